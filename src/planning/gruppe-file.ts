/**
 * What is known of a scarce group: the shipped groups (gruppe-data.ts) and a person's own YAML file have the same fields. A figure has a
 * source, an assumption a range. What is left out is unknown; nothing of the nation's is taken for a place.
 */
import { z } from 'zod'
import { LAST_YEAR } from '../projection/scenario.ts'
import { nearestWord } from '../words/nearest.ts'
import { OLDEST } from '../projection/scarce-groups.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import { idField, nameField, sentenceField } from '../workforce/text-fields.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'

export const GROUP_IDS = [
  'lis1',
  'spesialist',
  'abiok',
  'jordmor',
  'psykolog',
  'fastlege',
  'helsesykepleier',
] as const
export type GroupId = (typeof GROUP_IDS)[number]

/** Years that a count of today may be of: the statistics of population begin in 2000. */
const FIRST_COUNT = 2000
const LAST_COUNT = 2026
const LEAST_EXIT = 55

function fieldsOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `er ikke et felt her. Nærmest er ${issue.keys.map((key) => `«${nearestWord(key, Object.keys(shape)) ?? ''}»`).join(', ')}. Rett stavemåten eller ta det bort.`
        : undefined,
  })
}

function countYear(most: number) {
  const text = `er utenfor årene vi har tall for: ${FIRST_COUNT} til ${most}. Rett året.`
  return z.int('skal være et helt årstall.').min(FIRST_COUNT, text).max(most, text)
}

function bounded(least: number, most: number, what: string) {
  const text = `er utenfor det ${what} kan være: ${least} til ${most}. Rett tallet.`
  return z.number().min(least, text).max(most, text)
}

/** One number, or a triangle with its basis. */
function range(least: number, most: number, what: string) {
  const number = bounded(least, most, what)
  return z.union([
    number,
    fieldsOf({ low: number, mode: number, high: number, source: sentenceField.optional() }).refine(
      ({ low, mode, high }) => low <= mode && mode <= high,
      'skal ha low, mode og high i stigende rekkefølge. Rett tallene.',
    ),
  ])
}

const people = (what: string) => range(0, 1e6, what)
const share = (what: string) => range(0, 1, `${what} (en andel)`)

const Stage = fieldsOf({
  id: idField,
  name: nameField,
  intake: people('opptaket per år')
    .optional()
    .describe('Personer per år utenfra; utelatt i første trinn: ikke kjent'),
  duration_years: range(1, 20, 'varigheten i år'),
  completion: range(0.01, 1, 'andelen som går videre (en andel)'),
  in_progress: people('antallet i løpet').optional().describe('Utelatt: opptaket ganger varigheten'),
})

const Published = fieldsOf({
  what: sentenceField,
  value: z.number(),
  unit: nameField,
  year: z.int().min(1990).max(2110),
  source: sentenceField,
  note: sentenceField.optional(),
})

export const GroupFile = fieldsOf({
  group: z.enum(GROUP_IDS),
  name: nameField.describe('Hvor tallene gjelder; et oppdiktet eksempel har ordet «konstruert» her'),
  unit: z.enum(['årsverk', 'personer']).default('personer').describe('Det beholdning og behov er talt i'),
  stock: fieldsOf({
    year: countYear(LAST_COUNT),
    total: bounded(0, 1e6, 'en beholdning').optional(),
    ages: z
      .array(
        fieldsOf({
          from: z
            .int()
            .min(15)
            .max(OLDEST - 1),
          to: z
            .int()
            .min(15)
            .max(OLDEST - 1),
          number: bounded(0, 1e6, 'et antall'),
        }).refine(({ from, to }) => to >= from, 'går fra en høyere alder til en lavere. Rett alderen.'),
      )
      .min(1)
      .optional(),
    source: sentenceField,
  })
    .refine(
      ({ total, ages }) => total !== undefined || ages !== undefined,
      'mangler både total og ages. Skriv minst det ene.',
    )
    .refine(
      ({ total, ages }) =>
        total === undefined ||
        ages === undefined ||
        Math.abs(total - ages.reduce((sum, { number }) => sum + number, 0)) < 0.5,
      'har en annen sum i «ages» enn i «total». Rett tallene, eller ta bort «total».',
    )
    .optional(),
  need: fieldsOf({
    year: countYear(LAST_COUNT),
    number: bounded(0, 1e6, 'et behov'),
    source: sentenceField,
    balance: z
      .literal(true)
      .optional()
      .describe(
        'Antatt lik det som finnes: mangelen i dag er ikke kjent, og gapet er bare det som kommer til',
      ),
  }).optional(),
  driver: z
    .enum(['older', 'births', 'none'])
    .default('older')
    .describe(
      'Hva behovet følger: folketallet med vekt på dem fra 67 år, tallet på barn under ett år, eller ikke noe',
    ),
  older_weight: range(0, 20, 'vekten').optional(),
  growth_per_year: range(-0.1, 0.1, 'veksten per år').optional().describe('I stedet for landets folketall'),
  standard_per_year: range(-0.05, 0.05, 'standardveksten per år').optional(),
  stages: z.array(Stage).max(5).default([]),
  direct_intake: people('tilgangen per år').optional(),
  // Below the exit age, whatever that is.
  entry_age: z
    .int()
    .min(18)
    .max(LEAST_EXIT - 1)
    .optional(),
  exit_age: range(LEAST_EXIT, 75, 'avgangsalderen').optional(),
  exit_share: share('avgangen').optional(),
  fte_per_person: range(0.1, 1, 'årsverk per person').optional(),
  continues: range(0.1, 1, 'andelen som blir')
    .optional()
    .describe('Bare lis1: andelen som blir i tjenestene behovet gjelder'),
  posts: z
    .array(
      fieldsOf({
        year: countYear(LAST_YEAR),
        posts: bounded(0, 1e5, 'et antall stillinger').nullable(),
        source: sentenceField,
      }),
    )
    .optional()
    .describe('Bare lis1; null: ikke kjent'),
  published: z.array(Published).default([]),
})
export type GroupFile = z.infer<typeof GroupFile>
export type Range = z.infer<ReturnType<typeof range>>

