/** The benchmarks run, so that they cannot rot. Their times are read in benchmarks/README.md, never tested. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function bench(...args: readonly string[]): string {
  const result = spawnSync('node', [join(root, 'scripts', 'bench.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(result.stderr).not.toMatch(/Error/)
  expect(result.status).toBe(0)
  return result.stdout
}

describe('benchmarks', () => {
  it('judge 150 people x 52 weeks and print a hash of the findings', () => {
    expect(bench('law')).toMatch(/\| 150 \| 52 \| 31200 \| \d+ \|.*\| [0-9a-f]{16} \|/)
  })

  it('judge moves of blocks on a short plan and print a hash of the roster', () => {
    expect(bench('moves', '--days', '56', '--rounds', '2', '--proposals', '20000')).toMatch(
      /\| annealing \| 2 \|.*[0-9a-f]{8} \|\n\| every rule \| 2 \|/,
    )
  })

  it('roster the constructed unit and print a hash of the roster', () => {
    expect(bench('rostering', '--instances', 'base', '--seconds', '1', '--seed', '1')).toMatch(
      /base.*[0-9a-f]{8}/,
    )
  })

  it('project some municipalities with draws and print a hash of the answer', () => {
    expect(bench('projection', '--rounds', '1', '--draws', '20', '--municipalities', '5')).toMatch(
      /\| 1 \| 20 \| 1 \|.*[0-9a-f]{8} \|\n\| 5 \| 20 \| 1 \|.*[0-9a-f]{8} \|/,
    )
  })

  it('repair sick calls in a ward of 60 without a new finding', () => {
    expect(bench('repair', '--iterations', '300000')).toMatch(/repair: .* \| 0 \|\n\| anbefal: /)
  })

  it('roster the own problems and print how evenly, and a hash of the roster', () => {
    expect(bench('own', '--problems', 'grunnturnus-12', '--seconds', '1')).toMatch(
      /\| grunnturnus-12 \| 1 \| \d+ \|.*[0-9a-f]{8}/,
    )
    expect(bench('own', '--problems', 'tre-kommuner', '--seconds', '1')).toMatch(
      /\| tre-kommuner \| 1 \| \d+ \|.*[0-9a-f]{8}/,
    )
  })

  it('share tasks and print a hash of who does what', () => {
    expect(bench('oppgaver', '--rounds', '1', '--tasks', '20')).toMatch(
      /\| weekday \| 20 \| 24 \| 6 \| 1 \|.*[0-9a-f]{8} \|/,
    )
  })
})
