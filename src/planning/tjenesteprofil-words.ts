/** Limits, prices and moves of a service profile, in Norwegian. */
import type { Limit, ProfileModel } from '../projection/service-profile-model.ts'
import { isCeiling } from '../projection/service-profile-model.ts'
import type { LimitPrice } from '../projection/service-profile-prices.ts'
import { decimalText } from '../time/minutes.ts'

/** 12 345 with a space that does not break; two decimals under 10, one under 100, two figures under 0.01. */
export function numberText(value: number): string {
  const size = Math.abs(value)
  if (size < 0.01) return decimalText(Number(value.toPrecision(2)), 6)
  if (size < 100) return decimalText(value, size < 10 ? 2 : 1)
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
}

/** 1 234,5: one decimal from 100, where `numberText` has none. */
export function fteText(value: number): string {
  if (Math.abs(value) < 100) return numberText(value)
  const [whole, part] = value.toFixed(1).split('.') as [string, string]
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0')}${part === '0' ? '' : `,${part}`}`
}

/** FTE or kroner a year. */
export function sizeText(value: number, objective: 'fte' | 'cost'): string {
  if (objective === 'fte') return `${fteText(value)} årsverk`
  return Math.abs(value) >= 1e6 ? `${decimalText(value / 1e6, 2)} mill. kr` : `${numberText(value)} kr`
}

export function percentText(share: number): string {
  return `${decimalText(100 * share, 1)}\u00A0%`
}

export type Names = Pick<ProfileModel, 'professions' | 'levels'>

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((one) => one.id === id)!.name
}

export function placeText({ professions, levels }: Names, profession: string, level: string | null): string {
  return `${nameIn(professions, profession)}${level === null ? ', alle nivåer' : `, ${nameIn(levels, level)}`}`
}

export function limitText(names: Names, limit: Limit): string {
  const { value } = limit
  switch (limit.kind) {
    case 'staff':
      return `${placeText(names, limit.staff.profession, limit.staff.level)}: høyst ${fteText(value)} årsverk`
    case 'staff-least':
      return `${placeText(names, limit.staff.profession, limit.staff.level)}: minst ${fteText(value)} årsverk, også uten arbeid til alle`
    case 'first-most':
      return `${limit.need.name}: høyst ${percentText(value)} kan komme først til ${limit.way.name}`
    case 'first-least':
      return `${limit.need.name}: minst ${percentText(value)} må komme først til ${limit.way.name}`
    case 'floor':
      return `${limit.need.name}: minst ${percentText(value)} skal dekkes av ${limit.way.name}`
    case 'way-capacity':
      return `${limit.way.name}: høyst ${numberText(value)} ${limit.way.unit} i året`
    case 'task-most':
      return `${nameIn(names.professions, limit.doer.profession)} kan gjøre høyst ${percentText(value)} av oppgaven «${limit.task.name}» (${limit.way.name})`
    case 'task-least':
      return `${nameIn(names.professions, limit.doer.profession)} må gjøre minst ${percentText(value)} av oppgaven «${limit.task.name}» (${limit.way.name})`
    case 'transfer-most':
      return `${limit.need.name}: høyst ${percentText(value)} kan flyttes med ${limit.transfer.name}`
    case 'transfer-capacity':
      return `${limit.transfer.name}: høyst ${numberText(value)} ${limit.need.unit} kan flyttes i året`
  }
}

/** What one step looser is called, and how many of the limit's units it is. */
export function stepOf(names: Names, limit: Limit): { readonly text: string; readonly units: number } {
  switch (limit.kind) {
    case 'staff':
      return {
        text: `Ett årsverk mer (${placeText(names, limit.staff.profession, limit.staff.level)})`,
        units: 1,
      }
    case 'staff-least':
      return {
        text: `Ett årsverk lavere minstebemanning (${placeText(names, limit.staff.profession, limit.staff.level)})`,
        units: 1,
      }
    case 'way-capacity':
      return { text: `Plass til 100 ${limit.way.unit} til i ${limit.way.name}`, units: 100 }
    case 'transfer-capacity':
      return { text: `Rom for å flytte 100 ${limit.need.unit} til med ${limit.transfer.name}`, units: 100 }
    default:
      return {
        text: `Ett prosentpoeng ${isCeiling(limit) ? 'mer' : 'mindre'} enn ${percentText(limit.value)}`,
        units: 0.01,
      }
  }
}

function valueText({ kind }: Limit, value: number): string {
  return kind === 'staff' || kind === 'staff-least' || kind === 'way-capacity' || kind === 'transfer-capacity'
    ? numberText(value)
    : percentText(value)
}

export function priceText(
  names: Names,
  { limit, saving, until }: LimitPrice,
  objective: 'fte' | 'cost',
): string {
  const { text, units } = stepOf(names, limit)
  const counted =
    limit.kind === 'staff'
      ? objective === 'fte'
        ? ' i alt, når det ene er regnet med'
        : ', når lønnen til det ene er regnet med'
      : ' i alt'
  const end = until === null ? 0 : isCeiling(limit) ? limit.value + until : limit.value - until
  const range =
    until === null
      ? 'Gjelder bare små endringer.'
      : until === Infinity
        ? 'Gjelder så langt grensen kan flyttes.'
        : `Gjelder fra ${valueText(limit, limit.value)} til ${valueText(limit, end)}; videre sparer det mindre.`
  return `${text} sparer ${sizeText(saving * units, objective)}${counted}. ${range}`
}
