/** From answers in the form of Statistics Norway to figures that a projection takes. The figures are constructed; the codes are SSB's. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import {
  FiveYearPopulation,
  FteByOccupation,
  Kostra,
  Municipalities,
  MunicipalityChanges,
  OfficialProjection,
  SingleAgePopulation,
} from './datasets.ts'
import { Imported, joined } from './imported.ts'
import { readJsonStat } from './json-stat.ts'
import type { Ground, Made } from './make-imported.ts'
import { fromCsv, fromTable } from './make-imported.ts'
import { importedProblems, withImported } from './overlay.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'))
const shipped = {
  municipalities: Municipalities.parse(read('kommuner-2024')),
  changes: MunicipalityChanges.parse(read('kommuneendringer')),
  fiveYear: FiveYearPopulation.parse(read('folkemengde-5aar')),
  singleAge: SingleAgePopulation.parse(read('folkemengde-1aar-2026')),
  official: OfficialProjection.parse(read('framskriving-14746')),
  kostra: Kostra.parse(read('kostra-omsorg')),
  fte: FteByOccupation.parse(read('arsverk-14533')),
}
const ground: Ground = { ...shipped, projectionsBefore: {} }
const origin = { date: '2026-11-24', from: 'SSB PxWeb v0, hentet', requests: [] }

type Dimensions = Readonly<Record<string, readonly (readonly [string, string])[]>>

/** An answer in JSON-stat 2 with these categories, and the value that each cell is given. */
function answer(label: string, dimensions: Dimensions, value: (...codes: string[]) => number | null) {
  const entries = Object.entries(dimensions)
  const places = entries.reduce<string[][]>(
    (all, [, categories]) => all.flatMap((codes) => categories.map(([code]) => [...codes, code])),
    [[]],
  )
  return {
    ...{ version: '2.0', class: 'dataset', label, updated: '2026-06-12T06:00:00Z' },
    ...{ id: entries.map(([code]) => code), size: entries.map(([, categories]) => categories.length) },
    dimension: Object.fromEntries(
      entries.map(([code, categories]) => [
        code,
        {
          label: code,
          category: { index: categories.map(([one]) => one), label: Object.fromEntries(categories) },
        },
      ]),
    ),
    value: places.map((codes) => value(...codes)),
  }
}

function importOf(content: unknown): Made {
  const reading = readJsonStat(content)
  if (reading.status === 'bad') throw new Error(reading.message)
  return fromTable(reading.table, content, origin, ground)
}

function imported(made: Made): Imported {
  if (made.status === 'bad') throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.imported
}

const messageOf = (made: Made) =>
  made.status === 'bad' ? made.problems.map(({ message }) => message).join('\n') : 'ok'

const same = (...codes: readonly string[]) => codes.map((code) => [code, code] as const)

