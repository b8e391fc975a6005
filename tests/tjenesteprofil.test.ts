/** Service profiles: tiny worlds worked out by hand, the laws of the programme, and the command as a whole. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { Highs } from 'highs'
import loadHighs from 'highs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput } from '../src/cli/bad-input.ts'
import { tjenesteprofilCommand } from '../src/cli/tjenesteprofil.ts'
import { solveLinear } from '../src/optimisation/linear-program.ts'
import { TjenesteprofilAnswer } from '../src/planning/tjenesteprofil-answer.ts'
import type { ProfileAnswer } from '../src/projection/service-profile.ts'
import { serviceProfile } from '../src/projection/service-profile.ts'
import type {
  ProfileModel,
  ProfileNeed,
  StaffLimit,
  Transfer,
  Way,
} from '../src/projection/service-profile-model.ts'
import { cheapest } from '../src/projection/service-profile-solve.ts'
import { todaysProfile } from '../src/projection/service-profile-today.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let highs: Highs
let folder = ''
beforeAll(async () => {
  highs = await loadHighs()
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Hours = Readonly<Record<string, number>>

function way(id: string, level: string, hours: Hours, more: Partial<Way> = {}): Way {
  return {
    ...{ id, name: id, level, unit: 'stk', production: 1, direct: true, firstAtLeast: 0, firstAtMost: 1 },
    ...{ floor: 0, capacity: null, today: null },
    tasks: Object.entries(hours).map(([profession, each]) => ({
      name: profession,
      hours: each,
      by: [{ profession, atLeast: 0, atMost: 1, factor: 1, today: 1 }],
    })),
    ...more,
  }
}

function need(
  id: string,
  amount: number,
  ways: readonly Way[],
  more: Partial<ProfileNeed> = {},
): ProfileNeed {
  return { id, name: id, unit: 'stk', amount, ways, transfers: [], ...more }
}

function world(needs: readonly ProfileNeed[], more: Partial<ProfileModel> = {}): ProfileModel {
  return {
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
  }
}

const atMost = (profession: string, level: string | null, fte: number): StaffLimit => ({
  ...{ profession, level, atMost: fte, atLeast: null },
})

/** 10 000 days: 2 h in hospital, 1 h in the municipality. 2000 talks: 0.5 h of a doctor, or 1 h of a nurse. */
const twoNeeds = (staff: readonly StaffLimit[] = [], more: Partial<ProfileModel> = {}): ProfileModel =>
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
    { staff, ...more },
  )

function met(answer: ProfileAnswer) {
  if (answer.status !== 'met') throw new Error('The needs are not met.')
  return answer
}

function short(answer: ProfileAnswer) {
  if (answer.status !== 'short') throw new Error('Nothing is short.')
  return answer
}

const solved = (model: ProfileModel) => serviceProfile(highs, model)

