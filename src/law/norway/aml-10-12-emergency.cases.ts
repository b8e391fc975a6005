import type { LawCase } from '../case.ts'

const rule = 'aml-10-12-emergency'
const event = {
  id: 'F1',
  date: '2027-07-05',
  reason: 'Strømbrudd i bygget',
  employee: 'A',
  unforeseen: true,
  averts_danger: true,
  rest_lost_hours: 3,
  rest_given_hours: 3,
}
const withEvent = (change: Readonly<Record<string, unknown>>) => ({
  employer_kind: 'other' as const,
  emergencies: [{ ...event, ...change }],
})

export const emergencyCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Like lang kompenserende hvile',
    arithmetic: '3 t mot 3 t.',
    duties: [],
    register: withEvent({}),
    finds: [],
  },
  {
    rule,
    titleNb: 'En halv time for lite hvile',
    arithmetic: '2,5 t = 150 min mot 180.',
    duties: [],
    register: withEvent({ rest_given_hours: 2.5 }),
    finds: [{ kind: 'breach', limit: 180, actual: 150 }],
    saysNb: [
      'Fraviket F1 for A mandag 05.07.2027: 2 t 30 min kompenserende hvile er gitt for 3 t som gikk tapt; 0 t 30 min mangler.',
    ],
  },
  {
    rule,
    titleNb: 'Annet passende vern der hvile ikke var mulig',
    arithmetic: '0 t hvile, men vern.',
    duties: [],
    register: withEvent({ rest_given_hours: 0, other_protection: 'fri vakt uka etter' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Kompenserende hvile er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: withEvent({ rest_given_hours: undefined }),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Fraviket F1 for A mandag 05.07.2027: 3 t hvile gikk tapt, og kompenserende hvile er ikke registrert; gi den og skriv timene.',
    ],
  },
  {
    rule,
    titleNb: 'Ingen hvile gikk tapt',
    arithmetic: '0 t å gi tilbake.',
    duties: [],
    register: withEvent({ rest_lost_hours: 0, rest_given_hours: undefined }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Hendingen var ikke uforutsett',
    arithmetic: 'Unntaket gjelder ikke.',
    duties: [],
    register: withEvent({ unforeseen: false }),
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Fraviket F1 for A mandag 05.07.2027: hendingen er vurdert som ikke uforutsett, så unntaket i § 10-12 tredje ledd gjelder ikke.',
    ],
  },
  {
    rule,
    titleNb: 'Det er ikke vurdert om arbeidet avverget fare',
    arithmetic: '1 av 2 vilkår.',
    duties: [],
    register: withEvent({ averts_danger: undefined }),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Fraviket F1 for A mandag 05.07.2027: det er ikke registrert om hendingen var slik at arbeidet måtte gjøres for å avverge fare eller skade (§ 10-12 tredje ledd); skriv vurderingen.',
    ],
  },
  {
    rule,
    titleNb: 'Fravik fra før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: withEvent({ date: '2025-12-31', rest_given_hours: 0 }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Fraviket F1 for A er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]