describe('table 14746', () => {
  const ages = Array.from({ length: 106 }, (_, age) => (age === 105 ? '105+' : String(age).padStart(3, '0')))
  const years = shipped.official.years.map(String)
  const oslo = (change: (value: number, year: string) => number | null = (value) => value, dimensions = {}) =>
    answer(
      '14746: Framskrevet folkemengde 1. januar, etter region, kjønn, alder, statistikkvariabel og år',
      {
        Region: [['0301', 'Oslo - Oslove']],
        Kjonn: same('2', '1'),
        Alder: same(...ages),
        ContentsCode: [
          ['Personer', 'Hovedalternativet (MMMM)'],
          ['Personer1', 'Lav nasjonal vekst (LLML)'],
          ['Personer2', 'Høy nasjonal vekst (HHMH)'],
        ],
        Tid: same(...years),
        ...dimensions,
      },
      // As many of each age and sex every year as were counted in 2026.
      (...[, sex, age, , year]) =>
        change(
          shipped.singleAge.entries['0301']![sex === '1' ? 0 : 1]![Number(age!.replace('+', ''))]!,
          year!,
        ),
    )

  it('is added up from single ages and sexes to the ten groups', () => {
    const one = imported(importOf(oslo()))
    expect(one).toMatchObject({ id: 'framskriving-14746', kind: 'projection' })
    expect(one.imports).toMatchObject([{ table: '14746', places: ['0301'], updated: '2026-06-12T06:00:00Z' }])
    const figures = (one as Extract<Imported, { kind: 'projection' }>).entries['0301']!
    const [men, women] = shipped.singleAge.entries['0301']!
    const old = [...men!.slice(90), ...women!.slice(90)].reduce((sum, people) => sum + people, 0)
    expect(figures[0]![0]![9]).toBe(old)
    expect(figures.map((byYear) => byYear.map((byAge) => byAge.length))).toEqual(
      Array.from({ length: 3 }, () => Array.from({ length: 25 }, () => 10)),
    )
    const { official } = withImported(shipped, [one])
    expect(official.entries['0301']).toEqual(figures)
    expect(official.source).toBe(
      'evensrii/Telemark 2f2c2110; IMPORTERT: SSB PxWeb v0, hentet 2026-11-24 (oppdatert hos kilden 2026-06-12): 0301',
    )
  })

  it.each([
    [oslo((value, year) => (year === '2040' ? null : value)), /mangler tall for noen aldre eller år/],
    [oslo((value) => value, { Kjonn: same('2') }), /bare ett kjønn/],
    [
      oslo((value) => value, { Alder: same(...ages.filter((age) => age !== '070')) }),
      /Aldrene dekker ikke 0 og oppover/,
    ],
    [
      oslo((value) => value, { ContentsCode: [['Personer', 'Hovedalternativet (MMMM)']] }),
      /ikke alle alternativene/,
    ],
    [oslo((value) => value + 1), /0 år i 2026 er \d+, men \d+ ble talt/],
    [{ ...oslo(), label: '12882: Framskrevet folkemengde' }, /12882 er en eldre framskriving/],
    [{ ...oslo(), label: '99999: Noe annet' }, /99999 er ikke en av dem som kan brukes: 07459, 14746/],
    [{ ...oslo(), label: 'Uten nummer' }, /sier ikke hvilken tabell det er/],
  ])('is refused where it is not whole, not counted so, or another table: %#', (content, reason) => {
    expect(messageOf(importOf(content))).toMatch(reason)
  })
})

