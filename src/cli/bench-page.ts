/** The results of a benchmark as a table on a terminal. */
import type { BenchAnswer, BenchResult } from './bench-answer.ts'

const HASH_SHOWN = 16

export function benchPage({ run, instances }: BenchAnswer): string {
  const rows = [HEADINGS, ...instances.map(rowOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const table = rows.map((row) =>
    row
      .map((text, column) => text.padStart(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  const notes = instances.flatMap(notesOf)
  const about = `Handlingsrom ${run.codeVersion}, Node ${run.node}. Nedre grense: ingen turnus koster mindre. Hver turnus er talt på nytt av dommeren.`
  return `${[...table, '', ...notes, about].join('\n')}\n`
}

const HEADINGS = [
  'instans',
  'kostnad',
  'nedre grense',
  'avvik',
  'sekunder',
  'CPU-s',
  'frø',
  'tråder',
  'minne MB',
  'hash',
]

function rowOf(result: BenchResult): string[] {
  const { instance, cost, bound, gapPercent, seconds, cpuSeconds, seed, threads, peakMemoryMb, hash } = result
  return [
    String(instance),
    cost === null ? 'ingen' : numberNb(cost),
    bound === null ? '-' : numberNb(bound),
    gapPercent === null ? '-' : `${numberNb(gapPercent)} %`,
    numberNb(seconds),
    numberNb(cpuSeconds),
    String(seed),
    String(threads),
    String(Math.round(peakMemoryMb)),
    hash?.slice(0, HASH_SHOWN) ?? '-',
  ]
}

function notesOf({ instance, interrupted, feasible, impossible, faults }: BenchResult): string[] {
  return [
    ...(interrupted ? [`Instans ${instance}: avbrutt. Dette er det beste som var funnet.`] : []),
    // More time mends neither what cannot be nor a fault of ours.
    ...(feasible || impossible.length > 0 || faults.length > 0
      ? []
      : [
          `Instans ${instance}: ingen gyldig turnus ble funnet. Prøv med mer tid (--seconds eller --iterations).`,
        ]),
    ...(impossible.length === 0
      ? []
      : [
          `Instans ${instance}: har ingen turnus. Disse kan ikke ha noen vaktrekke: ${impossible.join(', ')}.`,
        ]),
    ...faults.map((fault) => `Instans ${instance}: FEIL I PROGRAMMET: ${fault}`),
  ]
}

/** At most two decimals. */
export function numberNb(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',')
}
