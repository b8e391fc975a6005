import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageLabel, agesOf, coverAll } from './age-label.ts'
import { nationalFromCsv } from './csv-national.ts'
import type { Column } from './csv-rows.ts'
import { csvRows, numberIn } from './csv-rows.ts'
import { nationalPersons } from './from-table.ts'
import { readJsonStat } from './json-stat.ts'
import { personalData } from './personal-data.ts'

const COLUMNS = {
  place: { names: ['kommune', 'region'], required: true },
  value: { names: ['verdi'], required: true },
  note: { names: ['merknad'], required: false },
} as const satisfies Readonly<Record<string, Column>>

const problemsOf = (text: string) => {
  const read = csvRows(text, COLUMNS)
  return read.status === 'bad' ? read.problems : []
}

describe('the lines of a file', () => {
  it.each([
    ['\uFEFFkommune;verdi\r\nSkien;1,5\r\n', ';'],
    ['kommune,verdi\nSkien,"1,5"\n', ','],
    ['REGION\tVerdi\n Skien \t1,5\n\n', '\t'],
  ])('are read with their separator, mark and blanks: %j', (text, delimiter) => {
    expect(csvRows(text, COLUMNS)).toEqual({
      ...{ status: 'ok', delimiter, present: ['place', 'value'] },
      rows: [{ line: 2, cells: { place: 'Skien', value: '1,5', note: '' } }],
    })
  })

  it('that have too many fields are named, each with its line', () => {
    const text = 'kommune,verdi\nSkien,1,5\nBamble,2\nSiljan,3,5\n'
    expect(problemsOf(text).map(({ line }) => line)).toEqual([2, 4])
    expect(problemsOf(text)[0]!.message).toMatch(
      /har 3 felter, og overskriften har 2. Er et desimalkomma lest som skille/,
    )
  })

  it('need their columns, each once and by a known name', () => {
    const messages = problemsOf('komune;verdi;verdi\nSkien;1;2\n').map(({ message }) => message)
    expect(messages).toEqual([
      'kolonnen «kommune» mangler.',
      'kolonnen «verdi» står 2 ganger. Ta bort den ene.',
      'kolonnen «komune» er ukjent. Nærmest er «kommune». Rett den, eller ta den bort.',
    ])
    expect(problemsOf('kommune;verdi\n')[0]!.message).toMatch(/ingen linjer med tall/)
    expect(problemsOf('kommune;verdi\n"Skien;1\n')[0]!.message).toMatch(/kan ikke leses som CSV/)
  })
})

describe('a file that is not CSV', () => {
  it.each(['kommune;verdi\nx "01017012345" y;1\n', 'kommune;verdi\n"01017012345"x;1\n'])(
    'is refused by line, with nothing of what stands there: %#',
    (text) => {
      const [problem] = problemsOf(text)
      expect(problem).toMatchObject({ line: 2 })
      expect(problem!.message).toMatch(/^kan ikke leses som CSV \(et anførselstegn/)
      expect(problem!.message).not.toMatch(/01017012345|Invalid/)
    },
  )
})

describe('a number', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u00A0234\u00A0567', 1_234_567],
    ['-0.5', -0.5],
    ['', null],
    [':', null],
    ['..', null],
    ['1.234,5', undefined],
    ['12 34', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['ti', undefined],
  ])('%j is %j', (text, value) => {
    expect(numberIn(text)).toBe(value)
  })

  it('is itself again, written with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
        const value = thousandths / 1000
        expect(numberIn(String(value).replace('.', ','))).toBe(value)
      }),
    )
  })
})

