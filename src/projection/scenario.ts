/**
 * A scenario as one JSON or YAML file: a preset, and the levers that differ from it. Parsed and checked here; `resolve` then says for
 * every lever what it is, what that rests on, and which levers count 0 because nobody knows their effect.
 */
import { z } from 'zod'
import type { DemandLever, DemandValues, FullEffect } from './demand.ts'
import { DEMAND_LEVERS, PHASED_LEVERS } from './demand.ts'
import type { Grade, LeverId, Triangle } from './levers.ts'
import { GRADES, LEVER_IDS, LEVERS, PRESET_LEVERS, PRESETS } from './levers.ts'
import { Service } from './service.ts'
import { nearestWord } from '../words/nearest.ts'

export const FIRST_YEAR = 2026
export const LAST_YEAR = 2050
/** Assumption of ours, not a forecast of anybody's: years of remaining life gained in ten years. */
export const ASSUMED_GAIN_YEARS_PER_DECADE = 1.5

const year = z
  .int('skal være et helt årstall.')
  .min(FIRST_YEAR, `er utenfor årene vi har tall for. Velg fra ${FIRST_YEAR} til ${LAST_YEAR}.`)
  .max(LAST_YEAR, `er utenfor årene vi har tall for. Velg fra ${FIRST_YEAR} til ${LAST_YEAR}.`)

/** A misspelt field is named with the nearest that is known. */
function withKnown<Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? strayText(issue.keys, Object.keys(shape), what) : undefined,
  })
}

/** Follows the word when there is one, else names them. */
function strayText(keys: readonly string[], known: readonly string[], what: string): string {
  const nearest = keys.map((key) => `«${key}»: nærmest er «${nearestWord(key, known) ?? ''}»`).join('; ')
  return `er ikke ${what} (${nearest}). Rett stavemåten eller ta det bort.`
}

function leverSchema(id: LeverId) {
  const { range, unit, phased } = LEVERS[id]
  const [least, most] = range
  const text = `er utenfor det «${id}» kan være: ${least} til ${most}, ${unit}. Rett tallet.`
  const number = z.number().min(least, text).max(most, text)
  const fields = {
    /** Without uncertainty; "ukjent": a measure whose effect nobody knows. */
    value: z.union([number, z.literal('ukjent')]).optional(),
    low: number.optional(),
    mode: number.optional(),
    high: number.optional(),
    grade: z.enum(GRADES).exclude(['unknown']).optional(),
    source: z.string().min(1).optional(),
  }
  const ramp = {
    /** The year from which the effect is full. */
    by: year.optional(),
    /** The share of users or employees that it reaches; the effect is multiplied by it. */
    reach: z.number().min(0).max(1, 'er mer enn 1. Skriv en andel fra 0 til 1.').optional(),
  }
  const entry = withKnown(
    phased ? { ...fields, ...ramp } : fields,
    'et felt i en spak',
  ) as z.ZodType<LeverEntry>
  return entry.superRefine((written, context) => {
    const message = leverProblem(written)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })
}

export interface LeverEntry {
  readonly value?: number | 'ukjent' | undefined
  readonly low?: number | undefined
  readonly mode?: number | undefined
  readonly high?: number | undefined
  readonly grade?: Grade | undefined
  readonly source?: string | undefined
  readonly by?: number | undefined
  readonly reach?: number | undefined
}

function leverProblem({ value, low, mode, high, grade, source }: LeverEntry): string | null {
  const given = [low, mode, high].filter((one) => one !== undefined).length
  if (value !== undefined && given > 0) return 'har både «value» og «low/mode/high». Behold det ene.'
  if (given > 0 && (low === undefined || mode === undefined || high === undefined))
    return 'mangler noe av «low», «mode» og «high». Skriv alle tre, eller bare «value».'
  if (low !== undefined && mode !== undefined && high !== undefined && !(low <= mode && mode <= high))
    return `har low ${low}, mode ${mode}, high ${high}: skal stå i stigende rekkefølge. Rett tallene.`
  if ((grade === 'measured' || grade === 'published-model') && source === undefined)
    return `sier «${grade}» uten «source». Skriv hvor tallet er fra, eller bruk «assumption».`
  return null
}

const Levers = withKnown(
  Object.fromEntries(LEVER_IDS.map((id) => [id, leverSchema(id).nullish()] as const)),
  'en spak',
) as z.ZodType<Readonly<Partial<Record<LeverId, LeverEntry | null | undefined>>>>

