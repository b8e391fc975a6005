/**
 * A service profile as a linear programme (docs/method/service-profiles.md § 2). The columns are shares of a need and FTE over a scale, so
 * that a need of ten hours and one of ten million give columns of the same size.
 *
 *   share of a need that comes to a way first, is moved, is met there, or goes unmet; the part of a task that a profession does;
 *   FTE of a profession at a level, and FTE that would have to be found beside those that the limits allow.
 */
import type { ProgramRow, Term } from '../optimisation/linear-program.ts'
import type { Limit, ProfileModel, ProfileNeed, Task, Way } from './service-profile-model.ts'
import { limitKey } from './service-profile-model.ts'

export interface BuildOptions {
  /** [need] the largest share of each that may go unmet; default 0. */
  readonly unmet?: readonly number[]
  /** One limit at another value, in its own unit. */
  readonly instead?: { readonly key: string; readonly value: number }
  /** FTE beside the limits may be had. */
  readonly hire?: boolean
}

export interface LimitRow extends ProgramRow {
  readonly limit?: Limit
  /** What the row's right side changes for each unit that `limit` is loosened. */
  readonly perUnit?: (values: readonly number[]) => number
}

export interface StaffColumn {
  readonly profession: string
  readonly level: string
  readonly fte: number
  readonly hired: number | null
  /** FTE of 1 in both columns: what it would be at most, so that few people are not lost beside many. */
  readonly unit: number
  /** What the work takes, in the unit of `fte`. */
  readonly work: readonly Term[]
}

export interface NeedColumns {
  readonly need: ProfileNeed
  readonly unmet: number
  /** [way] */
  readonly first: readonly number[]
  readonly met: readonly number[]
  /** [transfer] */
  readonly moved: readonly number[]
  /** [way][task][doer] */
  readonly done: readonly (readonly (readonly number[])[])[]
}

export interface ProfileProgram {
  readonly columns: number
  readonly rows: readonly LimitRow[]
  /** FTE, if every need took its dearest way and profession. */
  readonly scale: number
  readonly staff: readonly StaffColumn[]
  readonly needs: readonly NeedColumns[]
}

interface Building {
  readonly model: ProfileModel
  readonly options: BuildOptions
  readonly scale: number
  readonly rows: LimitRow[]
  columns: number
  /** "profession level" -> FTE, [column, factor]. */
  readonly work: Map<string, Map<number, number>>
}

export function profileProgram(model: ProfileModel, options: BuildOptions = {}): ProfileProgram {
  const building: Building = {
    ...{ model, options, scale: scaleOf(model), rows: [], columns: 0 },
    work: new Map(),
  }
  const needs = model.needs.map((need, at) => addNeed(building, need, options.unmet?.[at] ?? 0))
  const staff = addStaff(building)
  const { columns, rows, scale } = building
  return { columns, rows, scale, staff, needs }
}

/** FTE, if every need took its dearest way and profession: what the numbers are measured by. */
function scaleOf({ professions, needs }: ProfileModel): number {
  const fewest = Math.min(...professions.map(({ hoursPerFte }) => hoursPerFte))
  const taskHours = ({ hours, by }: Task) => hours * Math.max(...by.map(({ factor }) => factor))
  const ofWay = ({ production, tasks }: Way) =>
    tasks.reduce((sum, task) => sum + taskHours(task), 0) / production
  const hoursOf = ({ ways, transfers }: ProfileNeed) => {
    const most = transfers.reduce((times, { unitsAfter }) => times * Math.max(1, unitsAfter), 1)
    const moving = transfers.flatMap(({ work }) => work).reduce((sum, { hours }) => sum + hours, 0)
    return most * (Math.max(...ways.map(ofWay)) + moving)
  }
  const all = needs.reduce((sum, need) => sum + (need.amount * hoursOf(need)) / fewest, 0)
  return all > 0 ? all : 1
}

function valueOf({ options: { instead } }: Building, limit: Limit): number {
  return instead !== undefined && limitKey(limit) === instead.key ? instead.value : limit.value
}

