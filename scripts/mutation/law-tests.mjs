// The tests of law as one program: bundled by esbuild, evaluated in this process, run one after the other. Vitest starts a worker
// and loads every module anew each time, about two seconds; a mutation test is thousands of times. The test files and `expect` are
// the same; only `describe` and `test` are written here, with Vitest's titles. `npm run mutate -- --check` holds the two together.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import vm from 'node:vm'
import { build } from 'esbuild'
import fc from 'fast-check'
import { expect } from 'vitest'

/** Left out: every rule on every case takes two seconds, and the others count what a property has seen in all its random cases. */
const SLOW = [
  'findings say who, how much and until where',
  'a roster cut in two > has seen',
  'a roster that is worked on > has seen',
  'the effective limit > has been moved',
]
/** Random cases per mutant: the share of what a property asks for, and the least. */
const SHARE = 1 / 100
const RUNS = 20

/** Bundles the test files of law of the folder we stand in, with everything of src/ that they reach. */
export async function bundleLawTests() {
  const folder = process.cwd()
  const inLaw = readdirSync('src/law', { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('src/law', name))
  const imports = [...inLaw.sort(), 'tests/worked-examples.test.ts'].map((file) => `import './${file}'`)
  const { outputFiles } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: folder },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    // Only tests/worked-examples.test.ts asks where it is.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(folder, 'tests', 'all.js')).href) },
    logLevel: 'error',
  })
  return outputFiles[0].text
}

/**
 * Makes a function that evaluates the bundle and gives its tests, in order: `{ title, body }[]`, with modules of its own for each
 * call. With `slow` all tests as they are; without, the fast ones, with fewer random cases.
 */
export function lawTests(bundle, { slow }) {
  const load = createRequire(join(process.cwd(), 'package.json'))
  const program = vm.runInThisContext(`(function (require, module, exports) {${bundle}\n})`, {
    filename: 'law-tests.cjs',
  })
  return () => {
    const { tests, api } = collector()
    const given = { vitest: api, 'fast-check': slow ? fc : fewer(fc) }
    const module = { exports: {} }
    program((name) => given[name] ?? load(name), module, module.exports)
    return slow ? tests : tests.filter(({ title }) => !SLOW.some((start) => title.startsWith(start)))
  }
}

/** Runs one test and gives its time in ms, and how it failed or null. */
export async function runTest({ body }) {
  const started = performance.now()
  try {
    const pending = body()
    // Nearly all tests are synchronous: no turn of the event loop for each of them.
    if (pending instanceof Promise) await pending
    return { ms: performance.now() - started, failure: null }
  } catch (error) {
    return {
      ms: performance.now() - started,
      failure: error instanceof Error ? error.message : String(error),
    }
  }
}

/** Fewer random cases, and none of the search for a smaller one when a case fails: here it is enough that it failed. */
function fewer(library) {
  const assert = (property, { numRuns = 100, ...rest } = {}) =>
    library.assert(property, {
      ...rest,
      numRuns: Math.min(numRuns, Math.max(RUNS, numRuns * SHARE)),
      endOnFailure: true,
    })
  const changed = { ...library, assert }
  return { ...changed, default: changed, __esModule: true }
}

function collector() {
  const tests = []
  const seen = new Map()
  let path = []
  const test = (name, body) => {
    const title = [...path, name].join(' > ')
    const earlier = seen.get(title) ?? 0
    seen.set(title, earlier + 1)
    tests.push({ title: earlier === 0 ? title : `${title} (${earlier + 1})`, body })
  }
  const describe = (name, body) => {
    const outer = path
    path = [...outer, name]
    body()
    path = outer
  }
  const each = (one) => (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row]
      const places = name.split('%').length - 1
      one(format(name, ...values.slice(0, places)), () => body(...values))
    }
  }
  test.each = each(test)
  describe.each = each(describe)
  return { tests, api: { describe, test, it: test, expect } }
}
