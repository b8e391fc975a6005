/**
 * Demands that cannot hold together: a set that the pre-checks (prechecks.ts) say no to, and say no to no longer when any one of it is
 * dropped. Deletion filter (Chinneck & Dravnieks 1991, doi:10.1287/ijoc.3.2.157), gone through until a whole round drops nothing,
 * because the checks need not be monotone.
 */
import type { Demand, Unit } from '../workforce/unit.ts'
import { precheck } from './prechecks.ts'
import type { ConflictOut } from './turnus-answer.ts'

/** One demand on the ward or limit of the staff, that may be let go of to see whether the rest goes together. */
export type Requirement =
  | { readonly kind: 'demand'; readonly demand: Demand }
  | { readonly kind: 'post-hours' | 'weekend-rhythm' | 'night-choice' }

/** Checks that sum the posts' hours; those about single posts and the plan's length are no conflict of demands. */
const HOURS = /^(hours|fte-.*|night-capable)$/
const NOT_ABOUT_DEMAND = /^(cycle|nights-only-.*)$/

const DAYS_NB = {
  weekday: 'hverdager',
  saturday: 'lørdager',
  sunday: 'søndager',
  holiday: 'helgedager',
} as const

/** All that may be let go of, day type by day type. */
export function requirementsOf(unit: Unit): Requirement[] {
  return [
    ...unit.demand
      .filter(({ minimum }) => minimum > 0)
      .flatMap((one) =>
        one.dayTypes.map((type): Requirement => ({ kind: 'demand', demand: { ...one, dayTypes: [type] } })),
      ),
    { kind: 'post-hours' },
    { kind: 'weekend-rhythm' },
    { kind: 'night-choice' },
  ]
}

/** The failed checks when only these requirements hold. */
export function failedChecks(unit: Unit, kept: readonly Requirement[]): string[] {
  const has = (kind: Requirement['kind']) => kept.some((one) => one.kind === kind)
  const demand = kept.flatMap((one) => (one.kind === 'demand' ? [one.demand] : []))
  const relaxed: Unit = {
    ...unit,
    demand,
    weekend: has('weekend-rhythm') ? unit.weekend : { ...unit.weekend, every: 1 },
    employees: unit.employees.map((employee) => ({
      ...employee,
      ...(has('weekend-rhythm') ? {} : { weekend_group: 0 }),
      ...(has('night-choice') ? {} : { nights: 'yes' as const }),
    })),
  }
  return precheck(relaxed)
    .filter(({ id, ok }) => !ok && !NOT_ABOUT_DEMAND.test(id) && (has('post-hours') || !HOURS.test(id)))
    .map(({ id }) => id)
}

/** An irreducible set, or null where the pre-checks find nothing against the demands. */
export function conflictingRequirements(unit: Unit): readonly Requirement[] | null {
  let kept: readonly Requirement[] = requirementsOf(unit)
  if (failedChecks(unit, kept).length === 0) return null
  for (let dropped = true; dropped;) {
    dropped = false
    for (const one of kept) {
      const without = kept.filter((other) => other !== one)
      if (failedChecks(unit, without).length === 0) continue
      kept = without
      dropped = true
    }
  }
  return kept
}

export function conflictOf(unit: Unit): ConflictOut | null {
  const kept = conflictingRequirements(unit)
  if (kept === null) return null
  const demands = kept.map((one) => requirementNb(unit, one))
  const failed = failedChecks(unit, kept)
  const demand = kept.flatMap((one) => (one.kind === 'demand' ? [one.demand] : []))
  const said = precheck({ ...unit, demand }).find(({ id }) => failed.includes(id))
  return {
    check: `forhåndssjekken: ${failed.join(', ')}`,
    demands,
    text: `Disse ${demands.length} kravene kan ikke holdes sammen; tas hvilket som helst av dem bort, går regnestykket opp.${said === undefined ? '' : ` ${said.text}`}`,
  }
}

function requirementNb(unit: Unit, one: Requirement): string {
  switch (one.kind) {
    case 'demand': {
      const { dayTypes, shift, competence, minimum } = one.demand
      const name = unit.lattice.competences.find(({ id }) => id === competence)?.name.toLowerCase()
      return `minst ${minimum}${name === undefined ? '' : ` ${name} eller høyere`} på ${shift} ${dayTypes.map((type) => DAYS_NB[type]).join(', ')}`
    }
    case 'post-hours':
      return 'stillingenes timer'
    case 'weekend-rhythm':
      return `arbeid hver ${unit.weekend.every}. helg, i helgegruppene som er satt`
    case 'night-choice':
      return 'hvem som går natt, og hvem som bare går natt'
  }
}
