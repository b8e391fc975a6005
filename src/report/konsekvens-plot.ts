/** Net årsverk by year as bars with the band as a line: drawn by hand, so that the memo needs nothing from outside. */
import type { KonsekvensAnswer } from '../planning/konsekvens-answer.ts'
import { fteText } from '../planning/konsekvens-figures.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'

const WIDTH = 800
const HEIGHT = 190
const TOP = 20
const BOTTOM = 24
/** More years than this, and only every fifth has its number. */
const MOST_NAMED = 14

type Year = KonsekvensAnswer['byYear'][number]

/** Null of a case without years to draw. */
export function yearPlot(byYear: readonly Year[]): Html | null {
  const ends = byYear.flatMap(({ netFte, band }) => [netFte, band.netFte.p10, band.netFte.p90])
  const most = Math.max(0, ...ends)
  const least = Math.min(0, ...ends)
  if (most === least) return null
  const heightOf = (value: number) => TOP + ((most - value) / (most - least)) * (HEIGHT - TOP - BOTTOM)
  const step = WIDTH / byYear.length
  const plot = html`<svg
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="100%"
    role="img"
    aria-label="Netto årsverk etter år"
  >
    ${byYear.map((one, at) => bar(one, { left: at * step, step, heightOf, named: isNamed(one, byYear) }))}
    <line x1="0" x2="${WIDTH}" y1="${heightOf(0)}" y2="${heightOf(0)}" stroke="#444" />
  </svg>`
  return html`<figure>
    ${plot}
    <figcaption>
      Netto årsverk etter år. Stolpe: tallene slik saken har dem. Strek: åtte av ti trekk.
    </figcaption>
  </figure>`
}

function isNamed({ year }: Year, byYear: readonly Year[]): boolean {
  return byYear.length <= MOST_NAMED || year % 5 === 0
}

interface Place {
  readonly left: number
  readonly step: number
  readonly heightOf: (value: number) => number
  readonly named: boolean
}

function bar({ year, netFte, band }: Year, { left, step, heightOf, named }: Place): Html {
  const [zero, end] = [heightOf(0), heightOf(netFte)]
  const middle = left + step / 2
  const above = Math.min(zero, heightOf(band.netFte.p90), end) - 5
  return html`<rect
      x="${left + step * 0.2}"
      width="${step * 0.6}"
      y="${Math.min(zero, end)}"
      height="${Math.abs(zero - end)}"
      fill="#9fc0e0"
    />
    <line
      x1="${middle}"
      x2="${middle}"
      y1="${heightOf(band.netFte.p10)}"
      y2="${heightOf(band.netFte.p90)}"
      stroke="#0b3a66"
      stroke-width="2"
    />
    ${
      named
        ? html`<text x="${middle}" y="${above}" font-size="12" text-anchor="middle">${fteText(netFte)}</text>
            <text x="${middle}" y="${HEIGHT - 6}" font-size="12" text-anchor="middle">${year}</text>`
        : null
    }`
}
