import { describe, expect, it } from 'vitest'
import { problemText } from './file-problem.ts'
import { GOOD, messages } from './testing/good-file.ts'
import { readUnitFile } from './unit-file.ts'

const CSV = 'id,competence,post_percent,weekend_group,nights\nS1,nurse,80,0,yes\nS2,skilled,"75,5",1,no\n'

function only(text: string, csv: string | null = null): string {
  const all = messages(text, csv)
  expect(all).toHaveLength(1)
  return all[0]!
}

describe('a good unit file', () => {
  it('is read whole', () => {
    const result = readUnitFile('enhet.yaml', GOOD, () => null)
    expect(result.status).toBe('ok')
    if (result.status !== 'ok') return
    expect(result.unit.employees.map(({ id }) => id)).toEqual(['S1', 'S2'])
    // 21:45 = 1305, 07:45 the next day = 465 + 1440
    expect(result.unit.shifts[1]).toMatchObject({
      start: 1305,
      end: 1905,
      kind: 'active',
      break_is_working_time: true,
    })
    // one demand for everybody and one for nurses
    expect(result.unit.demand.map(({ competence, minimum }) => [competence, minimum])).toEqual([
      [null, 2],
      ['nurse', 1],
    ])
    expect(result.unit.limits).toMatchObject({
      days_in_row: 5,
      week_hours: 2880,
      contract_tolerance_hours: 450,
    })
  })

  it('takes the staff from a CSV file beside it, with BOM, semicolons and decimal comma', () => {
    const text = GOOD.replace(/staff:[\s\S]*/, 'staff: ansatte.csv\n')
    const result = readUnitFile('enhet.yaml', text, (name) =>
      name === 'ansatte.csv'
        ? `\uFEFF${CSV.replaceAll('"', '').replaceAll(',', ';').replace('75;5', '75,5')}`
        : null,
    )
    if (result.status !== 'ok') throw new Error(result.problems.map(problemText).join('\n'))
    expect(result.unit.employees.map(({ employments }) => employments[0]!.post_percent)).toEqual([80, 75.5])
  })
})

describe('what a unit file says of more or fewer users', () => {
  const row = (text: string) => GOOD.replace('of_which: { nurse: 1 }', `of_which: { nurse: 1 }, ${text}`)
  const withUsers = (text: string) => text.replace('employer:', 'users: 20\nemployer:')

  it('is the floor of the whole shift, and how many users the shift and its competences are enough for', () => {
    const result = readUnitFile('enhet.yaml', withUsers(row('floor: 1, up_to_users: 24')), () => null)
    if (result.status !== 'ok') throw new Error(result.problems.map(problemText).join('\n'))
    expect(result.unit).toMatchObject({
      users: 20,
      demand: [
        { competence: null, floor: 1, upToUsers: 24 },
        { competence: 'nurse', upToUsers: 24 },
      ],
    })
    expect(result.unit.demand[1]).not.toHaveProperty('floor')
  })

  it('is refused where the numbers do not go together', () => {
    expect(only(row('floor: 3'))).toMatch(/linje 14, demand\[0\]\.floor: «3» er over minimum\./)
    expect(only(row('up_to_users: 24'))).toMatch(
      /demand\[0\]\.up_to_users: «24» krever at enheten har «users»/,
    )
    expect(only(withUsers(row('up_to_users: 19')))).toMatch(
      /«19» er færre enn brukerne enheten har i dag \(users: 20\)/,
    )
    expect(only(GOOD.replace('employer:', 'users: 0\nemployer:'))).toMatch(/users: «0» er under 1\./)
    expect(only(GOOD.replace('employer:', 'municipality: 5059\nemployer:'))).toMatch(
      /municipality: «5059» skal være tekst \(sett anførselstegn rundt\)/,
    )
  })
})

