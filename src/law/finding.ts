/** Builds findings: who could permit the value, what kind of finding that makes it, and the sentence about it. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { minuteOfDayText, wallTimeOf } from '../time/oslo.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { PermissionRule } from '../workforce/agreement.ts'
import type { AgreedNumber } from './agreed-number.ts'
import { appliesTo, numbersOf, permittingBases, unionWithRecommendation } from './agreements.ts'
import { isWithin } from './basis-table.ts'
import { isClosedToYoung } from './norway/young-limits.ts'
import type { PersonView } from './person-view.ts'
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
  /** 'warning' where nothing is broken; else the bases that could permit decide. */
  readonly kind?: 'warning'
  /** In place of `agreed`, where the limit is not the act's. */
  readonly permittedBy?: readonly PermittingBasis[]
  /** A clause with numbers, written without a full stop. */
  readonly clauseNb: string
}

export function findingOf(found: Found): Finding {
  const { rule, employee, from, to, limit, actual, unit, clauseNb } = found
  const closed = isClosed(found)
  const permittedBy = found.kind === 'warning' || closed ? [] : (found.permittedBy ?? basesOf(found))
  const named = namedByParagraph(permittedBy)
  const kind = found.kind ?? (named.length > 0 ? 'needs-agreement' : 'breach')
  const ending =
    kind === 'warning'
      ? ''
      : closed
        ? '; for den som er under 18 år, har kapittel 11 en strengere regel som ingen avtale kan fravike'
        : kind === 'breach'
          ? ifBoundNb(found)
          : `; ingen avtale som gjelder, åpner for det (krever ${waysNb(named)})${lapsedNb(found)}`
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
    textNb: `${clauseNb}${ending}.`,
  }
}

/** Whether no agreement helps because the person is under 18 then. */
function isClosed({ plan, employee: id, from, agreed }: Found): boolean {
  if (agreed === null || id === null) return false
  const employee = plan.unit.employees.find((one) => one.id === id)
  if (employee === undefined) return false
  const { date } = wallTimeOf(from, plan.clock)
  return isClosedToYoung({ plan, employee }, date, agreed.number, agreed.value)
}

function basesOf({ plan, agreed }: Found): readonly PermittingBasis[] {
  return agreed === null
    ? unionWithRecommendation(plan.unit)
    : permittingBases(plan.unit, agreed.number, agreed.value, plan.from)
}

/** "; avtalen X gjaldt til …" where an agreement would have permitted the value on another day. */
function lapsedNb({ plan, employee, agreed, from }: Found): string {
  if (agreed === null) return ''
  const { date } = wallTimeOf(from, plan.clock)
  const lapsed = plan.permissions.find(
    ({ permission, agreement }) =>
      (agreement.until < date || agreement.from > date) &&
      appliesTo(agreement, employee) &&
      numbersOf(permission).some(
        ([number, value]) => number === agreed.number && isWithin(number, agreed.value, value),
      ),
  )
  if (lapsed === undefined) return ''
  const { id, from: first, until } = lapsed.agreement
  return until < date
    ? `; avtalen ${id} gjaldt til ${dateTextNb(until)}: forny den fra ${dateTextNb(addDays(until, 1))}`
    : `; avtalen ${id} gjelder først fra ${dateTextNb(first)}`
}

function namedByParagraph(bases: readonly PermittingBasis[]): readonly PermittingBasis[] {
  return bases.filter(({ basis, citation }) => basis !== 'ORG' && citation.law !== 'tariff')
}

/** What would be open to an employer bound by a collective agreement, for one that is not. */
function ifBoundNb({ plan, agreed }: Found): string {
  if (plan.unit.bound_by_tariff || agreed === null) return ''
  const { shifts } = plan.unit
  const named = namedByParagraph(
    permittingBases({ bound_by_tariff: true, shifts }, agreed.number, agreed.value, plan.from),
  )
  return named.length === 0
    ? ''
    : `; ${waysNb(named)} kan bare åpne for det i virksomhet bundet av tariffavtale`
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

/** "; avtalen X gjelder bare en del av uka …" where a permission lapses or begins inside the week, else nothing. */
export function partOfWeekNb(
  { plan, employee }: Pick<PersonView, 'plan' | 'employee'>,
  rule: PermissionRule,
  week: number,
): string {
  const monday = addDays(plan.gridFrom, 7 * week)
  const part = plan.permissions.find(
    ({ permission, agreement: { from, until }, agreement }) =>
      permission.rule === rule &&
      appliesTo(agreement, employee.id) &&
      from <= addDays(monday, 6) &&
      until >= monday &&
      (from > monday || until < addDays(monday, 6)),
  )
  return part === undefined
    ? ''
    : `; avtalen ${part.agreement.id} gjelder bare en del av uka (${dateTextNb(part.agreement.from)} til ${dateTextNb(part.agreement.until)}), så uka dømmes uten den`
}
