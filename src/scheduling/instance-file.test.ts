import { describe, expect, test } from 'vitest'
import { readInstance } from './instance-file.ts'
import { SMALL } from './testing/small-instance.ts'

function read(text: string) {
  return readInstance('liten', text)
}

/** The small instance with one line in place of another, and where that line is. */
function changed(from: string, to: string) {
  expect(SMALL).toContain(`${from}\n`)
  return { line: SMALL.split('\n').indexOf(from) + 1, result: read(SMALL.replace(`${from}\n`, `${to}\n`)) }
}

describe('an instance', () => {
  test('is read with days, kinds, people, wishes and cover', () => {
    const result = read(SMALL)
    if (result.status === 'bad') throw new Error(result.reason)
    const { problem } = result
    expect(problem.days).toBe(7)
    expect(problem.kinds).toEqual([
      { id: 'D', minutes: 480, notNext: [] },
      { id: 'N', minutes: 600, notNext: [0] },
    ])
    const [a, b, c] = problem.people
    expect(a).toMatchObject({ id: 'A', maxOfKind: [7, 0], maxMinutes: 2400, minMinutes: 960 })
    expect(a).toMatchObject({ maxRun: 4, minRun: 2, minOff: 2, maxWeekends: 1 })
    expect([...a!.closed]).toEqual([0, 0, 0, 1, 0, 0, 0])
    expect([...b!.closed]).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(c!.maxOfKind).toEqual([3, 7])
    // A wishes D on day 0, weight 3: all rosters cost 3, and the one that grants it 3 less.
    expect(problem.constant).toBe(3)
    expect(a!.cellCost[0]).toBe(-3)
    // B wishes not to have N on day 4: cell 4 * 2 + 1.
    expect(b!.cellCost[9]).toBe(2)
    expect(problem.cover[1]).toEqual({ required: 1, under: 100, over: 1 })
    expect(problem.cover[12]).toEqual({ required: 0, under: 0, over: 0 })
  })

  test('may have a byte order mark, Windows line ends and spaces', () => {
    expect(read(`\uFEFF${SMALL.replaceAll('\n', '\r\n').replaceAll(',', ' , ')}`).status).toBe('ok')
  })
})

describe('what is not understood is an error with its line, never a wrong instance', () => {
  test('more than can be held: days, kinds of shift, two equals signs', () => {
    expect(changed('7', '3661')).toMatchObject({ line: 3, result: { status: 'bad', line: 3 } })
    const kinds = Array.from({ length: 126 }, (_, index) => `K${index},480,`).join('\n')
    // D, N and 126 more are 128.
    expect(changed('N,600,D', `N,600,D\n${kinds}`).result).toMatchObject({ status: 'bad', line: 8 + 126 })
    const twice = changed('A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7=9|N=0,2400,960,4,2,2,1')
    expect(twice.result).toMatchObject({ status: 'bad', line: twice.line })
  })

  test('a longest run beyond the plan is the plan', () => {
    const { result } = changed('A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7|N=0,2400,960,999999999,2,2,1')
    if (result.status === 'bad') throw new Error(result.reason)
    expect(result.problem.people[0]!.maxRun).toBe(7)
  })

  test.each([
    ['N,600,D', 'N,600,X', 'Vakten «X» finnes ikke. Bruk en av D, N.'],
    ['N,600,D', 'N,600', '«N,600» har 2 felt, ikke 3. Skriv vakt,minutter,'],
    ['N,600,D', 'N,0,D', 'Vakten «N» har «0» minutter. Skriv minst 1.'],
    ['N,600,D', 'N,1e3,D', '«1e3» er ikke et helt tall fra 0'],
    ['N,600,D', 'D,600,D', 'Vakten «D» står to ganger.'],
    ['A,3', 'A,7', 'Dag «7» er utenfor planen. Skriv et tall fra 0 til 6.'],
    ['A,3', 'A', '«A» har ingen dager.'],
    ['A,3', 'X,3', 'Den ansatte «X» finnes ikke. Bruk en av A, B, C.'],
    ['A,0,D,3', 'A,0,D,-3', '«-3» er ikke et helt tall fra 0'],
    ['A,0,D,3', 'A,0,D', '«A,0,D» har 3 felt, ikke 4.'],
    ['0,N,1,100,1', '0,D,1,100,1', 'Behovet for vakten «D» på dag «0» står to ganger.'],
    ['A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7,2400,960,4,2,2,1', '«D=7» mangler N.'],
    ['A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7|D=0,2400,960,4,2,2,1', 'Vakten «D» står to ganger i «D=7|D=0».'],
    ['A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7|N=0,2400,960,4,2,2', ' har 7 felt, ikke 8.'],
    ['B,D=7|N=7,2880,1200,5,2,2,1', 'A,D=7|N=7,2880,1200,5,2,2,1', 'Den ansatte «A» står to ganger.'],
    ['SECTION_COVER', 'SECTION_COVERS', '«SECTION_COVERS» er ikke et kjent avsnitt.'],
    ['SECTION_COVER', 'SECTION_STAFF', '«SECTION_STAFF» står to ganger.'],
    ['7', '0', '«0» dager er ingen plan.'],
    ['# constructed', '7', '«7» står før første avsnitt.'],
  ])('%s as %s', (from, to, reason) => {
    const { line, result } = changed(from, to)
    expect(result).toMatchObject({ status: 'bad', line })
    expect(result).toHaveProperty('reason', expect.stringContaining(reason))
  })

  test('a line of any length, of which the beginning is quoted', () => {
    const { result } = changed('A,3', `A,${'9'.repeat(1000)}`)
    expect(result).toHaveProperty(
      'reason',
      expect.stringContaining(`«${'9'.repeat(80)}…» er ikke et helt tall`),
    )
  })

  test('a file that is cut before the cover', () => {
    expect(read(SMALL.slice(0, SMALL.indexOf('SECTION_COVER')))).toMatchObject({
      status: 'bad',
      reason: 'SECTION_COVER mangler. Fila er ikke en instans, eller slutten mangler. Hent den på nytt.',
    })
  })
})
