/**
 * Reads the text format of the shift-scheduling instances of Curtois & Qu (schedulingbenchmarks.org/nrp). Anything that is not
 * understood is an error with its line: an instance that is half read is never solved.
 */
import type { Cover, PersonRules, Problem, ShiftKind } from './problem.ts'

export type InstanceResult =
  | { readonly status: 'ok'; readonly problem: Problem }
  | { readonly status: 'bad'; readonly line: number; readonly reason: string }

interface Line {
  readonly number: number
  readonly fields: readonly string[]
}

/** What a reason quotes is cut: a file may have anything on a line. */
const MOST_QUOTED = 80

class BadLine extends Error {
  readonly line: number
  constructor(line: number, reason: string) {
    super(reason.replaceAll(/«([^»]*)»/g, (_, text: string) => `«${cut(text)}»`))
    this.line = line
  }
}

function cut(text: string): string {
  return text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED)}…`
}

const SECTIONS = [
  'SECTION_HORIZON',
  'SECTION_SHIFTS',
  'SECTION_STAFF',
  'SECTION_DAYS_OFF',
  'SECTION_SHIFT_ON_REQUESTS',
  'SECTION_SHIFT_OFF_REQUESTS',
  'SECTION_COVER',
] as const
type Section = (typeof SECTIONS)[number]

export function readInstance(name: string, text: string): InstanceResult {
  try {
    return { status: 'ok', problem: problemOf(name, sectionsOf(text)) }
  } catch (error) {
    if (error instanceof BadLine) return { status: 'bad', line: error.line, reason: error.message }
    throw error
  }
}

function sectionsOf(text: string): ReadonlyMap<Section, readonly Line[]> {
  const sections = new Map<Section, Line[]>()
  let current: Line[] | null = null
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    const number = index + 1
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('SECTION_')) {
      const section = SECTIONS.find((known) => known === line)
      if (section === undefined) {
        throw new BadLine(number, `«${line}» er ikke et kjent avsnitt. Bruk et av ${SECTIONS.join(', ')}.`)
      }
      if (sections.has(section))
        throw new BadLine(number, `«${line}» står to ganger. Samle linjene i ett avsnitt.`)
      sections.set(section, (current = []))
    } else if (current === null) {
      throw new BadLine(number, `«${line}» står før første avsnitt. Begynn fila med SECTION_HORIZON.`)
    } else {
      current.push({ number, fields: line.split(',').map((field) => field.trim()) })
    }
  }
  return sections
}

/** What the lines of people, requests and cover refer to. */
interface Names {
  readonly days: number
  readonly kinds: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
}

function problemOf(name: string, sections: ReadonlyMap<Section, readonly Line[]>): Problem {
  const linesOf = (section: Section) => {
    const lines = sections.get(section)
    if (lines === undefined)
      throw new BadLine(
        1,
        `${section} mangler. Fila er ikke en instans, eller slutten mangler. Hent den på nytt.`,
      )
    return lines
  }
  const days = horizonOf(linesOf('SECTION_HORIZON'))
  const kindNames = namesOf(linesOf('SECTION_SHIFTS'), 'Vakten')
  const tooMany = linesOf('SECTION_SHIFTS')[MOST_KINDS]
  if (tooMany !== undefined)
    throw new BadLine(tooMany.number, `Vakt nummer ${MOST_KINDS + 1} er én for mye. Del opp instansen.`)
  const kinds = linesOf('SECTION_SHIFTS').map((line) => kindOf(line, kindNames))
  const names: Names = { days, kinds: kindNames, people: namesOf(linesOf('SECTION_STAFF'), 'Den ansatte') }
  const people = linesOf('SECTION_STAFF').map((line) => personOf(line, names))
  for (const line of linesOf('SECTION_DAYS_OFF')) {
    const { closed } = people[known(names.people, line, 0, 'Den ansatte')]!
    if (line.fields.length < 2)
      throw new BadLine(
        line.number,
        `«${line.fields[0]!}» har ingen dager. Skriv ansatt,dag,dag ... eller ta bort linja.`,
      )
    for (let field = 1; field < line.fields.length; field++) closed[dayAt(line, field, days)] = 1
  }
  let constant = 0
  for (const line of linesOf('SECTION_SHIFT_ON_REQUESTS')) {
    const { cost, cell, weight } = requestOf(line, names, people)
    cost[cell] = cost[cell]! - weight
    constant += weight
  }
  for (const line of linesOf('SECTION_SHIFT_OFF_REQUESTS')) {
    const { cost, cell, weight } = requestOf(line, names, people)
    cost[cell] = cost[cell]! + weight
  }
  return { name, days, kinds, people, cover: coverOf(linesOf('SECTION_COVER'), names), constant }
}

/** Ten years; and as many kinds as a schedule's bytes can tell apart. */
const MOST_DAYS = 3660
const MOST_KINDS = 127

function horizonOf(lines: readonly Line[]): number {
  const [line, second] = lines
  if (line === undefined) throw new BadLine(1, 'SECTION_HORIZON er tomt. Skriv antall dager.')
  if (second !== undefined)
    throw new BadLine(
      second.number,
      `«${second.fields.join(',')}» er en linje for mye. Skriv ett antall dager.`,
    )
  expectFields(line, 1, 'antall dager')
  const days = wholeAt(line, 0)
  if (days === 0) throw new BadLine(line.number, '«0» dager er ingen plan. Skriv minst 1.')
  if (days > MOST_DAYS)
    throw new BadLine(line.number, `«${days}» dager er for langt. Skriv høyst ${MOST_DAYS}.`)
  return days
}

function namesOf(lines: readonly Line[], what: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const { number, fields } of lines) {
    const name = fields[0]!
    if (name === '') throw new BadLine(number, `${what} mangler navn. Skriv et navn først på linja.`)
    if (names.has(name))
      throw new BadLine(
        number,
        `${what} «${name}» står to ganger. Gi dem hvert sitt navn, eller ta bort den ene.`,
      )
    names.set(name, names.size)
  }
  return names
}

function kindOf(line: Line, kinds: ReadonlyMap<string, number>): ShiftKind {
  expectFields(line, 3, 'vakt,minutter,vakter som ikke kan følge')
  const minutes = wholeAt(line, 1)
  if (minutes === 0)
    throw new BadLine(line.number, `Vakten «${line.fields[0]!}» har «0» minutter. Skriv minst 1.`)
  const notNext = line.fields[2]!.split('|').filter((name) => name !== '')
  return {
    id: line.fields[0]!,
    minutes,
    notNext: notNext.map((name) => {
      const kind = kinds.get(name)
      if (kind === undefined)
        throw new BadLine(line.number, `Vakten «${name}» finnes ikke. ${knownNb(kinds)}`)
      return kind
    }),
  }
}

function personOf(line: Line, { days, kinds }: Names): PersonRules & { readonly closed: Uint8Array } {
  expectFields(
    line,
    8,
    'ansatt,høyst av hver vakt,høyst minutter,minst minutter,høyst dager på rad,minst dager på rad,minst fridager på rad,høyst helger',
  )
  const maxOfKind = new Array<number>(kinds.size).fill(0)
  const seen = new Set<number>()
  for (const part of line.fields[1]!.split('|')) {
    const [name = '', count = '', more] = part.split('=')
    if (more !== undefined)
      throw new BadLine(line.number, `«${part}» har mer enn ett likhetstegn. Skriv vakt=antall.`)
    const kind = kinds.get(name)
    if (kind === undefined)
      throw new BadLine(line.number, `Vakten «${name}» i «${part}» finnes ikke. ${knownNb(kinds)}`)
    if (seen.has(kind))
      throw new BadLine(line.number, `Vakten «${name}» står to ganger i «${line.fields[1]!}». Behold én.`)
    seen.add(kind)
    maxOfKind[kind] = wholeOf(line, count)
  }
  const lacking = [...kinds].flatMap(([name, kind]) => (seen.has(kind) ? [] : [name]))
  if (lacking.length > 0) {
    throw new BadLine(
      line.number,
      `«${line.fields[1]!}» mangler ${lacking.join(', ')}. Skriv høyst av hver vakt.`,
    )
  }
  return {
    id: line.fields[0]!,
    maxOfKind,
    maxMinutes: wholeAt(line, 2),
    minMinutes: wholeAt(line, 3),
    // Nobody works more days in a row than there are.
    maxRun: Math.min(days, wholeAt(line, 4)),
    minRun: wholeAt(line, 5),
    minOff: wholeAt(line, 6),
    maxWeekends: wholeAt(line, 7),
    closed: new Uint8Array(days),
    cellCost: new Float64Array(days * kinds.size),
  }
}

function requestOf(line: Line, { days, kinds, people: names }: Names, people: readonly PersonRules[]) {
  expectFields(line, 4, 'ansatt,dag,vakt,vekt')
  const { cellCost } = people[known(names, line, 0, 'Den ansatte')]!
  const cell = dayAt(line, 1, days) * kinds.size + known(kinds, line, 2, 'Vakten')
  return { cost: cellCost, cell, weight: wholeAt(line, 3) }
}

function coverOf(lines: readonly Line[], { days, kinds }: Names): readonly Cover[] {
  const cover = new Array<Cover>(days * kinds.size).fill({ required: 0, under: 0, over: 0 })
  const seen = new Set<number>()
  for (const line of lines) {
    expectFields(line, 5, 'dag,vakt,behov,vekt under,vekt over')
    const cell = dayAt(line, 0, days) * kinds.size + known(kinds, line, 1, 'Vakten')
    if (seen.has(cell)) {
      throw new BadLine(
        line.number,
        `Behovet for vakten «${line.fields[1]!}» på dag «${line.fields[0]!}» står to ganger. Behold én linje.`,
      )
    }
    seen.add(cell)
    cover[cell] = { required: wholeAt(line, 2), under: wholeAt(line, 3), over: wholeAt(line, 4) }
  }
  return cover
}

const MOST_NAMED = 12

/** The next step where a name is not known. */
function knownNb(names: ReadonlyMap<string, number>): string {
  const all = [...names.keys()]
  if (all.length === 0) return 'Fila har ingen.'
  const more = all.length - MOST_NAMED
  return `Bruk en av ${all.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` (og ${more} til)` : ''}.`
}

function expectFields({ number, fields }: Line, count: number, what: string): void {
  if (fields.length !== count) {
    throw new BadLine(
      number,
      `«${fields.join(',')}» har ${fields.length} felt, ikke ${count}. Skriv ${what}.`,
    )
  }
}

function known(names: ReadonlyMap<string, number>, line: Line, field: number, what: string): number {
  const name = line.fields[field]!
  const index = names.get(name)
  if (index === undefined) throw new BadLine(line.number, `${what} «${name}» finnes ikke. ${knownNb(names)}`)
  return index
}

function dayAt(line: Line, field: number, days: number): number {
  const day = wholeAt(line, field)
  if (day >= days)
    throw new BadLine(line.number, `Dag «${day}» er utenfor planen. Skriv et tall fra 0 til ${days - 1}.`)
  return day
}

function wholeAt(line: Line, field: number): number {
  return wholeOf(line, line.fields[field]!)
}

function wholeOf({ number }: Line, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new BadLine(number, `«${text}» er ikke et helt tall fra 0 (høyst 9 siffer). Rett tallet.`)
  return Number(text)
}
