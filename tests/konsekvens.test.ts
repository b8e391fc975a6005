/** `konsekvens`: the worked case of one person around the clock, the laws that its sums keep, and what a person must mend in a case file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readStatistics } from '../src/cli/statistics-files.ts'
import type { ShippedStatistics } from '../src/cli/statistics-files.ts'
import { KonsekvensAnswer } from '../src/planning/konsekvens-answer.ts'
import { readKonsekvens } from '../src/planning/konsekvens-file.ts'
import { countText, fteText, moneyText } from '../src/planning/konsekvens-figures.ts'
import type { KonsekvensOptions } from '../src/planning/konsekvens-ground.ts'
import { konsekvens } from '../src/planning/konsekvens.ts'
import type { Factors } from '../src/planning/konsekvens-observed.ts'
import { decompose } from '../src/planning/konsekvens-observed.ts'
import { rampShare, shareOut } from '../src/planning/konsekvens-years.ts'
import { konsekvensHtml } from '../src/report/konsekvens-html.ts'
import { konsekvensPage } from '../src/report/konsekvens-page.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
let statistics: ShippedStatistics
let folder = ''

beforeAll(() => {
  statistics = readStatistics(pathToFileURL(`${join(root, 'data')}/`))
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = (name: string) => readFileSync(join(root, 'examples', `konsekvens-${name}.yaml`), 'utf8')

/** The fields of an example, some of them changed; undefined takes a field away. */
function changed(name: string, changes: object): string {
  return stringify({ ...(parse(example(name)) as object), ...changes })
}

function answerTo(text: string, options: Partial<KonsekvensOptions> = {}) {
  const read = readKonsekvens('sak.yaml', text)
  if (read.status === 'bad') throw new Error(read.problems.map(({ message }) => message).join('\n'))
  const { area } = read.case
  return konsekvens(statistics, read.case, {
    area:
      area === undefined
        ? null
        : area === 'national'
          ? { kind: 'national' }
          : { kind: 'municipality', number: area },
    ...{ alternative: 'MMMM', seed: 1, draws: 200, codeVersion: 'prøve', inputs: { 'sak.yaml': 'abc' } },
    ...options,
  })
}

function problemsIn(text: string): string {
  const read = readKonsekvens('sak.yaml', text)
  return read.status === 'ok'
    ? ''
    : read.problems.map(({ place, value, message }) => `${place}: «${value ?? ''}» ${message}`).join('\n')
}

const oneToOne = (changes: object = {}) => answerTo(changed('en-til-en', changes))
const coverage = (staff: number) => ({
  coverage: { staff_per_user: { value: staff, source: 'x' }, hours_per_week: 168 },
  today: { hours_per_week: { value: 0, source: 'x' } },
})
const codes = ({ warnings }: Pick<KonsekvensAnswer, 'warnings'>) => warnings.map(({ code }) => code)

describe('one person around the clock', () => {
  it('takes 168 / 33.6 = 5.00 årsverk, and 4.73 with a week of 35.5', () => {
    expect(oneToOne().grossFte).toBe(5)
    expect(oneToOne({ weekly_norm_hours: 35.5 }).grossFte).toBeCloseTo(168 / 35.5, 4)
    expect(oneToOne({ weekly_norm_hours: 35.5 }).grossFte).toBeCloseTo(4.73, 2)
  })

  it('doubles with two to one, and halves where staff are shared by two', () => {
    expect(oneToOne({ per_user: coverage(2) }).grossFte).toBe(10)
    const half = oneToOne({ per_user: coverage(0.5) })
    expect(half.grossFte).toBe(2.5)
    expect(codes(half)).toContain('shared-staff')
    expect(codes(oneToOne())).not.toContain('shared-staff')
  })

  it('takes 5.76 net of five weeks of 52 and 9.1 % at 35.5, and 5.78 only when a year of 8760 hours meets 52 weeks of work', () => {
    // 4.7324 / ((47 / 52) x 0.909) = 5.760. With 8760 h against (1846 - 177.5) x 0.909 = 1516.7 h: 5.776, 8760 / 8736 of it.
    const { netFte } = oneToOne({ weekly_norm_hours: 35.5 })
    expect(netFte).toBeCloseTo(168 / 35.5 / ((47 / 52) * 0.909), 4)
    expect(netFte).toBeCloseTo(5.76, 2)
    expect((netFte! * 8760) / 8736).toBeCloseTo(8760 / ((1846 - 177.5) * 0.909), 3)
    // 5 / ((47 / 52) x 0.909) at 33.6.
    expect(oneToOne().netFte).toBeCloseTo(6.0857, 4)
  })

  it('costs net årsverk where the price is without cover for absence, and gross where it is with', () => {
    const { cost } = oneToOne()
    expect(cost).toMatchObject({ times: 'netFte', perYear: Math.round((5 / ((47 / 52) * 0.909)) * 780_000) })
    const written = (parse(example('en-til-en')) as { cost: object }).cost
    const withCover = oneToOne({ cost: { ...written, absence_cover: true } }).cost
    expect(withCover).toMatchObject({ times: 'grossFte', perYear: 3_900_000, sumOfYears: 4 * 3_900_000 })
  })

  it('is less what the person has today, and more for what is not spent with the person', () => {
    // (168 - 67.2) / 33.6 = 3; a tenth beside it: 3 / 0.9.
    const today = { ...coverage(1), today: { hours_per_week: { value: 67.2, source: 'x' } } }
    expect(oneToOne({ per_user: today }).grossFte).toBe(3)
    const beside = { ...today, indirect_percent: { value: 10, source: 'x' } }
    expect(oneToOne({ per_user: beside }).grossFte).toBeCloseTo(3 / 0.9, 4)
  })
})

