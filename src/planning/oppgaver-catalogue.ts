/** The built-in catalogue of tasks: constructed examples that a unit adjusts. Its minutes are assumptions and its levels proposals. */
import { z } from 'zod'
import { clockField, idField, nameField, sentenceField } from '../workforce/text-fields.ts'

export const SETTINGS = ['sykehjem', 'hjemmetjeneste', 'sykehus'] as const

/** The words that the catalogue has for competences; a register says which of the unit's own each one is. */
export const LEVELS = ['assistent', 'fagarbeider', 'legemiddel', 'prosedyre', 'sykepleier', 'lege'] as const
export type Level = (typeof LEVELS)[number]

export const Window = z
  .strictObject({ from: clockField, to: clockField })
  .superRefine(({ from, to }, context) => {
    if (from >= 1440)
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: 'begynner neste dag. Skriv starten uten +1.',
      })
    else if (to <= from || to - from > 1440)
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: 'er ikke etter «from» og høyst 24 timer senere. Neste dag skrives med +1.',
      })
  })

export const CatalogueTask = z.strictObject({
  id: idField,
  name: nameField,
  settings: z.array(z.enum(SETTINGS)).min(1),
  minutes: z.int().min(1).max(1440),
  times: z.int().min(1).max(50),
  per: z.enum(['day', 'week']),
  basis: z.enum(['user', 'unit']),
  window: Window,
  movable: z.boolean(),
  /** Empty: no health education is needed. */
  needs: z.array(z.enum(LEVELS)),
  reserved: z
    .strictObject({
      to: z.array(z.enum(LEVELS)).min(1),
      ground: z.enum(['law', 'local']),
      citation: sentenceField,
    })
    .optional(),
  risk: sentenceField,
})
export type CatalogueTask = z.infer<typeof CatalogueTask>

export const Catalogue = z.strictObject({
  id: z.literal('oppgavekatalog'),
  title: nameField,
  note: sentenceField,
  constructed: z.literal(true),
  entries: z.array(CatalogueTask).min(60),
})
export type Catalogue = z.infer<typeof Catalogue>
