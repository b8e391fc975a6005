/** The answer of `sjekk` as data: what --json prints and what the pages are made from. */
import { z } from 'zod'

const text = z.string()
const number = z.number()
const count = z.int().min(0)
const date = z.string().describe('ÅÅÅÅ-MM-DD')
const moment = z.string().describe('ÅÅÅÅ-MM-DDTTT:MM, norsk tid; i en grunnturnus planens egen tid')

const CitationOut = z.strictObject({ law: text, paragraph: text, subsection: text, url: text })

const PermittingOut = z.strictObject({
  basis: text.describe('IND, TV, AT eller ORG'),
  upTo: number.nullable().describe('Hvor langt grunnlaget rekker; null når loven ikke sier et tall'),
  upToUnit: z
    .enum(['minutes', 'weeks', 'days', 'count'])
    .nullable()
    .describe('Hva upTo er talt i; en gjennomsnittsperiode er i uker. null når regelen har flere slags tall'),
  signedBy: text,
  citation: CitationOut,
})

export type PermittingOut = z.infer<typeof PermittingOut>

export const SjekkFindingOut = z.strictObject({
  rule: text,
  citation: CitationOut,
  about: z
    .enum(['roster', 'register'])
    .describe('roster = turnusen; register = det arbeidsgiver må gjøre og dokumentere ved siden av'),
  employee: text.nullable().describe('null når funnet gjelder planen eller virksomheten'),
  from: moment,
  to: moment,
  kind: z
    .enum(['breach', 'needs-agreement', 'warning'])
    .describe('needs-agreement = en avtale kunne åpnet for det, men ingen som gjelder, gjør det'),
  limit: number,
  actual: number,
  unit: z.enum(['minutes', 'days', 'count']),
  permittedBy: z.array(PermittingOut),
  text,
})
export type SjekkFindingOut = z.infer<typeof SjekkFindingOut>

export const SjekkAgreementOut = z.strictObject({
  rule: text,
  citation: CitationOut,
  bases: z.array(PermittingOut).describe('Grunnlagene som paragrafen nevner; ett av dem er nok'),
  findings: count,
  people: z.array(text),
  limit: number.describe('Grensen som gjelder nå'),
  furthest: number.describe('Verdien som ligger lengst fra grensen, og som avtalen minst må åpne for'),
  unit: z.enum(['minutes', 'days', 'count']),
  text,
})
export type SjekkAgreementOut = z.infer<typeof SjekkAgreementOut>

export const FreeDaysOut = z.strictObject({
  given: number.describe(
    'F-dager som turnusen har: F1, F2 og frie røde dager, som bare grunnturnusen kan si er F3',
  ),
  owed: number.describe('F-dager som mangler etter turnusen; ikke kontrollert mot kilden'),
  reasons: z.array(z.string()).describe('Hva som mangler, og hvorfor'),
})
export type FreeDaysOut = z.infer<typeof FreeDaysOut>

export const BalanceOut = z.strictObject({
  employee: text,
  postPercent: number,
  duties: count,
  plannedHours: number.describe(
    'Arbeidstid uten overtid; beredskap hjemme med 1/7; planlagte vakter som faller i sykefravær, er med',
  ),
  contractHours: number.describe(
    'Stillingens timer over dagene som er dømt, fravær trukket fra; sykefravær bare der ingen planlagte vakter er kjent',
  ),
  deviationHours: number,
  overtimeHours: number,
  standbyHours: number.describe('Beredskap hjemme, hele vaktene'),
  weekendsWorked: count,
  weekends: count,
  redDaysWorked: count.describe('Søn- og helgedager med arbeid i tidsrommet i § 10-10 første ledd'),
  redDaysOff: count,
  redDays: count,
  nights: count,
  quickReturns: count.describe(
    'Hvile under 11 timer mellom to dagers arbeid, lovlig eller ikke; også hvilen etter siste vakt før turnusen når den er kjent',
  ),
  longestRunDays: count.describe('Dager på rad med vakt; kjente dager rett før turnusen teller med'),
  elsewhereHours: number.describe(
    'Timer i andre enheter og hos andre («elsewhere») på de samme dagene; dømt der loven sier det, men ikke med i plannedHours',
  ),
  freeDays: FreeDaysOut.nullable().describe('null: F-dager er ikke regnet'),
})
export type BalanceOut = z.infer<typeof BalanceOut>

export const UnreadOut = z.strictObject({
  sheet: text.nullable(),
  cell: text.describe('Som regnearket navngir cellen, for eksempel F12'),
  value: text.nullable(),
  text: text.describe('Hva som er galt, og hva en kan gjøre'),
})
export type UnreadOut = z.infer<typeof UnreadOut>

export const SjekkAnswer = z.strictObject({
  question: z.literal('Er turnusen lovlig?'),
  status: z
    .enum(['ingen brudd', 'trenger avtale', 'brudd', 'ikke lest helt'])
    .describe('ikke lest helt: noe i fila kunne ikke leses, også når resten er dømt (--likevel)'),
  sentence: text,
  complete: z.boolean().describe('false når noe i fila kunne ikke leses'),
  judged: z.boolean().describe('false når turnusen ikke er dømt fordi den ikke er lest helt'),
  unit: z.strictObject({
    name: text,
    constructed: z.boolean(),
    employer: text,
    municipality: text.nullable(),
  }),
  roster: z.strictObject({
    file: text,
    format: text,
    kind: z.enum(['calendar', 'year', 'cyclic']),
    from: date,
    to: date.describe('Siste dag'),
    people: count,
    duties: count,
  }),
  readAs: z.strictObject({
    form: z.enum(['grid', 'long']),
    sheet: text.nullable(),
    notes: z.array(text).describe('Hva som er lest som hva, og hva som ikke er turnus'),
    codes: z.array(z.strictObject({ written: text, meaning: text, count })),
  }),
  unread: z.array(UnreadOut),
  findings: z.array(SjekkFindingOut),
  warnings: z
    .array(SjekkFindingOut)
    .describe('Strengere lesninger og belastning noen bør se på; gjør ikke turnusen ulovlig'),
  agreementsNeeded: z.array(SjekkAgreementOut),
  agreementsInForce: z.array(
    z.strictObject({
      id: text,
      title: text,
      basis: text,
      until: date,
      findingsWithout: count
        .nullable()
        .describe('Funn til om avtalen falt bort; null når turnusen ikke er dømt'),
      problem: text.nullable().describe('Hvorfor avtalen ikke teller, eller null'),
    }),
  ),
  balance: z.array(BalanceOut),
  notes: z.array(text),
  basis: z.array(text).describe('Hva turnusen er prøvd mot, og hva som ikke er vurdert'),
  lawVersion: text,
  run: z.strictObject({
    inputs: z.record(text, text).describe('SHA-256 per fil'),
    codeVersion: text,
  }),
})
export type SjekkAnswer = z.infer<typeof SjekkAnswer>
