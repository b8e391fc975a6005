import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import type { Competence } from './competence.ts'
import { buildLattice, join, meet, pointOn, suffices } from './competence.ts'
import { competenceIdField } from './ids.ts'

const competence = (id: string, covers: string[] = []): Competence => ({
  id: competenceIdField.parse(id),
  name: id,
  covers: covers.map((below) => competenceIdField.parse(below)),
  kind: 'education',
})

function latticeOf(...competences: Competence[]) {
  const result = buildLattice(competences)
  if (result.status === 'bad') throw new Error(result.reason)
  return result.lattice
}

const care = latticeOf(
  competence('assistant'),
  competence('skilled', ['assistant']),
  competence('nurse', ['skilled']),
  competence('medication'),
)
const point = (id: string) => care.pointOf(competenceIdField.parse(id))

describe('competence lattice', () => {
  it('lets a higher one stand in for a lower through every step, never the other way', () => {
    expect(suffices(point('nurse'), point('assistant'))).toBe(true)
    expect(suffices(point('assistant'), point('skilled'))).toBe(false)
    expect(suffices(point('nurse'), point('medication'))).toBe(false)
  })

  it('joins an education with a course', () => {
    const both = join(point('skilled'), point('medication'))
    expect(suffices(both, point('medication'))).toBe(true)
    expect(meet(both, point('nurse'))).toBe(point('skilled'))
  })

  it('counts what is held only while it is valid', () => {
    const held = [
      { competence: competenceIdField.parse('assistant') },
      { competence: competenceIdField.parse('medication'), until: parseDate('2027-03-01') },
    ]
    expect(suffices(pointOn(care, held, parseDate('2027-03-01')), point('medication'))).toBe(true)
    expect(suffices(pointOn(care, held, parseDate('2027-03-02')), point('medication'))).toBe(false)
  })

  it('refuses a circle, an unknown name and a name given twice', () => {
    expect(buildLattice([competence('a', ['b']), competence('b', ['a'])])).toMatchObject({
      status: 'bad',
      index: 0,
    })
    expect(buildLattice([competence('a', ['x'])])).toMatchObject({ status: 'bad' })
    expect(buildLattice([competence('a'), competence('a')])).toMatchObject({ status: 'bad', index: 1 })
  })

  it('has the laws of a lattice on any order of six competences', () => {
    const edges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 10 })
    fc.assert(
      fc.property(edges, fc.nat(5), fc.nat(5), (pairs, i, j) => {
        const covers = (of: number) =>
          pairs.filter(([high, low]) => high === of && low < of).map(([, low]) => `c${low}`)
        const lattice = latticeOf(
          ...Array.from({ length: 6 }, (_, index) => competence(`c${index}`, covers(index))),
        )
        const [a, b] = [i, j].map((index) => lattice.pointOf(competenceIdField.parse(`c${index}`))) as [
          number,
          number,
        ]
        expect(suffices(join(a, b), a)).toBe(true)
        expect(suffices(a, meet(a, b))).toBe(true)
        expect(join(a, meet(a, b))).toBe(a)
        expect(suffices(a, b)).toBe(join(a, b) === a)
      }),
    )
  })
})
