import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { StatTable } from './json-stat.ts'
import { MISSING, readJsonStat, statusAt, valueAt } from './json-stat.ts'

const saved: unknown = JSON.parse(
  readFileSync('src/statistics/testing/ssb_13599_jsonstat2_80pluss_MMM.json', 'utf8'),
)

/** Two sexes in two years: women 1 and 2, men 3 and 4. */
const small = (changed: object = {}) => ({
  ...{ version: '2.0', class: 'dataset', label: 'Liten', id: ['Kjonn', 'Tid'], size: [2, 2] },
  dimension: {
    Kjonn: {
      label: 'kjønn',
      category: { index: { '2': 0, '1': 1 }, label: { '2': 'Kvinner', '1': 'Menn' } },
    },
    Tid: { label: 'år', category: { index: ['2025', '2026'] } },
  },
  value: [1, 2, 3, 4],
  ...changed,
})

function tableOf(content: unknown): StatTable {
  const reading = readJsonStat(content)
  if (reading.status === 'bad') throw new Error(reading.message)
  return reading.table
}

const messageOf = (content: unknown) => {
  const reading = readJsonStat(content)
  return reading.status === 'bad' ? reading.message : 'ok'
}

describe('the saved answer of Statistics Norway', () => {
  const table = tableOf(saved)

  it('says what it is, from whom and of when', () => {
    expect(table.label).toMatch(/^13599: Framskrevet folkemengde 1. januar/)
    expect(table).toMatchObject({ source: 'Statistisk sentralbyrå', updated: '2022-07-05T06:00:00Z' })
    expect(table.notes).toHaveLength(1)
    expect(table.notes[0]).toMatch(/^Hvert alternativ beskrives ved tre bokstaver/)
  })

  it('has its dimensions in their order, with the categories in the order of their places', () => {
    const shape = table.dimensions.map(({ code, label, categories }) => [code, label, categories.length])
    expect(shape).toEqual([
      ['Kjonn', 'kjønn', 2],
      ['Alder', 'alder', 25],
      ['Framskriv', 'alternativ', 1],
      ['ContentsCode', 'statistikkvariabel', 1],
      ['Tid', 'år', 3],
    ])
    expect(table.dimensions[0]?.categories).toEqual([
      { code: '2', label: 'Kvinner' },
      { code: '1', label: 'Menn' },
    ])
    expect(table.dimensions[1]?.categories.at(-1)).toEqual({ code: '104', label: '104 år' })
  })

  it.each([
    ['2025', 272848],
    ['2026', 288360],
    ['2035', 422314],
  ])('has the known number of people of 80-104 in %s', (Tid, expected) => {
    const [sexes, ages] = table.dimensions
    const cells = sexes!.categories.flatMap(({ code: Kjonn }) =>
      ages!.categories.map(({ code: Alder }) => valueAt(table, { Kjonn, Alder, Tid })),
    )
    expect(cells.reduce<number>((sum, persons) => sum + (persons ?? NaN), 0)).toBe(expected)
  })

  it('has men of 80 in 2025 as the 76th number', () => {
    // 25 ages x 3 years of women come first.
    expect(valueAt(table, { Kjonn: '1', Alder: '080', Framskriv: 'MMM', Tid: '2025' })).toBe(18059)
    expect(valueAt(table, { Kjonn: '2', Alder: '080', Tid: '2035' })).toBe(23776)
  })
})

