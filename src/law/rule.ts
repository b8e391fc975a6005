/**
 * START HERE. A rule of working-time law is a small pure record: what it is called, where it stands, which dated
 * numbers it uses, and how it judges. It answers with findings, never with a boolean, so that each "no" is explained.
 *
 * This module is the reference: slow enough to be read against the statute. rostering/limits.ts is a fast copy that
 * must agree with it. Exact readings, and the alternatives to them: docs/method/law.md.
 */
import type { LocalDate } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Register } from '../workforce/register.ts'
import type { Unit } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import type { Parameter } from './parameter.ts'
import type { PersonView } from './person-view.ts'
import type { PlanView } from './plan-view.ts'

export interface Citation {
  readonly law: string
  readonly paragraph: string
  readonly subsection: string
  readonly url: string
}

/** One basis on which the law lets the parties permit a value. */
export interface PermittingBasis {
  readonly basis: Basis
  /** The furthest that this basis reaches, in the unit of the number agreed on (an averaging period: weeks); null when the law states no number. */
  readonly upTo: number | null
  /** Who must sign, in Norwegian. */
  readonly signedBy: string
  readonly citation: Citation
}

export interface Finding {
  readonly rule: string
  readonly citation: Citation
  /** null when the finding is about the plan as a whole (§ 10-3). */
  readonly employee: EmployeeId | null
  readonly from: Instant
  readonly to: Instant
  /**
   * 'needs-agreement': a basis that the paragraph itself names could permit the value, but no agreement in force does.
   * 'breach': none could; `permittedBy` then at most names ORG, because § 10-12(4) lets a union with right of
   * recommendation depart from nearly all of chapter 10. Nobody is named who cannot agree with this employer: TV and ORG
   * need one that is bound by a collective agreement.
   * 'warning': the hard reading is kept, but somebody should look: a stricter reading is not (rolling windows), the load
   * over several employers is high, or what the law asks for cannot be seen in a roster. It never makes a plan illegal.
   */
  readonly kind: 'breach' | 'needs-agreement' | 'warning'
  readonly limit: number
  readonly actual: number
  readonly unit: 'minutes' | 'days' | 'count'
  readonly permittedBy: readonly PermittingBasis[]
  /** One sentence for a ward manager and a union representative, numbers included. */
  readonly textNb: string
}

/** How work for several employers counts. 'uavklart': the sources do not settle it, so we do not pretend. */
export interface AcrossEmployers {
  readonly treatment: 'apart' | 'warned' | 'together' | 'uavklart'
  readonly reasonNb: string
}

/** The same text in bokmål, nynorsk and English. */
export interface Texts {
  readonly nb: string
  readonly nn: string
  readonly en: string
}

/**
 * Who may depart from a rule, beside its `agreed` numbers. 'org': a union with right of recommendation (§ 10-12(4)).
 * 'none': nobody. The others are those of ferieloven § 3, which binds to the benefit of the employee only:
 * 'not-to-detriment': better terms alone; 'collective-agreement': a collective agreement, also to the detriment;
 * 'any-agreement': any written agreement, also to the detriment.
 */
export const DEVIATIONS = [
  'org',
  'none',
  'not-to-detriment',
  'collective-agreement',
  'any-agreement',
] as const
export type Deviation = (typeof DEVIATIONS)[number]

interface RuleBase {
  readonly id: string
  readonly title: Texts
  readonly explanation: Texts
  readonly citation: Citation
  readonly parameters: readonly Parameter[]
  /** The numbers of the rule that agreements may move: bases and bounds stand in agreements.ts. None = only what `deviation` says. */
  readonly agreed: readonly AgreedNumber[]
  readonly deviation: Deviation
  readonly acrossEmployers: AcrossEmployers
}

/** Judges one person. */
export interface PersonRule extends RuleBase {
  readonly scope: 'person'
  /** Whether a single duty can break it: then a shift can be refused on a date before any roster exists. */
  readonly singleDuty: boolean
  /**
   * How many calendar weeks apart two duties can be and still meet in one finding; left out where it can be the whole plan. A
   * changed duty is then judged with those within reach alone (near-view.ts).
   */
  readonly reachWeeks?: 2 | 8
  readonly judge: (view: PersonView) => readonly Finding[]
}

/** Judges the plan as a whole. */
export interface PlanRule extends RuleBase {
  readonly scope: 'plan'
  readonly judge: (plan: PlanView) => readonly Finding[]
}

/** What a register rule sees: what the employer has done and recorded (unit.register), on a date. */
export interface RegisterView {
  readonly unit: Unit
  readonly register: Register
  readonly on: LocalDate
}

/** Judges what the employer must do and record beside the roster: discussions, notices, offers, priorities. */
export interface RegisterRule extends RuleBase {
  readonly scope: 'register'
  readonly judge: (view: RegisterView) => readonly Finding[]
}

export type Rule = PersonRule | PlanRule | RegisterRule

export function isPersonRule(rule: Rule): rule is PersonRule {
  return rule.scope === 'person'
}

export function isPlanRule(rule: Rule): rule is PlanRule {
  return rule.scope === 'plan'
}

export function isRegisterRule(rule: Rule): rule is RegisterRule {
  return rule.scope === 'register'
}
