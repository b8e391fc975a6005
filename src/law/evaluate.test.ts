import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import { hours } from '../time/minutes.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { days, everyWeek } from './case.ts'
import { dutyFindings, evaluate, evaluateEmployee } from './evaluate.ts'
import { personLimits, restMinutesAfter } from './limits.ts'
import { planNoticeDeadline } from './plan-notice.ts'
import { planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const nine: CaseAgreement = { basis: 'TV', permits: { rule: 'daily-rest', hours: 9 }, compensation: 'hvile' }

describe('evaluate', () => {
  test('a quiet week has no findings', () => {
    const world = worldOf({ ...plain, duties: days(MONDAY, [0, 1, 2, 3], '07:30-15:00 pause 30') })
    expect(evaluate(world)).toEqual([])
  })

  test('a finding says which paragraph, who must sign and how far that reaches', () => {
    const world = worldOf({
      ...plain,
      duties: [`${MONDAY} 14:30-22:00 pause 30`, '2027-08-03 07:30-15:00 pause 30'],
    })
    const [finding, warning, ...more] = evaluate(world)
    expect(more).toEqual([])
    expect(warning).toMatchObject({ rule: 'aml-10-4-rolling-day', kind: 'warning', permittedBy: [] })
    expect(finding?.citation).toEqual({
      law: 'aml',
      paragraph: '§ 10-8',
      subsection: 'første ledd',
      url: 'https://lovdata.no/dokument/NL/lov/2005-06-17-62/§10-8',
    })
    expect(finding?.permittedBy.map(({ basis, upTo }) => [basis, upTo])).toEqual([
      ['TV', 480],
      ['ORG', null],
    ])
    expect(finding?.textNb).toBe(
      'A har 9 t 30 min arbeidsfri fra mandag 02.08.2027 kl. 22:00 til tirsdag 03.08.2027 kl. 07:30; kravet er minst 11 t; ingen avtale som gjelder, åpner for det (krever skriftlig avtale med de tillitsvalgte).',
    )
  })

  test('an employer that no collective agreement binds is told who could have agreed, and that nobody can', () => {
    // 13 h 1 min in all: § 10-6(9) is for the bound only.
    const duties = [`${MONDAY} 08:00-21:01 pause 30`]
    const [finding] = evaluate(worldOf({ ...plain, boundByTariff: false, duties })).filter(
      ({ rule }) => rule === 'aml-10-6-total-day',
    )
    expect(finding?.kind).toBe('breach')
    expect(finding?.permittedBy).toEqual([])
    expect(finding?.textNb).toMatch(
      /grensen er 13 t i døgnet; skriftlig avtale med de tillitsvalgte kan bare åpne for det i virksomhet bundet av tariffavtale\.$/,
    )
  })

  test('a late discussion says when the plan can start, and never a negative number of days', () => {
    const text = (discussedOn: string) =>
      evaluate(worldOf({ ...plain, discussedOn, duties: [] })).map(({ textNb }) => textNb)
    expect(text('2027-08-05')).toEqual([
      'Planen ble drøftet torsdag 05.08.2027, 3 dager etter start; fristen var mandag 19.07.2027, 14 dager før; flytt oppstarten til tidligst mandag 23.08.2027.',
    ])
    expect(text('2027-08-01')[0]).toContain('søndag 01.08.2027, 1 dag før start')
  })

  test('an average that a longer period could keep says how long, and what it takes', () => {
    const texts = (weeks: number) =>
      evaluate(
        worldOf({
          ...plain,
          weeks,
          boundByTariff: false,
          agreements: [
            { basis: 'IND', permits: { rule: 'averaging', weeks: 2, day_hours: 10, week_hours: 48 } },
          ],
          duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 2), '08:00-16:00 pause 30'),
        }),
      ).map(({ textNb }) => textNb)
    expect(texts(2)).toEqual([
      'A arbeider 40 t i uka i snitt i de 2 ukene fra mandag 02.08.2027; snittet kan være høyst 38 t; en gjennomsnittsperiode på 3 uker kunne jevnet det ut; ingen avtale som gjelder, åpner for det (krever skriftlig avtale med den ansatte eller samtykke fra Arbeidstilsynet).',
    ])
    expect(texts(3)[0]).toContain('en gjennomsnittsperiode på 3 uker kunne jevnet det ut; ingen avtale')
  })

  test('a split day says what it spans and how much of it is work', () => {
    const split = [`${MONDAY} 07:00-11:00`, `${MONDAY} 17:00-21:00`]
    expect(evaluate(worldOf({ ...plain, duties: split })).map(({ textNb }) => textNb)).toEqual([
      expect.stringContaining(
        'A har 14 t fra første start til siste slutt mandag 02.08.2027 (8 t arbeidstid), så bare 10 t av døgnet er arbeidsfri',
      ),
    ])
  })

  test('the collective agreement’s week can be changed by its parties, and says that nobody checked it', () => {
    const [finding] = evaluate(
      worldOf({
        ...plain,
        weeks: 2,
        duties: days(MONDAY, [0, 1, 2, 3, 7, 8, 9, 10, 11], '08:00-16:00 pause 30'),
      }),
    ).filter(({ rule }) => rule === 'tariff-weekly-norm')
    expect(finding?.permittedBy.map(({ citation }) => citation.law)).toEqual(['tariff'])
    expect(finding?.textNb).toMatch(
      /full uke etter tariffen er 35 t 30 min \(ikke kontrollert mot avtaleteksten\)\.$/,
    )
  })

  test('an agreement that lapses inside a week is named', () => {
    const lapsing: CaseAgreement = {
      basis: 'IND',
      permits: { rule: 'averaging', weeks: 2, day_hours: 10, week_hours: 48 },
      until: '2027-08-04',
    }
    const duties = days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00')
    const texts = evaluate(worldOf({ ...plain, agreements: [lapsing], duties })).map(({ textNb }) => textNb)
    expect(texts.find((text) => text.includes('grensen er 38 t'))).toContain(
      'avtalen avtale-1 gjelder bare en del av uka (torsdag 01.01.2026 til onsdag 04.08.2027), så uka dømmes uten den',
    )
  })

  test('somebody unknown, an unknown shift and a date outside the horizon are refused', () => {
    const { unit, roster } = worldOf({ ...plain, duties: [`${MONDAY} 07:30-15:00`] })
    const [known] = roster.assignments
    const withOne = (change: Partial<Assignment>) => () =>
      evaluate({ unit, roster: { ...roster, assignments: [{ ...known!, ...change }] } })
    expect(withOne({ employee: 'B' as EmployeeId })).toThrow(/«B» is not an employee/)
    expect(withOne({ shift: 'X' as ShiftCode })).toThrow(/no shift «X»/)
    expect(withOne({ date: parseDate('2027-08-09') })).toThrow(/outside the horizon/)
  })

  test('a base plan is whole weeks from a Monday, and no horizon is empty', () => {
    const { unit, roster } = worldOf({ ...plain, duties: [] })
    const judged = (change: Partial<Roster>) => () => evaluate({ unit, roster: { ...roster, ...change } })
    expect(judged({ kind: 'cyclic', from: addDays(roster.from, 1) })).toThrow(/Monday/)
    expect(judged({ kind: 'cyclic', until: addDays(roster.until, 1) })).toThrow(/Monday/)
    expect(judged({ until: roster.from })).toThrow(/empty/)
    expect(judged({ from: addDays(roster.from, 1) })()).toEqual([])
  })

  test('a plan before the coded law is refused', () => {
    expect(() => evaluate(worldOf({ ...plain, start: '2025-08-04', duties: [] }))).toThrow(RangeError)
  })

  test('the first coded week can have a history from before the coded law', () => {
    const first = {
      ...plain,
      start: '2026-01-05',
      before: ['2025-12-30 14:30-22:00', '2026-01-04 07:30-15:00'],
    }
    expect(evaluate(worldOf({ ...first, duties: ['2026-01-05 07:30-15:00 pause 30'] }))).toEqual([])
  })

  test('evaluateEmployee finds the same as evaluate, with and without a shared plan', () => {
    const duties = [...days(MONDAY, everyWeek([0, 2, 6], 4), '07:30-22:00'), '2027-08-03 04:00-12:00']
    const { unit, roster } = worldOf({ ...plain, weeks: 4, duties })
    const { kind, assignments } = roster
    const employee = unit.employees[0]!
    const whole = evaluate({ unit, roster })
    expect(whole.length).toBeGreaterThan(5)
    expect(evaluateEmployee({ unit, kind, employee, assignments })).toEqual(whole)
    const plan = planView({ unit, kind, from: roster.from, until: roster.until })
    expect(evaluateEmployee({ unit, kind, employee, assignments, plan })).toEqual(whole)
    expect(evaluateEmployee({ unit, kind, employee, assignments, plan })).toEqual(whole)
  })
})

