import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personsIn } from './age-groups.ts'
import type { DemandValues } from './demand.ts'
import { calibrate, DEMAND_LEVERS, idleLevers, needOf, NO_CHANGE, prepareDemand } from './demand.ts'
import { Service } from './service.ts'
import { MIXED, NURSING, people, SMALL } from './testing/small-demand.ts'

const small = prepareDemand(SMALL)
const totalWith = (values: Partial<DemandValues>) => [...needOf(small, { ...NO_CHANGE, ...values }).total]

describe('needOf', () => {
  it('is users times work, year by year, at a constant standard', () => {
    const need = needOf(small, NO_CHANGE)
    // 1 000 x 0.1 = 100 users x 0.5 = 50 FTE; 1 200: 120, 60; 1 500: 150, 75.
    expect([...need.services[0]!.users]).toEqual([100, 120, 150])
    expect([...need.total]).toEqual([50, 60, 75])
  })

  it('turns hours per user into FTE', () => {
    const hours = Service.parse({ id: 'h', name: 'H', driver: NURSING.driver, hoursPerUserPerYear: 339 })
    // 339 / 1 695 = 0.2 FTE; 100 users: 20.
    expect(needOf(prepareDemand({ ...SMALL, services: [hours] }), NO_CHANGE).total[0]).toBeCloseTo(20, 12)
  })

  it('adds or takes from the work of a user a little more each year', () => {
    // 60 x 1.1 = 66; 75 x 1.21 = 90.75
    expect(totalWith({ service_level: 0.1 }).map(rounded)).toEqual([50, 66, 90.75])
    // 60 x 0.9 = 54; 75 x 0.81 = 60.75
    expect(totalWith({ productivity: 0.1 }).map(rounded)).toEqual([50, 54, 60.75])
  })

  it('phases in technology, informal care and prevention until the year of full effect', () => {
    // Full in 2028, half in 2027: 60 x (1 - 0.1) = 54, 75 x (1 - 0.2) = 60.
    for (const lever of ['technology', 'informal_care', 'prevention'] as const)
      expect(totalWith({ [lever]: 0.2 }).map(rounded)).toEqual([50, 54, 60])
    const early = prepareDemand(SMALL, { technology: 2027 })
    // Full already in 2027: 60 x 0.8 = 48.
    expect([...needOf(early, { ...NO_CHANGE, technology: 0.2 }).total].map(rounded)).toEqual([50, 48, 60])
  })

  it('lets prevention take users, and technology only their hours', () => {
    const usersWith = (values: Partial<DemandValues>) =>
      rounded(needOf(small, { ...NO_CHANGE, ...values }).services[0]!.users[2]!)
    expect(usersWith({ prevention: 0.2 })).toBe(120)
    expect(usersWith({ technology: 0.2 })).toBe(150)
  })

  it('moves users under 67 by their own growth and by the lever, and nobody else', () => {
    const service = Service.parse({
      id: 'a',
      name: 'A',
      driver: [
        { from: 0, until: 67, rate: 0.1 },
        { from: 67, rate: 0.1 },
      ],
      ftePerUser: 1,
      underSixtySevenGrowth: 0.1,
    })
    const population = [people({ 30: 100, 70: 100 }), people({ 30: 100, 70: 100 })]
    const prepared = prepareDemand({ ...SMALL, population, services: [service] })
    // Young 10 x 1.1 x 1.2 = 13.2, old 10.
    expect(needOf(prepared, { ...NO_CHANGE, users_under_67: 0.2 }).total[1]).toBeCloseTo(23.2, 12)
  })

  it('spreads the FTE of today otherwise between younger and older users, and holds their sum', () => {
    const service = Service.parse({
      id: 'a',
      name: 'A',
      driver: [
        { from: 0, until: 67, rate: 0.1, work: 2 },
        { from: 67, rate: 0.1 },
      ],
      ftePerUser: 1,
      isWorkByAgeUnsure: true,
    })
    const population = [people({ 30: 100, 70: 100 }), people({ 30: 100, 70: 200 })]
    const prepared = prepareDemand({ ...SMALL, population, services: [service] })
    // 10 young x 2 + 10 old = 30; a year later 20 + 20 = 40.
    expect([...needOf(prepared, NO_CHANGE).total]).toEqual([30, 40])
    // Young work 2 x 1.5 = 3: 30 + 10 = 40 is held to 30, so a user is 3/4: (30 + 20) x 3/4 = 37.5.
    const skewed = needOf(prepared, { ...NO_CHANGE, work_under_67: 0.5 })
    expect([...skewed.total].map(rounded)).toEqual([30, 37.5])
    expect([...skewed.services[0]!.users]).toEqual([20, 30])
    // Of a service whose work by age is as written, nothing moves.
    const sure = prepareDemand({ ...SMALL, population, services: [{ ...service, isWorkByAgeUnsure: false }] })
    expect([...needOf(sure, { ...NO_CHANGE, work_under_67: 0.5 }).total]).toEqual([30, 40])
  })

  it('lets resource-heavy users grow within the share of work that is theirs', () => {
    const heavy = { ...NURSING, heavyShareFromSixtySeven: 0.4 }
    const prepared = prepareDemand({ ...SMALL, services: [heavy] })
    const need = needOf(prepared, { ...NO_CHANGE, heavy_users_67: 0.5 })
    // 2027: 60 x (1 + 0.4 x 0.5) = 72; users as before.
    expect(need.total[1]).toBeCloseTo(72, 12)
    expect(need.services[0]!.users[1]).toBe(120)
  })

  it('takes in bed-days from hospital by persons of 67 and over', () => {
    const receiving = { ...NURSING, ftePerHospitalBedDay: 0.01 }
    const prepared = prepareDemand({ ...SMALL, services: [receiving] }, { from_hospital: 2028 })
    // 2028: 1.5 thousand x 200 days = 300 days x 0.01 = 3 FTE beside 75.
    expect(needOf(prepared, { ...NO_CHANGE, from_hospital: 200 }).total[2]).toBeCloseTo(78, 12)
  })
})

