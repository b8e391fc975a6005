/** What somebody may have meant by a misspelt word. The one place that compares words; it knows nothing of what they mean. */

const MOST_NEAREST = 3

/** Up to three of the candidates, nearest first, of those that a slip of the hand could make of the text; each may be written in many ways. */
export function nearest(text: string, candidates: ReadonlyMap<string, readonly string[]>): string[] {
  const furthest = Math.max(1, Math.floor(text.length / 3))
  return [...candidates]
    .map(([name, ways]) => ({ name, away: Math.min(...ways.map((way) => editDistance(text, way))) }))
    .filter(({ away }) => away <= furthest)
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_NEAREST)
    .map(({ name }) => name)
}

/** The nearest of the known words however far away, capital or small letters no difference; of equals the first. Null of none. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  const away = known.map((word) => editDistance(written.toLowerCase(), word.toLowerCase()))
  return known[away.indexOf(Math.min(...away))] ?? null
}

/** Letters put in, taken out, changed, or changed places with the next: Damerau-Levenshtein, each place once. */
function editDistance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, to) => to)]
  for (let from = 1; from <= one.length; from++) {
    const row = [from]
    for (let to = 1; to <= other.length; to++) {
      const same = one[from - 1] === other[to - 1] ? 0 : 1
      const steps = [rows[from - 1]![to]! + 1, row[to - 1]! + 1, rows[from - 1]![to - 1]! + same]
      const swapped = from > 1 && to > 1 && one[from - 1] === other[to - 2] && one[from - 2] === other[to - 1]
      if (swapped) steps.push(rows[from - 2]![to - 2]! + 1)
      row.push(Math.min(...steps))
    }
    rows.push(row)
  }
  return rows[one.length]![other.length]!
}
