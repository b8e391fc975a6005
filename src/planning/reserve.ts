/**
 * `reserve`: how large a reserve the absence takes, in each unit by itself and together, and which mix of own, shared and on-call is cheapest.
 * Exact sums over a model of absence that goes together; the simulated years check them and show the spread between years.
 */
import { decimalText } from '../time/minutes.ts'
import { formatDate } from '../time/local-date.ts'
import type { AbsenceModel, Correlation } from '../staffing/absence-counts.ts'
import {
  absenceModel,
  expectedAbsent,
  hiddenCorrelation,
  meanAbsent,
  overDays,
  reserveFor,
} from '../staffing/absence-counts.ts'
import { QUARTERS } from '../staffing/absence-levels.ts'
import type { HistoryRates } from '../staffing/absence-rates.ts'
import { ASSUMED_CORRELATION, shareAway } from '../staffing/absence-rates.ts'
import type { Mix, Permanent, ReserveSizes } from '../staffing/pool.ts'
import { absenceLaw, cheapestMix, poolOutcome, poolPlaces, reserveSizes } from '../staffing/pool.ts'
import type { SimulatedYears } from '../staffing/pool-simulation.ts'
import { simulateYears } from '../staffing/pool-simulation.ts'
import type { ReserveAnswer } from './reserve-answer.ts'
import type { ReserveSetup } from './reserve-file.ts'
import { kronerText } from './konsekvens-figures.ts'
import { movableOut, stressOut } from './reserve-stress.ts'
import type { ReserveTerms } from './reserve-terms.ts'
import { reserveTerms } from './reserve-terms.ts'
import type { ReserveUnit } from './reserve-units.ts'
import { competenceAway, dayKinds } from './reserve-units.ts'
import { assumptionsOf, warningsOf } from './reserve-words.ts'
import { round } from './round.ts'

export interface ReserveOptions {
  readonly setup: ReserveSetup
  readonly units: readonly ReserveUnit[]
  readonly history: HistoryRates | null
  readonly seed: number
  readonly years: number
  readonly codeVersion: string
  readonly inputs: Readonly<Record<string, string>>
}

const DAYS_A_YEAR = 364
/** Shown beside the answer's own: nothing, our assumption, and twice and thrice as much. */
const CORRELATION_RANGE: readonly Correlation[] = [
  { sameUnit: 0, otherUnits: 0 },
  { sameUnit: 0.03, otherUnits: 0.01 },
  { sameUnit: 0.06, otherUnits: 0.03 },
  { sameUnit: 0.1, otherUnits: 0.06 },
]

export function reserve(options: ReserveOptions): ReserveAnswer {
  const { setup, units, history } = options
  const level = setup.service_level_percent / 100
  const kinds = dayKinds(units)
  const correlation = correlationOf(setup, history)
  const independent = absenceModel(kinds, { sameUnit: 0, otherUnits: 0 })
  const correlated = absenceModel(kinds, correlation)
  const [apart, together] = [reserveSizes(independent, level), reserveSizes(correlated, level)]
  const terms = reserveTerms(setup, units)
  const mix =
    terms.priced === null
      ? null
      : cheapestMix(correlated, terms.pool, { own: terms.priced.own, shared: terms.priced.shared })
  const reachedLaw = absenceLaw(
    correlated,
    units.flatMap((_, at) => (terms.pool.reached[at]! ? [at] : [])),
  )
  const unpriced: Permanent = {
    own: units.map((_, at) => (terms.pool.reached[at]! ? 0 : together.perUnit[at]!)),
    shared: reserveFor(reachedLaw, level),
  }
  const permanent = mix?.permanent ?? unpriced
  const answer: Omit<ReserveAnswer, 'warnings' | 'assumptions'> = {
    ...{
      name: setup.name,
      constructed:
        setup.constructed || history?.constructed === true || units.some(({ constructed }) => constructed),
    },
    ...{ covers: setup.covers, serviceLevel: level, dutiesADay: round(expectedDuties(kinds), 4) },
    unitOfReserve: isByEmployee(options) ? 'employee' : 'duty',
    expectedAbsent: round(expectedAbsent(kinds), 4),
    separate: apart.separate,
    shared: apart.shared,
    separateAllCovered: allCovered(independent, apart, terms),
    perShift: perShiftOf(units, level),
    correlation: correlationOut(kinds, correlation, together, level),
    units: unitsOut(options, terms, apart, together),
    byCompetence: competencesOut(options, level),
    ...seasonsOut(independent, level),
    history: history === null ? null : historyOut(history),
    places: placesOut(reachedLaw, Math.max(together.shared, permanent.shared) + 3),
    baseStaffing: baseStaffing(correlated, options, terms, permanent),
    cost: costOut(correlated, terms, mix, units),
    today: todayOut(setup, terms),
    simulation: {
      years: options.years,
      independent: simulated(independent, permanent, terms, options),
      correlated: simulated(correlated, permanent, terms, options),
    },
    stress: stressOut(setup, { kinds, correlation, permanent, pool: terms.pool }),
    movable: movableOut(setup, units),
    volunteers: setup.volunteers.map(({ role, people, may, never }) => ({
      ...{ role, people, fte: 0 as const, may, never },
    })),
    run: {
      seed: options.seed,
      years: options.years,
      codeVersion: options.codeVersion,
      inputs: { ...options.inputs },
    },
  }
  return {
    ...answer,
    warnings: warningsOf(answer, options),
    assumptions: assumptionsOf(answer, options, terms),
  }
}

