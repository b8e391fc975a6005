/** Files in which a duty could be lost, or land on another day, without a word: each is read right or is listed as unread. */
import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import {
  dateCell,
  dutiesOf,
  refusalOf,
  resultOf,
  rosterOf,
  sheetOf,
  smallUnit,
  unreadOf,
} from './testing/small-roster.ts'
import type { Written } from './testing/small-roster.ts'

const monday = parseDate('2027-08-02')
const header: Written[] = ['Ansatt', '02.08.2027', '03.08.2027', '04.08.2027']
const noNumbers: Written[] = ['', 'x', 'x']
/** Cells that were not read, without the messages. */
const placesOf = (read: Parameters<typeof unreadOf>[0]) =>
  read.unread.map(({ cell, value }) => `${cell} ${value ?? ''}`)

describe('weeks below each other', () => {
  const week = Array.from({ length: 7 }, (_, day) => dateCell(addDays(monday, day)))
  const first: Written[][] = [
    ['Uke 31', ...week],
    ['S1', null, null, null, null, null, null, 'A'],
  ]
  const below = (heading: Written[], ...rows: Written[][]) => rosterOf(sheetOf([...first, heading, ...rows]))

  it('may end with a week of one or two days: Monday the 9th is not read as Monday the 2nd', () => {
    for (const heading of [
      ['Uke 32', '09.08.2027', '10.08.2027'],
      [null, '09.08.2027', '10.08.2027'],
      ['Dato', dateCell(addDays(monday, 7))],
      ['Uke 32', '9.8', '10/8'].map((text, index) => (index === 1 ? 'ma 9.8' : text)),
    ] satisfies Written[][]) {
      const read = below(heading, ['S1', 'D'])
      expect(dutiesOf(read)).toEqual(['S1 2027-08-08 A', 'S1 2027-08-09 D'])
      expect(read.unread).toEqual([])
    }
  })

  it.each([
    ['weekdays', ['Uke 32', 'ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø']],
    ['weekdays of part of the week', [null, 'ma', 'ti']],
    ['weekdays below «Dato»', ['Dato', 'M', 'T', 'O', 'T', 'F', 'L', 'S']],
    ['day numbers', ['Uke 32', 9, 10, 11, 12, 13, 14, 15]],
    ['day numbers without a label', [null, '9', '10']],
    ['days and weekdays', [null, 'ma 9', 'ti 10']],
    ['the number of the week alone', ['Uke 32']],
    ['the number of the week over the days', [null, 'Uke 32']],
    ['the month alone', ['September 2027']],
    ['a date among what is no date', ['Uke 32', '09.08.2027', 'ti. 10de']],
  ] satisfies [string, Written[]][])(
    'that are headed by %s are not read with the dates above',
    (_, heading) => {
      const read = below(heading, ['S2', 'D', 'D'], ['S1', null, 'N'])
      expect(dutiesOf(read)).toEqual(['S1 2027-08-08 A'])
      expect(placesOf(read)).toEqual(expect.arrayContaining(['A4 S2', 'A5 S1']))
      expect(unreadOf(read).join('\n')).toMatch(
        /A4 «S2»: står under rad 3 \(«[^»]+»\), som ser ut som overskriften/,
      )
    },
  )

  it('with one number over somebody who has a row above may be another week', () => {
    const read = below([null, 9], ['S2', 'D'], ['S1', 'D'])
    expect(dutiesOf(read)).toEqual(['S1 2027-08-08 A', 'S2 2027-08-02 D'])
    expect(placesOf(read)).toEqual(['A5 S1'])
  })

  it('are not there where the row counts, repeats the header, or nothing stands below', () => {
    for (const heading of [
      ['Sum', 1, 2, 3],
      [null, 1, 1, 1, 0, 0, 0, 0],
      ['Uke 31', ...week],
      ['Uke 31'],
    ] satisfies Written[][]) {
      const read = below(heading, ['S2', 'D'])
      expect(dutiesOf(read)).toEqual(['S1 2027-08-08 A', 'S2 2027-08-02 D'])
      expect(read.unread).toEqual([])
    }
    expect(below(['Uke 32', 'ma', 'ti']).unread).toEqual([])
  })

  it('are found below the header row that the profile names', () => {
    const rows: Written[][] = [...first, ['Uke 32', '09.08.2027', '10.08.2027', '11.08.2027'], ['S1', 'D']]
    const read = rosterOf(sheetOf(rows), { profile: { header_row: 1 } })
    expect(dutiesOf(read)).toEqual(['S1 2027-08-08 A', 'S1 2027-08-09 D'])
    const weekdays = rosterOf(sheetOf([...first, ['Uke 32', 'ma', 'ti'], ['S1', 'D']]), {
      profile: { header_row: 1 },
    })
    expect(placesOf(weekdays)).toEqual(['A4 S1'])
  })

  it('do not lose what stands above the first header', () => {
    const read = rosterOf(sheetOf([['Uke 30', '31.07.2027', '01.08.2027'], ['S1', 'N', null], ...first]))
    expect(placesOf(read)).toEqual(['B2 N'])
  })

  it('are not one header when two rows of dates stand together', () => {
    const next = Array.from({ length: 7 }, (_, day) => dateCell(addDays(monday, day + 7)))
    expect(
      refusalOf([
        sheetOf([
          ['Uke 31', ...week],
          ['Uke 32', ...next],
          ['S1', 'D'],
        ]),
      ]),
    ).toMatch(/ingen av enhetens ansatte står under datoene i rad 1/)
  })
})

