/** Fields that the register's parts share. */
import { z } from 'zod'
import { yearOf } from '../time/local-date.ts'
import { clockField, dateField } from './text-fields.ts'

/** One year inside the table of clock changes, so that a deadline before or after the date is inside it too. */
export const factDateField = dateField.refine(
  (date) => yearOf(date) >= 1997 && yearOf(date) <= 2095,
  'er utenfor årene 1997 til 2095. Rett datoen.',
)

export const momentField = z.strictObject({
  date: factDateField,
  at: clockField.refine((minute) => minute < 1440, 'er neste dag. Skriv datoen for den dagen, uten +1.'),
})

/** A list that is left out is not recorded; an empty one says that there were none. */
export function factList<T extends z.ZodType>(item: T) {
  return z.array(item).max(2000, 'er for mange (høyst 2000). Ta bort de eldste.').optional()
}

export function inOrder(one: { readonly from: number; readonly until?: number | undefined }): boolean {
  return one.until === undefined || one.from <= one.until
}
export const wrongOrder = { path: ['until'], message: 'er før «from». Rett perioden.' }