describe('two needs and two levels, by hand', () => {
  it('take the fewest årsverk, each limit with what it costs and how far', () => {
    // 4000 days x 1 h + 6000 x 2 h = 16 årsverk of 1000 h; 2000 talks x 0.5 h at the doctor = 1. Sum 17.
    const { profile, prices } = met(solved(twoNeeds()))
    expect(profile.fte).toBeCloseTo(17, 9)
    expect(profile.cost).toBeCloseTo(16 * 800_000 + 1_500_000, 3)
    expect(profile.needs.map((use) => use.met.map((one) => Number(one.toFixed(9))))).toEqual([
      [0.6, 0.4],
      [1, 0],
    ])
    // All of the days moved to the municipality would save 6 of them: 10 for the whole share, 0.6 further.
    expect(prices).toMatchObject([{ limit: { kind: 'first-most' }, until: Infinity }])
    expect(prices[0]!.saving).toBeCloseTo(10, 6)
  })

  it('price a profession net of the one more, as far as it is needed', () => {
    // A quarter doctor does 500 talks; 1500 go to nurses at 1 h: 0.25 + 1.5 + 16 = 17.75. One more doctor would do 2000 in place of
    // 2 nurses: 2 - 1 = 1 saved for each, until all talks are at the doctor, 0.75 further.
    const { profile, prices } = met(solved(twoNeeds([atMost('lege', null, 0.25)])))
    expect(profile.fte).toBeCloseTo(17.75, 9)
    const doctor = prices.find(({ limit }) => limit.kind === 'staff')!
    expect(doctor.saving).toBeCloseTo(1, 6)
    expect(doctor.until).toBeCloseTo(0.75, 6)
    const more = met(solved(twoNeeds([atMost('lege', null, 0.26)])))
    expect((profile.fte - more.profile.fte) / 0.01).toBeCloseTo(doctor.saving, 6)
  })

  it('take the least cost when that is asked for, with other people', () => {
    // A talk is 0.5 h of 1500 kr (750) at the doctor, 1 h of 800 kr at the nurse; at half a million for a nurse it is 500.
    const professions = [
      { id: 'lege', name: 'Lege', hoursPerFte: 1000, costPerFte: 1_500_000 },
      { id: 'sykepleier', name: 'Sykepleier', hoursPerFte: 1000, costPerFte: 500_000 },
    ]
    const { profile } = met(solved(twoNeeds([], { objective: 'cost', professions })))
    expect(profile.needs[1]!.met.map((share) => share.toFixed(9))).toEqual(['0.000000000', '1.000000000'])
    expect(profile.cost).toBeCloseTo(18 * 500_000, 3)
    expect(met(solved(twoNeeds([], { professions }))).profile.fte).toBeCloseTo(17, 9)
  })

  it('say the least that lacks, what stops it, and who would close it', () => {
    // 6 nurses in hospital: 3000 days; 4000 in the municipality: 7000 of 10 000. Half a day's nurse is 5 % of the days for each.
    const answer = short(solved(twoNeeds([atMost('sykepleier', 'sykehus', 6)])))
    expect(answer.blocked.map(({ needs }) => needs.map(({ id }) => id))).toEqual([['døgn']])
    expect(answer.blocked[0]!.unmet).toBeCloseTo(0.3, 9)
    const [staff] = answer.blocked[0]!.limits.filter(({ limit }) => limit.kind === 'staff')
    expect(staff!.effect).toBeCloseTo(0.05, 9)
    expect(answer.missing).toMatchObject([{ profession: 'sykepleier', level: 'sykehus' }])
    expect(answer.missing![0]!.fte).toBeCloseTo(6, 6)
    // What is met: 6 + 4 + 1.
    expect(answer.profile.fte).toBeCloseTo(11, 6)
  })
})

