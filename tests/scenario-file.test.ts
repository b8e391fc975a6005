/** `framskriv --scenario`: a file that somebody wrote wrong, or that is no file, is answered in Norwegian with its line, and soon. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: readonly string[]) {
  const all = [join(root, 'scripts', 'cli.mjs'), 'framskriv', ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8', timeout: 20_000 })
  return { status, stdout, stderr }
}

function scenario(text: string, ...more: readonly string[]) {
  const file = join(folder, 'scenario.yaml')
  writeFileSync(file, text)
  return run('Rindal', '--trekk', '5', '--scenario', file, ...more)
}

const service = (changes: object) =>
  JSON.stringify({
    name: 'x',
    services: [{ id: 'a', name: 'A', ftePerUser: 1, driver: [{ from: 67, rate: 0.01 }], ...changes }],
  })

describe('what is wrong in a scenario', () => {
  it.each([
    ['name: 3', /scenario.yaml, linje 1, name: «3» skal være tekst/],
    ['until: 2030', /name: mangler. Legg til tekst/],
    ['name: x\nname: y', /linje 2, .* er ikke gyldig YAML \(samme felt står to ganger\)/],
    ['name: x\nsupply: !folk { vacancies: 1 }', /linje 2, .*har et YAML-merke vi ikke leser/],
    ['name: x\nlevers:\n  technology: { value: 0,05 }', /linje 3, levers.technology.* punktum, som 0\.05/],
    ['name: x\nlevers:\n  technology:\n    value: 0,05', /linje 4, .*«0,05».*punktum/],
    ['name: x\nlevers:\n  technology:\n    value: mye', /linje 4, .*«mye» er ikke et tall/],
    ['name: x\nsupply:\n  ages: { from: 20 }', /linje 3, supply.ages: .* skal være en liste/],
    [
      'name: x\nsupply:\n  ages:\n    - { from: 20, til: 40, share: 1 }',
      /linje 4, supply.ages\[0\].til: «til» er ikke et felt i en aldersgruppe .*Kjente felt: from, until, share/,
    ],
    [
      service({ driver: [{ from: 67, rat: 0.1 }] }),
      /driver\[0\].rat: «rat» er ikke et felt i en aldersgruppe. Kjente felt: from, until, rate, work/,
    ],
    ['- a', /er ikke et scenario/],
  ])('is named with line and field: %j', (text, reason) => {
    const { status, stdout, stderr } = scenario(text)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(reason)
    expect(stderr).not.toMatch(/Invalid|Map keys|enhetsfil|Warning|Expected/)
  })

  it('is no more than ten lines of 50 000 faults', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `x${at}: 1`).join('\n')
    const { status, stderr } = scenario(`name: x\n${many}`)
    expect(status).toBe(2)
    expect(stderr.split('\n').length).toBeLessThanOrEqual(12)
    expect(stderr.length).toBeLessThan(20_000)
    expect(stderr).toMatch(/… og 49990 feil til/)
  })

  it('is that it is no file', () => {
    const pipe = join(folder, 'ror')
    spawnSync('mkfifo', [pipe])
    for (const path of [pipe, '/dev/zero', folder]) {
      const { status, stderr } = run('Rindal', '--scenario', path)
      expect({ path, status }).toEqual({ path, status: 2 })
      expect(stderr).toMatch(/er ikke en fil. Oppgi et scenario/)
    }
  })
})

describe('ids and names', () => {
  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'a;b', 'a\\nb'])(
    'refuses the group and the service %s',
    (id) => {
      for (const text of [
        `name: x\nsupply: { groups: [{ id: "${id}", fte: 3 }] }`,
        `name: x\nservices: [{ id: "${id}", name: A, ftePerUser: 1, driver: [{ from: 67, rate: 0.01 }] }]`,
      ]) {
        const { status, stderr } = scenario(text)
        expect(status).toBe(2)
        expect(stderr).toMatch(/scenario.yaml, linje 2, \S+\[0\]\.id: .*(reservert|ugyldige tegn)/)
      }
    },
  )

  it('refuses a name with control characters', () => {
    const { status, stderr } = scenario(service({ name: 'A\u0007' }))
    expect(status).toBe(2)
    expect(stderr).toMatch(/services\[0\]\.name: .*styretegn/)
  })

  it('keep their column in the table, and calculate nothing', () => {
    const file = join(folder, 'formel.csv')
    expect(scenario(service({ id: '-1.5a' }), '--csv', file)).toMatchObject({ status: 0 })
    const [head, first] = readFileSync(file, 'utf8').split('\r\n')
    expect(head).toContain(";'-1.5a;")
    expect(first!.split(';')).toHaveLength(head!.split(';').length)
    expect(first).not.toContain("'")
  })
})

describe('services without measure', () => {
  it.each([
    [service({ ftePerUser: 1e308 }), /ftePerUser: .*er over 20 årsverk/],
    [service({ ftePerUser: undefined, hoursPerUserPerYear: 1e9 }), /hoursPerUserPerYear: .*er over 20000/],
    [service({ ftePerHospitalBedDay: 11 }), /ftePerHospitalBedDay: .*er over 10 årsverk/],
    [service({ driver: [{ from: 0, until: 67, rate: 1 }] }), /ganger flere årsverk .*enn det er sysselsatte/],
    [
      JSON.stringify({
        name: 'x',
        services: Array.from({ length: 61 }, (_, at) => ({
          id: `a${at}`,
          ...{ name: 'A', ftePerUser: 0.001, driver: [{ from: 67, rate: 0.01 }] },
        })),
      }),
      /services: «61» er for mange tjenester \(høyst 60\)/,
    ],
  ])('are refused: %.80s', (text, reason) => {
    const { status, stdout, stderr } = scenario(text)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(reason)
  })
})

it('tells what is taken where --trekk and --seed are left out', () => {
  const { stdout } = run('--help')
  expect(stdout).toMatch(/--trekk .*\(utelatt: 1000,/)
  expect(stdout).toMatch(/--seed .*\(utelatt: 1,/)
})
