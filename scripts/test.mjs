// `npm test`: everything CI checks, on a fresh clone: format, lint, types, tests in two time zones, tiny benchmarks, the example.
import { ensureBuilt, ensureInstalled, run, root } from './setup.mjs'
import { join } from 'node:path'

ensureInstalled()
const bin = (name) => join(root, 'node_modules', '.bin', name)
const steps = [
  ['Format', () => run(bin('prettier'), ['--check', '.'])],
  ['Lint', () => run(bin('eslint'), ['.'])],
  ['Types, pure modules without Node or DOM', () => run(bin('tsc'), ['-p', 'tsconfig.json'])],
  ['Types, everything', () => run(bin('tsc'), ['-p', 'tsconfig.shell.json'])],
  ['Build', () => ensureBuilt()],
  ['Tests, TZ=Europe/Oslo', () => run(bin('vitest'), ['run'], { TZ: 'Europe/Oslo' })],
  // The pure modules once more where every local date differs; the slow whole-program tests set their own zones.
  [
    'Tests of src, TZ=Pacific/Kiritimati',
    () => run(bin('vitest'), ['run', 'src'], { TZ: 'Pacific/Kiritimati' }),
  ],
]
for (const [title, step] of steps) {
  process.stderr.write(`\n== ${title}\n`)
  await step()
}
process.stderr.write('\nAlt er grønt.\n')
