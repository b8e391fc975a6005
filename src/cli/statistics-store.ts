/** The folder of imported statistics: one file for each, written whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Import } from '../statistics/imported.ts'
import { Imported, joined } from '../statistics/imported.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'

export const DEFAULT_FOLDER = 'statistikk'
const MOST_BYTES = 200_000_000

/** Every imported file of the folder, the oldest import first. Throws BadInput for a folder or a file that cannot be read. */
export function readImported(folder: string): readonly Imported[] {
  const shown = printable(folder)
  let names: string[]
  try {
    names = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  } catch (error) {
    throw new BadInput(
      `${shown}: mappen kan ikke leses: ${fileReason(error)}. Rett stien, eller importer noe dit først.`,
    )
  }
  return names
    .sort()
    .map((name) => readOne(join(folder, name)))
    .map((one) => ({ one, last: lastImport(one).date }))
    .sort((a, b) => a.last.localeCompare(b.last))
    .map(({ one }) => one)
}

export function lastImport({ imports }: Imported): Import {
  return imports.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)!
}

function readOne(file: string): Imported {
  const shown = printable(file)
  const bad = (what: string) => new BadInput(`${shown}: ${what} Ta bort fila, og importer på nytt.`)
  try {
    if (statSync(file).size > MOST_BYTES) throw bad(`er over ${MOST_BYTES / 1e6} MB.`)
    const parsed = Imported.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw bad(`er ikke importert statistikk (${printable(issue?.path.join('.') ?? '')}).`)
  } catch (error) {
    if (error instanceof BadInput) throw error
    if (error instanceof SyntaxError) throw bad('er ikke hel, eller er endret.')
    throw new BadInput(`${shown}: kan ikke leses: ${fileReason(error)}.`)
  }
}

/** The path, with what was there before joined in. Written beside and then moved, so that nobody reads a half. Throws BadInput. */
export function store(folder: string, added: Imported): string {
  const file = join(folder, `${added.id}.json`)
  const old = isThere(file) ? readOne(file) : null
  const whole = Imported.parse(joined(old, added))
  const beside = `${file}.${process.pid}.ny`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(beside, `${JSON.stringify(whole)}\n`, { flag: 'wx' })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new BadInput(
      `${printable(file)}: kan ikke skrives: ${fileReason(error)}. Velg en annen mappe med --mappe.`,
    )
  }
  return file
}

export function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
