/**
 * Competence as a lattice, not as job titles.
 *
 * A unit declares a partial order: "nurse covers skilled" means that whoever may do a nurse's work may do a skilled
 * worker's. A person's competence is a point in the lattice of down-sets of that order (Birkhoff 1937): everything
 * held, with everything it covers. Join is union (an authorisation plus a course), meet is intersection, and
 * a person may fill a place exactly when the place's point is below the person's.
 */
import { z } from 'zod'
import type { LocalDate } from '../time/local-date.ts'
import type { CompetenceId } from './ids.ts'
import { competenceIdField } from './ids.ts'
import { dateField, nameField } from './text-fields.ts'

/** What the competence rests on: an authorisation (HPR), an education, a course, or a local delegation. */
export const Competence = z.strictObject({
  id: competenceIdField.describe('Kort id, brukt i staben og i bemanningskravet'),
  name: nameField.describe('Navnet som vises'),
  covers: z.array(competenceIdField).max(30).default([]).describe('Kompetanser denne kan gå inn for'),
  kind: z.enum(['authorisation', 'education', 'course', 'delegation']).default('education'),
  hpr_category: nameField.max(10).optional().describe('HPR-kategori, volven kodeverk 9060, for eksempel SP'),
})
export type Competence = z.infer<typeof Competence>

/** A competence that a person holds, with its validity; open ends hold for good. */
export const HeldCompetence = z
  .strictObject({
    competence: competenceIdField,
    from: dateField.optional(),
    until: dateField.optional().describe('Siste gyldige dag'),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    path: ['until'],
    message: 'er før «from». Rett perioden.',
  })
export type HeldCompetence = z.infer<typeof HeldCompetence>

/** A point in the lattice: bit i is set when the i-th competence of the unit is held or covered. */
export type CompetencePoint = number

export interface CompetenceLattice {
  readonly competences: readonly Competence[]
  /** The point of one competence alone: itself and everything below it. Throws RangeError for an unknown id. */
  pointOf(id: CompetenceId): CompetencePoint
  has(id: CompetenceId): boolean
}

export type LatticeResult =
  | { readonly status: 'ok'; readonly lattice: CompetenceLattice }
  | { readonly status: 'bad'; readonly index: number; readonly reason: string }

/** Bits of a 32-bit integer, sign bit left out. */
const MOST_COMPETENCES = 30

/** Builds the lattice, or names the first competence that is twice, unknown or part of a circle. */
export function buildLattice(competences: readonly Competence[]): LatticeResult {
  if (competences.length > MOST_COMPETENCES) {
    return {
      status: 'bad',
      index: MOST_COMPETENCES,
      reason: `er nummer ${MOST_COMPETENCES + 1}; en enhet kan ha høyst ${MOST_COMPETENCES}`,
    }
  }
  const indexOf = new Map<CompetenceId, number>()
  for (const [index, { id }] of competences.entries()) {
    if (indexOf.has(id)) return { status: 'bad', index, reason: `«${id}» står to ganger` }
    indexOf.set(id, index)
  }
  for (const [index, { id, covers }] of competences.entries()) {
    const unknown = covers.find((below) => !indexOf.has(below))
    if (unknown !== undefined)
      return { status: 'bad', index, reason: `«${id}» dekker «${unknown}», som ikke finnes` }
  }
  const points = transitivePoints(competences, indexOf)
  const circle = competences.findIndex((competence, index) =>
    competence.covers.some((below) => ((points[indexOf.get(below)!]! >> index) & 1) === 1),
  )
  if (circle !== -1) {
    return {
      status: 'bad',
      index: circle,
      reason: `«${competences[circle]!.id}» dekker seg selv i ring; fjern ett «covers»`,
    }
  }
  const lattice: CompetenceLattice = {
    competences,
    has: (id) => indexOf.has(id),
    pointOf: (id) => {
      const index = indexOf.get(id)
      if (index === undefined) throw new RangeError(`Competence «${id}» is not declared in the unit.`)
      return points[index]!
    },
  }
  return { status: 'ok', lattice }
}

/** Reflexive transitive closure; as many rounds as there are competences reach every path. */
function transitivePoints(
  competences: readonly Competence[],
  indexOf: ReadonlyMap<CompetenceId, number>,
): number[] {
  const points = competences.map((_, index) => 1 << index)
  for (let round = 0; round < competences.length; round++) {
    for (const [index, { covers }] of competences.entries()) {
      for (const below of covers) points[index]! |= points[indexOf.get(below)!]!
    }
  }
  return points
}

/** What somebody holds on a date, as one point. */
export function pointOn(
  lattice: CompetenceLattice,
  held: readonly HeldCompetence[],
  date: LocalDate,
): CompetencePoint {
  return held
    .filter(
      ({ from, until }) => (from === undefined || from <= date) && (until === undefined || date <= until),
    )
    .reduce((point, { competence }) => join(point, lattice.pointOf(competence)), 0)
}

export function join(a: CompetencePoint, b: CompetencePoint): CompetencePoint {
  return a | b
}

export function meet(a: CompetencePoint, b: CompetencePoint): CompetencePoint {
  return a & b
}

/** Whether `person` may fill a place that needs `place`. */
export function suffices(person: CompetencePoint, place: CompetencePoint): boolean {
  return (person & place) === place
}
