/** The answer of `turnus`, a new roster or a repaired one, as data: what --json prints and what the page is made from. */
import { z } from 'zod'
import { AgreementNeededOut, HoleOut, ViolationOut } from './kan-answer.ts'
import { BalanceOut } from './sjekk-answer.ts'

const text = z.string()
const number = z.number()
const count = z.int()
const date = z.string().describe('ÅÅÅÅ-MM-DD')

export const AssignmentOut = z.strictObject({
  employee: text,
  date,
  shift: text.describe('Vaktkoden'),
  unit: text.describe('Enhetens navn'),
})
export type AssignmentOut = z.infer<typeof AssignmentOut>

export const PersonOut = z.strictObject({
  ...BalanceOut.omit({ freeDays: true }).shape,
  wishes: count.describe('Ønsker i planen'),
  wishesGranted: count,
})
export type PersonOut = z.infer<typeof PersonOut>

/** A wish that the roster does not grant. */
export const UnmetWishOut = z.strictObject({
  employee: text,
  date,
  wish: text.describe('Vaktkoden, eller «fri»'),
  has: text.describe('Vakten som er satt opp, eller «fri»'),
  weight: count,
  stoppedBy: text.describe('Regelen, eller «behov» når det er bemanningskravet som konkurrerer'),
  reason: text,
  change: text.nullable().describe('Den billigste enkeltendringen som ville åpnet ønsket, eller null'),
})
export type UnmetWishOut = z.infer<typeof UnmetWishOut>

/** Demands that cannot hold together; without any one of them the named check passes. */
export const ConflictOut = z.strictObject({
  check: text.describe('Regnestykket som sier nei'),
  demands: z.array(text).describe('Kravene; tas ett bort, går regnestykket opp'),
  text,
})
export type ConflictOut = z.infer<typeof ConflictOut>

export const ChangeOut = z.strictObject({
  employee: text,
  date,
  from: text.describe('Vaktkoden, eller «fri»'),
  to: text.describe('Vaktkoden, «fri», eller fraværet'),
  kind: z
    .enum(['absent', 'added', 'swapped', 'removed'])
    .describe(
      'absent = den som er borte; added = en vakt på en dag som var fri; swapped = en annen vakt samme dag; removed = vakten tas bort',
    ),
  why: text,
  consent: text.nullable().describe('Hva den ansatte må si ja til, eller null'),
})
export type ChangeOut = z.infer<typeof ChangeOut>

/** How hard a repair is on those who were not absent; the smaller the kinder, compared from the top. */
export const KindnessOut = z.strictObject({
  changes: count.describe('Endrede dager for andre enn dem som er borte'),
  people: count.describe('Andre ansatte som får en endring'),
  noticeDaysLacking: count.describe(
    'Sum over endringene: dager som mangler på 14 dagers varsel, regnet fra --fra',
  ),
  freeWeekendsSpoiled: count.describe('Helger som var fri, og som får en vakt'),
  quickReturns: count.describe('Nye hviler under 11 timer'),
  addedDuties: count.describe('Vakter lagt til; et bytte samme dag legger ingen til'),
  hoursOverContract: number.describe('Timer ut over stilling og avvik som kommer til'),
  wishesBroken: count,
})
export type KindnessOut = z.infer<typeof KindnessOut>

export const RepairOut = z.strictObject({
  from: date.describe('Ingen dag før denne er endret'),
  asked: z.array(text).describe('Endringen det ble spurt om, i ord'),
  changes: z.array(ChangeOut),
  kindness: KindnessOut,
  /** Places that the change opened, and those of them that are still open. */
  opened: count.describe('Plasser som endringen åpnet'),
  left: count.describe('Plasser av dem som fortsatt er åpne'),
  exact: z
    .boolean()
    .describe(
      'true når det er bevist at ingen reparasjon med færre endringer finnes innenfor enhetens regler',
    ),
  findingsBefore: count.describe('Funn i turnusen før endringen'),
  findingsAfter: count,
  findingsAdded: z
    .array(ViolationOut)
    .describe('Funn som ikke var der før; alltid tom for andre enn dem som er borte'),
  locked: z.array(text).describe('Hva som ikke er rørt, og hvorfor'),
})
export type RepairOut = z.infer<typeof RepairOut>

export const TurnusAnswer = z.strictObject({
  question: z.enum(['Hvilken turnus?', 'Hvordan repareres turnusen?']),
  sentence: text,
  unit: z.strictObject({
    name: text,
    constructed: z.boolean(),
    employer: text,
    municipality: text.nullable(),
  }),
  plan: z.strictObject({ kind: z.enum(['calendar', 'year', 'cyclic']), from: date, to: date, weeks: count }),
  assignments: z.array(AssignmentOut),
  cost: number.describe('I costUnit; jo lavere, jo bedre'),
  costUnit: z
    .enum(['poeng', 'endringer'])
    .describe(
      'poeng = søkets kostnad, 100 per udekket minutt av minstebemanningen, se docs/method/rostering.md; endringer = endrede dager for andre enn den som er borte',
    ),
  costParts: z.array(z.strictObject({ name: text, points: number })),
  bound: number.describe('Bevist nedre grense for cost, i samme enhet'),
  boundFormula: text,
  gapPercent: number.describe('(cost - bound) / cost x 100; 0 når cost er 0'),
  demandHours: number,
  uncoveredHours: number,
  uncoveredBoundHours: number
    .nullable()
    .describe('Ingen turnus innenfor stillingenes timer kommer under; null for en reparasjon'),
  uncoveredGapPercent: number.nullable().describe('Det samme gapet for udekkede timer alene'),
  coveragePercent: number,
  findings: z.array(ViolationOut).describe('Lovens funn, dømt uavhengig av søket'),
  warnings: z.array(ViolationOut),
  unitRules: z.array(ViolationOut).describe('Enhetens egne regler som turnusen fraviker'),
  holes: z.array(HoleOut),
  agreementsNeeded: z.array(AgreementNeededOut),
  people: z.array(PersonOut),
  wishes: z.array(UnmetWishOut).describe('Ønsker som ikke er innfridd'),
  conflict: ConflictOut.nullable().describe(
    'Krav som ikke kan holdes sammen, eller null når regnestykket går opp',
  ),
  repair: RepairOut.nullable().describe('null for en ny turnus'),
  shifts: z.array(z.strictObject({ code: text, name: text, time: text, hours: number })),
  notes: z.array(text),
  basis: z.array(text),
  run: z.strictObject({
    inputs: z.record(text, text).describe('SHA-256 per fil'),
    seed: number.nullable(),
    iterations: number.nullable().describe('Grensen det ble søkt med; null = tid'),
    codeVersion: text,
    lawVersion: text,
  }),
  seconds: number,
})
export type TurnusAnswer = z.infer<typeof TurnusAnswer>
