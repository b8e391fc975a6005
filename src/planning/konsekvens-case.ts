/**
 * The case file of `konsekvens`: a right, a reform, a building or a decision, and what is known of it. Nearly everything may be left out, so
 * that an unfinished case can be computed; konsekvens-missing.ts says what it lacks. Docs: docs/guides/konsekvens.md.
 */
import { z } from 'zod'
import { nearestWord } from '../words/nearest.ts'
import type { Triangle } from '../projection/levers.ts'
import { FIRST_YEAR, LAST_YEAR } from '../projection/scenario.ts'
import { nameField, sentenceField, weeklyNormField } from '../workforce/text-fields.ts'

export const KINDS = ['right', 'reform', 'building', 'decision'] as const

/** A misspelt field is named with the nearest that is known, and a bare number is told where its source goes. */
function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') {
        const nearest = issue.keys.map((key) => `«${nearestWord(key, known) ?? ''}»`)
        return `er et ukjent felt. Kjente felter her: ${known.join(', ')}; nærmest er ${nearest.join(' og ')}. Rett stavemåten, eller ta det bort.`
      }
      return typeof issue.input === 'number' && known.includes('value')
        ? `er et tall alene. Skriv { value: ${issue.input}, source: '…' }, så kilden følger med.`
        : undefined
    },
  })
}

/** Paragraphs. Line breaks are kept; what moves a cursor or turns the text around is refused. */
const proseField = z
  .string()
  .max(8000, 'er for langt (høyst 8000 tegn). Kort det ned, eller vis til et vedlegg.')
  .regex(
    /^(?:\n|[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069])*$/u,
    'har styretegn. Skriv vanlig tekst.',
  )

/** Where a figure is from: published or counted somewhere, or assumed by whoever wrote the case. */
const grounds = {
  source: sentenceField.optional().describe('Hvor tallet er fra'),
  assumption: sentenceField
    .optional()
    .describe('Sagt rett ut når det ikke finnes en kilde: hvem som antar det, og hvorfor'),
}

interface AmountFields {
  readonly value?: number | undefined
  readonly low?: number | undefined
  readonly mode?: number | undefined
  readonly high?: number | undefined
}

function amountProblem({ value, low, mode, high }: AmountFields): string | null {
  const given = [low, mode, high].filter((one) => one !== undefined).length
  if (value !== undefined && given > 0) return 'har både «value» og «low/mode/high». Behold det ene.'
  if (value === undefined && given === 0)
    return 'mangler tallet. Skriv «value», eller «low», «mode» og «high».'
  if (value === undefined && given < 3)
    return 'mangler noe av «low», «mode» og «high». Skriv alle tre, eller bare «value».'
  if (low !== undefined && mode !== undefined && high !== undefined && !(low <= mode && mode <= high))
    return `har low ${low}, mode ${mode}, high ${high}: skal stå i stigende rekkefølge. Rett tallene.`
  return null
}

function amountShape(least: number, most: number, unit: string) {
  const text = `er utenfor ${least} til ${most} ${unit}. Rett tallet.`
  const number = z.number().min(least, text).max(most, text)
  return {
    value: number.optional().describe(`Uten spenn, i ${unit}`),
    low: number.optional(),
    mode: number.optional().describe('Mest sannsynlig'),
    high: number.optional(),
    ...grounds,
  }
}

/** A number, or a triangle, with its source or said to be an assumption. */
function amount(least: number, most: number, unit: string) {
  return strict(amountShape(least, most, unit)).superRefine((written, context) => {
    const message = amountProblem(written)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })
}

export type Amount = z.infer<ReturnType<typeof amount>>

export function triangleOf({ value, low, mode, high }: Amount): Triangle {
  const middle = value ?? mode
  if (middle === undefined) throw new RangeError('An amount has a value or a mode.')
  return { low: value ?? low ?? middle, mode: middle, high: value ?? high ?? middle }
}

/** Past years too, for a right that has been there a while; the statistics are asked for in konsekvens-file.ts. */
const year = z
  .int('skal være et helt årstall.')
  .min(2000, 'er for tidlig. Velg et år fra 2000 til 2100.')
  .max(2100, 'er for sent. Velg et år fra 2000 til 2100.')

