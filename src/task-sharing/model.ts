/** The linear programme of task sharing: columns portion x group x slot, rows of what must be done and what there is time for. */
import type { LinearProgram, ProgramRow, Term } from '../optimisation/linear-program.ts'
import type { SharingProblem } from './problem.ts'
import { daysOf, groupsFor, isDelegated, ranksOf, SLOTS, supervisedMost } from './problem.ts'

/** Minutes of a portion of a task, by a group in a slot; no group: left undone. */
export interface Column {
  readonly task: number
  readonly portion: number
  readonly group: number | null
  readonly slot: number
  readonly cost: number
  readonly isDelegated: boolean
}

/** Whole minutes, [group][slot]: what the first programme leaves for the second. */
export interface Limits {
  readonly capacity: readonly (readonly number[])[]
  readonly delegated: readonly (readonly number[])[] | null
}

/** Costs of a minute, so far apart that each matters only where those above it are equal. */
const UNDONE = 100
/** Of a level, from the lowest group to the highest. */
const LEVEL = 1
const NEW_PERFORMER = 0.2
/** Of a scarce group taking over from somebody who suffices: far over the levels, and under leaving it undone. */
const TO_SCARCE = 30
const TRAINING = 0.05
const NEW_HOUR = 0.01
/** Of a minute in the busiest hour of a group; under a level, so that no task goes up to make hours even. */
const PEAK = 0.5

/** `only`: for some tasks the one group that may have them. */
export function columnsOf(problem: SharingProblem, only: ReadonlyMap<number, number> | null): Column[] {
  const { groups, tasks, supervision } = problem
  const ranks = ranksOf(groups)
  return tasks.flatMap((task, at) => {
    const allowed = groupsFor(problem, task).filter((group) => (only?.get(at) ?? group) === group)
    return task.portions.flatMap(({ today, allowed: slots }, portion) => {
      const todaySlots = new Set(today)
      const columns: Column[] = allowed.flatMap((index) => {
        const group = groups[index]!
        const cost =
          LEVEL * ranks[index]! +
          (index === task.today ? 0 : NEW_PERFORMER) +
          (group.scarce && index !== task.today && allowed.includes(task.today) ? TO_SCARCE : 0) +
          ((task.needs & ~group.holds) === 0 ? 0 : TRAINING)
        const delegated = supervision !== null && isDelegated(group, task, supervision)
        return slots
          .filter((slot) => group.capacity[slot]! > 0)
          .map((slot) => ({
            ...{ task: at, portion, group: index, slot, isDelegated: delegated },
            cost: cost + (todaySlots.has(slot) ? 0 : NEW_HOUR),
          }))
      })
      const undone = { task: at, portion, group: null, slot: 0, cost: UNDONE, isDelegated: false }
      return [...columns, undone]
    })
  })
}

/** Without limits the groups' peaks are columns too, after the others, and supervision is for all groups together. */
export function programOf(
  problem: SharingProblem,
  columns: readonly Column[],
  limits: Limits | null,
): LinearProgram {
  const { groups } = problem
  const peakCost = limits === null ? groups.map(() => PEAK) : []
  return {
    cost: [...columns.map(({ cost }) => cost), ...peakCost],
    rows: [
      ...portionRows(problem, columns),
      ...timeRows(problem, columns, limits),
      ...supervisionRows(problem, columns, limits),
      ...scarceRows(problem, columns),
    ],
  }
}

function portionRows({ tasks }: SharingProblem, columns: readonly Column[]): ProgramRow[] {
  const terms = tasks.map(({ portions }) => portions.map((): Term[] => []))
  for (const [at, { task, portion }] of columns.entries()) terms[task]![portion]!.push([at, 1])
  return tasks.flatMap(({ portions }, task) =>
    portions.map(({ minutes }, portion) => ({
      ...{ lower: minutes, upper: minutes, terms: terms[task]![portion]! },
    })),
  )
}

function timeRows(
  { groups }: SharingProblem,
  columns: readonly Column[],
  limits: Limits | null,
): ProgramRow[] {
  const terms = termsBySlot(groups.length, columns, () => true)
  return groups.flatMap(({ capacity }, group) =>
    terms[group]!.flatMap((inSlot, slot): ProgramRow[] => {
      if (inSlot.length === 0) return []
      if (limits !== null) return [{ upper: limits.capacity[group]![slot]!, terms: inSlot }]
      const peak: Term = [columns.length + group, -daysOf(slot)]
      return [
        { upper: capacity[slot]!, terms: inSlot },
        { upper: 0, terms: [...inSlot, peak] },
      ]
    }),
  )
}

function supervisionRows(
  problem: SharingProblem,
  columns: readonly Column[],
  limits: Limits | null,
): ProgramRow[] {
  if (problem.supervision === null) return []
  const terms = termsBySlot(problem.groups.length, columns, (column) => column.isDelegated)
  if (limits !== null) {
    return terms.flatMap((slots, group) =>
      slots.flatMap((inSlot, slot) =>
        inSlot.length === 0 ? [] : [{ upper: limits.delegated![group]![slot]!, terms: inSlot }],
      ),
    )
  }
  return Array.from({ length: SLOTS }, (_, slot) => ({
    upper: supervisedMost(problem, slot),
    terms: terms.flatMap((slots) => slots[slot]!),
  })).filter(({ terms: all }) => all.length > 0)
}

/** A scarce group in all; the slots' limits lie within, so that corners stay whole. */
function scarceRows({ groups }: SharingProblem, columns: readonly Column[]): ProgramRow[] {
  return groups.flatMap(({ most }, at) =>
    most === null
      ? []
      : [
          {
            upper: most,
            terms: columns.flatMap(({ group }, index): Term[] => (group === at ? [[index, 1]] : [])),
          },
        ],
  )
}

/** [group][slot] */
function termsBySlot(
  groups: number,
  columns: readonly Column[],
  keep: (column: Column) => boolean,
): Term[][][] {
  const terms = Array.from({ length: groups }, () => Array.from({ length: SLOTS }, (): Term[] => []))
  for (const [at, column] of columns.entries()) {
    if (column.group !== null && keep(column)) terms[column.group]![column.slot]!.push([at, 1])
  }
  return terms
}
