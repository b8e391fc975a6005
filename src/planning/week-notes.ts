/** Weeks that may be missing from a roster file: nobody has anything in them, or the file has fewer than the plan. */
import type { ReadRoster } from '../roster-files/read-roster-types.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb, isoWeekOf, mondayOf } from '../time/local-date.ts'
import type { Unit } from '../workforce/unit.ts'
import type { Horizon } from './horizon.ts'

/** `isPart` where somebody has asked for a part of the roster (--fra, --til). */
export function weekNotes(
  { assignments, marks }: ReadRoster,
  { from, until }: Pick<Horizon, 'from' | 'until'>,
  { plan, isPart }: { readonly plan: Pick<Unit['plan'], 'weeks'>; readonly isPart: boolean },
): string[] {
  const filled = new Set([...assignments, ...marks].map(({ date }) => mondayOf(date)))
  const blank: LocalDate[] = []
  for (let monday = mondayOf(from); monday < until; monday = addDays(monday, 7))
    if (!filled.has(monday)) blank.push(monday)
  const weeks = Math.ceil((until - from) / 7)
  return [
    ...(blank.length === 0
      ? []
      : [
          `HELT TOMT for alle i uke ${blank.map((monday) => `${isoWeekOf(monday)} (fra ${dateTextNb(monday)})`).join(', ')}: regnet som fri. Mangler vaktene i fila, er svaret feil.`,
        ]),
    ...(isPart || weeks >= plan.weeks
      ? []
      : [
          `Fila har ${weeks} av de ${plan.weeks} ukene i planen i enhetsfila: resten er ikke dømt. Mangler et ark eller en del av fila?`,
        ]),
  ]
}
