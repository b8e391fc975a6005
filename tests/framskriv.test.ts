/** `framskriv` on the statistics that are shipped, against figures worked out by hand from the same tables. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readStatistics } from '../src/cli/statistics-files.ts'
import type { ShippedStatistics } from '../src/cli/statistics-files.ts'
import { backTestPlaces } from '../src/planning/population.ts'
import type { BackTestRow } from '../src/projection/back-test.ts'
import { backTest, METHODS } from '../src/projection/back-test.ts'
import { framskriv } from '../src/planning/framskriv.ts'
import { FramskrivAnswer } from '../src/planning/framskriv-answer.ts'
import { framskrivPage, framskrivSheet } from '../src/report/framskriv-page.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let statistics: ShippedStatistics

beforeAll(() => {
  statistics = readStatistics(pathToFileURL(`${join(root, 'data')}/`))
})

const answerFor = (...municipalities: string[]) =>
  framskriv(statistics, { municipalities, alternative: 'MMMM', lastYear: 2050 })

describe('the users of a municipality', () => {
  it('are 25 figures of Skien at the rates of 2025 and the official projection', () => {
    const [skien] = answerFor('4003').municipalities
    expect(skien).toMatchObject({
      name: 'Skien',
      county: 'Telemark',
      projection: 'official',
      otherMethods: [],
    })
    const rows = [2026, 2030, 2035, 2040, 2050].map((year) => {
      const { ages } = skien!.population[year - 2026]!
      const users = skien!.services.map((service) => service.users[year - 2026]!.users)
      return [year, ages['0-66'], ages['67-79'], ages['80+'], ...users]
    })
    // 927 / 46 121, 592 / 7714, 976 / 3031 users of home care, and 11, 78 and 267 of long-term stay, for each person of the age.
    expect(rows).toEqual([
      [2026, 45_903, 7740, 3263, 2567.3, 376.6],
      [2030, 45_481, 7745, 3953, 2781.4, 437.4],
      [2035, 44_992, 8391, 4502, 2997.9, 492.2],
      [2040, 44_580, 8924, 5058, 3209.6, 546.4],
      [2050, 44_572, 8775, 6208, 3568.3, 646.2],
    ])
    expect(skien!.services.map(({ basis, rateYear }) => [basis, rateYear])).toEqual([
      ['own', 2025],
      ['own', 2025],
    ])
  })

  it('say where the rates are from others', () => {
    const [tinn, bergen] = answerFor('4026', '4601').municipalities
    expect(tinn!.projection).toBe('official')
    expect(bergen!.projection).toBe('cohorts')
    expect(bergen!.services.map(({ basis, rateYear }) => [basis, rateYear])).toEqual([
      ['pooled', null],
      ['pooled', null],
    ])
    expect(bergen!.services[0]!.caution).toMatch(/^Ratene etter alder er fra de \d+ kommunene/)
    expect(bergen!.otherMethods).toEqual(['20-44 år: samme andel av landet som i dag'])
    expect(bergen!.testedError.map(({ ages }) => ages)).toEqual([
      '0-19',
      '20-44',
      '45-64',
      '65-79',
      '80+',
      'alle',
    ])
  })

  it('are those that were seen in the year of the rates, where the sum is published and not the ages', () => {
    // The municipality with its own number and others' ages: the factor gives that number back.
    const { municipalities } = answerFor(...Object.keys(statistics.kostra.entries))
    const scaled = municipalities.flatMap(({ number, services }) =>
      services
        .filter(({ basis }) => basis === 'own-total')
        .map(({ id, rates, rateYear }) => ({ number, id, rates, rateYear })),
    )
    expect(scaled.length).toBeGreaterThan(5)
    for (const { number, id, rates, rateYear } of scaled) {
      const year = statistics.kostra.entries[number]![String(rateYear)]!
      const seen = id === 'hjemmetjenester' ? year.homeCare : year.longTerm
      const again =
        rates['0-66']! * year.population0To66! +
        rates['67-79']! * year.population67To79! +
        rates['80+']! * year.population80!
      expect(again).toBeCloseTo(seen!, 6)
    }
  })
})

describe('the answer', () => {
  it('is what its schema says, with every source and what is not computed', () => {
    const answer = FramskrivAnswer.parse(answerFor('4003'))
    expect(answer.sources.map(({ id }) => id)).toEqual([
      'kommuner-2024',
      'folkemengde-5aar',
      'folkemengde-1aar-2026',
      'folkemengde-norge-1aar',
      'framskriving-14746',
      'kostra-omsorg',
    ])
    for (const { credit, licence } of answer.sources) {
      expect([credit, licence]).toEqual(['Statistisk sentralbyrå', 'CC BY 4.0 (tidligere NLOD 2.0)'])
    }
    expect(answer.notYet.join()).toMatch(/årsverk/)
    const page = framskrivPage(answer)
    expect(page).toMatch(/Statistisk sentralbyrå, tabell 14746/)
    expect(page).toMatch(/SSBs egen framskriving for kommunen/)
    expect(page).toMatch(/2050 +59\u00A0555/)
    expect(Math.max(...page.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(112)
  })

  it('is a line for each municipality and year in a table', () => {
    const sheet = framskrivSheet(answerFor(...Object.keys(statistics.municipalities.entries)))
    expect(sheet).toHaveLength(1 + 357 * 25)
    expect(new Set(sheet.map(({ length }) => length)).size).toBe(1)
  })

  it('is the same text for the same question', () => {
    expect(JSON.stringify(answerFor('5001'))).toBe(JSON.stringify(answerFor('5001')))
  })

  it('has the method page say the figures that the test against 2025 finds', () => {
    const page = readFileSync(join(root, 'docs', 'method', 'projection.md'), 'utf8')
    const rows = backTest(backTestPlaces(statistics), true)
    const line = ({ sizeClass, ages, municipalities, errorPercent }: BackTestRow) => [
      sizeClass,
      String(municipalities),
      ages,
      ...METHODS.map((method) => errorPercent[method].toFixed(2)),
    ]
    for (const row of rows) {
      const cells = line(row)
      const found = page.split('\n').some((text) => {
        const own = text.split('|').map((cell) => cell.trim())
        return cells.every((cell, at) => own[at + 1] === cell)
      })
      expect(found, `| ${cells.join(' | ')} |`).toBe(true)
    }
  })
})
