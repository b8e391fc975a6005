/** The whole program, as outside checks use it: real processes, real files, real threads. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KanAnswer } from '../src/planning/kan-answer.ts'
import { schemaText } from '../src/cli/schema.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ward = join(root, 'examples', 'orkland-sykehjem.yaml')
const small = join(root, 'examples', 'avdeling-8.yaml')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function cli(args: readonly string[], zone = 'Europe/Oslo') {
  const result = spawnSync('node', [join(root, 'scripts', 'cli.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 100_000_000,
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

function answerOf(args: readonly string[]): KanAnswer {
  const { code, out, err } = cli(['kan', ...args, '--json'])
  expect(err).not.toMatch(/Intern feil/)
  expect(code).toBe(0)
  return KanAnswer.parse(JSON.parse(out))
}

/** The example's two files in a folder of their own, with pieces replaced. */
function changed(
  name: string,
  yaml: (text: string) => string,
  csv: (text: string) => string = (text) => text,
): string {
  const file = join(folder, `${name}.yaml`)
  writeFileSync(file, yaml(readFileSync(ward, 'utf8')).replace('orkland-sykehjem-ansatte.csv', `${name}.csv`))
  writeFileSync(
    join(folder, `${name}.csv`),
    csv(readFileSync(join(root, 'examples', 'orkland-sykehjem-ansatte.csv'), 'utf8')),
  )
  return file
}

describe('kan, the arithmetic', () => {
  it('gives the published figures from the unit file', () => {
    const answer = answerOf([ward, '--regnestykke'])
    expect(answer.grossFte).toBeCloseTo(19.4, 1)
    expect(answer).toMatchObject({ heads: 33, averagePostPercent: 58.7, grossHoursPerWeek: 687.5 })
    expect(
      answer.variants.map(({ id, heads, averagePostPercent }) => [id, heads, averagePostPercent]),
    ).toEqual([
      ['present', 33, 58.7],
      ['every-2nd', 22, 88],
      ['long-weekend', 21, 91.7],
      ['every-4th', 44, 44],
    ])
    const long = answer.variants[2]!
    expect(long.grossHoursPerWeek).toBe(683.5)
    expect(long.grossFte).toBeCloseTo(19.25, 2)
    expect(long.staffByLevel.find(({ name }) => name === 'Sykepleier')?.heads).toBe(9)
    expect(long.warnings.join(' ')).toMatch(/ingen overlapp/)
    expect(long.agreementsNeeded[0]).toMatchObject({
      bases: ['TV'],
      status: 'assumed',
      citation: { paragraph: '§ 10-5', subsection: 'andre ledd' },
    })
    expect(answer.figures.find(({ name }) => name === 'Brutto årsverk')?.formula).toBe(
      '687,5 timer/uke / 35,5 timer = 19,37 årsverk',
    )
    expect(answer.unit.constructed).toBe(true)
    // The employer's duties beside the roster are not among what was tried.
    expect(answer.basis.join(' ')).toContain('§ 10-8')
    expect(answer.basis.join(' ')).not.toMatch(/§ 14-|§ 4-1/)
  })

  it('says at once where the sum says no', () => {
    const file = changed(
      'uten-natt',
      (text) => text,
      (csv) => csv.replaceAll(',yes', ',no').replaceAll(',only', ',no'),
    )
    const { code, out, err } = cli(['kan', file, '--json', '--regnestykke'])
    expect(code).toBe(0)
    expect(err).toMatch(/Regnestykket sier nei/)
    expect(KanAnswer.parse(JSON.parse(out)).sentence).toMatch(/^Nei: Ingen ansatte kan gå natt/)
  })
})

describe('kan, the agreements', () => {
  it('says of an agreement on the wrong basis that it does not count, in every variant, and goes on', () => {
    const file = changed('feil-grunnlag', (text) => text.replace('basis: TV', 'basis: IND'))
    const answer = answerOf([file, '--regnestykke'])
    expect(answer.agreementsInForce.find(({ id }) => id === 'tv-hvile')?.problem).toMatch(/IND/)
    const assumed = answer.variants.flatMap(({ agreementsNeeded }) =>
      agreementsNeeded.map(({ rule }) => rule),
    )
    expect(assumed).toContain('averaging')
    expect(assumed).not.toContain('daily-rest')
  })
})

