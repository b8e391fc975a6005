/** What is written beside a duty, a time, a week or an absence in an example file is refused, not skipped. */
import { expect, test } from 'vitest'
import { readExampleFile } from './example-file.ts'

const refused = (fields: string) =>
  readExampleFile(
    'x.yaml',
    `
tema: Hvile
innledning: Om hvile.
eksempler:
  - id: en
    tittel: En
    paragraf: § 10-8
    regel: aml-10-8-daily-rest
    hva_skjer: To vakter.
    regnestykke: Sum.
    funn: []
${fields}`,
  ).status === 'bad'

const pattern = (weeks: string, time = '07:30-15:00') =>
  refused(`    vakter: [{ dager: [man], uker: ${weeks}, tid: ${time} }]`)
const absence = (text: string) => refused(`    vakter: []\n    arbeidstaker: { fravær: [${text}] }`)

test('a duty is a date, times and words', () => {
  const duty = (text: string) => refused(`    vakter: [${text}]`)
  expect(duty('2027-08-02 07:30-15:00 pause 30')).toBe(false)
  expect(duty('x2027-08-02 07:30-15:00')).toBe(true)
  expect(duty('2027-08-02 07:30-15:00pause 30')).toBe(true)
})

test('times are times and words', () => {
  expect(pattern('1-2', '07:30-15:00 pause 30')).toBe(false)
  expect(pattern('1-2', 'x07:30-15:00')).toBe(true)
  expect(pattern('1-2', '07:30-15:00pause 30')).toBe(true)
})

test('weeks are two numbers of one or two digits', () => {
  expect([pattern('1-8'), pattern('9-12'), pattern('10-12')]).toEqual([false, false, false])
  expect([pattern('x1-8'), pattern('1-8x'), pattern('100-8')]).toEqual([true, true, true])
})

test('an absence is two dates', () => {
  expect(absence('2027-08-02 2027-08-03')).toBe(false)
  expect([absence('x2027-08-02 2027-08-03'), absence('2027-08-02 2027-08-03x')]).toEqual([true, true])
})