describe('the KOSTRA tables', () => {
  const home = (value: (code: string, year: string) => number | null, number = '4601') =>
    answer(
      '12292: Omsorgstjenester',
      {
        KOKkommuneregion0000: same(number),
        ContentsCode: same('KOSkjernetotalt0000', 'KOSkjerne066aar0000', 'KOSkjerne80aarov0000'),
        Tid: same('2024', '2025'),
      },
      (_, code, year) => value(code, year),
    )
  const institution = (hidden: string | null) =>
    answer(
      '11645: Brukarar av omsorgstenester',
      {
        ...{ Region: same('4601'), TenesteType: same('21') },
        Alder: same('Ialt', '00-49', '50-66', '67-79', '80-89', '90+'),
        ...{ ContentsCode: same('Brukere1'), Tid: same('2025') },
      },
      (_, __, age) =>
        age === hidden
          ? null
          : { Ialt: 2100, '00-49': 20, '50-66': 70, '67-79': 420, '80-89': 900, '90+': 690 }[age]!,
    )

  it('become users by age, together, with nothing in a year that is not published', () => {
    const one = imported(
      importOf(home((code, year) => (year === '2024' ? null : code === 'KOSkjernetotalt0000' ? 9000 : 2700))),
    )
    const two = imported(importOf(institution(null)))
    const { kostra } = withImported(shipped, [one, two])
    expect(Object.keys(kostra.entries['4601']!)).toEqual(['2025'])
    expect(kostra.entries['4601']!['2025']).toMatchObject({
      ...{ homeCare: 9000, homeCare0To66: 2700, homeCare80: 2700 },
      ...{ longTerm: 2100, longTerm0To66: 90, longTerm67To79: 420, longTerm80: 1590, housing24h: null },
    })
    expect(kostra.tables).toEqual(shipped.kostra.tables)
    expect(kostra.source).toMatch(/IMPORTERT: SSB PxWeb v0.*; IMPORTERT: SSB PxWeb v0/)
  })

  it('give no sum of ages of which one is hidden', () => {
    const { kostra } = withImported(shipped, [imported(importOf(institution('00-49')))])
    // 70 of 50-66 and a hidden number under 50 are not 70.
    expect(kostra.entries['4601']!['2025']).toMatchObject({
      longTerm: 2100,
      longTerm0To66: null,
      longTerm80: 1590,
    })
  })

  it('are taken under the number of today where the old one was the whole of it, else left out and said', () => {
    const few = (number: string) =>
      importOf(home((code) => (code === 'KOSkjernetotalt0000' ? 60 : 20), number))
    const porsgrunn = few('0805')
    expect(imported(porsgrunn).imports[0]!.places).toEqual(['4001'])
    expect('notes' in porsgrunn ? porsgrunn.notes : []).toEqual([
      expect.stringMatching(/Nummeret 0805 .* 4001 Porsgrunn/),
    ])
    expect(messageOf(few('0821'))).toMatch(/ingen tall for dagens kommuner/)
  })

  it('are refused where there would be more users than people', () => {
    // Fedje has about 500 people, 45 of them 80 or over.
    const one = imported(
      importOf(
        home(
          (code) => (code === 'KOSkjerne80aarov0000' ? 300 : code === 'KOSkjerne066aar0000' ? 10 : 310),
          '4633',
        ),
      ),
    )
    expect(importedProblems(shipped, [one]).join()).toMatch(
      /4633 2025: 300 brukere er flere enn de \d+ innbyggerne på 80\+ år/,
    )
  })
})

describe('table 14533', () => {
  const work = (value: Readonly<Record<string, number | null>>) =>
    answer(
      '14533: Avtalte årsverk i omsorgstjenestene, etter region, yrke, statistikkvariabel og år',
      {
        KOKkommuneregion0000: same('4601'),
        KOKyrker0000: [
          ['TOT', 'I alt'],
          ['01', 'Sykepleiere'],
          ['07A', 'Ledere'],
        ],
        ...{ ContentsCode: same('KOSARBAARSVERKST0000'), Tid: same('2025') },
      },
      (_, code) => value[code] ?? null,
    )

  it('is årsverk by occupation, the codes as in the shipped file, a hidden one left out', () => {
    const one = imported(importOf(work({ TOT: 100, '01': 60 })))
    expect(one).toMatchObject({ entries: { 4601: { 2025: { tot: 100, '01': 60 } } } })
    const { fte } = withImported(shipped, [one])
    expect(fte.entries['4601']!['2025']).toEqual({ tot: 100, '01': 60, rest: 40 })
    expect(fte.entries['3201']).toEqual(shipped.fte.entries['3201'])
  })

  it('is refused without its sum', () => {
    expect(messageOf(importOf(work({ '01': 60 })))).toMatch(/ingen sum \(TOT\)/)
  })
})

