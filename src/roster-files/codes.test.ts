import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemText } from '../workforce/file-problem.ts'
import { Shift } from '../workforce/shift.ts'
import { breakDefaultOf, breakFor, CodeBook } from './codes.ts'
import { partOf, ShiftCatalogue } from './free-shifts.ts'
import type { DutyTimes } from './free-shifts.ts'
import { NO_PROFILE, readProfile } from './profile.ts'
import { peopleOf } from './people.ts'
import { profileOf, smallUnit } from './testing/small-roster.ts'

const unit = smallUnit()

function meaningOf(text: string, profile: Record<string, unknown> = {}) {
  const read = new CodeBook(unit.shifts, profileOf(profile)).read(text)
  return read.status === 'unknown'
    ? `ukjent: ${read.part}`
    : read.parts.map(({ meaning }) =>
        meaning.kind === 'shift'
          ? meaning.code
          : meaning.kind === 'day'
            ? meaning.meaning
            : `${meaning.times.start}-${meaning.times.end} ${meaning.times.kind} p${meaning.times.break_minutes}`,
      )
}

describe('a code', () => {
  it('is the profile’s before the unit’s, and the unit’s before a common one', () => {
    expect(meaningOf('D')).toEqual(['D'])
    expect(meaningOf('D', { free: ['D'] })).toEqual(['free'])
    expect(meaningOf('x')).toEqual(['free'])
    expect(['.', 'OFF', 'AV', 'sykm.', 'EGENM', 'SM', 'FP'].map((code) => meaningOf(code)[0])).toEqual([
      ...['free', 'free', 'leave', 'sick', 'sick', 'sick', 'parental'],
    ])
    expect(meaningOf('X', { shift_codes: { X: 'N' } })).toEqual(['N'])
    expect(meaningOf('kurs', { absence: { KURS: 'training' } })).toEqual(['training'])
    expect(meaningOf('F6', { free_days: ['F6'] })).toEqual(['free-day'])
  })

  it('may be two duties, parted by a sign or a space', () => {
    for (const written of ['D/A', 'D + A', 'D,A', 'd;a', 'D A', 'D / A'])
      expect(meaningOf(written)).toEqual(['D', 'A'])
    expect(meaningOf('DA', { shift_codes: { DA: ['D', 'A'] } })).toEqual(['D', 'A'])
    expect(meaningOf('07:30-11:00 12:00-15:00')).toEqual(['450-660 active p0', '720-900 active p0'])
  })

  it('names the part that is unknown', () => {
    expect(meaningOf('D/K7')).toBe('ukjent: K7')
    expect(meaningOf('K7 D')).toBe('ukjent: K7')
    expect(meaningOf('hei på deg')).toBe('ukjent: hei på deg')
  })

  it('that two codes differ from by case alone, must be written as one of them', () => {
    const profile = { shift_codes: { k: 'D', K: 'N' } }
    expect([meaningOf('k', profile), meaningOf('K', profile)]).toEqual([['D'], ['N']])
    const three = { shift_codes: { ka: 'D', KA: 'N' } }
    expect(meaningOf('Ka', three)).toBe('ukjent: Ka')
  })

  it('may have times of its own, with its own break or the usual one', () => {
    const codes = {
      K1: { start: '15:00', end: '22:30' },
      K2: { start: '15:00', end: '22:30', break_minutes: 10 },
      K3: { start: '15:00', end: '07:30+1', kind: 'standby' },
    }
    expect(meaningOf('K1', { shift_codes: codes })).toEqual(['900-1350 active p30'])
    expect(meaningOf('k2', { shift_codes: codes })).toEqual(['900-1350 active p10'])
    expect(meaningOf('K3', { shift_codes: codes })).toEqual(['900-1890 standby p0'])
  })
})

describe('an assumed break', () => {
  const usual = { break_minutes: 30, break_is_working_time: true }
  const rest = (end: number, kind: DutyTimes['kind'] = 'active', minutes = 30) =>
    breakFor({ ...usual, break_minutes: minutes }, { start: 0, end, kind }).break_minutes

  it('is only in duties over 5 h 30 min, which is 330 minutes, and not in standby at home', () => {
    expect([rest(330), rest(331), rest(900, 'standby'), rest(400, 'active', 400)]).toEqual([0, 30, 0, 0])
  })
})

