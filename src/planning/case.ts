/** One solved case of `kan`: the independent judgement of a roster, put into the answer's words and numbers. */
import type { Finding } from '../law/rule.ts'
import { permittingBasis } from '../law/agreements.ts'
import type { Agreement } from '../workforce/agreement.ts'
import { evaluate, evaluateEmployee } from '../law/evaluate.ts'
import { planView } from '../law/plan-view.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import { clockOf, planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate, SATURDAY, SUNDAY, weekdayNameNb, weekdayOf } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import type { Instant } from '../time/oslo.ts'
import { instantAt, minuteOfDayText, wallTimeOf } from '../time/oslo.ts'
import { expectedShort } from '../staffing/expected-absence.ts'
import { levelName, levelsOf } from '../staffing/levelled-staff.ts'
import { defaultAbsence } from '../staffing/fte.ts'
import { nominalWorkMinutes, shiftNamed } from '../staffing/week-demand.ts'
import type { Figure } from '../staffing/figure.ts'
import type { UnitArithmetic } from './arithmetic.ts'
import { postShare } from './arithmetic.ts'
import { placeableInPlan, uncoveredBound } from './bounds.ts'
import type {
  AbsenceOut,
  AgreementNeededOut,
  CaseOut,
  FigureOut,
  HoleOut,
  RosterRowOut,
  ViolationOut,
} from './kan-answer.ts'
import type { ContractBalance } from './local-rules.ts'
import { balanceText, contractBalances, judgeLocalRules, judgeLocalRulesFor } from './local-rules.ts'
import { precheck } from './prechecks.ts'
import type { CoverCount, Hole } from './recount.ts'
import { recountCover, workMinutesOn } from './recount.ts'
import type { Variant } from './variants.ts'
import type { Candidate, RosterView, SingleChange } from './why-not.ts'
import { candidatesFor, singleChange } from './why-not.ts'

export type ReadyVariant = Extract<Variant, { status: 'ready' }>

/** What the arithmetic says of a case, before or without a roster. */
export function arithmeticCase(variant: ReadyVariant): CaseOut {
  const { unit, arithmetic, assumedAgreements } = variant
  return {
    id: variant.id,
    name: variant.nameNb,
    status: 'arithmetic-only',
    reason: null,
    hypothetical: variant.hypothetical,
    weekendEvery: unit.weekend.every,
    ...headline(arithmetic),
    staffByLevel: levelsOf(unit).map(({ name, heads, nightHeads }) => ({ name, heads, nightHeads })),
    prechecks: precheck(unit),
    coveragePercent: null,
    demandHours: null,
    uncoveredHours: null,
    uncoveredBoundHours: null,
    boundFormula: null,
    violations: [],
    holes: [],
    agreementsNeeded: assumedAgreements.map(assumedAgreementOut),
    largestDeviationHours: null,
    toleranceHours: unit.limits.contract_tolerance_hours / 60,
    outsideTolerance: [],
    quickReturns: null,
    splitWeekends: null,
    absence: null,
    warnings: [...variant.warnings, ...(variant.hypothetical ? [hypotheticalWarning(unit)] : [])],
    iterations: null,
    shifts: shiftKey(unit),
    roster: [],
  }
}

/** An agreement that a variant takes for granted. */
function assumedAgreementOut({ title, basis, permits }: Agreement): AgreementNeededOut {
  const [first] = permits
  const number = first!.rule === 'averaging' ? 'averaging-day' : first!.rule
  const found = permittingBasis(number, basis)
  return {
    rule: permits.map(({ rule }) => rule).join(', '),
    citation: found.citation,
    bases: [basis],
    signedBy: found.signedBy,
    status: 'assumed',
    text: `${title}. Ingen i den tenkte staben har inngått avtalen; varianten forutsetter den.`,
  }
}

/** What the shift codes of the roster mean; only those that somebody is needed on. */
function shiftKey({ shifts, demand }: Unit): CaseOut['shifts'] {
  return shifts
    .filter(({ code }) => demand.some(({ shift }) => shift === code))
    .map((shift) => ({
      code: shift.code,
      name: shift.name,
      time: `${minuteOfDayText(shift.start)}-${minuteOfDayText(shift.end)}`,
      hours: round(nominalWorkMinutes(shift) / 60, 2),
    }))
}

