/** Breaks that nobody has stated: no breach can be found in them, but somebody should look. */
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb } from '../time/local-date.ts'
import { durationText } from '../time/minutes.ts'
import { knownElsewhere } from './elsewhere.ts'
import type { PersonView } from './person-view.ts'

/** "A har en vakt i Hjemmetjenesten mandag 02.08.2027 der pause ikke er oppgitt; …". */
export function unknownBreakNb(
  { plan, employee, duties }: PersonView,
  { date, activeMinutes }: { readonly date: LocalDate; readonly activeMinutes: number },
  needNb: string,
): string {
  const isUnknown = (one: { readonly date: LocalDate; readonly shift: { readonly break_unknown?: true } }) =>
    one.date === date && one.shift.break_unknown === true
  const elsewhere = knownElsewhere(plan, employee).flatMap((group) => group.duties.filter(isUnknown))
  const here = duties.filter((duty) => duty.place !== -1 && isUnknown(duty))
  const where = [
    ...here.map(({ shift }) => `vakten ${shift.name}`),
    ...elsewhere.map(({ shift }) => `en vakt i ${shift.name}`),
  ].join(' og ')
  return `${employee.id} har ${where} ${dateTextNb(date)} der pause ikke er oppgitt, med ${durationText(activeMinutes)} arbeidstid i alt; ${needNb}. Oppgi pausen («break_minutes») for at den skal dømmes`
}
