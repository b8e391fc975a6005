/**
 * The tables of Statistics Norway that can be fetched: what each is for, and those of its codes that are known. Whatever is known is still held
 * against the table's own metadata before anything is sent; what is not known is found there, never guessed.
 */

export interface CatalogueTable {
  /** Five digits. */
  readonly table: string
  readonly title: string
  readonly use: string
  /** What becomes of it: figures that `framskriv` takes, or a table that is kept as it came. */
  readonly becomes: 'projection' | 'kostra' | 'fte' | 'table'
  /** The variable that holds the municipality; null: the table is for the nation, or for health trusts. */
  readonly place: string | null
  /** The values that are asked for. Of a variable that is in none of the lists, all; the answer says so. */
  readonly values: Readonly<Record<string, readonly string[] | 'all'>>
  /** Left out of the request: the source sums over them. */
  readonly summed: readonly string[]
  /** Years where none are said: all, or only the newest. */
  readonly years: 'all' | 'newest'
  /** Where the codes are known from. */
  readonly known: string
  readonly cautions: readonly string[]
}

export const YEAR_VARIABLE = 'Tid'
const KOSTRA_PLACE = 'KOKkommuneregion0000'
const TODAY_ONLY =
  'Hentet for dagens kommunenummer: år før en sammenslåing eller et nytt nummer er ikke med i svaret.'
const PUBLIC_QUERIES = 'offentlige spørringer mot tabellen; kontrolleres mot tabellens metadata hver gang'
const HIDDEN = 'Tomme felter er prikket eller ikke publisert; de er ikke null.'

/** A table that is kept as it came, with what is the same for most of them. */
function kept(
  table: Pick<CatalogueTable, 'table' | 'title' | 'use' | 'place' | 'known'> & Partial<CatalogueTable>,
): CatalogueTable {
  return { becomes: 'table', values: {}, summed: [], years: 'all', cautions: [TODAY_ONLY, HIDDEN], ...table }
}

