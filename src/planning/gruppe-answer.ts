/** The answer of `framskriv --gruppe`: need, stock, pipeline and gap of scarce groups, and what they rest on. */
import { z } from 'zod'
import { ALTERNATIVES, Source } from '../statistics/datasets.ts'
import { GROUP_IDS } from './gruppe-file.ts'

const Band = z.object({
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  withoutNoise: z.number().describe('Hver antakelse på sin midtverdi; med skjeve anslag er det ikke p50'),
})
export type Band = z.infer<typeof Band>

const number = z.number().nullable()

export const GroupYear = z.object({
  year: z.int(),
  need: Band.nullable().describe('null: ikke kjent'),
  stock: Band.nullable().describe('I lis1: oppstartene som i dag. null: ikke kjent'),
  gap: Band.nullable().describe('Behov minus beholdning av samme trekk; over 0 er mangel'),
  flow: z
    .object({ entered: z.number(), retired: number, left: z.number() })
    .nullable()
    .describe(
      'I løpet av året før, uten trekk; retired er null der alder ikke er kjent, og er da med i left',
    ),
})
export type GroupYear = z.infer<typeof GroupYear>

export const GroupOut = z.object({
  id: z.enum(GROUP_IDS),
  name: z.string(),
  place: z.string(),
  from: z
    .enum(['shipped', 'file'])
    .describe('shipped = publiserte tall og antakelser i programmet; file = --gruppefil'),
  unit: z.string(),
  sentence: z.string(),
  published: z.array(
    z.object({
      what: z.string(),
      value: z.number(),
      unit: z.string(),
      year: z.int(),
      source: z.string(),
      note: z.string().nullable(),
    }),
  ),
  stock: z
    .object({
      year: z.int(),
      total: z.number(),
      source: z.string(),
      ages: z.array(z.object({ from: z.int(), to: z.int(), number: z.number() })).nullable(),
    })
    .nullable(),
  need: z
    .object({
      year: z.int(),
      number: z.number(),
      unit: z.string(),
      source: z.string(),
      balance: z.boolean().describe('Antatt lik det som finnes: mangelen i dag er ikke kjent'),
    })
    .nullable(),
  pipeline: z.array(
    z.object({
      stage: z.string(),
      intakePerYear: number,
      durationYears: z.number(),
      completionShare: z.number(),
      inProgress: number,
      inProgressBasis: z.string(),
      outPerYear: number.describe('Når løpet er fylt: det som kommer ut hvert år'),
    }),
  ),
  posts: z
    .array(z.object({ year: z.int(), posts: number, source: z.string() }))
    .describe('Bare lis1; null er ikke kjent'),
  readings: z
    .array(
      z.object({
        reading: z.enum(['starts-per-year', 'posts-at-any-time']),
        used: z.boolean(),
        startsPerYear: z.number(),
        atAnyTime: z.number(),
        finishPerYear: z.number(),
        sentence: z.string(),
      }),
    )
    .describe('Bare lis1: hva dagens stillinger gir, etter hva de er talt som'),
  arithmetic: z.array(z.string()),
  years: z.array(GroupYear),
  cumulative: z
    .object({ from: z.int(), to: z.int(), gap: Band })
    .nullable()
    .describe('Bare lis1: oppstarter som mangler i alt i årene'),
  constantStandard: z
    .object({ need: z.number(), gap: number })
    .nullable()
    .describe('I siste år uten standardvekst, ellers midtverdier'),
  mattersMost: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      low: z.number(),
      high: z.number(),
      atLow: z.number(),
      atHigh: z.number(),
    }),
  ),
  assumptions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      low: z.number(),
      mode: z.number(),
      high: z.number(),
      unit: z.string(),
      basis: z.string(),
    }),
  ),
  missing: z.array(z.string()).describe('Ikke kjent: det som må legges inn, og det som teller 0 så lenge'),
  indicator: z.object({
    baseYear: z.int().nullable(),
    needNow: number,
    stockNow: number,
    pipelinePerYear: number.describe('Som kommer inn i beholdningen i året; i lis1 de som fullfører'),
    gapNow: number,
    lastYear: z.int(),
    needLast: number,
    stockLast: number,
    gapLast: number,
    isChangeOnly: z
      .boolean()
      .describe('Gapet er bare det som kommer til etter årene behovet er antatt dekket'),
  }),
})
export type GroupOut = z.infer<typeof GroupOut>

export const GruppeAnswer = z.object({
  lastYear: z.int(),
  alternative: z.enum(ALTERNATIVES),
  seed: z.int(),
  draws: z.int(),
  groups: z.array(GroupOut),
  notes: z.array(z.string()),
  sources: z.array(Source),
})
export type GruppeAnswer = z.infer<typeof GruppeAnswer>
