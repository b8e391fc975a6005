/**
 * Whose protection a change takes away: the roster found under it, held against the law and the agreements as they are
 * now. What the full law finds and the changed one does not, is what the people in that roster would have lost.
 */
import { evaluate } from '../law/evaluate.ts'
import { norway } from '../law/jurisdictions.ts'
import type { Finding } from '../law/rule.ts'
import type { SetAsideRule } from '../law/set-aside.ts'
import { canBeSetAside } from '../law/set-aside.ts'
import { durationText } from '../time/minutes.ts'
import type { Roster } from '../workforce/roster.ts'
import type { LostOut } from './kan-answer.ts'
import type { Baseline } from './what-if.ts'

/** How a broken rule is told: what people get, and which of the values is the worst. */
interface Harm {
  readonly nb: (limit: string) => string
  readonly worst: 'least' | 'most'
  readonly worstNb: string
}

const HARMS: Readonly<Record<SetAsideRule, Harm>> = {
  'aml-10-4-day': most((limit) => `over ${limit} alminnelig arbeidstid i døgnet`, 'lengste'),
  'aml-10-4-week': most((limit) => `over ${limit} alminnelig arbeidstid i uka`, 'lengste'),
  'aml-10-5-day': most((limit) => `over ${limit} alminnelig arbeidstid i døgnet`, 'lengste'),
  'aml-10-5-week': most((limit) => `over ${limit} alminnelig arbeidstid i uka`, 'lengste'),
  'aml-10-5-average': most((limit) => `over ${limit} i uka i snitt`, 'høyeste snitt'),
  'aml-10-6-total-day': most((limit) => `over ${limit} samlet arbeidstid i døgnet`, 'lengste'),
  'aml-10-6-total-week': most((limit) => `over ${limit} samlet arbeidstid i uka`, 'lengste'),
  'aml-10-8-daily-rest': least((limit) => `under ${limit} daglig hvile`, 'korteste'),
  'aml-10-8-weekly-rest': least((limit) => `under ${limit} sammenhengende fri i uka`, 'korteste'),
  'aml-10-8-sunday': most(() => 'arbeid på søn- og helgedager som skulle vært fri', 'flest på rad'),
  'aml-10-9-breaks': least(() => 'for lite pause', 'korteste'),
  'aml-10-11-night-average': most((limit) => `over ${limit} på fire uker med nattarbeid`, 'meste'),
  'tariff-weekly-norm': most(
    (limit) => `over ${limit} i uka i snitt (full uke etter tariffen, ikke kontrollert mot kilden)`,
    'høyeste snitt',
  ),
}

function most(nb: Harm['nb'], worstNb: string): Harm {
  return { nb, worst: 'most', worstNb }
}

function least(nb: Harm['nb'], worstNb: string): Harm {
  return { nb, worst: 'least', worstNb }
}

/** What the roster of `after` breaks under `before` and not under `after`, rule by rule in the law's order. */
export function lostProtection(before: Baseline, after: Baseline, roster: Roster): LostOut[] {
  const allowed = new Set(hardFindings(after, roster).map(keyOf))
  const lost = hardFindings(before, roster).filter((finding) => !allowed.has(keyOf(finding)))
  return norway.rules.flatMap(({ id }) => {
    const own = lost.filter(({ rule }) => rule === id)
    return own.length === 0 ? [] : [lostOut(id, own)]
  })
}

function hardFindings({ unit, setAside }: Baseline, roster: Roster): readonly Finding[] {
  return evaluate({ unit, roster, setAside }).filter(({ kind }) => kind !== 'warning')
}

function keyOf({ rule, employee, from, to }: Finding): string {
  return `${rule} ${employee ?? ''} ${from} ${to}`
}

function lostOut(rule: string, findings: readonly Finding[]): LostOut {
  const people = [...new Set(findings.map(({ employee }) => employee ?? 'planen'))]
  const employees = people.map((employee) => {
    const own = findings.filter((finding) => (finding.employee ?? 'planen') === employee)
    return { employee, times: own.length, worst: worstOf(rule, own) }
  })
  const { paragraph, subsection } = findings[0]!.citation
  return {
    rule,
    paragraph: `${paragraph} ${subsection}`,
    times: findings.length,
    worst: worstOf(rule, findings),
    unit: measured(rule, findings)[0]?.unit ?? findings[0]!.unit,
    employees,
    text: lostText(rule, findings, employees),
  }
}

function lostText(rule: string, findings: readonly Finding[], employees: LostOut['employees']): string {
  const who = employees.length === 1 ? '1 ansatt får' : `${employees.length} ansatte får`
  const times = findings.length === 1 ? '1 gang' : `${findings.length} ganger`
  if (!canBeSetAside(rule)) return `${who} funn etter ${findings[0]!.citation.paragraph}, i alt ${times}.`
  const harm = HARMS[rule]
  const worst = worstOf(rule, findings)
  const worstOne = employees.find((one) => one.worst === worst)?.employee
  const value = rule === 'aml-10-8-sunday' ? String(worst) : durationText(worst ?? 0)
  const ending = worst === null ? '' : `; ${harm.worstNb} ${value} (${worstOne})`
  return `${who} ${harm.nb(limitText(findings))}, i alt ${times}${ending}.`
}

/** "11 t", or "8 t til 11 t" where agreements give people different limits. */
function limitText(findings: readonly Finding[]): string {
  const limits = findings.map(({ limit }) => limit)
  const [from, to] = [Math.min(...limits), Math.max(...limits)]
  return from === to ? durationText(from) : `${durationText(from)} til ${durationText(to)}`
}

function worstOf(rule: string, findings: readonly Finding[]): number | null {
  const values = measured(rule, findings).map(({ actual }) => actual)
  if (values.length === 0) return null
  return canBeSetAside(rule) && HARMS[rule].worst === 'least' ? Math.min(...values) : Math.max(...values)
}

/** Of red days only those worked in a row can be compared: the others are counted over a period. */
function measured(rule: string, findings: readonly Finding[]): readonly Finding[] {
  return rule === 'aml-10-8-sunday'
    ? findings.filter(({ limit, actual }) => limit === 1 && actual > 1)
    : findings
}
