/** One draw of a group: its need, its stock and what moved, year by year. Null is unknown, never 0. */
import type { FlowYear, StockFlow } from '../projection/scarce-groups.ts'
import { runStockFlow, spreadByAge } from '../projection/scarce-groups.ts'
import { startsNeeded } from '../projection/training-posts.ts'
import type { Values } from './gruppe-inputs.ts'
import { ENTRY_AGE } from './gruppe-data.ts'
import type { GroupFile } from './gruppe-file.ts'
import { countedIn } from './gruppe-file.ts'
import type { NationSeries } from './gruppe-need.ts'
import { needIndex } from './gruppe-need.ts'

export interface GroupRun {
  readonly firstYear: number
  /** [year - firstYear] in the unit of the group; of lis1 starts a year. Null where a year's need is not known. */
  readonly need: readonly (number | null)[] | null
  readonly stock: readonly number[] | null
  /** [year - firstYear - 1] people. */
  readonly flow: readonly FlowYear[] | null
  /** [year - firstYear] of lis1: the årsverk that the starts follow from. */
  readonly services: readonly number[] | null
}

/** The years of lis1 begin here; of the others with the year of the stock, or of the need. */
export const FIRST_SHOWN = 2026

export function runGroup(group: GroupFile, values: Values, series: NationSeries, lastYear: number): GroupRun {
  if (group.group === 'lis1') return runPosts(group, values, series, lastYear)
  const firstYear = group.stock?.year ?? group.need?.year ?? FIRST_SHOWN
  const years = Math.max(0, lastYear - firstYear)
  const input = stockFlowOf(group, values, years)
  const flow = input === null ? null : runStockFlow(input)
  const perPerson = values['fte_per_person'] ?? 1
  return {
    firstYear,
    need: group.need === undefined ? null : needPath(group, values, series, [firstYear, lastYear]),
    stock: flow === null ? null : [countedIn(group.stock)!, ...flow.map(({ stock }) => stock * perPerson)],
    ...{ flow, services: null },
  }
}

/** The starts that the services' årsverk need, beside those of today. */
function runPosts(group: GroupFile, values: Values, series: NationSeries, lastYear: number): GroupRun {
  const length = lastYear - FIRST_SHOWN + 1
  const today = values['lis1.intake']
  const stock = today === undefined ? null : Array.from({ length }, () => today)
  const common = { firstYear: FIRST_SHOWN, stock, flow: null }
  const [duration, completion] = [values['lis1.duration_years'], values['lis1.completion']]
  if (group.need === undefined || duration === undefined || completion === undefined)
    return { ...common, need: null, services: null }
  const services = needPath(group, values, series, [FIRST_SHOWN, series.lastYear])
  const starts = startsNeeded({
    needFte: Float64Array.from(services),
    ...{ exitShare: values['exit_share']!, ftePerPerson: values['fte_per_person']! },
    ...{ completionShare: completion, continuesShare: values['continues']!, durationYears: duration },
    otherPerYear: values['direct_intake'] ?? 0,
  })
  return { ...common, need: Array.from({ length }, (_, at) => starts[at] ?? null), services }
}

function needPath(
  { need, driver, growth_per_year: growth }: GroupFile,
  values: Values,
  series: NationSeries,
  [from, to]: readonly [number, number],
): readonly number[] {
  const { year: base, number } = need!
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const year = from + at
    const people =
      growth === undefined
        ? needIndex(series, { driver, olderWeight: values['older_weight'] ?? 1, base, year })
        : (1 + values['growth_per_year']!) ** (year - base)
    return number * people * (1 + values['standard_per_year']!) ** (year - base)
  })
}

/** Null where the stock, or what comes into it, is not known. */
function stockFlowOf(group: GroupFile, values: Values, years: number): StockFlow | null {
  const total = countedIn(group.stock)
  if (total === null || !knowsInflow(group)) return null
  const perPerson = values['fte_per_person'] ?? 1
  const ages = group.stock!.ages
  const stock =
    ages === undefined
      ? total / perPerson
      : spreadByAge(ages.map(({ from, to, number }) => ({ from, to, people: number / perPerson })))
  return {
    ...{ years, stock },
    stages: steadyStages(group, values).map(({ comingPerYear, inProgress, ...stage }) => ({
      ...stage,
      inProgress: inProgress ?? comingPerYear * stage.durationYears,
    })),
    directPerYear: values['direct_intake'] ?? 0,
    ...{ entryAge: group.entry_age ?? ENTRY_AGE, exitAge: values['exit_age'] ?? 67 },
    exitShare: values['exit_share']!,
  }
}

/** Somebody comes in: by a first stage with an intake, or from elsewhere. */
export function knowsInflow({ stages, direct_intake: direct }: GroupFile): boolean {
  return stages.length > 0 ? stages[0]!.intake !== undefined : direct !== undefined
}

export interface SteadyStage {
  readonly intakePerYear: number
  readonly durationYears: number
  readonly completionShare: number
  /** Null: not given. */
  readonly inProgress: number | null
  /** From outside and from the stage before, when that one is filled. */
  readonly comingPerYear: number
}

export function steadyStages({ stages }: GroupFile, values: Values): readonly SteadyStage[] {
  let fromBefore = 0
  return stages.map(({ id }) => {
    const intakePerYear = values[`${id}.intake`] ?? 0
    const completionShare = values[`${id}.completion`]!
    const comingPerYear = intakePerYear + fromBefore
    fromBefore = comingPerYear * completionShare
    return {
      ...{ intakePerYear, completionShare, comingPerYear },
      durationYears: values[`${id}.duration_years`]!,
      inProgress: values[`${id}.in_progress`] ?? null,
    }
  })
}
