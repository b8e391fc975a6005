/** The answer of `framskriv`: population, users and what they rest on. */
import { z } from 'zod'
import { ALTERNATIVES, Source } from '../statistics/datasets.ts'

const persons = z.number().min(0)

export const PopulationYear = z.object({
  year: z.int(),
  total: persons,
  ages: z
    .record(z.string(), persons)
    .describe('Etter aldersgruppene i SSBs tabell 14746, og 0-66, 67-79 og 80+'),
})

const Band = z.object({
  p10: persons,
  p50: persons,
  p90: persons,
  withoutNoise: persons.describe('Hver spak på sin midtverdi; med skjeve anslag er det ikke p50'),
})

const signed = z.number()
const SignedBand = z.object({ p10: signed, p50: signed, p90: signed, withoutNoise: signed })

const GroupYear = z
  .object({
    year: z.int(),
    stockFte: persons,
    retiredFte: persons,
    leftFte: signed.describe(
      'Under 0 der netto avgang til private er minus og større enn de andre som slutter',
    ),
    recruitedFte: persons,
    trainedFte: signed.describe('Fagbrev på jobb, netto: minus der de går ut av gruppen'),
    supplyFte: persons.describe('Beholdningen slik den leverer ved dagens stilling og fravær'),
    needFte: persons.describe('Behovet med dagens fordeling, og oppgavene der de er flyttet til'),
  })
  .describe('stock(t+1) = stock(t) - retired - left + recruited + trained, uten trekk')

export const CareSupply = z.object({
  supply: z.object({
    basis: z
      .enum(['given', 'balance'])
      .describe(
        'given = årsverkene er lagt inn i scenariet; balance = tilgangen i dag er lik behovet, minus ledige årsverk',
      ),
    assumptions: z.array(z.string()),
    years: z
      .array(z.object({ year: z.int(), ...Band.shape }))
      .describe('Avtalte årsverk, alle grupper; som i dag i stilling og fravær'),
    groups: z.array(z.object({ id: z.string(), name: z.string(), years: z.array(GroupYear) })),
    mattersMost: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          low: z.number(),
          high: z.number(),
          gapAtLow: signed,
          gapAtHigh: signed,
        }),
      )
      .describe('De tre antakelsene om de ansatte som flytter gapet i siste år mest, hver alene'),
  }),
  gap: z
    .array(z.object({ year: z.int(), ...SignedBand.shape }))
    .describe('Behov minus tilgang i samme trekk; over 0: det mangler årsverk'),
  heads: z.array(
    z.object({
      year: z.int(),
      averagePostPercent: persons,
      needHeads: persons,
      needHeadsNetOfAbsence: persons.describe('Så mange at hele behovet er på jobb når noen er syke'),
      supplyHeads: persons,
    }),
  ),
  staffFixed: z
    .array(
      z.object({
        year: z.int(),
        deliveredPercent: persons,
        undeliveredFte: persons,
        undeliveredHours: persons,
      }),
    )
    .describe('Hvis det ikke kan bli flere enn tilgangen: hva som ikke blir levert'),
  closing: z.object({
    year: z.int(),
    before: signed.describe('Gapet ved konstant standard, uten tiltak'),
    steps: z
      .array(
        z.object({
          lever: z.string(),
          name: z.string(),
          side: z.enum(['demand', 'supply']),
          fte: signed.describe('Under 0 lukker, over 0 åpner'),
          grade: z.string(),
          basis: z.string(),
        }),
      )
      .describe('Hvert bidrag oppå dem foran: rekkefølgen teller, summen ikke'),
    after: signed,
    remaining: persons,
    withoutEstimate: z.array(z.string()).describe('Teller 0: ingen kjenner virkningen'),
    whatCloses: z
      .array(
        z.object({
          lever: z.string(),
          name: z.string(),
          value: z.number(),
          unit: z.string(),
          closes: z.boolean(),
          sentence: z.string(),
        }),
      )
      .describe('Hver spak alene, de andre som i scenariet; tom der det ikke er noe gap'),
  }),
})
export type CareSupply = z.infer<typeof CareSupply>

export const ServiceUsers = z.object({
  id: z.string(),
  name: z.string(),
  basis: z
    .enum(['own', 'own-assumed-ages', 'own-total', 'pooled', 'scenario'])
    .describe(
      'own = kommunens egne rater etter alder; own-assumed-ages = kommunens eget antall, antatt aldersfordeling; scenario = egen tjeneste i scenariet; own-total = kommunens eget antall, fordelt på alder som i andre kommuner; pooled = samlede rater fra andre kommuner',
    ),
  rateYear: z.int().nullable(),
  rates: z.record(z.string(), z.number().min(0)).describe('Brukere per innbygger i aldersgruppen'),
  years: z.array(
    z.object({
      year: z.int(),
      constantUsers: persons.describe('Med samme rater som i dag: bare alderen endrer seg'),
      constantFte: persons.describe('Årsverk ved konstant standard: uten at noen spak er rørt'),
      users: Band,
      fte: Band.describe('Avtalte årsverk'),
      hours: Band.describe('Årsverk ganger timer i et årsverk'),
    }),
  ),
  caution: z.string().nullable(),
})

