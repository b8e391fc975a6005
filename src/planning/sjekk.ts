/**
 * START HERE for `sjekk`: a roster from anywhere, read by roster-files, judged by law/evaluate. What was not read whole is
 * not judged, unless asked for, and then every page says so.
 */
import { agreementProblems } from '../law/agreements.ts'
import { agreedNumbers } from '../law/basis-table.ts'
import { evaluate, evaluateRegister } from '../law/evaluate.ts'
import { freeDaysIn } from '../law/free-day-balance.ts'
import { LAW_VERSION, norway } from '../law/jurisdictions.ts'
import type { Finding } from '../law/rule.ts'
import type { ReadRoster, Unread } from '../roster-files/read-roster-types.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb, formatDate, mondayOf } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { instantAt, minuteOfDayText, wallTimeOf } from '../time/oslo.ts'
import type { PlanKind, Roster } from '../workforce/roster.ts'
import { clockOf } from '../workforce/roster.ts'
import { printable } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import { balanceOf } from './balance.ts'
import type { Horizon } from './horizon.ts'
import { horizonOf } from './horizon.ts'
import { judgedUnit } from './judged-unit.ts'
import type {
  PermittingOut,
  SjekkAgreementOut,
  SjekkAnswer,
  SjekkFindingOut,
  UnreadOut,
} from './sjekk-answer.ts'
import { signatureNotes } from './signature-notes.ts'
import { sjekkVerdict } from './sjekk-verdict.ts'
import { weekNotes } from './week-notes.ts'

export interface SjekkInput {
  readonly unit: Unit
  readonly read: ReadRoster
  readonly file: string
  readonly format: string
  readonly from: LocalDate | null
  /** The last day to judge. */
  readonly last: LocalDate | null
  /** null: the unit's where that is a base plan, else a calendar plan. */
  readonly kind: PlanKind | null
  /** Judge what was read although something was not. */
  readonly anyway: boolean
  readonly run: SjekkAnswer['run']
}

export type SjekkResult =
  | { readonly status: 'ok'; readonly answer: SjekkAnswer }
  /** Dates that cannot be judged: the value, and what to do. */
  | { readonly status: 'bad'; readonly value: string | null; readonly message: string }

const MOST_WEEKS = 53

export function sjekk(input: SjekkInput): SjekkResult {
  const { unit, read, anyway } = input
  const days = daysOf(read)
  if (days === null && read.unread.length === 0)
    return { status: 'bad', value: null, message: 'har ingen vakter. Er det riktig ark og riktig fil?' }
  const first = days?.first ?? input.from ?? unit.plan.start
  const kind = input.kind ?? (unit.plan.kind === 'cyclic' ? 'cyclic' : 'calendar')
  const horizon = horizonOf({
    ...{ first, last: days?.last ?? first, stated: read.days !== null },
    ...{ kind, from: input.from, lastAsked: input.last, coded: norway },
  })
  const complaint = horizonComplaint(horizon)
  if (complaint !== null) return { status: 'bad', ...complaint }
  const complete = read.unread.length === 0
  const judged = complete || anyway
  const { unit: lawUnit, notes } = judgedUnit(unit, read, horizon)
  const roster: Roster = {
    ...{ kind, from: horizon.from, until: horizon.until },
    assignments: read.assignments.filter(({ date }) => date >= horizon.from && date < horizon.until),
  }
  if (judged && roster.assignments.length === 0) return { status: 'bad', ...noDuties(input, horizon) }
  const lists = judged ? judgementOf(lawUnit, roster) : NOT_JUDGED
  const beyond = judged ? beyondEnd(input, lawUnit, roster) : []
  const body = {
    ...{ complete, judged, ...lists },
    agreementsInForce: agreementsOf(lawUnit, roster, judged),
    balance: judged ? balanceOf({ unit: lawUnit, roster, freeDaysOf: freeDaysIn(lawUnit, roster) }) : [],
  }
  const answer: SjekkAnswer = {
    question: 'Er turnusen lovlig?',
    ...sjekkVerdict({ ...body, unread: read.unread.length, beyond: beyond.length }),
    ...body,
    ...headOf(input, horizon, roster),
    unread: read.unread.map(unreadOut),
    notes: [
      ...(unit.constructed
        ? ['Dette er et KONSTRUERT eksempel. Avdelingen, de ansatte og avtalene er oppdiktet.']
        : []),
      ...notes,
      ...(judged ? weekNotes(read, horizon, { plan: unit.plan, isPart: isPart(input) }) : []),
      ...signatureNotes(unit),
      ...(judged ? outsideNotes(input, horizon) : []),
      ...beyondNotes(beyond),
      ...(judged ? peopleNotes(unit, roster) : []),
    ],
    basis: judged ? basisOf(lawUnit) : ['Turnusen er ikke prøvd mot noe ennå: den er ikke lest helt.'],
    lawVersion: LAW_VERSION,
    run: input.run,
  }
  return { status: 'ok', answer }
}

