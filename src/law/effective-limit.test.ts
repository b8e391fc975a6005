/** The one function that finds a limit, against a brute-force reading of the layers that shares none of its tables. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, parseDate } from '../time/local-date.ts'
import type { Minutes } from '../time/minutes.ts'
import { minutes } from '../time/minutes.ts'
import { instantAt } from '../time/oslo.ts'
import type { Agreement, Basis, Permission, Requirement } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import type { LawCase } from './case.ts'
import { days, everyWeek } from './case.ts'
import { contradictions, effectiveLimit, effectiveLimitAt, layersOf } from './effective-limit.ts'
import { evaluate } from './evaluate.ts'
import { worldOf } from './testing/case-world.ts'

const DAY = parseDate('2027-08-02')
const A = 'A' as EmployeeId
const B = 'B' as EmployeeId

type Single = 'daily-rest' | 'weekly-rest' | 'total-day' | 'total-week' | 'night-average' | 'night-strain'

interface Reading {
  readonly law: number
  readonly side: 'most' | 'least'
  /** Bases that the paragraph names, with the outer bound; null = none stated. Read in the statute by hand. */
  readonly bases: Partial<Record<Basis, number | null>>
  readonly compensation: readonly Basis[]
  /** Of TV and ORG, those open to an employer that no collective agreement binds: § 10-8(3) last sentence. */
  readonly withoutTariff?: readonly Basis[]
}

const READINGS: Readonly<Record<Single, Reading>> = {
  // § 10-8(1), (3), § 10-12(4), (7)
  'daily-rest': {
    ...{ law: 660, side: 'least', bases: { TV: 480, AT: null, ORG: null } },
    ...{ compensation: ['TV', 'AT', 'ORG'], withoutTariff: ['TV'] },
  },
  // § 10-8(2), (3), § 10-12(4), (7)
  'weekly-rest': {
    ...{ law: 2100, side: 'least', bases: { TV: 1680, AT: null, ORG: null } },
    ...{ compensation: ['TV', 'AT', 'ORG'], withoutTariff: ['TV'] },
  },
  // § 10-6(8), (9), § 10-12(4), (7)
  'total-day': {
    ...{ law: 780, side: 'most', bases: { TV: 960, AT: null, ORG: null }, compensation: ['TV', 'AT'] },
  },
  // § 10-6(8), § 10-12(4)
  'total-week': { law: 2880, side: 'most', bases: { ORG: null }, compensation: [] },
  // § 10-11(6), (9), § 10-12(4)
  'night-average': { law: 480, side: 'most', bases: { TV: null, ORG: null }, compensation: ['TV', 'ORG'] },
  // § 10-11(7), (9), § 10-12(4)
  'night-strain': { law: 480, side: 'most', bases: { TV: null, ORG: null }, compensation: ['TV', 'ORG'] },
}
const NUMBERS = Object.keys(READINGS) as Single[]

const hoursNear = (number: Single): fc.Arbitrary<Minutes> =>
  fc.integer({ min: -20, max: 20 }).map((step) => minutes(READINGS[number].law + 15 * step))

const generated = (number: Single): fc.Arbitrary<Agreement> =>
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      basis: fc.constantFrom<Basis>('IND', 'TV', 'AT', 'ORG'),
      permits: fc.option(hoursNear(number), { freq: 3 }),
      requires: fc.option(hoursNear(number), { freq: 2 }),
      from: fc.integer({ min: -20, max: 20 }),
      length: fc.integer({ min: 0, max: 40 }),
      people: fc.constantFrom<EmployeeId[] | undefined>(undefined, undefined, [A], [B], [A, B]),
      compensated: fc.constantFrom(true, true, false),
      exceptions: fc.constantFrom<string[]>([], [], ['a'], ['b', 'c']),
    })
    .map((one): Agreement => {
      const permission: Permission[] = one.permits === null ? [] : [{ rule: number, hours: one.permits }]
      const requirement: Requirement[] = one.requires === null ? [] : [{ rule: number, hours: one.requires }]
      return {
        id: one.id,
        title: 'Avtale',
        basis: one.basis,
        permits: permission,
        ...(requirement.length === 0 ? {} : { requires: requirement }),
        exception_to: one.exceptions,
        from: addDays(DAY, one.from),
        until: addDays(DAY, one.from + one.length),
        signed_by: ['partene'],
        ...(one.people === undefined ? {} : { employees: one.people }),
        ...(one.compensated ? { compensation: 'lengre hvile' } : {}),
      }
    })

const setting = fc.constantFrom(...NUMBERS).chain((number) =>
  fc.record({
    number: fc.constant(number),
    // One agreement about something else must change nothing.
    agreements: fc.array(
      fc.oneof({ weight: 6, arbitrary: generated(number) }, { weight: 1, arbitrary: generated('total-day') }),
      {
        minLength: 3,
        maxLength: 8,
      },
    ),
    bound: fc.constantFrom(true, true, true, false),
    day: fc.integer({ min: -22, max: 40 }),
    who: fc.constantFrom(A, B),
  }),
)

