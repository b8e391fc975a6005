/**
 * The judge of a roster: what it costs and what it breaks, counted from the definition alone. It shares no code with anything that
 * searches, and is slow and clear on purpose.
 */
import type { Problem, Schedule } from './problem.ts'

export interface Recount {
  readonly cost: number
  /** What is broken, in sentences; a roster that may be used has none. */
  readonly broken: readonly string[]
}

/** `schedules`: one for each person, in the problem's order. Throws RangeError where one is missing or has the wrong length. */
export function recount(problem: Problem, schedules: readonly Schedule[]): Recount {
  const { people, days } = problem
  if (schedules.length !== people.length) {
    throw new RangeError(`${schedules.length} schedules for ${people.length} people. Give one for each.`)
  }
  const broken: string[] = []
  let cost = problem.constant
  for (const [index, person] of people.entries()) {
    const schedule = schedules[index]!
    if (schedule.length !== days) {
      throw new RangeError(`The schedule of ${person.id} has ${schedule.length} days, not ${days}.`)
    }
    broken.push(...brokenBy(problem, index, schedule))
    for (const [day, kind] of schedule.entries()) {
      if (kind >= 0) cost += person.cellCost[day * problem.kinds.length + kind]!
    }
  }
  return { cost: cost + coverCost(problem, schedules), broken }
}

function coverCost({ kinds, days, cover }: Problem, schedules: readonly Schedule[]): number {
  let cost = 0
  for (let day = 0; day < days; day++) {
    for (const kind of kinds.keys()) {
      const { required, under, over } = cover[day * kinds.length + kind]!
      const present = schedules.filter((schedule) => schedule[day] === kind).length
      cost += present < required ? (required - present) * under : (present - required) * over
    }
  }
  return cost
}

function brokenBy(problem: Problem, index: number, schedule: Schedule): readonly string[] {
  const { kinds, days } = problem
  const person = problem.people[index]!
  const broken: string[] = []
  const say = (text: string) => broken.push(`${person.id}: ${text}`)
  const worked = Array.from(schedule, (kind) => kind >= 0)

  for (let day = 0; day < days; day++) {
    const kind = schedule[day]!
    if (kind >= 0 && person.closed[day] === 1) say(`works on day ${day}, which is closed`)
    const next = schedule[day + 1] ?? -1
    if (kind >= 0 && next >= 0 && kinds[kind]!.notNext.includes(next)) {
      say(`has ${kinds[next]!.id} the day after ${kinds[kind]!.id}, day ${day + 1}`)
    }
  }
  for (const [kind, { id }] of kinds.entries()) {
    const count = schedule.filter((one) => one === kind).length
    const most = person.maxOfKind[kind]!
    if (count > most) say(`has ${count} of ${id}, most ${most}`)
  }
  const minutes = schedule.reduce((sum, kind) => (kind < 0 ? sum : sum + kinds[kind]!.minutes), 0)
  if (minutes < person.minMinutes) say(`has ${minutes} minutes, least ${person.minMinutes}`)
  if (minutes > person.maxMinutes) say(`has ${minutes} minutes, most ${person.maxMinutes}`)

  for (const { works, from, until } of runsOf(worked)) {
    const length = until - from
    const atEdge = from === 0 || until === days
    if (works && length > person.maxRun) say(`works ${length} days from day ${from}, most ${person.maxRun}`)
    if (works && length < person.minRun && !atEdge)
      say(`works ${length} days from day ${from}, least ${person.minRun}`)
    if (!works && length < person.minOff && !atEdge)
      say(`is off ${length} days from day ${from}, least ${person.minOff}`)
  }
  let weekends = 0
  for (let saturday = 5; saturday < days; saturday += 7) {
    if (worked[saturday] === true || worked[saturday + 1] === true) weekends++
  }
  if (weekends > person.maxWeekends) say(`works ${weekends} weekends, most ${person.maxWeekends}`)
  return broken
}

interface Run {
  readonly works: boolean
  readonly from: number
  readonly until: number
}

function runsOf(worked: readonly boolean[]): readonly Run[] {
  const runs: Run[] = []
  for (let from = 0; from < worked.length;) {
    let until = from
    while (until < worked.length && worked[until] === worked[from]) until++
    runs.push({ works: worked[from]!, from, until })
    from = until
  }
  return runs
}