function isPart({ from, last }: SjekkInput): boolean {
  return from !== null || last !== null
}

const NOT_JUDGED = { findings: [], warnings: [], agreementsNeeded: [] }

function headOf({ unit, read, file, format }: SjekkInput, horizon: Horizon, roster: Roster) {
  return {
    unit: {
      ...{ name: unit.name, constructed: unit.constructed, employer: unit.employer },
      municipality: unit.municipality ?? null,
    },
    roster: {
      ...{ file: printable(file), format, kind: horizon.kind },
      from: formatDate(horizon.from),
      to: formatDate(addDays(horizon.until, -1)),
      people: new Set(roster.assignments.map(({ employee }) => employee)).size,
      duties: roster.assignments.length,
    },
    readAs: readAsOut(read.readAs),
  }
}

/** The days that the file is about, or else from its first duty or mark to its last; null when it has neither. */
function daysOf({ days, assignments, marks }: ReadRoster): ReadRoster['days'] {
  if (days !== null) return days
  const dates = [...assignments, ...marks].map(({ date }) => date)
  if (dates.length === 0) return null
  return {
    first: least(dates),
    last: most(dates),
  }
}

/** Without duties there is nothing to judge, and "no breach" would be said of nothing. */
function noDuties({ read }: SjekkInput, { from, until }: Horizon): { value: string; message: string } {
  const dates = read.assignments.map(({ date }) => date)
  const others =
    dates.length === 0
      ? 'Er det riktig ark og riktig fil?'
      : `Fila har ${dates.length} ${dates.length === 1 ? 'vakt' : 'vakter'} fra ${formatDate(least(dates))} til ${formatDate(most(dates))}; velg noen av de dagene med «--fra» og «--til».`
  return {
    value: spanOf(from, until),
    message: `har ingen vakter å dømme. ${others}`,
  }
}

function spanOf(from: LocalDate, until: LocalDate): string {
  return `${formatDate(from)} til ${formatDate(addDays(until, -1))}`
}

function least(dates: readonly LocalDate[]): LocalDate {
  return dates.reduce((a, b) => (a < b ? a : b))
}

function most(dates: readonly LocalDate[]): LocalDate {
  return dates.reduce((a, b) => (a > b ? a : b))
}

function horizonComplaint({ kind, from, until }: Horizon): { value: string; message: string } | null {
  const weeks = Math.ceil((until - from) / 7)
  const span = spanOf(from, until)
  if (until <= from)
    return { value: span, message: 'er ingen dager: til-datoen er før fra-datoen. Rett en av dem.' }
  if (weeks > MOST_WEEKS) {
    return {
      value: span,
      message: `er ${weeks} uker; en turnus som dømmes, er høyst ${MOST_WEEKS}. Er en dato skrevet feil? Velg ellers en del med «--fra» og «--til».`,
    }
  }
  if (from >= norway.from && addDays(until, -1) <= norway.lastDay) return null
  const whole =
    kind === 'cyclic'
      ? ` En grunnturnus er hele uker fra mandag, så den må ligge fra ${formatDate(mondayOf(addDays(norway.from, 6)))} til ${formatDate(addDays(mondayOf(addDays(norway.lastDay, 1)), -1))}.`
      : ''
  return {
    value: span,
    message: `er utenfor perioden loven er kodet for (${formatDate(norway.from)} til ${formatDate(norway.lastDay)}).${whole} Rett datoene, eller velg en del med «--fra» og «--til».`,
  }
}

function judgementOf(unit: Unit, roster: Roster) {
  const found = [
    ...evaluate({ unit, roster }).map((finding) => findingOut(roster, finding, 'roster')),
    ...evaluateRegister(unit, roster.from).map((finding) => findingOut(roster, finding, 'register')),
  ]
  const findings = found.filter(({ kind }) => kind !== 'warning')
  return {
    findings,
    warnings: found.filter(({ kind }) => kind === 'warning'),
    agreementsNeeded: agreementsNeeded(findings),
  }
}

