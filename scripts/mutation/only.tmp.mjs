import fs from 'node:fs'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { MutantRunStatus } from '@stryker-mutator/api/test-runner'
import { strykerPlugins as base, strykerValidationSchema } from './law-runner.mjs'
const Base = base[0].injectableClass
const only = new Set(JSON.parse(fs.readFileSync('/tmp/only.json')))
class Only extends Base {
  static inject = Base.inject
  async mutantRun(o) {
    const m = o.activeMutant
    const f = m.fileName.slice(m.fileName.indexOf('src/law'))
    const { start: a, end: b } = m.location
    const key = `${f}:${a.line + 1}:${a.column + 1}-${b.line + 1}:${b.column + 1} ${m.mutatorName} ${m.replacement}`
    if (!only.has(key) && !only.has(f)) return { status: MutantRunStatus.Error, errorMessage: 'skipped' }
    return super.mutantRun(o)
  }
}
export { strykerValidationSchema }
export const strykerPlugins2 = [declareClassPlugin(PluginKind.TestRunner, 'law', Only)]
export { strykerPlugins2 as strykerPlugins }
