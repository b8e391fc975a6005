/** § 3: two rests in each 24 hours of a live-in stay. */
import type { Interval } from '../../time/interval.ts'
import { overlapMinutes } from '../../time/interval.ts'
import { addDays } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { Instant } from '../../time/oslo.ts'
import { instantAt, wallTimeOf } from '../../time/oslo.ts'
import { permissionInForce, permittingBases } from '../agreements.ts'
import { findingOf, momentNb } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { unsettledAcross } from './across-employers.ts'
import { liveInStays } from './medlever-01-stay.ts'
import * as law from './medlever.ts'

const DAY = 1440

export const liveInRest: PersonRule = {
  id: 'medlever-3-rest',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Daglige hvileperioder i medleverordning',
    nn: 'Daglege kvileperiodar i medleverordning',
    en: 'Daily rests in live-in work',
  },
  explanation: {
    nb: 'I hvert døgn av et opphold minst to hvileperioder, på minst to og minst åtte timer, den lengste mellom kl. 22:00 og 08:00. Passiv vakt og tid mellom vakter regnes som hvile; ett sammenhengende opphold i arbeidet som rommer begge, er nok. Med tillitsvalgte kan det avtales annet, men til sammen minst 10 timer.',
    nn: 'I kvart døgn av eit opphald minst to kvileperiodar, på minst to og minst åtte timar, den lengste mellom kl. 22:00 og 08:00. Passiv vakt og tid mellom vakter blir rekna som kvile; eitt samanhengande opphald i arbeidet som rommar begge, er nok. Med tillitsvalde kan det avtalast anna, men til saman minst 10 timar.',
    en: 'In each 24 hours of a stay at least two rests, of two and of eight hours, the longer between 22:00 and 08:00. Passive duty and time between duties count as rest; one unbroken rest that holds both is enough. Union representatives may agree otherwise, at least 10 hours in all.',
  },
  citation: law.MEDLEVER_3_1,
  parameters: [
    law.liveInLongRest,
    law.liveInShortRest,
    law.liveInNightStart,
    law.liveInNightEnd,
    law.liveInRestMin,
  ],
  agreed: ['live-in-rest'],
  deviation: 'none',
  acrossEmployers: unsettledAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan } = view
  const begins = instantAt(plan.from, 0, plan.clock)
  const ends = instantAt(plan.until, 0, plan.clock)
  return liveInStays(view)
    .flatMap(daysOfStay)
    .filter(({ to }) => to > begins && to <= ends)
    .flatMap((day) => restFinding(view, day))
}

/** Each 24 hours from the start of the stay; the last one runs on into the time after it. */
function daysOfStay({ from, to }: Interval): readonly Interval[] {
  return Array.from({ length: Math.ceil((to - from) / DAY) }, (_, index) => ({
    from: (from + index * DAY) as Instant,
    to: (from + (index + 1) * DAY) as Instant,
  }))
}

/** What is left of the 24 hours outside active duties, in order: gaps, passive duties, standby at home. */
function restsIn({ duties }: PersonView, day: Interval): readonly Interval[] {
  const rests: Interval[] = []
  let freeFrom = day.from
  for (const { from, to, shift, standby } of duties) {
    if (standby || shift.kind === 'passive' || to <= freeFrom || from >= day.to) continue
    if (from > freeFrom) rests.push({ from: freeFrom, to: from })
    freeFrom = to
  }
  return freeFrom < day.to ? [...rests, { from: freeFrom, to: day.to }] : rests
}

interface Rests {
  /** The longest part of one rest that lies in the night window. */
  readonly long: number
  /** The longest rest beside eight hours in the night, where there are that many. */
  readonly short: number
  readonly total: number
}

/** The choice of night rest that leaves the longest other rest. */
function measure(plan: PlanView, rests: readonly Interval[]): Rests {
  const least = valueAt(law.liveInLongRest, plan.from)
  const total = rests.reduce((sum, { from, to }) => sum + to - from, 0)
  const nights = rests.flatMap((rest) => nightParts(plan, rest).map((part) => ({ rest, part })))
  const long = Math.max(0, ...nights.map(({ part }) => part.to - part.from))
  const short = nights
    .filter(({ part }) => part.to - part.from >= least)
    .flatMap(({ rest, part }) => [
      part.to - least - rest.from,
      rest.to - part.from - least,
      ...rests.filter((one) => one !== rest).map(({ from, to }) => to - from),
    ])
  return { long, short: Math.max(0, ...short), total }
}

/** The parts of a rest of at most 24 hours that lie in the night window. */
function nightParts({ clock, from: planFrom }: PlanView, rest: Interval): readonly Interval[] {
  const start = valueAt(law.liveInNightStart, planFrom)
  const end = valueAt(law.liveInNightEnd, planFrom)
  const { date } = wallTimeOf(rest.from, clock)
  return [-1, 0, 1]
    .map((offset): Interval => {
      const night = addDays(date, offset)
      return { from: instantAt(night, start, clock), to: instantAt(addDays(night, 1), end, clock) }
    })
    .filter((night) => overlapMinutes(night, rest) > 0)
    .map(({ from, to }) => ({
      from: from > rest.from ? from : rest.from,
      to: to < rest.to ? to : rest.to,
    }))
}

interface Lack {
  readonly limit: number
  readonly actual: number
  readonly whatNb: string
}

function restFinding(view: PersonView, day: Interval): readonly Finding[] {
  const { plan, employee } = view
  const rests = measure(plan, restsIn(view, day))
  const { date } = wallTimeOf(day.from, plan.clock)
  const agreed = permissionInForce(plan.permissions, 'live-in-rest', employee.id, date)
  const lack = agreed === null ? lackOf(plan, rests) : lackOfTotal(rests, agreed.permission.hours)
  if (lack === null) return []
  const { limit, actual, whatNb } = lack
  return [
    findingOf({
      rule: liveInRest,
      plan,
      employee: employee.id,
      from: day.from,
      to: day.to,
      limit,
      actual,
      unit: 'minutes',
      agreed: null,
      permittedBy: permittingBases(plan.unit, 'live-in-rest', rests.total, plan.from),
      clauseNb: `${employee.id} har ${durationText(actual)} ${whatNb} i døgnet fra ${momentNb(plan, day.from)}; kravet er minst ${durationText(limit)}`,
    }),
  ]
}

function lackOf({ from }: PlanView, { long, short }: Rests): Lack | null {
  const longLimit = valueAt(law.liveInLongRest, from)
  if (long < longLimit)
    return { limit: longLimit, actual: long, whatNb: 'sammenhengende hvile mellom kl. 22:00 og 08:00' }
  const shortLimit = valueAt(law.liveInShortRest, from)
  if (short < shortLimit)
    return { limit: shortLimit, actual: short, whatNb: 'sammenhengende hvile ved siden av nattehvilen' }
  return null
}

function lackOfTotal({ total }: Rests, limit: number): Lack | null {
  return total < limit ? { limit, actual: total, whatNb: 'hvile til sammen' } : null
}
