/** Where the HTML report goes: refused before the search begins, so that nobody waits a minute for a bad path. */
import type { Stats } from 'node:fs'
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'

/** A file that ends in .html, in a folder that is there, and not one that was read. Throws BadInput. */
export function checkReportPath(file: string, inputs: readonly string[]): void {
  const shown = `--html «${printable(file)}»`
  if (!/[^/\\]\.html$/i.test(file))
    throw new BadInput(`${shown}: rapporten må hete noe som slutter på .html. Rett navnet.`)
  const folder = statOf(dirname(file), shown)
  if (folder?.isDirectory() !== true)
    throw new BadInput(`${shown}: mappen finnes ikke. Lag mappen, eller velg en annen.`)
  const there = statOf(file, shown)
  if (there === undefined) return
  if (!there.isFile()) throw new BadInput(`${shown}: er ikke en fil. Velg et annet navn.`)
  // The same file under another name (a link, or other letters) is still the same file.
  const overwritten = inputs.find((input) => isSame(statOf(input, shown), there))
  if (overwritten !== undefined) {
    throw new BadInput(`${shown}: er samme fil som ${printable(overwritten)}, som leses. Velg et annet navn.`)
  }
}

/** Written beside and then moved: on a full disk the report that was there stays whole. Throws BadInput. */
export function writeReport(file: string, html: string): void {
  let beside: string | null = null
  try {
    const target = existsSync(file) ? realpathSync(file) : file
    beside = `${target}.${process.pid}.ny`
    writeFileSync(beside, html, { flag: 'wx' })
    renameSync(beside, target)
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true })
    throw cannotWrite(`--html «${printable(file)}»`, error)
  }
  process.stderr.write(`Rapporten er skrevet til ${printable(file)}\n`)
}

function statOf(path: string, shown: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw cannotWrite(shown, error)
  }
}

function cannotWrite(shown: string, error: unknown): BadInput {
  return new BadInput(
    `${shown}: rapporten kan ikke skrives: ${fileReason(error)}. Velg en annen fil eller mappe.`,
  )
}

function isSame(one: Stats | undefined, other: Stats): boolean {
  return one?.dev === other.dev && one.ino === other.ino
}