it('doubles its årsverk and its cost with twice the users, whatever the coverage and the week', () => {
  const staff = fc.double({ min: 0.1, max: 4, noNaN: true })
  const norm = fc.constantFrom(33.6, 35.5, 37.5)
  fc.assert(
    fc.property(staff, norm, fc.integer({ min: 1, max: 500 }), (perUser, week, users) => {
      const ask = (count: number) =>
        answerTo(
          changed('en-til-en', {
            ...{ per_user: coverage(perUser), weekly_norm_hours: week },
            users: { value: count, source: 'x' },
          }),
          { draws: 1 },
        )
      const [once, twice] = [ask(users), ask(2 * users)]
      expect(once.grossFte).toBeCloseTo((users * perUser * 168) / week, 3)
      expect(Math.abs(twice.grossFte! - 2 * once.grossFte!)).toBeLessThan(2e-4)
      expect(Math.abs(twice.cost!.perYear! - 2 * once.cost!.perYear!)).toBeLessThan(2)
    }),
    { numRuns: 20 },
  )
})

describe('published costs', () => {
  it('are 650 000 and 740 000 kroner for each årsverk, and their bases are not the same', () => {
    const { cost, warnings } = oneToOne()
    expect(cost!.figures.map(({ perFte }) => perFte)).toEqual([780_000, 650_000, 740_000])
    const mixed = warnings.find(({ code }) => code === 'mixed-price-basis')!
    expect(mixed.text).toMatch(/Prisår: 2026 \(Saken selv\), 2022 \(KS, 1:1\), UKJENT \(KS, 2:1\)/)
    // 740 / 650 = 1.138.
    expect(mixed.text.replaceAll('\u00A0', ' ')).toMatch(
      /publiserte alene spriker fra 650 000 kr til 740 000 kr \(13,8 %\)/,
    )
  })

  const basis = { price_year: 2026, employers_contribution: true, pension: true, absence_cover: false }
  const priced = (amount: number, more: object = {}) =>
    codes(
      oneToOne({
        cost: {
          ...{ per_fte: { value: 800_000, source: 'x' }, ...basis },
          published: [{ name: 'Annen', amount, fte: 1, ...basis, ...more, source: 'x' }],
        },
      }),
    )

  it('of the same known basis are flagged only when more than 5 % apart', () => {
    expect(priced(840_000)).not.toContain('price-spread')
    expect(priced(840_000)).not.toContain('mixed-price-basis')
    expect(priced(840_001)).toContain('price-spread')
    expect(priced(760_000)).toContain('price-spread')
  })

  it.each([
    { price_year: 2025 },
    { pension: false },
    { employers_contribution: 'unknown' },
    { absence_cover: true },
  ])('are flagged for %j, equal or not', (more) => {
    expect(priced(800_000, more)).toContain('mixed-price-basis')
    expect(priced(800_000, more)).not.toContain('price-spread')
  })

  it('alone give no cost for the case', () => {
    const cost = { published: [{ name: 'Annen', amount: 800_000, fte: 1, source: 'x' }] }
    expect(oneToOne({ cost }).cost).toMatchObject({ perFte: null, perYear: null, sumOfYears: null })
  })

  it('that both are of an unknown basis are not of the same', () => {
    const unknown = { price_year: 'unknown' }
    const cost = {
      ...{ per_fte: { value: 800_000, source: 'x' }, ...basis, ...unknown },
      published: [{ name: 'Annen', amount: 800_000, fte: 1, ...basis, ...unknown, source: 'x' }],
    }
    expect(codes(oneToOne({ cost }))).toContain('mixed-price-basis')
  })
})

