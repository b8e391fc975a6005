/** What the codes in a roster mean: the profile's word first, then the unit's shifts, then codes that most plans share. */
import { minuteOfDayText } from '../time/oslo.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import type { Shift } from '../workforce/shift.ts'
import { folded, tidied } from './cells.ts'
import type { DutyTimes } from './free-shifts.ts'
import type { RosterProfile } from './profile.ts'
import type { DayMeaning } from './read-roster-types.ts'
import { parseSpan } from './written-time.ts'

export type CodeMeaning =
  | { readonly kind: 'shift'; readonly code: ShiftCode }
  | { readonly kind: 'times'; readonly times: DutyTimes }
  | { readonly kind: 'day'; readonly meaning: DayMeaning }

export type CellMeaning =
  | { readonly status: 'ok'; readonly parts: readonly WrittenMeaning[] }
  | { readonly status: 'unknown'; readonly part: string }

export interface WrittenMeaning {
  readonly written: string
  readonly meaning: CodeMeaning
}

/** Codes that mean the same in nearly all Norwegian rosters. A shift of the unit with the same code goes before. */
const COMMON_CODES: Readonly<Record<string, DayMeaning>> = {
  ...{ '-': 'free', '–': 'free', '—': 'free', '.': 'free', x: 'free', fri: 'free', off: 'free', f: 'free' },
  ...{ f1: 'free-day', f2: 'free-day', f3: 'free-day', f4: 'free-day', f5: 'free-day' },
  ...{ fe: 'holiday', ferie: 'holiday', feriedag: 'holiday' },
  ...{ sy: 'sick', syk: 'sick', sykemelding: 'sick', sykmeldt: 'sick', sykemeldt: 'sick', sm: 'sick' },
  ...{ sykm: 'sick', 'sykm.': 'sick', em: 'sick', egenm: 'sick', 'egenm.': 'sick', egenmelding: 'sick' },
  ...{
    perm: 'leave',
    permisjon: 'leave',
    avspasering: 'leave',
    avsp: 'leave',
    'avsp.': 'leave',
    av: 'leave',
  },
  ...{ fp: 'parental', foreldrepermisjon: 'parental' },
}

const DAY_NB: Readonly<Record<DayMeaning, string>> = {
  free: 'fri',
  'free-day': 'F-dag (fridag, ingen vakt)',
  holiday: 'ferie',
  sick: 'sykefravær',
  parental: 'foreldrepermisjon',
  training: 'kurs (fravær)',
  leave: 'permisjon',
  other: 'annet fravær',
}

export interface BreakDefault {
  readonly break_minutes: number
  /** Neither the profile nor the unit's shifts say it. */
  readonly break_unknown?: true
  readonly break_is_working_time: boolean
}

/** Breaks of duties with times of their own: the profile's, else what all the unit's ordinary shifts share, else none. */
export function breakDefaultOf(shifts: readonly Shift[], profile: RosterProfile): BreakDefault {
  const active = shifts.filter(({ kind }) => kind === 'active')
  const [first] = active
  const shared = active.every(
    (shift) =>
      shift.break_minutes === first?.break_minutes &&
      shift.break_is_working_time === first.break_is_working_time,
  )
  const isKnown = profile.break_minutes !== undefined || (shared && first !== undefined)
  return {
    ...(isKnown ? {} : { break_unknown: true as const }),
    break_minutes: profile.break_minutes ?? (shared ? (first?.break_minutes ?? 0) : 0),
    break_is_working_time:
      profile.break_is_working_time ?? (shared ? (first?.break_is_working_time ?? true) : true),
  }
}

/** Says which break was put into duties whose file says none; nothing when there are no such duties. */
export function assumedBreaksNb(count: number, shifts: readonly Shift[], profile: RosterProfile): string[] {
  if (count === 0) return []
  const { break_minutes: minutes } = breakDefaultOf(shifts, profile)
  const why = profile.break_minutes === undefined ? 'som i enhetens egne vakter' : 'fra profilen'
  const unknown = breakDefaultOf(shifts, profile).break_unknown === true
  if (unknown)
    return [
      `${count} vakter med klokkeslett har ingen pause oppgitt, og enhetens vakter har ikke en felles pause: pausen er ikke kjent, og gir varsel og ikke brudd (oppgi «break_minutes» i profilen)`,
    ]
  const how = minutes === 0 ? 'uten pause' : `med ${minutes} min i vakter over 5,5 timer, ${why}`
  return [`${count} vakter med klokkeslett har ingen pause oppgitt: lest ${how}`]
}

/** § 10-9 asks for a break in work longer than this; shorter duties, and standby at home, are taken to have none. */
const BREAK_AFTER = 330

/** The break of a duty whose file says none. */
export function breakFor(
  defaults: BreakDefault,
  { start, end, kind }: Pick<DutyTimes, 'start' | 'end' | 'kind'>,
): BreakDefault {
  const has = kind !== 'standby' && end - start > BREAK_AFTER && end - start > defaults.break_minutes
  return has ? defaults : { ...defaults, break_minutes: 0 }
}

