// `npm run mutate [-- FILE … FLAG …]`: mutation testing of the law. Each file is changed in hundreds of small ways, and the tests of
// law must notice. `-- --check` asks instead whether the runner of mutation/ runs the tests that Vitest runs. Run by command and not in
// CI. docs/method/mutation-testing.md says how to read it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, fail, root } from './setup.mjs'

ensureInstalled()
process.chdir(root)
const given = process.argv.slice(2)
if (given.includes('--check')) await check()
else mutate()

function mutate() {
  const files = given.filter((word) => !word.startsWith('-'))
  const flags = given.filter((word) => word.startsWith('-'))
  const only = files.length === 0 ? [] : ['--mutate', files.join(',')]
  const { status } = bin('stryker', ['run', ...only, ...flags], 'inherit')
  process.exitCode = status ?? 1
}

/** The same tests, all of them in full, and all pass: first by Vitest, then in one process. */
async function check() {
  const { bundleLawTests, lawTests, runTest } = await import('./mutation/law-tests.mjs')
  const { stdout } = bin('vitest', ['list', 'src/law/', 'tests/worked-examples.test.ts', '--json'])
  const listed = JSON.parse(stdout).length
  const tests = lawTests(await bundleLawTests(), { slow: true })()
  const failed = []
  for (const test of tests) {
    const { failure } = await runTest(test)
    if (failure !== null) failed.push(`${test.title}: ${failure}`)
  }
  process.stdout.write(
    `Tests of law: ${listed} with Vitest, ${tests.length} in one process, ${failed.length} fail.\n`,
  )
  if (listed !== tests.length || failed.length > 0) fail(failed.join('\n'))
}

function bin(name, args, stdio = ['ignore', 'pipe', 'inherit']) {
  return spawnSync(join('node_modules', '.bin', name), args, { stdio, encoding: 'utf8' })
}
