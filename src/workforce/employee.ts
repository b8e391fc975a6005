/** People: employments, competences held, absences, wishes, pins, and what they bring into a horizon. */
import { z } from 'zod'
import { MONDAY, weekdayOf } from '../time/local-date.ts'
import { HeldCompetence } from './competence.ts'
import { employeeIdField, shiftCodeField } from './ids.ts'
import { ShiftKind } from './shift.ts'
import { clockField, dateField, hoursField, idField, nameField, weeklyNormField } from './text-fields.ts'

export const EmploymentType = z.enum(['permanent', 'stand-in', 'apprentice', 'pensioner', 'agency'])

export const postPercentField = z
  .number('må være et tall i prosent, for eksempel 75.')
  .gt(0, 'er ikke over 0 %. Rett stillingen eller ta raden bort.')
  .max(100, 'er over 100 %. En stilling er høyst 100 %; del den på to ansatte.')

export const Employment = z.strictObject({
  unit: nameField.optional().describe('Enheten; utelatt = denne enheten'),
  employer: nameField.optional().describe('Arbeidsgiveren; utelatt = enhetens'),
  post_percent: postPercentField.describe('Stilling i prosent'),
  weekly_norm_hours: weeklyNormField
    .optional()
    .describe('Full uke for denne stillingen; utelatt = enhetens norm'),
  type: EmploymentType.default('permanent'),
})
export type Employment = z.infer<typeof Employment>

/** The posts in this unit together, in percent. */
function postPercentHere(posts: readonly Employment[]): number {
  return posts
    .filter(({ unit }) => unit === undefined)
    .reduce((sum, { post_percent }) => sum + post_percent, 0)
}

function sumText(posts: readonly Employment[]): string {
  const here = posts.filter(({ unit }) => unit === undefined).map(({ post_percent }) => String(post_percent))
  return `${here.join(' + ')} %`
}

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

/** The share of the date (days since 1970-01-01) that absences take: 0 to 1. Two halves make a whole day. */
export function awayShare(absences: readonly Absence[], date: number): number {
  if (absences.length === 0) return 0
  const percent = absences
    .filter(({ from, until }) => from <= date && date <= until)
    .reduce((sum, absence) => sum + absence.percent, 0)
  return Math.min(100, percent) / 100
}

/** A wish on a date: a day off, a shift, or (`avoid`) not to have it; avoiding `off` is a wish for any duty that day. */
export const Wish = z.strictObject({
  date: dateField,
  shift: z.union([z.literal('off'), shiftCodeField]),
  avoid: z
    .boolean()
    .optional()
    .describe('true = ønsker ikke vakten; med «off»: ønsker en vakt den dagen, uansett hvilken'),
  weight: z.int().min(1).max(10).default(3).describe('Hvor mye ønsket betyr, 1-10'),
})
export type Wish = z.infer<typeof Wish>

/** A cell that the roster must keep. */
export const Pin = z.strictObject({ date: dateField, shift: z.union([z.literal('off'), shiftCodeField]) })
export type Pin = z.infer<typeof Pin>

/** What a person brings into a horizon: without it, a calendar plan would judge its first weeks too kindly. */
export const CarryOver = z.strictObject({
  last_shifts: z
    .array(z.strictObject({ date: dateField, shift: shiftCodeField }))
    .max(1000)
    .default([])
    .describe('Vaktene før planen; minst de siste fire ukene'),
  complete_from: dateField
    .optional()
    .describe(
      'Vaktene over er fullstendige fra denne dagen; da regnes perioder tilbake dit, og tallene under gjelder dagen før. Utelatt: tallene gjelder planens start',
    ),
  hours_balance: z
    .number()
    .min(-1000, 'er under -1000 timer. Rett tallet.')
    .max(1000, 'er over 1000 timer. Rett tallet.')
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
  overtime_hours: z
    .number()
    .min(0)
    .max(1000, 'er over 1000 timer. Rett tallet.')
    .optional()
    .describe('Overtid de siste 52 ukene før det'),
  overtime_weeks: z
    .array(
      z.strictObject({
        monday: dateField.refine(
          (date) => weekdayOf(date) === MONDAY,
          'er ikke en mandag. Skriv ukas mandag.',
        ),
        hours: z.number().min(0).max(168, 'er over 168 timer. Rett tallet.'),
      }),
    )
    .max(52)
    .optional()
    .describe(
      'Overtiden før det, uke for uke; brukes i stedet for «overtime_hours», så gammel overtid faller ut',
    ),
})
export type CarryOver = z.infer<typeof CarryOver>

/** A duty for another unit or another employer, which this plan does not make but must know of. */
export const ElsewhereDuty = z
  .strictObject({
    employer: nameField.optional().describe('Utelatt = samme arbeidsgiver som enheten'),
    unit: nameField.describe('Hvor vakten er'),
    date: dateField,
    start: clockField.refine((minute) => minute < 1440, 'er neste dag. Skriv starten uten +1.'),
    end: clockField.describe('TT:MM, eller TT:MM+1 når vakten slutter neste dag'),
    kind: ShiftKind.default('active'),
    break_minutes: z
      .int()
      .min(0)
      .max(240)
      .optional()
      .describe('Samlet pause i minutter; 0 = ingen pause. Utelatt: ikke kjent, og pausen blir et varsel'),
    break_is_working_time: z.boolean().default(true),
    overtime_minutes: z.int().min(0).max(1440).optional(),
  })
  .refine(({ start, end }) => end > start && end - start <= 1440, {
    path: ['end'],
    message: 'er ikke etter starten, eller over 24 timer etter. Slutter vakten neste dag, skriv +1.',
  })
