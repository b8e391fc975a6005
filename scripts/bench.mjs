// `npm run bench:NAME -- ARGS`: bundles benchmarks/NAME.ts and runs it. Prints a results table; never part of a timed test.
import { ensureBuilt, ensureInstalled } from './setup.mjs'

const name = process.argv[2]
ensureInstalled()
await ensureBuilt([`benchmarks/${name}.ts`])
process.argv.splice(2, 1)
await import(`../dist/bench/benchmarks/${name}.mjs`)
