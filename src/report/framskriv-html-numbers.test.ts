import { describe, expect, it } from 'vitest'
import {
  fteRangeText,
  fteText,
  growthText,
  leverRangeText,
  leverText,
  numberText,
  shareText,
  signedText,
} from './framskriv-html-numbers.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('numbers in the report', () => {
  it('have a space in thousands, a decimal comma and a real minus', () => {
    expect(plain(numberText(1234567.891, 1))).toBe('1 234 567,9')
    expect(numberText(-1234)).toBe('\u22121\u00A0234')
    expect(numberText(999)).toBe('999')
    expect(numberText(5, 1)).toBe('5,0')
  })

  it('have no sign on what rounds to nothing', () => {
    expect([numberText(-0.04, 1), signedText(0.04, 1), signedText(-0.4)]).toEqual(['0,0', '0,0', '0'])
    expect([signedText(3), signedText(-3)]).toEqual(['+3', '\u22123'])
  })

  it('tell tenths of årsverk only where there are few', () => {
    expect([fteText(7.34), fteText(19.96), fteText(20.4), plain(fteText(2767.2))]).toEqual([
      '7,3',
      '20,0',
      '20',
      '2 767',
    ])
    expect([fteRangeText(36, 3.1), fteRangeText(-3.2, 12.04)]).toEqual(['36 til 3', '\u22123,2 til 12,0'])
  })

  it('tell growth and shares in per cent, and nothing where there was nothing to grow from', () => {
    // 139 / 100 is 39 % more.
    expect([growthText(100, 139), growthText(100, 80), growthText(0, 5)].map(plain)).toEqual([
      '+39 %',
      '\u221220 %',
      '–',
    ])
    expect(plain(shareText(0.06842))).toBe('6,84 %')
  })

  it('tell a lever in its own unit, shares as per cent', () => {
    const yearly = 'andel per år (0.01 = 1 % i året)'
    expect(plain(leverText(-0.0025, yearly))).toBe('\u22120,25 % per år')
    expect(plain(leverRangeText(0, 0.5, 'andel av vunne leveår som er friske'))).toBe(
      '0 til 50 % av vunne leveår som er friske',
    )
    expect(plain(leverRangeText(0, 1, 'år'))).toBe('0 til 1 år')
    expect(plain(leverText(0.02, 'endring, andel av full stilling'))).toBe('2 % av full stilling')
  })
})
