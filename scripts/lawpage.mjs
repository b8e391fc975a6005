// `npm run lawpage`: writes the pages of docs/law from the code and the worked examples; a test fails when they are stale.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root } from './setup.mjs'

/** The page stands for the text of the law that the code was written from, and not for the day it is made. */
const PAGE_DATE = '2026-11-23'

mkdirSync(join(root, 'docs', 'law'), { recursive: true })
const cli = join(root, 'scripts', 'cli.mjs')
for (const [file, args] of [['regler.md', ['lov', '--dato', PAGE_DATE, '--markdown']]]) {
  const result = spawnSync('node', [cli, ...args], { encoding: 'utf8' })
  if (result.status !== 0) fail(result.stderr)
  writeFileSync(join(root, 'docs', 'law', file), result.stdout)
}
