/** `reserve`: absence of people who are independent and who are not, the pool against closed forms, the history file, and the command. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { schemaText } from '../src/cli/schema.ts'
import { reserve } from '../src/planning/reserve.ts'
import { ReserveAnswer } from '../src/planning/reserve-answer.ts'
import { readReserveSetup } from '../src/planning/reserve-file.ts'
import { reserveUnits } from '../src/planning/reserve-units.ts'
import { reservePage } from '../src/report/reserve-page.ts'
import type { Correlation, DayKind, UnitDay } from '../src/staffing/absence-counts.ts'
import {
  absenceModel,
  binomialLaw,
  hiddenCorrelation,
  normalShare,
  reserveFor,
} from '../src/staffing/absence-counts.ts'
import { readHistory } from '../src/staffing/absence-history.ts'
import { publishedRate } from '../src/staffing/absence-levels.ts'
import { historyRates, rateOn } from '../src/staffing/absence-rates.ts'
import { defaultAbsence } from '../src/staffing/fte.ts'
import type { PoolTerms } from '../src/staffing/pool.ts'
import { absenceLaw, cheapestMix, poolOutcome, poolPlaces, reserveSizes } from '../src/staffing/pool.ts'
import { simulateYears } from '../src/staffing/pool-simulation.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const NONE: Correlation = { sameUnit: 0, otherUnits: 0 }

function kindsOf(units: readonly UnitDay[]): DayKind[] {
  return ([1, 2, 3, 4] as const).flatMap((quarter) =>
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ quarter, weekday, days: 13, units })),
  )
}

const alike = (count: number, duties = 11, absent = 0.2) =>
  kindsOf(Array.from({ length: count }, () => ({ duties, absent })))

const termsFor = (count: number, changes: Partial<PoolTerms> = {}): PoolTerms => ({
  ...{ reached: Array.from({ length: count }, () => true), level: 0.95, onCall: [] },
  ...{ ownCost: 0, sharedCost: 0, sharedUseCost: 0, ...changes },
})
const zeros = (count: number) => Array.from({ length: count }, () => 0)

describe('the size of a reserve', () => {
  it('is 6 x 5 = 30 separately and 19 together for 6 units of 11 duties at 20 % away', () => {
    // Binomial(11, 0.2): P(<= 4) = 0.9496, P(<= 5) = 0.9883. Binomial(66, 0.2): P(<= 18) < 0.95 <= P(<= 19).
    expect(reserveSizes(absenceModel(alike(6), NONE), 0.95)).toEqual({
      perUnit: [5, 5, 5, 5, 5, 5],
      separate: 30,
      shared: 19,
    })
  })

  it('is larger together when absence goes together, and never smaller with more of it', () => {
    const shared = [0, 0.01, 0.03, 0.06, 0.1].map(
      (share) => reserveSizes(absenceModel(alike(6), { sameUnit: share, otherUnits: share }), 0.95).shared,
    )
    expect(shared).toEqual([...shared].sort((a, b) => a - b))
    expect(shared.at(-1)).toBeGreaterThan(19)
  })

  // Not "the shared quantile is at most the sum of quantiles": that is false (2 duties at 1 % and 6 at 60 %: 5 apart, 6 together), for
  // reserves apart are not all enough on the same day.
  it('covers at least as often with one shared reserve as with the same places split on units', () => {
    const unit = fc.record({
      duties: fc.integer({ min: 1, max: 10 }),
      absent: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(unit, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(0, 0.05),
        (rows, correlation) => {
          const model = absenceModel(kindsOf(rows.map(([one]) => one)), {
            ...{ sameUnit: correlation, otherUnits: correlation / 2 },
          })
          const own = rows.map(([, places]) => places)
          const total = own.reduce((a, b) => a + b, 0)
          const terms = termsFor(rows.length)
          const apart = poolOutcome(model, { own, shared: 0 }, terms).covered
          const together = poolOutcome(model, { own: zeros(rows.length), shared: total }, terms).covered
          expect(together).toBeGreaterThanOrEqual(apart - 1e-12)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says how often separate reserves are enough all at once', () => {
    // Each is enough with P(Binomial(11, 0.2) <= 5); six of them on one day: that to the sixth, under 95 %.
    const each = binomialLaw(11, 0.2)
      .slice(0, 6)
      .reduce((a, b) => a + b, 0)
    expect(answerTo().separateAllCovered).toBeCloseTo(each ** 6, 4)
  })
})

describe('absence that goes together', () => {
  it('keeps the share away, and gives the correlation that was asked for', () => {
    // Two people of one unit: P(both away) = p^2 + c p (1 - p) = 0.04 + 0.05 x 0.16 = 0.048.
    const both = absenceModel(kindsOf([{ duties: 2, absent: 0.2 }]), { sameUnit: 0.05, otherUnits: 0.02 })
    const law = absenceLaw(both, [0])
    expect(law[2]!).toBeCloseTo(0.048, 5)
    expect(law[1]! + 2 * law[2]!).toBeCloseTo(0.4, 5)
    // One in each of two units: 0.04 + 0.02 x 0.16 = 0.0432.
    const apart = absenceModel(
      kindsOf([
        { duties: 1, absent: 0.2 },
        { duties: 1, absent: 0.2 },
      ]),
      { sameUnit: 0.05, otherUnits: 0.02 },
    )
    expect(absenceLaw(apart, [0, 1])[2]!).toBeCloseTo(0.0432, 5)
  })

  it('has the normal law and its hidden correlation right', () => {
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 6)
    // Half away: the correlation seen is (2 / pi) arcsin(hidden) (Sheppard 1899), so 1/3 is seen of 0.5.
    expect(hiddenCorrelation(0.5, 1 / 3)).toBeCloseTo(0.5, 4)
  })

  it('refuses units that go together more with others than within', () => {
    expect(() => absenceModel(alike(2), { sameUnit: 0.01, otherUnits: 0.02 })).toThrow(RangeError)
  })
})

describe('the simulated pool', () => {
  it('meets the binomial closed form within its confidence interval when people are independent', () => {
    const closed = binomialLaw(66, 0.2)
    const covered = closed.slice(0, 20).reduce((a, b) => a + b, 0)
    const run = simulateYears(absenceModel(alike(6), NONE), { own: zeros(6), shared: 19 }, termsFor(6), {
      years: 400,
      seed: 1,
    })
    expect(run.covered.low).toBeLessThan(covered)
    expect(run.covered.high).toBeGreaterThan(covered)
    // 400 x 364 days: the interval itself must be narrow enough to catch a pool that is one place off.
    expect(run.covered.high - run.covered.low).toBeLessThan(0.005)
    expect(run.absentADay.mean).toBeCloseTo(13.2, 1)
  })

  it('meets the exact sum with correlation, own reserve, a unit out of reach and people called in', () => {
    const model = absenceModel(alike(3), { sameUnit: 0.06, otherUnits: 0.03 })
    const terms = termsFor(3, {
      ...{ reached: [true, true, false], onCall: [{ name: 'a', mostADay: 1, cost: 10 }] },
      ...{ ownCost: 1, sharedCost: 2, sharedUseCost: 3 },
    })
    const permanent = { own: [1, 0, 3], shared: 3 }
    const exact = poolOutcome(model, permanent, terms)
    const run = simulateYears(model, permanent, terms, { years: 1500, seed: 5 })
    expect(exact.covered).toBeGreaterThan(run.covered.low)
    expect(exact.covered).toBeLessThan(run.covered.high)
    const cost = run.costs.reduce((a, b) => a + b, 0) / run.years
    expect(cost / exact.cost).toBeCloseTo(1, 2)
  })

  it('is the same with the same seed and another with another', () => {
    const years = (seed: number) =>
      JSON.stringify(
        simulateYears(absenceModel(alike(2), NONE), { own: [0, 0], shared: 4 }, termsFor(2), {
          years: 20,
          seed,
        }),
      )
    expect(years(3)).toBe(years(3))
    expect(years(3)).not.toBe(years(4))
  })
})

describe('the cheapest mix', () => {
  it('is the newsvendor quantile with one source to call: places while they are needed oftener than the price ratio', () => {
    // A place at 2000 replaces a call at 5000: worth it while P(absent >= place) > 0.4, so F(K) >= 0.6.
    const model = absenceModel(alike(6), NONE)
    const terms = termsFor(6, {
      ...{ level: 0.5, sharedCost: 2000, ownCost: 2000 },
      onCall: [{ name: 'vikar', mostADay: 66, cost: 5000 }],
    })
    const mix = cheapestMix(model, terms, { own: false, shared: true })
    expect(mix?.permanent.shared).toBe(reserveFor(binomialLaw(66, 0.2), 0.6))
    expect(
      poolPlaces(binomialLaw(66, 0.2), 66).filter(
        ({ breakEvenTimes }) => breakEvenTimes !== null && breakEvenTimes < 2.5,
      ),
    ).toHaveLength(mix!.permanent.shared)
  })

  it('has no own reserve where a shared place costs the same: it does all that an own one does', () => {
    const model = absenceModel(alike(3), NONE)
    const mix = cheapestMix(model, termsFor(3, { ownCost: 10, sharedCost: 10 }), { own: true, shared: true })
    expect(mix?.permanent.own).toEqual([0, 0, 0])
    expect(mix?.permanent.shared).toBe(reserveFor(binomialLaw(33, 0.2), 0.95))
  })

  it('gives a unit out of reach a reserve of its own', () => {
    const model = absenceModel(alike(2), NONE)
    const terms = termsFor(2, { reached: [true, false], ownCost: 10, sharedCost: 10 })
    const mix = cheapestMix(model, terms, { own: true, shared: true })
    expect(mix?.permanent.own[1]).toBeGreaterThanOrEqual(5)
    expect(mix?.outcome.covered).toBeGreaterThanOrEqual(0.95)
  })
})

const HEAD = 'unit,person,competence,kind,from,until'
const EMPLOYED = 'A,P1,nurse,employed,2026-01-01,2026-12-31'

function complaints(...lines: readonly string[]): string {
  const read = readHistory('f.csv', lines.join('\n'))
  return read.status === 'ok'
    ? ''
    : read.problems.map(({ place, value, message }) => `${place}: «${value ?? ''}» ${message}`).join('\n')
}

describe('the absence file', () => {
  it('names overlapping spells of one person with both lines', () => {
    expect(
      complaints(
        HEAD,
        EMPLOYED,
        'A,P1,nurse,sudden,2026-02-01,2026-02-05',
        'A,P1,nurse,known,2026-02-05,2026-02-09',
      ),
    ).toMatch(/linje 3 og 4: «P1» overlapper/)
  })

  it('refuses birth numbers, diagnoses and names, each with the reason', () => {
    expect(complaints(`${HEAD},fødselsnummer`, `${EMPLOYED},1`)).toMatch(/fødselsnummer/)
    expect(complaints(`${HEAD},diagnose`, `${EMPLOYED},F32`)).toMatch(/helseopplysninger/)
    const numbered = complaints(HEAD, EMPLOYED.replace('P1', '01017012345'))
    expect(numbered).toMatch(/linje 2, kolonne person: «» ser ut som et fødselsnummer/)
    expect(numbered).not.toMatch(/01017012345/)
    expect(complaints(HEAD, EMPLOYED.replace('P1', 'Kari'))).toMatch(/ser ut som et navn/)
    expect(complaints(HEAD, EMPLOYED.replace('nurse', 'F32.1'))).toMatch(/diagnosekode/)
  })

  it('refuses absence outside the employment, turned dates and unknown columns', () => {
    expect(complaints(HEAD, EMPLOYED, 'A,P1,nurse,sudden,2026-12-30,2027-01-02')).toMatch(
      /linje 3: .*employed/,
    )
    expect(complaints(HEAD, 'A,P1,nurse,employed,2026-03-01,2026-02-01')).toMatch(/slutter før/)
    expect(complaints(`${HEAD},shift`, `${EMPLOYED},D`)).toMatch(/ukjent kolonne/)
    expect(complaints(HEAD, 'A,P1,nurse,gone,2026-03-01,2026-02-01')).toMatch(/ikke en av: employed/)
  })

  it('gives the days away over the days employed, by weekday', () => {
    // 28 days from a Monday, away on the first Monday and Tuesday: 2 / 28 in all, 1 / 4 of the Mondays.
    const read = readHistory(
      'f',
      [HEAD, 'A,P1,nurse,employed,2026-06-01,2026-06-28', 'A,P1,nurse,sudden,2026-06-01,2026-06-02'].join(
        '\n',
      ),
    )
    if (read.status === 'bad') throw new Error(read.problems[0]!.message)
    const rates = historyRates(read.spells)
    expect(rates.all).toEqual({ employed: 28, known: 0, sudden: 2 })
    expect(rateOn(rates, { unit: 'A', quarter: 2, weekday: 0 }, 'sudden')).toBeCloseTo(0.25, 10)
    expect(rateOn(rates, { unit: 'A', quarter: 2, weekday: 4 }, 'sudden')).toBe(0)
    expect(rates.correlation).toBeNull()
  })

  it('finds that a unit which is away all at once correlates, and that people by turns do not', () => {
    const rows = (from: (person: number, month: number) => number) =>
      Array.from({ length: 10 }, (_, person) => [
        `A,P${person},nurse,employed,2026-01-01,2026-12-31`,
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => {
          const day = (at: number) => `2026-${String(month).padStart(2, '0')}-${String(at).padStart(2, '0')}`
          return `A,P${person},nurse,sudden,${day(from(person, month))},${day(from(person, month) + 1)}`
        }),
      ]).flat()
    const correlation = (lines: readonly string[]) => {
      const read = readHistory('f', [HEAD, ...lines].join('\n'))
      return read.status === 'ok' ? historyRates(read.spells).correlation?.sameUnit : null
    }
    expect(correlation(rows(() => 10))).toBe(0.5)
    expect(correlation(rows((person) => 1 + 2 * person))).toBe(0)
  })
})

describe('published levels', () => {
  it('put most sick leave in the first quarter and least in the third, with the unit mean kept', () => {
    const sudden = ([1, 2, 3, 4] as const).map((quarter) => publishedRate(defaultAbsence, quarter).sudden)
    expect(Math.max(...sudden)).toBe(sudden[0])
    expect(Math.min(...sudden)).toBe(sudden[2])
    // (1 - 5/52)(1 - 0.03) x 9.1 % = 7.98 % of agreed time.
    expect(sudden.reduce((a, b) => a + b, 0) / 4).toBeCloseTo((47 / 52) * 0.97 * 0.091, 10)
  })
})

const example = readFileSync(join(root, 'examples', 'reserve-seks-enheter.yaml'), 'utf8')

function answerTo(changes: object = {}, years = 50) {
  const read = readReserveSetup('o.yaml', stringify({ ...(parse(example) as object), ...changes }))
  if (read.status === 'bad') throw new Error(read.problems.map(({ message }) => message).join('\n'))
  const units = reserveUnits([], read.setup, null)
  return reserve({
    ...{ setup: read.setup, units, history: null, seed: 1, years, codeVersion: 'x', inputs: {} },
  })
}

describe('the answer', () => {
  it('follows its schema and has the worked numbers', () => {
    const answer = ReserveAnswer.parse(answerTo())
    expect(answer).toMatchObject({ expectedAbsent: 13.2, separate: 30, shared: 19, serviceLevel: 0.95 })
    expect(answer.correlation.shared).toBeGreaterThan(19)
    // (14.5 + 4.2 + 6.8) mill. / 0.85 mill. = 30 årsverk.
    expect(answer.today?.fte).toBe(30)
    expect(answer.volunteers[0]?.fte).toBe(0)
  })

  it('claims no cost where none is given', () => {
    const answer = answerTo({ cost: undefined, today: undefined })
    expect(answer.cost).toBeNull()
    expect(answer.today).toBeNull()
    expect(reservePage(answer)).not.toMatch(/\d kr/)
  })

  it('leaves hiring out until it is agreed with the representatives', () => {
    const used = (agreed: boolean) =>
      answerTo({ agency: { most_a_day: 3, agreed_with_representatives: agreed } }).cost?.mix?.onCallADay.map(
        ({ name }) => name,
      )
    expect(used(false)).toEqual(['Vikar', 'Overtid'])
    expect(used(true)).toEqual(['Vikar', 'Overtid', 'Innleie'])
  })

  it('does not count volunteers: with a hundred of them every other number is the same', () => {
    const { volunteers: none, ...without } = answerTo({ volunteers: [] })
    const { volunteers: many, ...withMany } = answerTo({
      volunteers: [{ role: 'Besøksvenn', people: 100, may: ['Samtale'], never: ['Stell'] }],
    })
    expect(withMany).toEqual(without)
    expect([none.length, many.length]).toEqual([0, 1])
  })

  it('is worse under stress, and says who cannot be moved and why', () => {
    const { stress, movable, cost } = answerTo()
    expect(stress[0]!.covered!).toBeLessThan(cost!.mix!.covered)
    expect(stress[1]!.covered!).toBeLessThan(stress[0]!.covered!)
    expect(movable.map(({ canMove }) => canMove)).toEqual([true, false, false])
  })
})

it.each(['reserve', 'reserve-svar'] as const)('has a fresh schema: %s', (name) => {
  expect(readFileSync(join(root, 'docs', 'schema', `${name}.schema.json`), 'utf8')).toBe(schemaText(name))
})

describe('the command', () => {
  let folder = ''
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (...args: readonly string[]) =>
    spawnSync('node', [join(root, 'scripts', 'cli.mjs'), 'reserve', ...args], { encoding: 'utf8' })
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('answers with the same bytes for the same seed', { timeout: 120_000 }, () => {
    const args = [
      '--oppsett',
      join(root, 'examples', 'reserve-seks-enheter.yaml'),
      '--trekk',
      '100',
      '--json',
    ]
    const [first, second] = [run(...args), run(...args)]
    expect(first.status).toBe(0)
    expect(second.stdout).toBe(first.stdout)
    expect(ReserveAnswer.parse(JSON.parse(first.stdout)).shared).toBe(19)
  })

  it('reads unit files with a history, and either alone', { timeout: 120_000 }, () => {
    const examples = ['orkland-sykehjem.yaml', 'avdeling-8.yaml', 'reserve-fravaer.csv'].map((name) =>
      join(root, 'examples', name),
    )
    const all = run(...examples, '--trekk', '50', '--json')
    expect(all.stderr).toBe('')
    const answer = ReserveAnswer.parse(JSON.parse(all.stdout))
    expect(answer.history?.people).toBe(39)
    expect(answer.perShift).toBeGreaterThanOrEqual(answer.separate)
    expect(answer.byCompetence.map(({ id }) => id)).toContain('nurse')
    expect(run(examples[1]!, '--trekk', '50').stdout).toMatch(/Kilde: Standardtall/)
    expect(run(examples[2]!, '--trekk', '50').stdout).toMatch(/KONSTRUERT[^]*regnet i ansatte/)
  })

  it('stops with exit code 2 and says what to mend', { timeout: 120_000 }, () => {
    const bad = (...args: readonly string[]) => {
      const { status, stdout, stderr } = run(...args)
      expect([status, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(bad()).toMatch(/Ingen enheter/)
    const overlap = file(
      'o.csv',
      [
        HEAD,
        EMPLOYED,
        'A,P1,nurse,sudden,2026-02-01,2026-02-05',
        'A,P1,nurse,sudden,2026-02-03,2026-02-09',
      ].join('\n'),
    )
    expect(bad(overlap)).toMatch(/o\.csv, linje 3 og 4: «P1» overlapper/)
    expect(bad('--oppsett', file('a.yaml', example.replace('id: B', 'id: A')))).toMatch(/units\[0\]/)
    expect(
      bad('--oppsett', file('b.yaml', example.replace('service_level_percent', 'service_levl_percent'))),
    ).toMatch(/Nærmest er «service_level_percent»/)
    expect(
      bad('--oppsett', file('c.yaml', example), file('d.csv', `${HEAD}\n${EMPLOYED.replace('A,', 'Z,')}`)),
    ).toMatch(/enheten «Z»/)
  })
})