describe('an unfinished case', () => {
  it('is computed, and is not complete until the last thing is there', () => {
    expect(oneToOne()).toMatchObject({ complete: true, status: 'FULLSTENDIG', missing: [] })
    for (const [field, changes] of [
      ['purpose', { purpose: undefined }],
      ['user_group', { user_group: undefined }],
      ['area', { area: undefined }],
      ['years', { years: undefined }],
      ['users', { users: undefined }],
      ['users.source', { users: { value: 1, assumption: 'vi antar det' } }],
      ['weekly_norm_hours', { weekly_norm_hours: undefined }],
      ['competence', { competence: undefined }],
      ['ramp_up', { ramp_up: undefined }],
      ['uncertainty', { uncertainty: undefined }],
    ] as const) {
      const { missing, complete, status, grossFte } = oneToOne(changes)
      expect({ field, missing: missing.map((one) => one.field), complete, status }).toEqual({
        ...{ field, missing: [field], complete: false, status: 'UFULLSTENDIG' },
      })
      expect(grossFte, field).not.toBeNull()
    }
  })

  it('names everything that an empty one lacks, and has no årsverk without a need', () => {
    const answer = answerTo('name: Tom sak\nkind: right')
    expect(answer.missing.map(({ field }) => field)).toEqual([
      ...['purpose', 'user_group', 'area', 'years', 'users'],
      ...['per_user.hours_per_week eller per_user.coverage', 'per_user.today.hours_per_week'],
      ...['competence', 'weekly_norm_hours'],
      ...['absence.holiday_weeks', 'absence.sick_percent', 'absence.other_percent', 'ramp_up'],
      ...[
        'cost.per_fte',
        'cost.price_year',
        'cost.employers_contribution',
        'cost.pension',
        'cost.absence_cover',
      ],
      ...['questions.problem_and_goals', 'questions.relevant_measures', 'questions.principles'],
      ...['questions.effects', 'questions.recommendation', 'questions.preconditions', 'uncertainty'],
    ])
    expect(answer).toMatchObject({ grossFte: null, netFte: null, byYear: [], band: null, cost: null })
    expect(codes(answer)).toEqual(expect.arrayContaining(['no-need', 'no-users']))
    expect(konsekvensPage(answer)).toMatch(/UFULLSTENDIG: 25 ting mangler/)
  })

  it('needs an answer that says something, not a blank', () => {
    const questions = {
      ...(parse(example('en-til-en')) as { questions: object }).questions,
      principles: ' \n',
    }
    const answer = oneToOne({ questions })
    expect(answer.missing.map(({ field }) => field)).toEqual(['questions.principles'])
    expect(answer.questions[2]).toMatchObject({ id: 'principles', text: null })
    expect(konsekvensPage(answer)).toMatch(/reiser tiltakene\?\n {3}IKKE BESVART/)
  })

  it('says which standard figures it took', () => {
    const { inputs, assumptions } = oneToOne({ absence: undefined, weekly_norm_hours: undefined })
    expect(inputs.filter(({ given }) => !given).map(({ id, mode }) => [id, mode])).toEqual([
      ['holiday', 5],
      ['sick', 9.1],
      ['other', 3],
    ])
    expect(assumptions.join('\n')).toMatch(/Antakelse \(vår\): full uke på 35,5 timer/)
  })
})

describe('the years', () => {
  it('follow a ramp by equal steps, or by the shares that are written', () => {
    const steps = [2026, 2027, 2028, 2029, 2030, 2031].map((year) =>
      rampShare({ from: 2027, to: 2030 }, year),
    )
    expect(steps).toEqual([0, 0.25, 0.5, 0.75, 1, 1])
    const written = [2027, 2028, 2029, 2030].map((year) =>
      rampShare({ by_year: { 2028: 0.3, 2030: 0.8 } }, year),
    )
    expect(written).toEqual([0, 0.3, 0.3, 0.8])
  })

  it('show the full effect apart from what is reached, and say when it is not', () => {
    const answer = oneToOne({ ramp_up: { by_year: { 2027: 0.2, 2030: 0.6 }, source: 'x' } })
    expect(answer.byYear.map(({ grossFte }) => grossFte)).toEqual([1, 1, 1, 3])
    expect(answer.grossFte).toBe(5)
    expect(codes(answer)).toContain('ramp-unfinished')
  })
})

