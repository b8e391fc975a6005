/** The variants as a plot: heads against average post, drawn by Observable Plot as inline SVG. A table stands beside it. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { CaseOut } from '../planning/kan-answer.ts'
import { decimalText } from '../time/minutes.ts'

const BLUE = '#0b5394'
const GREY = '#8a8a8a'

/** SVG markup. Each dot is a variant; a full one is covered without breaches, a hollow one is not. */
export function variantPlot(variants: readonly CaseOut[]): string {
  const shown = variants.filter(({ status }) => status !== 'not-applicable')
  const points = shown.map((one) => ({
    heads: one.heads,
    post: one.averagePostPercent,
    label: `${shortName(one)}: ${one.heads} hoder, ${decimalText(one.averagePostPercent, 1)} %`,
    solved: one.status === 'solved' && one.holes.length === 0 && one.violations.length === 0,
  }))
  const { document } = parseHTML('<html><body></body></html>')
  const most = Math.max(...points.map(({ heads }) => heads), 1)
  const figure = Plot.plot({
    document,
    width: 680,
    height: 300,
    marginLeft: 60,
    marginRight: 30,
    x: { label: 'Hoder', domain: [0, most * 1.35], labelAnchor: 'center', labelArrow: 'none' },
    y: { label: 'Gjennomsnittlig stilling (%)', domain: [0, 105], grid: true, labelArrow: 'none' },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleY([100], { stroke: GREY, strokeDasharray: '4 3' }),
      Plot.dot(points, {
        x: 'heads',
        y: 'post',
        r: 6,
        stroke: BLUE,
        fill: (d: { solved: boolean }) => (d.solved ? BLUE : 'white'),
      }),
      Plot.text(points, { x: 'heads', y: 'post', text: 'label', dx: 11, textAnchor: 'start', fontSize: 12 }),
    ],
  })
  // A screen reader gets one name for the whole and the table beside it, not a label on each inner group.
  for (const group of figure.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  figure.setAttribute('role', 'img')
  figure.setAttribute(
    'aria-label',
    'Hoder og gjennomsnittlig stilling for hver variant; tallene står i tabellen',
  )
  return figure.outerHTML
}

function shortName({ id, weekendEvery }: CaseOut): string {
  switch (id) {
    case 'present':
      return `Nå, hver ${weekendEvery}.`
    case 'long-weekend':
      return 'Langvakter'
    default:
      return `Hver ${weekendEvery}.`
  }
}
