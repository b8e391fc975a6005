/** Who could make a change come true, and what it moves: from the law's own tables, so that nothing is said twice. */
import { appliesTo, numbersOf, permittingBases, permittingBasis, rowsOf } from '../law/agreements.ts'
import { agreedNumbers, quantity } from '../law/basis-table.ts'
import type { AgreedNumber } from '../law/agreed-number.ts'
import { effectiveLimit, layersOf } from '../law/effective-limit.ts'
import { norway } from '../law/jurisdictions.ts'
import type { Rule } from '../law/rule.ts'
import type { SetAsideRule } from '../law/set-aside.ts'
import { isStricterUnder18, under18On } from '../law/under-18.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Agreement } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import type { LimitMovedOut, PriceOut } from './kan-answer.ts'
import type { Change } from './what-if.ts'
import { withAgreement } from './what-if.ts'

export interface Terms {
  readonly decidedBy: PriceOut['decidedBy']
  readonly limits: LimitMovedOut[]
  /** Sentences in Norwegian. */
  readonly terms: string[]
}

export function termsOf(unit: Unit, change: Change): Terms {
  switch (change.kind) {
    case 'without-rule':
      return { limits: [], ...ruleTerms(unit, change.rule) }
    case 'with-agreement':
      return {
        decidedBy: 'signatories',
        limits: limitsMoved(unit, change.agreement),
        terms: agreementTerms(unit, change.agreement),
      }
    case 'norm':
      return {
        decidedBy: unit.bound_by_tariff ? 'tariff-parties' : 'signatories',
        limits: [],
        terms: normTerms(unit),
      }
    default: {
      const text = 'Kravet er enhetens eget. Om tjenesten er forsvarlig uten det, er ikke vurdert.'
      return { decidedBy: 'employer', limits: [], terms: [text] }
    }
  }
}

/** SetAsideRule names rules of the law only; tests/set-aside.test.ts demands it. */
export function ruleNamed(id: SetAsideRule): Rule {
  return norway.rules.find((rule) => rule.id === id)!
}

function ruleTerms(unit: Unit, id: SetAsideRule): Pick<Terms, 'decidedBy' | 'terms'> {
  const { citation, deviation, agreed } = ruleNamed(id)
  const movable = agreed.flatMap((number) => movableNb(unit, number))
  const { paragraph } = citation
  if (citation.law === 'tariff') {
    return unit.bound_by_tariff
      ? {
          decidedBy: 'tariff-parties',
          terms: ['Partene i tariffavtalen har satt grensen, og bare de kan endre den.'],
        }
      : {
          decidedBy: 'nobody',
          terms: ['Virksomheten er ikke bundet av tariffavtale, så regelen er ikke i bruk her.'],
        }
  }
  if (deviation === 'none' || !unit.bound_by_tariff) {
    const why = deviation === 'none' ? '' : ' i en virksomhet som ikke er bundet av tariffavtale'
    return {
      decidedBy: 'nobody',
      terms: [`Ingen kan fravike ${paragraph} helt${why}: dette er en beregning, ikke et valg.`, ...movable],
    }
  }
  const union = `Bare fagforening med innstillingsrett kan fravike ${paragraph} ut over det paragrafen selv nevner, i tariffavtale (§ 10-12 fjerde ledd); for alle andre er dette en beregning, ikke et valg.`
  return { decidedBy: 'union', terms: [union, ...movable] }
}

/** How far agreements reach on the bases that the paragraph names: "daglig arbeidsfri kan avtales ned til 8 t på grunnlag TV". */
function movableNb(unit: Unit, number: AgreedNumber): string[] {
  const { nameNb, direction, unit: measure } = agreedNumbers[number]
  const nearest = direction === 'most' ? -Infinity : Infinity
  const side = direction === 'most' ? 'inntil' : 'ned til'
  const ways = permittingBases(unit, number, nearest, unit.plan.start)
    .filter(({ basis }) => basis !== 'ORG')
    .map(({ basis, upTo, citation }) => {
      const far = upTo === null ? 'uten tallgrense' : `${side} ${quantity(upTo, measure)}`
      return `${far} på grunnlag ${basis} (${citation.paragraph} ${citation.subsection})`
    })
  return ways.length === 0 ? [] : [`Det som kan avtales: ${nameNb} ${ways.join('; ')}.`]
}

