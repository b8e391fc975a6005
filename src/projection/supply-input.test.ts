import { describe, expect, it } from 'vitest'
import { modesDraw } from './monte-carlo.ts'
import { resolve, Scenario } from './scenario.ts'
import { unknownGroups } from './supply-input.ts'
import { PARAMETERS, SUPPLY_PARAMETERS } from './supply-parameters.ts'

const problems = (supply: unknown) =>
  Scenario.safeParse({ name: 'Test', supply }).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
const resolved = (supply: object) => resolve(Scenario.parse({ name: 'Test', supply })).supply

describe('supply as it is entered', () => {
  it('names a misspelt field with the nearest known, wherever it is', () => {
    expect(problems({ vacancy: 3 })).toEqual([
      expect.stringContaining(
        'supply: er ikke et felt i «supply» («vacancy»: nærmest er «vacancies»). Kjente felt: ',
      ),
    ])
    expect(problems({ turnover: { vaule: 1 } })?.[0]).toContain(
      'supply.turnover: er ikke et felt i «turnover»',
    )
    expect(problems({ groups: [{ id: '01', fe: 3 }] })?.[0]).toContain('nærmest er «fte»')
    expect(problems({ training: { lead: 2 } })?.[0]).toContain(
      'supply.training: er ikke et felt i «training»',
    )
    expect(problems({ education: [{ intake_pr_year: 2 }] })?.join()).toContain('nærmest er «intake_per_year»')
    expect(problems({ substitution: [{ form: '01', to: '03' }] })?.join()).toContain('nærmest er «from»')
  })

  it.each([
    [{ training_completion: { value: 1.2 } }, /training_completion.value: er utenfor .*0 til 1/],
    [{ average_post: { low: 0.5, mode: 0.9, high: 1.3 } }, /average_post.high: er utenfor/],
    [{ vacancies: -2 }, /vacancies: er under 0/],
    [{ turnover_by_age: [{ from: 18, rate: 1.5 }] }, /turnover_by_age.0.rate: er mer enn 1/],
    [{ ages: [{ from: 18, until: 40, share: 0.7 }] }, /ages: har andeler som ikke er 1 til sammen/],
    [{ ages: [{ from: 12, until: 40, share: 1 }] }, /ages.0.from: er under 18/],
    [
      {
        turnover_by_age: [
          { from: 18, until: 40, rate: 0.1 },
          { from: 30, rate: 0.1 },
        ],
      },
      /overlapper/,
    ],
    [{ training: { lead_years: 1.5 } }, /lead_years: mangler, eller er ikke et helt antall år/],
    [{ training: { from: '03' } }, /samme gruppe i «from» og «to»/],
    [{ substitution: [{ from: '01', to: '01' }] }, /gruppen de er i/],
    [
      {
        substitution: [
          { from: '01', to: '03' },
          { from: '01', to: '04' },
        ],
      },
      /flytter fra samme gruppe to ganger/,
    ],
    [{ groups: [{ id: 1 }] }, /groups.0.id: mangler, eller er ikke tekst.*anførselstegn/],
    [{ groups: [{ id: '01' }, { id: '01' }] }, /samme id to ganger/],
    [{ groups: [{ id: '01', fte: 3 }, { id: '03' }] }, /har «fte» for noen grupper og ikke for andre/],
    [{ turnover: { value: 1, grade: 'measured' } }, /uten «source»/],
  ])('refuses %j', (supply, reason) => {
    expect(problems(supply)?.join()).toMatch(reason)
  })

  it('names groups that are nobody here', () => {
    const { supply } = Scenario.parse({
      name: 'T',
      supply: { groups: [{ id: '0l' }], substitution: [{ from: '01', to: '33' }] },
    })
    expect(unknownGroups(supply, ['01', '03', '04'])).toEqual([
      'supply.groups.0.id «0l» er ikke en gruppe her. Gruppene er 01, 03, 04: velg en av dem.',
      'supply.substitution.0.to «33» er ikke en gruppe her. Gruppene er 01, 03, 04: velg en av dem.',
    ])
    const own = Scenario.parse({ name: 'T', supply: { groups: [{ id: 'x', fte: 3 }] } })
    expect(unknownGroups(own.supply, ['01'])).toEqual([])
  })
})

describe('what is taken where nothing is entered', () => {
  it('is a labelled assumption with a range around it, each inside what may be entered', () => {
    for (const { id, low, mode, high, from, basis } of resolved({}).resolved) {
      const { range } = PARAMETERS[id]
      expect(from).toBe('estimate')
      expect(basis, id).toMatch(/antakelse/i)
      expect([range[0], low, mode, high, range[1]]).toEqual(
        [range[0], low, mode, high, range[1]].toSorted((a, b) => a - b),
      )
      expect(low, id).toBeLessThan(high)
    }
  })

  it('gives way to what is entered, with its source, and to rates of its own', () => {
    const { resolved: all } = resolved({
      average_post: { value: 0.8, source: 'Egen telling 2025', grade: 'measured' },
      turnover_by_age: [{ from: 18, rate: 0.1 }],
    })
    const of = (id: string) => all.find((one) => one.id === id)
    expect(of('average_post')).toMatchObject({
      low: 0.8,
      high: 0.8,
      grade: 'measured',
      basis: 'Egen telling 2025',
    })
    expect(of('turnover')).toMatchObject({ low: 1, mode: 1, high: 1, from: 'scenario' })
    expect(modesDraw(resolve(Scenario.parse({ name: 'T' }))).supply).toEqual(
      Object.fromEntries(SUPPLY_PARAMETERS.map((id) => [id, PARAMETERS[id].estimate.mode])),
    )
  })

  it('gives both ends of the training a class of their own where one of them has something of its own', () => {
    const { classOf, classes } = resolved({ groups: [{ id: '03', exit_age_mean: 60 }] })
    expect([...classOf]).toEqual([
      ['03', 1],
      ['04', 2],
    ])
    expect(classes.map(({ exitAgeMean }) => exitAgeMean)).toEqual([null, 60, null])
    expect(resolved({}).classOf.size).toBe(0)
  })
})
