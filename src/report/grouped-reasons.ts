/** The reasons for a hole, people with the same reason together; every candidate is in exactly one group. */
import type { HoleOut } from '../planning/kan-answer.ts'

export interface ReasonGroup {
  readonly reason: string
  readonly employees: readonly string[]
}

/** Those with reasons of their own first, then the larger groups: what is special tells most. */
export function groupedReasons({ candidates }: HoleOut): ReasonGroup[] {
  const groups = new Map<string, string[]>()
  for (const { employee, reason } of candidates) groups.set(reason, [...(groups.get(reason) ?? []), employee])
  return [...groups]
    .map(([reason, employees]) => ({ reason, employees }))
    .sort((a, b) => a.employees.length - b.employees.length)
}
