/** `framskriv --gruppe`: what is known of scarce groups, what is not, and arithmetic that can be done again by hand. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { schemaText } from '../src/cli/schema.ts'
import type { ShippedStatistics } from '../src/cli/statistics-files.ts'
import { readStatistics } from '../src/cli/statistics-files.ts'
import { ALL_GROUPS, gruppe } from '../src/planning/gruppe.ts'
import type { GroupOut } from '../src/planning/gruppe-answer.ts'
import { GruppeAnswer } from '../src/planning/gruppe-answer.ts'
import { SHIPPED } from '../src/planning/gruppe-data.ts'
import type { GroupFile, GroupId } from '../src/planning/gruppe-file.ts'
import { readGroupFile } from '../src/planning/gruppe-file.ts'
import { gruppePage } from '../src/report/gruppe-page.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let statistics: ShippedStatistics
let folder = ''

beforeAll(() => {
  statistics = readStatistics(pathToFileURL(`${join(root, 'data')}/`))
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HOW = { own: null, lastYear: 2035, alternative: 'MMMM', seed: 1, draws: 200 } as const

function ask(group: GroupId, changes: Partial<Parameters<typeof gruppe>[1]> = {}): GroupOut {
  return gruppe(statistics, { ...HOW, groups: [group], ...changes }).groups[0]!
}

function own(text: string, changes: Partial<Parameters<typeof gruppe>[1]> = {}): GroupOut {
  const result = readGroupFile('egen.yaml', text)
  if (result.status === 'bad') throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return ask(result.group.group, { own: result.group, ...changes })
}

describe('LIS1', () => {
  it('has the posts of the years that are known, and nothing between them', () => {
    expect(ask('lis1').posts.map(({ year, posts }) => [year, posts])).toEqual([
      [2020, 950],
      [2021, 1079],
      [2022, null],
      [2023, 1162],
      [2024, 1185],
      [2025, 1219],
    ])
  })

  it('gives both readings of 1 219 posts, and says which is used', () => {
    const [starts, posts] = ask('lis1').readings
    // 1219 x 1.5, 1219 x 0.98; 1219 / 1.5, 1219 / 1.5 x 0.98
    expect(starts).toMatchObject({
      used: true,
      startsPerYear: 1219,
      atAnyTime: 1828.5,
      finishPerYear: 1194.6,
    })
    expect(posts).toMatchObject({ used: false, startsPerYear: 812.7, atAnyTime: 1219, finishPerYear: 796.4 })
    expect(starts!.sentence).toMatch(/sier ikke hva det er talt som/)
  })

  it('needs the starts that follow from the middle values, done again here', () => {
    const { years, stock } = ask('lis1')
    expect(stock).toBeNull()
    // Each of 67 and over counts as two; 23 699 årsverk in 2020; 1 % a year of standard.
    const nation = statistics.official.entries['0']![0]!
    const [men, women] = statistics.nation.entries['2020']!
    const base =
      [...men!, ...women!].reduce((a, b) => a + b, 0) +
      [...men!.slice(67), ...women!.slice(67)].reduce((a, b) => a + b, 0)
    const needed = (year: number) => {
      const groups = nation[year - 2026]!
      const weighted = groups.reduce((a, b) => a + b, 0) + groups.slice(7).reduce((a, b) => a + b, 0)
      return ((23_699 * weighted) / base) * 1.01 ** (year - 2020)
    }
    // 3 % go, 0.95 årsverk each, 250 come from elsewhere; 98 % finish and 90 % of them stay; 1.5 years.
    const replaced = (year: number) => (needed(year + 1) - needed(year) + 0.03 * needed(year)) / 0.95 - 250
    for (const year of [2026, 2030, 2035]) {
      const starts = (0.5 * replaced(year + 1) + 0.5 * replaced(year + 2)) / (0.98 * 0.9)
      const shown = years[year - 2026]!
      expect(shown.need!.withoutNoise).toBeCloseTo(starts, 1)
      expect(shown.gap!.withoutNoise).toBeCloseTo(starts - 1219, 1)
    }
  })

  it('says what cannot be computed for years whose doctors are needed after the projection ends', () => {
    const { years, sentence, indicator } = ask('lis1', { lastYear: 2050 })
    // A start in 2047 is through in 2048 and 2049, whose growth needs 2050.
    expect(years.filter(({ need }) => need === null).map(({ year }) => year)).toEqual([2048, 2049, 2050])
    expect(sentence).toMatch(/2050 kan ikke regnes ut.*2047/)
    expect(indicator.gapLast).toBeNull()
  })

  it('adds the gaps of the years together', () => {
    const { years, cumulative } = ask('lis1')
    const sum = years.reduce((gaps, { gap }) => gaps + gap!.withoutNoise, 0)
    expect(cumulative).toMatchObject({ from: 2026, to: 2035 })
    expect(cumulative!.gap.withoutNoise).toBeCloseTo(sum, 0)
  })
})

describe('what is not known', () => {
  it.each(['abiok', 'psykolog', 'helsesykepleier'] as const)(
    'of %s is asked for, and never made up',
    (group) => {
      const answer = ask(group)
      expect(
        answer.years.every(({ need, stock, gap }) => need === null && stock === null && gap === null),
      ).toBe(true)
      expect(answer.indicator).toMatchObject({ needNow: null, stockNow: null, gapNow: null, gapLast: null })
      expect(answer.sentence).toMatch(/kan ikke regnes ut/)
      expect(answer.missing.filter((line) => /ikke kjent: legg inn/.test(line))).toHaveLength(3)
      expect(answer.published.length).toBeGreaterThan(0)
    },
  )

  it("is today's shortage, where the need is assumed to be the stock", () => {
    const answer = ask('spesialist')
    expect(answer.indicator).toMatchObject({ gapNow: null, isChangeOnly: true })
    expect(answer.sentence).toMatch(/Mangelen i 2025 er ikke kjent, og er ikke med/)
    // 322 lists without a doctor are counted.
    expect(ask('fastlege').indicator).toMatchObject({ gapNow: 322, isChangeOnly: false })
  })

  it('is a gap with only one side', () => {
    const text = 'group: abiok\nname: A\nneed: { year: 2025, number: 50, source: plan }\n'
    const answer = own(text)
    expect(answer.years.at(-1)!.need).not.toBeNull()
    expect(answer.years.at(-1)!.gap).toBeNull()
  })
})

describe("a file of one's own", () => {
  const simple = [
    'group: psykolog',
    'name: Vik HF (konstruert)',
    'stock: { year: 2025, total: 100, source: Konstruert }',
    'need: { year: 2025, number: 100, source: Konstruert }',
    'driver: none',
    'standard_per_year: 0.01',
    'exit_share: 0.1',
    'direct_intake: 7',
  ].join('\n')

  it('gives the figures that can be worked out by hand, with no band where nothing is uncertain', () => {
    const { years } = own(simple, { lastYear: 2027 })
    // Stock 100, 100 - 10 + 7 = 97, 97 - 9.7 + 7 = 94.3; need 100, 101, 102.01.
    expect(years.map(({ stock, need }) => [stock!.withoutNoise, need!.withoutNoise])).toEqual([
      [100, 100],
      [97, 101],
      [94.3, 102],
    ])
    const { p10, p50, p90, withoutNoise } = years[2]!.gap!
    expect([p10, p50, p90, withoutNoise]).toEqual([7.7, 7.7, 7.7, 7.7])
  })

  it("takes nothing of the nation's but the assumptions, and says whose they are", () => {
    const answer = own('group: lis1\nname: A\nunit: årsverk\n')
    expect(answer.posts).toEqual([])
    expect(answer.years.every(({ need, stock }) => need === null && stock === null)).toBe(true)
    const { missing, assumptions } = own(
      simple.replace('exit_share: 0.1\n', '').replace('driver: none\n', ''),
    )
    expect(missing.join(' ')).toMatch(/behovet følger landets/)
    expect(assumptions.find(({ id }) => id === 'exit_share')!.basis).toMatch(/^Antakelse \(vår\)/)
  })

  it('of LIS1 starts as many as its newest posts', () => {
    const { years, readings } = own(
      'group: lis1\nname: A\nunit: årsverk\nposts:\n  - { year: 2024, posts: 8, source: a }\n  - { year: 2025, posts: 10, source: b }\n',
    )
    expect(years[0]!.stock!.withoutNoise).toBe(10)
    expect(readings[0]!.atAnyTime).toBe(15)
  })

  it('fills a later stage with what the stages before send on', () => {
    const { pipeline } = own(
      `${simple}\nstages:\n  - { id: a, name: A, intake: 10, duration_years: 1, completion: 0.5 }\n  - { id: b, name: B, duration_years: 4, completion: 1 }\n`,
    )
    // 10 x 0.5 = 5 a year into the second; 5 x 4 = 20 in it.
    expect(pipeline[1]).toMatchObject({ intakePerYear: 5, inProgress: 20, outPerYear: 5 })
  })

  it('is shown as what it is', () => {
    const page = gruppePage(
      gruppe(statistics, { ...HOW, groups: ['psykolog'], own: fileOf(simple), draws: 10 }),
    )
    expect(page).toMatch(/PSYKOLOGER, Vik HF \(konstruert\) \(fra gruppefil\)/)
  })
})

function fileOf(text: string): GroupFile {
  const result = readGroupFile('egen.yaml', text)
  if (result.status === 'bad') throw new Error('bad')
  return result.group
}

describe('every group', () => {
  it('that is shipped passes the check of a file', () => {
    for (const group of ALL_GROUPS) {
      const result = readGroupFile(group, stringify(SHIPPED[group]))
      expect(result).toMatchObject({ status: 'ok', group: SHIPPED[group] })
    }
  })

  it('names what each assumption rests on, and its range is inside what a file may say', () => {
    for (const group of ALL_GROUPS) {
      for (const { low, mode, high, basis } of ask(group).assumptions) {
        expect([low, mode, high]).toEqual([low, mode, high].toSorted((a, b) => a - b))
        expect(basis).not.toMatch(/uten kilde/)
      }
    }
  })

  it('has one line in the table of all', () => {
    const answer = gruppe(statistics, { ...HOW, groups: ALL_GROUPS, draws: 10 })
    const page = gruppePage(GruppeAnswer.parse(answer))
    for (const group of ALL_GROUPS) expect(page).toMatch(new RegExp(`^${group} +`, 'm'))
    expect(page).toMatch(/^abiok .*(ikke kjent *){7}$/m)
    expect(page.split('\n').filter((line) => line.length > 110)).toEqual([])
  })
})

function run(...args: readonly string[]) {
  const all = [join(root, 'scripts', 'cli.mjs'), 'framskriv', ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

it.each(['gruppe-svar', 'gruppefil'] as const)('has a fresh schema: %s', (name) => {
  const written = readFileSync(join(root, 'docs', 'schema', `${name}.schema.json`), 'utf8')
  expect(written).toBe(schemaText(name))
})

describe('the command', () => {
  it('answers without a municipality, the same bytes for the same seed', () => {
    const first = run('--gruppe', 'LIS1', '--til', '2035', '--json', '--trekk', '50')
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(GruppeAnswer.parse(JSON.parse(first.stdout))).toMatchObject({ lastYear: 2035, seed: 1, draws: 50 })
    expect(run('--gruppe', 'lis1', '--til', '2035', '--json', '--trekk', '50').stdout).toBe(first.stdout)
    const { stdout } = run('--gruppe', 'lis1', '--til', '2035', '--json', '--trekk', '50', '--seed', '2')
    expect(stdout).not.toBe(first.stdout.replace('"seed": 1', '"seed": 2'))
  })

  it('reads the example', () => {
    const { status, stdout } = run(
      '--gruppefil',
      join(root, 'examples', 'gruppe-jordmor.yaml'),
      '--trekk',
      '10',
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/konstruert/)
  })

  it.each([
    [[], /Skriv hva som skal framskrives/],
    [['Skien', '--gruppe', 'lis1'], /Både kommunen «Skien» og en knapp gruppe/],
    [['--gruppe', 'jordmødre'], /«jordmødre» finnes ikke. Mente du jordmor\?/],
    [['--gruppe', 'lis1', '--til', '2060'], /2060.* er ikke et helt tall fra 2026 til 2050/],
    [['--gruppe', 'lis1', '--arsverk', '100'], /--arsverk gjelder ikke for knappe grupper/],
    [
      ['--gruppe', 'lis1', '--statistikk', 'statistikk'],
      /--statistikk gjelder ikke for knappe grupper: behovet følger folketallet i landet.*--gruppefil/,
    ],
    [['--gruppefil', 'finnes-ikke.yaml'], /finnes-ikke.yaml: fila finnes ikke/],
    [['--gruppe', 'lis1', '--gruppefil', join(root, 'examples', 'gruppe-jordmor.yaml')], /gjelder jordmor/],
  ] as const)('refuses %j with a reason, and answers nothing', (args, reason) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(reason)
  })

  it('says which line of a file is wrong', () => {
    const file = join(folder, 'egen.yaml')
    writeFileSync(file, 'group: jordmor\nname: A\nneeed: { year: 2025, number: 3, source: x }\n')
    const { status, stdout, stderr } = run('--gruppefil', file)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/egen.yaml, linje 3, neeed: «neeed» er ikke et felt her. Nærmest er «need»/)
  })
})

describe('a wrong file', () => {
  const start = 'group: jordmor\nname: A\n'
  it.each([
    ['group: lege\nname: A', /«lege» er ikke en av: lis1, spesialist/],
    [`${start}exit_share: 1.2`, /«1.2» er utenfor det avgangen \(en andel\) kan være: 0 til 1/],
    [`${start}exit_share: { low: 0.1, mode: 0.05, high: 0.2 }`, /stigende rekkefølge/],
    [`${start}exit_share: { low: 0.1, mode: 1.5, high: 2 }`, /kan være: 0 til 1/],
    [
      `${start}stock: { year: 1990, total: 3, source: x }`,
      /«1990» er utenfor årene vi har tall for: 2000 til 2026/,
    ],
    [`${start}stock: { year: 2025, source: x }`, /mangler både total og ages/],
    [
      `${start}stock: { year: 2025, total: 9, ages: [{ from: 30, to: 40, number: 3 }], source: x }`,
      /annen sum/,
    ],
    [
      `${start}stock: { year: 2025, ages: [{ from: 30, to: 40, number: 3 }, { from: 40, to: 50, number: 3 }], source: x }`,
      /aldre som står i to grupper/,
    ],
    [
      `${start}stock: { year: 2025, total: 3, source: x }\nneed: { year: 2024, number: 3, source: x }`,
      /er for 2024, men beholdningen er for 2025/,
    ],
    [`${start}need: { year: 2025, number: 3, source: x, balance: true }`, /ikke lik beholdningen/],
    [`${start}posts: [{ year: 2025, posts: 3, source: x }]`, /bare for lis1/],
    ['group: lis1\nname: A', /skal være årsverk i lis1/],
    [`${start}stages: [{ id: a, name: A, duration_years: 0.5, completion: 1 }]`, /kan være: 1 til 20/],
    ['bare tekst', /er ikke en gruppefil/],
    ['group: [', /er ikke gyldig YAML/],
  ])('is named: %j', (text, reason) => {
    const result = readGroupFile('egen.yaml', text)
    const problems = result.status === 'bad' ? result.problems : []
    expect(
      problems.map(({ place, value, message }) => `${place}: «${value ?? ''}» ${message}`).join('\n'),
    ).toMatch(reason)
  })
})
