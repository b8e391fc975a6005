/**
 * The staff as a municipality enters it under `supply:` in a scenario, and what is taken where it has not. Parsed here; `resolveSupply` then
 * says for every figure what it is and what that rests on.
 */
import { z } from 'zod'
import { idField, nameField } from '../workforce/text-fields.ts'
import type { EstimateEntry } from './entry-schema.ts'
import { estimateFields, estimateProblem, numberIn, refuse, withKnown } from './entry-schema.ts'
import type { Grade, Triangle } from './levers.ts'
import type { AgeShare, SupplyParameter } from './supply-parameters.ts'
import {
  ASSUMED,
  PARAMETERS,
  SUPPLY_PARAMETERS,
  WORK_AGES,
  WORK_FROM,
  WORK_UNTIL,
} from './supply-parameters.ts'

/** Occupations of table 14533, for whoever has them. */
export const UNSKILLED = '04'
export const SKILLED = '03'

const MISSING = 'mangler, eller er ikke et tall. Skriv et tall, med punktum.'
const share = z
  .number(MISSING)
  .min(0, 'er under 0. Skriv en andel fra 0 til 1.')
  .max(1, 'er mer enn 1. Skriv en andel fra 0 til 1.')
const fte = z
  .number(MISSING)
  .min(0, 'er under 0. Skriv antall årsverk.')
  .max(1e6, 'er over en million. Rett tallet.')
/** As the ids of the unit file, and none that every object has from before. */
const group = z
  .string('mangler, eller er ikke tekst. Skriv gruppen i anførselstegn, som "03".')
  .pipe(idField)
  .refine((id) => !Reflect.has({}, id), 'er et reservert ord. Velg en annen id.')
const leadYears = z
  .int('mangler, eller er ikke et helt antall år.')
  .min(0, 'er under 0. Skriv et helt antall år.')
  .max(15, 'er mer enn 15 år. Rett tallet.')
const since = z
  .int('skal være et helt årstall.')
  .min(2000, 'er før 2000. Rett året.')
  .max(2100, 'er etter 2100. Rett året.')
const ageFrom = z
  .int('mangler, eller er ikke en hel alder.')
  .min(WORK_FROM, `er under ${WORK_FROM}. Velg fra ${WORK_FROM} til ${WORK_UNTIL - 1} år.`)
  .max(WORK_UNTIL - 1, `er over ${WORK_UNTIL - 1}. Velg fra ${WORK_FROM} til ${WORK_UNTIL - 1} år.`)
const ageUntil = z
  .int('er ikke en hel alder.')
  .min(WORK_FROM + 1, `er under ${WORK_FROM + 1}. Velg en alder over «from».`)
  .max(WORK_UNTIL, `er over ${WORK_UNTIL}. Velg til ${WORK_UNTIL} år; den siste alderen er ikke med.`)
  .default(WORK_UNTIL)

interface Bounds {
  readonly from: number
  readonly until: number
}
const inOrder = (bands: readonly Bounds[]) =>
  bands.every(({ from, until }, at) => from < until && (at === 0 || from >= bands[at - 1]!.until))
const ORDER = 'har aldersgrupper som overlapper eller ikke står i rekkefølge. Rett aldrene.'

const Ages = z
  .array(withKnown({ from: ageFrom, until: ageUntil, share }, 'et felt i en aldersgruppe'))
  .min(1)
  .refine(inOrder, ORDER)
  .refine(
    (bands) => Math.abs(bands.reduce((sum, one) => sum + one.share, 0) - 1) < 0.005,
    'har andeler som ikke er 1 til sammen. Rett andelene.',
  )

const Rates = z
  .array(withKnown({ from: ageFrom, until: ageUntil, rate: share }, 'et felt i en aldersgruppe'))
  .min(1)
  .refine(inOrder, ORDER)

const meanAge = numberIn({ id: 'exit_age_mean', ...PARAMETERS.exit_age_mean })

const Group = withKnown(
  {
    /** As in table 14533, or one of its own. */
    id: group,
    name: nameField.optional(),
    /** Agreed årsverk today; with it, all the groups have theirs. */
    fte: fte.optional(),
    vacancies: fte.optional(),
    ages: Ages.optional(),
    turnover_by_age: Rates.optional(),
    exit_age_mean: meanAge.optional(),
    /** Årsverk a year, in place of those who replace today's exits. */
    recruits_per_year: fte.optional(),
  },
  'et felt i en gruppe',
)

