/** The uncertain numbers of a group: each with name, unit, triangle and basis, and how they are drawn. */
import type { Triangle } from '../projection/levers.ts'
import { drawTriangles } from '../projection/draw-triangles.ts'
import { assumedFor } from './gruppe-data.ts'
import type { GroupFile, Range } from './gruppe-file.ts'

/** The order of draws. Append, do not reorder: an assumption's random number follows from its place. */
const SCALARS = [
  'older_weight',
  'standard_per_year',
  'growth_per_year',
  'exit_age',
  'exit_share',
  'fte_per_person',
  'continues',
  'direct_intake',
] as const
type Scalar = (typeof SCALARS)[number]
const OF_STAGE = ['intake', 'duration_years', 'completion', 'in_progress'] as const
type OfStage = (typeof OF_STAGE)[number]

export interface GroupInput extends Triangle {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly basis: string
}

const WORDS: Readonly<Record<Scalar | OfStage, readonly [name: string, unit: string]>> = {
  older_weight: ['Behov per innbygger fra 67 år', 'ganger behovet per yngre innbygger'],
  standard_per_year: ['Standardvekst', 'andel per år'],
  growth_per_year: ['Vekst i behovet', 'andel per år'],
  exit_age: ['Avgangsalder', 'år'],
  exit_share: ['Avgang', 'andel av beholdningen per år'],
  fte_per_person: ['Årsverk per person', 'årsverk'],
  continues: ['Blir i tjenestene etter LIS1', 'andel av dem som fullfører'],
  direct_intake: ['Andre som kommer til', 'personer per år'],
  intake: ['opptak', 'personer per år'],
  duration_years: ['varighet', 'år'],
  completion: ['går videre', 'andel'],
  in_progress: ['i løpet ved starten', 'personer'],
}

export type Values = Readonly<Record<string, number>>

/** Those that mean something for the group, in the order of draws. */
export function inputsOf(group: GroupFile): readonly GroupInput[] {
  const scalars = SCALARS.flatMap((id) => {
    const range = scalarOf(group, id)
    if (range === undefined) return []
    const input = inputOf(id, id, null, range)
    // With no stages it is all that comes in.
    return id === 'direct_intake' && group.stages.length === 0 ? [{ ...input, name: 'Nye i året' }] : [input]
  })
  const ofStages = group.stages.flatMap((stage) =>
    OF_STAGE.flatMap((id) => {
      const range = stage[id]
      return range === undefined ? [] : [inputOf(`${stage.id}.${id}`, id, stage.name, range)]
    }),
  )
  return [...scalars, ...ofStages]
}

function scalarOf(group: GroupFile, id: Scalar): Range | undefined {
  const assumed = assumedFor(group.group, group.stock?.ages !== undefined)
  const isLis1 = group.group === 'lis1'
  const hasStock = group.stock !== undefined || (isLis1 && group.need !== undefined)
  switch (id) {
    case 'older_weight':
      return group.need === undefined || group.growth_per_year !== undefined || group.driver !== 'older'
        ? undefined
        : (group.older_weight ?? assumed.older_weight)
    case 'standard_per_year':
      return group.need === undefined ? undefined : (group.standard_per_year ?? assumed.standard_per_year)
    case 'growth_per_year':
      return group.need === undefined ? undefined : group.growth_per_year
    case 'exit_age':
      return group.stock?.ages === undefined ? undefined : (group.exit_age ?? assumed.exit_age)
    case 'exit_share':
      return hasStock ? (group.exit_share ?? assumed.exit_share) : undefined
    case 'fte_per_person':
      return hasStock && group.unit === 'årsverk'
        ? (group.fte_per_person ?? assumed.fte_per_person)
        : undefined
    case 'continues':
      return isLis1 && hasStock ? (group.continues ?? assumed.continues) : undefined
    case 'direct_intake':
      return group.direct_intake
  }
}

function inputOf(id: string, kind: Scalar | OfStage, stage: string | null, range: Range): GroupInput {
  const [name, unit] = WORDS[kind]
  const given = typeof range === 'number' ? { low: range, mode: range, high: range } : range
  return {
    ...{ id, name: stage === null ? name : `${stage}: ${name}`, unit },
    ...{ low: given.low, mode: given.mode, high: given.high },
    basis: (typeof range === 'number' ? undefined : range.source) ?? 'Lagt inn uten kilde.',
  }
}

/** Every one at its mode. */
export function modesOf(inputs: readonly GroupInput[]): Values {
  return Object.fromEntries(inputs.map(({ id, mode }) => [id, mode]))
}

/** Draw 0 is every one at its mode. */
export function drawValues(
  group: GroupFile,
  inputs: readonly GroupInput[],
  { seed, draw }: { readonly seed: number; readonly draw: number },
): Values {
  const places = [...SCALARS, ...group.stages.flatMap(({ id }) => OF_STAGE.map((one) => `${id}.${one}`))]
  const byId = new Map(inputs.map((input) => [input.id, input] as const))
  const drawn = drawTriangles(
    places.map((id) => byId.get(id) ?? null),
    seed,
    draw,
  )
  return Object.fromEntries(places.flatMap((id, at) => (drawn[at] === null ? [] : [[id, drawn[at]!]])))
}
