// `npm run build`: installs if needed and bundles the program into dist/.
import { ensureBuilt, ensureInstalled } from './setup.mjs'

ensureInstalled()
await ensureBuilt()
