/** From spells to shares away by unit, competence, quarter and weekday, and how people's absence goes together. */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate, weekdayOf } from '../time/local-date.ts'
import type { Correlation } from './absence-counts.ts'
import type { Spell } from './absence-history.ts'
import type { Quarter } from './absence-levels.ts'

/** Days somebody was employed, and days of them away. */
export interface PersonDays {
  readonly employed: number
  readonly known: number
  readonly sudden: number
}

export interface HistoryRates {
  /** Made up, as the file says in its first line. */
  readonly constructed: boolean
  readonly from: LocalDate
  readonly until: LocalDate
  readonly people: number
  readonly all: PersonDays
  readonly byUnit: ReadonlyMap<string, PersonDays>
  readonly byCompetence: ReadonlyMap<string, PersonDays>
  readonly byQuarter: ReadonlyMap<Quarter, PersonDays>
  /** 0 is Monday. */
  readonly byWeekday: ReadonlyMap<number, PersonDays>
  /** Null with too few days, people or units to say anything. */
  readonly correlation: { readonly sameUnit: number; readonly otherUnits: number | null } | null
}

const FEWEST_DAYS = 180
const FEWEST_PEOPLE = 5

interface Cell {
  employed: number
  known: number
  sudden: number
}

export function quarterOf(date: LocalDate): Quarter {
  return Math.ceil(Number(formatDate(date).slice(5, 7)) / 3) as Quarter
}

export function historyRates(spells: readonly Spell[], constructed = false): HistoryRates {
  const cells = new Map<string, Cell>()
  const dayUnit = new Map<string, Cell>()
  const add = (to: Map<string, Cell>, key: string, kind: Spell['kind']) => {
    const cell = to.get(key) ?? { employed: 0, known: 0, sudden: 0 }
    cell[kind]++
    to.set(key, cell)
  }
  for (const { unit, competence, kind, from, until } of spells)
    for (let date = from; date <= until; date = (date + 1) as LocalDate) {
      add(dayUnit, `${date} ${unit}`, kind)
      add(cells, 'all', kind)
      add(cells, `unit ${unit}`, kind)
      add(cells, `competence ${competence}`, kind)
      add(cells, `quarter ${quarterOf(date)}`, kind)
      add(cells, `weekday ${weekdayOf(date)}`, kind)
    }
  const under = (word: string) =>
    [...cells].flatMap(([key, cell]) =>
      key.startsWith(`${word} `) ? [[key.slice(word.length + 1), cell] as const] : [],
    )
  const employed = spells.filter(({ kind }) => kind === 'employed')
  const rates = {
    constructed,
    from: employed.reduce((least, one) => (one.from < least ? one.from : least), employed[0]!.from),
    until: employed.reduce((most, one) => (one.until > most ? one.until : most), employed[0]!.until),
    people: new Set(spells.map(({ person }) => person)).size,
    all: cells.get('all')!,
    byUnit: new Map(under('unit')),
    byCompetence: new Map(under('competence')),
    byQuarter: new Map(under('quarter').map(([key, cell]) => [Number(key) as Quarter, cell])),
    byWeekday: new Map(under('weekday').map(([key, cell]) => [Number(key), cell])),
    correlation: null,
  }
  const enough = rates.until - rates.from + 1 >= FEWEST_DAYS && rates.people >= FEWEST_PEOPLE
  return { ...rates, correlation: enough ? correlationOf(rates, dayUnit) : null }
}

export function shareAway({ employed, known, sudden }: PersonDays, covers: 'all' | 'sudden'): number {
  return employed === 0 ? 0 : (sudden + (covers === 'all' ? known : 0)) / employed
}

/** The unit's own share times what the quarter and the weekday do to all the units: cells of their own would be too few days each. */
export function rateOn(
  rates: HistoryRates,
  { unit, quarter, weekday }: { readonly unit: string; readonly quarter: Quarter; readonly weekday: number },
  covers: 'all' | 'sudden',
): number {
  const all = shareAway(rates.all, covers)
  const own = rates.byUnit.get(unit)
  if (own === undefined || all === 0) return 0
  const times = (days: PersonDays | undefined) =>
    days === undefined || days.employed === 0 ? 1 : shareAway(days, covers) / all
  return Math.min(
    0.95,
    shareAway(own, covers) * times(rates.byQuarter.get(quarter)) * times(rates.byWeekday.get(weekday)),
  )
}

/**
 * Of sudden absence only: holidays gather in the summer by plan, and that is season. Moments of what is left when unit, quarter and weekday are taken out. With S = away less expected among n people, the mean of
 * S^2 - n p (1 - p) is n (n - 1) p (1 - p) times the correlation; between two units the mean of S x S' is n n' sqrt(p q p' q') times it.
 */
function correlationOf(
  rates: HistoryRates,
  dayUnit: ReadonlyMap<string, Cell>,
): { readonly sameUnit: number; readonly otherUnits: number | null } | null {
  let [within, pairs, between, otherPairs] = [0, 0, 0, 0]
  for (let date = rates.from; date <= rates.until; date = (date + 1) as LocalDate) {
    let [sum, sumOfSquares, scale, scaleSquares] = [0, 0, 0, 0]
    for (const unit of rates.byUnit.keys()) {
      const cell = dayUnit.get(`${date} ${unit}`)
      if (cell === undefined || cell.employed === 0) continue
      const n = cell.employed
      const p = rateOn(rates, { unit, quarter: quarterOf(date), weekday: weekdayOf(date) }, 'sudden')
      const left = cell.sudden - n * p
      within += left * left - n * p * (1 - p)
      pairs += n * (n - 1) * p * (1 - p)
      sum += left
      sumOfSquares += left * left
      scale += n * Math.sqrt(p * (1 - p))
      scaleSquares += n * n * p * (1 - p)
    }
    between += sum * sum - sumOfSquares
    otherPairs += scale * scale - scaleSquares
  }
  if (pairs === 0) return null
  const sameUnit = Math.min(0.5, Math.max(0, within / pairs))
  const otherUnits =
    rates.byUnit.size < 2 || otherPairs === 0 ? null : Math.min(sameUnit, Math.max(0, between / otherPairs))
  return { sameUnit, otherUnits }
}

/** Without data. Our assumption: more alike within the unit (the same infection, the same load) than between units. */
export const ASSUMED_CORRELATION: Correlation = { sameUnit: 0.03, otherUnits: 0.01 }