function hypotheticalWarning(unit: Unit): string {
  const post = unit.employees[0]?.employments[0]?.post_percent ?? 0
  return `Staben i denne varianten er tenkt: ${unit.employees.length} personer i like stillinger på ${decimalText(post, 1)} %, utledet av helgeregnestykket. Den sier hva som er mulig, ikke hvem som skal gjøre det.`
}

function headline(arithmetic: UnitArithmetic) {
  const { weekHours, grossFte, netFte, heads, averagePost, levels } = arithmetic
  return {
    grossHoursPerWeek: round(weekHours.value, 2),
    grossFte: round(grossFte.value, 2),
    netFte: round(netFte.value, 2),
    heads: heads.value,
    averagePostPercent: round(averagePost.value, 1),
    figures: [
      figureOut('Timer i uka', weekHours),
      figureOut('Brutto årsverk', grossFte),
      figureOut('Bemanningsfaktor', arithmetic.absenceFactor),
      figureOut('Netto årsverk', netFte),
      figureOut('Hoder etter helgeregelen', heads),
      figureOut('Gjennomsnittlig stilling', averagePost),
      figureOut('Timer per arbeidet helg for heltid', arithmetic.fullTimeWeekendHours),
    ],
    levels: levels.map((level) => ({
      competence: level.competence,
      name: level.name,
      headsNeeded: level.headsNeeded.value,
      headsPresent: level.headsPresent,
      fteNeeded: round(level.fteNeeded.value, 2),
      ftePresent: round(level.ftePresent, 2),
      formula: `${level.headsNeeded.formula}; ${level.fteNeeded.formula}`,
    })),
  }
}

function figureOut(name: string, { value, unit, formula, source }: Figure): FigureOut {
  return { name, value: round(value, 4), unit, formula, ...(source === undefined ? {} : { source }) }
}

/** Judges a roster of the case independently of the search, and explains each hole. */
export function judgedCase(variant: ReadyVariant, roster: Roster, iterations: number): CaseOut {
  const { unit, arithmetic } = variant
  const base = arithmeticCase(variant)
  const cover = recountCover(unit, roster)
  const findings = evaluate({ unit, roster })
  const balances = contractBalances(unit, roster)
  const bound = uncoveredBound(unit, cover.demandMinutes)
  const holes = explainHoles(unit, roster, cover)
  const outside = balances.filter(({ deviationHours }) => Math.abs(deviationHours) > base.toleranceHours)
  const rests = quickRestsIn(unit, roster)
  return {
    ...base,
    status: 'solved',
    coveragePercent: coveragePercent(cover),
    demandHours: round(cover.demandMinutes / 60, 2),
    uncoveredHours: round(cover.uncoveredMinutes / 60, 2),
    uncoveredBoundHours: round(bound.hours, 2),
    boundFormula: bound.formula,
    violations: [...findings.map((finding) => violationOut(unit, finding)), ...localViolations(unit, roster)],
    holes: holesOut(unit, holes),
    agreementsNeeded: [...base.agreementsNeeded, ...missingAgreements(findings, holes)],
    largestDeviationHours: Math.max(0, ...balances.map(({ deviationHours }) => Math.abs(deviationHours))),
    outsideTolerance: outside.map(balanceText),
    quickReturns: rests,
    splitWeekends: splitWeekendsIn(roster),
    absence: absenceOut(unit, arithmetic, cover),
    iterations,
    roster: rosterRows(unit, roster, balances),
  }
}

/** Never rounded up to 100: one hole in a year must show. */
function coveragePercent({ demandMinutes, uncoveredMinutes }: CoverCount): number {
  if (demandMinutes === 0) return 100
  return Math.floor((1 - uncoveredMinutes / demandMinutes) * 10_000) / 100
}

interface ExplainedHole {
  readonly hole: Hole
  readonly candidates: readonly Candidate[]
}

