import { describe, expect, it } from 'vitest'
import type { ReadRoster } from '../roster-files/read-roster-types.ts'
import { addDays, parseDate } from '../time/local-date.ts'
import { horizonOf } from './horizon.ts'
import { judgedUnit } from './judged-unit.ts'
import type { SjekkInput } from './sjekk.ts'
import { agreementsNeeded, sjekk } from './sjekk.ts'
import { SjekkAnswer } from './sjekk-answer.ts'
import { sjekkVerdict } from './sjekk-verdict.ts'
import { dutiesFrom, smallUnit } from './testing/small-unit.ts'

const CALENDAR = ['kind: cyclic, start: 2027-08-02', 'kind: calendar, start: 2027-08-02'] as const
const unit = smallUnit(CALENDAR)
const LEGAL = 'D D . . . . . . . . . . . .'
/** Evening until 22:00, day from 07:30: 9 h 30 min of rest. */
const SHORT = 'E D . . . . . . . . . . . .'

function readOf(row: string, more: Partial<ReadRoster> = {}): ReadRoster {
  return {
    ...{ shifts: unit.shifts, assignments: dutiesFrom(unit, 'S1', row), marks: [], unread: [] },
    readAs: { form: 'grid', sheet: null, notes: [], codes: [] },
    days: { first: unit.plan.start, last: addDays(unit.plan.start, 13) },
    ...more,
  }
}

function resultOf(read: ReadRoster, more: Partial<SjekkInput> = {}) {
  return sjekk({
    ...{ unit, read, file: 'plan.csv', format: 'CSV', from: null, last: null, kind: null, anyway: false },
    run: { inputs: {}, codeVersion: '0' },
    ...more,
  })
}

function answerOf(read: ReadRoster, more: Partial<SjekkInput> = {}): SjekkAnswer {
  const result = resultOf(read, more)
  if (result.status === 'bad') throw new Error(result.message)
  return SjekkAnswer.parse(result.answer)
}

const UNREAD = { sheet: null, cell: 'F3', value: 'K7', message: 'er ikke en vaktkode.' }

