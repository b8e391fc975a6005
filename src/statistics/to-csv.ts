/** What has been imported as CSV again, in the forms that are read: what is written here is read back as the same figures. */
import { PROJECTION_COLUMNS } from './csv-projection.ts'
import { FIGURE_COLUMNS } from './csv-figures.ts'
import { FTE_COLUMNS } from './csv-fte.ts'
import { KOSTRA_HEADINGS } from './csv-kostra.ts'
import { KostraYear } from './datasets.ts'
import type { Imported } from './imported.ts'
import { readJsonStat } from './json-stat.ts'

/** Semicolons, decimal comma and lines that end as in a spreadsheet; with the sign that says UTF-8 first. */
export function toCsv(imported: Imported): string {
  return `\uFEFF${rowsOf(imported)
    .map((row) => row.map(field).join(';'))
    .join('\r\n')}\r\n`
}

type Cell = string | number | null

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  // A spreadsheet would run a text that begins so.
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const heading = (columns: Readonly<Record<string, { readonly names: readonly [string, ...string[]] }>>) =>
  Object.values(columns).map(({ names }) => names[0])

function rowsOf(imported: Imported): Cell[][] {
  switch (imported.kind) {
    case 'projection': {
      const { entries, alternatives, years, ageGroups } = imported
      const rows = Object.entries(entries).flatMap(([place, figures]) =>
        figures.flatMap((byYear, alternative) =>
          byYear.flatMap((byGroup, year) =>
            byGroup.map((persons, group): Cell[] => [
              place,
              alternatives[alternative]!,
              years[year]!,
              ageGroups[group]!,
              persons,
            ]),
          ),
        ),
      )
      return [heading(PROJECTION_COLUMNS).slice(0, 5), ...rows]
    }
    case 'kostra': {
      // A column that no import has is left out: an empty field would say that its figures are not published.
      const said = new Set(
        Object.values(imported.entries).flatMap((years) => Object.values(years).flatMap(Object.keys)),
      )
      const keys = KostraYear.keyof().options.filter((key) => said.has(key))
      const rows = Object.entries(imported.entries).flatMap(([place, years]) =>
        Object.entries(years).map(([year, figures]): Cell[] => [
          place,
          year,
          ...keys.map((key) => figures[key] ?? null),
        ]),
      )
      return [['kommune', 'aar', ...keys.map((key) => KOSTRA_HEADINGS[key])], ...rows]
    }
    case 'fte': {
      const rows = Object.entries(imported.entries).flatMap(([place, years]) =>
        Object.entries(years).flatMap(([year, figures]) =>
          Object.entries(figures).map(([code, fte]): Cell[] => [
            place,
            year,
            code,
            imported.occupations[code] ?? code,
            fte,
          ]),
        ),
      )
      return [heading(FTE_COLUMNS), ...rows]
    }
    case 'figures':
      return [
        heading(FIGURE_COLUMNS),
        ...imported.rows.map((row): Cell[] => [
          ...[row.source, row.report, row.date, row.place, row.measure, row.unit, row.age],
          ...[row.year, row.value, row.flag],
        ]),
      ]
    case 'table':
      return Object.values(imported.entries).flatMap((entry, at) => tableRows(entry).slice(at === 0 ? 0 : 1))
  }
}

/** One line for each cell: the codes of its dimensions, the value, and the sign of the source. */
function tableRows(entry: unknown): Cell[][] {
  const reading = readJsonStat(entry)
  if (reading.status === 'bad') throw new Error(reading.message)
  const { dimensions, values, statuses } = reading.table
  const rows = values.map((value, at): Cell[] => {
    let left = at
    const codes: string[] = []
    for (const { categories } of dimensions.toReversed()) {
      codes.unshift(categories[left % categories.length]!.code)
      left = Math.floor(left / categories.length)
    }
    return [...codes, value, statuses.get(at) ?? '']
  })
  return [[...dimensions.map(({ code }) => code.toLowerCase()), 'verdi', 'tegn'], ...rows]
}
