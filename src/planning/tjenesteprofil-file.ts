/**
 * The file of `tjenesteprofil`: needs by age, the ways in which each may be met, the hours that takes and what limits it. Every part says what
 * it rests on. Whether names lead somewhere and shares add up is checked in tjenesteprofil-references.ts.
 */
import { z } from 'zod'
import { nearestWord } from '../words/nearest.ts'
import { FIRST_YEAR, LAST_YEAR } from '../projection/scenario.ts'
import { ALTERNATIVES } from '../statistics/datasets.ts'
import { idField, nameField, sentenceField } from '../workforce/text-fields.ts'

/** A misspelt field is named with the nearest that is known. */
function withKnown<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `er et ukjent felt (nærmest er ${issue.keys.map((key) => `«${nearestWord(key, Object.keys(shape)) ?? ''}»`).join(', ')}). Rett stavemåten, eller ta det bort.`
        : undefined,
  })
}

function amount(most: number, what: string) {
  return z
    .number()
    .min(0, `er under 0. ${what} kan ikke være negativt; rett tallet.`)
    .max(most, `er over ${most}. ${what} er neppe så mye; rett tallet.`)
}

const share = z
  .number()
  .min(0, 'er under 0. Skriv en andel fra 0 til 1.')
  .max(1, 'er over 1. Skriv en andel fra 0 til 1 (0.4 er 40 %).')

const year = z.int('skal være et helt årstall.')
const coveredYear = year
  .min(FIRST_YEAR, `er utenfor årene vi har tall for. Velg fra ${FIRST_YEAR} til ${LAST_YEAR}.`)
  .max(LAST_YEAR, `er utenfor årene vi har tall for. Velg fra ${FIRST_YEAR} til ${LAST_YEAR}.`)

/** An assumption in any number of the part makes the part one. */
export const Basis = withKnown({
  source: sentenceField.optional().describe('Tabell, rapport og år'),
  assumption: sentenceField.optional().describe('Hva som er antatt, og av hvem'),
  range: z
    .tuple([z.number().min(0.1).max(1), z.number().min(1).max(10)])
    .optional()
    .describe('Antakelsen prøvd med tallene ganget med dette, for eksempel [0.8, 1.25]'),
})
  .refine(({ source, assumption }) => source !== undefined || assumption !== undefined, {
    message: 'har verken «source» eller «assumption». Skriv kilden, eller at det er en antakelse.',
  })
  .refine(({ assumption, range }) => range === undefined || assumption !== undefined, {
    message: 'har «range» uten «assumption». Bare en antakelse prøves med spenn.',
  })
export type Basis = z.infer<typeof Basis>

const basis = Basis.describe('Hva tallene i denne delen bygger på')

const AgeGroupIn = withKnown({
  id: nameField,
  from: z.int().min(0).max(105).optional().describe('Yngste alder'),
  to: z.int().min(0).max(120).optional().describe('Eldste alder; utelatt = og over'),
  persons: amount(20_000_000, 'Et folketall').optional().describe('Bare når kommunen ikke er oppgitt'),
})

const ProfessionIn = withKnown({
  id: idField,
  name: nameField,
  hours_per_fte: z
    .number({
      error: ({ input }) =>
        input === undefined
          ? 'mangler. Skriv arbeidstimer i et årsverk, for eksempel 1695 (37,5 timers uke).'
          : undefined,
    })
    .min(500, 'er under 500 timer i året. Rett tallet.')
    .max(2500, 'er over 2500 timer i året. Rett tallet.'),
  cost_per_fte: amount(10_000_000, 'Kroner for et årsverk').optional(),
  basis,
})

const StaffIn = withKnown({
  profession: idField,
  level: idField.optional().describe('Utelatt: alle nivåene til sammen'),
  at_most: amount(1_000_000, 'Årsverk').optional(),
  at_least: amount(1_000_000, 'Årsverk').optional().describe('Bemannes uansett, for beredskap'),
  basis,
}).refine(({ at_most: most, at_least: least }) => most !== undefined || least !== undefined, {
  message: 'har verken «at_most» eller «at_least». Skriv årsverk.',
})

const hours = amount(10_000, 'Timer')

const DoerIn = withKnown({
  at_least: share.default(0),
  at_most: share.default(1),
  factor: z
    .number()
    .min(0.2, 'er under 0.2. Rett tallet.')
    .max(5, 'er over 5. Rett tallet.')
    .default(1)
    .describe('Timer dette yrket bruker på en time av oppgaven'),
  today: share.optional(),
})

