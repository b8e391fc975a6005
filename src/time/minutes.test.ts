import { describe, expect, test } from 'vitest'
import { decimalText, durationText, hours, hoursText, minutes } from './minutes.ts'

test('hours become whole minutes or are refused', () => {
  expect(hours(7.5)).toBe(450)
  expect(hours(33.6)).toBe(2016)
  expect(() => hours(7.123)).toThrow(RangeError)
  expect(() => minutes(1.5)).toThrow(RangeError)
})

describe('Norwegian text', () => {
  test.each([
    [645, '10 t 45 min'],
    [600, '10 t'],
    [59, '0 t 59 min'],
    [-90, '-1 t 30 min'],
  ])('%i minutes is %s', (value, text) => {
    expect(durationText(value)).toBe(text)
  })

  test('decimals with a comma, without trailing zeros', () => {
    expect(hoursText(450)).toBe('7,5')
    expect(hoursText(480)).toBe('8')
    expect(decimalText(58.69, 1)).toBe('58,7')
    expect(decimalText(-0.001, 2)).toBe('0')
    expect(decimalText(100, 0)).toBe('100')
  })
})