const Ceiling = z.object({
  ceiling: z.number(),
  ceilingBasis: z.string(),
  shares: z.array(z.object({ year: z.int(), share: z.number() })),
  breaksIn: z.int().nullable(),
  requiredEfficiencyPercentPerYear: z
    .number()
    .describe('Holder taket i hvert år; avgjøres av det strengeste'),
  requiredToLastYearPercentPerYear: z.number().describe('Holder taket i det siste året'),
  overFromTheStart: z.boolean(),
  decidedBy: z.int().nullable(),
  mixedUnits: z.boolean(),
  inputs: z.array(z.string()),
})

export const FramskrivMunicipality = z.object({
  number: z.string(),
  name: z.string(),
  county: z.string(),
  projection: z
    .enum(['official', 'cohorts'])
    .describe(
      'official = SSBs egen framskriving for kommunen; cohorts = regnet her, holdt til SSBs framskriving for landet',
    ),
  otherMethods: z
    .array(z.string())
    .describe(
      'Aldersgrupper der noe annet enn kommunens egne kohorter brukes, fordi etterprøvingen fant det bedre',
    ),
  testedError: z
    .array(z.object({ ages: z.string(), meanErrorPercent: z.number() }))
    .describe(
      'Gjennomsnittlig avvik etter fem år for kommuner av samme størrelse, når landets tall er gitt (2015-2020 brukt på 2020-2025)',
    ),
  population: z.array(PopulationYear),
  services: z.array(ServiceUsers),
  fteBasis: z
    .enum(['own', 'given', 'pooled'])
    .describe(
      'own = kommunens årsverk i tabell 14533; given = lagt inn; pooled = årsverk per bruker fra kommunene i 14533',
    ),
  fteBaseYear: z.int().nullable(),
  fte: z.array(z.object({ year: z.int(), ...Band.shape })).describe('Alle tjenestene, fordelingen av summen'),
  mattersMost: z
    .array(
      z.object({
        lever: z.string(),
        name: z.string(),
        low: z.number(),
        high: z.number(),
        fteAtLow: persons,
        fteAtHigh: persons,
      }),
    )
    .describe('De tre spakene som flytter årsverkene i siste år mest, hver alene fra lavt til høyt anslag'),
  byCompetence: z
    .array(
      z.object({
        occupation: z.string(),
        share: z.number(),
        fte: z.array(z.object({ year: z.int(), fte: persons })),
      }),
    )
    .describe('Samme fordeling på yrker som i dag; tom der kommunens yrker ikke er kjent'),
  handlingsregel: Ceiling,
  ...CareSupply.shape,
})
export type FramskrivMunicipality = z.infer<typeof FramskrivMunicipality>

export const PublishedComparison = z.object({
  id: z.string(),
  published: z.string(),
  source: z.string(),
  what: z.string().describe('Hva vår vekst er av: summen av kommunene'),
  ours: z.array(z.object({ from: z.int(), to: z.int(), percent: z.number() })),
  why: z.string().describe('Hvorfor de ikke er like'),
})
export type PublishedComparison = z.infer<typeof PublishedComparison>

export const FramskrivAnswer = z.object({
  alternative: z.enum(ALTERNATIVES),
  baseYear: z.int(),
  lastYear: z.int(),
  scenario: z.object({
    name: z.string(),
    seed: z.int(),
    draws: z.int(),
    levers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        low: z.number(),
        mode: z.number(),
        high: z.number(),
        unit: z.string(),
        grade: z.string(),
        basis: z.string(),
      }),
    ),
    withoutEstimate: z.array(z.string()).describe('Teller 0: ingen kjenner virkningen'),
    withoutEffect: z
      .array(z.string())
      .describe(
        'Står i scenariet, men virker ikke: ingen tjeneste sier hva det tar, eller det står ikke hvem oppgavene flyttes mellom',
      ),
  }),
  assumptions: z.array(z.string()),
  notYet: z.array(z.string()).describe('Det framskrivingen ennå ikke regner ut'),
  municipalities: z.array(FramskrivMunicipality),
  nation: z
    .object({
      years: z.array(
        z.object({ year: z.int(), people: persons, fte: persons, supply: persons, gap: z.number() }),
      ),
      handlingsregel: Ceiling,
    })
    .nullable()
    .describe('Summen av alle kommunene, uten trekk; null der ikke alle er med'),
  published: z
    .array(PublishedComparison)
    .describe('Publiserte tall ved siden av summen av kommunene; tom når ikke alle er med'),
  sources: z.array(Source),
})
export type FramskrivAnswer = z.infer<typeof FramskrivAnswer>
