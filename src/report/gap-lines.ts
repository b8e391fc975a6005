/** Supply and gap of one municipality on the terminal page of `framskriv`, and as columns of its table. */
import type { FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import { grouped, wrap } from './wrap.ts'

const cells = (values: readonly string[]) => values.map((value) => value.padStart(10)).join('')
/** What is missing with a plus before it. */
const signed = (value: number) => `${value > 0 ? '+' : ''}${fixedText(value, 1)}`.replace(/^\+?-?0,0$/, '0,0')

export interface GapLinesAsked {
  readonly one: FramskrivMunicipality
  /** Shown years, the last one last. */
  readonly years: readonly number[]
  readonly baseYear: number
}

export function gapLines({ one, years, baseYear }: GapLinesAsked): readonly string[] {
  const last = one.closing.year
  return [
    'TILGANG OG GAP: avtalte årsverk, og personer ved gjennomsnittlig stilling (pluss = mangler)',
    `${'År'.padEnd(6)}${cells(['Behov', 'Tilgang', 'Gap', 'p10', 'p90', 'Trengs', 'Finnes', 'Mangler'])}`,
    ...years.map((year) => {
      const at = year - baseYear
      const gap = one.gap[at]!
      const supply = one.supply.years[at]!.withoutNoise
      const { needHeads, supplyHeads } = one.heads[at]!
      return `${String(year).padEnd(6)}${cells([
        ...[fixedText(supply + gap.withoutNoise, 1), fixedText(supply, 1)],
        ...[gap.withoutNoise, gap.p10, gap.p90].map(signed),
        ...[needHeads, supplyHeads].map((heads) => decimalText(heads, 0)),
        decimalText(needHeads - supplyHeads, 0),
      ])}`
    }),
    ...caveats(one),
    ...groupLines(one, baseYear, last),
    '',
    ...fixedLines(one, last - baseYear),
    '',
    ...closingLines(one.closing),
    ...mattersLines(one, last),
  ]
}

function mattersLines({ supply: { mattersMost } }: FramskrivMunicipality, year: number): readonly string[] {
  if (mattersMost.length === 0) return []
  return [
    '',
    `ANTAKELSENE OM DE ANSATTE SOM BETYR MEST for gapet i ${year}, hver alene`,
    ...mattersMost.flatMap(({ name, low, high, gapAtLow, gapAtHigh }) =>
      wrap(
        `- ${name}: fra ${decimalText(low, 4)} til ${decimalText(high, 4)} gir et gap på ${decimalText(gapAtLow, 1)} til ${decimalText(gapAtHigh, 1)} årsverk`,
        '  ',
      ),
    ),
  ]
}

function caveats({ fteBasis, supply, heads }: FramskrivMunicipality): readonly string[] {
  const last = heads.at(-1)!
  return [
    ...wrap(
      `Personer: snitt ${decimalText(last.averagePostPercent, 1)} % stilling. Skal hele behovet være på jobb når noen er syke, trengs ${decimalText(last.needHeadsNetOfAbsence, 0)} personer i ${last.year}; i dag er det samme tallet ${decimalText(heads[0]!.needHeadsNetOfAbsence, 0)}. Det er ikke en mangel til.`,
      '',
    ),
    ...(supply.basis === 'balance'
      ? wrap(
          '! Tilgangen i dag er SATT LIK behovet minus ledige årsverk som er lagt inn: gapet viser endringen fra i dag. Hvem de ansatte er, og hva de gjør, er antakelser (se nederst).',
          '  ',
        )
      : wrap(
          '! Årsverkene i dag er lagt inn. Alderen deres og hva de gjør, er antakelser der det ikke er lagt inn (se nederst).',
          '  ',
        )),
    ...(fteBasis === 'pooled'
      ? wrap(
          '! Nivået på behov, tilgang og gap er fra andre kommuners årsverk per bruker. Bruk prosent, ikke antall.',
          '  ',
        )
      : []),
  ]
}

/** Of each occupation, the gap in some years on the way too: somebody plans for 2030. */
function groupLines(
  { supply: { groups } }: FramskrivMunicipality,
  baseYear: number,
  last: number,
): readonly string[] {
  if (groups.length < 2)
    return wrap(
      'Etter yrke: hvor mange kommunen har av hvert, er ikke kjent her. Importer tabell 14533 («statistikk importer»), eller skriv gruppene under «supply» i scenariet.',
      '',
    )
  const told = [...new Set([2030, 2035, last])].filter((year) => year > baseYear && year <= last)
  const heads = ['i dag', `Behov ${last}`, 'Tilgang', ...told.map((year) => `Gap ${year}`)]
  const at = last - baseYear
  return [
    '',
    `${'Etter yrke, årsverk'.padEnd(46)}${heads.map((head) => head.padStart(11)).join('')}`,
    ...groups
      .filter(({ years }) => [years[0]!.supplyFte, years[at]!.needFte].some((fte) => fte >= 0.05))
      .map(({ name, years }) => {
        const { needFte, supplyFte } = years[at]!
        const figures = [years[0]!.supplyFte, needFte, supplyFte].map((fte) => fixedText(fte, 1))
        const gaps = told.map((year) =>
          signed(years[year - baseYear]!.needFte - years[year - baseYear]!.supplyFte),
        )
        return `  ${name.slice(0, 43).padEnd(44)}${[...figures, ...gaps].map((cell) => cell.padStart(11)).join('')}`
      }),
  ]
}

function fixedLines({ staffFixed, gap }: FramskrivMunicipality, at: number): readonly string[] {
  const { year, deliveredPercent, undeliveredFte, undeliveredHours } = staffFixed[at]!
  const first = gap.find(({ withoutNoise }) => withoutNoise >= 0.05)
  const text =
    undeliveredFte < 0.05
      ? `I ${year} er det nok: tilgangen dekker behovet.`
      : `Blir det ikke flere enn tilgangen, kan ${decimalText(deliveredPercent, 1)} % av behovet leveres i ${year}. ${decimalText(undeliveredFte, 1)} årsverk, om lag ${grouped(Math.round(undeliveredHours / 1000) * 1000)} timer i året, blir ikke levert.`
  return [
    'HVIS DET IKKE KAN BLI FLERE',
    ...wrap(first === undefined ? text : `${text} Det mangler folk første gang i ${first.year}.`, ''),
  ]
}

const GRADES: Readonly<Record<string, string>> = {
  measured: 'målt',
  'published-model': 'publisert modell',
  assumption: 'antakelse',
}

function closingLines(closing: FramskrivMunicipality['closing']): readonly string[] {
  const { year, before, steps, after, whatCloses, withoutEstimate } = closing
  const row = (text: string, fte: number, note = '') =>
    `${text.padEnd(56)}${signed(fte).padStart(10)}  ${note}`.trimEnd()
  const nameOf = (id: string) => whatCloses.find(({ lever }) => lever === id)?.name ?? id
  const moved = steps.filter(({ fte }) => Math.abs(fte) >= 0.05)
  const closers = whatCloses.filter(({ closes }) => closes)
  const others = whatCloses.filter(({ closes, sentence }) => !closes && !sentence.startsWith('«'))
  return [
    `HVA LUKKER GAPET i ${year}: årsverk`,
    row('Gap ved dagens standard, uten tiltak', before),
    ...moved.map(({ name, fte, grade }) => row(`  ${name}`, fte, `(${GRADES[grade] ?? grade})`)),
    ...(moved.length === 0 ? ['  Scenariet har ingen tiltak eller endringer.'] : []),
    row(after > 0 ? 'Står igjen' : 'Ikke noe gap igjen', after),
    ...(withoutEstimate.length === 0
      ? []
      : wrap(`! Uten kjent virkning, teller 0: ${withoutEstimate.map(nameOf).join(', ')}.`, '  ')),
    ...(moved.length > 1
      ? wrap('Hvert bidrag er regnet oppå dem foran; en annen rekkefølge gir andre bidrag og samme sum.', '')
      : []),
    ...(whatCloses.length === 0
      ? []
      : [
          '',
          ...wrap(
            'Én ting alene, alt annet som i scenariet. Det er regning, ikke råd: noe er ikke mulig, og noe er ikke ønskelig.',
            '',
          ),
          ...[...closers, ...others].flatMap(({ sentence }) => wrap(`- ${sentence}`, '  ')),
        ]),
  ]
}

export const GAP_COLUMNS = [
  ...['tilgang_scenario', 'tilgang_p50', 'tilgang_p10', 'tilgang_p90', 'tilgang_grunnlag'],
  ...['gap_scenario', 'gap_p50', 'gap_p10', 'gap_p90', 'personer_behov', 'personer_tilgang'],
] as const

/** As GAP_COLUMNS. */
export function gapCells({ supply, gap, heads }: FramskrivMunicipality, at: number): readonly string[] {
  const bandCells = ({ withoutNoise, p50, p10, p90 }: FramskrivMunicipality['gap'][number]) =>
    [withoutNoise, p50, p10, p90].map((value) => decimalText(value, 2))
  const { needHeads, supplyHeads } = heads[at]!
  return [
    ...[...bandCells(supply.years[at]!), supply.basis],
    ...[...bandCells(gap[at]!), decimalText(needHeads, 1), decimalText(supplyHeads, 1)],
  ]
}
