/** `turnus` on several units, as people use it: the bundled program on three constructed municipalities with combined posts. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaText } from '../src/cli/schema.ts'
import { JoinedAnswer } from '../src/planning/joined-answer.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
const units = ['graanes', 'vindoey', 'skarfjell'].map((name) =>
  join(root, 'benchmarks', 'own', 'tre-kommuner', `${name}.yaml`),
)
const limits = ['--iterations', '150000', '--forsok', '1']
/** Some seconds of work; more where others use the machine. */
const PATIENCE_MS = 120_000
let made: JoinedAnswer

function cli(...args: readonly string[]) {
  const result = spawnSync('node', [join(root, 'scripts', 'cli.mjs'), 'turnus', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

beforeAll(() => {
  const { code, out } = cli(...units, ...limits, '--json', '--ut', join(folder, 'vaar.csv'))
  expect(code).toBe(0)
  made = JoinedAnswer.parse(JSON.parse(out))
}, PATIENCE_MS)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('turnus on several units', () => {
  it('gives a roster that the law finds nothing in, in any of the units, and nobody in two places', () => {
    expect(made).toMatchObject({ findings: [], doubleBookings: [] })
    expect(made.units.map(({ unitRules }) => unitRules)).toEqual([[], [], []])
    expect(made.bound).toBeLessThanOrEqual(made.cost)
    expect(made.combined.map(({ employee }) => employee)).toEqual(['K01', 'K02', 'K03', 'K04', 'K05'])
    const days = made.assignments.map(({ employee, date }) => `${employee} ${date}`)
    expect(new Set(days).size).toBe(days.length)
  })

  it('gives each hour once: the hours of the posts are those of the units', () => {
    for (const { employee, posts, plannedHours } of made.combined) {
      const inUnits = posts.map(
        ({ unit }) =>
          made.units
            .find((one) => one.unit.name === unit)!
            .people.find((person) => person.employee === employee)!.plannedHours,
      )
      expect(inUnits).toEqual(posts.map((post) => post.plannedHours))
      expect(inUnits.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(plannedHours, 6)
    }
  })

  it('writes a file for each unit, with the shifts of that unit only', () => {
    const rows = (name: string) => readFileSync(join(folder, `vaar-${name}.csv`), 'utf8').split('\r\n')
    const duties = (name: string) =>
      rows(name)
        .slice(1)
        .join(';')
        .split(';')
        .filter((cell) => /^[DEN]$/.test(cell))
    for (const [index, name] of ['graanes', 'vindoey', 'skarfjell'].entries()) {
      const expected = made.units[index]!.assignments
      expect(duties(name)).toHaveLength(expected.length)
      expect(rows(name).some((row) => row.startsWith('K0'))).toBe(true)
    }
    expect(duties('vindoey')).not.toContain('N')
  })

  it('gives the same answer again with an iteration limit, as a page too', () => {
    const page = cli(...units, ...limits)
    expect(page.code).toBe(0)
    expect(page.out).toContain(`KOSTNAD: ${made.cost} poeng for enhetene samlet`)
    expect(page.out.replaceAll(/\s+/g, ' ')).toContain(made.sentence)
  })

  it('refuses the same unit twice, and what is about one unit only', () => {
    const twice = cli(units[0]!, units[0]!)
    expect(twice).toMatchObject({ code: 2, out: '' })
    expect(twice.err).toContain('Gi enhetene hvert sitt navn')
    const start = cli(...units, '--start', 'turnus.csv')
    expect(start).toMatchObject({ code: 2, out: '' })
    expect(start.err).toContain('--start: gjelder én enhet')
  })

  it('has the schema that is exported', () => {
    const file = join(root, 'docs', 'schema', 'turnus-flere-svar.schema.json')
    expect(readFileSync(file, 'utf8')).toBe(schemaText('turnus-flere-svar'))
  })
})