function findingOut(roster: Roster, finding: Finding, about: SjekkFindingOut['about']): SjekkFindingOut {
  const { rule, citation, employee, kind, limit, actual, unit, permittedBy, textNb } = finding
  return {
    ...{ rule, citation: { ...citation }, about, employee, kind, limit, actual, unit },
    from: momentOf(roster, finding.from),
    to: momentOf(roster, finding.to),
    permittedBy: permittedBy.map((one) => ({
      ...one,
      upToUnit: one.upTo === null ? null : unitOfBounds(rule),
      citation: { ...one.citation },
    })),
    text: textNb,
  }
}

/** What the bounds of a rule's agreements are counted in: not always what the rule itself counts (Sundays; weeks agreed). */
function unitOfBounds(ruleId: string): PermittingOut['upToUnit'] {
  const agreed = norway.rules.find(({ id }) => id === ruleId)?.agreed ?? []
  const units = new Set(agreed.map((number) => agreedNumbers[number].unit))
  const [unit] = units
  return units.size === 1 ? unit! : null
}

function momentOf({ kind }: Roster, instant: Instant): string {
  const { date, minuteOfDay } = wallTimeOf(instant, clockOf(kind))
  return `${formatDate(date)}T${minuteOfDayText(minuteOfDay)}`
}

/** One entry for each rule and set of bases, with everybody whom it concerns. */
export function agreementsNeeded(findings: readonly SjekkFindingOut[]): SjekkAgreementOut[] {
  const groups = new Map<string, SjekkFindingOut[]>()
  for (const finding of findings) {
    if (finding.kind !== 'needs-agreement') continue
    const key = JSON.stringify([finding.rule, finding.permittedBy.map(({ basis }) => basis)])
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].map((group): SjekkAgreementOut => {
    const furthest = group.reduce((far, one) => (excess(one) > excess(far) ? one : far))
    const { rule, citation, permittedBy, unit, limit, actual, text } = furthest
    return {
      ...{ rule, citation, bases: permittedBy, findings: group.length, limit, furthest: actual, unit, text },
      people: [...new Set(group.flatMap(({ employee }) => (employee === null ? [] : [employee])))],
    }
  })
}

function excess({ actual, limit }: SjekkFindingOut): number {
  return Math.abs(actual - limit)
}

/** Each agreement of the unit: whether it counts, and what this roster would have too many of without it. */
function agreementsOf(unit: Unit, roster: Roster, judged: boolean): SjekkAnswer['agreementsInForce'] {
  const problems = agreementProblems(unit)
  const findingsOf = (one: Unit) =>
    evaluate({ unit: one, roster }).filter(({ kind }) => kind !== 'warning').length
  const now = judged && unit.agreements.length > 0 ? findingsOf(unit) : 0
  return unit.agreements.map(({ id, title, basis, until }) => ({
    ...{ id, title, basis, until: formatDate(until) },
    findingsWithout: judged
      ? Math.max(0, findingsOf({ ...unit, agreements: unit.agreements.filter((one) => one.id !== id) }) - now)
      : null,
    problem: problems.find(({ agreement }) => agreement === id)?.textNb ?? null,
  }))
}

/** What a file says may hold anything; in the answer it is text that cannot move a cursor or forge a line. */
function readAsOut({ form, sheet, notes, codes }: ReadRoster['readAs']): SjekkAnswer['readAs'] {
  return {
    ...{ form, sheet: sheet === null ? null : printable(sheet), notes: notes.map(printable) },
    codes: codes.map(({ written, meaning, count }) => ({
      ...{ written: printable(written), meaning: printable(meaning), count },
    })),
  }
}

function unreadOut({ sheet, cell, value, message }: Unread): UnreadOut {
  return {
    ...{ sheet: sheet === null ? null : printable(sheet), cell },
    ...{ value: value === null ? null : printable(value), text: printable(message) },
  }
}

