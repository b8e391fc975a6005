/** Numbers as a Norwegian reader writes them: a space in thousands, a decimal comma and a real minus. Neither breaks at the end of a line. */
import { decimalText, fixedText } from '../time/minutes.ts'

const SPACE = '\u00A0'
const MINUS = '\u2212'

/** 12345.6 -> «12 346»; with one decimal «12 345,6», zeros kept so that a column lines up. */
export function numberText(value: number, decimals = 0): string {
  const [whole, part] = fixedText(Math.abs(value), decimals).split(',')
  const isZero = Number(Math.abs(value).toFixed(decimals)) === 0
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, SPACE)
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${part === undefined ? '' : `,${part}`}`
}

/** With a plus before what is more. */
export function signedText(value: number, decimals = 0): string {
  const isZero = Number(Math.abs(value).toFixed(decimals)) === 0
  return `${value > 0 && !isZero ? '+' : ''}${numberText(value, decimals)}`
}

/** Årsverk in a sentence: whole ones, but a tenth where there are few. */
export function fteText(value: number): string {
  return numberText(value, Math.abs(value) < 20 ? 1 : 0)
}

/** Two ends with the same number of decimals: «36 til 3», not «36 til 3,1». */
export function fteRangeText(from: number, to: number): string {
  const decimals = Math.max(Math.abs(from), Math.abs(to)) < 20 ? 1 : 0
  return `${numberText(from, decimals)} til ${numberText(to, decimals)}`
}

export function signedFteText(value: number): string {
  return signedText(value, Math.abs(value) < 20 ? 1 : 0)
}

/** «+39 %»; a dash where there was nothing to grow from. */
export function growthText(from: number, to: number): string {
  return from > 0 ? `${signedText((100 * to) / from - 100)}${SPACE}%` : '–'
}

/** 0.0684 -> «6,84 %» */
export function shareText(share: number): string {
  return `${numberText(100 * share, 2)}${SPACE}%`
}

/** A lever's value with its unit: shares as per cent, «0,5 % per år». */
export function leverText(value: number, unit: string): string {
  const bare = unit
    .replace(/\s*\(.*\)/, '')
    .replace(/;.*/, '')
    .replace(/^endring, /, '')
  const isShare = /^andel /.test(bare)
  const amount = decimalText(isShare ? 100 * value : value, 2).replace('-', MINUS)
  return isShare ? `${amount}${SPACE}% ${bare.slice('andel '.length)}` : `${amount} ${bare}`
}

/** Both ends with the unit once. */
export function leverRangeText(low: number, high: number, unit: string): string {
  const from = leverText(low, unit)
  const end = from.indexOf(SPACE) >= 0 ? from.indexOf(SPACE) : from.indexOf(' ')
  return `${from.slice(0, end)} til ${leverText(high, unit)}`
}
