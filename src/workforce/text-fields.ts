/** Zod fields for what people write in files: dates, clock times, hours, percentages. Parsed once, here at the edge. */
import { z } from 'zod'
import type { LocalDate } from '../time/local-date.ts'
import { parseDate } from '../time/local-date.ts'
import type { Minutes } from '../time/minutes.ts'

/** "2027-08-02". */
export const dateField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD, for eksempel 2027-08-02.')
  .transform((text, context): LocalDate => {
    try {
      return parseDate(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'finnes ikke i kalenderen. Rett datoen.', input: text })
      return z.NEVER
    }
  })

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(\+1)?$/

/** "07:30" -> 450 minutes after midnight; "07:45+1" (the next day) -> 1905. */
export const clockField = z
  .string()
  .regex(CLOCK, 'er ikke et klokkeslett. Skriv TT:MM i anførselstegn, og TT:MM+1 når det er neste dag.')
  .transform((text) => {
    const [, hour, minute, nextDay] = CLOCK.exec(text) ?? []
    return Number(hour) * 60 + Number(minute) + (nextDay === undefined ? 0 : 1440)
  })

/** Hours with at most whole-minute precision, as Minutes. */
export const hoursField = z
  .number()
  .nonnegative('kan ikke være under 0 timer.')
  .max(10_000, 'er urimelig mange timer.')
  .transform((value, context): Minutes => {
    const whole = Math.round(value * 60)
    if (Math.abs(whole - value * 60) > 1e-6) {
      context.addIssue({ code: 'custom', message: 'er ikke et helt antall minutter. Rund av.', input: value })
      return z.NEVER
    }
    return whole as Minutes
  })

/** A share of something in percent, 0-100. */
export const percentField = z
  .number()
  .min(0, 'er under 0 %. Rett tallet.')
  .max(100, 'er over 100 %. Rett tallet.')

/** An id: letters (also æøå), digits, dot, dash and underscore. */
export const idField = z
  .string()
  .min(1, 'mangler. Gi den en kort, unik id.')
  .max(60, 'er for lang (høyst 60 tegn).')
  .regex(/^[\p{L}\p{N}._-]+$/u, 'har ugyldige tegn. Bruk bokstaver, tall, punktum, bindestrek og understrek.')