function outsideNotes(
  { read }: SjekkInput,
  { from, until, addedBefore, addedAfter, kind }: Horizon,
): string[] {
  const before = read.assignments.filter(({ date }) => date < from)
  const after = read.assignments.filter(({ date }) => date >= until).length
  const added = addedBefore + addedAfter
  return [
    ...(before.length === 0
      ? []
      : [
          kind === 'cyclic'
            ? `${dutiesNb(before.length)} før --fra er ikke brukt: en grunnturnus har ingen dager før seg.`
            : `${dutiesNb(before.length)} i fila før ${dateTextNb(from)} (fra ${dateTextNb(least(before.map(({ date }) => date)))}) er brukt som historikk: de er ikke dømt for seg, men teller i hvile, uker og perioder som går over grensen.`,
        ]),
    ...(after === 0
      ? []
      : [`${dutiesNb(after)} i fila etter ${dateTextNb(addDays(until, -1))} er ikke dømt.`]),
    ...(added === 0
      ? []
      : [
          `Turnusen er dømt i hele uker, fra ${dateTextNb(from)} til ${dateTextNb(addDays(until, -1))}: ${added} ${added === 1 ? 'dag' : 'dager'} er lagt til. Dager uten vakt i fila regnes som fri.`,
        ]),
    ...(kind === 'cyclic'
      ? [
          `Dømt som rullerende grunnturnus på ${weeksNb((until - from) / 7)}, over sømmen og uten helligdager. Er det en kalenderplan, bruk «--plan calendar».`,
        ]
      : []),
  ]
}

function dutiesNb(count: number): string {
  return `${count} ${count === 1 ? 'vakt' : 'vakter'}`
}

/** The longest stretch that is looked at over the end: a rest, a week, two Sundays in a row. */
const BEYOND_MINUTES = 14 * 1440

/**
 * What the file's duties after the last day judged would break together with those judged. It belongs to the days after,
 * so it is said and is no finding here.
 */
function beyondEnd({ read }: SjekkInput, unit: Unit, roster: Roster): readonly Finding[] {
  const { kind, from, until } = roster
  const later = read.assignments.filter(({ date }) => date >= until && date < addDays(until, 14))
  if (kind === 'cyclic' || later.length === 0) return []
  const last = most(later.map(({ date }) => date))
  const wider: Roster = {
    ...{ kind, from, until: addDays(last > norway.lastDay ? norway.lastDay : last, 1) },
    assignments: read.assignments.filter(
      ({ date }) => date >= from && date <= last && date <= norway.lastDay,
    ),
  }
  const keyOf = ({ rule, employee, from: begin }: Finding) => JSON.stringify([rule, employee, begin])
  const alone: Roster = {
    ...wider,
    from: until,
    assignments: wider.assignments.filter((one) => one.date >= until),
  }
  const parts = alone.until > until ? [roster, alone] : [roster]
  const known = new Set(parts.flatMap((part) => evaluate({ unit, roster: part })).map(keyOf))
  return evaluate({ unit, roster: wider }).filter(
    (finding) =>
      finding.kind !== 'warning' &&
      finding.employee !== null &&
      finding.to > instantAt(until, 0, clockOf(kind)) &&
      finding.to - finding.from <= BEYOND_MINUTES &&
      !known.has(keyOf(finding)),
  )
}

const MOST_BEYOND = 10

function beyondNotes(beyond: readonly Finding[]): string[] {
  const more = beyond.length - MOST_BEYOND
  return [
    ...beyond.slice(0, MOST_BEYOND).map(({ textNb }) => `Over grensen til dagene etter: ${textNb}`),
    ...(more > 0 ? [`… og ${more} til over grensen. Velg en senere «--til» for å få dem dømt.`] : []),
  ]
}

function weeksNb(weeks: number): string {
  return `${weeks} ${weeks === 1 ? 'uke' : 'uker'}`
}

/** Who is not in the roster: an empty row and a forgotten row look the same. */
function peopleNotes(unit: Unit, { assignments }: Roster): string[] {
  const present = new Set(assignments.map(({ employee }) => employee))
  const missing = unit.employees.filter(({ id }) => !present.has(id)).map(({ id }) => id)
  if (missing.length === 0) return []
  return [`Uten vakter i turnusen: ${missing.join(', ')}.`]
}

function basisOf(unit: Unit): string[] {
  const statute = norway.rules.filter(({ citation }) => citation.law === 'aml')
  const judged = [...new Set(statute.map(({ citation }) => citation.paragraph))].join(', ')
  return [
    `Prøvd mot ${LAW_VERSION} (${judged})${unit.bound_by_tariff ? ', og mot full uke etter tariff (tallet er ikke kontrollert mot avtaleteksten)' : ''}.`,
    ...(unit.plan.discussed_on === undefined
      ? ['Fristen for drøfting (§ 10-3) er ikke dømt: ingen drøftingsdato for denne turnusen.']
      : []),
    'Ikke vurdert: forsvarlighet (§ 10-2); om minstebemanning og kompetanse er dekket; enhetens egne regler for rytme; tariffavtalens øvrige regler. Fullt register over arbeidsgiverens plikter (drøftinger, ferie, fortrinnsrett) dømmes bare der enhetsfila har det.',
  ]
}
