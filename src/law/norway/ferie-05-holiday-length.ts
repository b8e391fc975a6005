/**
 * Ferieloven § 5(1)-(3): 25 working days each holiday year, 6 more from the year of turning 60. Less what the employee
 * refuses because it is not earned (§ 5(5)) and what sickness or parental leave moves to the next year (§ 7(3)).
 */
import { dateOf } from '../../time/local-date.ts'
import type { HolidayRecord } from '../../workforce/register-holiday.ts'
import { judgeEach, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import {
  extraHolidayAge,
  extraHolidayDays,
  ferieloven,
  fullHolidayEntry,
  holidayDays,
  lateEntryDays,
} from './ferieloven.ts'
import { aboutHoliday, daysNotTaken, extraDays, ordinaryDays, placedDays } from './holiday-days.ts'

export const holidayLength: RegisterRule = {
  id: 'ferie-5-length',
  scope: 'register',
  title: { nb: 'Feriens lengde', nn: 'Lengda på ferien', en: 'Length of the holiday' },
  explanation: {
    nb: 'Hver ansatt skal ha 25 virkedager ferie i ferieåret, og 6 til fra året den ansatte fyller 60. Den som tiltrer etter 30. september, har rett til 6. Lørdager er virkedager, og fridager i turnusen teller med. Før året er omme, gir manglende dager et varsel; etterpå er det brudd. Dager som ikke ble tatt på grunn av sykdom eller foreldrepermisjon, overføres uten avtale, og den som ikke har tjent opp feriepenger, kan motsette seg ferien: skrevet i registeret teller begge som satt opp.',
    nn: 'Kvar tilsett skal ha 25 virkedagar ferie i ferieåret, og 6 til frå året den tilsette fyller 60. Den som tek til etter 30. september, har rett til 6. Laurdagar er virkedagar, og fridagar i turnusen tel med. Før året er omme, gir manglande dagar eit varsel; etterpå er det brot. Dagar som ikkje blei tekne på grunn av sjukdom eller foreldrepermisjon, blir overførte utan avtale, og den som ikkje har tent opp feriepengar, kan setje seg mot ferien: skrivne i registeret tel begge som sette opp.',
    en: 'Each employee has 25 working days of holiday in the year, and 6 more from the year of turning 60. Whoever enters after 30 September has 6. Saturdays count, and so do days off in the roster. Before the year is over missing days give a warning; afterwards it is a breach. Days not taken because of sickness or parental leave are moved without agreement, and whoever has not earned the holiday pay may refuse the holiday: written in the register, both count as placed.',
  },
  citation: ferieloven('5', 'nr. 1 til 3 og 5'),
  parameters: [holidayDays, extraHolidayDays, extraHolidayAge, lateEntryDays, fullHolidayEntry],
  agreed: [],
  deviation: 'not-to-detriment',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: holidayLength, view }, view.register.holidays, aboutHoliday, (record) =>
      judgeLength(view, record),
    ),
}

function judgeLength(view: RegisterView, record: HolidayRecord): readonly Finding[] {
  const { employee, year } = record
  const extra = extraDays(view.unit, record)
  const limit = ordinaryDays(record) + extra
  const actual = placedDays(record)
  if (actual >= limit) return []
  const last = dateOf(year, 12, 31)
  const over = view.on > last
  const extraNb = extra === 0 ? '' : ` (av dem ${extra} fra året en fyller 60)`
  const left = daysNotTaken(record)
  const leftNb = left === 0 ? '' : `, ${left} som lovlig ikke ble tatt, regnet med`
  const thenNb = over
    ? `; det som mangler, skal overføres til ${year + 1} (ferieloven § 7 nr. 3), og hindret sykdom, foreldrepermisjon eller manglende opptjening ferien, skriv det i «not_taken»`
    : '; sett opp resten'
  return [
    registerFinding({
      rule: holidayLength,
      view,
      kind: over ? 'breach' : 'warning',
      employee,
      from: dateOf(year, 1, 1),
      to: last,
      limit,
      actual,
      unit: 'days',
      clauseNb: `${employee} ${over ? 'fikk' : 'har satt opp'} ${actual} virkedager ferie i ${year}${leftNb}; kravet er ${limit}${extraNb}${thenNb}`,
    }),
  ]
}
