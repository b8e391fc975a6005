import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Named } from './handlingsregel.ts'
import { employedFrom, handlingsregel } from './handlingsregel.ts'
import { people } from './testing/small-demand.ts'

const assumed = { kind: 'assumption', text: 'Antatt i testen' } as const
const persons = (...values: number[]): Named => ({
  values: Float64Array.from(values),
  name: 'Test',
  unit: 'personer',
  provenance: assumed,
})
const ask = (numerator: Named, employed: Named, ceiling = 0.15) =>
  handlingsregel({ baseYear: 2026, numerator, employed, ceiling })

describe('handlingsregel', () => {
  it('finds the first year over the ceiling and what it requires each year', () => {
    const answer = ask(persons(140, 150, 160), persons(1000, 1000, 1000))
    expect([...answer.shares]).toEqual([0.14, 0.15, 0.16])
    // 15.0 % is not over 15 %.
    expect(answer.breaksIn).toBe(2028)
    // 160 (1 - e)^2 = 150: e = 1 - sqrt(150 / 160) = 0.03175.
    expect(answer.requirement.everyYear).toBeCloseTo(1 - Math.sqrt(150 / 160), 12)
    expect(answer.requirement).toMatchObject({ decidedBy: 2028, lastYear: answer.requirement.everyYear })
  })

  it('requires more for every year than for the last where the growth comes early', () => {
    const { requirement } = ask(persons(150, 165, 160), persons(1000, 1000, 1000))
    // 2027: 1 - 150 / 165 = 0.0909; 2028: 1 - sqrt(150 / 160) = 0.0318.
    expect(requirement.everyYear).toBeCloseTo(1 - 150 / 165, 12)
    expect(requirement.decidedBy).toBe(2027)
    expect(requirement.lastYear).toBeCloseTo(1 - Math.sqrt(150 / 160), 12)
  })

  it('requires nothing under the ceiling, or at it but for rounding', () => {
    const under = ask(persons(100, 110), persons(1000, 1000))
    expect(under).toMatchObject({
      breaksIn: null,
      requirement: { everyYear: 0, decidedBy: null, lastYear: 0 },
    })
    // 0.1 + 0.2 is 0.30000000000000004.
    expect(ask(persons(0.1 + 0.2), persons(1), 0.3).breaksIn).toBeNull()
  })

  it('says so where the base year is over already', () => {
    const answer = ask(persons(160, 140), persons(1000, 1000))
    expect(answer).toMatchObject({ overFromTheStart: true, breaksIn: 2026, requirement: { everyYear: 0 } })
  })

  it('flags FTE over persons', () => {
    const fte: Named = { ...persons(100), unit: 'årsverk' }
    expect(ask(fte, persons(1000)).mixedUnits).toBe(true)
    expect(ask(persons(100), persons(1000)).mixedUnits).toBe(false)
  })

  it('keeps every year at or under the ceiling with its requirement, and not with a little less', () => {
    const years = fc.array(fc.double({ min: 100, max: 300, noNaN: true }), { minLength: 2, maxLength: 25 })
    fc.assert(
      fc.property(years, (values) => {
        values[0] = 100
        const employed = persons(...values.map(() => 1000))
        const { everyYear } = ask(persons(...values), employed).requirement
        const with_ = (e: number) => ask(persons(...values.map((one, k) => one * (1 - e) ** k)), employed)
        expect(with_(everyYear).breaksIn).toBeNull()
        if (everyYear > 1e-6) expect(with_(everyYear * 0.999).breaksIn).not.toBeNull()
      }),
    )
  })

  it('refuses years that do not match, a ceiling above 1, and a year with nobody employed', () => {
    expect(() => ask(persons(1, 2), persons(1000))).toThrow('2 years of numerator and 1 of employed')
    expect(() => ask(persons(1), persons(1000), 15)).toThrow('Ceiling 15')
    expect(() => ask(persons(1), persons(0))).toThrow('someone employed')
  })
})

describe('employedFrom', () => {
  const source = { kind: 'source', text: 'SSB 14746' } as const

  it('is persons of 20-66 times the rate, and an assumption where either is', () => {
    const byYear = [people({ 19: 50, 20: 100, 66: 100, 67: 50 })]
    const rate = { name: 'sysselsettingsandel', rate: 0.8, provenance: assumed }
    const employed = employedFrom({ byYear, provenance: source }, rate)
    // (100 + 100) x 0.8
    expect([...employed.values]).toEqual([160])
    expect(employed.provenance).toEqual({ kind: 'assumption', text: 'SSB 14746; Antatt i testen' })
    expect(
      employedFrom({ byYear, provenance: source }, { ...rate, provenance: source }).provenance.kind,
    ).toBe('source')
  })

  it('refuses a rate above 1', () => {
    const rate = { name: 'r', rate: 80, provenance: assumed }
    expect(() => employedFrom({ byYear: [], provenance: source }, rate)).toThrow('Employment rate 80')
  })
})