const Users = strict({
  ...amountShape(0, 10_000_000, 'brukere'),
  growth: z
    .enum(['constant', 'population'])
    .default('constant')
    .describe('constant = samme antall hvert år; population = følger folketallet i alderen «ages»'),
  base_year: year.optional().describe('Året antallet gjelder, når det følger folketallet'),
}).superRefine((written, context) => {
  const message = amountProblem(written)
  if (message !== null) context.addIssue({ code: 'custom', message })
  if (written.base_year !== undefined && written.growth === 'constant') {
    context.addIssue({
      code: 'custom',
      path: ['base_year'],
      message: 'brukes bare når «growth» er «population». Ta det bort, eller skriv growth: population.',
    })
  }
})

const weekHours = z
  .number()
  .gt(0, 'må være over 0. Rett tallet.')
  .max(168, 'er over 168, som er hele uka. Rett tallet.')

const PerUser = strict({
  hours_per_week: amount(0, 1680, 'timer i uka')
    .optional()
    .describe('Timer hos brukeren i uka, av alle ansatte til sammen'),
  coverage: strict({
    staff_per_user: amount(0, 20, 'ansatte per bruker').describe('1 er 1:1, 2 er 2:1'),
    hours_per_week: weekHours.describe('168 er hele døgnet, hele uka'),
  }).optional(),
  places: strict({
    fte_before: amount(0, 20, 'årsverk per plass'),
    fte_after: amount(0, 20, 'årsverk per plass'),
    places_before: z.number().min(0).max(100_000).optional().describe('Utelatt: like mange som etter'),
    with_absence_cover: z.boolean().describe('true når vikarer for fravær er med i årsverkene'),
  })
    .optional()
    .describe('For bygg og omlegging: årsverk per plass før og etter. «users» er da plasser etter'),
  today: strict({ hours_per_week: amount(0, 1680, 'timer i uka') })
    .optional()
    .describe('Nullalternativet: det de samme brukerne får i dag. Trekkes fra'),
  indirect_percent: amount(0, 80, '%')
    .optional()
    .describe('Andel av arbeidstiden som ikke er hos brukeren: overlapp, rapport, møter, opplæring, reise'),
}).superRefine(({ hours_per_week, coverage, places, today, indirect_percent }, context) => {
  const given = [hours_per_week, coverage, places].filter((one) => one !== undefined).length
  if (given > 1) {
    context.addIssue({
      code: 'custom',
      message: 'har flere av «hours_per_week», «coverage» og «places». Behold det som beskriver behovet.',
    })
  }
  if (places !== undefined && (today ?? indirect_percent) !== undefined) {
    context.addIssue({
      code: 'custom',
      message:
        'har «places» sammen med «today» eller «indirect_percent». Årsverk per plass er alt med dem; ta dem bort.',
    })
  }
})

const Competence = strict({
  shares: z
    .array(strict({ name: nameField, share: z.number().min(0).max(1, 'er over 1. Skriv en andel, 0-1.') }))
    .min(1)
    .max(20)
    .superRefine((shares, context) => {
      const sum = shares.reduce((total, { share }) => total + share, 0)
      if (Math.abs(sum - 1) > 1e-6) {
        context.addIssue({
          code: 'custom',
          message: `har andeler som til sammen er ${Number(sum.toFixed(6))}, ikke 1. Rett andelene.`,
        })
      }
      if (new Set(shares.map(({ name }) => name)).size < shares.length)
        context.addIssue({ code: 'custom', message: 'har samme navn to ganger. Slå dem sammen.' })
    }),
  ...grounds,
})

const Absence = strict({
  holiday_weeks: amount(0, 20, 'uker').optional(),
  sick_percent: amount(0, 60, '%').optional().describe('Av tiden som ikke er ferie'),
  other_percent: amount(0, 60, '%').optional().describe('Permisjon og annet, av resten'),
})

