/** Each person in the answer of `turnus`, for a terminal: how the burdens are shared, hours, and F-days. */
import type { BurdenOut, PersonOut, TurnusAnswer } from '../planning/turnus-answer.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import { wrap } from './wrap.ts'

type Shared = Pick<TurnusAnswer, 'fairness' | 'people'>

interface Column {
  readonly title: string
  readonly width: number
  readonly cell: (row: PersonOut) => string
}

/** Named as furthest away; the others are in --json. */
const MOST_NAMED = 3

const BURDENS_NB: Readonly<Record<BurdenOut['kind'], string>> = {
  weekends: 'Helger',
  nights: 'Netter',
  holidays: 'Helligdager',
  'quick-returns': 'Hvile <11 t',
}

/** The spread of each burden and who is furthest from a fair share, then each person. Nothing for a repair. */
export function fairnessLines({ fairness, people }: Shared): string[] {
  if (fairness === null) return []
  const burdens = fairness.burdens.filter(({ people: some }) => some.length > 0)
  const { wishPercent, wishSpread } = fairness
  return [
    `FORDELING, omregnet til en middels stilling (${decimalText(fairness.meanPostHours, 1)} t i planen)`,
    `${''.padEnd(14)}${'mest minus minst'.padStart(22)}${'standardavvik'.padStart(22)}`,
    ...burdens.flatMap(spreadLines),
    ...(wishPercent === null
      ? []
      : [
          `${'Ønsker'.padEnd(14)}${percent(wishSpread.range)}${percent(wishSpread.deviation)}   innfridd etter vekt; alle: ${decimalText(wishPercent, 1)} %`,
        ]),
    '',
    ...tableLines('FORDELING', people, burdens.flatMap(burdenColumns)),
    ...wrap(
      'Andel = det planen spør etter, delt etter stilling mellom dem som kan ta det; det de har tatt før planen, er regnet med. Ingen har større andel enn helgerytmen og reglene gir rom for, så spredningen kan være stor selv om alle har andelen sin. Timer* = omregnet til en middels stilling. - = kan ikke ha det, eller går bare natt og er ikke med.',
      '  ',
    ),
    '',
  ]
}

function spreadLines({ kind, people, count, hours, ...furthest }: BurdenOut): string[] {
  const title = BURDENS_NB[kind]
  if (people.every((one) => one.count === 0)) return [`${title.padEnd(14)} ingen har noen`]
  const named = (ids: readonly string[]) => {
    const shown = ids.slice(0, MOST_NAMED).map((id) => {
      const { count: has, share } = people.find(({ employee }) => employee === id)!
      return share === null ? `${id} (${has})` : `${id} (${has} mot ${fixedText(share, 1)})`
    })
    const more = ids.length - shown.length
    return `${shown.join(', ')}${more > 0 ? ` og ${more} til` : ''}`
  }
  const { furthestOver: over, furthestUnder: under } = furthest
  const share = kind === 'quick-returns' ? 'flest' : 'lengst over andelen'
  const words = [
    ...(over.length + under.length === 0 ? ['alle har andelen sin'] : []),
    ...(over.length === 0 ? [] : [`${share}: ${named(over)}`]),
    ...(under.length === 0 ? [] : [`lengst under: ${named(under)}`]),
  ]
  const figures = ({ range, deviation }: BurdenOut['count']) => [range, deviation]
  const [counts, minutes] = [figures(count), figures(hours)]
  const cell = (at: number) => `${fixedText(counts[at]!, 1)} (${fixedText(minutes[at]!, 1)} t)`.padStart(22)
  return [`${title.padEnd(14)}${cell(0)}${cell(1)}`, ...wrap(`  ${words.join('; ')}`, '    ')]
}

function percent(value: number): string {
  return `${fixedText(value, 1)} %-poeng`.padStart(22)
}

