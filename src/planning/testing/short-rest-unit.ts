/**
 * Two people, each alone every other weekend: Saturday evening to 22:00, then Sunday day from 07:30. That is 9 h 30 min of
 * rest, so under 11 h one of the two shifts stays open each weekend: 2 holes of 7.5 h in two weeks.
 */
import { readUnitFile } from '../../workforce/unit-file.ts'
import type { Unit } from '../../workforce/unit.ts'

const YAML = `
name: Helgevakt (konstruert)
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 37.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 2 }
competences:
  - { id: assistant, name: Assistent }
  - { id: nurse, name: Sykepleier, covers: [assistant] }
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: E, name: Kveld, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
demand:
  - { days: [saturday], shift: E, minimum: 1 }
  - { days: [sunday], shift: D, minimum: 1 }
weekend: { every: 2 }
staff:
  - { id: A, competence: nurse, post_percent: 20, weekend_group: 0 }
  - { id: B, competence: nurse, post_percent: 20, weekend_group: 1 }
`

/** The unit with pieces of its YAML replaced. Throws if the result is not a good unit file. */
export function shortRestUnit(...replacements: readonly (readonly [string, string])[]): Unit {
  const yaml = replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The unit has no «${from}».`)
    return text.replace(from, to)
  }, YAML)
  const result = readUnitFile('helgevakt.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
}
