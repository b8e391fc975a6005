/** Ages as they are written in the statistics: «0-66», «80+», «105 år eller eldre», «000», «alle». */

export interface Ages {
  readonly from: number
  /** Not in it; Infinity where there is no end. */
  readonly until: number
}

const ALL = /^(alle|i ?alt|ialt|total|tot)( aldrer?)?$/i
const OPEN = /^(\d{1,3}) ?(?:\+|år (?:og|eller) (?:eldre|over)|og over)$/i
const SPAN = /^(\d{1,3}) ?[-–] ?(\d{1,3})(?: år)?$/i
const ONE = /^(\d{1,3})(?: år)?$/i

/** Null where the text is no age. */
export function agesOf(text: string): Ages | null {
  const written = text.trim()
  if (ALL.test(written)) return { from: 0, until: Infinity }
  const open = OPEN.exec(written)
  if (open !== null) return { from: Number(open[1]), until: Infinity }
  const span = SPAN.exec(written)
  if (span !== null) {
    const [from, to] = [Number(span[1]), Number(span[2])]
    return to < from ? null : { from, until: to + 1 }
  }
  const one = ONE.exec(written)
  return one === null ? null : { from: Number(one[1]), until: Number(one[1]) + 1 }
}

/** «alle», «80+», «67-79», «0»: as we write it. */
export function ageLabel({ from, until }: Ages): string {
  if (until === Infinity) return from === 0 ? 'alle' : `${from}+`
  return until === from + 1 ? String(from) : `${from}-${until - 1}`
}

export function isWithin(one: Ages, other: Ages): boolean {
  return one.from >= other.from && one.until <= other.until
}

/** Whether the ages, in any order, are all ages once and only once. */
export function coverAll(groups: readonly Ages[]): boolean {
  const ordered = groups.toSorted((a, b) => a.from - b.from)
  return (
    ordered.length > 0 &&
    ordered.every(({ from }, at) => from === (at === 0 ? 0 : ordered[at - 1]!.until)) &&
    ordered.at(-1)!.until === Infinity
  )
}
