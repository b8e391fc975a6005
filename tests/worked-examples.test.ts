/** The worked examples of docs/law/eksempler, judged by the real rules; and the page that shows them is fresh. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Example, ExampleFile } from '../src/law/example-file.ts'
import { caseOf, readExampleFile } from '../src/law/example-file.ts'
import { evaluate } from '../src/law/evaluate.ts'
import { norway } from '../src/law/jurisdictions.ts'
import { worldOf } from '../src/law/testing/case-world.ts'
import { examplePage } from '../src/report/example-page.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'docs', 'law', 'eksempler')
const names = readdirSync(folder).sort()
const files: readonly ExampleFile[] = names.map((name) => {
  const read = readExampleFile(name, readFileSync(join(folder, name), 'utf8'))
  if (read.status === 'bad') throw new Error(JSON.stringify(read.problems))
  return read.file
})
const examples = files.flatMap(({ eksempler }) => eksempler)

/** Examples of rules that are not coded yet: they must fail now, so that the list is emptied when they are. */
const venter = new Set<string>([
  // § 10-6(4)-(6)
  'overtid-uke-10-00',
  'overtid-uke-10-01',
  'overtid-uke-tv-20-00',
  'overtid-uke-tv-20-01',
  'overtid-uke-at-25-00',
  'overtid-uke-at-25-01',
  'overtid-fire-uker-25-00',
  'overtid-fire-uker-25-01',
  'overtid-fire-uker-tv-50-00',
  'overtid-fire-uker-tv-50-01',
  'overtid-år-200-00',
  'overtid-år-200-01',
  'overtid-år-tv-300-00',
  'overtid-år-tv-300-01',
  // § 10-4(2)
  'passiv-11-00',
  'passiv-11-01',
  'passiv-halvparten',
  'passiv-halvparten-over',
  // Other units and employers
  'natt-i-to-enheter',
  'natt-i-kommune-og-sykehus',
  'natt-med-samarbeidsavtale',
  // § 11-2
  'sytten-år-kveld-og-natt',
  'sytten-år-to-arbeidsgivere',
  'sytten-år-åtte-timer',
  // § 10-12(1)
  'ledende-stilling',
])

function found(example: Example) {
  const one = caseOf(example)
  const rules = norway.rules.filter(({ id }) => id === example.regel)
  return evaluate({ ...worldOf(one), rules }).map(({ kind, limit, actual }) => ({ kind, limit, actual }))
}

function isRight(example: Example): boolean {
  const known = norway.rules.some(({ id }) => id === example.regel)
  return known && JSON.stringify(found(example)) === JSON.stringify(caseOf(example).finds)
}

describe('the worked examples', () => {
  it('are at least 44, with their own ids', () => {
    expect(examples.length).toBeGreaterThanOrEqual(44)
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })

  it.each(
    examples
      .filter(({ id }) => !venter.has(id))
      .map((example) => [example.id, example.tittel, example] as const),
  )('%s: %s', (_, __, example) => {
    expect(norway.rules.map(({ id }) => id)).toContain(example.regel)
    expect(found(example), example.regnestykke).toEqual(caseOf(example).finds)
  })

  it('those that wait for a rule are there, and not right yet', () => {
    const waiting = examples.filter(({ id }) => venter.has(id))
    expect(waiting.length).toBe(venter.size)
    expect(waiting.filter(isRight).map(({ id }) => id)).toEqual([])
  })

  it('have findings and none for the same rule, so that both sides of an edge are shown', () => {
    const rules = [...new Set(examples.map(({ regel }) => regel))]
    const oneSided = rules.filter((rule) => {
      const sides = new Set(examples.filter(({ regel }) => regel === rule).map(({ funn }) => funn.length > 0))
      return sides.size < 2
    })
    expect(oneSided).toEqual([])
  })

  it('docs/law/eksempler.md is fresh (npm run lawpage writes it)', () => {
    expect(readFileSync(join(root, 'docs', 'law', 'eksempler.md'), 'utf8')).toBe(examplePage(files))
  })
})
