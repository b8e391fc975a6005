/** What a year does to each age in the whole nation, from counts of single ages year by year. */
import { AGES } from './age-groups.ts'

export interface NationalRatios {
  /** [sex * AGES + age] how many there are a year later, one year older; the last: of 104 and over. */
  readonly yearly: Float64Array
  /** Boys and girls under one for each woman of 20-44. */
  readonly births: readonly [number, number]
}

/** `years`: counts [sex * AGES + age] of years in a row, at least two. */
export function nationalRatios(years: readonly Float64Array[]): NationalRatios {
  const yearly = new Float64Array(2 * AGES)
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < AGES; age++) {
      const isOpen = age >= AGES - 2
      const from = sex * AGES + (isOpen ? AGES - 2 : age)
      let before = 0
      let after = 0
      for (let year = 1; year < years.length; year++) {
        before += years[year - 1]![from]! + (isOpen ? years[year - 1]![from + 1]! : 0)
        after += years[year]![from + 1]!
      }
      // Hardly anybody is so old: where there is nobody to count, nobody is left.
      yearly[sex * AGES + age] = before > 0 ? after / before : 0
    }
  }
  const births = [0, 1].map((sex) => {
    let mothers = 0
    let children = 0
    for (const counts of years.slice(1)) {
      children += counts[sex * AGES]!
      for (let age = 20; age < 45; age++) mothers += counts[AGES + age]!
    }
    return children / mothers
  })
  return { yearly, births: [births[0]!, births[1]!] }
}
