/** Whether a claim of priority holds by what is recorded, and who was passed over when a vacancy was filled. */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays } from '../../time/local-date.ts'
import { addYears } from '../../time/months.ts'
import type { ClaimBasis, PriorityClaim, Vacancy } from '../../workforce/register-posts.ts'
import type { Register } from '../../workforce/register.ts'
import { valueAt } from '../parameter.ts'
import {
  extraShiftScopeMin,
  priorityEmployedMonths,
  priorityOfferDays,
  priorityYears,
} from './aml-employer-duties.ts'
import { goesBefore, isReemployment, reaches } from './priority-order.ts'

/** 'unknown' with what to record. */
export type Standing =
  { readonly holds: 'yes' | 'no' } | { readonly holds: 'unknown'; readonly missingNb: readonly string[] }

/** A condition of the paragraph: whether it is met, and what to ask for where nobody has said. */
type Condition = readonly [boolean | undefined, string]

export function standingOf(claim: PriorityClaim, vacancy: Vacancy, register: Register): Standing {
  const conditions = isReemployment(claim.basis)
    ? reemployment(claim, vacancy.decided)
    : claim.basis === 'part-time'
      ? partTime(claim, vacancy, register)
      : increase(claim)
  if (conditions.some(([met]) => met === false)) return { holds: 'no' }
  const missingNb = conditions.filter(([met]) => met === undefined).map(([, askNb]) => askNb)
  return missingNb.length === 0 ? { holds: 'yes' } : { holds: 'unknown', missingNb }
}

const QUALIFIED = 'om søkeren er kvalifisert'

/** § 14-2(1)-(5). */
function reemployment(claim: PriorityClaim, decided: LocalDate): readonly Condition[] {
  const { basis, employed_months: months } = claim
  const lapsed = basis === 'dismissed-in-group' && claim.declined_other_work === true
  return [
    [claim.qualified, QUALIFIED],
    [
      months === undefined ? undefined : months >= valueAt(priorityEmployedMonths, decided),
      'hvor mange måneder søkeren har vært ansatt de to siste årene',
    ],
    [withinPeriod(claim, decided), 'oppsigelsestidspunktet og når oppsigelsesfristen løper ut'],
    [!lapsed && !offerLapsed(claim, decided), ''],
    // Second subsection, second sentence: a stand-in has none.
    [
      basis !== 'temporary-not-continued' ? true : claim.stand_in === undefined ? undefined : !claim.stand_in,
      'om søkeren var vikar',
    ],
  ]
}

/** § 14-2(4): from the notice until one year after its period ran out. */
function withinPeriod(claim: PriorityClaim, decided: LocalDate): boolean | undefined {
  const { notice_given: given, notice_expires: expires } = claim
  if (given === undefined || expires === undefined) return undefined
  return decided >= given && decided <= addYears(expires, valueAt(priorityYears, decided))
}

/**
 * § 14-2(5): an offer not accepted in time, when the time was out before the decision. What happens after it, a later
 * offer or a late answer, cannot undo that the claim stood then. One from the group leaves the claim in the own
 * undertaking standing.
 */
function offerLapsed({ basis, offer }: PriorityClaim, decided: LocalDate): boolean {
  if (offer === undefined || (offer.from_group && basis !== 'dismissed-in-group')) return false
  const deadline = addDays(offer.received, valueAt(priorityOfferDays, decided))
  const inTime = offer.accepted !== undefined && offer.accepted <= deadline
  return decided > deadline && !inTime
}

/** § 14-3(2)-(3). */
function partTime(claim: PriorityClaim, vacancy: Vacancy, register: Register): readonly Condition[] {
  const { qualified, serious_disadvantage: disadvantage, within_scope: within } = claim
  const outside = vacancy.kind === 'extra-shifts' && within === false && scopeHolds(register, vacancy.decided)
  return [
    [qualified, QUALIFIED],
    [
      disadvantage === undefined ? undefined : !disadvantage,
      'om det ville gi vesentlig ulempe for virksomheten',
    ],
    [!outside, ''],
  ]
}

/** § 14-3(2): limited after discussion to units of enough employees, or to any scope agreed on with the union representatives. */
export function scopeHolds({ extra_shift_scope: scope }: Register, decided: LocalDate): boolean {
  if (scope === undefined || scope.from > decided) return false
  if (scope.agreed !== undefined && scope.agreed <= decided) return true
  return (
    scope.discussed !== undefined &&
    scope.discussed <= scope.from &&
    scope.employees >= valueAt(extraShiftScopeMin, decided)
  )
}

/** § 10-2(4), third sentence. */
function increase({ same_duties: same, otherwise_equal: equal }: PriorityClaim): readonly Condition[] {
  return [
    [same, 'om stillingen helt eller i det vesentlige har samme oppgaver'],
    [equal, 'om det ellers er like forhold'],
  ]
}

export interface PassedOver {
  readonly claim: PriorityClaim
  readonly standing: Standing
  /** The basis of whoever got it, where that was a claim of their own. */
  readonly winner: ClaimBasis | null
}

/** Claims that went before how the vacancy was filled, and either hold or may hold. */
export function passedOver(vacancy: Vacancy, register: Register): readonly PassedOver[] {
  const judged = vacancy.claims.map((claim) => ({ claim, standing: standingOf(claim, vacancy, register) }))
  const winners = judged.filter(
    ({ claim, standing }) => claim.employee === vacancy.given_to && standing.holds !== 'no',
  )
  return judged
    .filter(
      ({ claim, standing }) =>
        claim.employee !== vacancy.given_to &&
        standing.holds !== 'no' &&
        isAgainst(claim, vacancy, winners.length),
    )
    .filter(({ claim }) => winners.every((winner) => goesBefore(claim.basis, winner.claim.basis)))
    .map((one) => ({ ...one, winner: winners[0]?.claim.basis ?? null }))
}

/** Against another claim the order decides alone; otherwise the paragraph must reach this way of filling the vacancy. */
function isAgainst(claim: PriorityClaim, vacancy: Vacancy, winners: number): boolean {
  return winners > 0 ? vacancy.kind === 'post' : reaches(claim.basis, vacancy)
}
