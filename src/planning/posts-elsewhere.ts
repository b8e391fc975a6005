/** Posts in other units whose duties this file does not tell of: what rests on them cannot be judged from it. */
import type { Employee } from '../workforce/employee.ts'
import type { Unit } from '../workforce/unit.ts'

/** The other units, by name, in which the person has a post and no duty that is known here. */
export function unknownPostsOf({ employments, elsewhere }: Employee): readonly string[] {
  const known = new Set((elsewhere ?? []).map(({ unit }) => unit))
  const units = employments.flatMap(({ unit }) => (unit === undefined || known.has(unit) ? [] : [unit]))
  return [...new Set(units)]
}

export function unknownPostNotes({ employees }: Unit): string[] {
  return employees.flatMap((employee) => {
    const units = unknownPostsOf(employee)
    if (units.length === 0) return []
    return [
      `${employee.id} har også stilling i ${units.join(' og ')}, og vaktene der er ikke kjent: om hvile og timer holder, og om ${employee.id} er på vakt der, er ikke vurdert. Legg vaktene inn som «elsewhere» først.`,
    ]
  })
}