function burdenColumns({ kind, people }: BurdenOut): Column[] {
  const title = BURDENS_NB[kind]
  const cell = (text: (one: BurdenOut['people'][number]) => string) => (row: PersonOut) => {
    const own = people.find(({ employee }) => employee === row.employee)
    return own === undefined ? '-' : text(own)
  }
  const count = cell((one) => String(one.count))
  const counted = {
    title,
    width: title.length + 2,
    // Who works nights only has no share of them, but has them.
    cell: (row: PersonOut) =>
      kind === 'nights' && row.nights > 0 && count(row) === '-' ? String(row.nights) : count(row),
  }
  if (kind === 'quick-returns') return [counted]
  return [
    counted,
    { title: 'andel', width: 7, cell: cell(({ share }) => (share === null ? '-' : fixedText(share, 1))) },
    { title: 'timer*', width: 8, cell: cell(({ hoursForPost }) => fixedText(hoursForPost, 1)) },
  ]
}

/** Hours against the post, red days, wishes and F-days; and the burdens where `fairness` does not show them. */
export function peopleLines({ people, fairness }: Shared): string[] {
  const hours = (value: (row: PersonOut) => number) => (row: PersonOut) => decimalText(value(row), 1)
  const columns: readonly Column[] = [
    column(
      'Timer',
      hours(({ plannedHours }) => plannedHours),
    ),
    column(
      'Stilling',
      hours(({ contractHours }) => contractHours),
    ),
    column(
      'Avvik',
      hours(({ deviationHours }) => deviationHours),
    ),
    ...(fairness === null ? [column('Helger', (row) => String(row.weekendsWorked))] : []),
    column('Røde dager', (row) => String(row.redDaysWorked)),
    ...(fairness === null
      ? [
          column('Netter', (row) => String(row.nights)),
          column('<11 t hvile', (row) => String(row.quickReturns)),
        ]
      : []),
    column('Ønsker', (row) => (row.wishes === 0 ? '-' : `${row.wishesGranted}/${row.wishes}`)),
    ...freeDayColumns(people),
  ]
  return [...tableLines('ANSATTE', people, columns), ...freeDayKey(people), '']
}

function column(title: string, cell: (row: PersonOut) => string): Column {
  return { title, width: Math.max(9, title.length + 2), cell }
}

const FREE_CODES = [
  ...(['F1', 'F2', 'F3', 'F4', 'F5'] as const).map((code) => ({ code, title: code })),
  { code: 'freeRedDays', title: 'Fri rød dag' },
] as const

/** Codes that nobody has are left out. */
function freeDayColumns(people: readonly PersonOut[]): Column[] {
  if (people.every(({ freeDays }) => freeDays === null)) return []
  const owed = ({ freeDays }: PersonOut) =>
    (freeDays?.owed ?? []).filter(({ unit }) => unit === 'days').reduce((sum, { count }) => sum + count, 0)
  return [
    ...FREE_CODES.filter(({ code }) => people.some(({ freeDays }) => (freeDays?.[code].length ?? 0) > 0)).map(
      ({ code, title }): Column => ({
        title,
        width: Math.max(5, title.length + 2),
        cell: ({ freeDays }) => String(freeDays?.[code].length ?? '-'),
      }),
    ),
    column('Mangler F', (row) => String(owed(row))),
  ]
}

function freeDayKey(people: readonly PersonOut[]): string[] {
  if (people.every(({ freeDays }) => freeDays === null)) return []
  return wrap(
    'F1 = ukefridagen, F2 = den andre fridagen i uka, fri rød dag = fri søn- eller helgedag som ikke er F1. F3 er en slik dag der grunnturnusen har vakt, så uten grunnturnusen kan ingen vite hvilke som er F3. Mangler F = dager som mangler; datoer og grunner står i --json. F4 (avspasering av helgetillegg) og F5 (F1 som falt på helgedag) settes ikke opp: enhetsfila har verken avtalen eller grunnturnusen. Reglene er ikke kontrollert mot kilden.',
    '  ',
  )
}

function tableLines(title: string, people: readonly PersonOut[], columns: readonly Column[]): string[] {
  const idWidth = Math.min(30, Math.max(12, ...people.map(({ employee }) => employee.length + 1)))
  const line = (first: string, text: (one: Column) => string) =>
    `${first.padEnd(idWidth)}${columns.map((one) => text(one).padStart(one.width)).join('')}`
  return [line(title, (one) => one.title), ...people.map((row) => line(row.employee, (one) => one.cell(row)))]
}
