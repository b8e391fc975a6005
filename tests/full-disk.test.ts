/** A disk that is full: what was there before stays whole, and the message is one line. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'scripts', 'cli.mjs')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  // The program is built first: it must not be the build that is stopped.
  spawnSync('node', [cli, '--version'], { cwd: root })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In a shell, where no file may be larger than a kilobyte or two. */
function shell(command: string) {
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
  return { status, stderr }
}
const ask = `node '${cli}' framskriv Rindal --trekk 5`

it('leaves the report that was there, and no half of a new one', () => {
  const file = join(folder, 'rapport.html')
  writeFileSync(file, 'gammel')
  const { status, stderr } = shell(`ulimit -f 2; ${ask} --html '${file}' | cat > /dev/null; exit $?`)
  expect(stderr).toMatch(/rapporten kan ikke skrives/)
  expect({ status, old: readFileSync(file, 'utf8') }).toEqual({ status: 0, old: 'gammel' })
  expect(readdirSync(folder)).toEqual(['rapport.html'])
})

it('leaves no half of a table', () => {
  const file = join(folder, 'tabell.csv')
  const { stderr } = shell(`ulimit -f 2; ${ask} --csv '${file}' | cat > /dev/null`)
  expect(stderr).toMatch(/kan ikke skrives/)
  expect(existsSync(file)).toBe(false)
})

it('says in one line that the answer could not be written', () => {
  if (!existsSync('/dev/full')) return
  expect(shell(`${ask} > /dev/full`)).toEqual({
    status: 2,
    stderr: 'Svaret kan ikke skrives: disken er full. Rydd plass, eller skriv til et annet sted.\n',
  })
})

it('has the answer where the messages can not be written', () => {
  if (!existsSync('/dev/full')) return
  expect(shell(`node '${cli}' framskriv 3806 --trekk 5 2> /dev/full > /dev/null`).status).toBe(0)
})