describe('a national case', () => {
  const ground = { ages: { from: 80, to: 105 }, years: { from: 2027, to: 2029 } }
  const national = (changes: object = {}, options: Partial<KonsekvensOptions> = {}) =>
    answerTo(changed('nasjonal-rett', { ...ground, ...changes }), options)

  it('is shared among all municipalities so that parts are exactly the whole, by year and competence', () => {
    const { byYear, perMunicipality } = national()
    expect(perMunicipality).toHaveLength(357)
    const parts = (value: number) => Math.round(value * 10_000)
    for (const [at, year] of byYear.entries()) {
      const places = perMunicipality!.map(({ years }) => years[at]!)
      const sum = (of: (place: (typeof places)[number]) => number) =>
        places.reduce((all, one) => all + of(one), 0)
      expect(sum(({ users }) => parts(users))).toBe(parts(year.users))
      expect(sum(({ grossFte }) => parts(grossFte))).toBe(parts(year.grossFte))
      expect(sum(({ netFte }) => parts(netFte))).toBe(parts(year.netFte))
      expect(sum(({ cost }) => cost!)).toBe(year.cost)
      for (const [which, { netFte }] of year.byCompetence.entries())
        expect(sum(({ byCompetence }) => parts(byCompetence[which]!.netFte))).toBe(parts(netFte))
      for (const { netFte, byCompetence } of places)
        expect(byCompetence.reduce((all, one) => all + parts(one.netFte), 0)).toBe(parts(netFte))
    }
  })

  it('follows the people of its ages: Skien has as large a part as it has of those of 80 and over', () => {
    // SSB has 3263 of 80 and over in Skien in 2026, and 263 246 in the nation: tests/framskriv.test.ts, table 14746.
    const year = { years: { from: 2026, to: 2026 }, ramp_up: { by_year: { 2026: 1 }, source: 'x' } }
    const users = { value: 10_000, source: 'x' }
    const { perMunicipality } = national({ ...year, users })
    const nation = statistics.official.entries['0']![statistics.official.alternatives.indexOf('MMMM')]![0]!
    const skien = perMunicipality!.find(({ number }) => number === '4003')!
    expect(skien.years[0]!.users).toBeCloseTo((10_000 * 3263) / (nation[8]! + nation[9]!), 1)
  })

  it('takes two groups of ages by their shares of the users', () => {
    const users = { value: 10_000, source: 'x' }
    const of = (ages: object) => {
      const { perMunicipality } = national({ users, ages, years: { from: 2027, to: 2027 } })
      return perMunicipality!.map(({ years }) => years[0]!.users)
    }
    const [old, young] = [of({ from: 80, to: 105 }), of({ from: 0, to: 66 })]
    const both = of([
      { from: 80, to: 105, share: 0.3 },
      { from: 0, to: 66, share: 0.7 },
    ])
    for (const [at, one] of both.entries()) expect(one).toBeCloseTo(0.3 * old[at]! + 0.7 * young[at]!, 2)
  })

  it('that grows in two groups of ages is the two growing by themselves', () => {
    const at2035 = { years: { from: 2035, to: 2035 }, ramp_up: { from: 2027, to: 2027, source: 'x' } }
    const of = (value: number, ages: object) => {
      const users = { value, growth: 'population', base_year: 2027, source: 'x' }
      return national({ ...at2035, users, ages }).perMunicipality!.map(({ years }) => years[0]!.users)
    }
    const both = of(10_000, [
      { from: 80, to: 105, share: 0.3 },
      { from: 0, to: 66, share: 0.7 },
    ])
    const [old, young] = [of(3000, { from: 80, to: 105 }), of(7000, { from: 0, to: 66 })]
    for (const [at, one] of both.entries()) expect(one).toBeCloseTo(old[at]! + young[at]!, 2)
  })

  it('grows with its people only when asked, from the year that the number is for', () => {
    const { byYear } = national()
    const nation = statistics.official.entries['0']![statistics.official.alternatives.indexOf('MMMM')]!
    const over80 = (year: number) => nation[year - 2026]![8]! + nation[year - 2026]![9]!
    // 26 000 in 2027, a quarter of the ramp; three quarters in 2029.
    expect(byYear[0]!.users).toBe(6500)
    expect(byYear[2]!.users).toBeCloseTo((0.75 * 26_000 * over80(2029)) / over80(2027), 2)
    const constant = national({ users: { value: 26_000, source: 'x' } })
    expect(constant.byYear[2]!.users).toBe(0.75 * 26_000)
  })

  it('shows one municipality with the same part as among all', () => {
    const all = national().perMunicipality!.find(({ number }) => number === '1151')
    expect(national({}, { municipality: '1151' }).perMunicipality).toEqual([all])
    // Of 0.98 expected users (three quarters of the ramp), none with probability exp(-0.98).
    const users = all!.years.at(-1)!.users
    const percent = Math.round(100 * (1 - Math.exp(-users)))
    expect(users).toBeLessThan(2)
    expect(all!.caution).toContain(`er det ${percent} % sannsynlig at kommunen har minst én`)
  })

  it('says where the expected number is under one', () => {
    expect(codes(national({ users: { value: 100, source: 'x' } }))).toContain('few-users')
    expect(codes(national({ users: { value: 100_000, source: 'x' } }))).not.toContain('few-users')
  })
})

