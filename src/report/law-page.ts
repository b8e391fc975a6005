/** The table of the law for a terminal, as Markdown and as rows for a spreadsheet. */
import type { LawAnswer, LawBasisOut, LawRuleOut, LawValueOut } from '../law/law-answer.ts'
import { durationText } from '../time/minutes.ts'
import { minuteOfDayText } from '../time/oslo.ts'
import type { LawWords } from './law-words.ts'
import { lawWords } from './law-words.ts'

const WIDTH = 110

export function lawTerminalPage(answer: LawAnswer): string {
  const words = lawWords[answer.language]
  const lines = [
    '='.repeat(WIDTH),
    `${words.heading} ${answer.date}`,
    '='.repeat(WIDTH),
    ...wrap(`${words.judgedBy}: ${answer.lawVersion}. ${words.codedFrom} ${answer.codedFrom}.`, ''),
    ...answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    ...answer.rules.flatMap((rule) => ['', ...ruleLines(rule, words)]),
    '',
    ...words.legend.flatMap((line) => wrap(line, '  ')),
  ]
  return `${lines.join('\n')}\n`
}

function ruleLines(rule: LawRuleOut, words: LawWords): string[] {
  return [
    `${rule.id}  ${rule.title}`,
    `  ${citationText(rule)}  ${rule.citation.url}`,
    ...wrap(`  ${rule.explanation}`, '  '),
    ...rule.values.flatMap((value) =>
      wrap(
        `  ${valueText(value.value, value.unit, words).padEnd(14)} ${provenance(value, words)}`,
        ' '.repeat(17),
      ),
    ),
    ...numbersOf(rule).flatMap((rows) => wrap(`  ${basesSentence(rows, words)}`, '    ')),
    ...wrap(`  ${words.deviation[rule.deviation]}`, '    '),
    ...wrap(
      `  ${words.across}: ${words.treatment[rule.acrossEmployers.treatment]}. ${rule.acrossEmployers.reason}`,
      '    ',
    ),
  ]
}

function citationText({ citation: { law, paragraph, subsection } }: LawRuleOut): string {
  return `${law} ${paragraph} ${subsection}`
}

function provenance(value: LawValueOut, words: LawWords): string {
  const adopted = value.adopted === null ? '' : `; ${words.adopted} ${value.adopted}`
  const checked = value.verified === null ? words.unverified : `${words.verified} ${value.verified}`
  const later = value.later.map(
    (one) => `; ${words.from} ${one.from}: ${valueText(one.value, value.unit, words)}`,
  )
  return `${value.parameter}; ${words.from} ${value.from ?? '?'}${adopted}; ${checked}; ${value.source}${later.join('')}`
}

/** The rows of each number that can be agreed on, together. */
function numbersOf({ bases }: LawRuleOut): readonly (readonly LawBasisOut[])[] {
  const numbers = [...new Set(bases.map(({ number }) => number))]
  return numbers.map((number) => bases.filter((row) => row.number === number))
}

function basesSentence(rows: readonly LawBasisOut[], words: LawWords): string {
  const reaches = byBasis(rows).map((same) => `${basisText(same, words)} ${reachText(same, words)}`)
  return `${numberHeading(rows, words)}: ${reaches.join('; ')}`
}

function numberHeading([first]: readonly LawBasisOut[], words: LawWords): string {
  return first === undefined ? '' : `${first.name}, ${words.direction[first.direction]}`
}

/** The act may have several numbers where nothing is agreed, by the kind of work, and several places for one basis; they stand together. */
function byBasis(rows: readonly LawBasisOut[]): readonly (readonly LawBasisOut[])[] {
  const bases = [...new Set(rows.map(({ basis }) => basis))]
  return bases.map((basis) => rows.filter((row) => row.basis === basis))
}

function basisText([first]: readonly LawBasisOut[], words: LawWords): string {
  return first === undefined ? '' : words.basis[first.basis]
}

function reachText(rows: readonly LawBasisOut[], words: LawWords): string {
  return [...new Set(rows.map((row) => cellText(row, words)))].join(' / ')
}

function cellText(row: LawBasisOut, words: LawWords): string {
  if (!row.permitted) return words.cannot
  const reach = row.upTo === null ? words.noBound : valueText(row.upTo, row.unit, words)
  return row.compensation ? `${reach} (${words.compensation})` : reach
}

/** 645 minutes -> "10 t 45 min"; 1260 as a minute of the day -> "21:00". */
export function valueText(value: number | null, unit: string, words: LawWords): string {
  if (value === null) return words.uncoded
  if (unit === 'minutes') return value < 60 ? `${value} min` : durationText(value)
  if (unit === 'minute-of-day') return minuteOfDayText(value)
  if (unit === 'count') return numberText(value)
  return `${numberText(value)} ${words.units[unit] ?? unit}`
}