describe('days that the header does not write like the others', () => {
  it('are not dropped behind an empty column, with or without codes below', () => {
    const rows = [
      [...header, null, 'ma 9', 'ti 10'],
      ['S1', 'D', null, null, null, 'N', 'F'],
    ] satisfies Written[][]
    expect(placesOf(rosterOf(sheetOf(rows)))).toEqual(['F2 N', 'F1 ma 9', 'G1 ti 10'])
    const numbers = rosterOf(
      sheetOf([
        [...header, null, 9, 10],
        ['S1', 'D', null, null, null, 'FE', null],
      ]),
    )
    expect(placesOf(numbers)).toEqual(['F1 9'])
  })

  it('are not seen in a column of sums, or one named as something else', () => {
    const read = rosterOf(
      sheetOf([
        ['Gruppe', ...header, 'S', 'Merknad'],
        ['A', 'S1', 'D', null, null, 7.5, 'N'],
      ]),
    )
    expect(read.unread).toEqual([])
  })

  it('are listed where a code stands far from the days, on either side', () => {
    const read = rosterOf(
      sheetOf([
        ['x', '', '', ...header],
        ['N', '', '', 'S1', 'D', null, null, null, null, 'N'],
      ]),
    )
    expect(placesOf(read)).toEqual(['A2 N', 'J2 N'])
  })

  it('are not moved by a time in the date: 2 August 22:00 may be 3 August', () => {
    const late = { kind: 'date' as const, date: monday, minute: 1320 }
    const read = rosterOf(
      sheetOf([
        ['', late, ...header.slice(2)],
        ['S1', 'D'],
      ]),
    )
    expect(unreadOf(read)[0]).toMatch(/^B1 «2027-08-02 22:00»: er en dato med klokkeslett/)
  })
})

