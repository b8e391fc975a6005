import { describe, expect, test } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import { buildLattice, Competence } from '../workforce/competence.ts'
import { Employee } from '../workforce/employee.ts'
import type { Unit } from '../workforce/unit.ts'
import type { CaseAgreement } from './case.ts'
import { refusedPhysicians } from './physicians.ts'
import { worldOf } from './testing/case-world.ts'

const FROM = parseDate('2027-08-02')
const UNTIL = addDays(FROM, 14)

const rest: CaseAgreement = {
  basis: 'ORG',
  permits: { rule: 'total-day', hours: 19 },
  from: '2027-08-02',
  until: '2027-08-15',
}

interface Person {
  readonly id: string
  readonly competence: string
  readonly from?: string
  readonly until?: string
}

const doctor: Person = { id: 'L1', competence: 'lege' }

function refused(people: readonly Person[], agreements: readonly CaseAgreement[] = [], boundByTariff = true) {
  const { unit } = worldOf({
    rule: '',
    titleNb: '',
    arithmetic: '',
    duties: [],
    finds: [],
    agreements,
    boundByTariff,
  })
  const built = buildLattice([
    Competence.parse({ id: 'overlege', name: 'Overlege', covers: ['lege'] }),
    Competence.parse({ id: 'lege', name: 'Lege', hpr_category: 'LE', covers: ['sykepleier'] }),
    Competence.parse({ id: 'sykepleier', name: 'Sykepleier', hpr_category: 'SP' }),
    Competence.parse({ id: 'tannlege', name: 'Tannlege', hpr_category: 'TL' }),
  ])
  if (built.status === 'bad') throw new Error(built.reason)
  const employees = people.map(({ id, ...held }) =>
    Employee.parse({ id, competences: [held], employments: [{ post_percent: 100 }] }),
  )
  const changed: Unit = { ...unit, lattice: built.lattice, employees }
  return refusedPhysicians(changed, FROM, UNTIL)
}

describe('who is a physician', () => {
  test('a physician without terms is refused by name, with the period and the next step', () => {
    expect(refused([doctor])).toEqual({
      employees: ['L1'],
      textNb:
        'Legen L1 har egne arbeidstidsbestemmelser i tariffavtale, som ikke er kodet her og ikke er lagt inn for hele planen (mandag 02.08.2027 til søndag 15.08.2027). Legg inn tariffavtalens arbeidstidsbestemmelser som avtale med basis ORG, eller ta legene ut.',
    })
  })

  test('several are named together, in the order of the unit', () => {
    const found = refused([
      doctor,
      { id: 'S', competence: 'sykepleier' },
      { ...doctor, id: 'L2' },
      { ...doctor, id: 'L3' },
    ])
    expect(found?.employees).toEqual(['L1', 'L2', 'L3'])
    expect(found?.textNb).toMatch(/^Legene L1, L2 og L3 har egne/)
  })

  test('nurses and dentists are not physicians', () => {
    expect(
      refused([
        { id: 'S', competence: 'sykepleier' },
        { id: 'T', competence: 'tannlege' },
      ]),
    ).toBeNull()
  })

  test('whoever covers a physician is one', () => {
    expect(refused([{ id: 'O', competence: 'overlege' }])?.employees).toEqual(['O'])
  })

  test.each([
    [{ until: '2027-08-01' }, null],
    [{ until: '2027-08-02' }, ['L1']],
    [{ from: '2027-08-15' }, ['L1']],
    [{ from: '2027-08-16' }, null],
  ])('authorised %j: only a day in the plan counts', (validity, expected) => {
    expect(refused([{ ...doctor, ...validity }])?.employees ?? null).toEqual(expected)
  })
})

describe('terms of a collective agreement', () => {
  test('an ORG agreement for the whole plan is enough', () => {
    expect(refused([doctor], [rest])).toBeNull()
  })

  test.each([
    ['begins a day late', [{ ...rest, from: '2027-08-03' }]],
    ['ends a day early', [{ ...rest, until: '2027-08-14' }]],
    ['is for somebody else', [{ ...rest, employees: ['L2'] }]],
    ['is made with the representatives', [{ ...rest, basis: 'TV' as const }]],
    ['is about the notice of plans', [{ ...rest, permits: { rule: 'plan-notice' as const, days: 7 } }]],
    [
      'is about counting together',
      [{ ...rest, permits: { rule: 'count-together' as const, employers: ['B'] } }],
    ],
    [
      'leaves a day between two',
      [
        { ...rest, until: '2027-08-08' },
        { ...rest, from: '2027-08-10' },
      ],
    ],
  ])('an agreement that %s is not', (_, agreements) => {
    expect(refused([doctor], agreements)?.employees).toEqual(['L1'])
  })

  test('two agreements after one another cover the plan together', () => {
    expect(
      refused(
        [doctor],
        [
          { ...rest, until: '2027-08-08' },
          { ...rest, from: '2027-08-09' },
        ],
      ),
    ).toBeNull()
  })

  test('one that names a physician leaves the others refused', () => {
    expect(refused([doctor, { ...doctor, id: 'L2' }], [{ ...rest, employees: ['L2'] }])?.employees).toEqual([
      'L1',
    ])
  })

  test('stricter terms on hours are terms too, but a stricter notice of plans is not', () => {
    const requires = (term: NonNullable<CaseAgreement['requires']>): CaseAgreement => ({
      basis: 'ORG',
      requires: term,
    })
    expect(refused([doctor], [requires({ rule: 'daily-rest', hours: 12 })])).toBeNull()
    expect(refused([doctor], [requires({ rule: 'plan-notice', days: 28 })])?.employees).toEqual(['L1'])
  })

  test('where no collective agreement binds the employer, there are no such terms to bring', () => {
    expect(refused([doctor], [], false)).toBeNull()
  })
})