function addNeed(building: Building, need: ProfileNeed, unmetAtMost: number): NeedColumns {
  const { ways, transfers } = need
  const column = () => building.columns++
  const unmet = column()
  const first = ways.map(column)
  const met = ways.map(column)
  const moved = transfers.map(column)
  building.rows.push(
    { lower: 1, upper: 1, terms: [...first.map((at) => [at, 1] as const), [unmet, 1]] },
    { upper: unmetAtMost, terms: [[unmet, 1]] },
  )
  for (const [at, way] of ways.entries()) {
    // What is met here is what came first, less what was moved on, and what was moved here.
    const terms = new Map([
      [met[at]!, 1],
      [first[at]!, -1],
    ])
    for (const [place, { from, to, unitsAfter }] of transfers.entries()) {
      if (from === way.id) terms.set(moved[place]!, 1)
      if (to === way.id) terms.set(moved[place]!, -unitsAfter)
    }
    building.rows.push({ lower: 0, upper: 0, terms: [...terms] })
    addWayLimits(building, need, way, { first: first[at]!, met: met[at]!, unmet })
  }
  addTransferLimits(building, need, moved)
  const done = ways.map((way, at) =>
    way.tasks.map((task) => addTask(building, need, { way, task, met: met[at]! })),
  )
  return { need, unmet, first, met, moved, done }
}

interface WayColumns {
  readonly first: number
  readonly met: number
  readonly unmet: number
}

/** A share of a need that has to be at one place is either there or unmet: never at another. */
function addWayLimits(
  building: Building,
  need: ProfileNeed,
  way: Way,
  { first, met, unmet }: WayColumns,
): void {
  const { rows } = building
  if (!way.direct) rows.push({ upper: 0, terms: [[first, 1]] })
  else if (way.firstAtMost < 1) {
    const limit = { kind: 'first-most', need, way, value: way.firstAtMost } as const
    rows.push({ limit, upper: valueOf(building, limit), terms: [[first, 1]], perUnit: () => 1 })
  }
  const least = [
    [{ kind: 'first-least', need, way, value: way.firstAtLeast }, first],
    [{ kind: 'floor', need, way, value: way.floor }, met],
  ] as const
  for (const [limit, column] of least) {
    if (limit.value === 0) continue
    const terms = [
      [column, 1],
      [unmet, 1],
    ] as const
    rows.push({ limit, lower: valueOf(building, limit), terms, perUnit: () => -1 })
  }
  if (way.capacity !== null && need.amount > 0) {
    const limit = { kind: 'way-capacity', need, way, value: way.capacity } as const
    const perUnit = way.production / need.amount
    rows.push({
      ...{ limit, terms: [[met, 1]], perUnit: () => perUnit },
      upper: valueOf(building, limit) * perUnit,
    })
  }
}

function addTransferLimits(building: Building, need: ProfileNeed, moved: readonly number[]): void {
  const { model, rows } = building
  for (const [at, transfer] of need.transfers.entries()) {
    const terms = [[moved[at]!, 1]] as const
    if (transfer.atMost < 1) {
      const limit = { kind: 'transfer-most', need, transfer, value: transfer.atMost } as const
      rows.push({ limit, terms, upper: valueOf(building, limit), perUnit: () => 1 })
    }
    if (transfer.capacity !== null && need.amount > 0) {
      const limit = { kind: 'transfer-capacity', need, transfer, value: transfer.capacity } as const
      const perUnit = 1 / need.amount
      rows.push({ limit, terms, upper: valueOf(building, limit) * perUnit, perUnit: () => perUnit })
    }
    for (const { level, profession, hours } of transfer.work) {
      const { hoursPerFte } = model.professions.find(({ id }) => id === profession)!
      addWork(building, { level, profession }, [moved[at]!, (need.amount * hours) / hoursPerFte])
    }
  }
}

interface TaskOfWay {
  readonly way: Way
  readonly task: Task
  /** The column of what is met by the way. */
  readonly met: number
}

