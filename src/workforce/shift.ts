/** The shift catalogue: what a duty is, when, and what of it is working time. */
import { z } from 'zod'
import { shiftCodeField } from './ids.ts'
import { clockField, nameField } from './text-fields.ts'

export const ShiftKind = z
  .enum(['active', 'passive', 'standby', 'call-out', 'training', 'supernumerary'])
  .describe(
    'active = vanlig vakt; passive = passiv vakt på stedet (§ 10-4 andre ledd); standby = beredskap hjemme (§ 10-4 tredje ledd); call-out = utrykning under beredskap hjemme; training = kurs eller møte; supernumerary = på topp, dekker ikke behov',
  )
export type ShiftKind = z.infer<typeof ShiftKind>

export const Shift = z
  .strictObject({
    code: shiftCodeField.describe('Vaktkoden i planen, for eksempel D'),
    name: nameField,
    part: z.enum(['day', 'evening', 'night']).describe('Del av døgnet: dag, kveld eller natt'),
    start: clockField.describe('TT:MM'),
    end: clockField.describe('TT:MM, eller TT:MM+1 når vakten slutter neste dag'),
    kind: ShiftKind.default('active'),
    break_minutes: z.int().min(0).max(240).default(0).describe('Samlet pause i minutter'),
    break_is_working_time: z
      .boolean()
      .default(true)
      .describe('true når den ansatte ikke fritt kan forlate arbeidsplassen i pausen (§ 10-9 første ledd)'),
    overtime_minutes: z
      .int()
      .min(0)
      .max(1440)
      .optional()
      .describe('Hvor mye av vaktens arbeidstid som er overtid; den ligger til sist i vakten'),
  })
  .superRefine((shift, context) => {
    if (shift.start >= 1440) {
      context.addIssue({
        code: 'custom',
        path: ['start'],
        message: 'begynner neste dag. En vakt hører til dagen den begynner; skriv starten uten +1.',
      })
    } else if (shift.end <= shift.start) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message:
          'er ikke etter starten. Slutter vakten neste dag, skriv klokkeslettet med +1, for eksempel "07:45+1".',
      })
    } else if (shift.end - shift.start > 1440) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message: 'gir en vakt på over 24 timer. Del den i to.',
      })
    } else if ((shift.overtime_minutes ?? 0) > shift.end - shift.start) {
      context.addIssue({
        code: 'custom',
        path: ['overtime_minutes'],
        message: 'er mer enn hele vakten. Rett overtiden.',
      })
    } else if (!shift.break_is_working_time && shift.break_minutes >= shift.end - shift.start) {
      context.addIssue({
        code: 'custom',
        path: ['break_minutes'],
        message: 'er like lang som vakten. Rett pausen.',
      })
    }
  })
/** `start` and `end` are minutes after midnight of the start day; `end` passes 1440 on the next day. */
export type Shift = z.infer<typeof Shift> & {
  /** Nobody has said how long the breaks are, which is not that there are none; `break_minutes` is then 0. */
  readonly break_unknown?: true
}

/** Whether someone on the shift meets demand. */
export function coversDemand(shift: Shift): boolean {
  return shift.kind === 'active' || shift.kind === 'passive' || shift.kind === 'standby'
}

/**
 * aml § 10-4(3): "som hovedregel minst 1/7" of standby at home counts as ordinary working time (archive of 2026-05-02).
 * Here and not in law/, which this module may not import.
 */
export const STANDBY_DIVISOR = 7

/**
 * Working minutes of a shift `presentMinutes` long (its length on that date), breaks taken out unless they are working time.
 * `divisor`: what part of standby at home counts.
 */
export function workMinutesOf(
  shift: Pick<Shift, 'kind' | 'break_minutes' | 'break_is_working_time'>,
  presentMinutes: number,
  divisor = STANDBY_DIVISOR,
): number {
  const paid = shift.break_is_working_time ? presentMinutes : presentMinutes - shift.break_minutes
  return shift.kind === 'standby' ? Math.ceil(paid / divisor) : paid
}
