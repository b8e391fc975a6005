// `npm run lawpage`: writes the pages of docs/law from the code and the worked examples; a test fails when they are stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, fail, root } from './setup.mjs'

/** The page of rules stands for one date, so that it does not change by itself. */
const PAGE_DATE = '2026-11-23'

const sources = [
  'src/law/law-table.ts',
  'src/law/example-file.ts',
  'src/report/law-page.ts',
  'src/report/example-page.ts',
  'src/time/local-date.ts',
]
ensureInstalled()
await ensureBuilt(sources)
const [{ lawTable }, { readExampleFile }, { lawMarkdownPage }, { examplePage }, { parseDate }] =
  await Promise.all(sources.map((source) => import(`../dist/bench/${source.replace(/\.ts$/, '.mjs')}`)))

const folder = join(root, 'docs', 'law')
const examples = join(folder, 'eksempler')
mkdirSync(examples, { recursive: true })
const files = readdirSync(examples)
  .sort()
  .map((name) => {
    const read = readExampleFile(name, readFileSync(join(examples, name), 'utf8'))
    if (read.status === 'bad')
      fail(read.problems.map(({ place, message }) => `${name}, ${place}: ${message}`).join('\n'))
    return read.file
  })
const table = lawTable({ date: parseDate(PAGE_DATE), language: 'nb' })
writeFileSync(join(folder, 'regler.md'), lawMarkdownPage(table))
writeFileSync(join(folder, 'eksempler.md'), examplePage(files))
