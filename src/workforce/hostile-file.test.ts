import { describe, expect, it } from 'vitest'
import { awayShare, Absence } from './employee.ts'
import { parseDate } from '../time/local-date.ts'
import { GOOD, messages, withFullEmployee } from './testing/good-file.ts'

function only(text: string, csv: string | null = null): string {
  const all = messages(text, csv)
  expect(all).toHaveLength(1)
  return all[0]!
}

/** The list item that begins with `from`, `count` times, each with its own number for #. */
function many(from: string, count: number): string {
  return Array.from({ length: count }, (_, index) => from.replaceAll('#', String(index))).join('')
}

const STAFF = /staff:[\s\S]*/
const CSV_UNIT = GOOD.replace(STAFF, 'staff: ansatte.csv\n')

it('the good file is good, also in full form', () => {
  expect(messages(GOOD)).toEqual([])
  expect(messages(withFullEmployee())).toEqual([])
})

describe('sizes are capped', () => {
  it('100 shifts pass, 101 do not', () => {
    const shift = '  - { code: X#, name: Ekstra, part: day, start: "08:00", end: "15:00" }\n'
    expect(messages(GOOD.replace('demand:\n', `${many(shift, 98)}demand:\n`))).toEqual([])
    expect(only(GOOD.replace('demand:\n', `${many(shift, 99)}demand:\n`))).toMatch(
      /linje 11, shifts: «101» er for mange \(høyst 100\)/,
    )
  })

  it('201 rows of demand, 101 agreements', () => {
    const row = '  - { days: weekdays, shift: N, minimum: 1 }\n'
    expect(only(GOOD.replace('weekend:', `${many(row, 200)}weekend:`))).toMatch(
      /demand: «201» er for mange \(høyst 200\)/,
    )
    const agreement =
      '  - { id: a#, title: A, basis: TV, permits: [{ rule: plan-notice, days: 7 }], from: 2027-01-01, until: 2027-12-31, signed_by: [x] }\n'
    expect(only(`${GOOD}agreements:\n${many(agreement, 101)}`)).toMatch(
      /agreements: «101» er for mange \(høyst 100\)/,
    )
  })

  it('1000 people are read in no time, 1001 are refused, in YAML and CSV', () => {
    const person = '  - { id: P#, competence: nurse, post_percent: 50, weekend_group: 0 }\n'
    expect(messages(GOOD.replace(STAFF, `staff:\n${many(person, 1000)}`))).toEqual([])
    expect(only(GOOD.replace(STAFF, `staff:\n${many(person, 1001)}`))).toMatch(
      /staff: «1001 ansatte» er for mange \(høyst 1000\)/,
    )
    const csv = `id,competence,post_percent,weekend_group\n${many('P#,nurse,50,0\n', 1001)}`
    expect(only(CSV_UNIT, csv)).toMatch(/«1001 ansatte» er for mange/)
  })

  it('names of 120 characters, and competence ids of 60 in the short form', () => {
    expect(messages(GOOD.replace('name: Prøve', `name: ${'a'.repeat(120)}`))).toEqual([])
    expect(only(GOOD.replace('name: Prøve', `name: ${'a'.repeat(121)}`))).toMatch(
      /name: «a{60}…» er for langt \(høyst 120 tegn\)/,
    )
    expect(only(GOOD.replace('competence: skilled', `competence: ${'x'.repeat(61)}`))).toMatch(
      /ugyldig kompetanse-id/,
    )
  })
})

