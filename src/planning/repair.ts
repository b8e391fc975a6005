/**
 * START HERE for `turnus --reparer`: a published roster, something that has changed, and the fewest and kindest changes for others.
 * The search is rostering/repair.ts; here it is told what the law says (person-judge.ts), and the answer is judged afresh and whole.
 */
import { evaluate } from '../law/evaluate.ts'
import { LAW_VERSION } from '../law/jurisdictions.ts'
import type { Finding } from '../law/rule.ts'
import type { DayMark } from '../roster-files/read-roster-types.ts'
import { OFF } from '../rostering/problem.ts'
import type { RepairProblem, RepairResult } from '../rostering/repair.ts'
import { repairRoster } from '../rostering/repair.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb, formatDate } from '../time/local-date.ts'
import { pointOn } from '../workforce/competence.ts'
import type { Absence, Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import { coversDemand } from '../workforce/shift.ts'
import type { Demand, Unit } from '../workforce/unit.ts'
import { demandOn } from '../workforce/unit.ts'
import { coveragePercent, localViolations, shiftKeyOf, violationOut } from './case.ts'
import { explainHoles, holesOut, missingAgreements } from './explain.ts'
import { isEligible, isWeekendOn, isInWeekend } from './local-rules.ts'
import { daysOffInUnit, daysOffNotes } from './known-days-off.ts'
import type { DayChange, Judged, PersonJudge } from './person-judge.ts'
import { addedFindings, personJudge } from './person-judge.ts'
import { unknownPostNotes, unknownPostsOf } from './posts-elsewhere.ts'
import type { Published } from './published-roster.ts'
import { recountCover } from './recount.ts'
import type { RepairChanges } from './repair-changes.ts'
import { changesOut, kindnessOf } from './repair-words.ts'
import { round } from './round.ts'
import type { SickLeave } from './sick-leave.ts'
import type { TurnusAnswer } from './turnus-answer.ts'
import { assignmentsOut, basisOf, constructedNote, gapPercent, planOut, unitOut } from './turnus.ts'
import { peopleOut } from './turnus-people.ts'
import { unmetWishes } from './turnus-wishes.ts'

export const DEFAULT_CHANGES_MAX = 5
/** Law judgements for each open place: about a second. */
const JUDGEMENTS_MAX = 3000

export interface RepairInput {
  readonly published: Published
  readonly changes: RepairChanges
  readonly changesMax: number
  readonly run: Pick<TurnusAnswer['run'], 'inputs' | 'codeVersion'>
}

/** All that the repair knows: the unit with the new absences, the demands of each date, and the roster without those away. */
export interface RepairWorld {
  readonly unit: Unit
  readonly published: Published
  readonly changes: RepairChanges
  readonly from: LocalDate
  /** The roster as published, and with the duties of those away taken out. */
  readonly before: Roster
  readonly without: Roster
  readonly sickLeave: SickLeave
  readonly demandsOn: (date: LocalDate) => readonly Demand[]
  readonly judge: PersonJudge
}

export interface Repaired {
  readonly answer: Omit<TurnusAnswer, 'seconds'>
  readonly unit: Unit
  readonly roster: Roster
  readonly marks: readonly DayMark[]
}

export function repair(input: RepairInput): Repaired {
  const world = worldOf(input)
  const problem = problemOf(world)
  const result = repairRoster(problem, { changesMax: input.changesMax, judgementsMax: JUDGEMENTS_MAX })
  const roster = rosterFrom(world, problem, result.cells)
  const away = input.changes.absences.flatMap(({ employee, from, until, kind }): DayMark[] =>
    Array.from({ length: until - from + 1 }, (_, day) => ({
      ...{ employee, date: addDays(from, day), code: MARK_CODES[kind] ?? 'PERM', meaning: kind },
    })),
  )
  return {
    ...{ unit: world.unit, roster, marks: [...input.published.marks, ...away] },
    answer: answerOf(input, world, roster, result),
  }
}

const MARK_CODES: Readonly<Record<string, string>> = {
  sick: 'SYK',
  holiday: 'FERIE',
  parental: 'FP',
  leave: 'PERM',
}

function worldOf({ published, changes }: RepairInput): RepairWorld {
  const { roster: before } = published
  const dates = [...changes.absences.map(({ from }) => from), ...changes.demand.map(({ date }) => date)]
  const from = changes.from ?? dates.reduce((a, b) => (a < b ? a : b))
  const unit: Unit = {
    ...published.unit,
    employees: published.unit.employees.map((employee) => ({
      ...employee,
      absences: [...employee.absences, ...absencesOf(employee, changes)],
    })),
  }
  const isAway = ({ employee, date }: Assignment) =>
    date >= from &&
    changes.absences.some((one) => one.employee === employee && one.from <= date && date <= one.until)
  const without = { ...before, assignments: before.assignments.filter((one) => !isAway(one)) }
  const sickLeave = { published: before, leave: changes.absences.filter(({ kind }) => kind === 'sick') }
  return {
    ...{ unit, published, changes, from, before, without },
    demandsOn: (date) => changedDemand(unit, changes, date),
    ...{ sickLeave, judge: personJudge(unit, without, sickLeave) },
  }
}

function absencesOf({ id }: Employee, { absences }: RepairChanges): Absence[] {
  return absences
    .filter(({ employee }) => employee === id)
    .map(({ kind, from, until }) => ({ kind, percent: 100, from, until }))
}

function changedDemand(unit: Unit, { demand }: RepairChanges, date: LocalDate): readonly Demand[] {
  let demands = demandOn(unit, date)
  for (const { shift, change, competence = null } of demand.filter((one) => one.date === date)) {
    const isMeant = (one: Demand) => one.shift === shift && one.competence === competence
    const point = competence === null ? 0 : unit.lattice.pointOf(competence)
    const none = { dayTypes: [], shift, competence, point, minimum: 0, wanted: 0 }
    const all = demands.some(isMeant) ? demands : [...demands, none]
    demands = all.map((one) => (isMeant(one) ? { ...one, minimum: Math.max(0, one.minimum + change) } : one))
  }
  return demands
}

function problemOf(world: RepairWorld): RepairProblem {
  const { unit, without, demandsOn } = world
  const dayCount = without.until - without.from
  const shiftCount = unit.shifts.length
  const shiftOf = new Map(unit.shifts.map(({ code }, index) => [code, index]))
  const cells = new Int8Array(unit.employees.length * dayCount).fill(OFF)
  const person = new Map(unit.employees.map(({ id }, index) => [id, index]))
  const cellOf = ({ employee, date }: Assignment) => person.get(employee)! * dayCount + date - without.from
  const inside = without.assignments.filter(({ date }) => date >= without.from && date < without.until)
  const seconds = inside.filter(
    (one, index) => inside.findIndex((other) => cellOf(other) === cellOf(one)) !== index,
  )
  for (const one of inside) if (!seconds.includes(one)) cells[cellOf(one)] = shiftOf.get(one.shift)!
  const open = openCells(world, dayCount)
  for (const one of seconds) open[cellOf(one)] = 0
  const perCell = (value: (employee: Employee, date: LocalDate) => number) =>
    Int32Array.from(cells, (_, cell) =>
      value(unit.employees[Math.floor(cell / dayCount)]!, addDays(without.from, cell % dayCount)),
    )
  const skills = perCell((employee, date) => pointOn(unit.lattice, employee.competences, date))
  const counts = (roster: Roster, { shift, point }: Demand, date: LocalDate) =>
    roster.assignments.filter(
      (one) => one.date === date && one.shift === shift && (skills[cellOf(one)]! & point) === point,
    ).length
  const dates = Array.from({ length: dayCount }, (_, day) => addDays(without.from, day))
  return {
    ...{ personCount: unit.employees.length, dayCount, shiftCount, cells, open, skills },
    allowed: allowedCells(world, dayCount),
    rows: dates.flatMap((date, day) =>
      demandsOn(date).flatMap((demand) => {
        const shift = shiftOf.get(demand.shift)!
        if (!coversDemand(unit.shifts[shift]!)) return []
        const asked = demandOn(unit, date).find(
          (one) => one.shift === demand.shift && one.competence === demand.competence,
        )
        // What was missing already, by what was asked for then, is not this repair's to find.
        const missed = Math.max(0, (asked?.minimum ?? 0) - counts(world.before, demand, date))
        const second = seconds.filter(
          (one) =>
            one.date === date &&
            one.shift === demand.shift &&
            (skills[cellOf(one)]! & demand.point) === demand.point,
        )
        return [{ day, shift, need: demand.minimum - missed - second.length, mask: demand.point }]
      }),
    ),
    judge: (index, changed) => {
      const days = changed.map(({ day, to }): DayChange => ({
        date: addDays(without.from, day),
        shift: to === OFF ? null : unit.shifts[to]!.code,
      }))
      const judged = world.judge(unit.employees[index]!.id, days)
      // A free weekend is asked for; `allowed` says when.
      const isRefused = judged.law.length > 0 || judged.local.some(({ rule }) => rule !== 'weekend-off')
      return isRefused ? null : costOf(world, judged, days)
    },
  }
}

/** Documented in docs/guides/turnus.md: what is compared first stands first. */
function costOf({ from }: RepairWorld, judged: Judged, days: readonly DayChange[]): number[] {
  const notice = days.reduce((sum, { date }) => sum + Math.max(0, 14 - (date - from)), 0)
  const share =
    judged.contractMinutes === 0 ? 9999 : Math.round((judged.plannedMinutes / judged.contractMinutes) * 1000)
  return [
    ...[notice, judged.freeWeekendsSpoiled, judged.quickReturns, judged.addedDuties],
    ...[judged.overContractMinutes, judged.wishesBroken, share],
  ]
}

/** Not the past, not those away, not pins, F-days and other days off that are known, absences, or what the change says is locked. */
function openCells({ unit, before, published, changes, from }: RepairWorld, dayCount: number): Uint8Array {
  const { marks } = published
  const marked = new Set(
    [
      ...marks.filter(({ meaning }) => meaning !== 'free'),
      ...daysOffInUnit({ unit, roster: before, marks }),
    ].map(({ employee, date }) => `${employee} ${date}`),
  )
  return Uint8Array.from(
    unit.employees.flatMap((employee) =>
      Array.from({ length: dayCount }, (_, day) => {
        const date = addDays(published.roster.from, day)
        const isLocked = changes.locked.some(
          (one) => one.employee === employee.id && one.from <= date && date <= one.until,
        )
        const isPinned = employee.pins.some((pin) => pin.date === date)
        const isInside = date >= from && date >= published.first && date <= published.last
        const isThere = awayShare(employee.absences, date) === 0 && !marked.has(`${employee.id} ${date}`)
        return isInside && isThere && !isLocked && !isPinned ? 1 : 0
      }),
    ),
  )
}

/** 0 = never, 1 = may, 2 = only if the person gives a free weekend. */
function allowedCells({ unit, without, demandsOn }: RepairWorld, dayCount: number): Uint8Array {
  const allowed = new Uint8Array(unit.employees.length * dayCount * unit.shifts.length)
  let cell = 0
  for (const employee of unit.employees) {
    for (let day = 0; day < dayCount; day++) {
      const date = addDays(without.from, day)
      const demanded = new Set(demandsOn(date).map(({ shift }) => shift))
      for (const shift of unit.shifts) {
        const duty = { employee: employee.id, date, shift: shift.code }
        const isOff = isInWeekend(unit, date, shift.start) && !isWeekendOn(unit, employee, date)
        const own = isOff ? { ...employee, weekend_group: groupOn(unit, date) } : employee
        const may =
          demanded.has(shift.code) && (shift.overtime_minutes ?? 0) === 0 && isEligible(unit, own, duty)
        allowed[cell++] = may ? (isOff ? 2 : 1) : 0
      }
    }
  }
  return allowed
}

function groupOn({ plan, weekend }: Unit, date: LocalDate): number {
  return Math.floor((date - plan.start) / 7) % weekend.every
}

function rosterFrom(
  { unit, without }: RepairWorld,
  { dayCount, cells: before }: RepairProblem,
  cells: Int8Array,
): Roster {
  const changed = new Map<string, number>()
  cells.forEach((value, cell) => {
    if (value === before[cell]) return
    changed.set(
      `${unit.employees[Math.floor(cell / dayCount)]!.id} ${without.from + (cell % dayCount)}`,
      value,
    )
  })
  const kept = without.assignments.filter(({ employee, date }) => !changed.has(`${employee} ${date}`))
  const added = unit.employees.flatMap(({ id }) =>
    Array.from({ length: dayCount }, (_, day) => addDays(without.from, day)).flatMap((date): Assignment[] => {
      const value = changed.get(`${id} ${date}`)
      return value === undefined || value === OFF
        ? []
        : [{ employee: id, date, shift: unit.shifts[value]!.code }]
    }),
  )
  const order = new Map(unit.employees.map(({ id }, index) => [id, index]))
  const assignments = [...kept, ...added].sort(
    (a, b) => order.get(a.employee)! - order.get(b.employee)! || a.date - b.date,
  )
  return { ...without, assignments }
}

function answerOf(
  input: RepairInput,
  world: RepairWorld,
  roster: Roster,
  result: RepairResult,
): Repaired['answer'] {
  const { unit, published, demandsOn, changes } = world
  const real = (list: readonly Finding[]) => list.filter(({ kind }) => kind !== 'warning')
  const earlier = real(evaluate({ unit: published.unit, roster: world.before }))
  const found = evaluate({ unit, roster })
  const findings = real(found)
  const added = addedFindings(earlier, findings)
  const cover = recountCover(unit, roster, demandsOn)
  const inFile = cover.holes.filter(({ date }) => date >= published.first && date <= published.last)
  const explained = explainHoles(unit, roster, { ...cover, holes: inFile })
  const listed = changesOut(world, roster)
  const kindness = kindnessOf(world, listed)
  const bound = Math.min(result.leastChanges, kindness.changes)
  return {
    question: 'Hvordan repareres turnusen?',
    sentence: sentenceOf(result, kindness, {
      added: added.length,
      isIdle: changes.demand.length === 0 && listed.length === 0,
      isPartlyKnown: unit.employees.some((employee) => unknownPostsOf(employee).length > 0),
    }),
    unit: unitOut(unit),
    plan: planOut(unit),
    assignments: assignmentsOut(unit, roster),
    ...{ cost: kindness.changes, costUnit: 'endringer', costParts: [], bound },
    boundFormula: result.exact
      ? 'alle måter med færre endringer er prøvd, innenfor enhetens regler'
      : 'hver plass som ble fylt, tar minst én endring, og to der ingen enkelt endring gjør det; at det er færrest, er ikke bevist',
    gapPercent: gapPercent(kindness.changes, bound),
    engineBound: null,
    demandHours: round(cover.demandMinutes / 60, 2),
    uncoveredHours: round(inFile.reduce((sum, { minutes }) => sum + minutes, 0) / 60, 2),
    ...{ uncoveredBoundHours: null, uncoveredGapPercent: null, coveragePercent: coveragePercent(cover) },
    findings: findings.map((one) => violationOut(unit, one)),
    warnings: found.filter(({ kind }) => kind === 'warning').map((one) => violationOut(unit, one)),
    unitRules: localViolations(unit, roster),
    holes: holesOut(unit, explained),
    agreementsNeeded: missingAgreements(findings, explained),
    people: peopleOut(unit, roster, null, world.sickLeave),
    fairness: null,
    wishes: unmetWishes(unit, roster),
    conflict: null,
    repair: {
      from: formatDate(world.from),
      asked: askedNb(changes),
      changes: listed.map(({ out }) => out),
      kindness,
      ...{ opened: result.opened, left: result.left, exact: result.exact },
      ...{ findingsBefore: earlier.length, findingsAfter: findings.length },
      findingsAdded: added.map((one) => violationOut(unit, one)),
      locked: [
        `dager før ${dateTextNb(world.from)}, låste dager (pins), F-dager som står i turnusfila, ferie og fri som står i enhetsfila, og fravær`,
        ...changes.locked.map(
          ({ employee, from, until }) => `${employee} ${formatDate(from)} til ${formatDate(until)}`,
        ),
      ],
    },
    shifts: shiftKeyOf(unit),
    notes: notesOf(world),
    basis: basisOf(),
    run: { ...input.run, seed: null, iterations: null, lawVersion: LAW_VERSION },
  }
}

function notesOf({ unit, published, changes, before }: RepairWorld): string[] {
  return [
    ...constructedNote(unit),
    ...askedNb(changes),
    ...unknownPostNotes(unit),
    ...daysOffNotes({ ...published, roster: before }),
    ...published.notes,
  ]
}

function sentenceOf(
  { opened, left }: RepairResult,
  kindness: { changes: number; people: number },
  { added, isIdle, isPartlyKnown }: { added: number; isIdle: boolean; isPartlyKnown: boolean },
): string {
  if (opened === 0 && isIdle) return 'Ingenting må endres: den som er borte, har ingen vakt da.'
  if (opened === 0) return 'Ingenting må endres: endringen åpner ingen vakter under minstebemanningen.'
  const places = (count: number) => `${count} ${count === 1 ? 'plass' : 'plasser'}`
  if (left === opened)
    return `Søket fant ingen lovlig dekning av ${opened === 1 ? 'plassen som ble åpen' : `de ${opened} plassene som ble åpne`} med så få endringer. Hver ansatt står under HULL med regelen som stopper.`
  const done = `${places(opened - left)} av ${opened} som ble åpne, er dekket med ${kindness.changes} ${kindness.changes === 1 ? 'endring' : 'endringer'} for ${kindness.people} ${kindness.people === 1 ? 'ansatt' : 'ansatte'}`
  const rest =
    left === 0
      ? ''
      : ` ${places(left)} fant søket ingen lovlig dekning av: hver ansatt står under HULL med regelen som stopper.`
  const judged = isPartlyKnown ? 'så langt vaktene er kjent, ' : ''
  return `${done}; ${judged}${added === 1 ? '1 nytt funn' : `${added} nye funn`} i loven.${rest}`
}

function askedNb({ absences, demand }: RepairChanges): string[] {
  return [
    ...absences.map(
      ({ employee, from, until }) =>
        `${employee} er borte ${dateTextNb(from)}${until === from ? '' : ` til ${dateTextNb(until)}`}.`,
    ),
    ...demand.map(
      ({ date, shift, change, competence }) =>
        `${change > 0 ? '+' : ''}${change} på ${shift} ${dateTextNb(date)}${competence === undefined ? '' : ` (${competence})`}.`,
    ),
  ]
}
