/** The smallest whole unit file, and what is said of a changed one. */
import { problemText } from '../file-problem.ts'
import { readUnitFile } from '../unit-file.ts'

export const GOOD = `name: Prøve
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 6 }
competences:
  - { id: skilled, name: Helsefagarbeider }
  - { id: nurse, name: Sykepleier, covers: [skilled] }
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00" }
  - { code: N, name: Natt, part: night, start: "21:45", end: "07:45+1" }
demand:
  - { days: weekdays, shift: D, minimum: 2, of_which: { nurse: 1 } }
weekend: { every: 3 }
staff:
  - { id: S1, competence: nurse, post_percent: 80, weekend_group: 0 }
  - { id: S2, competence: skilled, post_percent: 75, weekend_group: 1 }
`

/** GOOD with its second employee in full form, with more fields: "wishes: [...]". */
export function withFullEmployee(...fields: readonly string[]): string {
  const all = ['competences: [{ competence: skilled }]', 'employments: [{ post_percent: 75 }]', ...fields]
  const own = all.filter(
    (field, index) => !all.slice(index + 1).some((later) => later.split(':')[0] === field.split(':')[0]),
  )
  return GOOD.replace(
    /  - { id: S2.*\n/,
    `  - id: S2\n    weekend_group: 1\n${own.map((field) => `    ${field}\n`).join('')}`,
  )
}

export function messages(text: string, csv: string | null = null): string[] {
  const result = readUnitFile('enhet.yaml', text, () => csv)
  return result.status === 'ok' ? [] : result.problems.map(problemText)
}
