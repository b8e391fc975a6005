/** `framskriv` as a whole program, with a scenario's `supply`: what a person must mend is named. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FramskrivAnswer } from '../src/planning/framskriv-answer.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(place: string, scenario: string, ...args: readonly string[]) {
  const file = join(folder, 'scenario.yaml')
  writeFileSync(file, scenario)
  const all = [
    join(root, 'scripts', 'cli.mjs'),
    'framskriv',
    place,
    '--scenario',
    file,
    '--trekk',
    '5',
    ...args,
  ]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

it.each([
  [
    'Orkland',
    'supply: { vacansies: 3 }',
    /supply.vacansies: «vacansies» er ikke et felt i «supply» .*nærmest er «vacancies»/,
  ],
  [
    'Orkland',
    'supply: { training_completion: { value: 1.2 } }',
    /training_completion.value: «1.2» er utenfor .*0 til 1/,
  ],
  [
    'Orkland',
    'supply: { substitution: [{ from: "01", to: "30" }] }',
    /substitution.0.to «30» er ikke en gruppe her. Gruppene er 01, 02, 03/,
  ],
  [
    'Orkland',
    'supply: { groups: [{ id: 01 }] }',
    /groups\[0\].id: «1» mangler, eller er ikke tekst.*anførselstegn/,
  ],
  ['Orkland', 'supply: { vacancies: 3000 }', /supply.vacancies 3000 er flere enn alle i dag, 524 årsverk/],
  [
    'Orkland',
    'supply: { groups: [{ id: "03", vacancies: 300 }] }',
    /groups.0.vacancies 300 er flere enn alle i dag, 22[45],\d/,
  ],
  ['Orkland', 'supply:', /supply: «null» skal ha felt under seg/],
  ['alle', 'supply: { vacancies: 3 }', /er for én kommune/],
])('refuses %s with %j, and answers nothing', (place, scenario, reason) => {
  const { status, stdout, stderr } = run(place, `name: x\n${scenario}`)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(reason)
})

it('takes the staff of a scenario into the gap, in JSON and in the table', () => {
  const csv = join(folder, 'orkland.csv')
  const { status, stdout } = run(
    'Orkland',
    'name: x\nsupply: { vacancies: 24 }',
    '--json',
    '--csv',
    csv,
    '--til',
    '2027',
  )
  expect(status).toBe(0)
  const answer = FramskrivAnswer.parse(JSON.parse(stdout))
  expect(answer.municipalities[0]!.gap[0]!.withoutNoise).toBe(24)
  const [header, first] = readFileSync(csv, 'utf8')
    .split('\r\n')
    .map((line) => line.split(';'))
  const cell = (name: string) => first![header!.indexOf(name)]
  expect([cell('tilgang_scenario'), cell('tilgang_grunnlag'), cell('gap_scenario')]).toEqual([
    '524',
    'balance',
    '24',
  ])
})

it('says of figures for a group that nobody knows the size of that they do nothing, and prints no control character', () => {
  const groups = 'groups: [{ id: "01", exit_age_mean: 60 }]'
  const { stdout } = run(
    'Skien',
    `name: x\nsupply: { ${groups}, turnover: { value: 1, source: "A\\e[2JB" } }`,
  )
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/VIRKER IKKE her: tallene for gruppe 01/)
  expect(stdout).toContain('A\\u001b[2JB')
  expect(stdout).not.toContain('\u001b')
})

it('answers the example, which says that it is constructed', () => {
  const { status, stdout } = run(
    'Orkland',
    readFileSync(join(root, 'examples', 'framskriv-tiltak.yaml'), 'utf8'),
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/Scenario «Tiltak til 2040 \(konstruert\)»/)
  expect(stdout).not.toMatch(/VIRKER IKKE/)
  expect(stdout).toMatch(/HVA LUKKER GAPET i 2040.*Gap ved dagens standard, uten tiltak +\+\d/s)
})
