/**
 * "Rule x basis -> limit", cell by cell: what the text of the act gives, written down by reading it (arbeidsmiljøloven
 * §§ 10-3 to 10-12 and forskrift om medleverordninger, Lovdata's open archive of 2026-05-02), against what the code gives.
 *
 * NONE is the act alone. "nei": the basis can permit nothing. "fritt": it can, and the act states no number. "komp": only
 * against compensating rest or other suitable protection. "–": the act does not say it as one number of this kind.
 */
import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { durationText } from '../time/minutes.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { AgreedNumber } from './agreed-number.ts'
import { agreementProblems, countingPermissions } from './agreements.ts'
import { agreedNumbers } from './basis-table.ts'
import type { CaseAgreement, CasePermission } from './case.ts'
import { norway } from './jurisdictions.ts'
import { basisRows } from './law-table.ts'
import { worldOf } from './testing/case-world.ts'

const ON = parseDate('2027-08-02')

interface Row {
  readonly NONE: string
  readonly IND: string
  readonly TV: string
  readonly AT: string
  readonly ORG: string
}

const statute: Readonly<Record<AgreedNumber, Row>> = {
  // § 10-5(1) "en periode på høyst 52 uker", (2) the same with the representatives, (3) "høyst 26 uker". § 10-4 has no average.
  'averaging-weeks': { NONE: 'nei', IND: '52 uker', TV: '52 uker', AT: '26 uker', ORG: 'fritt' },
  // § 10-4(1) "ni timer i løpet av 24 timer"; § 10-5(1) ten, (2) 12.5, (3) 13; § 10-12(7) AT beyond those 13 for passive care.
  'averaging-day': {
    ...{ NONE: '9 t', IND: '10 t', TV: '12 t 30 min' },
    ...{ AT: '13 t / fritt, komp', ORG: 'fritt' },
  },
  // § 10-4(1) 40, (4) and (6) 38, (5) 36; § 10-5(1), (2) and (3) "48 timer i løpet av sju dager".
  'averaging-week': { NONE: '40 t / 38 t / 36 t', IND: '48 t', TV: '48 t', AT: '48 t', ORG: 'fritt' },
  // § 10-5(1) "ikke overstiger 50 timer i noen enkelt uke", (2) 54; (3) names no single week.
  'averaging-single-week': { NONE: '40 t / 38 t / 36 t', IND: '50 t', TV: '54 t', AT: 'fritt', ORG: 'fritt' },
  // § 10-4(2): only Arbeidstilsynet, "ikke overstiger 13 timer i løpet av 24 timer". Alone the act adds half the passive time.
  'passive-day': { NONE: '–', IND: 'nei', TV: 'nei', AT: '13 t', ORG: 'fritt' },
  // § 10-4(3): 1/7 "som hovedregel minst"; the representatives may depart from it, Arbeidstilsynet set another way of counting.
  'standby-share': { NONE: '–', IND: 'nei', TV: 'fritt', AT: 'fritt', ORG: 'fritt' },
  // § 10-6(4) ten hours in seven days, (5) 20 with the representatives, (6) 25 from Arbeidstilsynet.
  'overtime-week': { NONE: '10 t', IND: 'nei', TV: '20 t', AT: '25 t', ORG: 'fritt' },
  // § 10-6(4) 25 in four weeks, (5) 50; (6) replaces the frame and names no four weeks.
  'overtime-four-weeks': { NONE: '25 t', IND: 'nei', TV: '50 t', AT: 'fritt', ORG: 'fritt' },
  // § 10-6(6) "200 timer i løpet av en periode på 26 uker" is Arbeidstilsynet's alone.
  'overtime-half-year': { NONE: '–', IND: 'nei', TV: 'nei', AT: '200 t', ORG: 'fritt' },
  // § 10-6(4) 200 in 52 weeks, (5) 300; (6) names 26 weeks and not 52.
  'overtime-year': { NONE: '200 t', IND: 'nei', TV: '300 t', AT: 'nei', ORG: 'fritt' },
  // § 10-6(8) 13 hours, (9) up to 16 with the representatives, who must secure compensating rest; § 10-12(7) AT for passive care.
  'total-day': { NONE: '13 t', IND: 'nei', TV: '16 t, komp', AT: 'fritt, komp', ORG: 'fritt' },
  // § 10-6(8) 48 hours; (9) lets the parties depart from the 13 hours only. § 10-12(4) asks for individual consent above 48.
  'total-week': { NONE: '48 t', IND: 'nei', TV: 'nei', AT: 'nei', ORG: 'fritt' },
  // § 10-8(1) eleven hours, (3) not under eight, against compensation: first and last sentence, with and without a collective
  // agreement. § 10-12(4) second sentence: ORG against compensation. § 10-12(7): AT against compensation, for passive care.
  'daily-rest': {
    ...{ NONE: '11 t', IND: 'nei', TV: '8 t, komp / 8 t, komp' },
    ...{ AT: 'fritt, komp', ORG: 'fritt, komp' },
  },
  // § 10-8(2) 35 hours, (3) not under 28.
  'weekly-rest': {
    ...{ NONE: '35 t', IND: 'nei', TV: '28 t, komp / 28 t, komp' },
    ...{ AT: 'fritt, komp', ORG: 'fritt, komp' },
  },
  // § 10-8(4) third sentence: "Arbeidsgiver og arbeidstaker", over 26 weeks. § 10-12(4) asks no compensation for (4).
  'sunday-average': { NONE: 'nei', IND: '26 uker', TV: 'nei', AT: 'nei', ORG: 'fritt' },
  // § 10-11(1): 21:00 to 06:00; the representatives may set another period "på minst åtte timer".
  'night-period': { NONE: '–', IND: 'nei', TV: '8 t', AT: 'nei', ORG: 'fritt' },
  // § 10-11(6) eight hours in 24, (9) the representatives may depart from it against compensation.
  'night-average': { NONE: '8 t', IND: 'nei', TV: 'fritt, komp', AT: 'nei', ORG: 'fritt, komp' },
  // § 10-11(7) eight hours in the 24, (9) as above.
  'night-strain': { NONE: '8 t', IND: 'nei', TV: 'fritt, komp', AT: 'nei', ORG: 'fritt, komp' },
  // § 10-3: two weeks, "dersom ikke annet fremgår av tariffavtale".
  'plan-notice': { NONE: '14 dager', IND: 'nei', TV: 'nei', AT: 'nei', ORG: 'fritt' },
  // Medleverforskriften § 2(2): the employee, at most 60 hours. § 10-12(4) is about the chapter and not the regulation.
  'live-in-week': { NONE: '–', IND: '60 t', TV: 'nei', AT: 'nei', ORG: 'nei' },
  // § 3(3): the representatives, not under ten hours in all; no compensation is asked for.
  'live-in-rest': { NONE: '–', IND: 'nei', TV: '10 t', AT: 'nei', ORG: 'nei' },
}

