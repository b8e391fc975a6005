/** The variants as a plot: average post and heads, drawn by Observable Plot as inline SVG. A table stands beside it. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { CaseOut } from '../planning/kan-answer.ts'
import { fixedText } from '../time/minutes.ts'

const BLUE = '#0b5394'
const PALE = '#c9d8e8'
const GREY = '#6b6b6b'

/** SVG markup: a bar per variant, dark when everything is covered without breaches, pale when not. */
export function variantPlot(variants: readonly CaseOut[]): string {
  const shown = variants.filter(({ status }) => status !== 'not-applicable')
  const bars = shown.map((one) => ({
    name: shortName(one),
    post: one.averagePostPercent,
    label: `${fixedText(one.averagePostPercent, 1)} %, ${one.heads} hoder`,
    fill: one.status === 'solved' && one.holes.length === 0 && one.violations.length === 0 ? BLUE : PALE,
  }))
  const { document } = parseHTML('<html><body></body></html>')
  const figure = Plot.plot({
    document,
    width: 760,
    height: 70 + 38 * bars.length,
    marginLeft: 150,
    marginRight: 130,
    x: { label: 'Gjennomsnittlig stilling (%)', domain: [0, 100], grid: true, labelArrow: 'none' },
    y: { label: null, domain: bars.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.ruleX([100], { stroke: GREY, strokeDasharray: '4 3' }),
      Plot.barX(bars, { x: 'post', y: 'name', fill: 'fill', insetTop: 3, insetBottom: 3 }),
      Plot.text(bars, {
        x: 'post',
        y: 'name',
        text: 'label',
        dx: 6,
        textAnchor: 'start',
        fontSize: 12,
        stroke: 'white',
        strokeWidth: 4,
        fill: 'black',
      }),
      Plot.ruleX([0]),
    ],
  })
  // A screen reader gets one name for the whole and the table beside it, not a label on each inner group.
  for (const group of figure.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  figure.setAttribute('role', 'img')
  figure.setAttribute(
    'aria-label',
    'Gjennomsnittlig stilling og hoder for hver variant; tallene står i tabellen',
  )
  return figure.outerHTML
}

function shortName({ id, weekendEvery }: CaseOut): string {
  switch (id) {
    case 'present':
      return `Nå: hver ${weekendEvery}. helg`
    case 'long-weekend':
      return `Langvakter, hver ${weekendEvery}.`
    default:
      return `Hver ${weekendEvery}. helg`
  }
}
