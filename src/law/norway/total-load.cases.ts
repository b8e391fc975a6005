import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const rule = 'aml-10-2-total-load'
const rest = 'aml-10-8-daily-rest'
const MONDAY = '2027-08-02'

export const totalLoadCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Natt i kommunen og dag på sykehuset',
    arithmetic: '08:00 til 12:00 samme dag er 4 t = 240 min mot 660, men hos to arbeidsgivere.',
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos Sykehuset'],
    finds: [{ kind: 'warning', limit: 660, actual: 240 }],
  },
  {
    rule: rest,
    titleNb: 'Hver arbeidsgiver dømmes for seg',
    arithmetic: 'Hos denne arbeidsgiveren er det bare én vakt.',
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos Sykehuset'],
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'To enheter i samme kommune er én arbeidsgiver',
    arithmetic: '08:00 til 12:00 er 240 min mot 660, og under de 480 som kan avtales.',
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos samme'],
    finds: [{ kind: 'breach', limit: 660, actual: 240 }],
  },
  {
    rule,
    titleNb: 'Samme arbeidsgiver er ikke samlet belastning, men dømmes sammen',
    arithmetic: 'Det meldes av regelen om daglig arbeidsfri.',
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos samme'],
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'En samarbeidsavtale sier at timene regnes sammen',
    arithmetic: '240 min mot 660.',
    agreements: [{ basis: 'TV', permits: { rule: 'count-together', employers: ['Sykehuset'] } }],
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos Sykehuset'],
    finds: [{ kind: 'breach', limit: 660, actual: 240 }],
  },
  {
    rule,
    titleNb: 'Da er det ikke lenger bare et varsel',
    arithmetic: 'Det meldes av regelen om daglig arbeidsfri.',
    agreements: [{ basis: 'TV', permits: { rule: 'count-together', employers: ['Sykehuset'] } }],
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos Sykehuset'],
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'En samarbeidsavtale med et annet sykehus hjelper ikke',
    arithmetic: 'Avtalen nevner ikke Sykehuset.',
    agreements: [{ basis: 'TV', permits: { rule: 'count-together', employers: ['Et annet sykehus'] } }],
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos Sykehuset'],
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Samarbeidsavtalen er utløpt',
    arithmetic: 'Avtalen gjaldt til dagen før vakten på sykehuset.',
    agreements: [
      {
        basis: 'TV',
        permits: { rule: 'count-together', employers: ['Sykehuset'] },
        until: '2027-08-02',
      },
    ],
    duties: ['2027-08-02 22:00-08:00'],
    elsewhere: ['2027-08-03 12:00-18:00 hos Sykehuset'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Ukehvilen holder ikke når begge stillinger regnes med',
    arithmetic:
      'Man-fre 08:00-15:00 her, lør og søn 08:00-15:00 der: lengste fri er 17 t = 1020 min mot 2100. Samlet tid er 49 t mot 48 i snitt over den ene uka.',
    duties: days(MONDAY, [0, 1, 2, 3, 4], '08:00-15:00'),
    elsewhere: days(MONDAY, [5, 6], '08:00-15:00').map((text) => `${text} hos Sykehuset`),
    finds: [
      { kind: 'warning', limit: 2880, actual: 2940 },
      { kind: 'warning', limit: 2100, actual: 1020 },
    ],
  },
  {
    rule,
    titleNb: 'Det som er galt hos denne arbeidsgiveren alene, meldes ikke om igjen',
    arithmetic: 'Hvilen på 570 min her er et funn i seg selv; vakten på sykehuset endrer den ikke.',
    duties: ['2027-08-02 14:30-22:00', '2027-08-03 07:30-15:00'],
    elsewhere: ['2027-08-06 08:00-15:00 hos Sykehuset'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Nok hvile imellom',
    arithmetic: '15:00 til 07:30 dagen etter.',
    duties: ['2027-08-02 07:30-15:00'],
    elsewhere: ['2027-08-03 07:30-15:00 hos Sykehuset'],
    finds: [],
  },
]
