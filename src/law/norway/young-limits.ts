/**
 * Where chapter 11 leaves an agreement under chapter 10 nothing to give: what is agreed for adults would still be more than the
 * 8 or 7 hours a day and 40 or 35 a week of § 11-2, or less rest than § 11-5 demands. Chapter 11 is not among what § 10-12(4) lets
 * a union depart from, so ORG opens nothing either. Sundays and the averaging period have no stricter rule there.
 */
import type { LocalDate } from '../../time/local-date.ts'
import type { AgreedNumber } from '../agreed-number.ts'
import type { Parameter } from '../parameter.ts'
import { valueAt } from '../parameter.ts'
import type { Person } from './youth.ts'
import * as youth from './youth.ts'

interface Stricter {
  readonly youth: Parameter
  readonly child: Parameter
  readonly direction: 'most' | 'least'
}

const day: Stricter = { youth: youth.youthDayMax, child: youth.childDayMax, direction: 'most' }
const week: Stricter = { youth: youth.youthWeekMax, child: youth.childWeekMax, direction: 'most' }

const STRICTER: Readonly<Partial<Record<AgreedNumber, Stricter>>> = {
  'averaging-day': day,
  'passive-day': day,
  'total-day': day,
  'night-average': day,
  'night-strain': day,
  'averaging-week': week,
  'averaging-single-week': week,
  'total-week': week,
  'daily-rest': { youth: youth.youthRest, child: youth.childRest, direction: 'least' },
  'weekly-rest': { youth: youth.youngWeeklyRest, child: youth.youngWeeklyRest, direction: 'least' },
}

/** Whether chapter 11 forbids the person on the date what an agreement of the value would permit. */
export function isClosedToYoung(
  person: Person,
  date: LocalDate,
  number: AgreedNumber,
  value: number,
): boolean {
  const stricter = STRICTER[number]
  const group = youth.youngOn(person, date)
  if (stricter === undefined || group === null) return false
  const limit = valueAt(stricter[group], person.plan.from)
  return stricter.direction === 'most' ? value > limit : value < limit
}

/** Whether chapter 11 has its own, stricter rule for what the number is about. */
export function hasYoungRule(number: AgreedNumber): boolean {
  return STRICTER[number] !== undefined
}
