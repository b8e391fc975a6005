/** The words around the table of the law, in the three languages that the rules are written in. */
import type { LawBasisOut, LawLanguage, LawRuleOut, LawValueOut } from '../law/law-answer.ts'

export interface LawWords {
  readonly heading: string
  readonly generated: string
  readonly judgedBy: string
  readonly codedFrom: string
  readonly legend: readonly string[]
  readonly from: string
  readonly adopted: string
  readonly notLookedUp: string
  readonly verified: string
  readonly unverified: string
  /** In the overview, for a rule that lacks a check and for one that has no values to check. */
  readonly unverifiedOrNone: Readonly<Record<'some' | 'none', string>>
  readonly uncoded: string
  readonly cannot: string
  readonly noBound: string
  readonly compensation: string
  readonly across: string
  readonly treatment: Readonly<Record<LawRuleOut['acrossEmployers']['treatment'], string>>
  readonly deviation: Readonly<Record<LawRuleOut['deviation'], string>>
  readonly direction: Readonly<Record<LawBasisOut['direction'], string>>
  readonly basis: Readonly<Record<LawBasisOut['basis'], string>>
  readonly layer: Readonly<Record<LawValueOut['layer'], string>>
  readonly units: Readonly<Record<string, string>>
  readonly overview: readonly string[]
  readonly valueColumns: readonly string[]
  /** After the number's own name. */
  readonly basisColumns: readonly string[]
}

const nb: LawWords = {
  heading: 'Regler i kraft',
  generated: 'Siden er skrevet av `npm run lawpage` fra koden i `src/law`; rett den der.',
  judgedBy: 'Dømt etter',
  codedFrom: 'Loven er kodet fra',
  legend: [
    'IND = skriftlig avtale med den ansatte; TV = skriftlig avtale med de tillitsvalgte; AT = samtykke fra Arbeidstilsynet; ORG = tariffavtale med fagforening med innstillingsrett. TV og ORG krever virksomhet bundet av tariffavtale.',
    'Grunnlagene er ikke en stige: en avtale teller bare på de grunnlagene som paragrafen nevner.',
    '«Fra» er første dag verdien er kjent å gjelde; den kan være eldre. «Ikke kontrollert mot kilden» betyr at ingen har holdt verdien mot lov- eller avtaleteksten.',
  ],
  from: 'fra',
  adopted: 'vedtatt',
  notLookedUp: 'ikke slått opp',
  verified: 'kontrollert',
  unverified: 'ikke kontrollert mot kilden',
  unverifiedOrNone: { some: 'ikke kontrollert mot kilden', none: '–' },
  uncoded: 'ikke kodet',
  cannot: 'kan ikke',
  noBound: 'uten tallgrense i loven',
  compensation: 'mot kompenserende hvile eller annet passende vern',
  across: 'Flere arbeidsgivere',
  treatment: { apart: 'hver for seg', warned: 'varsel', together: 'sammen', uavklart: 'uavklart' },
  deviation: {
    org: 'Fagforening med innstillingsrett kan fravike regelen i tariffavtale (§ 10-12 fjerde ledd), der loven ikke sier noe annet.',
    none: 'Regelen kan ikke fravikes.',
    'not-to-detriment':
      'Regelen kan ikke fravikes til skade for arbeidstakeren (ferieloven § 3); det kan avtales bedre vilkår.',
    'collective-agreement':
      'Regelen kan fravikes ved tariffavtale, også til skade for arbeidstakeren. Den som er bundet av tariffavtalen, kan bruke den overfor alle i samme slags arbeid når et flertall av dem er bundet (ferieloven § 3).',
    'any-agreement':
      'Regelen kan fravikes ved tariffavtale eller annen avtale; til skade for arbeidstakeren bare skriftlig (ferieloven § 3).',
  },
  direction: { most: 'høyst', least: 'minst' },
  basis: { NONE: 'uten avtale', IND: 'IND', TV: 'TV', AT: 'AT', ORG: 'ORG' },
  layer: { law: 'lov eller forskrift', tariff: 'tariff' },
  units: {
    weeks: 'uker',
    days: 'dager',
    percent: 'prosent',
    years: 'år',
    months: 'måneder',
    people: 'ansatte',
  },
  overview: ['Regel', 'Kilde', 'Første verdi', 'Flere arbeidsgivere', 'Kontrollert'],
  valueColumns: ['Verdi', 'Nå', 'Satt i', 'Fra', 'Vedtatt', 'Kontrollert', 'Sted'],
  basisColumns: ['Rekker til', 'Signeres av', 'Etter'],
}

