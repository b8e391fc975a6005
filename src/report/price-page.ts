/** «Hva koster regelen?» as lines of the terminal page. */
import type { KanAnswer, PriceNumbersOut, PriceOut } from '../planning/kan-answer.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import { priceRows } from './price-rows.ts'
import { wrap } from './wrap.ts'

export function priceLines({ prices }: KanAnswer): string[] {
  if (prices.length === 0) return []
  return [
    'HVA KOSTER REGELEN?',
    ...tableLines(prices),
    ...wrap(
      'Samme stab, samme frø og samme grense for søket. To turnuser som ble funnet, er sammenlignet; ingen av dem er bevist best.',
      '  ',
    ),
    ...prices.flatMap(priceText),
    '',
  ]
}

const COLUMNS: readonly (readonly [string, (one: PriceNumbersOut) => string])[] = [
  ['Hull', (one) => shown(one.holes, 0)],
  ['Udekket t', (one) => shown(one.uncoveredHours, 1)],
  ['Hoder', (one) => String(one.heads)],
  ['Årsverk', (one) => decimalText(one.grossFte, 2)],
  ['Netto', (one) => decimalText(one.netFte, 2)],
  ['Snitt %', (one) => fixedText(one.averagePostPercent, 1)],
  ['Funn', (one) => shown(one.findings, 0)],
  ['<11 t hvile', (one) => shown(one.quickReturns, 0)],
]

function shown(value: number | null, decimals: number): string {
  return value === null ? '-' : decimalText(value, decimals)
}

const NAME_WIDTH = 34

function tableLines(prices: readonly PriceOut[]): string[] {
  const widthOf = (title: string) => Math.max(8, title.length + 1)
  const header = `${''.padEnd(NAME_WIDTH)}${COLUMNS.map(([title]) => title.padStart(widthOf(title))).join('')}`
  const rows = priceRows(prices).flatMap(({ name, numbers }) => {
    const cells = COLUMNS.map(([title, cell]) => cell(numbers).padStart(widthOf(title))).join('')
    return name.length < NAME_WIDTH
      ? [`${name.padEnd(NAME_WIDTH)}${cells}`]
      : [name, `${''.padEnd(NAME_WIDTH)}${cells}`]
  })
  return [header, ...rows]
}

function priceText({ name, sentence, lost, limits, terms }: PriceOut): string[] {
  return [
    ...wrap(`- ${name}. ${sentence}`, '  '),
    ...limits.flatMap(({ name: what, before, after, employees }) =>
      wrap(
        employees.length === 0
          ? `  ${what}: ${before}, som før; avtalen flytter ikke grensen.`
          : `  ${what}: ${before} blir ${after} for ${employees.length} ansatte.`,
        '    ',
      ),
    ),
    ...lost.flatMap(({ text, paragraph }) => wrap(`  Vernet som går tapt (${paragraph}): ${text}`, '    ')),
    ...terms.flatMap((term) => wrap(`  ${term}`, '    ')),
  ]
}
