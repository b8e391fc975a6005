/**
 * A number in law is a dated parameter, never a literal: when it came into force, when it was adopted, where it is
 * written, and when somebody last held it against that source. Before the coded period we refuse: values are never
 * carried backwards. A later plan is judged by the last known value, and the answer says which text that is.
 */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate } from '../time/local-date.ts'

export interface DatedValue {
  /** First day on which the value is known to be in force. It may be older: see docs/method/law.md. */
  readonly from: LocalDate
  /** When it was adopted; null when that has not been looked up. */
  readonly adopted: LocalDate | null
  readonly value: number
  readonly source: string
}

export interface Parameter {
  readonly id: string
  /** 'month-day': month x 100 + day of every year, 930 = 30 September. */
  readonly unit: 'minutes' | 'days' | 'weeks' | 'minute-of-day' | 'months' | 'years' | 'count' | 'month-day'
  /** Oldest first. Law changes by adding a value, never by editing one. */
  readonly history: readonly DatedValue[]
  /**
   * The day somebody last held the values against the source, which has its own date; null = never, and then every
   * page that shows them says so.
   */
  readonly verified: LocalDate | null
}

/** The value in force on a date, as far as we know: the last one holds until another is added. Throws RangeError, naming the parameter, before its first coded value. */
export function valueAt(parameter: Parameter, date: LocalDate): number {
  const inForce = parameter.history.findLast(({ from }) => from <= date)
  if (inForce !== undefined) return inForce.value
  const first = parameter.history[0]
  const hint =
    first === undefined ? 'It has no values.' : `The law before ${formatDate(first.from)} is not coded yet.`
  throw new RangeError(`${parameter.id} has no value on ${formatDate(date)}. ${hint}`)
}
