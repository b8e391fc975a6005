import { expect, it } from 'vitest'
import { nearest, nearestWord } from './nearest.ts'

it('finds the word with the fewest letters changed', () => {
  // One letter is missing: 1 edit; to "prevention" it is far more.
  expect(nearestWord('productivty', ['prevention', 'productivity'])).toBe('productivity')
  expect(nearestWord('Skein', ['Skien', 'Siljan'])).toBe('Skien')
})

it('takes the first of equals, and has nothing to say of no words', () => {
  expect(nearestWord('b', ['a', 'c'])).toBe('a')
  expect(nearestWord('a', [])).toBeNull()
})

it('gives three at most of those that a slip makes, and none where none is near', () => {
  const words = new Map(['aa', 'bb', 'cb', 'xy', 'ac'].map((name) => [name, [name]]))
  expect(nearest('ab', words)).toEqual(['aa', 'bb', 'cb'])
  expect(nearest('Bielefeld', words)).toEqual([])
})

it('counts two letters that changed places as one slip', () => {
  expect(nearest('abc', new Map([['bac', ['bac']]]))).toEqual(['bac'])
  expect(nearest('abc', new Map([['bca', ['bca']]]))).toEqual([])
  // "Skein" is one slip from "Skien", and one letter changed from "Skeid": the first of equals.
  expect(nearestWord('Skein', ['Skien', 'Skeid'])).toBe('Skien')
})
