import { describe, expect, it } from 'vitest'
import { OFF } from '../rostering/problem.ts'
import { solve } from '../rostering/solve.ts'
import { parseDate } from '../time/local-date.ts'
import type { Unit } from '../workforce/unit.ts'
import { answerKan, planKan, solvablesOf } from './kan.ts'
import type { KanAnswer, PriceOut } from './kan-answer.ts'
import { shortRestUnit } from './testing/short-rest-unit.ts'
import { rosterFrom, smallUnit } from './testing/small-unit.ts'
import { baselineOf, changed } from './what-if.ts'
import { priceOf as comparedPrice } from './what-if-price.ts'
import { lostProtection } from './what-if-protection.ts'
import type { ChangeRead } from './what-if-text.ts'
import { readAgreementShort, readNorm, readWithout } from './what-if-text.ts'

function answered(
  unit: Unit,
  read: ChangeRead,
  iterationLimit: number | null,
): Omit<KanAnswer, 'seconds' | 'future' | 'together'> {
  if (read.status === 'bad') throw new Error(read.message)
  const plan = planKan(unit, [{ asked: 'spurt', change: read.change }])
  const results =
    iterationLimit === null
      ? null
      : solvablesOf(plan).map(({ problem }) => solve(problem, { seed: 1, iterationLimit }))
  return answerKan(plan, results, { inputs: {}, seed: 1, iterations: iterationLimit, codeVersion: '0' })
}

function priceOf(unit: Unit, read: ChangeRead, iterationLimit: number | null = 30_000): PriceOut {
  return answered(unit, read, iterationLimit).prices[0]!
}

describe('the price of a rule', () => {
  it('is the holes that go away, and names whose rest it was', () => {
    const unit = shortRestUnit()
    const price = priceOf(unit, readWithout(unit, 'aml-10-8-daily-rest'))
    expect(price).toMatchObject({
      asked: 'spurt',
      kind: 'without-rule',
      name: 'Uten daglig arbeidsfri (§ 10-8 første ledd)',
      decidedBy: 'union',
      // 15 h / 2 weeks / 37.5 h = 0.2 årsverk.
      before: { holes: 2, uncoveredHours: 15, uncoveredFte: 0.2, findings: 0, quickReturns: 0 },
      after: { holes: 0, uncoveredHours: 0, uncoveredFte: 0, findings: 0, quickReturns: 2 },
      sentence: '2 hull (15 timer) blir 0 hull (0 timer): 15 timer mindre udekket (0,2 årsverk).',
      formulas: [],
      limits: [],
    })
    expect(price.lost).toEqual([
      {
        rule: 'aml-10-8-daily-rest',
        paragraph: '§ 10-8 første ledd',
        times: 2,
        worst: 570,
        unit: 'minutes',
        employees: [
          { employee: 'A', times: 1, worst: 570 },
          { employee: 'B', times: 1, worst: 570 },
        ],
        text: '2 ansatte får under 11 t daglig hvile, i alt 2 ganger; korteste 9 t 30 min (A).',
      },
    ])
    expect(price.terms).toEqual([
      'Bare fagforening med innstillingsrett kan fravike § 10-8 ut over det paragrafen selv nevner, i tariffavtale (§ 10-12 fjerde ledd); for alle andre er dette en beregning, ikke et valg.',
      'Det som kan avtales: daglig arbeidsfri ned til 8 t på grunnlag TV (§ 10-8 tredje ledd).',
    ])
  })

  it('is a calculation and no option where no collective agreement binds the employer', () => {
    const unit = shortRestUnit(['bound_by_tariff: true', 'bound_by_tariff: false'])
    const price = priceOf(unit, readWithout(unit, 'aml-10-8-daily-rest'), null)
    expect(price.decidedBy).toBe('nobody')
    expect(price.terms).toEqual([
      'Ingen kan fravike § 10-8 helt i en virksomhet som ikke er bundet av tariffavtale: dette er en beregning, ikke et valg.',
    ])
    const tariff = priceOf(unit, readWithout(unit, 'tariff-weekly-norm'), null)
    expect(tariff).toMatchObject({
      decidedBy: 'nobody',
      terms: ['Virksomheten er ikke bundet av tariffavtale, så regelen er ikke i bruk her.'],
    })
  })

  it('says what other bases could give, also to an employer without a collective agreement', () => {
    const unit = shortRestUnit(['bound_by_tariff: true', 'bound_by_tariff: false'])
    const { terms } = priceOf(unit, readWithout(unit, 'aml-10-8-sunday'), null)
    expect(terms[1]).toBe(
      'Det som kan avtales: perioden for søndagsfri i gjennomsnitt inntil 26 uker på grunnlag IND (§ 10-8 fjerde ledd).',
    )
  })

  it('is decided by the parties of the collective agreement for the full week', () => {
    const unit = shortRestUnit()
    expect(priceOf(unit, readWithout(unit, 'tariff-weekly-norm'), null)).toMatchObject({
      decidedBy: 'tariff-parties',
      terms: ['Partene i tariffavtalen har satt grensen, og bare de kan endre den.'],
      sentence: 'Regnestykket er det samme; hva det gjør med turnusen, er ikke prøvd.',
      before: {
        holes: null,
        uncoveredHours: null,
        uncoveredFte: null,
        findings: null,
        outsideTolerance: null,
      },
      lost: [],
    })
  })

  it('is nothing where the roster does without', () => {
    const unit = shortRestUnit()
    const price = priceOf(unit, readWithout(unit, 'aml-10-8-weekly-rest'))
    expect(price.sentence).toBe('Hullene er like mange: 2 hull (15 timer).')
    expect(price.lost).toEqual([])
  })

  it('leaves the answer for the present case as it is', () => {
    const unit = shortRestUnit()
    const answer = answered(unit, readWithout(unit, 'aml-10-8-daily-rest'), 30_000)
    expect(answer.holes).toHaveLength(2)
    expect(answer.variants.map(({ id }) => id)).not.toContain('what-if')
  })
})

