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

function found(example: Example) {
  const one = caseOf(example)
  const rules = norway.rules.filter(({ id }) => id === example.regel)
  return evaluate({ ...worldOf(one), rules }).map(({ kind, limit, actual }) => ({ kind, limit, actual }))
}

describe('the worked examples', () => {
  it('are at least 44, with their own ids', () => {
    expect(examples.length).toBeGreaterThanOrEqual(44)
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })

  it.each(examples.map((example) => [example.id, example.tittel, example] as const))(
    '%s: %s',
    (_, __, example) => {
      expect(norway.rules.map(({ id }) => id)).toContain(example.regel)
      expect(found(example), example.regnestykke).toEqual(caseOf(example).finds)
    },
  )

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