function unitWith(agreements: readonly Agreement[], bound: boolean): Unit {
  const one: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
  return { ...worldOf(one).unit, bound_by_tariff: bound, agreements: [...agreements] }
}

interface Asked {
  readonly agreements: readonly Agreement[]
  readonly bound: boolean
  readonly number: Single
  readonly date: LocalDate
  readonly who: EmployeeId
}

/** Reads every agreement, one by one, as a jurist would. */
function bruteForce({ agreements, bound, number, date, who }: Asked): number {
  const { law, side, bases, compensation, withoutTariff = [] } = READINGS[number]
  const furthest = side === 'most' ? Math.max : Math.min
  const beyond = (one: number, other: number) => (side === 'most' ? one > other : one < other)
  const inForce = agreements.filter(
    (one) => one.from <= date && date <= one.until && (one.employees?.includes(who) ?? true),
  )
  let permitted = law
  let permittedBy: Agreement | null = null
  for (const one of inForce) {
    const needsTariff = (one.basis === 'TV' || one.basis === 'ORG') && !withoutTariff.includes(one.basis)
    if (!(one.basis in bases) || (!bound && needsTariff)) continue
    if (compensation.includes(one.basis) && one.compensation === undefined) continue
    const edge = bases[one.basis]
    for (const permission of one.permits) {
      if (permission.rule !== number) continue
      if (edge !== null && edge !== undefined && beyond(permission.hours, edge)) continue
      if (!beyond(permission.hours, permitted)) continue
      permitted = furthest(permitted, permission.hours)
      permittedBy = one
    }
  }
  for (const one of inForce) {
    if (permittedBy?.exception_to?.includes(one.id) === true) continue
    for (const requirement of one.requires ?? []) {
      if (requirement.rule === number && beyond(permitted, requirement.hours)) permitted = requirement.hours
    }
  }
  return permitted
}

describe('the effective limit', () => {
  let moved = 0
  let heldBack = 0

  it('is what a brute-force reading of all layers gives, for each person and day', () => {
    fc.assert(
      fc.property(setting, ({ agreements, bound, number, day, who }) => {
        const date = addDays(DAY, day)
        const expected = bruteForce({ agreements, bound, number, date, who })
        const layers = layersOf(unitWith(agreements, bound), date)
        const found = effectiveLimit(layers, number, who, date)
        expect(found.value).toBe(expected)
        expect(found.agreement === null).toBe(found.layer === 'law')
        // Any instant of the Oslo date has the date's limit.
        for (const minute of [0, 719, 1439]) {
          expect(effectiveLimitAt(layers, number, who, instantAt(date, minute, 'oslo'))).toEqual(found)
        }
        if (found.layer !== 'law') moved++
        if (
          READINGS[number].side === 'most' ? expected < READINGS[number].law : expected > READINGS[number].law
        )
          heldBack++
      }),
      { numRuns: 10_000, seed: 20271127 },
    )
  })

  it('has been moved by agreements, and held back, often enough', () => {
    expect(moved).toBeGreaterThan(500)
    expect(heldBack).toBeGreaterThan(100)
  })

  test.each<[AgreedNumber, number | null]>([
    ['averaging-day', 540],
    ['averaging-week', 2280],
    ['averaging-single-week', 2280],
    ['averaging-weeks', null],
    ['passive-day', null],
    ['standby-share', 7],
    ['overtime-week', 600],
    ['overtime-four-weeks', 1500],
    ['overtime-half-year', null],
    ['overtime-year', 12000],
    ['sunday-average', null],
    ['plan-notice', 14],
  ])('%s is the statute’s without agreements: %s', (number, value) => {
    const layers = layersOf(unitWith([], true), DAY)
    expect(effectiveLimit(layers, number, A, DAY)).toEqual({ value, layer: 'law', agreement: null })
  })
})

const base = { title: 'Avtale', from: DAY, until: addDays(DAY, 100), signed_by: ['partene'], permits: [] }
const rest = (hours: number): Permission => ({ rule: 'daily-rest', hours: minutes(60 * hours) })