describe('what limits an arc', () => {
  it('transfers move days at their own work, and a floor keeps some', () => {
    // 1000 days, 2 h. Moved: 1.5 days after for each, at 0.5 h, and 0.25 h for the moving: 1 h. The floor keeps 700 of them.
    const transfer: Transfer = {
      ...{ id: 'ut', name: 'ut', from: 'sengepost', to: 'korttid', unitsAfter: 1.5, atMost: 0.9, today: 0 },
      capacity: null,
      work: [{ level: 'kommune', profession: 'sykepleier', hours: 0.25 }],
    }
    const days = (more: Partial<Transfer>, floor: number) =>
      met(
        solved(
          world([
            need(
              'døgn',
              1000,
              [
                way('sengepost', 'sykehus', { sykepleier: 2 }, { floor }),
                way('korttid', 'kommune', { sykepleier: 0.5 }, { direct: false }),
              ],
              { transfers: [{ ...transfer, ...more }] },
            ),
          ]),
        ),
      ).profile
    // 700 x 2 h + 300 x 1 h = 1.7 årsverk; 450 days of short stay.
    expect(days({}, 0.7).fte).toBeCloseTo(1.7, 9)
    expect(days({}, 0.7).needs[0]!.met[1]).toBeCloseTo(0.45, 9)
    // 900 may be moved: 0.2 + 0.9; with room for 100: 1.8 + 0.1.
    expect(days({}, 0).fte).toBeCloseTo(1.1, 9)
    expect(days({ capacity: 100 }, 0).fte).toBeCloseTo(1.9, 9)
  })

  it('a task goes to those who take least time, within their shares', () => {
    // 1000 units of 2 h. The nurse must do a quarter; the doctor takes 0.5 of the time: 500 h of nurse + 1500 x 0.5 = 1.25 årsverk.
    const tasks = [
      {
        name: 'pleie',
        hours: 2,
        by: [
          { profession: 'sykepleier', atLeast: 0.25, atMost: 1, factor: 1, today: 0.5 },
          { profession: 'lege', atLeast: 0, atMost: 0.9, factor: 0.5, today: 0.5 },
        ],
      },
    ]
    const model = world([need('a', 1000, [way('hjemme', 'kommune', {}, { tasks, today: 1 })])])
    const { profile, prices } = met(solved(model))
    expect(profile.fte).toBeCloseTo(1.25, 9)
    // One part less for the nurse of 2000 h saves half of them: 1 årsverk for the whole share; the law is not a line.
    expect(prices).toMatchObject([{ limit: { kind: 'task-least' }, until: null }])
    expect(prices[0]!.saving).toBeCloseTo(1, 2)
    // Today: 1000 h of nurse and 500 of doctor.
    expect(todaysProfile(model)!.profile.fte).toBeCloseTo(1.5, 9)
  })

  it('those on call are there with nothing to do', () => {
    const onCall = { profession: 'lege', level: 'sykehus', atMost: null, atLeast: 5 }
    // 17 as above, and 5 doctors in hospital; one fewer on call saves one.
    const { profile, prices } = met(solved(twoNeeds([onCall])))
    expect(profile.fte).toBeCloseTo(22, 9)
    expect(prices.find(({ limit }) => limit.kind === 'staff-least')!.saving).toBeCloseTo(1, 6)
  })

  it('a place of the need says what one unit of it meets', () => {
    // A group hour meets 4 talks: 1000 / 4 x 1 h = 0.25 årsverk; room for 100 of them meets 400, the others at 0.5 h.
    const group = (capacity: number | null) =>
      met(
        solved(
          world([
            need('samtaler', 1000, [
              way('hos legen', 'kommune', { lege: 0.5 }),
              way('gruppe', 'kommune', { sykepleier: 1 }, { production: 4, capacity }),
            ]),
          ]),
        ),
      ).profile.fte
    expect(group(null)).toBeCloseTo(0.25, 9)
    expect(group(100)).toBeCloseTo(0.1 + 0.3, 9)
  })

  it('what today does beyond them is told, and counted all the same', () => {
    const model = world(
      [
        need('døgn', 10_000, [
          way('sengepost', 'sykehus', { sykepleier: 2 }, { today: 0.5 }),
          way('korttid', 'kommune', { sykepleier: 1 }, { today: 0.5, firstAtMost: 0.4 }),
        ]),
      ],
      { staff: [atMost('sykepleier', 'kommune', 4.5)] },
    )
    // 5000 x 2 h + 5000 x 1 h = 15 årsverk, 5 of them in the municipality.
    const { profile, broken } = todaysProfile(model)!
    expect(profile.fte).toBeCloseTo(15, 9)
    expect(broken.map(({ limit, used }) => [limit.kind, Number(used.toFixed(6))])).toEqual([
      ['first-most', 0.5],
      ['staff', 5],
    ])
  })
})

describe('what lacks', () => {
  /** Each takes 1 h of the nurse. */
  const shared = (amounts: readonly number[], fte: number) =>
    short(
      solved(
        world(
          amounts.map((amount, at) =>
            need(`n${at}`, amount, [way('hos sykepleieren', 'kommune', { sykepleier: 1 })]),
          ),
          { staff: [atMost('sykepleier', 'kommune', fte)] },
        ),
      ),
    )

  it('is the same share of those who wait for the same people', () => {
    // 3000 + 1000 h, 3 årsverk: a quarter of each, not all of the small one.
    const { profile, blocked } = shared([3000, 1000], 3)
    expect(profile.needs.map(({ unmet }) => Number(unmet.toFixed(6)))).toEqual([0.25, 0.25])
    expect(blocked).toHaveLength(1)
  })

  it('is no more than it must be where one need cannot be met for a reason of its own', () => {
    const model = world(
      [
        need('plass', 100, [way('hus', 'kommune', { sykepleier: 1 }, { capacity: 20 })]),
        need('a', 3000, [way('hos', 'kommune', { sykepleier: 1 })]),
        need('b', 1000, [way('hos', 'kommune', { lege: 1 })]),
      ],
      { staff: [atMost('sykepleier', 'kommune', 2.72)] },
    )
    // 80 of 100 places; 2.7 årsverk are left for 3000 h: a tenth. The third lacks nothing.
    const { profile, blocked, missing } = short(solved(model))
    expect(profile.needs.map(({ unmet }) => Number(unmet.toFixed(6)))).toEqual([0.8, 0.1, 0])
    expect(blocked.map(({ limits }) => limits.map(({ limit }) => limit.kind))).toEqual([
      ['way-capacity'],
      ['staff'],
    ])
    // More people give no places.
    expect(missing).toBeNull()
  })

  it('is all where nobody is', () => {
    expect(shared([1000], 0).profile.needs[0]!.unmet).toBeCloseTo(1, 9)
  })
})

