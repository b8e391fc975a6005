/** Roster files as bytes: every way of writing a roster is read back the same, and hostile files are refused with a message. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput } from '../src/cli/bad-input.ts'
import { decoded, loadRoster } from '../src/cli/roster-file.ts'
import { unzip } from '../src/cli/zip-check.ts'
import { cellText } from '../src/roster-files/cells.ts'
import { csvSheet } from '../src/roster-files/csv-sheet.ts'
import { NO_PROFILE } from '../src/roster-files/profile.ts'
import { readRoster } from '../src/roster-files/read-roster.ts'
import { addDays, formatDate, parseDate } from '../src/time/local-date.ts'
import type { LocalDate } from '../src/time/local-date.ts'
import { readUnitFile } from '../src/workforce/unit-file.ts'
import type { Unit } from '../src/workforce/unit.ts'

const start = parseDate('2027-08-02')
const DAYS = 14
const PEOPLE = ['S1', 'Å2', 'Ø3'] as const
const CODES = ['', 'D', 'A', 'N', 'FE', 'F1'] as const
const TIMES: Readonly<Record<string, readonly [string, string]>> = {
  D: ['07:30', '15:00'],
  A: ['14:30', '22:00'],
  N: ['21:45', '07:45'],
}
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unit: Unit = (() => {
  const result = readUnitFile(
    'prøve.yaml',
    `
name: Prøve (konstruert)
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: calendar, start: 2027-08-02, weeks: 2 }
competences: [{ id: nurse, name: Sykepleier }]
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: A, name: Aften, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
  - { code: N, name: Natt, part: night, start: "21:45", end: "07:45+1", break_minutes: 30 }
demand: [{ days: weekdays, shift: D, minimum: 1 }]
weekend: { every: 1 }
staff:
${PEOPLE.map((id) => `  - { id: ${id}, competence: nurse, post_percent: 50 }`).join('\n')}
`,
    () => null,
  )
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
})()

/** [person][day] = code. */
type Written = readonly (readonly string[])[]
const roster: fc.Arbitrary<Written> = fc.array(
  fc.array(fc.constantFrom(...CODES), { minLength: DAYS, maxLength: DAYS }),
  { minLength: PEOPLE.length, maxLength: PEOPLE.length },
)

const norwegian = (date: LocalDate) => formatDate(date).split('-').reverse().join('.')
const utc = (date: LocalDate) => new Date(`${formatDate(date)}T00:00:00Z`)
const dates = Array.from({ length: DAYS }, (_, day) => addDays(start, day))

function expected(written: Written): string[] {
  return written
    .flatMap((cells, person) =>
      cells.flatMap((code, day) =>
        code in TIMES ? [`${PEOPLE[person]!} ${formatDate(dates[day]!)} ${code}`] : [],
      ),
    )
    .sort()
}

function gridCsv(written: Written, delimiter: string): string {
  const rows = [
    ['Ansatt', ...dates.map(norwegian), 'Sum'],
    ...written.map((cells, person) => [PEOPLE[person]!, ...cells, String(cells.filter(Boolean).length)]),
  ]
  return rows.map((row) => row.join(delimiter)).join('\r\n')
}

function longRows(written: Written): string[][] {
  return written.flatMap((cells, person) =>
    cells.flatMap((code, day) =>
      code === '' ? [] : [[PEOPLE[person]!, norwegian(dates[day]!), code, ...(TIMES[code] ?? ['', ''])]],
    ),
  )
}

function longCsv(written: Written, columns: readonly number[]): string {
  const header = ['Ansatt', 'Dato', 'Vaktkode', 'Fra', 'Til']
  return [header, ...longRows(written)]
    .map((row) => columns.map((column) => row[column]!).join(';'))
    .join('\n')
}

