/** The posts that a unit lacks when its demand is held against today's people: as many as both the hours and the weekends ask for. */
import { suffices } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import { employeeIdField } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import { decimalText } from '../time/minutes.ts'
import { levelsOf } from '../staffing/levelled-staff.ts'
import { holdersOf, postShare, unitArithmetic } from './arithmetic.ts'
import type { Variant } from './variants.ts'
import { forEverybody, isPersonal } from './variants.ts'

/** Posts alike, all of those who must hold one competence beyond those of higher ones. */
export interface VacantPosts {
  /** null: the lowest that the unit has. */
  readonly competence: CompetenceId | null
  readonly heads: number
  /** Of each, 1 = a whole post. */
  readonly share: number
}

export interface Shortage {
  /** Gross årsverk beyond today's posts; below 0 where there are more posts than the demand takes. */
  readonly fte: number
  /** Heads by the weekend rule beyond today's; below 0 where there are more. */
  readonly heads: number
  readonly posts: readonly VacantPosts[]
}

/** The highest competence first: whoever fills such a post counts for the lower ones too. */
export function shortageOf(unit: Unit): Shortage {
  const { grossFte, heads, levels } = unitArithmetic(unit)
  const fte = grossFte.value - sumOf(unit.employees.map(postShare))
  const headsShort = heads.value - unit.employees.length
  const asked = levels
    .map((level) => ({
      ...{
        competence: level.competence,
        point: unit.lattice.pointOf(level.competence),
      },
      ...{
        fte: level.fteNeeded.value - level.ftePresent,
        heads: level.headsNeeded.value - level.headsPresent,
      },
    }))
    .sort((a, b) => bitsOf(b.point) - bitsOf(a.point))
  const given: Lack[] = []
  for (const one of [...asked, { competence: null, point: 0, fte, heads: headsShort }]) {
    const have = given.filter(({ point }) => suffices(point, one.point))
    const lack = Math.max(0, one.fte - sumOf(have.map((other) => other.fte)))
    const people = Math.max(Math.ceil(lack - HAIR), one.heads - sumOf(have.map((other) => other.heads)))
    if (people > 0) given.push({ competence: one.competence, point: one.point, fte: lack, heads: people })
  }
  return { fte, heads: headsShort, posts: sharedOut(given) }
}

interface Lack {
  readonly competence: CompetenceId | null
  readonly point: number
  readonly fte: number
  readonly heads: number
}

/** The hours that are missing in posts alike, but larger where a competence lacks more than its part. */
function sharedOut(given: readonly Lack[]): readonly VacantPosts[] {
  let fteLeft = sumOf(given.map(({ fte }) => fte))
  let headsLeft = sumOf(given.map(({ heads }) => heads))
  return given.map(({ competence, fte, heads }) => {
    const own = competence === null ? 0 : fte / heads
    const share = Math.min(1, Math.max(own, fteLeft / headsLeft))
    fteLeft = Math.max(0, fteLeft - share * heads)
    headsLeft -= heads
    return { competence, heads, share }
  })
}

const HAIR = 1e-9

/** Today's people with the posts that are missing filled, or null where no hours are missing. */
export function withVacancies(unit: Unit): Variant | null {
  const { posts } = shortageOf(unit)
  const heads = sumOf(posts.map((one) => one.heads))
  const fte = sumOf(posts.map((one) => one.heads * one.share))
  if (fte <= HAIR) return null
  const employees = posts.reduce(
    (staff, vacant) => [...staff, ...peopleIn(unit, staff, vacant)],
    [...unit.employees],
  )
  const agreements = unit.agreements.map((agreement) => forEverybody(agreement, employees))
  const percent = decimalText((100 * fte) / heads, 1)
  const filled = { ...unit, employees, agreements }
  return {
    ...{ status: 'ready', id: 'with-vacancies', hypothetical: true },
    nameNb: `Dagens ansatte og ${heads} stillinger til (i snitt ${percent} %)`,
    ...{ unit: filled, arithmetic: unitArithmetic(filled) },
    assumedAgreements: unit.agreements.filter(isPersonal),
    warnings: [
      `Stillingene som mangler (V1-V${heads}), er tenkt besatt: ${posts.map((one) => `${one.heads} ${levelText(unit, one)} i ${decimalText(100 * one.share, 1)} %`).join(', ')}. De som går inn i dem, er regnet å kunne gå alle vakter. Om noen kan rekrutteres, er ikke regnet.`,
    ],
  }
}

function peopleIn(
  unit: Unit,
  staff: readonly Employee[],
  { competence, heads, share }: VacantPosts,
): Employee[] {
  const people: Employee[] = []
  const point = competence === null ? 0 : unit.lattice.pointOf(competence)
  for (let index = 0; index < heads; index++) {
    const all = [...staff, ...people]
    people.push({
      id: freeId(all),
      competences: competence === null ? [...lowestLevel(unit)] : [{ competence }],
      employments: [{ post_percent: share * 100, type: 'permanent' }],
      weekend_group: leanestGroup({ ...unit, employees: all }, point),
      nights: 'yes',
      ...{ absences: [], wishes: [], pins: [] },
    })
  }
  return people
}

function freeId(staff: readonly Employee[]): Employee['id'] {
  const taken = new Set<string>(staff.map(({ id }) => id))
  let number = 1
  while (taken.has(`V${number}`)) number++
  return employeeIdField.parse(`V${number}`)
}

/** The weekend group with the fewest who suffice the point, of equals the fewest people. */
function leanestGroup(unit: Unit, point: number): number {
  const inGroup = (people: readonly Employee[], group: number) =>
    people.filter(({ weekend_group: own = 0 }) => own === group).length
  const holders = holdersOf(unit, point)
  const groups = Array.from({ length: unit.weekend.every }, (_, group) => group)
  return groups.toSorted(
    (a, b) =>
      inGroup(holders, a) - inGroup(holders, b) || inGroup(unit.employees, a) - inGroup(unit.employees, b),
  )[0]!
}

/** What the unit's people of fewest competences hold; with no people, its first competence. */
function lowestLevel(unit: Unit): Employee['competences'] {
  const [lowest] = levelsOf(unit).toSorted((a, b) => bitsOf(a.point) - bitsOf(b.point))
  return lowest === undefined ? [{ competence: unit.lattice.competences[0]!.id }] : [...lowest.competences]
}

export function levelText(unit: Unit, { competence }: VacantPosts): string {
  return competence === null
    ? 'uten krav til kompetanse'
    : (unit.lattice.competences.find(({ id }) => id === competence)?.name ?? competence).toLowerCase()
}

function bitsOf(point: number): number {
  return point.toString(2).replaceAll('0', '').length
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
