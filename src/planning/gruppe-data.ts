/**
 * What is published of the scarce groups, and what we assume where nothing is. A figure that nobody has given is left out: the answer
 * then says that it is unknown. Pages of Helsedirektoratet, Riksrevisjonen and others were read in copies, not against the page of today.
 */
import type { z } from 'zod'
import type { GroupId, Range } from './gruppe-file.ts'
import { GroupFile } from './gruppe-file.ts'

export const GROUP_NAMES: Readonly<Record<GroupId, string>> = {
  lis1: 'LIS1: leger i første del av spesialistutdanningen',
  spesialist: 'Leger i spesialistløp: LIS1, LIS2/3 og spesialister i helseforetak',
  abiok: 'ABIOK: anestesi-, barne-, intensiv-, operasjons- og kreftsykepleiere',
  jordmor: 'Jordmødre',
  psykolog: 'Psykologer',
  fastlege: 'Fastleger',
  helsesykepleier: 'Helsesykepleiere',
}

const ANSWER = 'Statsrådens svar til Stortinget på Dokument 8:170 S og 8:179 S'
const HF_TABLE =
  'Statistisk sentralbyrå, tabell 13953, 20 helseforetak lagt sammen her (NLOD 2.0 eller CC BY 4.0); hentet via hmelberg/kapasitet 8766d6f9'
const BERGEN = 'Statistisk sentralbyrå, tabell 13953, Helse Bergen HF; hentet via hmelberg/kapasitet 8c6036ec'
const HO21 = 'HelseOmsorg21-rådets innspill 2022'
const HDIR_2023 = 'Helsedirektoratet, Allmennlegetjenesten, årsrapport 2023'
const MIDWIVES = 'Helsedirektoratet 2022, Tilgang på og behov for jordmødre'

const OLDER: Range = {
  ...{ low: 1, mode: 2, high: 3 },
  source:
    'Antakelse (vår): en innbygger fra 67 år trenger 1 til 3 ganger så mye som en yngre. Ikke målt her.',
}
const STANDARD: Range = {
  ...{ low: 0, mode: 0.005, high: 0.01 },
  source:
    'Antakelse (vår): 0 til 1 % i året ut over folketallet. 0,5 % er det SSB brukte for helsesykepleiere (HELSEMOD, Hjemås m.fl. 2019).',
}
const STANDARD_DOCTORS: Range = {
  ...{ low: 0, mode: 0.01, high: 0.02 },
  source:
    'Antakelse (vår): 0 er dagens standard. Legespesialister i Helse Bergen økte 3,0 % i året 2015-2025 (SSB 13953), mer enn folketallet: øvre grense.',
}
const EXIT_DOCTORS: Range = {
  ...{ low: 0.025, mode: 0.03, high: 0.04 },
  source:
    'Antakelse (vår): alle som går, også av med pensjon; et yrkesliv på 25 til 40 år. Alder er ikke kjent her.',
}
const POST_DOCTORS: Range = {
  ...{ low: 0.9, mode: 0.95, high: 1 },
  source: 'Antakelse (vår): gjennomsnittlig stilling.',
}
const ABROAD: Range = {
  ...{ low: 0, mode: 250, high: 500 },
  source:
    'Antakelse (vår): leger som blir spesialister her uten LIS1. I 2009 ble 518 utenlandske godkjenninger overført (Tidsskrift for Den norske legeforening 2010); nyere tall er ikke funnet.',
}
export const LIS1_DURATION: Range = {
  ...{ low: 1.5, mode: 1.5, high: 1.5 },
  source: 'Spesialistforskriften § 18, gjengitt av Helsedirektoratet: 12 måneder i sykehus og 6 i kommune.',
}

/** What is taken where a file says nothing else: assumptions of ours, never a count. */
export interface Assumed {
  readonly older_weight: Range
  readonly standard_per_year: Range
  readonly exit_age: Range
  readonly exit_share: Range
  readonly fte_per_person: Range
  readonly continues: Range
}

/** Where a file does not say at what age people come into the stock. */
export const ENTRY_AGE = 32