async function xlsx(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Turnus'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function gridXlsx(written: Written, date1904: boolean): Promise<Buffer> {
  return xlsx((sheet, book) => {
    book.properties.date1904 = date1904
    sheet.addRow(['Turnus'])
    sheet.addRow(['Ansatt', ...dates.map(utc)])
    sheet.getRow(2).numFmt = 'dd.mm.yyyy'
    for (const [person, cells] of written.entries())
      sheet.addRow([
        PEOPLE[person],
        ...cells.map((code) => (code === '' ? null : { richText: [{ text: ` ${code} ` }] })),
      ])
  })
}

function longXlsx(written: Written): Promise<Buffer> {
  const fraction = (text: string) => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) / 1440
  return xlsx((sheet) => {
    sheet.addRow(['Ansatt', 'Dato', 'Vaktkode', 'Fra', 'Til'])
    for (const [person, date, code, from, to] of longRows(written)) {
      const day = dates.find((one) => norwegian(one) === date)!
      const times = from === '' ? [null, null] : [fraction(from!), fraction(to!)]
      const row = sheet.addRow([person, utc(day), code, ...times])
      row.getCell(2).numFmt = 'dd.mm.yyyy'
      row.getCell(4).numFmt = 'hh:mm'
    }
  })
}

async function read(name: string, bytes: Buffer | string, sheetName: string | null = null) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const { sheets, formatNb } = await loadRoster(file)
  const result = readRoster({ sheets, unit, profile: NO_PROFILE, sheetName, first: null })
  if (result.status !== 'read') throw new Error(`${result.place} ${result.value ?? ''} ${result.message}`)
  return { roster: result.roster, formatNb }
}

async function duties(name: string, bytes: Buffer | string): Promise<string[]> {
  const { roster: found } = await read(name, bytes)
  expect(found.unread).toEqual([])
  return found.assignments
    .map(({ employee, date, shift }) => `${employee} ${formatDate(date)} ${shift}`)
    .sort()
}

async function refusal(name: string, bytes: Buffer | string): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  try {
    await loadRoster(file)
  } catch (error) {
    if (error instanceof BadInput) return error.message.replace(file, name)
    throw error
  }
  return ''
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('one roster, written in every form', () => {
  it('is read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        roster.filter((written) => expected(written).length > 0),
        async (written) => {
          const wanted = expected(written)
          const grid = gridCsv(written, ';')
          expect(await duties('a.csv', grid)).toEqual(wanted)
          expect(await duties('b.csv', gridCsv(written, ','))).toEqual(wanted)
          expect(await duties('c.csv', gridCsv(written, '\t'))).toEqual(wanted)
          expect(await duties('d.csv', longCsv(written, [0, 1, 2]))).toEqual(wanted)
          expect(await duties('e.csv', longCsv(written, [4, 2, 1, 3, 0]))).toEqual(wanted)
          expect(await duties('f.csv', Buffer.from(`\uFEFF${grid}`, 'utf16le'))).toEqual(wanted)
          expect(await duties('g.csv', bigEndian(`\uFEFF${grid}`))).toEqual(wanted)
          expect(await duties('h.csv', Buffer.from(grid, 'utf16le'))).toEqual(wanted)
          expect(await duties('i.csv', Buffer.from(grid, 'latin1'))).toEqual(wanted)
          expect(await duties('j.csv', `\uFEFFsep=;\r\n${grid}`)).toEqual(wanted)
          expect(await duties('k.xlsx', await gridXlsx(written, false))).toEqual(wanted)
          expect(await duties('l.xlsx', await gridXlsx(written, true))).toEqual(wanted)
          expect(await duties('m.xlsx', await longXlsx(written))).toEqual(wanted)
        },
      ),
      { numRuns: 15, seed: 20270802 },
    )
  })
})

