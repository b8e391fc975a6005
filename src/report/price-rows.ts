/** The rows of the table of prices: the present case once, then each change. */
import type { PriceNumbersOut, PriceOut } from '../planning/kan-answer.ts'

export interface PriceRow {
  readonly name: string
  readonly numbers: PriceNumbersOut
}

export function priceRows(prices: readonly PriceOut[]): readonly PriceRow[] {
  const [first] = prices
  if (first === undefined) return []
  return [
    { name: 'Som nå', numbers: first.before },
    ...prices.map(({ name, after }) => ({ name, numbers: after })),
  ]
}
