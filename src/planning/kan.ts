/**
 * «Kan vi bemanne dette?» for one unit: arithmetic, roster, independent judgement, holes, and the same for variants.
 *
 * START here for the main job. Pure: `planKan` says what is to be solved, a shell solves it (threads, clock), and
 * `answerKan` judges what came back with law/evaluate and a recount that share no code with the search.
 */
import { agreementProblems } from '../law/agreements.ts'
import { evaluate } from '../law/evaluate.ts'
import { LAW_VERSION, norway } from '../law/jurisdictions.ts'
import { planNoticeDeadline } from '../law/plan-notice.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import { buildProblem, rosterOf } from '../rostering/build.ts'
import type { RosterProblem } from '../rostering/problem.ts'
import type { SolveResult } from '../rostering/solve.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Run } from '../workforce/run.ts'
import type { Unit } from '../workforce/unit.ts'
import { formatDate } from '../time/local-date.ts'
import { contractMinutes, postShare } from './arithmetic.ts'
import type { ReadyVariant } from './case.ts'
import { arithmeticCase, judgedCase } from './case.ts'
import { round } from './round.ts'
import type { CaseOut, KanAnswer, PriceOut } from './kan-answer.ts'
import { allContractMinutes } from './bounds.ts'
import { signatureNotes } from './signature-notes.ts'
import type { Variant } from './variants.ts'
import { variantsOf } from './variants.ts'
import { verdictOf } from './verdict.ts'
import type { WhatIf } from './what-if.ts'
import { baselineOf } from './what-if.ts'
import { priceOf, whatIfVariant } from './what-if-price.ts'

export interface KanCase {
  readonly variant: Variant
  /** What to solve, or null where the variant does not apply. */
  readonly problem: RosterProblem | null
}

/** One change whose price is asked, and what to solve to know it. */
export interface PriceCase {
  readonly whatIf: WhatIf
  readonly variant: ReadyVariant
  readonly problem: RosterProblem
}

export interface KanPlan {
  readonly unit: Unit
  readonly cases: readonly KanCase[]
  readonly prices: readonly PriceCase[]
  /** The present case once more, to be solved with another seed: how far two like searches lie apart. Only where a price is asked. */
  readonly again: Solvable | null
}

/** The cases of a unit, the present one first and `more` last, and then what is asked the price of. */
export function planKan(unit: Unit, asked: readonly WhatIf[] = [], more: readonly Variant[] = []): KanPlan {
  const cases = [...variantsOf(unit), ...more].map((variant) => ({
    variant,
    problem: variant.status === 'ready' ? problemOf(variant) : null,
  }))
  const prices = asked.map((whatIf): PriceCase => {
    const variant = whatIfVariant(baselineOf(unit), whatIf)
    return { whatIf, variant, problem: problemOf(variant) }
  })
  const [present] = cases
  const again =
    prices.length === 0 || present?.problem == null
      ? null
      : { nameNb: 'Som nå, et søk til', problem: present.problem, seedOffset: 1 }
  return { unit, cases, prices, again }
}

/** All that a shell must solve, in the order of `answerKan`'s results. */
export function solvablesOf({ cases, prices, again }: KanPlan): readonly Solvable[] {
  const ready = cases.flatMap(({ variant, problem }) => (problem === null ? [] : [{ variant, problem }]))
  return [
    ...[...ready, ...prices].map(({ variant, problem }) => ({
      nameNb: variant.nameNb,
      problem,
      seedOffset: 0,
    })),
    ...(again === null ? [] : [again]),
  ]
}

export interface Solvable {
  readonly nameNb: string
  readonly problem: RosterProblem
  /** Added to the seed: 0, but for a search that is made again to see how far two of them lie apart. */
  readonly seedOffset: number
}

function problemOf({ unit, setAside = NOTHING_SET_ASIDE }: ReadyVariant): RosterProblem {
  return buildProblem(unit, {
    setAside,
    totalMinutesMax: allContractMinutes(unit),
    contractMinutes: unit.employees.map((employee) => contractMinutes(unit, employee)),
  })
}

