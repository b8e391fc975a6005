/** Sentences about averages, with their numbers: the tariff's full week, and the mean of § 10-5. */
import { describe, expect, test } from 'vitest'
import type { CaseAgreement, LawCase } from './case.ts'
import { days, everyWeek } from './case.ts'
import { evaluate } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'

function found(rule: string, one: Partial<LawCase>) {
  const rules = norway.rules.filter(({ id }) => id === rule)
  const world = worldOf({ rule, titleNb: '', arithmetic: '', duties: [], finds: [], ...one })
  return evaluate({ ...world, rules }).map(({ kind, limit, actual, textNb }) => ({
    kind,
    limit,
    actual,
    textNb,
  }))
}

const four: CaseAgreement = {
  basis: 'IND',
  permits: { rule: 'averaging', weeks: 4, day_hours: 10, week_hours: 48 },
}
const fortyHours = (weeks: readonly number[]) =>
  days(
    MONDAY,
    weeks.flatMap((week) => [0, 1, 2, 3, 4].map((day) => 7 * week + day)),
    '08:00-16:00',
  )

describe('the tariff’s full week', () => {
  test('above it over a whole period: the mean and its weeks', () => {
    const one = { weeks: 4, agreements: [four], duties: fortyHours([0, 1, 2, 3]) }
    const [finding, ...more] = found('tariff-weekly-norm', one)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ limit: 2130, actual: 2400 })
    expect(finding?.textNb).toContain(
      'A arbeider 40 t i uka i snitt i de 4 ukene fra mandag 02.08.2027; full uke etter tariffen er 35 t 30 min',
    )
  })

  test('a period that is not out can be made good after the plan: a warning that says how much', () => {
    // Two of four weeks: 80 h, and 4 x 35.5 h = 142 h is not passed. Of two weeks alone 71 h: 9 h too much.
    const short = { weeks: 2, agreements: [four], duties: fortyHours([0, 1]) }
    const [finding] = found('tariff-weekly-norm', short)
    expect(finding).toMatchObject({ kind: 'warning', actual: 2400 })
    expect(finding?.textNb).toContain('9 t må tas igjen i de 2 ukene etter planen')
  })

  test('the second period is counted from its own first week', () => {
    const one = { weeks: 8, agreements: [four], duties: fortyHours([4, 5, 6, 7]) }
    const [finding, ...more] = found('tariff-weekly-norm', one)
    expect(more).toEqual([])
    expect(finding?.actual).toBe(2400)
    expect(finding?.textNb).toContain('i de 4 ukene fra mandag 30.08.2027')
  })
})

describe('§ 10-5: the mean of the period agreed on', () => {
  const mean = (one: Partial<LawCase>) => found('aml-10-5-average', one)

  test('exactly 38 hours keeps it, in the second period as in the first', () => {
    const at = (hours: string) => days(MONDAY, everyWeek([28, 29, 30, 31], 4), hours)
    expect(mean({ weeks: 8, agreements: [four], duties: at('07:00-16:30') })).toEqual([])
    const [finding, ...more] = mean({ weeks: 8, agreements: [four], duties: at('07:00-16:31') })
    expect(more).toEqual([])
    // 4 x 9 h 31 min = 38 h 4 min.
    expect(finding).toMatchObject({ limit: 2280, actual: 2284 })
    expect(finding?.textNb).toContain('i de 4 ukene fra mandag 30.08.2027')
  })

  test('a period that is not out can be made good after the plan', () => {
    const [finding] = mean({ weeks: 2, agreements: [four], duties: fortyHours([0, 1]) })
    expect(finding).toMatchObject({ kind: 'warning', actual: 2400 })
    // 80 h - 76 h.
    expect(finding?.textNb).toContain('4 t')
  })

  test('passive work lengthens each week of the period by half of it, at most ten hours and to 48', () => {
    const passive = (hours: string) => days(MONDAY, everyWeek([0, 1, 2, 3], 4), `${hours} passiv`)
    // 4 x 12 h = 48 h, and 38 h + 10 h = 48 h; a minute more a day is 4 minutes a week and 16 in the period.
    expect(mean({ weeks: 4, agreements: [four], duties: passive('07:00-19:00') })).toEqual([])
    const over = mean({ weeks: 4, agreements: [four], duties: passive('07:00-19:01') })
    expect(over.map(({ limit, actual }) => [limit, actual])).toEqual([[2280, 2884]])
  })
})

describe('a day under an averaging agreement', () => {
  const day = (one: Partial<LawCase>) =>
    found('aml-10-5-day', { agreements: [four], ...one }).map(({ limit, actual }) => [limit, actual])

  test('overtime is not part of it, and history is not judged', () => {
    // 12 h, 2 h of them overtime: 10 h.
    expect(day({ duties: [`${MONDAY} 07:00-19:00 overtid 120`] })).toEqual([])
    expect(day({ duties: [`${MONDAY} 07:00-19:00 overtid 119`] })).toEqual([[600, 601]])
    const before = ['2027-07-29 07:00-19:00']
    expect(day({ before, duties: [], carryOver: { complete_from: '2027-07-26' } })).toEqual([])
  })
})

test('a day of passive work is found with what passive work adds, and another without', () => {
  // 9 h + 2 h = 11 h.
  const [passive] = found('aml-10-4-day', { duties: [`${MONDAY} 07:00-18:01 passiv`] })
  expect(passive).toMatchObject({ limit: 660, actual: 661 })
  expect(passive?.textNb).toContain('grensen er 11 t i døgnet, med tillegget for passivt arbeid')
  const [active] = found('aml-10-4-day', { duties: [`${MONDAY} 07:00-16:01`] })
  expect(active?.textNb).toContain('grensen er 9 t i døgnet;')
})

test('§ 10-11(7): exactly three hours of night work is not more than three', () => {
  const nine = (hours: string) =>
    found('aml-10-11-night-strain', { strenuousNights: true, duties: [`${MONDAY} ${hours}`] }).length
  expect(nine('15:00-00:00')).toBe(0)
  expect(nine('15:01-00:01')).toBe(1)
})
