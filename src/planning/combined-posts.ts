/**
 * Who holds combined posts (kombinerte stillinger) in units that are rostered together, and what must be right about it. The unit
 * files say it: the same id in two files is one person where each file names the other unit in `employments`. An id alone is not
 * enough, for two units may both have a «S01».
 */
import { formatDate } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import type { Employee, Employment } from '../workforce/employee.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import { postShare } from './arithmetic.ts'

export interface UnitOfFile {
  readonly file: string
  readonly unit: Unit
}

/** One of a person's posts: the unit by its place among the units, and the person as that unit's file has it. */
export interface UnitPost {
  readonly unit: number
  readonly employee: Employee
}

export interface CombinedPerson {
  readonly id: EmployeeId
  /** Two or more, in the units' order. */
  readonly posts: readonly UnitPost[]
}

/** Everybody who stands in two or more of the units. */
export function combinedPeople(units: readonly Unit[]): readonly CombinedPerson[] {
  const byId = new Map<EmployeeId, UnitPost[]>()
  for (const [unit, { employees }] of units.entries()) {
    for (const employee of employees) {
      byId.set(employee.id, [...(byId.get(employee.id) ?? []), { unit, employee }])
    }
  }
  return [...byId].filter(([, posts]) => posts.length > 1).map(([id, posts]) => ({ id, posts }))
}

/** Why the units cannot be rostered together as their files stand; empty when they can. */
export function combinedProblems(files: readonly UnitOfFile[]): FileProblem[] {
  const together = [...nameProblems(files), ...planProblems(files)]
  if (together.length > 0) return together
  const people = combinedPeople(files.map(({ unit }) => unit))
  return [
    ...files.flatMap((one) => lonePosts(files, one)),
    ...people.flatMap((person) => personProblems(files, person)),
  ]
}

function nameProblems(files: readonly UnitOfFile[]): FileProblem[] {
  return files.flatMap(({ file, unit: { name } }, index) => {
    const first = files.findIndex(({ unit }) => unit.name === name)
    if (first === index) return []
    const message = `er også navnet på enheten i ${files[first]!.file}. Gi enhetene hvert sitt navn.`
    return [{ file, place: 'name', value: name, message }]
  })
}

function planProblems(files: readonly UnitOfFile[]): FileProblem[] {
  const first = files[0]!
  const planText = ({ plan: { kind, start, weeks } }: Unit) => `${kind}, ${formatDate(start)}, ${weeks} uker`
  return files
    .filter(({ unit }) => planText(unit) !== planText(first.unit))
    .map(({ file, unit }) => ({
      ...{ file, place: 'plan', value: planText(unit) },
      message: `er ikke den samme planen som i ${first.file} (${planText(first.unit)}). Enheter som legges sammen, må ha like «kind», «start» og «weeks».`,
    }))
}

/** A post in one of the other units, of somebody who does not stand in that unit's file. */
function lonePosts(files: readonly UnitOfFile[], { file, unit }: UnitOfFile): FileProblem[] {
  return unit.employees.flatMap((employee) =>
    postsElsewhere(employee).flatMap((post) => {
      const other = files.find((one) => one.unit.name === post.unit && one.unit !== unit)
      if (other === undefined || other.unit.employees.some(({ id }) => id === employee.id)) return []
      const message = `er en stilling i en enhet som legges samtidig, men ${other.file} har ingen ansatt ${employee.id}. Legg personen inn der med samme id.`
      return [{ file, place: `employments (ansatt ${employee.id})`, value: post.unit ?? '', message }]
    }),
  )
}

function postsElsewhere({ employments }: Employee): readonly Employment[] {
  return employments.filter(({ unit }) => unit !== undefined)
}

function personProblems(files: readonly UnitOfFile[], person: CombinedPerson): FileProblem[] {
  const pairs = person.posts.flatMap((one) =>
    person.posts.filter((other) => other.unit !== one.unit).map((other) => [one, other] as const),
  )
  const posts = pairs.flatMap(([one, other]) => postProblems(files, one, other))
  if (posts.length > 0) return posts
  return [
    ...overFullPost(files, person),
    ...person.posts
      .slice(1)
      .flatMap((other) => [
        ...rhythmProblems(files, person.posts[0]!, other),
        ...pinProblems(files, person.posts[0]!, other),
      ]),
  ]
}

