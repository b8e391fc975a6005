/**
 * A day off (F1) in each week of the plan. How long the weekly rest must be is § 10-8(2)'s own rule: this one only adds
 * that the rest holds a whole calendar day without a duty, and is silent where the rest itself is too short.
 */
import { durationText } from '../../time/minutes.ts'
import { weeksNb } from '../finding.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { warningOf } from '../warning.ts'
import { apartAcross } from '../norway/across-employers.ts'
import { weeklyRestMin } from '../norway/aml.ts'
import { hta } from './tariff-parameter.ts'
import type { WeekRest } from './weekly-free-day.ts'
import { datesOfWeek, isAway, weekRests } from './weekly-free-day.ts'

export const tariffF1: PersonRule = {
  id: 'tariff-f1',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 2,
  title: { nb: 'Ukefridag (F1)', nn: 'Vekefridag (F1)', en: 'Weekly day off (F1)' },
  explanation: {
    nb: 'Planen skal ha en ukefridag i hver uke. Her er det en hel kalenderdag uten vakt, inne i en arbeidsfri periode som er lang nok etter § 10-8 andre ledd. Er selve arbeidsfriperioden for kort, sier regelen om ukentlig arbeidsfri det. Ikke kontrollert mot kilden.',
    nn: 'Planen skal ha ein vekefridag i kvar veke. Her er det ein heil kalenderdag utan vakt, inne i ein arbeidsfri periode som er lang nok etter § 10-8 andre ledd. Er sjølve arbeidsfriperioden for kort, seier regelen om vekentleg arbeidsfri det. Ikkje kontrollert mot kjelda.',
    en: 'The plan has a day off in each week. Here it is a whole calendar day without a duty, inside a stretch off that is long enough for § 10-8 second subsection. Where the stretch itself is too short, the rule on weekly rest says so. Not checked against the source.',
  },
  citation: hta('fridagskoder i turnus (F1)'),
  parameters: [weeklyRestMin],
  agreed: [],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) =>
    view.plan.unit.bound_by_tariff
      ? weekRests(view)
          .filter((rest) => lacksFreeDay(view, rest))
          .map((rest) => noFreeDay(view, rest))
      : [],
}

function lacksFreeDay(view: PersonView, { monday, longest, needed, days }: WeekRest): boolean {
  if (days.length > 0 || longest < needed) return false
  return !datesOfWeek(monday).some((date) => isAway(view, date))
}

function noFreeDay({ plan, employee }: PersonView, { week, monday, longest }: WeekRest): Finding {
  return warningOf({
    rule: tariffF1,
    plan,
    employee: employee.id,
    from: plan.weekStart[week]!,
    to: plan.weekStart[week + 1]!,
    limit: 1,
    actual: 0,
    unit: 'count',
    clauseNb: `${employee.id} har 0 hele fridager (F1) i ${weeksNb(monday, 1)}; det skal være 1, og den lengste arbeidsfrie perioden på ${durationText(longest)} er lang nok, men rommer ingen kalenderdag uten vakt (ikke kontrollert mot kilden)`,
  })
}
