/** «Kommunen i 2035» in `kan`, on the statistics that are shipped: real files, and the program as a process. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput } from '../src/cli/bad-input.ts'
import { loadUnit } from '../src/cli/input-files.ts'
import { readFuture } from '../src/cli/kan-future.ts'
import { readStatistics } from '../src/cli/statistics-files.ts'
import { framskriv } from '../src/planning/framskriv.ts'
import { KanAnswer } from '../src/planning/kan-answer.ts'
import type { ComputedFuture } from '../src/planning/kan-future-answer.ts'
import { Scenario } from '../src/projection/scenario.ts'
import { htmlReport } from '../src/report/html-report.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const data = pathToFileURL(`${join(root, 'data')}/`)
const ward = join(root, 'examples', 'orkland-sykehjem.yaml')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  copyFileSync(
    join(root, 'examples', 'orkland-sykehjem-ansatte.csv'),
    join(folder, 'orkland-sykehjem-ansatte.csv'),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The example with pieces of its file replaced. Throws where there is no such piece. */
function changed(name: string, ...replacements: readonly (readonly [string, string])[]): string {
  const file = join(folder, `${name}.yaml`)
  const text = replacements.reduce(
    (yaml, [from, to]) => {
      if (!yaml.includes(from)) throw new Error(`The example has no «${from}».`)
      return yaml.replaceAll(from, to)
    },
    readFileSync(ward, 'utf8'),
  )
  writeFileSync(file, text)
  return file
}

const futureIn = (file: string, year = 2035, solved = false) =>
  readFuture(file, loadUnit(file).unit, data, { year, solved }).out

function computed(file: string, year?: number): ComputedFuture {
  const out = futureIn(file, year)
  if (out.status === 'missing') throw new Error(out.text)
  return out
}

function missingText(file: string): string {
  const out = futureIn(file)
  return out.status === 'missing' ? out.text : 'nothing missing'
}

