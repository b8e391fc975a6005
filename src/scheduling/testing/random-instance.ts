/**
 * CONSTRUCTED: instances in the text format, of any size and always the same for a seed. People work some of the kinds, a kind late in
 * the day forbids the earlier ones on the next, days off come in blocks, wishes in runs, and cover follows what the people can give.
 */
import { Random } from '../../optimisation/random.ts'

export interface Shape {
  readonly days: number
  readonly staff: number
  readonly kinds: number
  readonly seed: number
}

/** Early, day, late and night, in the order of the day. */
const PARTS = 'adpn'

interface Kind {
  readonly id: string
  readonly part: number
  readonly minutes: number
}

export function randomInstance({ days, staff, kinds: kindCount, seed }: Shape): string {
  const random = new Random(seed)
  const kinds: readonly Kind[] = Array.from({ length: kindCount }, (_, index) => {
    const part = index === kindCount - 1 && kindCount > 3 ? 3 : Math.floor((3 * index) / kindCount)
    return {
      id: `${PARTS[part]!}${index + 1}`,
      part,
      minutes: part === 3 && random.share() < 0.5 ? 600 : 480,
    }
  })
  const people = Array.from({ length: staff }, (_, index) => `P${index + 1}`)
  return [
    ['SECTION_HORIZON', String(days)],
    ['SECTION_SHIFTS', ...kinds.map((kind) => shiftLine(kind, kinds))],
    ['SECTION_STAFF', ...people.map((id) => staffLine(id, days, kinds, random))],
    ['SECTION_DAYS_OFF', ...people.map((id) => `${id},${daysOff(days, random).join()}`)],
    ['SECTION_SHIFT_ON_REQUESTS', ...people.flatMap((id) => wishes(id, days, kinds, random))],
    ['SECTION_SHIFT_OFF_REQUESTS', ...people.flatMap((id) => wishes(id, days, kinds, random))],
    ['SECTION_COVER', ...coverLines(days, staff, kinds, random)],
  ]
    .map((section) => `${section.join('\n')}\n`)
    .join('\n')
}

function shiftLine({ id, part, minutes }: Kind, kinds: readonly Kind[]): string {
  const earlier = kinds.filter((other) => other.part < part).map((other) => other.id)
  return `${id},${minutes},${earlier.join('|')}`
}

/** An early or late kind at most an eighth of the days, a night a sixth; others without limit; some kinds not at all. */
function staffLine(id: string, days: number, kinds: readonly Kind[], random: Random): string {
  const open = random.below(kinds.length)
  const most = kinds.map(({ id: kind, part }, index) => {
    const worked = index === open || random.share() < 0.6
    const limit = index === open || part === 1 ? days : Math.ceil(days / (part === 3 ? 6 : 8))
    return `${kind}=${worked ? limit : 0}`
  })
  const shifts = Math.floor((days * 9) / 14)
  const weekends = Math.floor(days / 14)
  return `${id},${most.join('|')},${shifts * 480},${shifts * 480 - Math.ceil(days / 7) * 120},5,2,2,${weekends}`
}

/** About a tenth of the days, in blocks. */
function daysOff(days: number, random: Random): readonly number[] {
  const off = new Set<number>()
  while (off.size < days / 12) {
    const from = random.below(days)
    const length = 1 + random.below(Math.max(1, Math.min(8, Math.floor(days / 14))))
    for (let day = from; day < Math.min(days, from + length); day++) off.add(day)
  }
  return [...off].sort((a, b) => a - b)
}

function wishes(id: string, days: number, kinds: readonly Kind[], random: Random): readonly string[] {
  const lines: string[] = []
  for (let day = random.below(7); day < days; day += 5 + random.below(14)) {
    const kind = kinds[random.below(kinds.length)]!.id
    const weight = 1 + random.below(3)
    const until = Math.min(days, day + 1 + random.below(5))
    for (; day < until; day++) lines.push(`${id},${day},${kind},${weight}`)
  }
  return lines
}

function coverLines(days: number, staff: number, kinds: readonly Kind[], random: Random): readonly string[] {
  const each = (staff * 0.6) / kinds.length
  return Array.from({ length: days }, (_, day) =>
    kinds.map(({ id }) => {
      const wanted = each * (day % 7 >= 5 ? 0.7 : 1.1) * (0.6 + 0.8 * random.share())
      return `${day},${id},${Math.round(wanted)},100,1`
    }),
  ).flat()
}