describe('layers that contradict each other', () => {
  const tariff: Agreement = {
    ...base,
    id: 'tariff',
    basis: 'ORG',
    requires: [{ rule: 'daily-rest', hours: minutes(600) }],
  }
  const local: Agreement = { ...base, id: 'lokal', basis: 'TV', permits: [rest(9)], compensation: 'hvile' }
  const pairs = (...agreements: Agreement[]) =>
    contradictions(unitWith(agreements, true)).map(({ permits, requires }) => [permits, requires])

  it('are named, both of them, with the numbers', () => {
    expect(contradictions(unitWith([tariff, local], true))).toEqual([
      {
        permits: 'lokal',
        requires: 'tariff',
        number: 'daily-rest',
        textNb:
          'Avtalene lokal (TV) og tariff (ORG) går ikke i hop fra mandag 02.08.2027: lokal åpner for 9 t (daglig arbeidsfri), mens tariff krever minst 10 t. Rett en av dem, eller før tariff opp i «exception_to» på lokal hvis den er et avtalt unntak.',
      },
    ])
  })

  it('at the edge do not: what is required is what is permitted', () => {
    expect(pairs(tariff, { ...local, permits: [rest(10)] })).toEqual([])
    expect(pairs(tariff, { ...local, permits: [{ rule: 'daily-rest', hours: minutes(599) }] })).toHaveLength(
      1,
    )
  })

  it('do not where one says that it is an exception to the other', () => {
    const exception = { ...local, exception_to: ['tariff'] }
    expect(pairs(tariff, exception)).toEqual([])
    const layers = layersOf(unitWith([tariff, exception], true), DAY)
    expect(effectiveLimit(layers, 'daily-rest', A, DAY).value).toBe(540)
  })

  it('do not where they never meet: other days, or other people', () => {
    expect(pairs(tariff, { ...local, from: addDays(DAY, 101), until: addDays(DAY, 120) })).toEqual([])
    expect(pairs(tariff, { ...local, from: addDays(DAY, 100), until: addDays(DAY, 120) })).toHaveLength(1)
    expect(pairs({ ...tariff, employees: [A] }, { ...local, employees: [B] })).toEqual([])
    expect(pairs({ ...tariff, employees: [A] }, { ...local, employees: [A, B] })).toHaveLength(1)
  })

  it('can be upwards too: more overtime than the tariff lets the parties agree on', () => {
    const cap: Agreement = {
      ...base,
      id: 'tak',
      basis: 'ORG',
      requires: [{ rule: 'overtime-week', hours: minutes(900) }],
    }
    const more: Agreement = {
      ...base,
      id: 'mer',
      basis: 'TV',
      permits: [
        {
          rule: 'overtime',
          week_hours: minutes(1200),
          four_week_hours: minutes(3000),
          year_hours: minutes(18000),
        },
      ],
    }
    expect(pairs(cap, more)).toEqual([['mer', 'tak']])
  })
})

describe('§ 10-12(4): more than 48 hours on average', () => {
  const org = {
    basis: 'ORG' as const,
    permits: { rule: 'total-week' as const, hours: 54 },
  }
  // 8 weeks of 50 hours, averaged over the year so that only the total is too long.
  const long: LawCase = {
    rule: 'aml-10-6-total-week',
    titleNb: '',
    arithmetic: '',
    weeks: 8,
    duties: days('2027-08-02', everyWeek([0, 1, 2, 3, 4], 8), '07:00-17:00'),
    finds: [],
  }
  const total = (one: Partial<LawCase>) =>
    evaluate(worldOf({ ...long, ...one })).filter(({ rule }) => rule === 'aml-10-6-total-week')

  it('is a breach for all without the tariff', () => {
    expect(total({}).map(({ kind, limit, actual }) => [kind, limit, actual])).toEqual([
      ['breach', 2880, 3000],
    ])
  })

  it('needs each one’s consent also where the tariff permits it', () => {
    const [found, ...more] = total({ agreements: [org] })
    expect(more).toEqual([])
    expect(found).toMatchObject({ kind: 'needs-agreement', limit: 2880, actual: 3000 })
    expect(found?.permittedBy).toMatchObject([{ basis: 'IND', citation: { paragraph: '§ 10-12' } }])
  })

  it('asks for the consent once, at the highest mean, and says for how long it is needed', () => {
    // Ten weeks of 50 hours and one hour more in the last: three stretches of eight weeks, 3000, 3000 and (7 x 3000 + 3060) / 8 = 3008.
    const duties = [
      ...days('2027-08-02', everyWeek([0, 1, 2, 3, 4], 10), '07:00-17:00'),
      '2027-10-09 07:00-08:00',
    ]
    const found = total({ weeks: 10, duties, agreements: [org] })
    expect(found.map(({ kind, actual }) => [kind, actual])).toEqual([['needs-agreement', 3008]])
    expect(found[0]?.textNb).toContain(
      'og samtykket trengs for tiden fra mandag 02.08.2027 til søndag 10.10.2027',
    )
  })

  it('holds with the tariff and the consent, for as long and as far as the consent reaches', () => {
    const consent = { to: 'average-above-48' as const, from: '2027-08-02', until: '2027-09-26' }
    expect(total({ agreements: [org], consents: [consent] })).toEqual([])
    expect(total({ agreements: [org], consents: [{ ...consent, hours: 50 }] })).toEqual([])
    expect(total({ agreements: [org], consents: [{ ...consent, hours: 49 }] })).toHaveLength(1)
    expect(total({ agreements: [org], consents: [{ ...consent, until: '2027-09-25' }] })).toHaveLength(1)
    expect(total({ agreements: [org], consents: [{ ...consent, from: '2027-08-03' }] })).toHaveLength(1)
    expect(total({ agreements: [org], consents: [{ ...consent, to: 'overtime-beyond' }] })).toHaveLength(1)
    expect(total({ consents: [consent] })).toHaveLength(1)
  })
})
