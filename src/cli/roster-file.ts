/** Reads a roster file from disk: what kind of file it is by its bytes, its text in the encoding it has, and its sheets. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Sheet } from '../roster-files/cells.ts'
import { csvSheet } from '../roster-files/csv-sheet.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput } from './bad-input.ts'
import { readInput } from './input-files.ts'
import { ENCRYPTED, xlsxSheets } from './xlsx-sheets.ts'

export interface LoadedRoster {
  readonly sheets: readonly Sheet[]
  /** "CSV med semikolon, tegnsett Windows-1252"; "Excel-arbeidsbok". */
  readonly formatNb: string
  readonly inputs: Readonly<Record<string, string>>
}

export const MOST_ROSTER_BYTES = 20_000_000
const ROSTER_FILE = 'Oppgi en turnus som CSV eller .xlsx.'
const DELIMITERS_NB: Readonly<Record<string, string>> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' }

/** Throws BadInput for what is not a roster in CSV or .xlsx. */
export async function loadRoster(path: string): Promise<LoadedRoster> {
  const bytes = readInput(path, ROSTER_FILE, MOST_ROSTER_BYTES)
  const bad = (message: string) => new BadInput(`${printable(path)}, hele fila: ${message}`)
  const inputs = { [basename(path)]: createHash('sha256').update(bytes).digest('hex') }
  if (bytes.length === 0) throw bad('er tom. Er det riktig fil?')
  const foreign = foreignKind(bytes)
  if (foreign !== null) throw bad(foreign)
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const result = await xlsxSheets(bytes)
    if (result.status === 'bad') throw bad(result.message)
    return { sheets: result.sheets, formatNb: 'Excel-arbeidsbok (.xlsx)', inputs }
  }
  if (/\.xls[xm]?$/i.test(path))
    throw bad('heter som en Excel-fil, men er det ikke. Åpne den i regnearket, og lagre den som .xlsx.')
  const { text, encoding } = decoded(bytes)
  if (text.includes('\u0000') || text.includes('\uFFFD'))
    throw bad('er ikke tekst eller .xlsx. Er det riktig fil? Lagre turnusen som CSV (UTF-8) eller .xlsx.')
  const result = csvSheet(text)
  if (result.status === 'bad') throw bad(result.message)
  const delimiter = DELIMITERS_NB[result.delimiter] ?? `«${printable(result.delimiter)}»`
  return { sheets: [result.sheet], formatNb: `CSV med ${delimiter}, tegnsett ${encoding}`, inputs }
}

/** Files that a roster may hide in, but which are not read: what to do instead; null for none of them. */
function foreignKind(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 1000).toString('latin1')
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? ENCRYPTED
      : 'er en gammel Excel-fil (.xls), som ikke leses. Åpne den i regnearket, lagre den som .xlsx, og bruk den.'
  }
  if (start.startsWith('%PDF')) return 'er en PDF. Eksporter turnusen som Excel eller CSV i stedet.'
  if (/^\s*(<!doctype html|<html|<table|<\?xml|<workbook)/i.test(start.replace(/^ï»¿/, '')))
    return 'er en nettside eller XML-fil, også om den heter noe annet. Åpne den i regnearket, lagre den som .xlsx, og bruk den.'
  return null
}

/** By the byte order mark; UTF-16 also by its zeros; else UTF-8 where that fits, and what Norwegian Excel writes where not. */
export function decoded(bytes: Buffer): { readonly text: string; readonly encoding: string } {
  const read = (label: string, encoding: string) => ({ text: new TextDecoder(label).decode(bytes), encoding })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read('utf-16le', 'UTF-16')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read('utf-16be', 'UTF-16')
  const zeros = [0, 1].map((first) => shareOfZeros(bytes, first))
  if (zeros[1]! > 0.4 && zeros[0]! < 0.1) return read('utf-16le', 'UTF-16')
  if (zeros[0]! > 0.4 && zeros[1]! < 0.1) return read('utf-16be', 'UTF-16')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' }
  }
}

/** Bytes 0x80 to 0x9F, where Windows-1252 is not Latin-1; Node's own decoder takes the two for the same. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!)
}

/** Of every second byte in the beginning, how many are zero: Latin letters in UTF-16 have one beside them. */
function shareOfZeros(bytes: Buffer, first: number): number {
  let zeros = 0
  let count = 0
  for (let at = first; at < Math.min(bytes.length, 4000); at += 2, count++) if (bytes[at] === 0) zeros++
  return count === 0 ? 0 : zeros / count
}
