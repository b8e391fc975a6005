import { AGES } from '../age-groups.ts'
import type { DemandModel } from '../demand.ts'
import { Service } from '../service.ts'

/** [sex * AGES + age] with as many of each age as given, all men. */
export function people(byAge: Readonly<Record<number, number>>): Float64Array {
  const counts = new Float64Array(2 * AGES)
  for (const [age, persons] of Object.entries(byAge)) counts[Number(age)] = persons
  return counts
}

/** Half an FTE for one in ten of 80 and over. */
export const NURSING = Service.parse({
  id: 'nursing',
  name: 'Sykehjem',
  driver: [{ from: 80, rate: 0.1 }],
  ftePerUser: 0.5,
})

/** 1 000 persons of 85 in 2026, 1 200 in 2027, 1 500 in 2028. */
export const SMALL: DemandModel = {
  baseYear: 2026,
  population: [people({ 85: 1000 }), people({ 85: 1200 }), people({ 85: 1500 })],
  services: [NURSING],
  hoursPerFte: 1695,
  gainYearsPerDecade: 10,
  calibration: new Map(),
}

/** Two services with every kind of driver, over five years with people of every age. */
export const MIXED: DemandModel = {
  ...SMALL,
  population: Array.from({ length: 5 }, (_, year) =>
    Float64Array.from({ length: 2 * AGES }, (_, at) => (100 - (at % AGES) * 0.7) * (1 + 0.02 * year)),
  ),
  gainYearsPerDecade: 1.5,
  services: [
    Service.parse({
      id: 'home-care',
      name: 'Hjemmetjeneste',
      driver: [
        { from: 0, until: 67, rate: 0.02 },
        { from: 67, until: 80, rate: 0.08 },
        { from: 80, rate: 0.3 },
      ],
      hoursPerUserPerYear: 400,
      underSixtySevenGrowth: 0.01,
      heavyShareFromSixtySeven: 0.2,
      ftePerHospitalBedDay: 0.002,
    }),
    NURSING,
  ],
}
