/**
 * Årsverk of a municipality's care: users of each service by age times the work of one of them, so that the base year gives the årsverk the
 * municipality has, then by users, scenario and draws (docs/method/projection.md § 3). The statistics give årsverk for all of care together;
 * how much work a user of each service is, is an assumption of ours, named in every answer.
 */
import type { UserRates } from '../projection/care-users.ts'
import { CARE_AGES } from '../projection/care-users.ts'
import type { DemandModel } from '../projection/demand.ts'
import { calibrate, needOf, NO_CHANGE, prepareDemand } from '../projection/demand.ts'
import { OLD_FROM, type Service } from '../projection/service.ts'

export const HOME = 'hjemmetjenester'
/** Beside the home care its residents also get: they are counted there too. */
export const HOUSING = 'heldognsbolig'
export const INSTITUTION = 'langtidsopphold'

/**
 * Årsverk for a user from 67 years, and how many times that for a younger one. Round numbers near the best fit to 22 years of four
 * municipalities (tests/framskriv.test.ts), which hardly tells a younger user's work from an older one's.
 */
export const WORK: Readonly<Record<string, { readonly fte: number; readonly young: number }>> = {
  [HOME]: { fte: 0.3, young: 2 },
  [HOUSING]: { fte: 0.7, young: 1 },
  [INSTITUTION]: { fte: 1, young: 1 },
}

export const WORK_TEXT =
  'Antakelse (vår): arbeidet fordeler seg som 0,3 årsverk per hjemmetjenestebruker fra 67 år, 0,6 per yngre, 0,7 i tillegg per beboer i heldøgns bolig og 1,0 per beboer i institusjon. Summen er kommunens egen der den er kjent. Tallene passer til 22 år i fire kommuner, men like mye arbeid i alle aldre passer nesten like godt; det betyr mye for veksten, og er med i båndet. Egen fordeling: --institusjonsandel, eller spaken work_under_67.'

/** Of one municipality and year: users of each service and årsverk in all of care. */
export interface CareWork {
  readonly home0To66: number
  readonly homeFrom67: number
  readonly housing: number
  readonly institution: number
  readonly fte: number
}

/** Årsverk over those that WORK gives, all places together. */
export function levelOf(places: readonly CareWork[]): number {
  const sum = (figure: (one: CareWork) => number) => places.reduce((all, one) => all + figure(one), 0)
  return sum(({ fte }) => fte) / sum(workOf)
}

/** By WORK alone. */
export function workOf({ home0To66, homeFrom67, housing, institution }: CareWork): number {
  const { [HOME]: home, [HOUSING]: beside, [INSTITUTION]: inside } = WORK
  return (
    (homeFrom67 + home0To66 * home!.young) * home!.fte + housing * beside!.fte + institution * inside!.fte
  )
}

export interface CareNeed {
  readonly baseYear: number
  /** [year - baseYear] [sex * AGES + age] */
  readonly population: readonly Float64Array[]
  /** Service of WORK -> users for each person of CARE_AGES. */
  readonly rates: ReadonlyMap<string, UserRates>
  /**
   * Of the scenario. Their work is as they say, whatever `ownFte` is: one in place of a service above is a part of `ownFte`, so the others are what is
   * left of it, and one beside them comes on top.
   */
  readonly ownServices: readonly Service[]
  /** What WORK is multiplied by where no årsverk are known. */
  readonly level: number
  /** Årsverk in care in the base year; null: by `level`. */
  readonly ownFte: number | null
  /** Of those årsverk; null: as WORK has it. */
  readonly institutionShare: number | null
  readonly gainYearsPerDecade: number
}

export function careModel(need: CareNeed): DemandModel {
  const { baseYear, population, rates, ownServices, gainYearsPerDecade } = need
  const replaced = new Set(ownServices.map(({ id }) => id))
  const shipped = [...rates].filter(([id]) => !replaced.has(id)).map(([id, own]) => serviceOf(id, own))
  const model: DemandModel = {
    ...{ baseYear, population, services: shipped, gainYearsPerDecade },
    ...{ hoursPerFte: HOURS_PER_FTE, calibration: new Map<string, number>() },
  }
  const instead = ownServices.filter(({ id }) => rates.has(id))
  const taken = needOf(
    prepareDemand({ ...model, population: population.slice(0, 1), services: instead }),
    NO_CHANGE,
  )
  return { ...calibrated(model, need, taken.total[0]!), services: [...shipped, ...ownServices] }
}

/** 37.5 h x 52 - 25 x 7.5 - 9 x 7.5. */
export const HOURS_PER_FTE = 1695

function serviceOf(id: string, own: UserRates): Service {
  const { fte, young } = WORK[id]!
  return {
    ...{ id, name: id, ftePerUser: fte },
    driver: CARE_AGES.map(({ from, until }, age) => ({
      ...{ from, until, rate: own.rates[age]! },
      work: from < OLD_FROM ? young : 1,
    })),
    isWorkByAgeUnsure: id === HOME,
    ...{ underSixtySevenGrowth: 0, heavyShareFromSixtySeven: 0, ftePerHospitalBedDay: 0 },
  }
}

/** `taken`: årsverk of the base year of what stands in place of a shipped service. */
function calibrated(
  model: DemandModel,
  { ownFte, level, institutionShare }: CareNeed,
  taken: number,
): DemandModel {
  const first = { ...model, population: model.population.slice(0, 1) }
  const base = needOf(prepareDemand(first), NO_CHANGE)
  const total = ownFte === null ? level * base.total[0]! : Math.max(0, ownFte - taken)
  const inside = base.services.find(({ id }) => id === INSTITUTION)?.fte[0] ?? 0
  const outside = base.total[0]! - inside
  const asWork = base.total[0]! > 0 ? inside / base.total[0]! : 0
  const share = inside > 0 ? (institutionShare ?? asWork) : 0
  const observed = base.services.map(({ id, fte }): [string, number] => {
    const isInside = id === INSTITUTION
    const of = isInside ? inside : outside
    return [id, of > 0 ? ((isInside ? share : 1 - share) * total * fte[0]!) / of : 0]
  })
  return calibrate(model, new Map(observed))
}
