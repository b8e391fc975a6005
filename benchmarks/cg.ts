import { readFileSync } from 'node:fs'
import loadHighs from 'highs'
import { readInstance } from '../src/scheduling/instance-file.ts'
import { masterOf } from '../src/scheduling/master.ts'
import { cheapestOfAll, relax } from '../src/scheduling/column-generation.ts'
import { dive } from '../src/scheduling/dive.ts'
import { recount } from '../src/scheduling/recount.ts'
import { pricerOf } from '../src/scheduling/schedule-pricing.ts'
const highs = await loadHighs()
for (const n of process.argv.slice(2)) {
  const read = readInstance(n, readFileSync(`/work/shared/bench/curtois/Instance${n}.txt`, 'utf8'))
  if (read.status === 'bad') { console.log(n, read); continue }
  const { problem } = read
  const t0 = process.cpuUsage().user
  const pricers = problem.people.map((p) => pricerOf(problem, p))
  const part = { problem, people: problem.people.map((_, i) => i), required: Int32Array.from(problem.cover, (c) => c.required), fixed: problem.people.map(() => new Int8Array(problem.days).fill(-2)), banned: problem.people.map(() => null) }
  const master = masterOf({ highs, people: problem.people.length, kinds: problem.kinds.length, cover: problem.cover, required: part.required })
  master.add(cheapestOfAll(part, pricers, new Float64Array(part.required.length)).columns)
  const r = relax(part, master, pricers, {})
  console.log(n, 'bound', (r.bound + problem.constant).toFixed(2), 'lp', (r.objective + problem.constant).toFixed(2), 'rounds', r.rounds, 'columns', master.columns.length, 'cpu s', ((process.cpuUsage().user - t0) / 1e6).toFixed(2))
  const t1 = Date.now()
  const chosen = dive(part, master, pricers, { cutoff: Infinity, isOver: () => Date.now() - t1 > 60000 })
  if (chosen === null) console.log('   no dive')
  else {
    const schedules: Int8Array[] = []
    for (const c of chosen) schedules[c.person] = c.schedule
    const judged = recount(problem, schedules)
    console.log('   dive', judged.cost, judged.broken.length, 'wall s', (Date.now() - t1) / 1000, 'columns', master.columns.length)
  }
  master.dispose()
}
