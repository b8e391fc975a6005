import type { LawCase } from '../case.ts'

const night = 'aml-10-2-night-exemption'
const hours = 'aml-10-2-reduced-hours'
const breach = [{ kind: 'breach', limit: 1, actual: 0 }] as const
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const

const refused = {
  employee: 'A',
  asked: '2027-05-03',
  need: true,
  serious_disadvantage: false,
  answer: 'refused' as const,
}
type Change = Readonly<Record<string, unknown>>
const asksNight = (change: Change) => ({
  employer_kind: 'other' as const,
  night_exemptions: [{ ...refused, regular_nights: true, ...change } as typeof refused],
})
const asksHours = (change: Change) => ({
  employer_kind: 'other' as const,
  reduced_hours: [{ ...refused, ...change } as typeof refused],
})

export const exemptionCases: readonly LawCase[] = [
  {
    rule: night,
    titleNb: 'Avslag på fritak, enda vilkårene er oppfylt',
    arithmetic: '3 av 3 vilkår.',
    duties: [],
    register: asksNight({}),
    finds: breach,
    saysNb: [
      'A ba om fritak fra arbeidstidsordningen mandag 03.05.2027 og fikk avslag, enda vilkårene er registrert som oppfylt og ulempen som ikke vesentlig (§ 10-2 andre ledd).',
    ],
  },
  {
    rule: night,
    titleNb: 'Fritaket er gitt',
    arithmetic: 'Ja.',
    duties: [],
    register: asksNight({ answer: 'granted' }),
    finds: [],
  },
  {
    rule: night,
    titleNb: 'Fritaket ville gi vesentlig ulempe',
    arithmetic: '2 av 3 vilkår.',
    duties: [],
    register: asksNight({ serious_disadvantage: true }),
    finds: [],
  },
  {
    rule: night,
    titleNb: 'Grunnen er ikke vektig',
    arithmetic: '2 av 3 vilkår.',
    duties: [],
    register: asksNight({ need: false }),
    finds: [],
  },
  {
    rule: night,
    titleNb: 'Arbeider ikke regelmessig om natten',
    arithmetic: '2 av 3 vilkår.',
    duties: [],
    register: asksNight({ regular_nights: false }),
    finds: [],
  },
  {
    rule: night,
    titleNb: 'Kravet om fritak er ikke besvart',
    arithmetic: '0 av 1 svar.',
    duties: [],
    register: asksNight({ answer: undefined }),
    finds: warning,
    saysNb: [
      'A ba om fritak fra arbeidstidsordningen mandag 03.05.2027, og svaret er ikke registrert; svar og skriv det inn.',
    ],
  },
  {
    rule: night,
    titleNb: 'Avslag på fritak uten at noe er vurdert',
    arithmetic: '0 av 3 vurderinger.',
    duties: [],
    register: asksNight({ regular_nights: undefined, need: undefined, serious_disadvantage: undefined }),
    finds: warning,
    saysNb: [
      'A ba om fritak fra arbeidstidsordningen mandag 03.05.2027 og fikk avslag; det er ikke registrert om den ansatte regelmessig arbeider om natten, eller om grunnen er helsemessig, sosial eller en annen vektig velferdsgrunn, eller om det ville gi vesentlig ulempe for virksomheten.',
    ],
  },
  {
    rule: night,
    titleNb: 'Krav om fritak fra før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: asksNight({ asked: '2025-12-31' }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Kravet fra A om fritak er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
  {
    rule: hours,
    titleNb: 'Avslag på redusert arbeidstid til en som fyller 62 år den dagen',
    arithmetic: '1965-05-03 og 62 år er 2027-05-03; da trengs ingen annen grunn.',
    duties: [],
    register: asksHours({ need: false, born: '1965-05-03' }),
    finds: breach,
    saysNb: [
      'A ba om redusert arbeidstid mandag 03.05.2027 og fikk avslag, enda vilkårene er registrert som oppfylt og ulempen som ikke vesentlig (§ 10-2 fjerde ledd).',
    ],
  },
  {
    rule: hours,
    titleNb: 'Dagen før 62 år, uten vektig grunn',
    arithmetic: '1965-05-04 og 62 år er 2027-05-04.',
    duties: [],
    register: asksHours({ need: false, born: '1965-05-04' }),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Yngre med vektig grunn',
    arithmetic: '2 av 2 vilkår.',
    duties: [],
    register: asksHours({}),
    finds: breach,
  },
  {
    rule: hours,
    titleNb: 'Redusert arbeidstid ville gi vesentlig ulempe',
    arithmetic: '1 av 2 vilkår.',
    duties: [],
    register: asksHours({ serious_disadvantage: true }),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Ulempen av redusert arbeidstid er ikke vurdert',
    arithmetic: '1 av 2 vurderinger.',
    duties: [],
    register: asksHours({ serious_disadvantage: undefined }),
    finds: warning,
    saysNb: [
      'A ba om redusert arbeidstid mandag 03.05.2027 og fikk avslag; det er ikke registrert om det ville gi vesentlig ulempe for virksomheten.',
    ],
  },
  {
    rule: hours,
    titleNb: 'Verken alder eller grunn er registrert',
    arithmetic: '1 av 2 vurderinger.',
    duties: [],
    register: asksHours({ need: undefined }),
    finds: warning,
    saysNb: [
      'A ba om redusert arbeidstid mandag 03.05.2027 og fikk avslag; det er ikke registrert om den ansatte har fylt 62 år eller grunnen er en vektig velferdsgrunn.',
    ],
  },
  {
    rule: hours,
    titleNb: 'Avslag på å gå tilbake dagen etter den avtalte perioden',
    arithmetic: '2027-06-30 er siste dag; avslag 2027-07-01.',
    duties: [],
    register: asksHours({ answer: 'granted', agreed_until: '2027-06-30', return_refused: '2027-07-01' }),
    finds: breach,
    saysNb: [
      'A fikk torsdag 01.07.2027 avslag på å gå tilbake til tidligere arbeidstid, enda den avtalte perioden var over onsdag 30.06.2027 (§ 10-2 fjerde ledd).',
    ],
  },
  {
    rule: hours,
    titleNb: 'Avslag på å gå tilbake før perioden er over',
    arithmetic: 'Avslag på siste dag, 2027-06-30.',
    duties: [],
    register: asksHours({ answer: 'granted', agreed_until: '2027-06-30', return_refused: '2027-06-30' }),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Uten avtalt periode er det ingenting å gå tilbake fra',
    arithmetic: 'Retten gjelder «når avtalt periode er over».',
    duties: [],
    register: asksHours({ answer: 'granted', return_refused: '2027-06-30' }),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Perioden er over, og ingen har nektet',
    arithmetic: 'Ingen avslag.',
    duties: [],
    register: asksHours({ answer: 'granted', agreed_until: '2027-06-30' }),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Krav om redusert arbeidstid fra før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: asksHours({ asked: '2025-12-31' }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Kravet fra A om redusert arbeidstid er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]
