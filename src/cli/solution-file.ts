/** A roster of a benchmark as a file that other programs can judge: one row for each shift worked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Problem, Schedule } from '../scheduling/problem.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'

/** `employee,day,shift` with a header: people in the order of the instance, days from 0. */
export function solutionCsv({ people, kinds }: Problem, schedules: readonly Schedule[]): string {
  const rows = people.flatMap(({ id }, person) =>
    [...schedules[person]!].flatMap((kind, day) =>
      kind < 0 ? [] : [`${cell(id)},${day},${cell(kinds[kind]!.id)}`],
    ),
  )
  return `${['employee,day,shift', ...rows].join('\n')}\n`
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Makes the folder before the search, so that nobody waits for a bad path. Throws BadInput. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new BadInput(
      `--out «${printable(folder)}»: mappen kan ikke lages: ${fileReason(error)}. Velg en annen mappe.`,
    )
  }
}

/** What went wrong, or null: a roster that cannot be written must not take the results with it. */
export function writeSolution(file: string, csv: string): string | null {
  try {
    writeFileSync(file, csv)
    return null
  } catch (error) {
    return `${printable(file)}: løsningen kan ikke skrives: ${fileReason(error)}. Velg en annen mappe i --out.`
  }
}