describe('degenerate and large worlds', () => {
  it('of equal ways the one of today is kept', () => {
    const equal = (today: number) =>
      met(
        solved(
          world([
            need('a', 1000, [
              way('her', 'kommune', { sykepleier: 1 }, { today }),
              way('der', 'sykehus', { sykepleier: 1 }, { today: 1 - today }),
            ]),
          ]),
        ),
      ).profile.needs[0]!.met
    for (const today of [0, 0.3, 1]) expect(equal(today)[0]).toBeCloseTo(today, 9)
  })

  it('a limit that others hold just as tight has no price of its own', () => {
    // Room for 400 days and at most 40 %: either alone saves nothing.
    const { prices, reached } = met(
      solved(
        world([
          need('døgn', 1000, [
            way('sengepost', 'sykehus', { sykepleier: 2 }),
            way('korttid', 'kommune', { sykepleier: 1 }, { firstAtMost: 0.4, capacity: 400 }),
          ]),
        ]),
      ),
    )
    expect(prices).toEqual([])
    expect(reached.map(({ kind }) => kind)).toEqual(['first-most', 'way-capacity'])
  })

  it('nobody has a need', () => {
    const { profile } = met(solved(world([need('a', 0, [way('her', 'kommune', { sykepleier: 1 })])])))
    expect(profile).toMatchObject({ fte: 0, cost: 0 })
  })

  it('of needs ten million times apart both are decided', () => {
    const of = (id: string, amount: number) =>
      need(id, amount, [
        way('dyr', 'sykehus', { sykepleier: 1.01 }),
        way('billig', 'kommune', { sykepleier: 1 }, { firstAtMost: 0.25 }),
      ])
    for (const [small, large] of [
      [1, 1e6],
      [0.01, 1e5],
      [10, 1e8],
    ] as const) {
      const { profile } = met(solved(world([of('liten', small), of('stor', large)])))
      expect(profile.needs.map((use) => use.met[1]!.toFixed(6))).toEqual(['0.250000', '0.250000'])
      expect(profile.fte / (((small + large) * (0.75 * 1.01 + 0.25)) / 1000)).toBeCloseTo(1, 9)
    }
  })
})

