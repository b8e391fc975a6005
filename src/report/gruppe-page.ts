/** The answer of `framskriv --gruppe` as a page for a terminal. */
import type { Band, GroupOut, GruppeAnswer } from '../planning/gruppe-answer.ts'
import { grouped as groupedText } from '../planning/gruppe-posts.ts'
import { decimalText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap as wrapped } from './wrap.ts'

const UNKNOWN = 'ikke kjent'

/** 1 219 is one word, also where a source wrote it with a plain space. */
function wrap(text: string, indent: string): readonly string[] {
  return wrapped(text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00A0'), indent)
}

export function gruppePage(answer: GruppeAnswer): string {
  const { groups } = answer
  return [
    ...(groups.length > 1 ? indicatorLines(answer) : []),
    ...groups.flatMap((group) => (groups.length > 1 ? shortLines(group) : groupLines(group, answer))),
    ...basisLines(answer),
    '',
  ].join('\n')
}

/** Need, stock, pipeline and gap of each group, one line each. */
function indicatorLines({ groups, lastYear }: GruppeAnswer): readonly string[] {
  const heads = ['Behov', 'Finnes', 'Inn/år', 'Gap', 'Behov', 'Finnes', 'Gap']
  return [
    rule('='),
    `Knappe grupper til ${lastYear}: behov, beholdning, løp og gap`,
    rule('='),
    `${' '.repeat(33)}${'| i året «Fra»'.padEnd(4 * COLUMN)}| i ${lastYear}`,
    `${'Gruppe'.padEnd(18)}${'Fra'.padEnd(5)}${'Måles i'.padEnd(10)}${heads.map((head) => head.padStart(COLUMN)).join('')}`,
    ...groups.map(({ id, unit, from, indicator }) => {
      const { baseYear, needNow, stockNow, pipelinePerYear, gapNow, needLast, stockLast, gapLast } = indicator
      const cells = [needNow, stockNow, pipelinePerYear, gapNow, needLast, stockLast, gapLast]
      const measured = id === 'lis1' ? 'starter/år' : unit
      const marks = `${indicator.isChangeOnly ? ' *' : ''}${from === 'file' ? ' +' : ''}`
      const numbers = cells.map((cell) => numberCell(cell).padStart(COLUMN)).join('')
      return `${`${id}${marks}`.padEnd(18)}${String(baseYear ?? '-').padEnd(5)}${measured.padEnd(10)}${numbers}`
    }),
    ...wrap(
      '«Fra» er året for behov og beholdning til venstre; gap over 0 er mangel. Inn/år er dem som kommer inn i beholdningen det første året; i lis1 dem som fullfører. Midtverdier: båndene og antakelsene står under hver gruppe («framskriv --gruppe NAVN»). * Behovet er antatt dekket i et tidligere år: gapet er bare det som er kommet til, og mangelen da er ikke kjent. + Fra gruppefilen; de andre er hele landet.',
      '  ',
    ),
    '',
  ]
}

const COLUMN = 11

function numberCell(value: number | null): string {
  return value === null ? UNKNOWN : grouped(value)
}

function shortLines(group: GroupOut): readonly string[] {
  return [
    titleOf(group),
    ...wrap(`  ${group.sentence}`, '  '),
    ...publishedLines(group),
    ...group.missing.flatMap((line) => wrap(`  ! ${line}`, '    ')),
    '',
  ]
}

function titleOf({ name, place, from }: GroupOut): string {
  return `${name.toUpperCase()}, ${place}${from === 'file' ? ' (fra gruppefil)' : ''}`
}

function groupLines(group: GroupOut, { lastYear }: GruppeAnswer): readonly string[] {
  return [
    rule('='),
    `${titleOf(group)}, til ${lastYear}`,
    rule('='),
    ...wrap(group.sentence, ''),
    '',
    ...postLines(group),
    ...yearLines(group, lastYear),
    ...pipelineLines(group),
    ...(group.arithmetic.length === 0
      ? []
      : [
          'REGNESTYKKET, med midtverdiene',
          ...group.arithmetic.flatMap((line) => wrap(`- ${line}`, '  ')),
          '',
        ]),
    ...ageLines(group),
    ...(group.missing.length === 0
      ? []
      : ['DETTE MANGLER', ...group.missing.flatMap((line) => wrap(`! ${line}`, '  ')), '']),
    ...mattersLines(group, lastYear),
    ...assumptionLines(group),
    ...(group.published.length === 0 ? [] : ['PUBLISERTE TALL', ...publishedLines(group), '']),
  ]
}

function postLines({ posts, readings }: GroupOut): readonly string[] {
  if (posts.length === 0) return []
  return [
    'LIS1-STILLINGER, det som er kjent. År uten tall er ikke fylt ut.',
    ...posts.flatMap(({ year, posts: number, source }) =>
      wrap(
        `${year} ${(number === null ? UNKNOWN : grouped(number)).padStart(12)}   ${source}`,
        ' '.repeat(20),
      ),
    ),
    ...readings.flatMap(({ sentence }) => wrap(`- ${sentence}`, '  ')),
    '',
  ]
}

const STEP = 5

function yearLines({ id, years, unit }: GroupOut, lastYear: number): readonly string[] {
  const known = years.filter(({ need, stock }) => need !== null || stock !== null)
  if (known.length === 0) return []
  const first = years[0]!.year
  // Few years are all shown.
  const shown = years.filter(
    ({ year }) => lastYear - first <= 10 || year === first || year === lastYear || year % STEP === 0,
  )
  const [stockHead, isStock] = id === 'lis1' ? ['Som i dag', false] : ['Beholdning', true]
  const heads = ['Behov', 'p10', 'p90', stockHead, 'p10', 'p90', 'Gap', 'p10', 'p90']
  return [
    `BEHOV, ${isStock ? 'BEHOLDNING' : 'DAGENS NIVÅ'} OG GAP (${unit}; gap over 0 er mangel)`,
    `${'År'.padEnd(6)}${heads.map((head) => head.padStart(CELL)).join('')}`,
    ...shown.map(
      ({ year, need, stock, gap }) =>
        `${String(year).padEnd(6)}${[need, stock, gap]
          .flatMap(bandCells)
          .map((cell) => cell.padStart(CELL))
          .join('')}`,
    ),
    '',
  ]
}

const CELL = 11

function bandCells(band: Band | null): readonly string[] {
  if (band === null) return [UNKNOWN, '', '']
  return [band.withoutNoise, band.p10, band.p90].map(grouped)
}

function pipelineLines({ pipeline }: GroupOut): readonly string[] {
  if (pipeline.length === 0) return []
  return [
    'LØPET',
    ...pipeline.flatMap(
      ({ stage, intakePerYear, durationYears, completionShare, inProgress, inProgressBasis, outPerYear }) =>
        wrap(
          `- ${stage}: ${numberCell(intakePerYear)} inn i året, ${decimalText(durationYears, 2)} år, ${decimalText(100 * completionShare, 1)} % videre, ${numberCell(outPerYear)} ut i året når løpet er fylt. I løpet nå: ${numberCell(inProgress)} (${inProgressBasis.toLowerCase()}).`,
          '  ',
        ),
    ),
    '',
  ]
}

function ageLines({ stock, unit }: GroupOut): readonly string[] {
  if (stock === null) return []
  const ages =
    stock.ages === null
      ? [`Etter alder: ${UNKNOWN}.`]
      : stock.ages.map(
          ({ from, to, number }) =>
            `${from}-${to} år: ${grouped(number)} (${decimalText((100 * number) / stock.total, 1)} %)`,
        )
  return [
    `BEHOLDNING ${stock.year}: ${grouped(stock.total)} ${unit}`,
    ...ages.map((line) => `  ${line}`),
    ...wrap(`- ${stock.source}`, '  '),
    '',
  ]
}

function mattersLines({ mattersMost, indicator }: GroupOut, lastYear: number): readonly string[] {
  if (mattersMost.length === 0) return []
  const what = indicator.gapLast !== null ? 'gapet' : indicator.needLast !== null ? 'behovet' : 'beholdningen'
  return [
    `ANTAKELSENE SOM BETYR MEST for ${what} i ${lastYear}, hver alene`,
    ...mattersMost.flatMap(({ name, low, high, atLow, atHigh }) =>
      wrap(
        `- ${name}: fra ${decimalText(low, 3)} til ${decimalText(high, 3)} gir ${grouped(atLow)} til ${grouped(atHigh)}`,
        '  ',
      ),
    ),
    '',
  ]
}

function assumptionLines({ assumptions, need }: GroupOut): readonly string[] {
  if (assumptions.length === 0 && need === null) return []
  return [
    'HVA TALLENE BYGGER PÅ (lavt / midt / høyt)',
    ...(need === null
      ? []
      : wrap(`- Behov ${need.year}: ${grouped(need.number)} ${need.unit}. ${need.source}`, '  ')),
    ...assumptions.flatMap(({ name, low, mode, high, unit, basis }) =>
      wrap(
        `- ${name}: ${[low, mode, high].map((value) => decimalText(value, 3)).join(' / ')} (${unit}). ${basis}`,
        '  ',
      ),
    ),
    '',
  ]
}

function publishedLines({ published }: GroupOut): readonly string[] {
  return published.flatMap(({ what, value, unit, year, source, note }) =>
    wrap(
      `  - ${what}, ${year}: ${groupedText(value, 1)} ${unit}. ${source}.${note === null ? '' : ` ${note}`}`,
      '    ',
    ),
  )
}

function basisLines({ notes, sources, seed, draws, alternative }: GruppeAnswer): readonly string[] {
  return [
    'LES DETTE OGSÅ',
    ...notes.flatMap((note) => wrap(`- ${note}`, '  ')),
    ...wrap(
      `- ${grouped(draws)} trekk (frø ${seed}), folketall etter ${alternative}. Egne tall: --gruppefil FIL, se docs/method/scarce-groups.md.`,
      '  ',
    ),
    '',
    'KILDER for folketallet',
    ...sources.flatMap(({ title, tables, credit, licence, asOf, source }) =>
      wrap(
        `- ${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}. Hentet via ${source}, bearbeidet.`,
        '  ',
      ),
    ),
  ]
}

function grouped(value: number): string {
  return groupedText(value, 0)
}
