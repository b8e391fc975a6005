/** Builds findings: who could permit the value, what kind of finding that makes it, and the sentence about it. */
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { minuteOfDayText, wallTimeOf } from '../time/oslo.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { AgreedNumber } from './agreements.ts'
import { onlyUnionWithRecommendation, permittingBases } from './agreements.ts'
import type { PlanView } from './plan-view.ts'
import type { Citation, Finding, PermittingBasis } from './rule.ts'

export interface Found {
  readonly rule: { readonly id: string; readonly citation: Citation }
  readonly plan: PlanView
  readonly employee: EmployeeId | null
  readonly from: Instant
  readonly to: Instant
  readonly limit: number
  readonly actual: number
  readonly unit: Finding['unit']
  /** The number that an agreement may move, and the value it would have to reach; null when none but ORG may. */
  readonly agreed: { readonly number: AgreedNumber; readonly value: number } | null
  /** A clause with numbers, written without a full stop. */
  readonly clauseNb: string
}

export function findingOf(found: Found): Finding {
  const { rule, plan, employee, from, to, limit, actual, unit, agreed, clauseNb } = found
  const permittedBy =
    agreed === null ? onlyUnionWithRecommendation : permittingBases(agreed.number, agreed.value, plan.from)
  const named = permittedBy.filter(({ basis, citation }) => basis !== 'ORG' && citation.law === 'aml')
  const kind = named.length > 0 ? 'needs-agreement' : 'breach'
  const ending =
    kind === 'breach' ? '.' : `; ingen avtale som gjelder, åpner for det (krever ${waysNb(named)}).`
  return {
    rule: rule.id,
    citation: rule.citation,
    employee,
    from,
    to,
    kind,
    limit,
    actual,
    unit,
    permittedBy,
    textNb: `${clauseNb}${ending}`,
  }
}

const WAYS: Readonly<Record<Basis, string>> = {
  IND: 'skriftlig avtale med den ansatte',
  TV: 'skriftlig avtale med de tillitsvalgte',
  AT: 'samtykke fra Arbeidstilsynet',
  ORG: 'tariffavtale med fagforening med innstillingsrett',
}

function waysNb(bases: readonly PermittingBasis[]): string {
  return bases.map(({ basis }) => WAYS[basis]).join(' eller ')
}

/** "søndag 08.08.2027 kl. 22:00". */
export function momentNb(plan: PlanView, instant: Instant): string {
  const { date, minuteOfDay } = wallTimeOf(instant, plan.clock)
  return `${dateTextNb(date)} kl. ${minuteOfDayText(minuteOfDay)}`
}

/** "uka fra mandag 02.08.2027", or "de 4 ukene fra mandag 02.08.2027". */
export function weeksNb(monday: LocalDate, weeks: number): string {
  return `${weeks === 1 ? 'uka' : `de ${weeks} ukene`} fra ${dateTextNb(monday)}`
}
