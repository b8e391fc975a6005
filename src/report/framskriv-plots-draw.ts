/** What every plot of the report shares: size, axes, labels at the end of the lines, and one name and description for a screen reader. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { numberText } from './framskriv-html-numbers.ts'
import { html } from './html-text.ts'

export const INK = '#1c1c1c'
export const BAND = '#b9b9b9'
export const GREY = '#6b6b6b'

const WIDTH = 344
const HEIGHT = 150
const MARGIN = { top: 10, right: 96, bottom: 20, left: 44 } as const
const LINE_HEIGHT = 11

export interface PlotText {
  /** Unique in the document. */
  readonly id: string
  readonly title: string
  /** What a reader who does not see the plot is told; the figures are in a table. */
  readonly description: string
}

/** Told apart in black and white: by dash and width, and by the label at the end. */
export interface Line {
  /** Lines of text at the end. */
  readonly label: readonly string[]
  readonly dash?: string
  readonly width?: number
  readonly points: readonly { readonly year: number; readonly value: number }[]
}

export interface BandArea {
  readonly points: readonly { readonly year: number; readonly p10: number; readonly p90: number }[]
  /** Two thin dotted lines instead of a grey area, so that two bands do not hide each other. */
  readonly outline?: boolean
}

export interface Chart {
  readonly text: PlotText
  readonly lines: readonly Line[]
  readonly bands?: readonly BandArea[]
  /** The axis holds this value, mostly 0. */
  readonly includes: number
  readonly unit?: string
  readonly marks?: readonly Plot.Markish[]
}

/** Lines over the years, each with its label at the last year. */
export function lineChart({ text, lines, bands = [], includes, unit = '', marks = [] }: Chart): string {
  const years = lines[0]!.points.map(({ year }) => year)
  const values = [
    includes,
    ...lines.flatMap(({ points }) => points.map(({ value }) => value)),
    ...bands.flatMap(({ points }) => points.flatMap(({ p10, p90 }) => [p10, p90])),
  ]
  const axis = niceAxis(...withoutSliver(Math.min(...values), Math.max(...values), includes))
  const [first, last] = [years[0]!, years.at(-1)!]
  return drawn(text, {
    ...{ width: WIDTH, height: HEIGHT },
    ...{ marginTop: MARGIN.top, marginRight: MARGIN.right },
    ...{ marginBottom: MARGIN.bottom, marginLeft: MARGIN.left },
    x: { domain: [first, last], label: null, ticks: yearTicks(first, last), tickFormat: String },
    y: {
      ...{ domain: axis.domain, label: null, ticks: axis.ticks, grid: true },
      tickFormat: (value: number) => `${numberText(value, axis.decimals)}${unit}`,
    },
    marks: [
      ...bands.flatMap(bandMarks),
      Plot.ruleY([includes], { stroke: GREY }),
      ...lines.map(({ points, dash, width = 2 }) =>
        Plot.line(points, {
          ...{ x: 'year', y: 'value', stroke: INK, strokeWidth: width },
          ...(dash === undefined ? {} : { strokeDasharray: dash }),
        }),
      ),
      ...marks,
      ...endLabels(lines, axis.domain, last),
    ],
  })
}

/** A band that is a hair beyond the line at `includes` does not earn a whole step of the axis. */
function withoutSliver(low: number, high: number, includes: number): readonly [number, number] {
  const hair = 0.03 * (high - low)
  return [includes - low < hair ? includes : low, high - includes < hair ? includes : high]
}

function bandMarks({ points, outline = false }: BandArea): Plot.Markish[] {
  if (!outline) return [Plot.areaY(points, { x: 'year', y1: 'p10', y2: 'p90', fill: BAND, fillOpacity: 0.6 })]
  return (['p10', 'p90'] as const).map((y) =>
    Plot.line(points, { x: 'year', y, stroke: GREY, strokeWidth: 1, strokeDasharray: '1 2' }),
  )
}

function endLabels(lines: readonly Line[], domain: readonly [number, number], year: number): Plot.Markish[] {
  const height = HEIGHT - MARGIN.top - MARGIN.bottom
  const perUnit = height / (domain[1] - domain[0])
  const centres = apart(
    lines.map(({ label, points }) => ({
      at: (domain[1] - points.at(-1)!.value) * perUnit,
      height: label.length * LINE_HEIGHT,
    })),
    height,
  )
  return lines.map(({ label }, index) =>
    Plot.text([{ year, value: domain[1] - centres[index]! / perUnit, label: label.join('\n') }], {
      ...{ x: 'year', y: 'value', text: 'label', dx: 6, textAnchor: 'start' },
      ...{ fontSize: 10, lineHeight: LINE_HEIGHT / 10, fill: INK },
    }),
  )
}

/** The centres of labels, in pixels from the top, moved as little as keeps them from covering each other. */
export function apart(
  labels: readonly { readonly at: number; readonly height: number }[],
  height: number,
): readonly number[] {
  const order = labels.map((_, index) => index).toSorted((a, b) => labels[a]!.at - labels[b]!.at)
  const centres = labels.map(({ at }) => at)
  let free = 0
  for (const index of order) {
    const { at, height: own } = labels[index]!
    centres[index] = Math.max(at, free + own / 2)
    free = centres[index] + own / 2
  }
  // From the bottom up, for those that were pushed out of the plot.
  let floor = height
  for (const index of order.toReversed()) {
    const { height: own } = labels[index]!
    centres[index] = Math.min(centres[index]!, floor - own / 2)
    floor = centres[index] - own / 2
  }
  return centres
}

interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly decimals: number
}

/** From and to round numbers, with four steps or so. */
export function niceAxis(low: number, high: number): Axis {
  const span = high > low ? high - low : Math.max(1, Math.abs(high))
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = power * ([1, 2, 2.5, 5, 10].find((size) => (size * power * 4) / span >= 1) ?? 10)
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil((low + span) / step - 1e-9)]
  const decimals = [0, 1, 2, 3].find((one) => Math.abs(step - Number(step.toFixed(one))) < 1e-9) ?? 4
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => (from + at) * step)
  return { domain: [from * step, to * step], ticks, decimals }
}

/** As many as there is room to name one by one. */
const FEW_YEARS = 6

function yearTicks(first: number, last: number): readonly number[] {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  if (years.length <= FEW_YEARS) return years
  const far = (year: number) => year - first >= 3 && last - year >= 3
  return years.filter((year) => year === first || year === last || (year % 5 === 0 && far(year)))
}

/** SVG markup with one name and one description; the labels of inner groups are taken away. */
export function drawn({ id, title, description }: PlotText, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>')
  const figure = Plot.plot({ document, ...options })
  for (const part of figure.querySelectorAll('[aria-label], [aria-description], [aria-hidden]'))
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(name)
  figure.setAttribute('role', 'img')
  figure.setAttribute('aria-labelledby', `${id}-navn`)
  figure.setAttribute('aria-describedby', `${id}-tekst`)
  const names = html`<title id="${id}-navn">${title}</title><desc id="${id}-tekst">${description}</desc>`
  return figure.outerHTML.replace('>', () => `>${names.markup}`)
}
