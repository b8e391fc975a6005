import type { LawCase } from '../case.ts'

const rule = 'aml-10-3-plan-notice'
const duties = ['2027-08-02 07:30-15:00']

export const planNoticeCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Drøftet nøyaktig to uker før',
    arithmetic: '19. juli til 2. august er 14 dager.',
    discussedOn: '2027-07-19',
    duties,
    finds: [],
  },
  {
    rule,
    titleNb: 'Drøftet 13 dager før',
    arithmetic: '20. juli til 2. august er 13 dager, 1 for lite.',
    discussedOn: '2027-07-20',
    duties,
    finds: [{ kind: 'breach', limit: 14, actual: 13 }],
  },
  {
    rule,
    titleNb: 'Drøftet samme dag som planen tar til',
    arithmetic: '2. august til 2. august er 0 dager.',
    discussedOn: '2027-08-02',
    duties,
    finds: [{ kind: 'breach', limit: 14, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Drøftet etter at planen tok til',
    arithmetic: '5. august er 3 dager etter 2. august: 0 dager før.',
    discussedOn: '2027-08-05',
    duties,
    finds: [{ kind: 'breach', limit: 14, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Tariffavtale om 7 dager: 13 dager er nok',
    arithmetic: '13 dager mot 7.',
    discussedOn: '2027-07-20',
    agreements: [{ basis: 'ORG', permits: { rule: 'plan-notice', days: 7 } }],
    duties,
    finds: [],
  },
  {
    rule,
    titleNb: 'Avtale med tillitsvalgte er ikke uten videre tariffavtale',
    arithmetic: '13 dager mot lovens 14; § 10-3 nevner bare tariffavtale.',
    discussedOn: '2027-07-20',
    agreements: [{ basis: 'TV', permits: { rule: 'plan-notice', days: 7 } }],
    duties,
    finds: [{ kind: 'breach', limit: 14, actual: 13 }],
  },
  {
    rule,
    titleNb: 'Tariffavtale om 28 dager: 14 dager er for lite',
    arithmetic: '14 dager mot 28. Tariffavtalen går foran lovens frist, også når den er lengre.',
    discussedOn: '2027-07-19',
    agreements: [{ basis: 'ORG', permits: { rule: 'plan-notice', days: 28 } }],
    duties,
    finds: [{ kind: 'breach', limit: 28, actual: 14 }],
  },
  {
    rule,
    titleNb: 'Avtale med hver ansatt er ikke tariffavtale',
    arithmetic: '13 dager mot lovens 14; § 10-3 nevner bare tariffavtale.',
    discussedOn: '2027-07-20',
    agreements: [{ basis: 'IND', permits: { rule: 'plan-notice', days: 7 } }],
    duties,
    finds: [{ kind: 'breach', limit: 14, actual: 13 }],
  },
  {
    rule,
    titleNb: 'Ingen drøftingsdato: ikke dømt',
    arithmetic: 'Uten dato er det ingenting å regne på.',
    duties,
    finds: [],
  },
]
