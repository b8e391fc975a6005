/** What somebody may have meant by a misspelt word. */

/** The known word that takes the fewest letters put in, taken out or changed (Levenshtein); of equals the first. Null of none. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let fewest = Infinity
  for (const word of known) {
    const edits = editsBetween(written.toLowerCase(), word.toLowerCase())
    if (edits < fewest) {
      nearest = word
      fewest = edits
    }
  }
  return nearest
}

function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