const aWorld = fc
  .record({
    needs: fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 50_000 }),
        ways: fc.array(
          fc.record({
            lege: fc.integer({ min: 0, max: 20 }),
            sykepleier: fc.integer({ min: 1, max: 40 }),
            level: fc.constantFrom('kommune', 'sykehus'),
            most: fc.integer({ min: 1, max: 10 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    lege: fc.integer({ min: 0, max: 200 }),
    sykepleier: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ needs, lege, sykepleier }) => ({
    staff: [atMost('lege', 'kommune', lege / 10), atMost('sykepleier', null, sykepleier)],
    needs: needs.map(({ amount, ways }, at) =>
      need(
        `n${at}`,
        amount,
        ways.map(({ lege: doctor, sykepleier: nurse, level, most }, place) =>
          // The first may take all, so that there is always a place.
          way(
            `w${place}`,
            level,
            { lege: doctor / 10, sykepleier: nurse / 10 },
            { firstAtMost: place === 0 ? 1 : most / 10 },
          ),
        ),
      ),
    ),
  }))

describe('laws', () => {
  it('the prices times the limits are the objective', () => {
    fc.assert(
      fc.property(aWorld, ({ needs, staff }) => {
        const found = cheapest(highs, world(needs, { staff }))
        if (found === null) return
        const { program, solved: answer } = found
        const sum = program.rows.reduce((all, { lower, upper }, row) => {
          const dual = answer.duals[row]!
          const limit = dual > 0 ? lower : upper
          return dual === 0 ? all : all + dual * limit!
        }, 0)
        expect(sum).toBeCloseTo(answer.objective, 7)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('more people never make it worse, and never leave more unmet', () => {
    fc.assert(
      fc.property(aWorld, fc.integer({ min: 1, max: 50 }), ({ needs, staff }, more) => {
        const before = solved(world(needs, { staff }))
        const after = solved(
          world(needs, { staff: staff.map((one) => ({ ...one, atMost: one.atMost! + more / 10 })) }),
        )
        const worst = (answer: ProfileAnswer) => Math.max(...answer.profile.needs.map(({ unmet }) => unmet))
        expect(worst(after)).toBeLessThanOrEqual(worst(before) + 1e-7)
        if (before.status === 'met')
          expect(after.profile.fte).toBeLessThanOrEqual(before.profile.fte * (1 + 1e-7))
      }),
      { numRuns: 60, seed: 6 },
    )
  })

  it('twice the people take twice the årsverk where no limit of årsverk holds', () => {
    fc.assert(
      fc.property(aWorld, ({ needs }) => {
        const twice = needs.map((one) => ({ ...one, amount: 2 * one.amount }))
        const [one, two] = [solved(world(needs)), solved(world(twice))]
        expect(two.profile.fte / one.profile.fte).toBeCloseTo(2, 7)
        expect(two.profile.cost! / one.profile.cost!).toBeCloseTo(2, 7)
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('a price is what a little more gives, solved again', () => {
    fc.assert(
      fc.property(aWorld, ({ needs, staff }) => {
        const model = world(needs, { staff })
        const answer = solved(model)
        if (answer.status === 'short') return
        for (const { limit, saving, until } of answer.prices) {
          if (limit.kind !== 'staff' || until === null) continue
          const step = Math.min(0.01, until / 2)
          const looser = staff.map((one) =>
            one === limit.staff ? { ...one, atMost: one.atMost! + step } : one,
          )
          const gain = answer.profile.fte - solved(world(needs, { staff: looser })).profile.fte
          expect(gain / step).toBeCloseTo(saving, 3)
        }
      }),
      { numRuns: 60, seed: 8 },
    )
  })
})

describe('the solver', () => {
  it('says that a programme has no solution, and refuses one without a lowest value', () => {
    const atLeast = (limit: number) => ({ lower: limit, terms: [[0, 1]] as const })
    const most = { upper: 1, terms: [[0, 1]] as const }
    expect(solveLinear(highs, { cost: [1], rows: [atLeast(2), most] })).toEqual({ status: 'infeasible' })
    expect(solveLinear(highs, { cost: [1], rows: [atLeast(0.5), most] })).toMatchObject({ objective: 0.5 })
    expect(() => solveLinear(highs, { cost: [-1], rows: [{ lower: 0, terms: [[0, 1]] }] })).toThrow(
      /no lowest value/,
    )
  })
})

function run(...args: readonly string[]) {
  const all = [join(root, 'scripts', 'cli.mjs'), 'tjenesteprofil', ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const example = (name: string) => join(root, 'examples', `tjenesteprofil-${name}.yaml`)

/** What the command says of a file that it does not take. */
async function refusal(file: string): Promise<string> {
  const data = pathToFileURL(`${join(root, 'data')}/`)
  try {
    await tjenesteprofilCommand({ data }).parseAsync([file], { from: 'user' })
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return ''
}

function changed(name: string, ...changes: readonly (readonly [string | RegExp, string])[]): string {
  const text = changes.reduce(
    (before, [from, to]) => {
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${String(from)} is not in the example.`)
      return after
    },
    readFileSync(example(name), 'utf8'),
  )
  const file = join(folder, 'profil.yaml')
  writeFileSync(file, text)
  return file
}

describe('the command', () => {
  it('answers the example: exploratory and constructed before anything else', () => {
    const { status, stdout } = run(example('fjordvik'))
    expect(status).toBe(0)
    const [first, , second] = stdout.split('\n')
    expect(first).toMatch(/^UTFORSKENDE: 22 av 22 deler/)
    expect(second).toMatch(/^KONSTRUERT EKSEMPEL/)
    expect(stdout).toMatch(/Sykepleier, Kommune: høyst 78 årsverk\. I dag: 97,1\./)
    expect(stdout).toMatch(/SVARET SKAL IKKE BRUKES/)
  })

  it('finds what another formulation of the example finds', () => {
    // The same file as a programme in hours and whole units, solved by interior points: 415.3328 årsverk; by cost 321 186 719 kr.
    // With 79, 88 and 102 nurses 415.2328, 414.3328 and 412.9328: 0.1 for each.
    const answer = TjenesteprofilAnswer.parse(JSON.parse(run(example('fjordvik'), '--json').stdout))
    expect(answer.fte.solution).toBeCloseTo(415.3328, 4)
    const nurses = answer.limitPrices.find(({ kind }) => kind === 'staff')!
    expect(nurses).toMatchObject({ value: 78, range: 'to-value' })
    expect(nurses.saving).toBeCloseTo(0.1, 6)
    expect(nurses.sameUntil).toBeCloseTo(24.2162, 3)
    const byCost = run(changed('fjordvik', ['objective: fte', 'objective: cost']), '--json').stdout
    expect(TjenesteprofilAnswer.parse(JSON.parse(byCost)).cost!.solution).toBe(321_186_719)
  })

  it('gives the same bytes each time, and adds up', () => {
    const { stdout } = run(example('fjordvik'), '--json')
    expect(run(example('fjordvik'), '--json').stdout).toBe(stdout)
    const answer = TjenesteprofilAnswer.parse(JSON.parse(stdout))
    const sum = answer.staff.reduce((all, { fte }) => all + fte.solution, 0)
    expect(sum).toBeCloseTo(answer.fte.solution, 2)
    for (const { ways, transfers, unmetPercent } of answer.needs) {
      const first = ways.reduce((all, { firstPercent }) => all + firstPercent.solution, 0)
      expect(first + unmetPercent).toBeCloseTo(100, 2)
      // 1.2 days for each that is moved.
      const more = transfers.reduce((all, { sharePercent }) => all + 0.2 * sharePercent.solution, 0)
      expect(ways.reduce((all, { sharePercent }) => all + sharePercent.solution, 0)).toBeCloseTo(
        100 + more,
        2,
      )
    }
    // Stays: 20 500 x 0.08 + 3100 x 0.25 + 1500 x 0.45 = 3090, of 4 days.
    expect(answer.needs[2]).toMatchObject({ stays: 3090, amount: 12_360 })
    expect(answer.limitPrices.every(({ limit }) => !/høyst 0\s%/.test(limit))).toBe(true)
  })

  it('takes the population of SSB for the municipality and the year', () => {
    const answer = TjenesteprofilAnswer.parse(JSON.parse(run(example('skien-2035'), '--json').stdout))
    // The table for Skien in tests/framskriv.test.ts: 44 992, 8391 and 4502 in 2035.
    expect(answer.population.map(({ persons }) => Math.round(persons))).toEqual([44_992, 8391, 4502])
    expect(answer.sources.flatMap(({ tables }) => tables)).toContain('14746')
    expect(answer.needs[0]!.transfers[0]!.sharePercent).toEqual({ today: 5, solution: 15 })
  })

  it('holds an arc to what it does today until its lead time is over', () => {
    const file = changed('skien-2035', ['decided: 2031', 'decided: 2033'])
    const answer = TjenesteprofilAnswer.parse(JSON.parse(run(file, '--json').stdout))
    expect(answer.needs[0]!.transfers[0]!.sharePercent).toEqual({ today: 5, solution: 5 })
    expect(answer.notes.join(' ')).toMatch(/er først klart i 2036/)
  })

  it('is not exploratory where every part has a source, and says what that is worth', () => {
    const sourced = [/assumption: [^}\n]+/g, 'source: Tabell 1 '] as const
    const answerTo = (file: string) => TjenesteprofilAnswer.parse(JSON.parse(run(file, '--json').stdout))
    const answer = answerTo(changed('for-lite', sourced, ['constructed: true', 'constructed: false']))
    expect(answer).toMatchObject({ exploratory: false, assumptions: [], status: 'short' })
    expect(answer.headline).toMatch(/Kildene er ikke kontrollert/)
    expect(answer.shortage[0]!.text).toMatch(/30\s% får ikke plass \(3\u00A0000 døgn i året\)/)
    expect(answer.shortage[0]!.limits[0]).toMatch(/høyst 6 årsverk\. Ett årsverk mer .*gir inntil 5 prosent/)
    // Made-up numbers do not become true by naming a table.
    expect(answerTo(changed('for-lite', sourced)).headline).toMatch(/^UTFORSKENDE: tallene er oppdiktet/)
  })

  it.each([
    [
      'hours: { sykepleier: 2 }',
      'hours: { sykepleir: 2 }',
      /linje 24.*«sykepleir» er ikke et yrke.*«sykepleier»/,
    ],
    ['at_most: 0.4', 'at_most: 1.4', /at_most: «1.4» er over 1. Skriv en andel/],
    [
      'hours: { sykepleier: 1 }',
      'hours: { sykepleier: -1 }',
      /«-1» er under 0. Timer kan ikke være negativt/,
    ],
    [', hours_per_fte: 1000', '', /linje 10.*hours_per_fte: mangler. Skriv arbeidstimer i et årsverk/],
    ['level: kommune', 'level: komune', /«komune» er ikke et nivå.*«kommune»/],
    ['at_most: 0.4', 'at_mots: 0.4', /«at_mots» er et ukjent felt \(nærmest er «at_most»\)/],
    ['{ alle: 10 }', '{ ale: 10 }', /«ale» er ikke en aldersgruppe.*\n.*mangler aldersgruppen «alle»/],
    ['per_person: { alle: 10 }', 'days_per_stay: 4', /enten «per_person», eller «stays_per_person»/],
    ['at_most: 6', 'at_most: .inf', /skal være et tall/],
    ['basis: { assumption: rundt tall }', 'basis: {}', /har verken «source» eller «assumption»/],
    [
      'constructed: true',
      'constructed: true\nmunicipality: Skien',
      /year: mangler[^]*population_basis: står sammen/,
    ],
    ['constructed: true', 'constructed: true\nobjective: cost', /cost_per_fte: mangler, og det er kostnaden/],
    ['share: { at_most: 0.4 }', 'share: { at_least: 0.5, at_most: 0.4 }', /har «at_least» over «at_most»/],
    [
      'hours: { sykepleier: 2 }',
      'share: { at_most: 0.1 }, hours: { sykepleier: 2 }',
      /til sammen 0.5: resten kan ingen ta/,
    ],
    ['hours: { sykepleier: 2 }', 'hours: {}', /uten timer ville dette ta alt/],
    [
      'share: { at_most: 0.4 }',
      'direct: false\n        share: { at_most: 0.4 }',
      /share: .*står sammen med «direct: false»/,
    ],
    [
      'share: { at_most: 0.4 }',
      'direct: false\n        lead_years: 2',
      /lead_years: .*hører til overføringen/,
    ],
    [
      'share: { at_most: 0.4 }',
      'share: { at_most: 0.4, today: 0.3 }',
      /today: mangler, mens andre har dagens andel/,
    ],
  ] as const)('refuses «%s» as «%s»', async (from, to, reason) => {
    expect(await refusal(changed('for-lite', [from, to]))).toMatch(reason)
  })

  it('ends in 2 with the reason and no answer', () => {
    const { status, stdout, stderr } = run(changed('for-lite', ['at_most: 0.4', 'at_most: 1.4']))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/profil\.yaml, linje \d+, needs\[0\]\.ways\[1\]\.share\.at_most/)
  })

  it('refuses a need with no way, and a file that is none', async () => {
    expect(await refusal(changed('for-lite', [/ {4}ways:[\s\S]*/, '    ways: []\n']))).toMatch(
      /needs\[0\]\.ways: .*behovet har ingen måte å dekkes på/,
    )
    expect(await refusal(join(folder, 'ingen.yaml'))).toMatch(/fila finnes ikke/)
    const misspelt = await refusal(changed('skien-2035', ['municipality: Skien', 'municipality: Skienn']))
    expect(misspelt).toMatch(/profil\.yaml, municipality: kommunen «Skienn» finnes ikke. Mente du Skien/)
    const file = join(folder, 'liste.yaml')
    writeFileSync(file, '- 1\n')
    expect(await refusal(file)).toMatch(/er ikke en tjenesteprofil/)
  })

  it('refuses transfers in a ring, which could make a need vanish', async () => {
    const back = `    transfers:
      - id: tilbake
        name: Tilbake
        from: korttid
        to: sengepost
        basis: { assumption: oppdiktet }
`
    expect(await refusal(changed('skien-2035', ['    transfers:\n', back]))).toMatch(
      /behovet kunne gå i ring/,
    )
  })
})
