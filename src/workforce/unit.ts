/** The unit: what it must cover, with whom, under which rules and agreements. */
import { z } from 'zod'
import type { LocalDate } from '../time/local-date.ts'
import { SATURDAY, SUNDAY, weekdayOf } from '../time/local-date.ts'
import { holidaysOn } from '../time/holidays.ts'
import { Agreement } from './agreement.ts'
import type { CompetenceLattice, CompetencePoint } from './competence.ts'
import { Competence } from './competence.ts'
import type { Employee } from './employee.ts'
import { Employee as EmployeeSchema, StaffRow } from './employee.ts'
import type { CompetenceId, ShiftCode } from './ids.ts'
import { competenceIdField, shiftCodeField } from './ids.ts'
import type { PlanKind } from './roster.ts'
import { Register } from './register.ts'
import { PlanSettings } from './roster.ts'
import { Shift } from './shift.ts'
import { SupplementSettings } from './supplement-settings.ts'
import {
  absencePercentField,
  clockField,
  hoursField,
  nameField,
  sentenceField,
  weeklyNormField,
} from './text-fields.ts'

export const DayType = z
  .enum(['weekday', 'saturday', 'sunday', 'holiday'])
  .describe('holiday = helgedag som ikke er søndag, og 1. og 17. mai')
export type DayType = z.infer<typeof DayType>

const headcountField = z
  .int('må være et helt antall.')
  .min(0, 'er under 0.')
  .max(500, 'er over 500. Del enheten.')

const usersField = z.int('må være et helt antall.').min(1, 'er under 1.').max(100_000, 'er over 100 000.')

export const DemandRow = z
  .strictObject({
    days: z
      .union([z.enum(['weekdays', 'weekends']), z.array(DayType).min(1).max(4)])
      .describe(
        'weekdays = mandag-fredag; weekends = lørdag, søndag og helgedager; eller en liste av dagtyper',
      ),
    shift: shiftCodeField,
    minimum: headcountField.describe('Minstebemanning'),
    wanted: headcountField.optional().describe('Ønsket bemanning; utelatt = minimum'),
    of_which: z
      .record(
        competenceIdField,
        z.union([headcountField, z.strictObject({ minimum: headcountField, wanted: headcountField })]),
      )
      .default({})
      .describe('Hvor mange av dem som må ha minst denne kompetansen'),
    floor: headcountField
      .optional()
      .describe('Så få kan vakten ha når brukerne blir færre; utelatt = minimum. Brukes i framskrivingen'),
    up_to_users: usersField
      .optional()
      .describe(
        'Så mange av enhetens brukere holder minimum til, for en vakt som er sikkerhet og ikke arbeidsmengde. Krever «users». Brukes i framskrivingen',
      ),
  })
  .superRefine((row, context) => {
    if (row.wanted !== undefined && row.wanted < row.minimum) {
      context.addIssue({
        code: 'custom',
        path: ['wanted'],
        message: 'er under minimum. Rett ett av tallene.',
      })
    }
    if (row.floor !== undefined && row.floor > row.minimum) {
      context.addIssue({ code: 'custom', path: ['floor'], message: 'er over minimum. Rett ett av tallene.' })
    }
    for (const [id, need] of Object.entries(row.of_which)) {
      const { minimum, wanted } = typeof need === 'number' ? { minimum: need, wanted: need } : need
      if (wanted < minimum) {
        context.addIssue({
          code: 'custom',
          path: ['of_which', id, 'wanted'],
          message: 'er under minimum. Rett ett av tallene.',
        })
      } else if (typeof need !== 'number' && wanted > (row.wanted ?? row.minimum)) {
        context.addIssue({
          code: 'custom',
          path: ['of_which', id, 'wanted'],
          message: `er flere enn vaktens ønskede bemanning (${row.wanted ?? row.minimum}). Rett ett av tallene.`,
        })
      }
      if (minimum > row.minimum) {
        context.addIssue({
          code: 'custom',
          path: ['of_which', id],
          message: `er flere enn vaktens minimum (${row.minimum}). Rett ett av tallene.`,
        })
      }
    }
  })
