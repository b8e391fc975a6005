/** `framskriv` as a whole program: what a person must mend is named, and nothing is guessed. */
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

function run(...args: readonly string[]) {
  const all = [join(root, 'scripts', 'cli.mjs'), 'framskriv', ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function scenarioFile(text: string): string {
  const file = join(folder, 'scenario.yaml')
  writeFileSync(file, text)
  return file
}

it.each([
  [['Skienn'], /«Skienn» finnes ikke. Mente du Skien/],
  [['9999'], /«9999» finnes ikke/],
  [['Våler'], /er flere: Våler i \S+ \(\d{4}\) og Våler i/],
  [['1504'], /«1504» er delt mellom .*Ålesund \(1508\).* og .*Haram \(1580\)/],
  [['Skien', '--til', '2060'], /2060.* er ikke et helt tall fra 2026 til 2050/],
  [['Skien', '--alternativ', 'HHMM'], /HHMM/],
  [['Skien', '--institusjonsandel', '1.2'], /«1.2» er ikke et tall fra 0 til 1/],
  [['alle', '--arsverk', '900'], /--arsverk er for én kommune/],
  [['Skien', '--scenario', 'finnes-ikke.yaml'], /finnes-ikke.yaml: fila finnes ikke/],
  [['Skien', '--csv', 'tabell.txt'], /må hete noe som slutter på .csv/],
] as const)('refuses %j with a reason, and answers nothing', (args, reason) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(reason)
})

it.each([
  [
    'name: x\nlevers: { producktivity: { value: 0.01 } }',
    /levers.producktivity: «producktivity» er ikke en spak .*nærmest er «productivity»/,
  ],
  [
    'name: x\nlevers: { productivity: { value: 0.9 } }',
    /levers.productivity.value: «0.9» er utenfor .*-0.05 til 0.05/,
  ],
  ['name: x\nuntil: 2070', /until: «2070» er utenfor årene vi har tall for/],
  ['name: x\nlevers: [', /er ikke gyldig YAML/],
  [
    'name: x\nservices: [{ id: a, name: A, ftePerUser: 1, driver: [{ from: 67, rate: 1.5 }] }]',
    /services\[0\].driver\[0\].rate: «1.5» er en rate over 1/,
  ],
])('names what is wrong in a scenario: %j', (text, reason) => {
  const { status, stdout, stderr } = run('Skien', '--scenario', scenarioFile(text))
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(reason)
})

it('reads a number that went out of use, and says so', () => {
  // Porsgrunn was 0805 until 2019, and 3806 from 2020 to 2023.
  const { status, stdout, stderr } = run('3806', '--json', '--trekk', '10', '--til', '2027')
  expect({ status, note: stderr.trim() }).toEqual({
    status: 0,
    note: expect.stringMatching(/^Nummeret 3806 ble brukt til og med 2023. .*4001 Porsgrunn/) as string,
  })
  const answer = FramskrivAnswer.parse(JSON.parse(stdout))
  expect(answer.municipalities.map(({ number }) => number)).toEqual(['4001'])
})

it('gives the same bytes for the same seed, and others for another', () => {
  const ask = (seed: string) => run('Rindal', '--json', '--trekk', '50', '--seed', seed).stdout
  const first = ask('1')
  expect(first.length).toBeGreaterThan(1000)
  expect(ask('1')).toBe(first)
  expect(ask('2')).not.toBe(first)
})

it('writes a table with the credit, and never over another file', () => {
  const file = join(folder, 'skien.csv')
  expect(run('Skien', '--csv', file, '--trekk', '10')).toMatchObject({ status: 0 })
  const lines = readFileSync(file, 'utf8').split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFkommunenr;kommune;.*;alder_1-5;.*;arsverk_scenario;arsverk_p50;/)
  expect(lines).toHaveLength(1 + 25 + 1 + 1)
  expect(lines.at(-2)).toMatch(/^"Kilde: Statistisk sentralbyrå, tabell .*14746.*NLOD 2.0/)
  expect(run('Skien', '--csv', file)).toMatchObject({ status: 2, stdout: '' })
})
