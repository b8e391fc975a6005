import { expect, test } from 'vitest'
import { caseOf, readExampleFile } from './example-file.ts'

const file = (fields: string) => `
tema: Hvile
innledning: Om hvile.
eksempler:
  - id: en
    tittel: En
    paragraf: § 10-8
    regel: aml-10-8-daily-rest
    hva_skjer: To vakter.
    regnestykke: Sum.
${fields}`

function read(fields: string) {
  const result = readExampleFile('x.yaml', file(fields))
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return caseOf(result.file.eksempler[0]!)
}

function problems(fields: string): readonly string[] {
  const result = readExampleFile('x.yaml', file(fields))
  return result.status === 'ok'
    ? []
    : result.problems.map(({ place, value, message }) => `${place}: ${value} ${message}`)
}

test('what is left out is the plain world: one calendar week of rotas, bound by a collective agreement', () => {
  expect(read('    vakter: [2027-08-02 07:30-15:00]\n    funn: []')).toEqual({
    rule: 'aml-10-8-daily-rest',
    titleNb: 'En',
    arithmetic: 'Sum.',
    kind: 'calendar',
    start: '2027-08-02',
    weeks: 1,
    duties: ['2027-08-02 07:30-15:00'],
    agreements: [],
    boundByTariff: true,
    category: 'rotating',
    finds: [],
  })
})

test('everything that can be said reaches the case', () => {
  const one = read(`    plan: { type: grunnturnus, fra: 2027-08-09, uker: 2, drøftet: 2027-07-19 }
    arbeidsgiver: { tariffbundet: false, arbeidstype: helkontinuerlig }
    arbeidstaker:
      født: 2010-03-01
      skole: upper
      stilling: leading
      samtykker: [{ to: overtime-beyond, from: 2027-08-09, until: 2027-08-15 }]
      fravær: [2027-08-10 2027-08-11]
      med_seg: { timesaldo: 2.5, uker_i_perioden: 1, røde_dager: 3, røde_dager_arbeidet: 2, overtid_timer: 10 }
    før_planen: [2027-08-08 14:30-22:00]
    andre_steder: [2027-08-09 07:30-15:00 hos Sykehuset]
    vakter: [{ dager: [man, søn], uker: 1-2, tid: 07:30-15:00 }, { dager: [ons], uker: [2], tid: 22:00-08:00 passiv }]
    avtaler:
      - grunnlag: TV
        tillater: { rule: daily-rest, hours: 9 }
        kompensasjon: hvile
        fra: 2027-01-01
        til: 2027-12-31
        for: [A]
    funn:
      - { art: brudd, grense: 11 t, faktisk: 10 t 59 min }
      - { art: trenger avtale, grense: 30 min, faktisk: 1 t }
      - { art: varsel, grense: 2, faktisk: 3 }`)
  expect(one).toMatchObject({
    kind: 'cyclic',
    start: '2027-08-09',
    weeks: 2,
    discussedOn: '2027-07-19',
    boundByTariff: false,
    category: 'continuous',
    born: '2010-03-01',
    school: 'upper',
    position: 'leading',
    consents: [{ to: 'overtime-beyond', from: '2027-08-09', until: '2027-08-15' }],
    absences: ['2027-08-10 2027-08-11'],
    before: ['2027-08-08 14:30-22:00'],
    elsewhere: ['2027-08-09 07:30-15:00 hos Sykehuset'],
    duties: [
      '2027-08-09 07:30-15:00',
      '2027-08-15 07:30-15:00',
      '2027-08-16 07:30-15:00',
      '2027-08-22 07:30-15:00',
      '2027-08-18 22:00-08:00 passiv',
    ],
    finds: [
      { kind: 'breach', limit: 660, actual: 659 },
      { kind: 'needs-agreement', limit: 30, actual: 60 },
      { kind: 'warning', limit: 2, actual: 3 },
    ],
  })
  expect(one.carryOver).toEqual({
    hours_balance: 2.5,
    averaging_weeks_used: 1,
    red_days_total: 3,
    red_days_worked: 2,
    overtime_hours: 10,
  })
  expect(one.agreements).toEqual([
    {
      basis: 'TV',
      permits: { rule: 'daily-rest', hours: 9 },
      compensation: 'hvile',
      from: '2027-01-01',
      until: '2027-12-31',
      employees: ['A'],
    },
  ])
})

test.each([
  ['    vakter: [2027-08-02 07:30]\n    funn: []', 'er ikke en vakt'],
  ['    vakter: [{ dager: [man], uker: 1-2, tid: dag }]\n    funn: []', 'er ikke tider'],
  ['    vakter: [{ dager: [mandag], uker: 1-2, tid: 07:30-15:00 }]\n    funn: []', 'er ikke en av: man'],
  ['    vakter: []\n    funn: [{ art: feil, grense: 1, faktisk: 2 }]', 'er ikke en av: brudd'],
  ['    vakter: []\n    funn: [{ art: brudd, grense: ti timer, faktisk: 2 }]', 'begynner ikke med et tall'],
  ['    vakter: []\n    funn: [{ art: brudd, grense: 10 timer, faktisk: 2 }]', 'er ikke en varighet'],
  ['    vakter: []', 'funn: null mangler'],
  ['    vakter: []\n    funn: []\n    notat: x', 'er et ukjent felt'],
  [
    '    vakter: []\n    funn: []\n    avtaler: [{ grunnlag: TV, tillater: { rule: hvile } }]',
    'er ikke noe en avtale kan tillate',
  ],
])('%j is refused', (fields, part) => {
  expect(problems(fields).join('\n')).toContain(part)
})