const RampUp = strict({
  by_year: z
    .record(
      z.string().regex(/^\d{4}$/, 'er ikke et årstall. Skriv for eksempel 2028.'),
      z
        .number()
        .min(0, 'er under 0. Skriv en andel fra 0 til 1.')
        .max(1, 'er over 1. Skriv en andel fra 0 til 1.'),
    )
    .refine((shares) => Object.keys(shares).length > 0, 'er tomt. Skriv minst ett år.')
    .optional()
    .describe('Andel av full virkning hvert år; siste andel gjelder videre, og 0 før det første'),
  from: year.optional().describe('Første år med virkning'),
  to: year.optional().describe('Første år med full virkning; like store skritt'),
  ...grounds,
}).superRefine(({ by_year, from, to }, context) => {
  const steps = from !== undefined && to !== undefined && from <= to
  if (by_year === undefined ? !steps : from !== undefined || to !== undefined) {
    context.addIssue({
      code: 'custom',
      message: 'skal ha enten «by_year», eller «from» og «to» i stigende rekkefølge. Rett det.',
    })
  }
})

const known = z.literal([true, false, 'unknown'])
const priceBasis = {
  price_year: z
    .union([year, z.literal('unknown', { error: 'skal være et årstall eller unknown. Rett verdien.' })])
    .optional(),
  employers_contribution: known.optional().describe('Arbeidsgiveravgift er med'),
  pension: known.optional().describe('Arbeidsgivers pensjonskostnad er med'),
  absence_cover: known.optional().describe('Vikarer for ferie og fravær er med i beløpet per årsverk'),
}
const kroner = z.number().gt(0, 'må være over 0 kroner. Rett tallet.').max(1e12, 'er for mye. Skriv kroner.')

const Published = strict({
  name: nameField,
  amount: kroner.describe('Kroner i året'),
  fte: z.number().gt(0, 'må være over 0. Rett tallet.').describe('Årsverkene beløpet er for'),
  ...priceBasis,
  source: sentenceField,
})

const Cost = strict({
  per_fte: amount(100_000, 5_000_000, 'kroner per årsverk').optional(),
  ...priceBasis,
  published: z.array(Published).max(20).default([]).describe('Publiserte beløp, vist ved siden av'),
})

const Duty = strict({
  name: nameField,
  hours_per_week: weekHours,
  staff_per_user: z.number().min(0).max(20).optional().describe('I snitt gjennom timene; brøk er lov'),
  users_per_staff: z.number().gt(0).max(1000).optional().describe('Én hel ansatt for hver så mange'),
  minimum: z.number().min(0).max(100).default(0).describe('Minst så mange i hver enhet'),
}).superRefine(({ staff_per_user, users_per_staff }, context) => {
  if ((staff_per_user === undefined) === (users_per_staff === undefined)) {
    context.addIssue({
      code: 'custom',
      message: 'skal ha enten «staff_per_user» eller «users_per_staff». Behold det ene.',
    })
  }
})

const Arrangement = strict({
  name: nameField,
  users_per_unit: z.int().min(1).max(1000).optional().describe('1 er eget hjem; utelatt: alle i én enhet'),
  duties: z.array(Duty).min(1).max(20),
  extra_fte_per_unit: z
    .number()
    .min(0)
    .max(100)
    .default(0)
    .describe('Årsverk utenom vaktene, som leder; telles slik de står, uten påslag for fravær'),
  extra_cost_per_unit: z.number().min(0).max(1e9).default(0).describe('Kroner i året, som husleie'),
  ...grounds,
})

const Alternatives = strict({
  users: z.int().min(1).max(200).describe('Antallet det sammenliknes for'),
  arrangements: z.array(Arrangement).min(2, 'har bare én ordning. Skriv minst to å sammenlikne.').max(10),
})

