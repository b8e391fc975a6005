/** One line on a terminal while a benchmark searches: the time used, the cost, the bound and the gap. Silent elsewhere. */
import { Presets, SingleBar } from 'cli-progress'
import type { CostAndBound } from '../scheduling/shared-places.ts'
import { numberNb } from './bench-page.ts'

export interface BenchProgress {
  readonly update: (progress: CostAndBound) => void
  readonly stop: () => void
}

/** `seconds`: as long as it is thought to take. */
export function benchProgress(name: string, seconds: number): BenchProgress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined }
  const format = '{bar} {name}  {state}'
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_grey)
  const startedAt = performance.now()
  bar.start(100, 0, { name, state: 'starter' })
  return {
    update: (progress) => {
      const used = (performance.now() - startedAt) / 1000 / seconds
      bar.update(Math.min(99, Math.floor(used * 100)), { state: stateText(progress) })
    },
    stop: () => bar.stop(),
  }
}

function stateText({ cost, bound }: CostAndBound): string {
  if (cost === null) return 'ingen turnus ennå'
  if (!Number.isFinite(bound)) return `kostnad ${numberNb(cost)}`
  const gap = cost === 0 ? 0 : (100 * (cost - bound)) / Math.abs(cost)
  return `kostnad ${numberNb(cost)}, nedre grense ${numberNb(bound)}, avvik ${numberNb(gap)} %`
}
