/** Several units' «Kommunen i 2035» added up, for those that are in one municipality. Each is rounded by itself: shifts are not shared between units. */
import type { ComputedFuture, FutureOut, TogetherOut } from './kan-future-answer.ts'
import { round } from './round.ts'

export interface NamedFuture {
  readonly name: string
  readonly constructed: boolean
  readonly future: FutureOut
}

/** `first` is the unit that the rest of the answer is for. */
export function togetherOf(first: NamedFuture, others: readonly NamedFuture[]): TogetherOut {
  const computed = [first, ...others].flatMap(({ name, future }) =>
    future.status === 'computed' ? [{ name, future }] : [],
  )
  const numbers = [...new Set(computed.map(({ future }) => future.municipality.number))]
  return {
    units: [...others],
    sums: numbers.flatMap((number) => {
      const units = computed.filter(({ future }) => future.municipality.number === number)
      return units.length < 2 ? [] : [sumOf(units)]
    }),
  }
}

function sumOf(
  units: readonly { readonly name: string; readonly future: ComputedFuture }[],
): TogetherOut['sums'][number] {
  const sum = (figure: (future: ComputedFuture) => number) =>
    round(
      units.reduce((all, { future }) => all + figure(future), 0),
      2,
    )
  const exact = sum(({ exactHoursPerWeek }) => exactHoursPerWeek)
  const loss = sum((future) => future.loss.total)
  const { number, name } = units[0]!.future.municipality
  return {
    ...{ municipality: { number, name }, units: units.map((unit) => unit.name) },
    hoursToday: sum(({ today }) => today.hoursPerWeek),
    ...{ exactHours: exact, hours: sum(({ then }) => then.hoursPerWeek), lossHours: loss },
    lossFte: sum((future) => future.loss.fte),
    lossPercent: exact > 0 ? round((100 * loss) / exact, 1) : null,
    grossFteToday: sum(({ today }) => today.grossFte),
    ...{ grossFte: sum(({ then }) => then.grossFte), netFte: sum(({ then }) => then.netFte) },
    // A post too many in one unit fills none in another.
    missingFte: sum(({ missing }) => Math.max(0, missing.fte)),
  }
}
