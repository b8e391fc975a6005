/**
 * «Kommunen i 2035»: the users of the unit's service in its municipality at constant rates, and what they make of the unit's shifts, hours
 * and årsverk. START at `futureOf`. The population and the rates are those of `framskriv`; the arithmetic of today and of then is `kan`'s own.
 */
import { personsIn } from '../projection/age-groups.ts'
import type { RateBasis } from '../projection/care-users.ts'
import { CARE_AGES, pooledRates, userRates, usersOf } from '../projection/care-users.ts'
import type { Kostra } from '../statistics/datasets.ts'
import { Source } from '../statistics/datasets.ts'
import { importedNotes } from '../statistics/overlay.ts'
import type { Unit } from '../workforce/unit.ts'
import type { CareService } from './care-statistics.ts'
import { newest, SERVICES } from './care-statistics.ts'
import type { ScaledDemand } from './future-demand.ts'
import { futureDemand, withDemand } from './future-demand.ts'
import type { KanAnswer } from './kan-answer.ts'
import { unitArithmetic } from './arithmetic.ts'
import { futureHours } from './kan-future-hours.ts'
import type { FutureOut } from './kan-future-answer.ts'
import { caveatsOf, factorFormula, factorText, lineText, missingText, RULE } from './kan-future-text.ts'
import type { PopulationStatistics } from './population.ts'
import { projectMunicipalities } from './population.ts'
import { round } from './round.ts'
import { shortageOf } from './vacancies.ts'

export const FUTURE_YEAR = 2035

export interface FutureStatistics extends PopulationStatistics {
  readonly kostra: Kostra
}

/** What is asked for: all of it known to be in the statistics. */
export interface FutureAsked {
  /** Four digits, of today. */
  readonly municipality: string
  /** Where the file has another number. */
  readonly note: string | null
  readonly service: CareService
  readonly year: number
  /** The rest of the answer is to be for the year's demand. */
  readonly solved: boolean
}

export interface Future {
  readonly out: FutureOut
  /** The unit with the demand of the year, and all else as it is; null where the municipality has no users to grow from. */
  readonly unit: Unit | null
}

export function serviceIds(): readonly string[] {
  return SERVICES.map(({ id }) => id)
}

/** The service with that id, or null. */
export function serviceNamed(id: string): CareService | null {
  return SERVICES.find((service) => service.id === id) ?? null
}

export function futureOf(unit: Unit, asked: FutureAsked, statistics: FutureStatistics): Future {
  const users = municipalUsers(asked, statistics)
  if (!(users.base > 0)) {
    const text = `Kommunen har ingen brukere av tjenesten «${asked.service.id}» i ${users.baseYear}, så det er ingenting å regne fra. Rett «service» i enhetsfila.`
    return { unit: null, out: { status: 'missing', year: asked.year, text } }
  }
  const factor = users.year / users.base
  const demand = futureDemand(unit, factor)
  const then = withDemand(unit, demand)
  const arithmetic = arithmeticOf(unit, then, demand, factor)
  const { municipalities, kostra, official, fiveYear, singleAge, nation } = statistics
  const sources = [municipalities, fiveYear, singleAge, nation, official, kostra].map((one) =>
    Source.parse(one),
  )
  const { name, county } = municipalities.entries[asked.municipality]!
  return {
    unit: then,
    out: {
      ...{ status: 'computed', year: asked.year, baseYear: users.baseYear, solved: asked.solved },
      municipality: {
        ...{ number: asked.municipality, name, note: asked.note },
        county: municipalities.counties[county] ?? county,
      },
      service: { id: asked.service.id, name: asked.service.name },
      users: { baseYear: round(users.base, 1), year: round(users.year, 1) },
      factor: round(factor, 6),
      factorFormula: factorFormula(users, factor),
      unitUsers: unit.users === undefined ? null : { today: unit.users, year: round(unit.users * factor, 1) },
      ...{ population: users.population, rates: users.rates, rateYear: users.rateYear },
      ...arithmetic,
      rule: [...RULE],
      caveats: [
        ...caveatsOf(unit, asked, users, {
          today: arithmetic.today.hoursPerWeek,
          then: arithmetic.then.hoursPerWeek,
        }),
        ...sources.flatMap(importedNotes),
      ],
      sources,
    },
  }
}

