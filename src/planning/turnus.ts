/**
 * START HERE for `turnus`: a new roster for the unit. `planTurnus` says what to solve, a shell solves it, `answerTurnus` judges what
 * came back with law/evaluate and the recount, as `kan` does, and explains holes, wishes and demands that cannot hold together.
 */
import { LAW_VERSION, norway } from '../law/jurisdictions.ts'
import { placedFreeDaysIn } from '../law/place-free-days.ts'
import { buildProblem, rosterOf } from '../rostering/build.ts'
import { uncoveredMinutesBound } from '../rostering/holes.ts'
import type { RosterProblem } from '../rostering/problem.ts'
import { OFF } from '../rostering/problem.ts'
import type { SolveResult } from '../rostering/solve.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { contractMinutes, unitArithmetic } from './arithmetic.ts'
import { allContractMinutes, uncoveredBound } from './bounds.ts'
import { judgedCase } from './case.ts'
import type { CaseOut } from './kan-answer.ts'
import { round } from './round.ts'
import { signatureNotes } from './signature-notes.ts'
import type { TurnusAnswer } from './turnus-answer.ts'
import { conflictOf } from './turnus-conflict.ts'
import { fairnessOut, peopleOut } from './turnus-people.ts'
import { unmetWishes } from './turnus-wishes.ts'

export interface TurnusPlan {
  readonly unit: Unit
  readonly problem: RosterProblem
  /** What the search starts from, or null. */
  readonly start: Int8Array | null
  readonly notes: readonly string[]
  /** No roster costs less, in the search's points. */
  readonly bound: number
  readonly boundFormula: string
  /** The minutes that must stay uncovered in it. */
  readonly boundMinutes: number
}

/** `from`: duties of a roster to start from, or null. */
export function planTurnus(unit: Unit, from: readonly Assignment[] | null): TurnusPlan {
  const problem = buildProblem(unit, {
    totalMinutesMax: allContractMinutes(unit),
    contractMinutes: unit.employees.map((employee) => contractMinutes(unit, employee)),
  })
  const warm = from === null ? { start: null, notes: [] } : warmStart(unit, problem, from)
  return { unit, problem, ...warm, ...costBound(unit, problem) }
}

function warmStart(unit: Unit, problem: RosterProblem, from: readonly Assignment[]) {
  const { dayCount } = problem
  const start = new Int8Array(unit.employees.length * dayCount).fill(OFF)
  const person = new Map(unit.employees.map(({ id }, index) => [id, index]))
  const shiftOf = new Map(problem.shifts.map(({ code }, index) => [code, index]))
  let left = 0
  for (const { employee, date, shift } of from) {
    const row = person.get(employee)
    const value = shiftOf.get(shift)
    const day = date - unit.plan.start
    const cell = (row ?? 0) * dayCount + day
    if (row === undefined || value === undefined || day < 0 || day >= dayCount || start[cell] !== OFF) left++
    else start[cell] = value
  }
  const used = from.length - left
  return {
    start,
    notes: [
      `Søket begynte fra turnusen i --start: ${used} av ${from.length} vakter.${left === 0 ? '' : ` ${left} er utenfor planen, har en kode enheten ikke har, eller er vakt nummer to samme dag.`}`,
    ],
  }
}

/**
 * Each minute that must stay uncovered costs minimumCoverMinute, and all other terms are at least 0. That the posts' hours lack is
 * true of any roster (an hour beyond them costs twice an uncovered one); the weekend rhythm and who may work at all is not broken by
 * the search but where a pin does, and then only the first counts.
 */
