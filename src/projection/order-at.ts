/**
 * Numbers put in order only where it is asked: afterwards each of `places` (rising, each once) holds what it would hold if all were sorted, at
 * a third of the time. Hoare's selection, first the place in the middle, then both sides of it.
 */
export function orderAt(values: Float64Array, places: readonly number[]): void {
  orderWithin(values, { from: 0, to: values.length - 1 }, places)
}

interface Stretch {
  readonly from: number
  /** The last, in it. */
  readonly to: number
}

function orderWithin(values: Float64Array, { from, to }: Stretch, places: readonly number[]): void {
  if (places.length === 0 || from >= to) return
  const middle = Math.floor(places.length / 2)
  const place = places[middle]!
  select(values, { from, to }, place)
  orderWithin(values, { from, to: place - 1 }, places.slice(0, middle))
  orderWithin(values, { from: place + 1, to }, places.slice(middle + 1))
}

/** Nothing before `place` is larger than what is there, and nothing after it is smaller. */
function select(values: Float64Array, stretch: Stretch, place: number): void {
  let { from, to } = stretch
  while (from < to) {
    const pivot = values[(from + to) >> 1]!
    let low = from
    let high = to
    // Stops at equals on both sides, so that many of the same do not end up on one.
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (values[high]! > pivot) high--
      if (low > high) break
      const moved = values[low]!
      values[low] = values[high]!
      values[high] = moved
      low++
      high--
    }
    if (place <= high) to = high
    else if (place >= low) from = low
    else return
  }
}