describe('what a file is', () => {
  it('is told by its bytes', async () => {
    const grid = 'Ansatt;02.08.2027;03.08.2027;04.08.2027\nÅ2;D;A;N\n'
    expect((await read('utf8.csv', grid)).formatNb).toBe('CSV med semikolon, tegnsett UTF-8')
    expect((await read('cp1252.csv', Buffer.from(grid, 'latin1'))).formatNb).toBe(
      'CSV med semikolon, tegnsett Windows-1252',
    )
    expect((await read('utf16.csv', Buffer.from(`\uFEFF${grid}`, 'utf16le'))).formatNb).toMatch(/UTF-16$/)
    expect(decoded(Buffer.from([0x96, 0x41])).text).toBe('–A')
    expect(decoded(Buffer.from([])).text).toBe('')
  })

  it('is refused by name, with what to do, where it is not read', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusal('gammel.xls', Buffer.concat([ole, Buffer.alloc(600)]))).toMatch(
      /^gammel\.xls, hele fila: er en gammel Excel-fil \(\.xls\).*lagre den som \.xlsx/,
    )
    expect(await refusal('låst.xlsx', locked)).toMatch(/er låst med passord/)
    expect(await refusal('side.xls', '<html><table>')).toMatch(/er en nettside eller XML-fil/)
    expect(await refusal('side.csv', '\uFEFF<?xml version="1.0"?>')).toMatch(/er en nettside eller XML-fil/)
    expect(await refusal('skriv.pdf', '%PDF-1.7')).toMatch(/er en PDF/)
    expect(await refusal('tom.csv', '')).toMatch(/er tom/)
    expect(await refusal('falsk.xlsx', 'Ansatt;Dato')).toMatch(/heter som en Excel-fil, men er det ikke/)
    expect(await refusal('nul.csv', 'Ansatt;Dato\nS1\u0000;x')).toMatch(/er ikke tekst eller \.xlsx/)
    expect(
      await refusal('ods.ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
    ).toMatch(/er en OpenDocument-fil/)
    expect(await refusal('binær.xlsb', zip({ 'xl/workbook.bin': 'x' }))).toMatch(/er en binær Excel-fil/)
    expect(await refusal('annet.zip', zip({ 'les.txt': 'x' }))).toMatch(
      /er en zip-fil, men ikke en Excel-arbeidsbok/,
    )
    expect(await refusal('ødelagt.xlsx', 'PK\u0003\u0004 ikke en zip')).toMatch(/er ikke en hel Excel-fil/)
    expect(await refusal('xml.xlsx', zip({ 'xl/workbook.xml': '<workbook><' }))).toMatch(
      /er ikke en hel Excel-fil/,
    )
    const whole = await gridXlsx([], false)
    expect(await refusal('halv.xlsx', whole.subarray(0, whole.length - 200))).toMatch(
      /er ikke en hel Excel-fil/,
    )
  })

  it('is refused when it is larger than a roster', async () => {
    expect(await refusal('bred.csv', `Ansatt${';x'.repeat(1_000_000)}`)).toMatch(/er for stor for en turnus/)
    expect(await refusal('bredere.csv', `Ansatt${';x'.repeat(3_000)}`)).toMatch(
      /har 1 rader og opptil 3001 kolonner/,
    )
    expect(await refusal('lang.csv', 'S1;x\n'.repeat(25_000))).toMatch(/har 25000 rader/)
    expect(await refusal('bombe.xlsx', zip({ 'xl/workbook.xml': ' '.repeat(120_000_000) }))).toMatch(
      /er for stor/,
    )
    const cells = zip({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': '<c r="A1"/>'.repeat(500_001),
    })
    expect(await refusal('celler.xlsx', cells)).toMatch(/er for stor/)
    const merged = '<mergeCell ref="A1:XFD1048576"/>'
    expect(
      await refusal('slått.xlsx', zip({ 'xl/workbook.xml': '', 'xl/worksheets/sheet1.xml': merged })),
    ).toMatch(/er for stor/)
    const far = await xlsx((sheet) => (sheet.getCell('XFD1048576').value = 'D'))
    expect(await refusal('langt.xlsx', far)).toMatch(/er for stor/)
  }, 60_000)

  it('is not held up by a list of choices over a whole column', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['Ansatt', 'Dato', 'Vakt'])
      sheet.addRow(['S1', '02.08.2027', 'D'])
    })
    const parts = unzip(bytes, 10_000_000)
    if (parts.status !== 'ok') throw new Error(parts.status)
    const rewritten = Object.fromEntries(
      parts.parts.map(({ name, bytes: part }) => [
        name,
        part
          .toString('utf8')
          .replace(
            '</sheetData>',
            '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"D"</formula1></dataValidation></dataValidations>',
          ),
      ]),
    )
    expect(await duties('valg.xlsx', zip(rewritten))).toEqual(['S1 2027-08-02 D'])
  })
})