const Education = withKnown(
  {
    group,
    /** Persons who begin each year. */
    intake_per_year: z
      .number(MISSING)
      .min(0, 'er under 0. Rett tallet.')
      .max(1e5, 'er over 100000. Rett tallet.'),
    completion: share,
    /** Of those who complete, those who come to this municipality's care. */
    share_here: share,
    lead_years: leadYears,
    /** Share of a full post; left out: today's average. */
    post: share.optional(),
    /** The first year somebody begins; left out: it runs already, and its years are full. */
    since: since.optional(),
  },
  'et felt i en utdanning',
)

const Moved = withKnown(
  {
    from: group,
    to: group,
    /** Hours it takes those who get the task, for each hour that is moved. */
    hours_per_hour: z
      .number(MISSING)
      .min(0.1, 'er under 0.1. Rett tallet.')
      .max(3, 'er over 3. Rett tallet.')
      .default(1),
  },
  'et felt i «substitution»',
).refine(({ from, to }) => from !== to, 'flytter oppgaver til gruppen de er i. Rett «to».')

const Way = withKnown({ lead_years: leadYears.optional(), group: group.optional() }, 'et felt her')

function parameterSchema(id: SupplyParameter) {
  const entry = withKnown(
    estimateFields(numberIn({ id, ...PARAMETERS[id] })),
    `et felt i «${id}»`,
  ) as z.ZodType<EstimateEntry>
  return entry.superRefine(refuse(estimateProblem))
}

const parameters = Object.fromEntries(
  SUPPLY_PARAMETERS.map((id) => [id, parameterSchema(id).optional()] as const),
) as unknown as Readonly<Record<SupplyParameter, z.ZodOptional<z.ZodType<EstimateEntry>>>>

export const SupplyInput = withKnown(
  {
    ...parameters,
    /** Årsverk vacant today, shared among the groups as the need is. */
    vacancies: fte.default(0),
    ages: Ages.optional(),
    recruit_ages: Ages.optional(),
    turnover_by_age: Rates.optional(),
    exit_spread_years: z
      .number(MISSING)
      .min(0, 'er under 0. Rett tallet.')
      .max(10, 'er over 10 år. Rett tallet.')
      .default(ASSUMED.exitSpreadYears),
    groups: z
      .array(Group)
      .max(60, 'har flere enn 60 grupper. Slå noen sammen.')
      .refine(
        (all) => isDistinct(all.map(({ id }) => id)),
        'har samme id to ganger. Gi hver gruppe sin egen.',
      )
      .refine(
        (all) =>
          all.every(({ fte: own }) => own === undefined) || all.every(({ fte: own }) => own !== undefined),
        'har «fte» for noen grupper og ikke for andre. Skriv årsverkene for alle, eller for ingen.',
      )
      .default([]),
    education: z.array(Education).max(60, 'har flere enn 60 utdanninger. Slå noen sammen.').default([]),
    training: withKnown(
      {
        from: group.default(UNSKILLED),
        to: group.default(SKILLED),
        lead_years: leadYears.default(ASSUMED.leadYears.training),
        since: since.optional(),
      },
      'et felt i «training»',
    )
      .refine(({ from, to }) => from !== to, 'har samme gruppe i «from» og «to». Rett en av dem.')
      .prefault({}),
    foreign_educated: Way.prefault({}),
    outside_working_life: Way.prefault({}),
    substitution: z
      .array(Moved)
      .refine(
        (all) => isDistinct(all.map(({ from }) => from)),
        'flytter fra samme gruppe to ganger. Skriv hver gruppe én gang.',
      )
      .default([]),
  },
  'et felt i «supply»',
)
export type SupplyInput = z.infer<typeof SupplyInput>

function isDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}

/** Groups that are named and that nobody knows, each as a sentence. `known`: the codes of the statistics. */
export function unknownGroups(supply: SupplyInput, known: readonly string[]): readonly string[] {
  const own = supply.groups.filter(({ fte: given }) => given !== undefined).map(({ id }) => id)
  const ids = own.length > 0 ? own : known
  const {
    training,
    substitution,
    education,
    foreign_educated: foreign,
    outside_working_life: outside,
  } = supply
  const named: readonly (readonly [where: string, id: string | undefined])[] = [
    ...supply.groups.map(({ id }, at) => [`groups.${at}.id`, id] as const),
    ...education.map((one, at) => [`education.${at}.group`, one.group] as const),
    ...substitution.flatMap(({ from, to }, at) => [
      [`substitution.${at}.from`, from] as const,
      [`substitution.${at}.to`, to] as const,
    ]),
    // The groups that training has when nothing is said need not be there.
    ['training.from', training.from === UNSKILLED ? undefined : training.from],
    ['training.to', training.to === SKILLED ? undefined : training.to],
    ['foreign_educated.group', foreign.group],
    ['outside_working_life.group', outside.group],
  ]
  return named.flatMap(([where, id]) =>
    id === undefined || ids.includes(id)
      ? []
      : [
          `supply.${where} «${id}» er ikke en gruppe her. Gruppene er ${ids.toSorted().join(', ')}: velg en av dem.`,
        ],
  )
}

