import { describe, expect, it } from 'vitest'
import { parseDate } from '../time/local-date.ts'
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

const header: Written[] = ['Ansatt', 'Dato', 'Vakt']
const timed: Written[] = ['Ansatt', 'Dato', 'Vaktkode', 'Fra', 'Til', 'Pause', 'Vaktslag', 'Overtid']
const monday = parseDate('2027-08-02')
const clock = (minute: number) => ({ kind: 'date' as const, date: null, minute })

function timedRoster(...rows: Written[][]) {
  return rosterOf(sheetOf([timed, ...rows]))
}

describe('the long form', () => {
  it('reads employee, date and code, below a title', () => {
    const read = rosterOf(
      sheetOf([['Turnus'], [], header, ['S1', '02.08.2027', 'd'], ['S2', '3.8.27', 'FE'], []]),
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D'])
    expect(read.marks).toMatchObject([{ employee: 'S2', code: 'FE', meaning: 'holiday' }])
    expect(read).toMatchObject({ unread: [], days: null, readAs: { form: 'long' } })
    expect(read.readAs.notes[0]).toBe(
      'liste med én rad per vakt og kolonnenavn i rad 3: ansatt = A «Ansatt», dato = B «Dato», vaktkode = C «Vakt»',
    )
  })

  it('takes the column with the unit’s people where several could be it, and says what it left', () => {
    const read = rosterOf(
      sheetOf([
        ['ID', 'Ansatt', 'Dato', 'Vakt', 'Lønn'],
        [17, 'S1', dateCell(monday), 'D', 1],
      ]),
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D'])
    expect(read.readAs.notes).toContain('kolonner som ikke er lest: A «ID», E «Lønn»')
  })

  it('makes shifts of times; an end at or before the start is the next day', () => {
    const read = timedRoster(
      ['S1', '02.08.2027', null, '08:00', '16:00', 20, null, null],
      ['S2', '02.08.2027', null, '22.00', '06.00', 0, null, null],
      ['S3', '02.08.2027', null, 0.3125, clock(900), 30, null, null],
    )
    expect(dutiesOf(read)).toEqual([
      'S1 2027-08-02 T.0800-1600.p20',
      'S2 2027-08-02 T.2200-0600',
      'S3 2027-08-02 T.0730-1500.p30',
    ])
    expect(read.shifts.find(({ code }) => code === 'T.2200-0600')).toMatchObject({ end: 1800, part: 'night' })
  })

  it('keeps the unit’s shift where the row says the same, and makes another where it does not', () => {
    const read = timedRoster(
      ['S1', '02.08.2027', 'd', '07:30', '15:00', 30, 'aktiv', 0],
      ['S2', '02.08.2027', 'D', '07:30', '16:00', null, null, '1'],
    )
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 D', 'S2 2027-08-02 D.0730-1600.p30.o60'])
    expect(read.shifts.find(({ code }) => code === 'D.0730-1600.p30.o60')).toEqual({
      ...{
        code: 'D.0730-1600.p30.o60',
        name: 'D 07:30–16:00',
        part: 'day',
        start: 450,
        end: 960,
        kind: 'active',
      },
      ...{ break_minutes: 30, break_is_working_time: true, overtime_minutes: 60 },
    })
  })

  it('reads what kind of duty it is', () => {
    const kinds = ['Hjemmevakt', 'passiv', 'UTRYKNING', 'kurs']
    const read = timedRoster(
      ...kinds.map((kind, day) => ['S1', `0${day + 2}.08.2027`, null, '16:00', '20:00', 0, kind, null]),
    )
    expect(dutiesOf(read).map((line) => line.slice(14))).toEqual([
      'T.1600-2000.standby',
      'T.1600-2000.passive',
      'T.1600-2000.call-out',
      'T.1600-2000.training',
    ])
  })

  it('does not know a kind that the profile does not know', () => {
    const row: Written[] = ['S1', '02.08.2027', null, '16:00', '20:00', 0, 'bak', null]
    expect(unreadOf(timedRoster(row))[0]).toMatch(/^G2 «bak»: er ikke et vaktslag/)
    const read = rosterOf(sheetOf([timed, row]), { profile: { kinds: { BAK: 'standby' } } })
    expect(dutiesOf(read)).toEqual(['S1 2027-08-02 T.1600-2000.standby'])
  })

  it('reads date and time in one cell, and an end date', () => {
    const one = rosterOf(
      sheetOf([
        ['Ansatt', 'Start', 'Slutt'],
        ['S1', '02.08.2027 21:45', '03.08.2027 07:45'],
      ]),
    )
    expect(dutiesOf(one)).toEqual(['S1 2027-08-02 T.2145-0745.p30'])
    const two = rosterOf(
      sheetOf([
        ['Ansatt', 'Dato', 'Fra', 'Til', 'Til dato'],
        ['S1', '02.08.2027', '07:00', '07:00', '03.08.2027'],
      ]),
    )
    expect(two.shifts.at(-1)).toMatchObject({ start: 420, end: 1860 })
    const together = rosterOf(
      sheetOf([
        ['Ansatt', 'Dato', 'Tid'],
        ['S1', '02.08.2027', '07:30-15:00'],
      ]),
    )
    expect(dutiesOf(together)).toEqual(['S1 2027-08-02 T.0730-1500.p30'])
  })

  it('takes sickness on a planned duty for sickness', () => {
    const read = timedRoster(['S1', '02.08.2027', 'SY', '07:30', '15:00', 30, null, null])
    expect(read.assignments).toEqual([])
    expect(read.marks).toMatchObject([{ meaning: 'sick' }])
  })

  it('lists each row that it cannot read, at the cell that is wrong', () => {
    const read = timedRoster(
      ['S9', '02.08.2027', 'D', null, null, null, null, null],
      [null, '02.08.2027', 'D', null, null, null, null, null],
      ['S1', '31.02.2027', 'D', null, null, null, null, null],
      ['S1', null, 'D', null, null, null, null, null],
      ['S1', '02.08.2027', null, null, null, null, null, null],
      ['S1', '02.08.2027', 'K7', null, null, null, null, null],
      ['S1', '02.08.2027', null, '7.5', '15:00', null, null, null],
      ['S1', '02.08.2027', null, '07:30', null, null, null, null],
      ['S1', '02.08.2027', null, null, '15:00', null, null, null],
      ['S1', '02.08.2027', null, '07:30', '07:30', null, null, null],
      ['S1', '02.08.2027', null, 7.3, '15:00', null, null, null],
      ['S1', '02.08.2027', 'D', null, null, 'lang', null, null],
      ['S1', '02.08.2027', 'D', null, null, null, null, 'x'],
      ['S1', '02.08.2027', 'D', null, null, null, null, 8],
      ['S1', '02.08.2027', null, '08:00', '08:30', 30, null, null],
      ['S1', '02.08.2027', 'D/A', null, null, 45, null, null],
      ['S1', '02.08.2027', 'D/FE', null, null, null, null, null],
    )
    expect(read.assignments).toEqual([])
    expect(unreadOf(read).map((line) => line.slice(0, 44))).toEqual([
      'A2 «S9»: er ikke en ansatt i enhetsfila. Ret',
      'A3 : rad 3 har ingen ansatt. Skriv id-en.',
      'B4 «31.02.2027»: er ikke en dato. Skriv den ',
      'B5 : rad 5 har ingen dato. Skriv den.',
      'C6 : rad 6 har verken vaktkode eller klokkes',
      'C7 «K7»: er ikke en vaktkode i enheten eller',
      'D8 «7.5»: er ikke et klokkeslett. Skriv TT:M',
      'E9 : slutten mangler. Skriv den.',
      'D10 : starten mangler. Skriv den.',
      'E11 «07:30»: er samme klokkeslett som starte',
      'D12 «7.3»: er et tall som kan bety flere klo',
      'F13 «lang»: er ikke hele minutter (0 til 240',
      'H14 «x»: er ikke timer (0 til 24). Skriv for',
      'H15 «8»: er mer overtid enn vakten har arbei',
      'F16 «30»: er en pause like lang som vakten. ',
      'C17 «D/A»: er flere vakter, men raden har eg',
      'C18 «D/FE»: blander vakt og fri eller fravær',
    ])
  })

  it('refuses duties that end before they begin, or last over 24 hours', () => {
    const read = rosterOf(
      sheetOf([
        ['Ansatt', 'Dato', 'Fra', 'Til', 'Til dato'],
        ['S1', '02.08.2027', '08:00', '07:00', '02.08.2027'],
        ['S1', '02.08.2027', '08:00', '08:01', '03.08.2027'],
        ['S1', '02.08.2027', '08:00', '09:00', 'i morgen'],
        ['S1', '02.08.1998', '08:00', '09:00', null],
      ]),
    )
    expect(unreadOf(read).map((line) => line.slice(0, 40))).toEqual([
      'D2 «07:00»: gir en vakt som slutter før ',
      'D3 «08:01»: gir en vakt som slutter før ',
      'E4 «i morgen»: er ikke en dato. Skriv de',
      'C5 «08:00»: er i år 1998. Rett datoen.',
    ])
  })

  it('reads the columns that the profile names, and refuses a profile that names others', () => {
    const sheet = sheetOf([
      ['Hvem', 'Når', 'Hva'],
      ['S1', '08/02/2027', 'X1'],
      ['', '', ''],
    ])
    const profile = {
      ...{ columns: { employee: 'hvem', date: 'Når', shift: 'Hva' }, date_order: 'mdy' },
      shift_codes: { X1: ['D', 'H'] },
    }
    expect(dutiesOf(rosterOf(sheet, { profile }))).toEqual(['S1 2027-08-02 D', 'S1 2027-08-02 H'])
    expect(
      refusalOf([sheet], { profile: { columns: { employee: 'Hvem', date: 'Dag', shift: 'Hva' } } }),
    ).toMatch(/fant ingen rad med kolonner .* med navnene i profilen: Hvem, Dag, Hva\./)
    const missing = { columns: { employee: 'Hvem', date: 'Når', shift: 'Hva', end: 'Slutt' } }
    expect(refusalOf([sheet], { profile: missing })).toMatch(
      /rad 1: «Slutt» er ikke en kolonne i fila, men profilen/,
    )
  })

  it('refuses two columns of one name', () => {
    expect(
      refusalOf([
        sheetOf([
          ['Ansatt', 'Dato', 'Vakt', 'Dato'],
          ['S1', '02.08.2027', 'D', '03.08.2027'],
        ]),
      ]),
    ).toBe('rad 1: «Dato» er navnet på både kolonne B og D. Gi dem hvert sitt navn.')
  })

  it('puts the break of the profile, or of the unit’s shifts, into duties that say none', () => {
    const rows: Written[][] = [
      ['Ansatt', 'Dato', 'Fra', 'Til'],
      ['S1', '02.08.2027', '08:00', '16:00'],
    ]
    const profile = { break_minutes: 25, break_is_working_time: false }
    const read = rosterOf(sheetOf(rows), { profile })
    expect(read.shifts.at(-1)).toMatchObject({ break_minutes: 25, break_is_working_time: false })
    expect(read.readAs.notes.join('\n')).toMatch(
      /1 vakter med klokkeslett .* lest med 25 min i vakter over 5,5 timer, fra profilen/,
    )
    const mixed = smallUnit([
      'code: A, name: Aften, part: evening, start: "14:30", end: "22:00", break_minutes: 30',
      'code: A, name: Aften, part: evening, start: "14:30", end: "22:00", break_minutes: 20',
    ])
    expect(rosterOf(sheetOf(rows), { unit: mixed }).readAs.notes.join('\n')).toMatch(/pausen er ikke kjent/)
  })
})
