/** «Kommunen i 2035» in the answer of `kan`: the municipality's users, and what they make of the unit's demand. */
import { z } from 'zod'
import { Source } from '../statistics/datasets.ts'

const text = z.string()
const number = z.number()

const Need = z.strictObject({
  hoursPerWeek: number,
  grossFte: number,
  netFte: number,
  heads: number.describe('Etter helgeregelen'),
  averagePostPercent: number,
})

const Loss = z.strictObject({
  total: number.describe('Timer i uka etter avrunding minus nøyaktig'),
  rounded: number.describe('Av dette: hver vakt rundet opp til hele personer'),
  floor: number.describe('Av dette: vakter som ikke går under gulvet'),
  competences: number.describe('Av dette: vakter som er hevet så hver kompetanse får plass'),
  fte: number.describe('total som årsverk'),
  percent: number.nullable().describe('total i prosent av de nøyaktige timene; null når de er 0'),
})

export const FutureLine = z.strictObject({
  shift: text,
  name: text,
  days: z.array(text).describe('weekday, saturday, sunday, holiday'),
  competence: text
    .nullable()
    .describe('null = alle på vakten; ellers hvor mange av dem som må ha minst denne'),
  today: number,
  exact: number.describe('today x factor; en vakt som holder til brukerne, er det den er'),
  floor: number,
  then: number.describe('Hele personer i året'),
  by: z
    .enum(['rounded', 'floor', 'capacity', 'competences'])
    .describe(
      'rounded = rundet opp; floor = gulvet; capacity = minimum holder til et oppgitt antall brukere; competences = hevet så kompetansene får plass',
    ),
  text: text.describe('Regnestykket'),
})
export type FutureLine = z.infer<typeof FutureLine>

const Computed = z.strictObject({
  status: z.literal('computed'),
  year: number,
  baseYear: number,
  solved: z.boolean().describe('true når resten av svaret gjelder kravet i året (--aar), ikke dagens krav'),
  municipality: z.strictObject({
    number: text,
    name: text,
    county: text,
    note: text.nullable().describe('Når fila har et gammelt nummer'),
  }),
  service: z.strictObject({ id: text, name: text }),
  users: z.strictObject({ baseYear: number, year: number }).describe('Kommunens brukere ved konstante rater'),
  factor: number,
  factorFormula: text,
  unitUsers: z
    .strictObject({ today: number, year: number })
    .nullable()
    .describe('Enhetens egne brukere, der fila har «users»'),
  population: z
    .enum(['official', 'cohorts'])
    .describe(
      'official = SSBs egen framskriving for kommunen; cohorts = regnet her, holdt til SSBs for landet',
    ),
  rates: z.enum(['own', 'own-total', 'pooled']).describe('Hvem ratene er fra, som i framskriv'),
  rateYear: number.nullable(),
  lines: z.array(FutureLine),
  shifts: z
    .array(
      z.strictObject({
        shift: text,
        name: text,
        todayHours: number,
        exactHours: number,
        hours: number,
        lossHours: number,
        lossFte: number,
        lossPercent: number.nullable(),
      }),
    )
    .describe('Timer i en vanlig uke'),
  exactHoursPerWeek: number,
  loss: Loss,
  today: Need,
  then: Need,
  levels: z.array(
    z.strictObject({
      competence: text,
      name: text,
      ...{ headsToday: number, headsThen: number, headsPresent: number },
      ...{ fteToday: number, fteThen: number, ftePresent: number },
    }),
  ),
  missing: z
    .strictObject({
      fte: number.describe('Brutto årsverk i året minus dagens stillinger; under 0 = det er flere'),
      wholePosts: number.describe('Det samme i hele stillinger, rundet opp'),
      heads: number.describe('Hoder etter helgeregelen minus dagens ansatte; under 0 = det er flere'),
      today: z.strictObject({ fte: number, wholePosts: number, heads: number }),
      posts: z
        .array(z.strictObject({ competence: text.nullable(), heads: number, postPercent: number }))
        .describe('Slik både timene og helgene går opp, høyeste kompetanse først'),
      text,
    })
    .describe('Mot dem som er ansatt i dag; hvem som slutter innen året, er ikke regnet'),
  rule: z.array(text).describe('Slik følger kravet brukerne'),
  caveats: z.array(text),
  sources: z.array(Source),
})
export type ComputedFuture = z.infer<typeof Computed>

export const FutureOut = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('missing'),
    year: number,
    text: text.describe('Hva enhetsfila må si for at det kan regnes'),
  }),
  Computed,
])
export type FutureOut = z.infer<typeof FutureOut>

export const TogetherOut = z.strictObject({
  units: z
    .array(z.strictObject({ name: text, constructed: z.boolean(), future: FutureOut }))
    .describe('Enhetene i --sammen, hver med sitt'),
  sums: z
    .array(
      z.strictObject({
        municipality: z.strictObject({ number: text, name: text }),
        units: z.array(text),
        ...{ hoursToday: number, exactHours: number, hours: number, lossHours: number },
        ...{ lossFte: number, lossPercent: number.nullable() },
        ...{ grossFteToday: number, grossFte: number, netFte: number },
        missingFte: number.describe(
          'Det enhetene mangler mot dagens stillinger; for mange i én fyller ikke en annen',
        ),
      }),
    )
    .describe(
      'Timer i uka og årsverk, for kommuner med to enheter eller flere; hver enhet er rundet opp for seg',
    ),
})
export type TogetherOut = z.infer<typeof TogetherOut>
