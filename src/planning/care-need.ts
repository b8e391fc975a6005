/**
 * Årsverk of a municipality's care: the work of one user of each service, so that the base year gives the årsverk the municipality has, then
 * by users, scenario and draws (docs/method/projection.md § 3). The statistics give årsverk for all of care together; how they divide
 * between home and institution is an assumption of ours, named in every answer.
 */
import type { UserRates } from '../projection/care-users.ts'
import { CARE_AGES } from '../projection/care-users.ts'
import type { DemandModel } from '../projection/demand.ts'
import { calibrate } from '../projection/demand.ts'
import type { Service } from '../projection/service.ts'

/** Of a municipality's agreed årsverk in care, those for people who live in institutions; the others are for people who live at home. */
export const INSTITUTION_SHARE = {
  value: 0.37,
  text: 'Antakelse (vår, ikke målt): 37 % av årsverkene i omsorg går til institusjon og resten til hjemmetjenester. Legg inn egen andel med --institusjonsandel.',
} as const

export const HOME = 'hjemmetjenester'
export const INSTITUTION = 'langtidsopphold'

/** Of one municipality and year: users of each service and årsverk in all of care. */
export interface CareWork {
  readonly home: number
  readonly institution: number
  readonly fte: number
}

/** Årsverk for each user, service -> number, of all that are given together. */
export function ftePerUser(
  places: readonly CareWork[],
  institutionShare: number,
): Readonly<Record<typeof HOME | typeof INSTITUTION, number>> {
  const sum = (figure: (one: CareWork) => number) => places.reduce((all, one) => all + figure(one), 0)
  const fte = sum((one) => one.fte)
  return {
    [HOME]: ((1 - institutionShare) * fte) / sum(({ home }) => home),
    [INSTITUTION]: (institutionShare * fte) / sum(({ institution }) => institution),
  }
}

export interface CareNeed {
  readonly baseYear: number
  /** [year - baseYear] [sex * AGES + age] */
  readonly population: readonly Float64Array[]
  /** Service -> users for each person of CARE_AGES. */
  readonly rates: ReadonlyMap<string, UserRates>
  readonly ftePerUser: Readonly<Record<string, number>>
  /** Årsverk in care in the base year; null: those that the årsverk for each user give. */
  readonly ownFte: number | null
  readonly institutionShare: number
  readonly gainYearsPerDecade: number
}

export function careModel(need: CareNeed): DemandModel {
  const { baseYear, population, rates, ownFte, institutionShare, gainYearsPerDecade } = need
  const services = [...rates].map(([id, own]): Service => ({
    ...{ id, name: id, ftePerUser: need.ftePerUser[id]! },
    driver: CARE_AGES.map(({ from, until }, age) => ({ from, until, rate: own.rates[age]! })),
    ...{ underSixtySevenGrowth: 0, heavyShareFromSixtySeven: 0, ftePerHospitalBedDay: 0 },
  }))
  const plain: DemandModel = {
    ...{ baseYear, population, services, gainYearsPerDecade },
    // Work is given in årsverk for each user, not in hours.
    ...{ hoursPerFte: 1, calibration: new Map<string, number>() },
  }
  const observed = new Map([
    [HOME, (1 - institutionShare) * (ownFte ?? 0)],
    [INSTITUTION, institutionShare * (ownFte ?? 0)],
  ])
  return ownFte === null ? plain : calibrate(plain, observed)
}
