/**
 * START HERE. From sheets of cells to a roster: which sheet, which form, what each code means, and what could not be read.
 * Nothing is dropped: a cell under a day is a duty, a day mark, or an `Unread` with its place and a next step.
 */
import type { LocalDate } from '../time/local-date.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import type { Unit } from '../workforce/unit.ts'
import type { Sheet } from './cells.ts'
import { isEmpty, shown } from './cells.ts'
import { CodeBook } from './codes.ts'
import type { Anchor } from './day-row.ts'
import type { FormReading } from './entries.ts'
import { assemble } from './entries.ts'
import { ShiftCatalogue } from './free-shifts.ts'
import type { ReadContext } from './grid-form.ts'
import { readGrid } from './grid-form.ts'
import { readLong } from './long-form.ts'
import { peopleOf } from './people.ts'
import type { RosterProfile } from './profile.ts'
import type { NoRoster, ReadResult } from './read-roster-types.ts'

export interface RosterReading {
  readonly sheets: readonly Sheet[]
  readonly unit: Unit
  readonly profile: RosterProfile
  /** The sheet asked for, before the profile's; null for the one that looks like a roster. */
  readonly sheetName: string | null
  /** The first day, where somebody has said it (--fra). */
  readonly first: LocalDate | null
}

type ReadForm = { readonly form: 'grid' | 'long'; readonly reading: FormReading }

export function readRoster(reading: RosterReading): ReadResult {
  const asked = reading.sheetName ?? reading.profile.sheet ?? null
  const candidates = asked === null ? visible(reading.sheets) : named(reading.sheets, asked)
  if (candidates.length === 0) return noSheet(reading.sheets, asked)
  const tried = candidates.map((sheet) => ({ sheet, result: readSheet(reading, sheet) }))
  const read = tried.flatMap(({ sheet, result }) => ('form' in result ? [{ sheet, result }] : []))
  if (read.length > 1) {
    const names = read.map(({ sheet }) => sheet.name ?? '')
    return {
      ...{ status: 'no-roster', place: 'arbeidsboka', value: names.join(', ') },
      message: 'er flere ark som kan være turnusen. Velg ett med «--ark NAVN», eller med «sheet» i profilen.',
    }
  }
  const [one] = read
  // The sheet with a roster that nearly fits says more than one that is something else.
  const nearly = tried.flatMap(({ sheet, result }) => (isAboutRoster(result) ? [{ sheet, result }] : []))
  if (one === undefined) return nearly[0]?.result ?? notFound(tried[0]!.sheet)
  const other = nearly.find(({ result }) => result.header !== 'none')
  if (other !== undefined) {
    return {
      ...{ status: 'no-roster', place: 'arbeidsboka', value: other.sheet.name },
      message: `har en overskrift som en turnus, men kan ikke leses (${other.result.place}: ${other.result.message}) Rett arket, skjul det, eller velg «--ark ${one.sheet.name ?? ''}» hvis bare det skal dømmes.`,
    }
  }
  return { status: 'read', roster: rosterOf(reading, one.sheet, one.result) }
}

function isAboutRoster(result: ReadForm | NoRoster): result is NoRoster {
  return !('form' in result) && result.value !== NOTHING_FOUND
}

const NOTHING_FOUND = '\u0000'

function readSheet({ unit, profile, first }: RosterReading, sheet: Sheet): ReadForm | NoRoster {
  const anchor: Anchor = { first, near: unit.plan.start }
  const context: ReadContext = {
    ...{ sheet, profile, anchor },
    codes: new CodeBook(unit.shifts, profile),
    people: peopleOf(unit.employees, profile),
  }
  const forms = profile.form === undefined ? (['long', 'grid'] as const) : [profile.form]
  for (const form of forms) {
    const reading = form === 'long' ? readLong(context, unit.shifts) : readGrid(context, unit.shifts)
    if (reading === null) continue
    if ('status' in reading) return reading
    return { form, reading }
  }
  return { ...notFound(sheet), value: NOTHING_FOUND }
}

function visible(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.filter(
    ({ hidden, rows }) => !hidden && rows.some((row) => row.some((cell) => !isEmpty(cell))),
  )
}

