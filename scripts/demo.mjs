// `npm run demo`: answers «Kan vi bemanne dette?» for the constructed example unit, on a fresh clone, and exits.
import { ensureBuilt, ensureInstalled } from './setup.mjs'

ensureInstalled()
await ensureBuilt()
process.argv.splice(
  2,
  0,
  'kan',
  'examples/orkland-sykehjem.yaml',
  '--seed',
  '1',
  '--html',
  'rapport-orkland.html',
)
await import('../dist/src/cli/main.mjs')