function refusal(file: string, solved = false): string {
  try {
    futureIn(file, 2035, solved)
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return 'no refusal'
}

function cli(...args: readonly string[]) {
  return spawnSync('node', [join(root, 'scripts', 'cli.mjs'), 'kan', ...args], {
    ...{ cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
  })
}

describe('the municipality of a unit', () => {
  it('has the users that framskriv finds at constant rates, in each service', () => {
    for (const service of ['hjemmetjenester', 'heldognsbolig', 'langtidsopphold']) {
      const file = changed(`rater-${service}`, ['service: langtidsopphold', `service: ${service}`])
      const [orkland] = framskriv(readStatistics(data), {
        ...{ municipalities: ['5059'], alternative: 'MMMM' },
        scenario: Scenario.parse({ name: 'prøve', draws: 1 }),
      }).municipalities
      const { years } = orkland!.services.find(({ id }) => id === service)!
      expect(computed(file).users).toEqual({
        ...{ baseYear: years[0]!.constantUsers, year: years[2035 - 2026]!.constantUsers },
      })
      expect(computed(file, 2050).users.year).toBe(years.at(-1)!.constantUsers)
    }
  })

  it('is Skien with its own rates and the official projection: 492.2 / 376.6 = 1.307', () => {
    const skien = computed(changed('skien', ["municipality: '5059'", 'municipality: Skien']))
    expect(skien).toMatchObject({
      ...{ year: 2035, baseYear: 2026, population: 'official', rates: 'own', rateYear: 2025 },
      municipality: { number: '4003', name: 'Skien', county: 'Telemark', note: null },
      users: { baseYear: 376.6, year: 492.2 },
    })
    expect(skien.factor).toBeCloseTo(1.307, 3)
    expect(skien.factorFormula).toMatch(/^492,2 \/ 376,6 = 1,30\d/)
  })

  it('may be a number that went out of use, and then says so', () => {
    const { municipality } = computed(changed('gammelt', ["'5059'", "'1638'"]))
    expect(municipality).toMatchObject({ number: '5059', name: 'Orkland' })
    expect(municipality.note).toMatch(/1638.*Orkland/)
  })

  it('says whose the rates are where they are not its own', () => {
    const { rates, caveats } = computed(changed('bergen', ["'5059'", 'Bergen']))
    expect(rates).toBe('pooled')
    expect(caveats.join(' ')).toMatch(/RATENE ER IKKE KOMMUNENS EGNE/)
    expect(caveats.join(' ')).toMatch(/ikke SSBs egen framskriving for kommunen/)
  })
})

describe('the demand of a unit in 2035', () => {
  it('is each shift in whole persons, and the loss is the hours that adds', () => {
    const future = computed(ward)
    const { factor, lines, loss, shifts, then, today, exactHoursPerWeek } = future
    // Orkland 179.7 / 135.4 = 1.327: day 6 -> 7.96, evening 5 -> 6.64; weekends 5 -> 6.64 and 4 -> 5.31. The night is enough for 36.
    expect(factor).toBeGreaterThan(1.32)
    expect(factor).toBeLessThan(1.333)
    expect(
      lines
        .filter(({ competence }) => competence === null)
        .map(({ shift, today: now, then: whole }) => [shift, now, whole]),
    ).toEqual([
      ['D', 6, 8],
      ['E', 5, 7],
      ['N', 2, 2],
      ['D', 5, 7],
      ['E', 4, 6],
      ['N', 2, 2],
    ])
    // 5 x (8 + 7) x 7.5 + 2 x (7 + 6) x 7.5 + 7 x 2 x 10 = 562.5 + 195 + 140 = 897.5
    expect(today.hoursPerWeek).toBe(687.5)
    expect(then.hoursPerWeek).toBe(897.5)
    // (300 + 247.5) x factor, and the nights as they are.
    expect(exactHoursPerWeek).toBeCloseTo(547.5 * factor + 140, 1)
    expect(loss.total).toBeCloseTo(897.5 - exactHoursPerWeek, 2)
    expect(loss.fte).toBeCloseTo(loss.total / 35.5, 2)
    expect(loss.rounded + loss.floor + loss.competences).toBeCloseTo(loss.total, 6)
    expect(shifts.reduce((sum, { lossHours }) => sum + lossHours, 0)).toBeCloseTo(loss.total, 1)
    // 897.5 / 35.5 = 25.28; (7 + 6 + 2) x 2 / 2 x 3 = 45 heads; posts of 19.37 and 33 people today.
    expect(then).toMatchObject({ grossFte: 25.28, heads: 45 })
    expect(future.missing).toMatchObject({ fte: 5.91, wholePosts: 6, heads: 12 })
  })

  it('without a capacity counts the night as work: 2 x 1.33 = 2.65 is 3, and the loss grows by 7 nights of 0.35 x 10 h', () => {
    const [held, worked] = [computed(ward), computed(changed('natt', [', up_to_users: 36', '']))]
    const nights = worked.lines.filter(({ shift, competence }) => shift === 'N' && competence === null)
    expect(nights).toMatchObject([{ then: 3, by: 'rounded' }, { then: 3 }])
    expect(nights[0]!.exact).toBeCloseTo(2 * worked.factor, 3)
    expect(worked.loss.total - held.loss.total).toBeCloseTo(7 * 10 * (3 - 2 * worked.factor), 1)
  })

  it('in the base year is what it is today, with no loss', () => {
    const { factor, loss, then, today } = computed(ward, 2026)
    expect(factor).toBe(1)
    expect(loss).toMatchObject({ total: 0, fte: 0, percent: 0 })
    expect(then).toEqual(today)
  })
})

describe('kan as it is run', () => {
  it('has the section beside an answer that is otherwise the same', () => {
    const answers = [ward, changed('uten', ['service: langtidsopphold\n', ''])].map((file) => {
      const { status, stdout } = cli(file, '--json', '--regnestykke', '--seed', '3')
      expect(status).toBe(0)
      return KanAnswer.parse(JSON.parse(stdout))
    })
    const [withSection, without] = answers.map(({ future, seconds, run, ...rest }) => ({ future, rest }))
    expect(withSection!.future).toMatchObject({ status: 'computed', solved: false })
    expect(without!.future).toMatchObject({ status: 'missing' })
    expect(without!.rest).toEqual(withSection!.rest)
  })

  it('--aar asks it all of the demand of the year, and of the posts that are missing', () => {
    const file = join(folder, 'rapport.html')
    const { status, stdout } = cli(ward, '--aar', '2035', '--iterations', '20000', '--json', '--html', file)
    expect(status).toBe(0)
    const answer = KanAnswer.parse(JSON.parse(stdout))
    expect(answer).toMatchObject({ grossHoursPerWeek: 897.5, heads: 45, answer: 'nei', staff: { heads: 33 } })
    expect(answer.sentence).toMatch(/^Kravet i 2035 mot dagens ansatte\. Nei/)
    expect(answer.notes[0]).toMatch(/gjelder kravet i 2035, ikke dagens/)
    expect(answer.future).toMatchObject({ status: 'computed', solved: true })
    const filled = answer.variants.at(-1)!
    expect(filled).toMatchObject({ id: 'with-vacancies', status: 'solved', hypothetical: true })
    expect(filled.roster).toHaveLength(33 + 12)
    expect(filled.prechecks.filter(({ id }) => id === 'hours')).toMatchObject([{ ok: true }])
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/Kommunen i 2035: Orkland \(5059\)/)
    expect(page).toMatch(/Avrundingstap/)
  })

  it('--aar outside the years of the data ends with 2', () => {
    const { status, stdout, stderr } = cli(ward, '--aar', '2051', '--regnestykke')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/--aar.*2051.*2050/)
  })
})

