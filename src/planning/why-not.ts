/**
 * Why nobody covers a hole: every employee with every rule that stops them, in a fixed order, and the one change that
 * would open it. Judged by the law's reference and the unit's own rules, duty added, never by the search.
 */
import type { Finding } from '../law/rule.ts'
import { pointOn, suffices } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Assignment } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { decimalText, hoursText } from '../time/minutes.ts'
import { dateTextNb } from '../time/local-date.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import { contractMinutes } from './arithmetic.ts'
import type { LocalFinding, LocalRule } from './local-rules.ts'
import { judgeLocalRulesFor } from './local-rules.ts'
import type { Hole } from './recount.ts'

const DAY = 1440

export type StopKind = 'competence' | LocalRule | 'law' | 'agreement' | 'contract-hours' | 'plan-hours'

/** One rule that stops one person from taking one hole. */
export interface Stop {
  readonly kind: StopKind
  /** The rule's id: a paragraph's rule, a unit rule, or one of the kinds above. */
  readonly rule: string
  /** Written to follow the person's id. */
  readonly textNb: string
  /** Agreements that would permit it, for kind 'agreement'. */
  readonly finding: Finding | null
}

export interface Candidate {
  readonly employee: Employee
  readonly stops: readonly Stop[]
}

export interface SingleChange {
  readonly employee: Employee
  /** 'none-needed': nothing stops the person; the search just did not place the duty. */
  readonly kind: StopKind | 'none-needed'
  readonly textNb: string
}

/** One employee as the roster stands: what is worked, and what it breaks already. */
export interface PersonNow {
  readonly employee: Employee
  readonly duties: readonly Assignment[]
  readonly plannedMinutes: number
  readonly law: readonly Finding[]
  readonly local: readonly LocalFinding[]
}

/** What the explanation needs of the roster; `judge` returns the law's findings for one person's duties. */
export interface RosterView {
  readonly unit: Unit
  /** Everybody, in the unit's order. */
  readonly people: readonly PersonNow[]
  readonly judge: (employee: Employee, duties: readonly Assignment[]) => readonly Finding[]
  /** Minutes that the plan as a whole may still place. */
  readonly minutesLeft: number
}

/** Every employee of the unit, in the unit's order, each with all that stops them; an empty list means that nothing does. */
export function candidatesFor(view: RosterView, hole: Hole): Candidate[] {
  return view.people.map((person) => ({ employee: person.employee, stops: stopsFor(view, person, hole) }))
}

function stopsFor(view: RosterView, person: PersonNow, hole: Hole): Stop[] {
  const { unit } = view
  const { employee } = person
  const added: Assignment = { employee: employee.id, date: hole.date, shift: hole.shift }
  const after = [...person.duties, added]
  const local = newFindings(person.local, judgeLocalRulesFor(unit, employee, after), localKey)
  const here = local.filter(({ rule }) => rule === 'one-duty-a-day')
  const elsewhere = local.filter(({ rule }) => rule !== 'one-duty-a-day')
  const competence = competenceStops(unit, employee, hole)
  // A second duty on one day says it all, and two rules of the unit leave no single change: the law is then not asked.
  const alreadyStopped =
    here.length > 0 || new Set([...competence, ...local].map(({ rule }) => rule)).size > 1
  const law = alreadyStopped
    ? []
    : newFindings(person.law, view.judge(employee, after), lawKey).filter(forbids)
  return [
    ...competence,
    ...[...elsewhere.filter(isEligibility), ...here, ...elsewhere.filter((one) => !isEligibility(one))].map(
      localStop,
    ),
    ...awayStops(unit, employee, hole),
    ...law.map(lawStop),
    ...hoursStops(view, person, hole),
  ]
}

/** A duty elsewhere at the same time: for another employer it is no matter for the law here, but nobody is in two places. */
function awayStops(unit: Unit, { elsewhere = [] }: Employee, { date, shift: code }: Hole): Stop[] {
  const { start, end } = shiftNamed(unit, code)
  const from = date * DAY + start
  const until = date * DAY + end
  const during = elsewhere.find(
    (duty) =>
      duty.kind !== 'standby' && duty.date * DAY + duty.start < until && from < duty.date * DAY + duty.end,
  )
  if (during === undefined) return []
  const textNb = `er på vakt i ${during.unit} på samme tid`
  return [{ kind: 'one-duty-a-day', rule: 'one-duty-a-day', textNb, finding: null }]
}

/** Rules about who the person is come before rules about what the person already works. */
function isEligibility({ rule }: LocalFinding): boolean {
  return rule === 'away' || rule === 'night-work' || rule === 'weekend-off' || rule === 'pinned'
}

function newFindings<T>(before: readonly T[], after: readonly T[], keyOf: (finding: T) => string): T[] {
  const known = new Set(before.map(keyOf))
  return after.filter((finding) => !known.has(keyOf(finding)))
}

/** A warning stops nobody. */
function forbids({ kind }: Finding): boolean {
  return kind !== 'warning'
}

function localKey({ rule, date }: LocalFinding): string {
  return `${rule} ${date}`
}

function lawKey({ rule, from, to, actual }: Finding): string {
  return `${rule} ${from} ${to} ${actual}`
}

function localStop({ rule, textNb }: LocalFinding): Stop {
  return { kind: rule, rule, textNb, finding: null }
}

