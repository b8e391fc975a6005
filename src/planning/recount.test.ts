import { describe, expect, it } from 'vitest'
import { formatDate } from '../time/local-date.ts'
import { recountCover } from './recount.ts'
import { rosterFrom, smallUnit } from './testing/small-unit.ts'

describe('cover recount', () => {
  it('finds one hole per missing person and what that person must hold', () => {
    const unit = smallUnit()
    // 10 weekdays x 2 + 4 weekend days x 1 = 24 places; two of the first Monday and one of the first Tuesday are met.
    const cover = recountCover(unit, rosterFrom(unit, { S1: 'D', A1: 'D D' }))
    expect(cover.demandMinutes).toBe(24 * 450)
    expect(cover.uncoveredMinutes).toBe(21 * 450)
    const tuesday = cover.holes.filter(({ date }) => formatDate(date) === '2027-08-03')
    // The assistant is there; the missing one must be a nurse.
    expect(tuesday).toMatchObject([{ shift: 'D', competences: ['nurse'], fullButUnskilled: false }])
    const wednesday = cover.holes.filter(({ date }) => formatDate(date) === '2027-08-04')
    // Two missing, one of them a nurse.
    expect(wednesday.map(({ competences }) => competences)).toEqual([['nurse'], []])
  })

  it('shows a full shift that lacks the competence', () => {
    const unit = smallUnit()
    const cover = recountCover(unit, rosterFrom(unit, { A1: 'D', A2: 'D' }))
    const monday = cover.holes.filter(({ date }) => formatDate(date) === '2027-08-02')
    expect(monday).toMatchObject([{ competences: ['nurse'], fullButUnskilled: true }])
  })

  it('gives a night over the spring clock change an hour less', () => {
    const unit = smallUnit(
      ['kind: cyclic, start: 2027-08-02', 'kind: calendar, start: 2027-03-22'],
      ['days: weekends, shift: D', 'days: weekends, shift: N'],
    )
    const nights = recountCover(unit, rosterFrom(unit, {})).counts.filter(({ shift }) => shift === 'N')
    // Saturday 27 March 21:45 to 06:45 summer time: 8 h; the next ones 9 h.
    expect(nights.find(({ date }) => formatDate(date) === '2027-03-27')?.minutes).toBe(480)
    expect(nights.find(({ date }) => formatDate(date) === '2027-03-28')?.minutes).toBe(540)
  })

  it('asks for weekend cover on a public holiday', () => {
    const unit = smallUnit(['kind: cyclic, start: 2027-08-02', 'kind: calendar, start: 2027-03-22'])
    const counts = recountCover(unit, rosterFrom(unit, {})).counts
    // 25 March 2027 is skjærtorsdag, 24 March an ordinary Wednesday.
    expect(counts.find(({ date }) => formatDate(date) === '2027-03-25')?.minimum).toBe(1)
    expect(counts.find(({ date }) => formatDate(date) === '2027-03-24')?.minimum).toBe(2)
  })
})
