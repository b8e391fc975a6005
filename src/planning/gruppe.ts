/**
 * `framskriv --gruppe`: START. A scarce group's need, stock, pipeline and gap, year by year, with a band over the assumptions. What
 * nobody has published is unknown in the answer, and a gap is only computed where both its sides have numbers.
 * Method: docs/method/scarce-groups.md.
 */
import { percentile } from '../projection/monte-carlo.ts'
import type { Alternative, Source } from '../statistics/datasets.ts'
import type { Band, GroupOut, GroupYear, GruppeAnswer } from './gruppe-answer.ts'
import { GROUP_NAMES, SHIPPED } from './gruppe-data.ts'
import type { GroupFile, GroupId } from './gruppe-file.ts'
import { countedIn, GROUP_IDS } from './gruppe-file.ts'
import type { GroupInput, Values } from './gruppe-inputs.ts'
import { drawValues, inputsOf, modesOf } from './gruppe-inputs.ts'
import type { NationSeries, NationStatistics } from './gruppe-need.ts'
import { nationSeries } from './gruppe-need.ts'
import { pipelineOf, readingsOf, withNewestPosts } from './gruppe-posts.ts'
import type { GroupRun } from './gruppe-run.ts'
import { FIRST_SHOWN, runGroup } from './gruppe-run.ts'
import { arithmeticOf, missingOf, sentenceOf } from './gruppe-words.ts'
import { round } from './round.ts'

export interface GruppeOptions {
  /** All of them where none is named. */
  readonly groups: readonly GroupId[]
  /** In place of what is shipped for its group. */
  readonly own: GroupFile | null
  readonly lastYear: number
  readonly alternative: Alternative
  readonly seed: number
  readonly draws: number
}

export function gruppe(statistics: NationStatistics, options: GruppeOptions): GruppeAnswer {
  const { lastYear, alternative, seed, draws, own } = options
  const series = nationSeries(statistics, alternative)
  return {
    ...{ lastYear, alternative, seed, draws },
    groups: options.groups.map((id) => {
      const isOwn = own?.group === id
      return groupOut(withNewestPosts(isOwn ? own : SHIPPED[id]), isOwn ? 'file' : 'shipped', series, options)
    }),
    notes: [
      'Båndet p10-p90 er åtte av ti trekk av antakelsene som står her. Folketallet har ikke noe bånd, og det som ikke er kjent, er ikke med: den virkelige usikkerheten er større.',
      'Et tall for et år følger folketallet 1. januar samme år. Fødte er barn under ett år.',
      'Behov er ikke det samme som det noen har bestemt. Der det er en antakelse at behovet i dag er lik beholdningen, viser gapet bare hva som kommer til, ikke mangelen i dag.',
    ],
    sources: [statistics.nation, statistics.official].map(sourceOf),
  }
}

function groupOut(
  group: GroupFile,
  from: GroupOut['from'],
  series: NationSeries,
  { lastYear, seed, draws }: GruppeOptions,
): GroupOut {
  const inputs = inputsOf(group)
  const runs = Array.from({ length: draws + 1 }, (_, draw) => {
    const run = runGroup(group, drawValues(group, inputs, { seed, draw }), series, lastYear)
    // What moved is only told of the first, without noise; of many draws it would fill the memory.
    return draw === 0 ? run : { ...run, flow: null, services: null }
  })
  const years = yearsOf(runs, lastYear, group.stock?.ages !== undefined)
  const isLis1 = group.group === 'lis1'
  const cumulative = isLis1 ? cumulativeOf(runs) : null
  const values = modesOf(inputs)
  const constantStandard = constantStandardOf(group, values, series, lastYear)
  const facts = { group, years, lastYear, values, run: runs[0]!, cumulative, constantStandard }
  return {
    ...{ id: group.group, name: GROUP_NAMES[group.group], place: group.name, from },
    unit: isLis1 ? 'LIS1-oppstarter i året' : group.unit,
    sentence: sentenceOf(facts),
    published: group.published.map(({ note, ...figure }) => ({ ...figure, note: note ?? null })),
    stock:
      group.stock === undefined
        ? null
        : {
            ...{ year: group.stock.year, total: countedIn(group.stock)!, source: group.stock.source },
            ages: group.stock.ages ?? null,
          },
    need: group.need === undefined ? null : needOut(group.need, group.unit),
    pipeline: pipelineOf(group, values),
    posts: (group.posts ?? []).toSorted((a, b) => a.year - b.year),
    readings: readingsOf(group, values, from),
    arithmetic: [...arithmeticOf(facts)],
    ...{ years, cumulative, constantStandard },
    mattersMost: mattersMost(group, inputs, series, lastYear),
    assumptions: inputs.map(({ id, name, low, mode, high, unit, basis }) => ({
      id,
      name,
      low,
      mode,
      high,
      unit,
      basis,
    })),
    missing: [...missingOf(group, from)],
    indicator: indicatorOf(group, years, runs[0]!, values),
  }
}

