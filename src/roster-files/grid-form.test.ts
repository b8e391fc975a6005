import { describe, expect, it } from 'vitest'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import {
  dateCell,
  dutiesOf,
  refusalOf,
  rosterOf,
  sheetOf,
  smallUnit,
  unreadOf,
} from './testing/small-roster.ts'
import type { Written } from './testing/small-roster.ts'

const monday = parseDate('2027-08-02')
const header: Written[] = ['Ansatt', '02.08.2027', '03.08.2027', '04.08.2027']

describe('the grid form', () => {
  it('reads codes in any case and with spaces around, two duties in a cell, and free cells', () => {
    const read = rosterOf(sheetOf([header, ['S1', ' d ', 'D/A', null], ['S2', 'N', '-', 'fri']]))
    expect(dutiesOf(read)).toEqual([
      'S1 2027-08-02 D',
      'S1 2027-08-03 A.1500-2200.p30',
      'S1 2027-08-03 D',
      'S2 2027-08-02 N',
    ])
    expect(read.unread).toEqual([])
    expect(read.days).toEqual({ first: monday, last: addDays(monday, 2) })
    expect(read.readAs).toMatchObject({ form: 'grid', sheet: null })
    expect(read.readAs.codes).toContainEqual({ written: 'N', meaning: 'Natt (N) 21:45–07:45', count: 1 })
    expect(read.readAs.codes).toContainEqual({ written: '-', meaning: 'fri', count: 1 })
  })

  it('begins the later of two duties when the first ends, and says so: 14:30 becomes 15:00', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'A D', null, null]]))
    const made = read.shifts.find(({ code }) => code === 'A.1500-2200.p30')
    expect(made).toMatchObject({ start: 900, end: 1320, kind: 'active', break_minutes: 30, part: 'evening' })
    expect(read.readAs.notes.join('\n')).toMatch(
      /S1 har D og A mandag 02\.08\.2027, som overlapper 30 min: A er regnet fra kl\. 15:00/,
    )
  })

  it('reads times in a cell as a duty with the break that the unit’s shifts share', () => {
    const unit = smallUnit([
      'kind: standby, start: "15:00", end: "07:30+1"',
      'start: "15:00", end: "22:00", break_minutes: 30',
    ])
    const read = rosterOf(sheetOf([header, ['S1', '08:00-16:00', '21.45-7.45', null]]), { unit })
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 T.0800-1600.p30', 'S1 2027-08-03 T.2145-0745.p30'])
    expect(read.shifts.find(({ code }) => code === 'T.2145-0745.p30')).toEqual({
      ...{ code: 'T.2145-0745.p30', name: '21:45–07:45', part: 'night', kind: 'active' },
      ...{ start: 1305, end: 1905, break_minutes: 30, break_is_working_time: true },
    })
    expect(read.readAs.notes.join('\n')).toMatch(
      /2 vakter med klokkeslett har ingen pause oppgitt: lest med 30 min/,
    )
  })

  it('reads holiday, sickness and F-days as marks, and free cells as free', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'FE', 'sy', 'F3']]))
    expect(read.assignments).toEqual([])
    expect(read.marks.map(({ code, meaning }) => [code, meaning])).toEqual([
      ['FE', 'holiday'],
      ['sy', 'sick'],
      ['F3', 'free-day'],
    ])
  })

  it('lets the unit’s own code go before a common one', () => {
    const unit = smallUnit(['code: A, name: Aften', 'code: FE, name: Femvakt'])
    const read = rosterOf(sheetOf([header, ['S1', 'FE', null, null]]), { unit })
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 FE'])
  })

  it('lists what it cannot read, with the cell and the value', () => {
    const broken = { kind: 'error' as const, text: '#REF!' }
    const time = { kind: 'date' as const, date: null, minute: 450 }
    const read = rosterOf(sheetOf([header, ['S1', 'K7', broken, 7.5], ['S2', 'D/K7', time, 'D']]))
    expect(dutiesOf(read)).toEqual(['S2 2027-08-04 D'])
    expect(unreadOf(read).map((line) => line.slice(0, 45))).toEqual([
      'B2 «K7»: er ikke en vaktkode i enheten eller ',
      'C2 «#REF!»: er en formel uten verdi. Åpne fil',
      'D2 «7.5»: er et tall, ikke en vaktkode. Skriv',
      'B3 «D/K7»: er ikke en vaktkode i enheten elle',
      'C3 «07:30»: er en dato eller ett klokkeslett,',
    ])
    expect(unreadOf(read)[3]).toMatch(/profilen: «K7»\. Rett koden/)
  })

  it('does not drop people that the unit does not have, nor rows without a name', () => {
    const read = rosterOf(
      sheetOf([header, ['S1', 'D', null, null], ['S9', 'D', 'D', null], [null, 'N', null, null]]),
    )
    expect(unreadOf(read)).toEqual([
      'A3 «S9»: er ikke en ansatt i enhetsfila (raden har 2 dager utfylt). Rett navnet, legg til den ansatte, eller oppgi «employees» i profilen.',
      'A4 : raden har 1 dag utfylt, men ingen ansatt. Skriv id-en i kolonnen.',
    ])
  })

  it('leaves headings, empty rows, weeks and sums aside, and says which', () => {
    const read = rosterOf(
      sheetOf([
        ['Turnus avdeling 1'],
        ['', 'Uke 31', '', ''],
        header,
        ['', 'man', 'tir', 'ons', ''],
        ['Sykepleiere'],
        ['S1', 'D', null, 'D', 2],
        [],
        ['Sum', 1, 0, '1'],
        ['Antall D', '1', '0', '1'],
        [null, 1, 0, 1],
      ]),
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S1 2027-08-04 D'])
    expect(read.unread).toEqual([])
    expect(read.readAs.notes.join('\n')).toMatch(
      /ikke turnus, ikke lest: rad 5 «Sykepleiere», rad 8 «Sum», rad 9 «Antall D», rad 10/,
    )
  })

  it('takes a row of numbers with somebody’s name for a person that it does not know, not for a sum', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'D', null, null], ['Per Hansen', 7.5, 7.5, 7.5]]))
    expect(unreadOf(read)[0]).toMatch(/^A3 «Per Hansen»: er ikke en ansatt/)
  })

  it('finds people by name, in either order, and by the profile’s list', () => {
    const rows = [
      header,
      ['Bråten, Kari', 'D', null, null],
      ['ole  ås', 'A', null, null],
      ['Vikar 1', 'N', null, null],
    ]
    const read = rosterOf(sheetOf(rows), { profile: { employees: { 'vikar 1': 'S3' } } })
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S2 2027-08-02 A', 'S3 2027-08-02 N'])
  })

  it('does not choose between two people of one name', () => {
    const unit = smallUnit(['name: Ole Ås', 'name: Kari Bråten'])
    const read = rosterOf(sheetOf([header, ['Kari Bråten', 'D', null, null], ['S3', 'D', null, null]]), {
      unit,
    })
    expect(unreadOf(read)).toEqual([
      'A2 «Kari Bråten»: passer på flere ansatte i enheten (raden har 1 dag utfylt). Skriv id-en.',
    ])
  })

  it('reads both of two rows about one person, and says so', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'D', null, null], ['S1', null, 'A', '-']]))
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S1 2027-08-03 A'])
    expect(read.readAs.notes).toContain('S1 har rad 2 og 3: begge er lest')
  })

  it('does not read the same duty twice, or two at once', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'D', 'D', null], ['S1', 'D', '08:00-16:00', null]]))
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S1 2027-08-03 D'])
    expect(unreadOf(read)).toEqual([
      'B3 «D»: står to ganger for S1 samme dag (også i B2). Ta bort den ene.',
      'C3 «08:00-16:00»: er samtidig med «D» i C2 for S1. Ta bort den som ikke gjelder.',
    ])
  })

  it('lets standby at home lie over a duty', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'A H', null, null]]))
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 A', 'S1 2027-08-02 H'])
  })

  it('does not read absence and duty on one day as if one of them were not there', () => {
    const read = rosterOf(
      sheetOf([header, ['S1', 'D/FE', 'D', null], ['S1', null, 'SY', null], ['S2', 'D/F', null, null]]),
    )
    expect(unreadOf(read).map((line) => line.slice(0, 40))).toEqual([
      'B2 «FE»: og vakten «D» står på samme dag',
      'C3 «SY»: og vakten «D» står på samme dag',
      'B4 «F»: og vakten «D» står på samme dag ',
    ])
  })

  it('lets one row say free and another a duty', () => {
    const read = rosterOf(sheetOf([header, ['S1', 'D', null, null], ['S1', '-', null, null]]))
    expect(read.unread).toEqual([])
    expect(read.marks).toEqual([])
  })
})

