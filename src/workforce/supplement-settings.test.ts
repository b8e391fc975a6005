import { describe, expect, it } from 'vitest'
import { GOOD, messages } from './testing/good-file.ts'

const withRates = (...entries: readonly string[]) =>
  messages(GOOD.replace('staff:', `supplements:\n${entries.map((one) => `  - ${one}\n`).join('')}staff:`))

const entry = (from: string, rates: string) => `{ from: ${from}, source: særavtale, rates: { ${rates} } }`

describe('the supplements of a unit file', () => {
  it('are read', () => {
    expect(
      withRates(
        entry('2027-01-01', 'weekend: { percent: 20, at_least_kroner: 65 }'),
        entry('2027-05-01', 'overtime: { percent: 40 }'),
      ),
    ).toEqual([])
  })

  it('pay overtime at least 40 percent', () => {
    for (const [kind, rate] of [
      ['overtime', '{ percent: 39.9 }'],
      ['overtime-high', '{ at_least_kroner: 100 }'],
      ['overtime-holiday', '{ percent: 0 }'],
    ] as const) {
      expect(withRates(entry('2027-01-01', `${kind}: ${rate}`)).join()).toMatch(
        /supplements\[0\]\.rates\..*percent: .*er under 40 %, som er det minste aml § 10-6 ellevte ledd tillater for overtid\. Rett tallet\.$/,
      )
    }
  })

  it('have a rate, and dates in order', () => {
    expect(withRates(entry('2027-01-01', 'moved: { }')).join()).toMatch(
      /mangler\. Skriv prosent av timelønna \(percent\), kroner i timen \(at_least_kroner\) eller begge\.$/,
    )
    const twice = entry('2027-01-01', 'moved: { percent: 50 }')
    expect(withRates(twice, twice).join()).toMatch(
      /supplements\[1\]\.from: .*er ikke etter datoen i raden før\. Skriv satsene i rekkefølge, eldste først\.$/,
    )
  })

  it('name a percent or a krone rate that cannot be', () => {
    expect(withRates(entry('2027-01-01', 'moved: { percent: 401 }')).join()).toMatch(/er over 400 %/)
    expect(withRates(entry('2027-01-01', 'moved: { percent: -1 }')).join()).toMatch(/er under 0 %/)
    expect(withRates(entry('2027-01-01', 'weekend: { at_least_kroner: 2001 }')).join()).toMatch(/over 2000/)
    expect(withRates(entry('2027-01-01', 'weekend: { at_least_kroner: -1 }')).join()).toMatch(
      /under 0 kroner/,
    )
  })
})
