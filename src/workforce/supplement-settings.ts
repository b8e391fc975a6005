/** Supplements to pay for work at inconvenient times and for overtime, as dated settings that override our defaults. */
import { z } from 'zod'
import { dateField, sentenceField } from './text-fields.ts'

export const SUPPLEMENT_KINDS = [
  'weekend',
  'holiday',
  'evening-night',
  'overtime',
  'overtime-high',
  'overtime-holiday',
  'moved',
] as const

export const SupplementKind = z
  .enum(SUPPLEMENT_KINDS)
  .describe(
    'weekend = lørdag og søndag; holiday = helge- og høytidsdager; evening-night = kveld og natt; overtime = overtid; overtime-high = overtid om natten og i helg; overtime-holiday = overtid på helge- og høytidsdager; moved = forskjøvet arbeidstid',
  )
export type SupplementKind = z.infer<typeof SupplementKind>

/**
 * aml § 10-6(11): the overtime supplement is at least 40 percent of the pay for ordinary time (archive of 2026-05-02).
 * Here and not in law/, which this module may not import.
 */
export const OVERTIME_PERCENT_MIN = 40

export const SupplementRate = z
  .strictObject({
    percent: z
      .number()
      .min(0, 'er under 0 %. Rett tallet.')
      .max(400, 'er over 400 %. Rett tallet.')
      .optional()
      .describe('Prosent av timelønna'),
    at_least_kroner: z
      .number()
      .min(0, 'er under 0 kroner. Rett tallet.')
      .max(2000, 'er over 2000 kroner i timen. Rett tallet.')
      .optional()
      .describe('Minst så mange kroner i timen'),
  })
  .refine(({ percent, at_least_kroner }) => percent !== undefined || at_least_kroner !== undefined, {
    path: ['percent'],
    message: 'mangler. Skriv prosent av timelønna (percent), kroner i timen (at_least_kroner) eller begge.',
  })
export type SupplementRate = z.infer<typeof SupplementRate>

const DatedSupplements = z
  .strictObject({
    from: dateField.describe('Første dag satsene gjelder'),
    source: sentenceField.describe('Hvor satsene står'),
    checked: dateField
      .optional()
      .describe('Når noen sist holdt satsene mot kilden; utelatt = ikke kontrollert mot kilden'),
    rates: z.partialRecord(SupplementKind, SupplementRate),
  })
  .superRefine(({ rates }, context) => {
    for (const kind of ['overtime', 'overtime-high', 'overtime-holiday'] as const) {
      const rate = rates[kind]
      if (rate === undefined || (rate.percent ?? 0) >= OVERTIME_PERCENT_MIN) continue
      context.addIssue({
        code: 'custom',
        path: ['rates', kind, 'percent'],
        message: `er under ${OVERTIME_PERCENT_MIN} %, som er det minste aml § 10-6 ellevte ledd tillater for overtid. Rett tallet.`,
      })
    }
  })

/** Oldest first. A kind that an entry leaves out keeps the rate it had. */
export const SupplementSettings = z
  .array(DatedSupplements)
  .min(1, 'er tom. Skriv satsene, eller ta feltet bort.')
  .max(50)
  .superRefine((entries, context) => {
    for (const [index, { from }] of entries.entries()) {
      const before = entries[index - 1]
      if (before === undefined || before.from < from) continue
      context.addIssue({
        code: 'custom',
        path: [index, 'from'],
        message: 'er ikke etter datoen i raden før. Skriv satsene i rekkefølge, eldste først.',
      })
    }
  })
export type SupplementSettings = z.infer<typeof SupplementSettings>
