/** Which municipality somebody means, in a command or in a file: its number of today, or a refusal that says what to write instead. */
import { findMunicipality } from '../statistics/find-municipality.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput } from './bad-input.ts'
import type { MunicipalityNames } from './statistics-files.ts'

export interface Chosen {
  /** Four digits, of today. */
  readonly number: string
  readonly name: string
  /** Where the number that was written is not that of today. */
  readonly note: string | null
}

export interface Asked {
  /** Where it was written: «sak.yaml, linje 3, area». Left out for an argument of the command. */
  readonly where?: string
  /** What may stand there beside a municipality: «, eller «alle»». */
  readonly orElse?: string
}

/** Throws BadInput where the text is no municipality of today, or several. */
export function chosenMunicipality(
  text: string,
  { municipalities, changes }: MunicipalityNames,
  { where, orElse = '' }: Asked = {},
): Chosen {
  const subject = `kommunen «${printable(text)}»`
  const bad = (what: string) =>
    new BadInput(`${where === undefined ? subject.replace('k', 'K') : `${where}: ${subject}`} ${what}`)
  if (text.trim().toLowerCase() === 'alle')
    throw bad(`er ikke én kommune. Skriv navnet eller nummeret på fire sifre${orElse}.`)
  const found = findMunicipality(text, municipalities, changes)
  switch (found.kind) {
    case 'found':
      return { number: found.number, name: found.name, note: found.note ?? null }
    case 'split':
      throw bad(
        `er delt mellom ${found.into.map(({ number, name }) => `${name} (${number})`).join(' og ')}. Velg en av dem.`,
      )
    case 'ambiguous':
      throw bad(
        `er flere: ${found.among.map(({ number, name, county }) => `${name} i ${county} (${number})`).join(' og ')}. Skriv nummeret.`,
      )
    case 'unknown':
      throw bad(
        `finnes ikke. ${found.suggestions.length > 0 ? `Mente du ${found.suggestions.join(' eller ')}?` : `Skriv navnet eller nummeret på fire sifre${orElse}.`}`,
      )
  }
}

/** Its number; an old number that was written is told of beside the answer. Throws BadInput. */
export function chosenNumber(text: string, names: MunicipalityNames, asked?: Asked): string {
  const { number, note } = chosenMunicipality(text, names, asked)
  if (note !== null) process.stderr.write(`${note}\n`)
  return number
}