describe('limits for a fast copy', () => {
  test('an agreement in the middle of the plan changes rest by day and weeks by their strictest day', () => {
    const weekly: CaseAgreement = {
      basis: 'TV',
      permits: { rule: 'weekly-rest', hours: 28 },
      compensation: 'hvile',
      from: '2027-08-02',
      until: '2027-08-10',
    }
    const lapsing = { basis: 'TV', compensation: 'hvile', until: '2027-08-10' } as const
    const { unit, roster } = worldOf({
      ...plain,
      weeks: 2,
      agreements: [
        { ...nine, from: '2027-08-04', until: '2027-08-09' },
        weekly,
        { ...lapsing, permits: { rule: 'night-average', hours: 9 } },
        { ...lapsing, permits: { rule: 'averaging', weeks: 2, day_hours: 12, week_hours: 48 } },
      ],
    })
    const plan = planView({ unit, ...roster })
    const limits = personLimits(plan, unit.employees[0]!)
    expect([...limits.restMinutesMin.slice(0, 9)]).toEqual([660, 660, 540, 540, 540, 540, 540, 540, 660])
    expect([...limits.weeklyRestMinutesMin]).toEqual([1680, 2100])
    expect([...limits.nightAverageMinutes]).toEqual([540, 480])
    expect(limits.averaging.map((agreed) => agreed?.agreement.id ?? null)).toEqual(['avtale-4', null])
    expect([...limits.weekMinutesMax]).toEqual([2880, 2280])
    expect([...limits.dayMinutesMax.slice(6, 11)]).toEqual([720, 720, 720, 540, 540])
    expect(restMinutesAfter(plan, limits, unit.employees[0]!, parseDate('2027-08-01'))).toBe(660)
  })

  test('a base plan asks for the day of the cycle before and after itself', () => {
    const { unit, roster } = worldOf({
      ...plain,
      kind: 'cyclic',
      agreements: [{ ...nine, from: '2027-08-08', until: '2027-08-08' }],
    })
    const plan = planView({ unit, ...roster })
    const limits = personLimits(plan, unit.employees[0]!)
    const after = (date: string) => restMinutesAfter(plan, limits, unit.employees[0]!, parseDate(date))
    expect([after('2027-08-01'), after('2027-08-08'), after('2027-08-15'), after('2027-08-02')]).toEqual([
      540, 540, 540, 660,
    ])
  })

  test('periods of averaging, with what the person brings', () => {
    const { unit, roster } = worldOf({
      ...plain,
      weeks: 5,
      agreements: [{ basis: 'IND', permits: { rule: 'averaging', weeks: 4, day_hours: 10, week_hours: 48 } }],
      carryOver: { averaging_weeks_used: 1, hours_balance: -2 },
    })
    const { averagingPeriods, tariffPeriods } = personLimits(
      planView({ unit, ...roster }),
      unit.employees[0]!,
    )
    // First period: 1 week before + 3 now; 35.5 h - 2 h = 33.5 h worked; 4 x 38 - 33.5 = 118.5 h = 7110 min.
    expect(
      averagingPeriods.map(({ fromWeek, untilWeek, minutesMax }) => [fromWeek, untilWeek, minutesMax]),
    ).toEqual([
      [0, 3, 7110],
      [3, 5, 4560],
    ])
    // 4 x 35.5 - 33.5 = 108.5 h; 2 x 35.5 = 71 h.
    expect(tariffPeriods.map(({ minutesMax }) => minutesMax)).toEqual([6510, 4260])
  })

  test('a base plan brings no history, and only the posts of this unit set the full week', () => {
    const { unit, roster } = worldOf({
      ...plain,
      kind: 'cyclic',
      weeks: 4,
      agreements: [
        { basis: 'IND', permits: { rule: 'averaging', weeks: 4, day_hours: 10, week_hours: 48 } },
        { basis: 'IND', permits: { rule: 'sunday-average', weeks: 26 } },
      ],
      carryOver: { averaging_weeks_used: 1, hours_balance: 5, red_days_total: 3, red_days_worked: 3 },
    })
    const posts = [
      { post_percent: 50, type: 'permanent' as const, weekly_norm_hours: hours(37.5) },
      {
        post_percent: 50,
        type: 'permanent' as const,
        unit: 'En annen enhet',
        weekly_norm_hours: hours(33.6),
      },
    ]
    const employee = { ...unit.employees[0]!, employments: posts }
    const limits = personLimits(planView({ unit, ...roster }), employee)
    // 4 x 38 h = 152 h; 4 x 37.5 h = 150 h; half of 4 Sundays.
    expect(limits.averagingPeriods.map(({ minutesMax }) => minutesMax)).toEqual([9120])
    expect(limits.tariffPeriods.map(({ minutesMax }) => minutesMax)).toEqual([9000])
    expect(limits.sundayPeriods.map(({ redDays, workedMax }) => [redDays, workedMax])).toEqual([[4, 2]])
  })

  test('one shift on one date: hours, length and breaks, and nothing about the days around it', () => {
    const { unit, roster } = worldOf({
      ...plain,
      before: ['2027-08-01 14:30-22:00 pause 30'],
      duties: [`${MONDAY} 07:30-15:00 pause 30`, '2027-08-03 07:30-21:00'],
    })
    const plan = planView({ unit, ...roster })
    const rules = (date: string) =>
      dutyFindings(
        plan,
        unit.employees[0]!,
        parseDate(date),
        roster.assignments.find((one) => one.date === parseDate(date))!.shift,
      ).map(({ rule }) => rule)
    expect(rules(MONDAY)).toEqual([])
    // 07:30-21:00 is 13.5 h.
    expect(rules('2027-08-03')).toEqual([
      'aml-10-4-day',
      'aml-10-6-total-day',
      'aml-10-8-daily-rest',
      'aml-10-9-breaks',
    ])
  })

  test('the last day to discuss the plan', () => {
    expect(planNoticeDeadline(worldOf(plain).unit)).toBe(parseDate('2027-07-19'))
    const tariff: CaseAgreement = { basis: 'ORG', permits: { rule: 'plan-notice', days: 28 } }
    expect(planNoticeDeadline(worldOf({ ...plain, agreements: [tariff] }).unit)).toBe(parseDate('2027-07-05'))
  })
})

