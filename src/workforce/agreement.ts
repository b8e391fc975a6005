/**
 * Agreements by their legal basis. IND, TV, AT and ORG are bases, not a ladder: a permission counts only on the
 * bases that its paragraph names; law/agreements.ts holds that table.
 */
import { z } from 'zod'
import { employeeIdField } from './ids.ts'
import {
  clockField,
  dateField,
  hoursField,
  idField,
  nameField,
  sentenceField,
  wordsField,
} from './text-fields.ts'

/** IND = employer and employee in writing; TV = with the union representatives (without a collective agreement: the employees' representatives, § 10-8(3)); AT = Arbeidstilsynet; ORG = union with right of recommendation. */
export const Basis = z.enum(['IND', 'TV', 'AT', 'ORG'])
export type Basis = z.infer<typeof Basis>

/** One thing an agreement permits. `rule` names what is changed, the numbers say how far. */
export const Permission = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('averaging').describe('Gjennomsnittsberegning, § 10-5'),
    weeks: z.int().min(1).max(52).describe('Gjennomsnittsperiode i uker'),
    day_hours: hoursField.describe('Lengste alminnelige arbeidstid i løpet av 24 timer'),
    week_hours: hoursField.describe(
      'Lengste alminnelige arbeidstid i løpet av sju dager, i snitt over åtte uker',
    ),
    single_week_hours: hoursField
      .optional()
      .describe('Lengste enkeltuke når 48 timer er snitt over åtte uker'),
  }),
  z.strictObject({
    rule: z.literal('daily-rest').describe('Kortere daglig arbeidsfri, § 10-8 tredje ledd'),
    hours: hoursField,
  }),
  z.strictObject({
    rule: z.literal('weekly-rest').describe('Kortere ukentlig arbeidsfri, § 10-8 tredje ledd'),
    hours: hoursField,
  }),
  z.strictObject({
    rule: z.literal('sunday-average').describe('Søndagsfri i gjennomsnitt, § 10-8 fjerde ledd'),
    weeks: z.int().min(1).max(26),
  }),
  z.strictObject({
    rule: z
      .literal('night-average')
      .describe('Unntak fra åttetimersregelen for nattarbeid, § 10-11 niende ledd'),
    hours: hoursField.describe('Avtalt høyeste snitt per 24 timer'),
  }),
  z.strictObject({
    rule: z.literal('total-day').describe('Samlet arbeidstid per døgn, § 10-6 niende ledd'),
    hours: hoursField,
  }),
  z.strictObject({
    rule: z.literal('total-week').describe('Samlet arbeidstid i uka over 48 timer, § 10-12 fjerde ledd'),
    hours: hoursField.describe('Snitt per uke over åtte uker; over 48 kreves samtykke fra hver enkelt'),
  }),
  z
    .strictObject({
      rule: z.literal('overtime').describe('Utvidet overtid, § 10-6 femte og sjette ledd'),
      week_hours: hoursField.describe('Mest overtid i løpet av sju dager'),
      four_week_hours: hoursField
        .optional()
        .describe('Mest overtid i fire uker (ikke ved samtykke fra Arbeidstilsynet)'),
      half_year_hours: hoursField.optional().describe('Mest overtid i 26 uker (Arbeidstilsynet)'),
      year_hours: hoursField.optional().describe('Mest overtid i 52 uker (tillitsvalgte, tariffavtale)'),
    })
    .refine((one) => one.half_year_hours !== undefined || one.year_hours !== undefined, {
      path: ['year_hours'],
      message:
        'mangler. Si hvor mange timer avtalen tillater i 52 uker (year_hours) eller 26 uker (half_year_hours).',
    }),
  z.strictObject({
    rule: z.literal('passive-day').describe('Forlenget passiv vakt, § 10-4 andre ledd (Arbeidstilsynet)'),
    hours: hoursField,
  }),
  z.strictObject({
    rule: z.literal('standby-share').describe('Annen omregning av beredskapsvakt hjemme, § 10-4 tredje ledd'),
    divisor: z.number().min(1).max(24).describe('5 = en femtedel av vakten regnes som arbeidstid'),
  }),
  z
    .strictObject({
      rule: z.literal('night-period').describe('Annet tidsrom for natt, § 10-11 første ledd'),
      start: clockField.describe('For eksempel "22:00"'),
      end: clockField.describe('For eksempel "06:00"'),
    })
    .refine(({ start, end }) => start < 1440 && (start === 0 || start >= 720) && end >= 360 && end < 720, {
      path: ['start'],
      message: 'gir et tidsrom som ikke omfatter tiden mellom kl. 00:00 og 06:00. Rett klokkeslettene.',
    }),
  z.strictObject({
    rule: z
      .literal('night-strain')
      .describe('Unntak fra åtte timer ved belastende nattarbeid, § 10-11 niende ledd'),
    hours: hoursField,
  }),
  z.strictObject({
    rule: z
      .literal('live-in-week')
      .describe('Medleverordning: mer enn 48 timer i uka, forskriften § 2 andre ledd'),
    hours: hoursField,
  }),
  z.strictObject({
    rule: z
      .literal('live-in-rest')
      .describe('Medleverordning: kortere hvileperioder, forskriften § 3 tredje ledd'),
    hours: hoursField.describe('Hvileperiodene til sammen per 24 timer'),
  }),
  z.strictObject({
    rule: z
      .literal('count-together')
      .describe('Samarbeidsavtale: timer hos disse arbeidsgiverne legges sammen'),
    employers: z.array(nameField).min(1, 'er tom. Skriv arbeidsgiverne.').max(20),
  }),
  z.strictObject({
    rule: z.literal('plan-notice').describe('Annen frist for drøfting av arbeidsplan, § 10-3 (tariffavtale)'),
    days: z.int().min(0).max(365),
  }),
])
export type Permission = z.infer<typeof Permission>
export type PermissionRule = Permission['rule']

