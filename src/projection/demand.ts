/**
 * Users and full-time equivalents of one municipality by service and year (docs/method/projection.md). With t0 the base year, k = t - t0:
 *
 *   users(s, t) = sum over bands of persons(band shifted, t) x rate
 *                 x ((1 + own growth) x (1 + users_under_67))^k        only bands under 67
 *                 x (1 - prevention x ramp(t))
 *   fte(s, t)   = calibration(s)
 *                 x (held x sum over bands of users x fte per user x work x young x heavy(t) + bed-days moved(t) x fte per bed-day)
 *                 x (1 + service_level)^k x (1 - productivity)^k
 *                 x (1 - technology x ramp(t)) x (1 - informal_care x ramp(t))
 *   work        = the work of a user of these ages over that of the service's other users, 1 where nothing is said
 *   young       = 1 + work_under_67                                     only bands under 67 of a service whose work by age is unsure
 *   held        = the service's FTE in the base year with young = 1 over what they are with the lever
 *   heavy(t)    = 1 + heavy share x ((1 + heavy_users_67)^k - 1)       only bands from 67
 *   bed-days moved(t) = persons of 67 and over / 1000 x from_hospital x ramp(t)
 *
 * The shape is SSB's (report 2023/3: users by age x FTE per user, standard, productivity, family care). With every lever 0 it is a constant
 * standard. ramp is 0 in the base year and 1 from the year of full effect, a straight line between.
 *
 * work_under_67 is not a change that comes: it says that today's FTE are spread otherwise between the service's younger and older users than assumed.
 * So the service's sum of the base year stays (`held`), and only what follows from who becomes more numerous moves.
 *
 * Healthy ageing. In year t everybody of an exact age x has the rate of age x - shift, shift = healthy_ageing x (years of life gained
 * per decade) x k / 10. Rates are constant within a band, so this moves the border b between two bands to b + shift: those between b
 * and b + shift have the younger band's rate. Birthdays are spread evenly over the year, so of a single age that the moved border cuts,
 * the younger band gets the fraction that lies below it: border 80 and shift 0.4 move 40 % of those of 80. Borders under
 * 50 stay (a longer healthy life does not prolong childhood; 50 is our choice), and none is moved below 50. Where the first band begins
 * at 67, those between 67 and 67 + shift use nothing. SSB's own rule was not found; this one is ours.
 */
import { AGES, personsIn } from './age-groups.ts'
import type { Service } from './service.ts'
import { OLD_FROM } from './service.ts'

/** In the order in which a waterfall applies them: first what moves the need, then what is done about it. */
export const DEMAND_LEVERS = [
  'healthy_ageing',
  'users_under_67',
  'heavy_users_67',
  'informal_care',
  'service_level',
  'from_hospital',
  'prevention',
  'technology',
  'productivity',
  'work_under_67',
] as const
export type DemandLever = (typeof DEMAND_LEVERS)[number]
export type DemandValues = Readonly<Record<DemandLever, number>>

/** Those that come in along a ramp; the others work a little more each year. */
export const PHASED_LEVERS = ['informal_care', 'from_hospital', 'prevention', 'technology'] as const
export type PhasedLever = (typeof PHASED_LEVERS)[number]
/** The year from which a lever has its full effect. */
export type FullEffect = Readonly<Partial<Record<PhasedLever, number>>>

export const NO_CHANGE: DemandValues = {
  healthy_ageing: 0,
  users_under_67: 0,
  heavy_users_67: 0,
  informal_care: 0,
  service_level: 0,
  from_hospital: 0,
  prevention: 0,
  technology: 0,
  productivity: 0,
  work_under_67: 0,
}

export interface DemandModel {
  readonly baseYear: number
  /** [year - baseYear] [sex * AGES + age] persons. */
  readonly population: readonly Float64Array[]
  readonly services: readonly Service[]
  /** For services whose work is given in hours. */
  readonly hoursPerFte: number
  /** Years of remaining life gained in ten years: what healthy_ageing is a share of. */
  readonly gainYearsPerDecade: number
  /** Service -> what its FTE are multiplied by; 1 where there is none. */
  readonly calibration: ReadonlyMap<string, number>
}

export interface ServiceNeed {
  readonly id: string
  /** [year - baseYear] */
  readonly users: Float64Array
  readonly fte: Float64Array
  readonly calibration: number
}

export interface Need {
  readonly baseYear: number
  readonly services: readonly ServiceNeed[]
  /** [year - baseYear] FTE of all services. */
  readonly total: Float64Array
}

