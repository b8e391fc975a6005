/** The answer of `turnus` for several units laid as one: what all of them share, and each unit's own answer. */
import { z } from 'zod'
import { findBreaches } from '../rostering/breaches.ts'
import { rosterCost } from '../rostering/cost.ts'
import { partOf } from '../rostering/join.ts'
import type { SolveResult } from '../rostering/solve.ts'
import { formatDate } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import type { DoubleBooking, JoinedPlan, JudgedRoster } from './joined-units.ts'
import { doubleBookings, judgedRosters } from './joined-units.ts'
import { withWishesOverUnits } from './joined-wishes.ts'
import { HoleOut, ViolationOut } from './kan-answer.ts'
import { contractBalances } from './local-rules.ts'
import { round } from './round.ts'
import { AssignmentOut, TurnusAnswer } from './turnus-answer.ts'
import { answerTurnus, gapPercent, planTurnus } from './turnus.ts'

const text = z.string()
const number = z.number()

const PostOut = z.strictObject({
  unit: text,
  employer: text,
  contractHours: number,
  plannedHours: number,
})

export const CombinedOut = z.strictObject({
  employee: text,
  posts: z.array(PostOut).describe('Timene i hver stilling, etter enhetens egen norm'),
  contractHours: number.describe('Stillingene til sammen'),
  plannedHours: number,
})
export type CombinedOut = z.infer<typeof CombinedOut>

const inUnit = { unitName: text.describe('Enhetens navn') }

export const JoinedAnswer = z.strictObject({
  question: z.literal('Hvilken turnus for enhetene samlet?'),
  sentence: text,
  assignments: z.array(AssignmentOut),
  cost: number.describe('Alle enhetene i ett regnestykke; jo lavere, jo bedre'),
  costUnit: z.literal('poeng'),
  bound: number.describe('Bevist nedre grense for cost'),
  boundFormula: text,
  gapPercent: number,
  uncoveredHours: number,
  uncoveredBoundHours: number,
  findings: z
    .array(z.strictObject({ ...inUnit, ...ViolationOut.shape }))
    .describe('Hver enhet dømt for seg, med vaktene i de andre som «elsewhere»'),
  holes: z.array(z.strictObject({ ...inUnit, ...HoleOut.shape })),
  doubleBookings: z
    .array(text)
    .describe('Vakter i to enheter på samme tid for samme person; telt uavhengig av søket'),
  combined: z.array(CombinedOut).describe('De som har stilling i flere av enhetene'),
  units: z
    .array(TurnusAnswer.omit({ seconds: true }))
    .describe('Hver enhets eget svar; kostnaden der er enhetens egen og summerer seg ikke til den samlede'),
  notes: z.array(text),
  seconds: number,
})
export type JoinedAnswer = z.infer<typeof JoinedAnswer>

export function answerJoined(
  plan: JoinedPlan,
  result: SolveResult,
  run: Parameters<typeof answerTurnus>[2],
): Omit<JoinedAnswer, 'seconds'> {
  const judged = judgedRosters(plan, result.assignment)
  const units = judged.map((one, index) => unitAnswer(plan, one, { result, index, run }))
  const doubles = doubleBookings(judged)
  const { bound, boundFormula } = costBound(plan)
  const { cost } = result
  const uncovered = units.reduce((sum, { uncoveredHours }) => sum + uncoveredHours, 0)
  return {
    question: 'Hvilken turnus for enhetene samlet?',
    sentence: sentenceOf(plan, units, doubles),
    assignments: units.flatMap(({ assignments }) => assignments),
    ...{ cost: cost.total, costUnit: 'poeng', bound, boundFormula },
    gapPercent: gapPercent(cost.total, bound),
    uncoveredHours: round(uncovered, 2),
    uncoveredBoundHours: round(plan.boundMinutes / 60, 2),
    findings: units.flatMap(({ unit, findings }) => findings.map((one) => ({ unitName: unit.name, ...one }))),
    holes: units.flatMap(({ unit, holes }) => holes.map((one) => ({ unitName: unit.name, ...one }))),
    doubleBookings: doubles.map(({ textNb }) => textNb),
    combined: combinedOut(plan, judged),
    units,
    notes: [...plan.notes],
  }
}

