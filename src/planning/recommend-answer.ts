/** The answer of `anbefal`: who could take one open shift, ranked, each with the legal state and the reason. */
import { z } from 'zod'
import { TurnusAnswer } from './turnus-answer.ts'

const text = z.string()
const number = z.number()
const count = z.int()

export const CandidateOut = z.strictObject({
  rank: count.describe('1 = den som først bør spørres'),
  employee: text,
  state: z
    .enum([
      ...(['legal', 'unit-rule', 'overtime', 'needs-agreement', 'agreement-norm', 'illegal'] as const),
      ...(['not-competent', 'already-working', 'absent'] as const),
    ])
    .describe(
      'legal = lovlig; unit-rule = lovlig, men bryter enhetens egen regel og krever et ja; overtime = ikke som alminnelig arbeidstid, men loven stopper den ikke som overtid når vilkårene i aml § 10-6 er oppfylt; needs-agreement = krever en avtale; agreement-norm = en norm i tariffavtalen stopper, ikke loven, og den er ikke kontrollert mot avtaleteksten; illegal = loven stopper den; not-competent = mangler kompetanse; already-working = arbeider alt den dagen; absent = borte',
    ),
  rule: text.nullable().describe('Regelen som stopper, eller null'),
  reason: text,
  alsoStoppedBy: z.array(text),
  plannedHours: number.describe('Med denne vakten'),
  contractHours: number,
  deviationHours: number,
  cost: z
    .enum(['within-post', 'extra', 'overtime'])
    .describe(
      'within-post = innenfor stillingen; extra = ut over stillingen, innenfor full stilling; overtime = ut over full stilling i turnusens uker, altså overtid eller avspasering',
    ),
  weekendsWorked: count.describe('Helger med vakt i turnusen, denne medregnet'),
  freeWeekendSpoiled: z.boolean(),
  quickReturns: count.describe('Nye hviler under 11 timer'),
  wishBroken: z.boolean(),
})
export type CandidateOut = z.infer<typeof CandidateOut>

export const RecommendAnswer = z.strictObject({
  question: z.literal('Hvem kan ta vakten?'),
  sentence: text,
  ...TurnusAnswer.pick({
    unit: true,
    plan: true,
    bound: true,
    gapPercent: true,
    findings: true,
    holes: true,
    notes: true,
    basis: true,
  }).shape,
  shift: z.strictObject({
    date: text,
    weekday: text,
    code: text,
    competence: text.nullable(),
    missing: count.describe('Plasser under minstebemanningen på vakten nå'),
  }),
  candidates: z.array(CandidateOut),
  assignments: TurnusAnswer.shape.assignments.describe(
    'Turnusen med den første lovlige på vakten; ellers som den er',
  ),
  cost: count.describe('Endringer i assignments: 1, eller 0 når ingen lovlig kan ta vakten'),
  costUnit: z.literal('endringer'),
  milliseconds: number.describe('Tiden fra turnusen var lest til svaret var klart'),
  run: z.strictObject({ inputs: z.record(text, text), codeVersion: text, lawVersion: text }),
  seconds: number,
})
export type RecommendAnswer = z.infer<typeof RecommendAnswer>
