// `npm run mutate [-- FILE … --force]`: mutation testing of the law. Each file is changed in hundreds of small ways, and the tests
// of law must notice. Run by command and not in CI: the whole takes long. docs/method/mutation-testing.md says how to read it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './setup.mjs'

ensureInstalled()
const given = process.argv.slice(2)
const files = given.filter((word) => !word.startsWith('-'))
const flags = given.filter((word) => word.startsWith('-'))
const only = files.length === 0 ? [] : ['--mutate', files.join(',')]
const { status } = spawnSync(join(root, 'node_modules', '.bin', 'stryker'), ['run', ...only, ...flags], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