describe('a duty with times', () => {
  const times: DutyTimes = {
    ...{
      start: 480,
      end: 960,
      kind: 'active',
      break_minutes: 30,
      break_is_working_time: true,
      written: null,
    },
  }

  it('is night with three hours between 00 and 06, evening from 13:00, else day', () => {
    expect(partOf(0, 180)).toBe('night')
    expect(partOf(0, 179)).toBe('day')
    expect(partOf(1320, 1619)).toBe('evening')
    expect(partOf(1320, 1620)).toBe('night')
    expect([partOf(779, 1300), partOf(780, 1300)]).toEqual(['day', 'evening'])
    expect(partOf(240, 900)).toBe('day')
  })

  it('has one code for the same contents, and others for others', () => {
    const catalogue = new ShiftCatalogue(unit.shifts)
    const first = catalogue.codeFor(times)
    expect(first).toBe('T.0800-1600.p30')
    expect(catalogue.codeFor({ ...times })).toBe(first)
    expect(catalogue.codeFor({ ...times, break_is_working_time: false })).toBe('T.0800-1600.p30_2')
    expect(catalogue.codeFor({ ...times, overtime_minutes: 60 })).toBe('T.0800-1600.p30.o60')
    expect(catalogue.codeFor({ ...times, written: 'D*/x' })).toBe('Dx.0800-1600.p30')
    expect(catalogue.codeFor({ ...times, written: 'D', start: 450, end: 900 })).toBe('D')
    expect(catalogue.codeFor({ ...times, written: 'D', start: 450, end: 900, kind: 'passive' })).toBe(
      'D.0730-1500.passive.p30',
    )
    expect(catalogue.shifts).toHaveLength(unit.shifts.length + 5)
    expect(catalogue.shifts.slice(0, 4)).toEqual(unit.shifts)
  })
})

describe('people', () => {
  const people = peopleOf(unit.employees, profileOf({ employees: { 'Vikar A': 'S3' } }))

  it('are found by id in any case, by name in either order, and by both', () => {
    for (const text of [
      'S1',
      's1',
      ' S1 ',
      'Kari Bråten',
      'kari  bråten',
      'Bråten, Kari',
      'S1 Kari Bråten',
      'Kari Bråten (S1)',
    ])
      expect(people.find(text)).toBe('S1')
    expect(people.find('vikar a')).toBe('S3')
    expect(people.find('Kari')).toBeNull()
    expect(people.find('')).toBeNull()
  })
})

describe('the profile', () => {
  const messages = (text: string) => {
    const result = readProfile('p.yaml', text)
    return result.status === 'ok' ? [] : result.problems.map(problemText)
  }

  it('of the guide is read as it stands', () => {
    const guide = readFileSync('docs/guides/sjekk.md', 'utf8')
    const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!)
    expect(blocks).toHaveLength(2)
    expect(blocks.flatMap(messages)).toEqual([])
  })

  it('takes columns by their letters', () => {
    const result = readProfile('p.yaml', 'employee_column: B\nlast_day_column: AB\n')
    expect(result).toMatchObject({
      status: 'ok',
      profile: { employee_column: 1, last_day_column: 27, date_order: 'dmy' },
    })
  })

  it('says what is wrong and what to do', () => {
    expect(messages('header_row: 0')[0]).toMatch(
      /p\.yaml, linje 1, header_row: «0» må være et radnummer, fra 1/,
    )
    expect(messages('shift_codes: { X: { start: "08:00", end: "08:20", break_minutes: 20 } }')[0]).toMatch(
      /er like lang som vakten\. Rett pausen/,
    )
    expect(messages('shift_codes: { X: { start: "08:00", end: "09:00", overtime_minutes: 61 } }')[0]).toMatch(
      /er mer enn vakten varer/,
    )
    expect(messages('shift_codes: { X: 7 }')[0]).toMatch(
      /er ikke en vaktkode, en liste av vaktkoder, eller \{start, end\}/,
    )
    expect(messages('absence: { FE: ferie }')[0]).toMatch(/er ikke en av: holiday, sick/)
    expect(messages('x: [')[0]).toMatch(/er ikke gyldig YAML/)
  })
})

describe('a break that nobody has stated', () => {
  const shift = (code: string, minutes: number) =>
    Shift.parse({ code, name: code, part: 'day', start: '07:00', end: '15:00', break_minutes: minutes })

  it('is known when the profile or all the unit’s shifts say the same, else not', () => {
    const profile = { ...NO_PROFILE, break_minutes: 20 }
    expect(breakDefaultOf([shift('D', 30), shift('E', 30)], NO_PROFILE)).not.toHaveProperty('break_unknown')
    expect(breakDefaultOf([shift('D', 30), shift('E', 20)], NO_PROFILE)).toMatchObject({
      break_unknown: true,
    })
    expect(breakDefaultOf([], NO_PROFILE)).toMatchObject({ break_unknown: true })
    expect(breakDefaultOf([], profile)).not.toHaveProperty('break_unknown')
  })
})