describe('two rosters that were found are no proof', () => {
  const unit = shortRestUnit()
  const read = readWithout(unit, 'aml-10-8-daily-rest')
  const found = answered(unit, readWithout(unit, 'aml-10-8-daily-rest'), 30_000).variants[0]!
  const withHours = (holes: number) => ({
    ...found,
    holes: found.holes.slice(0, holes),
    uncoveredHours: 7.5 * holes,
  })
  const compared = (before: number, after: number, row: string, spreadHours: number | null = null) => {
    if (read.status === 'bad') throw new Error(read.message)
    return comparedPrice({
      whatIf: { asked: 'spurt', change: read.change },
      before: baselineOf(unit),
      present: withHours(before),
      after: withHours(after),
      roster: rosterFrom(unit, { A: row }),
      spreadHours,
    }).sentence
  }
  const legal = '. . . . . . D'
  const short = '. . . . . E D'

  it('fewer holes in a roster that keeps the rule are the search’s, not the rule’s', () => {
    expect(compared(2, 1, legal)).toBe(
      'Turnusen som ble funnet med endringen, har 1 hull (7,5 timer) mot 2 hull (15 timer) nå, men holder seg innenfor reglene slik de er nå: forskjellen er søkets, og endringen er ikke brukt. Kjør med mer tid eller flere iterasjoner.',
    )
    expect(compared(2, 1, short)).toBe(
      '2 hull (15 timer) blir 1 hull (7,5 timer): 7,5 timer mindre udekket (0,1 årsverk).',
    )
  })

  it('a difference no larger than between two like searches may be chance: 7.5 h against 7.5 h and 7 h', () => {
    expect(compared(2, 1, short, 7.5)).toBe(
      '2 hull (15 timer) blir 1 hull (7,5 timer): forskjellen på 7,5 timer er ikke større enn forskjellen mellom to like søk (7,5 timer), så den kan være tilfeldig. Kjør med mer tid eller flere iterasjoner.',
    )
    expect(compared(2, 1, short, 7)).toMatch(/7,5 timer mindre udekket/)
  })

  it('fewer holes with a shorter full week are the search’s: it gives no hours', () => {
    const norm = readNorm(unit, '33.6')
    if (norm.status === 'bad') throw new Error(norm.message)
    const { sentence } = comparedPrice({
      whatIf: { asked: 'spurt', change: norm.change },
      before: baselineOf(unit),
      present: withHours(2),
      after: withHours(1),
      roster: rosterFrom(unit, { A: legal }),
      spreadHours: 0,
    })
    expect(sentence).toMatch(/endringen kan ikke gi bedre dekning: den bedre turnusen finnes også nå/)
  })

  it('the present case is searched twice where a price is asked, and the better one is compared with', () => {
    const offsets = (asked: Parameters<typeof planKan>[1]) =>
      solvablesOf(planKan(unit, asked)).map(({ seedOffset }) => seedOffset)
    expect(offsets([])).not.toContain(1)
    if (read.status === 'bad') throw new Error(read.message)
    const plan = planKan(unit, [{ asked: 'spurt', change: read.change }])
    expect(solvablesOf(plan).at(-1)).toMatchObject({ seedOffset: 1, problem: plan.cases[0]!.problem })
    const good = solvablesOf(plan).map(({ problem }) => solve(problem, { seed: 1, iterationLimit: 30_000 }))
    // The first search found nobody for any shift; the second found the 2 holes of 7.5 h.
    const [first, ...rest] = good
    const empty = { ...first!, assignment: new Int8Array(first!.assignment.length).fill(OFF) }
    const run = { inputs: {}, seed: 1, iterations: 30_000, codeVersion: '0' }
    const { prices, uncoveredHours } = answerKan(plan, [empty, ...rest], run)
    expect(uncoveredHours).toBe(30)
    expect(prices[0]!.before.uncoveredHours).toBe(15)
  })

  it('more holes without the rule than with it price nothing', () => {
    expect(compared(1, 2, legal)).toBe(
      'Søket fant ingen bedre turnus med endringen (2 hull (15 timer)) enn nå (1 hull (7,5 timer)); turnusen som er nå, kan brukes i begge tilfeller.',
    )
  })

  it('says so where everything is covered both ways, or the holes are as many', () => {
    expect(compared(0, 0, legal)).toBe('Alle vakter er dekket både nå og med endringen.')
    expect(compared(1, 1, legal)).toBe('Hullene er like mange: 1 hull (7,5 timer).')
  })

  it('says that what a roster takes without a gain is not needed', () => {
    const needless = / Vernet som turnusen med endringen tar, er ikke nødvendig for dekningen\.$/
    for (const [before, after] of [
      [0, 0],
      [1, 1],
      [1, 2],
    ] as const) {
      expect(compared(before, after, short)).toMatch(needless)
      expect(compared(before, after, legal)).not.toMatch(needless)
    }
  })
})

