/** The answers of `statistikk`. */
import { z } from 'zod'
import { Flag, Source } from '../statistics/datasets.ts'
import { Import } from '../statistics/imported.ts'

const Kept = z.object({
  file: z.string(),
  id: z.string(),
  title: z.string(),
  kind: z.enum(['projection', 'kostra', 'fte', 'table', 'figures']),
  usedBy: z.string().describe('Hva framskrivingen bruker det til'),
  places: z.array(z.string()),
  credit: z.string(),
  licence: z.string(),
  imports: z.array(Import),
})
export type Kept = z.infer<typeof Kept>

const Municipality = z.object({
  number: z.string(),
  name: z.string(),
  figures: z.array(z.object({ year: z.int(), figure: z.string(), value: z.number(), flags: z.array(Flag) })),
})

export const StatistikkAnswer = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('vis'),
    folder: z.string().nullable(),
    shipped: z.array(Source),
    imported: z.array(Kept),
    tables: z.array(z.object({ table: z.string(), title: z.string(), use: z.string(), known: z.string() })),
    nation80: z
      .array(z.object({ alternative: z.string(), year: z.int(), persons: z.number().nullable() }))
      .describe('Landet, 80 år og over, etter importert 13599; null der ikke alle aldre er med'),
    municipality: Municipality.nullable(),
  }),
  z.object({
    command: z.enum(['hent', 'importer']),
    from: z.string(),
    readAs: z.string().describe('Hvordan fila eller svaret er lest'),
    kept: Kept,
    notes: z.array(z.string()),
  }),
])
export type StatistikkAnswer = z.infer<typeof StatistikkAnswer>