/** What the first post's file says of the second must be what the second's says of itself. */
function postProblems(files: readonly UnitOfFile[], here: UnitPost, there: UnitPost): FileProblem[] {
  const { file, unit } = files[here.unit]!
  const other = files[there.unit]!
  const { id } = here.employee
  const named = postsElsewhere(here.employee).filter((post) => post.unit === other.unit.name)
  const percent = 100 * postShare(there.employee)
  const said = named.reduce((sum, { post_percent: share }) => sum + share, 0)
  const problem = (value: string, message: string): FileProblem[] => [
    { file, place: `employments (ansatt ${id})`, value, message },
  ]
  if (named.length === 0) {
    return problem(
      id,
      `er også ansatt i ${other.file}, men her står ingen stilling i «${other.unit.name}». Er det samme person, legg til { unit: ${other.unit.name}, post_percent: ${String(percent)} } i «employments» i begge filene. Er det to personer, gi dem hver sin id.`,
    )
  }
  if (Math.abs(said - percent) > 1e-9) {
    return problem(
      `${decimalText(said, 2)} %`,
      `i «${other.unit.name}» er ikke stillingen i ${other.file} (${decimalText(percent, 2)} %). Rett ett av tallene.`,
    )
  }
  const stranger = named.find(({ employer }) => (employer ?? unit.employer) !== other.unit.employer)
  if (stranger === undefined) return []
  return problem(
    stranger.employer ?? unit.employer,
    `er ikke arbeidsgiveren i ${other.file} («${other.unit.employer}»). Skriv «employer» på stillingen i «${other.unit.name}», for her legges bare timer hos samme arbeidsgiver sammen.`,
  )
}

/** For one employer a person holds at most a whole post. */
function overFullPost(files: readonly UnitOfFile[], { id, posts }: CombinedPerson): FileProblem[] {
  const employers = new Map<string, number>()
  for (const { unit, employee } of posts) {
    const { employer } = files[unit]!.unit
    employers.set(employer, (employers.get(employer) ?? 0) + 100 * postShare(employee))
  }
  const { file } = files[posts[0]!.unit]!
  return [...employers]
    .filter(([, percent]) => percent > 100 + 1e-9)
    .map(([employer, percent]) => ({
      ...{ file, place: `employments (ansatt ${id})`, value: `${decimalText(percent, 2)} %` },
      message: `er stillingene hos ${employer} til sammen, over 100 %. Rett prosentene.`,
    }))
}

/** A free weekend is free from both units: two rhythms would leave the person with fewer than either, or with none at work. */
function rhythmProblems(files: readonly UnitOfFile[], one: UnitPost, other: UnitPost): FileProblem[] {
  const [first, second] = [files[one.unit]!, files[other.unit]!]
  const worked = ({ unit }: UnitOfFile, { employee }: UnitPost) =>
    Array.from(
      { length: unit.plan.weeks },
      (_, week) => week % unit.weekend.every === (employee.weekend_group ?? 0),
    ).join()
  if (worked(first, one) === worked(second, other)) return []
  const group = other.employee.weekend_group ?? 0
  return [
    {
      ...{ file: second.file, place: `weekend_group (ansatt ${other.employee.id})`, value: String(group) },
      message: `med arbeid hver ${second.unit.weekend.every}. helg gir andre helger enn gruppe ${one.employee.weekend_group ?? 0} med hver ${first.unit.weekend.every}. helg i ${first.file}. Den som har stilling begge steder, må ha de samme helgene.`,
    },
  ]
}

function pinProblems(files: readonly UnitOfFile[], one: UnitPost, other: UnitPost): FileProblem[] {
  const duties = ({ employee }: UnitPost) => employee.pins.filter(({ shift }) => shift !== 'off')
  const taken = new Set(duties(one).map(({ date }) => date))
  return duties(other)
    .filter(({ date }) => taken.has(date))
    .map(({ date }) => ({
      file: files[other.unit]!.file,
      place: `pins (ansatt ${other.employee.id})`,
      value: formatDate(date),
      message: `er låst til en vakt i ${files[one.unit]!.file} også. Behold den ene.`,
    }))
}