describe('healthy ageing', () => {
  const bands = Service.parse({
    id: 'b',
    name: 'B',
    driver: [
      { from: 0, until: 18, rate: 0.5 },
      { from: 18, until: 67, rate: 0 },
      { from: 67, until: 80, rate: 0.1 },
      { from: 80, rate: 0.4 },
    ],
    ftePerUser: 1,
  })
  const usersIn = (byAge: Readonly<Record<number, number>>, share: number) => {
    const population = [people(byAge), people(byAge)]
    const prepared = prepareDemand({ ...SMALL, population, services: [bands] })
    return needOf(prepared, { ...NO_CHANGE, healthy_ageing: share }).services[0]!.users[1]!
  }

  it('gives the younger rate to the fraction of a single age that the moved border cuts', () => {
    // 10 years of life in a decade x share 0.4 = a border of 80.4 after a year: of 100 of age 80, 40 x 0.1 + 60 x 0.4 = 28.
    expect(usersIn({ 80: 100 }, 0.4)).toBeCloseTo(28, 12)
    // 67.4: 40 of those of 67 use nothing, 60 x 0.1 = 6.
    expect(usersIn({ 67: 100 }, 0.4)).toBeCloseTo(6, 12)
  })

  it('leaves those away from a border, and the borders of childhood', () => {
    expect(usersIn({ 72: 100, 95: 100 }, 1)).toBeCloseTo(50, 12)
    expect(usersIn({ 17: 100, 18: 100 }, 1)).toBe(50)
  })

  it('moves the border down where the added years are ill ones', () => {
    // 79.5: half of those of 79 have the rate of 80: 50 x 0.1 + 50 x 0.4 = 25.
    expect(usersIn({ 79: 100 }, -0.5)).toBeCloseTo(25, 12)
  })

  const withBands = (driver: readonly object[], byAge: Readonly<Record<number, number>>, share: number) => {
    const service = Service.parse({ id: 'w', name: 'W', driver, ftePerUser: 1 })
    const population = [people(byAge), people(byAge)]
    const prepared = prepareDemand({ ...SMALL, population, services: [service] })
    return needOf(prepared, { ...NO_CHANGE, healthy_ageing: share }).services[0]!.users[1]
  }

  it('moves no border below 50', () => {
    // 50 - 0.5 would give half of those of 49 the rate of 50.
    expect(withBands([{ from: 50, until: 67, rate: 1 }], { 49: 100 }, -0.5)).toBe(0)
  })

  it('leaves nobody in a band that is moved past the last age', () => {
    expect(withBands([{ from: 105, rate: 1 }], { 105: 100 }, 1)).toBe(0)
  })

  it('moves everybody one age down with rates by single age and a shift of one year', () => {
    const single = Service.parse({
      id: 's',
      name: 'S',
      driver: Array.from({ length: 30 }, (_, at) => ({ from: 70 + at, until: 71 + at, rate: at / 100 })),
      ftePerUser: 1,
    })
    const population = [people({ 80: 100 }), people({ 80: 100 })]
    const prepared = prepareDemand({ ...SMALL, population, services: [single] })
    // The rate of 79 is 0.09: 9 users in place of 10.
    expect(needOf(prepared, { ...NO_CHANGE, healthy_ageing: 1 }).services[0]!.users[1]).toBeCloseTo(9, 12)
  })
})