describe('a table in JSON-stat 2', () => {
  it('has the numbers where the index puts them, as an object or as an array', () => {
    expect(valueAt(tableOf(small()), { Kjonn: '2', Tid: '2026' })).toBe(2)
    expect(valueAt(tableOf(small()), { Kjonn: '1', Tid: '2025' })).toBe(3)
    expect(tableOf(small()).dimensions[1]?.categories[0]).toEqual({ code: '2025', label: '2025' })
  })

  it('has nothing where a sparse one says nothing', () => {
    expect(tableOf(small({ value: { '0': 1, '3': 4 } })).values).toEqual([1, null, null, 4])
  })

  it.each([...MISSING.keys()])(
    'has no number where the sign is «%s», even where a 0 stands there',
    (sign) => {
      const table = tableOf(small({ value: [1, 0, null, 0], status: { '1': sign, '2': sign } }))
      expect(table.values).toEqual([1, null, null, 0])
      expect(statusAt(table, { Kjonn: '2', Tid: '2026' })).toBe(sign)
      expect(statusAt(table, { Kjonn: '1', Tid: '2026' })).toBeNull()
    },
  )

  it('keeps a number with another sign', () => {
    const table = tableOf(small({ status: { '1': '*' } }))
    expect(table.values).toEqual([1, 2, 3, 4])
    expect([...table.statuses]).toEqual([[1, '*']])
  })

  it('has the signs as a list or as one for all, too', () => {
    const listed = tableOf(small({ status: [null, ':', '', null] }))
    expect(listed.values).toEqual([1, null, 3, 4])
    expect([...listed.statuses]).toEqual([[1, ':']])
    expect(tableOf(small({ status: '..' })).values).toEqual([null, null, null, null])
  })

  it('has one category without an index', () => {
    const dimension = {
      ...small().dimension,
      Kjonn: { category: { label: { '0': 'Begge' } } },
    }
    const table = tableOf(small({ dimension, size: [1, 2], value: [5, 6] }))
    expect(table.dimensions[0]).toEqual({
      ...{ code: 'Kjonn', label: 'Kjonn' },
      categories: [{ code: '0', label: 'Begge' }],
    })
    expect(valueAt(table, { Tid: '2026' })).toBe(6)
  })

  it('has the notes of table, dimension and category, each once', () => {
    const { Kjonn, Tid } = small().dimension
    const dimension = {
      Kjonn: { ...Kjonn, note: ['Om kjønn.', 'Om alt.'] },
      Tid: { ...Tid, category: { ...Tid.category, note: { '2025': ['Brudd i 2025.'] } } },
    }
    expect(tableOf(small({ note: ['Om alt.'], dimension })).notes).toEqual([
      'Om alt.',
      'Om kjønn.',
      'Brudd i 2025.',
    ])
  })
})

describe('an answer that is not a whole table', () => {
  it('says how many numbers its sizes make and how many there are', () => {
    expect(messageOf(small({ value: [1, 2, 3] }))).toBe(
      'Tabellen skal ha 4 tall (Kjonn 2 × Tid 2), men har 3.',
    )
    expect(messageOf(small({ value: { '4': 1 } }))).toContain('plass 4; den siste er 3')
  })

  it('names the dimension whose size is another than its categories', () => {
    expect(messageOf(small({ size: [2, 3], value: [1, 2, 3, 4, 5, 6] }))).toBe(
      'Dimensjonen Tid skal ha 3 kategorier etter «size», men har 2.',
    )
    expect(messageOf(small({ size: [4] }))).toBe('Tabellen har 2 dimensjoner (Kjonn, Tid), men 1 størrelser.')
  })

  it.each([
    ['two in one place', { index: { '2': 0, '1': 0 } }],
    ['a place left out', { index: { '2': 0, '1': 2 } }],
    ['one twice', { index: ['1', '1'] }],
    ['two without an index', { label: { '2': 'Kvinner', '1': 'Menn' } }],
  ])('names the dimension whose categories have no order: %s', (_, category) => {
    const dimension = { ...small().dimension, Kjonn: { category } }
    expect(messageOf(small({ dimension }))).toContain('Dimensjonen Kjonn mangler kategorier')
  })

  it('is refused with more cells than can be kept, or a dimension twice or of no own', () => {
    const id = Array.from({ length: 21 }, (_, at) => `D${at}`)
    const two = { category: { index: ['a', 'b'] } }
    const dimension = Object.fromEntries(id.map((code) => [code, two]))
    const large = small({ id, size: id.map(() => 2), dimension, value: {} })
    expect(messageOf(large)).toMatch(/har 2097152 tall.*2000000/)
    expect(messageOf(small({ id: ['Tid', 'Tid'] }))).toMatch(/Tid står to ganger/)
    expect(messageOf(small({ id: ['__proto__', 'Tid'] }))).toMatch(/__proto__ mangler kategorier/)
  })

  it('names a dimension that is not described', () => {
    const { Kjonn } = small().dimension
    expect(messageOf(small({ dimension: { Kjonn } }))).toContain('Dimensjonen Tid mangler kategorier')
  })

  it.each([
    ['a text instead of a number', small({ value: [1, 2, 3, 'x'] }), '«value'],
    ['the first JSON-stat', { dataset: small() }, 'json-stat2'],
    ['a page of HTML', '<html>', 'ikke et JSON-objekt'],
  ])('says what is wrong with it: %s', (_, content, expected) => {
    expect(messageOf(content)).toContain(expected)
  })
})

describe('a cell that is not in the table', () => {
  it.each([
    [{ Alder: '080', Kjonn: '1', Tid: '2025' }, 'has no dimension Alder. It has Kjonn, Tid.'],
    [{ Kjonn: '1' }, 'which of the 2 of Tid'],
    [{ Kjonn: '3', Tid: '2025' }, 'Kjonn has no 3'],
  ])('is refused with its name: %j', (at: Readonly<Record<string, string>>, message) => {
    expect(() => valueAt(tableOf(small()), at)).toThrow(message)
  })
})