export class CodeBook {
  readonly #exact = new Map<string, readonly CodeMeaning[]>()
  readonly #loose = new Map<string, readonly CodeMeaning[] | 'several'>()
  readonly #breaks: BreakDefault

  constructor(shifts: readonly Shift[], profile: RosterProfile) {
    this.#breaks = breakDefaultOf(shifts, profile)
    for (const [text, meaning] of Object.entries(COMMON_CODES))
      this.#loose.set(text, [{ kind: 'day', meaning }])
    const owns = shifts.map(({ code }) => [code, [{ kind: 'shift', code }]] as const)
    this.#add(owns)
    const days = (texts: readonly string[], meaning: DayMeaning) =>
      texts.map((text) => [text, [{ kind: 'day', meaning }]] as const)
    this.#add([
      ...days(profile.free, 'free'),
      ...days(profile.free_days, 'free-day'),
      ...Object.entries(profile.absence).flatMap(([text, kind]) => days([text], kind)),
      ...Object.entries(profile.shift_codes).map(([text, to]) => [text, this.#mapped(text, to)] as const),
    ])
  }

  /** One source of codes at a time: a later source goes before an earlier, and codes that differ only in case need it. */
  #add(codes: readonly (readonly [string, readonly CodeMeaning[]])[]): void {
    const inThisSource = new Set<string>()
    for (const [text, meanings] of codes) {
      this.#exact.set(tidied(text), meanings)
      const loose = folded(text)
      this.#loose.set(loose, inThisSource.has(loose) ? 'several' : meanings)
      inThisSource.add(loose)
    }
  }

  #mapped(text: string, to: RosterProfile['shift_codes'][string]): readonly CodeMeaning[] {
    if (typeof to === 'string') return [{ kind: 'shift', code: to }]
    if (Array.isArray(to)) return to.map((code) => ({ kind: 'shift', code }))
    const times: DutyTimes = {
      start: to.start,
      end: to.end,
      kind: to.kind,
      part: to.part,
      overtime_minutes: to.overtime_minutes,
      ...(to.break_minutes === undefined ? breakFor(this.#breaks, to) : { break_minutes: to.break_minutes }),
      break_is_working_time: to.break_is_working_time ?? this.#breaks.break_is_working_time,
      written: to.name ?? text,
    }
    return [{ kind: 'times', times }]
  }

  /** What a code, a span of times or a cell with several of them means: "D", "d ", "D/A", "07:30-15:00". */
  read(text: string): CellMeaning {
    const whole = this.#readPart(tidied(text))
    if (whole !== null) return { status: 'ok', parts: whole }
    // Most particular first: a space may stand inside what another sign parts.
    for (const separator of [/ ?[/+,;&] ?/, / /]) {
      const texts = tidied(text)
        .split(separator)
        .filter((part) => part !== '')
      const parts = texts.map((part) => this.#readPart(part))
      if (texts.length > 1 && parts.every((part) => part !== null))
        return { status: 'ok', parts: parts.flat() }
      const unknown = texts.find((_, index) => parts[index] === null)
      if (texts.length > 1 && parts.some((part) => part !== null) && unknown !== undefined)
        return { status: 'unknown', part: unknown }
    }
    return { status: 'unknown', part: tidied(text) }
  }

  /** Whether the text is a duty, alone or among others: such a text outside the days is not left aside. */
  isDuty(text: string): boolean {
    const read = this.read(text)
    return read.status === 'ok' && read.parts.some(({ meaning }) => meaning.kind !== 'day')
  }

  #readPart(text: string): readonly WrittenMeaning[] | null {
    const known = this.#exact.get(text) ?? this.#loose.get(folded(text))
    if (known === 'several') return null
    if (known !== undefined) return known.map((meaning) => ({ written: text, meaning }))
    const span = parseSpan(text)
    if (span === null) return null
    const duty = { ...span, kind: 'active' as const }
    const times: DutyTimes = { ...duty, ...breakFor(this.#breaks, duty), written: null }
    return [{ written: text, meaning: { kind: 'times', times } }]
  }
}

/** "Dag 07:30–15:00", "fri", "natt 21:45–07:45": what a code was taken for. */
export function meaningNb(meaning: CodeMeaning, shifts: readonly Shift[]): string {
  if (meaning.kind === 'day') return DAY_NB[meaning.meaning]
  const shift = meaning.kind === 'shift' ? shifts.find(({ code }) => code === meaning.code) : undefined
  const { start, end } = meaning.kind === 'times' ? meaning.times : shift!
  const span = `${minuteOfDayText(start)}–${minuteOfDayText(end)}`
  return shift === undefined ? `vakt ${span}` : `${shift.name} (${shift.code}) ${span}`
}
