import { describe, expect, it } from 'vitest'
import { DEMAND_LEVERS, NO_CHANGE } from './demand.ts'
import type { LeverId } from './levers.ts'
import { LEVER_IDS, LEVERS, PRESET_LEVERS, PRESETS } from './levers.ts'
import { demandValues, modesOf, resolve, Scenario } from './scenario.ts'

const problems = (content: unknown) =>
  Scenario.safeParse(content).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
const withLevers = (levers: unknown) => ({ name: 'Test', levers })
const resolved = (levers: unknown) => resolve(Scenario.parse(withLevers(levers)))
const leverOf = (levers: unknown, id: LeverId) => resolved(levers).levers.find((one) => one.id === id)

describe('Scenario', () => {
  it('is the reference to 2050 where nothing else is said', () => {
    const { supply, ...scenario } = Scenario.parse({ name: 'Test' })
    expect(supply).toMatchObject({ vacancies: 0, groups: [], education: [] })
    expect(scenario).toEqual({
      name: 'Test',
      base: 'reference',
      until: 2050,
      seed: 1,
      draws: 1000,
      gain_years_per_decade: 1.5,
      levers: {},
      services: [],
    })
  })

  it('names a misspelt lever with the nearest known one', () => {
    expect(problems(withLevers({ productivty: { value: 0.01 } }))).toEqual([
      `levers: er ikke en spak («productivty»: nærmest er «productivity»). Kjente felt: ${LEVER_IDS.join(', ')}. Rett stavemåten eller ta det bort.`,
    ])
    expect(problems(withLevers({ prevension: null, exit_ages: { value: 1 } }))).toEqual([
      `levers: er ikke en spak («prevension»: nærmest er «prevention»; «exit_ages»: nærmest er «exit_age»). Kjente felt: ${LEVER_IDS.join(', ')}. Rett stavemåten eller ta det bort.`,
    ])
  })

  it('names a misspelt field, of the scenario and of a lever', () => {
    expect(problems({ name: 'Test', lever: {} })).toEqual([
      ': er ikke et felt i et scenario («lever»: nærmest er «levers»). Kjente felt: name, base, until, seed, draws, gain_years_per_decade, levers, services, supply. Rett stavemåten eller ta det bort.',
    ])
    expect(problems(withLevers({ productivity: { vaule: 0.01 } }))).toEqual([
      'levers.productivity: er ikke et felt i en spak («vaule»: nærmest er «value»). Kjente felt: value, low, mode, high, grade, source. Rett stavemåten eller ta det bort.',
    ])
  })

  it('refuses a rate above 1 in a service of its own', () => {
    const services = [{ id: 'a', name: 'A', ftePerUser: 1, driver: [{ from: 80, rate: 1.2 }] }]
    expect(problems({ name: 'Test', services })).toEqual([
      'services.0.driver.0.rate: er en rate over 1: flere brukere enn innbyggere. Skriv brukere delt på innbyggere.',
    ])
  })

  it('refuses a value outside the range of the lever, and a reach above 1', () => {
    expect(problems(withLevers({ healthy_ageing: { low: 0, mode: 1, high: 1.2 } }))).toEqual([
      'levers.healthy_ageing.high: er utenfor det «healthy_ageing» kan være: -0.5 til 1, andel av vunne leveår som er friske. Rett tallet.',
    ])
    expect(problems(withLevers({ technology: { value: 0.1, reach: 1.1 } }))).toEqual([
      'levers.technology.reach: er mer enn 1. Skriv en andel fra 0 til 1.',
    ])
    expect(problems(withLevers({ productivity: { value: 5 } }))).toHaveLength(1)
  })

  it('takes years from 2026 to 2050 and no others', () => {
    const message = 'er utenfor årene vi har tall for. Velg fra 2026 til 2050.'
    expect(problems({ name: 'Test', until: 2051 })).toEqual([`until: ${message}`])
    expect(problems(withLevers({ technology: { value: 0.1, by: 2025 } }))).toEqual([
      `levers.technology.by: ${message}`,
    ])
    expect(problems({ ...withLevers({ technology: { value: 0.1, by: 2026 } }), until: 2050 })).toBeUndefined()
  })

  it('has a year of full effect only for levers that are phased in', () => {
    expect(problems(withLevers({ productivity: { value: 0.01, by: 2030 } }))?.[0]).toContain('«by»')
  })

  it('wants one value, or three in rising order', () => {
    const of = (entry: unknown) => problems(withLevers({ productivity: entry }))
    expect(of({ value: 0.01, low: 0 })).toEqual([
      'levers.productivity: har både «value» og «low/mode/high». Behold det ene.',
    ])
    expect(of({ low: 0, high: 0.01 })?.[0]).toContain('mangler noe av')
    expect(of({ low: 0.01, mode: 0, high: 0.02 })?.[0]).toContain('skal stå i stigende rekkefølge')
    expect(of({ low: 0, mode: 0, high: 0.02 })).toBeUndefined()
  })

  it('takes no evidence without its source', () => {
    const of = (entry: unknown) => problems(withLevers({ technology: entry }))
    expect(of({ value: 0.1, grade: 'measured' })?.[0]).toContain('uten «source»')
    expect(of({ value: 0.1, grade: 'measured', source: 'Egen måling 2024' })).toBeUndefined()
    expect(of({ value: 0.1, grade: 'unknown' })).toHaveLength(1)
  })
})