export type ElsewhereDuty = z.infer<typeof ElsewhereDuty>

/** What only the employee can say yes to; no agreement made by others replaces it (§ 10-12(4)). */
export const Consent = z
  .strictObject({
    to: z
      .enum(['overtime-beyond', 'average-above-48', 'live-in-hours'])
      .describe(
        'overtime-beyond = overtid ut over § 10-6 fjerde ledd; average-above-48 = mer enn 48 timer i snitt (§ 10-12 fjerde ledd); live-in-hours = mer enn 48 timer i medleverordning',
      ),
    from: dateField,
    until: dateField.describe('Siste dag samtykket gjelder'),
    hours: hoursField.optional().describe('Hvor langt samtykket rekker, i timer i uka'),
  })
  .refine((one) => one.from <= one.until, { path: ['until'], message: 'er før «from». Rett perioden.' })
export type Consent = z.infer<typeof Consent>

export const HolyDayExchange = z
  .strictObject({
    signed: dateField.describe('Når avtalen ble skrevet under'),
    works: dateField.describe('Søn- eller helgedagen den ansatte arbeider'),
    free: dateField.describe('Dagen den ansatte har fri i stedet, helge- eller høytidsdag i sin religion'),
  })
  .refine(({ works, free }) => works !== free, {
    path: ['free'],
    message: 'er den samme dagen som «works». Skriv dagen den ansatte har fri.',
  })
export type HolyDayExchange = z.infer<typeof HolyDayExchange>

/** ordinary; leading = ledende stilling, independent = særlig uavhengig stilling: chapter 10 does not apply (§ 10-12(1)-(2)). */
export const PositionKind = z.enum(['ordinary', 'leading', 'independent'])

/** What the employer has found to hold for the night work of somebody under 18; a roster cannot show it. */
export const YouthNight = z
  .enum(['light-work', 'health-trainee'])
  .describe(
    'For den som er under 18: light-work = lett arbeid i syke- og pleiehjelp, til kl. 24:00; health-trainee = lett arbeid ved sykehus eller liknende for elev, lærling eller lærekandidat i helsefagarbeiderfaget etter læreplanen, hele natten (forskrift om organisering, ledelse og medvirkning § 12-9 bokstav g og h)',
  )

/** yes = any shift, no = day and evening only, only = nights only. */
export const NightWork = z.enum(['yes', 'no', 'only'])
export type NightWork = z.infer<typeof NightWork>

/** As many as a unit can declare. */
const MOST_HELD = 30

export const Employee = z.strictObject({
  id: employeeIdField,
  name: nameField.optional(),
  competences: z.array(HeldCompetence).min(1, 'er tom. En ansatt må ha minst én kompetanse.').max(MOST_HELD),
  employments: z
    .array(Employment)
    .min(1, 'er tom. En ansatt må ha minst én stilling.')
    .max(10)
    .refine((posts) => postPercentHere(posts) <= 100 + 1e-9, {
      error: ({ input }) =>
        `stillingene i denne enheten er til sammen over 100 % (${sumText(input as Employment[])}). Rett prosentene, eller oppgi «unit» på stillinger i andre enheter.`,
    }),
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
  born: dateField.optional().describe('Fødselsdato; trengs bare for den som er under 18 år eller over 59'),
  school: z
    .enum(['none', 'compulsory', 'upper'])
    .optional()
    .describe('For den som er under 18: compulsory = skolepliktig, upper = videregående skole'),
  youth_night: YouthNight.optional(),
  lives_in: z
    .boolean()
    .optional()
    .describe(
      'true når den ansatte har bolig på eller i tilknytning til institusjonen (medleverforskriften § 2)',
    ),
  position: PositionKind.optional().describe(
    'leading = ledende, independent = særlig uavhengig stilling (§ 10-12); utelatt = ordinary',
  ),
  consents: z.array(Consent).max(100).optional().describe('Samtykker som bare den ansatte selv kan gi'),
  holy_days: z
    .array(HolyDayExchange)
    .max(100)
    .optional()
    .describe('Skriftlige avtaler om arbeid på søn- og helgedager mot fri på andre helligdager, § 10-10 (5)'),
  elsewhere: z
    .array(ElsewhereDuty)
    .max(800)
    .optional()
    .describe('Vakter i andre enheter og hos andre arbeidsgivere i og før planen'),
  absences: z.array(Absence).max(400).default([]),
  wishes: z.array(Wish).max(400).default([]),
  pins: z.array(Pin).max(400).default([]),
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
    .refine(
      (text) => text.split('+').every((id) => idField.safeParse(id.trim()).success),
      'har en ugyldig kompetanse-id. Skriv en id fra enhetsfila (høyst 60 tegn); flere skilles med +.',
    )
    .refine(
      (text) => text.split('+').length <= MOST_HELD,
      `er for mange kompetanser (høyst ${MOST_HELD}). Ta bort noen.`,
    )
    .describe('Kompetanse-id; flere skilles med +'),
  post_percent: postPercentField,
  weekend_group: z.int('må være et helt tall fra 0.').min(0).max(51).optional(),
  nights: NightWork.default('yes'),
  unplaced_hours: hoursField.optional(),
})
