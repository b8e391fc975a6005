import { readFileSync } from 'node:fs'
import loadHighs from 'highs'
import { readInstance } from '../src/scheduling/instance-file.ts'
import { masterOf } from '../src/scheduling/master.ts'
import { costOf, relax } from '../src/scheduling/column-generation.ts'
import { layAnew, layOne } from '../src/scheduling/lay-anew.ts'
import { recount } from '../src/scheduling/recount.ts'
import { stateOf } from '../src/scheduling/roster-state.ts'
import { improve, neighbourhoodsOf } from '../src/scheduling/large-neighbourhood.ts'
import { pricerOf } from '../src/scheduling/schedule-pricing.ts'
import { Random } from '../src/optimisation/random.ts'
const highs = await loadHighs()
const [seconds, ...ns] = process.argv.slice(2)
for (const n of ns) {
  const read = readInstance(n, readFileSync(`/work/shared/bench/curtois/Instance${n}.txt`, 'utf8'))
  if (read.status === 'bad') {
    console.log(n, read)
    continue
  }
  const { problem } = read
  const t0 = Date.now()
  const el = () => ((Date.now() - t0) / 1000).toFixed(1)
  const isOver = () => Date.now() - t0 > Number(seconds) * 1000
  const pricers = problem.people.map((p) => pricerOf(problem, p))
  const part = {
    problem,
    people: problem.people.map((_, i) => i),
    required: Int32Array.from(problem.cover, (c) => c.required),
    fixed: problem.people.map(() => new Int8Array(problem.days).fill(-2)),
    banned: problem.people.map(() => null),
  }
  const random = new Random(1)
  const state = stateOf(
    problem,
    problem.people.map(() => new Int8Array(problem.days).fill(-1)),
  )
  const zero = new Float64Array(part.required.length)
  for (let p = 0; p < problem.people.length; p++) layOne(state, p, 0, { pricers, random, prices: zero })
  console.log(n, 'greedy', state.cost, recount(problem, state.schedules).broken.length, 's', el())
  const master = masterOf({
    highs,
    people: problem.people.length,
    kinds: problem.kinds.length,
    cover: problem.cover,
    required: part.required,
  })
  master.add(
    state.schedules.map((schedule, person) => ({
      person,
      schedule,
      cost: costOf(problem, person, schedule),
    })),
  )
  const r = relax(part, master, pricers, { isOver })
  console.log(
    '   bound',
    (r.bound + problem.constant).toFixed(2),
    'lp',
    (r.objective + problem.constant).toFixed(2),
    'rounds',
    r.rounds,
    'columns',
    master.columns.length,
    's',
    el(),
  )
  master.dispose()
  const lsEnd = Date.now() + Number(seconds) * 200
  let moves = 0
  let heat = state.cost * 0.002
  while (Date.now() < lsEnd) {
    layAnew(state, 1 + random.below(4), state.cost - heat * Math.log(random.share() + 1e-12), {
      pricers,
      random,
      prices: r.prices,
    })
    moves++
    heat *= 0.9995
  }
  console.log('   lay anew', state.cost, 'moves', moves, 's', el())
  const near = neighbourhoodsOf(problem)
  let tried = 0
  const bound = Math.ceil(r.bound + problem.constant - 1e-6)
  while (!isOver() && state.cost > bound) {
    tried++
    if (improve(state, near, { highs, pricers, random, prices: r.prices, now: Date.now, isOver }))
      if (tried % 1 === 0) process.stdout.write(` ${state.cost}@${el()}`)
  }
  const judged = recount(problem, state.schedules)
  console.log(
    '\n   end',
    judged.cost,
    judged.broken.length,
    's',
    el(),
    'tried',
    tried,
    near.windows.map((w) => `${w.days}:${w.people.toFixed(0)}:${w.gain.toFixed(2)}`).join(' '),
  )
}
