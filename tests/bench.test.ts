/** `bench curtois` as a whole program: real processes, files and threads, on a tiny instance of our own. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BenchAnswer } from '../src/cli/bench-answer.ts'
import { mediumInstance, SMALL } from '../src/scheduling/testing/small-instance.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  writeFileSync(join(folder, 'Instance1.txt'), SMALL)
  // B must work 1200 minutes and may work on no day but the first.
  writeFileSync(join(folder, 'Instance2.txt'), SMALL.replace('B,0,1\n', 'B,1,2,3,4,5,6\n'))
  writeFileSync(join(folder, 'Instance5.txt'), mediumInstance(1))
  writeFileSync(join(folder, 'Instance3.txt'), SMALL.replace('N,600,D\n', 'N,600,X\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function bench(...args: readonly string[]) {
  const script = join(root, 'scripts', 'cli.mjs')
  const all = [script, 'bench', 'curtois', '--dir', folder, '--seconds', '20', ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

it.each(['1', '2'])('solves, proves, writes and hashes with %s threads', (threads) => {
  const out = join(folder, `ut-${threads}`)
  const { status, stdout, stderr } = bench('--instances', '1', '--threads', threads, '--out', out, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [result] = BenchAnswer.parse(JSON.parse(stdout)).instances
  // A is granted D on day 0 (3 - 3), everything is covered, nobody is too many, and B has no N on day 4.
  expect(result).toMatchObject({ instance: 1, cost: 0, bound: 0, gapPercent: 0, feasible: true, faults: [] })
  const csv = readFileSync(join(out, 'Instance1.solution.csv'), 'utf8')
  expect(csv).toMatch(/^employee,day,shift\nA,0,D\n/)
  expect(result?.hash).toBe(createHash('sha256').update(csv).digest('hex'))
})

it.each(['1', '2'])('repeats under a limit in iterations with %s threads', (threads) => {
  const args = ['--instances', '5', '--iterations', '400000', '--threads', threads, '--json']
  const [first, again] = [0, 1].map(() => {
    const { status, stdout, stderr } = bench(...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const answer = BenchAnswer.parse(JSON.parse(stdout))
    // Of the limits only one counts.
    expect(answer.run.seconds).toBeNull()
    return answer.instances[0]!
  })
  expect(first).toMatchObject({ iterations: 400_000, feasible: true, faults: [] })
  const { cost, bound, hash } = first!
  expect(again).toMatchObject({ cost, bound, hash })
})

it('says who can have no schedule, and goes on with the next', () => {
  const { status, stdout } = bench('--instances', '2,1')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^ +2 +ingen/m)
  expect(stdout).toMatch(/Disse kan ikke ha noen vaktrekke: B\./)
  expect(stdout).toMatch(/^ +1 +0 +0 +0 %/m)
})

it('says at once what is wrong in any of the files', () => {
  const { status, stdout, stderr } = bench('--instances', '1-3')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/Instance3\.txt, linje \d+: .*«X»/)
  expect(bench('--instances', '4').stderr).toMatch(/Instance4\.txt: fila finnes ikke/)
  expect(bench('--instances', '3-1').stderr).toMatch(/«3-1» er ikke et nummer eller et område/)
})