describe('ages', () => {
  it.each([
    ['0-66', { from: 0, until: 67 }],
    ['80+', { from: 80, until: Infinity }],
    ['90 år eller eldre', { from: 90, until: Infinity }],
    ['80 år og over', { from: 80, until: Infinity }],
    ['105+', { from: 105, until: Infinity }],
    ['000', { from: 0, until: 1 }],
    ['67 år', { from: 67, until: 68 }],
    ['Ialt', { from: 0, until: Infinity }],
    ['gamle', null],
    ['66-0', null],
  ])('%j', (text, expected) => {
    expect(agesOf(text)).toEqual(expected)
  })

  it('are the same again as we write them', () => {
    const group = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 50 }))
    fc.assert(
      fc.property(group, ([from, length]) => {
        for (const ages of [
          { from, until: from + length },
          { from, until: Infinity },
        ])
          expect(agesOf(ageLabel(ages))).toEqual(ages)
      }),
    )
  })

  it('are all ages when they meet and have no end', () => {
    const cover = (...labels: readonly string[]) => coverAll(labels.map((one) => agesOf(one)!))
    expect(cover('67+', '0-66')).toBe(true)
    expect([cover('0-66', '68+'), cover('0-66', '66+'), cover('0-66', '67-90'), cover()]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

/** Ten digits, the first zero left out, with the control digits that belong to the first eight. */
function withControl(ten: string): string {
  const digits = Array.from(`0${ten.slice(0, 8)}`, Number)
  const control = (weights: readonly number[], of: readonly number[]) =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * of[at]!, 0) % 11)) % 11
  const first = control([3, 7, 6, 1, 8, 9, 4, 5, 2], digits)
  const second = control([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first])
  return `${ten.slice(0, 8)}${first}${second}`
}

describe('figures of single persons', () => {
  const found = (cell: string) =>
    personalData(
      [
        { line: 1, cells: ['verdi'] },
        { line: 2, cells: [cell] },
      ],
      [],
    )

  it('are found by the form of a birth number, whoever it is', () => {
    const person = fc.tuple(
      fc.constantFrom(0, 40),
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom(0, 40, 80),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 9_999_999 }),
    )
    fc.assert(
      fc.property(person, ([dnr, day, synthetic, month, rest]) => {
        const two = (value: number) => String(value).padStart(2, '0')
        const number = `${two(day + dnr)}${two(month + synthetic)}${String(rest).padStart(7, '0')}`
        for (const text of [number, `id ${number}.`, `${number.slice(0, 6)} ${number.slice(6)}`]) {
          expect(found(text)).toMatchObject({ line: 2 })
          expect(found(text)!.message).not.toContain(number)
        }
      }),
    )
  })

  it.each(['010170-12345', '010170.12345', '010170\u00A012345', '010170\u202F12345', '1010112345'])(
    'are found as people and spreadsheets write them: %j',
    (text) => {
      // The last is 01010112345 as a spreadsheet keeps it; its control digits are put right here.
      expect(found(text.length === 10 ? withControl(text) : text)).toMatchObject({ line: 2 })
    },
  )

  it('are not seen in ten digits without the control digits', () => {
    expect(found('1010112345')).toBeNull()
    expect(found('1234567890')).toBeNull()
  })

  it('are not seen in a figure, a year, a date or the number of a trust', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(found(String(value))).toBeNull()
      }),
    )
    for (const text of ['2026-03-01', '983974910', '150 000,5', '']) expect(found(text)).toBeNull()
  })
})

it('reads the national projection line by line into the table it is', () => {
  const lines = ['menn', 'kvinner'].flatMap((sex) =>
    ['079', '080', '81+'].map((age) => `MMM;2060;${sex};${age};${sex === 'menn' ? 10 : 20}`),
  )
  const read = nationalFromCsv(['alternativ;aar;kjonn;alder;personer', ...lines].join('\n'))
  if (read.status === 'bad') throw new Error(JSON.stringify(read.problems))
  const reading = readJsonStat(read.content)
  if (reading.status === 'bad') throw new Error(reading.message)
  const persons = (ages: string, year = '2060') =>
    nationalPersons(reading.table, { alternative: 'MMM', year, ages: agesOf(ages)! })
  // 80 and 81+, 10 men and 20 women of each.
  expect([persons('80+'), persons('79+'), persons('78+'), persons('80+', '2050')]).toEqual([
    60,
    90,
    null,
    null,
  ])
  const wrong = nationalFromCsv('alternativ;aar;kjonn;alder;personer\nM;2060;x;67-79;1\n')
  expect(wrong).toMatchObject({ status: 'bad', problems: [{ line: 2 }, { line: 2 }, { line: 2 }] })
})