export interface ResolvedParameter extends Triangle {
  readonly id: SupplyParameter
  readonly from: 'scenario' | 'estimate'
  readonly grade: Grade
  readonly basis: string
}

/** Groups that leave alike: each has its ages, [age - WORK_FROM]. */
export interface StaffClass {
  /** Share a year of those who do not retire. */
  readonly turnover: Float64Array
  /** null: those that the draw gives. */
  readonly exitAgeMean: number | null
  /** Shares of its årsverk; null: those that today's recruitment and exits lead to. */
  readonly ages: Float64Array | null
}

export interface ResolvedSupply extends SupplyInput {
  /** In the order of SUPPLY_PARAMETERS. */
  readonly resolved: readonly ResolvedParameter[]
  readonly recruitAges: Float64Array
  /** The first is that of every group which has nothing of its own. */
  readonly classes: readonly StaffClass[]
  /** Group -> place in `classes`, for those that have. */
  readonly classOf: ReadonlyMap<string, number>
}

export function resolveSupply(supply: SupplyInput): ResolvedSupply {
  const turnover = ratesByAge(supply.turnover_by_age ?? ASSUMED.turnover)
  const ages = supply.ages === undefined ? null : sharesByAge(supply.ages)
  const own = ownClasses(supply)
  return {
    ...supply,
    resolved: SUPPLY_PARAMETERS.map((id) => resolvedParameter(id, supply)),
    recruitAges: sharesByAge(supply.recruit_ages ?? ASSUMED.recruits),
    classes: [
      { turnover, exitAgeMean: null, ages },
      ...own.map((one) => ({
        turnover: one.turnover_by_age === undefined ? turnover : ratesByAge(one.turnover_by_age),
        exitAgeMean: one.exit_age_mean ?? null,
        ages: one.ages === undefined ? ages : sharesByAge(one.ages),
      })),
    ],
    classOf: new Map(own.map(({ id }, at) => [id, at + 1] as const)),
  }
}

/** Those that leave in a way of their own, and with one end of the training the other: else the training would be everybody's. */
function ownClasses({ groups, training }: SupplyInput): SupplyInput['groups'] {
  const own = groups.filter(
    (one) => one.ages !== undefined || one.turnover_by_age !== undefined || one.exit_age_mean !== undefined,
  )
  const ends = [training.from, training.to]
  if (!own.some(({ id }) => ends.includes(id))) return own
  return [...own, ...ends.filter((end) => !own.some(({ id }) => id === end)).map((id) => ({ id }))]
}

function resolvedParameter(id: SupplyParameter, supply: SupplyInput): ResolvedParameter {
  const written = supply[id]
  const { estimate, grade, basis } = PARAMETERS[id]
  // Rates of one's own are as they are: nothing to multiply them by.
  if (id === 'turnover' && written === undefined && supply.turnover_by_age !== undefined)
    return { id, low: 1, mode: 1, high: 1, from: 'scenario', grade, basis: 'Egne andeler etter alder.' }
  if (written === undefined) return { id, ...estimate, from: 'estimate', grade, basis }
  const { value, low, mode, high } = written
  const common = {
    ...{ id, from: 'scenario' as const, grade: written.grade ?? ('assumption' as const) },
    basis: written.source ?? 'Lagt inn i scenariet uten kilde.',
  }
  if (value !== undefined) return { ...common, low: value, mode: value, high: value }
  if (low !== undefined && mode !== undefined && high !== undefined) return { ...common, low, mode, high }
  return { id, ...estimate, from: 'estimate', grade, basis }
}

/** Even within each band. */
function sharesByAge(bands: readonly AgeShare[]): Float64Array {
  const shares = new Float64Array(WORK_AGES)
  for (const { from, until, share: whole } of bands)
    shares.fill(whole / (until - from), from - WORK_FROM, until - WORK_FROM)
  const sum = shares.reduce((all, one) => all + one, 0)
  return shares.map((one) => one / sum)
}

function ratesByAge(
  bands: readonly { readonly from: number; readonly until: number; readonly rate: number }[],
) {
  const rates = new Float64Array(WORK_AGES)
  for (const { from, until, rate } of bands) rates.fill(rate, from - WORK_FROM, until - WORK_FROM)
  return rates
}
