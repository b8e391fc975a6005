/** `kan --uten --med --norm` as people run it: real processes and files, few iterations. */
import { spawnSync } from 'node:child_process'
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KanAnswer } from '../src/planning/kan-answer.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let folder = ''
let file = ''

// Saturday evening to 22:00 and Sunday day from 07:30 by one person: 9.5 h of rest, so one of them stays open.
const UNIT = `
name: Helgevakt (konstruert)
constructed: true
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 2 }
competences: [{ id: nurse, name: Sykepleier }]
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: E, name: Kveld, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
demand:
  - { days: [saturday], shift: E, minimum: 1 }
  - { days: [sunday], shift: D, minimum: 1 }
weekend: { every: 2 }
staff:
  - { id: A, competence: nurse, post_percent: 22, weekend_group: 0 }
  - { id: B, competence: nurse, post_percent: 22, weekend_group: 1 }
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  file = join(folder, 'helgevakt.yaml')
  writeFileSync(file, UNIT)
  writeFileSync(
    join(folder, 'avtale.yaml'),
    'id: hvile\ntitle: Kortere hvile i helga\nbasis: TV\npermits: [{ rule: daily-rest, hours: 9 }]\nfrom: 2027-01-01\nuntil: 2027-12-31\nsigned_by: [partene]\ncompensation: lengre hvile\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function kan(...args: readonly string[]) {
  const script = join(root, 'scripts', 'cli.mjs')
  const all = [script, 'kan', file, '--iterations', '20000', ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('kan --uten --med --norm', () => {
  it('prices each against the same present case, in JSON and in the report, the same every time', () => {
    const report = join(folder, 'rapport.html')
    const agreement = join(folder, 'avtale.yaml')
    const args = ['--uten', 'aml-10-8-daily-rest', '--med', agreement, '--norm', '33.6', '--norm', '37.5']
    const run = kan(...args, '--json', '--html', report)
    expect(run.status).toBe(0)
    const answer = KanAnswer.parse(JSON.parse(run.stdout))
    expect(answer.prices.map(({ asked, before, after }) => [asked, before.holes, after.holes])).toEqual([
      ['--uten aml-10-8-daily-rest', 2, 0],
      ['--med avtale.yaml', 2, 0],
      ['--norm 33.6', 2, 2],
      ['--norm 37.5', 2, 2],
    ])
    expect(Object.keys(answer.run.inputs)).toEqual(['helgevakt.yaml', 'avtale.yaml'])
    const again = kan(...args, '--json', '--threads', '1')
    const timeless = (text: string) => text.replace(/"seconds": [\d.]+/, '')
    expect(timeless(again.stdout)).toBe(timeless(run.stdout))
    const page = readFileSync(report, 'utf8')
    expect(page).toMatch(/<h2>Hva koster regelen\?<\/h2>/)
    expect(page).toMatch(/2 ansatte får under 11 t daglig hvile, i alt 2 ganger; korteste 9 t 30 min \(A\)\./)
    expect(page).toMatch(/A \(1, 9 t 30 min\); B \(1, 9 t 30 min\)/)
    expect(page).toMatch(/daglig arbeidsfri: 11 t blir 9 t for 2 ansatte\./)
  })

  it('is a section of the page only where it is asked', () => {
    const asked = kan('--uten', 'aml-10-8-daily-rest').stdout
    expect(asked).toMatch(/HVA KOSTER REGELEN\?\n +Hull Udekket t/)
    expect(asked).toMatch(/Som nå +2 +15 +2 +0,42 +[\d,]+ +21,1 +0 +0\n/)
    expect(asked).toMatch(/Vernet som går tapt \(§ 10-8 første ledd\): 2 ansatte får under 11 t daglig hvile/)
    expect(kan('--regnestykke').stdout).not.toMatch(/HVA KOSTER/)
    expect(kan('--regnestykke', '--norm', '33.6').stdout).toMatch(/Som nå +- +- +2 +0,42/)
  })

  it.each([
    [['--uten', 'tull'], /^--uten tull: «tull» er ikke en regel\. Disse kan settes til side/],
    [['--uten', 'kompetanse:lege'], /^--uten kompetanse:lege: .*er ikke en kompetanse i enheten/],
    [['--med', 'IND:daily-rest=9'], /^--med IND:daily-rest=9: .*kan bare avtales på grunnlag TV/],
    [['--med', 'finnes-ikke.yaml'], /^finnes-ikke\.yaml: fila finnes ikke/],
    [['--norm', '5'], /^--norm 5: «5» er for lite/],
    [['--norm'], /^Valget --norm <timer> mangler en verdi/],
  ])('%j ends with 2 and one message', (args, message) => {
    const { status, stdout, stderr } = kan(...args)
    expect(stderr).toMatch(message)
    expect([status, stdout]).toEqual([2, ''])
  })

  it('never writes the report over an agreement file', () => {
    const report = join(folder, 'lenke.html')
    linkSync(join(folder, 'avtale.yaml'), report)
    const { status, stderr } = kan('--med', join(folder, 'avtale.yaml'), '--html', report)
    expect(status).toBe(2)
    expect(stderr).toMatch(/lenke\.html/)
    expect(readFileSync(report, 'utf8')).toMatch(/^id: hvile/)
  })
})