describe('the price of an agreement', () => {
  it('is the same holes, with limits before and after, who signs, and what the law asks for in return', () => {
    const unit = shortRestUnit()
    const price = priceOf(unit, readAgreementShort(unit, 'TV:daily-rest=9'))
    expect(price).toMatchObject({
      kind: 'with-agreement',
      name: 'Med avtalen «Tenkt avtale: TV:daily-rest=9» (TV)',
      decidedBy: 'signatories',
      before: { holes: 2 },
      after: { holes: 0, findings: 0 },
      limits: [{ name: 'daglig arbeidsfri', before: '11 t', after: '9 t', employees: ['A', 'B'] }],
      terms: [
        'Gjelder alle 2 ansatte.',
        'Må underskrives: arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig (§ 10-8 tredje ledd).',
        'Loven krever kompenserende hvile eller annet passende vern. I avtalen: ikke avtalt ennå; forutsatt i denne beregningen.',
      ],
    })
    expect(price.lost.map(({ text }) => text)).toEqual([
      '2 ansatte får under 11 t daglig hvile, i alt 2 ganger; korteste 9 t 30 min (A).',
    ])
  })

  it('is not for those under 18 where chapter 11 has a stricter rule, and is where it has none', () => {
    const both = shortRestUnit()
    const [a, b] = both.employees
    const unit = { ...both, employees: [a!, { ...b!, born: parseDate('2010-01-01') }] }
    const rest = priceOf(unit, readAgreementShort(unit, 'TV:daily-rest=9'), null)
    expect(rest.limits).toEqual([
      { name: 'daglig arbeidsfri', before: '11 t', after: '9 t', employees: ['A'] },
    ])
    expect(rest.terms.slice(0, 2)).toEqual([
      'Gjelder 1 ansatte: A.',
      'Gjelder ikke B, som er under 18 år: kapittel 11 har egne, strengere regler som ingen avtale kan fravike.',
    ])
    const sundays = priceOf(unit, readAgreementShort(unit, 'IND:sunday-average=26'), null)
    expect(sundays.terms[0]).toBe('Gjelder alle 2 ansatte.')
  })

  it('moves no limit beyond one that already holds', () => {
    const held = readAgreementShort(shortRestUnit(), 'TV:daily-rest=8')
    if (held.status === 'bad' || held.change.kind !== 'with-agreement') throw new Error('no agreement')
    const { unit } = changed(baselineOf(shortRestUnit()), held.change)
    const { limits } = priceOf(unit, readAgreementShort(unit, 'TV:daily-rest=9'), null)
    expect(limits).toEqual([{ name: 'daglig arbeidsfri', before: '8 t', after: '8 t', employees: [] }])
  })

  it('names what held where nothing was agreed', () => {
    const unit = shortRestUnit()
    expect(priceOf(unit, readAgreementShort(unit, 'IND:sunday-average=26'), null)).toMatchObject({
      limits: [{ before: 'fri den neste søn- og helgedagen', after: '26 uker', employees: ['A', 'B'] }],
      terms: [
        'Gjelder alle 2 ansatte.',
        'Må underskrives: arbeidsgiver og den enkelte ansatte, skriftlig (§ 10-8 fjerde ledd).',
      ],
    })
    const { limits } = priceOf(unit, readAgreementShort(unit, 'TV:averaging=52/12.5/48'), null)
    expect(limits.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['timer i døgnet', '9 t', '12 t 30 min'],
      ['timer i en enkelt uke', '38 t', '48 t'],
      ['timer i uka', '38 t', '48 t'],
      ['gjennomsnittsperioden', 'ingen gjennomsnittsberegning', '52 uker'],
    ])
  })
})