function lawStop(finding: Finding): Stop {
  const kind = finding.kind === 'needs-agreement' ? 'agreement' : 'law'
  const { paragraph } = finding.citation
  return { kind, rule: finding.rule, textNb: `${paragraph}: ${finding.textNb}`, finding }
}

function competenceStops(unit: Unit, employee: Employee, hole: Hole): Stop[] {
  const held = pointOn(unit.lattice, employee.competences, hole.date)
  const lacking = hole.competences.filter((competence) => !suffices(held, unit.lattice.pointOf(competence)))
  // Where one competence covers another, the higher one says it all.
  const highest = lacking.filter(
    (one) =>
      !lacking.some(
        (other) => other !== one && suffices(unit.lattice.pointOf(other), unit.lattice.pointOf(one)),
      ),
  )
  return highest.map((competence) => {
    const name = unit.lattice.competences.find(({ id }) => id === competence)?.name ?? competence
    return {
      kind: 'competence',
      rule: 'competence',
      textNb: `mangler kompetansen ${name.toLowerCase()}`,
      finding: null,
    }
  })
}

function hoursStops(view: RosterView, { employee, plannedMinutes }: PersonNow, hole: Hole): Stop[] {
  const { unit } = view
  const contract = contractMinutes(unit, employee)
  const planned = plannedMinutes + hole.minutes
  const stops: Stop[] = []
  if (planned > contract + unit.limits.contract_tolerance_hours) {
    const textNb = `har fått timene i stillingen: ${hoursText(planned)} timer med denne vakten, stillingen er ${hoursText(contract)} (avvik inntil ${hoursText(unit.limits.contract_tolerance_hours)})`
    stops.push({ kind: 'contract-hours', rule: 'contract-hours', textNb, finding: null })
  }
  if (hole.minutes > view.minutesLeft) {
    const textNb = `stillingenes samlede timer er brukt opp (${hoursText(Math.max(0, view.minutesLeft))} timer igjen, vakten er ${hoursText(hole.minutes)})`
    stops.push({ kind: 'plan-hours', rule: 'plan-hours', textNb, finding: null })
  }
  return stops
}

/** Changes that a manager can make, the gentlest first; what is not listed cannot be changed by one decision. */
const CHANGE_ORDER: readonly StopKind[] = [
  'contract-hours',
  'agreement',
  'weekend-off',
  'night-work',
  'days-in-row',
  'week-hours',
  'competence',
]

/**
 * The gentlest single change that leaves some candidate without a stop, or null. `taken` are those already named for
 * another place on the same date: one person fills one place.
 */
export function singleChange(
  unit: Unit,
  all: readonly Candidate[],
  hole: Hole,
  taken: ReadonlySet<EmployeeId>,
): SingleChange | null {
  const candidates = all.filter(({ employee }) => !taken.has(employee.id))
  const free = candidates.find(({ stops }) => stops.length === 0)
  if (free !== undefined) {
    const { employee } = free
    return { employee, kind: 'none-needed', textNb: `ingen regel stopper ${employee.id}, som kan settes opp` }
  }
  const openable = candidates.flatMap(({ employee, stops }) => {
    const kind = soleKind(stops)
    const rank = kind === null ? -1 : CHANGE_ORDER.indexOf(kind)
    return kind === null || rank === -1 ? [] : [{ employee, kind, rank, stop: stops[0]! }]
  })
  const best = openable.reduce<(typeof openable)[number] | null>(
    (found, one) => (found === null || one.rank < found.rank ? one : found),
    null,
  )
  if (best === null) return null
  return { employee: best.employee, kind: best.kind, textNb: changeText(unit, best, hole) }
}

/** The one kind of change that removes all stops. A larger post gives both the person and the plan their hours. */
function soleKind(stops: readonly Stop[]): StopKind | null {
  const kinds = new Set(stops.map(({ kind }) => (kind === 'plan-hours' ? 'contract-hours' : kind)))
  return kinds.size === 1 && (stops.length === 1 || kinds.has('contract-hours')) ? [...kinds][0]! : null
}

function changeText(
  unit: Unit,
  { employee, kind, stop }: { employee: Employee; kind: StopKind; stop: Stop },
  hole: Hole,
): string {
  const when = `${hole.shift} ${dateTextNb(hole.date)}`
  switch (kind) {
    case 'contract-hours': {
      const post = (hole.minutes / (unit.weekly_norm_hours * unit.plan.weeks)) * 100
      return `${employee.id} får ${decimalText(hole.minutes / 60, 1)} timer mer i perioden (${decimalText(post, 1)} % større stilling, eller avtalt ekstravakt) og tar ${when}`
    }
    case 'agreement': {
      const bases =
        stop.finding?.permittedBy.map(({ basis, signedBy }) => `${basis} (${signedBy})`).join(' eller ') ?? ''
      return `${employee.id} tar ${when} etter avtale: ${bases}; ${stop.finding?.citation.paragraph ?? ''}`
    }
    case 'weekend-off':
      return `${employee.id} arbeider frivillig en ekstra helg og tar ${when}`
    case 'night-work':
      return `${employee.id} sier ja til ${unit.shifts.find(({ code }) => code === hole.shift)?.name.toLowerCase() ?? hole.shift} og tar ${when}`
    case 'competence':
      return `${employee.id} får kompetansen (opplæring, kurs eller delegering) og tar ${when}`
    default:
      return `enhetens egen grense løftes for ${employee.id} («${stop.textNb}»), som tar ${when}`
  }
}
