/** Whose row it is: ids and names as the unit's staff list has them, written the way rosters write them. */
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { folded, tidied } from './cells.ts'
import type { RosterProfile } from './profile.ts'

export interface People {
  /** The employee, null for nobody, 'several' where the text fits more than one. */
  find(text: string): EmployeeId | 'several' | null
}

export function peopleOf(employees: readonly Employee[], profile: RosterProfile): People {
  const ids = new Set<EmployeeId>(employees.map(({ id }) => id))
  const byText = new Map<string, Set<EmployeeId>>()
  const add = (text: string, id: EmployeeId) =>
    byText.set(folded(text), (byText.get(folded(text)) ?? new Set()).add(id))
  for (const { id, name } of employees) {
    add(id, id)
    if (name === undefined) continue
    for (const form of [name, turned(name)]) {
      add(form, id)
      add(`${id} ${form}`, id)
      add(`${form} ${id}`, id)
      add(`${form} (${id})`, id)
    }
  }
  const mapped = new Map(Object.entries(profile.employees).map(([text, id]) => [folded(text), id]))
  const exact = new Map<string, EmployeeId>(employees.map(({ id }) => [id, id]))
  return {
    find: (text) => {
      const own = mapped.get(folded(text))
      if (own !== undefined) return ids.has(own) ? own : null
      const same = exact.get(tidied(text))
      if (same !== undefined) return same
      const found = byText.get(folded(text)) ?? byText.get(folded(turned(text)))
      if (found === undefined) return null
      const [first] = found
      return found.size > 1 ? 'several' : first!
    },
  }
}

/** "Berg, Kari" <-> "Kari Berg" (the last word is the surname). */
function turned(name: string): string {
  const [surname, given] = name.split(',').map(tidied)
  if (given !== undefined) return `${given} ${surname!}`
  const words = tidied(name).split(' ')
  return words.length === 1 ? name : `${words.at(-1)!}, ${words.slice(0, -1).join(' ')}`
}