export const QUESTION_IDS = [
  'problem_and_goals',
  'relevant_measures',
  'principles',
  'effects',
  'recommendation',
  'preconditions',
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

const positive = z.number().gt(0, 'må være over 0. Rett tallet.')

const Observed = strict({
  year,
  users: positive.max(10_000_000).describe('Brukere, eller plasser'),
  hours_per_user_week: positive.max(1680).optional().describe('Utelates når behovet er «places»'),
  fte: z.number().min(0).max(1_000_000),
  with_absence_cover: z.boolean().describe('true når vikarer for fravær er med i årsverkene'),
  source: sentenceField.optional(),
})

const age = z
  .int('skal være hele år.')
  .min(0, 'er under 0 år. Rett alderen.')
  .max(105, 'er over 105, som er 105 og eldre. Rett alderen.')
const AGES_NB = 'har «from» over «to». Rett alderen.'
const Ages = strict({ from: age, to: age }).refine(({ from, to }) => from <= to, AGES_NB)
/** Where the users are so and so many of each age. */
const AgeShares = z
  .array(
    strict({
      from: age,
      to: age,
      share: z.number().min(0).max(1, 'er over 1. Skriv en andel fra 0 til 1.'),
    }).refine(({ from, to }) => from <= to, AGES_NB),
  )
  .min(1)
  .max(20)
  .superRefine((groups, context) => {
    const sum = groups.reduce((total, { share }) => total + share, 0)
    if (Math.abs(sum - 1) > 1e-6) {
      context.addIssue({
        code: 'custom',
        message: `har andeler som til sammen er ${Number(sum.toFixed(6))}, ikke 1. Rett andelene.`,
      })
    }
  })

export const KonsekvensCase = strict({
  name: nameField,
  constructed: z.boolean().default(false).describe('true for oppdiktede eksempler; svaret merkes'),
  kind: z.enum(KINDS).describe('rettighet, reform, bygg eller vedtak'),
  purpose: sentenceField.optional(),
  user_group: sentenceField.optional().describe('Hvem det gjelder'),
  area: nameField.optional().describe('national, eller kommunens navn eller nummer i anførselstegn'),
  ages: z
    .union([Ages, AgeShares], {
      error: 'skal være { from, to }, eller en liste av { from, to, share }. Rett alderen.',
    })
    .optional()
    .describe('Alderen saken gjelder, begge med; nasjonale tall fordeles etter den'),
  years: strict({ from: year, to: year })
    .refine(({ from, to }) => from <= to, 'har «from» etter «to». Rett årene.')
    .refine(({ from, to }) => to - from < 50, 'er over 50 år. Velg en kortere periode.')
    .optional(),
  users: Users.optional(),
  per_user: PerUser.optional(),
  weekly_norm_hours: weeklyNormField.optional().describe('Full uke i tariffavtalen: 37.5, 35.5 eller 33.6'),
  competence: Competence.optional(),
  absence: Absence.optional(),
  ramp_up: RampUp.optional(),
  cost: Cost.optional(),
  alternatives: Alternatives.optional(),
  questions: strict({
    problem_and_goals: proseField.optional(),
    relevant_measures: proseField.optional(),
    principles: proseField.optional(),
    effects: proseField.optional(),
    recommendation: proseField.optional(),
    preconditions: proseField.optional(),
  }).optional(),
  uncertainty: proseField
    .optional()
    .describe('Hva som er usikkert, og hvorfor et tall eventuelt står uten spenn'),
  observed: z.array(Observed).max(50).default([]).describe('Når saken åpnes igjen: det som ble'),
})
export type KonsekvensCase = z.infer<typeof KonsekvensCase>
export type Arranged = z.infer<typeof Arrangement>
export type PublishedCost = z.infer<typeof Published>
export type ObservedYear = z.infer<typeof Observed>

export interface AgeGroupShare {
  readonly from: number
  readonly to: number
  /** Of the users. */
  readonly share: number
}

/** Everybody, where the case names no ages. */
export function ageGroupsOf({ ages }: KonsekvensCase): readonly AgeGroupShare[] {
  if (ages === undefined) return [{ from: 0, to: OLDEST, share: 1 }]
  return Array.isArray(ages) ? ages : [{ ...ages, share: 1 }]
}

const OLDEST = 105

/** "80+", or "0-66 (70 %), 67+ (30 %)". */
export function agesText(written: KonsekvensCase): string {
  const groups = ageGroupsOf(written)
  return groups
    .map(({ from, to, share }) => {
      const range = to >= OLDEST ? `${from}+` : `${from}-${to}`
      return groups.length === 1 ? range : `${range} (${Math.round(100 * share)} %)`
    })
    .join(', ')
}

/** Those of the shipped projection. */
export const PROJECTED_YEARS = { from: FIRST_YEAR, to: LAST_YEAR }
