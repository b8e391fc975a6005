/**
 * Task sharing at size: constructed tasks x 24 hours x 6 competence groups, one thread, from problem to whole minutes. The first row has every task
 * on weekdays alone; the second the same tasks on all seven days. The library is loaded before the clock starts.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import loadHighs from 'highs'
import { Random } from '../src/optimisation/random.ts'
import type { Group, SharingProblem, Task } from '../src/task-sharing/problem.ts'
import { daysOf, SLOTS, slotOf } from '../src/task-sharing/problem.ts'
import { shareTasks } from '../src/task-sharing/solve.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    tasks: { type: 'string', default: '200' },
  },
})
const rounds = Number(values.rounds)
const tasks = Number(values.tasks)
const GROUPS = 6

/** Six levels, each with people enough in every hour for a seventh of the minutes and a little more. */
function constructed(types: readonly number[]): SharingProblem {
  const random = new Random(1)
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const all = types.flatMap((type) => hours.map((hour) => slotOf(type, hour)))
  const list = Array.from({ length: tasks }, (_, at): Task => {
    const level = random.below(GROUPS)
    const today = level + random.below(GROUPS - level)
    const from = random.below(16)
    const todayHours = hours.slice(from, from + 1 + random.below(8))
    return {
      ...{ id: `t${at}`, needs: 2 ** (level + 1) - 1, reservedTo: null, today, shared: at % 4 !== 0 },
      together: at % 10 === 0,
      portions: types.map((type) => ({
        minutes: (type === 0 ? 5 : 1) * (10 + random.below(200)),
        today: todayHours.map((hour) => slotOf(type, hour)),
        allowed: hours.map((hour) => slotOf(type, hour)),
      })),
    }
  })
  const total = list.flatMap(({ portions }) => portions).reduce((sum, { minutes }) => sum + minutes, 0)
  const days = all.reduce((sum, slot) => sum + daysOf(slot), 0)
  const perDay = Math.ceil((1.3 * total) / GROUPS / days)
  const slots = Array.from({ length: SLOTS }, (_, slot) => (all.includes(slot) ? perDay * daysOf(slot) : 0))
  const groups = Array.from({ length: GROUPS }, (_, at): Group => {
    const holds = 2 ** (at + 1) - 1
    return {
      ...{ id: `g${at}`, name: `Gruppe ${at}`, holds, trainable: 0, scarce: false, most: null },
      ...{ capacity: slots, presence: slots },
    }
  })
  return { groups, tasks: list, supervision: null }
}

const highs = await loadHighs()
console.log('| days | tasks | hours | groups | rounds | seconds: median | slowest | uncovered min | hash |')
console.log('| -- | -- | -- | -- | -- | -- | -- | -- | -- |')
for (const [name, types] of [
  ['weekday', [0]],
  ['whole week', [0, 1, 2]],
] as const) {
  const problem = constructed(types)
  const seconds: number[] = []
  let hash = ''
  let uncovered = 0
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    const sharing = shareTasks(highs, problem)
    seconds.push((performance.now() - from) / 1000)
    uncovered = sharing.uncovered.reduce((sum, minutes) => sum + minutes, 0)
    hash = createHash('sha256').update(JSON.stringify(sharing)).digest('hex').slice(0, 8)
  }
  seconds.sort((a, b) => a - b)
  console.log(
    `| ${name} | ${tasks} | 24 | ${GROUPS} | ${rounds} | ${seconds[Math.floor(rounds / 2)]!.toFixed(2)} | ${seconds.at(-1)!.toFixed(2)} | ${uncovered} | ${hash} |`,
  )
}