describe('people by age, where the file with users has none', () => {
  it('are near those of 07459 in every year and municipality that we know', () => {
    let furthest = 0
    let cases = 0
    for (const [place, years] of Object.entries(shipped.kostra.entries)) {
      for (const [year, known] of Object.entries(years)) {
        if (!['2020', '2024', '2025'].includes(year) || known.population67To79 === null) continue
        const text = `kommune;aar;hjemmetjenester\n${place};${year};1\n`
        const one = imported(fromCsv(text, 'brukere', origin, ground))
        const none: Kostra = { ...shipped.kostra, entries: {} }
        const { kostra } = withImported({ ...shipped, kostra: none }, [one])
        const found = kostra.entries[place]![year]!
        if (found.population67To79 === null) {
          // Only part of a divided municipality was counted: nothing is made up.
          expect(shipped.fiveYear.splitYears[place]?.years).toContain(Number(year))
          continue
        }
        cases++
        expect([found.population, found.population80]).toEqual([known.population, known.population80])
        furthest = Math.max(furthest, Math.abs(found.population67To79 / known.population67To79 - 1))
      }
    }
    expect(cases).toBeGreaterThan(60)
    // 2.1 % of 67-79 in the smallest places; all and 80+ are exact.
    expect(furthest).toBeLessThan(0.021)
  })

  it('are those of an imported 07459 where there is one', () => {
    const content = answer(
      '07459: Befolkning',
      {
        ...{ Region: same('4601'), Kjonn: same('1', '2') },
        Alder: same(
          ...Array.from({ length: 106 }, (_, age) => (age === 105 ? '105+' : String(age).padStart(3, '0'))),
        ),
        ...{ ContentsCode: same('Personer1'), Tid: same('2023') },
      },
      () => 10,
    )
    const users = imported(
      fromCsv('kommune;aar;hjemmetjenester\nBergen;2023;100\n', 'brukere', origin, ground),
    )
    const { kostra } = withImported(shipped, [users, imported(importOf(content))])
    // 67 ages under 67, 13 of 67-79 and 26 from 80, both sexes, ten of each.
    expect(kostra.entries['4601']!['2023']).toMatchObject({
      population0To66: 1340,
      population67To79: 260,
      population80: 520,
    })
    const without = withImported(shipped, [users]).kostra
    expect(without.entries['4601']!['2023']!.population80).toBeNull()
    expect(without.cautions.at(-1)).toMatch(
      /4601 2023: folketall etter alder mangler, så årene gir ingen rater. Importer 07459/,
    )
  })
})

it('keeps no text of a table that would move the cursor of whoever reads it', () => {
  const content = answer(
    '14533: Avtalte årsverk',
    {
      ...{ KOKkommuneregion0000: same('4601'), KOKyrker0000: [['TOT', 'I alt\u001b[2J']] },
      ...{ ContentsCode: same('KOSARBAARSVERKST0000'), Tid: same('2025') },
    },
    () => 10,
  )
  const one = imported(importOf({ ...content, note: ['Et notat\u001b[2J\nover to linjer'] }))
  expect(JSON.stringify(one)).not.toMatch(/u001b|\\n/)
  expect(Imported.safeParse(one).success).toBe(true)
  expect(Imported.safeParse({ ...one, title: 'x\u001b[2J' }).success).toBe(false)
})

describe('what is kept', () => {
  const table = (places: readonly string[]) => ({
    ...{ id: 'ssb-11875', title: 'x', credit: 'c', licence: 'l', kind: 'table' as const },
    imports: [{ ...origin, updated: null, table: '11875', places: [...places], cautions: [] }],
    entries: Object.fromEntries(places.map((place) => [place, { of: places.length }])),
  })

  it('has the newest of each place, and names only the imports that are left', () => {
    const both = joined(table(['4601', '4602']), table(['4601']))
    expect(both.imports.map(({ places }) => places)).toEqual([['4602'], ['4601']])
    expect(both).toMatchObject({ entries: { 4601: { of: 1 }, 4602: { of: 2 } } })
  })

  it('is not what the catalogue calls something else', () => {
    expect(new Set(CATALOGUE.map(({ table: number }) => number)).size).toBe(CATALOGUE.length)
    const users = imported(fromCsv('kommune;aar;langtid\nBergen;2025;5\n', 'brukere', origin, ground))
    expect(() => joined(table(['4601']), users)).toThrow(/is of the kind table, not kostra/)
  })
})