const BASES = ['IND', 'TV', 'AT', 'ORG'] as const
const numbers = Object.keys(statute) as AgreedNumber[]

function amount(value: number, unit: string): string {
  if (unit === 'minutes') return durationText(value)
  return `${value} ${unit === 'weeks' ? 'uker' : 'dager'}`
}

function cellsOf(number: AgreedNumber): Row {
  const cell = (basis: keyof Row) => {
    const rows = basisRows(number, ON).filter((row) => row.basis === basis)
    if (rows.length === 0) return '–'
    return rows
      .map(({ permitted, upTo, unit, compensation }) => {
        if (!permitted) return 'nei'
        return `${upTo === null ? 'fritt' : amount(upTo, unit)}${compensation ? ', komp' : ''}`
      })
      .join(' / ')
  }
  return { NONE: cell('NONE'), IND: cell('IND'), TV: cell('TV'), AT: cell('AT'), ORG: cell('ORG') }
}

describe('each cell of the table', () => {
  test.each(numbers)('%s', (number) => {
    expect(cellsOf(number)).toEqual(statute[number])
  })

  test('has no other numbers', () => {
    expect(Object.keys(agreedNumbers).sort()).toEqual([...numbers].sort())
  })

  test('a longer averaging or overtime is more, a shorter rest or notice is less', () => {
    const least = numbers.filter((number) => agreedNumbers[number].direction === 'least')
    expect(least.sort()).toEqual(['daily-rest', 'live-in-rest', 'night-period', 'plan-notice', 'weekly-rest'])
  })
})

