/**
 * Makes a roster legal by taking duties away, and fills what then can be filled. A hole is an answer, a breach is not.
 * Ends because every step removes a duty; what then remains is broken by pins or history alone.
 */
import { OFF } from '../problem.ts'
import type { RosterState } from './state.ts'

/** `pinsOnly`: the same problem's state with nothing but the pins, so with what no search can avoid. */
export function repair(state: RosterState, pinsOnly: RosterState): void {
  const { employeeCount } = state.tables
  for (let employee = 0; employee < employeeCount; employee++) {
    const unavoidable = pinsOnly.breachOf(employee)
    while (state.breachOf(employee) > unavoidable && removeOneDuty(state, employee));
  }
}

/** Adds duties where one is missed and may be worked, until none makes the roster cheaper. Never breaks a limit. */
export function refill(state: RosterState): void {
  const { dayCount, employeeCount } = state.tables
  let added = true
  while (added) {
    added = false
    for (let cell = 0; cell < employeeCount * dayCount; cell++) added = addCheapestDuty(state, cell) || added
  }
}

function addCheapestDuty(state: RosterState, cell: number): boolean {
  const { shiftCount, permitted } = state.tables
  if (state.cells[cell] !== OFF) return false
  let best = OFF
  let bestDelta = 0
  for (let shift = 0; shift < shiftCount; shift++) {
    if (permitted[cell * (shiftCount + 1) + 1 + shift] !== 1) continue
    state.stage(cell, shift)
    const delta = state.evaluate()
    const breaks = state.breachDelta > 0
    state.rollback()
    if (breaks || delta >= bestDelta) continue
    best = shift
    bestDelta = delta
  }
  if (best === OFF) return false
  state.stage(cell, best)
  state.evaluate()
  state.commit()
  return true
}

/** Takes away the free duty that leaves least broken, and among those the cheapest. False if there is none. */
function removeOneDuty(state: RosterState, employee: number): boolean {
  const { dayCount, shiftCount, permitted } = state.tables
  let bestCell = -1
  let bestBreach = Number.POSITIVE_INFINITY
  let bestDelta = Number.POSITIVE_INFINITY
  for (let cell = employee * dayCount; cell < (employee + 1) * dayCount; cell++) {
    const mayBeOff = permitted[cell * (shiftCount + 1)] === 1
    if (state.cells[cell] === OFF || !mayBeOff) continue
    state.stage(cell, OFF)
    const delta = state.evaluate()
    const breach = state.breachDelta
    state.rollback()
    if (breach > bestBreach || (breach === bestBreach && delta >= bestDelta)) continue
    bestCell = cell
    bestBreach = breach
    bestDelta = delta
  }
  if (bestCell < 0) return false
  state.stage(bestCell, OFF)
  state.evaluate()
  state.commit()
  return true
}
