/** The projection of every municipality, on the statistics that are shipped. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { backTestPlaces, projectMunicipalities } from '../src/planning/population.ts'
import { AGES, OFFICIAL_GROUPS, personsIn } from '../src/projection/age-groups.ts'
import { backTest } from '../src/projection/back-test.ts'
import {
  ALTERNATIVES,
  FiveYearPopulation,
  Municipalities,
  NationalPopulation,
  OfficialProjection,
  SingleAgePopulation,
} from '../src/statistics/datasets.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'))
const statistics = {
  municipalities: Municipalities.parse(read('kommuner-2024.json')),
  fiveYear: FiveYearPopulation.parse(read('folkemengde-5aar.json')),
  singleAge: SingleAgePopulation.parse(read('folkemengde-1aar-2026.json')),
  nation: NationalPopulation.parse(read('folkemengde-norge-1aar.json')),
  official: OfficialProjection.parse(read('framskriving-14746.json')),
}
const { official, singleAge } = statistics

describe('the projection of all municipalities', () => {
  it.each(ALTERNATIVES)(
    'is the official one for the nation in every age group and year, and for Telemark: %s',
    (alternative) => {
      const { projected } = projectMunicipalities(statistics, alternative)
      expect(projected.size).toBe(357)
      const at = official.alternatives.indexOf(alternative)
      let furthest = 0
      for (const [year] of official.years.entries()) {
        for (const [index, group] of OFFICIAL_GROUPS.entries()) {
          const sum = [...projected.values()].reduce((all, years) => all + personsIn(years[year]!, group), 0)
          furthest = Math.max(furthest, Math.abs(sum - official.entries['0']![at]![year]![index]!))
          for (const [id, own] of Object.entries(official.entries)) {
            if (id.length < 4) continue
            const away = personsIn(projected.get(id)![year]!, group) - own[at]![year]![index]!
            furthest = Math.max(furthest, Math.abs(away))
          }
        }
      }
      expect(furthest).toBeLessThan(1e-6)
      for (const years of projected.values()) {
        expect(years).toHaveLength(25)
        for (const counts of years)
          expect(counts.every((people) => people >= 0 && Number.isFinite(people))).toBe(true)
      }
    },
  )

  it('begins with those who were counted', () => {
    const { projected } = projectMunicipalities(statistics, 'MMMM')
    for (const [id, counts] of Object.entries(singleAge.entries)) {
      const away = counts.flat().map((people, at) => Math.abs(people - projected.get(id)![0]![at]!))
      expect(Math.max(...away)).toBeLessThan(1e-9 * AGES * 1e4)
    }
  })
})

describe('the municipalities of Telemark without their own official projection', () => {
  it('come so near it in 2030, 2040 and 2050, as the method page says', () => {
    const { projected, baseYear } = projectMunicipalities(
      { ...statistics, official: { ...official, entries: { '0': official.entries['0']! } } },
      'MMMM',
    )
    const own = Object.entries(official.entries).filter(([id]) => id.length === 4)
    expect(own).toHaveLength(17)
    const page = readFileSync(join(root, 'docs', 'method', 'projection.md'), 'utf8')
    const ages = [
      { from: 0, until: AGES, groups: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { from: 0, until: 67, groups: [0, 1, 2, 3, 4, 5, 6] },
      { from: 67, until: 80, groups: [7] },
      { from: 80, until: AGES, groups: [8, 9] },
    ]
    for (const year of [2030, 2040, 2050]) {
      const cells = ages.map(({ groups, ...group }) => {
        const errors = own.map(([id, given]) => {
          const theirs = groups.reduce((sum, at) => sum + given[0]![year - baseYear]![at]!, 0)
          return 100 * (personsIn(projected.get(id)![year - baseYear]!, group) / theirs - 1)
        })
        const mean = (numbers: readonly number[]) =>
          numbers.reduce((sum, one) => sum + one, 0) / numbers.length
        return `${mean(errors.map(Math.abs)).toFixed(1)} (${mean(errors).toFixed(1)})`
      })
      const row = [String(year), ...cells].join(' | ')
      expect(page.replaceAll(/ +/g, ' '), row).toContain(`| ${row} |`)
    }
  })
})

describe('the test against the years that have been', () => {
  const places = backTestPlaces(statistics)

  it('is of all municipalities that were counted, in each size class and age', () => {
    // 1508 and 1580 were one until 2024: their figures of 2020 are an equal split.
    expect(places.size).toBe(355)
    expect(backTest(places, false)).toHaveLength(5 * 6)
  })

  it('finds the cohorts best for those of 80 and over everywhere, and for all ages where the nation is given', () => {
    const eldest = backTest(places, false).filter(({ ages }) => ages === '80+')
    expect(eldest.map(({ best }) => best)).toEqual(Array(5).fill('cohorts'))
    const all = backTest(places, true).filter(({ ages }) => ages === 'alle')
    expect(all.map(({ best }) => best)).toEqual(Array(5).fill('cohorts'))
  })

  it('decides where something else is used: in the largest places those of 20-44 keep their share of the nation', () => {
    const { projected, otherMethods, baseYear } = projectMunicipalities(statistics, 'MMMM')
    expect(otherMethods).toEqual([{ sizeClass: '50 000 og over', ages: '20-44', method: 'no-change' }])
    const share = (id: string, year: number) =>
      personsIn(projected.get(id)![year - baseYear]!, OFFICIAL_GROUPS[5]!) /
      official.entries['0']![0]![year - baseYear]![5]!
    expect(share('0301', 2050)).toBeCloseTo(share('0301', 2026), 12)
    // Asker has more than 50 000, Nesodden fewer.
    expect(share('3203', 2050)).toBeCloseTo(share('3203', 2026), 12)
    expect(Math.abs(share('3212', 2050) / share('3212', 2026) - 1)).toBeGreaterThan(1e-3)
  })
})
