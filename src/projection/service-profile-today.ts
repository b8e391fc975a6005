/** The same needs met as they are today: what it takes, and which limits that would break. Arithmetic only. */
import type { NeedUse, Profile } from './service-profile-use.ts'
import { withSums } from './service-profile-use.ts'
import type { Limit, ProfileModel, ProfileNeed } from './service-profile-model.ts'
import type { LimitRow, ProfileProgram } from './service-profile-program.ts'
import { profileProgram } from './service-profile-program.ts'

export interface Today {
  readonly profile: Profile
  /** With what is used, in the limit's own unit. */
  readonly broken: readonly { readonly limit: Limit; readonly used: number }[]
}

/** Null where the shares of today are not given. */
export function todaysProfile(model: ProfileModel): Today | null {
  const program = profileProgram(model)
  const values = todaysValues(model, program)
  if (values === null) return null
  const staff = program.staff.map(({ profession, level, fte, unit }) => {
    const least =
      model.staff.find((one) => one.profession === profession && one.level === level)?.atLeast ?? 0
    return { profession, level, fte: Math.max(least, values[fte]! * unit) }
  })
  const profile = withSums(model, model.needs.map(needToday), staff)
  return { profile, broken: brokenLimits(program.rows, values) }
}

/** [column of the programme] what it is today, and FTE as the work asks for. Null where the shares of today are not given. */
export function todaysValues(model: ProfileModel, program: ProfileProgram): readonly number[] | null {
  const isKnown = model.needs.every(
    ({ ways, transfers }) =>
      [...ways, ...transfers].every(({ today }) => today !== null) &&
      ways.every(({ tasks }) => tasks.every(({ by }) => by.every(({ today }) => today !== null))),
  )
  if (!isKnown) return null
  const values = new Array<number>(program.columns).fill(0)
  for (const columns of program.needs) {
    const use = needToday(columns.need)
    for (const [way, column] of columns.first.entries()) values[column] = use.first[way]!
    for (const [way, column] of columns.met.entries()) values[column] = use.met[way]!
    for (const [transfer, column] of columns.moved.entries()) values[column] = use.moved[transfer]!
    for (const [way, tasks] of columns.done.entries()) {
      for (const [task, doers] of tasks.entries()) {
        if (doers.length < 2) continue
        for (const [doer, column] of doers.entries()) values[column] = use.done[way]![task]![doer]!
      }
    }
  }
  for (const { fte, work } of program.staff)
    values[fte] = work.reduce((sum, [column, factor]) => sum + factor * values[column]!, 0)
  return values
}

function needToday(need: ProfileNeed): NeedUse {
  const { ways, transfers } = need
  const first = ways.map(({ today }) => today!)
  const moved = transfers.map(({ today }) => today!)
  const met = ways.map(({ id }, way) =>
    transfers.reduce(
      (sum, { from, to, unitsAfter }, at) =>
        sum + (to === id ? moved[at]! * unitsAfter : 0) - (from === id ? moved[at]! : 0),
      first[way]!,
    ),
  )
  const done = ways.map(({ tasks }, way) => tasks.map(({ by }) => by.map(({ today }) => today! * met[way]!)))
  return { need, unmet: 0, first, met, moved, done }
}

/** A staffing floor is kept today too: it is no breach to have had less work than people. */
function brokenLimits(rows: readonly LimitRow[], values: readonly number[]): Today['broken'] {
  return rows.flatMap(({ limit, perUnit, terms, lower = -Infinity, upper = Infinity }) => {
    if (limit === undefined || limit.kind === 'staff-least') return []
    const activity = terms.reduce((sum, [column, factor]) => sum + factor * values[column]!, 0)
    const over = Math.max(activity - upper, lower - activity)
    const unit = Math.abs(perUnit?.(values) ?? 0)
    if (!(over > 1e-7) || unit === 0) return []
    const used = activity > upper ? limit.value + over / unit : limit.value - over / unit
    return [{ limit, used }]
  })
}
