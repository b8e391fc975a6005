/** Reads input files from disk: size-checked, UTF-8, hashed for the run record. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readUnitFile } from '../workforce/unit-file.ts'
import type { Unit } from '../workforce/unit.ts'
import { BadInput, badInput } from './bad-input.ts'

const MOST_BYTES = 1_000_000

export interface LoadedUnit {
  readonly unit: Unit
  /** SHA-256 of each file read, by name. */
  readonly inputs: Readonly<Record<string, string>>
}

/** The unit file and the files it names beside it. Throws BadInput. */
export function loadUnit(path: string): LoadedUnit {
  const inputs: Record<string, string> = {}
  const read = (file: string): string => {
    const bytes = readFileSync(file)
    inputs[basename(file)] = createHash('sha256').update(bytes).digest('hex')
    return bytes.toString('utf8')
  }
  checkReadable(path)
  const result = readUnitFile(path, read(path), (name) => {
    const beside = join(dirname(path), name)
    if (statSync(beside, { throwIfNoEntry: false }) === undefined) return null
    checkReadable(beside)
    return read(beside)
  })
  if (result.status === 'bad') throw badInput(result.problems)
  return { unit: result.unit, inputs }
}

function checkReadable(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new BadInput(`${path}: fila finnes ikke. Sjekk navnet og mappen.`)
  if (!stat.isFile()) throw new BadInput(`${path}: er ikke en fil. Oppgi en enhetsfil (.yaml).`)
  if (stat.size > MOST_BYTES) {
    const megabytes = (stat.size / 1_000_000).toFixed(1).replace('.', ',')
    throw new BadInput(`${path}, hele fila: «${megabytes} MB» er for stort (høyst 1 MB). Er det riktig fil?`)
  }
}
