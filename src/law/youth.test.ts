/** The sentences about those under 18, and what counts together. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import type { LawCase } from './case.ts'
import { allDuties, daysOf } from './all-employers.ts'
import { calendarWeek, isInWeek, weeksEndingIn } from './calendar-weeks.ts'
import { dutyFindings, evaluate } from './evaluate.ts'
import { personView } from './person-view.ts'
import { planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const TUESDAY = '2027-08-03'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const young: LawCase = { ...plain, born: '2010-03-01' }

const isYoung = (rule: string) => rule.startsWith('aml-11') || rule.startsWith('org-12')
const found = (one: LawCase) => evaluate(worldOf(one)).filter(({ rule }) => isYoung(rule))
const textOf = (one: LawCase, rule: string) =>
  found(one)
    .filter((finding) => finding.rule === rule)
    .map(({ textNb }) => textNb)

describe('sentences', () => {
  test.each<[string, LawCase, string]>([
    [
      'aml-11-2-youth-day',
      { ...young, duties: [`${MONDAY} 08:00-13:00`], elsewhere: [`${MONDAY} 15:00-18:01 hos Kafeen`] },
      'A, som er under 18 år, arbeider 8 t 1 min mandag 02.08.2027 hos flere arbeidsgivere til sammen; grensen er 8 t i døgnet.',
    ],
    [
      'aml-11-2-youth-day',
      { ...plain, school: 'compulsory', duties: [`${MONDAY} 15:00-17:01`] },
      'A, som er under 15 år eller skolepliktig, arbeider 2 t 1 min mandag 02.08.2027; er det undervisning den dagen, er grensen 2 t, og det kan ikke ses i planen.',
    ],
    [
      'aml-11-2-youth-age',
      { ...plain, employment: 'apprentice', duties: [`${MONDAY} 15:00-17:01`] },
      'A er lærling eller elev og har 1 vakt, men fødselsdatoen mangler, så grensene for den som er under 18 år, er ikke fullt ut prøvd; legg inn «born».',
    ],
    [
      'aml-11-1-child-work',
      { ...plain, born: '2015-01-01', duties: [`${MONDAY} 15:00-16:00`, `${TUESDAY} 15:00-16:00`] },
      'A har 2 vakter før fylte 13 år; før det er arbeid ikke tillatt.',
    ],
    [
      'aml-11-1-child-work',
      { ...plain, born: '2013-01-01', duties: [`${MONDAY} 15:00-16:00`] },
      'A, som er under 15 år eller skolepliktig, har 1 vakt; det er bare tillatt når arbeidet er lett, med skriftlig samtykke fra foreldre eller foresatte (forskriften §§ 12-2 og 12-4), og det kan ikke ses i planen.',
    ],
    [
      'aml-11-3-youth-night',
      { ...young, duties: [`${MONDAY} 22:00-02:00`] },
      'A, som er under 18 år, arbeider 3 t mellom kl. 23:00 og 06:00 i vakten som begynner mandag 02.08.2027 kl. 22:00; det er forbudt, men forskriften § 12-9 bokstav g og h åpner for noe lett arbeid i helsetjenesten; gjelder det her, legg inn «youth_night».',
    ],
    [
      'aml-11-3-youth-night',
      { ...young, youthNight: 'light-work', duties: [`${MONDAY} 22:00-02:00`] },
      'A, som er under 18 år, arbeider 2 t mellom kl. 00:00 og 06:00 i vakten som begynner mandag 02.08.2027 kl. 22:00; det er forbudt.',
    ],
    [
      'aml-11-3-youth-night',
      { ...plain, school: 'compulsory', duties: [`${MONDAY} 19:00-21:00`] },
      'A, som er under 15 år eller skolepliktig, arbeider 1 t mellom kl. 20:00 og 06:00 i vakten som begynner mandag 02.08.2027 kl. 19:00; det er forbudt.',
    ],
    [
      'aml-11-3-youth-night',
      { ...young, duties: [`${MONDAY} 18:00-22:31`, `${TUESDAY} 06:30-10:00`] },
      'A, som er under 18 år, har 7 t 59 min fri fra mandag 02.08.2027 kl. 22:31 til tirsdag 03.08.2027 kl. 06:30; fritiden rundt natten skal være minst 8 t.',
    ],
    [
      'aml-11-3-youth-evening',
      { ...young, duties: [`${MONDAY} 15:00-22:00`, `${TUESDAY} 15:00-22:00`] },
      'A, som er under 18 år, har 2 vakter mellom kl. 21:00 og 23:00, første gang mandag 02.08.2027; det er bare tillatt når arbeidets art gjør det nødvendig eller behovet er særlig og tidsavgrenset, og det kan ikke ses i planen.',
    ],
    [
      'aml-11-4-health-check',
      { ...young, youthNight: 'light-work', duties: [`${MONDAY} 17:00-00:00`] },
      'A, som er under 18 år, har 1 vakt mellom kl. 23:00 og 06:00 etter forskriften; arbeidsgiver skal tilby helsekontroll før tiltredelse og deretter jevnlig, og det kan ikke ses i planen.',
    ],
    [
      'aml-11-5-youth-breaks',
      { ...young, duties: [`${MONDAY} 08:00-13:00 pause 20`] },
      'A, som er under 18 år, arbeider 5 t mandag 02.08.2027 med 20 minutter pause; kravet er minst 30 minutter.',
    ],
    [
      'aml-11-5-youth-daily-rest',
      { ...young, duties: [`${MONDAY} 14:00-20:01`, `${TUESDAY} 08:00-14:00`] },
      'A, som er under 18 år, har 11 t 59 min arbeidsfri fra mandag 02.08.2027 kl. 20:01 til tirsdag 03.08.2027 kl. 08:00; kravet er minst 12 t.',
    ],
    [
      'aml-11-5-youth-daily-rest',
      { ...young, duties: [`${MONDAY} 08:00-20:30`] },
      'A, som er under 18 år, har 12 t 30 min fra første start til siste slutt mandag 02.08.2027, så bare 11 t 30 min av døgnet er arbeidsfri; kravet er minst 12 t.',
    ],
    [
      'org-12-1-youth-duties',
      { ...young, duties: [`${MONDAY} 08:00-12:00`] },
      'A har 1 vakt før fylte 18 år; risikoen skal være vurdert på forhånd (§ 12-1), verneombudet tatt med på råd (§ 12-11), den unge og de foresatte informert (§ 12-10) og arbeidet ikke blant det som er forbudt (§§ 12-5 og 12-6), og det kan ikke ses i planen.',
    ],
  ])('%s', (rule, one, text) => {
    expect(textOf(one, rule)).toEqual([text])
  })

  test('a week says how much, and whether it is over also in a week without teaching', () => {
    const week = (hours: string, one: LawCase) =>
      textOf(
        { ...one, duties: [0, 1, 2, 3, 4].map((day) => `2027-08-0${2 + day} ${hours}`) },
        'aml-11-2-youth-week',
      )
    expect(week('08:00-16:30', young)).toEqual([
      'A, som er under 18 år, arbeider 42 t 30 min i uka fra mandag 02.08.2027; grensen er 40 t i uka.',
    ])
    const pupil: LawCase = { ...plain, school: 'compulsory' }
    expect(week('08:00-16:00', pupil)[0]).toMatch(/arbeider 40 t i uka .*; grensen er 35 t i uka\.$/)
    expect(week('08:00-11:00', pupil)[0]).toMatch(
      /arbeider 15 t .*; er det undervisning den uka, er grensen 12 t, og det kan ikke ses i planen\.$/,
    )
  })

  test('nobody can permit what chapter 11 forbids', () => {
    const breaches = found({ ...young, duties: [`${MONDAY} 20:00-08:00`] }).filter(
      ({ kind }) => kind !== 'warning',
    )
    expect(breaches.map(({ rule, kind, permittedBy }) => [rule, kind, permittedBy])).toEqual([
      ['aml-11-2-youth-day', 'breach', []],
      ['aml-11-3-youth-night', 'breach', []],
      ['aml-11-5-youth-breaks', 'breach', []],
    ])
  })
})

describe('all employers', () => {
  test('days know what is here, what is shared, and the breaks between', () => {
    const world = worldOf({
      ...young,
      duties: [`${MONDAY} 08:00-11:00 pause 10`, '2027-08-05 08:00-09:00'],
      elsewhere: [
        `${MONDAY} 12:00-14:00 ubetalt pause 20 hos Kafeen`,
        `${TUESDAY} 08:00-09:00 hos samme`,
        '2027-08-04 15:00-22:00 hjemmevakt hos Kafeen',
        '2027-08-05 10:00-11:00 hos Tenkt arbeidsgiver',
      ],
    })
    const view = personView(
      planView({ ...world.roster, unit: world.unit }),
      world.unit.employees[0]!,
      world.roster.assignments,
    )
    const days = daysOf(allDuties(view)).map(
      ({ date, workMinutes, activeMinutes, breakMinutes, here, shared }) => [
        formatDate(date),
        workMinutes,
        activeMinutes,
        breakMinutes,
        here,
        shared,
      ],
    )
    expect(days).toEqual([
      // 180 + 120 - 20; breaks 10 + 60 + 20.
      [MONDAY, 280, 280, 90, true, true],
      [TUESDAY, 60, 60, 0, true, false],
      // 420 / 7 = 60.
      ['2027-08-04', 60, 0, 0, false, true],
      ['2027-08-05', 120, 120, 60, true, false],
    ])
  })

  test('in a base plan, what is dated outside the cycle is not known to repeat', () => {
    const cyclic: LawCase = { ...young, kind: 'cyclic', duties: ['2027-08-08 14:00-20:01'] }
    const rest = (elsewhere: string) =>
      textOf({ ...cyclic, elsewhere: [elsewhere] }, 'aml-11-5-youth-daily-rest')
    expect(rest(`${MONDAY} 08:00-14:00 hos Kafeen`)).toHaveLength(1)
    expect(rest('2027-08-09 08:00-14:00 hos Kafeen')).toEqual([])
    expect(rest('2027-08-01 08:00-14:00 hos Kafeen')).toEqual([])
  })

  test('removing a duty never adds a breach', () => {
    const duty = fc.record({
      day: fc.integer({ min: 0, max: 6 }),
      start: fc.integer({ min: 0, max: 23 }),
      length: fc.integer({ min: 1, max: 12 }),
    })
    const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`
    const text = ({ day, start, length }: { day: number; start: number; length: number }) =>
      `${formatDate(addDays(parseDate(MONDAY), day))} ${clock(start)}-${clock(start + length)} pause 30`
    fc.assert(
      fc.property(
        fc.uniqueArray(duty, { minLength: 1, maxLength: 6, selector: ({ day }) => day }),
        fc.nat(),
        (all, pick) => {
          const breaches = (some: typeof all) =>
            found({ ...young, duties: some.map(text) }).filter(({ kind }) => kind === 'breach').length
          const without = all.filter((_, index) => index !== pick % all.length)
          expect(breaches(without)).toBeLessThanOrEqual(breaches(all))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('calendar weeks', () => {
  const dates = (from: string, until: string) =>
    weeksEndingIn({ clock: 'oslo', from: parseDate(from), until: parseDate(until) }).map(({ monday }) =>
      formatDate(monday),
    )

  test('those that end inside the horizon, also when it begins or ends inside a week', () => {
    expect(dates('2027-08-02', '2027-08-16')).toEqual(['2027-08-02', '2027-08-09'])
    expect(dates('2027-08-05', '2027-08-15')).toEqual(['2027-08-02'])
    expect(dates('2027-08-05', '2027-08-08')).toEqual([])
  })

  test('a week is Monday to Sunday, an hour short when the clock goes forward', () => {
    const week = calendarWeek({ clock: 'oslo' }, parseDate('2027-03-22'))
    expect(formatDate(week.sunday)).toBe('2027-03-28')
    expect(week.to - week.from).toBe(7 * 1440 - 60)
    const inside = ['2027-03-21', '2027-03-22', '2027-03-28', '2027-03-29'].map((one) =>
      isInWeek(week, parseDate(one)),
    )
    expect(inside).toEqual([false, true, true, false])
  })
})

test('a shift that somebody under 18 may not have is refused on the date, until the birthday', () => {
  const { unit, roster } = worldOf({ ...plain, born: '2009-08-03', duties: [`${MONDAY} 22:30-01:00`] })
  const plan = planView({ ...roster, unit })
  const refused = (date: string) =>
    dutyFindings(plan, unit.employees[0]!, parseDate(date), roster.assignments[0]!.shift).map(
      ({ rule }) => rule,
    )
  expect(refused(MONDAY)).toEqual(['aml-11-3-youth-night'])
  expect(refused(TUESDAY)).toEqual([])
})

describe('ways out that chapter 11 closes', () => {
  const NEVER = 'for den som er under 18 år, har kapittel 11 en strengere regel som ingen avtale kan fravike.'
  const of = (one: LawCase, rule: string) => evaluate(worldOf(one)).filter((finding) => finding.rule === rule)
  /** Sunday until 17:00 is free from Saturday 13:00: 28 hours, which TV may agree on for adults; under 18 it is 48. */
  const week = [0, 1, 2, 3, 4, 5].map((day) => `${formatDate(addDays(parseDate(MONDAY), day))} 07:00-13:00`)
  const short = { ...plain, duties: [...week, '2027-08-08 17:00-21:00'] }

  test('an agreement on weekly rest is named for adults and not under 18', () => {
    expect(of(short, 'aml-10-8-weekly-rest')).toMatchObject([{ kind: 'needs-agreement', actual: 1680 }])
    const [finding] = of({ ...short, born: '2010-03-01' }, 'aml-10-8-weekly-rest')
    expect(finding).toMatchObject({ kind: 'breach', actual: 1680, permittedBy: [] })
    expect(finding!.textNb.endsWith(NEVER)).toBe(true)
  })

  test('an averaging week is named up to 40 hours and not above it: 39 h and 41 h against 38', () => {
    const hours = (end: string) =>
      [0, 1, 2, 3].map((day) => `2027-08-0${2 + day} 07:00-15:00`).concat(`2027-08-06 07:00-${end}`)
    const weekly = (end: string) => of({ ...plain, born: '2010-03-01', duties: hours(end) }, 'aml-10-4-week')
    expect(weekly('14:00')).toMatchObject([{ kind: 'needs-agreement', actual: 39 * 60 }])
    expect(weekly('16:00')).toMatchObject([{ kind: 'breach', actual: 41 * 60, permittedBy: [] }])
  })

  test('from the birthday the agreement is named again', () => {
    const eighteen = { ...short, born: '2009-08-02' }
    expect(of(eighteen, 'aml-10-8-weekly-rest')).toMatchObject([{ kind: 'needs-agreement' }])
  })
})
