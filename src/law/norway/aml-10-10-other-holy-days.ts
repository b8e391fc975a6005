/**
 * § 10-10(5): employer and employee agree in writing on work on Sundays and holidays against as much time off on days
 * that are holy by the employee's religion, regardless of § 10-8(4). The days are recorded facts (`holy_days`); that the
 * other day is holy to the person is theirs to say. The search does not know this, and is only stricter for it.
 */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { instantAt } from '../../time/oslo.ts'
import type { HolyDayExchange } from '../../workforce/employee.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon, viewWithout } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { warningOf } from '../warning.ts'
import { apartAcross } from './across-employers.ts'
import { aml } from './aml.ts'

export const otherHolyDays: PersonRule = {
  id: 'aml-10-10-other-holy-days',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Andre helgedager i stedet for søndager',
    nn: 'Andre heilagdagar i staden for søndagar',
    en: 'Other holy days in place of Sundays',
  },
  explanation: {
    nb: 'Arbeidsgiver og ansatt kan avtale skriftlig at den ansatte arbeider en søn- eller helgedag mot tilsvarende fri en dag som er helge- eller høytidsdag i den ansattes religion. En slik dag teller ikke når det dømmes om søn- og helgedager er fri (§ 10-8 fjerde ledd). Er den ansatte satt på vakt den avtalte fridagen, teller bytte ikke, og det gis et varsel.',
    nn: 'Arbeidsgivar og tilsett kan avtale skriftleg at den tilsette arbeider ein søn- eller heilagdag mot tilsvarande fri ein dag som er helge- eller høgtidsdag i religionen til den tilsette. Ein slik dag tel ikkje når det blir dømt om søn- og heilagdagar er fri (§ 10-8 fjerde ledd). Er den tilsette sett på vakt den avtalte fridagen, tel ikkje bytet, og det blir gitt eit varsel.',
    en: 'Employer and employee may agree in writing that the employee works a Sunday or holiday against as much time off on a day that is holy in the employee’s religion. Such a day is left out when free Sundays and holidays are judged (§ 10-8(4)). Where the employee is on duty on the agreed day off, the exchange does not count, and there is a warning.',
  },
  citation: aml('10-10', 'femte ledd'),
  parameters: [],
  agreed: [],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) =>
    (view.employee.holy_days ?? [])
      .filter(({ free }) => inHorizon(view.plan, free) && isWorked(view, free))
      .map((exchange) => notFree(view, exchange)),
}

/** The person without the duties on red days that are exchanged for another day, which is free. */
export function withoutExchanged(view: PersonView): PersonView {
  const { plan, employee } = view
  const works = new Set(
    (employee.holy_days ?? []).filter(({ free }) => !isWorked(view, free)).map((one) => one.works),
  )
  if (works.size === 0) return view
  // A duty that touches a red day beside the exchanged one stays.
  return viewWithout(view, ({ redFrom, redUntil }) => {
    const touched = plan.redDays.slice(redFrom, redUntil)
    return touched.length > 0 && touched.every(({ date }) => works.has(date))
  })
}

function isWorked({ plan, duties }: PersonView, date: LocalDate): boolean {
  const [from, to] = dayOf(plan, date)
  return duties.some((duty) => !duty.standby && duty.from < to && duty.to > from)
}

function dayOf({ clock }: PlanView, date: LocalDate) {
  return [instantAt(date, 0, clock), instantAt(addDays(date, 1), 0, clock)] as const
}

function notFree({ plan, employee }: PersonView, { works, free }: HolyDayExchange): Finding {
  const [from, to] = dayOf(plan, free)
  return warningOf({
    rule: otherHolyDays,
    plan,
    employee: employee.id,
    from,
    to,
    limit: 1,
    actual: 0,
    unit: 'days',
    clauseNb: `${employee.id} skulle etter avtale ha fri ${dateTextNb(free)} mot arbeid ${dateTextNb(works)}, men har vakt; byttet teller da ikke (§ 10-10 femte ledd)`,
  })
}