describe('sjekk', () => {
  it('finds nothing in a legal roster, and says what it was tried against', () => {
    const answer = answerOf(readOf(LEGAL))
    expect(answer).toMatchObject({
      status: 'ingen brudd',
      complete: true,
      judged: true,
      findings: [],
      unread: [],
    })
    expect(answer.sentence).toMatch(/^Ingen brudd funnet i reglene som er prøvd\./)
    expect(answer.roster).toMatchObject({
      kind: 'calendar',
      from: '2027-08-02',
      to: '2027-08-15',
      people: 1,
      duties: 2,
    })
    expect(answer.balance).toHaveLength(3)
    expect(answer.notes.join('\n')).toMatch(/Uten vakter i turnusen: A1, A2\./)
    expect(answer.basis.join('\n')).toMatch(/§ 10-8.*\n.*Fristen for drøfting/)
  })

  it('gives a finding with its numbers, times and who could permit it: 22:00 to 07:30 is 570 minutes', () => {
    const answer = answerOf(readOf(SHORT))
    expect(answer.status).toBe('trenger avtale')
    expect(answer.sentence).toMatch(/^1 funn som trenger avtale\./)
    expect(answer.findings).toMatchObject([
      {
        ...{ rule: 'aml-10-8-daily-rest', about: 'roster', employee: 'S1', kind: 'needs-agreement' },
        ...{ from: '2027-08-02T22:00', to: '2027-08-03T07:30', limit: 660, actual: 570, unit: 'minutes' },
      },
    ])
    expect(
      answer.findings[0]!.permittedBy.map(({ basis, upTo, upToUnit }) => [basis, upTo, upToUnit]),
    ).toContainEqual(['TV', 480, 'minutes'])
    expect(answer.agreementsNeeded).toMatchObject([
      { rule: 'aml-10-8-daily-rest', findings: 1, people: ['S1'], limit: 660, furthest: 570 },
    ])
  })

  it('does not judge a roster that was not read whole', () => {
    const answer = answerOf(readOf(SHORT, { unread: [UNREAD] }))
    expect(answer).toMatchObject({
      ...{ status: 'ikke lest helt', complete: false, judged: false },
      ...{ findings: [], warnings: [], agreementsNeeded: [], balance: [], notes: [] },
      basis: ['Turnusen er ikke prøvd mot noe ennå: den er ikke lest helt.'],
      unread: [{ sheet: null, cell: 'F3', value: 'K7', text: 'er ikke en vaktkode.' }],
    })
    expect(answer.sentence).toMatch(
      /^Ikke lest helt: 1 sted i fila kunne ikke leses, så turnusen er ikke dømt\./,
    )
  })

  it('judges it when asked to, and still says that it was not read whole', () => {
    const answer = answerOf(readOf(SHORT, { unread: [UNREAD, UNREAD] }), { anyway: true })
    expect(answer).toMatchObject({ status: 'ikke lest helt', complete: false, judged: true })
    expect(answer.findings).toHaveLength(1)
    expect(answer.sentence).toBe(
      'Ikke lest helt: 2 steder i fila kunne ikke leses. Av det som er lest: 1 funn som trenger avtale. 1 varsel bør ses på. Resten av turnusen er ikke dømt.',
    )
    expect(answerOf(readOf(LEGAL, { unread: [UNREAD] }), { anyway: true }).status).toBe('ikke lest helt')
  })

  it('says what each agreement of the unit is worth here', () => {
    const agreement = `agreements:
  - { id: hvile, title: Hvile, basis: TV, permits: [{ rule: daily-rest, hours: 9 }], from: 2027-01-01, until: 2027-12-31, signed_by: [tv], compensation: hvile }
staff:`
    const withAgreement = smallUnit(CALENDAR, ['staff:', agreement])
    const answer = answerOf(readOf(SHORT), { unit: withAgreement })
    expect(answer).toMatchObject({ status: 'ingen brudd', findings: [] })
    expect(answer.agreementsInForce).toEqual([
      { id: 'hvile', title: 'Hvile', basis: 'TV', until: '2027-12-31', findingsWithout: 1, problem: null },
    ])
    const individual = smallUnit(CALENDAR, ['staff:', agreement.replace('basis: TV', 'basis: IND')])
    const refused = answerOf(readOf(SHORT), { unit: individual }).agreementsInForce[0]!
    expect(refused.findingsWithout).toBe(0)
    expect(refused.problem).toMatch(/IND/)
  })

  it('takes a base plan for one, over its seam, unless told otherwise', () => {
    const cyclic = smallUnit()
    const seam = readOf('D . . . . . . . . . . . . E')
    const answer = answerOf(seam, { unit: cyclic })
    expect(answer.roster.kind).toBe('cyclic')
    expect(answer.findings.map(({ rule }) => rule)).toContain('aml-10-8-daily-rest')
    expect(answer.notes.join('\n')).toMatch(/grunnturnus på 2 uker.*«--plan calendar»/)
    expect(answerOf(seam, { unit: cyclic, kind: 'calendar' }).findings).toEqual([])
  })

  it('judges a grid over its own days and a list over whole weeks, and counts the post over the same days', () => {
    const days = { first: addDays(unit.plan.start, 2), last: addDays(unit.plan.start, 11) }
    const answer = answerOf(readOf('. . D D . . . . . . . . . .', { days }))
    expect(answer.roster).toMatchObject({ from: '2027-08-04', to: '2027-08-13' })
    // 30 h a week over 10 days: 30 x 10 / 7.
    expect(answer.balance[0]).toMatchObject({ contractHours: 42.86, weekends: 1, redDays: 1 })
    const list = answerOf(readOf('. D D', { days: null }))
    expect(list.roster).toMatchObject({ from: '2027-08-02', to: '2027-08-08' })
    expect(list.notes.join('\n')).toMatch(/dømt i hele uker.*: 5 dager er lagt til/)
    expect(list.balance[0]!.contractHours).toBe(30)
  })

  it('judges the days from --fra with the file’s earlier duties as history: Sunday night until 06:45, day from 07:30 is 45 min', () => {
    const read = readOf('. . . . . . N D . . . . . .')
    const answer = answerOf(read, { from: parseDate('2027-08-09') })
    expect(answer.roster).toMatchObject({ from: '2027-08-09', duties: 1 })
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ rule: 'aml-10-8-daily-rest', employee: 'S1', actual: 45 }),
    )
    expect(answer.notes.join('\n')).toMatch(/1 vakt i fila før mandag 09\.08\.2027 .* er brukt som historikk/)
    const free = readOf('. . . . . . . D . . . . . .')
    expect(answerOf(free, { from: parseDate('2027-08-09') }).findings).toEqual([])
  })

  it('says what the duties after --til would break, and does not judge them', () => {
    const answer = answerOf(readOf('. . . . . . N D . . . . . .'), { last: parseDate('2027-08-08') })
    expect(answer).toMatchObject({ status: 'ingen brudd', findings: [] })
    expect(answer.notes.join('\n')).toMatch(/Over grensen til dagene etter: S1 har .*45 min/)
    expect(answer.sentence).toMatch(/1 funn går over grensen til dagene etter den siste som er dømt\.$/)
    expect(answer.notes.join('\n')).toMatch(/1 vakt i fila etter .* er ikke dømt/)
  })

  it('judges from a --fra in the middle of a week no day before it, and the balance counts the same days', () => {
    const answer = answerOf(readOf('E D . D . . . . . . . . . .'), { from: parseDate('2027-08-04') })
    expect(answer.roster).toMatchObject({ from: '2027-08-04', duties: 1 })
    expect(answer.findings).toEqual([])
    // 30 h x 12/7, one duty of 7.5 h.
    expect(answer.balance[0]).toMatchObject({ contractHours: 51.43, plannedHours: 7.5 })
  })

  it('refuses days without a duty: nothing was tried', () => {
    const empty = resultOf(readOf(LEGAL), { from: parseDate('2027-08-09') })
    expect(empty).toMatchObject({ status: 'bad', value: '2027-08-09 til 2027-08-15' })
    expect(empty.status === 'bad' && empty.message).toMatch(
      /ingen vakter å dømme\. Fila har 2 vakter fra 2027-08-02 til 2027-08-03/,
    )
    expect(resultOf(readOf('.'))).toMatchObject({ status: 'bad' })
    expect(answerOf(readOf('.', { unread: [UNREAD] })).status).toBe('ikke lest helt')
  })

  it('judges the first and the last day of the coded law, and not the days beside them', () => {
    const at = (date: string) => [{ ...dutiesFrom(unit, 'S1', 'D')[0]!, date: parseDate(date) }]
    const of = (date: string) => resultOf(readOf('.', { days: null, assignments: at(date) }))
    expect(of('2026-01-01')).toMatchObject({ answer: { roster: { from: '2026-01-01', to: '2026-01-04' } } })
    expect(of('2025-12-31')).toMatchObject({ status: 'bad' })
    expect(of('2029-12-31')).toMatchObject({ answer: { roster: { from: '2029-12-31', to: '2029-12-31' } } })
    expect(of('2030-01-01')).toMatchObject({ status: 'bad' })
  })

  it('refuses dates that it cannot judge, and says which', () => {
    const at = (date: string) => [{ ...dutiesFrom(unit, 'S1', 'D')[0]!, date: parseDate(date) }]
    const of = (...dates: string[]) => resultOf(readOf('.', { days: null, assignments: dates.flatMap(at) }))
    expect(of('2025-08-04')).toMatchObject({ status: 'bad', value: '2025-08-04 til 2025-08-10' })
    expect(of('2027-08-02', '2072-08-02')).toMatchObject({ status: 'bad' })
    expect(of('2098-12-30')).toMatchObject({ status: 'bad' })
    expect(of()).toMatchObject({ status: 'bad', value: null })
    expect(of('2027-08-02', '2028-08-06')).toMatchObject({ status: 'ok' })
    expect(of('2027-08-02', '2028-08-07')).toMatchObject({ status: 'bad' })
    const backwards = { from: parseDate('2027-08-16'), last: parseDate('2027-08-02') }
    expect(resultOf(readOf(LEGAL), backwards)).toMatchObject({ status: 'bad' })
  })

  it('shows what a file says as text that cannot move the cursor', () => {
    const nasty = { ...UNREAD, value: 'D\u001B[2J\nok' }
    expect(answerOf(readOf(LEGAL, { unread: [nasty] })).unread[0]!.value).toBe('D\\u001b[2J\\u000aok')
  })
})

