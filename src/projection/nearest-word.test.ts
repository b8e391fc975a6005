import { expect, it } from 'vitest'
import { nearestWord } from './nearest-word.ts'

it('finds the word with the fewest letters changed', () => {
  // One letter is missing: 1 edit; to "prevention" it is far more.
  expect(nearestWord('productivty', ['prevention', 'productivity'])).toBe('productivity')
  expect(nearestWord('Skein', ['Skien', 'Siljan'])).toBe('Skien')
})

it('takes the first of equals, and has nothing to say of no words', () => {
  expect(nearestWord('b', ['a', 'c'])).toBe('a')
  expect(nearestWord('a', [])).toBeNull()
})