it('whole numbers are shared out to the last one, also below zero', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (total, weights) => {
        const shares = shareOut(total, weights)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total)
        const all = weights.reduce((sum, one) => sum + one, 0)
        for (const [at, share] of shares.entries())
          expect(Math.abs(share - (total * weights[at]!) / all)).toBeLessThan(1.001)
      },
    ),
  )
})

describe('the band', () => {
  it('is in order, holds the sum without draws, and follows the seed', () => {
    const ask = (seed: number) => answerTo(example('nasjonal-rett'), { seed }).band!
    const { netFte } = ask(1)
    expect([netFte.p10, netFte.p50, netFte.p90]).toEqual(
      [netFte.p10, netFte.p50, netFte.p90].toSorted((a, b) => a - b),
    )
    expect(ask(1)).toEqual(ask(1))
    expect(ask(2)).not.toEqual(ask(1))
  })

  it('has no width where nothing is uncertain, and is the figure itself', () => {
    const absence = {
      holiday_weeks: { value: 5, source: 'x' },
      sick_percent: { value: 9.1, source: 'x' },
      other_percent: { value: 0, source: 'x' },
    }
    const { band, netFte } = oneToOne({ absence })
    expect(band!.netFte).toEqual({ p10: netFte, p50: netFte, p90: netFte })
  })

  it('of an uncertain number alone is that of its triangle', () => {
    // 0, 0 and 8 users: below x lies the share 1 - (1 - x / 8)^2, so half is below 8 (1 - sqrt(1/2)) = 2.343 users, 5 årsverk each.
    const users = { low: 0, mode: 0, high: 8, source: 'x' }
    const { band } = answerTo(changed('en-til-en', { users }), { draws: 20_000 })
    expect(band!.grossFte.p50).toBeCloseTo(5 * 8 * (1 - Math.SQRT1_2), 0)
  })
})

it('says which number matters most, from its low to its high alone', () => {
  const users = { low: 1, mode: 2, high: 4, source: 'x' }
  const { mattersMost } = oneToOne({ users })
  const factor = 1 / ((47 / 52) * 0.909)
  expect(mattersMost.map(({ input }) => input)).toEqual(['brukere', '% sykefravær'])
  expect(mattersMost[0]!.netFteAtLow).toBeCloseTo(5 * factor, 3)
  expect(mattersMost[0]!.netFteAtHigh).toBeCloseTo(20 * factor, 3)
})

