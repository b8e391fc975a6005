/** `sjekk` as people use it: the bundled program, real files, the pages that it prints. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SjekkAnswer } from '../src/planning/sjekk-answer.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const unit = join(root, 'examples', 'orkland-sykehjem.yaml')
const csv = join(root, 'examples', 'orkland-turnus-uke-31-36.csv')
const xlsx = join(root, 'examples', 'orkland-turnus-uke-31-36.xlsx')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function cli(args: readonly string[], zone = 'Europe/Oslo') {
  const result = spawnSync('node', [join(root, 'scripts', 'cli.mjs'), 'sjekk', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 100_000_000,
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

function answerOf(...args: string[]): SjekkAnswer {
  const { code, out, err } = cli([...args, '--enhet', unit, '--json'])
  expect(err).toBe('')
  expect(code).toBe(0)
  return SjekkAnswer.parse(JSON.parse(out))
}

function bad(...args: string[]): string {
  const { code, out, err } = cli(args)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).not.toMatch(/\bat .*:\d+:\d+|node_modules|Intern feil/)
  return err
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const shown = ({ rule, employee, kind, limit, actual }: SjekkAnswer['findings'][number]) => [
  rule,
  employee,
  kind,
  limit,
  actual,
]

describe('sjekk, the constructed example', () => {
  it('finds what was put into it, and nothing else', () => {
    const answer = answerOf(xlsx, '--plan', 'calendar')
    expect(answer).toMatchObject({ status: 'brudd', complete: true, unread: [] })
    expect(answer.roster).toMatchObject({ people: 33, duties: 526, from: '2027-08-02', to: '2027-09-12' })
    expect(answer.findings.map(shown)).toEqual([
      // Night until 07:45, evening from 14:30: 6 h 45 min, and the agreement permits 8 h.
      ['aml-10-8-daily-rest', 'N05', 'breach', 480, 405],
      // A weekend on duty after a weekend on duty.
      ['aml-10-8-sunday', 'N12', 'needs-agreement', 1, 2],
      // Day and evening on one day: 07:30 to 22:00 is 14 h 30 min.
      ['aml-10-5-day', 'S05', 'breach', 600, 870],
      ['aml-10-6-total-day', 'S05', 'needs-agreement', 780, 870],
    ])
    expect(answer.agreementsNeeded.map(({ rule, people }) => [rule, people])).toEqual([
      ['aml-10-8-sunday', ['N12']],
      ['aml-10-6-total-day', ['S05']],
    ])
    // 50 % x 35.5 h x 6 weeks = 106.5 h, less a week of holiday: 106.5 x 35/42 = 88.75 h.
    expect(answer.balance.find(({ employee }) => employee === 'A01')?.contractHours).toBe(88.75)
  })

  it('says the same of the workbook and of the CSV, in two time zones', () => {
    const args = ['--enhet', unit, '--json']
    const one = SjekkAnswer.parse(JSON.parse(cli([xlsx, ...args]).out))
    const other = SjekkAnswer.parse(JSON.parse(cli([csv, ...args], 'Pacific/Kiritimati').out))
    expect(other.findings).toEqual(one.findings)
    expect(other.balance).toEqual(one.balance)
    expect(other.readAs.codes).toEqual(one.readAs.codes)
  })

  it('prints a page with the verdict first, and writes one self-contained HTML file', () => {
    const file = join(folder, 'svar.html')
    const { out, err } = cli([xlsx, '--enhet', unit, '--html', file])
    expect(out.split('\n').slice(1, 4).join('\n')).toMatch(
      /Er turnusen lovlig\?.*\n=+\n2 brudd, 2 funn som trenger avtale\./,
    )
    expect(out).toMatch(/§ 10-8 første ledd \(aml-10-8-daily-rest\): 1\n {2}N05 BRUDD: N05 har 6 t 45 min/)
    expect(out).toMatch(/trengs: § 10-6 åttende ledd.*\n.*rekker til 16 t/)
    expect(out).toMatch(/\nS05 +70 % +157 +149,1 +\+7,9 +2\/6 +4\/6 +0 +0 +3 +\d+\/\d+\n/)
    expect(out).toMatch(/LEST SOM\n- Excel-arbeidsbok/)
    expect(err).toMatch(/Rapporten er skrevet til/)
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/KONSTRUERT EKSEMPEL/)
    expect(page).toMatch(/2 brudd, 2 funn/)
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/)
  })
})

describe('sjekk, a roster that is not read whole', () => {
  const half = () =>
    written('halv.csv', readFileSync(csv, 'utf8').replace('N01;100 %;213;E;', 'N01;100 %;213;<b>;'))

  it('is not judged: exit 0, no findings, and the cell is named', () => {
    const answer = answerOf(half())
    expect(answer).toMatchObject({ status: 'ikke lest helt', judged: false, findings: [], balance: [] })
    expect(answer.unread).toMatchObject([{ sheet: null, cell: 'D7', value: '<b>' }])
    const { out } = cli([half(), '--enhet', unit])
    expect(out).toMatch(/IKKE LEST: 1\n- D7: «<b>» er ikke en vaktkode/)
    expect(out).toMatch(/FUNN: ikke vurdert; turnusen er ikke lest helt\./)
  })

  it('is judged with --likevel, and every output says that it is not whole', () => {
    const answer = answerOf(half(), '--likevel')
    expect(answer).toMatchObject({ status: 'ikke lest helt', complete: false, judged: true })
    expect(answer.findings).toHaveLength(4)
    const file = join(folder, 'halv.html')
    const { out } = cli([half(), '--enhet', unit, '--likevel', '--html', file])
    expect(out).toMatch(/Ikke lest helt: 1 sted i fila kunne ikke leses\. Av det som er lest: 2 brudd/)
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/IKKE LEST HELT – dette er ikke et svar om hele turnusen/)
    expect(page).toMatch(/«&lt;b&gt;»/)
    expect(page).not.toMatch(/<b>»/)
  })

  it('is read whole with a profile that says what the code means', () => {
    const profile = written('profil.yaml', 'shift_codes: { <b>: E }\n')
    expect(answerOf(half(), '--profil', profile)).toMatchObject({ complete: true, judged: true })
  })
})

describe('sjekk, other forms', () => {
  it('reads a list with times, and makes shifts of them', () => {
    const list = written(
      'liste.csv',
      'Ansatt;Dato;Fra;Til;Vaktslag\nN01;02.08.2027;08.00;16.00;\nN01;03.08.2027;16.00;22.00;hjemmevakt\n',
    )
    const answer = answerOf(list, '--plan', 'calendar')
    expect(answer).toMatchObject({ complete: true, findings: [], readAs: { form: 'long' } })
    // 8 h and 6 h of standby at home / 7, rounded up to whole minutes: 480 + 52 min.
    expect(answer.balance[0]).toMatchObject({ employee: 'N01', plannedHours: 8.87, standbyHours: 6 })
  })
})

describe('sjekk, what somebody must mend', () => {
  it('names the file, the place, the value and what to do', () => {
    expect(bad(csv)).toMatch(/--enhet/)
    expect(bad('finnes-ikke.csv', '--enhet', unit)).toMatch(/finnes-ikke\.csv: fila finnes ikke/)
    expect(bad(root, '--enhet', unit)).toMatch(/er ikke en fil\. Oppgi en turnus som CSV eller \.xlsx/)
    expect(bad(csv, '--enhet', csv)).toMatch(/orkland-turnus/)
    expect(bad(csv, '--enhet', unit, '--ark', 'Turnus')).toMatch(
      /«Turnus» er ikke et ark: en CSV-fil har ingen/,
    )
    expect(bad(xlsx, '--enhet', unit, '--ark', 'X')).toMatch(
      /«X» er ikke et ark\. Fila har: Turnus, Forklaring/,
    )
    expect(bad(csv, '--enhet', unit, '--fra', 'i går')).toMatch(
      /«i går» er ikke en dato\. Skriv den som 2027-08-02/,
    )
    expect(bad(csv, '--enhet', unit, '--fra', '2027-08-09', '--til', '2027-08-02')).toMatch(
      /til-datoen er før/,
    )
    expect(bad(csv, '--enhet', unit, '--html', csv)).toMatch(/må hete noe som slutter på \.html/)
    expect(bad(written('brev.csv', 'Hei;på\ndeg;!\n'), '--enhet', unit)).toMatch(
      /brev\.csv, hele fila: har verken en overskrift med datoer/,
    )
    const early = written('gammel.csv', 'Ansatt;Dato;Vakt\nN01;04.08.2025;D\n')
    expect(bad(early, '--enhet', unit)).toMatch(
      /«2025-08-04 til 2025-08-10» er utenfor perioden loven er kodet for/,
    )
    expect(bad(written('ingen.csv', 'Ansatt;Dato;Vakt\n'), '--enhet', unit)).toMatch(/har ingen vakter/)
  })

  it('says what is wrong with a profile', () => {
    const profile = (text: string) => bad(csv, '--enhet', unit, '--profil', written('p.yaml', text))
    expect(profile('form: kvadrat')).toMatch(/p\.yaml, linje 1, form: «kvadrat» er ikke en av: grid, long/)
    expect(profile('kolonner: {}')).toMatch(/«kolonner» er et ukjent felt/)
    expect(profile('shift_codes: { X: Z }')).toMatch(
      /shift_codes\.X: «Z» er ikke en vakt i enheten\. Bruk en av: D, E, N/,
    )
    expect(profile('shift_codes: { X: [D, Q] }')).toMatch(/«Q» er ikke en vakt i enheten/)
    expect(profile('employees: { Kari: X9 }')).toMatch(/employees\.Kari: «X9» er ikke en ansatt i enheten/)
    expect(profile('shift_codes: { X: { start: "15:00", end: "07:00" } }')).toMatch(/skriv \+1/)
    expect(profile('employee_column: "1"')).toMatch(/«1» er ikke en kolonne\. Skriv bokstavene/)
    expect(profile('[]')).toMatch(/er ikke en profil\. Se docs\/guides\/sjekk\.md/)
  })
})
