/**
 * The rostering problem as the search sees it: employees x days x shift types in flat arrays of whole minutes.
 *
 * Everything here is already legal language turned into numbers: `build.ts` reads the unit, `limits.ts` compiles
 * the law and the agreements. The search knows no paragraph and no calendar. It never judges itself either: a
 * finished roster goes back to law/evaluate and to a recount that share no code with it.
 * The mathematics is in docs/method/rostering.md.
 */

/** A cell value in an assignment: OFF, or the index of a shift type. */
export const OFF = -1

export interface ProblemShift {
  readonly code: string
  /** Counts in runs of nights, and starts the days off after nights. */
  readonly night: boolean
  /** Someone working it covers demand; false for training and supernumerary duty. */
  readonly covers: boolean
  /** Part of the day, to see changes within a run of duties. */
  readonly part: number
  /** Standby at home: hours, but rest from work. It breaks no rest and touches no red day. */
  readonly atHome: boolean
}

/** How many the unit needs on one shift of one day, of those who hold all of a set of competences. */
export interface CoverRow {
  readonly day: number
  readonly shift: number
  /** Bit mask of competences (index into the unit's list); an employee counts if `skills[day] & mask === mask`. 0 = anybody. */
  readonly skillMask: number
  readonly minimum: number
  readonly wanted: number
}

export interface ProblemWish {
  readonly day: number
  /** The shift wished for, or OFF for a day off. */
  readonly shift: number
  /** Wished away: met by anything else. */
  readonly avoid: boolean
  /** What it costs not to meet it. */
  readonly weight: number
}

/** What is shared fairly, in counts: weekends begun, nights, and red days worked that are no Sundays. */
export interface Burden {
  readonly weekends: number
  readonly nights: number
  readonly holidays: number
}

/** One person's fair part of what the plan asks for (fair-share.ts), less what history has given too much. */
export interface FairShare extends Burden {
  /** The contract as a part of the mean contract: how much one duty more weighs. */
  readonly post: number
}

/**
 * Legal and agreed limits of one employee, compiled by limits.ts. Weeks are calendar weeks, Monday 00:00 to Sunday 24:00. What
 * the history has used of a limit is taken out of it, so a limit may be below 0: then the history alone breaks it.
 */
export interface EmployeeLimits {
  /** [day] least rest after the duty that starts on this day, before the next duty, in minutes. */
  readonly restMinutesMin: Int32Array
  /** [week] most working minutes booked (on the start day) in the calendar week. */
  readonly weekMinutesMax: Int32Array
  /** [week] least unbroken rest inside the calendar week, in minutes. */
  readonly weeklyRestMinutesMin: Int32Array
  /**
   * [week] most minutes in the four calendar weeks that end with this one, where they hold a duty with more than 3 hours at
   * night (aml § 10-11(6)). Very large = no limit, or no such four weeks: those of a calendar plan begin in what is known.
   */
  readonly nightMinutesMax: Int32Array
  /** Weeks over which minutes are averaged: the sum of the weeks may not pass `minutesMax`. Periods may overlap. */
  readonly averagingPeriods: readonly AveragingPeriod[]
  /** [red day] 1 where it may be worked after a worked one: aml § 10-8(4) third sentence is agreed for both. Else the second holds. */
  readonly redAfterWorked: Uint8Array
  /** Where that is used: so many may be worked at most, and a red day is free in every 4 consecutive weeks. */
  readonly redPeriods: readonly RedPeriod[]
}

export interface AveragingPeriod {
  readonly fromWeek: number
  /** May lie beyond a cyclic plan: the period then goes on from week 0. */
  readonly untilWeek: number
  readonly minutesMax: number
}

/** Red days averaged together, by index: at most `workedMax` are worked where two in a row are. */
export interface RedPeriod {
  readonly fromRed: number
  readonly untilRed: number
  readonly workedMax: number
  /** The history has two in a row in the period already. */
  readonly pairBefore: boolean
}

/** What the employee brings into the horizon; minutes count from the horizon's first midnight, so they are negative. */
export interface ProblemHistory {
  /** When the last duty before the horizon ended, or null if it does not matter; and the least rest after it. */
  readonly lastDutyEndMinute: number | null
  readonly restMinutesMin: number
  /** When the last of all duties before the horizon ended; later than the above where one outlasts the next. */
  readonly busyUntilMinute: number | null
  /** Working days in a row up to and including the last day before the horizon. */
  readonly daysInRow: number
  readonly nightsInRow: number
  /** Days since the last night's start day (1 = the day before the horizon), or null. */
  readonly daysSinceNight: number | null
  /** Weeks since the last week with a duty of more than 3 hours at night (1 = the week before the horizon), or null. */
  readonly weeksSinceLongNight: number | null
  /** The last red day before the horizon was worked. */
  readonly lastRedDayWorked: boolean
  /** Weeks in a row up to the horizon, of those known, without a free red day. */
  readonly weeksWithoutFreeRed: number
  /** Red days of the horizon (index) that a duty before it reaches into. */
  readonly redDaysWorked: readonly number[]
}

/**
 * What an employee works elsewhere on one day of the horizon, for the same employer or one whose hours count together. The
 * search cannot move it and adds no duty that day; it counts in every limit, and not in the contract or the cover.
 */
export interface FixedDuty {
  readonly day: number
  /** First start to last end, or null: only standby at home. */
  readonly period: { readonly startMinute: number; readonly endMinute: number } | null
  /** Ordinary working minutes: without overtime. */
  readonly workMinutes: number
  /** Counts as a night in runs of nights. */
  readonly night: boolean
  /** Duties with more than 3 hours at night. */
  readonly longNights: number
  /** Red days (index) that are worked by it. */
  readonly redDays: readonly number[]
}

