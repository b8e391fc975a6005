/** What the page and the HTML of `sjekk` both say: findings by rule and person, and numbers with their units. */
import type {
  BalanceOut,
  SjekkAgreementOut,
  SjekkAnswer,
  SjekkFindingOut,
  UnreadOut,
} from '../planning/sjekk-answer.ts'
import { decimalText, durationText } from '../time/minutes.ts'

export interface RuleGroup {
  readonly rule: string
  /** "§ 10-8 første ledd". */
  readonly placeNb: string
  readonly url: string
  readonly findings: readonly SjekkFindingOut[]
  readonly people: readonly PersonGroup[]
}

export interface PersonGroup {
  /** "N01", or "planen". */
  readonly person: string
  readonly findings: readonly SjekkFindingOut[]
}

/** By rule in the order of the act, and within a rule by person. */
export function ruleGroups(findings: readonly SjekkFindingOut[]): RuleGroup[] {
  const groups = grouped(findings, ({ rule, citation }) => `${rule} ${citation.subsection}`).map((group) => {
    const [first] = group
    const { rule, citation } = first!
    return {
      ...{ rule, url: citation.url, findings: group },
      placeNb: placeNb(citation),
      people: grouped(group, personOf).map((own) => ({ person: personOf(own[0]!), findings: own })),
    }
  })
  return groups.sort((a, b) => paragraphOrder(a) - paragraphOrder(b))
}

/** "§ 10-8" -> 10008: as the act has them, and what is no paragraph last. */
function paragraphOrder({ findings }: RuleGroup): number {
  const match = /(\d+)-(\d+)/.exec(findings[0]!.citation.paragraph)
  return match === null ? Infinity : Number(match[1]) * 1000 + Number(match[2])
}

function personOf({ employee, about }: SjekkFindingOut): string {
  return employee ?? (about === 'roster' ? 'planen' : 'virksomheten')
}

export function placeNb({ law, paragraph, subsection }: SjekkFindingOut['citation']): string {
  return `${law === 'aml' ? '' : `${law} `}${paragraph} ${subsection}`.trim()
}

export const KIND_NB: Readonly<Record<SjekkFindingOut['kind'], string>> = {
  breach: 'BRUDD',
  'needs-agreement': 'TRENGER AVTALE',
  warning: 'VARSEL',
}

/** 645 minutes -> "10 t 45 min"; 3 days -> "3 dager". */
export function amountNb(value: number, unit: SjekkFindingOut['unit'] | 'weeks'): string {
  if (unit === 'minutes') return durationText(value)
  if (unit === 'days') return `${value} ${value === 1 ? 'dag' : 'dager'}`
  return unit === 'weeks' ? `${value} ${value === 1 ? 'uke' : 'uker'}` : String(value)
}

/** "TV (underskrives av arbeidsgiver og tillitsvalgte; rekker til 8 t) eller ORG (…)". */
export function basesNb({ bases }: SjekkAgreementOut): string {
  return bases
    .map(({ basis, signedBy, upTo, upToUnit }) => {
      const reach = upTo === null || upToUnit === null ? '' : `; rekker til ${amountNb(upTo, upToUnit)}`
      return `${basis} (underskrives av ${signedBy}${reach})`
    })
    .join(' eller ')
}

/** How far from the limit the roster goes, the number an agreement is about. */
export function furthestNb({ furthest, limit, unit }: SjekkAgreementOut): string {
  return `${amountNb(furthest, unit)} mot grensen ${amountNb(limit, unit)}`
}

export interface UnreadGroup {
  readonly value: string | null
  readonly text: string
  readonly cells: readonly string[]
}

/** The same value with the same message once, with all its cells: forty unknown codes are one thing to mend. */
export function unreadGroups(unread: readonly UnreadOut[]): UnreadGroup[] {
  return grouped(unread, ({ value, text }) => JSON.stringify([value, text]))
    .map((group) => ({
      ...{ value: group[0]!.value, text: group[0]!.text },
      cells: group.map(({ sheet, cell }) => (sheet === null ? cell : `${sheet}!${cell}`)),
    }))
    .sort((a, b) => b.cells.length - a.cells.length)
}