describe('an agreement on free Sundays never forbids', () => {
  const SUNDAYS = [6, 13, 20, 27, 34, 41].map((offset) => days(MONDAY, [offset], '07:30-15:00')[0]!)
  const sundayFindings = (one: Partial<LawCase>) =>
    evaluate(worldOf({ ...plain, weeks: 6, ...one })).filter(({ rule }) => rule === 'aml-10-8-sunday').length

  test('a plan without findings has none with it either', () => {
    for (let chosen = 0; chosen < 2 ** SUNDAYS.length; chosen++) {
      const duties = SUNDAYS.filter((_, index) => (chosen & (1 << index)) !== 0)
      for (const kind of ['calendar', 'cyclic'] as const) {
        for (const weeks of [3, 26]) {
          const agreements = [{ basis: 'IND', permits: { rule: 'sunday-average', weeks } }] as const
          const without = sundayFindings({ kind, duties })
          if (without === 0) expect(sundayFindings({ kind, duties, agreements }), duties.join()).toBe(0)
        }
      }
    }
  })
})

describe('more rest never makes rest worse', () => {
  const REST = new Set(['aml-10-8-daily-rest', 'aml-10-8-weekly-rest'])
  const HOURS = ['07:30-15:00', '14:30-22:00', '21:45-07:45', '07:00-11:00', '16:00-20:00', '00:30-08:00']
  const duty = fc.tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom(...HOURS))
  const restFindings = (kind: 'calendar' | 'cyclic', duties: readonly string[]) =>
    evaluate(
      worldOf({ ...plain, kind, weeks: 2, duties, agreements: [{ ...nine, until: '2027-08-08' }] }),
    ).filter(({ rule }) => REST.has(rule)).length

  test('removing a duty never adds a finding about daily or weekly rest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(duty, { minLength: 1, maxLength: 16, selector: (one) => one.join(' ') }),
        fc.nat(),
        fc.constantFrom('calendar' as const, 'cyclic' as const),
        (chosen, pick, kind) => {
          const duties = chosen.map(([offset, hours]) => days(MONDAY, [offset], hours)[0]!)
          const fewer = duties.filter((_, index) => index !== pick % duties.length)
          expect(restFindings(kind, fewer)).toBeLessThanOrEqual(restFindings(kind, duties))
        },
      ),
      { seed: 10, numRuns: 400 },
    )
  })

  test('a base plan has the same number of findings wherever its cycle begins', () => {
    fc.assert(
      fc.property(fc.uniqueArray(duty, { maxLength: 14, selector: ([offset]) => offset }), (chosen) => {
        const at = (shiftBy: number) =>
          evaluate(
            worldOf({
              ...plain,
              kind: 'cyclic',
              weeks: 2,
              duties: chosen.map(([offset, hours]) => days(MONDAY, [(offset + shiftBy) % 14], hours)[0]!),
            }),
          ).map(({ rule, kind, limit, actual }) => `${rule} ${kind} ${limit} ${actual}`)
        // Runs of red days are numbered from their start, which moves with the cycle.
        const count = (findings: readonly string[]) =>
          findings.filter((one) => !one.startsWith('aml-10-8-sunday')).sort()
        expect(count(at(7))).toEqual(count(at(0)))
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
