import { describe, expect, it } from 'vitest'
import type { BenchResult } from './bench-answer.ts'
import { benchPage } from './bench-page.ts'

const none: BenchResult = {
  ...{
    instance: 1,
    cost: null,
    bound: null,
    gapPercent: null,
    seconds: 1,
    cpuSeconds: 1,
    seed: 1,
    threads: 1,
  },
  ...{
    iterations: null,
    interrupted: false,
    hash: null,
    feasible: false,
    impossible: [],
    peakMemoryMb: 100,
    faults: [],
  },
}

function page(result: Partial<BenchResult>): string {
  const run = { codeVersion: 'test', node: 'v20', seconds: 1 }
  return benchPage({ run, instances: [{ ...none, ...result }] })
}

describe('an instance without a roster', () => {
  it('is to be tried with more time where that may help', () => {
    expect(page({})).toContain('Instans 1: ingen gyldig turnus ble funnet. Prøv med mer tid')
  })

  it.each([
    [{ faults: ['tråden stoppet'] }, 'FEIL I PROGRAMMET: tråden stoppet'],
    [{ impossible: ['B'] }, 'har ingen turnus. Disse kan ikke ha noen vaktrekke: B.'],
  ])('is not, where time is not what it lacks: %o', (result, said) => {
    expect(page(result)).toContain(said)
    expect(page(result)).not.toContain('mer tid')
  })
})

it('says of a search that was interrupted that it was', () => {
  const done = { cost: 607, feasible: true }
  expect(page({ ...done, interrupted: true })).toContain(
    'Instans 1: avbrutt. Dette er det beste som var funnet.',
  )
  expect(page(done)).not.toContain('avbrutt')
})
