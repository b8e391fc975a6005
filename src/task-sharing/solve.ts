/**
 * START HERE. Which group does which task, in which hour of an ordinary week: at the lowest level that suffices, within what the groups
 * have time for, with today's performer where nothing is freed, and with even hours. Method: docs/method/task-sharing.md.
 *
 * Two linear programmes. The first has everything, and gives the peaks and how the supervision is shared out; its minutes may be
 * fractions. With those two fixed in whole minutes what is left is a flow in a network, whose corner solutions are whole minutes.
 */
import type { Highs } from 'highs'
import type { LinearResult } from '../optimisation/linear-program.ts'
import { solveLinear } from '../optimisation/linear-program.ts'
import type { Column, Limits } from './model.ts'
import { columnsOf, programOf } from './model.ts'
import type { SharingProblem } from './problem.ts'
import { daysOf, SLOTS, supervisedMost } from './problem.ts'

/** Whole minutes a week of a portion of a task by a group in a slot. */
export interface Placed {
  readonly task: number
  readonly portion: number
  readonly group: number
  readonly slot: number
  readonly minutes: number
}

export interface Sharing {
  readonly placed: readonly Placed[]
  /** [task] whole minutes a week that nobody who may do it has time for. */
  readonly uncovered: readonly number[]
  /** Tasks that should have stayed whole with one group, and could not without leaving some undone. */
  readonly split: readonly number[]
}

/** Throws UnsureSolution where the solver's answer does not hold, and Error where minutes are lost. */
export function shareTasks(highs: Highs, problem: SharingProblem): Sharing {
  const columns = columnsOf(problem, null)
  const first = valuesOf(solveLinear(highs, programOf(problem, columns, null)))
  const limits = wholeLimits(problem, columns, first)
  const only = chosenGroups(problem, columns, first)
  const free = placedIn(highs, problem, columns, limits)
  if (only.size === 0) return checked(problem, { ...free, split: [] })
  const together = placedIn(highs, problem, columnsOf(problem, only), limits)
  const isWhole = sum(together.uncovered) <= sum(free.uncovered)
  const best = isWhole ? together : free
  return checked(problem, { ...best, split: isWhole ? [] : splitTasks(problem, free.placed) })
}

function placedIn(highs: Highs, problem: SharingProblem, columns: readonly Column[], limits: Limits) {
  const values = valuesOf(solveLinear(highs, programOf(problem, columns, limits))).map(whole)
  const placed: Placed[] = []
  const uncovered = problem.tasks.map(() => 0)
  for (const [at, { task, portion, group, slot }] of columns.entries()) {
    const minutes = values[at]!
    if (minutes === 0) continue
    if (group === null) uncovered[task]! += minutes
    else placed.push({ task, portion, group, slot, minutes })
  }
  return { placed, uncovered }
}

/** A corner of the network is whole but for the solver's own tolerance. */
function whole(value: number): number {
  const rounded = Math.round(value)
  if (Math.abs(value - rounded) > 1e-4) throw new Error(`${value} minutes: the solver gave no corner.`)
  return rounded
}

function valuesOf(result: LinearResult): readonly number[] {
  // Every task may be left undone, so that there is always an answer.
  if (result.status === 'infeasible') throw new Error('Task sharing without an answer.')
  return result.values
}

/** The first programme's peaks rounded up to whole minutes, and its supervision as whole minutes for each group. */
function wholeLimits(problem: SharingProblem, columns: readonly Column[], values: readonly number[]): Limits {
  const { groups, supervision } = problem
  const load = groups.map(() => new Float64Array(SLOTS))
  const delegated = groups.map(() => new Float64Array(SLOTS))
  for (const [at, { group, slot, isDelegated }] of columns.entries()) {
    if (group === null) continue
    load[group]![slot]! += values[at]!
    if (isDelegated) delegated[group]![slot]! += values[at]!
  }
  const capacity = groups.map((group, at) => {
    const peak = Math.max(0, ...load[at]!.map((minutes, slot) => minutes / daysOf(slot)))
    return group.capacity.map((most, slot) => Math.min(most, Math.ceil(peak * daysOf(slot) - 1e-6)))
  })
  if (supervision === null) return { capacity, delegated: null }
  const shares = Array.from({ length: SLOTS }, (_, slot) => {
    const wanted = delegated.map((by) => by[slot]!)
    return sharedOut(wanted, supervisedMost(problem, slot))
  })
  return { capacity, delegated: groups.map((_, group) => shares.map((share) => share[group]!)) }
}

/** Whole numbers near the wanted ones, together at most `most`: what is cut goes to those who wanted the largest part of a minute. */
function sharedOut(wanted: readonly number[], most: number): number[] {
  const shares = wanted.map((value) => Math.floor(value + 1e-6))
  let left = most - sum(shares)
  const byRest = wanted
    .map((value, at) => ({ at, rest: value - shares[at]! }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at, rest } of byRest) {
    if (left <= 0 || rest <= 1e-6) break
    shares[at]!++
    left--
  }
  return shares
}

/** For tasks that should stay whole: the group that has most of it in the first programme. */
function chosenGroups(
  { tasks, groups }: SharingProblem,
  columns: readonly Column[],
  values: readonly number[],
): Map<number, number> {
  const minutes = new Map<number, Float64Array>()
  for (const [at, { task, group }] of columns.entries()) {
    if (group === null || !tasks[task]!.together) continue
    const by = minutes.get(task) ?? new Float64Array(groups.length)
    by[group]! += values[at]!
    minutes.set(task, by)
  }
  return new Map([...minutes].map(([task, by]) => [task, by.indexOf(Math.max(...by))]))
}

function splitTasks({ tasks }: SharingProblem, placed: readonly Placed[]): number[] {
  return tasks.flatMap(({ together }, at) => {
    const groups = new Set(placed.filter(({ task }) => task === at).map(({ group }) => group))
    return together && groups.size > 1 ? [at] : []
  })
}

/** Every minute is placed once or named as uncovered, and no group has more than it has time for. */
function checked({ tasks, groups }: SharingProblem, sharing: Sharing): Sharing {
  const placed = tasks.map(() => 0)
  const load = groups.map(() => new Array<number>(SLOTS).fill(0))
  for (const { task, group, slot, minutes } of sharing.placed) {
    placed[task]! += minutes
    load[group]![slot]! += minutes
  }
  for (const [at, { id, portions }] of tasks.entries()) {
    if (placed[at]! + sharing.uncovered[at]! !== sum(portions.map(({ minutes }) => minutes)))
      throw new Error(`Task «${id}»: the minutes placed and uncovered are not the minutes of the task.`)
  }
  for (const [at, { id, capacity }] of groups.entries()) {
    const slot = load[at]!.findIndex((minutes, one) => minutes > capacity[one]!)
    if (slot >= 0) throw new Error(`Group «${id}» has more than it has time for in slot ${slot}.`)
  }
  return sharing
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
