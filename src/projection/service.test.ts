import { describe, expect, it } from 'vitest'
import { Service } from './service.ts'

const written = {
  id: 'a',
  name: 'A',
  ftePerUser: 0.5,
  driver: [
    { from: 0, until: 67, rate: 0.02 },
    { from: 67, rate: 0.1 },
  ],
}
const problems = (content: unknown) =>
  Service.safeParse(content).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('Service', () => {
  it('takes a band without an end as all who are older, and what is not said as none', () => {
    const service = Service.parse(written)
    expect(service.driver[1]!.until).toBe(106)
    expect([
      service.underSixtySevenGrowth,
      service.heavyShareFromSixtySeven,
      service.ftePerHospitalBedDay,
    ]).toEqual([0, 0, 0])
  })

  it('refuses a rate above 1 and takes one of 1', () => {
    expect(problems({ ...written, driver: [{ from: 80, rate: 1.01 }] })).toEqual([
      'driver.0.rate: er en rate over 1: flere brukere enn innbyggere. Skriv brukere delt på innbyggere.',
    ])
    expect(problems({ ...written, driver: [{ from: 80, rate: 1 }] })).toBeUndefined()
  })

  it('refuses bands that overlap, are empty, or lie on both sides of 67', () => {
    expect(problems({ ...written, driver: [{ from: 60, until: 70, rate: 0.1 }] })).toEqual([
      'driver.0: går over 67 år. Del gruppen i to, under og fra 67 år.',
    ])
    expect(problems({ ...written, driver: [{ from: 80, until: 80, rate: 0.1 }] })).toEqual([
      'driver.0: har «until» som ikke er over «from». Rett aldrene.',
    ])
    const overlapping = [
      { from: 67, until: 81, rate: 0.1 },
      { from: 80, rate: 0.1 },
    ]
    expect(problems({ ...written, driver: overlapping })).toEqual([
      'driver: har aldersgrupper som overlapper eller ikke står i rekkefølge. Rett aldrene.',
    ])
  })

  it('wants the work of a user in one of two ways', () => {
    const message = ': skal ha enten «ftePerUser» eller «hoursPerUserPerYear». Skriv én av dem.'
    expect(problems({ ...written, hoursPerUserPerYear: 100 })).toEqual([message])
    expect(problems({ id: 'a', name: 'A', driver: written.driver })).toEqual([message])
  })
})