/** The columns of those who do it, in shares of the need; a task that one profession does has none of its own. */
function addTask(building: Building, need: ProfileNeed, { way, task, met }: TaskOfWay): readonly number[] {
  const { model, rows } = building
  const isShared = task.by.length > 1
  const columns = task.by.map(() => (isShared ? building.columns++ : met))
  if (isShared) {
    const terms = [[met, -1] as const, ...columns.map((column) => [column, 1] as const)]
    rows.push({ lower: 0, upper: 0, terms })
  }
  for (const [at, doer] of task.by.entries()) {
    const column = columns[at]!
    const { hoursPerFte } = model.professions.find(({ id }) => id === doer.profession)!
    const hours = (need.amount / way.production) * task.hours * doer.factor
    addWork(building, { level: way.level, profession: doer.profession }, [column, hours / hoursPerFte])
    if (!isShared) continue
    const of = { need, way, task, doer }
    if (doer.atMost < 1) {
      const limit = { kind: 'task-most', ...of, value: doer.atMost } as const
      const terms = [
        [column, 1],
        [met, -valueOf(building, limit)],
      ] as const
      rows.push({ limit, terms, upper: 0, perUnit: (values) => values[met]! })
    }
    if (doer.atLeast > 0) {
      const limit = { kind: 'task-least', ...of, value: doer.atLeast } as const
      const terms = [
        [column, 1],
        [met, -valueOf(building, limit)],
      ] as const
      rows.push({ limit, terms, lower: 0, perUnit: (values) => -values[met]! })
    }
  }
  return columns
}

interface Place {
  readonly level: string
  readonly profession: string
}

function addWork({ work }: Building, place: Place, [column, fte]: readonly [number, number]): void {
  const key = JSON.stringify([place.profession, place.level])
  const terms = work.get(key) ?? new Map<number, number>()
  terms.set(column, (terms.get(column) ?? 0) + fte)
  work.set(key, terms)
}

/** Those of a profession at a level are at least what the work takes, and within the limits. */
function addStaff(building: Building): readonly StaffColumn[] {
  const { model, options, work, rows } = building
  const staff = model.professions.flatMap(({ id: profession }) =>
    model.levels.flatMap(({ id: level }): StaffColumn[] => {
      const own = [...(work.get(JSON.stringify([profession, level])) ?? [])]
      const unit = Math.max(0, ...own.map(([, factor]) => factor)) || 1
      const terms = own.map(([column, factor]) => [column, factor / unit] as const)
      const isLimited = model.staff.some((one) => one.profession === profession && one.level === level)
      if (terms.length === 0 && !isLimited) return []
      const fte = building.columns++
      rows.push({
        lower: 0,
        terms: [[fte, 1], ...terms.map(([column, factor]) => [column, -factor] as const)],
      })
      const hired = options.hire === true ? building.columns++ : null
      return [{ profession, level, fte, hired, unit, work: terms }]
    }),
  )
  for (const one of model.staff) addStaffLimit(building, one, staff)
  return staff
}

function addStaffLimit(
  building: Building,
  staff: ProfileModel['staff'][number],
  columns: readonly StaffColumn[],
): void {
  const { rows } = building
  const of = columns.filter(
    ({ profession, level }) =>
      profession === staff.profession && (staff.level === null || level === staff.level),
  )
  const scale = Math.max(0, ...of.map(({ unit }) => unit)) || 1
  if (staff.atMost !== null) {
    const limit = { kind: 'staff', staff, value: staff.atMost } as const
    const hired = of.flatMap(({ hired: column, unit }) =>
      column === null ? [] : [[column, -unit / scale] as const],
    )
    rows.push({
      ...{ limit, upper: valueOf(building, limit) / scale, perUnit: () => 1 / scale },
      terms: [...of.map(({ fte, unit }) => [fte, unit / scale] as const), ...hired],
    })
  }
  if (staff.atLeast !== null && staff.atLeast > 0) {
    const limit = { kind: 'staff-least', staff, value: staff.atLeast } as const
    rows.push({
      ...{ limit, lower: valueOf(building, limit) / scale, perUnit: () => -1 / scale },
      terms: of.map(({ fte, unit }) => [fte, unit / scale] as const),
    })
  }
}
