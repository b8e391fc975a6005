/** Two units small enough to reason about, one week each, and K with a post in both: a third of a day's cover each. */
import { readUnitFile } from '../../workforce/unit-file.ts'
import type { Unit } from '../../workforce/unit.ts'

const FJORD = `
name: Fjord
employer: Fjord kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 37.5
plan: { kind: calendar, start: 2027-08-02, weeks: 1 }
competences: [{ id: nurse, name: Sykepleier }]
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: E, name: Kveld, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
demand: [{ days: [saturday], shift: D, minimum: 1 }, { days: [sunday], shift: E, minimum: 1 }]
weekend: { every: 1 }
staff:
  - { id: A, competence: nurse, post_percent: 20, weekend_group: 0 }
  - id: K
    competences: [{ competence: nurse }]
    employments: [{ post_percent: 20 }, { unit: Fjell, post_percent: 20 }]
    weekend_group: 0
`

const FJELL = FJORD.replace('name: Fjord\n', 'name: Fjell\n')
  .replace('unit: Fjell', 'unit: Fjord')
  .replace('id: A,', 'id: B,')

export type Replacement = readonly [from: string, to: string]

function unitOf(yaml: string, replacements: readonly Replacement[]): Unit {
  const text = replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The unit has no «${from}».`)
    return before.replace(from, to)
  }, yaml)
  const result = readUnitFile('enhet.yaml', text, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
}

/** The units Fjord and Fjell, with pieces of their YAML replaced. Throws if one is not a good unit file. */
export function twoUnits(
  fjord: readonly Replacement[] = [],
  fjell: readonly Replacement[] = [],
): readonly [Unit, Unit] {
  return [unitOf(FJORD, fjord), unitOf(FJELL, fjell)]
}
