/** The plots of the report on a municipality, as SVG, in black and grey. The tables have the same figures. */
import * as Plot from '@observablehq/plot'
import {
  fteText,
  growthText,
  numberText,
  shareText,
  signedFteText,
  signedText,
} from './framskriv-html-numbers.ts'
import type { FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import type { Line } from './framskriv-plots-draw.ts'
import { BAND, drawn, GREY, INK, lineChart, niceAxis } from './framskriv-plots-draw.ts'

/** From the oldest: those who need care, and those who may give it. */
export const AGE_LINES = [
  { label: '80 år og over', short: '80+ år', ages: ['80-89', '90+'], width: 3 },
  { label: '67–79 år', short: '67–79 år', ages: ['67-79'], width: 1.5 },
  { label: '20–66 år', short: '20–66 år', ages: ['20-44', '45-66'], dash: '7 3' },
  { label: '0–19 år', short: '0–19 år', ages: ['0', '1-5', '6-12', '13-15', '16-19'], dash: '1.5 3' },
] as const

export function personsOf(ages: Readonly<Record<string, number>>, labels: readonly string[]): number {
  return labels.reduce((sum, label) => sum + ages[label]!, 0)
}

/** The change in persons of each age group since the base year: the levels differ too much to be drawn together. */
export function populationPlot({ name, population }: FramskrivMunicipality): string {
  const first = population[0]!
  const last = population.at(-1)!
  const lines = AGE_LINES.map((group): Line => {
    const start = personsOf(first.ages, group.ages)
    const points = population.map(({ year, ages }) => ({ year, value: personsOf(ages, group.ages) - start }))
    const label = [`${group.short}: ${signedText(points.at(-1)!.value)}`]
    return { label, points, ...('dash' in group ? { dash: group.dash } : { width: group.width }) }
  })
  const told = AGE_LINES.map(
    ({ label, ages }) =>
      `${label} fra ${numberText(personsOf(first.ages, ages))} til ${numberText(personsOf(last.ages, ages))}`,
  ).join(', ')
  return lineChart({
    text: {
      id: 'folketall',
      title: `Endring i folketallet i ${name} siden ${first.year}, etter alder`,
      description: `Linjer fra ${first.year} til ${last.year}. ${told}. Tallene står i tabell 1.`,
    },
    ...{ lines, includes: 0 },
  })
}

/** One for each service that is drawn; the table has all. */
export const DASHES = [undefined, '7 3', '1.5 3', '9 3 2 3'] as const
const SHORT_NAMES: Readonly<Record<string, string>> = {
  hjemmetjenester: 'Hjemmetjeneste',
  heldognsbolig: 'Heldøgns bolig',
  langtidsopphold: 'Langtidsopphold',
}

export function shortName({ id, name }: { readonly id: string; readonly name: string }): string {
  return SHORT_NAMES[id] ?? (name.length > 15 ? `${name.slice(0, 14)}…` : name)
}

/** Users of each service, the base year being 100. */
export function usersPlot({ name, services }: FramskrivMunicipality): string {
  const drawnServices = services.slice(0, DASHES.length)
  const lines = drawnServices.map((service, at): Line => {
    const { years } = service
    const first = years[0]!.users.withoutNoise
    const last = years.at(-1)!.users.withoutNoise
    const dash = DASHES[at]
    return {
      label: [shortName(service), `${fteText(last)} (${growthText(first, last)})`],
      ...(dash === undefined ? { width: 2.5 } : { dash }),
      points: years.map(({ year, users }) => ({
        year,
        value: first > 0 ? (100 * users.withoutNoise) / first : 100,
      })),
    }
  })
  const told = drawnServices.map(({ name: service, years }) => {
    const [first, last] = [years[0]!.users.withoutNoise, years.at(-1)!.users.withoutNoise]
    return `${service} fra ${fteText(first)} til ${fteText(last)}`
  })
  const [from, to] = [services[0]!.years[0]!.year, services[0]!.years.at(-1)!.year]
  return lineChart({
    text: {
      id: 'brukere',
      title: `Brukere av hver tjeneste i ${name}, ${from} = 100`,
      description: `Linjer fra ${from} til ${to}. ${told.join(', ')}. Tallene står i tabell 1.`,
    },
    ...{ lines, includes: 100 },
  })
}

/** Need with its band, and supply with its own. */
export function ftePlot({ name, fte, supply }: FramskrivMunicipality): string {
  const need = fte.at(-1)!
  const available = supply.years.at(-1)!
  const lines: Line[] = [
    {
      label: ['Behov', fteText(need.withoutNoise)],
      width: 2.5,
      points: fte.map(({ year, withoutNoise }) => ({ year, value: withoutNoise })),
    },
    {
      label: ['Tilgang', fteText(available.withoutNoise)],
      dash: '7 3',
      points: supply.years.map(({ year, withoutNoise }) => ({ year, value: withoutNoise })),
    },
  ]
  const supplyTold = `Tilgangen er ${fteText(available.withoutNoise)} i ${available.year} (p10 ${fteText(available.p10)}, p90 ${fteText(available.p90)}).`
  return lineChart({
    text: {
      id: 'arsverk',
      title: `Årsverk i omsorg i ${name}: behov og tilgang`,
      description: `Behovet går fra ${fteText(fte[0]!.withoutNoise)} årsverk i ${fte[0]!.year} til ${fteText(need.withoutNoise)} i ${need.year} (p10 ${fteText(need.p10)}, p90 ${fteText(need.p90)}). ${supplyTold} Tallene står i tabell 2.`,
    },
    ...{ lines, includes: 0 },
    bands: [{ points: fte }, { points: supply.years, outline: true }],
  })
}

/** Need less supply, with its band. Above 0 årsverk are missing. */
export function gapPlot({ name, gap }: FramskrivMunicipality): string {
  const last = gap.at(-1)!
  return lineChart({
    text: {
      id: 'gap',
      title: `Gapet i ${name}: behov minus tilgang, i årsverk`,
      description: `Over null mangler det årsverk. I ${last.year} er gapet ${signedFteText(last.withoutNoise)} (p10 ${signedFteText(last.p10)}, p90 ${signedFteText(last.p90)}). Tallene står i tabell 2.`,
    },
    lines: [
      {
        label: [last.withoutNoise < 0 ? 'Til overs' : 'Mangler', fteText(Math.abs(last.withoutNoise))],
        width: 2.5,
        points: gap.map(({ year, withoutNoise }) => ({ year, value: withoutNoise })),
      },
    ],
    bands: [{ points: gap }],
    includes: 0,
  })
}

/** Care's share of those who are employed, against the ceiling. */
export function ceilingPlot({ name, handlingsregel: rule }: FramskrivMunicipality): string {
  const last = rule.shares.at(-1)!
  const points = rule.shares.map(({ year, share }) => ({ year, value: 100 * share }))
  const broken = points.filter(({ year }) => year === rule.breaksIn)
  return lineChart({
    text: {
      id: 'handlingsregel',
      title: `Handlingsregelen i ${name}: omsorgens andel av de sysselsatte mot taket`,
      description: `Taket er ${shareText(rule.ceiling)}. Andelen går fra ${shareText(rule.shares[0]!.share)} i ${rule.shares[0]!.year} til ${shareText(last.share)} i ${last.year}. ${rule.breaksIn === null ? 'Taket holder.' : `Taket er brutt i ${rule.breaksIn}.`} Tallene står i tabell 2.`,
    },
    lines: [
      { label: ['Andel', shareText(last.share)], width: 2.5, points },
      {
        label: ['Tak', shareText(rule.ceiling)],
        dash: '7 3',
        width: 1.5,
        points: points.map(({ year }) => ({ year, value: 100 * rule.ceiling })),
      },
    ],
    ...{ includes: 0, unit: '\u00A0%' },
    marks: [Plot.dot(broken, { x: 'year', y: 'value', r: 3.5, fill: INK })],
  })
}

const SHOWN_STEPS = 7
const LEFT = 166

interface Bar {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly label: string
  readonly isTotal: boolean
}

/** From the gap without measures to what is left, one bar for each measure that moves it; the smallest are one bar. Tenths, so that they add up. */
export function closingPlot({ name, closing }: FramskrivMunicipality): string {
  const bars = closingBars(closing)
  const ends = [0, ...bars.flatMap(({ from, to }) => [from, to])]
  const axis = niceAxis(Math.min(...ends), Math.max(...ends))
  return drawn(
    {
      id: 'lukker',
      title: `Hva som lukker gapet i ${name} i ${closing.year}, i årsverk`,
      description: `Stolper ovenfra: ${bars.map((bar) => `${bar.name} ${bar.label}`).join(', ')}. Tallene står i tabell 3.`,
    },
    {
      ...{ width: 344, height: 26 + 16 * bars.length, marginLeft: LEFT, marginRight: 46 },
      ...{ marginTop: 4, marginBottom: 22 },
      x: {
        ...{ domain: axis.domain, label: null, ticks: axis.ticks, grid: true },
        tickFormat: (value: number) => numberText(value, axis.decimals),
      },
      y: { domain: bars.map((bar) => bar.name), label: null, tickSize: 0 },
      marks: [
        Plot.barX(bars, {
          ...{
            x1: 'from',
            x2: 'to',
            y: 'name',
            insetTop: 1.5,
            insetBottom: 1.5,
            stroke: INK,
            strokeWidth: 0.75,
          },
          fill: (bar: Bar) => (bar.isTotal ? GREY : BAND),
        }),
        Plot.text(bars, {
          ...{ x: (bar: Bar) => Math.max(bar.from, bar.to), y: 'name', text: 'label', dx: 4 },
          ...{ textAnchor: 'start', fontSize: 10, fill: INK, stroke: 'white', strokeWidth: 3 },
        }),
        Plot.ruleX([0], { stroke: INK }),
      ],
    },
  )
}

export function closingBars({ before, steps, after }: FramskrivMunicipality['closing']): readonly Bar[] {
  const moving = steps.filter(({ fte }) => Math.abs(fte) >= 0.05)
  // One that is left over is shown by its name: «1 annen» says less and takes as much room.
  const room = moving.length > SHOWN_STEPS ? SHOWN_STEPS - 1 : SHOWN_STEPS
  const largest = new Set(moving.toSorted((a, b) => Math.abs(b.fte) - Math.abs(a.fte)).slice(0, room))
  const others = moving.filter((step) => !largest.has(step))
  const shown = [
    ...moving.filter((step) => largest.has(step)).map(({ name, fte }) => ({ name: cut(name), fte })),
    ...(others.length === 0
      ? []
      : [{ name: `${others.length} andre`, fte: others.reduce((sum, { fte }) => sum + fte, 0) }]),
  ]
  let at = before
  const bars = shown.map(({ name, fte }, index): Bar => {
    const from = at
    at += fte
    return { name: `${index + 1}. ${name}`, from, to: at, label: signedText(fte, 1), isTotal: false }
  })
  const total = (name: string, value: number): Bar => ({
    ...{ name, from: 0, to: value, label: numberText(value, 1), isTotal: true },
  })
  return [total('Uten tiltak', before), ...bars, total('Igjen', after)]
}

function cut(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name
}

/** Whether any measure of the scenario moves the gap, so that there is something to draw. */
export function hasSteps(closing: FramskrivMunicipality['closing']): boolean {
  return closing.steps.some(({ fte }) => Math.abs(fte) >= 0.05)
}
