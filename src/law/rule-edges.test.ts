/** Edges that mutation testing found open: from when to when a finding reaches, and weeks that lie beside the ones judged. */
import { describe, expect, test } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { days, everyWeek } from './case.ts'
import { evaluate } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import type { Finding } from './rule.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

function findings(rule: string, one: Partial<LawCase>): readonly Finding[] {
  const rules = norway.rules.filter(({ id }) => id === rule)
  expect(rules.length).toBe(1)
  return evaluate({ ...worldOf({ ...plain, ...one }), rules })
}

const found = (rule: string, one: Partial<LawCase>) =>
  findings(rule, one).map(({ kind, limit, actual }) => `${kind} ${limit} ${actual}`)

/** [from, to] of each finding as whole weeks after the Monday. */
function weeksOf(rule: string, one: Partial<LawCase>, start = MONDAY): readonly (readonly number[])[] {
  const first = parseDate(start)
  const weekOf = (instant: number) =>
    Array.from({ length: 60 }, (_, week) => instantAt(addDays(first, 7 * week), 0, 'oslo')).findIndex(
      (one_) => one_ === instant,
    )
  return findings(rule, one).map(({ from, to }) => [weekOf(from), weekOf(to)])
}

const averaging = (more: object): CaseAgreement => ({
  basis: 'IND',
  permits: { rule: 'averaging', weeks: 8, day_hours: 10, week_hours: 48, ...more },
})

describe('a finding about weeks reaches from Monday to Monday', () => {
  test('one week', () => {
    const duties = days(MONDAY, [7, 8, 9, 10, 11], '07:00-16:00')
    expect(weeksOf('aml-10-4-week', { weeks: 3, duties })).toEqual([[1, 2]])
  })

  test('the mean of eight weeks', () => {
    // 10 weeks of 50 h: windows from week 1, 2 and 3.
    const duties = days(MONDAY, everyWeek([0, 1, 2, 3, 4], 10), '07:00-17:00')
    expect(weeksOf('aml-10-6-total-week', { weeks: 10, duties })).toEqual([
      [0, 8],
      [1, 9],
      [2, 10],
    ])
  })

  test('four weeks with nights', () => {
    // Weeks 2-5 have 18 x 10 h = 180 h; the other windows have 40 h less and 10 h or 0 h more.
    const duties = days(MONDAY, [...everyWeek([7, 8, 9, 10], 4), 11, 18], '22:00-08:00')
    expect(weeksOf('aml-10-11-night-average', { weeks: 6, duties })).toEqual([[1, 5]])
  })

  test('four weeks without a free Sunday', () => {
    const agreements: CaseAgreement[] = [{ basis: 'IND', permits: { rule: 'sunday-average', weeks: 26 } }]
    const duties = days(MONDAY, [13, 20, 27, 34], '07:30-15:00')
    expect(weeksOf('aml-10-8-sunday', { weeks: 8, agreements, duties })).toEqual([[1, 5]])
  })
})

test('a mean above an agreed number below 48 h can still be agreed', () => {
  // 8 weeks of 4 x 10 + 6 = 46 h against the agreed 45.
  const duties = [
    ...days(MONDAY, everyWeek([0, 1, 2, 3], 8), '07:00-17:00'),
    ...days(MONDAY, everyWeek([4], 8), '07:00-13:00'),
  ]
  const agreements = [averaging({ week_hours: 45, single_week_hours: 50 })]
  expect(found('aml-10-5-week', { weeks: 8, agreements, duties })).toEqual(['needs-agreement 2700 2760'])
})

test('rest that goes on into the next week does not count in this one', () => {
  // Saturday 14:31 to Sunday 24:00 is 33 h 29 min = 2009 min, although the next duty is on Monday at 14:30.
  const duties = [
    ...days(MONDAY, [0, 1, 2, 3, 4], '07:30-15:00'),
    '2027-08-07 07:30-14:31',
    '2027-08-09 14:30-22:00',
  ]
  expect(found('aml-10-8-weekly-rest', { weeks: 2, duties })).toEqual(['needs-agreement 2100 2009'])
})