function agreementTerms(unit: Unit, agreement: Agreement): string[] {
  const people = peopleOf(unit, agreement)
  const under18 = isForAdults(agreement) ? youngAt(unit, agreement) : new Set()
  const young = people.filter((id) => under18.has(id))
  const others = people.filter((id) => !young.includes(id))
  const all = others.length === unit.employees.length
  const signing = agreement.permits.flatMap((permission) => {
    const { signedBy, citation } = permittingBasis(unit, permission, agreement.basis, unit.plan.start)
    return [`Må underskrives: ${signedBy} (${citation.paragraph} ${citation.subsection}).`]
  })
  return [
    ...(others.length === 0
      ? []
      : [
          `Gjelder ${all ? `alle ${others.length} ansatte` : `${others.length} ansatte: ${others.join(', ')}`}.`,
        ]),
    ...(young.length === 0
      ? []
      : [
          `Gjelder ikke ${young.join(', ')}, som er under 18 år: kapittel 11 har egne, strengere regler som ingen avtale kan fravike.`,
        ]),
    ...new Set(signing),
    ...(requiresCompensation(unit, agreement)
      ? [
          `Loven krever kompenserende hvile eller annet passende vern. I avtalen: ${agreement.compensation ?? ''}.`,
        ]
      : []),
  ]
}

/** Those who are under 18 when the agreement begins to hold in the plan. */
function youngAt(unit: Unit, agreement: Agreement): ReadonlySet<EmployeeId> {
  return under18On(unit, agreement.from > unit.plan.start ? agreement.from : unit.plan.start)
}

/** Whether chapter 11 has a rule of its own for all that the agreement permits. */
function isForAdults({ permits }: Agreement): boolean {
  return permits.every((permission) => numbersOf(permission).some(([number]) => isStricterUnder18(number)))
}

function requiresCompensation(unit: Unit, { basis, permits }: Agreement): boolean {
  return permits.some((permission) =>
    rowsOf(unit, permission, basis, unit.plan.start).some(({ compensation }) => compensation),
  )
}

function normTerms({ employees, bound_by_tariff: bound }: Unit): string[] {
  const own = employees.filter(({ employments }) =>
    employments.some((post) => post.unit === undefined && post.weekly_norm_hours !== undefined),
  )
  return [
    bound
      ? 'Den fulle uka følger av tariffavtalen (ikke kontrollert mot kilden); partene i den avgjør.'
      : 'Den fulle uka følger av arbeidsavtalene.',
    ...(own.length === 0
      ? []
      : [`Egen full uke i stillingen, som ikke endres: ${own.map(({ id }) => id).join(', ')}.`]),
  ]
}

function peopleOf(unit: Unit, agreement: Agreement): readonly EmployeeId[] {
  return unit.employees.filter(({ id }) => appliesTo(agreement, id)).map(({ id }) => id)
}

/** Each number of the agreement, before and after, on its first day in the plan; people with the same limits together. */
function limitsMoved(unit: Unit, agreement: Agreement): LimitMovedOut[] {
  const date = agreement.from > unit.plan.start ? agreement.from : unit.plan.start
  const after = withAgreement(unit, agreement)
  const under18 = youngAt(unit, agreement)
  const numbers = [...new Set(agreement.permits.flatMap(numbersOf).map(([number]) => number))]
  return numbers.flatMap((number) => {
    const rows = new Map<string, LimitMovedOut>()
    for (const employee of peopleOf(unit, agreement)) {
      if (isStricterUnder18(number) && under18.has(employee)) continue
      const [was, is] = [unit, after].map((one) => limitText(one, number, employee, date)) as [string, string]
      const row = rows.get(`${was} ${is}`) ?? {
        name: agreedNumbers[number].nameNb,
        before: was,
        after: is,
        employees: [],
      }
      rows.set(`${was} ${is}`, was === is ? row : { ...row, employees: [...row.employees, employee] })
    }
    return [...rows.values()]
  })
}

/** What holds where nothing is agreed and the act has no number of its own. */
const NO_NUMBER: Readonly<Partial<Record<AgreedNumber, string>>> = {
  'sunday-average': 'fri den neste søn- og helgedagen',
  'averaging-weeks': 'ingen gjennomsnittsberegning',
}

function limitText(unit: Unit, number: AgreedNumber, employee: EmployeeId, date: LocalDate): string {
  const { value } = effectiveLimit(layersOf(unit, unit.plan.start), number, employee, date)
  return value === null
    ? (NO_NUMBER[number] ?? 'lovens egen regel')
    : quantity(value, agreedNumbers[number].unit)
}