describe('properties', () => {
  const mixed = prepareDemand(MIXED)

  it('gives the baseline exactly where every lever is zero, whatever the years of full effect', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2050 }), (year) => {
        const other = prepareDemand(MIXED, { technology: year, prevention: year, from_hospital: year })
        expect(needOf(other, { ...NO_CHANGE })).toEqual(needOf(mixed, NO_CHANGE))
      }),
    )
  })

  it('has twice the users where every rate is doubled, under any levers', () => {
    const doubled = prepareDemand({
      ...MIXED,
      services: MIXED.services.map((service) => ({
        ...service,
        driver: service.driver.map((band) => ({ ...band, rate: band.rate * 2 })),
      })),
    })
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (all) => {
          const values = Object.fromEntries(
            DEMAND_LEVERS.map((id, at) => [id, all[at]!]),
          ) as unknown as DemandValues
          const once = needOf(mixed, values)
          const twice = needOf(doubled, values)
          for (const [at, { users }] of twice.services.entries())
            // Doubling is exact in binary, and so are sums of doubled numbers.
            expect([...users]).toEqual([...once.services[at]!.users].map((one) => 2 * one))
        },
      ),
    )
  })

  it('never changes the base year, whatever the levers', () => {
    const values = Object.fromEntries(DEMAND_LEVERS.map((id) => [id, 0.3])) as unknown as DemandValues
    expect(needOf(mixed, values).total[0]).toBeCloseTo(needOf(mixed, NO_CHANGE).total[0]!, 9)
  })
})

describe('calibrate', () => {
  it('makes the base year what was observed, and shows the factor', () => {
    const need = needOf(prepareDemand(calibrate(SMALL, new Map([['nursing', 60]]))), NO_CHANGE)
    // 60 / 50 = 1.2; 60 x 1.2 = 72, 75 x 1.2 = 90.
    expect(need.services[0]!.calibration).toBeCloseTo(1.2, 12)
    expect([...need.total].map(rounded)).toEqual([60, 72, 90])
    expect([...need.services[0]!.users]).toEqual([100, 120, 150])
  })

  it('calibrates from the model itself and not from an earlier factor', () => {
    const once = calibrate(SMALL, new Map([['nursing', 60]]))
    expect(calibrate(once, new Map([['nursing', 60]]))).toEqual(once)
  })

  it('leaves other services, and refuses what cannot be scaled', () => {
    expect(calibrate(MIXED, new Map([['nursing', 60]])).calibration.has('home-care')).toBe(false)
    expect(() => calibrate(SMALL, new Map([['home', 1]]))).toThrow('home is not a service of the model.')
    const empty = { ...SMALL, population: [people({ 20: 1 })] }
    expect(() => calibrate(empty, new Map([['nursing', 5]]))).toThrow('0 FTE in the model cannot be scaled')
    expect(calibrate(empty, new Map([['nursing', 0]])).calibration.get('nursing')).toBe(1)
  })
})

describe('idleLevers', () => {
  it('names the levers that no service says the work of', () => {
    expect(idleLevers([NURSING])).toEqual(['heavy_users_67', 'from_hospital'])
    expect(idleLevers(MIXED.services)).toEqual([])
  })
})

/** Worked by hand from SSB 14746 and KOSTRA, rates of 2025. */
describe('Skien at the rates of 2025', () => {
  const official = JSON.parse(
    readFileSync(new URL('../../data/framskriving-14746.json', import.meta.url), 'utf8'),
  ) as { years: number[]; entries: Record<string, number[][][]> }
  const population = official.years.map((_, at) => {
    const groups = official.entries['4003']![0]![at]!
    // The ten groups as broad ages: 0-66 is the first seven.
    const young = groups.slice(0, 7).reduce((sum, persons) => sum + persons, 0)
    return people({ 30: young, 70: groups[7]!, 85: groups[8]! + groups[9]! })
  })
  const service = (id: string, users: readonly [number, number, number]) =>
    Service.parse({
      id,
      name: id,
      driver: [
        { from: 0, until: 67, rate: users[0] / 46_121 },
        { from: 67, until: 80, rate: users[1] / 7_714 },
        { from: 80, rate: users[2] / 3_031 },
      ],
      ftePerUser: 1,
    })
  const observed = people({ 30: 46_121, 70: 7_714, 85: 3_031 })
  const need = needOf(
    prepareDemand({
      ...SMALL,
      baseYear: 2025,
      population: [observed, ...population],
      services: [service('home-care', [927, 592, 976]), service('long-term', [11, 78, 267])],
    }),
    NO_CHANGE,
  )
  const usersIn = (year: number) => need.services.map(({ users }) => Number(users[year - 2025]!.toFixed(1)))

  it.each([
    { year: 2026, persons: [45_903, 7_740, 3_263], users: [2_567.3, 376.6] },
    { year: 2030, persons: [45_481, 7_745, 3_953], users: [2_781.4, 437.4] },
    { year: 2035, persons: [44_992, 8_391, 4_502], users: [2_997.9, 492.2] },
    { year: 2040, persons: [44_580, 8_924, 5_058], users: [3_209.6, 546.4] },
    { year: 2050, persons: [44_572, 8_775, 6_208], users: [3_568.3, 646.2] },
  ])('is the published table in $year', ({ year, persons, users }) => {
    const counts = population[official.years.indexOf(year)]!
    expect([
      personsIn(counts, { from: 0, until: 67 }),
      personsIn(counts, { from: 67, until: 80 }),
      personsIn(counts, { from: 80, until: 106 }),
    ]).toEqual(persons)
    expect(usersIn(year)).toEqual(users)
  })

  it('is what was observed in 2025', () => {
    expect(usersIn(2025)).toEqual([2_495, 356])
  })
})

function rounded(value: number): number {
  return Number(value.toFixed(9))
}
