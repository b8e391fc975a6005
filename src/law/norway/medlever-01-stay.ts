/** § 1: stays of at least 24 hours, and with them whom the regulation holds for. */
import type { Interval } from '../../time/interval.ts'
import { durationText } from '../../time/minutes.ts'
import { instantAt } from '../../time/oslo.ts'
import type { EmployeeId } from '../../workforce/ids.ts'
import { findingOf, momentNb } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Duty } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { apartAcross } from './across-employers.ts'
import { liveInLongRest, liveInStayMin, MEDLEVER_1_2 } from './medlever.ts'

/**
 * Duties after one another at the institution, from first start to last end. A shift is at most 24 hours, so a longer
 * stay is several. Less than eight hours between two of them is rest inside the stay; eight hours or more is time at
 * home, and the stay is over. A night at the institution is therefore written as a passive duty.
 */
export interface Stay extends Interval {
  readonly date: Duty['date']
  readonly duties: readonly Duty[]
}

export function staysOf({ plan, duties }: PersonView): readonly Stay[] {
  const apart = valueAt(liveInLongRest, plan.from)
  const stays: Stay[] = []
  for (const duty of duties) {
    if (duty.standby) continue
    const last = stays.at(-1)
    if (last === undefined || duty.from - last.to >= apart) {
      stays.push({ date: duty.date, from: duty.from, to: duty.to, duties: [duty] })
    } else {
      const to = duty.to > last.to ? duty.to : last.to
      stays[stays.length - 1] = { ...last, to, duties: [...last.duties, duty] }
    }
  }
  return stays
}

/**
 * The stays that the regulation is about: the unit says that it has live-in arrangements, and they last 24 hours. For the
 * rest of the person's duties, and for people with ordinary shifts in the same unit, chapter 10 holds in full. Where the
 * person has such stays, one that the end of the plan cuts is taken to be one more.
 */
export function liveInStays(view: PersonView): readonly Stay[] {
  if (view.plan.unit.live_in !== true) return []
  const least = valueAt(liveInStayMin, view.plan.from)
  const stays = staysOf(view)
  const isLong = ({ from, to }: Stay) => to - from >= least
  return stays.some(isLong) ? stays.filter((stay) => isLong(stay) || isCut(view, stay.to)) : []
}

export const liveInStay: PersonRule = {
  id: 'medlever-1-stay',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Opphold på minst et døgn',
    nn: 'Opphald på minst eit døgn',
    en: 'Stays of at least 24 hours',
  },
  explanation: {
    nb: 'Medleverforskriften gjelder arbeid der den ansatte må oppholde seg ved institusjonen i perioder på minst et døgn. Kortere opphold for den samme ansatte gir et varsel: de dømmes etter arbeidsmiljøloven kapittel 10, og en natt ved institusjonen må være lagt ut som passiv vakt for å høre til oppholdet.',
    nn: 'Medleverforskrifta gjeld arbeid der den tilsette må opphalde seg ved institusjonen i periodar på minst eit døgn. Kortare opphald for den same tilsette gir eit varsel: dei blir dømde etter arbeidsmiljølova kapittel 10, og ei natt ved institusjonen må vere lagd ut som passiv vakt for å høyre til opphaldet.',
    en: 'The live-in regulation is for work where the employee has to stay at the institution for at least 24 hours. Shorter stays of the same person give a warning: they are judged by chapter 10, and a night at the institution must be rostered as passive duty to belong to the stay.',
  },
  citation: MEDLEVER_1_2,
  parameters: [liveInStayMin, liveInLongRest],
  agreed: [],
  deviation: 'none',
  acrossEmployers: apartAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  const long = liveInStays(view)
  if (long.length === 0) return []
  const starts = new Set(long.map(({ from }) => from))
  const short = staysOf(view).filter(({ date, from }) => inHorizon(plan, date) && !starts.has(from))
  const [first] = short
  return first === undefined ? [] : [shortStays(view, employee.id, short, first)]
}

/** Ends so near the end of the plan that the next shift, after it, may belong to the same stay. A base plan goes on by itself. */
function isCut({ plan }: PersonView, to: Stay['to']): boolean {
  const end = instantAt(plan.until, 0, plan.clock)
  return !plan.cyclic && end - to < valueAt(liveInLongRest, plan.from)
}

function shortStays(
  { plan }: PersonView,
  employee: EmployeeId,
  short: readonly Stay[],
  first: Stay,
): Finding {
  const limit = valueAt(liveInStayMin, plan.from)
  const actual = Math.min(...short.map(({ from, to }) => to - from))
  const howMany = short.length === 1 ? 'et opphold' : `${short.length} opphold, det korteste`
  const found = findingOf({
    rule: liveInStay,
    plan,
    employee,
    from: first.from,
    to: short.at(-1)!.to,
    limit,
    actual,
    unit: 'minutes',
    agreed: null,
    permittedBy: [],
    clauseNb: `${employee} har ${howMany} på ${durationText(actual)}, første gang ${momentNb(plan, first.from)}; medleverforskriften gjelder perioder på minst ${durationText(limit)}, så her er kapittel 10 brukt: se om det mangler en passiv vakt`,
  })
  return { ...found, kind: 'warning' }
}
