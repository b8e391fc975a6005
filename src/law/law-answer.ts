/** The table of the law as data: what `lov --json` prints, and what its pages are made from. */
import { z } from 'zod'
import { DEVIATIONS } from './rule.ts'

const text = z.string()
const number = z.number()
const date = z.string().describe('ÅÅÅÅ-MM-DD')
const unit = text.describe(
  'minutes, weeks, days, count, minute-of-day (minutter etter midnatt); andre enheter følger verdien',
)

const CitationOut = z.strictObject({ law: text, paragraph: text, subsection: text, url: text })

export const LawValueOut = z.strictObject({
  parameter: text,
  value: number.nullable().describe('null: ikke kodet for datoen'),
  unit,
  layer: z.enum(['law', 'tariff']).describe('Hvem som har satt tallet'),
  from: date.nullable().describe('Første dag verdien er kjent å gjelde; den kan være eldre'),
  adopted: date.nullable().describe('Når den ble vedtatt; null: ikke slått opp'),
  verified: date.nullable().describe('Når den sist ble holdt mot kilden; null: ikke kontrollert mot kilden'),
  source: text,
  later: z.array(z.strictObject({ from: date, value: number })).describe('Kjente verdier etter datoen'),
})
export type LawValueOut = z.infer<typeof LawValueOut>

export const LawBasisOut = z.strictObject({
  number: text.describe('Tallet som kan avtales, f.eks. daily-rest'),
  name: text,
  basis: z
    .enum(['NONE', 'IND', 'TV', 'AT', 'ORG'])
    .describe('NONE = loven uten avtale; grunnlagene er ikke en stige'),
  permitted: z.boolean().describe('false: dette grunnlaget kan ikke tillate noe'),
  upTo: number.nullable().describe('Hvor langt grunnlaget rekker; null: loven nevner ikke noe tall'),
  unit,
  direction: z.enum(['most', 'least']).describe('most = høyst, least = minst'),
  compensation: z.boolean().describe('Krever kompenserende hvile eller annet passende vern'),
  signedBy: text.nullable(),
  citation: CitationOut.nullable(),
})
export type LawBasisOut = z.infer<typeof LawBasisOut>

export const LawRuleOut = z.strictObject({
  id: text,
  citation: CitationOut,
  title: text,
  explanation: text,
  value: number.nullable().describe('Den første av «values»; null når regelen ikke har noe tall'),
  unit: unit.nullable(),
  values: z.array(LawValueOut),
  bases: z.array(LawBasisOut),
  deviation: z
    .enum(DEVIATIONS)
    .describe(
      'org = fagforening med innstillingsrett kan fravike (§ 10-12 fjerde ledd); none = ingen kan; not-to-detriment = ingen kan til skade for arbeidstakeren, collective-agreement = tariffavtale kan, any-agreement = tariffavtale eller annen skriftlig avtale kan (ferieloven § 3)',
    ),
  acrossEmployers: z.strictObject({
    treatment: z.enum(['apart', 'warned', 'together', 'uavklart']),
    reason: text,
  }),
  from: date.nullable().describe('Den seneste «from» blant verdiene: fra da gjelder alle'),
  verified: date.nullable().describe('Den eldste kontrollen blant verdiene; null når en av dem mangler'),
})
export type LawRuleOut = z.infer<typeof LawRuleOut>

export const LawAnswer = z.strictObject({
  date,
  language: z.enum(['nb', 'nn', 'en']),
  lawVersion: text.describe('Hvilken tekst det er dømt etter, også når datoen er senere'),
  codedFrom: date,
  notes: z.array(text),
  rules: z.array(LawRuleOut),
})
export type LawAnswer = z.infer<typeof LawAnswer>
export type LawLanguage = LawAnswer['language']
