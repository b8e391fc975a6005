import type { LawCase } from '../case.ts'

const rule = 'aml-11-1-child-work'
const duties = ['2027-08-02 15:00-17:00', '2027-08-04 15:00-17:00']

export const childWorkCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Fyller 13 år tirsdag',
    arithmetic:
      'Født 3. august 2014: 1 vakt som 12-åring er forbudt, 1 vakt som 13-åring må være lett arbeid.',
    born: '2014-08-03',
    duties,
    finds: [
      { kind: 'breach', limit: 0, actual: 1 },
      { kind: 'warning', limit: 0, actual: 1 },
    ],
  },
  {
    rule,
    titleNb: 'Under 15 år',
    arithmetic: '14 år: 2 vakter som må være lett arbeid.',
    born: '2013-03-01',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Fyller 15 år tirsdag',
    arithmetic: 'Født 3. august 2012: bare vakten mandag er som barn.',
    born: '2012-08-03',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
  },
  {
    rule,
    titleNb: '15 år og skolepliktig',
    arithmetic: '2 vakter: skoleplikten gjelder selv om den unge har fylt 15 år.',
    born: '2012-03-01',
    school: 'compulsory',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Skolepliktig uten fødselsdato',
    arithmetic: '2 vakter; at den unge er under 13 år, kan ikke ses.',
    school: 'compulsory',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: '17 år',
    arithmetic: 'Verken under 15 år eller skolepliktig.',
    born: '2010-03-01',
    school: 'upper',
    duties,
    finds: [],
  },
  {
    rule,
    titleNb: 'Barn uten vakter i planen',
    arithmetic: 'Vakten er før planen.',
    born: '2013-03-01',
    before: ['2027-08-01 15:00-17:00'],
    duties: [],
    finds: [],
  },
]