/** `results` belong to `solvablesOf(plan)`, in its order; null for arithmetic alone. */
export function answerKan(
  plan: KanPlan,
  results: readonly SolveResult[] | null,
  run: Omit<Run, 'lawVersion'>,
): Omit<KanAnswer, 'seconds' | 'future' | 'together'> {
  const { unit } = plan
  const solvable = plan.cases.filter(({ problem }) => problem !== null)
  const variants = plan.cases.map((one) => caseOut(one, results?.[solvable.indexOf(one)] ?? null))
  const present = variants[0]!
  const like = likeSearches(plan, present, results?.[solvable.length + plan.prices.length] ?? null)
  const { id, name, status, reason, hypothetical, ...presentFields } = present
  const inForce = agreementsInForce(unit, solvable[0], results?.[0] ?? null)
  const verdict = verdictOf(present, variants, inForce)
  return {
    question: 'Kan vi bemanne dette?',
    ...verdict,
    unit: {
      name: unit.name,
      constructed: unit.constructed,
      employer: unit.employer,
      municipality: unit.municipality ?? null,
    },
    plan: {
      kind: unit.plan.kind,
      start: formatDate(unit.plan.start),
      weeks: unit.plan.weeks,
      discussBy: formatDate(planNoticeDeadline(unit)),
      discussedOn: unit.plan.discussed_on === undefined ? null : formatDate(unit.plan.discussed_on),
    },
    staff: staffOf(unit),
    ...presentFields,
    agreementsInForce: inForce,
    variants,
    prices: plan.prices.map((one, index) =>
      pricedCase(unit, one, like, results?.[solvable.length + index] ?? null),
    ),
    notes: notesOf(unit),
    basis: basisOf(unit),
    run: { ...run, lawVersion: LAW_VERSION },
  }
}

function caseOut({ variant, problem }: KanCase, result: SolveResult | null): CaseOut {
  if (variant.status === 'not-applicable') return notApplicable(variant.id, variant.nameNb, variant.reason)
  if (problem === null || result === null) return arithmeticCase(variant)
  return judgedCase(variant, rosterOf(variant.unit, problem, result.assignment), result.iterations)
}

interface LikeSearches {
  /** The better of the two: what a change is compared with. */
  readonly best: CaseOut
  /** How many hours they lie apart; null where the present case was not solved twice. */
  readonly spreadHours: number | null
}

/** The present case was searched twice, with nothing changed but the seed: the difference between the two is no rule's price. */
function likeSearches({ cases }: KanPlan, present: CaseOut, result: SolveResult | null): LikeSearches {
  const [first] = cases
  if (first === undefined || result === null) return { best: present, spreadHours: null }
  const other = caseOut(first, result)
  const [one, two] = [present.uncoveredHours, other.uncoveredHours]
  if (one === null || two === null) return { best: present, spreadHours: null }
  return { best: two < one ? other : present, spreadHours: round(Math.abs(one - two), 2) }
}

function pricedCase(
  unit: Unit,
  { whatIf, variant, problem }: PriceCase,
  { best, spreadHours }: LikeSearches,
  result: SolveResult | null,
): PriceOut {
  const roster = result === null ? null : rosterOf(variant.unit, problem, result.assignment)
  const after =
    roster === null ? arithmeticCase(variant) : judgedCase(variant, roster, result?.iterations ?? 0)
  return priceOf({ whatIf, before: baselineOf(unit), present: best, after, roster, spreadHours })
}

