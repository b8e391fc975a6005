/** What a person writes in a scenario file: a misspelt field is named with the nearest known, and an estimate is one value or three in rising order. */
import { z } from 'zod'
import type { Grade } from './levers.ts'
import { GRADES } from './levers.ts'
import { nearestWord } from '../words/nearest.ts'

/** `what`: the fields together, after "er ikke". */
export function withKnown<Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? strayText(issue.keys, Object.keys(shape), what)
        : 'skal ha felt under seg (navn: verdi). Skriv dem, eller ta det bort.',
  })
}

/** The same sentence stands with every one of them. */
const MOST_NEAREST = 3

function strayText(keys: readonly string[], known: readonly string[], what: string): string {
  // Of { value: 0,05 }.
  if (keys.some((key) => /^\d+$/.test(key)))
    return `er ikke ${what}: et komma skiller felt. Skriv desimaltall med punktum, som 0.05 og ikke 0,05.`
  const nearest = (key: string) => `«${key}»: nærmest er «${nearestWord(key, known) ?? ''}»`
  const meant = keys.length > MOST_NEAREST ? '' : ` (${keys.map(nearest).join('; ')})`
  return `er ikke ${what}${meant}. Kjente felt: ${known.join(', ')}. Rett stavemåten eller ta det bort.`
}

/** Of what may be estimated: `id` as it is written in the file. */
export interface Estimated {
  readonly id: string
  readonly unit: string
  readonly range: readonly [number, number]
}

export interface EstimateEntry {
  readonly value?: number | undefined
  readonly low?: number | undefined
  readonly mode?: number | undefined
  readonly high?: number | undefined
  readonly grade?: Grade | undefined
  readonly source?: string | undefined
}

export function numberIn({ id, unit, range: [least, most] }: Estimated): z.ZodNumber {
  const text = `er utenfor det «${id}» kan være: ${least} til ${most}, ${unit}. Rett tallet.`
  return z
    .number('er ikke et tall. Skriv det med punktum og uten anførselstegn.')
    .min(least, text)
    .max(most, text)
}

export function estimateFields(number: z.ZodNumber) {
  return {
    value: number.optional(),
    low: number.optional(),
    mode: number.optional(),
    high: number.optional(),
    grade: z.enum(GRADES).exclude(['unknown']).optional(),
    source: z.string().min(1).optional(),
  }
}

type Written = Omit<EstimateEntry, 'value'> & { readonly value?: unknown }

/** In Norwegian; null where there is none. */
export function estimateProblem({ value, low, mode, high, grade, source }: Written): string | null {
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

/** Zod has no check of its own for what two fields say together. */
export function refuse(problem: (written: Written) => string | null) {
  return (written: Written, context: z.RefinementCtx) => {
    const message = problem(written)
    if (message !== null) context.addIssue({ code: 'custom', message })
  }
}
