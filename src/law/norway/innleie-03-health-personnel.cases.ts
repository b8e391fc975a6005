import type { LawCase } from '../case.ts'

const rule = 'innleie-3-health-personnel'
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const
const breach = [{ kind: 'breach', limit: 1, actual: 0 }] as const
const hire = {
  worker: 'V1',
  agency: 'Tenkt byrå',
  from: '2027-05-03',
  decided: '2027-04-26',
  ground: 'health-personnel' as const,
  health_personnel: true,
  temporary_need: true,
  discussed: '2027-04-26',
}
const hired = (change: Readonly<Record<string, unknown>>) => ({
  employer_kind: 'municipality' as const,
  hired_in: [{ ...hire, ...change }],
})

export const hiredHealthPersonnelCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Drøftet samme dag som innleien ble besluttet',
    arithmetic: '0 dager etter.',
    duties: [],
    register: hired({}),
    finds: [],
  },
  {
    rule,
    titleNb: 'Drøftet dagen etter at innleien ble besluttet',
    arithmetic: '26. til 27. april: 1 dag.',
    duties: [],
    register: hired({ discussed: '2027-04-27' }),
    finds: [{ kind: 'breach', limit: 0, actual: 1 }],
    saysNb: [
      'Innleien av V1: drøfting av behovet med de tillitsvalgte ble holdt tirsdag 27.04.2027, 1 dag for sent: det skal skje før innleien ble besluttet, mandag 26.04.2027.',
    ],
  },
  {
    rule,
    titleNb: 'Uten egen beslutningsdato regnes første dag',
    arithmetic: 'Drøftet 2027-05-03.',
    duties: [],
    register: hired({ decided: undefined, discussed: '2027-05-03' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Den innleide er ikke helsepersonell',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired({ health_personnel: false }),
    finds: breach,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 er begrunnet med forskrift om innleie § 3, men V1 er ikke helsepersonell.',
    ],
  },
  {
    rule,
    titleNb: 'Arbeidet er ikke midlertidig',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired({ temporary_need: false }),
    finds: breach,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 er begrunnet med forskrift om innleie § 3, men arbeidet er vurdert som ikke midlertidig.',
    ],
  },
  {
    rule,
    titleNb: 'Ingenting om innleien er registrert',
    arithmetic: '0 av 3.',
    duties: [],
    register: hired({ health_personnel: undefined, temporary_need: undefined, discussed: undefined }),
    finds: [...warning, ...warning, ...warning],
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027: det er ikke registrert om V1 er helsepersonell (forskrift om innleie § 3); skriv det i registeret.',
      'Innleien av V1 fra mandag 03.05.2027: det er ikke registrert om arbeidet er av midlertidig karakter (forskrift om innleie § 3); skriv vurderingen.',
      'Innleien av V1: drøfting av behovet med de tillitsvalgte skal være på plass før innleien ble besluttet, mandag 26.04.2027, men det er ikke registrert når; skriv datoen i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'Dokumentasjon er bedt om, og ikke gitt',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired({ documentation_asked: '2027-08-02' }),
    finds: warning,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027: de tillitsvalgte ba om dokumentasjon mandag 02.08.2027, og den er ikke registrert som gitt; gi den og skriv datoen.',
    ],
  },
  {
    rule,
    titleNb: 'Dokumentasjon er gitt samme dag som det dømmes',
    arithmetic: '1 av 1.',
    duties: [],
    register: hired({ documentation_asked: '2027-08-01', documented: '2027-08-02' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Dokumentasjonen er datert i morgen',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired({ documentation_asked: '2027-08-01', documented: '2027-08-03' }),
    finds: warning,
  },
  {
    rule,
    titleNb: 'Dokumentasjon som blir bedt om i morgen',
    arithmetic: 'Ikke bedt om ennå.',
    duties: [],
    register: hired({ documentation_asked: '2027-08-03' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Innleie på annet grunnlag',
    arithmetic: 'Forskriften § 3 er ikke brukt.',
    duties: [],
    register: hired({ ground: 'b', discussed: undefined }),
    finds: [],
  },
]
