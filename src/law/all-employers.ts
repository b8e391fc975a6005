/**
 * A person's duties for all employers, for rules that count them together (§ 11-2(4)). PersonView holds the duties of
 * the plan and those that count with it; elsewhere.ts has the others.
 */
import type { Interval } from '../time/interval.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import { knownElsewhere } from './elsewhere.ts'
import type { PersonView } from './person-view.ts'
import type { Duty, PlanView } from './plan-view.ts'
import { buildDuty } from './plan-view.ts'

/** A duty for any employer. */
export interface KnownDuty extends Interval {
  /** The date it starts. */
  readonly date: LocalDate
  readonly standby: boolean
  /** Working time, standby at home at its share. */
  readonly workMinutes: number
  /** Working time without standby at home. */
  readonly activeMinutes: number
  readonly breakMinutes: number
  readonly breakUnknown: boolean
  /** Whether it is for this unit's employer, in this unit or another. */
  readonly here: boolean
}

/** By start, and each once: a duty elsewhere at the same time as one in the view is the same duty. */
export function allDuties(view: PersonView): readonly KnownDuty[] {
  const { plan, employee } = view
  const own = view.duties.map((duty): KnownDuty => ({ ...duty, here: true }))
  const elsewhere = knownElsewhere(plan, employee)
    .flatMap(({ employer, duties }) => {
      const here = employer === plan.unit.employer
      return duties.flatMap((duty) => copiesOf(plan, duty)).map((duty): KnownDuty => ({ ...duty, here }))
    })
    .filter((one) => !own.some(({ from, to }) => from === one.from && to === one.to))
  return [...own, ...elsewhere].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** A base plan repeats, and what is dated inside it repeats with it: once before and once after reaches every rule on a week. */
function copiesOf(plan: PlanView, duty: Duty): readonly Duty[] {
  const { cyclic, from, until } = plan
  if (!cyclic) return [duty]
  if (duty.date < from || duty.date >= until) return []
  return [-1, 0, 1].map((copy) => buildDuty(plan, addDays(duty.date, copy * (until - from)), duty.shift))
}

/** The duties that start on one date, together. */
export interface KnownDay extends Interval {
  readonly date: LocalDate
  readonly workMinutes: number
  readonly activeMinutes: number
  /** Breaks in the duties, and the time off between them. */
  readonly breakMinutes: number
  readonly breakUnknown: boolean
  /** Whether any of it is for this unit's employer. */
  readonly here: boolean
  /** Whether any of it is for another. */
  readonly shared: boolean
}

/** One entry per date with a duty; `duties` in order of start. */
export function daysOf(duties: readonly KnownDuty[]): readonly KnownDay[] {
  const days: KnownDay[] = []
  for (const duty of duties) {
    const last = days.at(-1)
    const day = { ...duty, shared: !duty.here }
    if (last?.date === duty.date) days[days.length - 1] = joined(last, day)
    else days.push(day)
  }
  return days
}

function joined(first: KnownDay, second: KnownDay): KnownDay {
  return {
    date: first.date,
    from: first.from,
    to: first.to > second.to ? first.to : second.to,
    workMinutes: first.workMinutes + second.workMinutes,
    activeMinutes: first.activeMinutes + second.activeMinutes,
    breakMinutes: first.breakMinutes + second.breakMinutes + Math.max(0, second.from - first.to),
    breakUnknown: first.breakUnknown || second.breakUnknown,
    here: first.here || second.here,
    shared: first.shared || second.shared,
  }
}

/** The main work periods: without standby at home, which is rest unless called out (docs/method/law.md § 2). */
export function mainDaysOf(view: PersonView): readonly KnownDay[] {
  return daysOf(allDuties(view).filter(({ standby }) => !standby))
}