function explainHoles(unit: Unit, roster: Roster, cover: CoverCount): ExplainedHole[] {
  const duties = new Map<EmployeeId, Assignment[]>(unit.employees.map(({ id }) => [id, []]))
  for (const assignment of roster.assignments) duties.get(assignment.employee)?.push(assignment)
  const minutesOf = (assignments: readonly Assignment[]) =>
    assignments.reduce((sum, { date, shift }) => sum + workMinutesOn(unit, shiftNamed(unit, shift), date), 0)
  if (cover.holes.length === 0) return []
  const plan = planView({ unit, kind: roster.kind, from: roster.from, until: roster.until })
  const judge: RosterView['judge'] = (employee, assignments) =>
    evaluateEmployee({ unit, kind: roster.kind, employee, assignments, plan })
  const people = unit.employees.map((employee) => {
    const own = duties.get(employee.id) ?? []
    const now = { law: judge(employee, own), local: judgeLocalRulesFor(unit, employee, own) }
    return { employee, duties: own, plannedMinutes: minutesOf(own), ...now }
  })
  const view: RosterView = {
    unit,
    people,
    judge,
    minutesLeft: placeableInPlan(unit) - minutesOf(roster.assignments),
  }
  return cover.holes.map((hole) => ({ hole, candidates: candidatesFor(view, hole) }))
}

function holesOut(unit: Unit, holes: readonly ExplainedHole[]): HoleOut[] {
  const takenOn = new Map<LocalDate, Set<EmployeeId>>()
  return holes.map(({ hole, candidates }) => {
    const taken = takenOn.get(hole.date) ?? new Set<EmployeeId>()
    const change = singleChange(unit, candidates, hole, taken)
    if (change !== null) takenOn.set(hole.date, taken.add(change.employee.id))
    return holeOut(hole, candidates, change)
  })
}

function holeOut(hole: Hole, candidates: readonly Candidate[], change: SingleChange | null): HoleOut {
  return {
    date: formatDate(hole.date),
    weekday: weekdayNameNb(hole.date),
    shift: hole.shift,
    hours: round(hole.minutes / 60, 2),
    competences: [...hole.competences],
    fullButUnskilled: hole.fullButUnskilled,
    candidates: candidates.map(({ employee, stops }) => ({
      employee: employee.id,
      rule: stops[0]?.rule ?? 'ingen',
      reason: stops[0]?.textNb ?? 'ingen regel stopper: kan settes opp',
      alsoStoppedBy: stops.slice(1).map(({ rule }) => rule),
    })),
    singleChange:
      change === null ? null : { employee: change.employee.id, kind: change.kind, text: change.textNb },
  }
}

function violationOut(unit: Unit, finding: Finding): ViolationOut {
  return {
    rule: finding.rule,
    citation: finding.citation,
    employee: finding.employee ?? 'planen',
    from: instantDate(unit, finding.from),
    to: instantDate(unit, finding.to),
    kind: finding.kind,
    limit: finding.limit,
    actual: finding.actual,
    unit: finding.unit,
    permittedBy: finding.permittedBy.map(({ basis, upTo, signedBy }) => ({ basis, upTo, signedBy })),
    text: finding.textNb,
  }
}

function instantDate(unit: Unit, instant: Instant): string {
  return formatDate(wallTimeOf(instant, clockOf(unit.plan.kind)).date)
}

function localViolations(unit: Unit, roster: Roster): ViolationOut[] {
  return judgeLocalRules(unit, roster).map(({ rule, employee, date, textNb }) => ({
    rule,
    citation: null,
    employee,
    from: formatDate(date),
    to: formatDate(date),
    kind: 'unit-rule',
    limit: null,
    actual: null,
    unit: '',
    permittedBy: [],
    text: `${employee} ${textNb}.`,
  }))
}

/** Agreements that the roster's findings ask for, then those that would let somebody take a hole; each rule once. */
function missingAgreements(
  findings: readonly Finding[],
  holes: readonly ExplainedHole[],
): AgreementNeededOut[] {
  const stopping = holes.flatMap(({ candidates }) =>
    candidates.flatMap(({ stops }) =>
      stops.length === 1 && stops[0]!.finding !== null ? [stops[0]!.finding] : [],
    ),
  )
  const needed = new Map<string, AgreementNeededOut>()
  for (const finding of findings) addNeeded(needed, finding, 'missing')
  for (const finding of stopping) addNeeded(needed, finding, 'would-open')
  return [...needed.values()]
}

function addNeeded(
  needed: Map<string, AgreementNeededOut>,
  { rule, citation, permittedBy, kind, textNb }: Finding,
  status: 'missing' | 'would-open',
): void {
  if (kind !== 'needs-agreement' || needed.has(rule)) return
  const signedBy = permittedBy.map((one) => `${one.basis}: ${one.signedBy}`).join('; eller ')
  const bases = permittedBy.map(({ basis }) => basis)
  const text = `${status === 'missing' ? 'Turnusen trenger den' : 'Ville latt noen ta et hull'}. ${textNb}`
  needed.set(rule, { rule, citation, bases, signedBy, status, text })
}