function unitsOut(
  { units, setup }: ReserveOptions,
  { pool }: ReserveTerms,
  apart: ReserveSizes,
  together: ReserveSizes,
): ReserveAnswer['units'] {
  return units.map((unit, at) => {
    const own = dayKinds([unit])
    return {
      ...{ id: unit.id, name: unit.name, employer: unit.employer, source: unit.source },
      dutiesADay: round(expectedDuties(own), 4),
      absentPercent: round(100 * meanAbsent(own), 2),
      expectedAbsent: round(expectedAbsent(own), 4),
      ...{ reserve: apart.perUnit[at]!, reserveCorrelated: together.perUnit[at]! },
      reachedByPool: pool.reached[at]!,
      travelMinutes: setup.pool.travel_minutes[unit.id] ?? null,
    }
  })
}

const NONE: Correlation = { sameUnit: 0, otherUnits: 0 }

/** With a reserve in each unit that is enough as often as asked: how often all the units are covered on the same day. */
function allCovered(model: AbsenceModel, { perUnit }: ReserveSizes, { pool }: ReserveTerms): number {
  return share(poolOutcome(model, { own: perUnit, shared: 0 }, { ...pool, onCall: [] }).covered)
}

/** A reserve of its own on every shift of every unit; null where only the day is known. */
function perShiftOf(units: readonly ReserveUnit[], level: number): number | null {
  if (units.some(({ shifts }) => shifts.length === 0)) return null
  const rows = units.flatMap(({ shifts, absent }) => shifts.map((duties) => ({ duties, absent })))
  return reserveSizes(absenceModel(dayKinds(rows), NONE), level).separate
}

function placesOut(law: Float64Array, most: number): ReserveAnswer['places'] {
  return poolPlaces(law, most).map(({ size, used, enough, breakEvenTimes }) => ({
    ...{ size, used: round(used, 4), enough: round(enough, 4) },
    breakEvenTimes: breakEvenTimes === null ? null : round(breakEvenTimes, 2),
  }))
}

interface SourcedCorrelation extends Correlation {
  readonly source: string
  readonly assumed: boolean
}

/** Written, else seen in the history, else our assumption. */
function correlationOf(setup: ReserveSetup, history: HistoryRates | null): SourcedCorrelation {
  if (setup.correlation !== undefined) {
    const { same_unit: sameUnit, other_units: otherUnits, source } = setup.correlation
    return { sameUnit, otherUnits, source, assumed: false }
  }
  const seen = history?.correlation ?? null
  if (seen !== null) {
    const { sameUnit, otherUnits } = seen
    return {
      ...{ sameUnit, otherUnits: otherUnits ?? Math.min(sameUnit, ASSUMED_CORRELATION.otherUnits) },
      source: `Egen fraværsfil, anslått av plutselig fravær${otherUnits === null ? '; mellom enheter er det en antakelse (vår), for fila har én enhet' : ''}`,
      assumed: otherUnits === null,
    }
  }
  return {
    ...ASSUMED_CORRELATION,
    source: 'Antakelse (vår), spenn 0-0,10 i enheten og 0-0,06 mellom enheter',
    assumed: true,
  }
}

