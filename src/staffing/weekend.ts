/**
 * Weekend arithmetic: weekends, not hours, decide how many heads a round-the-clock unit needs, and so how large its
 * posts can be. Derivation and references: docs/method/staffing.md.
 */
import { decimalText } from '../time/minutes.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import type { DayType, Unit, WeekendRule } from '../workforce/unit.ts'
import type { Figure } from './figure.ts'
import type { Coverage } from './week-demand.ts'
import { placesOn, weekendMinutes, weekendPlaces, weekMinutes } from './week-demand.ts'

/**
 * Heads = weekend person-shifts / shifts per worked weekend x rule. 22 / 2 x 3 = 33. Each weekend group has whole
 * people, and at least as many as the fuller of the two days has places: 3 on Saturday and 2 on Sunday take 3.
 * With a competence: the heads who must hold it. Without weekend places the weekend sets no bound, and the hours do:
 * at least as many heads as whole posts. 5 x 15 h / 35.5 = 2.11 -> 3.
 */
export function weekendHeads(
  unit: Coverage & Pick<Unit, 'weekly_norm_hours'>,
  rule: WeekendRule,
  competence: CompetenceId | null = null,
): Figure {
  const places = weekendPlaces(unit, competence)
  if (places === 0) return wholePosts(weekMinutes(unit, competence), unit.weekly_norm_hours)
  const exact = (places / rule.shifts_per_weekend) * rule.every
  const inGroup = Math.max(Math.ceil(places / rule.shifts_per_weekend), busiestDay(unit, competence))
  const value = inGroup * rule.every
  const rounding =
    value === exact
      ? ''
      : `; hver av de ${rule.every} helgegruppene må ha minst ${inGroup} hele personer = ${value}`
  return {
    value,
    unit: 'hoder',
    formula: `${places} helgevakter / ${rule.shifts_per_weekend} vakter per arbeidet helg x ${rule.every} (hver ${rule.every}. helg) = ${decimalText(exact, 2)} hoder${rounding}`,
  }
}

/** Places on the fuller of Saturday and Sunday. */
function busiestDay(unit: Coverage, competence: CompetenceId | null): number {
  const onDay = (type: DayType) =>
    placesOn(unit, type, competence).reduce((sum, { places }) => sum + places, 0)
  return Math.max(onDay('saturday'), onDay('sunday'))
}

function wholePosts(neededMinutes: number, normMinutes: number): Figure {
  const posts = neededMinutes / normMinutes
  const value = Math.ceil(posts)
  return {
    value,
    unit: 'hoder',
    formula: `ingen helgevakter, så helga setter ingen grense; minst så mange som hele stillinger: ${decimalText(posts, 2)} årsverk, rundet opp til ${value}`,
  }
}

/** Average post = gross årsverk / heads, in percent. 19.37 / 33 = 58.7 %. No heads, no post: 0 %. */
export function averagePost(grossFteValue: number, heads: number): Figure {
  if (heads === 0) {
    const formula = 'ingen vakter i en vanlig uke, så det er ingen stillinger å dele på = 0 %'
    return { value: 0, unit: 'prosent', formula }
  }
  const value = (grossFteValue / heads) * 100
  return {
    value,
    unit: 'prosent',
    formula: `${decimalText(grossFteValue, 2)} årsverk / ${heads} hoder = ${decimalText(value, 1)} %`,
  }
}

/**
 * Hours per worked weekend if everybody is to have a whole post: w* = s x H x f, with s the weekend's share of all
 * hours, H the full week and f the weekend rule.
 */
export function fullTimeWeekendHours(unit: Coverage, rule: WeekendRule, weeklyNormHours: number): Figure {
  const inWeekend = weekendMinutes(unit)
  if (inWeekend === 0) {
    const formula = 'ingen helgevakter, så helga setter ingen grense = 0 timer per arbeidet helg'
    return { value: 0, unit: 'timer/helg', formula }
  }
  const share = inWeekend / weekMinutes(unit)
  const value = share * weeklyNormHours * rule.every
  return {
    value,
    unit: 'timer/helg',
    formula: `helgas andel ${decimalText(share * 100, 2)} % x ${decimalText(weeklyNormHours, 2)} timer x ${rule.every} (hver ${rule.every}. helg) = ${decimalText(value, 1)} timer per arbeidet helg for at alle skal ha hel stilling`,
  }
}