describe('the horizon', () => {
  const monday = parseDate('2027-08-02')
  const dates = {
    first: monday,
    last: addDays(monday, 6),
    from: null,
    lastAsked: null,
    kind: 'calendar' as const,
    ...{ stated: false, coded: { from: parseDate('2026-01-01'), lastDay: parseDate('2029-12-31') } },
  }

  it('is the dates where they are whole weeks, else the whole weeks around them', () => {
    expect(horizonOf(dates)).toEqual({
      ...{ kind: 'calendar', from: monday, until: addDays(monday, 7), addedBefore: 0, addedAfter: 0 },
    })
    const cut = { ...dates, first: addDays(monday, 1), last: addDays(monday, 7) }
    const whole = { from: monday, until: addDays(monday, 14), addedBefore: 1, addedAfter: 6 }
    expect(horizonOf(cut)).toMatchObject(whole)
    expect(horizonOf({ ...cut, stated: true, kind: 'cyclic' })).toMatchObject(whole)
    expect(horizonOf({ ...cut, stated: true })).toMatchObject({
      ...{ from: cut.first, until: addDays(cut.last, 1), addedBefore: 0, addedAfter: 0 },
    })
  })

  it('is what was asked for', () => {
    const asked = { ...dates, from: addDays(monday, 7), lastAsked: addDays(monday, 20) }
    expect(horizonOf(asked)).toMatchObject({ from: addDays(monday, 7), until: addDays(monday, 21) })
  })
})