function correlationOut(
  kinds: AbsenceModel['kinds'],
  { sameUnit, otherUnits, source, assumed }: SourcedCorrelation,
  { separate, shared }: ReserveSizes,
  level: number,
): ReserveAnswer['correlation'] {
  const mean = meanAbsent(kinds)
  return {
    ...{ sameUnit: round(sameUnit, 4), otherUnits: round(otherUnits, 4) },
    hidden: {
      sameUnit: round(hiddenCorrelation(mean, sameUnit), 4),
      otherUnits: round(hiddenCorrelation(mean, otherUnits), 4),
    },
    ...{ source, assumed, separate, shared },
    range: CORRELATION_RANGE.map((one) => {
      const sizes = reserveSizes(absenceModel(kinds, one), level)
      return { ...one, separate: sizes.separate, shared: sizes.shared }
    }),
  }
}

function isByEmployee({ setup, units, history }: ReserveOptions): boolean {
  return (
    history !== null && setup.units.length === 0 && units.every(({ hoursPerDuty }) => hoursPerDuty === null)
  )
}

function expectedDuties(kinds: AbsenceModel['kinds']): number {
  return overDays(kinds, ({ units }) => units.reduce((sum, { duties }) => sum + duties, 0))
}

function competencesOut(
  { units, history, setup }: ReserveOptions,
  level: number,
): ReserveAnswer['byCompetence'] {
  const names = new Map(units.flatMap(({ competences }) => competences.map(({ id, name }) => [id, name])))
  return [...names].map(([id, name]) => {
    const rows = units.flatMap((unit) =>
      unit.competences
        .filter((one) => one.id === id)
        .map(({ duties }) => ({ duties, absent: competenceAway(unit, id, history, setup.covers) })),
    )
    const kinds = dayKinds(rows)
    const { separate, shared } = reserveSizes(absenceModel(kinds, NONE), level)
    return {
      ...{
        id,
        name,
        dutiesADay: round(expectedDuties(kinds), 4),
        absentPercent: round(100 * meanAbsent(kinds), 2),
      },
      ...{ expectedAbsent: round(expectedAbsent(kinds), 4), separate, shared },
    }
  })
}

function seasonsOut(model: AbsenceModel, level: number): Pick<ReserveAnswer, 'byQuarter' | 'byWeekday'> {
  const all = model.kinds[0]!.units.map((_, unit) => unit)
  return {
    byQuarter: QUARTERS.map((quarter) => ({
      quarter,
      absentPercent: round(100 * meanAbsent(model.kinds.filter((kind) => kind.quarter === quarter)), 2),
      shared: reserveFor(
        absenceLaw(model, all, (kind) => kind.quarter === quarter),
        level,
      ),
    })),
    byWeekday: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
      weekday: weekday + 1,
      absentPercent: round(100 * meanAbsent(model.kinds.filter((kind) => kind.weekday === weekday)), 2),
    })),
  }
}

function historyOut(history: HistoryRates): ReserveAnswer['history'] {
  const known = (days: HistoryRates['all']) =>
    round(100 * (shareAway(days, 'all') - shareAway(days, 'sudden')), 2)
  const sudden = (days: HistoryRates['all']) => round(100 * shareAway(days, 'sudden'), 2)
  return {
    ...{ from: formatDate(history.from), until: formatDate(history.until), people: history.people },
    ...{ knownPercent: known(history.all), suddenPercent: sudden(history.all) },
    byCompetence: [...history.byCompetence].map(([id, days]) => ({
      ...{ id, knownPercent: known(days), suddenPercent: sudden(days) },
    })),
    correlation:
      history.correlation === null
        ? null
        : {
            sameUnit: round(history.correlation.sameUnit, 4),
            otherUnits:
              history.correlation.otherUnits === null ? null : round(history.correlation.otherUnits, 4),
          },
  }
}

/** One duty more or fewer on every shift, each day; on the day where the shifts are not known. The shared pool stays. */
function baseStaffing(
  model: AbsenceModel,
  { units }: ReserveOptions,
  { pool, priced }: ReserveTerms,
  permanent: Permanent,
): ReserveAnswer['baseStaffing'] {
  const outcomes = [-1, 0, 1].map((change) => {
    const own = units.map(({ shifts }, at) => permanent.own[at]! + change * Math.max(1, shifts.length))
    return { change, ...poolOutcome(model, { own, shared: permanent.shared }, pool) }
  })
  const zero = outcomes[1]!.cost
  return outcomes.map(({ change, covered, uncoveredADay, cost }) => ({
    ...{ change, covered: share(covered), uncoveredDutiesAYear: round(uncoveredADay * DAYS_A_YEAR, 1) },
    costAYear: priced?.own === true ? Math.round(cost - zero) : null,
  }))
}

