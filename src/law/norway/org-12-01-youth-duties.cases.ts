import type { LawCase } from '../case.ts'

const rule = 'org-12-1-youth-duties'

export const youthDutiesCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'To vakter før attenårsdagen',
    arithmetic: 'Født 5. august 2009: mandag og onsdag, 2 vakter; torsdag er dagen selv.',
    born: '2009-08-05',
    before: ['2027-08-01 08:00-12:00'],
    duties: ['2027-08-02 08:00-12:00', '2027-08-04 08:00-12:00', '2027-08-05 08:00-12:00'],
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Under 18 år uten vakter',
    arithmetic: '0 vakter.',
    born: '2010-03-01',
    duties: [],
    finds: [],
  },
  {
    rule,
    titleNb: 'Voksen',
    arithmetic: 'Fylt 18 år.',
    born: '2009-08-02',
    duties: ['2027-08-02 08:00-12:00'],
    finds: [],
  },
]
