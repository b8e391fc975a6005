/** The holes of a judged roster explained: who stands where, what stops them, and which agreement would help. */
import { evaluateEmployee } from '../law/evaluate.ts'
import { planView } from '../law/plan-view.ts'
import type { Finding } from '../law/rule.ts'
import type { SetAside } from '../law/set-aside.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import type { LocalDate } from '../time/local-date.ts'
import { formatDate, weekdayNameNb } from '../time/local-date.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { placeableInPlan } from './bounds.ts'
import type { AgreementNeededOut, HoleOut } from './kan-answer.ts'
import { judgeLocalRulesFor } from './local-rules.ts'
import type { CoverCount, Hole } from './recount.ts'
import { workMinutesOn } from './recount.ts'
import { round } from './round.ts'
import type { Candidate, RosterView, SingleChange } from './why-not.ts'
import { candidatesFor, singleChange } from './why-not.ts'

export interface ExplainedHole {
  readonly hole: Hole
  readonly candidates: readonly Candidate[]
}

/** Every hole with every employee and all that stops them, judged by the law's reference and the unit's own rules. */
export function explainHoles(
  unit: Unit,
  roster: Roster,
  cover: CoverCount,
  setAside: SetAside = NOTHING_SET_ASIDE,
): ExplainedHole[] {
  if (cover.holes.length === 0) return []
  const view = rosterView(unit, roster, setAside)
  return cover.holes.map((hole) => ({ hole, candidates: candidatesFor(view, hole) }))
}

/** Everybody as the roster has them, judged, for `candidatesFor`. */
export function rosterView(unit: Unit, roster: Roster, setAside: SetAside = NOTHING_SET_ASIDE): RosterView {
  const duties = new Map<EmployeeId, Assignment[]>(unit.employees.map(({ id }) => [id, []]))
  for (const assignment of roster.assignments) duties.get(assignment.employee)?.push(assignment)
  const minutesOf = (assignments: readonly Assignment[]) =>
    assignments.reduce((sum, { date, shift }) => sum + workMinutesOn(unit, shiftNamed(unit, shift), date), 0)
  const plan = planView({ unit, kind: roster.kind, from: roster.from, until: roster.until, setAside })
  const judge: RosterView['judge'] = (employee, assignments) =>
    evaluateEmployee({ unit, kind: roster.kind, employee, assignments, plan })
  const people = unit.employees.map((employee) => {
    const own = duties.get(employee.id) ?? []
    const now = { law: judge(employee, own), local: judgeLocalRulesFor(unit, employee, own) }
    return { employee, duties: own, plannedMinutes: minutesOf(own), ...now }
  })
  return { unit, people, judge, minutesLeft: placeableInPlan(unit) - minutesOf(roster.assignments) }
}

/** The holes in the answer's words, each with the one change that would open it. */
export function holesOut(unit: Unit, holes: readonly ExplainedHole[]): HoleOut[] {
  const takenOn = new Map<LocalDate, Set<EmployeeId>>()
  return holes.map(({ hole, candidates }) => {
    const taken = takenOn.get(hole.date) ?? new Set<EmployeeId>()
    const change = singleChange(unit, candidates, hole, taken)
    if (change !== null) takenOn.set(hole.date, taken.add(change.employee.id))
    return holeOut(hole, candidates, change)
  })
}

function holeOut(hole: Hole, candidates: readonly Candidate[], change: SingleChange | null): HoleOut {
  return {
    date: formatDate(hole.date),
    weekday: weekdayNameNb(hole.date),
    shift: hole.shift,
    hours: round(hole.minutes / 60, 2),
    competences: [...hole.competences],
    fullButUnskilled: hole.fullButUnskilled,
    candidates: candidates.map(({ employee, stops }) => ({
      employee: employee.id,
      rule: stops[0]?.rule ?? 'ingen',
      reason: stops[0]?.textNb ?? 'ingen regel stopper: kan settes opp',
      alsoStoppedBy: stops.slice(1).map(({ rule }) => rule),
    })),
    singleChange:
      change === null ? null : { employee: change.employee.id, kind: change.kind, text: change.textNb },
  }
}

/** Agreements that the roster's findings ask for, then those that would let somebody take a hole; each rule once. */
export function missingAgreements(
  findings: readonly Finding[],
  holes: readonly ExplainedHole[],
): AgreementNeededOut[] {
  const stopping = holes.flatMap(({ candidates }) =>
    candidates.flatMap(({ stops }) =>
      stops.length === 1 && stops[0]!.finding !== null ? [stops[0]!.finding] : [],
    ),
  )
  const needed = new Map<string, AgreementNeededOut>()
  for (const finding of findings) addNeeded(needed, finding, 'missing')
  for (const finding of stopping) addNeeded(needed, finding, 'would-open')
  return [...needed.values()]
}

function addNeeded(
  needed: Map<string, AgreementNeededOut>,
  { rule, citation, permittedBy, kind, textNb }: Finding,
  status: 'missing' | 'would-open',
): void {
  if (kind !== 'needs-agreement' || needed.has(rule)) return
  const signedBy = permittedBy.map((one) => `${one.basis}: ${one.signedBy}`).join('; eller ')
  const bases = permittedBy.map(({ basis }) => basis)
  const text = `${status === 'missing' ? 'Turnusen trenger den' : 'Ville latt noen ta et hull'}. ${textNb}`
  needed.set(rule, { rule, citation, bases, signedBy, status, text })
}