/** One of several posts of one person: its hours are worked on the shifts of its unit, which lie together in `shifts`. */
export interface ProblemPost {
  readonly fromShift: number
  readonly untilShift: number
  readonly contractMinutes: number
  /** The post should give contractMinutes +- this. */
  readonly toleranceMinutes: number
}

export interface ProblemEmployee {
  readonly id: string
  /** [day] bit mask of the competences held that day, with everything they cover. */
  readonly skills: Int32Array
  /** [day * S + shift] 1 if the employee may work it: competence, night, leave, weekend rhythm, and law for the single duty. */
  readonly allowed: Uint8Array
  /** [day] -2 = free to choose, OFF = pinned off, s = pinned to shift s. */
  readonly pinned: Int8Array
  readonly contractMinutes: number
  /** The roster should give contractMinutes +- this. */
  readonly toleranceMinutes: number
  /** Combined posts: the hours are held in each, and above in sum. Empty for who has one post. */
  readonly posts: readonly ProblemPost[]
  readonly limits: EmployeeLimits
  readonly daysInRowMax: number
  readonly nightsInRowMax: number
  /** Calendar days with no start after the last night of a run. */
  readonly daysOffAfterNights: number
  readonly wishes: readonly ProblemWish[]
  /** Null: the search does not look at how the burdens are shared. */
  readonly fair: FairShare | null
  /** At most one a day, in day order. */
  readonly fixed: readonly FixedDuty[]
  readonly history: ProblemHistory
}

export interface RosterProblem {
  /** A whole number of weeks; day 0 is a Monday. */
  readonly dayCount: number
  /** The last day is followed by day 0 again (a base plan judged across its seam); history is then unused. */
  readonly cyclic: boolean
  readonly shifts: readonly ProblemShift[]
  /** [day * S + shift] minutes from the horizon's first midnight, real elapsed time (clock changes included). */
  readonly startMinute: Int32Array
  readonly endMinute: Int32Array
  /** [day * S + shift] the part that decides on which red days the duty is work (law's `redWork`). */
  readonly redStartMinute: Int32Array
  readonly redEndMinute: Int32Array
  /** [day * S + shift] working time, booked on the start day. */
  readonly workMinutes: Int32Array
  /** [day * S + shift] minutes inside the night window of aml § 10-11(1). */
  readonly nightMinutes: Int32Array
  /** [week], length weeks + 1: minute of Monday 00:00; the last entry ends the horizon. Cyclic period = the last entry. */
  readonly weekStartMinute: Int32Array
  /** Red days in order: Sundays and, in calendar plans, public holidays. Working any duty listed is red-day work. */
  readonly redDays: readonly RedDay[]
  readonly employees: readonly ProblemEmployee[]
  readonly cover: readonly CoverRow[]
  /** The plan as a whole may not use more than this: the sum of contracts. */
  readonly totalMinutesMax: number
  readonly weights: CostWeights
}

/** One Sunday or public holiday with its window (aml § 10-10(1)), in minutes like startMinute. Day is its calendar day. */
export interface RedDay {
  readonly day: number
  readonly fromMinute: number
  readonly toMinute: number
}

/** Integer weights of the soft goals, so that a delta equals a recount exactly. Law and pins are never traded away. */
export interface CostWeights {
  /** Per uncovered minute of minimum cover (a missing competence inside a full shift counts its minutes too). */
  readonly minimumCoverMinute: number
  /** Per uncovered minute between minimum and wanted. */
  readonly wantedCoverMinute: number
  /** Per minute above wanted on a shift. */
  readonly overCoverMinute: number
  /** Per minute outside contract +- tolerance. */
  readonly contractMinute: number
  /** Per minute away from contract, inside the tolerance. */
  readonly contractDriftMinute: number
  /** Per rest shorter than 11 hours (a quick return), even where an agreement permits it. */
  readonly quickReturn: number
  /** Per weekend with a duty on only one of Saturday and Sunday. */
  readonly splitWeekend: number
  /** Per working day alone between two days off, and per day off alone between two working days. */
  readonly singleDay: number
  /** Per day with a duty in another part of the day than the day before: day, evening and day again are two. */
  readonly partChange: number
  /** Per squared weekend, night and holiday away from the fair share, for a mean post: the one furthest away gains most. */
  readonly fairWeekend: number
  readonly fairNight: number
  readonly fairHoliday: number
  /** Per point (1-10) that a wish has in the unit file. `build.ts` turns points into `ProblemWish.weight`. */
  readonly wishPoint: number
}

export const QUICK_RETURN_MINUTES = 11 * 60

export const defaultWeights: CostWeights = {
  minimumCoverMinute: 100,
  wantedCoverMinute: 10,
  overCoverMinute: 4,
  contractMinute: 40,
  contractDriftMinute: 1,
  quickReturn: 10_000,
  splitWeekend: 1500,
  singleDay: 60,
  partChange: 40,
  // The second night or weekend beyond a fair share costs 300 and the fourth 700: above the coldest temperature (180), far
  // below an uncovered duty (45,000) and a quick return. A holiday is rarer and weighs three times a night.
  fairWeekend: 100,
  fairNight: 100,
  fairHoliday: 300,
  // A common wish (3 points) costs 600, half a split weekend; the strongest 2000.
  wishPoint: 200,
}
