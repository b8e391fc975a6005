/** Random small problems that use every field, so that tests meet rules in combinations nobody thought of. */
import type { Random } from '../../optimisation/random.ts'
import { OFF, type CoverRow, type FixedDuty, type ProblemPost, type RosterProblem } from '../problem.ts'
import {
  dayShift,
  eveningShift,
  nightShift,
  smallProblem,
  sundays,
  type SmallEmployee,
  type SmallShift,
} from './small-problem.ts'

export function randomProblem(random: Random): RosterProblem {
  const weeks = 1 + random.below(6)
  const cyclic = random.below(2) === 0
  const longShift: SmallShift = { code: 'L', from: 450, to: 1650, nightMinutes: 181, part: 1 }
  const training: SmallShift = { code: 'T', from: 480, to: 960, covers: false }
  const atHome: SmallShift = { code: 'H', from: 900, to: 1860, atHome: true }
  const shifts = [
    dayShift,
    { ...eveningShift, part: 1 },
    { ...nightShift, part: 2 },
    longShift,
    training,
    atHome,
  ]
  const holiday = { day: 1, fromMinute: -360, toMinute: 1440 + 1320 }
  const redDays = random.below(2) === 0 ? sundays(weeks) : [holiday, ...sundays(weeks)]
  return smallProblem({
    weeks,
    cyclic,
    shifts,
    employees: Array.from({ length: 2 + random.below(3) }, () =>
      randomEmployee(random, { weeks, shiftCount: shifts.length, redCount: redDays.length, cyclic }),
    ),
    cover: randomCover(random, weeks * 7),
    redDays,
    totalMinutesMax: random.below(weeks * 6000),
  })
}

/** Any value in any cell, pins and permissions aside. */
export function randomRoster(random: Random, problem: RosterProblem): Int8Array {
  const offShare = 1 + random.below(4)
  return Int8Array.from({ length: problem.employees.length * problem.dayCount }, () =>
    random.below(5) < offShare ? OFF : random.below(problem.shifts.length),
  )
}

interface Size {
  readonly weeks: number
  readonly shiftCount: number
  readonly redCount: number
  readonly cyclic: boolean
}

function randomEmployee(random: Random, size: Size): SmallEmployee {
  const { weeks, shiftCount, redCount, cyclic } = size
  const dayCount = weeks * 7
  const perDay = (value: () => number) => Array.from({ length: dayCount }, value)
  const perWeek = (value: () => number) => Array.from({ length: weeks }, value)
  const nightsInRow = random.below(2) * random.below(4)
  return {
    skills: Int32Array.from({ length: weeks * 7 }, () => random.below(4)),
    allowed: Uint8Array.from({ length: dayCount * shiftCount }, () => (random.below(8) > 0 ? 1 : 0)),
    pinned: Int8Array.from(perDay(() => (random.below(10) > 0 ? -2 : random.below(shiftCount + 1) - 1))),
    contractMinutes: random.below(weeks * 2400),
    toleranceMinutes: random.below(900),
    posts: randomPosts(random, shiftCount),
    daysInRowMax: 1 + random.below(6),
    nightsInRowMax: 1 + random.below(4),
    daysOffAfterNights: random.below(4),
    wishes: Array.from({ length: random.below(4) }, () => ({
      day: random.below(dayCount),
      shift: random.below(4) - 1,
      avoid: random.below(3) === 0,
      weight: 1 + random.below(900),
    })),
    fair:
      random.below(4) === 0
        ? null
        : {
            post: (1 + random.below(30)) / 15,
            weekends: random.below(40) / 7,
            nights: random.below(100) / 7,
            holidays: random.below(20) / 7,
          },
    limits: {
      restMinutesMin: Int32Array.from(perDay(() => 480 + random.below(400))),
      weekMinutesMax: Int32Array.from(perWeek(() => 1200 + random.below(1800))),
      weeklyRestMinutesMin: Int32Array.from(perWeek(() => 1680 + random.below(2400))),
      nightMinutesMax: Int32Array.from(perWeek(() => 4000 + random.below(6000))),
      averagingPeriods: [
        { fromWeek: 0, untilWeek: weeks, minutesMax: weeks * (1000 + random.below(1500)) },
        {
          fromWeek: random.below(weeks),
          untilWeek: cyclic ? weeks + 3 : weeks,
          minutesMax: weeks * (1000 + random.below(1500)),
        },
      ],
      redAfterWorked: Uint8Array.from({ length: redCount }, () => (random.below(3) > 0 ? 1 : 0)),
      redPeriods: [
        { fromRed: 0, untilRed: 1, workedMax: random.below(3) - 1, pairBefore: random.below(4) === 0 },
        { fromRed: 1, untilRed: redCount, workedMax: random.below(weeks + 1), pairBefore: false },
      ],
    },
    fixed: randomFixed(random, size),
    history: {
      lastDutyEndMinute: random.below(2) === 0 ? null : 500 - random.below(3000),
      restMinutesMin: 480 + random.below(400),
      busyUntilMinute: random.below(2) === 0 ? null : 900 - random.below(3000),
      weeksSinceLongNight: random.below(2) === 0 ? null : 1 + random.below(4),
      weeksWithoutFreeRed: random.below(4),
      redDaysWorked: random.below(4) === 0 ? [0] : [],
      daysInRow: random.below(9),
      nightsInRow,
      daysSinceNight: nightsInRow > 0 ? 1 : random.below(2) === 0 ? null : 2 + random.below(3),
      lastRedDayWorked: random.below(2) === 0,
    },
  }
}

/** One post, or two on either side of a shift. */
function randomPosts(random: Random, shiftCount: number): ProblemPost[] {
  if (random.below(2) === 0) return []
  const border = 1 + random.below(shiftCount - 1)
  const hours = () => ({ contractMinutes: random.below(4000), toleranceMinutes: random.below(500) })
  return [
    { fromShift: 0, untilShift: border, ...hours() },
    { fromShift: border, untilShift: shiftCount, ...hours() },
  ]
}

function randomFixed(random: Random, { weeks, redCount }: Size): FixedDuty[] {
  return Array.from({ length: weeks * 7 }, (_, day) => day)
    .filter(() => random.below(12) === 0)
    .map((day): FixedDuty => {
      const startMinute = day * 1440 + random.below(1440)
      const period = { startMinute, endMinute: startMinute + 60 + random.below(1300) }
      return {
        day,
        period: random.below(5) === 0 ? null : period,
        workMinutes: random.below(700),
        night: random.below(3) === 0,
        longNights: random.below(6) === 0 ? 1 : 0,
        redDays: random.below(4) === 0 ? [random.below(redCount)] : [],
      }
    })
}

function randomCover(random: Random, dayCount: number): CoverRow[] {
  return Array.from({ length: dayCount * 3 }, () => {
    const minimum = random.below(3)
    return {
      day: random.below(dayCount),
      shift: random.below(4),
      skillMask: random.below(4),
      minimum,
      wanted: minimum + random.below(2),
    }
  })
}