export interface BalanceColumn {
  readonly title: string
  readonly cell: (row: BalanceOut) => string
}

/** Overtime, standby and F-days only where the roster has them. */
export function balanceColumns({ balance }: Pick<SjekkAnswer, 'balance'>): BalanceColumn[] {
  const some = (value: (row: BalanceOut) => number) => balance.some((row) => value(row) !== 0)
  const sign = (value: number) => `${value > 0 ? '+' : ''}${decimalText(value, 1)}`
  const hours = (value: number) => decimalText(value, 1)
  return [
    { title: 'Stilling', cell: ({ postPercent }) => `${decimalText(postPercent, 1)} %` },
    { title: 'Timer', cell: ({ plannedHours }) => hours(plannedHours) },
    { title: 'Avtalt', cell: ({ contractHours }) => hours(contractHours) },
    { title: 'Avvik', cell: ({ deviationHours }) => sign(deviationHours) },
    { title: 'Helger', cell: ({ weekendsWorked, weekends }) => `${weekendsWorked}/${weekends}` },
    { title: 'Rødt fri', cell: ({ redDaysOff, redDays }) => `${redDaysOff}/${redDays}` },
    { title: 'Netter', cell: ({ nights }) => String(nights) },
    { title: 'Hvile <11 t', cell: ({ quickReturns }) => String(quickReturns) },
    { title: 'Dager på rad', cell: ({ longestRunDays }) => String(longestRunDays) },
    ...(some(({ overtimeHours }) => overtimeHours)
      ? [{ title: 'Overtid', cell: ({ overtimeHours }: BalanceOut) => hours(overtimeHours) }]
      : []),
    ...(some(({ standbyHours }) => standbyHours)
      ? [{ title: 'Beredskap', cell: ({ standbyHours }: BalanceOut) => hours(standbyHours) }]
      : []),
    ...(some(({ elsewhereHours }) => elsewhereHours)
      ? [{ title: 'Andre steder', cell: ({ elsewhereHours }: BalanceOut) => hours(elsewhereHours) }]
      : []),
    ...(balance.some(({ freeDays }) => freeDays !== null)
      ? [
          {
            title: 'F-dager gitt/mangler',
            cell: ({ freeDays }: BalanceOut) =>
              freeDays === null ? '–' : `${freeDays.given}/${freeDays.owed}`,
          },
        ]
      : []),
  ]
}

/** What each column that is shown means, for whoever has not read the guide. */
const MEANINGS: Readonly<Record<string, string>> = {
  Timer: 'arbeidstid uten overtid på dagene som er dømt',
  Avtalt:
    'stillingens timer på de samme dagene, uten fravær; sykefravær der de planlagte vaktene står, gjør den ikke mindre',
  Avvik: 'timer over (+) eller under (-) avtalt',
  Helger: 'helger med arbeid av alle',
  'Rødt fri': 'søn- og helgedager fri av alle (§ 10-10 første ledd)',
  'Hvile <11 t': 'hviler under 11 timer mellom to dagers arbeid, også etter siste kjente vakt før turnusen',
  'Dager på rad': 'flest dager på rad med vakt, kjente dager rett før turnusen regnet med',
  Beredskap: 'beredskap hjemme, hele vaktene',
  'Andre steder':
    'timer i andre enheter og hos andre («elsewhere»); de er med i dommen der loven sier det, men ikke i Timer og de andre kolonnene',
  'F-dager gitt/mangler':
    'fridager etter tariffavtalen: ukefridagen (F1), den andre fridagen i uka (F2) og frie røde dager (hvilke som er F3, vet bare grunnturnusen); de turnusen har, og de som mangler (ikke kontrollert mot kilden)',
}

export function balanceKey(answer: Pick<SjekkAnswer, 'balance'>): string {
  const said = balanceColumns(answer).flatMap(({ title }) =>
    MEANINGS[title] === undefined ? [] : [`${title} = ${MEANINGS[title]}`],
  )
  return `${said.join('; ')}.`
}

export function meaningNb({ title }: BalanceColumn): string {
  return MEANINGS[title] ?? title
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
