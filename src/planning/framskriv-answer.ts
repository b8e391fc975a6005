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

export const ServiceUsers = z.object({
  id: z.string(),
  name: z.string(),
  basis: z
    .enum(['own', 'own-total', 'pooled'])
    .describe(
      'own = kommunens egne rater etter alder; own-total = kommunens eget antall, fordelt på alder som i andre kommuner; pooled = samlede rater fra andre kommuner',
    ),
  rateYear: z.int().nullable(),
  rates: z.record(z.string(), z.number().min(0)).describe('Brukere per innbygger i aldersgruppen'),
  users: z.array(z.object({ year: z.int(), users: z.number().min(0) })),
  caution: z.string().nullable(),
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
})
export type FramskrivMunicipality = z.infer<typeof FramskrivMunicipality>

export const FramskrivAnswer = z.object({
  alternative: z.enum(ALTERNATIVES),
  baseYear: z.int(),
  lastYear: z.int(),
  assumptions: z.array(z.string()),
  notYet: z.array(z.string()).describe('Det framskrivingen ennå ikke regner ut'),
  municipalities: z.array(FramskrivMunicipality),
  sources: z.array(Source),
})
export type FramskrivAnswer = z.infer<typeof FramskrivAnswer>