/** A term stricter than the law: it binds, and a permission beyond it in another agreement contradicts it. */
export const Requirement = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.enum([
      'averaging-day',
      'averaging-week',
      'averaging-single-week',
      'overtime-week',
      'overtime-four-weeks',
      'overtime-half-year',
      'overtime-year',
      'total-day',
      'total-week',
      'daily-rest',
      'weekly-rest',
      'night-average',
      'night-strain',
    ]),
    hours: hoursField,
  }),
  z.strictObject({ rule: z.enum(['averaging-weeks', 'sunday-average']), weeks: z.int().min(1).max(52) }),
  z.strictObject({ rule: z.literal('plan-notice'), days: z.int().min(0).max(365) }),
])
export type Requirement = z.infer<typeof Requirement>

export const AgreementScope = z
  .enum(['undertaking', 'unit', 'employees'])
  .describe('undertaking = hele virksomheten; unit = enheten; employees = de navngitte ansatte')

export const Agreement = z
  .strictObject({
    id: idField,
    title: sentenceField,
    basis: Basis,
    scope: AgreementScope.optional().describe(
      'Utelatt: enheten, eller de ansatte når «employees» er oppgitt',
    ),
    permits: z.array(Permission).max(20).default([]).describe('Hva avtalen åpner for, ut over loven'),
    requires: z
      .array(Requirement)
      .max(20)
      .optional()
      .describe('Strengere vilkår enn loven, som avtalen setter'),
    exception_to: z
      .array(idField)
      .max(20)
      .optional()
      .describe('Avtaler som denne er et unntak fra; uten det er to avtaler som ikke går i hop, en feil'),
    from: dateField,
    until: dateField.describe('Siste gyldige dag'),
    employees: z
      .array(employeeIdField)
      .min(
        1,
        'er tom, så avtalen gjelder ingen. Skriv de ansatte, eller ta feltet bort om den gjelder hele enheten.',
      )
      .max(1000)
      .optional()
      .describe(
        'Hvem avtalen gjelder; utelatt = hele enheten. På grunnlag IND må de navngis: ellers gjelder den ingen',
      ),
    signed_by: z.array(wordsField).min(1, 'er tom. Skriv hvem som har signert.').max(20),
    compensation: wordsField
      .optional()
      .describe('Kompenserende hvile eller annet passende vern, der loven krever det'),
  })
  .refine((agreement) => agreement.from <= agreement.until, {
    path: ['until'],
    message: 'er før «from». Rett perioden.',
  })
  .refine(({ permits, requires }) => permits.length + (requires ?? []).length > 0, {
    path: ['permits'],
    message: 'er tom. Si hva avtalen åpner for (permits) eller krever (requires).',
  })
  .refine(
    ({ scope, employees }) => (scope === 'employees') === (employees !== undefined) || scope === undefined,
    {
      path: ['scope'],
      message: 'stemmer ikke med «employees». Navngi de ansatte når omfanget er «employees», og ellers ikke.',
    },
  )
export type Agreement = z.infer<typeof Agreement>