describe('kan, the roster', () => {
  it('covers the small unit whole, legally, within tolerance', () => {
    const answer = answerOf([small, '--iterations', '3000000'])
    expect(answer).toMatchObject({
      answer: 'ja',
      coveragePercent: 100,
      holes: [],
      violations: [],
      outsideTolerance: [],
    })
  })

  it('gives the same bytes in two processes and two time zones', () => {
    const args = ['kan', ward, '--json', '--seed', '3', '--iterations', '300000']
    const [oslo, kiritimati] = ['Europe/Oslo', 'Pacific/Kiritimati'].map((zone) =>
      cli(args, zone).out.replace(/"seconds": [\d.]+/, ''),
    )
    expect(oslo!.length).toBeGreaterThan(10_000)
    expect(kiritimati).toBe(oslo)
  })

  it('explains every hole with every employee when two people are gone', () => {
    const file = changed(
      'uten-to',
      (text) => text.replaceAll('N01, N02, ', ''),
      (csv) => csv.replace(/^N0[12],.*\n/gm, ''),
    )
    const answer = answerOf([file, '--iterations', '4000000'])
    expect(answer.answer).toBe('nei')
    expect(answer.uncoveredBoundHours).toBe(845)
    expect(answer.violations).toEqual([])
    expect(answer.holes.length).toBeGreaterThan(80)
    for (const hole of answer.holes) {
      expect(hole.candidates).toHaveLength(31)
      expect(hole.candidates.every(({ rule, reason }) => rule !== 'ingen' && reason.length > 10)).toBe(true)
    }
  })

  it('writes one self-contained page', () => {
    const file = join(folder, 'rapport.html')
    answerOf([small, '--iterations', '200000', '--html', file])
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/KONSTRUERT EKSEMPEL/)
    expect(page).toMatch(/<svg/)
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/)
  })
})

describe('bad input ends with 2 and one message', () => {
  const bad = (args: readonly string[]) => {
    const { code, out, err } = cli(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/\bat .*:\d+:\d+|node_modules/)
    return err
  }

  it('missing file', () => expect(bad(['kan', join(folder, 'finnes-ikke.yaml')])).toMatch(/fila finnes ikke/))
  it('a folder', () => expect(bad(['kan', folder])).toMatch(/er ikke en fil/))
  it('2 MB of garbage', () => {
    const file = join(folder, 'søppel.yaml')
    writeFileSync(file, Buffer.alloc(2_000_000, 'x: [\u0001'))
    expect(bad(['kan', file])).toMatch(/2,0 MB.*for stort/)
  })
  it('an unknown competence in the CSV', () => {
    const file = changed(
      'ukjent',
      (text) => text,
      (csv) => csv.replace('N04,nurse', 'N04,lege'),
    )
    expect(bad(['kan', file])).toMatch(/ukjent\.csv, linje 5 .*«lege» er ikke en kompetanse/)
  })
  it('a missing CSV', () => {
    const file = join(folder, 'alene.yaml')
    copyFileSync(ward, file)
    expect(bad(['kan', file])).toMatch(/orkland-sykehjem-ansatte\.csv» finnes ikke ved siden av/)
  })
  it('options that are not numbers, and commands that do not exist', () => {
    expect(bad(['kan', small, '--seed', 'x'])).toMatch(/«x» er ikke et helt tall/)
    expect(bad(['tull'])).not.toBe('')
  })
})

it('the JSON Schemas in docs/schema are fresh (npm run schema writes them)', () => {
  for (const name of ['bench-svar', 'enhet', 'kan-svar', 'lov', 'sjekk-svar', 'turnus-profil'] as const) {
    expect(readFileSync(join(root, 'docs', 'schema', `${name}.schema.json`), 'utf8')).toBe(schemaText(name))
  }
})
