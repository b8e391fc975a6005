/** The sum of a case in words and numbers, so that anybody can do it over with a pencil. */
import { grossFte, netFte } from '../staffing/fte.ts'
import { decimalText } from '../time/minutes.ts'
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import { countText, fteText, kronerText } from './konsekvens-figures.ts'
import type { Ground } from './konsekvens-ground.ts'
import { factorOf, modesOf, paidHoursOf } from './konsekvens-inputs.ts'

type Line = KonsekvensAnswer['arithmetic'][number]

const number = (value: number, decimals = 2) => decimalText(value, decimals)

/** Full weeks in the agreements of municipal care. */
const NORMS = [37.5, 35.5, 33.6] as const

export function arithmeticOf(
  ground: Ground,
  last: { readonly grossFte: number; readonly netFte: number; readonly cost: number | null },
): readonly Line[] {
  const { inputs, unit, priced, growth, years } = ground
  const values = modesOf(inputs)
  if (unit === null) return []
  const growing = growth(years.to)
  const grown =
    growing === 1
      ? []
      : [
          {
            name: `Brukere i ${years.to}`,
            formula: `${countText(values.users)} x ${number(growing, 4)} (folketallet i alderen) = ${countText(values.users * growing)}`,
          },
        ]
  return [
    ...(inputs.need?.kind === 'places' ? placeLines(ground) : hourLines(ground)),
    ...grown,
    {
      name: 'Årsverk brutto, i alt',
      formula: `${fteText(last.grossFte)} årsverk${unit.grossFte < 0 ? ' (frigjort)' : ''}`,
    },
    { name: 'Påslag for fravær', formula: factorOf(values).formula },
    { name: 'Årsverk netto, i alt', formula: netFte(last.grossFte, factorOf(values).value).formula },
    ...(last.cost === null
      ? []
      : [
          {
            name: 'Kostnad i året',
            formula: `${number(last[priced])} årsverk ${priced === 'netFte' ? 'netto' : 'brutto'} x ${kronerText(values.costPerFte)} = ${kronerText(last.cost)}`,
          },
        ]),
  ]
}

function hourLines({ inputs }: Ground): readonly Line[] {
  const values = modesOf(inputs)
  if (inputs.need?.kind !== 'hours') return []
  const { hoursPerUnit } = inputs.need
  const hours = values.need * hoursPerUnit
  const lines: Line[] = []
  if (hoursPerUnit !== 1) {
    lines.push({
      name: 'Timer per bruker',
      formula: `${number(values.need)} ${values.need === 1 ? 'ansatt' : 'ansatte'} x ${number(hoursPerUnit)} timer/uke = ${number(hours)} timer/uke`,
    })
  }
  if (values.today > 0) {
    lines.push({
      name: 'Mer enn i dag, per bruker',
      formula: `${number(hours)} - ${number(values.today)} = ${number(hours - values.today)} timer/uke`,
    })
  }
  const paid = paidHoursOf(hours - values.today, values)
  if (values.indirect > 0) {
    lines.push({
      name: 'Betalte timer per bruker',
      formula: `${number(hours - values.today)} / (1 - ${number(values.indirect / 100, 4)}) = ${number(paid)} timer/uke`,
    })
  }
  const each = grossFte(paid, inputs.normHours)
  return [
    ...lines,
    { name: 'Årsverk brutto per bruker', formula: each.formula },
    {
      name: 'Med en annen full uke',
      formula: NORMS.map((norm) => `${number(norm, 1)} timer: ${fteText(paid / norm)}`).join('; '),
    },
    {
      name: 'Ganger brukere',
      formula: `${countText(values.users)} x ${number(each.value, 4)} = ${fteText(values.users * each.value)} årsverk`,
    },
  ]
}

function placeLines({ inputs, unit }: Ground): readonly Line[] {
  const { users: places, fteBefore, fteAfter } = modesOf(inputs)
  if (inputs.need?.kind !== 'places' || unit === null) return []
  const { before, withCover } = inputs.need
  const change = places * fteAfter - (before ?? places) * fteBefore
  return [
    {
      name: 'Etter minus før',
      formula: `${number(places)} plasser x ${number(fteAfter)} - ${number(before ?? places)} plasser x ${number(fteBefore)} = ${number(change)} årsverk (${withCover ? 'med' : 'uten'} vikarer for fravær)`,
    },
  ]
}
