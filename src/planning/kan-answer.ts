/** The answer to «Kan vi bemanne dette?» as data: what --json prints and what the pages are made from. */
import { z } from 'zod'
import { FutureOut, TogetherOut } from './kan-future-answer.ts'

const text = z.string()
const number = z.number()
const date = z.string().describe('ÅÅÅÅ-MM-DD')

export const FigureOut = z.strictObject({
  name: text,
  value: number,
  unit: text,
  formula: text.describe('Formelen med tallene satt inn'),
  source: text.optional(),
})
export type FigureOut = z.infer<typeof FigureOut>

const CitationOut = z.strictObject({ law: text, paragraph: text, subsection: text, url: text })

export const ViolationOut = z.strictObject({
  rule: text,
  citation: CitationOut.nullable().describe('null for enhetens egne regler'),
  employee: text,
  from: date,
  to: date,
  kind: z.enum(['breach', 'needs-agreement', 'unit-rule', 'warning']),
  limit: number.nullable(),
  actual: number.nullable(),
  unit: text,
  permittedBy: z.array(z.strictObject({ basis: text, upTo: number.nullable(), signedBy: text })),
  text,
})
export type ViolationOut = z.infer<typeof ViolationOut>

export const BlockedOut = z.strictObject({
  employee: text,
  rule: text.describe('Første regel som stopper; «ingen» hvis ingenting stopper'),
  reason: text,
  alsoStoppedBy: z
    .array(text)
    .describe('Andre regler som også stopper; loven er ikke spurt når to av enhetens regler alt stopper'),
})
export type BlockedOut = z.infer<typeof BlockedOut>

export const HoleOut = z.strictObject({
  date,
  weekday: text,
  shift: text,
  hours: number,
  competences: z.array(text).describe('Hva den som mangler må kunne; tom = hvem som helst'),
  fullButUnskilled: z.boolean(),
  candidates: z.array(BlockedOut).describe('Alle ansatte, hver med den første regelen som stopper'),
  singleChange: z
    .strictObject({ employee: text, kind: text, text })
    .nullable()
    .describe('Én enkelt endring som ville åpnet vakten, eller null'),
})
export type HoleOut = z.infer<typeof HoleOut>

export const AgreementNeededOut = z.strictObject({
  rule: text,
  citation: CitationOut,
  bases: z.array(text),
  signedBy: text,
  status: z
    .enum(['missing', 'assumed', 'would-open'])
    .describe(
      'missing = turnusen bryter uten den; assumed = varianten forutsetter den; would-open = ville latt noen ta et hull',
    ),
  text,
})
export type AgreementNeededOut = z.infer<typeof AgreementNeededOut>

export const AgreementInForceOut = z.strictObject({
  id: text,
  title: text,
  basis: text,
  until: date,
  signedBy: z.array(text),
  findingsWithout: number
    .nullable()
    .describe('Antall funn i denne planen om avtalen falt bort; null uten turnus'),
  problem: text.nullable().describe('Hvorfor avtalen ikke teller, eller null'),
})

export const LevelOut = z.strictObject({
  competence: text,
  name: text,
  headsNeeded: number,
  headsPresent: number,
  fteNeeded: number,
  ftePresent: number,
  formula: text,
})

export const AbsenceOut = z.strictObject({
  factor: number,
  formula: text,
  source: text,
  ownFigures: z.boolean(),
  expectedHolesPerWeek: number.describe('Vakter uten folk per uke når ingen vikar leies inn'),
  expectedHoleHoursPerWeek: number,
  fteToClose: number.describe('Årsverk ut over dagens stillinger som dekker forventet fravær'),
  text,
})

export type AbsenceOut = z.infer<typeof AbsenceOut>

export const RosterRowOut = z.strictObject({
  employee: text,
  competence: text,
  postPercent: number,
  weekendGroup: number,
  contractHours: number,
  plannedHours: number,
  cells: z.array(text).describe('Vaktkode per dag, tom tekst = fri'),
})
export type RosterRowOut = z.infer<typeof RosterRowOut>

/** One solved case: the unit as it is, or a variant of it. */
export const CaseOut = z.strictObject({
  id: text,
  name: text,
  status: z.enum(['solved', 'not-applicable', 'arithmetic-only']),
  reason: text.nullable(),
  hypothetical: z.boolean().describe('true når staben er utledet og ikke enhetens egen'),
  weekendEvery: number,
  grossHoursPerWeek: number,
  grossFte: number,
  netFte: number,
  heads: number,
  averagePostPercent: number,
  figures: z.array(FigureOut),
  levels: z.array(LevelOut),
  staffByLevel: z.array(z.strictObject({ name: text, heads: number, nightHeads: number })),
  prechecks: z.array(z.strictObject({ id: text, ok: z.boolean(), text })),
  coveragePercent: number.nullable(),
  demandHours: number.nullable(),
  uncoveredHours: number.nullable(),
  uncoveredBoundHours: number.nullable(),
  boundFormula: text.nullable(),
  violations: z.array(ViolationOut),
  lawWarnings: z
    .array(ViolationOut)
    .describe('Strengere lesninger som ikke er holdt, og samlet belastning; gjør ikke planen ulovlig'),
  holes: z.array(HoleOut),
  agreementsNeeded: z.array(AgreementNeededOut),
  largestDeviationHours: number.nullable().describe('Største avvik fra stillingens timer i planen'),
  toleranceHours: number,
  outsideTolerance: z.array(text),
  quickReturns: number.nullable().describe('Hvile under 11 timer mellom to vakter'),
  splitWeekends: number.nullable(),
  absence: AbsenceOut.nullable(),
  warnings: z.array(text),
  iterations: number.nullable(),
  shifts: z.array(
    z.strictObject({ code: text, name: text, time: text.describe('07:30-15:00'), hours: number }),
  ),
  roster: z.array(RosterRowOut),
})
export type CaseOut = z.infer<typeof CaseOut>

