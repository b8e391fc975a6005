import { expect, test } from 'vitest'
import { parseDate } from '../../time/local-date.ts'
import { SupplementSettings } from '../../workforce/supplement-settings.ts'
import { ratesOn, sourceNb, statutoryOvertime, supplementKroner } from './supplement-rates.ts'

const none = {
  weekend: 0,
  holiday: 0,
  'evening-night': 0,
  overtime: 0,
  'overtime-high': 0,
  'overtime-holiday': 0,
  moved: 0,
}
const ON = parseDate('2027-08-02')

test('no default has been checked, and each says so; only the statute’s 40 percent has', () => {
  for (const rate of Object.values(ratesOn(undefined, 'KS', ON))) {
    expect(rate.verified).toBeNull()
    expect(sourceNb(rate)).toMatch(/\w \(ikke kontrollert mot kilden\)$/)
  }
  expect(statutoryOvertime).toMatchObject({ percent: 40, verified: parseDate('2026-11-23') })
})

test('the defaults in kroner, at 240 kroner an hour', () => {
  const rates = ratesOn(undefined, 'KS', ON)
  const each = Object.keys(none).map((kind) =>
    Math.round(supplementKroner({ ...none, [kind]: 60 }, 240, rates)),
  )
  // 35 and 56 kroner; 4/3 x 240 = 320; 50 % = 120; 100 % = 240.
  expect(each).toEqual([35, 320, 56, 120, 240, 320, 120])
  // An hour and a half of weekend evening: 1.5 x (35 + 56) = 136.50
  expect(supplementKroner({ ...none, weekend: 90, 'evening-night': 90 }, 240, rates)).toBeCloseTo(136.5)
})

test('in Oslo evening and night are 40 percent', () => {
  const rates = ratesOn(undefined, 'Oslo', ON)
  expect(supplementKroner({ ...none, 'evening-night': 60 }, 240, rates)).toBeCloseTo(96)
  expect(rates.weekend).toEqual(ratesOn(undefined, 'KS', ON).weekend)
})

test('the unit’s own rates hold from their date, kind by kind, and the higher of percent and kroner is paid', () => {
  const settings = SupplementSettings.parse([
    { from: '2027-01-01', source: 'særavtale', rates: { weekend: { percent: 25, at_least_kroner: 65 } } },
    {
      from: '2027-07-01',
      source: 'HTA 2027',
      checked: '2027-06-30',
      rates: { 'evening-night': { percent: 30 } },
    },
  ])
  const weekend = (date: string, hourly: number) =>
    supplementKroner({ ...none, weekend: 60 }, hourly, ratesOn(settings, 'KS', parseDate(date)))
  expect(weekend('2026-12-31', 240)).toBe(35)
  // 25 % of 240 = 60 is under 65; of 280 = 70 over it.
  expect(weekend('2027-01-01', 240)).toBe(65)
  expect(weekend('2027-08-02', 280)).toBe(70)
  const evening = (date: string) => ratesOn(settings, 'KS', parseDate(date))['evening-night']
  expect(evening('2027-06-30').at_least_kroner).toBe(56)
  expect(evening('2027-07-01')).toEqual({
    percent: 30,
    source: 'HTA 2027',
    verified: parseDate('2027-06-30'),
  })
  expect(sourceNb(evening('2027-07-01'))).toBe('HTA 2027 (kontrollert onsdag 30.06.2027)')
})

test('before the coded period it refuses by date', () => {
  expect(() => ratesOn(undefined, 'KS', parseDate('2025-12-31'))).toThrow(/31\.12\.2025.*01\.01\.2026/)
})
