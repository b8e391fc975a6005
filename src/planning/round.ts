/** 19.3662 -> 19.37: numbers in the answer are rounded once, here at the end. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}