describe('a row that looks like a heading', () => {
  const unit = smallUnit(['code: H, name: Hjemmevakt', 'code: L, name: Lang'])
  const short = smallUnit(['code: H, name: Hjemmevakt', 'code: S, name: Sen'])

  it('is somebody’s when its weekdays are the unit’s codes: L is Saturday and a duty', () => {
    for (const [name, one, code] of [
      [null, unit, 'L'],
      ['Dag Hansen', unit, 'L'],
      [null, short, 'S'],
      ['Dag', short, 'S'],
    ] as const) {
      const read = rosterOf(sheetOf([header, ['S1', 'D'], [name, null, code, code]]), { unit: one })
      expect(placesOf(read)).toEqual([`A3 ${name ?? ''}`])
    }
  })

  it('is somebody’s when the name only begins like a heading: «Dag Hansen» is free on Friday, Saturday and Sunday', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'D'], ['Dag Hansen', 'F', 'L', 'S']]))
    expect(placesOf(read)).toEqual(['A3 Dag Hansen'])
  })

  it('just below the header is nobody’s weekdays when a person or a code stands in it', () => {
    const weekend: Written[] = ['Ansatt', '06.08.2027', '07.08.2027', '08.08.2027']
    const named = rosterOf(sheetOf([weekend, ['Dag Hansen', 'F', 'L', 'S'], ['S1', 'D']]))
    expect(placesOf(named)).toEqual(['A2 Dag Hansen'])
    const both = smallUnit(['code: H, name: Hjemmevakt', 'code: L, name: Lang'], ['code: N,', 'code: S,'])
    const nameless = rosterOf(sheetOf([weekend, [null, 'F', 'L', 'S'], ['S1', 'D']]), { unit: both })
    expect(placesOf(nameless)).toEqual(['A2 '])
    const weekdays = rosterOf(sheetOf([weekend, ['Navn', 'F', 'L', 'S'], ['S1', 'D']]))
    expect(weekdays.unread).toEqual([])
  })

  it('may contradict every date, and then none of them is read', () => {
    const read = rosterOf(sheetOf([header, [null, 'fr', 'lø', 'sø'], ['S1', 'D']]))
    expect(placesOf(read)).toEqual(['B2 fr', 'C2 lø', 'D2 sø', 'B3 D'])
    expect(read.days).toBeNull()
  })

  it('is left aside when all of it is words of headings', () => {
    const read = rosterOf(
      sheetOf([header, ['Uke/dag', 'ma', 'ti', 'on'], ['S1', 'D'], ['Uke 31-32', 'Uke 31']]),
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D'])
    expect(read.unread).toEqual([])
  })
})