interface PreparedService {
  readonly id: string
  readonly from: Int32Array
  readonly until: Int32Array
  readonly rate: Float64Array
  readonly work: Float64Array
  /** [year] what the own growth under 67 has become. */
  readonly ownGrowth: Float64Array
  readonly ftePerUser: number
  readonly isWorkByAgeUnsure: boolean
  /** Weighted users of the base year under 67, and the others. */
  readonly baseYoung: number
  readonly baseOld: number
  readonly heavyShare: number
  readonly ftePerBedDay: number
  readonly calibration: number
}

/** All that a draw of the levers does not change. */
export interface PreparedDemand {
  readonly baseYear: number
  readonly years: number
  readonly gainYearsPerDecade: number
  /** [year * (AGES + 1) + age] persons younger than the age, both sexes. */
  readonly younger: Float64Array
  /** [year] thousands of persons of 67 and over. */
  readonly oldThousands: Float64Array
  readonly services: readonly PreparedService[]
  /** [year] share of the full effect. */
  readonly ramp: Readonly<Record<PhasedLever, Float64Array>>
}

/** Full effect in the last year where no other year is given. */
export function prepareDemand(model: DemandModel, fullEffect: FullEffect = {}): PreparedDemand {
  const { baseYear, population, services, gainYearsPerDecade } = model
  const years = population.length
  const last = baseYear + years - 1
  const rampOf = (lever: PhasedLever) =>
    Float64Array.from({ length: years }, (_, year) => rampAt(year, (fullEffect[lever] ?? last) - baseYear))
  const younger = youngerByYear(population)
  return {
    baseYear,
    years,
    gainYearsPerDecade,
    younger,
    oldThousands: Float64Array.from(
      population,
      (counts) => personsIn(counts, { from: OLD_FROM, until: AGES }) / 1000,
    ),
    services: services.map((service) => preparedService(service, model, younger)),
    ramp: {
      informal_care: rampOf('informal_care'),
      from_hospital: rampOf('from_hospital'),
      prevention: rampOf('prevention'),
      technology: rampOf('technology'),
    },
  }
}

/** Users of the base year times their work, of those under 67 or of the others. */
function baseWork({ driver }: Service, younger: Float64Array, isYoung: boolean): number {
  return driver
    .filter(({ from }) => from < OLD_FROM === isYoung)
    .reduce((sum, { from, until, rate, work }) => sum + (younger[until]! - younger[from]!) * rate * work, 0)
}

/** `year` and `full` counted from the base year. */
export function rampAt(year: number, full: number): number {
  if (year === 0) return 0
  return year >= full ? 1 : year / full
}

function youngerByYear(population: readonly Float64Array[]): Float64Array {
  const younger = new Float64Array(population.length * (AGES + 1))
  for (const [year, counts] of population.entries()) {
    const row = year * (AGES + 1)
    for (let age = 0; age < AGES; age++) {
      younger[row + age + 1] = younger[row + age]! + counts[age]! + counts[AGES + age]!
    }
  }
  return younger
}

function preparedService(service: Service, model: DemandModel, younger: Float64Array): PreparedService {
  const { hoursPerFte, calibration, population } = model
  const { id, driver, ftePerUser, hoursPerUserPerYear = 0 } = service
  return {
    id,
    from: Int32Array.from(driver, ({ from }) => from),
    until: Int32Array.from(driver, ({ until }) => until),
    rate: Float64Array.from(driver, ({ rate }) => rate),
    work: Float64Array.from(driver, ({ work }) => work),
    ownGrowth: Float64Array.from(population, (_, year) => (1 + service.underSixtySevenGrowth) ** year),
    ftePerUser: ftePerUser ?? hoursPerUserPerYear / hoursPerFte,
    isWorkByAgeUnsure: service.isWorkByAgeUnsure,
    baseYoung: baseWork(service, younger, true),
    baseOld: baseWork(service, younger, false),
    heavyShare: service.heavyShareFromSixtySeven,
    ftePerBedDay: service.ftePerHospitalBedDay,
    calibration: calibration.get(id) ?? 1,
  }
}

export function needOf(prepared: PreparedDemand, values: DemandValues): Need {
  const { services, years, baseYear } = prepared
  const users = new Float64Array(services.length * years)
  const fte = new Float64Array(services.length * years)
  needInto(prepared, values, users, fte)
  const rowOf = (all: Float64Array, at: number) => all.slice(at * years, (at + 1) * years)
  return {
    baseYear,
    services: services.map(({ id, calibration }, at) => ({
      id,
      users: rowOf(users, at),
      fte: rowOf(fte, at),
      calibration,
    })),
    total: Float64Array.from({ length: years }, (_, year) => totalIn(prepared, fte, year)),
  }
}

