/** From the file to the model: needs in units a year, limits that hold in the year, and every part with what it rests on. */
import type { ProfileModel, ProfileNeed, Transfer, Way } from '../projection/service-profile-model.ts'
import type { Basis, NeedIn, TjenesteprofilFile } from './tjenesteprofil-file.ts'

/** [age group of the file] */
export type Persons = readonly number[]

/** One part with its numbers times a factor; what the others are is left. */
export interface Tried {
  readonly part: string
  readonly factor: number
}

export function modelOf(file: TjenesteprofilFile, persons: Persons, tried?: Tried): ProfileModel {
  const times = (part: string) => (tried?.part === part ? tried.factor : 1)
  return {
    objective: file.objective,
    levels: file.levels,
    professions: file.professions.map(({ id, name, hours_per_fte: hours, cost_per_fte: cost }, at) => ({
      ...{ id, name, hoursPerFte: hours * times(`professions ${at}`), costPerFte: cost ?? null },
    })),
    staff: file.staff.map(({ profession, level, at_most: most, at_least: least }, at) => ({
      ...{ profession, level: level ?? null },
      atMost: most === undefined ? null : most * times(`staff ${at}`),
      atLeast: least === undefined ? null : least * times(`staff ${at}`),
    })),
    needs: file.needs.map((need, at) => {
      const factor = times(`needs ${at}`) * times('population')
      return needOf(file, need, {
        amount: needAmount(file, need, persons) * factor,
        work: (kind, place) => times(`needs ${at} ${kind} ${place}`),
      })
    }),
  }
}

/** Units a year of everybody. */
export function needAmount(file: TjenesteprofilFile, need: NeedIn, persons: Persons): number {
  return need.per_person === undefined
    ? staysOf(file, need, persons)! * need.days_per_stay!
    : sumOver(file, need.per_person, persons)
}

/** Stays a year; null where the need is not days of stays. */
export function staysOf(file: TjenesteprofilFile, need: NeedIn, persons: Persons): number | null {
  return need.stays_per_person === undefined ? null : sumOver(file, need.stays_per_person, persons)
}

function sumOver(
  { age_groups: groups }: TjenesteprofilFile,
  rates: Readonly<Record<string, number>>,
  persons: Persons,
): number {
  return groups.reduce((sum, { id }, at) => sum + rates[id]! * persons[at]!, 0)
}

interface Sizes {
  readonly amount: number
  readonly work: (kind: 'ways' | 'transfers', at: number) => number
}

function needOf(file: TjenesteprofilFile, need: NeedIn, { amount, work }: Sizes): ProfileNeed {
  const { id, name, unit } = need
  return {
    ...{ id, name, unit, amount },
    ways: need.ways.map((way, at) => wayOf(file, need, way, work('ways', at))),
    transfers: need.transfers.map((transfer, at) => transferOf(file, transfer, work('transfers', at))),
  }
}

/** Until what was decided is ready, an arc carries at most what it does today. */
function isReady({ decided, year }: TjenesteprofilFile, leadYears: number | undefined): boolean {
  return leadYears === undefined || year! >= decided! + leadYears
}

function wayOf(file: TjenesteprofilFile, need: NeedIn, way: NeedIn['ways'][number], factor: number): Way {
  const direct = need.ways.filter((one) => one.direct).length
  const today = way.direct ? (way.share.today ?? (direct === 1 ? 1 : null)) : 0
  return {
    ...{ id: way.id, name: way.name, level: way.level, unit: way.unit ?? need.unit, today },
    ...{ production: way.production, floor: way.floor, capacity: way.capacity ?? null },
    ...{ direct: way.direct, firstAtLeast: way.share.at_least },
    firstAtMost: isReady(file, way.lead_years) ? way.share.at_most : Math.min(way.share.at_most, today ?? 0),
    tasks: [
      ...Object.entries(way.hours).map(([profession, hours]) => ({
        ...{ name: 'annet arbeid', hours: hours * factor },
        by: [{ profession, atLeast: 0, atMost: 1, factor: 1, today: 1 }],
      })),
      ...way.tasks.map(({ name, hours, by }) => ({
        ...{ name, hours: hours * factor },
        by: Object.entries(by).map(
          ([profession, { at_least: atLeast, at_most: most, factor: each, today: now }]) => ({
            ...{ profession, atLeast, atMost: most, factor: each },
            today: now ?? (Object.keys(by).length === 1 ? 1 : null),
          }),
        ),
      })),
    ],
  }
}

function transferOf(
  file: TjenesteprofilFile,
  transfer: NeedIn['transfers'][number],
  factor: number,
): Transfer {
  const { id, name, from, to, share } = transfer
  const today = share.today ?? null
  return {
    ...{
      id,
      name,
      from,
      to,
      today,
      unitsAfter: transfer.units_after * factor,
      capacity: transfer.capacity ?? null,
    },
    atMost: isReady(file, transfer.lead_years) ? share.at_most : Math.min(share.at_most, today ?? 0),
    work: transfer.hours.map(({ level, profession, hours }) => ({
      level,
      profession,
      hours: hours * factor,
    })),
  }
}

/** What has a lead time that is not over in the year. */
export function notReady(file: TjenesteprofilFile): readonly string[] {
  return file.needs.flatMap(({ name, ways, transfers }) =>
    [...ways, ...transfers].flatMap((arc) =>
      isReady(file, arc.lead_years)
        ? []
        : [
            `«${arc.name}» (${name}) er først klart i ${Math.ceil(file.decided! + arc.lead_years!)}: til da brukes det høyst som i dag.`,
          ],
    ),
  )
}

export interface Part {
  /** As `Tried` names it. */
  readonly part: string
  readonly name: string
  readonly basis: Basis
}

/** Every part of the file that says what it rests on. */
export function partsOf(file: TjenesteprofilFile): readonly Part[] {
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((one) => one.id === id)!.name
  const population = file.population_basis
  return [
    ...(population === undefined ? [] : [{ part: 'population', name: 'Folketall', basis: population }]),
    ...file.needs.flatMap(({ name, basis, ways, transfers }, at) => [
      { part: `needs ${at}`, name: `Behov: ${name}`, basis },
      ...ways.map((way, place) => ({
        ...{ part: `needs ${at} ways ${place}`, basis: way.basis },
        name: `${name}: ${way.name}`,
      })),
      ...transfers.map((transfer, place) => ({
        ...{ part: `needs ${at} transfers ${place}`, basis: transfer.basis },
        name: `${name}: ${transfer.name}`,
      })),
    ]),
    ...file.professions.map(({ name, basis }, at) => ({
      ...{ part: `professions ${at}`, name: `Yrke: ${name}`, basis },
    })),
    ...file.staff.map(({ profession, level, basis }, at) => ({
      ...{ part: `staff ${at}`, basis },
      name: `Grense for årsverk: ${nameOf(file.professions, profession)}${level === undefined ? ' i alt' : `, ${nameOf(file.levels, level)}`}`,
    })),
  ]
}
