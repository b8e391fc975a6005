/** What the pages say of «Kommunen i 2035», whatever they are written on. */
import type { ComputedFuture, FutureOut, TogetherOut } from '../planning/kan-future-answer.ts'
import { decimalText } from '../time/minutes.ts'

export function futureTitle({ year, municipality, service }: ComputedFuture): string {
  return `Kommunen i ${year}: ${municipality.name} (${municipality.number}), ${municipality.county}. ${service.name}`
}

/** "46,5 timer i uka = 1,31 årsverk = 5,2 %: 46,5 fordi hver vakt rundes opp". */
export function lossText({ loss }: ComputedFuture): string {
  const parts = [
    { hours: loss.rounded, why: 'fordi hver vakt rundes opp til hele personer' },
    { hours: loss.floor, why: 'fordi ingen vakt går under gulvet' },
    { hours: loss.competences, why: 'på vakter som er hevet så hver kompetanse får plass' },
  ].filter(({ hours }) => hours !== 0)
  const percent = loss.percent === null ? '' : ` = ${decimalText(loss.percent, 1)} %`
  const why =
    parts.length === 1
      ? parts[0]!.why
      : parts.map((part) => `${decimalText(part.hours, 2)} ${part.why}`).join('; ')
  return `${decimalText(loss.total, 2)} timer i uka = ${decimalText(loss.fte, 2)} årsverk${percent}${why === '' ? '' : `: ${why}`}`
}

export interface NeedRow {
  readonly name: string
  readonly today: string
  readonly then: string
}

export function needRows({ today, then }: ComputedFuture): readonly NeedRow[] {
  const row = (name: string, figure: (need: ComputedFuture['today']) => string): NeedRow => ({
    ...{ name, today: figure(today), then: figure(then) },
  })
  return [
    row('Brutto årsverk', ({ grossFte }) => decimalText(grossFte, 2)),
    row('Netto årsverk (med fravær)', ({ netFte }) => decimalText(netFte, 2)),
    row('Hoder etter helgeregelen', ({ heads }) => String(heads)),
    row('Gjennomsnittlig stilling', ({ averagePostPercent }) => `${decimalText(averagePostPercent, 1)} %`),
  ]
}

export function sourceText({ sources }: ComputedFuture): string {
  const [first] = sources
  const dates = [...new Set(sources.map(({ asOf }) => asOf))].sort()
  const tables = dates.map((date) => {
    const ofDate = sources.filter(({ asOf }) => asOf === date).flatMap((one) => one.tables)
    return `${[...new Set(ofDate)].join(', ')} (${date})`
  })
  return `Kilde: ${first?.credit ?? ''}, tabell ${tables.join('; ')}. ${first?.licence ?? ''}.`
}

/** What must be said of one unit and has not been said of the first. */
export function caveatsBeside({ caveats }: ComputedFuture, first: FutureOut): readonly string[] {
  return first.status === 'missing' ? caveats : caveats.filter((text) => !first.caveats.includes(text))
}

type Sum = TogetherOut['sums'][number]

export function togetherTitle({ municipality }: Sum): string {
  return `Enhetene i ${municipality.name} (${municipality.number}) til sammen`
}

export function sumText(sum: Sum): string {
  const percent = sum.lossPercent === null ? '' : ` = ${decimalText(sum.lossPercent, 1)} %`
  return `${sum.units.join('; ')}. Fra ${decimalText(sum.hoursToday, 2)} timer i uka til ${decimalText(sum.hours, 2)} (nøyaktig ${decimalText(sum.exactHours, 2)}), fra ${decimalText(sum.grossFteToday, 2)} til ${decimalText(sum.grossFte, 2)} brutto årsverk, ${decimalText(sum.netFte, 2)} netto. Avrundingstap ${decimalText(sum.lossHours, 2)} timer = ${decimalText(sum.lossFte, 2)} årsverk${percent}: hver enhet er rundet opp for seg. Mot dagens stillinger mangler ${decimalText(sum.missingFte, 2)} årsverk.`
}
