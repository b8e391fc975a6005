/**
 * What if one thing were otherwise: functions from one baseline to another. A baseline is a unit and the rules that are
 * set aside, so no rule knows that it is asked about. Each change is compared with the present case (what-if-price.ts).
 */
import type { SetAside, SetAsideRule } from '../law/set-aside.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import type { Minutes } from '../time/minutes.ts'
import type { Agreement } from '../workforce/agreement.ts'
import type { CompetenceId, ShiftCode } from '../workforce/ids.ts'
import type { Demand, Unit } from '../workforce/unit.ts'

/** What a case is planned and judged by. */
export interface Baseline {
  readonly unit: Unit
  readonly setAside: SetAside
}

export type Change =
  | { readonly kind: 'without-rule'; readonly rule: SetAsideRule }
  | { readonly kind: 'without-competence'; readonly competence: CompetenceId }
  /** The minimum of the shift on every day that has one; 0 = the shift is not staffed. */
  | { readonly kind: 'staffing'; readonly shift: ShiftCode; readonly places: number }
  | { readonly kind: 'with-agreement'; readonly agreement: Agreement }
  /** The full week, in minutes. */
  | { readonly kind: 'norm'; readonly weekMinutes: Minutes }

/** One comparison, as it was asked for: "--uten aml-10-8-daily-rest". */
export interface WhatIf {
  readonly asked: string
  readonly change: Change
}

export function baselineOf(unit: Unit): Baseline {
  return { unit, setAside: NOTHING_SET_ASIDE }
}

export function changed(baseline: Baseline, change: Change): Baseline {
  switch (change.kind) {
    case 'without-rule':
      return withoutRule(baseline, change.rule)
    case 'without-competence':
      return { ...baseline, unit: withoutCompetence(baseline.unit, change.competence) }
    case 'staffing':
      return { ...baseline, unit: withPlaces(baseline.unit, change.shift, change.places) }
    case 'with-agreement':
      return { ...baseline, unit: withAgreement(baseline.unit, change.agreement) }
    case 'norm':
      return { ...baseline, unit: withNorm(baseline.unit, change.weekMinutes) }
  }
}

export function withoutRule({ unit, setAside }: Baseline, rule: SetAsideRule): Baseline {
  return { unit, setAside: new Set([...setAside, rule]) }
}

export function withAgreement(unit: Unit, agreement: Agreement): Unit {
  return { ...unit, agreements: [...unit.agreements, agreement] }
}

/** Posts that state their own full week keep it. */
export function withNorm(unit: Unit, weekMinutes: Minutes): Unit {
  return { ...unit, weekly_norm_hours: weekMinutes }
}

/** Nobody on any shift has to hold it; the number of people is the same. */
export function withoutCompetence(unit: Unit, competence: CompetenceId): Unit {
  return { ...unit, demand: unit.demand.filter((demand) => demand.competence !== competence) }
}

export function withPlaces(unit: Unit, shift: ShiftCode, places: number): Unit {
  const demand = unit.demand.flatMap((one): Demand[] => {
    if (one.shift !== shift) return [one]
    if (places === 0) return []
    if (one.competence === null) return [{ ...one, minimum: places, wanted: places }]
    // No more of them may have to hold something than there are.
    return [{ ...one, minimum: Math.min(one.minimum, places), wanted: Math.min(one.wanted, places) }]
  })
  return { ...unit, demand }
}
