/** One field of a table for a spreadsheet: quoted where it must be, and never something to calculate. */

const NUMBER = /^-?\d+(,\d+)?$/

export function csvField(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
