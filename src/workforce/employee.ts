/** People: employments, competences held, absences, wishes, pins, and what they bring into a horizon. */
import { z } from 'zod'
import { HeldCompetence } from './competence.ts'
import { employeeIdField, shiftCodeField } from './ids.ts'
import { dateField, hoursField } from './text-fields.ts'

export const EmploymentType = z.enum(['permanent', 'stand-in', 'apprentice', 'pensioner', 'agency'])

export const postPercentField = z
  .number('må være et tall i prosent, for eksempel 75.')
  .gt(0, 'er ikke over 0 %. Rett stillingen eller ta raden bort.')
  .max(100, 'er over 100 %. En stilling er høyst 100 %; del den på to ansatte.')

export const Employment = z.strictObject({
  unit: z.string().min(1).optional().describe('Enheten; utelatt = denne enheten'),
  employer: z.string().min(1).optional().describe('Arbeidsgiveren; utelatt = enhetens'),
  post_percent: postPercentField.describe('Stilling i prosent'),
  weekly_norm_hours: hoursField.optional().describe('Full uke for denne stillingen; utelatt = enhetens norm'),
  type: EmploymentType.default('permanent'),
})
export type Employment = z.infer<typeof Employment>

export const AbsenceKind = z.enum(['holiday', 'sick', 'parental', 'training', 'leave', 'other'])

export const Absence = z
  .strictObject({
    kind: AbsenceKind,
    percent: z
      .number()
      .gt(0, 'er ikke over 0 %. Rett tallet.')
      .max(100, 'er over 100 %. Rett tallet.')
      .default(100),
    from: dateField,
    until: dateField.describe('Siste fraværsdag'),
  })
  .refine((absence) => absence.from <= absence.until, {
    path: ['until'],
    message: 'er før «from». Rett perioden.',
  })
export type Absence = z.infer<typeof Absence>

/** A wish for a shift, or for a day off, on a date. */
export const Wish = z.strictObject({
  date: dateField,
  shift: z.union([z.literal('off'), shiftCodeField]),
  weight: z.int().min(1).max(10).default(3),
})
export type Wish = z.infer<typeof Wish>

/** A cell that the roster must keep. */
export const Pin = z.strictObject({ date: dateField, shift: z.union([z.literal('off'), shiftCodeField]) })
export type Pin = z.infer<typeof Pin>

/** What a person brings into a horizon: without it, a calendar plan would judge its first weeks too kindly. */
export const CarryOver = z.strictObject({
  last_shifts: z
    .array(z.strictObject({ date: dateField, shift: shiftCodeField }))
    .default([])
    .describe('Vaktene de siste fire ukene før planen'),
  hours_balance: z
    .number()
    .default(0)
    .describe('Timer over (+) eller under (-) stillingen så langt i gjennomsnittsperioden'),
  averaging_weeks_used: z
    .int()
    .min(0)
    .max(52)
    .default(0)
    .describe('Uker av gjennomsnittsperioden som alt er brukt'),
  weekends_worked: z.int().min(0).max(52).default(0),
  red_days_worked: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .describe('Søn- og helgedager arbeidet så langt i 26-ukersperioden'),
  red_days_total: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .describe('Søn- og helgedager i alt så langt i 26-ukersperioden'),
  nights_worked: z.int().min(0).max(400).default(0),
})
export type CarryOver = z.infer<typeof CarryOver>

/** yes = any shift, no = day and evening only, only = nights only. */
export const NightWork = z.enum(['yes', 'no', 'only'])
export type NightWork = z.infer<typeof NightWork>

export const Employee = z.strictObject({
  id: employeeIdField,
  name: z.string().min(1).optional(),
  competences: z.array(HeldCompetence).min(1, 'er tom. En ansatt må ha minst én kompetanse.'),
  employments: z.array(Employment).min(1, 'er tom. En ansatt må ha minst én stilling.'),
  weekend_group: z
    .int()
    .min(0)
    .max(51)
    .optional()
    .describe('Helgegruppe g arbeider uke w (fra 0) når w mod helgeregelen er g'),
  nights: NightWork.default('yes'),
  unplaced_hours: hoursField
    .optional()
    .describe('Timer av stillingen i planperioden som ikke skal legges ut nå'),
  absences: z.array(Absence).default([]),
  wishes: z.array(Wish).default([]),
  pins: z.array(Pin).default([]),
  carry_over: CarryOver.optional(),
})
export type Employee = z.infer<typeof Employee>

/** One line of a staff list: the CSV columns, and the short form in YAML. */
export const StaffRow = z.strictObject({
  id: employeeIdField.describe('Unik id; bruk ikke fødselsnummer'),
  competence: z
    .string()
    .regex(
      /^[\p{L}\p{N}._-]+( *\+ *[\p{L}\p{N}._-]+)*$/u,
      'er ikke en kompetanse-id. Skriv en id fra enhetsfila; flere skilles med +.',
    )
    .describe('Kompetanse-id; flere skilles med +'),
  post_percent: postPercentField,
  weekend_group: z.int('må være et helt tall fra 0.').min(0).max(51).optional(),
  nights: NightWork.default('yes'),
  unplaced_hours: hoursField.optional(),
})