export type GroupFileResult =
  | { readonly status: 'ok'; readonly group: GroupFile }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

export function readGroupFile(file: string, text: string): GroupFileResult {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return { status: 'bad', problems: yaml.problems.map(ofGroup) }
  const { content, place } = yaml
  const parsed = GroupFile.safeParse(content, { error: norwegianErrors })
  if (!parsed.success)
    return { status: 'bad', problems: problemsOf(file, parsed.error, content, place).map(ofGroup) }
  const problem = problemIn(parsed.data)
  return problem === null
    ? { status: 'ok', group: parsed.data }
    : {
        status: 'bad',
        problems: [{ file, place: place([problem.field]), value: null, message: problem.message }],
      }
}

/** The words of the unit file, where they come from what all our files share. */
function ofGroup(problem: FileProblem): FileProblem {
  return {
    ...problem,
    message: problem.message
      .replaceAll('enhetsfil.md', 'scarce-groups.md')
      .replaceAll('docs/guides/', 'docs/method/')
      .replaceAll('enhetsfil', 'gruppefil'),
  }
}

/** What one field cannot see of another. */
function problemIn(written: GroupFile): { readonly field: string; readonly message: string } | null {
  const { group, stock, need, stages, posts, unit } = written
  const ids = stages.map(({ id }) => id)
  if (new Set(ids).size < ids.length)
    return { field: 'stages', message: 'har samme id to ganger. Gi hvert trinn sin egen.' }
  if (overlaps(stock?.ages ?? []))
    return { field: 'stock', message: 'har aldre som står i to grupper. Rett aldersgruppene.' }
  if (group !== 'lis1' && posts !== undefined)
    return { field: 'posts', message: 'er bare for lis1. Ta det bort, eller bruk «intake» i et trinn.' }
  if (group !== 'lis1' && stock !== undefined && need !== undefined && stock.year !== need.year)
    return {
      field: 'need',
      message: `er for ${need.year}, men beholdningen er for ${stock.year}. Bruk samme år.`,
    }
  if (
    need?.balance === true &&
    group !== 'lis1' &&
    !(Math.abs(need.number - (countedIn(stock) ?? NaN)) <= 0.5)
  )
    return {
      field: 'need',
      message: 'har «balance», men er ikke lik beholdningen. Rett tallet, eller ta bort «balance».',
    }
  if (group === 'lis1' && stages.length > 1)
    return {
      field: 'stages',
      message: 'har flere trinn, men lis1 er ett. Bruk gruppen spesialist for hele løpet.',
    }
  if (group === 'lis1' && (unit !== 'årsverk' || stock !== undefined))
    return {
      field: 'unit',
      message:
        'skal være årsverk i lis1: behovet er legeårsverk, og beholdningen er stillingene i «posts». Rett det.',
    }
  if (group === 'lis1' && new Set(posts?.map(({ year }) => year)).size < (posts?.length ?? 0))
    return { field: 'posts', message: 'har samme år to ganger. Behold det ene.' }
  return null
}

export function countedIn(stock: GroupFile['stock']): number | null {
  if (stock === undefined) return null
  return stock.total ?? stock.ages!.reduce((sum, { number }) => sum + number, 0)
}

function overlaps(ages: readonly { readonly from: number; readonly to: number }[]): boolean {
  const sorted = ages.toSorted((a, b) => a.from - b.from)
  return sorted.some(({ from }, at) => at > 0 && from <= sorted[at - 1]!.to)
}
