/** The memo of `konsekvens` as a page for a terminal. */
import type { KonsekvensAnswer } from '../planning/konsekvens-answer.ts'
import type { Table } from './konsekvens-words.ts'
import {
  caseFacts,
  MEMO_TITLE,
  resultSentence,
  runSentence,
  statusSentence,
  tablesOf,
} from './konsekvens-words.ts'
import { rule } from './terminal-page.ts'
import { WIDTH, wrap } from './wrap.ts'

export function konsekvensPage(answer: KonsekvensAnswer): string {
  const { missing, warnings, arithmetic, questions, assumptions, sources, run, uncertainty } = answer
  return [
    rule('='),
    ...wrap(`${MEMO_TITLE}  ${answer.case.name}`, '  '),
    rule('='),
    ...(answer.case.constructed ? ['KONSTRUERT EKSEMPEL: tallene er oppdiktet.'] : []),
    ...wrap(statusSentence(answer), ''),
    ...wrap(resultSentence(answer), ''),
    ...caseFacts(answer).flatMap((line) => wrap(line, '')),
    '',
    ...(missing.length === 0 ? [] : ['DETTE MANGLER']),
    ...missing.flatMap(({ field, what, how }) => wrap(`- ${what} (${field}). ${how}`, '  ')),
    ...(missing.length === 0 ? [] : ['']),
    ...warnings.flatMap(({ text }) => wrap(`! ${text}`, '  ')),
    ...(warnings.length === 0 ? [] : ['']),
    'DE SEKS SPØRSMÅLENE',
    ...questions.flatMap(({ question, text, computed }, at) => [
      ...wrap(`${at + 1}. ${question}`, '   '),
      ...(text ?? 'IKKE BESVART.').split('\n').flatMap((line) => wrap(`   ${line}`, '   ')),
      ...computed.flatMap((line) => wrap(`   > ${line}`, '     ')),
    ]),
    '',
    'REGNESTYKKET',
    ...arithmetic.flatMap(({ name, formula }) => wrap(`${name.padEnd(28)} ${formula}`, ' '.repeat(29))),
    '',
    ...tablesOf(answer).flatMap((table) => [...tableLines(table), '']),
    ...(uncertainty === null
      ? []
      : [
          'USIKKERHET',
          ...uncertainty
            .trim()
            .split('\n')
            .flatMap((line) => wrap(line, '')),
          '',
        ]),
    'HVA TALLENE BYGGER PÅ',
    ...assumptions.flatMap((line) => wrap(`- ${line}`, '  ')),
    ...wrap(`- ${runSentence(run)}`, '  '),
    ...(sources.length === 0 ? [] : ['', 'KILDER']),
    ...sources.flatMap(({ title, tables, credit, licence, asOf, source }) =>
      wrap(
        `- ${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}. Hentet via ${source}, bearbeidet.`,
        '  ',
      ),
    ),
    '',
  ].join('\n')
}

const GAP = 2

/** Numbers to the right, as wide as they are; long text in the last text column goes on the line under. */
function tableLines({ title, head, rows, textColumns, notes }: Table): readonly string[] {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
  const numbers = widths.slice(textColumns).reduce((sum, width) => sum + width + GAP, 0)
  const room = Math.max(20, WIDTH - numbers - (textColumns === 2 ? 4 : 0))
  const first = Math.min(widths[0]!, room)
  const line = (cells: readonly string[]) => {
    const text = cells[0]!.slice(0, first).padEnd(first)
    const right = cells.slice(textColumns).map((cell, at) => cell.padStart(widths[textColumns + at]! + GAP))
    return `${text}${right.join('')}`
  }
  return [
    title.toUpperCase(),
    line(head),
    ...rows.flatMap((row) => [line(row), ...(textColumns === 2 ? wrap(`    ${row[1]!}`, '    ') : [])]),
    ...notes.flatMap((note) => wrap(`  ${note}`, '  ')),
  ]
}
