import { describe, expect, it } from 'vitest'
import { GOOD, messages } from './testing/good-file.ts'

/** GOOD with a register of these lines. */
function withRegister(...lines: readonly string[]): string {
  return `${GOOD}register:\n  employer_kind: other\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function only(...lines: readonly string[]): string {
  const all = messages(withRegister(...lines))
  expect(all).toHaveLength(1)
  return all[0]!
}

describe('the register', () => {
  it('may hold nothing but what kind of employer it is', () => {
    expect(messages(withRegister())).toEqual([])
  })

  it('must say what kind of employer it is', () => {
    expect(messages(`${GOOD}register: {}\n`)[0]).toMatch(/employer_kind/)
  })

  it('takes dates from 1997 to 2095', () => {
    for (const date of ['1997-01-01', '2095-12-31']) {
      expect(messages(withRegister(`discussion_asked: ${date}`))).toEqual([])
    }
    for (const date of ['1996-12-31', '2096-01-01']) {
      expect(only(`discussion_asked: ${date}`)).toMatch(/er utenfor årene 1997 til 2095\. Rett datoen\./)
    }
  })

  it('refuses a date that does not exist', () => {
    expect(only('discussion_asked: 2027-02-29')).toMatch(/finnes ikke i kalenderen/)
  })

  it('refuses an unknown field, a period backwards and a moment on the next day', () => {
    expect(only('holliday: []')).toMatch(/holliday.*ukjent felt/)
    expect(only('overtime: [{ id: O1, from: 2027-07-05, until: 2027-07-04 }]')).toMatch(
      /er før «from»\. Rett perioden\./,
    )
    expect(messages(withRegister('overtime: [{ id: O1, from: 2027-07-05, until: 2027-07-05 }]'))).toEqual([])
    expect(
      only(
        'holidays: [{ employee: S1, year: 2027, periods: [{ from: 2027-07-05, until: 2027-07-10, work_ends: { date: 2027-07-04, at: "00:00+1" } }] }]',
      ),
    ).toMatch(/er neste dag/)
  })

  it('asks for a discussion to say what was discussed', () => {
    expect(only('yearly_discussions: [{ date: 2027-02-01, topics: [] }]')).toMatch(
      /er tom\. Skriv hva som ble drøftet\./,
    )
  })

  it('knows the staff in holidays and health checks', () => {
    expect(messages(withRegister('holidays: [{ employee: S1, year: 2027, periods: [] }]'))).toEqual([])
    expect(only('holidays: [{ employee: S9, year: 2027, periods: [] }]')).toMatch(
      /register\.holidays.*«S9» er ikke en ansatt i enheten\. Rett id-en, eller ta raden bort\./,
    )
    expect(
      messages(withRegister('health_checks: [{ employee: S2, from: 2027-01-01, offered: [] }]')),
    ).toEqual([])
    expect(only('health_checks: [{ employee: S9, from: 2027-01-01, offered: [] }]')).toMatch(
      /register\.health_checks.*«S9» er ikke en ansatt/,
    )
  })

  it('lets somebody who has left claim a post', () => {
    expect(
      messages(
        withRegister(
          'vacancies: [{ id: L1, kind: post, decided: 2027-06-01, filled_by: new, claims: [{ employee: T1, basis: dismissed }] }]',
        ),
      ),
    ).toEqual([])
  })

  it('has each fact once', () => {
    const twice = (field: string, row: (id: string) => string) => {
      expect(messages(withRegister(`${field}: [${row('X1')}, ${row('X2')}]`))).toEqual([])
      expect(only(`${field}: [${row('X1')}, ${row('X1')}]`)).toMatch(
        /«X1» står to ganger\. Gi radene hver sin id, eller slå dem sammen\./,
      )
    }
    twice('part_time_hires', (id) => `{ id: ${id}, decided: 2027-06-01 }`)
    twice('vacancies', (id) => `{ id: ${id}, kind: post, decided: 2027-06-01, filled_by: new, claims: [] }`)
    twice('overtime', (id) => `{ id: ${id}, from: 2027-06-01 }`)
    twice(
      'emergencies',
      (id) => `{ id: ${id}, date: 2027-06-01, reason: Brann, employee: S1, rest_lost_hours: 0 }`,
    )
    const year = (one: number) => `{ employee: S1, year: ${one}, periods: [] }`
    expect(messages(withRegister(`holidays: [${year(2027)}, ${year(2028)}]`))).toEqual([])
    expect(only(`holidays: [${year(2027)}, ${year(2027)}]`)).toMatch(/«S1 2027» står to ganger/)
  })
})
