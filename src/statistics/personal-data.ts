/**
 * What looks like figures of single persons is refused before anything else is read: the program is for aggregates. What was found is said with
 * line and column, and never repeated.
 */

/** Birth numbers and D-numbers (day + 40), also constructed ones (month + 40 or + 80), in one or two parts. */
const BIRTH_NUMBER = /(?<!\d)([0-7]\d)([0-9]\d)\d{2}[ .\-\u00A0\u202F]?\d{5}(?!\d)/g
/** Without the first zero, which a spreadsheet takes away: then only with the right control digits, since many numbers have ten digits. */
const WITHOUT_ZERO = /(?<!\d)[1-9]\d{9}(?!\d)/g
const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
] as const
/** The number of somebody who has asked for protection: year, month, day and six digits. */
const DUF_NUMBER = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4,6}(?!\d)/

const PERSONAL_HEADINGS =
  /^(f(ø|o|oe)dsels?(nummer|nr|dato)|personnummer|personnr|fnr|dnr|d-?nummer|duf|duf-?nummer|hpr|hpr-?(nummer|nr)|navn|fornavn|etternavn|pasient-?(id|nr|nummer)|person-?id|pid|npr-?id|l(ø|o)penummer|l(ø|o)penr|ansatt-?(id|nr|nummer)|adresse|telefon|e-?post)$/i

function isBirthNumber(text: string): boolean {
  const restored = [...text.matchAll(WITHOUT_ZERO)].map(([ten]) => `0${ten}`).filter(hasControlDigits)
  return [text, ...restored].some(hasDate)
}

function hasControlDigits(number: string): boolean {
  return WEIGHTS.every(
    (weights) => weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0,
  )
}

function hasDate(text: string): boolean {
  return [...text.matchAll(BIRTH_NUMBER)].some(([, day, month]) => {
    const date = Number(day) % 40
    const inYear = Number(month) % 40
    return date >= 1 && date <= 31 && inYear >= 1 && inYear <= 12
  })
}

const WHY =
  'Programmet leser bare tall for grupper: opplysninger om enkeltpersoner skal ikke hit. Lag en tabell med antall, og slett fila om den ikke skal være her.'

/** Where it stands, and why it is refused, but not what it is; null where nothing of the kind was found. `rows` with the heading first. */
export function personalData(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  knownHeadings: readonly string[],
): { readonly line: number; readonly message: string } | null {
  for (const [at, { line, cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const bad = (what: string) => ({ line, message: `kolonne ${column + 1} ${what}. ${WHY}` })
      if (at === 0 && PERSONAL_HEADINGS.test(cell) && !knownHeadings.includes(cell.toLowerCase()))
        return bad(`«${cell}» er om enkeltpersoner`)
      if (isBirthNumber(cell)) return bad('ser ut som et fødselsnummer eller D-nummer')
      if (DUF_NUMBER.test(cell)) return bad('ser ut som et DUF-nummer')
    }
  }
  return null
}

/** Of a table that is no file of lines: its label, notes, codes and names. What was found is not repeated; null where nothing was. */
export function personalText(texts: readonly string[]): string | null {
  if (texts.some(isBirthNumber))
    return `Tabellen har noe som ser ut som et fødselsnummer eller D-nummer i navnene eller kodene. ${WHY}`
  if (texts.some((text) => DUF_NUMBER.test(text)))
    return `Tabellen har noe som ser ut som et DUF-nummer i navnene eller kodene. ${WHY}`
  const heading = texts.find((text) => PERSONAL_HEADINGS.test(text))
  return heading === undefined ? null : `Tabellen har «${heading}», som er om enkeltpersoner. ${WHY}`
}
