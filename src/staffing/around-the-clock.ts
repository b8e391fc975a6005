/**
 * Hours of staff for people who are looked after one by one or together: what a duty takes in a unit of some users, what an arrangement
 * of several units takes, and from how many users one arrangement takes less than another. 1:1 all week is 168 hours, whoever works them.
 */

/** Hours of a week in which staff are on duty, and how many. One of `staffPerUser` and `usersPerStaff`. */
export interface Duty {
  /** 168 is around the clock. */
  readonly hoursPerWeek: number
  /** The mean over the hours, so 1.5 is one all the time and another half of it. */
  readonly staffPerUser?: number | undefined
  /** One whole person for every so many users in the same unit: 4 users to a night guard is two guards for five. */
  readonly usersPerStaff?: number | undefined
  /** In every unit, however few the users. */
  readonly minimum: number
}

export interface Arrangement {
  /** At most so many live together; null: all of them. 1 is each in a home of their own. */
  readonly usersPerUnit: number | null
  readonly duties: readonly Duty[]
}

/** In a unit of `users`, of whom there is at least one. Throws RangeError for a duty that does not say how many. */
export function staffOnDuty({ staffPerUser, usersPerStaff, minimum }: Duty, users: number): number {
  if (staffPerUser !== undefined) return Math.max(minimum, staffPerUser * users)
  if (usersPerStaff !== undefined) return Math.max(minimum, Math.ceil(users / usersPerStaff))
  throw new RangeError('A duty says either staffPerUser or usersPerStaff.')
}

/** `users` a whole number, spread evenly over as few units as hold them: five in units of four are three and two. */
export function arrangedHours(
  { usersPerUnit, duties }: Arrangement,
  users: number,
): { readonly units: number; readonly weekHours: number } {
  const units = usersPerUnit === null ? Math.min(users, 1) : Math.ceil(users / usersPerUnit)
  let weekHours = 0
  for (let unit = 0; unit < units; unit++) {
    const here = Math.floor(users / units) + (unit < users % units ? 1 : 0)
    for (const duty of duties) weekHours += duty.hoursPerWeek * staffOnDuty(duty, here)
  }
  return { units, weekHours }
}

export interface BreakEven {
  /** The fewest users for whom `one` takes less than `other`. */
  readonly first: number
  /** From so many it takes less every time, as far as was looked. A new unit or one more guard may turn it in between. Null: it never stays so. */
  readonly always: number | null
}

/** Sums that differ by less are equal but for the order they were added in. */
const SAME = 1e-9

/** Null where `one` takes less for no number of users from 1 to `most`. */
export function breakEven(
  one: (users: number) => number,
  other: (users: number) => number,
  most: number,
): BreakEven | null {
  let first: number | null = null
  let always: number | null = null
  for (let users = 1; users <= most; users++) {
    const less = one(users) < other(users) - SAME
    if (less) first ??= users
    always = less ? (always ?? users) : null
  }
  return first === null ? null : { first, always }
}
