/** Stress: absence far above the ordinary for some weeks, and strike with emergency staffing. Half of what is asked: expected days, no rosters. */
import type { Correlation, DayKind } from '../staffing/absence-counts.ts'
import { absenceModel, expectedAbsent, overDays } from '../staffing/absence-counts.ts'
import type { Permanent, PoolTerms } from '../staffing/pool.ts'
import { poolOutcome } from '../staffing/pool.ts'
import type { ReserveAnswer } from './reserve-answer.ts'
import type { ReserveSetup } from './reserve-file.ts'
import type { ReserveUnit } from './reserve-units.ts'
import { round } from './round.ts'

interface StressGround {
  readonly kinds: readonly DayKind[]
  readonly correlation: Correlation
  readonly permanent: Permanent
  readonly pool: PoolTerms
}

type StressOut = ReserveAnswer['stress'][number]

/** Everybody is away as often as the test says, never less than otherwise; the reserve and those called in are as healthy as ever. */
export function stressOut(
  { stress }: ReserveSetup,
  { kinds, correlation, permanent, pool }: StressGround,
): StressOut[] {
  const reserveADay = permanent.own.reduce((a, b) => a + b, permanent.shared)
  return stress.map(({ name, kind, absent_percent, weeks, emergency_percent }): StressOut => {
    const told = { name, kind, absentPercent: absent_percent, weeks }
    if (kind === 'strike') {
      const lacking = strikeLacking(kinds, absent_percent / 100, (emergency_percent ?? 100) / 100)
      return {
        ...{ ...told, lackingADay: round(lacking, 2), reserveADay: 0, covered: null },
        uncoveredDuties: round(lacking * 7 * weeks, 1),
      }
    }
    const worse = kinds.map((day) => ({
      ...day,
      units: day.units.map(({ duties, absent }) => ({
        ...{ duties, absent: Math.max(absent, absent_percent / 100) },
      })),
    }))
    const { covered, uncoveredADay } = poolOutcome(absenceModel(worse, correlation), permanent, pool)
    return {
      ...{ ...told, lackingADay: round(expectedAbsent(worse), 2), reserveADay },
      covered: Math.min(1, round(covered, 5)),
      uncoveredDuties: round(uncoveredADay * 7 * weeks, 1),
    }
  })
}

/** 11 duties, 60 % on strike, 80 % must go: 9 needed, 4.4 at work, 4.6 lack. Nobody is called in for those on strike. */
function strikeLacking(kinds: readonly DayKind[], striking: number, emergency: number): number {
  return overDays(kinds, ({ units }) =>
    units.reduce((sum, { duties, absent }) => {
      const needed = Math.ceil(duties * emergency - 1e-9)
      return sum + Math.max(0, needed - duties * (1 - striking) * (1 - absent))
    }, 0),
  )
}

/** Who may be moved: competence, access and distance, all three. */
export function movableOut(
  { movable, pool }: ReserveSetup,
  units: readonly ReserveUnit[],
): ReserveAnswer['movable'] {
  return movable.map(({ from, to, people, competence, access, minutes }) => {
    const reasons = [
      ...[from, to].flatMap((id) =>
        units.some((unit) => unit.id === id) ? [] : [`«${id}» er ikke en av enhetene`],
      ),
      ...(competence ? [] : ['mangler kompetansen som kreves']),
      ...(access ? [] : ['mangler tilgang til lokaler eller journal']),
      ...(minutes <= pool.most_travel_minutes
        ? []
        : [`${minutes} minutter er lenger enn ${pool.most_travel_minutes}`]),
    ]
    return { from, to, people, canMove: reasons.length === 0, reasons }
  })
}
