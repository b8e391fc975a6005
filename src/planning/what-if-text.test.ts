import { describe, expect, it } from 'vitest'
import { SET_ASIDE_RULES } from '../law/set-aside.ts'
import { formatDate } from '../time/local-date.ts'
import type { Unit } from '../workforce/unit.ts'
import { shortRestUnit } from './testing/short-rest-unit.ts'
import { smallUnit } from './testing/small-unit.ts'
import { baselineOf, changed } from './what-if.ts'
import type { Change } from './what-if.ts'
import type { ChangeRead } from './what-if-text.ts'
import { readAgreementFile, readAgreementShort, readNorm, readWithout } from './what-if-text.ts'

function change(read: ChangeRead): Change {
  if (read.status === 'bad') throw new Error(read.message)
  return read.change
}

function refusal(read: ChangeRead): string {
  return read.status === 'bad' ? read.message : 'not refused'
}

const unit = smallUnit()
const demandOf = ({ demand }: Unit) =>
  demand.map((one) => [one.shift, one.competence, one.minimum, one.wanted, one.dayTypes.length])

describe('--uten', () => {
  it('takes each rule that the search holds', () => {
    for (const rule of SET_ASIDE_RULES)
      expect(change(readWithout(unit, rule))).toEqual({ kind: 'without-rule', rule })
    const twice = ['aml-10-8-daily-rest', 'aml-10-9-breaks'].reduce(
      (baseline, id) => changed(baseline, change(readWithout(unit, id))),
      baselineOf(unit),
    )
    expect([...twice.setAside]).toEqual(['aml-10-8-daily-rest', 'aml-10-9-breaks'])
    expect(twice.unit).toBe(unit)
  })

  it('refuses an unknown rule, and says which there are', () => {
    const text = refusal(readWithout(unit, 'aml-10-8'))
    expect(text).toMatch(
      /^«aml-10-8» er ikke en regel\. Disse kan settes til side i en beregning: aml-10-4-day, /,
    )
    expect(text).toMatch(/tariff-weekly-norm; eller skriv «kompetanse:ID» eller «bemanning:VAKT»\.$/)
  })

  it('refuses rules that change no roster, each with its reason', () => {
    expect(refusal(readWithout(unit, 'aml-10-2-total-load'))).toMatch(
      /^«aml-10-2-total-load» \(.+\) kan ikke settes til side: søket holder ingen grense for den, så ingen turnus blir annerledes\. Disse/,
    )
    expect(refusal(readWithout(unit, 'aml-10-3-plan-notice'))).toMatch(
      /kan ikke settes til side: den gjelder planen som helhet, og ingen turnus blir annerledes\./,
    )
  })

  it('drops the demand for a competence, and keeps the number of people', () => {
    const without = changed(baselineOf(unit), change(readWithout(unit, 'kompetanse:nurse'))).unit
    expect(demandOf(unit)).toEqual([
      ['D', null, 2, 2, 1],
      ['D', 'nurse', 1, 1, 1],
      ['D', null, 1, 1, 3],
    ])
    expect(demandOf(without)).toEqual([
      ['D', null, 2, 2, 1],
      ['D', null, 1, 1, 3],
    ])
  })

  it('refuses a competence that is unknown or not asked for', () => {
    expect(refusal(readWithout(unit, 'kompetanse:lege'))).toBe(
      '«kompetanse:lege»: «lege» er ikke en kompetanse i enheten. Krevd er: nurse.',
    )
    expect(refusal(readWithout(unit, 'kompetanse:assistant'))).toBe(
      '«kompetanse:assistant»: «assistant» er ikke krevd på noen vakt. Krevd er: nurse.',
    )
    expect(refusal(readWithout(shortRestUnit(), 'kompetanse:nurse'))).toBe(
      '«kompetanse:nurse»: «nurse» er ikke krevd på noen vakt. Enheten krever ingen kompetanse på noen vakt.',
    )
  })

  it('sets the norm of a shift, with no more of a competence than there are people', () => {
    const two = smallUnit(['of_which: { nurse: 1 } }', 'of_which: { nurse: 2 } }'])
    const one = changed(baselineOf(two), change(readWithout(two, 'bemanning:D=1'))).unit
    expect(demandOf(one)).toEqual([
      ['D', null, 1, 1, 1],
      ['D', 'nurse', 1, 1, 1],
      ['D', null, 1, 1, 3],
    ])
    const rest = shortRestUnit()
    const none = changed(baselineOf(rest), change(readWithout(rest, 'bemanning:E'))).unit
    expect(demandOf(none)).toEqual([['D', null, 1, 1, 1]])
  })

  it('refuses a norm for no shift, no number, and no demand left', () => {
    expect(refusal(readWithout(unit, 'bemanning:X=1'))).toBe(
      '«bemanning:X=1»: ingen norm for «X». Normer finnes for: D.',
    )
    expect(refusal(readWithout(unit, 'bemanning:D=501'))).toBe(
      '«bemanning:D=501»: «501» er ikke et helt antall fra 0 til 500. Rett tallet.',
    )
    expect(readWithout(unit, 'bemanning:D=500').status).toBe('ok')
    expect(refusal(readWithout(unit, 'bemanning:D=-1'))).toMatch(/«-1» er ikke et helt antall/)
    expect(refusal(readWithout(unit, 'bemanning:D'))).toBe(
      '«bemanning:D»: da er det ikke noe bemanningskrav igjen. Velg et antall over 0.',
    )
  })
})

