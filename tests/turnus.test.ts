/** `turnus` and `anbefal` as people use them: the bundled program, real files, real threads. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RecommendAnswer } from '../src/planning/recommend-answer.ts'
import { SjekkAnswer } from '../src/planning/sjekk-answer.ts'
import { TurnusAnswer } from '../src/planning/turnus-answer.ts'
import { schemaText } from '../src/cli/schema.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const unit = join(root, 'examples', 'orkland-sykehjem.yaml')
let folder = ''
let roster = ''
let made: TurnusAnswer

function cli(...args: readonly string[]) {
  const result = spawnSync('node', [join(root, 'scripts', 'cli.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

function json(...args: readonly string[]): unknown {
  const { code, out } = cli(...args, '--json')
  expect(code).toBe(0)
  return JSON.parse(out)
}

const limits = ['--iterations', '400000', '--forsok', '1']

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  roster = join(folder, 'turnus.csv')
  made = TurnusAnswer.parse(json('turnus', unit, ...limits, '--ut', roster))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('turnus', () => {
  it('writes a roster that sjekk reads whole and finds as many breaches in', () => {
    const checked = SjekkAnswer.parse(json('sjekk', roster, '--enhet', unit))
    expect(checked).toMatchObject({ complete: true, unread: [] })
    expect(checked.roster.duties).toBe(made.assignments.length)
    expect(checked.findings).toHaveLength(made.findings.length)
    expect(made.bound).toBeLessThanOrEqual(made.cost)
  })

  it('gives the same answer again with an iteration limit, and starts from a roster', () => {
    const again = TurnusAnswer.parse(json('turnus', unit, ...limits))
    expect({ ...again, seconds: 0 }).toEqual({ ...made, seconds: 0 })
    const warm = TurnusAnswer.parse(json('turnus', unit, ...limits, '--start', roster))
    expect(warm.notes.join(' ')).toContain(`${made.assignments.length} av ${made.assignments.length} vakter`)
    expect(warm.cost).toBeLessThanOrEqual(made.cost)
  })

  it('repairs a sick call with at most 5 changes for others and no new finding, and writes it for the next one', () => {
    const [first] = made.assignments
    const mended = join(folder, 'ny.csv')
    const asked = ['--syk', `${first!.employee}:${first!.date}`]
    const answer = TurnusAnswer.parse(json('turnus', unit, '--reparer', roster, ...asked, '--ut', mended))
    expect(answer.repair!.findingsAdded).toEqual([])
    expect(answer.repair!.kindness.changes).toBeLessThanOrEqual(5)
    const again = TurnusAnswer.parse(json('turnus', unit, '--reparer', mended, ...asked))
    // The one who is sick stands as «SYK» in the file, and there is nothing left to do.
    expect(again.repair!.changes).toEqual([])
  })

  it('refuses what it cannot use, with a next step', () => {
    const bad = (...args: readonly string[]) => {
      const { code, err } = cli('turnus', unit, ...args)
      expect(code).toBe(2)
      return err
    }
    expect(bad('--reparer', roster)).toContain('Oppgi --syk')
    expect(bad('--reparer', roster, '--syk', 'X99:2027-08-02')).toContain('ikke en ansatt')
    expect(bad('--reparer', roster, '--syk', 'N01:i dag')).toContain('ÅÅÅÅ-MM-DD')
    expect(bad('--reparer', roster, '--vakt', '2027-08-02:Q:+1')).toContain('Bruk en av')
    expect(bad('--ut', 'turnus.pdf')).toContain('.csv')
    const half = join(folder, 'halv.csv')
    writeFileSync(half, readFileSync(roster, 'utf8').replace(/;D;/, ';ZZZ;'))
    expect(bad('--reparer', half, '--syk', 'N01:2027-08-02')).toContain('ZZZ')
  })
})

describe('anbefal', () => {
  it('ranks everybody in the unit and says what stops each', () => {
    const asked = ['--turnus', roster, '--dag', '2027-08-04', '--vakt', 'E']
    const answer = RecommendAnswer.parse(json('anbefal', unit, ...asked))
    expect(answer.candidates.map(({ rank }) => rank)).toEqual(answer.candidates.map((_, index) => index + 1))
    expect(answer.candidates).toHaveLength(33)
    for (const { state, rule } of answer.candidates) expect(rule === null).toBe(state === 'legal')
  })
})

describe('schemas', () => {
  it.each(['anbefal-svar', 'endring', 'turnus-svar'] as const)('%s is as the code says', (name) => {
    expect(readFileSync(join(root, 'docs', 'schema', `${name}.schema.json`), 'utf8')).toBe(schemaText(name))
  })
})