describe('the price of the unit’s own demands', () => {
  const twoNurses = () =>
    smallUnit(['minimum: 2, of_which: { nurse: 1 } }', 'minimum: 2, of_which: { nurse: 2 } }'])

  it('of a competence: which shifts then lack it', () => {
    const unit = twoNurses()
    const price = priceOf(unit, readWithout(unit, 'kompetanse:nurse'))
    // 10 weekdays with 2 nurses asked for; S1 is the only one, so at least one place on each lacks a nurse.
    expect(price.name).toBe('Uten kravet om sykepleier')
    expect(price.decidedBy).toBe('employer')
    expect(price.before.grossFte).toBe(price.after.grossFte)
    expect(price.after.uncoveredHours!).toBeLessThan(price.before.uncoveredHours!)
    const [lost] = price.lost
    expect(lost).toMatchObject({ rule: 'spurt', paragraph: 'enhetens krav', worst: null, employees: [] })
    expect(lost!.text).toMatch(
      /^På 10 av 10 vakter er det færre med sykepleier enn kravet nå, til sammen \d+ t/,
    )
    expect(price.terms).toEqual([
      'Kravet er enhetens eget. Om tjenesten er forsvarlig uten det, er ikke vurdert.',
    ])
  })

  it('of a norm: 5 x 7.5 h a week less is 1 årsverk of 37.5 h', () => {
    const unit = smallUnit()
    const price = priceOf(unit, readWithout(unit, 'bemanning:D=1'))
    // Weekdays 2 -> 1; weekends are 1 already. 90 h / 37.5 = 2.4 and 52.5 h / 37.5 = 1.4 årsverk.
    expect(price).toMatchObject({
      name: 'Minst 1 på vakt D i stedet for 1 til 2',
      before: { grossFte: 2.4 },
      after: { grossFte: 1.4 },
    })
    expect(price.sentence).toMatch(
      /^Bemanningskravet er 1,4 årsverk i stedet for 2,4: 1 årsverk mindre \([\d,]+ med fravær\), 2 hoder som før\. /,
    )
    expect(price.formulas).toContain(
      'Brutto årsverk: nå 90 timer/uke / 37,5 timer = 2,4 årsverk; med endringen 52,5 timer/uke / 37,5 timer = 1,4 årsverk',
    )
    expect(price.formulas.some((formula) => formula.startsWith('Bemanningsfaktor'))).toBe(false)
  })
})

