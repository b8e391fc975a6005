import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingBars } from './framskriv-plots.ts'
import { apart, drawn, niceAxis } from './framskriv-plots-draw.ts'

describe('the labels at the end of the lines', () => {
  it('stay where they are when there is room', () => {
    expect(
      apart(
        [10, 50, 90].map((at) => ({ at, height: 11 })),
        120,
      ),
    ).toEqual([10, 50, 90])
  })

  it('are moved apart when they would cover each other', () => {
    // 60 and 61 are 1 apart and need 11: the lower one goes to 60 + 11.
    expect(
      apart(
        [60, 61].map((at) => ({ at, height: 11 })),
        120,
      ),
    ).toEqual([60, 71])
  })

  it('never cover each other nor leave the plot, as long as they fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 120 }), height: fc.constantFrom(11, 22) }), {
          minLength: 1,
          maxLength: 5,
        }),
        (labels) => {
          const centres = apart(labels, 120)
          const boxes = centres
            .map((centre, at) => ({
              top: centre - labels[at]!.height / 2,
              bottom: centre + labels[at]!.height / 2,
            }))
            .toSorted((a, b) => a.top - b.top)
          expect(boxes[0]!.top).toBeGreaterThanOrEqual(-1e-9)
          expect(boxes.at(-1)!.bottom).toBeLessThanOrEqual(120 + 1e-9)
          for (const [at, { top }] of boxes.entries())
            if (at > 0) expect(top).toBeGreaterThanOrEqual(boxes[at - 1]!.bottom - 1e-9)
        },
      ),
    )
  })
})

describe('an axis', () => {
  it('goes from and to round numbers', () => {
    expect(niceAxis(0, 2880)).toMatchObject({ domain: [0, 3000], ticks: [0, 1000, 2000, 3000], decimals: 0 })
    expect(niceAxis(0, 9.53)).toMatchObject({ domain: [0, 10], decimals: 1 })
  })

  it('holds every value, with few ticks, also where nothing changes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })),
        (low, span) => {
          const { domain, ticks } = niceAxis(low, low + span)
          expect(domain[0]).toBeLessThanOrEqual(low + 1e-6 * (1 + span))
          expect(domain[1]).toBeGreaterThanOrEqual(low + span - 1e-6 * (1 + span))
          expect(domain[1]).toBeGreaterThan(domain[0])
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(7)
        },
      ),
    )
  })
})

describe('the bars of what closes the gap', () => {
  const step = (fte: number, at: number) => ({
    ...{
      lever: `spak${at}`,
      name: `Spak ${at}`,
      side: 'demand' as const,
      fte,
      grade: 'assumption',
      basis: '',
    },
  })

  it('go from the gap without measures to what is left, each from where the one before ended', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 2000, noNaN: true }),
        fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { maxLength: 19 }),
        (before, sizes) => {
          const after = sizes.reduce((sum, fte) => sum + fte, before)
          const bars = closingBars({
            ...{ year: 2050, before, steps: sizes.map(step), after, remaining: Math.max(0, after) },
            ...{ withoutEstimate: [], whatCloses: [] },
          })
          const [first, ...rest] = bars
          const [steps, last] = [rest.slice(0, -1), rest.at(-1)!]
          expect([first!.from, first!.to, last.from, last.to]).toEqual([0, before, 0, after])
          let at = before
          for (const { from, to } of steps) {
            expect(from).toBeCloseTo(at, 9)
            at = to
          }
          // Steps of less than a tenth are not drawn: 19 of at most 0.05.
          expect(Math.abs(at - after)).toBeLessThan(19 * 0.05)
          expect(new Set(bars.map(({ name }) => name)).size).toBe(bars.length)
          expect(bars.length).toBeLessThanOrEqual(9)
          expect(bars.filter(({ name }) => / 1 andre$/.test(name))).toEqual([])
        },
      ),
    )
  })
})

it('gives a plot one name and one description, escaped, and no label on what is inside it', () => {
  const svg = drawn(
    { id: 'prøve', title: 'A <b> & "B"', description: '</desc><script>' },
    { marks: [], x: { domain: [0, 1], label: 'x' }, y: { domain: [0, 1], label: 'y' } },
  )
  const [, opening, inside] = /^<svg ([^>]*)>(.*)$/s.exec(svg)!
  for (const attribute of ['role="img"', 'aria-labelledby="prøve-navn"', 'aria-describedby="prøve-tekst"'])
    expect(opening).toContain(attribute)
  expect(inside).toMatch(/^<title id="prøve-navn">A &lt;b&gt; &amp; &quot;B&quot;<\/title/)
  expect(svg).toContain('&lt;/desc&gt;&lt;script&gt;')
  expect(svg).not.toContain('<script>')
  expect(svg).not.toMatch(/aria-label=/)
})
