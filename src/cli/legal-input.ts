/** What cannot be judged is refused by name before anything is judged: dates outside the coded law, agreements that contradict each other,
 * and physicians without their own terms. */
import { contradictions } from '../law/effective-limit.ts'
import { refusedPhysicians } from '../law/physicians.ts'
import { norway } from '../law/jurisdictions.ts'
import { addDays, formatDate, mondayOf } from '../time/local-date.ts'
import type { LocalDate } from '../time/local-date.ts'
import { printable } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import { BadInput } from './bad-input.ts'

export interface JudgedPeriod {
  /** What the user calls its first day, for the message: "plan.start". */
  readonly field: string
  /** First day, and the day after the last. */
  readonly from: LocalDate
  readonly until: LocalDate
}

/** Throws BadInput. */
export function refuseUnjudged(file: string, unit: Unit, period: JudgedPeriod): void {
  refuseUncodedLaw(file, unit, period)
  const [first] = contradictions(unit)
  if (first !== undefined) throw new BadInput(`${printable(file)}, agreements: ${first.textNb}`)
  const physicians = refusedPhysicians(unit, period.from, period.until)
  if (physicians !== null) throw new BadInput(`${printable(file)}, staff: ${physicians.textNb}`)
}

function refuseUncodedLaw(file: string, unit: Unit, { field, from, until }: JudgedPeriod): void {
  const coded = `${formatDate(norway.from)} til ${formatDate(norway.lastDay)}`
  const early = from < norway.from
  if (early || addDays(until, -1) > norway.lastDay) {
    throw new BadInput(
      `${printable(file)}, ${field}: «${formatDate(from)}» til «${formatDate(addDays(until, -1))}» er utenfor perioden loven er kodet for (${coded}). En plan er hele uker fra mandag, så den må ligge fra ${formatDate(mondayOf(addDays(norway.from, 6)))} til ${formatDate(addDays(mondayOf(addDays(norway.lastDay, 1)), -1))}. Velg en ${early ? 'senere' : 'tidligere'} start.`,
    )
  }
  for (const { id, carry_over } of unit.employees) {
    const complete = carry_over?.complete_from
    if (complete === undefined || complete >= norway.from) continue
    throw new BadInput(
      `${printable(file)}, ${id}, complete_from: «${formatDate(complete)}» er utenfor perioden loven er kodet for (${coded}). Oppgi historikken fra ${formatDate(norway.from)} eller senere.`,
    )
  }
}