describe('a workbook that the library would pass over, or be held up by', () => {
  const list = () =>
    xlsx((sheet) => {
      sheet.addRow(['Ansatt', 'Dato', 'Vakt'])
      sheet.addRow(['S1', '02.08.2027', 'D'])
    })
  /** The workbook with its parts renamed, and their text changed. */
  const changed = (
    bytes: Buffer,
    change: (text: string, name: string) => string,
    rename: (name: string) => string = (name) => name,
  ) => {
    const parts = unzip(bytes, 10_000_000)
    if (parts.status !== 'ok') throw new Error(parts.status)
    return zip(
      Object.fromEntries(
        parts.parts.map(({ name, bytes: part }) => [rename(name), change(part.toString('utf8'), name)]),
      ),
    )
  }
  const SHEET = 'xl/worksheets/sheet1.xml'
  const inSheet = (from: string | RegExp, to: string) => (text: string, name: string) =>
    name === SHEET ? text.replace(from, to) : text

  it('is refused where a sheet is stored under another name', async () => {
    const turnus = (text: string) => text.replaceAll('worksheets/sheet1.xml', 'worksheets/turnus.xml')
    expect(await refusal('navn.xlsx', changed(await list(), turnus, turnus))).toMatch(
      /har ark som ikke kan leses slik de er lagret/,
    )
    const two = await xlsx((sheet, book) => {
      sheet.addRow(['Ansatt', 'Dato', 'Vakt'])
      book.addWorksheet('Uke 32').addRow(['Ansatt', 'Dato', 'Vakt'])
    })
    const second = (text: string) => text.replaceAll('worksheets/sheet2.xml', 'worksheets/uke32.xml')
    expect(await refusal('ett.xlsx', changed(two, second, second))).toMatch(/har ark som ikke kan leses/)
    const nowhere = (text: string, name: string) =>
      name === 'xl/workbook.xml' ? text.replace(/r:id="[^"]*"/, 'r:id="rId99"') : text
    expect(await refusal('borte.xlsx', changed(two, nowhere))).toMatch(/har ark som ikke kan leses/)
  })

  it('is refused where text is written in CDATA, with a prefix, or in UTF-16', async () => {
    const message = /er skrevet på en måte som ikke leses/
    const cdata = (text: string, name: string) =>
      name === 'xl/sharedStrings.xml' ? text.replace('>D<', '><![CDATA[D]]><') : text
    expect(await refusal('a.xlsx', changed(await list(), cdata))).toMatch(message)
    const inline = inSheet(
      '</row></sheetData>',
      '<c r="D2" t="inlineStr"><is><t><![CDATA[N]]></t></is></c></row></sheetData>',
    )
    expect(await refusal('b.xlsx', changed(await list(), inline))).toMatch(message)
    const prefix = (text: string, name: string) =>
      name === SHEET ? text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=') : text
    expect(await refusal('c.xlsx', changed(await list(), prefix))).toMatch(message)
    const wide = (text: string, name: string) => (name === SHEET ? text.replace(/./g, '$&\u0000') : text)
    expect(await refusal('d.xlsx', changed(await list(), wide))).toMatch(message)
  })

  it.each([
    ['columns', '<sheetData>', '<cols><col min="1" max="2000000000" width="9"/></cols><sheetData>'],
    [
      'columns in other quotes',
      '<sheetData>',
      "<cols><col\n min='1'\tmax = '2000000000'/></cols><sheetData>",
    ],
    [
      'merged cells',
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell  ref="J1:XFD1048576"/></mergeCells>',
    ],
    [
      'merged cells after a comment',
      '</sheetData>',
      '</sheetData><mergeCells><!-- " --><mergeCell ref="J1:XFD1048576"/></mergeCells>',
    ],
    ['rows', '</sheetData>', '<row r="2000000000"><c r="A3"><v>1</v></c></row></sheetData>'],
    ['columns of a cell', '</sheetData>', '<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row></sheetData>'],
    ['references in disguise', '<sheetData>', '<cols><col min="1" max="&#50;000000000"/></cols><sheetData>'],
    ['empty rows', '</sheetData>', `${'<row/>'.repeat(200_001)}</sheetData>`],
    ['empty cells far out', '</sheetData>', `${'<row><c r="XFD9"/></row>'.repeat(2_001)}</sheetData>`],
  ])(
    'is refused at once for its %s',
    async (_, from, to) => {
      const started = performance.now()
      expect(await refusal('stor.xlsx', changed(await list(), inSheet(from, to)))).toMatch(
        /er for stor for en turnus|er ikke en hel Excel-fil/,
      )
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    30_000,
  )

  it('is refused for a name that stands for the whole sheet, and not for a list in a column', async () => {
    const named = async (area: string) =>
      changed(await list(), (text, name) =>
        name === 'xl/workbook.xml'
          ? text
              .replace(/<definedNames>.*<\/definedNames>|<definedNames\/>/, '')
              .replace(
                '</sheets>',
                `</sheets><definedNames><definedName name="liste">${area}</definedName></definedNames>`,
              )
          : text,
      )
    expect(await refusal('ark.xlsx', await named('Turnus!$A$1:$XFD$1048576'))).toMatch(/er for stor/)
    expect(await refusal('rader.xlsx', await named('Turnus!$A$1:$A$2000000000'))).toMatch(/er for stor/)
    expect(await duties('kolonne.xlsx', await named('Turnus!$A$1:$A$5000'))).toEqual(['S1 2027-08-02 D'])
  }, 30_000)

  it('reads a formula that came to no text as an empty cell, and one never worked out as unread', async () => {
    const formulas = inSheet(
      '</row></sheetData>',
      '</row><row r="3"><c r="A3" t="str"><f>IF(1;"";2)</f><v></v></c><c r="B3" t="str"><f>""</f><v/></c></row><row r="4"><c r="C4"><f>A1</f><v></v></c></row></sheetData>',
    )
    const { roster: found } = await read('tom-formel.xlsx', changed(await list(), formulas))
    expect(found.assignments).toHaveLength(1)
    expect(found.unread.map(({ cell, value }) => [cell, value])).toEqual([
      ['A4', null],
      ['B4', null],
    ])
  })
})

describe('a workbook', () => {
  it('gives what a formula came to, and not what was never worked out; text that looks like a formula is text', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['Ansatt', 'Dato', 'Vakt'])
      sheet.addRow(['S1', '02.08.2027', { formula: 'A1', result: 'D' }])
      sheet.addRow(['S1', '03.08.2027', { formula: 'A1' }])
      sheet.addRow(['S1', '04.08.2027', { error: '#REF!' }])
      sheet.addRow(['S1', '05.08.2027', "=cmd|'/c calc'!A0"])
      sheet.addRow([{ text: 'Å2', hyperlink: 'https://example.org' }, '05.08.2027', 'N'])
    })
    const { roster: found } = await read('formler.xlsx', bytes)
    expect(found.assignments).toHaveLength(2)
    expect(found.unread.map(({ sheet, cell, value }) => [sheet, cell, value])).toEqual([
      ['Turnus', 'C3', '(formel uten verdi)'],
      ['Turnus', 'C4', '#REF!'],
      ['Turnus', 'C5', "=cmd|'/c calc'!A0"],
    ])
  })

  it('has its hidden rows read like the others, and its hidden sheets left alone, and says so', async () => {
    const bytes = await xlsx((sheet, book) => {
      sheet.addRow(['Ansatt', 'Dato', 'Vakt'])
      sheet.addRow(['S1', '02.08.2027', 'D']).hidden = true
      sheet.getColumn(3).hidden = true
      const other = book.addWorksheet('Gammel')
      other.state = 'hidden'
      other.addRow(['Ansatt', 'Dato', 'Vakt'])
      other.addRow(['S1', '02.08.2027', 'A'])
      book.addWorksheet('Notater').addRow(['Husk ferie'])
    })
    const { roster: found } = await read('skjult.xlsx', bytes)
    expect(found.assignments.map(({ shift }) => shift)).toEqual(['D'])
    expect(found.readAs.notes).toEqual(
      expect.arrayContaining([
        'andre ark er ikke lest: Gammel (skjult), Notater',
        '1 skjulte rader er lest som de andre',
        '1 skjulte kolonner er lest som de andre',
      ]),
    )
    const hidden = await read('skjult.xlsx', bytes, 'gammel')
    expect(hidden.roster.assignments.map(({ shift }) => shift)).toEqual(['A'])
    expect(hidden.roster.readAs.notes).toContain('arket er skjult i arbeidsboka')
    await expect(read('skjult.xlsx', bytes, 'Finnes ikke')).rejects.toThrow(
      'arbeidsboka Finnes ikke er ikke et ark. Fila har: Turnus, Gammel (skjult), Notater.',
    )
  })

  it('with two sheets that could be the roster is not guessed at', async () => {
    const bytes = await xlsx((sheet, book) => {
      for (const one of [sheet, book.addWorksheet('Kopi')]) {
        one.addRow(['Ansatt', 'Dato', 'Vakt'])
        one.addRow(['S1', '02.08.2027', 'D'])
      }
    })
    await expect(read('to.xlsx', bytes)).rejects.toThrow(
      /Turnus, Kopi er flere ark som kan være turnusen\. Velg ett med «--ark NAVN»/,
    )
  })

  it('keeps merged cells as one value and their area', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['Ansatt', '02.08.2027', '03.08.2027', '04.08.2027'])
      sheet.addRow(['S1', 'FE', null, null])
      sheet.mergeCells('B2:D2')
    })
    const { roster: found } = await read('slått-sammen.xlsx', bytes)
    expect(found.marks.map(({ date }) => formatDate(date))).toEqual([
      '2027-08-02',
      '2027-08-03',
      '2027-08-04',
    ])
  })
})