/** With known ages those who retire are counted by age, and `exit_share` is the others; without, it is everybody who goes. */
export function assumedFor(group: GroupId, knowsAges: boolean): Assumed {
  const isDoctor = group === 'lis1' || group === 'spesialist' || group === 'fastlege'
  return {
    older_weight: OLDER,
    standard_per_year: group === 'lis1' || group === 'spesialist' ? STANDARD_DOCTORS : STANDARD,
    exit_age: { low: 63, mode: 65, high: 67, source: 'Antakelse (vår): alle går av ved denne alderen.' },
    exit_share: knowsAges ? EXIT_OTHERS : isDoctor ? EXIT_DOCTORS : EXIT_ALL,
    fte_per_person: isDoctor
      ? POST_DOCTORS
      : { low: 0.75, mode: 0.85, high: 0.95, source: 'Antakelse (vår): gjennomsnittlig stilling.' },
    continues: {
      ...{ low: 0.85, mode: 0.9, high: 0.95 },
      source: 'Antakelse (vår): av dem som fullfører LIS1, de som blir i de offentlige tjenestene.',
    },
  }
}

const EXIT_OTHERS: Range = {
  ...{ low: 0, mode: 0.01, high: 0.03 },
  source: 'Antakelse (vår): de som slutter av andre grunner enn alder, netto.',
}
const EXIT_ALL: Range = {
  ...{ low: 0.03, mode: 0.045, high: 0.07 },
  source: 'Antakelse (vår): alle som går, også av med pensjon, fordi alder ikke er kjent.',
}

export const LIS1_COMPLETION: Range = {
  ...{ low: 0.95, mode: 0.98, high: 1 },
  source:
    'Antakelse (vår). I 2021 ble 1 081 tilsatt og i 2023 fullførte 1 106 (Helsedirektoratet): nesten alle fullfører, men andelen er ikke målt.',
}

/** The posts of the newest year, as they are today and go on. */
const LIS1_POSTS: Range = {
  ...{ low: 1219, mode: 1219, high: 1219 },
  source: `${ANSWER}: 1 219 i 2025, her lest som oppstarter i året`,
}

const NATION = 'Hele landet'

function shipped(written: z.input<typeof GroupFile>): GroupFile {
  return GroupFile.parse(written)
}

