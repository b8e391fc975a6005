/**
 * What the rules that rule-records.test.ts does not list say about themselves: the numbers they are judged by, in the order of the
 * record and read from the statutes; what may be agreed; and whether one duty alone can break them (register rules: nothing of it).
 */
import { expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { norway } from './jurisdictions.ts'
import { valueAt } from './parameter.ts'

const H = 60
const ON = parseDate('2027-08-02')

type Said = readonly [
  values: readonly number[],
  agreed: readonly string[],
  singleDuty: boolean | 'plan' | 'register',
]

const said: Readonly<Record<string, Said>> = {
  // Arbeidsmiljøloven chapter 10. § 10-6(4) ten hours in seven days, 25 in four weeks, 200 in 52; (5) 20, 50, 300; (6) 25, and 200 in 26 weeks.
  'aml-10-6-standing-overtime': [[], [], false],
  'aml-10-6-overtime-week': [[10 * H, 20 * H, 25 * H], ['overtime-week'], false],
  'aml-10-6-overtime-four-weeks': [[25 * H, 50 * H], ['overtime-four-weeks'], false],
  'aml-10-6-overtime-year': [[200 * H, 300 * H, 200 * H], ['overtime-year', 'overtime-half-year'], false],
  'aml-10-6-overtime-consent': [[10 * H, 25 * H, 200 * H, 28], [], false],
  // § 10-8(1) eleven hours; within a week is our reading, the act sets no time.
  'aml-10-8-compensating-rest': [[11 * H, 7], [], false],
  'aml-10-4-rolling-day': [[9 * H, 11 * H], ['averaging-day'], false],
  'aml-10-4-rolling-week': [[40 * H, 38 * H, 36 * H, 38 * H], ['averaging-single-week'], false],
  'aml-10-8-rolling-weekly-rest': [[35 * H], ['weekly-rest'], false],
  'aml-10-2-total-load': [[], [], false],
  // § 10-4(6): never over 38 nor under 36 hours; a night hour counts 1 h 15 min, a Sunday hour 1 h 10 min.
  'aml-10-4-three-shift': [[40 * H, 38 * H, 36 * H, 75, 70], ['averaging-single-week'], false],
  'aml-10-9-overtime-break': [[2 * H, 30], [], true],
  'aml-10-11-night-strain': [[21 * H, 6 * H, 3 * H, 8 * H], ['night-strain'], true],
  'aml-10-12-exempt-position': [[], [], false],
  'aml-10-2-night-exemption': [[], [], 'register'],
  'aml-10-2-reduced-hours': [[62], [], 'register'],
  'aml-10-2-increase-priority': [[], [], 'register'],
  'aml-10-6-overtime-need': [[], [], 'register'],
  'aml-10-6-overtime-discussion': [[], [], 'register'],
  'aml-10-7-hours-record': [[], [], 'register'],
  'aml-10-10-sunday-discussion': [[], [], 'register'],
  'aml-10-11-night-discussion': [[6 * H], [], 'register'],
  'aml-10-11-health-check': [[], [], 'register'],
  'aml-10-12-emergency': [[], [], 'register'],
  // Chapter 11: under 18, under 15, and light work from 13.
  'aml-11-1-child-work': [[18, 15, 13], [], true],
  'aml-11-2-youth-age': [[18], [], false],
  'aml-11-2-youth-day': [[18, 15, 8 * H, 7 * H, 2 * H], [], true],
  'aml-11-2-youth-week': [[18, 15, 40 * H, 35 * H, 12 * H], [], false],
  // § 11-3: children 20-06, youth eight hours with 23-06; the regulation's light work (§ 12-9) until 24.
  'aml-11-3-youth-night': [[18, 15, 20 * H, 23 * H, 6 * H, 8 * H, 24 * H], [], true],
  'aml-11-3-youth-evening': [[21 * H, 23 * H], [], false],
  'aml-11-4-health-check': [[23 * H, 6 * H], [], false],
  'aml-11-5-youth-breaks': [[18, 4.5 * H, 30], [], true],
  'aml-11-5-youth-daily-rest': [[18, 15, 12 * H, 14 * H], [], true],
  'aml-11-5-youth-weekly-rest': [[18, 48 * H], [], false],
  'aml-11-5-pupil-holidays': [[18, 4, 2], [], false],
  'org-12-1-youth-duties': [[18], [], false],
  // Forskrift om medleverordninger: a stay of a day and night; 48 hours over six weeks, 60 with consent; rest of 8 and 2 hours, 22-08, never under 10.
  'medlever-1-stay': [[24 * H, 8 * H], [], false],
  'medlever-2-week': [[48 * H, 6, 60 * H], ['live-in-week'], false],
  'medlever-3-rest': [[8 * H, 2 * H, 22 * H, 8 * H, 10 * H], ['live-in-rest'], false],
  // Chapters 4 and 14: 12 months' work, one year, 14 days; 30 employees; 12 months; three years; once a year.
  'aml-4-1-lone-work': [[], [], 'register'],
  'aml-14-1b-full-time': [[], [], 'register'],
  'aml-14-2-reemployment': [[12, 1, 14], [], 'register'],
  'aml-14-3-part-time-priority': [[], [], 'register'],
  'aml-14-3-claim-discussion': [[], [], 'register'],
  'aml-14-3-extra-shifts': [[30], [], 'register'],
  'aml-14-4a-actual-hours': [[12], [], 'register'],
  'aml-14-12-ground': [[], [], 'register'],
  'aml-14-12-three-years': [[3], [], 'register'],
  'aml-14-14a-yearly-discussion': [[12], [], 'register'],
  'innleie-3-health-personnel': [[], [], 'register'],
  // Ferieloven: 25 working days, six more from 60 years, six for who comes after 30 September; a main holiday of 18 days, 1 June to 30 September.
  'ferie-5-length': [[25, 6, 60, 6, 930], [], 'register'],
  'ferie-5-free-sunday': [[6], [], 'register'],
  'ferie-5-extra-free-time': [[18, 16 * H], [], 'register'],
  'ferie-6-discussion': [[], [], 'register'],
  'ferie-6-notice': [[2], [], 'register'],
  'ferie-7-main-holiday': [[18, 601, 930, 815], [], 'register'],
  'ferie-7-rest-holiday': [[7, 18, 601, 930], [], 'register'],
  'ferie-7-moved-holiday': [[12], [], 'register'],
  'hol-3-2-professions': [[], [], 'register'],
  'hol-8-1-teaching': [[], [], 'register'],
  'hol-8-2-training': [[], [], 'register'],
  // The tariff's, as third parties quote them; tariff-f1 stands on the 35 hours of § 10-8(2).
  'tariff-derived-week': [
    [37.5 * H, 35.5 * H, 33.6 * H, 21 * H, 20 * H, 6 * H, 3, 83.4, 20 * H, 6 * H, 15, 10, 2 * H, 15],
    [],
    false,
  ],
  'tariff-f1': [[35 * H], [], false],
  'tariff-f3': [[], [], false],
}

test.each(Object.entries(said))('%s', (id, [values, agreed, singleDuty]) => {
  const rule = norway.rules.find((one) => one.id === id)
  expect(rule?.parameters.map((parameter) => valueAt(parameter, ON))).toEqual(values)
  expect(rule?.agreed).toEqual(agreed)
  expect(rule?.scope === 'person' ? rule.singleDuty : rule?.scope).toBe(singleDuty)
})
