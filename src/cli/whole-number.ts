/** Options that are whole numbers. */
import { InvalidArgumentError, Option } from 'commander'

export function wholeNumber(
  flags: string,
  description: string,
  [least, most]: readonly [number, number],
): Option {
  return new Option(flags, description).argParser((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`«${text}» er ikke et helt tall fra ${least} til ${most}. Rett tallet.`)
    }
    return value
  })
}
