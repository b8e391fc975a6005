/**
 * START HERE for `anbefal`: who could take one shift. Everybody is judged by the law itself with the duty added (person-judge.ts), and
 * ranked: legal first, then what the law lets be worked as overtime (as-overtime.ts); then kindness, hours against the post (most under first), weekends worked, and the unit's order.
 */
import { LAW_VERSION } from '../law/jurisdictions.ts'
import type { Finding } from '../law/rule.ts'
import { evaluate } from '../law/evaluate.ts'
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb, formatDate, weekdayNameNb } from '../time/local-date.ts'
import { decimalText, durationText, hoursText } from '../time/minutes.ts'
import { pointOn, suffices } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { CompetenceId, ShiftCode } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import type { AsOvertime } from './as-overtime.ts'
import { asOvertime } from './as-overtime.ts'
import { balanceOf } from './balance.ts'
import { violationOut } from './case.ts'
import { explainHoles, holesOut } from './explain.ts'
import { daysOffInUnit, daysOffNotes } from './known-days-off.ts'
import type { Judged } from './person-judge.ts'
import { personJudge } from './person-judge.ts'
import { unknownPostNotes, unknownPostsOf } from './posts-elsewhere.ts'
import type { Published } from './published-roster.ts'
import type { CandidateOut, RecommendAnswer } from './recommend-answer.ts'
import { recountCover } from './recount.ts'
import { round } from './round.ts'
import { assignmentsOut, basisOf, constructedNote, planOut, unitOut } from './turnus.ts'

export interface OpenShift {
  readonly date: LocalDate
  readonly shift: ShiftCode
  /** What the person must hold; null: what the open place asks for, or anybody. */
  readonly competence: CompetenceId | null
}

const STATES: readonly CandidateOut['state'][] = [
  ...([
    'legal',
    'unit-rule',
    'overtime',
    'needs-agreement',
    'agreement-norm',
    'illegal',
    'not-competent',
    'already-working',
    'absent',
  ] as const),
]

/** Everybody in the unit, the first to ask first. */
export function rankedCandidates(published: Published, open: OpenShift): CandidateOut[] {
  const { unit, roster } = published
  const judge = personJudge(unit, roster)
  const known = { ...published, marks: [...published.marks, ...daysOffInUnit(published)] }
  const rows = balanceOf({ unit, roster, freeDaysOf: null })
  return unit.employees
    .map((employee, index) => {
      const judged = judge(employee.id, [{ date: open.date, shift: open.shift }])
      const weekends = rows[index]!.weekendsWorked + judged.freeWeekendsSpoiled
      const out = candidateOut(known, open, { employee, judged, weekends })
      return { out, judged, index, isPartlyKnown: unknownPostsOf(employee).length > 0 }
    })
    .sort((a, b) => compared(keyOf(a), keyOf(b)) || a.index - b.index)
    .map(({ out }, index) => ({ ...out, rank: index + 1 }))
}

interface Ranked {
  readonly out: CandidateOut
  readonly judged: Judged
  /** Has a post in another unit whose duties are not known. */
  readonly isPartlyKnown: boolean
}

function keyOf({ out, judged, isPartlyKnown }: Ranked): number[] {
  const share = judged.plannedMinutes / Math.max(1, judged.contractMinutes)
  const cost = { 'within-post': 0, extra: 1, overtime: 2 }[out.cost]
  return [
    ...[
      STATES.indexOf(out.state),
      Number(isPartlyKnown),
      out.alsoStoppedBy.length,
      Number(out.freeWeekendSpoiled),
      out.quickReturns,
    ],
    ...[Number(out.wishBroken), cost, Math.round(share * 1000), out.weekendsWorked],
  ]
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : one[at]! - other[at]!
}

interface Stop {
  readonly state: CandidateOut['state']
  readonly rule: string
  readonly textNb: string
}

interface Tried {
  readonly employee: Employee
  readonly judged: Judged
  /** Weekends worked with the duty. */
  readonly weekends: number
}