describe('own homes against a shared unit', () => {
  it('takes what the duties take, and pays from two users', () => {
    const { alternatives } = answerTo(example('felles-bolig'))
    const [homes, shared, two] = alternatives!.arrangements
    // 672, 462 and 532 h a week; 4 % beside them; 35.5 h; half a post beside in the shared ones.
    const factor = 1 / ((47 / 52) * 0.909 * 0.97)
    expect(homes!.netFte).toBeCloseTo((672 / 0.96 / 35.5) * factor, 3)
    expect(shared!.netFte).toBeCloseTo((462 / 0.96 / 35.5) * factor + 0.5, 3)
    expect(two!.netFtePerUser).toBeCloseTo(((532 / 0.96 / 35.5) * factor + 0.5) / 4, 3)
    expect(homes!.breakEvenFte).toBeNull()
    expect(shared!.breakEvenFte).toEqual({ first: 2, always: 2 })
    expect(two!.breakEvenFte).toEqual({ first: 3, always: 3 })
    expect(alternatives!.byUsers[3]!.netFte[1]).toBeCloseTo(shared!.netFte, 2)
  })

  it('frees what the users have today and will not have, and says that it is on paper', () => {
    const answer = answerTo(example('felles-bolig'))
    // 4 x (133 - 168) / 0.96 / 35.5 = -4.108.
    expect(answer.grossFte).toBeCloseTo(-4.108, 3)
    expect(codes(answer)).toContain('frees')
    expect(konsekvensPage(answer)).toMatch(
      /Frigjør 4,11 årsverk brutto og 5,15 netto med vikarer for fravær, i åtte av ti trekk 4,\d\d til 5,\d\d, ved/,
    )
  })
})

describe('places in a building', () => {
  const building = (places: object) =>
    answerTo(
      changed('felles-bolig', { observed: [], users: { value: 40, source: 'x' }, per_user: { places } }),
    )
  const fte = (value: number) => ({ value, source: 'x' })

  it('take årsverk for each place after, less those before', () => {
    // 40 x 0.9 - 32 x 1.0 = 4 without cover, and so 4 x 1.2548 with.
    const places = { fte_before: fte(1), fte_after: fte(0.9), places_before: 32 }
    const without = building({ ...places, with_absence_cover: false })
    expect(without.grossFte).toBe(4)
    expect(without.netFte).toBeCloseTo(4 * 1.2548, 3)
    const withCover = building({ ...places, with_absence_cover: true })
    expect(withCover.netFte).toBe(4)
    expect(withCover.grossFte).toBeCloseTo(4 / 1.2548, 3)
  })

  it('are as many before as after where the case does not say, which is missing', () => {
    const { grossFte, missing } = building({
      fte_before: fte(1),
      fte_after: fte(0.9),
      with_absence_cover: false,
    })
    expect(grossFte).toBe(-4)
    expect(missing.map(({ field }) => field)).toEqual(['per_user.places.places_before'])
  })
})

describe('a case that is opened again', () => {
  const factor = fc.double({ min: 0.001, max: 1000, noNaN: true })
  const three = fc.tuple(factor, factor, factor)

  it('has a difference whose three parts add up, and turn around with time', () => {
    const product = (factors: Factors) => factors[0] * factors[1] * factors[2]
    fc.assert(
      fc.property(three, three, (before, after) => {
        const parts = decompose(before, after)
        const size = product(before) + product(after)
        expect(
          Math.abs(parts[0] + parts[1] + parts[2] - (product(after) - product(before))) / size,
        ).toBeLessThan(1e-9)
        const back = decompose(after, before)
        for (const at of [0, 1, 2] as const) expect(back[at]).toBeCloseTo(-parts[at], 6)
      }),
    )
  })

  it('is the mean over the orders in which the three could have changed', () => {
    // 2 x 3 x 5 = 30 to 4 x 3 x 10 = 120. Users first: 2 x 15 = 30; last: 2 x 30 = 60; mean 45. Hours did not change.
    expect(decompose([2, 3, 5], [4, 3, 10])).toEqual([45, 0, 45])
  })

  it('is held against all that was predicted, with the same cover for absence', () => {
    const [seen] = answerTo(example('felles-bolig')).observed
    const { predicted, difference, ofWhich } = seen!
    // 4 x 133 / 0.96 / 35.5 x 1.2548 = 19.588, and 21 came with 138 hours each.
    expect(predicted).toEqual({ users: 4, hoursPerUserWeek: 133, fte: 19.5876 })
    expect(difference).toBe(1.4124)
    const parts = Math.round((ofWhich.users + ofWhich.hoursPerUser + ofWhich.organisation) * 10_000)
    expect(parts).toBe(14_124)
    expect(ofWhich.users).toBe(0)
  })

  it('without hours for each user is not compared, and says so', () => {
    const observed = [{ year: 2029, users: 4, fte: 20, with_absence_cover: true, source: 'x' }]
    const answer = answerTo(changed('felles-bolig', { observed }))
    expect(answer.observed).toEqual([])
    expect(codes(answer)).toContain('observed-not-compared')
  })
})