/** The smallest permission of each kind that says the number; the rest of it is within every bound. */
const saying: Readonly<Record<AgreedNumber, (value: number, basis: Basis) => CasePermission>> = {
  'averaging-weeks': (weeks) => ({ rule: 'averaging', weeks, day_hours: 9, week_hours: 40 }),
  'averaging-day': (value) => ({ rule: 'averaging', weeks: 4, day_hours: value / 60, week_hours: 40 }),
  'averaging-week': (value) => ({ rule: 'averaging', weeks: 4, day_hours: 9, week_hours: value / 60 }),
  'averaging-single-week': (value) => ({
    ...{ rule: 'averaging', weeks: 4, day_hours: 9, week_hours: 40 },
    single_week_hours: value / 60,
  }),
  'passive-day': (value) => ({ rule: 'passive-day', hours: value / 60 }),
  'standby-share': (divisor) => ({ rule: 'standby-share', divisor }),
  'overtime-week': (value, basis) => ({ rule: 'overtime', week_hours: value / 60, ...frame(basis) }),
  'overtime-four-weeks': (value, basis) => ({
    ...{ rule: 'overtime', week_hours: 10, ...frame(basis) },
    four_week_hours: value / 60,
  }),
  'overtime-half-year': (value) => ({ rule: 'overtime', week_hours: 10, half_year_hours: value / 60 }),
  'overtime-year': (value) => ({ rule: 'overtime', week_hours: 10, year_hours: value / 60 }),
  'total-day': (value) => ({ rule: 'total-day', hours: value / 60 }),
  'total-week': (value) => ({ rule: 'total-week', hours: value / 60 }),
  'daily-rest': (value) => ({ rule: 'daily-rest', hours: value / 60 }),
  'weekly-rest': (value) => ({ rule: 'weekly-rest', hours: value / 60 }),
  'sunday-average': (weeks) => ({ rule: 'sunday-average', weeks }),
  'night-period': (value) => ({ rule: 'night-period', start: clock(30 * 60 - value), end: '06:00' }),
  'night-average': (value) => ({ rule: 'night-average', hours: value / 60 }),
  'night-strain': (value) => ({ rule: 'night-strain', hours: value / 60 }),
  'plan-notice': (days) => ({ rule: 'plan-notice', days }),
  'live-in-week': (value) => ({ rule: 'live-in-week', hours: value / 60 }),
  'live-in-rest': (value) => ({ rule: 'live-in-rest', hours: value / 60 }),
}

/** The long frame of an overtime agreement: 26 weeks for Arbeidstilsynet, 52 for the others. */
function frame(basis: Basis) {
  return basis === 'AT' ? { half_year_hours: 100 } : { year_hours: 100 }
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Why an agreement does not count, or "" when it does. */
function refusal(number: AgreedNumber, value: number, more: Pick<CaseAgreement, 'basis' | 'compensation'>) {
  const { unit } = worldOf({
    ...{ rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] },
    agreements: [{ ...more, permits: saying[number](value, more.basis) }],
  })
  const problems = agreementProblems(unit).map(({ textNb }) => textNb)
  expect(countingPermissions(unit, ON).length).toBe(problems.length === 0 ? 1 : 0)
  return problems.join(' ')
}

