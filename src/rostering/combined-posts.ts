/**
 * What binds a person with posts in several units: of every limit the strictest of the units'. All are upper limits on work or lower
 * limits on rest, so who keeps the strictest over all duties keeps each unit's own. The units' problems are of the same days.
 */
import type { AveragingPeriod, EmployeeLimits, FixedDuty, ProblemHistory, RedPeriod } from './problem.ts'

export function strictestLimits(all: readonly EmployeeLimits[]): EmployeeLimits {
  const least = (pick: (limits: EmployeeLimits) => Int32Array) => elementwise(all.map(pick), Math.min)
  const most = (pick: (limits: EmployeeLimits) => Int32Array) => elementwise(all.map(pick), Math.max)
  return {
    restMinutesMin: most(({ restMinutesMin }) => restMinutesMin),
    weekMinutesMax: least(({ weekMinutesMax }) => weekMinutesMax),
    weeklyRestMinutesMin: most(({ weeklyRestMinutesMin }) => weeklyRestMinutesMin),
    nightMinutesMax: least(({ nightMinutesMax }) => nightMinutesMax),
    averagingPeriods: strictestOfEach(
      all.flatMap(({ averagingPeriods }) => averagingPeriods),
      (period) => `${period.fromWeek} ${period.untilWeek}`,
      stricterAverage,
    ),
    redAfterWorked: all[0]!.redAfterWorked.map((_, red) =>
      Math.min(...all.map(({ redAfterWorked }) => redAfterWorked[red]!)),
    ),
    redPeriods: strictestOfEach(
      all.flatMap(({ redPeriods }) => redPeriods),
      (period) => `${period.fromRed} ${period.untilRed} ${period.pairBefore}`,
      stricterReds,
    ),
  }
}

function elementwise(tables: readonly Int32Array[], pick: (...values: number[]) => number): Int32Array {
  return tables[0]!.map((_, index) => pick(...tables.map((table) => table[index]!)))
}

/** Periods of the same weeks are one, so that a breach of it is priced once. */
function strictestOfEach<T>(
  periods: readonly T[],
  keyOf: (period: T) => string,
  stricter: (one: T, other: T) => T,
): T[] {
  const byKey = new Map<string, T>()
  for (const period of periods) {
    const known = byKey.get(keyOf(period))
    byKey.set(keyOf(period), known === undefined ? period : stricter(known, period))
  }
  return [...byKey.values()]
}

function stricterAverage(one: AveragingPeriod, other: AveragingPeriod): AveragingPeriod {
  return other.minutesMax < one.minutesMax ? other : one
}

function stricterReds(one: RedPeriod, other: RedPeriod): RedPeriod {
  return other.workedMax < one.workedMax ? other : one
}

/** The units may know different parts of what was before: the last duty of all, the longest runs. */
export function strictestHistory(all: readonly ProblemHistory[]): ProblemHistory {
  const most = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? null : Math.max(...known)
  }
  const least = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? null : Math.min(...known)
  }
  return {
    lastDutyEndMinute: most(all.map(({ lastDutyEndMinute }) => lastDutyEndMinute)),
    restMinutesMin: Math.max(...all.map(({ restMinutesMin }) => restMinutesMin)),
    busyUntilMinute: most(all.map(({ busyUntilMinute }) => busyUntilMinute)),
    daysInRow: Math.max(...all.map(({ daysInRow }) => daysInRow)),
    nightsInRow: Math.max(...all.map(({ nightsInRow }) => nightsInRow)),
    daysSinceNight: least(all.map(({ daysSinceNight }) => daysSinceNight)),
    weeksSinceLongNight: least(all.map(({ weeksSinceLongNight }) => weeksSinceLongNight)),
    lastRedDayWorked: all.some(({ lastRedDayWorked }) => lastRedDayWorked),
    weeksWithoutFreeRed: Math.max(...all.map(({ weeksWithoutFreeRed }) => weeksWithoutFreeRed)),
    redDaysWorked: [...new Set(all.flatMap(({ redDaysWorked }) => redDaysWorked))].sort((a, b) => a - b),
  }
}

/** Duties elsewhere that any of the units counts. Where two count different ones on a day, the day has the most of both. */
export function unionOfFixed(all: readonly (readonly FixedDuty[])[]): FixedDuty[] {
  const byDay = new Map<number, FixedDuty>()
  for (const duty of all.flat()) {
    const known = byDay.get(duty.day)
    byDay.set(duty.day, known === undefined ? duty : mostOf(known, duty))
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day)
}

function mostOf(one: FixedDuty, other: FixedDuty): FixedDuty {
  return {
    day: one.day,
    period:
      one.period === null || other.period === null
        ? (one.period ?? other.period)
        : {
            startMinute: Math.min(one.period.startMinute, other.period.startMinute),
            endMinute: Math.max(one.period.endMinute, other.period.endMinute),
          },
    workMinutes: Math.max(one.workMinutes, other.workMinutes),
    night: one.night || other.night,
    longNights: Math.max(one.longNights, other.longNights),
    redDays: [...new Set([...one.redDays, ...other.redDays])],
  }
}
