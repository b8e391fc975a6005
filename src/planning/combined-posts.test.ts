import { describe, expect, it } from 'vitest'
import { combinedPeople, combinedProblems } from './combined-posts.ts'
import { twoUnits, type Replacement } from './testing/two-units.ts'

function problems(fjord: readonly Replacement[], fjell: readonly Replacement[] = []): string[] {
  const [first, second] = twoUnits(fjord, fjell)
  const files = [
    { file: 'fjord.yaml', unit: first },
    { file: 'fjell.yaml', unit: second },
  ]
  return combinedProblems(files).map(({ file, value, message }) => `${file}: «${value ?? ''}» ${message}`)
}

const OTHER_EMPLOYER: Replacement = ['employer: Fjord kommune', 'employer: Fjell kommune']

describe('who holds combined posts', () => {
  it('is who stands in two files that name each other', () => {
    expect(problems([])).toEqual([])
    const people = combinedPeople(twoUnits())
    expect(people.map(({ id, posts }) => [id, posts.map(({ unit }) => unit)])).toEqual([['K', [0, 1]]])
  })

  it('is not who only shares an id: two units may both have a K', () => {
    const alone: Replacement = [', { unit: Fjell, post_percent: 20 }', '']
    expect(problems([alone])).toEqual([expect.stringContaining('gi dem hver sin id')])
  })

  it('is not who has a post in a unit whose file does not know the person', () => {
    const found = problems([], [['id: K', 'id: L']])
    expect(found[0]).toContain('fjell.yaml har ingen ansatt K')
    expect(found[1]).toContain('fjord.yaml har ingen ansatt L')
  })
})

describe('what the files must agree on', () => {
  it('is how large the post is, and who the employer is', () => {
    const larger: Replacement = ['unit: Fjell, post_percent: 20', 'unit: Fjell, post_percent: 30']
    expect(problems([larger])[0]).toContain('«30 %» i «Fjell» er ikke stillingen i fjell.yaml (20 %)')
    const found = problems([], [OTHER_EMPLOYER])
    expect(found[0]).toContain('«Fjord kommune» er ikke arbeidsgiveren i fjell.yaml («Fjell kommune»)')
    const said: Replacement = ['unit: Fjell,', 'unit: Fjell, employer: Fjell kommune,']
    const back: Replacement = ['unit: Fjord,', 'unit: Fjord, employer: Fjord kommune,']
    expect(problems([said], [OTHER_EMPLOYER, back])).toEqual([])
  })

  it('is the days of the plan, and that the units have different names', () => {
    expect(problems([], [['weeks: 1', 'weeks: 2']])[0]).toContain('er ikke den samme planen som i fjord.yaml')
    expect(problems([], [['name: Fjell', 'name: Fjord']])[0]).toContain('hvert sitt navn')
  })

  it('is which weekends the person works', () => {
    const every: Replacement = ['every: 1', 'every: 2']
    const group = (id: string): Replacement => [`weekend_group: ${id}`, 'weekend_group: 1']
    expect(problems([every], [every])).toEqual([])
    // K, the second of two in the file, in the other group there.
    const other: Replacement = [
      'post_percent: 20 }]\n    weekend_group: 0',
      'post_percent: 20 }]\n    weekend_group: 1',
    ]
    expect(problems([every], [every, other])[0]).toContain('må ha de samme helgene')
    expect(problems([every, group('0')], [every])).toEqual([])
  })

  it('is that no day is pinned to a duty in both, though one may be pinned off', () => {
    const pin = (shift: string): Replacement => [
      '    weekend_group: 0',
      `    pins: [{ date: 2027-08-07, shift: ${shift} }]\n    weekend_group: 0`,
    ]
    expect(problems([pin('D')], [pin('off')])).toEqual([])
    expect(problems([pin('D')], [pin('E')])[0]).toContain(
      '«2027-08-07» er låst til en vakt i fjord.yaml også',
    )
  })

  it('is at most a whole post for one employer, but not for two', () => {
    const whole = (unit: string): Replacement[] => [
      [
        `[{ post_percent: 20 }, { unit: ${unit}, post_percent: 20 }]`,
        `[{ post_percent: 60 }, { unit: ${unit}, post_percent: 60 }]`,
      ],
    ]
    expect(problems(whole('Fjell'), whole('Fjord'))[0]).toContain('«120 %» er stillingene hos Fjord kommune')
    const apart = (unit: string): Replacement => [
      `unit: ${unit},`,
      `unit: ${unit}, employer: ${unit} kommune,`,
    ]
    expect(
      problems([...whole('Fjell'), apart('Fjell')], [...whole('Fjord'), apart('Fjord'), OTHER_EMPLOYER]),
    ).toEqual([])
  })
})