it('computes the small file of the guide as the guide says', () => {
  const guide = readFileSync(join(root, 'docs', 'guides', 'konsekvens.md'), 'utf8')
  const [file] = /(?<=```yaml\n)name: [^`]*/.exec(guide)!
  const answer = answerTo(file, { area: { kind: 'municipality', number: '4003' } })
  // 168 / 35.5.
  expect(answer).toMatchObject({ grossFte: 4.7324, complete: false })
})

it('writes figures with no more digits than are meant', () => {
  const plain = (text: string) => text.replaceAll('\u00A0', ' ')
  expect([4896.49, 542.12, 6.086, -4.1].map(fteText).map(plain)).toEqual(['4 896', '542,1', '6,09', '-4,10'])
  expect([26_000, 115.5, 1].map(countText).map(plain)).toEqual(['26 000', '115,5', '1'])
  expect([4_792_359_917, 4_746_858, 641_000].map(moneyText).map(plain)).toEqual([
    '4 792 mill. kr',
    '4,75 mill. kr',
    '641 000 kr',
  ])
})

describe('the memo on paper', () => {
  it('has the six questions, what is computed and the case of an example on it, and nothing from outside', () => {
    const page = konsekvensHtml(oneToOne())
    for (const part of [
      'KONSTRUERT EKSEMPEL',
      '1. Hva er problemet, og hva vil vi oppnå?',
      '6. Hva er forutsetningene for en vellykket gjennomføring?',
      'A4 portrait',
      'ULIKE ELLER UKJENTE PRISGRUNNLAG',
      'utredningsinstruksen',
    ])
      expect(page).toContain(part)
    expect(page).not.toMatch(/<script|https?:|src=/)
  })

  it('draws each year as high as its net årsverk', () => {
    const ramp = { by_year: { 2027: 0.2, 2030: 0.6 }, source: 'x' }
    const page = konsekvensHtml(oneToOne({ ramp_up: ramp }))
    const heights = [...page.matchAll(/height="([\d.]+)"\s+fill/g)].map(([, height]) => Number(height))
    expect(heights).toHaveLength(4)
    expect(heights[3]! / heights[0]!).toBeCloseTo(3, 3)
    // What is freed hangs from the line at 0; with no need there is nothing to draw.
    const freed = konsekvensHtml(answerTo(example('felles-bolig')))
    expect(freed).toMatch(/<rect/)
    expect(freed).not.toMatch(/NaN|Infinity/)
    expect(konsekvensHtml(answerTo('name: Tom\nkind: right'))).not.toMatch(/<svg/)
  })

  it('escapes what the case says', () => {
    const page = konsekvensHtml(oneToOne({ name: '<b>Sak</b>', questions: { principles: '<img src=x>' } }))
    expect(page).not.toMatch(/<b>Sak|<img/)
    expect(page).toContain('&lt;img src=x&gt;')
    expect(page).toContain('Ikke besvart.')
  })
})

