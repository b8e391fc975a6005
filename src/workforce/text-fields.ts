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

function wholeMinutes(value: number, context: z.core.$RefinementCtx<number>): Minutes {
  const whole = Math.round(value * 60)
  if (Math.abs(whole - value * 60) > 1e-6) {
    context.addIssue({ code: 'custom', message: 'er ikke et helt antall minutter. Rund av.', input: value })
    return z.NEVER
  }
  return whole as Minutes
}

/** Hours with at most whole-minute precision, as Minutes. */
export const hoursField = z
  .number()
  .nonnegative('kan ikke være under 0 timer. Rett tallet.')
  .max(10_000, 'er urimelig mange timer. Rett tallet.')
  .transform(wholeMinutes)

const NORM_BOUNDS = 'En full uke er fra 20 til 48 timer, etter tariff 37.5, 35.5 eller 33.6.'

/** The full week of a post. Divided by everywhere, so never near 0. */
export const weeklyNormField = z
  .number()
  .min(20, `er for lite. ${NORM_BOUNDS}`)
  .max(48, `er for mye. ${NORM_BOUNDS}`)
  .transform(wholeMinutes)

/** Expected absence of one kind. Past 60 % a staffing factor says nothing of a ward; at 100 % it is a division by zero. */
export const absencePercentField = z
  .number()
  .min(0, 'er under 0 %. Rett tallet.')
  .max(60, 'er over 60 %. Forventet fravær av ett slag er høyst 60 %; rett tallet.')

/** Line breaks and control characters break pages and terminals; the bidirectional ones make text read as another. */
const PLAIN_TEXT = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Text on one line that is shown as it stands. */
function textField(most: number) {
  return z
    .string()
    .min(1, 'er tom. Skriv en tekst, eller ta feltet bort om det kan utelates.')
    .max(most, `er for langt (høyst ${most} tegn). Kort det ned.`)
    .regex(PLAIN_TEXT, 'har linjeskift eller styretegn. Skriv vanlig tekst på én linje.')
}

export const nameField = textField(120).regex(/\S/, 'har bare mellomrom. Skriv en tekst.')
/** Titles, sources, and who signed. */
export const sentenceField = textField(300)

/** A letter that can be seen: the Hangul fillers are letters to Unicode, and blank. */
export const HAS_LETTER = /(?![\u115F\u1160\u3164\uFFA0])\p{L}/u
/** A sentence that says something: who signed, and what is given in return. Blanks, dots and invisible characters say nothing. */
export const wordsField = sentenceField.regex(
  HAS_LETTER,
  'har ingen bokstaver. Skriv et navn, en rolle eller en tekst.',
)

/** Unprintable characters as \uXXXX, so that a message cannot move the cursor or forge a line. */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}

/** Names that JavaScript objects keep for themselves. */
export const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** An id: letters (also æøå), digits, dot, dash and underscore. */
export const idField = z
  .string()
  .min(1, 'mangler. Gi den en kort, unik id.')
  .max(60, 'er for lang (høyst 60 tegn).')
  .regex(/^[\p{L}\p{N}._-]+$/u, 'har ugyldige tegn. Bruk bokstaver, tall, punktum, bindestrek og understrek.')
  .refine((text) => !RESERVED_KEYS.includes(text), 'er et reservert ord. Velg en annen id.')
