/** Figures as the memo of `konsekvens` writes them: no more digits than anybody can mean. The JSON has them all. */
import { decimalText, fixedText } from '../time/minutes.ts'

/** 4896.49 -> "4 896", 542.12 -> "542,1", 6.09 -> "6,09". */
export function fteText(value: number): string {
  const size = Math.abs(value)
  return grouped(fixedText(value, size >= 1000 ? 0 : size >= 100 ? 1 : 2))
}

/** Users and hours: 26000 -> "26 000", 115.5 -> "115,5". */
export function countText(value: number): string {
  return grouped(decimalText(value, Math.abs(value) >= 1000 ? 0 : 2))
}

/** 1 -> "1 bruker", 4 -> "4 brukere". */
export function usersText(users: number): string {
  return `${countText(users)} ${users === 1 ? 'bruker' : 'brukere'}`
}

/** 3250000 -> "3 250 000 kr". */
export function kronerText(kroner: number): string {
  return `${grouped(fixedText(kroner, 0))}\u00A0kr`
}

const MILLION = 1_000_000

/** 4792359917 -> "4 792 mill. kr", 4746858 -> "4,75 mill. kr", 641000 -> "641 000 kr". */
export function moneyText(kroner: number): string {
  const millions = kroner / MILLION
  return Math.abs(millions) < 1 ? kronerText(kroner) : `${fteText(millions)}\u00A0mill.\u00A0kr`
}

/** Spaces that do not break, in what stands before the comma. */
function grouped(text: string): string {
  const [whole = '', decimals] = text.split(',')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0')
  return decimals === undefined ? spaced : `${spaced},${decimals}`
}