/** Of a municipality's service, at the rates of the newest year that is published, as in `framskriv`. */
export interface MunicipalUsers {
  readonly baseYear: number
  readonly base: number
  readonly year: number
  readonly population: 'official' | 'cohorts'
  readonly rates: RateBasis
  readonly rateYear: number | null
  /** Municipalities that pooled rates are from. */
  readonly places: number
}

function municipalUsers(
  { municipality, service, year }: FutureAsked,
  statistics: FutureStatistics,
): MunicipalUsers {
  const { kostra } = statistics
  const { projected, baseYear, official } = projectMunicipalities(statistics, 'MMMM', year)
  const pooled = pooledRates(Object.keys(kostra.entries).flatMap((id) => newest(kostra, id, service) ?? []))
  const own = userRates(newest(kostra, municipality, service), pooled.rates)
  const usersIn = (at: number) => {
    const counts = projected.get(municipality)![at - baseYear]!
    return usersOf(
      own,
      CARE_AGES.map((group) => personsIn(counts, group)),
    )
  }
  return {
    ...{ baseYear, base: usersIn(baseYear), year: usersIn(year) },
    population: official.has(municipality) ? 'official' : 'cohorts',
    ...{ rates: own.basis, rateYear: own.year, places: pooled.places },
  }
}

function arithmeticOf(unit: Unit, then: Unit, demand: readonly ScaledDemand[], factor: number) {
  const [before, after] = [unitArithmetic(unit), unitArithmetic(then)]
  const [lackToday, lack] = [shortageOf(unit), shortageOf(then)]
  return {
    lines: demand.map((one) => ({
      ...{ shift: one.today.shift, name: shiftName(unit, one.today.shift), days: [...one.today.dayTypes] },
      ...{ competence: one.today.competence, today: one.today.minimum, exact: round(one.exact, 4) },
      ...{ floor: one.floor, then: one.minimum, by: one.by, text: lineText(unit, one, factor) },
    })),
    ...futureHours(unit, demand),
    ...{ today: needOf(before), then: needOf(after) },
    levels: after.levels.map((level, index) => ({
      ...{ competence: level.competence, name: level.name },
      headsToday: before.levels[index]!.headsNeeded.value,
      ...{ headsThen: level.headsNeeded.value, headsPresent: level.headsPresent },
      fteToday: round(before.levels[index]!.fteNeeded.value, 2),
      ...{ fteThen: round(level.fteNeeded.value, 2), ftePresent: round(level.ftePresent, 2) },
    })),
    missing: {
      ...missingOut(lack),
      today: missingOut(lackToday),
      posts: lack.posts.map(({ competence, heads, share }) => ({
        ...{ competence, heads, postPercent: round(100 * share, 1) },
      })),
      text: missingText(then, after, lack, lackToday),
    },
  }
}

function missingOut({ fte, heads }: { readonly fte: number; readonly heads: number }) {
  return { fte: round(fte, 2), wholePosts: Math.max(0, Math.ceil(round(fte, 6))), heads }
}

function needOf({ weekHours, grossFte, netFte, heads, averagePost }: ReturnType<typeof unitArithmetic>) {
  return {
    hoursPerWeek: round(weekHours.value, 2),
    ...{ grossFte: round(grossFte.value, 2), netFte: round(netFte.value, 2) },
    ...{ heads: heads.value, averagePostPercent: round(averagePost.value, 1) },
  }
}

function shiftName({ shifts }: Unit, code: string): string {
  return shifts.find((shift) => shift.code === code)?.name ?? code
}

/** The answer with the section; where all of it is for the year's demand, the sentence and the first note say so. */
export function withFuture<Answer extends Omit<KanAnswer, 'seconds' | 'future' | 'together'>>(
  answer: Answer,
  future: FutureOut,
): Answer & { readonly future: FutureOut } {
  if (future.status === 'missing' || !future.solved) return { ...answer, future }
  const { year, municipality, factor } = future
  const note = `Svaret gjelder kravet i ${year}, ikke dagens: hver vakt følger regelen i «Kommunen i ${year}» (faktor ${factorText(factor)} for ${municipality.name}). Ansatte, avtaler, lov og datoer i planen er dagens.`
  return {
    ...answer,
    sentence: `Kravet i ${year} mot dagens ansatte. ${answer.sentence}`,
    notes: [note, ...answer.notes],
    future,
  }
}