function costOut(
  model: AbsenceModel,
  terms: ReserveTerms,
  best: Mix | null,
  units: readonly ReserveUnit[],
): ReserveAnswer['cost'] {
  const { priced, pool } = terms
  if (priced === null) return null
  const none = { own: units.map(() => 0), shared: 0 }
  const others: (readonly ['shared-only' | 'own-only' | 'on-call-only', Mix | null])[] = [
    ['shared-only', priced.shared ? cheapestMix(model, pool, { own: false, shared: true }) : null],
    ['own-only', priced.own ? cheapestMix(model, pool, { own: true, shared: false }) : null],
    ['on-call-only', { permanent: none, outcome: poolOutcome(model, none, pool) }],
  ]
  const shown = (id: 'best' | 'shared-only' | 'own-only' | 'on-call-only', { permanent, outcome }: Mix) => ({
    id,
    own: units.map((unit, at) => ({ unit: unit.id, duties: permanent.own[at]! })),
    shared: permanent.shared,
    onCallADay: pool.onCall.map(({ name }, at) => ({ name, duties: round(outcome.usedADay[at]!, 4) })),
    covered: share(outcome.covered),
    uncoveredDutiesAYear: round(outcome.uncoveredADay * DAYS_A_YEAR, 1),
    costAYear: Math.round(outcome.cost),
    fte:
      terms.ftePerDailyDuty === null
        ? null
        : round(terms.ftePerDailyDuty * permanent.own.reduce((a, b) => a + b, permanent.shared), 2),
  })
  return {
    ...{ priceYear: priced.priceYear, includes: priced.includes, inputs: [...priced.inputs] },
    mix: best === null ? null : shown('best', best),
    alternatives: others.flatMap(([id, mix]) => (mix === null ? [] : [shown(id, mix)])),
    notUsed: [...terms.notUsed],
  }
}

function todayOut({ today }: ReserveSetup, { ftePerDailyDuty }: ReserveTerms): ReserveAnswer['today'] {
  if (today === undefined) return null
  const parts = [today.stand_ins, today.overtime, today.agency].flatMap((one) =>
    one === undefined ? [] : [one.value],
  )
  const cost = parts.reduce((a, b) => a + b, 0)
  const fte = today.cost_per_fte.value === 0 ? 0 : cost / today.cost_per_fte.value
  return {
    ...{ costAYear: Math.round(cost), priceYear: today.price_year, fte: round(fte, 2) },
    dutiesADay: ftePerDailyDuty === null ? null : round(fte / ftePerDailyDuty, 2),
    formula: `(${parts.map(kronerText).join(' + ')}) / ${kronerText(today.cost_per_fte.value)} per årsverk = ${decimalText(fte, 2)} årsverk`,
  }
}

function simulated(
  model: AbsenceModel,
  permanent: Permanent,
  { pool, priced }: ReserveTerms,
  { years, seed }: ReserveOptions,
): ReserveAnswer['simulation']['independent'] {
  const run = simulateYears(model, permanent, pool, { years, seed })
  const exact = poolOutcome(model, permanent, pool).covered
  const estimate = ({ mean, low, high }: SimulatedYears['covered']) => ({
    ...{ mean: round(mean, 5), low: round(low, 5), high: round(high, 5) },
  })
  const spread = (sorted: Float64Array, decimals: number) => {
    const at = (part: number) => round(sorted[Math.min(years - 1, Math.floor(part * years))]!, decimals)
    return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
  }
  return {
    ...{ absentADay: estimate(run.absentADay), covered: estimate(run.covered), coveredExactly: share(exact) },
    agrees: run.covered.low <= exact + 1e-9 && exact - 1e-9 <= run.covered.high,
    uncoveredDutiesAYear: spread(run.uncovered, 0),
    costAYear: priced === null ? null : spread(run.costs, 0),
  }
}

/** Sums of chances may pass 1 in the last digit. */
function share(value: number): number {
  return Math.min(1, Math.max(0, round(value, 5)))
}