export const SHIPPED: Readonly<Record<GroupId, GroupFile>> = {
  lis1: shipped({
    ...{ group: 'lis1', name: NATION, unit: 'årsverk', driver: 'older' },
    need: {
      ...{ year: 2020, number: 23_699, balance: true },
      source: `Legeårsverk i 2020: 17 506 i spesialisthelsetjenesten (SSB 09547) og 6 193 i kommunene (SSB 11996), gjengitt av ${HO21}. Antakelse (vår): behovet da var lik årsverkene.`,
    },
    stages: [
      {
        ...{ id: 'lis1', name: 'LIS1', intake: LIS1_POSTS, duration_years: LIS1_DURATION },
        completion: LIS1_COMPLETION,
      },
    ],
    direct_intake: ABROAD,
    posts: [
      {
        year: 2020,
        posts: 950,
        source: `${ANSWER}: 950 til og med 2020. Helsedirektoratet teller 100 midlertidige og 19 faste i tillegg fra september 2020.`,
      },
      {
        ...{ year: 2021, posts: 1079 },
        source: 'Helsedirektoratet, kvartalsrapporter 2021: 554 lyst ut om våren og 525 om høsten',
      },
      {
        ...{ year: 2022, posts: null },
        source: 'Ikke kjent: 562 om våren (Helsedirektoratet, 2. tertial 2022); høstens tall er ikke funnet',
      },
      { year: 2023, posts: 1162, source: `${HDIR_2023}, kap. 7.1: 575 om våren og 587 om høsten` },
      { year: 2024, posts: 1185, source: `${HDIR_2023}, kap. 7.1: 593 om våren og 592 om høsten` },
      { year: 2025, posts: 1219, source: ANSWER },
    ],
    published: [
      {
        ...{ what: 'Legeårsverk i spesialisthelsetjenesten', value: 17_506, unit: 'årsverk', year: 2020 },
        source: `SSB tabell 09547, gjengitt av ${HO21}`,
      },
      {
        ...{ what: 'Legeårsverk i kommunene', value: 6193, unit: 'årsverk', year: 2020 },
        source: `SSB tabell 11996, gjengitt av ${HO21}`,
      },
      {
        ...{ what: 'Kommunenes andel av legeårsverkene', value: 26.1, unit: '%', year: 2020 },
        source: 'Avledet: 6 193 / (6 193 + 17 506)',
      },
      {
        ...{ what: 'Anbefalt antall LIS1-stillinger per år', value: 1150, unit: 'stillinger', year: 2019 },
        source: 'Helsedirektoratet 2019 (IS-2802), gjengitt i kvartalsrapport 3. kvartal 2021',
      },
      {
        ...{ what: 'Leger som fullførte LIS1 eller tilsvarende', value: 1106, unit: 'personer', year: 2023 },
        source: `${HDIR_2023}, kap. 7.2 (Helsepersonellregisteret)`,
      },
    ],
  }),
  spesialist: shipped({
    ...{ group: 'spesialist', name: NATION, unit: 'årsverk', driver: 'older' },
    stock: { year: 2025, total: 15_519, source: `Legespesialister. ${HF_TABLE}` },
    need: {
      ...{ year: 2025, number: 15_519, balance: true },
      source:
        'Antakelse (vår): behovet i 2025 er satt lik beholdningen. Mangelen i dag er ikke kjent her, og er ikke med.',
    },
    stages: [
      {
        ...{ id: 'lis1', name: 'LIS1', intake: LIS1_POSTS, duration_years: LIS1_DURATION },
        completion: {
          ...{ low: 0.5, mode: 0.6, high: 0.7 },
          source:
            'Antakelse (vår): av dem som starter LIS1, de som går videre til en sykehusspesialitet. Resten blir blant annet allmennleger.',
        },
      },
      {
        ...{ id: 'lis23', name: 'LIS2/3' },
        duration_years: {
          ...{ low: 5, mode: 6, high: 7.5 },
          source:
            'Antakelse (vår). Hele løpet er minst 6,5 år med LIS1 (spesialistforskriften § 2), altså minst 5 her.',
        },
        completion: { low: 0.85, mode: 0.9, high: 0.95, source: 'Antakelse (vår).' },
        in_progress: {
          ...{ low: 3500, mode: 4500, high: 5500 },
          source:
            'Antakelse (vår): ikke talt. Satt slik at de første årene gir om lag den veksten som er sett (Helse Bergen 3,0 % i året 2015-2025, SSB 13953).',
        },
      },
    ],
    direct_intake: ABROAD,
    published: [
      {
        ...{
          what: 'Legespesialister i 20 helseforetak',
          value: 15_519,
          unit: 'årsverk',
          year: 2025,
          source: HF_TABLE,
        },
        note: 'Ideelle sykehus med avtale, avtalespesialister og fastleger er ikke med.',
      },
      {
        what: 'Legespesialister i 20 helseforetak',
        value: 14_984,
        unit: 'årsverk',
        year: 2024,
        source: HF_TABLE,
      },
      { what: 'Legespesialister i Helse Bergen', value: 1400, unit: 'årsverk', year: 2025, source: BERGEN },
      { what: 'Legespesialister i Helse Bergen', value: 1046, unit: 'årsverk', year: 2015, source: BERGEN },
    ],
  }),
  abiok: shipped({
    ...{ group: 'abiok', name: NATION, unit: 'årsverk' },
    published: [
      {
        ...{
          what: 'Spesialsykepleiere i 20 helseforetak',
          value: 16_537,
          unit: 'årsverk',
          year: 2025,
          source: HF_TABLE,
        },
        note: 'Videre enn ABIOK: alle slags videreutdanning er med. Tallet er derfor ikke brukt som beholdning.',
      },
      {
        what: 'Spesialsykepleiere i 20 helseforetak',
        value: 15_875,
        unit: 'årsverk',
        year: 2024,
        source: HF_TABLE,
      },
      { what: 'Spesialsykepleiere i Helse Bergen', value: 1607, unit: 'årsverk', year: 2025, source: BERGEN },
      { what: 'Spesialsykepleiere i Helse Bergen', value: 1252, unit: 'årsverk', year: 2015, source: BERGEN },
    ],
  }),
  jordmor: shipped({
    ...{ group: 'jordmor', name: NATION, unit: 'personer', driver: 'births' },
    stock: {
      year: 2020,
      ages: [
        { from: 30, to: 54, number: 1846 },
        { from: 55, to: 64, number: 873 },
      ],
      source: `Avledet: sysselsatte økte med 97 (3,7 %) fra 2015 til 2020, altså om lag 2 719, og 32,1 % var 55 år eller mer (${MIDWIVES}, kap. 3 og 3.6). Antakelse (vår): jevnt fordelt fra 30 til 54 og fra 55 til 64 år.`,
    },
    need: {
      ...{ year: 2020, number: 2719, balance: true },
      source: 'Antakelse (vår): behovet i 2020 er satt lik beholdningen. Mangelen da er ikke med.',
    },
    direct_intake: {
      ...{ low: 120, mode: 133, high: 160 },
      source: `Antakelse (vår) om årene framover. I 2020 ble 133 studier fullført (99 master, 34 videreutdanninger); måltallet var 134 (${MIDWIVES}). De med utdanning fra utlandet er ikke talt her.`,
    },
    exit_share: {
      ...{ low: 0, mode: 0.01, high: 0.02 },
      source: 'Antakelse (vår): de som slutter av andre grunner enn alder, netto.',
    },
    published: [
      {
        ...{ what: 'Behov, HELSEMODs referansebane', value: 3100, unit: 'årsverk', year: 2035 },
        source: `SSB HELSEMOD (Hjemås m.fl. 2019), gjengitt i ${MIDWIVES}, kap. 4.6`,
      },
      {
        ...{ what: 'Mangel, HELSEMODs referansebane', value: 700, unit: 'årsverk', year: 2035 },
        source: `SSB HELSEMOD (Hjemås m.fl. 2019), gjengitt i ${MIDWIVES}, kap. 4.6`,
        note: 'Fra 2019: årsverk og ikke personer, og flere fødte enn SSB ventet senere.',
      },
      { what: 'Jordmødre i Helse Bergen', value: 194, unit: 'årsverk', year: 2025, source: BERGEN },
      { what: 'Jordmødre i Helse Bergen', value: 191, unit: 'årsverk', year: 2015, source: BERGEN },
    ],
  }),
  psykolog: shipped({
    ...{ group: 'psykolog', name: NATION, unit: 'årsverk' },
    published: [
      {
        ...{ what: 'Psykologer i kommunal helse og omsorg', value: 531, unit: 'årsverk', year: 2022 },
        source: 'SSB tabell 13533, gjengitt av Helsedirektoratet (Psykologer i kommunene)',
        note: 'Spesialisthelsetjenesten er ikke med. Tallet er derfor ikke brukt som beholdning.',
      },
      { what: 'Psykologer i Helse Bergen', value: 473, unit: 'årsverk', year: 2025, source: BERGEN },
      { what: 'Psykologer i Helse Bergen', value: 309, unit: 'årsverk', year: 2015, source: BERGEN },
    ],
  }),
  fastlege: shipped({
    ...{ group: 'fastlege', name: NATION, unit: 'personer', driver: 'older' },
    stock: {
      ...{ year: 2023, total: 5268 },
      source: `5 057 fastleger i desember 2022 (Helsedirektoratet, statusrapport høsten 2023, tabell 1.1) og 211 flere i desember 2023 (${HDIR_2023}, kap. 8.1).`,
    },
    need: {
      ...{ year: 2023, number: 5590 },
      source: `Avledet: 5 268 fastleger og 322 lister uten fast lege (310 i desember 2022 og 12 flere i 2023, ${HDIR_2023}, kap. 8.1). Antakelse (vår): en lege for hver ledig liste, og ellers dagens listelengde.`,
    },
    direct_intake: {
      ...{ low: 370, mode: 440, high: 520 },
      source: `Antakelse (vår). I 2023 kom godt over 500 til (${HDIR_2023}, kap. 8.1); i 2019-2022 var netto vekst 66 i året, som med samme avgang er om lag 370 inn.`,
    },
    exit_share: {
      ...{ low: 0.055, mode: 0.06, high: 0.065 },
      source: `I overkant av 300 av 5 057 sluttet i 2023 (${HDIR_2023}, kap. 8.1): om lag 6 %. Bredden er en antakelse (vår).`,
    },
    published: [
      {
        ...{ what: 'Fastleger', value: 5268, unit: 'personer', year: 2023 },
        source: `${HDIR_2023}, kap. 8.1, avledet (5 057 og 211)`,
      },
      {
        ...{ what: 'Lister uten fast lege', value: 322, unit: 'lister', year: 2023 },
        source: `${HDIR_2023}, kap. 8.1, avledet (277 1. mai 2024 etter en nedgang på 45)`,
      },
      {
        ...{
          what: 'Fastleger som er spesialister i allmennmedisin',
          value: 3287,
          unit: 'personer',
          year: 2023,
        },
        source: 'Helsedirektoratet, statusrapport høsten 2023, tabell 1.1 (oktober)',
      },
    ],
  }),
  helsesykepleier: shipped({
    ...{ group: 'helsesykepleier', name: NATION, unit: 'årsverk' },
    published: [
      {
        ...{ what: 'Tilgang, HELSEMODs referansebane', value: 4300, unit: 'årsverk', year: 2035 },
        source: 'SSB HELSEMOD (Hjemås m.fl. 2019), gjengitt av Helsedirektoratet',
      },
      {
        ...{ what: 'Behov, HELSEMODs referansebane', value: 4400, unit: 'årsverk', year: 2035 },
        source:
          'SSB HELSEMOD (Hjemås m.fl. 2019), gjengitt av Helsedirektoratet: følger folketallet 0-16 år og 0,5 % i året i standard',
      },
    ],
  }),
}