const TaskIn = withKnown({
  name: nameField,
  hours,
  by: z
    .record(z.string(), DoerIn)
    .refine((by) => Object.keys(by).length > 0, 'har ingen som kan gjøre oppgaven. Nevn minst ett yrke.'),
})

const capacity = amount(1e9, 'En kapasitet').optional().describe('Enheter i året')
const leadYears = z
  .number()
  .min(0)
  .max(30)
  .optional()
  .describe('År fra vedtaket til det kan brukes mer enn i dag')

const WayIn = withKnown({
  id: idField,
  name: nameField,
  level: idField,
  unit: nameField.optional().describe('Utelatt: behovets enhet'),
  production: z
    .number()
    .min(0.001, 'er under 0.001. Skriv hvor mange enheter av behovet én enhet dekker.')
    .max(1000, 'er over 1000. Skriv hvor mange enheter av behovet én enhet dekker.')
    .default(1),
  hours: z.record(z.string(), hours).default({}).describe('Timer for hver enhet, etter yrke'),
  tasks: z.array(TaskIn).max(30).default([]).describe('Timer som flere yrker kan dele'),
  direct: z.boolean().default(true).describe('false: bare de som er flyttet hit'),
  share: withKnown({ at_least: share.default(0), at_most: share.default(1), today: share.optional() })
    .prefault({})
    .describe('Andel av behovet som kommer hit først'),
  floor: share
    .default(0)
    .describe('Andel av behovet som skal dekkes her til slutt, for kvalitet eller sikkerhet'),
  capacity,
  lead_years: leadYears,
  basis,
})

const TransferIn = withKnown({
  id: idField,
  name: nameField,
  from: idField,
  to: idField,
  units_after: z
    .number()
    .min(0.01, 'er under 0.01. Rett tallet.')
    .max(100, 'er over 100. Rett tallet.')
    .default(1)
    .describe('Enheter der det kommer til, for hver som flyttes'),
  share: withKnown({ at_most: share.default(1), today: share.optional() }).prefault({}),
  capacity,
  lead_years: leadYears,
  hours: z
    .array(withKnown({ level: idField, profession: idField, hours }))
    .max(20)
    .default([])
    .describe('Arbeidet med selve flyttingen, for hver enhet'),
  basis,
})

const perPerson = z.record(
  z.string(),
  amount(8784, 'Et behov for hver innbygger i året (et år har 8784 timer)'),
)

const NeedIn = withKnown({
  id: idField,
  name: nameField,
  unit: nameField,
  per_person: perPerson.optional().describe('Enheter for hver innbygger i året, etter alder'),
  stays_per_person: perPerson.optional().describe('Opphold for hver innbygger i året, etter alder'),
  days_per_stay: amount(366, 'Døgn for hvert opphold').optional(),
  basis,
  ways: z.array(WayIn).min(1, 'er tom: behovet har ingen måte å dekkes på. Legg til minst én.').max(20),
  transfers: z.array(TransferIn).max(50).default([]),
}).refine(
  ({ per_person: units, stays_per_person: stays, days_per_stay: days }) =>
    (units !== undefined) !== (stays !== undefined) && (stays === undefined) === (days === undefined),
  {
    message:
      'skal ha enten «per_person», eller «stays_per_person» og «days_per_stay» sammen. Skriv det ene, og ta bort det andre.',
  },
)

export const TjenesteprofilFile = withKnown({
  name: nameField,
  constructed: z.boolean().describe('true: oppdiktede tall; det står da på svaret'),
  municipality: nameField.optional().describe('Navn eller nummer; utelatt: «persons» i aldersgruppene'),
  year: coveredYear.optional(),
  alternative: z.enum(ALTERNATIVES).default('MMMM'),
  population_basis: Basis.optional().describe('Når «persons» er oppgitt'),
  age_groups: z.array(AgeGroupIn).min(1, 'er tom. Skriv minst én aldersgruppe.').max(40),
  objective: z.enum(['fte', 'cost']).default('fte'),
  price_basis: sentenceField.optional().describe('Hva kronene er: lønn eller alt, hvilket års priser'),
  decided: year.min(2000).max(2100).optional().describe('Året «lead_years» regnes fra'),
  levels: z
    .array(withKnown({ id: idField, name: nameField }))
    .min(1)
    .max(10),
  professions: z.array(ProfessionIn).min(1, 'er tom. Skriv minst ett yrke.').max(60),
  staff: z.array(StaffIn).max(200).default([]),
  needs: z.array(NeedIn).min(1, 'er tom. Skriv minst ett behov.').max(60),
})
export type TjenesteprofilFile = z.infer<typeof TjenesteprofilFile>
export type NeedIn = TjenesteprofilFile['needs'][number]
export type WayIn = NeedIn['ways'][number]