describe('several units together', () => {
  const second = () =>
    changed('annen', ['avdeling 1', 'avdeling 2'], [', up_to_users: 36', ''], ['minimum: 6', 'minimum: 7'])

  it('are shown each by itself, and added up where they are in one municipality', () => {
    const elsewhere = changed('skien-2', ["municipality: '5059'", 'municipality: Skien'])
    const { status, stdout } = cli(
      ward,
      '--regnestykke',
      '--json',
      '--sammen',
      second(),
      '--sammen',
      elsewhere,
    )
    expect(status).toBe(0)
    const answer = KanAnswer.parse(JSON.parse(stdout))
    const { units, sums } = answer.together!
    expect(units.map(({ name }) => name)).toEqual([
      'Orkland sykehjem, avdeling 2 (konstruert eksempel)',
      'Orkland sykehjem, avdeling 1 (konstruert eksempel)',
    ])
    const parts = [answer.future, units[0]!.future]
    const [one, two] = parts.map((future) => (future.status === 'computed' ? future : null))
    expect(sums).toHaveLength(1)
    // 687.5 and 5 x 7.5 more; 897.5, and with 10 in place of 8 on weekdays and 3 in place of 2 at night 5 x 2 x 7.5 + 7 x 10 more.
    expect(sums[0]).toMatchObject({
      ...{
        municipality: { number: '5059', name: 'Orkland' },
        hoursToday: 687.5 + 725,
        hours: 897.5 + 1042.5,
      },
    })
    expect(sums[0]!.lossHours).toBeCloseTo(one!.loss.total + two!.loss.total, 2)
    expect(sums[0]!.exactHours + sums[0]!.lossHours).toBeCloseTo(sums[0]!.hours, 1)
    expect(Object.keys(answer.run.inputs)).toContain('annen.yaml')
    expect(htmlReport(answer)).toMatch(/Enhetene i Orkland \(5059\) til sammen/)
  })

  it('are not counted twice', () => {
    const { status, stderr } = cli(ward, '--regnestykke', '--sammen', ward)
    expect(status).toBe(2)
    expect(stderr).toMatch(/--sammen «.*orkland-sykehjem\.yaml»: enheten er alt med/)
  })
})

describe('a unit file that does not say enough, or says it wrongly', () => {
  it('gets one line that says how', () => {
    expect(missingText(join(root, 'examples', 'avdeling-8.yaml'))).toMatch(
      /«municipality» og «service»\. Skriv .*municipality: Orkland.*service: langtidsopphold/,
    )
    expect(missingText(changed('uten-tjeneste', ['service: langtidsopphold\n', '']))).toMatch(
      /^Orkland \(5059\)\. Ikke regnet ut: enhetsfila har ikke «service»/,
    )
  })

  it('is refused by name and place, with a suggestion', () => {
    const misspelt = changed('stavefeil', ["'5059'", 'Orklnad'])
    expect(refusal(misspelt)).toMatch(
      /stavefeil\.yaml, municipality: kommunen «Orklnad» finnes ikke\. Mente du Orkland/,
    )
    expect(refusal(changed('nummer', ["'5059'", "'9999'"]))).toMatch(
      /municipality: kommunen «9999» finnes ikke\. Skriv navnet eller nummeret på fire sifre\.$/,
    )
    expect(refusal(changed('flere', ["'5059'", 'Våler']))).toMatch(/«Våler» er flere: .*Skriv nummeret/)
    expect(refusal(changed('delt', ["'5059'", "'1850'"]))).toMatch(/«1850» er delt mellom .* Velg en av dem/)
    expect(refusal(changed('tjeneste', ['service: langtidsopphold', 'service: langtidsophold']))).toMatch(
      /service: «langtidsophold» er ikke en tjeneste vi har tall for\. Mente du «langtidsopphold»\?/,
    )
    expect(refusal(changed('legevakt', ['service: langtidsopphold', 'service: legevakt']))).toMatch(
      /«legevakt» er ikke en tjeneste vi har tall for\. Bruk en av: hjemmetjenester, heldognsbolig, langtidsopphold;/,
    )
    expect(refusal(join(root, 'examples', 'avdeling-8.yaml'), true)).toMatch(/--aar 2035: Ikke regnet ut/)
  })

  it('ends the program with 2 and one message', () => {
    const { status, stdout, stderr } = cli(changed('ukjent', ["'5059'", 'Atlantis']), '--regnestykke')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/municipality: kommunen «Atlantis» finnes ikke/)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })
})

it('shows a name from the file as text in the report, never as markup', () => {
  const { status, stdout } = cli(ward, '--json', '--regnestykke')
  expect(status).toBe(0)
  const answer = KanAnswer.parse(JSON.parse(stdout))
  const text = '<script>alert(1)</script>'
  const page = htmlReport({ ...answer, future: { status: 'missing', year: 2035, text } })
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain(text)
})
