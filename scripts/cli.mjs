#!/usr/bin/env node
// `npm run -s cli -- COMMAND …`: sets up what is missing, then runs the command in this process.
import { ensureBuilt, ensureInstalled } from './setup.mjs'

ensureInstalled()
await ensureBuilt()
await import('../dist/src/cli/main.mjs')
