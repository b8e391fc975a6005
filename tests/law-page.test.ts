/** `lov` as a whole: the pages, the file for a spreadsheet, what it refuses, and that docs/law is fresh. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LawAnswer } from '../src/law/law-answer.ts'
import { lawTable } from '../src/law/law-table.ts'
import { lawMarkdownPage, lawSheet, lawTerminalPage, valueText } from '../src/report/law-page.ts'
import { lawWords } from '../src/report/law-words.ts'
import { parseDate } from '../src/time/local-date.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lov(...args: readonly string[]) {
  const script = join(root, 'scripts', 'cli.mjs')
  const { status, stdout, stderr } = spawnSync('node', [script, 'lov', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const ON = '2027-01-01'
const answer = lawTable({ date: parseDate(ON), language: 'nb' })

it('docs/law/regler.md is fresh (npm run lawpage writes it)', () => {
  const page = readFileSync(join(root, 'docs', 'law', 'regler.md'), 'utf8')
  const date = /^# .* (\d{4}-\d{2}-\d{2})$/m.exec(page)?.[1] ?? ''
  expect(page).toBe(lawMarkdownPage(lawTable({ date: parseDate(date), language: 'nb' })))
})

describe('the terminal page', () => {
  const page = lawTerminalPage(answer)

  it('shows values, bases with who may permit what, and several employers', () => {
    expect(page).toContain('aml-10-8-daily-rest  Daglig arbeidsfri\n  aml § 10-8 første ledd  https://')
    expect(page.replaceAll(/\n {4}/g, ' ')).toContain(
      'daglig arbeidsfri, minst: uten avtale 11 t; IND kan ikke; TV 8 t (mot kompenserende hvile eller annet passende vern); AT uten tallgrense i loven (mot kompenserende hvile eller annet passende vern); ORG uten tallgrense i loven (mot kompenserende hvile eller annet passende vern)',
    )
    expect(page).toContain('Flere arbeidsgivere: ')
    expect(page).toContain('Dømt etter: ')
    for (const line of page.split('\n')) expect(line.includes('https') || line.length <= 110, line).toBe(true)
  })

  it('says «ikke kontrollert mot kilden» for each value that nobody checked', () => {
    const unchecked = answer.rules.flatMap(({ values }) => values).filter(({ verified }) => verified === null)
    expect(unchecked.length).toBeGreaterThan(0)
    // Once for each value, and once in the legend.
    const said = page.replaceAll(/\s+/g, ' ').match(/ikke kontrollert mot kilden;/g) ?? []
    expect(said.length).toBe(unchecked.length)
  })

  it('in nynorsk and English', () => {
    const other = (language: 'nn' | 'en') => lawTerminalPage(lawTable({ date: parseDate(ON), language }))
    expect(other('nn')).toContain('Dagleg arbeidsfri')
    expect(other('nn')).toContain('ikkje kontrollert mot kjelda')
    expect(other('en')).toContain('Daily rest')
    expect(other('en')).toContain('not checked against the source')
  })

  it('values in their own units', () => {
    const text = (value: number | null, unit: string) => valueText(value, unit, lawWords.nb)
    expect(text(645, 'minutes')).toBe('10 t 45 min')
    expect(text(30, 'minutes')).toBe('30 min')
    expect(text(1260, 'minute-of-day')).toBe('21:00')
    expect(text(26, 'weeks')).toBe('26 uker')
    expect(text(7.5, 'count')).toBe('7,5')
    expect(text(2, 'noe')).toBe('2 noe')
    expect(text(null, 'weeks')).toBe('ikke kodet')
  })
})

it('the sheet has as many cells in every row, and one row for each value and basis', () => {
  const [head, ...rows] = lawSheet(answer)
  const rest = answer.rules.find(({ id }) => id === 'aml-10-8-daily-rest')
  const expected = answer.rules.reduce((sum, { values, bases }) => sum + values.length + bases.length, 0)
  expect(rows.length).toBe(expected)
  expect(rows.filter((row) => row.length !== head?.length)).toEqual([])
  expect(rows.find((row) => row[6] === 'daily-rest' && row[7] === 'TV')).toEqual([
    ...['aml-10-8-daily-rest', 'Daglig arbeidsfri', 'aml', '§ 10-8', 'første ledd'],
    ...['https://lovdata.no/dokument/NL/lov/2005-06-17-62/§10-8', 'daily-rest', 'TV', '480', 'minutes'],
    ...['arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig', 'ja', '', '', ''],
    ...['aml § 10-8 tredje ledd', rest?.acrossEmployers.treatment, 'org'],
  ])
})

describe('the command', () => {
  it('one rule as JSON, and the table as a file', () => {
    const file = join(folder, 'lov.csv')
    const { status, stdout } = lov('--dato', ON, '--regel', 'aml-10-8-daily-rest', '--json', '--csv', file)
    expect(status).toBe(0)
    const given = LawAnswer.parse(JSON.parse(stdout))
    expect(given).toEqual(lawTable({ date: parseDate(ON), language: 'nb', rule: 'aml-10-8-daily-rest' }))
    const csv = readFileSync(file, 'utf8')
    expect(csv.startsWith('\uFEFFregel;tittel;')).toBe(true)
    expect(csv.trimEnd().split('\r\n').length).toBe(1 + 2 + 6)
  })

  it('without a date is about today, which it says', () => {
    const { status, stdout } = lov('--regel', 'aml-10-8-daily-rest')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^=+\nRegler i kraft 20\d\d-\d\d-\d\d\n/)
  })

  it('refuses a date before the coded period, by name', () => {
    expect(lov('--dato', '2025-12-31')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '--dato «2025-12-31»: loven er kodet fra 2026-01-01, og regnes ikke bakover. Velg en senere dato.\n',
    })
  })

  it('refuses what is not a date, a rule that is not there, and a file that cannot be written', () => {
    expect(lov('--dato', '2030-01-01')).toMatchObject({ status: 2, stdout: '' })
    expect(lov('--dato', '2030-01-01').stderr).toMatch(/loven er kodet til 2029-12-31/)
    expect(lov('--dato', '2029-12-31').status).toBe(0)
    expect(lov('--dato', '1. mai').stderr).toBe(
      'Valget --dato <dato>: «1. mai» er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD, for eksempel 2027-01-01.\n',
    )
    expect(lov('--dato', ON, '--regel', 'hvile').stderr).toMatch(
      /^--regel «hvile» finnes ikke 2027-01-01\. Velg en av: aml-10-3-plan-notice, /,
    )
    const others = join(folder, 'annet.csv')
    writeFileSync(others, 'navn;tall\r\nA;1\r\n')
    expect(lov('--dato', ON, '--csv', others).stderr).toMatch(
      /finnes fra før og er ikke en tabell fra «lov»\. Velg et annet navn, eller legg til «--overskriv»/,
    )
    expect(readFileSync(others, 'utf8')).toBe('navn;tall\r\nA;1\r\n')
    expect(lov('--dato', ON, '--csv', others, '--overskriv').status).toBe(0)
    // Now it is such a table, and may be made anew without asking, in another language too.
    expect(lov('--dato', ON, '--csv', others, '--sprak', 'nn').status).toBe(0)
    expect(lov('--dato', ON, '--csv', join(folder, 'x.txt')).stderr).toMatch(/slutter på \.csv\. Rett navnet/)
    expect(lov('--dato', ON, '--csv', join(folder, 'ingen', 'x.csv')).stderr).toMatch(/mappen finnes ikke/)
  })
})
