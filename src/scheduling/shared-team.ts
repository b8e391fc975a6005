/**
 * A team over shared memory: at a meeting each thread writes what it has, says that it is there, and waits until all the others are. What a
 * thread sees thus never depends on which of them is fastest.
 *
 *   control  Int32    bell (rung when somebody comes or goes), then for each thread the meetings it has come to, and 1 where it has ended
 *
 * Two places of each thread, by meeting: a thread writes for meeting m + 2 only when all have come to m + 1. They have then read m.
 */
import { Random } from '../optimisation/random.ts'
import type { Places, PlacesShape, SharedShape } from './shared-places.ts'
import { bestOf, placesIn, placesMemory, schedulesAt, writePlace } from './shared-places.ts'
import type { Schedule } from './problem.ts'
import type { Meeting, Stretch, Team, TeamRoster } from './team.ts'

export interface TeamMember {
  readonly thread: number
  /** The same for all members: who has which people follows from it. */
  readonly seed: number
  /** The search is stopped: nobody is waited for any more. */
  readonly isStopped: () => boolean
  /** Called before the first wait and after the last, for what else this thread shares and others may be waiting for. */
  readonly leave: () => void
  readonly comeBack: () => void
}

export interface SharedTeam extends Team {
  /** To be called when the thread ends, whatever ended it: the others wait for it until then. */
  readonly end: () => void
}

const PLACES = 2
const BELL = 0
const FIRST = 1
const STRETCH_WEEKS = 4
/** A stop is noticed after at most so many milliseconds. */
const STOP_MS = 50
/** Meetings of equal parts are a few microseconds apart, which is less than it takes to fall asleep. */
const LOOKS_BEFORE_SLEEP = 2000

function shapeOf(shape: SharedShape): PlacesShape {
  return { ...shape, control: FIRST + 2 * shape.threads, places: PLACES }
}

export function teamMemory(shape: SharedShape): SharedArrayBuffer {
  return placesMemory(shapeOf(shape))
}

export function sharedTeam(buffer: SharedArrayBuffer, shape: SharedShape, member: TeamMember): SharedTeam {
  const memory = placesIn(buffer, shapeOf(shape))
  const { people, days, rosters, costs } = memory
  const { thread } = member
  const random = new Random(member.seed)
  const everybody = Array.from({ length: people }, (_, person) => person)
  let meetings = 0
  /** [thread] whom it has had since the last meeting. */
  let hands: readonly (readonly number[])[] = []

  /** Whoever has come, once this one has written; nobody where all is stopped. */
  const gather = (write: (place: number) => void): readonly number[] => {
    meetings++
    write(placeOf(thread, meetings))
    come(memory, thread, meetings)
    return waitForAll(memory, meetings, member.isStopped) ? thoseAt(memory, meetings) : []
  }
  const agree = (roster: TeamRoster): readonly Schedule[] => {
    hands = []
    const members = gather((place) => writePlace(memory, place, { ...roster, bound: -Infinity }))
    const best = bestOf(
      memory,
      members.map((one) => placeOf(one, meetings)),
    )
    // Of two that cost the same all take the same one.
    return best.place < 0 || best.place === placeOf(thread, meetings)
      ? roster.schedules
      : schedulesAt(memory, best.place)
  }
  const meet = (used: number, scheduleOf: (person: number) => Schedule): Meeting => {
    const members = gather((place) => {
      costs[2 * place] = used
      for (const person of hands[thread] ?? []) {
        rosters.set(scheduleOf(person), (place * people + person) * days)
      }
    })
    if (members.length === 0) return { share: 1, people: [], stretches: [], others: [] }
    const others = members.flatMap((one) => {
      const had = one === thread ? [] : (hands[one] ?? [])
      const from = (person: number) => (placeOf(one, meetings) * people + person) * days
      return had.map((person) => ({
        person,
        schedule: rosters.subarray(from(person), from(person) + days),
      }))
    })
    hands = dealt(everybody, members, random)
    const stretches = dealt(stretchesOf(days, random), members, random)
    const share = Math.max(...members.map((one) => costs[2 * placeOf(one, meetings)]!))
    return { share, people: hands[thread]!, stretches: stretches[thread]!, others }
  }
  return {
    join: (roster) => {
      member.leave()
      return agree(roster)
    },
    meet,
    agree,
    part: (roster) => {
      const agreed = agree(roster)
      // Before the last wait: whoever goes on from it finds the others where it looks for them.
      member.comeBack()
      gather(() => undefined)
      return agreed
    },
    end: () => {
      Atomics.store(memory.control, FIRST + 2 * thread + 1, 1)
      ring(memory.control)
    },
  }
}

/** [thread] what each member is dealt, about as many each, in an order that chance decides. */
function dealt<T>(all: readonly T[], members: readonly number[], random: Random): readonly (readonly T[])[] {
  const order = [...all]
  for (let left = order.length; left > 1; left--) {
    const one = random.below(left)
    ;[order[one], order[left - 1]] = [order[left - 1]!, order[one]!]
  }
  const hands: T[][] = []
  for (const member of members) hands[member] = []
  for (const [at, one] of order.entries()) hands[members[at % members.length]!]!.push(one)
  return hands
}

/** Of whole weeks, with borders that lie elsewhere each time. */
function stretchesOf(days: number, random: Random): readonly Stretch[] {
  const borders = [0]
  for (let day = 7 * (1 + random.below(STRETCH_WEEKS)); day < days; day += 7 * STRETCH_WEEKS)
    borders.push(day)
  return borders.map((from, at) => ({ from, until: borders[at + 1] ?? days }))
}

function come({ control }: Places, thread: number, meeting: number): void {
  Atomics.store(control, FIRST + 2 * thread, meeting)
  ring(control)
}

function ring(control: Int32Array): void {
  Atomics.add(control, BELL, 1)
  Atomics.notify(control, BELL)
}

/** False where all is stopped before all are there. Who has ended is not waited for. */
function waitForAll({ control, threads }: Places, meeting: number, isStopped: () => boolean): boolean {
  for (let looks = 0; ; looks++) {
    // The bell is read first: what is rung after that ends the wait at once.
    const bell = Atomics.load(control, BELL)
    let waiting = 0
    for (let thread = 0; thread < threads; thread++) {
      const hasEnded = Atomics.load(control, FIRST + 2 * thread + 1) === 1
      if (!hasEnded && Atomics.load(control, FIRST + 2 * thread) < meeting) waiting++
    }
    if (waiting === 0) return true
    if (looks < LOOKS_BEFORE_SLEEP) continue
    if (isStopped()) return false
    Atomics.wait(control, BELL, bell, STOP_MS)
  }
}

function thoseAt({ control, threads }: Places, meeting: number): readonly number[] {
  const all = Array.from({ length: threads }, (_, thread) => thread)
  return all.filter((thread) => Atomics.load(control, FIRST + 2 * thread) >= meeting)
}

function placeOf(thread: number, meeting: number): number {
  return PLACES * thread + (meeting % PLACES)
}
