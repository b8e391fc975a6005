/** Checks each employee against the unit: ids, competences, weekend groups, and that every shift and date has a use. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import type { CompetenceLattice } from './competence.ts'
import type { Employee } from './employee.ts'
import type { FileProblem } from './file-problem.ts'
import { planEnd } from './roster.ts'
import type { ReferenceInput } from './unit-references.ts'

interface Complaint {
  readonly value: string
  readonly message: string
}

export function staffProblems({ file, place, parsed, lattice, staff }: ReferenceInput): FileProblem[] {
  if (staff.length === 0) {
    const message = 'enheten har ingen ansatte. Legg inn minst én.'
    return [{ file, place: place(['staff']), value: null, message }]
  }
  const firstPlace = new Map<string, string>()
  return staff.flatMap(({ employee, file: staffFile, place: staffPlace }) => {
    const first = firstPlace.get(employee.id)
    if (first === undefined) firstPlace.set(employee.id, staffPlace)
    const twice =
      first === undefined
        ? []
        : [{ value: employee.id, message: `er alt brukt (${first}). To ansatte kan ikke ha samme id.` }]
    const found = [
      ...twice,
      ...competenceComplaints(lattice, employee),
      ...weekendGroupComplaints(parsed.weekend.every, employee),
      ...shiftComplaints(parsed.shifts, employee),
      ...dateComplaints(parsed.plan, employee),
    ]
    return found.map((one) => ({
      file: staffFile,
      place: `${staffPlace} (ansatt ${employee.id})`,
      ...one,
    }))
  })
}

export function unknownCompetence(lattice: CompetenceLattice): string {
  return `er ikke en kompetanse i enheten. Bruk en av: ${lattice.competences.map(({ id }) => id).join(', ')}.`
}

function competenceComplaints(lattice: CompetenceLattice, { competences }: Employee): Complaint[] {
  return competences
    .filter(({ competence }) => !lattice.has(competence))
    .map(({ competence }) => ({ value: competence, message: unknownCompetence(lattice) }))
}

function weekendGroupComplaints(every: number, { weekend_group }: Employee): Complaint[] {
  if (weekend_group === undefined && every > 1) {
    const message = `mangler. Gi den ansatte en helgegruppe fra 0 til ${every - 1}.`
    return [{ value: 'weekend_group', message }]
  }
  if ((weekend_group ?? 0) < every) return []
  const message = `er ikke en helgegruppe. Med arbeid hver ${every}. helg er gruppene 0-${every - 1}.`
  return [{ value: String(weekend_group), message }]
}

/** «off» is a wish or a pin, never a shift that somebody has worked. */
function shiftComplaints(
  shifts: ReferenceInput['parsed']['shifts'],
  { wishes, pins, carry_over }: Employee,
): Complaint[] {
  const codes = new Set<string>(shifts.map(({ code }) => code))
  const list = [...codes].join(', ')
  const planned = [...wishes, ...pins]
    .filter(({ shift }) => shift !== 'off' && !codes.has(shift))
    .map(({ shift }) => ({
      value: shift,
      message: `er ikke en vakt i enheten. Bruk en av: off, ${list}.`,
    }))
  const worked = (carry_over?.last_shifts ?? [])
    .filter(({ shift }) => !codes.has(shift))
    .map(({ shift }) => ({
      value: shift,
      message:
        shift === 'off'
          ? 'er ikke en vakt. «last_shifts» har bare vakter som er arbeidet; ta bort raden.'
          : `er ikke en vakt i enheten. Bruk en av: ${list}.`,
    }))
  return [...planned, ...worked]
}

/** History further back than any rule looks. */
const MOST_DAYS_BACK = 366

function dateComplaints(plan: ReferenceInput['parsed']['plan'], employee: Employee): Complaint[] {
  const { wishes, pins, carry_over } = employee
  const end = planEnd(plan)
  const period = `${formatDate(plan.start)} til ${formatDate(addDays(end, -1))}`
  const outside = (what: string, dates: readonly { readonly date: LocalDate }[]) =>
    dates
      .filter(({ date }) => date < plan.start || date >= end)
      .map(({ date }) => ({
        value: formatDate(date),
        message: `er utenfor planen (${period}). Rett datoen i «${what}», eller ta raden bort.`,
      }))
  const pinned = new Set<LocalDate>()
  const pinnedTwice = pins.filter(({ date }) => {
    const known = pinned.has(date)
    pinned.add(date)
    return known
  })
  const last = carry_over?.last_shifts ?? []
  const completeFrom = carry_over?.complete_from
  return [
    ...(completeFrom !== undefined && completeFrom > plan.start
      ? [
          {
            value: formatDate(completeFrom),
            message: `er etter planens start (${formatDate(plan.start)}). «complete_from» er dagen historikken er fullstendig fra.`,
          },
        ]
      : []),
    ...(employee.elsewhere ?? [])
      .filter(({ date }) => date >= end || date < plan.start - MOST_DAYS_BACK)
      .map(({ date }) => ({
        value: formatDate(date),
        message: `er utenfor planen (${period}) og året før den. Rett datoen i «elsewhere», eller ta raden bort.`,
      })),
    ...outside('wishes', wishes),
    ...outside('pins', pins),
    ...pinnedTwice.map(({ date }) => ({
      value: formatDate(date),
      message: 'er låst to ganger i «pins». Behold én rad for datoen.',
    })),
    ...last
      .filter(({ date }) => date >= plan.start)
      .map(({ date }) => ({
        value: formatDate(date),
        message: `er ikke før planen (${formatDate(plan.start)}). «last_shifts» er vakter fra før; bruk «pins» for vakter i planen.`,
      })),
    ...last
      .filter(({ date }) => date < plan.start - MOST_DAYS_BACK)
      .map(({ date }) => ({
        value: formatDate(date),
        message: 'er mer enn et år før planen. Ta bort raden; bare de siste ukene teller.',
      })),
  ]
}
