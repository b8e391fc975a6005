/** What each rule says about itself: where it stands, its numbers, and what may be agreed. Judging is tested by the cases. */
import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { norway } from './jurisdictions.ts'
import { valueAt } from './parameter.ts'

const ON = parseDate('2027-08-02')
const H = 60

interface Said {
  readonly place: string
  /** [value] in the order of the rule. */
  readonly values: readonly number[]
  readonly agreed: readonly string[]
  /** Whether one duty alone can break it; undefined for rules about the plan. */
  readonly singleDuty?: boolean
}

/** Values are from the statute text: §§ 10-3 to 10-11. */
const said: Readonly<Record<string, Said>> = {
  'aml-10-3-plan-notice': { place: '§ 10-3 tredje punktum', values: [14], agreed: ['plan-notice'] },
  'aml-10-4-day': {
    place: '§ 10-4 første og andre ledd',
    values: [9 * H, 2 * H, 13 * H],
    agreed: ['averaging-day', 'passive-day'],
    singleDuty: true,
  },
  'aml-10-4-week': {
    place: '§ 10-4 første, andre, fjerde, femte og sjette ledd',
    values: [40 * H, 38 * H, 36 * H, 38 * H, 10 * H, 48 * H],
    agreed: ['averaging-single-week'],
    singleDuty: false,
  },
  'aml-10-5-day': {
    place: '§ 10-5 første til tredje ledd',
    values: [10 * H, 12.5 * H, 13 * H],
    agreed: ['averaging-day'],
    singleDuty: true,
  },
  'aml-10-5-week': {
    place: '§ 10-5 første til tredje ledd',
    values: [48 * H, 50 * H, 48 * H, 54 * H, 48 * H, 8],
    agreed: ['averaging-week', 'averaging-single-week'],
    singleDuty: false,
  },
  'aml-10-5-average': {
    place: '§ 10-5 første til tredje ledd',
    values: [40 * H, 38 * H, 36 * H, 38 * H, 52, 52, 26],
    agreed: ['averaging-weeks'],
    singleDuty: false,
  },
  'aml-10-6-total-day': {
    place: '§ 10-6 åttende ledd',
    values: [13 * H, 16 * H],
    agreed: ['total-day'],
    singleDuty: true,
  },
  'aml-10-6-total-week': {
    place: '§ 10-6 åttende ledd',
    values: [48 * H, 69 * H, 8],
    agreed: ['total-week'],
    singleDuty: false,
  },
  'aml-10-8-daily-rest': {
    place: '§ 10-8 første ledd',
    values: [11 * H, 8 * H],
    agreed: ['daily-rest'],
    singleDuty: true,
  },
  'aml-10-8-weekly-rest': {
    place: '§ 10-8 andre ledd',
    values: [35 * H, 28 * H],
    agreed: ['weekly-rest'],
    singleDuty: false,
  },
  'aml-10-8-sunday': {
    place: '§ 10-8 fjerde ledd',
    values: [26, 4, 60],
    agreed: ['sunday-average'],
    singleDuty: false,
  },
  'aml-10-9-breaks': {
    place: '§ 10-9 første ledd',
    values: [5.5 * H, 8 * H, 30],
    agreed: [],
    singleDuty: true,
  },
  'aml-10-11-night-average': {
    place: '§ 10-11 sjette ledd',
    values: [21 * H, 6 * H, 3 * H, 8 * H, 4, 35 * H],
    agreed: ['night-average'],
    singleDuty: false,
  },
  'tariff-weekly-norm': {
    place: 'HTA kapittel 1 § 4 arbeidstid (ikke kontrollert mot avtaleteksten)',
    values: [37.5 * H, 35.5 * H, 33.6 * H],
    agreed: [],
    singleDuty: false,
  },
}

describe.each(Object.entries(said))('%s', (id, { place, values, agreed, singleDuty }) => {
  const rule = norway.rules.find((one) => one.id === id)

  test('stands where it says, with the numbers of the text', () => {
    expect(`${rule?.citation.paragraph} ${rule?.citation.subsection}`).toBe(place)
    expect(rule?.parameters.map((parameter) => valueAt(parameter, ON))).toEqual(values)
  })

  test('names what may be agreed, and whether one duty can break it', () => {
    expect(rule?.agreed).toEqual(agreed)
    expect(rule?.scope === 'person' ? rule.singleDuty : undefined).toBe(singleDuty)
  })
})

test('each rule has a title and an explanation in three languages', () => {
  for (const { id, title, explanation } of norway.rules) {
    for (const texts of [title, explanation]) {
      const written = [texts.nb, texts.nn, texts.en]
      expect(texts.en, id).not.toBe(texts.nb)
      for (const text of written) expect(text, id).toMatch(/\p{L}{3}/u)
    }
    for (const text of Object.values(explanation)) expect(text, id).toMatch(/\.$/)
    for (const text of Object.values(title)) expect(text, id).not.toMatch(/\.$/)
  }
})

test('each paragraph of the act has its page', () => {
  for (const { citation } of norway.rules.filter(({ citation: { law } }) => law === 'aml')) {
    expect(citation.url).toBe(
      `https://lovdata.no/dokument/NL/lov/2005-06-17-62/${citation.paragraph.replace(' ', '')}`,
    )
  }
})