describe('CSV', () => {
  const cells = (text: string) => {
    const result = csvSheet(text)
    if (result.status === 'bad') throw new Error(result.message)
    return result.sheet.rows.map((row) => row.map(cellText))
  }

  it('keeps the row numbers of the spreadsheet, empty rows and all', () => {
    expect(cells('a;b\r\n\r\nc;d')).toEqual([['a', 'b'], [''], ['c', 'd']])
    expect(cells('sep=,\na,b')).toEqual([[], ['a', 'b']])
  })

  it('reads quotes with separators and line breaks inside', () => {
    expect(cells('"Berg; Kari";D\n"to\nlinjer";A')).toEqual([
      ['Berg; Kari', 'D'],
      ['to linjer', 'A'],
    ])
  })

  it('says when quotes do not end', () => {
    expect(csvSheet('a;"b\nc;d')).toMatchObject({ status: 'bad' })
  })

  it('lets commas stand inside what semicolons part', () => {
    expect(cells('7,5;35,5\n1,5;2,5')).toEqual([
      ['7,5', '35,5'],
      ['1,5', '2,5'],
    ])
  })
})

/** A zip file made by hand, so that it may hold what no program would write. */
function zip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text))
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(Buffer.byteLength(text), 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(Buffer.byteLength(text), 24)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, nameBytes, packed)
    entries.push(entry, nameBytes)
    at += 30 + nameBytes.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
