/**
 * Agreements by their legal basis. IND, TV, AT and ORG are bases, not a ladder: a permission counts only on the
 * bases that its paragraph names; law/agreements.ts holds that table.
 */
import { z } from 'zod'
import { employeeIdField } from './ids.ts'
import { dateField, hoursField, idField, sentenceField } from './text-fields.ts'

/** IND = employer and employee in writing; TV = with the union representatives; AT = Arbeidstilsynet; ORG = union with right of recommendation. */
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
    rule: z.literal('plan-notice').describe('Annen frist for drøfting av arbeidsplan, § 10-3 (tariffavtale)'),
    days: z.int().min(0).max(365),
  }),
])
export type Permission = z.infer<typeof Permission>
export type PermissionRule = Permission['rule']

export const Agreement = z
  .strictObject({
    id: idField,
    title: sentenceField,
    basis: Basis,
    permits: z.array(Permission).min(1, 'er tom. Si hva avtalen åpner for.').max(20),
    from: dateField,
    until: dateField.describe('Siste gyldige dag'),
    employees: z
      .array(employeeIdField)
      .max(1000)
      .optional()
      .describe('Hvem avtalen gjelder; utelatt = hele enheten'),
    signed_by: z.array(sentenceField).min(1, 'er tom. Skriv hvem som har signert.').max(20),
    compensation: sentenceField
      .optional()
      .describe('Kompenserende hvile eller annet passende vern, der loven krever det'),
  })
  .refine((agreement) => agreement.from <= agreement.until, {
    path: ['until'],
    message: 'er før «from». Rett perioden.',
  })
export type Agreement = z.infer<typeof Agreement>
