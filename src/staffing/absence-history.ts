/**
 * A unit's own history of absence: a CSV of codes, one row for each spell somebody is employed and each spell somebody is away. Read strictly:
 * all of it or what is wrong with it. Names, birth numbers and diagnoses are refused.
 */
import { parse } from 'csv-parse/browser/esm/sync'
import { z } from 'zod'
import type { LocalDate } from '../time/local-date.ts'
import { formatDate } from '../time/local-date.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors, shownValue } from '../workforce/file-problem.ts'
import { dateField, idField } from '../workforce/text-fields.ts'
import { GARBLED, isGarbled } from '../workforce/yaml-text.ts'

export const SPELL_KINDS = ['employed', 'known', 'sudden'] as const

const codeField = idField
  .regex(
    /\p{N}/u,
    'ser ut som et navn. Bruk en kode med tall i, for eksempel A17, som bare enheten kan lese.',
  )
  .refine(
    (text) => !/^[A-Z]\d{2}\.\d+$/.test(text),
    'ser ut som en diagnosekode. Fila skal ikke ha helseopplysninger.',
  )

const Row = z.strictObject({
  unit: idField,
  person: codeField,
  competence: idField.refine(
    (text) => !/^[A-Z]\d{2}(\.\d+)?$/.test(text),
    'ser ut som en diagnosekode. Skriv kompetansen; fila skal ikke ha helseopplysninger.',
  ),
  kind: z.enum(SPELL_KINDS),
  from: dateField,
  until: dateField,
})

export interface Spell extends z.infer<typeof Row> {
  readonly line: number
}

export const SPELL_COLUMNS = Object.keys(Row.shape)
const MOST_DAYS = 3660
/** Days of all spells together: each is counted by itself. */
const MOST_PERSON_DAYS = 2_000_000

/** Why a column is refused before its values are looked at. */
const REFUSED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /f(ø|o|oe)dsel|person_?n(umme)?r|personnummer|fnr|birth|d_?nummer|ssn/i,
    why: 'ser ut som et fødselsnummer eller en fødselsdato. Ta bort kolonnen: fila skal bare ha koder, så ingen kan kjennes igjen.',
  },
  {
    pattern: /diagnos|icd|icpc|sykdom|(å|a|aa)rsak|reason|cause|grunn/i,
    why: 'ser ut som en diagnose eller en årsak. Ta bort kolonnen: helseopplysninger trengs ikke, og skal ikke stå i fila.',
  },
  {
    pattern: /navn|name|adresse|address|telefon|phone|e-?post|e?mail/i,
    why: 'ser ut som navn eller kontaktopplysninger. Ta bort kolonnen: fila skal bare ha koder.',
  },
]
const BIRTH_NUMBER = /^\d{6}[ -]?\d{5}$/

export type HistoryResult =
  | { readonly status: 'ok'; readonly spells: readonly Spell[]; readonly constructed: boolean }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

export function readHistory(file: string, text: string): HistoryResult {
  const bad = (place: string, value: string | null, message: string): HistoryResult => ({
    status: 'bad',
    problems: [{ file, place, value, message }],
  })
  if (isGarbled(text)) return bad('hele fila', null, GARBLED)
  let parsed: unknown
  try {
    const delimiter = /^[^#\n]*;/m.test(text) ? ';' : ','
    parsed = parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, delimiter },
      ...{ comment: '#', comment_no_infix: true },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return bad('hele fila', null, `kan ikke leses som CSV (${reason}). Lagre den på nytt som CSV (UTF-8).`)
  }
  const [header, ...records] = z
    .array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))
    .parse(parsed)
  const expected = SPELL_COLUMNS.join(',')
  if (header === undefined) return bad('linje 1', null, `fila er tom. Første linje skal være: ${expected}`)
  const names = header.record
  const place = `linje ${header.info.lines}, overskriften`
  for (const name of names) {
    const refused = REFUSED.find(({ pattern }) => !SPELL_COLUMNS.includes(name) && pattern.test(name))
    if (refused !== undefined) return bad(place, shownValue(name), refused.why)
  }
  const numbered = records.find(({ record }) => record.some((cell) => BIRTH_NUMBER.test(cell)))
  if (numbered !== undefined) {
    const column = names[numbered.record.findIndex((cell) => BIRTH_NUMBER.test(cell))] ?? 'uten navn'
    // The number itself is not repeated: it would go into logs.
    return bad(
      `linje ${numbered.info.lines}, kolonne ${column}`,
      null,
      'ser ut som et fødselsnummer. Bruk en kode som bare enheten kan lese, og slett denne fila.',
    )
  }
  const stray = names.find((name) => !SPELL_COLUMNS.includes(name))
  if (stray !== undefined)
    return bad(
      place,
      shownValue(stray),
      `er en ukjent kolonne. Ta den bort, eller bruk en av: ${SPELL_COLUMNS.join(', ')}.`,
    )
  if (SPELL_COLUMNS.some((name) => names.filter((one) => one === name).length !== 1))
    return bad(place, shownValue(names.join(',')), `skal ha hver av kolonnene én gang: ${expected}.`)
  if (records.length === 0) return bad('hele fila', null, 'har ingen rader. Skriv én rad per periode.')
  const read = rowsOf(file, names, records)
  return read.status === 'bad' ? read : { ...read, constructed: /^\uFEFF?#.*konstruert/i.test(text) }
}

