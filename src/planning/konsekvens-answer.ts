/** The answer of `konsekvens`: what a right, a reform, a building or a decision takes in people. */
import { z } from 'zod'
import { Source } from '../statistics/datasets.ts'
import { KINDS, QUESTION_IDS } from './konsekvens-case.ts'

const fte = z.number().describe('Årsverk; negativt når saken frigjør noen')
const Band = z.object({ p10: z.number(), p50: z.number(), p90: z.number() })

const ByCompetence = z.array(z.object({ name: z.string(), share: z.number(), grossFte: fte, netFte: fte }))

const PriceBasis = z.object({
  priceYear: z.union([z.int(), z.literal('unknown')]),
  employersContribution: z.union([z.boolean(), z.literal('unknown')]),
  pension: z.union([z.boolean(), z.literal('unknown')]),
  absenceCover: z.union([z.boolean(), z.literal('unknown')]),
})

const BreakEven = z
  .object({ first: z.int(), always: z.int().nullable() })
  .nullable()
  .describe(
    'first = færrest brukere der ordningen tar mindre enn den første; always = fra så mange gjør den det hver gang, så langt det er sett',
  )

const Year = z.object({
  year: z.int(),
  rampShare: z.number(),
  users: z.number(),
  grossFte: fte,
  netFte: fte,
  cost: z.int().nullable(),
  byCompetence: ByCompetence,
})

const Came = z.object({ users: z.number(), hoursPerUserWeek: z.number().nullable(), fte: z.number() })

export const KonsekvensAnswer = z.object({
  case: z.object({
    name: z.string(),
    kind: z.enum(KINDS),
    purpose: z.string().nullable(),
    userGroup: z.string().nullable(),
    constructed: z.boolean(),
    area: z.string().nullable(),
    ages: z.string().nullable(),
    years: z.object({ from: z.int(), to: z.int() }),
  }),
  complete: z.boolean(),
  status: z.enum(['FULLSTENDIG', 'UFULLSTENDIG']),
  missing: z.array(z.object({ field: z.string(), what: z.string(), how: z.string() })),
  users: z.number().describe('I siste år, med full virkning'),
  grossFte: fte
    .nullable()
    .describe('Full virkning i siste år, uten påslag for fravær; null når behovet ikke er oppgitt'),
  netFte: fte.nullable().describe('Det samme med vikarer for ferie og fravær'),
  band: z
    .object({ users: Band, grossFte: Band, netFte: Band, cost: Band.nullable() })
    .nullable()
    .describe('Full virkning i siste år; åtte av ti trekk ligger fra p10 til p90'),
  byCompetence: ByCompetence,
  byYear: z.array(
    Year.extend({
      band: z.object({ grossFte: Band, netFte: Band, cost: Band.nullable() }),
    }),
  ),
  perMunicipality: z
    .array(
      z.object({
        number: z.string(),
        name: z.string(),
        county: z.string(),
        projection: z.enum(['official', 'cohorts']),
        years: z.array(Year),
        caution: z.string().nullable(),
      }),
    )
    .nullable()
    .describe('For en nasjonal sak; delene er til sammen nøyaktig det hele, når alle kommuner er med'),
  cost: z
    .object({
      perFte: z.number().nullable().describe('null når bare publiserte beløp er oppgitt'),
      times: z.enum(['grossFte', 'netFte']),
      perYear: z.int().nullable().describe('Full virkning i siste år'),
      sumOfYears: z.int().nullable().describe('Faste priser, ikke diskontert'),
      priceBasis: PriceBasis,
      figures: z.array(
        z.object({
          name: z.string(),
          own: z.boolean(),
          amount: z.number().nullable(),
          fte: z.number().nullable(),
          perFte: z.number(),
          basis: PriceBasis,
          source: z.string(),
        }),
      ),
    })
    .nullable(),
  arithmetic: z.array(z.object({ name: z.string(), formula: z.string() })),
  inputs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      low: z.number(),
      mode: z.number(),
      high: z.number(),
      given: z.boolean(),
      ground: z.string(),
    }),
  ),
  mattersMost: z.array(z.object({ input: z.string(), netFteAtLow: fte, netFteAtHigh: fte })),
  alternatives: z
    .object({
      users: z.int(),
      comparedUpTo: z.int(),
      arrangements: z.array(
        z.object({
          name: z.string(),
          units: z.int(),
          weekHours: z.number(),
          grossFte: fte,
          netFte: fte,
          netFtePerUser: fte,
          cost: z.int().nullable(),
          costPerUser: z.int().nullable(),
          breakEvenFte: BreakEven,
          breakEvenCost: BreakEven,
          ground: z.string(),
        }),
      ),
      byUsers: z.array(z.object({ users: z.int(), netFte: z.array(fte) })),
    })
    .nullable(),
  observed: z.array(
    z.object({
      year: z.int(),
      withAbsenceCover: z.boolean(),
      predicted: Came,
      observed: Came,
      difference: fte,
      ofWhich: z
        .object({ users: fte, hoursPerUser: fte, organisation: fte })
        .describe('Symmetrisk (Shapley): legger seg sammen til differansen'),
      source: z.string(),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.enum(QUESTION_IDS),
      question: z.string(),
      text: z.string().nullable().describe('Sakens egen tekst; null er ubesvart'),
      computed: z.array(z.string()).describe('Det som er regnet ut og hører hjemme under spørsmålet'),
    }),
  ),
  uncertainty: z.string().nullable().describe('Sakens egne ord om usikkerheten'),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
  assumptions: z.array(z.string()),
  sources: z.array(Source),
  run: z.object({
    seed: z.int(),
    draws: z.int(),
    codeVersion: z.string(),
    inputs: z.record(z.string(), z.string()).describe('SHA-256 av hver fil, etter navn'),
  }),
})
export type KonsekvensAnswer = z.infer<typeof KonsekvensAnswer>