const PriceNumbersOut = z.strictObject({
  holes: number.nullable().describe('Vakter uten folk i turnusen som ble funnet; null uten turnus'),
  uncoveredHours: number.nullable(),
  uncoveredFte: number.nullable().describe('De udekkede timene som årsverk i den fulle uka som gjelder'),
  uncoveredBoundHours: number
    .nullable()
    .describe('Ingen turnus innenfor stillingenes timer kommer under; null uten turnus'),
  heads: number,
  grossFte: number,
  netFte: number,
  averagePostPercent: number,
  findings: number.nullable().describe('Funn i turnusen, dømt av reglene som gjelder i dette tilfellet'),
  quickReturns: number.nullable(),
  outsideTolerance: number.nullable(),
})
export type PriceNumbersOut = z.infer<typeof PriceNumbersOut>

export const LostOut = z.strictObject({
  rule: text,
  paragraph: text,
  times: number,
  worst: number.nullable(),
  unit: text.describe('Enheten til «worst»: minutes, days eller count'),
  employees: z.array(z.strictObject({ employee: text, times: number, worst: number.nullable() })),
  text,
})
export type LostOut = z.infer<typeof LostOut>

export const LimitMovedOut = z.strictObject({
  name: text,
  before: text,
  after: text,
  employees: z.array(text).describe('Hvem grensen flyttes for; tom = ingen, avtalen endrer den ikke'),
})
export type LimitMovedOut = z.infer<typeof LimitMovedOut>

/** One thing changed, against the present case. */
export const PriceOut = z.strictObject({
  asked: text.describe('Slik det ble spurt: --uten aml-10-8-daily-rest'),
  kind: z.enum(['without-rule', 'without-competence', 'staffing', 'with-agreement', 'norm']),
  name: text,
  decidedBy: z
    .enum(['nobody', 'union', 'tariff-parties', 'signatories', 'employer'])
    .describe(
      'Hvem som kan gjøre det: nobody = ingen, det er en beregning og ikke et valg; union = bare fagforening med innstillingsrett; tariff-parties = partene i tariffavtalen; signatories = de som underskriver avtalen; employer = enhetens eget krav',
    ),
  sentence: text.describe('Hva det koster, i tall'),
  before: PriceNumbersOut,
  after: PriceNumbersOut,
  formulas: z.array(text),
  lost: z
    .array(LostOut)
    .describe('Vernet som går tapt i turnusen som ble funnet, dømt av reglene slik de er nå'),
  limits: z.array(LimitMovedOut).describe('Grensene som en avtale flytter'),
  terms: z
    .array(text)
    .describe('Hvem som kan åpne for det, hvem som må underskrive, og hva loven krever til gjengjeld'),
})
export type PriceOut = z.infer<typeof PriceOut>

export const KanAnswer = z.strictObject({
  question: z.literal('Kan vi bemanne dette?'),
  answer: z.enum(['ja', 'ja, med avtaler', 'nei', 'ikke avgjort']),
  sentence: text,
  unit: z.strictObject({
    name: text,
    constructed: z.boolean(),
    employer: text,
    municipality: text.nullable(),
  }),
  plan: z.strictObject({
    kind: text,
    start: date,
    weeks: number,
    discussBy: date,
    discussedOn: date.nullable(),
  }),
  staff: z.strictObject({ heads: number, sumPostPercent: number, averagePostPercent: number }),
  ...CaseOut.omit({ id: true, name: true, status: true, reason: true, hypothetical: true }).shape,
  agreementsInForce: z.array(AgreementInForceOut),
  variants: z.array(CaseOut),
  prices: z.array(PriceOut).describe('Hva koster regelen? Én for hver --uten, --med og --norm'),
  notes: z.array(text),
  basis: z.array(text).describe('Hva svaret er prøvd mot, og hva som ikke er vurdert'),
  future: FutureOut.describe('Kommunen i 2035, eller det året det er spurt om med --aar'),
  together: TogetherOut.nullable().describe(
    'Flere enheter, der --sammen er gitt; resten av svaret er for den første',
  ),
  run: z.strictObject({
    inputs: z.record(text, text).describe('SHA-256 per fil'),
    seed: number,
    iterations: number.nullable(),
    codeVersion: text,
    lawVersion: text,
  }),
  seconds: number,
})
export type KanAnswer = z.infer<typeof KanAnswer>