const ELEVEN_HOURS = 11 * 60

/** Rests under 11 hours between two duties in a row, over the seam of a base plan. */
function quickRestsIn(unit: Unit, roster: Roster): number {
  const clock = clockOf(roster.kind)
  return unit.employees.reduce((sum, { id }) => {
    const spans = roster.assignments
      .filter(({ employee }) => employee === id)
      .map(({ date, shift: code }) => {
        const shift = shiftNamed(unit, code)
        return { from: instantAt(date, shift.start, clock), to: instantAt(date, shift.end, clock) }
      })
      .sort((a, b) => a.from - b.from)
    const [first] = spans
    if (first === undefined) return sum
    const cycle = (roster.until - roster.from) * 1440
    const after =
      roster.kind === 'cyclic'
        ? [...spans, { from: later(first.from, cycle), to: later(first.to, cycle) }]
        : spans
    return sum + after.slice(1).filter((span, index) => span.from - after[index]!.to < ELEVEN_HOURS).length
  }, 0)
}

function later(instant: Instant, minutes: number): Instant {
  return (instant + minutes) as Instant
}

/** Weekends with a duty on only one of Saturday and Sunday. */
function splitWeekendsIn(roster: Roster): number {
  const weekends = new Map<string, number>()
  for (const { employee, date } of roster.assignments) {
    const weekday = weekdayOf(date)
    if (weekday < SATURDAY) continue
    const key = `${employee} ${weekday === SUNDAY ? date - 1 : date}`
    weekends.set(key, (weekends.get(key) ?? 0) + 1)
  }
  return [...weekends.values()].filter((days) => days === 1).length
}

function absenceOut(unit: Unit, arithmetic: UnitArithmetic, cover: CoverCount): AbsenceOut {
  const { absenceFactor, grossFte } = arithmetic
  const present = 1 / absenceFactor.value
  const shorts = cover.counts.map(({ assigned, minimum, minutes }) => ({
    short: expectedShort(assigned, minimum, present),
    minutes,
  }))
  const holes = shorts.reduce((sum, { short }) => sum + short, 0) / unit.plan.weeks
  const hours = shorts.reduce((sum, { short, minutes }) => sum + short * minutes, 0) / 60 / unit.plan.weeks
  const contractFte = unit.employees.reduce((sum, employee) => sum + postShare(employee), 0)
  const fteToClose = Math.max(0, grossFte.value * absenceFactor.value - contractFte)
  return {
    factor: round(absenceFactor.value, 3),
    formula: absenceFactor.formula,
    source: absenceFactor.source ?? '',
    ownFigures: unit.absence !== undefined && unit.absence !== defaultAbsence,
    expectedHolesPerWeek: round(holes, 1),
    expectedHoleHoursPerWeek: round(hours, 1),
    fteToClose: round(fteToClose, 2),
    text: `Uten vikarer mangler det i snitt ${decimalText(holes, 1)} vakter (${decimalText(hours, 1)} timer) i uka${cover.holes.length === 0 ? '' : ', hullene i turnusen medregnet'}. ${decimalText(grossFte.value, 2)} x ${decimalText(absenceFactor.value, 3)} - ${decimalText(contractFte, 2)} årsverk i stillinger = ${decimalText(fteToClose, 2)} årsverk til dekker gjennomsnittet, ikke toppene.`,
  }
}

function rosterRows(unit: Unit, roster: Roster, balances: readonly ContractBalance[]): RosterRowOut[] {
  const cells = new Map<string, string>()
  for (const { employee, date, shift } of roster.assignments) cells.set(`${employee} ${date}`, shift)
  const days: LocalDate[] = []
  for (let date = unit.plan.start; date < planEnd(unit.plan); date = addDays(date, 1)) days.push(date)
  return unit.employees.map((employee, index) => ({
    employee: employee.id,
    competence: levelName(unit, employee.competences),
    postPercent: round(postShare(employee) * 100, 1),
    weekendGroup: employee.weekend_group ?? 0,
    contractHours: balances[index]!.contractHours,
    plannedHours: balances[index]!.plannedHours,
    cells: days.map((date) => cells.get(`${employee.id} ${date}`) ?? ''),
  }))
}

export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}
