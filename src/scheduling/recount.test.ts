import { describe, expect, test } from 'vitest'
import { readInstance } from './instance-file.ts'
import type { Schedule } from './problem.ts'
import { recount } from './recount.ts'
import { SMALL } from './testing/small-instance.ts'

function small() {
  const result = readInstance('liten', SMALL)
  if (result.status === 'bad') throw new Error(result.reason)
  return result.problem
}

/** One row of letters for each person: D, N, or a dot for a day off. */
function rows(...texts: string[]): Schedule[] {
  return texts.map((text) => Int8Array.from(text, (letter) => 'DN'.indexOf(letter)))
}

const GOOD = ['DDD....', '..NN...', 'N..D...']

describe('what a roster costs', () => {
  test('wishes not granted, people missing and people too many', () => {
    // Wishes: A has D on day 0 (3 - 3 = 0). Cover: D on days 0-3 is there, D on 4 and 5 is missing (200), N on 0 is there and on 4 missing
    // (100). N on days 2 and 3 is required of nobody, and one too many there costs nothing.
    expect(recount(small(), rows(...GOOD))).toMatchObject({ cost: 300 })
  })

  test('one too many in a cell with cover, and a wish not to work', () => {
    // B on N day 4: the hole of 100 is filled, against the wish of 2. C on D day 0 in place of N: N lacks (100), D has one too many (1).
    expect(recount(small(), rows('DDD....', '...NN..', 'D..D...')).cost).toBe(300 - 100 + 2 + 100 + 1)
  })
})

describe('what a roster breaks', () => {
  const brokenBy = (...texts: string[]) => recount(small(), rows(...texts)).broken

  test.each([
    ['a closed day', ['DDDD...', GOOD[1]!, GOOD[2]!], 'A: works on day 3, which is closed'],
    ['a kind after one that forbids it', [GOOD[0]!, '..ND...', GOOD[2]!], 'B: has D the day after N, day 3'],
    ['too many of a kind', ['DDD...N', GOOD[1]!, GOOD[2]!], 'A: has 1 of N, most 0'],
    ['too little work', ['DD.....', GOOD[1]!, '.....D.'], 'C: has 480 minutes, least 1080'],
    ['too much work', [GOOD[0]!, '..NNNNN', GOOD[2]!], 'B: has 3000 minutes, most 2880'],
    ['too long a run', [GOOD[0]!, GOOD[1]!, 'NNNNNN.'], 'C: works 6 days from day 0, most 5'],
    ['too short a run', [GOOD[0]!, '..N..NN', GOOD[2]!], 'B: works 1 days from day 2, least 2'],
    ['too short a time off', ['DD..D..', '..NN.NN', GOOD[2]!], 'B: is off 1 days from day 4, least 2'],
    ['a weekend too many', [GOOD[0]!, GOOD[1]!, 'N..N..N'], 'C: works 1 weekends, most 0'],
  ])('%s', (_, texts, said) => {
    expect(brokenBy(...texts)).toContain(said)
  })

  test('nothing, with short runs only where they touch an edge', () => {
    expect(brokenBy(...GOOD)).toEqual([])
  })
})

test('a roster of the wrong size is refused', () => {
  expect(() => recount(small(), rows(...GOOD).slice(1))).toThrow('2 schedules for 3 people')
  expect(() => recount(small(), rows('DD', GOOD[1]!, GOOD[2]!))).toThrow(
    'The schedule of A has 2 days, not 7',
  )
})
