/** Files and arguments that a person must mend: each ends in one Norwegian message, never in a stack trace. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput, fileReason } from '../src/cli/bad-input.ts'
import { loadUnit } from '../src/cli/input-files.ts'
import { checkReportPath, writeReport } from '../src/cli/report-file.ts'
import { norwegianUsageError } from '../src/cli/usage-errors.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const small = join(root, 'examples', 'avdeling-8.yaml')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return ''
}

function cli(...args: readonly string[]) {
  const script = join(root, 'scripts', 'cli.mjs')
  const { status, stdout, stderr } = spawnSync('node', [script, ...args], { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('a file that the system will not give', () => {
  it('below a file, in a ring of links, with too long a name', () => {
    expect(refusal(() => loadUnit(join(folder, 'x.yaml')))).toMatch(/fila finnes ikke/)
    writeFileSync(join(folder, 'fil'), '')
    expect(refusal(() => loadUnit(join(folder, 'fil', 'x.yaml')))).toMatch(/en fil og ikke en mappe/)
    symlinkSync('ring.yaml', join(folder, 'ring.yaml'))
    expect(refusal(() => loadUnit(join(folder, 'ring.yaml')))).toMatch(/lenkene går i ring/)
    expect(refusal(() => loadUnit(join(folder, 'a'.repeat(5000))))).toMatch(/navnet er for langt/)
  })

  it('as the staff list beside it', () => {
    const file = join(folder, 'enhet.yaml')
    const text = readFileSync(small, 'utf8').replace(/staff:[\s\S]*/, 'staff: ring.csv\n')
    writeFileSync(file, text)
    symlinkSync('ring.csv', join(folder, 'ring.csv'))
    expect(refusal(() => loadUnit(file))).toMatch(/ring\.csv: fila kan ikke leses: lenkene går i ring/)
  })

  it('for reasons that the machine of the tests cannot give', () => {
    expect(fileReason(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe('du har ikke tilgang')
    expect(fileReason(Object.assign(new Error('x'), { code: 'EWHAT' }))).toBe('systemet svarer EWHAT')
  })
})

describe('where the report goes', () => {
  it('ends in .html, in a folder that is there', () => {
    expect(refusal(() => checkReportPath(join(folder, 'ny.HTML'), []))).toBe('')
    expect(refusal(() => checkReportPath(small, [small]))).toMatch(/slutter på \.html/)
    expect(refusal(() => checkReportPath(join(folder, '.html'), []))).toMatch(/slutter på \.html/)
    expect(refusal(() => checkReportPath(join(folder, 'ingen', 'r.html'), []))).toMatch(/mappen finnes ikke/)
    expect(refusal(() => writeReport(join(folder, 'ingen', 'r.html'), ''))).toMatch(/kan ikke skrives/)
  })

  it('is not over a file that was read, under any name', () => {
    const input = join(folder, 'lest.html')
    copyFileSync(small, input)
    symlinkSync(input, join(folder, 'lenke.html'))
    linkSync(input, join(folder, 'hard.html'))
    for (const name of ['lest.html', './lest.html', 'lenke.html', 'hard.html']) {
      expect(refusal(() => checkReportPath(`${folder}/${name}`, [input]))).toMatch(/er samme fil som/)
    }
  })
})

describe('arguments', () => {
  it.each([
    ["error: missing required argument 'enhetsfil'", 'Argumentet <enhetsfil> mangler. Se «--help».'],
    ["error: option '--html <fil>' argument missing", 'Valget --html <fil> mangler en verdi. Se «--help».'],
    ["error: unknown option '--x'", 'Valget «--x» finnes ikke. Se «--help».'],
    ["error: unknown command 'tull'", 'Kommandoen «tull» finnes ikke. Se «--help».'],
    ['something new', 'something new'],
  ])('%s', (english, norwegian) => expect(norwegianUsageError(english)).toBe(norwegian))

  it('end in one line', () => {
    const lines = [
      [cli('tull'), 'Kommandoen «tull» finnes ikke. Se «--help».\n'],
      [cli('kan'), 'Argumentet <enhetsfil> mangler. Se «--help».\n'],
      [
        cli('kan', 'a', 'b'),
        'For mange argumenter: 2, men kommandoen tar 1. Sett anførselstegn rundt navn med mellomrom.\n',
      ],
      [
        cli('skjema', 'x'),
        'Argumentet <navn>: «x» er ikke en av: anbefal-svar, bench-svar, endring, enhet, framskriv-svar, kan-svar, lov, sjekk-svar, statistikk-svar, turnus-flere-svar, turnus-profil, turnus-svar. Velg én av dem.\n',
      ],
      [
        cli('kan', small, '--threads', '0'),
        'Valget --threads <tall>: «0» er ikke et helt tall fra 1 til 256. Rett tallet.\n',
      ],
    ] as const
    for (const [result, stderr] of lines) expect(result).toEqual({ status: 2, stdout: '', stderr })
    expect(cli('kan', small, '--seed', '').stderr).toMatch(/--seed <tall>: «» er ikke et helt tall/)
  })

  it('a plan before and after the coded period', () => {
    for (const [start, next] of [
      ['2025-12-29', 'senere'],
      ['2029-12-31', 'tidligere'],
    ] as const) {
      const file = join(folder, `${next}.yaml`)
      writeFileSync(file, readFileSync(small, 'utf8').replace('2027-08-02', start))
      const { status, stderr } = cli('kan', file, '--regnestykke')
      expect(status).toBe(2)
      expect(stderr).toContain(`så den må ligge fra 2026-01-05 til 2029-12-30. Velg en ${next} start.`)
    }
  })

  it('a reader that stops after the first line is no fault', () => {
    const script = `node scripts/cli.mjs kan ${small} --regnestykke --json | true; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
  })
})