function candidateOut(
  published: Published,
  open: OpenShift,
  { employee, judged, weekends }: Tried,
): CandidateOut {
  const { unit, roster } = published
  const stops = stopsOf(published, open, employee, judged).sort(
    (a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state),
  )
  const [first] = stops
  const unknown = unknownPostsOf(employee)
  const full = (unit.weekly_norm_hours * (roster.until - roster.from)) / 7
  const { plannedMinutes: planned, contractMinutes: contract } = judged
  const cost =
    planned <= contract + unit.limits.contract_tolerance_hours
      ? 'within-post'
      : planned <= full
        ? 'extra'
        : 'overtime'
  const hours = `${hoursText(planned, 1)} av ${hoursText(contract, 1)} timer med denne vakten`
  const costNb = {
    'within-post': planned <= contract ? 'innenfor stillingen' : 'over stillingen, innenfor avviket',
    extra: 'ekstra timer ut over stillingen',
    overtime: 'over full stilling: overtid eller avspasering',
  }[cost]
  return {
    ...{ rank: 0, employee: employee.id, state: first?.state ?? 'legal', rule: first?.rule ?? null },
    reason:
      first?.textNb ??
      `${unknown.length === 0 ? 'ingen regel stopper' : `ingen regel her stopper, men vaktene i ${unknown.join(' og ')} er ikke kjent`}; ${hours} (${costNb})${judged.quickReturns > 0 ? ', kort hvile under 11 timer' : ''}`,
    alsoStoppedBy: stops.slice(1).map(({ rule }) => rule),
    plannedHours: round(planned / 60, 2),
    contractHours: round(contract / 60, 2),
    deviationHours: round((planned - contract) / 60, 2),
    ...{ cost, weekendsWorked: weekends, freeWeekendSpoiled: judged.freeWeekendsSpoiled > 0 },
    ...{ quickReturns: judged.quickReturns, wishBroken: judged.wishesBroken > 0 },
  }
}

function stopsOf(
  { unit, roster, marks }: Published,
  { date, shift, competence }: OpenShift,
  employee: Employee,
  judged: Judged,
): Stop[] {
  const works = roster.assignments.find((one) => one.employee === employee.id && one.date === date)
  const mark = marks.find(
    (one) => one.employee === employee.id && one.date === date && one.meaning !== 'free',
  )
  const held = pointOn(unit.lattice, employee.competences, date)
  const lacks = competence !== null && !suffices(held, unit.lattice.pointOf(competence))
  const name = unit.lattice.competences.find(({ id }) => id === competence)?.name.toLowerCase() ?? ''
  const isAway = awayShare(employee.absences, date) >= 1
  return [
    ...(isAway ? [stop('absent', 'away', `er borte ${dateTextNb(date)}`)] : []),
    ...(mark !== undefined && !isAway
      ? [stop('absent', 'marked', `har ${mark.code} ${dateTextNb(date)}`)]
      : []),
    ...(works === undefined
      ? []
      : [
          stop(
            'already-working',
            'one-duty-a-day',
            `arbeider alt ${works.shift} ${dateTextNb(date)}; å ta ${shift} er et bytte`,
          ),
        ]),
    ...(lacks ? [stop('not-competent', 'competence', `mangler kompetansen ${name}`)] : []),
    ...lawStops(
      judged.law,
      asOvertime(unit, roster, { employee: employee.id, date, shift, ordinary: judged.law }),
    ),
    ...judged.local
      .filter(({ rule }) => rule !== 'away')
      .map(({ rule, textNb }) => stop('unit-rule', rule, textNb)),
  ]
}

function stop(state: CandidateOut['state'], rule: string, textNb: string): Stop {
  return { state, rule, textNb }
}