export const Scenario = withKnown(
  {
    name: z.string().min(1),
    base: z.enum(PRESETS).default('reference'),
    until: year.default(LAST_YEAR),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .default(1),
    draws: z.int().min(1).max(100_000).default(1000),
    gain_years_per_decade: z.number().min(0).max(4).default(ASSUMED_GAIN_YEARS_PER_DECADE),
    /** A lever with nothing in it takes our estimate, where there is one. */
    levers: Levers.default({}),
    /** In place of the shipped services, or beside them where the id is new. */
    services: z
      .array(Service)
      .refine(
        (services) => new Set(services.map(({ id }) => id)).size === services.length,
        'har samme id to ganger. Gi hver tjeneste sin egen.',
      )
      .default([]),
  },
  'et felt i et scenario',
)
export type Scenario = z.infer<typeof Scenario>

export interface ResolvedLever extends Triangle {
  readonly id: LeverId
  readonly by: number
  readonly reach: number
  readonly from: 'scenario' | 'preset' | 'estimate' | 'none'
  readonly grade: Grade
  /** In Norwegian. */
  readonly basis: string
}

export interface ResolvedScenario {
  readonly name: string
  /** In the order of LEVER_IDS, every one. */
  readonly levers: readonly ResolvedLever[]
  /** Written in the scenario, with an effect that nobody knows: counted 0. */
  readonly withoutEstimate: readonly LeverId[]
  readonly fullEffect: FullEffect
}

export function resolve(scenario: Scenario): ResolvedScenario {
  const levers = LEVER_IDS.map((id) => resolvedLever(id, scenario))
  return {
    name: scenario.name,
    levers,
    withoutEstimate: levers
      .filter(({ from, grade }) => from !== 'none' && grade === 'unknown')
      .map(({ id }) => id),
    fullEffect: Object.fromEntries(
      PHASED_LEVERS.map((id) => [id, levers.find((lever) => lever.id === id)!.by] as const),
    ),
  }
}

const ZERO: Triangle = { low: 0, mode: 0, high: 0 }

function resolvedLever(id: LeverId, { base, levers }: Scenario): ResolvedLever {
  const written = levers[id]
  const preset = PRESET_LEVERS[base][id]
  // Not `until`: the same year must have the same figure, however far one looks.
  const by = written?.by ?? LAST_YEAR
  const reach = written?.reach ?? 1
  const common = { id, by, reach }
  if (written === undefined) {
    if (preset === undefined)
      return { ...common, ...ZERO, from: 'none', grade: 'unknown', basis: 'Ikke med i scenariet.' }
    return { ...common, ...preset.triangle, from: 'preset', grade: preset.grade, basis: preset.basis }
  }
  const { value, low, mode, high, grade = 'assumption', source } = written ?? {}
  const basis = source ?? 'Lagt inn i scenariet uten kilde.'
  if (value === 'ukjent')
    return { ...common, ...ZERO, from: 'scenario', grade: 'unknown', basis: LEVERS[id].basis }
  if (value !== undefined)
    return { ...common, low: value, mode: value, high: value, from: 'scenario', grade, basis }
  if (low !== undefined && mode !== undefined && high !== undefined)
    return { ...common, low, mode, high, from: 'scenario', grade, basis }
  const { estimate } = LEVERS[id]
  return {
    ...common,
    ...(estimate ?? ZERO),
    from: 'estimate',
    grade: LEVERS[id].grade,
    basis: LEVERS[id].basis,
  }
}

export type LeverValues = Readonly<Record<LeverId, number>>

/** Each lever at what `pick` takes of it, times the share it reaches. */
export function valuesOf(
  { levers }: ResolvedScenario,
  pick: (lever: ResolvedLever, at: number) => number,
): LeverValues {
  return Object.fromEntries(
    levers.map((lever, at) => [lever.id, pick(lever, at) * lever.reach] as const),
  ) as LeverValues
}

/** Run 0: every lever at its mode. */
export function modesOf(resolved: ResolvedScenario): LeverValues {
  return valuesOf(resolved, ({ mode }) => mode)
}

export function demandValues(values: LeverValues): DemandValues {
  return Object.fromEntries(DEMAND_LEVERS.map((id) => [id, values[id]] as const)) as Record<
    DemandLever,
    number
  >
}