export const CATALOGUE: readonly CatalogueTable[] = [
  kept({
    ...{ table: '07459', title: 'Folkemengde 1. januar etter kommune, kjønn og alder', place: 'Region' },
    use: 'Folketall etter alder til rater for brukere. Framskrivingen starter fortsatt i 2026.',
    ...{ values: { Kjonn: ['1', '2'], ContentsCode: ['Personer1'], Alder: 'all' }, years: 'newest' },
    known: PUBLIC_QUERIES,
  }),
  {
    ...{ table: '14746', title: 'Framskrevet folkemengde 1. januar, regionalt (2026)', place: 'Region' },
    use: 'Kommunens offisielle framskriving, i stedet for den som regnes av kohortene.',
    ...{ becomes: 'projection', years: 'all', summed: [], known: 'tabellens metadata og et lagret svar' },
    values: {
      Kjonn: ['2', '1'],
      Alder: 'all',
      ContentsCode: ['Personer', 'Personer1', 'Personer2'],
    },
    cautions: ['Begge kjønn er lagt sammen, i de ti aldersgruppene.'],
  },
  kept({
    ...{ table: '13599', title: 'Framskrevet folkemengde for landet til 2100 (2022)', place: null },
    use: 'Landets folketall til 2060 og 2100. Eldre enn 14746: de to kan ikke blandes.',
    values: { Kjonn: 'all', Alder: 'all', Framskriv: ['MMM', 'LLL', 'HHH'], ContentsCode: ['Folkemengde'] },
    summed: ['InnvandrLandbakgr'],
    known: 'lagret metadata og et lagret svar',
    cautions: ['Framskriving fra 2022: tallene for 2025 og 2026 er ikke de som ble talt.'],
  }),
  {
    ...{
      table: '12292',
      title: 'Brukere av hjemmetjenester, beboere og timer (KOSTRA)',
      place: KOSTRA_PLACE,
    },
    use: 'Kommunens egne brukere av hjemmetjenester etter alder, til kommunens egne rater.',
    ...{ becomes: 'kostra', years: 'all', summed: [], known: PUBLIC_QUERIES },
    values: {
      ContentsCode: [
        'KOSkjernetotalt0000',
        'KOSkjerne066aar0000',
        'KOSkjerne80aarov0000',
        'KOSbialthelsum0000',
        'KOSgjtimerhjsyk0000',
      ],
    },
    cautions: [
      TODAY_ONLY,
      HIDDEN,
      'Hjemmetjeneste 67-79 år er ikke publisert: regnet som alle minus 0-66 minus 80+.',
    ],
  },
  {
    ...{
      table: '11645',
      title: 'Brukere av omsorgstjenester per 31.12 etter tjeneste og alder',
      place: 'Region',
    },
    use: 'Kommunens egne beboere på langtidsopphold i institusjon etter alder.',
    ...{ becomes: 'kostra', years: 'all', summed: [], known: PUBLIC_QUERIES },
    values: {
      TenesteType: ['21'],
      Alder: ['Ialt', '00-49', '50-66', '67-79', '80-89', '90+'],
      ContentsCode: ['Brukere1'],
    },
    cautions: [
      TODAY_ONLY,
      HIDDEN,
      '0-66 og 80+ er bare regnet der begge aldersgruppene de består av, er publisert.',
    ],
  },
  kept({
    ...{ table: '11875', title: 'Plasser i institusjon (KOSTRA)', place: KOSTRA_PLACE },
    use: 'Plasser i institusjon og sykehjem. Vises; framskrivingen bruker dem ikke.',
    values: {
      ContentsCode: [
        'KOSinstdispplass0000',
        'KOSsykehjdisppla0000',
        'KOSinstdemenspla0000',
        'KOSinsttidsbegrp0000',
        'KOSinstrehabplas0000',
      ],
    },
    known: PUBLIC_QUERIES,
  }),
  {
    ...{
      table: '14533',
      title: 'Avtalte årsverk i omsorgstjenestene etter yrke (KOSTRA)',
      place: KOSTRA_PLACE,
    },
    use: 'Kommunens egne årsverk etter yrke: nivået i det første året og fordelingen på yrker.',
    ...{ becomes: 'fte', years: 'all', summed: [], known: PUBLIC_QUERIES },
    values: { KOKyrker0000: 'all', ContentsCode: ['KOSARBAARSVERKST0000'] },
    cautions: [
      TODAY_ONLY,
      'Hele årsverk: yrkene kan avvike noe fra summen. Et yrke som mangler, er prikket eller har ingen.',
      'Etter yrke (stilling), ikke utdanning: tallene er ikke de samme som i tabell 14534.',
    ],
  },
  kept({
    ...{ table: '14534', title: 'Årsverk i omsorgstjenestene etter stillingstype og utdanning' },
    ...{ place: KOSTRA_PLACE, known: PUBLIC_QUERIES },
    use: 'Årsverk etter utdanning. Vises; framskrivingen bruker 14533.',
    values: {
      KOKstillingkode0000: ['TOT'],
      KOKutdanningoms0000: 'all',
      ContentsCode: ['KOSARBAARSVERKST0000'],
    },
  }),
  kept({
    ...{ table: '11996', title: 'Legeårsverk i kommunen etter funksjon (KOSTRA)', place: KOSTRA_PLACE },
    use: 'Legeårsverk i kommunen. Vises; framskrivingen bruker dem ikke.',
    values: { KOKavtaleform0000: ['sum'], KOKfunksjon0000: 'all', ContentsCode: ['KOSlegeaarsverk0000'] },
    known: PUBLIC_QUERIES,
  }),
  kept({
    ...{ table: '09547', title: 'Leger (tabellens egen tittel hentes)', place: null },
    use: 'Leger. Kodene er ikke kjent her: alle variabler finnes i tabellens metadata.',
    known: 'ingenting: alt finnes i tabellens metadata',
  }),
  kept({
    ...{ table: '13942', title: 'Døgnplasser, aktivitet og belegg i spesialisthelsetjenesten', place: null },
    use: 'Helseforetak: senger, opphold og belegg. Vises; framskrivingen bruker dem ikke.',
    values: { HelseReg: 'all', HelseTjenomr: 'all', ContentsCode: 'all' },
    ...{ known: PUBLIC_QUERIES, cautions: [HIDDEN] },
  }),
  kept({
    ...{ table: '13953', title: 'Avtalte årsverk i spesialisthelsetjenesten etter yrke', place: null },
    use: 'Helseforetak: årsverk etter yrke. Vises; framskrivingen bruker dem ikke.',
    values: { HelseReg: 'all', Yrke: 'all', HelseTjenomr: ['TOT'], ContentsCode: ['Arsverk'] },
    ...{ known: PUBLIC_QUERIES, cautions: [HIDDEN] },
  }),
]

/** Known, and not to be used: what a user may have found elsewhere. */
export const NOT_USED: ReadonlyMap<string, string> = new Map([
  [
    '12882',
    'er en eldre framskriving, som alt i 2026 avviker fra folketallet (Frøya -5,6 %). Bruk 14746 i stedet.',
  ],
  ['14288', 'er framskrivingen fra 2024. Bruk 14746 i stedet.'],
])
