/**
 * What the kroner of a case rest on: the year of the prices, and whether the employer's contribution, the pension and the cover for absence
 * are in them. Figures with different bases are shown beside each other and never added or compared without a warning.
 */
import { decimalText } from '../time/minutes.ts'
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import type { KonsekvensCase } from './konsekvens-case.ts'
import { triangleOf } from './konsekvens-case.ts'
import { kronerText } from './konsekvens-figures.ts'
import { groundText } from './konsekvens-inputs.ts'

type PriceFigure = NonNullable<KonsekvensAnswer['cost']>['figures'][number]
type PriceBasis = PriceFigure['basis']
type Warning = KonsekvensAnswer['warnings'][number]

/** Two figures of the same basis further apart than this are not of the same thing. */
export const MOST_SPREAD_PERCENT = 5

interface WrittenBasis {
  readonly price_year?: number | 'unknown' | undefined
  readonly employers_contribution?: boolean | 'unknown' | undefined
  readonly pension?: boolean | 'unknown' | undefined
  readonly absence_cover?: boolean | 'unknown' | undefined
}

export function basisOf(written: WrittenBasis): PriceBasis {
  const { price_year, employers_contribution, pension, absence_cover } = written
  return {
    priceYear: price_year ?? 'unknown',
    employersContribution: employers_contribution ?? 'unknown',
    pension: pension ?? 'unknown',
    absenceCover: absence_cover ?? 'unknown',
  }
}

/** The case's own cost for an årsverk first, then what each published amount comes to. */
export function priceFigures({ cost }: KonsekvensCase): readonly PriceFigure[] {
  const own = cost?.per_fte
  return [
    ...(cost === undefined || own === undefined
      ? []
      : [
          {
            ...{ name: 'Saken selv', own: true, amount: null, fte: null },
            ...{ perFte: triangleOf(own).mode, basis: basisOf(cost), source: groundText(own) },
          },
        ]),
    ...(cost?.published ?? []).map((one) => ({
      ...{ name: one.name, own: false, amount: one.amount, fte: one.fte },
      ...{ perFte: Math.round(one.amount / one.fte), basis: basisOf(one), source: `Kilde: ${one.source}` },
    })),
  ]
}

const PARTS_NB: Readonly<Record<keyof PriceBasis, string>> = {
  priceYear: 'prisår',
  employersContribution: 'arbeidsgiveravgift',
  pension: 'pensjon',
  absenceCover: 'vikarer for fravær',
}
const PARTS = Object.keys(PARTS_NB) as (keyof PriceBasis)[]

export function priceWarnings(figures: readonly PriceFigure[]): readonly Warning[] {
  if (figures.length < 2) return []
  const unlike = PARTS.filter(
    (part) => new Set(figures.map(({ basis }) => basis[part])).size > 1 || isUnknown(figures[0]!, part),
  )
  const mixed: Warning[] =
    unlike.length === 0
      ? []
      : [
          {
            code: 'mixed-price-basis',
            text: `ULIKE ELLER UKJENTE PRISGRUNNLAG: kronebeløpene kan ikke legges sammen eller sammenliknes uten å bli regnet om. ${unlike.map((part) => `${capital(PARTS_NB[part])}: ${figures.map((one) => `${wordOf(one.basis[part])} (${one.name})`).join(', ')}`).join('. ')}. Per årsverk: ${figures.map(({ name, perFte }) => `${kronerText(perFte)} (${name})`).join(', ')}; de spriker fra ${spreadText(figures)}.${publishedText(figures)}`,
          },
        ]
  return [...mixed, ...spreadWarnings(figures)]
}

function isUnknown({ basis }: PriceFigure, part: keyof PriceBasis): boolean {
  return basis[part] === 'unknown'
}

/** Of those whose basis is said to be the same, and is known. */
function spreadWarnings(figures: readonly PriceFigure[]): readonly Warning[] {
  const known = figures.filter((one) => !PARTS.some((part) => isUnknown(one, part)))
  const keyOf = ({ basis }: PriceFigure) => PARTS.map((part) => basis[part]).join('|')
  return [...new Set(known.map(keyOf))]
    .map((key) => known.filter((one) => keyOf(one) === key))
    .filter((group) => spreadPercent(group) > MOST_SPREAD_PERCENT)
    .map((group) => ({
      code: 'price-spread',
      text: `SAMME PRISGRUNNLAG, ULIKE BELØP: ${group.map(({ name }) => name).join(', ')} sies å ha samme grunnlag, men spriker fra ${spreadText(group)}, mer enn ${MOST_SPREAD_PERCENT} %. Finn ut hvorfor før tallene brukes.`,
    }))
}

/** (largest - smallest) / smallest. 650 000 and 740 000: 13.8 %. */
export function spreadPercent(figures: readonly Pick<PriceFigure, 'perFte'>[]): number {
  const costs = figures.map(({ perFte }) => perFte)
  const least = Math.min(...costs)
  return (100 * (Math.max(...costs) - least)) / least
}

/** What is published alone, where the case's own is further out. */
function publishedText(figures: readonly PriceFigure[]): string {
  const published = figures.filter(({ own }) => !own)
  return published.length < 2 || published.length === figures.length
    ? ''
    : ` De publiserte alene spriker fra ${spreadText(published)}.`
}

function spreadText(figures: readonly PriceFigure[]): string {
  const costs = figures.map(({ perFte }) => perFte)
  return `${kronerText(Math.min(...costs))} til ${kronerText(Math.max(...costs))} (${decimalText(spreadPercent(figures), 1)} %)`
}

function wordOf(value: number | boolean | 'unknown'): string {
  if (value === 'unknown') return 'UKJENT'
  return typeof value === 'number' ? String(value) : value ? 'med' : 'ikke med'
}

export function basisText(basis: PriceBasis): string {
  return `Prisgrunnlag: ${PARTS.map((part) => `${PARTS_NB[part]} ${wordOf(basis[part])}`).join(', ')}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
