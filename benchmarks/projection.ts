/**
 * `framskriv` on the shipped statistics, one thread: reading them, one municipality, and all 357, each with draws to 2050. The statistics are
 * read once; every round projects all municipalities anew, as a command would. Peak memory is that of the whole process.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readStatistics } from '../src/cli/statistics-files.ts'
import { framskriv } from '../src/planning/framskriv.ts'
import { Scenario } from '../src/projection/scenario.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    draws: { type: 'string', default: '1000' },
    municipalities: { type: 'string', default: '357' },
  },
})
const rounds = Number(values.rounds)
const scenario = Scenario.parse({ name: 'Konstant standard', draws: Number(values.draws) })

const began = performance.now()
const statistics = readStatistics(new URL('../../../data/', import.meta.url))
const readSeconds = (performance.now() - began) / 1000
const all = Object.keys(statistics.municipalities.entries).slice(0, Number(values.municipalities))

function timed(municipalities: readonly string[]) {
  const seconds: number[] = []
  let hash = ''
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    const answer = framskriv(statistics, { municipalities, alternative: 'MMMM', scenario })
    seconds.push((performance.now() - from) / 1000)
    hash = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 8)
  }
  seconds.sort((a, b) => a - b)
  return { median: seconds[Math.floor(rounds / 2)]!, slowest: seconds.at(-1)!, hash }
}

console.log('| municipalities | draws | rounds | seconds: median | slowest | hash |')
console.log('| -- | -- | -- | -- | -- | -- |')
for (const municipalities of [['4003'], all]) {
  const { median, slowest, hash } = timed(municipalities)
  console.log(
    `| ${municipalities.length} | ${scenario.draws} | ${rounds} | ${median.toFixed(2)} | ${slowest.toFixed(2)} | ${hash} |`,
  )
}
console.log(
  `\nReading and checking the statistics: ${readSeconds.toFixed(2)} s. Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
)
