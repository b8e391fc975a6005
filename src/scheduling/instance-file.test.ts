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
  test.each([
    ['N,600,D', 'N,600,X', 'No shift «X».'],
    ['N,600,D', 'N,600', '2 fields, not 3'],
    ['N,600,D', 'N,0,D', '«N» has 0 minutes'],
    ['N,600,D', 'N,1e3,D', '«1e3» is no whole number'],
    ['N,600,D', 'D,600,D', 'The shift «D» comes twice.'],
    ['A,3', 'A,7', 'Day 7 is outside the 7 days'],
    ['A,3', 'A', 'No days.'],
    ['A,3', 'X,3', 'No employee «X».'],
    ['A,0,D,3', 'A,0,D,-3', '«-3» is no whole number'],
    ['A,0,D,3', 'A,0,D', '3 fields, not 4'],
    ['0,N,1,100,1', '0,D,1,100,1', 'The cover of day 0, «D» comes twice.'],
    ['A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7,2400,960,4,2,2,1', '«D=7» lacks some shift.'],
    ['A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7|D=0,2400,960,4,2,2,1', '«D» comes twice'],
    ['A,D=7|N=0,2400,960,4,2,2,1', 'A,D=7|N=0,2400,960,4,2,2', '7 fields, not 8'],
    ['B,D=7|N=7,2880,1200,5,2,2,1', 'A,D=7|N=7,2880,1200,5,2,2,1', 'The employee «A» comes twice.'],
    ['SECTION_COVER', 'SECTION_COVERS', '«SECTION_COVERS» is no section.'],
    ['SECTION_COVER', 'SECTION_STAFF', '«SECTION_STAFF» comes twice.'],
    ['7', '0', 'The horizon is 0 days.'],
    ['# constructed', '7', '«7» comes before any section.'],
  ])('%s as %s', (from, to, reason) => {
    const { line, result } = changed(from, to)
    expect(result).toMatchObject({ status: 'bad', line })
    expect(result).toHaveProperty('reason', expect.stringContaining(reason))
  })

  test('a file that is cut before the cover', () => {
    expect(read(SMALL.slice(0, SMALL.indexOf('SECTION_COVER')))).toMatchObject({
      status: 'bad',
      reason: 'SECTION_COVER is missing. The file is no instance, or is cut.',
    })
  })
})