function yearsOf(runs: readonly GroupRun[], lastYear: number, knowsAges: boolean): GroupYear[] {
  const first = runs[0]!
  const length = lastYear - first.firstYear + 1
  return Array.from({ length: Math.max(0, length) }, (_, at) => {
    const flow = at === 0 ? undefined : first.flow?.[at - 1]
    return {
      year: first.firstYear + at,
      need: bandOf(runs.map(({ need }) => need?.[at] ?? null)),
      stock: bandOf(runs.map(({ stock }) => stock?.[at] ?? null)),
      gap: bandOf(runs.map((run) => gapAt(run, at))),
      flow:
        flow === undefined
          ? null
          : {
              ...{ entered: round(flow.entered, 1), left: round(flow.left, 1) },
              retired: knowsAges ? round(flow.retired, 1) : null,
            },
    }
  })
}

function gapAt({ need, stock }: GroupRun, at: number): number | null {
  const [needed, there] = [need?.[at] ?? null, stock?.[at] ?? null]
  return needed === null || there === null ? null : needed - there
}

function needOut(
  { year, number, source, balance }: NonNullable<GroupFile['need']>,
  unit: string,
): GroupOut['need'] {
  return { year, number, unit, source, balance: balance === true }
}

/** Draw 0 first. Null where any draw is. */
function bandOf(drawn: readonly (number | null)[]): Band | null {
  const known = drawn.filter((one) => one !== null)
  if (known.length < drawn.length) return null
  const sorted = Float64Array.from(known.slice(1)).sort()
  return {
    p10: round(percentile(sorted, 0.1), 1),
    p50: round(percentile(sorted, 0.5), 1),
    p90: round(percentile(sorted, 0.9), 1),
    withoutNoise: round(known[0]!, 1),
  }
}

function cumulativeOf(runs: readonly GroupRun[]): GroupOut['cumulative'] {
  const known = runs.map(({ need }, run) =>
    (need ?? []).map((_, at) => gapAt(runs[run]!, at)).filter((gap) => gap !== null),
  )
  const length = Math.min(...known.map((gaps) => gaps.length))
  if (length === 0) return null
  const gap = bandOf(known.map((gaps) => gaps.slice(0, length).reduce((sum, one) => sum + one, 0)))
  return gap === null ? null : { from: FIRST_SHOWN, to: FIRST_SHOWN + length - 1, gap }
}

/** Need and gap of the last year where the standard does not grow and the rest is at its middle. */
function constantStandardOf(
  group: GroupFile,
  values: Values,
  series: NationSeries,
  lastYear: number,
): GroupOut['constantStandard'] {
  const run = runGroup(group, { ...values, standard_per_year: 0 }, series, lastYear)
  const at = lastYear - run.firstYear
  const need = run.need?.[at] ?? null
  const gap = gapAt(run, at)
  return need === null ? null : { need: round(need, 1), gap: gap === null ? null : round(gap, 1) }
}

const SHOWN = 3

/** Each assumption alone from low to high: what it does to the gap of the last year, or to what there is of it. */
function mattersMost(
  group: GroupFile,
  inputs: readonly GroupInput[],
  series: NationSeries,
  lastYear: number,
): GroupOut['mattersMost'] {
  const modes = modesOf(inputs)
  const outcome = (id: string, value: number): number | null => {
    const run = runGroup(group, { ...modes, [id]: value }, series, lastYear)
    const at = lastYear - run.firstYear
    return gapAt(run, at) ?? run.need?.[at] ?? run.stock?.[at] ?? null
  }
  return inputs
    .filter(({ low, high }) => low < high)
    .flatMap(({ id, name, low, high }) => {
      const [atLow, atHigh] = [outcome(id, low), outcome(id, high)]
      return atLow === null || atHigh === null
        ? []
        : [{ id, name, low, high, atLow: round(atLow, 1), atHigh: round(atHigh, 1) }]
    })
    .toSorted((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow))
    .slice(0, SHOWN)
}

function indicatorOf(
  group: GroupFile,
  years: readonly GroupYear[],
  { flow }: GroupRun,
  values: Values,
): GroupOut['indicator'] {
  const [now, last] = [years[0], years.at(-1)]
  const mode = (band: Band | null | undefined) => band?.withoutNoise ?? null
  const isKnown = mode(now?.need) !== null || mode(now?.stock) !== null
  const isLis1 = group.group === 'lis1'
  const finishing = isLis1 ? pipelineOf(group, values)[0]?.outPerYear : undefined
  return {
    baseYear: isKnown ? now!.year : null,
    ...{ needNow: mode(now?.need), stockNow: mode(now?.stock) },
    // Where the need was set equal to the stock, 0 says nothing of today.
    gapNow: group.need?.balance === true && !isLis1 ? null : mode(now?.gap),
    pipelinePerYear: finishing ?? (flow?.[0] === undefined ? null : round(flow[0].entered, 1)),
    ...{
      lastYear: years.at(-1)?.year ?? FIRST_SHOWN,
      needLast: mode(last?.need),
      stockLast: mode(last?.stock),
      gapLast: mode(last?.gap),
    },
    isChangeOnly: group.need?.balance === true,
  }
}

function sourceOf({ id, title, tables, asOf, credit, licence, source, cautions }: Source): Source {
  return { id, title, tables, asOf, credit, licence, source, cautions }
}

/** What «alle» stands for. */
export const ALL_GROUPS: readonly GroupId[] = GROUP_IDS