describe('--norm', () => {
  it('reads hours with point or comma', () => {
    for (const text of ['33.6', '33,6'])
      expect(change(readNorm(unit, text))).toEqual({ kind: 'norm', weekMinutes: 2016 })
    const after = changed(baselineOf(unit), change(readNorm(unit, '35.5'))).unit
    expect(after).toEqual({ ...unit, weekly_norm_hours: 2130 })
  })

  it('refuses what is no full week, and the one that holds now', () => {
    expect(refusal(readNorm(unit, 'kort'))).toBe('«kort» er ikke et tall. Skriv for eksempel 33.6.')
    expect(refusal(readNorm(unit, '19.9'))).toMatch(
      /^«19\.9» er for lite\. En full uke er fra 20 til 48 timer/,
    )
    expect(refusal(readNorm(unit, '37.5'))).toBe(
      '«37.5» er den fulle uka enheten har nå (37,5 timer). Velg en annen.',
    )
  })
})

describe('--med, short', () => {
  it('assumes the rest of the agreement: the plan, no signature, compensation', () => {
    const read = change(readAgreementShort(unit, 'TV:daily-rest=9'))
    if (read.kind !== 'with-agreement') throw new Error(read.kind)
    const { agreement } = read
    expect(agreement).toMatchObject({
      id: 'med-daily-rest',
      basis: 'TV',
      permits: [{ rule: 'daily-rest', hours: 540 }],
      signed_by: ['ingen ennå; tenkt i denne beregningen'],
    })
    // Two weeks from Monday 2 August.
    expect([formatDate(agreement.from), formatDate(agreement.until)]).toEqual(['2027-08-02', '2027-08-15'])
    const after = changed(baselineOf(unit), read).unit
    expect(after.agreements).toEqual([agreement])
    expect(readAgreementShort(after, 'TV:daily-rest=8')).toMatchObject({
      change: { agreement: { id: 'med-daily-rest-2' } },
    })
  })

  it.each([
    ['IND:sunday-average=26', { rule: 'sunday-average', weeks: 26 }],
    ['TV:averaging=52/12.5/48', { rule: 'averaging', weeks: 52, day_hours: 750, week_hours: 2880 }],
    [
      'IND:averaging=26/10/48/50',
      { rule: 'averaging', weeks: 26, day_hours: 600, week_hours: 2880, single_week_hours: 3000 },
    ],
    [
      'TV:overtime=20/50/300',
      { rule: 'overtime', week_hours: 1200, four_week_hours: 3000, year_hours: 18000 },
    ],
    ['AT:overtime=25/200', { rule: 'overtime', week_hours: 1500, half_year_hours: 12000 }],
    ['ORG:plan-notice=7', { rule: 'plan-notice', days: 7 }],
    ['TV:standby-share=5', { rule: 'standby-share', divisor: 5 }],
    ['TV:weekly-rest=28', { rule: 'weekly-rest', hours: 1680 }],
  ])('%s', (text, permission) => {
    expect(readAgreementShort(unit, text)).toMatchObject({ change: { agreement: { permits: [permission] } } })
  })

  it('refuses other forms', () => {
    expect(refusal(readAgreementShort(unit, 'X:daily-rest=9'))).toMatch(
      /^«X:daily-rest=9» er ikke en avtale\. Skriv GRUNNLAG/,
    )
    expect(refusal(readAgreementShort(unit, 'TV:daily-rest=ni'))).toMatch(/er ikke en avtale/)
    expect(refusal(readAgreementShort(unit, 'TV:daily-rest=9/8'))).toMatch(
      /«daily-rest» har ikke en kort form med 2 tall på grunnlag TV\./,
    )
    for (const text of [
      'TV:averaging=52',
      'TV:averaging=1/2/3/4/5',
      'AT:overtime=20/50/300',
      'TV:overtime=20/300',
      'TV:tull=1',
    ])
      expect(refusal(readAgreementShort(unit, text)), text).toMatch(/har ikke en kort form/)
    expect(refusal(readAgreementShort(unit, 'IND:sunday-average=27'))).toMatch(
      /^«IND:sunday-average=27»: «weeks» /,
    )
  })

  it('refuses an agreement on a basis that the paragraph does not name, in the law’s words', () => {
    expect(refusal(readAgreementShort(unit, 'IND:daily-rest=9'))).toBe(
      'Avtalen med-daily-rest er på grunnlag IND, men daglig arbeidsfri kan bare avtales på grunnlag TV (arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig) eller ORG (fagforening med innstillingsrett, i tariffavtale).',
    )
    expect(refusal(readAgreementShort(unit, 'TV:daily-rest=7'))).toMatch(/tillater minst 8 t på grunnlag TV/)
  })
})