describe('a bad unit file names file, place, value and next step', () => {
  it('unknown competence', () => {
    expect(only(GOOD.replace('competence: skilled', 'competence: doktor'))).toBe(
      'enhet.yaml, linje 18, staff[1] (ansatt S2): «doktor» er ikke en kompetanse i enheten. Bruk en av: skilled, nurse.',
    )
  })

  it('a shift that ends before it starts', () => {
    expect(only(GOOD.replace('end: "15:00"', 'end: "06:00"'))).toMatch(
      /^enhet\.yaml, linje 11, shifts\[0\]\.end: «06:00» er ikke etter starten\. .*\+1/,
    )
  })

  it('two employees with one id', () => {
    expect(only(GOOD.replace('id: S2', 'id: S1'))).toMatch(
      /linje 18, .*«S1» er alt brukt \(linje 17, staff\[0\]\)/,
    )
  })

  it('a post of 130 %', () => {
    expect(only(GOOD.replace('post_percent: 75', 'post_percent: 130'))).toMatch(
      /linje 18, staff\[1\]\.post_percent: «130» er over 100 %/,
    )
  })

  it('an empty staff list', () => {
    expect(only(GOOD.replace(/staff:[\s\S]*/, 'staff: []\n'))).toMatch(/staff: enheten har ingen ansatte/)
  })

  it('an empty file', () => {
    expect(only('')).toMatch(/hele fila: .*er ikke en enhetsfil/)
  })

  it('a misspelt field', () => {
    expect(messages(GOOD.replace('minimum: 2,', 'minimum: 2, minimun: 3,'))[0]).toMatch(
      /«minimun» er et ukjent felt/,
    )
  })

  it('a plan that does not begin on a Monday, and a date that does not exist', () => {
    expect(only(GOOD.replace('2027-08-02', '2027-08-03'))).toMatch(
      /plan\.start: «2027-08-03» er ikke en mandag/,
    )
    expect(only(GOOD.replace('2027-08-02', '2027-02-30'))).toMatch(/«2027-02-30» finnes ikke i kalenderen/)
  })

  const withAgreement = (fields: string) =>
    GOOD.replace(
      'staff:',
      `agreements:\n  - { id: a, title: A, basis: TV, from: 2027-01-01, until: 2027-12-31, signed_by: [oss], ${fields} }\nstaff:`,
    )

  it('an agreement that says nothing, or an exception to nothing', () => {
    expect(only(withAgreement('permits: []'))).toMatch(/permits: .*er tom\. Si hva avtalen åpner for/)
    const rest = 'requires: [{ rule: daily-rest, hours: 11 }]'
    expect(messages(withAgreement(rest))).toEqual([])
    expect(only(withAgreement(`${rest}, exception_to: [b]`))).toMatch(/«b» er ikke en avtale i enheten/)
    expect(only(withAgreement(`${rest}, exception_to: [a]`))).toMatch(/«a» er avtalen selv/)
    expect(only(withAgreement(`${rest}, scope: employees`))).toMatch(/scope: .*stemmer ikke med «employees»/)
    expect(only(withAgreement(`${rest}, scope: unit, employees: [S1]`))).toMatch(/scope: .*stemmer ikke/)
    expect(messages(withAgreement(`${rest}, scope: employees, employees: [S1]`))).toEqual([])
  })

  it('an agreed night that leaves out a part of the hours from midnight to six', () => {
    const night = (start: string, end: string) =>
      withAgreement(`permits: [{ rule: night-period, start: '${start}', end: '${end}' }]`)
    expect(messages(night('22:00', '06:00'))).toEqual([])
    expect(messages(night('00:00', '08:00'))).toEqual([])
    expect(only(night('00:30', '08:30'))).toMatch(/omfatter tiden mellom kl\. 00:00 og 06:00/)
    expect(only(night('21:00', '05:59'))).toMatch(/omfatter tiden/)
  })

  it('history that begins after the plan, and a duty elsewhere that no plan can see', () => {
    const person = (fields: string) =>
      GOOD.replace(
        /- \{ id: S1.*/,
        `- { id: S1, competences: [{ competence: nurse }], employments: [{ post_percent: 100 }], weekend_group: 0, ${fields} }`,
      )
    const elsewhere = (date: string) =>
      person(`elsewhere: [{ unit: Hjemmesykepleien, date: ${date}, start: '08:00', end: '15:00' }]`)
    expect(messages(person('carry_over: { complete_from: 2027-08-02 }'))).toEqual([])
    expect(only(person('carry_over: { complete_from: 2027-08-03 }'))).toMatch(
      /«2027-08-03» er etter planens start/,
    )
    expect(messages(elsewhere('2027-08-02'))).toEqual([])
    expect(only(elsewhere('2026-07-31'))).toMatch(/«2026-07-31» er utenfor planen .* og året før den/)
    expect(only(elsewhere('2029-08-02'))).toMatch(/«2029-08-02» er utenfor planen/)
    expect(only(person("elsewhere: [{ unit: X, date: 2027-08-02, start: '22:00', end: '08:00' }]"))).toMatch(
      /end: .*er ikke etter starten/,
    )
  })

  it('more overtime than the whole duty', () => {
    const overtime = (minutes: number) =>
      GOOD.replace(/(code: D[^}]*)\}/, `$1, overtime_minutes: ${minutes} }`)
    expect(messages(overtime(60))).toEqual([])
    expect(only(overtime(1000))).toMatch(/overtime_minutes: «1000» er mer enn hele vakten/)
  })

  it('a competence that covers itself in a circle', () => {
    expect(only(GOOD.replace('name: Helsefagarbeider', 'name: Helsefagarbeider, covers: [nurse]'))).toMatch(
      /i ring/,
    )
  })

  it('more nurses than people on a shift', () => {
    expect(only(GOOD.replace('nurse: 1', 'nurse: 3'))).toMatch(
      /of_which\.nurse: «3» er flere enn vaktens minimum \(2\)/,
    )
  })

  it('YAML that is not YAML', () => {
    expect(only('name: [\n  : : :\n')).toMatch(/er ikke gyldig YAML/)
  })

  it('binary garbage', () => {
    expect(only('\u0000\u0001\uFFFD')).toMatch(/er ikke en tekstfil/)
  })

  it('an alias bomb', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, i) => `b${i}: &b${i} [${Array.from({ length: 9 }, () => (i === 0 ? '*a' : `*b${i - 1}`)).join(',')}]`).join('\n')}\n`
    expect(only(bomb)).toMatch(/ankre og aliaser/)
  })
})

describe('a bad staff CSV names line and column', () => {
  const yaml = GOOD.replace(/staff:[\s\S]*/, 'staff: ansatte.csv\n')

  it('missing file', () => {
    expect(only(yaml)).toMatch(/linje 16, staff: «ansatte\.csv» finnes ikke ved siden av/)
  })

  it('stray column', () => {
    expect(
      only(yaml, CSV.replace('nights', 'nights,lønn').replace('yes', 'yes,1').replace('no\n', 'no,2\n')),
    ).toMatch(/ansatte\.csv, linje 1, overskriften: «lønn» er en ukjent kolonne/)
  })

  it('a row that is too short, and one with a bad number, are both listed', () => {
    const all = messages(yaml, 'id,competence,post_percent,weekend_group\nS1,nurse\nS2,skilled,mye,1\n')
    expect(all).toHaveLength(2)
    expect(all[0]).toMatch(/linje 2: «S1,nurse» raden har 2 felter/)
    expect(all[1]).toMatch(/linje 3, kolonne post_percent: «mye»/)
  })

  it('a path out of the folder', () => {
    expect(only(GOOD.replace(/staff:[\s\S]*/, 'staff: ../hemmelig.csv\n'))).toMatch(/uten mappenavn/)
  })
})
