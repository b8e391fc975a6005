/**
 * 10 000 years of absence in 10 units of 11 duties at 20 % away, drawn day by day on one thread: people independent, and with absence that goes
 * together. Aim: under 5 s each. The exact chance stands beside the drawn one.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { DayKind } from '../src/staffing/absence-counts.ts'
import { absenceModel } from '../src/staffing/absence-counts.ts'
import { poolOutcome, reserveSizes } from '../src/staffing/pool.ts'
import { simulateYears } from '../src/staffing/pool-simulation.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    years: { type: 'string', default: '10000' },
    units: { type: 'string', default: '10' },
  },
})
const [rounds, years, count] = [Number(values.rounds), Number(values.years), Number(values.units)]
const kinds = ([1, 2, 3, 4] as const).flatMap((quarter) =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday): DayKind => ({
    ...{ quarter, weekday, days: 13 },
    units: Array.from({ length: count }, () => ({ duties: 11, absent: 0.2 })),
  })),
)
const terms = {
  ...{ reached: Array.from({ length: count }, () => true), level: 0.95, onCall: [] },
  ...{ ownCost: 0, sharedCost: 0, sharedUseCost: 0 },
}
const own = Array.from({ length: count }, () => 0)

console.log(
  '| units | correlation | years | seconds: median | slowest | covered drawn (99 %) | exactly | hash |',
)
console.log('| -- | -- | -- | -- | -- | -- | -- | -- |')
for (const correlation of [
  { sameUnit: 0, otherUnits: 0 },
  { sameUnit: 0.03, otherUnits: 0.01 },
]) {
  const seconds: number[] = []
  let row = ''
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    const model = absenceModel(kinds, correlation)
    const permanent = { own, shared: reserveSizes(model, 0.95).shared }
    const run = simulateYears(model, permanent, terms, { years, seed: 1 })
    seconds.push((performance.now() - from) / 1000)
    const exact = poolOutcome(model, permanent, terms).covered
    const hash = createHash('sha256').update(JSON.stringify(run)).digest('hex').slice(0, 8)
    const [mean, low, high] = [run.covered.mean, run.covered.low, run.covered.high].map((one) =>
      one.toFixed(5),
    )
    row = `${mean!} (${low!}-${high!}) | ${exact.toFixed(5)} | ${hash}`
  }
  seconds.sort((a, b) => a - b)
  console.log(
    `| ${count} | ${correlation.sameUnit}, ${correlation.otherUnits} | ${years} | ${seconds[Math.floor(rounds / 2)]!.toFixed(2)} | ${seconds.at(-1)!.toFixed(2)} | ${row} |`,
  )
}