describe('another sheet', () => {
  const roster = sheetOf([header, ['S1', 'D']], { name: 'Uke 31' })
  const other = sheetOf(
    [
      ['Ansatt', '09.08.2027', '10.08.2027', '11.08.2027'],
      ['S9', 'D'],
    ],
    { name: 'Uke 32' },
  )

  it('with a header of days that cannot be read is not left out without being chosen', () => {
    expect(refusalOf([roster, other])).toMatch(
      /^arbeidsboka: «Uke 32» har en overskrift som en turnus, men kan ikke leses \(arket Uke 32, rad 2 og nedover: .*«--ark Uke 31»/,
    )
    expect(resultOf([roster, other], { sheetName: 'Uke 31' }).status).toBe('read')
    expect(resultOf([roster, { ...other, hidden: true }]).status).toBe('read')
  })

  it('without one is left out, also when the profile names columns', () => {
    const notes = sheetOf([['Husk ferie'], noNumbers], { name: 'Notater' })
    const list = sheetOf(
      [
        ['Hvem', 'Når', 'Hva'],
        ['S1', '02.08.2027', 'D'],
      ],
      { name: 'Liste' },
    )
    expect(resultOf([roster, notes]).status).toBe('read')
    const profile = { columns: { employee: 'Hvem', date: 'Når', shift: 'Hva' } }
    expect(resultOf([list, notes], { profile }).status).toBe('read')
  })
})

describe('a list', () => {
  const list = (...rows: Written[][]) => rosterOf(sheetOf([['Ansatt', 'Dato', 'Vakt'], ...rows]))

  it('does not drop what stands under no heading, or in one more column of duties', () => {
    expect(placesOf(list(['S1', '02.08.2027', 'D', 'N']))).toEqual(['D2 N'])
    const twice = rosterOf(
      sheetOf([
        ['Ansatt', 'Dato', 'Vakt', 'Ekstravakt', 'Gruppe'],
        ['S1', '02.08.2027', 'D', 'N', 'A'],
        ['S2', '02.08.2027', 'D', 'd', 'A'],
      ]),
    )
    expect(placesOf(twice)).toEqual(['D2 N'])
  })

  it('does not take times for work where the code is unknown, until the profile says what it is', () => {
    const rows: Written[][] = [
      ['Ansatt', 'Dato', 'Vakt', 'Fra', 'Til'],
      ['S1', '02.08.2027', 'FERIE 2027', '07:30', '15:00'],
      ['S2', '02.08.2027', 'K7', '12:00', '20:00'],
    ]
    expect(placesOf(rosterOf(sheetOf(rows)))).toEqual(['C2 FERIE 2027', 'C3 K7'])
    const profile = {
      absence: { 'FERIE 2027': 'holiday' },
      shift_codes: { K7: { start: '15:00', end: '22:00' } },
    }
    const read = rosterOf(sheetOf(rows), { profile })
    expect(dutiesOf(read)).toEqual(['S2 2027-08-02 K7.1200-2000.p30'])
    expect(read.marks).toMatchObject([{ employee: 'S1', meaning: 'holiday' }])
  })

  it('does not read a date whose day and month may have changed places', () => {
    const read = list(['S1', '02.08.2027', 'D'], ['S1', '03/04/2027', 'D'], ['S1', '13/08/2027', 'D'])
    expect(placesOf(read)).toEqual(['B3 03/04/2027'])
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S1 2027-08-13 D'])
    expect(dutiesOf(list(['S1', '03/04/2027', 'D']))).toEqual(['S1 2027-04-03 D'])
  })

  it('does not read a date with a time that is not when the duty begins', () => {
    const at = (minute: number) => ({ kind: 'date' as const, date: monday, minute })
    const read = list(
      ['S1', at(1320), 'D'],
      ['S2', at(450), 'D'],
      ['S3', '02.08.2027 00:00', 'D'],
      ['S3', at(420), 'FE'],
    )
    expect(dutiesOf(read)).toEqual(['S2 2027-08-02 D', 'S3 2027-08-02 D'])
    expect(placesOf(read)).toEqual(['B2 2027-08-02 22:00', 'B5 2027-08-02 07:00'])
  })

  it('does not choose between two dates in one row', () => {
    const read = rosterOf(
      sheetOf([
        ['Ansatt', 'Dato', 'Fra', 'Til', 'Til dato'],
        ['S1', '02.08.2027', '03.08.2027 07:30', '03.08.2027 15:00', null],
        ['S1', '02.08.2027', '22:00', '03.08.2027 07:00', '04.08.2027'],
      ]),
    )
    expect(placesOf(read)).toEqual(['C2 03.08.2027 07:30', 'D3 03.08.2027 07:00'])
  })

  it('reads UTC as the clock in Oslo: 22:00Z on 2 August is midnight at the beginning of the 3rd', () => {
    const read = rosterOf(
      sheetOf([
        ['Ansatt', 'Start', 'Slutt'],
        ['S1', '2027-08-02T22:00:00Z', '2027-08-03T05:30:00Z'],
        ['S1', '2027-12-01T06:30:00.000Z', '2027-12-01T14:00:00Z'],
      ]),
    )
    expect(read.unread).toEqual([])
    expect(dutiesOf(read)).toEqual(
      ['S1 2027-08-03 T.0000-0730.p30', 'S1 2027-12-01 D'].map((line) =>
        line.replace(' D', ' T.0730-1500.p30'),
      ),
    )
  })

  it('does not keep a duty beside a free day in another row', () => {
    const read = list(['S1', '02.08.2027', 'FRI'], ['S1', '02.08.2027', 'D'])
    expect(unreadOf(read)).toEqual([
      'C2 «FRI»: og vakten «D» står på samme dag for S1. Skriv bare det som gjelder.',
    ])
  })
})

describe('messages', () => {
  it('say free beside a duty in a grid', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'D'], ['S1', 'fri']]))
    expect(read.readAs.notes).toContain(
      'S1 har fri («fri») i B3 og vakten «D» i B2 mandag 02.08.2027: vakten er lest',
    )
  })

  it('show 80 characters of a cell, and codes as they are written', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'x'.repeat(81), 'y'.repeat(80), 'd/d'], ['S2', 'a d']]))
    expect(placesOf(read)).toEqual([`B2 ${'x'.repeat(79)}…`, `C2 ${'y'.repeat(80)}`, 'D2 d'])
    expect(unreadOf(read)[2]).toBe('D2 «d»: står to ganger i samme celle for S1. Ta bort den ene.')
    expect(read.readAs.notes.join('\n')).toMatch(/S2 har d og a mandag .*: a er regnet fra kl\. 15:00/)
  })
})