/** A value that each bound of the number is inside: what no numbered basis permits. */
const FAR: Readonly<Partial<Record<AgreedNumber, number>>> = {
  ...{ 'averaging-weeks': 52, 'sunday-average': 26, 'standby-share': 24 },
  ...{ 'daily-rest': 60, 'weekly-rest': 60, 'plan-notice': 0, 'night-period': 421, 'live-in-rest': 60 },
}
const far = (number: AgreedNumber) => FAR[number] ?? 301 * 60

const cells = numbers.flatMap((number) =>
  BASES.map((basis) => [number, basis, statute[number][basis], basisRows(number, ON)] as const),
)

describe('an agreement counts as far as its cell says, and not a minute further', () => {
  test.each(cells)('%s on %s: %s', (number, basis, cell, rows) => {
    const bound = rows.find((row) => row.basis === basis)?.upTo ?? null
    const protectedBy = { basis, compensation: 'lengre hvile siden' }
    const further = agreedNumbers[number].direction === 'most' ? 1 : -1
    if (cell === 'nei') {
      expect(refusal(number, far(number), protectedBy)).toContain(`grunnlag ${basis}`)
      return
    }
    expect(refusal(number, bound ?? far(number), protectedBy)).toBe('')
    const without = refusal(number, bound ?? far(number), { basis })
    const [first = ''] = cell.split(' / ')
    if (first.endsWith('komp')) expect(without).toContain('mangler kompenserende hvile')
    else expect(without).toBe('')
    // The form itself stops at 52 and 26 weeks, so one more cannot be written.
    if (bound === null || bound === FAR[number] || cell.includes(' / fritt')) return
    expect(refusal(number, bound + further, protectedBy)).toContain(`på grunnlag ${basis}.`)
  })
})