/** A case with nothing in it but the reason why. */
function notApplicable(id: string, name: string, reason: string): CaseOut {
  return {
    ...{ id, name, status: 'not-applicable', reason, hypothetical: true, weekendEvery: 0 },
    ...{ grossHoursPerWeek: 0, grossFte: 0, netFte: 0, heads: 0, averagePostPercent: 0 },
    ...{ figures: [], levels: [], staffByLevel: [], prechecks: [], coveragePercent: null, demandHours: null },
    ...{
      uncoveredHours: null,
      uncoveredBoundHours: null,
      boundFormula: null,
      violations: [],
      lawWarnings: [],
      holes: [],
    },
    ...{ agreementsNeeded: [], largestDeviationHours: null, toleranceHours: 0, outsideTolerance: [] },
    ...{
      quickReturns: null,
      splitWeekends: null,
      absence: null,
      warnings: [],
      iterations: null,
      shifts: [],
      roster: [],
    },
  }
}

function staffOf(unit: Unit): KanAnswer['staff'] {
  const sum = unit.employees.reduce((total, employee) => total + postShare(employee) * 100, 0)
  return {
    heads: unit.employees.length,
    sumPostPercent: round(sum, 1),
    averagePostPercent: round(sum / unit.employees.length, 1),
  }
}

/** Each agreement of the unit, and how many findings this roster would have without it. */
function agreementsInForce(
  unit: Unit,
  present: KanCase | undefined,
  result: SolveResult | null,
): KanAnswer['agreementsInForce'] {
  const problems = agreementProblems(unit)
  const roster: Roster | null =
    present?.variant.status === 'ready' && present.problem !== null && result !== null
      ? rosterOf(unit, present.problem, result.assignment)
      : null
  return unit.agreements.map((agreement) => {
    const without = { ...unit, agreements: unit.agreements.filter(({ id }) => id !== agreement.id) }
    return {
      id: agreement.id,
      title: agreement.title,
      basis: agreement.basis,
      until: formatDate(agreement.until),
      signedBy: agreement.signed_by,
      findingsWithout: roster === null ? null : breachesIn(without, roster),
      problem: problems.find((one) => one.agreement === agreement.id)?.textNb ?? null,
    }
  })
}

/** Warnings forbid nothing, so nobody needs an agreement for them. */
function breachesIn(unit: Unit, roster: Roster): number {
  return evaluate({ unit, roster }).filter(({ kind }) => kind !== 'warning').length
}

/** What a reader must know first: that it is an example, and what was read but is not part of the answer. */
function notesOf(unit: Unit): string[] {
  const elsewhere = unit.employees.filter(({ employments }) =>
    employments.some((post) => post.unit !== undefined),
  )
  return [
    ...(unit.constructed
      ? ['Dette er et KONSTRUERT eksempel. Avdelingen, de ansatte og avtalene er oppdiktet.']
      : []),
    ...signatureNotes(unit),
    ...elsewhere.map(
      ({ id }) => `${id} har også stilling i en annen enhet. Den er ikke med i denne vurderingen.`,
    ),
  ]
}

/** What the answer was tried against and what it leaves out, so that nothing is left out silently. */
function basisOf(unit: Unit): string[] {
  // Register rules are not tried here: a roster says nothing of what the employer has discussed and recorded.
  const statute = norway.rules.filter(({ citation, scope }) => citation.law === 'aml' && scope !== 'register')
  const judged = [...new Set(statute.map(({ citation }) => citation.paragraph))].join(', ')
  return [
    `Prøvd mot arbeidsmiljøloven slik den lød 2. mai 2026 (${judged}), mot full uke etter tariff (tallet er ikke kontrollert mot avtaleteksten) og mot enhetens egne regler.`,
    ...(unit.plan.discussed_on === undefined
      ? ['Fristen for drøfting (§ 10-3) er ikke dømt: enhetsfila sier ikke når planen ble drøftet.']
      : []),
    'Ikke vurdert: forsvarlighet (§ 10-2); om drøftingen er reell (§ 10-3); om natt- og søndagsarbeid er nødvendig og drøftet (§§ 10-10 og 10-11); drøftinger, ferie, fortrinnsrett og de andre pliktene ved siden av turnusen (dømmes av sjekk der enhetsfila har et register); tariffavtalens øvrige regler.',
  ]
}