/** fte [service * years + year], summed over the services. */
export function totalIn({ services, years }: PreparedDemand, fte: Float64Array, year: number): number {
  let sum = 0
  for (let at = 0; at < services.length; at++) sum += fte[at * years + year]!
  return sum
}

/** Fills users and fte, each [service * years + year]; allocates nothing. */
export function needInto(
  prepared: PreparedDemand,
  values: DemandValues,
  users: Float64Array,
  fte: Float64Array,
): void {
  const { years, services, ramp, younger } = prepared
  // The powers of k, one factor more each year: computing them anew took three times as long.
  let young = 1
  let heavy = 1
  let yearly = 1
  for (let year = 0; year < years; year++) {
    const row = year * (AGES + 1)
    const shift = (values.healthy_ageing * prepared.gainYearsPerDecade * year) / 10
    const prevented = 1 - values.prevention * ramp.prevention[year]!
    const bedDays = prepared.oldThousands[year]! * values.from_hospital * ramp.from_hospital[year]!
    const perUser =
      yearly *
      (1 - values.technology * ramp.technology[year]!) *
      (1 - values.informal_care * ramp.informal_care[year]!)
    for (let at = 0; at < services.length; at++) {
      const service = services[at]!
      const growth = young * service.ownGrowth[year]!
      const youngWork = service.isWorkByAgeUnsure ? 1 + values.work_under_67 : 1
      let all = 0
      let weighted = 0
      for (let band = 0; band < service.rate.length; band++) {
        const from = service.from[band]!
        const persons =
          youngerThan(younger, row, service.until[band]!, shift) - youngerThan(younger, row, from, shift)
        const own = persons * service.rate[band]! * prevented * (from < OLD_FROM ? growth : 1)
        all += own
        weighted +=
          own * service.work[band]! * (from < OLD_FROM ? youngWork : 1 + service.heavyShare * (heavy - 1))
      }
      users[at * years + year] = all
      fte[at * years + year] =
        (weighted * heldOf(service, youngWork) * service.ftePerUser + bedDays * service.ftePerBedDay) *
        perUser *
        service.calibration
    }
    young *= 1 + values.users_under_67
    heavy *= 1 + values.heavy_users_67
    yearly *= (1 + values.service_level) * (1 - values.productivity)
  }
}

function heldOf({ baseYoung, baseOld }: PreparedService, youngWork: number): number {
  const seen = baseYoung * youngWork + baseOld
  return youngWork === 1 || seen === 0 ? 1 : (baseYoung + baseOld) / seen
}

const SHIFTED_FROM = 50

/** Persons younger than a border between bands, moved by the shift; `younger` of one year begins at `row`. */
function youngerThan(younger: Float64Array, row: number, border: number, shift: number): number {
  if (shift === 0 || border < SHIFTED_FROM || border === AGES) return younger[row + border]!
  const exact = Math.max(SHIFTED_FROM, border + shift)
  if (exact >= AGES) return younger[row + AGES]!
  const age = Math.floor(exact)
  const below = younger[row + age]!
  return below + (exact - age) * (younger[row + age + 1]! - below)
}

/**
 * The model whose base year gives the FTE that were observed. A service that is not in `observed` keeps the factor it has. Throws where
 * the model has no work and some was observed, or the service is unknown: then it is the rates that are wrong.
 */
export function calibrate(model: DemandModel, observedFteBaseYear: ReadonlyMap<string, number>): DemandModel {
  const baseYearOnly = {
    ...model,
    population: model.population.slice(0, 1),
    calibration: new Map<string, number>(),
  }
  const modelled = new Map(
    needOf(prepareDemand(baseYearOnly), NO_CHANGE).services.map(({ id, fte }) => [id, fte[0]!] as const),
  )
  const calibration = new Map(model.calibration)
  for (const [id, observed] of observedFteBaseYear) {
    const fte = modelled.get(id)
    if (fte === undefined) throw new RangeError(`${id} is not a service of the model.`)
    if (!(fte > 0) && observed !== 0) {
      throw new RangeError(`${id}: ${fte} FTE in the model cannot be scaled to ${observed} observed.`)
    }
    calibration.set(id, fte > 0 ? observed / fte : 1)
  }
  return { ...model, calibration }
}

/** Levers that can change nothing because no service says what they take: to be listed, not shown as an effect of 0. */
export function idleLevers(services: readonly Service[]): readonly DemandLever[] {
  const idle: DemandLever[] = []
  if (services.every(({ heavyShareFromSixtySeven }) => heavyShareFromSixtySeven === 0)) {
    idle.push('heavy_users_67')
  }
  if (services.every(({ ftePerHospitalBedDay }) => ftePerHospitalBedDay === 0)) idle.push('from_hospital')
  return idle
}
