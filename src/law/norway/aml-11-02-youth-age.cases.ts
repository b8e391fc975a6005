import type { LawCase } from '../case.ts'

const rule = 'aml-11-2-youth-age'
const duties = ['2027-08-02 08:00-12:00', '2027-08-03 08:00-12:00']

export const youthAgeCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Lærling uten fødselsdato',
    arithmetic: '2 vakter som kan være vakter for en som er under 18 år.',
    employment: 'apprentice',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Lærling med fødselsdato',
    arithmetic: 'Alderen er kjent, så det er ingenting å spørre etter.',
    employment: 'apprentice',
    born: '2000-01-01',
    duties,
    finds: [],
  },
  {
    rule,
    titleNb: 'Elev i videregående skole uten fødselsdato',
    arithmetic: '2 vakter.',
    school: 'upper',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Skolepliktig uten fødselsdato: kan være under 13 år',
    arithmetic: '2 vakter.',
    school: 'compulsory',
    duties,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Fast ansatt uten fødselsdato som ikke går på skole',
    arithmetic: 'Ingenting tyder på at den ansatte er under 18 år.',
    school: 'none',
    duties,
    finds: [],
  },
  {
    rule,
    titleNb: 'Fast ansatt uten fødselsdato',
    arithmetic: 'Ingenting tyder på at den ansatte er under 18 år.',
    duties,
    finds: [],
  },
  {
    rule,
    titleNb: 'Lærling uten vakter i planen',
    arithmetic: 'Vakten 1. august er før planen; ingen vakter i den.',
    employment: 'apprentice',
    before: ['2027-08-01 08:00-12:00'],
    duties: [],
    finds: [],
  },
]
