/** Duties with times of their own become shifts: one record for each different duty, with a code made from its contents. */
import type { ShiftCode } from '../workforce/ids.ts'
import type { Shift } from '../workforce/shift.ts'
import { minuteOfDayText } from '../time/oslo.ts'

export type DutyTimes = Pick<Shift, 'start' | 'end' | 'kind' | 'break_minutes' | 'break_is_working_time'> & {
  readonly overtime_minutes?: number | undefined
  readonly part?: Shift['part'] | undefined
  /** Nobody has said how long the breaks are; `break_minutes` is then 0. */
  readonly break_unknown?: true | undefined
  /** The code written in the file, or null. */
  readonly written: string | null
}

const NIGHT_UNTIL = 6 * 60
/** As aml § 10-11 takes a night worker to be one who works at least three hours of the day at night. */
const NIGHT_MINUTES = 180
const EVENING_FROM = 13 * 60

/** Night with at least three hours between 00:00 and 06:00, else evening from 13:00, else day. */
export function partOf(start: number, end: number): Shift['part'] {
  const share = (night: number) => Math.max(0, Math.min(end, night + NIGHT_UNTIL) - Math.max(start, night))
  if (share(0) + share(1440) >= NIGHT_MINUTES) return 'night'
  return start >= EVENING_FROM ? 'evening' : 'day'
}

/** The unit's shifts, and those made while reading. The same times give the same code in every file. */
export class ShiftCatalogue {
  readonly #shifts: Shift[]
  readonly #made = new Map<string, ShiftCode>()

  constructor(unitShifts: readonly Shift[]) {
    this.#shifts = [...unitShifts]
  }

  get shifts(): readonly Shift[] {
    return this.#shifts
  }

  /** The shift with exactly this in it: the unit's own where the written code is one of them, else a made one. */
  codeFor(times: DutyTimes): ShiftCode {
    const own = this.#shifts.find((shift) => shift.code === times.written)
    if (own !== undefined && sameDuty(own, times)) return own.code
    const base = baseCode(times)
    const key = JSON.stringify([
      base,
      times.break_is_working_time,
      times.part ?? null,
      times.break_unknown ?? false,
    ])
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const code = this.#unused(base)
    this.#made.set(key, code)
    this.#shifts.push(madeShift(code, times))
    return code
  }

  #unused(base: string): ShiftCode {
    const taken = (code: string) => this.#shifts.some((shift) => shift.code === code)
    let code = base
    for (let number = 2; taken(code); number++) code = `${base}_${number}`
    return code as ShiftCode
  }
}

function sameDuty(shift: Shift, times: DutyTimes): boolean {
  return (
    shift.start === times.start &&
    shift.end === times.end &&
    shift.kind === times.kind &&
    shift.break_minutes === times.break_minutes &&
    shift.break_is_working_time === times.break_is_working_time &&
    (shift.overtime_minutes ?? 0) === (times.overtime_minutes ?? 0)
  )
}

/** "T.0730-1500", with the written code for T, and what else is not as usual: "D.0730-1530.p30.o30". */
function baseCode(times: DutyTimes): string {
  const { start, end, kind, break_minutes: rest, overtime_minutes: overtime } = times
  const clock = (minute: number) => minuteOfDayText(minute).replace(':', '')
  const letters = (times.written ?? '').replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 20)
  return [
    letters === '' ? 'T' : letters,
    `${clock(start)}-${clock(end)}`,
    ...(kind === 'active' ? [] : [kind]),
    ...(rest === 0 ? [] : [`p${rest}`]),
    ...((overtime ?? 0) === 0 ? [] : [`o${overtime!}`]),
  ].join('.')
}

function madeShift(code: ShiftCode, times: DutyTimes): Shift {
  const { start, end, kind, break_minutes, break_is_working_time, overtime_minutes: overtime } = times
  const span = `${minuteOfDayText(start)}–${minuteOfDayText(end)}`
  return {
    code,
    name: times.written === null ? span : `${times.written.slice(0, 60)} ${span}`,
    part: times.part ?? partOf(start, end),
    start,
    end,
    kind,
    break_minutes,
    break_is_working_time,
    ...(times.break_unknown === true ? { break_unknown: true as const } : {}),
    ...((overtime ?? 0) === 0 ? {} : { overtime_minutes: overtime }),
  }
}
