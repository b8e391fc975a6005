import type { LawCase } from '../case.ts'

const employer_kind = 'other' as const
const need = 'aml-10-6-overtime-need'
const discussion = 'aml-10-6-overtime-discussion'
const use = { id: 'O1', from: '2027-07-05', special_need: true, time_limited: true }

export const overtimeNeedCases: readonly LawCase[] = [
  {
    rule: need,
    titleNb: 'Særlig og tidsavgrenset',
    arithmetic: '2 av 2 vilkår.',
    duties: [],
    register: { employer_kind, overtime: [use] },
    finds: [],
  },
  {
    rule: need,
    titleNb: 'Ikke særlig behov',
    arithmetic: '1 av 2 vilkår.',
    duties: [],
    register: { employer_kind, overtime: [{ ...use, special_need: false }] },
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Overtiden O1 fra mandag 05.07.2027: behovet er vurdert som ikke særlig, og da er den ikke tillatt (§ 10-6 første ledd).',
    ],
  },
  {
    rule: need,
    titleNb: 'Varig behov',
    arithmetic: '1 av 2 vilkår.',
    duties: [],
    register: { employer_kind, overtime: [{ ...use, time_limited: false }] },
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Overtiden O1 fra mandag 05.07.2027: behovet er vurdert som ikke tidsavgrenset, og da er den ikke tillatt (§ 10-6 første ledd).',
    ],
  },
  {
    rule: need,
    titleNb: 'Behovet for overtid er ikke vurdert',
    arithmetic: '0 av 2 vilkår.',
    duties: [],
    register: { employer_kind, overtime: [{ id: 'O1', from: '2027-07-05' }] },
    finds: [
      { kind: 'warning', limit: 1, actual: 0 },
      { kind: 'warning', limit: 1, actual: 0 },
    ],
    saysNb: [
      'Overtiden O1 fra mandag 05.07.2027: det er ikke registrert om behovet er særlig (§ 10-6 første ledd); skriv vurderingen.',
      'Overtiden O1 fra mandag 05.07.2027: det er ikke registrert om behovet er tidsavgrenset (§ 10-6 første ledd); skriv vurderingen.',
    ],
  },
  {
    rule: need,
    titleNb: 'Overtid fra før loven er kodet',
    arithmetic: '2025-12-22 er 10 dager før 2026-01-01.',
    duties: [],
    register: { employer_kind, overtime: [{ id: 'O1', from: '2025-12-22' }] },
    finds: [{ kind: 'warning', limit: 0, actual: 10 }],
    saysNb: [
      'Overtiden O1 er fra mandag 22.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
  {
    rule: discussion,
    titleNb: 'Overtid drøftet samme dag',
    arithmetic: '0 dager etter.',
    duties: [],
    register: { employer_kind, overtime: [{ ...use, discussed: '2027-07-05' }] },
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Overtid drøftet dagen etter',
    arithmetic: '1 dag etter.',
    duties: [],
    register: { employer_kind, overtime: [{ ...use, discussed: '2027-07-06' }] },
    finds: [{ kind: 'breach', limit: 0, actual: 1 }],
    saysNb: [
      'Overtiden O1: drøfting med de tillitsvalgte ble holdt tirsdag 06.07.2027, 1 dag for sent: det skal skje før den ble satt i verk, mandag 05.07.2027.',
    ],
  },
  {
    rule: discussion,
    titleNb: 'Det var ikke mulig å drøfte overtiden',
    arithmetic: 'Loven krever det bare om mulig.',
    duties: [],
    register: { employer_kind, overtime: [{ ...use, discussed: 'not-possible' }] },
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Drøftingen av overtid er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind, overtime: [use] },
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
]