describe('--med, from a file', () => {
  const text = `
id: hvile
title: Kortere hvile
basis: TV
permits: [{ rule: daily-rest, hours: 9 }]
from: 2027-01-01
until: 2027-12-31
signed_by: [partene]
compensation: lengre hvile
`
  const read = (from = '', to = '', on: Unit = unit) =>
    readAgreementFile(on, 'avtale.yaml', text.replace(from, to))

  it('reads it whole', () => {
    expect(change(read())).toMatchObject({ kind: 'with-agreement', agreement: { id: 'hvile', basis: 'TV' } })
    expect(read('until: 2027-12-31', 'until: 2027-12-31\nemployees: [S1]').status).toBe('ok')
  })

  it('refuses what it cannot read, with file and place', () => {
    expect(refusal(read('hours: 9', 'timer: 9'))).toMatch(/^avtale\.yaml, linje 5, permits\[0\]/)
    expect(refusal(read('id: hvile', 'id: [hvile'))).toMatch(/er ikke gyldig YAML/)
  })

  it('refuses strangers, an id in use, an exception to nothing, no compensation, and another year', () => {
    expect(refusal(read('until: 2027-12-31', 'until: 2027-12-31\nemployees: [X]'))).toMatch(
      /nevner «X», som ikke er en ansatt/,
    )
    const held = changed(baselineOf(unit), change(read())).unit
    expect(refusal(read('', '', held))).toMatch(/har samme id som en avtale enheten har/)
    expect(refusal(read('until: 2027-12-31', 'until: 2027-12-31\nexception_to: [y]'))).toMatch(
      /er et unntak fra «y», som enheten ikke har/,
    )
    expect(refusal(read('compensation: lengre hvile', ''))).toMatch(/mangler kompenserende hvile/)
    expect(refusal(read('until: 2027-12-31', 'until: 2027-02-01'))).toMatch(/og ikke i planperioden/)
  })

  it('refuses one that contradicts an agreement of the unit', () => {
    const strict = changed(
      baselineOf(unit),
      change(
        readAgreementFile(
          unit,
          'krav.yaml',
          text
            .replace('id: hvile', 'id: krav')
            .replace(
              'permits: [{ rule: daily-rest, hours: 9 }]',
              'requires: [{ rule: daily-rest, hours: 11 }]',
            ),
        ),
      ),
    ).unit
    expect(refusal(read('', '', strict))).toMatch(/går ikke i hop/)
    expect(read('signed_by', 'exception_to: [krav]\nsigned_by', strict).status).toBe('ok')
  })
})
