/** Text that came from outside and is shown as it stands: on one line, without what moves a cursor or turns the reading direction. */
import { z } from 'zod'

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

export const plainText = z.string().refine((text) => text.search(CONTROL) < 0, 'har styretegn.')

/** The same text with a space for what may not be in it. */
export function plain(text: string): string {
  return text.replace(CONTROL, ' ').trim()
}
