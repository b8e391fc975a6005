/** Published figures beside ours: the figures are as published, ours follow from the answer, and what is said of the difference is true of the shipped data. */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ShippedStatistics } from '../src/cli/statistics-files.ts'
import { readStatistics } from '../src/cli/statistics-files.ts'
import { framskriv } from '../src/planning/framskriv.ts'
import type { FramskrivAnswer } from '../src/planning/framskriv-answer.ts'
import {
  CARE_2016,
  CARE_PLACES,
  COUNCIL_2022,
  MUNICIPAL_SERVICES,
  PERSPECTIVE_2021,
} from '../src/planning/published-figures.ts'
import { Scenario } from '../src/projection/scenario.ts'
import { publishedLines } from '../src/report/framskriv-published.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let statistics: ShippedStatistics
let answer: FramskrivAnswer

const ask = (changes: object, some?: readonly string[]) =>
  framskriv(statistics, {
    municipalities: some ?? Object.keys(statistics.municipalities.entries),
    ...{ alternative: 'MMMM', scenario: Scenario.parse({ name: 'prøve', draws: 1, ...changes }) },
  })

beforeAll(() => {
  statistics = readStatistics(pathToFileURL(`${join(root, 'data')}/`))
  answer = ask({})
})

const oursOf = ({ published }: FramskrivAnswer, id: string, year: number) =>
  published.find((row) => row.id === id)!.ours.find(({ to }) => to === year)!.percent

const yearly = (percent: number, years: number) => 100 * ((1 + percent / 100) ** (1 / years) - 1)

const ages = (year: number, labels: readonly string[]) =>
  answer.municipalities.reduce(
    (all, { population }) =>
      all + labels.reduce((sum, label) => sum + population[year - 2026]!.ages[label]!, 0),
    0,
  )

describe('published figures', () => {
  it('are five, each with source, our growth and why they differ', () => {
    expect(answer.published.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5'])
    for (const { source, why, ours } of answer.published) {
      expect(source).toMatch(/\d{4}/)
      expect(why.length).toBeGreaterThan(80)
      expect(ours.map(({ from, to }) => [from, to])).toEqual([
        [2026, 2035],
        [2026, 2050],
      ])
    }
    // 87 000 / 65 353 = 1.331, 133 000 / 65 353 = 2.035, 240 000 / 0.70 = 342 857, 110 000 / 0.35 = 314 286.
    const text = answer.published
      .map(({ published, why }) => `${published} ${why}`.replaceAll('\u00A0', ' '))
      .join('\n')
    expect(text).toMatch(/65 353 i 2017, 87 000 i 2035 \(\+33,1 %\) og 133 000 i 2060 \(\+103,5 %\)/)
    expect(text).toMatch(/om lag 343 000 årsverk/)
    expect(text).toMatch(/35 % av 314 000/)
  })

  it('stand beside the growth of all municipalities together at a constant standard', () => {
    const growth = (year: number) => {
      const sum = (at: number) =>
        answer.municipalities.reduce((all, { fte }) => all + fte[at]!.withoutNoise, 0)
      return 100 * (sum(year - 2026) / sum(0) - 1)
    }
    expect(oursOf(answer, 'P2', 2035)).toBeCloseTo(growth(2035), 1)
    expect(oursOf(answer, 'P2', 2050)).toBeCloseTo(growth(2050), 1)
    // Whatever the scenario is: 1 % fewer each year moves the need of the answer, and not what is compared.
    const lean = ask({ levers: { productivity: { value: 0.01 } } })
    expect(lean.municipalities[0]!.fte[24]!.withoutNoise).toBeLessThan(
      answer.municipalities[0]!.fte[24]!.withoutNoise,
    )
    expect(lean.published).toEqual(answer.published)
  })

  it('are not there when not all municipalities are, and only for years that are projected', () => {
    expect(ask({}, ['4003']).published).toEqual([])
    expect(publishedLines(ask({}, ['4003']))).toEqual([])
    const short = ask({ until: 2030 })
    expect(short.published.map(({ ours }) => ours)).toEqual([[], [], [], [], []])
    expect(publishedLines(short).join('\n')).toMatch(/framskrivingen går bare til 2030/)
  })
})

describe('what is said of the difference', () => {
  it('P1: those of 80 and over grow faster after 2026 than before, so places per year do too', () => {
    const counted = statistics.nation.entries['2017']!.flatMap((sex) => sex.slice(80)).reduce(
      (a, b) => a + b,
      0,
    )
    const before = 100 * (ages(2026, ['80+']) / counted - 1)
    const after = 100 * (ages(2035, ['80+']) / ages(2026, ['80+']) - 1)
    expect(after).toBeGreaterThan(before + 5)
    const { why } = answer.published[0]!
    for (const percent of [before, after]) expect(why).toContain(`+${percent.toFixed(1).replace('.', ',')} %`)
    const theirs = 100 * (CARE_PLACES[2035] / CARE_PLACES[2017] - 1)
    expect(yearly(oursOf(answer, 'P1', 2035), 9)).toBeGreaterThan(yearly(theirs, 2035 - 2017))
  })

  it('P2: theirs is more than care, and children hardly become more', () => {
    const all = answer.municipalities.reduce((sum, { fte }) => sum + fte[0]!.withoutNoise, 0)
    expect(MUNICIPAL_SERVICES.more / (MUNICIPAL_SERVICES.percent / 100)).toBeGreaterThan(2 * all)
    const children = ['0', '1-5', '6-12', '13-15']
    expect(Math.abs(ages(2050, children) / ages(2026, children) - 1)).toBeLessThan(0.05)
  })

  it('P3: they have more growth in all, over more years, and we more in a year', () => {
    const theirs = (100 * CARE_2016.more) / CARE_2016.fte
    expect(oursOf(answer, 'P3', 2050)).toBeLessThan(theirs)
    expect(yearly(oursOf(answer, 'P3', 2050), 24)).toBeGreaterThan(yearly(theirs, 2060 - 2016))
  })

  it('P4 and P5: ours is less than all of health and care to 2035, at a constant standard', () => {
    expect(oursOf(answer, 'P5', 2035)).toBeLessThan(COUNCIL_2022.percentIn2035)
    const all = answer.municipalities.reduce((sum, { fte }) => sum + fte[0]!.withoutNoise, 0)
    expect(PERSPECTIVE_2021.moreIn2035 / (COUNCIL_2022.percentIn2035 / 100)).toBeGreaterThan(1.5 * all)
  })

  it('2060 is after the last year that is shipped, and is said not to be computed', () => {
    expect(Math.max(...statistics.official.years)).toBe(2050)
    expect(publishedLines(answer).join(' ')).toMatch(/2060 er ikke regnet/)
  })
})
