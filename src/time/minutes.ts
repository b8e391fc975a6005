/** Durations are whole minutes. A brand keeps them apart from counts, dates and instants. */
declare const minutesBrand: unique symbol
export type Minutes = number & { readonly [minutesBrand]: 'Minutes' }

/** Throws RangeError unless `value` is a whole number. */
export function minutes(value: number): Minutes {
  if (!Number.isInteger(value))
    throw new RangeError(`${value} is not a whole number of minutes. Round it first.`)
  return value as Minutes
}

/** 7.5 -> 450. Throws RangeError if the hours are not a whole number of minutes. */
export function hours(value: number): Minutes {
  const whole = Math.round(value * 60)
  if (Math.abs(whole - value * 60) > 1e-6)
    throw new RangeError(`${value} h is not a whole number of minutes.`)
  return minutes(whole)
}

/** 450 -> "7,5", the Norwegian way, at most `decimals` decimals and no trailing zeros. */
export function hoursText(value: number, decimals = 2): string {
  return decimalText(value / 60, decimals)
}

/** 58.69 -> "58,7" with one decimal; trailing zeros are dropped. */
export function decimalText(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals)
  const trimmed = decimals === 0 ? fixed : fixed.replace(/\.?0+$/, '')
  return (trimmed === '-0' ? '0' : trimmed).replace('.', ',')
}

/** 88 -> "88,0" with one decimal, for columns of figures that are compared. */
export function fixedText(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',')
}

/** 645 -> "10 t 45 min", for findings that turn on single minutes. */
export function durationText(value: number): string {
  const sign = value < 0 ? '-' : ''
  const whole = Math.abs(value)
  const rest = whole % 60
  return `${sign}${Math.floor(whole / 60)} t${rest === 0 ? '' : ` ${rest} min`}`
}
