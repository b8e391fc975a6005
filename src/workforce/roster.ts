/** Rosters: who works which shift on which date, as calendar plan, year plan or cyclic base plan. */
import { z } from 'zod'
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { Clock } from '../time/oslo.ts'
import type { EmployeeId, ShiftCode } from './ids.ts'
import { dateField } from './text-fields.ts'

export const PlanKind = z
  .enum(['calendar', 'year', 'cyclic'])
  .describe('calendar = kalenderplan; year = årsturnus; cyclic = rullerende grunnturnus, dømt over sømmen')
export type PlanKind = z.infer<typeof PlanKind>

export const PlanSettings = z
  .strictObject({
    kind: PlanKind,
    start: dateField.describe('Første dag, en mandag'),
    weeks: z.int().min(1, 'er under 1 uke.').max(53, 'er over 53 uker. Del planen.'),
    discussed_on: dateField.optional().describe('Når planen ble drøftet med tillitsvalgte (§ 10-3)'),
  })
  .superRefine((plan, context) => {
    // 1970-01-05 (day 4) was a Monday.
    if ((plan.start - 4) % 7 !== 0) {
      context.addIssue({
        code: 'custom',
        path: ['start'],
        message: 'er ikke en mandag. En plan begynner på en mandag.',
      })
    }
    if (plan.kind === 'year' && plan.weeks < 50) {
      context.addIssue({
        code: 'custom',
        path: ['weeks'],
        message: 'er for få uker for en årsturnus (50-53).',
      })
    }
  })
export type PlanSettings = z.infer<typeof PlanSettings>

/** One duty: the shift that starts on the date. */
export interface Assignment {
  readonly employee: EmployeeId
  readonly date: LocalDate
  readonly shift: ShiftCode
}

export interface Roster {
  readonly kind: PlanKind
  /** First day, and the day after the last. */
  readonly from: LocalDate
  readonly until: LocalDate
  readonly assignments: readonly Assignment[]
}

export function planEnd(plan: PlanSettings): LocalDate {
  return addDays(plan.start, plan.weeks * 7)
}

/** A base plan stands for ordinary weeks: no clock change and no holiday. Other plans live in the calendar. */
export function clockOf(kind: PlanKind): Clock {
  return kind === 'cyclic' ? 'nominal' : 'oslo'
}