function rowsOf(
  file: string,
  names: readonly string[],
  records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[],
): { readonly status: 'ok'; readonly spells: readonly Spell[] } | Extract<HistoryResult, { status: 'bad' }> {
  const problems: FileProblem[] = []
  const spells: Spell[] = []
  for (const { record, info } of records) {
    const place = `linje ${info.lines}`
    if (record.length !== names.length) {
      const message = `raden har ${record.length} felter, overskriften har ${names.length}. Rett raden.`
      problems.push({ file, place, value: shownValue(record.join(',')), message })
      continue
    }
    const cells = Object.fromEntries(names.map((name, at) => [name, record[at]!]))
    const result = Row.safeParse(cells, { error: norwegianErrors })
    if (!result.success) {
      for (const { path, message } of result.error.issues) {
        const column = String(path[0])
        problems.push({
          ...{ file, place: `${place}, kolonne ${column}`, value: shownValue(cells[column]), message },
        })
      }
    } else if (result.data.until < result.data.from) {
      const value = `${formatDate(result.data.from)} til ${formatDate(result.data.until)}`
      problems.push({ file, place, value, message: 'slutter før den begynner. Rett en av datoene.' })
    } else if (result.data.until - result.data.from >= MOST_DAYS) {
      const message = 'er over ti år. Rett en av datoene.'
      problems.push({ file, place, value: `${result.data.until - result.data.from + 1} dager`, message })
    } else spells.push({ ...result.data, line: info.lines })
  }
  if (problems.length > 0) return { status: 'bad', problems }
  const days = spells.reduce((sum, { from, until }) => sum + until - from + 1, 0)
  if (days > MOST_PERSON_DAYS) {
    const message = `er for mye (høyst ${MOST_PERSON_DAYS} dager til sammen). Ta færre år eller enheter av gangen.`
    return { status: 'bad', problems: [{ file, place: 'hele fila', value: `${days} dager`, message }] }
  }
  const clashes = spellProblems(file, spells)
  return clashes.length > 0 ? { status: 'bad', problems: clashes } : { status: 'ok', spells }
}

/** Spells of one person in one unit that overlap, and absence outside the employment: named with the lines of both. */
function spellProblems(file: string, spells: readonly Spell[]): FileProblem[] {
  const byPost = new Map<string, Spell[]>()
  for (const spell of spells) {
    // Somebody with posts in two units is away from both: one row in each.
    const key = `${spell.person} ${spell.unit}`
    byPost.set(key, [...(byPost.get(key) ?? []), spell])
  }
  return [...byPost.values()].flatMap((own) => {
    const inOrder = [...own].sort((a, b) => a.from - b.from || a.line - b.line)
    const employed = inOrder.filter(({ kind }) => kind === 'employed')
    const away = inOrder.filter(({ kind }) => kind !== 'employed')
    const overlapping = [employed, away].flatMap((list) =>
      list.flatMap((spell, at) => {
        const before = list.slice(0, at).find(({ until }) => until >= spell.from)
        if (before === undefined) return []
        const lines = `linje ${before.line} og ${spell.line}`
        const message = `overlapper: ${periodText(before)} (linje ${before.line}) og ${periodText(spell)} (linje ${spell.line}) for samme person. Rett en av dem, eller slå dem sammen.`
        return [{ file, place: lines, value: shownValue(spell.person), message }]
      }),
    )
    const outside = away
      .filter(({ from, until }) => !employed.some((post) => post.from <= from && until <= post.until))
      .map((spell) => ({
        ...{ file, place: `linje ${spell.line}`, value: shownValue(spell.person) },
        message: `er borte ${periodText(spell)}, men har ingen rad «employed» i enheten ${spell.unit} som dekker hele perioden. Legg til raden, eller rett datoene.`,
      }))
    return [...overlapping, ...outside]
  })
}

function periodText({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }): string {
  return `${formatDate(from)} til ${formatDate(until)}`
}
