// `npm run schema`: writes the JSON Schemas of docs/schema from the code; a test fails when they are stale.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root } from './setup.mjs'

mkdirSync(join(root, 'docs', 'schema'), { recursive: true })
for (const name of [
  ...[
    'anbefal-svar',
    'bench-svar',
    'endring',
    'enhet',
    'framskriv-svar',
    'gruppe-svar',
    'gruppefil',
    'kan-svar',
    'konsekvens',
    'konsekvens-svar',
    'lov',
    'oppgaver',
    'oppgaver-svar',
    'reserve',
    'reserve-svar',
    'sjekk-svar',
    'statistikk-svar',
    'tjenesteprofil-svar',
    'turnus-flere-svar',
    'turnus-profil',
    'turnus-svar',
  ],
]) {
  const result = spawnSync('node', [join(root, 'scripts', 'cli.mjs'), 'skjema', name], { encoding: 'utf8' })
  if (result.status !== 0) fail(result.stderr)
  writeFileSync(join(root, 'docs', 'schema', `${name}.schema.json`), result.stdout)
}
