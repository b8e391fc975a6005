/** § 10-8: rest that call-outs and overtime shorten, and rest that is owed. */
import { describe, expect, test } from 'vitest'
import { addDays, formatDate } from '../time/local-date.ts'
import { wallTimeOf } from '../time/oslo.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { days } from './case.ts'
import { evaluate } from './evaluate.ts'
import { compensatingRest, compensationsOf } from './norway/aml-10-08-compensating-rest.ts'
import { dailyRest } from './norway/aml-10-08-daily-rest.ts'
import { worldOf } from './testing/case-world.ts'
import { viewOf } from './testing/view-of.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const agreed = (hours: number): CaseAgreement => ({
  basis: 'TV',
  permits: { rule: 'daily-rest', hours },
  compensation: 'lengre hvile siden',
})

describe('short rest', () => {
  const rest = (duties: readonly string[], hours = 11) =>
    evaluate({
      ...worldOf({ ...plain, duties, agreements: hours === 11 ? [] : [agreed(hours)] }),
      rules: [dailyRest],
    })

  test('is counted to the next duty when no call-out falls in it, whatever is called out on other days', () => {
    // 22:00 to 08:30: 10 h 30 min, also after the 24 hours from 08:00 are over.
    const duties = [`${MONDAY} 12:00-22:00`, '2027-08-03 08:30-12:00', '2027-08-06 10:00-11:00 utrykning']
    const [finding, ...more] = rest(duties)
    expect(more).toEqual([])
    expect(finding?.actual).toBe(630)
    expect((finding!.to - finding!.from) / 60).toBe(10.5)
    const late = [`${MONDAY} 08:00-21:00`, '2027-08-03 07:59-12:00', '2027-08-06 10:00-11:00 utrykning']
    expect(rest(late)[0]?.actual).toBe(659)
  })

  test('under eight hours after overtime may have been necessary, and says so; eight hours is not under', () => {
    const after = (end: string) => rest([`${MONDAY} 15:00-${end} overtid 60`, '2027-08-03 07:30-12:00'])
    expect(after('23:31')[0]?.textNb).toContain('grensen på 8 t gjelder ikke når')
    expect(after('23:30')[0]?.textNb).not.toContain('grensen på 8 t gjelder ikke når')
    const without = rest([`${MONDAY} 15:00-23:31`, '2027-08-03 07:30-12:00'])
    expect(without[0]?.textNb).not.toContain('grensen på 8 t gjelder ikke når')
  })

  test('cut by a call-out to under eight hours is a warning where no agreement could reach further', () => {
    // 22:00 to 01:00 and 02:00 to 09:00 with the call-out: 7 h.
    const cut = [`${MONDAY} 14:00-22:00`, '2027-08-03 01:00-02:00 utrykning', '2027-08-03 09:00-12:00']
    expect(rest(cut, 8).map(({ kind, actual }) => [kind, actual])).toEqual([['warning', 420]])
    expect(rest(cut, 9)[0]?.kind).not.toBe('warning')
    expect(rest(cut)[0]?.kind).not.toBe('warning')
    const overtime = [`${MONDAY} 15:00-23:31 overtid 60`, '2027-08-03 07:30-12:00']
    expect(rest(overtime, 8)[0]?.kind).not.toBe('warning')
  })
})

describe('rest that is owed', () => {
  /** Works from the offset on with exactly eleven hours of rest each night, so that nothing is given back. */
  const eleven = (from: number, until: number) =>
    days(
      MONDAY,
      Array.from({ length: until - from }, (_, index) => from + index),
      '10:30-23:30',
    )
  const owed = (one: Partial<LawCase>) =>
    compensationsOf(viewOf({ ...plain, weeks: 3, agreements: [agreed(9)], ...one })).map(
      ({ owedMinutes, givenMinutes }) => [owedMinutes, givenMinutes],
    )

  test('is what an agreement let be short, down to its last minute; eleven hours owe nothing', () => {
    const short = (hours: string) => owed({ duties: [`${MONDAY} 14:00-22:00`, `2027-08-03 ${hours}`] })
    expect(short('09:00-12:00')).toEqual([])
    expect(short('08:59-12:00')).toEqual([[1, 1]])
    expect(short('07:00-12:00')).toEqual([[120, 120]])
    expect(short('06:59-12:00')).toEqual([])
  })

  test('a rest pays the oldest debt first, and pays once', () => {
    const duties = [
      // 22:30 to 08:00 and 22:30 to 08:00: 90 minutes each. Then 12 hours: 60 to give. Then eleven and eleven.
      ...[`${MONDAY} 12:00-22:30`, '2027-08-03 08:00-22:30', '2027-08-04 08:00-22:30'],
      ...eleven(3, 21),
    ]
    expect(owed({ duties })).toEqual([
      [90, 60],
      [90, 0],
    ])
  })

  test('several rests together give it back, each what it has beyond eleven hours', () => {
    const duties = [
      ...[`${MONDAY} 12:00-22:30`, '2027-08-03 08:00-22:50'],
      // 22:50 to 10:30 gives 40, 23:10 to 10:30 gives 20.
      ...['2027-08-04 10:30-23:10', ...eleven(3, 21)],
    ]
    expect(owed({ duties })).toEqual([[90, 60]])
  })

  describe('is found in the plan in which it falls due, a week after', () => {
    const debtAfter = (offset: number) => {
      const first = formatDate(addDays(worldOf(plain).roster.from, offset - 1))
      return [
        ...days(first, [0], '12:00-22:30'),
        ...days(first, [1], '08:00-23:30'),
        ...eleven(offset + 1, offset + 14),
      ]
    }
    const found = (duties: readonly string[]) =>
      evaluate({
        ...worldOf({
          ...plain,
          weeks: 2,
          agreements: [agreed(9)],
          carryOver: { complete_from: '2027-07-12' },
          before: duties.filter((duty) => duty < MONDAY),
          duties: duties.filter((duty) => duty >= MONDAY && duty < '2027-08-16'),
        }),
        rules: [compensatingRest],
      })

    test.each([
      // Due at midnight as the plan begins: the plan before it judges.
      [-7, 0],
      [-6, 1],
      // The plan is 14 days: due at midnight as it ends, and a day later.
      [7, 1],
      [8, 0],
    ])('owed on day %i: %i findings', (offset, count) => {
      expect(found(debtAfter(offset))).toHaveLength(count)
    })

    test('says how long the rest was, what is owed and what is given', () => {
      const [finding] = found(debtAfter(3))
      expect(finding?.textNb).toContain('A hadde 9 t 30 min arbeidsfri')
      expect(finding?.textNb).toContain('1 t 30 min skulle vært gitt igjen')
      expect(formatDate(wallTimeOf(finding!.to, 'oslo').date)).toBe('2027-08-12')
    })
  })
})
