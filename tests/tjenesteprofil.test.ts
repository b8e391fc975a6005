/** Service profiles: tiny worlds worked out by hand, the laws of the programme, and the command as a whole. */
import loadHighs from 'highs'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProfileModel, ProfileNeed, Way } from '../src/projection/service-profile-model.ts'
import { serviceProfile } from '../src/projection/service-profile.ts'
import { cheapest } from '../src/projection/service-profile-solve.ts'
import { todaysProfile } from '../src/projection/service-profile-today.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

const way = (id: string, level: string, hours: Readonly<Record<string, number>>, more: Partial<Way> = {}): Way => ({
  ...{ id, name: id, level, unit: 'stk', production: 1, firstAtLeast: 0, firstAtMost: 1, floor: 0 },
  ...{ capacity: null, today: null },
  tasks: Object.entries(hours).map(([profession, each]) => ({
    name: profession,
    hours: each,
    by: [{ profession, atLeast: 0, atMost: 1, factor: 1, today: 1 }],
  })),
  ...more,
})

const need = (id: string, amount: number, ways: readonly Way[], more: Partial<ProfileNeed> = {}): ProfileNeed => ({
  ...{ id, name: id, unit: 'stk', amount, ways, transfers: [] },
  ...more,
})

const world = (needs: readonly ProfileNeed[], more: Partial<ProfileModel> = {}): ProfileModel => ({
  objective: 'fte',
  professions: [
    { id: 'lege', name: 'Lege', hoursPerFte: 1000, costPerFte: 1_500_000 },
    { id: 'sykepleier', name: 'Sykepleier', hoursPerFte: 1000, costPerFte: 800_000 },
  ],
  levels: [
    { id: 'kommune', name: 'Kommune' },
    { id: 'sykehus', name: 'Sykehus' },
  ],
  staff: [],
  needs,
  ...more,
})

/** Bed-days: 2 h in hospital, 1 h in the municipality. Talks: 0.5 h of a doctor, or 1 h of a nurse. */
const twoNeeds = (more: Partial<ProfileModel> = {}): ProfileModel =>
  world(
    [
      need('døgn', 10_000, [
        way('sengepost', 'sykehus', { sykepleier: 2 }),
        way('korttid', 'kommune', { sykepleier: 1 }, { firstAtMost: 0.4 }),
      ]),
      need('samtaler', 2000, [
        way('hos legen', 'kommune', { lege: 0.5 }),
        way('hos sykepleieren', 'kommune', { sykepleier: 1 }),
      ]),
    ],
    more,
  )

describe('two needs and two levels, by hand', () => {
  it('takes the fewest årsverk', () => {
    // 40 % of the days at 1 h: 4.0; 60 % at 2 h: 12.0; talks at the doctor: 2000 x 0.5 / 1000 = 1.0. Sum 17.
    const answer = serviceProfile(highs, twoNeeds())
    expect(answer.status).toBe('met')
    expect(answer.profile.fte).toBeCloseTo(17, 8)
    expect(answer.profile.cost).toBeCloseTo(16 * 800_000 + 1_500_000, 2)
    expect(answer.profile.needs[0]!.met.map((share) => share.toFixed(6))).toEqual(['0.600000', '0.400000'])
    console.log(JSON.stringify(answer.status === 'met' ? answer.prices.map(({ limit, ...rest }) => ({ kind: limit.kind, ...rest })) : null))
  })
  it('lacks', () => {
    const short = serviceProfile(
      highs,
      twoNeeds({ staff: [{ profession: 'sykepleier', level: 'sykehus', atMost: 6, atLeast: null },{ profession: 'lege', level: null, atMost: 0.25, atLeast: null }] }),
    )
    console.log(JSON.stringify(short.status === 'short' ? [short.blocked.map(b => [b.needs.map(n => n.id), b.unmet, b.limits.map(l => [l.limit.kind, l.effect])]), short.missing, short.profile.fte] : null))
    const tight = serviceProfile(
      highs,
      twoNeeds({ staff: [{ profession: 'lege', level: null, atMost: 0.25, atLeast: null }] }),
    )
    console.log(JSON.stringify(tight.status === 'met' ? tight.prices.map(({ limit, ...rest }) => ({ kind: limit.kind, ...rest })) : null), tight.profile.fte)
    expect(cheapest(highs, twoNeeds())!.objective).toBeCloseTo(17)
    expect(todaysProfile(twoNeeds())).toBeNull()
  })
})