/** The statute forbids; a norm of the tariff that nobody has checked does not make a duty unlawful; and what is too much ordinary work may be overtime. */
function lawStops(found: readonly Finding[], overtime: AsOvertime | null): Stop[] {
  const rest = overtime?.law ?? []
  if (overtime !== null && rest.length === 0) {
    const conditionsNb = `Som overtid (minst ${durationText(overtime.minutes)} av vakten) stopper ikke loven den, om vilkårene i § 10-6 er oppfylt: særlig og tidsavgrenset behov, drøftet med de tillitsvalgte når det er mulig, og overtidsbetaling`
    return found.map((one) =>
      stop('overtime', one.rule, `ikke som alminnelig arbeidstid. ${citedNb(one)} ${conditionsNb}`),
    )
  }
  const alsoNb = rest.map((one) => ` Heller ikke som overtid: ${citedNb(one)}`).slice(0, 1)
  return found.map((one) => {
    if (one.kind === 'needs-agreement') return stop('needs-agreement', one.rule, citedNb(one))
    if (one.citation.law !== 'tariff') return stop('illegal', one.rule, citedNb(one))
    const normNb = `${citedNb(one)} Det er en norm i tariffavtalen som stopper, ikke loven.${alsoNb.join('')}`
    return stop('agreement-norm', one.rule, normNb)
  })
}

function citedNb({ citation, textNb }: Finding): string {
  return `${citation.paragraph}: ${textNb}`
}

export function recommend(
  published: Published,
  asked: OpenShift,
  run: Omit<RecommendAnswer['run'], 'lawVersion'>,
): Omit<RecommendAnswer, 'seconds' | 'milliseconds'> {
  const { unit, roster } = published
  const onShift = (one: Roster) =>
    recountCover(unit, one).holes.filter(({ date, shift }) => date === asked.date && shift === asked.shift)
  const holes = onShift(roster)
  const open = { ...asked, competence: asked.competence ?? holes[0]?.competences.at(-1) ?? null }
  const candidates = rankedCandidates(published, open)
  const first = candidates.find(({ state }) => state === 'legal')
  const id = unit.employees.find((employee) => employee.id === first?.employee)?.id
  const after: Roster =
    id === undefined
      ? roster
      : {
          ...roster,
          assignments: [...roster.assignments, { employee: id, date: open.date, shift: open.shift }],
        }
  const left = onShift(after)
  const legal = candidates.filter(({ state }) => state === 'legal').length
  const withUnitRule = candidates.filter(({ state }) => state === 'unit-rule').length
  const asOvertimeToo = candidates.filter(({ state }) => state === 'overtime').length
  const place = `${open.shift} ${dateTextNb(open.date)}`
  return {
    question: 'Hvem kan ta vakten?',
    sentence:
      first === undefined
        ? `Ingen kan ta ${place} lovlig uten å bryte enhetens egne regler slik turnusen er${withUnitRule === 0 ? '' : `; ${withUnitRule} kan lovlig om de sier ja til å fravike dem`}${asOvertimeToo === 0 ? '' : `; ${asOvertimeToo} kan bare som overtid, om vilkårene i aml § 10-6 er oppfylt`}. Hver ansatt står med regelen som stopper.`
        : `${first.employee} bør spørres først om ${place}: ${first.reason}. ${legal} av ${candidates.length} ansatte kan ta den lovlig uten å bryte enhetens egne regler.`,
    ...{ unit: unitOut(unit), plan: planOut(unit) },
    shift: {
      ...{ date: formatDate(open.date), weekday: weekdayNameNb(open.date), code: open.shift },
      ...{ competence: open.competence, missing: holes.length },
    },
    candidates,
    assignments: assignmentsOut(unit, after),
    ...{
      cost: id === undefined ? 0 : 1,
      costUnit: 'endringer',
      bound: id === undefined ? 0 : 1,
      gapPercent: 0,
    },
    findings: evaluate({ unit, roster: after })
      .filter(({ kind }) => kind !== 'warning')
      .map((one) => violationOut(unit, one)),
    holes: holesOut(unit, explainHoles(unit, after, { ...recountCover(unit, after), holes: left })),
    notes: [
      ...constructedNote(unit),
      ...(holes.length === 0 ? [`${place} er ikke under minstebemanningen: en til kommer på topp.`] : []),
      ...unknownPostNotes(unit),
      ...daysOffNotes(published),
      ...published.notes,
    ],
    basis: basisOf(),
    run: { ...run, lawVersion: LAW_VERSION },
  }
}

/** "6,5 t under" for the page. */
export function deviationNb(hours: number): string {
  if (hours === 0) return 'på timen'
  return `${decimalText(Math.abs(hours), 1)} t ${hours < 0 ? 'under' : 'over'}`
}
