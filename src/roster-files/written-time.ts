/** Times of day as people and spreadsheets write them. What could mean two things is not guessed. */
import type { Cell } from './cells.ts'
import { cellText, tidied } from './cells.ts'

/** Minutes after midnight; 1440 and more is the next day ("24:00", "07:45+1"). */
export type WrittenTime = number

const CLOCK = /^(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?::00)?(\+1)?$/i
const COMPACT = /^(\d{1,2})(\d{2})(\+1)?$/
const HOUR = /^(?:kl\.? ?)?(\d{1,2})(\+1)?$/i

/** "07:30", "7.30", "0730", "730", "7", "24:00", "07:45+1". null for anything else, "7.5" and "7,30" among them. */
export function parseTime(text: string): WrittenTime | null {
  const written = tidied(text)
  const hour = HOUR.exec(written)
  if (hour !== null) return minuteOf(hour[1]!, '0', hour[2])
  const match = CLOCK.exec(written) ?? COMPACT.exec(written)
  return match === null ? null : minuteOf(match[1]!, match[2]!, match[3])
}

function minuteOf(hour: string, minute: string, nextDay: string | undefined): WrittenTime | null {
  const sum = Number(hour) * 60 + Number(minute)
  if (Number(minute) > 59 || sum > 1440) return null
  return sum + (nextDay === undefined ? 0 : 1440)
}

/** A time in a cell: text, a time of day, a fraction of a day (0.3125 = 07:30), or 730 and 1500 as whole numbers. */
export function timeOf(cell: Cell): WrittenTime | null {
  switch (cell.kind) {
    case 'text':
      return parseTime(cell.text)
    case 'date':
      return cell.minute
    case 'number':
      return timeOfNumber(cell.value)
    case 'blank':
    case 'error':
      return null
  }
}

/** A fraction must be a whole minute. 7.3 could be 07:18, 07:30 or 7.3 hours, so it is none of them. */
function timeOfNumber(value: number): WrittenTime | null {
  if (value > 0 && value <= 1) {
    const minute = value * 1440
    return Math.abs(minute - Math.round(minute)) < 1e-3 ? Math.round(minute) : null
  }
  return Number.isInteger(value) && value >= 0 ? parseTime(String(value)) : null
}

export interface WrittenSpan {
  readonly start: number
  readonly end: number
}

const SPAN = /^(.+?) ?(?:-|–|—|til) ?(.+)$/i

/** "07:30-15:00", "0730–1500", "7-15", "21.45 til 7.45". An end at or before the start is the next day. */
export function parseSpan(text: string): WrittenSpan | null {
  const match = SPAN.exec(tidied(text))
  if (match === null) return null
  const start = parseTime(match[1]!)
  const end = parseTime(match[2]!)
  return start === null || end === null || start >= 1440 ? null : spanOf(start, end)
}

/** `end` on the next day where it is not after the start. */
export function spanOf(start: number, end: number): WrittenSpan {
  return { start, end: end <= start ? end + 1440 : end }
}

/** Whole minutes from a cell: 30, "30", "30 min", "0:30". */
export function minutesOf(cell: Cell): number | null {
  if (cell.kind === 'date') return cell.date === null ? cell.minute : null
  const text = cellText(cell).replace(/ ?min(utter)?\.?$/i, '')
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2])
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

/** Hours as minutes: "7,5", 7.5, "1 t". Whole minutes only. */
export function hoursOf(cell: Cell): number | null {
  if (cell.kind === 'date') return cell.date === null ? cell.minute : null
  const text = cellText(cell)
    .replace(/ ?(t|timer)\.?$/i, '')
    .replace(',', '.')
  if (!/^\d{1,3}(\.\d+)?$/.test(text)) return null
  const whole = Math.round(Number(text) * 60)
  return Math.abs(whole - Number(text) * 60) < 1e-6 ? whole : null
}
