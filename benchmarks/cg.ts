import { readFileSync } from 'node:fs'
import loadHighs from 'highs'
import { readInstance } from '../src/scheduling/instance-file.ts'
import { recount } from '../src/scheduling/recount.ts'
import { solve } from '../src/scheduling/solve.ts'
const highs = await loadHighs()
const [seconds, ...ns] = process.argv.slice(2)
for (const n of ns) {
  const read = readInstance(n, readFileSync(`/work/shared/bench/curtois/Instance${n}.txt`, 'utf8'))
  if (read.status === 'bad') throw new Error(read.reason)
  const t0 = Date.now()
  let trail = ''
  const found = solve(highs, read.problem, { seed: 1, now: Date.now, milliseconds: Number(seconds) * 1000, isOver: () => Date.now() - t0 > Number(seconds) * 1000, onProgress: ({ cost, bound }) => { trail += ` ${cost}@${((Date.now() - t0) / 1000).toFixed(0)}` ; void bound } })
  if (found === null) { console.log(n, 'none'); continue }
  const judged = recount(read.problem, found.schedules)
  console.log(n, found.cost, judged.cost, judged.broken.length, 'bound', found.bound, 's', (Date.now() - t0) / 1000, trail)
}