function named(sheets: readonly Sheet[], name: string): readonly Sheet[] {
  const exact = sheets.filter((sheet) => sheet.name === name)
  return exact.length > 0
    ? exact
    : sheets.filter((sheet) => sheet.name?.trim().toLowerCase() === name.trim().toLowerCase())
}

function noSheet(sheets: readonly Sheet[], asked: string | null): NoRoster {
  const names = sheets.flatMap(({ name, hidden }) =>
    name === null ? [] : [hidden ? `${name} (skjult)` : name],
  )
  if (asked === null) {
    return {
      ...{ status: 'no-roster', place: 'hele fila', value: null },
      message:
        names.length === 0
          ? 'er tom. Er det riktig fil?'
          : `har ingen synlige ark med innhold (${names.join(', ')}). Velg ark med «--ark NAVN».`,
    }
  }
  return {
    ...{ status: 'no-roster', place: 'arbeidsboka', value: asked },
    message:
      names.length === 0
        ? 'er ikke et ark: en CSV-fil har ingen. Ta bort «--ark» og «sheet».'
        : `er ikke et ark. Fila har: ${names.join(', ')}.`,
  }
}

function notFound(sheet: Sheet): NoRoster {
  return {
    status: 'no-roster',
    place: sheet.name === null ? 'hele fila' : `arket ${sheet.name}`,
    value: null,
    message:
      'har verken en overskrift med datoer bortover (rutenett) eller kolonner for ansatt, dato og vaktkode (liste). Si hvor de står i en profil (--profil), se docs/guides/sjekk.md.',
  }
}

function rosterOf({ unit, sheets }: RosterReading, sheet: Sheet, { form, reading }: ReadForm) {
  const catalogue = new ShiftCatalogue(unit.shifts)
  const { assignments, marks, unread, notes, codes } = assemble(
    sheet.name,
    { entries: reading.entries, freeBesideDuty: form === 'long' ? 'refused' : 'told' },
    catalogue,
  )
  return {
    ...{ assignments, marks, days: reading.days, shifts: catalogue.shifts },
    unread: [...reading.unread, ...unread].map((one) => ({
      ...one,
      value: one.value === null ? null : shown(one.value),
    })),
    readAs: {
      form,
      sheet: sheet.name,
      notes: [...reading.notes, ...hiddenNotes(sheets, sheet), ...notes],
      codes,
    },
  }
}

function hiddenNotes(sheets: readonly Sheet[], sheet: Sheet): string[] {
  const others = sheets.filter((one) => one !== sheet)
  const names = others.map(({ name, hidden }) => `${name ?? ''}${hidden ? ' (skjult)' : ''}`)
  return [
    ...(others.length === 0 ? [] : [`andre ark er ikke lest: ${names.join(', ')}`]),
    ...(sheet.hidden ? ['arket er skjult i arbeidsboka'] : []),
    ...(sheet.hiddenRows === 0 ? [] : [`${sheet.hiddenRows} skjulte rader er lest som de andre`]),
    ...(sheet.hiddenColumns === 0 ? [] : [`${sheet.hiddenColumns} skjulte kolonner er lest som de andre`]),
  ]
}

/** Names in the profile that lead nowhere: shifts and people that the unit does not have. */
export function profileProblems(file: string, profile: RosterProfile, unit: Unit): readonly FileProblem[] {
  const shifts = new Set<string>(unit.shifts.map(({ code }) => code))
  const people = new Set<string>(unit.employees.map(({ id }) => id))
  const codes = Object.entries(profile.shift_codes).flatMap(([written, to]) => {
    const targets = typeof to === 'string' ? [to] : Array.isArray(to) ? to : []
    return targets
      .filter((code) => !shifts.has(code))
      .map((code) => ({
        ...{ file, place: `shift_codes.${written}`, value: code },
        message: `er ikke en vakt i enheten. Bruk en av: ${[...shifts].join(', ')}; eller skriv {start, end}.`,
      }))
  })
  const strangers = Object.entries(profile.employees)
    .filter(([, id]) => !people.has(id))
    .map(([written, id]) => ({
      ...{ file, place: `employees.${written}`, value: id },
      message: 'er ikke en ansatt i enheten. Rett id-en.',
    }))
  return [...codes, ...strangers]
}