function costBound(
  unit: Unit,
  problem: RosterProblem,
): Pick<TurnusPlan, 'bound' | 'boundFormula' | 'boundMinutes'> {
  const price = problem.weights.minimumCoverMinute
  const byContracts = uncoveredMinutesBound(problem)
  const { byWeekends, byEligibility } = uncoveredBound(unit, 0)
  const others = isPinnedAgainstRules(problem)
    ? []
    : [byWeekends, byEligibility].map((hours) => Math.round(hours * 60))
  const minutes = Math.max(byContracts, ...others)
  return {
    boundMinutes: minutes,
    bound: minutes * price,
    boundFormula: `${decimalText(minutes / 60, 2)} timer må stå udekket x 60 x ${price} poeng; alt annet i kostnaden er minst 0`,
  }
}

export function isPinnedAgainstRules({ employees, shifts }: RosterProblem): boolean {
  return employees.some(({ pinned, allowed }) =>
    pinned.some((pin, day) => pin >= 0 && allowed[day * shifts.length + pin] !== 1),
  )
}

type RunIn = Pick<TurnusAnswer['run'], 'inputs' | 'seed' | 'iterations' | 'codeVersion'>

export function answerTurnus(
  plan: TurnusPlan,
  result: SolveResult,
  run: RunIn,
): Omit<TurnusAnswer, 'seconds'> {
  const { unit, problem, bound, boundFormula } = plan
  const roster = rosterOf(unit, problem, result.assignment)
  const solved = judgedCase(readyCase(unit), roster, result.iterations)
  const cost = result.cost.total
  const uncovered = solved.uncoveredHours ?? 0
  // Who is there at all on each day is counted by the search's own bound only.
  const hoursBound = Math.max(solved.uncoveredBoundHours ?? 0, round(plan.boundMinutes / 60, 2))
  const findings = solved.violations.filter(({ kind }) => kind !== 'unit-rule')
  return {
    question: 'Hvilken turnus?',
    sentence: sentenceOf(unit, { ...solved, uncoveredBoundHours: hoursBound }, findings.length),
    unit: unitOut(unit),
    plan: planOut(unit),
    assignments: assignmentsOut(unit, roster),
    ...{ cost, costUnit: 'poeng', costParts: costParts(result), bound, boundFormula },
    gapPercent: gapPercent(cost, bound),
    engineBound: engineBoundOut(problem, result),
    demandHours: solved.demandHours ?? 0,
    uncoveredHours: uncovered,
    uncoveredBoundHours: hoursBound,
    uncoveredGapPercent: gapPercent(uncovered, Math.min(uncovered, hoursBound)),
    coveragePercent: solved.coveragePercent ?? 100,
    findings,
    warnings: solved.lawWarnings,
    unitRules: solved.violations.filter(({ kind }) => kind === 'unit-rule'),
    holes: solved.holes,
    agreementsNeeded: solved.agreementsNeeded,
    people: peopleOut(unit, roster, placedFreeDaysIn(unit, roster)),
    fairness: fairnessOut(problem, result.assignment),
    wishes: unmetWishes(unit, roster),
    conflict: conflictOf(unit),
    repair: null,
    shifts: solved.shifts,
    notes: [
      ...constructedNote(unit),
      ...plan.notes,
      ...signatureNotes(unit),
      ...solved.outsideTolerance.map(
        (one) => `Utenfor avviket på ${decimalText(solved.toleranceHours, 1)} t: ${one}.`,
      ),
    ],
    basis: basisOf(),
    run: { ...run, lawVersion: LAW_VERSION },
  }
}

/** The unit as it is, for `judgedCase`. */
export function readyCase(unit: Unit): Parameters<typeof judgedCase>[0] {
  return {
    ...{ status: 'ready', id: 'what-if', nameNb: 'Turnus', unit, arithmetic: unitArithmetic(unit) },
    ...{ hypothetical: false, assumedAgreements: [], warnings: [] },
  }
}

