/** Builds tiny rostering problems for tests: every limit is wide open until a test narrows it. */
import {
  OFF,
  defaultWeights,
  type CostWeights,
  type CoverRow,
  type EmployeeLimits,
  type ProblemEmployee,
  type ProblemHistory,
  type RedDay,
  type RosterProblem,
} from '../problem.ts'

export interface SmallShift {
  readonly code: string
  /** Minutes from the start day's midnight. */
  readonly from: number
  readonly to: number
  readonly night?: boolean
  readonly covers?: boolean
  readonly atHome?: boolean
  readonly nightMinutes?: number
  readonly part?: number
}

export const dayShift: SmallShift = { code: 'D', from: 450, to: 900 }
export const eveningShift: SmallShift = { code: 'E', from: 870, to: 1320 }
export const nightShift: SmallShift = { code: 'N', from: 1305, to: 1905, night: true, nightMinutes: 480 }

export interface SmallEmployee extends Partial<Omit<ProblemEmployee, 'limits' | 'history'>> {
  readonly limits?: Partial<EmployeeLimits>
  readonly history?: Partial<ProblemHistory>
}

export interface SmallWorld {
  readonly weeks: number
  readonly cyclic?: boolean
  readonly shifts?: readonly SmallShift[]
  readonly employees?: readonly SmallEmployee[]
  readonly cover?: readonly CoverRow[]
  readonly redDays?: readonly RedDay[]
  readonly totalMinutesMax?: number
  readonly weights?: Partial<CostWeights>
}

export const noHistory: ProblemHistory = {
  lastDutyEndMinute: null,
  restMinutesMin: 0,
  busyUntilMinute: null,
  daysInRow: 0,
  nightsInRow: 0,
  daysSinceNight: null,
  weeksSinceLongNight: null,
  lastRedDayWorked: false,
  weeksWithoutFreeRed: 0,
  redDaysWorked: [],
}

export function smallProblem(world: SmallWorld): RosterProblem {
  const shifts = world.shifts ?? [dayShift, eveningShift, nightShift]
  const dayCount = world.weeks * 7
  const perDuty = (minute: (shift: SmallShift, midnight: number) => number) =>
    Int32Array.from({ length: dayCount * shifts.length }, (_, cell) =>
      minute(shifts[cell % shifts.length]!, Math.floor(cell / shifts.length) * 1440),
    )
  return {
    dayCount,
    cyclic: world.cyclic ?? false,
    shifts: shifts.map(({ code, night, covers, atHome, part }) => ({
      code,
      part: part ?? 0,
      night: night ?? false,
      covers: covers ?? true,
      atHome: atHome ?? false,
    })),
    startMinute: perDuty((shift, midnight) => midnight + shift.from),
    endMinute: perDuty((shift, midnight) => midnight + shift.to),
    redStartMinute: perDuty((shift, midnight) => midnight + shift.from),
    redEndMinute: perDuty((shift, midnight) => midnight + shift.to),
    workMinutes: perDuty((shift) => shift.to - shift.from),
    nightMinutes: perDuty((shift) => shift.nightMinutes ?? 0),
    weekStartMinute: Int32Array.from({ length: world.weeks + 1 }, (_, week) => week * 7 * 1440),
    redDays: world.redDays ?? [],
    employees: (world.employees ?? [{}]).map((given, index) =>
      smallEmployee(given, {
        index,
        dayCount,
        shiftCount: shifts.length,
        redCount: (world.redDays ?? []).length,
      }),
    ),
    cover: world.cover ?? [],
    totalMinutesMax: world.totalMinutesMax ?? 1_000_000,
    weights: { ...defaultWeights, ...world.weights },
  }
}

/** A roster from one line for each employee: a shift's code, or `.` for off; blanks are only for the eye. */
export function roster(problem: RosterProblem, lines: readonly string[]): Int8Array {
  const codes = lines.flatMap((line) => Array.from(line.replaceAll(' ', '')))
  return Int8Array.from(codes, (code) =>
    code === '.' ? OFF : problem.shifts.findIndex((shift) => shift.code === code),
  )
}

/** The Sundays of the horizon: Saturday 18:00 to Sunday 22:00. */
export function sundays(weeks: number): RedDay[] {
  return Array.from({ length: weeks }, (_, week) => {
    const day = week * 7 + 6
    return { day, fromMinute: day * 1440 - 360, toMinute: day * 1440 + 1320 }
  })
}

function smallEmployee(
  given: SmallEmployee,
  at: { index: number; dayCount: number; shiftCount: number; redCount: number },
): ProblemEmployee {
  const weeks = at.dayCount / 7
  return {
    id: `P${at.index}`,
    skills: new Int32Array(at.dayCount),
    allowed: new Uint8Array(at.dayCount * at.shiftCount).fill(1),
    pinned: new Int8Array(at.dayCount).fill(-2),
    contractMinutes: 0,
    toleranceMinutes: 1_000_000,
    posts: [],
    daysInRowMax: at.dayCount,
    nightsInRowMax: at.dayCount,
    daysOffAfterNights: 0,
    wishes: [],
    fair: null,
    fixed: [],
    ...given,
    limits: {
      restMinutesMin: new Int32Array(at.dayCount),
      weekMinutesMax: new Int32Array(weeks).fill(1_000_000),
      weeklyRestMinutesMin: new Int32Array(weeks),
      nightMinutesMax: new Int32Array(weeks).fill(1_000_000),
      averagingPeriods: [],
      redAfterWorked: new Uint8Array(at.redCount).fill(1),
      redPeriods: [],
      ...given.limits,
    },
    history: { ...noHistory, ...given.history },
  }
}
