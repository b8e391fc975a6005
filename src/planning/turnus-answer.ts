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

/** The free days by code. F3, F4 and F5 only where the base plan or the terms for them are known. */
export const PlacedFreeDaysOut = z.strictObject({
  ...{ F1: z.array(date), F2: z.array(date) },
  F3: z
    .array(date)
    .describe('Fri rød dag der grunnturnusen har vakt; tom når grunnturnusen ikke er kjent, se freeRedDays'),
  ...{ F4: z.array(date), F5: z.array(date) },
  freeRedDays: z
    .array(date)
    .describe(
      'Fri rød dag (søn- eller helgedag som ikke er F1) når grunnturnusen ikke er kjent: om den er F3, kan ingen vite',
    ),
  owed: z
    .array(z.strictObject({ code: text, unit: z.enum(['days', 'minutes']), count, reason: text }))
    .describe('Hva som mangler, og hvorfor; ikke kontrollert mot kilden'),
})
export type PlacedFreeDaysOut = z.infer<typeof PlacedFreeDaysOut>

export const PersonOut = z.strictObject({
  ...BalanceOut.omit({ freeDays: true }).shape,
  wishes: count.describe('Ønsker i planen'),
  wishesGranted: count,
  wishesRefused: count.describe('Hvert av dem står i wishes med grunn'),
  wishPercent: number
    .nullable()
    .describe('Innfridd del av personens ønsker, etter vekt; null for den som ikke har ønsker'),
  freeDays: PlacedFreeDaysOut.nullable().describe('F1–F5 som turnusen gir; null for en reparasjon'),
})
export type PersonOut = z.infer<typeof PersonOut>

const SpreadOut = z.strictObject({
  range: number.describe('Mest minus minst'),
  deviation: number.describe('Standardavvik'),
})

export const PersonBurdenOut = z.strictObject({
  employee: text,
  count,
  hours: number.describe('Timene i vaktene som er talt; for korte hviler det de mangler på 11 timer'),
  countForPost: number.describe('Antallet for en middels stilling'),
  hoursForPost: number,
  share: number
    .nullable()
    .describe(
      'Rettferdig andel: det planen spør etter, delt etter stilling mellom dem som kan ta det; null for korte hviler',
    ),
})
export type PersonBurdenOut = z.infer<typeof PersonBurdenOut>

const FurthestOut = z
  .array(text)
  .describe('Den eller de som har lengst til andelen sin, for en middels stilling; tom når ingen har noe')

export const BurdenOut = z.strictObject({
  kind: z
    .enum(['weekends', 'nights', 'holidays', 'quick-returns'])
    .describe('holidays = røde dager som ikke er søndager; quick-returns = hviler under 11 timer'),
  people: z
    .array(PersonBurdenOut)
    .describe('De som kan ha byrden; netter uten dem som ikke går annet enn natt'),
  count: SpreadOut.describe('Av countForPost'),
  hours: SpreadOut.describe('Av hoursForPost'),
  furthestOver: FurthestOut,
  furthestUnder: FurthestOut,
})
export type BurdenOut = z.infer<typeof BurdenOut>

export const FairnessOut = z.strictObject({
  meanPostHours: number.describe('Timene i en middels stilling i planen'),
  burdens: z.array(BurdenOut),
  wishPercent: number.nullable().describe('Innfridd del av alles ønsker, etter vekt; null uten ønsker'),
  wishSpread: SpreadOut.describe('Av people.wishPercent, i prosentpoeng'),
})
export type FairnessOut = z.infer<typeof FairnessOut>

/** A wish that the roster does not grant. */
export const UnmetWishOut = z.strictObject({
  employee: text,
  date,
  wish: text.describe('Vaktkoden eller «fri»; «ikke» foran når ønsket er å slippe'),
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
  engineBound: z
    .strictObject({
      points: number.describe(
        'Nedre grense for cost som søkemotoren har bevist, også for alt annet enn hull',
      ),
      gapPercent: number.describe('(cost - points) / cost x 100'),
      overPostHours: number.describe(
        'Beviset gjelder turnuser der ingen får mer enn så mange timer over stillingen, og som ikke bryter flere grenser enn pinner og historikk tvinger fram',
      ),
    })
    .nullable()
    .describe(
      'null når søkemotoren ikke er brukt (som i en reparasjon) eller ikke rakk å bevise noe. Kan ligge under bound; begge gjelder',
    ),
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
  fairness: FairnessOut.nullable().describe('Hvor jevnt byrdene er fordelt; null for en reparasjon'),
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