function sentenceOf(unit: Unit, solved: CaseOut, findings: number): string {
  const holes = solved.holes.length
  const hours = decimalText(solved.uncoveredHours ?? 0, 1)
  const least = solved.uncoveredBoundHours ?? 0
  const cover =
    holes === 0
      ? 'Alle vakter er dekket'
      : `${holes} ${holes === 1 ? 'vakt' : 'vakter'} (${hours} timer) står uten folk; ${least > 0 ? `innenfor stillingene kan ingen turnus komme under ${decimalText(least, 1)} timer` : 'det er ikke bevist at det må være slik'}`
  const law = findings === 0 ? 'Ingen funn i loven og avtalene' : `${findings} funn i loven og avtalene`
  return `${cover}. ${law}. ${unit.employees.length} ansatte, ${unit.plan.weeks} uker fra ${formatDate(unit.plan.start)}.`
}

export function unitOut({ name, constructed, employer, municipality }: Unit): TurnusAnswer['unit'] {
  return { name, constructed, employer, municipality: municipality ?? null }
}

export function planOut({ plan }: Unit): TurnusAnswer['plan'] {
  const { kind, start, weeks } = plan
  return { kind, from: formatDate(start), to: formatDate(addDays(planEnd(plan), -1)), weeks }
}

export function assignmentsOut({ name }: Unit, { assignments }: Roster): TurnusAnswer['assignments'] {
  return assignments.map(({ employee, date, shift }) => ({
    employee,
    date: formatDate(date),
    shift,
    unit: name,
  }))
}

/** The share of the cost that the bound does not explain. */
export function gapPercent(cost: number, bound: number): number {
  return cost <= 0 ? 0 : round(((cost - bound) / cost) * 100, 2)
}

/** What the scheduling engine proves holds for rosters within the contract and tolerance only, and says so. */
function engineBoundOut(
  { employees }: RosterProblem,
  { cost, costBound: points }: SolveResult,
): TurnusAnswer['engineBound'] {
  if (points === null) return null
  const overPostHours = round(Math.min(...employees.map(({ toleranceMinutes }) => toleranceMinutes)) / 60, 2)
  return { points, gapPercent: gapPercent(cost.total, points), overPostHours }
}

type CostPart = Exclude<keyof SolveResult['cost'], 'total'>

const PARTS_NB: Readonly<Record<CostPart, string>> = {
  ...{ breach: 'brudd som pinner eller historikk tvinger fram', minimumCover: 'udekket minstebemanning' },
  ...{ wantedCover: 'under ønsket bemanning', overCover: 'over ønsket bemanning' },
  ...{ contract: 'timer utenfor avviket', contractDrift: 'timer fra stillingen, innenfor avviket' },
  ...{
    totalOver: 'timer ut over stillingene',
    quickReturn: 'hviler under 11 timer',
    splitWeekend: 'delte helger',
  },
  ...{ singleDay: 'enkeltdager', partChange: 'skifter mellom dag, kveld og natt' },
  ...{
    wish: 'ønsker som ikke er innfridd',
    fairness: 'skjev fordeling av helger, netter, helligdager og ønsker',
  },
}

function costParts({ cost }: SolveResult): TurnusAnswer['costParts'] {
  return Object.entries(PARTS_NB)
    .map(([part, name]) => ({ name, points: cost[part as CostPart] }))
    .filter(({ points }) => points > 0)
}

export function constructedNote({ constructed }: Unit): string[] {
  return constructed
    ? ['Dette er et KONSTRUERT eksempel. Avdelingen, de ansatte og avtalene er oppdiktet.']
    : []
}

export function basisOf(): string[] {
  const statute = norway.rules.filter(({ citation, scope }) => citation.law === 'aml' && scope !== 'register')
  const judged = [...new Set(statute.map(({ citation }) => citation.paragraph))].join(', ')
  return [
    `Prøvd mot ${LAW_VERSION} (${judged}), mot avtalene i enhetsfila og mot enhetens egne regler.`,
    'Ikke vurdert: om ordningen er forsvarlig ut over samlet belastning (§ 10-2); om drøftingen er reell (§ 10-3); pliktene ved siden av turnusen; tariffavtalens øvrige regler.',
  ]
}