describe('merged cells', () => {
  const merged = (code: string, area: { top: number; left: number; bottom: number; right: number }) =>
    rosterOf(sheetOf([header, ['S1', code, null, null], ['S2', 'D', null, null]], { merged: [area] }))

  it('spread an absence over the days', () => {
    const read = merged('FE', { top: 1, left: 1, bottom: 1, right: 3 })
    expect(read.marks.map(({ date }) => formatDate(date))).toEqual(['2027-08-02', '2027-08-03', '2027-08-04'])
  })

  it('do not spread a duty', () => {
    expect(unreadOf(merged('D', { top: 1, left: 1, bottom: 1, right: 2 }))[0]).toMatch(
      /^B2 «D»: står i en sammenslått celle/,
    )
  })

  it('do not spread anything over people', () => {
    expect(unreadOf(merged('FE', { top: 1, left: 1, bottom: 2, right: 1 }))[0]).toMatch(
      /^B2 «FE»: står i en sammenslått/,
    )
  })

  it('give a name to all its rows', () => {
    const area = { top: 1, left: 0, bottom: 2, right: 0 }
    const read = rosterOf(
      sheetOf([header, ['S1', 'D', null, null], [null, null, 'A', null]], { merged: [area] }),
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S1 2027-08-03 A'])
  })
})

describe('headers', () => {
  const three = ['2027-08-02', '2027-08-03', '2027-08-04']
  const days = (rows: Written[][], how: Parameters<typeof rosterOf>[1] = {}) =>
    rosterOf(sheetOf([...rows, ['S1', ...Array.from({ length: 14 }, () => 'D')]]), how)
  const read = (rows: Written[][], how: Parameters<typeof rosterOf>[1] = {}) =>
    dutiesOf(days(rows, how)).map((line) => line.slice(3, 13))
  const numbers = (first: number) => Array.from({ length: 14 }, (_, index) => first + index)

  it('may be date cells, serial numbers, or dates without a year', () => {
    const table = (cells: Written[]) =>
      dutiesOf(
        rosterOf(
          sheetOf([
            ['', ...cells],
            ['S1', 'D', 'D', 'D'],
          ]),
        ),
      ).map((line) => line.slice(3, 13))
    expect(table([dateCell(monday), dateCell(addDays(monday, 1)), dateCell(addDays(monday, 2))])).toEqual(
      three,
    )
    expect(table([46_601, 46_602, 46_603])).toEqual(three)
    expect(table(['2.8', '3.8', '4.8'])).toEqual(three)
    expect(table(['ma 2/8', 'ti 3/8', 'on 4/8'])).toEqual(three)
  })

  it('may be day numbers below a month', () => {
    const found = read([['September 2027'], ['', ...numbers(6)]])
    expect([found[0], found.at(-1), found.length]).toEqual(['2027-09-06', '2027-09-19', 14])
  })

  it('may be weekdays, which begin at the plan’s start or at --fra', () => {
    const week = ['M', 'T', 'O', 'T', 'F', 'L', 'S']
    expect(read([['', ...week, ...week]])[0]).toBe('2027-08-02')
    const first = parseDate('2027-09-06')
    expect(read([['', ...week, ...week]], { first })[0]).toBe('2027-09-06')
    expect(read([['', ...week, ...week]], { profile: { first_date: '2027-10-04' } })[0]).toBe('2027-10-04')
    expect(days([['', ...week, ...week]]).readAs.notes.join('\n')).toMatch(
      /første dag er mandag 02\.08\.2027, nærmest starten på planen i enhetsfila/,
    )
  })

  it('are held to the weekdays beside them', () => {
    const week = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø']
    const found = read([
      ['', ...week, ...week],
      ['', ...numbers(6)],
    ])
    expect(found[0]).toBe('2027-09-06')
    const wrong = rosterOf(
      sheetOf([
        ['', 'man', 'tir', 'tor', 'tor', 'fre', 'lør', 'søn'],
        ['', ...Array.from({ length: 7 }, (_, day) => dateCell(addDays(monday, day)))],
        ['S1', 'D', 'D', 'D'],
      ]),
    )
    expect(unreadOf(wrong)[0]).toMatch(/^D1 «tor»: er ikke ukedagen til onsdag 04\.08\.2027/)
  })

  it('are refused where no date fits them', () => {
    const week = ['T', 'M', 'O', 'T', 'F', 'L', 'S']
    expect(
      refusalOf([
        sheetOf([
          ['', 'ma 2.8', 'ti 3.8', 'fr 4.8'],
          ['S1', 'D', 'D', 'D'],
        ]),
      ]),
    ).toMatch(/rad 1: «ma 2\.8» er første dag i en rekke der dagene ikke passer/)
    const first = parseDate('2027-09-07')
    const monday = ['M', ...week.slice(1).map((_, index) => ['T', 'O', 'T', 'F', 'L', 'S'][index]!)]
    expect(
      refusalOf(
        [
          sheetOf([
            ['', ...monday],
            ['S1', 'D'],
          ]),
        ],
        { first },
      ),
    ).toMatch(/Oppgi første dag med «--fra/)
  })

  it('say where a date is out of order or a day is missing', () => {
    const outOfOrder = rosterOf(
      sheetOf([
        ['', '02.08.2027', '03.08.2027', '03.08.2027'],
        ['S1', 'D', 'D', 'D'],
      ]),
    )
    expect(unreadOf(outOfOrder)[0]).toMatch(/^D1 «03\.08\.2027»: kommer ikke etter 2027-08-03/)
    const gap = rosterOf(
      sheetOf([
        ['', '02.08.2027', '03.08.2027', '05.08.2027'],
        ['S1', 'D', 'D', 'D'],
      ]),
    )
    expect(unreadOf(gap)[0]).toMatch(/^D1 «05\.08\.2027»: kommer etter 2027-08-03: 1 dag\(er\)/)
  })

  it('may leave closed weekends out', () => {
    const read = rosterOf(
      sheetOf([
        ['', '05.08.2027', '06.08.2027', '09.08.2027'],
        ['S1', 'D', 'D', 'D'],
      ]),
    )
    expect(read.unread).toEqual([])
    expect(read.readAs.notes).toContain('Lørdager og søndager har ingen kolonne: lest som fri.')
  })

  it('do not lose a day whose date cannot be read', () => {
    const read = rosterOf(
      sheetOf([
        ['', '02.08.2027', '03.08.2027', '0408.2027', '05.08.2027'],
        ['S1', 'D', 'D', 'A', 'D'],
      ]),
    )
    expect(unreadOf(read).map((line) => line.slice(0, 50))).toEqual([
      'E1 «05.08.2027»: kommer etter 2027-08-03: 1 dag(er',
      'D2 «A»: står i en kolonne uten lesbar dato i rad 1',
    ])
    const last = rosterOf(
      sheetOf([
        ['', '02.08.2027', '03.08.2027', '04.08.2027', 'x'],
        ['S1', 'D', 'D', 'D', 'A'],
      ]),
    )
    expect(unreadOf(last)[0]).toMatch(/^E2 «A»: står i en kolonne uten lesbar dato/)
  })

  it('may stand several times, one for each block of weeks', () => {
    const read = rosterOf(
      sheetOf([
        header,
        ['S1', 'D', null, null],
        [],
        ['Ansatt', '05.08.2027', '06.08.2027', '07.08.2027'],
        ['S1', 'A', null, 'A'],
      ]),
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S1 2027-08-05 A', 'S1 2027-08-07 A'])
    expect(read.days).toEqual({ first: monday, last: addDays(monday, 5) })
  })

  it('stand where the profile says', () => {
    const rows: Written[][] = [
      ['Ansatt fra', '01.01.2020', '01.02.2020', '01.03.2020'],
      ['Nr', 'Navn', ...header.slice(1), 'Merknad'],
      ['1', 'S1', 'D', 'D', 'D', 'A'],
      ['2', 'S2', 'D', 'D', 'D'],
    ]
    const profile = {
      header_row: 2,
      employee_column: 'B',
      first_day_column: 'C',
      last_day_column: 'D',
      last_row: 3,
    }
    expect(dutiesOf(rosterOf(sheetOf(rows), { profile }))).toEqual(['S1 2027-08-02 D', 'S1 2027-08-03 D'])
  })

  it('are refused when nobody of the unit stands below them', () => {
    expect(refusalOf([sheetOf([header, ['X1', 'D', 'D', 'D']])])).toMatch(
      /^rad 2 og nedover: ingen av enhetens ansatte står under datoene i rad 1\. Er det riktig enhetsfil\?/,
    )
  })
})