describe('§ 10-12', () => {
  /** § 10-12(4): "med unntak av § 10-2 første, andre og fjerde ledd, og § 10-11 åttende ledd". */
  const NEVER = ['§ 10-2 første', '§ 10-2 andre', '§ 10-2 fjerde', '§ 10-11 åttende']
  /** The conditions that (4) itself keeps, and the employee's own word; § 10-12(1)-(2) is about whom the chapter is for. */
  const KEPT = ['§ 10-6 første', '§ 10-6 sjuende', '§ 10-12 første', '§ 10-12 tredje']
  const chapter10 = norway.rules.filter(
    ({ citation: { law, paragraph } }) => law === 'aml' && /^§ 10-/.test(paragraph),
  )

  test('what can never be departed from is so for everybody, and the rest of the chapter is open to ORG', () => {
    expect(chapter10.length).toBeGreaterThan(10)
    for (const { id, citation, deviation } of chapter10) {
      const place = `${citation.paragraph} ${citation.subsection}`
      const never = [...NEVER, ...KEPT].some((one) => place.startsWith(one))
      expect([id, deviation]).toEqual([id, never ? 'none' : 'org'])
    }
  })

  test('no number can be agreed on under a subsection that can never be departed from', () => {
    const cited = Object.values(agreedNumbers).flatMap(({ bases }) =>
      bases.map(({ citation: { paragraph, subsection } }) => `${paragraph} ${subsection}`),
    )
    expect(cited).toContain('§ 10-11 niende ledd')
    expect(cited.filter((place) => NEVER.some((one) => place.startsWith(one)))).toEqual([])
  })

  test('a rule that nobody may depart from has no numbers to agree on', () => {
    const wrong = chapter10.filter(({ deviation, agreed }) => deviation === 'none' && agreed.length > 0)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('(4) second sentence: ORG needs compensation for § 10-8(1)-(2) and § 10-11(6)-(7), and for nothing else', () => {
    const compensated = numbers.filter((number) => statute[number].ORG.endsWith('komp'))
    expect(compensated.sort()).toEqual(['daily-rest', 'night-average', 'night-strain', 'weekly-rest'])
  })

  // "fraviker § 10-8 første og andre ledd og grensen på 13 timer i § 10-5 tredje ledd": nothing else of the chapter.
  test('(7): Arbeidstilsynet may permit partly passive care without a number, against compensation', () => {
    const passive = numbers.filter((number) =>
      agreedNumbers[number].bases.some(({ citation }) => citation.subsection === 'sjuende ledd'),
    )
    expect(passive.sort()).toEqual(['averaging-day', 'daily-rest', 'total-day', 'weekly-rest'])
    expect(refusal('daily-rest', 60, { basis: 'AT', compensation: 'hvile' })).toBe('')
    expect(refusal('averaging-day', 14 * 60, { basis: 'AT', compensation: 'hvile' })).toBe('')
    expect(refusal('averaging-day', 14 * 60, { basis: 'AT' })).toContain('§ 10-12 sjuende ledd krever')
    expect(refusal('averaging-day', 13 * 60, { basis: 'AT' })).toBe('')
  })
})

/** § 10-8(3) last sentence: "arbeidstakernes representanter", "på samme vilkår", "når dette er nødvendig". */
describe('§ 10-8(3) last sentence, where no collective agreement binds', () => {
  const reasonOf = (kind: 'calendar' | 'cyclic', hours: number, compensation?: string) =>
    agreementProblems(
      worldOf({
        ...{ rule: '', titleNb: '', arithmetic: '', duties: [], finds: [], boundByTariff: false, kind },
        agreements: [
          {
            ...{ basis: 'TV', permits: { rule: 'daily-rest', hours } },
            ...(compensation === undefined ? {} : { compensation }),
          },
        ],
      }).unit,
    ).map(({ textNb }) => textNb)

  test('counts in a calendar plan, as far down as with one', () => {
    expect(reasonOf('calendar', 8, 'lengre hvile siden')).toEqual([])
    expect(reasonOf('calendar', 7.9, 'lengre hvile siden')).toEqual([
      'Avtalen avtale-1 sier 7 t 54 min (daglig arbeidsfri), men § 10-8 tredje ledd tillater minst 8 t på grunnlag TV.',
    ])
  })

  test('not without compensating rest', () => {
    expect(reasonOf('calendar', 8)).toEqual([expect.stringContaining('mangler kompenserende hvile')])
  })

  test('not in a base plan, whose need would be standing', () => {
    expect(reasonOf('cyclic', 8, 'lengre hvile siden')).toEqual([
      'Avtalen avtale-1 om daglig arbeidsfri gjelder arbeid som er nødvendig for å unngå alvorlige driftsforstyrrelser (§ 10-8 tredje ledd, siste punktum); en grunnturnus gjentar seg og kan ikke ha et slikt behov.',
    ])
  })
})

describe('ferieloven § 3: no departure to the detriment of the employee unless the act itself says so', () => {
  // § 5 nr. 6: "nr. 4 annet ledd kan fravikes ved tariffavtale". § 6 nr. 4: "denne paragraf ... tariffavtale eller annen
  // avtale". § 7 nr. 4: "om tiden for ferie innen ferieåret". § 7 nr. 3: "ut over dette kan ikke avtales".
  test.each([
    ['ferie-5-length', 'not-to-detriment'],
    ['ferie-5-free-sunday', 'not-to-detriment'],
    ['ferie-5-extra-free-time', 'collective-agreement'],
    ['ferie-6-notice', 'any-agreement'],
    ['ferie-6-discussion', 'any-agreement'],
    ['ferie-7-main-holiday', 'any-agreement'],
    ['ferie-7-rest-holiday', 'any-agreement'],
    ['ferie-7-moved-holiday', 'none'],
  ])('%s: %s', (rule, deviation) => {
    expect(norway.rules.find(({ id }) => id === rule)).toMatchObject({ deviation })
  })

  test('every rule of the act is in the list above', () => {
    expect(norway.rules.filter(({ citation: { law } }) => law === 'ferieloven')).toHaveLength(8)
  })
})
