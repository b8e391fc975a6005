/** Reads input files from disk: size-checked, UTF-8, hashed for the run record. */
import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readUnitFile } from '../workforce/unit-file.ts'
import { printable } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import { BadInput, badInput, fileReason } from './bad-input.ts'

const MOST_BYTES = 1_000_000

export interface LoadedUnit {
  readonly unit: Unit
  /** SHA-256 of each file read, by name. */
  readonly inputs: Readonly<Record<string, string>>
  /** The paths read, so that no answer is written over them. */
  readonly paths: readonly string[]
}

/** The unit file and the files it names beside it. Throws BadInput. */
export function loadUnit(path: string): LoadedUnit {
  const hashes = new Map<string, string>()
  const paths: string[] = []
  const read = (file: string, next: string): string => {
    const bytes = readInput(file, next)
    hashes.set(basename(file), createHash('sha256').update(bytes).digest('hex'))
    paths.push(file)
    return bytes.toString('utf8')
  }
  if (statOf(path, UNIT_FILE) === undefined)
    throw new BadInput(`${printable(path)}: fila finnes ikke. Sjekk navnet og mappen.`)
  const result = readUnitFile(path, read(path, UNIT_FILE), (name) => {
    const beside = join(dirname(path), name)
    return statOf(beside, STAFF_FILE) === undefined ? null : read(beside, STAFF_FILE)
  })
  if (result.status === 'bad') throw badInput(result.problems)
  return { unit: result.unit, inputs: Object.fromEntries(hashes), paths }
}

/** One text file more, and its SHA-256. Throws BadInput. */
export function loadText(path: string, next: string): { readonly text: string; readonly hash: string } {
  if (statOf(path, next) === undefined)
    throw new BadInput(`${printable(path)}: fila finnes ikke. Sjekk navnet og mappen.`)
  const bytes = readInput(path, next)
  return { text: bytes.toString('utf8'), hash: createHash('sha256').update(bytes).digest('hex') }
}

const UNIT_FILE = 'Oppgi en enhetsfil (.yaml).'
const STAFF_FILE = 'Oppgi en ansattliste (.csv) i «staff».'

/** Undefined where there is no such file. */
function statOf(path: string, next: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw new BadInput(`${printable(path)}: fila kan ikke leses: ${fileReason(error)}. ${next}`)
  }
}

/** The bytes of a file of at most `most` bytes. Throws BadInput. */
export function readInput(path: string, next: string, most = MOST_BYTES): Buffer {
  const shown = printable(path)
  const stat = statOf(path, next)
  if (stat === undefined) throw new BadInput(`${shown}: fila finnes ikke. Sjekk navnet og mappen.`)
  if (!stat.isFile()) throw new BadInput(`${shown}: er ikke en fil. ${next}`)
  if (stat.size > most) {
    const megabytes = (stat.size / 1_000_000).toFixed(1).replace('.', ',')
    throw new BadInput(
      `${shown}, hele fila: «${megabytes} MB» er for stort (høyst ${most / 1_000_000} MB). Er det riktig fil?`,
    )
  }
  try {
    return readFileSync(path)
  } catch (error) {
    throw new BadInput(`${shown}: fila kan ikke leses: ${fileReason(error)}. ${next}`)
  }
}