describe('resolve', () => {
  it('is no change in the reference', () => {
    expect(demandValues(modesOf(resolved({})))).toEqual(NO_CHANGE)
  })

  it('puts what is written in place of the preset, and keeps the rest of it', () => {
    const { levers } = resolve(
      Scenario.parse({ name: 'T', base: 'high', levers: { service_level: { value: 0.01 } } }),
    )
    const of = (id: LeverId) => levers.find((one) => one.id === id)!
    expect(of('service_level')).toMatchObject({ low: 0.01, mode: 0.01, high: 0.01, from: 'scenario' })
    expect(of('users_under_67')).toMatchObject({ low: 0, mode: 0.01, high: 0.02, from: 'preset' })
    expect(of('technology')).toMatchObject({ mode: 0, from: 'none' })
  })

  it('counts a lever without a known effect as 0 and lists it, by its place in the table', () => {
    const scenario = resolved({ technology: {}, prevention: null, productivity: { value: 'ukjent' } })
    expect(scenario.withoutEstimate).toEqual(['prevention', 'technology', 'productivity'])
    expect(demandValues(modesOf(scenario))).toEqual(NO_CHANGE)
  })

  it('takes our estimate for a lever that is named without numbers', () => {
    expect(leverOf({ productivity: {} }, 'productivity')).toMatchObject({
      low: 0,
      mode: 0.0025,
      high: 0.005,
      from: 'estimate',
      grade: 'assumption',
    })
  })

  it('multiplies an effect by the share it reaches, and takes its year', () => {
    const scenario = resolved({ technology: { value: 0.1, reach: 0.5, by: 2035 } })
    // 0.1 x 0.5
    expect(modesOf(scenario).technology).toBeCloseTo(0.05, 15)
    expect(scenario.fullEffect).toMatchObject({ technology: 2035, prevention: 2050 })
  })
})

describe('LEVERS', () => {
  it('has an estimate within its range, no change within it, and a grade that fits, for every lever', () => {
    for (const id of LEVER_IDS) {
      const { estimate, grade, range, basis } = LEVERS[id]
      expect(range[0] <= 0 && range[1] >= 0, id).toBe(true)
      expect(grade, id).toBe(estimate === null ? 'unknown' : 'assumption')
      if (estimate !== null) {
        const { low, mode, high } = estimate
        expect(range[0] <= low && low <= mode && mode <= high && high <= range[1], id).toBe(true)
        expect(basis, id).toContain('Antakelse')
      }
    }
  })

  it('has presets within the ranges', () => {
    for (const preset of PRESETS)
      for (const [id, lever] of Object.entries(PRESET_LEVERS[preset])) {
        const [least, most] = LEVERS[id as LeverId].range
        const { low, mode, high } = lever.triangle
        expect(least <= low && low <= mode && mode <= high && high <= most, `${preset} ${id}`).toBe(true)
      }
  })

  it('begins with the levers of demand, each once', () => {
    expect(LEVER_IDS.slice(0, DEMAND_LEVERS.length)).toEqual(DEMAND_LEVERS)
    expect(new Set(LEVER_IDS).size).toBe(LEVER_IDS.length)
  })
})
