// Makes a fresh clone ready: installs the locked packages and bundles the program, only when something changed.
// Plain JavaScript with no packages, because it runs before anything is installed. All messages go to stderr.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ENTRIES = ['cli/main.ts', 'jobs/worker.ts', 'jobs/schedule-worker.ts']

/** Installs the exact locked packages unless node_modules already matches package-lock.json. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} er for gammel. Handlingsrom trenger Node 20.19 eller nyere.`)
  }
  const stamp = join(root, 'node_modules', '.handlingsrom-lock')
  const wanted = hashOf([join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Installerer pakker (npm ci) ...\n')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

/** Bundles the command line and its worker into dist/ unless the sources are unchanged since the last build. */
export async function ensureBuilt(extraEntries = []) {
  const sources = listFiles(join(root, 'src')).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const extra = extraEntries.map((entry) => join(root, entry))
  const wanted = hashOf([
    ...sources,
    ...extra,
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ])
  const name = extraEntries.length === 0 ? 'dist' : 'dist/bench'
  const stamp = join(root, name, '.built-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { build } = await import('esbuild')
  const staging = join(root, 'dist', `.staging-${process.pid}`)
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  await build({
    entryPoints: [...ENTRIES.map((entry) => join(root, 'src', entry)), ...extra],
    outbase: root,
    outdir: staging,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: false,
    define: { HANDLINGSROM_VERSION: JSON.stringify(version) },
    logLevel: 'error',
  })
  // Move whole files into place, so that a second process never reads a half-written bundle.
  mkdirSync(join(root, name), { recursive: true })
  for (const file of listFiles(staging)) {
    const target = join(root, name, file.slice(staging.length + 1))
    mkdirSync(dirname(target), { recursive: true })
    renameSync(file, target)
  }
  rmSync(staging, { recursive: true, force: true })
  writeFileSync(stamp, wanted)
}

/** Runs a program in the repository, its stdout sent to stderr so that stdout stays for answers. Stops on failure. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', 2, 2],
    env: { ...process.env, ...env },
  })
  if (result.status !== 0) {
    fail(
      `«${command} ${args.join(' ')}» feilet (kode ${result.status ?? result.signal}). Se meldingene over.`,
    )
  }
}

export function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