describe('a case file that must be mended', () => {
  it.each([
    [{ user_grup: 'x' }, /user_grup: «user_grup» er et ukjent felt.*nærmest er «user_group»/],
    [{ users: { value: 1, sorce: 'x' } }, /users\.sorce.*nærmest er «source»/],
    [{ users: { value: -3, source: 'x' } }, /users\.value: «-3» er utenfor 0 til/],
    [{ users: 5 }, /users: «5» er et tall alene. Skriv { value: 5, source: '…' }/],
    [{ users: { low: 3, mode: 2, high: 5 } }, /users.*skal stå i stigende rekkefølge/],
    [{ users: { low: 3, high: 5 } }, /mangler noe av «low», «mode» og «high»/],
    [{ users: { value: 3, mode: 3 } }, /har både «value» og/],
    [{ users: { source: 'x' } }, /mangler tallet/],
    [{ users: { value: 3, base_year: 2027 } }, /base_year.*brukes bare når/],
    [
      {
        competence: {
          shares: [
            { name: 'A', share: 0.5 },
            { name: 'B', share: 0.4 },
          ],
        },
      },
      /competence\.shares.*til sammen er 0.9, ikke 1/,
    ],
    [{ per_user: { ...coverage(1), hours_per_week: { value: 3 } } }, /per_user.*har flere av/],
    [{ weekly_norm_hours: 3.5 }, /weekly_norm_hours: «3.5» er for lite/],
    [{ ages: { from: 80, to: 67 } }, /ages.*«from» over «to»/],
    [{ ages: [{ from: 0, to: 66, share: 0.5 }] }, /ages.*til sammen er 0.5, ikke 1/],
    [
      { area: 'national', years: { from: 2027, to: 2060 } },
      /years\.to: «2060» er utenfor årene vi har folketall/,
    ],
    [{ years: { from: 2030, to: 2027 } }, /years.*«from» etter «to»/],
    [{ ramp_up: { from: 2028 } }, /ramp_up.*enten «by_year», eller/],
    [{ ramp_up: { by_year: { 2028: 1.5 } } }, /by_year.*«1.5» er over 1/],
    [{ absence: { sick_percent: { value: 91 } } }, /sick_percent\.value: «91» er utenfor 0 til 60/],
    [
      { observed: [{ year: 2040, users: 1, fte: 5, with_absence_cover: true }] },
      /observed\[0\]\.year: «2040» er utenfor sakens år, 2027-2030/,
    ],
    [{ kind: 'lov' }, /kind: «lov» er ikke en av: right, reform, building, decision/],
    [{ cost: { pension: 'kanskje' } }, /cost\.pension: «kanskje» er ikke en av: true, false, unknown/],
    [{ cost: { price_year: 'i fjor' } }, /cost\.price_year: «i fjor» skal være et årstall eller unknown/],
    [{ questions: { principles: 'a\u001B[2Jb' } }, /questions\.principles.*har styretegn/],
  ])('%j', (changes, reason) => expect(problemsIn(changed('en-til-en', changes))).toMatch(reason))

  it('is refused when it is not a case at all', () => {
    expect(problemsIn('- 1')).toMatch(/er ikke en sakfil. Se docs\/guides\/konsekvens.md/)
  })

  it('may be of years before the population when it is of one municipality and a constant number', () => {
    const past = { years: { from: 2015, to: 2018 }, ramp_up: { from: 2015, to: 2015, source: 'x' } }
    expect(oneToOne(past).byYear.map(({ year, grossFte }) => [year, grossFte])).toEqual([
      [2015, 5],
      [2016, 5],
      [2017, 5],
      [2018, 5],
    ])
  })
})

describe('the command', () => {
  function run(...args: readonly string[]) {
    const all = [join(root, 'scripts', 'cli.mjs'), 'konsekvens', ...args]
    const { status, stdout, stderr } = spawnSync('node', all, { cwd: root, encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const caseFile = (text: string) => {
    const file = join(folder, 'sak.yaml')
    writeFileSync(file, text)
    return file
  }
  const worked = join(root, 'examples', 'konsekvens-en-til-en.yaml')

  it('answers in one document of its schema, the same bytes for the same seed', () => {
    const ask = (seed: string) => run(worked, '--json', '--trekk', '50', '--seed', seed)
    const first = ask('1')
    expect(first).toMatchObject({ status: 0, stderr: '' })
    const answer = KonsekvensAnswer.parse(JSON.parse(first.stdout))
    expect(answer).toMatchObject({ grossFte: 5, complete: true, run: { seed: 1, draws: 50 } })
    expect(ask('1').stdout).toBe(first.stdout)
    expect(ask('2').stdout).not.toBe(first.stdout)
  })

  it('answers 0 for an unfinished case too, and writes the memo beside', () => {
    const html = join(folder, 'notat.html')
    const { status, stdout, stderr } = run(caseFile('name: Tom\nkind: right'), '--html', html)
    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 0,
      stderr: `Rapporten er skrevet til ${html}`,
    })
    expect(stdout).toMatch(/UFULLSTENDIG/)
    expect(readFileSync(html, 'utf8')).toMatch(/UFULLSTENDIG/)
  })

  it.each([
    ['area: Skienn', [], /sak.yaml, linje 3, area: kommunen «Skienn» finnes ikke. Mente du Skien/],
    ['area: Våler', [], /er flere: Våler i/],
    [
      'area: national',
      ['--kommune', 'Utsirra'],
      /--kommune: kommunen «Utsirra» finnes ikke. Mente du Utsira/,
    ],
    ["area: '4003'", ['--kommune', 'Skien'], /denne saken er ikke nasjonal/],
    ['area: national', ['--html', 'notat.pdf'], /slutter på .html/],
  ] as const)('refuses %s %j', (line, more, reason) => {
    const { status, stdout, stderr } = run(caseFile(`name: Sak\nkind: right\n${line}\n`), ...more)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(reason)
  })
})
