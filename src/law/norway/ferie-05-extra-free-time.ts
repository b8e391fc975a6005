/** Ferieloven § 5(4): the Sunday before or after for whoever works Sundays, and 16 hours besides around three weeks. */
import { isRedDay } from '../../time/holidays.ts'
import { addDays, dateTextNb, mondayOf } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { instantAt } from '../../time/oslo.ts'
import type { HolidayPeriod, HolidayRecord } from '../../workforce/register-holiday.ts'
import { valueAt } from '../parameter.ts'
import { judgeEach, notFulfilled, notRecorded } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { extraTimeFrom, extraTimeMin, ferieloven, freeSundayFrom } from './ferieloven.ts'
import type { Stretch } from './holiday-days.ts'
import { aboutHoliday, claimFinding, collectiveAgreement, heldPeriods, workingDays } from './holiday-days.ts'

export const freeSunday: RegisterRule = {
  id: 'ferie-5-free-sunday',
  scope: 'register',
  title: {
    nb: 'Fri søndag før eller etter ferien',
    nn: 'Fri søndag før eller etter ferien',
    en: 'A free Sunday before or after the holiday',
  },
  explanation: {
    nb: 'Den som arbeider søndager, kan kreve fri enten søndagen rett før ferien eller søndagen rett etter, når perioden har minst 6 virkedager.',
    nn: 'Den som arbeider søndagar, kan krevje fri anten søndagen rett før ferien eller søndagen rett etter, når perioden har minst 6 virkedagar.',
    en: 'Whoever works Sundays may claim either the Sunday just before the holiday or the one just after, where the period has at least 6 working days.',
  },
  citation: ferieloven('5', 'nr. 4 første ledd'),
  parameters: [freeSundayFrom],
  agreed: [],
  deviation: 'not-to-detriment',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: freeSunday, view }, view.register.holidays, aboutHoliday, (record) =>
      worksSundays(view, record)
        ? heldPeriods(record).flatMap((period) => judgeSunday(view, record, period))
        : [],
    ),
}

function worksSundays({ unit }: RegisterView, { works_sundays: said }: HolidayRecord): boolean {
  return said ?? unit.demand.some(({ dayTypes, minimum }) => minimum > 0 && dayTypes.includes('sunday'))
}

function judgeSunday(
  view: RegisterView,
  { employee }: HolidayRecord,
  period: HolidayPeriod,
): readonly Finding[] {
  const { from, sunday_off: sunday } = period
  if (workingDays(period) < valueAt(freeSundayFrom, from)) return []
  const subject = { rule: freeSunday, view, employee }
  const whatNb = `${employee} arbeider søndager og har ferie ${spanNb(period)}`
  if (sunday === 'refused') {
    return [
      notFulfilled(
        subject,
        from,
        `${whatNb}, men fikk verken fri søndagen før eller søndagen etter (ferieloven § 5 nr. 4)`,
      ),
    ]
  }
  if (sunday !== undefined) return []
  return [
    notRecorded(
      subject,
      from,
      `${whatNb}, men det er ikke registrert hvilken søndag som er fri (ferieloven § 5 nr. 4); spør og skriv det inn`,
    ),
  ]
}

export const extraFreeTime: RegisterRule = {
  id: 'ferie-5-extra-free-time',
  scope: 'register',
  title: {
    nb: '16 timer i tillegg til ferien',
    nn: '16 timar i tillegg til ferien',
    en: '16 hours besides the holiday',
  },
  explanation: {
    nb: 'Ved en ferieperiode på minst 18 virkedager kan den ansatte kreve at tiden fra arbeidet slutter til det begynner igjen, er minst 16 timer lengre enn ferien. En fri søndag etter samme nummer regnes som ferie her, så den teller ikke med i de 16 timene. Kan fravikes ved tariffavtale.',
    nn: 'Ved ein ferieperiode på minst 18 virkedagar kan den tilsette krevje at tida frå arbeidet sluttar til det tek til att, er minst 16 timar lengre enn ferien. Ein fri søndag etter same nummer blir rekna som ferie her, så han tel ikkje med i dei 16 timane. Kan fråvikast ved tariffavtale.',
    en: 'For a holiday of at least 18 working days the employee may claim that the time from the end of work until it begins again is at least 16 hours longer than the holiday. A free Sunday under the same number is read as holiday here, so it is not part of the 16 hours. A collective agreement may say otherwise.',
  },
  citation: ferieloven('5', 'nr. 4 andre ledd'),
  parameters: [extraTimeFrom, extraTimeMin],
  agreed: [],
  deviation: 'collective-agreement',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: extraFreeTime, view }, view.register.holidays, aboutHoliday, (record) =>
      record.extra_time_agreed && view.unit.bound_by_tariff
        ? []
        : heldPeriods(record).flatMap((period) => judgeExtra(view, record, period)),
    ),
}

function judgeExtra(
  view: RegisterView,
  { employee }: HolidayRecord,
  period: HolidayPeriod,
): readonly Finding[] {
  const { from, until, work_ends: ends, work_starts: starts, extra_time_claimed: claimed } = period
  if (claimed === false || workingDays(period) < valueAt(extraTimeFrom, from)) return []
  const subject = { rule: extraFreeTime, view, employee }
  if (ends === undefined || starts === undefined) {
    return [
      notRecorded(
        subject,
        from,
        `${employee} har ferie ${spanNb(period)}, men det er ikke registrert når arbeidet slutter før den og begynner etter den (ferieloven § 5 nr. 4); skriv klokkeslettene`,
      ),
    ]
  }
  const holiday = withoutRedEnds(period)
  const before = instantAt(holiday.from, 0, 'oslo') - instantAt(ends.date, ends.at, 'oslo')
  const after = instantAt(starts.date, starts.at, 'oslo') - instantAt(addDays(holiday.until, 1), 0, 'oslo')
  const actual = before + after - sundayMinutes(holiday, period.sunday_off)
  const limit = valueAt(extraTimeMin, from)
  if (actual >= limit) return []
  // § 5(6): only a collective agreement may depart from the 16 hours.
  const permittedBy = collectiveAgreement(view.unit, ferieloven('5', 'nr. 6'))
  return claimFinding(claimed, 'extra_time_claimed', {
    ...subject,
    kind: permittedBy.length > 0 ? 'needs-agreement' : 'breach',
    from,
    to: until,
    limit,
    actual,
    unit: 'minutes',
    permittedBy,
    clauseNb: `${employee} har ferie ${spanNb(period)} og ${durationText(actual)} fri i tillegg; den ansatte kan kreve ${durationText(limit)} (ferieloven § 5 nr. 4)`,
  })
}

/** From the first working day to the last: whether somebody writes Monday to Saturday or to Sunday is the same holiday. */
function withoutRedEnds(period: Stretch): Stretch {
  let { from, until } = period
  while (isRedDay(from)) from = addDays(from, 1)
  while (isRedDay(until)) until = addDays(until, -1)
  return { from, until }
}

/** The length of the Sunday that is free under the first paragraph: 23 or 25 hours when the clock changes. */
function sundayMinutes({ from, until }: Stretch, which: HolidayPeriod['sunday_off']): number {
  if (which !== 'before' && which !== 'after') return 0
  const sunday = which === 'before' ? addDays(mondayOf(from), -1) : addDays(mondayOf(until), 6)
  return instantAt(addDays(sunday, 1), 0, 'oslo') - instantAt(sunday, 0, 'oslo')
}

function spanNb({ from, until }: HolidayPeriod): string {
  return `${dateTextNb(from)} til ${dateTextNb(until)}`
}
