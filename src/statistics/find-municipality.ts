/**
 * Which municipality somebody means who writes a number of today, a name, either of two names, or a number that went out of use. Nothing is
 * guessed: a name that two municipalities have, and a number whose area was divided, go back to whoever asked.
 */
import { nearest } from '../words/nearest.ts'
import type { Municipalities, MunicipalityChanges } from './datasets.ts'

export type MunicipalitySearch =
  /** With a note where the number that was written is not the number of today. */
  | { readonly kind: 'found'; readonly number: string; readonly name: string; readonly note?: string }
  /** An old number; the shares are those of the source, and say nothing of where people live. */
  | { readonly kind: 'split'; readonly into: readonly SplitPart[] }
  | { readonly kind: 'ambiguous'; readonly among: readonly Namesake[] }
  /** Up to three names of today that are written almost like it. */
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] }

export interface SplitPart {
  readonly number: string
  readonly name: string
  readonly share: number
}

export interface Namesake {
  readonly number: string
  readonly name: string
  readonly county: string
}

/** Also with SSB's K in front, and without the first zero, which a spreadsheet takes away. */
const NUMBER = /^(?:K-)?(\d{3,4})$/i

export function findMunicipality(
  text: string,
  municipalities: Municipalities,
  changes: MunicipalityChanges,
): MunicipalitySearch {
  const number = NUMBER.exec(text.trim())?.[1]?.padStart(4, '0')
  return number === undefined
    ? byName(text, municipalities)
    : byNumber(number, municipalities, changes.entries[number])
}

function byNumber(
  number: string,
  { entries }: Municipalities,
  successors: MunicipalityChanges['entries'][string] = {},
): MunicipalitySearch {
  const today = entries[number]
  if (today !== undefined) return { kind: 'found', number, name: today.name }
  const into = Object.entries(successors).map(([to, { share }]) => {
    const entry = entries[to]
    if (entry === undefined) throw new Error(`${number} became ${to}, which is no municipality of today.`)
    return { number: to, name: entry.name, share }
  })
  const [first, second] = into
  if (first === undefined) return { kind: 'unknown', suggestions: [] }
  if (second !== undefined) return { kind: 'split', into }
  const note = `Nummeret ${number} ble brukt til og med ${successors[first.number]!.to}. Området hører nå til ${first.number} ${first.name}.`
  return { kind: 'found', number: first.number, name: first.name, note }
}

function byName(text: string, { entries, counties }: Municipalities): MunicipalitySearch {
  const all = Object.entries(entries).map(([number, { name, county }]) => ({
    ...{ number, name, county: counties[county] ?? county },
  }))
  // First as it is written in Norwegian, then by somebody without the letters: Vågå is not Våga, but «Vaga» may be.
  for (const fold of [norwegian, ascii]) {
    const written = fold(text)
    const among = all.filter((one) => waysToWrite(one).some((way) => fold(way) === written))
    const [first, second] = among
    if (second !== undefined) return { kind: 'ambiguous', among }
    if (first !== undefined) return { kind: 'found', number: first.number, name: first.name }
  }
  const keys = new Map(
    all.map(({ name }) => [name, [...namesIn(name), ...wordsIn(name)].map(ascii)] as const),
  )
  return { kind: 'unknown', suggestions: nearest(ascii(text), keys) }
}

/** A name alone, and with the county as SSB writes it, «Våler (Innlandet)», or as people say it: «Våler i Innlandet». */
function waysToWrite({ name, county }: Namesake): string[] {
  const names = namesIn(name)
  return [
    ...names,
    ...names.flatMap((one) => namesIn(county).flatMap((where) => [one + where, `${one} i ${where}`])),
  ]
}

/** A hyphen joins two languages, but for these: there it is part of the one name. The list of SSB does not say which. */
const ONE_NAME = /^(Nord|Sør|Øst|Vest|Midt|Stor|Aurskog)-/

/** The whole name, each of its languages, and the languages the other way round. */
function namesIn(name: string): string[] {
  const languages = ONE_NAME.test(name) ? [name] : name.split('-')
  return languages.length === 1 ? languages : [name, ...languages, languages.toReversed().join('-')]
}

/** So that «Toten» suggests Østre Toten; not the small words, which are near anything. */
function wordsIn(name: string): string[] {
  return name.split(/[ -]/).filter((word) => word.length >= 4)
}

/** Letters and digits alone, in small letters, without the accents that are not Norwegian letters. */
function norwegian(text: string): string {
  const small = text.normalize('NFC').toLowerCase()
  const named = small.replace(/(?<=\S)\s+(kommune|herad)\s*$/u, '')
  const plain = named.normalize('NFD').replace(/(?!\u030a)\p{M}/gu, '')
  return plain.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

const WITHOUT: Readonly<Record<string, string>> = { å: 'a', æ: 'a', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' }

/** As on a keyboard without the letters: å is a or aa, ø is o or oe, æ is ae or a. */
function ascii(text: string): string {
  return norwegian(text)
    .replace(/[åæøđŋŧ]/gu, (letter) => WITHOUT[letter]!)
    .replace(/aa|ae/gu, 'a')
    .replace(/oe/gu, 'o')
}
