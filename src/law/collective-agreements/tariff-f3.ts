/**
 * Free Sundays and holidays (F3): at least half of all in the period, or strictly every other. The statute's own rule is
 * § 10-8(4), which asks for an agreement on the average; this one counts the days that are owed.
 */
import { dateTextNb } from '../../time/local-date.ts'
import type { Finding, PersonRule } from '../rule.ts'
import type { PersonView } from '../person-view.ts'
import { warningOf } from '../warning.ts'
import { knownInterval } from '../week-dates.ts'
import { apartAcross } from '../norway/across-employers.ts'
import { freeRedDaysNb } from './free-days.ts'
import type { RedBalance } from './red-balance.ts'
import { redBalance } from './red-balance.ts'
import { hta } from './tariff-parameter.ts'

export const tariffF3: PersonRule = {
  id: 'tariff-f3',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Helgedagsfri (F3)', nn: 'Heilagdagsfri (F3)', en: 'Free Sundays and holidays (F3)' },
  explanation: {
    nb: 'Minst halvparten av alle søn- og helgedager i perioden skal være fri, eller annenhver uten unntak. Dagene før planen tas med når de er oppgitt (red_days_total og red_days_worked); dager i ferie og permisjon holdes utenfor. En grunnturnus har ingen helgedager og dømmes ikke. Ikke kontrollert mot kilden.',
    nn: 'Minst halvparten av alle søn- og heilagdagar i perioden skal vere fri, eller annankvar utan unntak. Dagane før planen blir tekne med når dei er oppgjevne (red_days_total og red_days_worked); dagar i ferie og permisjon blir haldne utanfor. Ein grunnturnus har ingen heilagdagar og blir ikkje dømd. Ikkje kontrollert mot kjelda.',
    en: 'At least half of all Sundays and holidays in the period are free, or every other without exception. Those before the plan count where they are given (red_days_total and red_days_worked); those on holiday or leave are left out. A base plan has no holidays and is not judged. Not checked against the source.',
  },
  citation: hta('fridagskoder i turnus (F3)'),
  parameters: [],
  agreed: [],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) => {
    // Where another plan follows, it counts these days with its own.
    if (!view.plan.unit.bound_by_tariff || view.plan.continues) return []
    const balance = redBalance(view)
    return balance.missing > 0 ? [tooFewFree(view, balance)] : []
  },
}

function tooFewFree({ plan, employee }: PersonView, balance: RedBalance): Finding {
  const { total, worked, missing, workedAfterWorked } = balance
  const limit = Math.floor(total / 2)
  return warningOf({
    rule: tariffF3,
    plan,
    employee: employee.id,
    ...knownInterval(plan, employee),
    limit,
    actual: worked,
    unit: 'count',
    clauseNb: `${employee.id} arbeider ${worked} av ${total} søn- og helgedager, noen rett etter hverandre (${workedAfterWorked.map(dateTextNb).join(', ')}); høyst ${limit} kan være arbeidet når det ikke er fri annenhver, så ${freeRedDaysNb(missing)} mangler (ikke kontrollert mot kilden)`,
  })
}
