import type { LawCase } from '../case.ts'

const rule = 'aml-14-1b-full-time'
const hire = {
  id: 'D1',
  decided: '2027-05-03',
  documented: '2027-05-03',
  available_to_representatives: true,
  discussed: '2027-05-03',
}
const withHire = (change: Partial<Record<keyof typeof hire, string | boolean | undefined>>) => ({
  employer_kind: 'other' as const,
  part_time_hires: [{ ...hire, ...change } as typeof hire],
})

export const fullTimeCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Dokumentert, tilgjengelig og drøftet samme dag som det ble besluttet',
    arithmetic: '0 dager etter.',
    duties: [],
    register: withHire({}),
    finds: [],
  },
  {
    rule,
    titleNb: 'Dokumentert dagen etter',
    arithmetic: '3. mai til 4. mai: 1 dag.',
    duties: [],
    register: withHire({ documented: '2027-05-04' }),
    finds: [{ kind: 'breach', limit: 0, actual: 1 }],
    saysNb: [
      'Deltidsansettelsen D1: skriftlig dokumentasjon av behovet ble laget tirsdag 04.05.2027, 1 dag for sent: det skal skje senest den dagen ansettelsen ble besluttet, mandag 03.05.2027.',
    ],
  },
  {
    rule,
    titleNb: 'Drøftet to dager etter',
    arithmetic: '3. mai til 5. mai: 2 dager; loven sier ikke rett ut at drøftingen kommer først.',
    duties: [],
    register: withHire({ discussed: '2027-05-05' }),
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
    saysNb: [
      'Deltidsansettelsen D1: drøfting med de tillitsvalgte ble holdt onsdag 05.05.2027, 2 dager for sent: det skal skje senest den dagen ansettelsen ble besluttet, mandag 03.05.2027.',
    ],
  },
  {
    rule,
    titleNb: 'Dokumentasjonen er ikke tilgjengelig',
    arithmetic: '0 av 1.',
    duties: [],
    register: withHire({ available_to_representatives: false }),
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Deltidsansettelsen D1 (mandag 03.05.2027): dokumentasjonen er ikke tilgjengelig for de tillitsvalgte; gi dem den.',
    ],
  },
  {
    rule,
    titleNb: 'Ingenting om deltidsansettelsen er registrert',
    arithmetic: 'Tre ting mangler.',
    duties: [],
    register: withHire({
      documented: undefined,
      available_to_representatives: undefined,
      discussed: undefined,
    }),
    finds: [
      { kind: 'warning', limit: 1, actual: 0 },
      { kind: 'warning', limit: 1, actual: 0 },
      { kind: 'warning', limit: 1, actual: 0 },
    ],
    saysNb: [
      'Deltidsansettelsen D1: skriftlig dokumentasjon av behovet skal være på plass senest den dagen ansettelsen ble besluttet, mandag 03.05.2027, men det er ikke registrert når; skriv datoen i registeret.',
      'Deltidsansettelsen D1 (mandag 03.05.2027): det er ikke registrert om dokumentasjonen er tilgjengelig for de tillitsvalgte; skriv det i registeret.',
      'Deltidsansettelsen D1: drøfting med de tillitsvalgte skal være på plass senest den dagen ansettelsen ble besluttet, mandag 03.05.2027, men det er ikke registrert når; skriv datoen i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'En ansettelse fra før loven er kodet, dømmes ikke',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: withHire({ decided: '2025-12-31' }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Deltidsansettelsen D1 er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
  {
    rule,
    titleNb: 'En ansettelse fra den første kodede dagen',
    arithmetic: 'Besluttet 2026-01-01, alt gjort før.',
    duties: [],
    register: withHire({ decided: '2026-01-01', documented: '2025-12-01', discussed: '2025-12-01' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingen deltidsansettelser',
    arithmetic: 'Ingenting å dømme.',
    duties: [],
    register: { employer_kind: 'other', part_time_hires: [] },
    finds: [],
  },
]