describe('demand that would vanish is refused', () => {
  it('on a shift that covers no need', () => {
    expect(only(GOOD.replace('name: Dag,', 'name: Dag, kind: training,'))).toMatch(
      /demand\[0\]\.shift: «D» er av slaget training, som ikke dekker noe behov/,
    )
  })

  it('none in an ordinary week of a base plan, none at all in a calendar plan', () => {
    const none = GOOD.replace('minimum: 2, of_which: { nurse: 1 }', 'minimum: 0, wanted: 2')
    expect(only(none)).toMatch(/linje 14, demand: enheten har ikke noe bemanningskrav i en vanlig uke/)
    const holidays = GOOD.replace('days: weekdays', 'days: [holiday]')
    expect(only(holidays)).toMatch(/i en vanlig uke/)
    expect(messages(holidays.replace('kind: cyclic', 'kind: calendar'))).toEqual([])
    expect(only(none.replace('kind: cyclic', 'kind: calendar'))).toMatch(/ikke noe bemanningskrav: /)
  })

  it('wanted under minimum, or over what the row wants', () => {
    const need = (text: string) => GOOD.replace('nurse: 1', `nurse: { ${text} }`)
    expect(messages(need('minimum: 1, wanted: 2'))).toEqual([])
    expect(only(need('minimum: 1, wanted: 0'))).toMatch(/of_which\.nurse\.wanted: «0» er under minimum/)
    expect(only(need('minimum: 1, wanted: 3'))).toMatch(/«3» er flere enn vaktens ønskede bemanning \(2\)/)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('under the name %s', (name) => {
    expect(only(GOOD.replace('{ nurse: 1 }', `{ nurse: 1, ${name}: 2 }`))).toBe(
      `enhet.yaml, linje 14, demand[0].of_which.${name}: «${name}» er et reservert ord. Velg et annet navn.`,
    )
    expect(only(GOOD.replace('id: S2', `id: ${name}`))).toMatch(/staff\[1\]\.id: .* er et reservert ord/)
    expect(only(CSV_UNIT, `id,competence,post_percent,weekend_group\n${name},nurse,50,0\n`)).toMatch(
      /ansatte\.csv, linje 2, kolonne id: .* er et reservert ord/,
    )
  })
})

describe('dates outside the plan are refused', () => {
  // The plan is 2027-08-02 to 2027-09-12: six weeks.
  it('wishes and pins', () => {
    expect(messages(withFullEmployee('wishes: [{ date: 2027-09-12, shift: off }]'))).toEqual([])
    expect(only(withFullEmployee('wishes: [{ date: 2027-09-13, shift: off }]'))).toMatch(
      /\(ansatt S2\): «2027-09-13» er utenfor planen \(2027-08-02 til 2027-09-12\).*«wishes»/,
    )
    expect(only(withFullEmployee('pins: [{ date: 2027-08-01, shift: D }]'))).toMatch(
      /«2027-08-01» er utenfor planen .*«pins»/,
    )
  })

  it('two pins for a date', () => {
    const pins = 'pins: [{ date: 2027-08-03, shift: D }, { date: 2027-08-03, shift: off }]'
    expect(only(withFullEmployee(pins))).toMatch(/«2027-08-03» er låst to ganger/)
  })

  it('what came before the plan: worked shifts only, before its start, within a year', () => {
    const last = (date: string, shift: string) =>
      withFullEmployee(`carry_over: { last_shifts: [{ date: ${date}, shift: ${shift} }] }`)
    expect(messages(last('2027-08-01', 'D'))).toEqual([])
    expect(only(last('2027-08-01', 'off'))).toMatch(/«off» er ikke en vakt\. «last_shifts»/)
    expect(only(last('2027-08-02', 'D'))).toMatch(/«2027-08-02» er ikke før planen/)
    expect(only(last('1990-08-02', 'D'))).toMatch(/«1990-08-02» er mer enn et år før planen/)
  })

  it('a competence that ends before it begins', () => {
    const held = 'competences: [{ competence: skilled, from: 2027-09-01, until: 2027-08-31 }]'
    expect(only(withFullEmployee(held))).toMatch(/competences\[0\]\.until: «2027-08-31» er før «from»/)
  })

  it('a shift that starts on the day after its own', () => {
    const text = GOOD.replace('start: "21:45"', 'start: "21:45+1"').replace('07:45+1', '23:45+1')
    expect(only(text)).toMatch(/shifts\[1\]\.start: «21:45\+1» begynner neste dag/)
  })
})

describe('numbers that would divide by zero or overflow are refused', () => {
  it('a full week outside 20 to 48 hours, of the unit and of a post', () => {
    const norm = (value: string) => GOOD.replace('weekly_norm_hours: 35.5', `weekly_norm_hours: ${value}`)
    expect(messages(norm('20'))).toEqual([])
    expect(only(norm('0'))).toMatch(/weekly_norm_hours: «0» er for lite\. .*20 til 48/)
    expect(only(norm('48.5'))).toMatch(/«48\.5» er for mye/)
    expect(only(withFullEmployee('employments: [{ post_percent: 75, weekly_norm_hours: 0.1 }]'))).toMatch(
      /employments\[0\]\.weekly_norm_hours: «0\.1» er for lite/,
    )
  })

  it('absence over 60 %', () => {
    const absence = `${GOOD}absence: { holiday_percent: 100, sick_percent: 60, other_percent: 0, source: Egne tall }\n`
    expect(only(absence)).toMatch(/absence\.holiday_percent: «100» er over 60 %/)
  })

  it('posts in this unit of more than 100 % together; a post elsewhere does not count', () => {
    const posts = (unit: string) =>
      withFullEmployee(`employments: [{ post_percent: 60 }, { post_percent: 50${unit} }]`)
    expect(messages(posts(', unit: Avdeling 2'))).toEqual([])
    expect(only(posts(''))).toMatch(/til sammen over 100 % \(60 \+ 50 %\)/)
  })

  it('a balance of more than 1000 hours, and what is not a number', () => {
    const balance = (hours: string) => withFullEmployee(`carry_over: { hours_balance: ${hours} }`)
    expect(messages(balance('-1000'))).toEqual([])
    expect(only(balance('1001'))).toMatch(/«1001» er over 1000 timer/)
    expect(only(balance('.nan'))).toMatch(/hours_balance: «\.nan» skal være et tall/)
    expect(only(balance('-.inf'))).toMatch(/«-\.inf»/)
  })

  it('numbers that only a computer reads, in CSV', () => {
    const csv = 'id,competence,post_percent,weekend_group\nS1,nurse,0x10,0\n'
    expect(only(CSV_UNIT, csv)).toMatch(/linje 2, kolonne post_percent: «0x10»/)
  })

  it('two half absences make a whole day away', () => {
    const half = (from: string, until: string) => Absence.parse({ kind: 'sick', percent: 50, from, until })
    const absences = [half('2027-08-02', '2027-08-04'), half('2027-08-04', '2027-08-06')]
    const on = (date: string) => awayShare(absences, parseDate(date))
    expect([on('2027-08-03'), on('2027-08-04'), on('2027-08-07')]).toEqual([0.5, 1, 0])
  })
})

describe('text that would break the page is refused, and shown harmlessly', () => {
  it.each([
    ['line break', '\\n', '\\u000a'],
    ['escape', '\\e[2J', '\\u001b[2J'],
    ['bell', '\\a', '\\u0007'],
    ['C1', '\\x9b', '\\u009b'],
    ['right-to-left override', '\\u202e', '\\u202e'],
  ])('%s', (_, written, shown) => {
    expect(only(GOOD.replace('name: Prøve', `name: "A${written}B"`))).toBe(
      `enhet.yaml, linje 1, name: «A${shown}B» har linjeskift eller styretegn. Skriv vanlig tekst på én linje.`,
    )
    expect(messages(withFullEmployee(`name: "A${written}"`))[0]).toMatch(/staff\[1\]\.name.*styretegn/)
    expect(only(GOOD.replace('id: S2', `id: "S${written}"`))).toMatch(/har ugyldige tegn/)
    expect(only(GOOD.replace(STAFF, `staff: "a${written}.csv"\n`))).toMatch(/uten mappenavn/)
  })

  it('a name of spaces', () => {
    expect(only(GOOD.replace('name: Prøve', 'name: "  "'))).toMatch(/har bare mellomrom/)
  })
})

describe('YAML and CSV are read strictly', () => {
  it('an unknown tag', () => {
    expect(only(GOOD.replace('weeks: 6', 'weeks: !uker 6'))).toMatch(
      /^enhet\.yaml, linje 6, tegn \d+: «plan: .*» har et YAML-merke vi ikke leser \(.*\)\. Ta bort merket/,
    )
  })

  it('a value that contains itself', () => {
    expect(only(GOOD.replace('name: Prøve', 'name: &a [*a]'))).toMatch(/«en verdi som inneholder seg selv»/)
  })

  it('a CSV that is not UTF-8', () => {
    expect(only(CSV_UNIT, 'id,competence\nS\uFFFD,nurse\n')).toMatch(
      /ansatte\.csv, hele fila: er ikke en tekstfil i UTF-8/,
    )
  })

  it('every stray key, and the form of a choice that was meant', () => {
    expect(messages(GOOD.replace('employer:', 'a: 1\nb: 2\nemployer:'))).toHaveLength(2)
    expect(only(GOOD.replace('days: weekdays', 'days: hverdag'))).toMatch(
      /days: «hverdag» er ikke en av: weekdays, weekends/,
    )
    expect(only(GOOD.replace('days: weekdays', 'days: [mandag]'))).toMatch(
      /days\[0\]: «mandag» er ikke en av: weekday, saturday/,
    )
    expect(only(GOOD.replace('nurse: 1', 'nurse: mange'))).toMatch(
      /of_which\.nurse: «mange» har en form som ikke passer her/,
    )
    expect(only(GOOD.replace('nurse: 1', '"a b": 1'))).toMatch(/«a b» har ugyldige tegn/)
    const agreement =
      'agreements:\n  - { id: a, title: A, basis: TV, permits: [{ rule: tull }], from: 2027-01-01, until: 2027-12-31, signed_by: [x] }\n'
    expect(only(`${GOOD}${agreement}`)).toMatch(/permits\[0\]\.rule: «tull» er ikke en av: averaging, /)
  })
})
