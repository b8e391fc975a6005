import { describe, expect, it } from 'vitest'
import { AGES, OFFICIAL_GROUPS, personsIn } from './age-groups.ts'
import { RATIOS } from './cohort-ratios.ts'
import { nationalRatios } from './national-ratios.ts'
import type { Projecting, Targets } from './project-population.ts'
import { projectPopulation } from './project-population.ts'

const even = (people: number) => new Float64Array(2 * AGES).fill(people)
const all = { from: 0, until: AGES }
const groupsOf = (counts: Float64Array) => OFFICIAL_GROUPS.map((group) => personsIn(counts, group))

/** Two places of 100 and 300 of each age and sex; everybody lives and stays until 104, and as many are born. */
function world(changes: Partial<Projecting> = {}): Projecting {
  const nation = groupsOf(even(400))
  return {
    ...{ baseYear: 2026, lastYear: 2028 },
    base: new Map([
      ['a', even(100)],
      ['b', even(300)],
    ]),
    relative: new Map(['a', 'b'].map((id) => [id, new Float64Array(2 * RATIOS).fill(1)] as const)),
    // Of 104 and of 105 and over, half are left: two ages become one.
    yearly: even(1).map((ratio, at) => (at % AGES === AGES - 1 ? 0.5 : ratio)),
    // 25 ages of women of 20-44: as many boys and girls as there are of each age.
    births: [1 / 25, 1 / 25],
    nation: [nation, nation, nation],
    official: new Map<string, readonly Targets[]>(),
    ...changes,
  }
}

describe('the population of all places', () => {
  it('is the same each year where everything is', () => {
    const projected = projectPopulation(world())
    for (const years of projected.values()) {
      expect(years).toHaveLength(3)
      for (const [at, people] of years[2]!.entries()) expect(people).toBeCloseTo(years[0]![at]!, 9)
    }
  })

  it('becomes a year older each year: those born in a small year are a year older in the next', () => {
    const base = new Map([
      ['a', even(100)],
      ['b', even(300).map((people, at) => (at === 30 ? 0 : people))],
    ])
    // In the ages 20-44 of both there are 99 and 300 men fewer, so the nation is given as it becomes.
    const nation = [0, 1, 2].map(() => {
      const groups = groupsOf(even(400))
      groups[5]! -= 300
      return groups
    })
    const projected = projectPopulation(world({ base, nation }))
    expect([0, 1, 2].map((year) => projected.get('b')![year]![30 + year])).toEqual([0, 0, 0])
    expect(projected.get('b')![1]![30]).toBeGreaterThan(299)
  })

  it('grows where its cohorts have: five years of a ratio of 1.1 are five yearly ones', () => {
    const own = new Float64Array(2 * RATIOS).fill(1.1)
    const relative = new Map([
      ['a', own],
      ['b', new Float64Array(2 * RATIOS).fill(1)],
    ])
    const projected = projectPopulation(world({ relative }))
    // Held to the same nation: a has 1.1^(1/5) beside b after a year, 1.1^(2/5) after two.
    for (const year of [1, 2]) {
      const beside = projected.get('a')![year]![50]! / projected.get('b')![year]![50]!
      expect(beside).toBeCloseTo((100 / 300) * 1.1 ** (year / 5), 9)
    }
    // Children: 1.1 for each woman, and the women are 1.1^(1/5) as many.
    const children = projected.get('a')![1]![0]! / projected.get('b')![1]![0]!
    expect(children).toBeCloseTo((100 / 300) * 1.1 * 1.1 ** (1 / 5), 9)
  })

  it('is the nation in sum, and the official one where a place has it, group by group', () => {
    const nation = [400, 410, 420].map((people) => groupsOf(even(people)))
    const own = [100, 120, 90].map((people) =>
      groupsOf(even(people)).map((persons, group) => (group === 9 ? null : persons)),
    )
    const projected = projectPopulation(world({ nation, official: new Map([['a', own]]) }))
    for (const year of [0, 1, 2]) {
      const [a, b] = [projected.get('a')![year]!, projected.get('b')![year]!]
      for (const [index, group] of OFFICIAL_GROUPS.entries()) {
        expect(personsIn(a, group) + personsIn(b, group)).toBeCloseTo(nation[year]![index]!, 8)
        if (index < 9) expect(personsIn(a, group)).toBeCloseTo(own[year]![index]!, 8)
      }
    }
    // The last group is not given: a year on a and b share the nation as their people did, 1 to 3.
    const eldest = (id: string) => personsIn(projected.get(id)![1]!, OFFICIAL_GROUPS[9]!)
    expect(eldest('b') / eldest('a')).toBeCloseTo(3, 9)
  })

  it('refuses a nation with fewer than the official places have', () => {
    const nation = [400, 50, 50].map((people) => groupsOf(even(people)))
    const own = [100, 100, 100].map((people) => groupsOf(even(people)))
    expect(() => projectPopulation(world({ nation, official: new Map([['a', own]]) }))).toThrow(
      /Age group 0: .* cannot be scaled to -100/,
    )
  })

  it('begins with the people of the base year, whatever the nation is rounded to', () => {
    const projected = projectPopulation(world())
    expect(personsIn(projected.get('a')![0]!, all)).toBeCloseTo(2 * AGES * 100, 8)
  })
})

describe('what a year does in the nation', () => {
  it('is those of an age over those a year younger the year before, of all years together', () => {
    const years = [100, 90, 99].map(even)
    // (90 + 99) / (100 + 90); of 104 and over two ages become one: 189 / 380.
    const { yearly, births } = nationalRatios(years)
    expect(yearly[40]).toBeCloseTo(189 / 190, 12)
    expect(yearly[AGES - 1]).toBeCloseTo(189 / 380, 12)
    // 90 + 99 boys for 25 ages of 90 + 99 women.
    expect(births[0]).toBeCloseTo(1 / 25, 12)
  })
})