export type DemandRow = z.infer<typeof DemandRow>

export const WeekendRule = z.strictObject({
  every: z.int().min(1).max(52).describe('Arbeid hver n-te helg'),
  shifts_per_weekend: z
    .literal(2, { error: 'kan foreløpig bare være 2: én vakt lørdag og én søndag. Ta bort feltet.' })
    .default(2)
    .describe('Vakter per arbeidet helg: én lørdag og én søndag'),
  free_from: clockField
    .refine((minute) => minute < 1440, 'er neste dag. Skriv klokkeslettet på fredag, uten +1.')
    .prefault('20:00')
    .describe('En fri helg har ingen vaktstart fra dette klokkeslettet på fredag'),
})
export type WeekendRule = z.infer<typeof WeekendRule>

export const LocalLimits = z.strictObject({
  days_in_row: z.int().min(1).max(14).default(5).describe('Flest arbeidsdager på rad'),
  nights_in_row: z.int().min(1).max(14).default(4).describe('Flest netter på rad'),
  days_off_after_nights: z
    .int()
    .min(0)
    .max(7)
    .default(2)
    .describe('Kalenderdager uten vaktstart etter siste natt'),
  week_hours: hoursField.prefault(48).describe('Flest timer i en kalenderuke'),
  contract_tolerance_hours: hoursField
    .prefault(7.5)
    .describe('Største avvik fra stillingens timer i perioden'),
})
export type LocalLimits = z.infer<typeof LocalLimits>

export const AbsenceShares = z.strictObject({
  holiday_percent: absencePercentField,
  sick_percent: absencePercentField,
  other_percent: absencePercentField,
  source: sentenceField.describe('Hvor tallene kommer fra'),
})
export type AbsenceShares = z.infer<typeof AbsenceShares>

/** Which limit of aml § 10-4 the work falls under: 40 h (1), 38 h (4), 36 h (5), or 40 h less the conversion of (6). */
export const WorkCategory = z.enum(['ordinary', 'rotating', 'continuous', 'three-shift'])
export type WorkCategory = z.infer<typeof WorkCategory>

/** The search's tables grow with people x days x shifts. */
export const MOST_STAFF = 1000

/** The unit file as it is written. `Unit` below is what the rest of the program uses. */
export const UnitFile = z.strictObject({
  name: nameField,
  constructed: z.boolean().default(false).describe('true for konstruerte eksempler; vises overalt'),
  employer: nameField,
  municipality: nameField
    .optional()
    .describe('Kommunens navn, eller nummeret i anførselstegn: Orkland eller "5059"'),
  service: nameField
    .optional()
    .describe('Kommunens tjeneste som enheten hører til: hjemmetjenester eller langtidsopphold'),
  users: usersField
    .optional()
    .describe('Brukere eller plasser enheten har i dag; trengs bare der en vakt har «up_to_users»'),
  bound_by_tariff: z.boolean().describe('Om virksomheten er bundet av tariffavtale'),
  work_category: WorkCategory.describe(
    'ordinary = 40 t, rotating = 38 t, continuous = 36 t, three-shift = 40 t ned til 36 t etter omregning (§ 10-4)',
  ),
  weekly_norm_hours: weeklyNormField.describe('Full uke etter tariff: 37.5, 35.5 eller 33.6'),
  plan: PlanSettings,
  competences: z.array(Competence).min(1, 'er tom. Enheten må ha minst én kompetanse.'),
  shifts: z.array(Shift).min(1, 'er tom. Enheten må ha minst én vakt.').max(100),
  demand: z.array(DemandRow).min(1, 'er tom. Enheten må ha et bemanningskrav.').max(200),
  weekend: WeekendRule,
  limits: LocalLimits.prefault({}),
  absence: AbsenceShares.optional().describe('Egne fraværstall; utelatt = standardtall med kilde'),
  live_in: z
    .boolean()
    .optional()
    .describe('true når medleverforskriften gjelder arbeidet (FOR-2005-06-24-686)'),
  strenuous_nights: z
    .boolean()
    .optional()
    .describe(
      'true når nattarbeidet innebærer særlig risiko eller betydelig belastning (§ 10-11 sjuende ledd)',
    ),
  tariff: z
    .enum(['KS', 'Spekter', 'Oslo', 'staten', 'other'])
    .optional()
    .describe('Tariffområdet, når virksomheten er bundet av tariffavtale'),
  supplements: SupplementSettings.optional().describe(
    'Egne satser for tillegg og overtid, fra en dato; utelatt = standardsatser som ikke er kontrollert mot kilden',
  ),
  agreements: z.array(Agreement).max(100).default([]),
  register: Register.optional().describe(
    'Arbeidsgiverens plikter ved siden av turnusen: hva som er drøftet, tilbudt, varslet og registrert',
  ),
  tasks: z
    .string()
    .regex(
      /^[^\\/]+\.ya?ml$/i,
      'skal være navnet på en .yaml-fil i samme mappe, uten mappenavn. Rett navnet.',
    )
    .optional()
    .describe('Oppgaveregisteret: navnet på en fil ved siden av (docs/guides/oppgaver.md)'),
  staff: z
    .union([
      z.string().regex(/\.csv$/i, 'må være en liste av ansatte eller navnet på en .csv-fil ved siden av.'),
      z.array(z.union([StaffRow, EmployeeSchema])).max(MOST_STAFF),
    ])
    .describe('Ansatte: en liste her, eller navnet på en CSV-fil ved siden av'),
})
export type UnitFile = z.infer<typeof UnitFile>

