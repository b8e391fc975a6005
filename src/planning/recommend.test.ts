import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import { shiftCodeField } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import { rankedCandidates } from './recommend.ts'
import { rosterFrom, smallUnit } from './testing/small-unit.ts'

function ranked(rows: Readonly<Record<string, string>>, date: string, competence: 'nurse' | null = null) {
  const unit = smallUnit(['kind: cyclic', 'kind: calendar'])
  return candidates(unit, { rows, date, competence }).map(({ employee, state }) => [employee, state])
}

interface Asked {
  readonly rows: Readonly<Record<string, string>>
  readonly date: string
  readonly competence: 'nurse' | null
}

function candidates(unit: Unit, { rows, date, competence }: Asked) {
  const roster = rosterFrom(unit, rows)
  const published = {
    unit,
    roster,
    marks: [],
    notes: [],
    first: roster.from,
    last: addDays(roster.until, -1),
  }
  const id = unit.lattice.competences.find((one) => one.id === competence)?.id ?? null
  const open = { date: parseDate(date), shift: shiftCodeField.parse('D'), competence: id }
  return rankedCandidates(published, open)
}

/** A nurse with a full post, in the calendar and with the 40 hours of § 10-4(1), and a full week of 33.6. */
const ordinary = [
  ['kind: cyclic', 'kind: calendar'],
  ['work_category: rotating', 'work_category: ordinary'],
  ['post_percent: 80', 'post_percent: 100'],
  ['weekly_norm_hours: 37.5', 'weekly_norm_hours: 33.6'],
] as const

describe('recommend', () => {
  it('puts those with most hours left of their post first', () => {
    // 7.5 of 15 h (A2) is 50 %; 7.5 of 45 h (A1) 17 %; 7.5 of 60 h (S1) 13 %.
    expect(ranked({}, '2027-08-02')).toEqual([
      ['S1', 'legal'],
      ['A1', 'legal'],
      ['A2', 'legal'],
    ])
  })

  it('puts those last whose duties in another unit are not known, and says so', () => {
    const unit = smallUnit(
      ['kind: cyclic', 'kind: calendar'],
      [
        '{ id: S1, competence: nurse, post_percent: 80, weekend_group: 0 }',
        '{ id: S1, competences: [{ competence: nurse }], employments: [{ post_percent: 80 }, { post_percent: 20, unit: Nabo }], weekend_group: 0 }',
      ],
    )
    const found = candidates(unit, { rows: {}, date: '2027-08-02', competence: null })
    expect(found.map(({ employee, state }) => [employee, state])).toEqual([
      ['A1', 'legal'],
      ['A2', 'legal'],
      ['S1', 'legal'],
    ])
    expect(found[2]!.reason).toContain('vaktene i Nabo er ikke kjent')
    expect(found[0]!.reason).toContain('ingen regel stopper')
  })

  it('says who works already, who lacks the competence, and who the law stops', () => {
    // S1's night Sunday to Monday 06:45, then D from 07:30: 45 minutes of rest.
    expect(ranked({ S1: '. . . . . . N', A1: '. . . . . . . D' }, '2027-08-09')).toEqual([
      ['A2', 'legal'],
      ['S1', 'illegal'],
      ['A1', 'already-working'],
    ])
    expect(ranked({}, '2027-08-02', 'nurse')).toEqual([
      ['S1', 'legal'],
      ['A1', 'not-competent'],
      ['A2', 'not-competent'],
    ])
  })

  it('offers a duty above the full week of the tariff as overtime, and does not call it unlawful', () => {
    // Eight D are 60 h, a ninth makes 67.5 h of the 67.2 of two full weeks: 18 minutes too much, so two quarters of an hour.
    const unit = smallUnit(...ordinary)
    const rows = { S1: 'D D D D D . . D D D . . . .' }
    const nurse = candidates(unit, { rows, date: '2027-08-12', competence: 'nurse' })[0]!
    expect(nurse).toMatchObject({ employee: 'S1', state: 'overtime' })
    expect(nurse.reason).toContain(
      'full uke etter tariffen er 33 t 36 min (ikke kontrollert mot avtaleteksten)',
    )
    expect(nurse.reason).toContain('minst 0 t 30 min av vakten')
    expect(nurse.reason).toContain('om vilkårene i § 10-6 er oppfylt: særlig og tidsavgrenset behov')
  })

  it('says that the norm of the tariff stops, not the law, where the overtime of the week is used up', () => {
    // As above, with two evenings of 5 h overtime each in the week: the 10 that are allowed without an agreement.
    const unit = smallUnit(...ordinary, [
      'end: "22:00", break_minutes: 30',
      'end: "19:30", break_minutes: 30, overtime_minutes: 300',
    ])
    const rows = { S1: 'D D D D D . . D D D . E E .' }
    const nurse = candidates(unit, { rows, date: '2027-08-12', competence: 'nurse' })[0]!
    expect(nurse).toMatchObject({ employee: 'S1', state: 'agreement-norm' })
    expect(nurse.reason).toContain('Det er en norm i tariffavtalen som stopper, ikke loven.')
    expect(nurse.reason).toContain('Heller ikke som overtid: § 10-6')
  })

  it('says illegal of rest that is too short, which overtime cannot cure', () => {
    // 45 minutes after the night, and beyond the full week.
    const rows = { S1: 'D D D D D . N . D D D . . .' }
    const nurse = candidates(smallUnit(...ordinary), { rows, date: '2027-08-09', competence: 'nurse' })[0]!
    expect(nurse).toMatchObject({ employee: 'S1', state: 'illegal' })
  })
})