function numberText(value: number): string {
  return String(value).replace('.', ',')
}

/** The page in docs: an overview, and then one section a rule. Generated; never written by hand. */
export function lawMarkdownPage(answer: LawAnswer): string {
  const words = lawWords[answer.language]
  const blocks = [
    `# ${words.heading} ${answer.date}`,
    words.generated,
    `${words.judgedBy}: ${answer.lawVersion}. ${words.codedFrom} ${answer.codedFrom}.`,
    ...answer.notes,
    words.legend.map((line) => `- ${line}`).join('\n'),
    table(
      words.overview,
      answer.rules.map((rule) => [
        `[${rule.title}](#${rule.id})`,
        `[${citationText(rule)}](${rule.citation.url})`,
        rule.value === null ? '–' : valueText(rule.value, rule.unit ?? '', words),
        words.treatment[rule.acrossEmployers.treatment],
        rule.verified ?? words.unverifiedOrNone[rule.values.length === 0 ? 'none' : 'some'],
      ]),
    ),
    ...answer.rules.map((rule) => ruleSection(rule, words)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function ruleSection(rule: LawRuleOut, words: LawWords): string {
  return [
    `<a id="${rule.id}"></a>`,
    `## ${rule.title}`,
    `\`${rule.id}\`: [${citationText(rule)}](${rule.citation.url})`,
    rule.explanation,
    ...(rule.values.length === 0
      ? []
      : [
          table(
            words.valueColumns,
            rule.values.map((one) => valueCells(one, words)),
          ),
        ]),
    ...numbersOf(rule).map((rows) => basisTable(rows, words)),
    words.deviation[rule.deviation],
    `${words.across}: **${words.treatment[rule.acrossEmployers.treatment]}**. ${rule.acrossEmployers.reason}`,
  ].join('\n\n')
}

function valueCells(value: LawValueOut, words: LawWords): string[] {
  const { from, adopted, verified, source, later } = value
  const laterText = later.map(
    (one) => `; ${words.from} ${one.from}: ${valueText(one.value, value.unit, words)}`,
  )
  return [
    `\`${value.parameter}\``,
    `${valueText(value.value, value.unit, words)}${laterText.join('')}`,
    words.layer[value.layer],
    from ?? '–',
    adopted ?? words.notLookedUp,
    verified ?? words.unverified,
    source,
  ]
}

function basisTable(rows: readonly LawBasisOut[], words: LawWords): string {
  return table(
    [numberHeading(rows, words), ...words.basisColumns],
    byBasis(rows).map((same) => [
      basisText(same, words),
      reachText(same, words),
      same[0]?.signedBy ?? '–',
      same.map(basisSource).join('') || '–',
    ]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** One row for each value and for each basis of each number, with a heading row; cells are raw, in the rule's own units. */
export function lawSheet({ rules }: LawAnswer): readonly (readonly string[])[] {
  const text = (value: number | null) => (value === null ? '' : numberText(value))
  return [
    SHEET_COLUMNS,
    ...rules.flatMap((rule) => {
      const cite = [rule.citation.law, rule.citation.paragraph, rule.citation.subsection, rule.citation.url]
      const across = [rule.acrossEmployers.treatment, rule.deviation]
      return [
        ...rule.values.map((one) => [
          ...[rule.id, rule.title, ...cite, one.parameter, one.layer === 'tariff' ? 'tariff' : 'loven'],
          ...[text(one.value), one.unit, '', '', one.from ?? '', one.adopted ?? ''],
          ...[one.verified ?? 'ikke kontrollert mot kilden', one.source, ...across],
        ]),
        ...rule.bases.map((one) => [
          ...[rule.id, rule.title, ...cite, one.number, one.basis],
          ...[one.permitted ? text(one.upTo) : 'kan ikke', one.unit, one.signedBy ?? ''],
          ...[one.compensation ? 'ja' : '', '', '', '', basisSource(one), ...across],
        ]),
      ]
    }),
  ]
}

const SHEET_COLUMNS = [
  ...[
    'regel',
    'tittel',
    'lov',
    'paragraf',
    'ledd',
    'url',
    'tall',
    'grunnlag',
    'verdi',
    'enhet',
    'signeres av',
  ],
  ...['kompensasjon', 'fra', 'vedtatt', 'kontrollert', 'kilde', 'flere arbeidsgivere', 'fravik'],
]

function basisSource({ citation }: LawBasisOut): string {
  return citation === null ? '' : `${citation.law} ${citation.paragraph} ${citation.subsection}`
}

/** Breaks at spaces; lines after the first begin with `indent`. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) /)) {
    const candidate = line === '' ? word : `${line} ${word}`
    if (candidate.length > WIDTH && line !== '') {
      lines.push(line)
      line = `${indent}${word}`
    } else line = candidate
  }
  return [...lines, line]
}
