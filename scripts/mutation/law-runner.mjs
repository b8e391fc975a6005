// Stryker's test runner for the law: the bundle of law-tests.mjs, in this process. A mutant is switched on in the loaded program; only
// one that runs while the program is loaded (a rule's record, a parameter) has it loaded anew, a tenth of a second.
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { bundleLawTests, lawTests, runTest } from './law-tests.mjs'

const state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})

/** A test slower than this is tried after the others, in ms. */
const SLOW_MS = 15

class LawRunner {
  static inject = tokens(commonTokens.options)
  #slow
  #bundle = ''
  #load = () => []
  /** By title, in the order in which they are tried. */
  #tests = new Map()

  constructor({ law }) {
    this.#slow = law.slow
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#bundle = await bundleLawTests()
    // To count what is reached takes time, and only the first run asks.
    const uncounted = this.#bundle.replaceAll('function cover() {', 'function cover() { return;')
    this.#load = lawTests(uncounted, { slow: this.#slow })
  }

  async dryRun() {
    state.mutantCoverage = { static: {}, perTest: {} }
    const tests = []
    for (const test of lawTests(this.#bundle, { slow: this.#slow })()) {
      state.currentTestId = test.title
      tests.push(shown(test, await runTest(test)))
    }
    state.currentTestId = undefined
    return { status: DryRunStatus.Complete, tests, mutantCoverage: state.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment }) {
    state.activeMutant = activeMutant.id
    state.hitLimit = hitLimit
    state.hitCount = hitLimit === undefined ? undefined : 0
    const tests = await this.#untilOneFails(testFilter, reloadEnvironment)
    return toMutantRunResult(
      determineHitLimitReached(state.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    )
  }

  async #untilOneFails(filter, reload) {
    try {
      if (reload || this.#tests.size === 0) this.#reload()
    } catch (error) {
      // A program that cannot be loaded fails every test.
      const [title = 'loading'] = filter ?? this.#tests.keys()
      return [shown({ title }, { ms: 0, failure: `Loading the tests: ${error}` })]
    }
    const titles = [...this.#tests.keys()]
    const chosen = new Set(filter ?? titles)
    const ran = []
    for (const title of titles.filter((one) => chosen.has(one))) {
      const test = this.#tests.get(title)
      const result = await runTest(test)
      ran.push(shown(test, result))
      if (result.failure !== null) {
        // The next mutant is most often a neighbour of this one.
        this.#tests = new Map([[title, test], ...this.#tests])
        break
      }
      if (result.ms > SLOW_MS) {
        this.#tests.delete(title)
        this.#tests.set(title, test)
      }
    }
    return ran
  }

  /** Loads the program with the active mutant, and keeps the order of its tests. */
  #reload() {
    const loaded = new Map(this.#load().map((test) => [test.title, test]))
    const known = [...this.#tests.keys()].filter((title) => loaded.has(title))
    this.#tests = new Map([...known, ...loaded.keys()].map((title) => [title, loaded.get(title)]))
  }
}

function shown({ title }, { ms, failure }) {
  const status = failure === null ? TestStatus.Success : TestStatus.Failed
  return { id: title, name: title, timeSpentMs: ms, status, failureMessage: failure ?? undefined }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'law', LawRunner)]
export const strykerValidationSchema = {
  type: 'object',
  properties: {
    law: {
      type: 'object',
      description: 'The tests of law in one process.',
      properties: { slow: { type: 'boolean', default: false } },
      default: { slow: false },
    },
  },
}