describe('the unit that is judged', () => {
  const at = (from: number) => ({
    ...{
      kind: 'calendar' as const,
      from: addDays(unit.plan.start, from),
      until: addDays(unit.plan.start, 14),
    },
    ...{ addedBefore: 0, addedAfter: 0 },
  })
  const mark = (day: number, meaning: 'holiday' | 'free' | 'free-day' = 'holiday') => ({
    ...{ employee: unit.employees[0]!.id, date: addDays(unit.plan.start, day), code: 'x', meaning },
  })
  const away = (marks: ReadRoster['marks'], row = '.') =>
    judgedUnit(unit, readOf(row, { marks }), at(0)).unit.employees[0]!.absences.map(
      ({ from, kind }) => `${from - unit.plan.start} ${kind}`,
    )

  it('is away on the days that the file marks as absence, and not on free days', () => {
    expect(away([mark(0), mark(1, 'free'), mark(2, 'free-day')])).toEqual(['0 holiday'])
  })

  it('is away in the weekend after five marked weekdays, except where there is a duty', () => {
    const week = [0, 1, 2, 3, 4].map((day) => mark(day))
    expect(away(week).slice(5)).toEqual(['5 holiday', '6 holiday'])
    expect(away(week, '. . . . . D .').slice(5)).toEqual(['6 holiday'])
    expect(away(week.slice(1))).toHaveLength(4)
  })

  it('keeps the date of discussion only for the plan that it is about', () => {
    const discussed = smallUnit([CALENDAR[0], `${CALENDAR[1]}, discussed_on: 2027-07-01`])
    expect(judgedUnit(discussed, readOf(LEGAL), at(0))).toMatchObject({
      notes: [],
      unit: { plan: { weeks: 2 } },
    })
    expect(judgedUnit(discussed, readOf(LEGAL), at(0)).unit.plan.discussed_on).toBe(parseDate('2027-07-01'))
    const later = judgedUnit(discussed, readOf(LEGAL), at(7))
    expect(later.unit.plan).toEqual({ kind: 'calendar', start: addDays(unit.plan.start, 7), weeks: 1 })
    expect(later.notes.join()).toMatch(/Drøftingsdatoen/)
  })
})

describe('the verdict', () => {
  const finding = (kind: 'breach' | 'needs-agreement' | 'warning') =>
    answerOf(readOf(SHORT)).findings.map((one) => ({ ...one, kind }))[0]!
  const of = (...kinds: ('breach' | 'needs-agreement')[]) =>
    sjekkVerdict({
      complete: true,
      judged: true,
      unread: 0,
      beyond: 0,
      findings: kinds.map(finding),
      warnings: [],
    })

  it('is the worst that was found', () => {
    expect(of()).toMatchObject({ status: 'ingen brudd' })
    expect(of('needs-agreement')).toEqual({
      status: 'trenger avtale',
      sentence: '1 funn som trenger avtale.',
    })
    expect(of('needs-agreement', 'breach', 'breach')).toEqual({
      ...{ status: 'brudd', sentence: '2 brudd, 1 funn som trenger avtale.' },
    })
  })

  it('counts warnings, which break nothing', () => {
    const verdict = sjekkVerdict({
      complete: true,
      judged: true,
      ...{ unread: 0, beyond: 0 },
      findings: [],
      warnings: [finding('warning')],
    })
    expect(verdict).toEqual({
      ...{
        status: 'ingen brudd',
        sentence: 'Ingen brudd funnet i reglene som er prøvd. 1 varsel bør ses på.',
      },
    })
  })
})

describe('agreements that are needed', () => {
  it('are grouped by rule and bases, with everybody and the farthest value', () => {
    const [one] = answerOf(readOf(SHORT)).findings
    const other = { ...one!, employee: 'A1', actual: 500 }
    const breach = { ...one!, kind: 'breach' as const }
    expect(agreementsNeeded([one!, other, one!, breach])).toMatchObject([
      { findings: 3, people: ['S1', 'A1'], limit: 660, furthest: 500 },
    ])
    expect(agreementsNeeded([one!, { ...other, permittedBy: one!.permittedBy.slice(1) }])).toHaveLength(2)
    expect(agreementsNeeded([])).toEqual([])
  })
})