describe('night work is averaged only where there is night work', () => {
  const long = days(MONDAY, [...everyWeek([0, 1, 2, 3], 4), 4, 11], '07:00-17:00')

  test('four long weeks of days, and a night four weeks later', () => {
    // Weeks 1-4: 18 x 10 h = 180 h without nights. The night is in week 8; weeks 5-8 have 10 h.
    const duties = [...long, '2027-09-20 22:00-08:00']
    expect(found('aml-10-11-night-average', { weeks: 8, duties })).toEqual([])
  })

  test('a night in the first of the four weeks is enough', () => {
    const duties = [...long.slice(1), `${MONDAY} 22:00-08:00`]
    expect(found('aml-10-11-night-average', { weeks: 4, duties })).toEqual(['needs-agreement 10640 10800'])
  })

  test('a night before the plan is not in its weeks', () => {
    expect(
      found('aml-10-11-night-average', { weeks: 4, duties: long, before: ['2027-08-01 22:00-08:00'] }),
    ).toEqual([])
  })
})

describe('Sundays', () => {
  const rule = 'aml-10-8-sunday'
  const sundays = (weeks: readonly number[]) =>
    days(
      MONDAY,
      weeks.map((week) => 7 * week + 6),
      '07:30-15:00',
    )
  const average = (weeks: number): readonly CaseAgreement[] => [
    { basis: 'IND', permits: { rule: 'sunday-average', weeks } },
  ]
  const texts = (one: Partial<LawCase>) => findings(rule, one).map(({ textNb }) => textNb)

  test('the sentence names both days, and what an agreement would leave to be made up for', () => {
    // 2 of the 3 red days until then: more than half.
    expect(texts({ weeks: 4, duties: sundays([1, 2]) })).toEqual([
      'A arbeider søndag 15.08.2027 og også neste søn- eller helgedag, søndag 22.08.2027 (2 på rad); den skulle vært fri; snittet over 26 uker må i så fall tas igjen etterpå; ingen avtale som gjelder, åpner for det (krever skriftlig avtale med den ansatte).',
    ])
    const [finding] = findings(rule, { weeks: 4, duties: sundays([1, 2]) })
    // From Saturday 18:00 before the first to Sunday 22:00 on the second.
    expect([finding?.from, finding?.to]).toEqual([
      instantAt(parseDate('2027-08-14'), 18 * 60, 'oslo'),
      instantAt(parseDate('2027-08-22'), 22 * 60, 'oslo'),
    ])
  })

  test('half free until then leaves nothing to be made up for', () => {
    expect(texts({ weeks: 4, duties: sundays([2, 3]) })[0]).toContain('vært fri; ingen avtale')
    expect(texts({ weeks: 3, duties: sundays([1, 2]) })[0]).toContain('tas igjen etterpå')
  })

  test('in a plan of more than 26 weeks each period stands alone: the second is not helped by the first', () => {
    // Weeks 1-26: every other one, 13 of 28 red days. Weeks 27-30: 27, 28 and 30 of 4, to be made up for by week 52.
    const first = Array.from({ length: 13 }, (_, index) => 2 * index)
    const given = texts({ weeks: 30, duties: sundays([...first, 26, 27, 29]) })
    expect(given).toEqual([expect.stringContaining('må i så fall tas igjen etterpå')])
  })

  test('and the first is not burdened by the second', () => {
    // Weeks 1-26: 2 pairs, 14 of 28. Weeks 27-30: all 4, which no agreement permits.
    const rest = Array.from({ length: 11 }, (_, index) => 3 + 2 * index)
    const given = findings(rule, { weeks: 30, duties: sundays([0, 1, ...rest, 26, 27, 28, 29]) })
    expect(given.map(({ kind, actual }) => `${kind} ${actual}`)).toEqual([
      'needs-agreement 2',
      'needs-agreement 2',
      'needs-agreement 3',
      'needs-agreement 4',
      'breach 0',
    ])
  })

  test('so many that 26 weeks cannot hold them are a breach beside the pairs', () => {
    // 14 of 26 Sundays and two weekday holidays (25 and 26 December fall on Saturday and Sunday 2027: 27 red days, 1 January 28).
    const many = [0, 1, ...Array.from({ length: 12 }, (_, index) => 3 + 2 * index)]
    const kinds = (weeks: readonly number[]) =>
      findings(rule, { weeks: 26, duties: sundays(weeks) }).map(
        ({ kind, limit, actual }) => `${kind} ${limit} ${actual}`,
      )
    expect(kinds(many)).toEqual(['needs-agreement 1 2'])
    expect(kinds([...many, 24])).toEqual(expect.arrayContaining(['breach 14 15']))
  })

  test('four in a row over the seam of a base plan can no agreement permit', () => {
    // Weeks 7, 8, 1 and 2 of 8: the third and fourth in a row come first in the plan.
    expect(found(rule, { kind: 'cyclic', weeks: 8, duties: sundays([0, 1, 6, 7]) })).toEqual([
      'needs-agreement 1 3',
      'needs-agreement 1 4',
      'needs-agreement 1 2',
      'breach 1 0',
    ])
  })

  test('four in a row stand beside the pairs that an agreement could permit, in a base plan too', () => {
    const row = [2, 3, 4].map((actual) => `needs-agreement 1 ${actual}`)
    const pair = 'needs-agreement 1 2'
    for (const kind of ['calendar', 'cyclic'] as const) {
      const after = found(rule, { kind, weeks: 12, duties: sundays([0, 1, 2, 3, 5, 6]) })
      expect(after).toEqual([...row, pair, 'breach 1 0'])
      const before = found(rule, { kind, weeks: 12, duties: sundays([0, 1, 3, 4, 5, 6]) })
      expect(before).toEqual([pair, ...row, 'breach 1 0'])
    }
  })

  test('a holiday right after four weeks without a free day is outside them', () => {
    // 11, 18, 25 April, 1 and 2 May 2027 are all worked: weeks 1-4. Ascension Day 6 May is too, but 9 May is free.
    const duties = ['04-11', '04-18', '04-25', '05-01', '05-02', '05-06'].map(
      (day) => `2027-${day} 07:30-15:00`,
    )
    expect(found(rule, { start: '2027-04-05', weeks: 12, duties })).toEqual([
      ...[2, 3, 4, 5, 6].map((actual) => `needs-agreement 1 ${actual}`),
      'breach 1 0',
    ])
  })

  test('a pair on the first Sunday of a period draws that period in', () => {
    // Periods of 5 weeks; weeks 5 and 6 are in a row. Weeks 6-10: 6, 8 and 10, 3 of 5 against 2.
    expect(texts({ weeks: 10, agreements: average(5), duties: sundays([4, 5, 7, 9]) })).toEqual([
      'A arbeider 3 av 5 søn- og helgedager i perioden med de 5 ukene fra mandag 06.09.2027, noen på rad; da skal annenhver være fri, så høyst 2 kan være arbeidet.',
    ])
  })

  test('a pair in a later period leaves an earlier one alone, also right after it', () => {
    // Weeks 1-5: 1, 3 and 5 without a pair. Weeks 6-10: 7 and 8.
    expect(found(rule, { weeks: 10, agreements: average(5), duties: sundays([0, 2, 4, 6, 7]) })).toEqual([])
    // Weeks 1-5: 2 here and 3 of 4 before the plan, 5 of 9 against 4, without a pair. Weeks 6 and 7 are one.
    const carryOver = { red_days_total: 4, red_days_worked: 3 }
    expect(
      found(rule, { weeks: 10, agreements: average(5), carryOver, duties: sundays([0, 2, 5, 6]) }),
    ).toEqual([])
  })

  test('days worked before the plan are told apart', () => {
    const carryOver = { red_days_total: 10, red_days_worked: 6 }
    expect(texts({ weeks: 4, agreements: average(26), carryOver, duties: sundays([0, 1]) })).toEqual([
      'A arbeider 8 av 14 søn- og helgedager i perioden med de 4 ukene fra mandag 02.08.2027, 6 av dem før planen, noen på rad; da skal annenhver være fri, så høyst 7 kan være arbeidet; perioden er ikke ute, og blant de 12 søn- og helgedagene i de 12 ukene etter planen kan høyst 5 arbeides.',
    ])
  })

  test('four in a row in a base plan are found once, and not again in the next round', () => {
    const cyclic = { kind: 'cyclic', weeks: 8, agreements: average(26) } as const
    expect(found(rule, { ...cyclic, duties: sundays([0, 1, 2, 3]) })).toEqual(['breach 1 0'])
  })

  test('a plan shorter than four weeks has no four weeks to judge', () => {
    expect(found(rule, { weeks: 3, agreements: average(26), duties: sundays([0]) })).toEqual([])
  })
})
