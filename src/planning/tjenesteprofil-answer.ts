/** The answer of `tjenesteprofil`. */
import { z } from 'zod'
import { Source } from '../statistics/datasets.ts'

const number = z.number()
const fte = z.number().min(0).describe('Årsverk')

const Used = z.object({
  today: number.nullable().describe('null: dagens fordeling er ikke oppgitt'),
  solution: number,
})

const UseOfWay = z.object({
  id: z.string(),
  name: z.string(),
  level: z.string(),
  unit: z.string(),
  units: Used.describe('Enheter i året'),
  sharePercent: Used.describe('Av behovet, etter overføringene'),
  firstPercent: Used.describe('Av behovet, som kommer hit først'),
})

const UseOfTransfer = z.object({
  id: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  units: Used.describe('Enheter av behovet som flyttes i året'),
  sharePercent: Used,
})

const UseOfTask = z.object({
  way: z.string(),
  task: z.string(),
  profession: z.string(),
  sharePercent: z.object({ today: number.nullable(), solution: number.nullable() }),
})

export const ProfileNeedOut = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  amount: number.describe('Enheter i året'),
  stays: number.nullable().describe('Opphold i året, der behovet er døgn av opphold'),
  unmetPercent: number.min(0).describe('Så mye av behovet får ikke plass innenfor grensene'),
  unmet: number.min(0),
  ways: z.array(UseOfWay),
  transfers: z.array(UseOfTransfer),
  tasks: z.array(UseOfTask).describe('Oppgaver som flere yrker kan gjøre'),
})

export const StaffOut = z.object({
  profession: z.string(),
  level: z.string(),
  fte: Used,
  cost: Used.nullable().describe('Kroner i året'),
  atMost: fte.nullable(),
  atLeast: fte.nullable(),
})

export const LimitPriceOut = z.object({
  kind: z.string(),
  limit: z.string(),
  value: number,
  saving: number.describe('Årsverk eller kroner i året for én enhet (en andel: for hele andelen, 0 til 1)'),
  sameUntil: number.nullable().describe('Så langt grensen kan flyttes med samme virkning; null: se `range`'),
  range: z.enum(['to-value', 'all-the-way', 'small-changes-only']),
  text: z.string(),
})

export const TjenesteprofilAnswer = z.object({
  exploratory: z.boolean().describe('Minst ett tall er en antakelse'),
  headline: z.string(),
  sentences: z.array(z.string()),
  name: z.string(),
  constructed: z.boolean(),
  place: z.string().nullable(),
  year: z.int().nullable(),
  population: z.array(z.object({ group: z.string(), persons: number })),
  objective: z.enum(['fte', 'cost']),
  priceBasis: z.string().nullable(),
  status: z.enum(['met', 'short']).describe('short: noe av behovet får ikke plass innenfor grensene'),
  fte: Used,
  cost: Used.nullable(),
  needs: z.array(ProfileNeedOut),
  staff: z.array(StaffOut),
  moves: z.array(z.string()).describe('Hva som flyttes fra dagens fordeling'),
  limitPrices: z.array(LimitPriceOut).describe('Skyggepriser; tom når noe mangler'),
  reachedLimits: z
    .array(z.string())
    .describe('Grenser som er brukt fullt ut, og som alene ikke sparer noe om de blir løsere'),
  needPrices: z.array(
    z.object({
      need: z.string(),
      onePercentMore: number.nullable().describe('Årsverk eller kroner; null: får ikke plass'),
      text: z.string(),
    }),
  ),
  shortage: z.array(
    z.object({
      needs: z.array(z.string()),
      unmetPercent: number,
      text: z.string(),
      limits: z.array(z.string()).describe('Det som stopper'),
    }),
  ),
  missingStaff: z
    .array(z.object({ profession: z.string(), level: z.string(), fte }))
    .nullable()
    .describe(
      'Færrest årsverk utenom grensene som ville dekke alt; null: flere ansatte er ikke nok, eller ingenting mangler',
    ),
  brokenToday: z.array(z.string()).describe('Grenser som dagens fordeling ikke holder'),
  sensitivity: z.array(
    z.object({
      what: z.string(),
      low: number,
      high: number,
      atLow: number.nullable().describe('Årsverk eller kroner; null: behovene får ikke plass'),
      atHigh: number.nullable(),
      otherProfile: z
        .boolean()
        .describe('Minst ett tilbud får fem prosentpoeng mer eller mindre av et behov'),
    }),
  ),
  assumptions: z.array(z.string()),
  basis: z.array(z.string()),
  notes: z.array(z.string()),
  limitsOfUse: z.array(z.string()),
  sources: z.array(Source),
})
export type TjenesteprofilAnswer = z.infer<typeof TjenesteprofilAnswer>