describe('the price of a full week', () => {
  it('is the same hours over fewer: 687.5 / 33.6 against 687.5 / 35.5', () => {
    // 15 h a week: 15 / 35.5 = 0.42 and 15 / 33.6 = 0.45 årsverk.
    const unit = shortRestUnit(['weekly_norm_hours: 37.5', 'weekly_norm_hours: 35.5'])
    const price = priceOf(unit, readNorm(unit, '33.6'), null)
    expect(price).toMatchObject({
      kind: 'norm',
      name: 'Full uke på 33,6 timer i stedet for 35,5',
      decidedBy: 'tariff-parties',
      before: { grossFte: 0.42, heads: 2, averagePostPercent: 21.1 },
      after: { grossFte: 0.45, heads: 2, averagePostPercent: 22.3 },
      terms: ['Den fulle uka følger av tariffavtalen (ikke kontrollert mot kilden); partene i den avgjør.'],
    })
    expect(price.sentence).toMatch(/^Bemanningskravet er 0,45 årsverk i stedet for 0,42: 0,03 årsverk mer \(/)
    expect(price.formulas[0]).toBe(
      'Brutto årsverk: nå 15 timer/uke / 35,5 timer = 0,42 årsverk; med endringen 15 timer/uke / 33,6 timer = 0,45 årsverk',
    )
  })

  it('names those with a full week of their own, which stays', () => {
    const unit = shortRestUnit([
      '{ id: A, competence: nurse, post_percent: 20, weekend_group: 0 }',
      '{ id: A, competences: [{ competence: nurse }], employments: [{ post_percent: 20, weekly_norm_hours: 35.5 }], weekend_group: 0 }',
    ])
    expect(priceOf(unit, readNorm(unit, '33.6'), null).terms[1]).toBe(
      'Egen full uke i stillingen, som ikke endres: A.',
    )
  })
})

describe('the protection that is lost', () => {
  it('counts each kind apart, and worked Sundays in a row where they are', () => {
    const unit = shortRestUnit()
    // Both red days of the base plan are worked, over and over: none is free in four weeks.
    const roster = rosterFrom(unit, { A: '. . . . . . D . . . . . . D', B: '. . . . . E D' })
    const without = readWithout(unit, 'aml-10-8-sunday')
    if (without.status === 'bad') throw new Error(without.message)
    const lost = lostProtection(baselineOf(unit), changed(baselineOf(unit), without.change), roster)
    expect(lost.map(({ rule }) => rule)).toEqual(['aml-10-8-sunday'])
    expect(lost[0]!.employees.map(({ employee }) => employee)).toEqual(['A'])
    expect(lost[0]!.text).toMatch(
      /^1 ansatt får arbeid på søn- og helgedager som skulle vært fri, i alt \d+ ganger; flest på rad \d+ \(A\)\.$/,
    )
  })
})