/** Demand of one day type and shift for one competence point; point 0 means anybody. */
export interface Demand {
  readonly dayTypes: readonly DayType[]
  readonly shift: ShiftCode
  readonly competence: CompetenceId | null
  readonly point: CompetencePoint
  readonly minimum: number
  readonly wanted: number
  /** The least there may be with fewer users, of everybody; none: the minimum. */
  readonly floor?: number
  /** Of the unit's users: as many as the minimum is enough for. */
  readonly upToUsers?: number
}

/** A unit that has been read and checked: every reference resolves. */
export interface Unit extends Omit<UnitFile, 'staff' | 'demand' | 'competences'> {
  readonly lattice: CompetenceLattice
  readonly demand: readonly Demand[]
  readonly employees: readonly Employee[]
}

const WEEKEND_TYPES: readonly DayType[] = ['saturday', 'sunday', 'holiday']

/** The day types that a demand row names. */
export function dayTypesOf(days: DemandRow['days']): readonly DayType[] {
  if (days === 'weekdays') return ['weekday']
  return days === 'weekends' ? WEEKEND_TYPES : days
}

/** One demand for the shift's headcount, then one for each competence named. */
export function demandsOf(row: DemandRow, lattice: CompetenceLattice): Demand[] {
  const shared = {
    ...{ dayTypes: dayTypesOf(row.days), shift: row.shift },
    ...(row.up_to_users === undefined ? {} : { upToUsers: row.up_to_users }),
  }
  const total: Demand = {
    ...shared,
    ...(row.floor === undefined ? {} : { floor: row.floor }),
    competence: null,
    point: 0,
    minimum: row.minimum,
    wanted: row.wanted ?? row.minimum,
  }
  const named = Object.entries(row.of_which).map(([key, need]): Demand => {
    const competence = key as CompetenceId
    const numbers = typeof need === 'number' ? { minimum: need, wanted: need } : need
    return { ...shared, competence, point: lattice.pointOf(competence), ...numbers }
  })
  return [total, ...named]
}

/** A base plan has no holidays. A Saturday or Sunday that is also a holiday counts as Saturday or Sunday. */
export function dayTypeOf(date: LocalDate, kind: PlanKind): DayType {
  const weekday = weekdayOf(date)
  if (weekday === SUNDAY) return 'sunday'
  if (weekday === SATURDAY) return 'saturday'
  return kind !== 'cyclic' && holidaysOn(date).length > 0 ? 'holiday' : 'weekday'
}

export function demandOn(unit: Pick<Unit, 'demand' | 'plan'>, date: LocalDate): readonly Demand[] {
  const type = dayTypeOf(date, unit.plan.kind)
  return unit.demand.filter((demand) => demand.dayTypes.includes(type))
}
