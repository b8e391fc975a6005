/** Aggregates from NPR, KPR, the employer monitor, the national staffing model and plans as CSV: the long form of figures.ts. */
import { z } from 'zod'
import { ageLabel, agesOf } from './age-label.ts'
import { figureProblems } from './checks.ts'
import type { Column, CsvRow } from './csv-rows.ts'
import { csvRows } from './csv-rows.ts'
import type { Figure, FigureFlag } from './figures.ts'
import { FLAG_IDS, MEASURES, SOURCE_IDS, WITHOUT_VALUE } from './figures.ts'
import type { FileReading, Ledger } from './file-lines.ts'
import { isFirst, newLedger, numberAt, placeAt, yearAt } from './file-lines.ts'
import { nearestWord } from '../words/nearest.ts'
import type { Places } from './place-in-file.ts'
import { plain } from './plain-text.ts'

export const FIGURE_COLUMNS = {
  source: { names: ['kilde'], required: true },
  report: { names: ['tabell', 'rapport'], required: true },
  date: { names: ['dato'], required: true },
  place: { names: ['sted', 'kommune'], required: true },
  measure: { names: ['maal', 'mål'], required: true },
  unit: { names: ['enhet'], required: true },
  age: { names: ['alder', 'aldersgruppe'], required: true },
  year: { names: ['aar', 'år'], required: true },
  value: { names: ['verdi'], required: true },
  flag: { names: ['flagg'], required: true },
} as const satisfies Readonly<Record<string, Column>>

/** Fewer patients, users or employees than this may be recognised. The limit is ours. */
export const FEWEST_PEOPLE = 5

export function figuresFromCsv(text: string, places: Places): FileReading<readonly Figure[]> {
  const read = csvRows(text, FIGURE_COLUMNS)
  if (read.status === 'bad') return read
  const ledger = newLedger()
  const rows = read.rows.flatMap((row) => figureOf(row, places, ledger) ?? [])
  if (ledger.problems.length === 0)
    ledger.problems.push(...figureProblems(rows).map((message) => ({ line: null, message })))
  if (ledger.problems.length > 0) return { status: 'bad', problems: ledger.problems }
  const hidden = rows.filter(({ flag }) => flag === 'prikket').length
  const breaks = rows.filter(({ flag }) => flag === 'brudd').length
  const cautions = [
    ...(hidden === 0 ? [] : [`${hidden} tall er prikket fordi de er små: de er ikke null.`]),
    ...(breaks === 0 ? [] : [`${breaks} tall har brudd i serien: de kan ikke sammenlignes med årene før.`]),
  ]
  return {
    ...{ status: 'ok', content: rows, places: [...new Set(rows.map(({ place }) => place))] },
    ...{ delimiter: read.delimiter, notes: [...ledger.notes], cautions },
  }
}

type Row = CsvRow<keyof typeof FIGURE_COLUMNS>

function figureOf({ line, cells }: Row, places: Places, ledger: Ledger): Figure | null {
  const bad = (message: string) => ledger.problems.push({ line, message })
  const before = ledger.problems.length
  const source = SOURCE_IDS.find((one) => one === cells.source.toUpperCase())
  if (source === undefined) bad(`kilde «${cells.source}» er ikke en av ${SOURCE_IDS.join(', ')}.`)
  if (cells.report === '' || cells.report.length > 200)
    bad('tabell mangler eller er over 200 tegn: skriv hvilken tabell eller rapport tallet er fra.')
  if (!z.iso.date().safeParse(cells.date).success) bad(`dato «${cells.date}» er ikke en dato som ÅÅÅÅ-MM-DD.`)
  const measure = Object.hasOwn(MEASURES, cells.measure) ? MEASURES[cells.measure] : undefined
  if (measure === undefined)
    bad(
      `mål «${cells.measure}» er ukjent. Nærmest er «${nearestWord(cells.measure, Object.keys(MEASURES)) ?? ''}».`,
    )
  else {
    if (cells.unit !== measure.unit) bad(`enhet «${cells.unit}»: ${cells.measure} er i ${measure.unit}.`)
    if (source !== undefined && !measure.sources.includes(source))
      bad(`${cells.measure} kommer ikke fra ${source}, men fra ${measure.sources.join(' eller ')}.`)
  }
  const ages = agesOf(cells.age)
  if (ages === null) bad(`alder «${cells.age}» er ikke en aldersgruppe. Skriv 0-66, 80+ eller alle.`)
  const year = yearAt(ledger, line, cells.year)
  const flag = flagAt(cells.flag, bad)
  const [least, most] = measure?.range ?? [-Infinity, Infinity]
  const value = numberAt(ledger, line, cells.value, { name: 'verdien', least, most })
  const place = /^(0|\d{2}|\d{9})$/.test(cells.place)
    ? regionAt(cells.place, places, bad)
    : placeAt(ledger, line, cells.place, places)
  if (value === null && (flag === null || !WITHOUT_VALUE.has(flag)))
    bad('verdien mangler: skriv flagg «prikket» eller «mangler», og aldri 0 for et tall som er skjult.')
  if (typeof value === 'number' && flag !== null && WITHOUT_VALUE.has(flag))
    bad(`flagg «${flag}» og en verdi kan ikke stå sammen.`)
  if (measure?.people === true && typeof value === 'number' && value > 0 && value < FEWEST_PEOPLE)
    bad(
      `under ${FEWEST_PEOPLE} personer kan kjennes igjen (vår grense): la verdien stå tom, med flagg «prikket».`,
    )
  if (
    ledger.problems.length > before ||
    ages === null ||
    source === undefined ||
    place === null ||
    year === null
  )
    return null
  const what = [source, cells.report, place, cells.measure, ageLabel(ages), year].join(' ')
  if (!isFirst(ledger, line, what)) return null
  return {
    ...{
      source,
      report: plain(cells.report),
      date: cells.date,
      place,
      measure: cells.measure,
      unit: cells.unit,
    },
    ...{ age: ageLabel(ages), year, value: value ?? null, flag },
  }
}

function flagAt(text: string, bad: (message: string) => void): FigureFlag | null {
  if (text === '') return null
  const found = FLAG_IDS.find((one) => one === text.toLowerCase())
  if (found === undefined)
    bad(`flagg «${text}» er ikke et av ${FLAG_IDS.join(', ')}. La feltet stå tomt der tallet er som det er.`)
  return found ?? null
}

/** The nation, a county of today, or a health trust by its organisation number. */
function regionAt(text: string, { municipalities }: Places, bad: (message: string) => void): string | null {
  if (text.length !== 2 || Object.hasOwn(municipalities.counties, text)) return text
  bad(`fylke «${text}» er ikke et av dagens fylker.`)
  return null
}
