/** The register in the guide can be read, and is what a good one looks like. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluateRegister } from '../src/law/evaluate.ts'
import { parseDate } from '../src/time/local-date.ts'
import { readUnitFile } from '../src/workforce/unit-file.ts'

const guide = readFileSync(new URL('../docs/guides/enhetsfil.md', import.meta.url), 'utf8')
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)
const smallest = blocks.find((text) => text.startsWith('name:'))!
const register = blocks.find((text) => text.startsWith('register:'))!

describe('the register in the guide', () => {
  const read = readUnitFile('enhet.yaml', smallest + register, () => null)

  it('can be read with the smallest unit file', () => {
    expect(read).toMatchObject({ status: 'ok' })
  })

  it('breaks nothing, and lacks nothing', () => {
    if (read.status === 'bad') throw new Error('the guide cannot be read')
    expect(evaluateRegister(read.unit, parseDate('2027-08-02')).map(({ textNb }) => textNb)).toEqual([])
  })
})