type UnitAnswer = JoinedAnswer['units'][number]

interface UnitPart {
  readonly result: SolveResult
  readonly index: number
  readonly run: Parameters<typeof answerTurnus>[2]
}

/** As if the unit had been laid alone, with the others' duties fixed: cost and bound are then its own. */
function unitAnswer(plan: JoinedPlan, { unit }: JudgedRoster, { result, index, run }: UnitPart): UnitAnswer {
  const own = planTurnus(unit, null)
  const assignment = partOf(plan.joined, result.assignment, index)
  // The engine's bound is of all the units together, and says nothing of one.
  const alone = {
    ...{ ...result, assignment, costBound: null },
    cost: rosterCost(own.problem, assignment),
    breaches: findBreaches(own.problem, assignment),
  }
  const others = new Set(plan.units.map(({ name }) => name).filter((name) => name !== unit.name))
  return withWishesOverUnits(answerTurnus(own, alone, run), unit, others)
}

function costBound({ boundMinutes, joined }: JoinedPlan): { bound: number; boundFormula: string } {
  const price = joined.problem.weights.minimumCoverMinute
  return {
    bound: boundMinutes * price,
    boundFormula: `${decimalText(boundMinutes / 60, 2)} timer må stå udekket i enhetene samlet x 60 x ${price} poeng; alt annet i kostnaden er minst 0`,
  }
}

function combinedOut({ people }: JoinedPlan, judged: readonly JudgedRoster[]): CombinedOut[] {
  const balances = judged.map(({ unit, roster }) => contractBalances(unit, roster))
  return people.map(({ id, posts }) => {
    const own = posts.map(({ unit }) => {
      const { contractHours, plannedHours } = balances[unit]!.find(({ employee }) => employee === id)!
      const { name, employer } = judged[unit]!.unit
      return { unit: name, employer, contractHours, plannedHours }
    })
    const sum = (hours: (post: (typeof own)[number]) => number) =>
      round(
        own.reduce((total, post) => total + hours(post), 0),
        2,
      )
    return {
      ...{ employee: id, posts: own },
      contractHours: sum(({ contractHours }) => contractHours),
      plannedHours: sum(({ plannedHours }) => plannedHours),
    }
  })
}

function sentenceOf(
  { units: all, people, joined, boundMinutes }: JoinedPlan,
  units: readonly UnitAnswer[],
  doubles: readonly DoubleBooking[],
): string {
  const open = units.filter(({ holes }) => holes.length > 0)
  const holes = open.map(({ unit, holes: own }) => `${own.length} i ${unit.name}`).join(', ')
  const hours = units.reduce((sum, { uncoveredHours }) => sum + uncoveredHours, 0)
  const least =
    boundMinutes > 0
      ? `innenfor stillingene kan ingen turnus komme under ${decimalText(boundMinutes / 60, 1)} timer`
      : 'det er ikke bevist at det må være slik'
  const cover =
    open.length === 0
      ? `Alle vakter i de ${units.length} enhetene er dekket`
      : `${decimalText(hours, 1)} timer står uten folk (vakter: ${holes}); ${least}`
  const findings = units.reduce((sum, unit) => sum + unit.findings.length, doubles.length)
  const law =
    findings === 0
      ? 'Ingen funn i loven og avtalene, hver enhet dømt for seg med vaktene i de andre'
      : `${findings} funn i loven og avtalene`
  const { weeks, start } = all[0]!.plan
  return `${cover}. ${law}. ${joined.problem.employees.length} ansatte, ${people.length} av dem med stilling i flere av enhetene; ${weeks} uker fra ${formatDate(start)}.`
}