const nn: LawWords = {
  ...nb,
  heading: 'Reglar i kraft',
  generated: 'Sida er skriven av `npm run lawpage` frå koden i `src/law`; rett henne der.',
  judgedBy: 'Dømt etter',
  codedFrom: 'Lova er koda frå',
  legend: [
    'IND = skriftleg avtale med den tilsette; TV = skriftleg avtale med dei tillitsvalde; AT = samtykke frå Arbeidstilsynet; ORG = tariffavtale med fagforeining med innstillingsrett. TV og ORG krev verksemd bunden av tariffavtale.',
    'Grunnlaga er ikkje ein stige: ein avtale tel berre på dei grunnlaga som paragrafen nemner.',
    '«Frå» er første dag verdien er kjend å gjelde; han kan vere eldre. «Ikkje kontrollert mot kjelda» tyder at ingen har halde verdien mot lov- eller avtaleteksten. Grunngivingar og namn på tal står på bokmål.',
  ],
  from: 'frå',
  adopted: 'vedteken',
  notLookedUp: 'ikkje slått opp',
  unverified: 'ikkje kontrollert mot kjelda',
  unverifiedOrNone: { some: 'ikkje kontrollert mot kjelda', none: '–' },
  uncoded: 'ikkje koda',
  cannot: 'kan ikkje',
  noBound: 'utan talgrense i lova',
  compensation: 'mot kompenserande kvile eller anna passande vern',
  across: 'Fleire arbeidsgivarar',
  treatment: { apart: 'kvar for seg', warned: 'varsel', together: 'saman', uavklart: 'uavklart' },
  deviation: {
    org: 'Fagforeining med innstillingsrett kan fråvike regelen i tariffavtale (§ 10-12 fjerde ledd), der lova ikkje seier noko anna.',
    none: 'Regelen kan ikkje fråvikast.',
    'not-to-detriment':
      'Regelen kan ikkje fråvikast til skade for arbeidstakaren (ferielova § 3); det kan avtalast betre vilkår.',
    'collective-agreement':
      'Regelen kan fråvikast ved tariffavtale, òg til skade for arbeidstakaren. Den som er bunden av tariffavtalen, kan bruke han overfor alle i same slags arbeid når eit fleirtal av dei er bundne (ferielova § 3).',
    'any-agreement':
      'Regelen kan fråvikast ved tariffavtale eller annan avtale; til skade for arbeidstakaren berre skriftleg (ferielova § 3).',
  },
  direction: { most: 'høgst', least: 'minst' },
  basis: { ...nb.basis, NONE: 'utan avtale' },
  layer: { law: 'lov eller forskrift', tariff: 'tariff' },
  units: {
    weeks: 'veker',
    days: 'dagar',
    percent: 'prosent',
    years: 'år',
    months: 'månader',
    people: 'tilsette',
  },
  overview: ['Regel', 'Kjelde', 'Første verdi', 'Fleire arbeidsgivarar', 'Kontrollert'],
  valueColumns: ['Verdi', 'No', 'Sett i', 'Frå', 'Vedteken', 'Kontrollert', 'Stad'],
  basisColumns: ['Rekk til', 'Blir signert av', 'Etter'],
}

const en: LawWords = {
  ...nb,
  heading: 'Rules in force on',
  generated: 'This page is written by `npm run lawpage` from the code in `src/law`; change it there.',
  judgedBy: 'Judged by',
  codedFrom: 'The law is coded from',
  legend: [
    'IND = written agreement with the employee; TV = written agreement with the union representatives; AT = consent from the Labour Inspection Authority; ORG = collective agreement with a union with right of recommendation. TV and ORG need an employer bound by a collective agreement.',
    'The bases are not a ladder: an agreement counts only on the bases that its paragraph names.',
    '“From” is the first day on which the value is known to hold; it may be older. “Not checked against the source” means that nobody has held the value against the text. Reasons and names of numbers are in Norwegian.',
  ],
  from: 'from',
  adopted: 'adopted',
  notLookedUp: 'not looked up',
  verified: 'checked',
  unverified: 'not checked against the source',
  unverifiedOrNone: { some: 'not checked against the source', none: '–' },
  uncoded: 'not coded',
  cannot: 'cannot',
  noBound: 'no number in the act',
  compensation: 'against compensating rest or other suitable protection',
  across: 'Several employers',
  treatment: { apart: 'apart', warned: 'warned', together: 'together', uavklart: 'unsettled' },
  deviation: {
    org: 'A union with right of recommendation may depart from the rule in a collective agreement (§ 10-12(4)), where the act does not say otherwise.',
    none: 'Nobody may depart from the rule.',
    'not-to-detriment':
      'The rule may not be departed from to the detriment of the employee (ferieloven § 3); better terms may be agreed.',
    'collective-agreement':
      'A collective agreement may depart from the rule, also to the detriment of the employee. An employer bound by it may use it for everybody in the same kind of work where a majority of them is bound (ferieloven § 3).',
    'any-agreement':
      'A collective or other agreement may depart from the rule; to the detriment of the employee only in writing (ferieloven § 3).',
  },
  direction: { most: 'at most', least: 'at least' },
  basis: { ...nb.basis, NONE: 'no agreement' },
  layer: { law: 'act or regulation', tariff: 'collective agreement' },
  units: {
    weeks: 'weeks',
    days: 'days',
    percent: 'per cent',
    years: 'years',
    months: 'months',
    people: 'people',
  },
  overview: ['Rule', 'Source', 'First value', 'Several employers', 'Checked'],
  valueColumns: ['Value', 'Now', 'Set in', 'From', 'Adopted', 'Checked', 'Place'],
  basisColumns: ['Reaches', 'Signed by', 'Under'],
}

export const lawWords: Readonly<Record<LawLanguage, LawWords>> = { nb, nn, en }
