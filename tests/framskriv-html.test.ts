/** The report of `framskriv` on a municipality: what it says first, that its tables hold what it draws, and that nothing from a file or the data can break it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShippedStatistics } from '../src/cli/statistics-files.ts'
import { readStatistics } from '../src/cli/statistics-files.ts'
import { framskriv } from '../src/planning/framskriv.ts'
import type { FramskrivAnswer } from '../src/planning/framskriv-answer.ts'
import { Scenario } from '../src/projection/scenario.ts'
import { framskrivHtml } from '../src/report/framskriv-html.ts'
import type { FramskrivMunicipality } from '../src/planning/framskriv-answer.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [FRØYA, SKIEN, UTSIRA] = ['5014', '4003', '1151'] as const
let statistics: ShippedStatistics

beforeAll(() => {
  statistics = readStatistics(pathToFileURL(`${join(root, 'data')}/`))
})

/** The answer as it is computed; a test that is about the supply gives its own. */
function needOf(municipality: string): FramskrivAnswer {
  const found = needs.get(municipality) ?? computedNeed(municipality)
  needs.set(municipality, found)
  return found
}
const needs = new Map<string, FramskrivAnswer>()

function computedNeed(municipality: string): FramskrivAnswer {
  return framskriv(statistics, {
    ...{ municipalities: [municipality], alternative: 'MMMM' },
    scenario: Scenario.parse({ name: 'prøve', draws: 50 }),
  })
}

function changed(
  answer: FramskrivAnswer,
  change: (one: FramskrivMunicipality) => Partial<FramskrivMunicipality>,
): FramskrivAnswer {
  const one = answer.municipalities[0]!
  return { ...answer, municipalities: [{ ...one, ...change(one) }] }
}

/** So many årsverk of those needed each year are there: constructed. */
function withSupply(
  answer: FramskrivAnswer,
  share: number,
  basis: 'given' | 'balance' = 'given',
): FramskrivAnswer {
  return changed(answer, ({ fte }) => {
    const first = fte[0]!.withoutNoise
    const flat = { p10: share * first, p50: share * first, p90: share * first, withoutNoise: share * first }
    return {
      supply: {
        ...{ basis, assumptions: ['Antakelse (konstruert): ingen slutter.'] },
        years: fte.map(({ year }) => ({ year, ...flat })),
        mattersMost: [
          { id: 'bytte', name: 'Erstatter dem som går', low: 0.9, high: 1.1, gapAtLow: 900, gapAtHigh: 10 },
          { id: 'lite', name: 'Nesten uten virkning', low: 0, high: 1, gapAtLow: 1, gapAtHigh: 1 },
        ],
        groups: [
          {
            ...{ id: 'alle', name: 'Alle <yrker>' },
            years: fte.map(({ year }) => ({
              ...{ year, stockFte: share * first, retiredFte: 2, leftFte: 3, recruitedFte: 4, trainedFte: 1 },
              ...{ supplyFte: share * first, needFte: share * first + 40 },
            })),
          },
        ],
      },
      gap: fte.map(({ year, p10, p50, p90, withoutNoise }) => ({
        ...{ year, p10: p10 - flat.p90, p50: p50 - flat.p50, p90: p90 - flat.p10 },
        withoutNoise: withoutNoise - flat.withoutNoise,
      })),
      heads: fte.map(({ year }) => ({
        ...{ year, averagePostPercent: 70, needHeads: 30, needHeadsNetOfAbsence: 34, supplyHeads: 28 },
      })),
      staffFixed: fte.map(({ year }) => ({
        ...{ year, deliveredPercent: 90, undeliveredFte: 10, undeliveredHours: 16_950 },
      })),
      closing: {
        ...{ year: 2050, before: 100, after: 70, remaining: 70, withoutEstimate: ['Forebygging'] },
        steps: [step('productivity', -40), step('service_level', 10), step('technology', 0)],
        whatCloses: [
          closer('productivity', true, '1,2 % i året lukker det.'),
          closer('sick_leave', false, 'Lukker det ikke alene.'),
        ],
      },
    }
  })
}

const step = (lever: string, fte: number) => ({
  ...{ lever, name: `Spaken ${lever}`, side: 'demand' as const, fte, grade: 'assumption' as const },
  basis: 'Vår.',
})

const closer = (lever: string, closes: boolean, sentence: string) => ({
  ...{ lever, name: `Spaken ${lever}`, value: 0.012, unit: 'andel per år', closes, sentence },
})

const pageOf = (answer: FramskrivAnswer) => parseHTML(framskrivHtml(answer)).document
const textOf = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
const frontOf = (document: Document) =>
  ['header', '.plots', '.halves'].map((part) => textOf(document.querySelector(part))).join(' ')

describe('the answer at the top', () => {
  it('is no, uncertain or yes by the band of the gap, and says what it is true of', () => {
    const need = needOf(FRØYA)
    const sentence = (share: number, basis?: 'balance') =>
      textOf(pageOf(withSupply(need, share, basis)).querySelector('.answer'))
    const { fte } = need.municipalities[0]!
    const gap = (at: number) => (fte[at]!.withoutNoise - fte[0]!.withoutNoise).toFixed(0)
    expect(sentence(1)).toMatch(
      new RegExp(
        `^Nei, ikke med det som er lagt inn: da mangler det ${gap(9)} årsverk i 2035 og ${gap(24)} i 2050 \\(åtte av ti trekk`,
      ),
    )
    expect(sentence(1, 'balance')).toMatch(/: går 2026 akkurat opp \(antakelse\), mangler det/)
    expect(sentence(10)).toMatch(
      /^Ja, med det som er lagt inn: da er tilgangen minst like stor som behovet i alle år/,
    )
    // So many that the middle of the band of 2050 is met: some draws are above, some below.
    const share = fte[24]!.p50 / fte[0]!.withoutNoise
    expect(sentence(share)).toMatch(/^Det er usikkert: da kan gapet bli både over og under null/)
  })

  it('does not call a gap of next to nothing a shortage', () => {
    // Half a per cent of 178 årsverk is 0.89.
    const sentence = (missing: number) =>
      textOf(
        pageOf(
          changed(withSupply(needOf(FRØYA), 1), ({ fte }) => ({
            gap: fte.map(({ year }) => ({
              ...{ year, p10: missing, p50: missing, p90: missing, withoutNoise: missing },
            })),
          })),
        ).querySelector('.answer'),
      )
    expect([sentence(0.8).slice(0, 3), sentence(1).slice(0, 3)]).toEqual(['Ja,', 'Nei'])
  })

  it('is no yes where only the first year is asked for, which supply is set equal to', () => {
    const first = { ...withSupply(needOf(FRØYA), 1, 'balance'), lastYear: 2026 }
    const answer = changed(first, ({ population, fte, gap, supply, services }) => ({
      ...{ population: population.slice(0, 1), fte: fte.slice(0, 1), gap: gap.slice(0, 1) },
      supply: { ...supply, years: supply.years.slice(0, 1) },
      services: services.map((service) => ({ ...service, years: service.years.slice(0, 1) })),
    }))
    expect(textOf(pageOf(answer).querySelector('.answer-ukjent'))).toMatch(/^Det er bare spurt om 2026/)
  })

  it('tells the growth first and the level as the model’s, where the årsverk are not the municipality’s', () => {
    const document = pageOf(withSupply(needOf(UTSIRA), 1, 'balance'))
    expect(textOf(document.querySelector('.answer'))).toMatch(
      /^Nei.*: etter modellens nivå, og om 2026 går akkurat opp \(antakelse\), mangler det .* Behovet for årsverk i omsorg vokser med \d+ % til 2035 og \d+ % til 2050 \(modellens nivå, ikke talt her/,
    )
  })
})

describe('the caveats', () => {
  it('stand in the head, those in capitals in bold', () => {
    const notes = [...pageOf(needOf(UTSIRA)).querySelectorAll('header .notes li')]
    const strong = notes.filter((note) => note.getAttribute('class') === 'strong').map(textOf)
    expect(strong).toHaveLength(2)
    expect(strong[0]).toMatch(/^ÅRSVERK PER BRUKER FRA ANDRE KOMMUNER, IKKE TALT HER/)
    expect(strong[1]).toMatch(/RATER FRA ANDRE KOMMUNER/)
    const all = notes.map(textOf).join(' ')
    expect(all).toMatch(/Det er ikke en offisiell framskriving. Etterprøvd på fem år/)
    expect(all).toMatch(/Kommunen har 219 innbyggere: noen få familier/)
    expect(textOf(pageOf(needOf(SKIEN)).querySelector('.notes'))).toMatch(
      /SSBs egen framskriving for kommunen/,
    )
  })

  it('say that supply is an assumption, where it is set equal to the need of the first year', () => {
    const note = /Tilgangen er en antakelse/
    expect(textOf(pageOf(withSupply(needOf(FRØYA), 1, 'balance')).querySelector('.notes'))).toMatch(note)
    expect(textOf(pageOf(withSupply(needOf(FRØYA), 1, 'given')).querySelector('.notes'))).not.toMatch(note)
  })

  it('count with the årsverk that are said to be vacant today', () => {
    const document = pageOf(withSupply(needOf(FRØYA), 0.9, 'balance'))
    const vacant = (0.1 * needOf(FRØYA).municipalities[0]!.fte[0]!.withoutNoise).toFixed(1).replace('.', ',')
    expect(textOf(document.querySelector('.answer'))).toContain(
      `går 2026 opp med ${vacant} årsverk ledig (antakelse), mangler det`,
    )
    expect(textOf(document.querySelector('.notes'))).toContain(
      `minus ${vacant} årsverk som er lagt inn som ledige`,
    )
  })

  it('ask the reader to read a change of more than 30 % as a question, unless it is SSB’s own', () => {
    const grown = (factor: number, projection: 'cohorts' | 'official') =>
      textOf(
        pageOf(
          changed(needOf(FRØYA), ({ population }) => ({
            projection,
            population: population.map((row, at) =>
              at === 24 ? { ...row, total: factor * population[0]!.total } : row,
            ),
          })),
        ).querySelector('.notes'),
      )
    expect(grown(1.31, 'cohorts')).toMatch(
      /LES SOM ET SPØRSMÅL: folketallet endrer seg \+31 % fra 2026 til 2050/,
    )
    expect(grown(0.69, 'cohorts')).toMatch(/LES SOM ET SPØRSMÅL: folketallet endrer seg \u221231 %/)
    expect(grown(1.29, 'cohorts')).not.toMatch(/LES SOM ET SPØRSMÅL/)
    expect(grown(1.31, 'official')).not.toMatch(/LES SOM ET SPØRSMÅL/)
  })
})

describe('the plots', () => {
  it('are six where measures close the gap and five where words do, each with a name, a description and no other label', () => {
    const count = (answer: FramskrivAnswer) => pageOf(answer).querySelectorAll('svg').length
    expect([count(needOf(SKIEN)), count(withSupply(needOf(SKIEN), 1))]).toEqual([5, 6])
    const document = pageOf(withSupply(needOf(SKIEN), 1))
    for (const svg of document.querySelectorAll('svg')) {
      expect(svg.getAttribute('role')).toBe('img')
      for (const attribute of ['aria-labelledby', 'aria-describedby'])
        expect(textOf(svg.querySelector(`#${svg.getAttribute(attribute)!}`)).length).toBeGreaterThan(20)
      expect(svg.querySelectorAll('[aria-label]').length).toBe(0)
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have every year of theirs in a table', () => {
    const answer = withSupply(needOf(SKIEN), 1)
    const tables = [...pageOf(answer).querySelectorAll('table')].filter((table) =>
      /^Tabell [12]\./.test(textOf(table.querySelector('caption'))),
    )
    expect(tables.map((table) => table.querySelectorAll('tbody tr').length)).toEqual([25, 25])
    const last = tables.map((table) =>
      [...[...table.querySelectorAll('tbody tr')].at(-1)!.children].map(textOf),
    )
    // Golden figures of SSB 14746 for 2050: 59 555 people, 8775 of 67-79 and 4907 + 1301 of 80 and over; users at the rates of 2025.
    expect(last[0]!.slice(0, 2)).toEqual(['2050', '59 555'])
    expect(last[0]!.slice(4, 6)).toEqual(['8 775', '6 208'])
    expect(last[0]![6]).toBe('1 301')
    expect(last[0]![7]).toMatch(/^3 568,3 \(/)
    // Of 245 residents of housing 60 % are taken to be under 67, 15 % 67-79 and 25 % 80 and over, each with their ages' growth.
    expect(last[0]![8]).toMatch(/^309,3 \(/)
    expect(last[0]![9]).toMatch(/^646,2 \(/)
    const { gap } = answer.municipalities[0] as FramskrivMunicipality
    expect(last[1]![3]).toContain(gap[24]!.withoutNoise.toFixed(1).replace('.', ',').slice(-4))
  })

  it('show what closes the gap as bars where measures do, and in words where the scenario has none', () => {
    const measures = withSupply(needOf(SKIEN), 1)
    const bars = textOf(pageOf(measures).querySelector('#lukker-tekst'))
    expect(bars).toMatch(
      /Uten tiltak 100,0, 1\. Spaken productivity \u221240,0, 2\. Spaken service_level \+10,0, Igjen 70,0\./,
    )
    const none = changed(measures, (one) => ({
      closing: {
        ...one.closing,
        steps: one.closing.steps.map((each) => ({ ...each, fte: 0 })),
        after: 100,
      },
    }))
    const document = pageOf(none)
    expect(document.querySelectorAll('svg').length).toBe(5)
    expect(textOf(document.querySelector('.plots'))).toMatch(
      /Scenariet har ingen tiltak\. .* 1,2 % i året lukker det\. Utenfor det scenariet regner med: \u22120,25 til 0,25 % per år\. 0 til i tabell 4, og 1 som ikke lukker det alene/,
    )
    expect(textOf(document.querySelector('main'))).toMatch(/Uten kjent virkning, teller 0: Forebygging/)
  })
})

describe('the three assumptions that matter most', () => {
  const rowsOf = (answer: FramskrivAnswer) =>
    [...pageOf(answer).querySelectorAll('.halves tbody tr')].map((row) => [...row.children].map(textOf))

  it('are those that move the gap most, of need and of supply, where it is', () => {
    const need = needOf(SKIEN)
    const rows = rowsOf(withSupply(need, 1))
    // From 900 to 10 is wider than any of the need: first. What hardly moves it is not shown.
    expect(rows[0]).toEqual(['Erstatter dem som går', '0,9 til 1,1', '900 til 10'])
    expect(rows).toHaveLength(3)
    const { fte, mattersMost } = need.municipalities[0]!
    const available = fte[0]!.withoutNoise
    expect(rows[1]![2]).toBe(
      [mattersMost[0]!.fteAtLow, mattersMost[0]!.fteAtHigh]
        .map((value) => (value - available).toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' '))
        .join(' til '),
    )
  })

  it('stand beside what is missing in each group and in people', () => {
    const text = textOf(pageOf(withSupply(needOf(FRØYA), 1)).querySelector('main'))
    // A need of 40 more than the supply of the group; årsverk missing over posts of 70 %.
    expect(text).toMatch(/Alle <yrker> .* 40,0 Tabell 8/)
    const { fte } = needOf(FRØYA).municipalities[0]!
    const missing = fte[24]!.withoutNoise - fte[0]!.withoutNoise
    expect(text).toContain(
      `${missing.toFixed(0)} årsverk er ${(missing / 0.7).toFixed(0)} personer i stillinger på 70,0 % i snitt`,
    )
  })
})

describe('the file', () => {
  it('has no script and asks for nothing from elsewhere', () => {
    const html = framskrivHtml(withSupply(needOf(SKIEN), 1))
    const { document } = parseHTML(html)
    expect(
      document.querySelectorAll('script, link, img, iframe, object, embed, image, use, form').length,
    ).toBe(0)
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/)
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|url\(|@import|\son\w+=/)
  })

  it('shows what stands in a file or in the data as text, whatever it is', () => {
    const evil = '</style></svg><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
    const plain = withSupply(needOf(FRØYA), 1)
    const hostile = changed({ ...plain, scenario: { ...plain.scenario, name: evil } }, (one) => ({
      ...{ name: evil, county: evil },
      services: one.services.map((service) => ({ ...service, id: evil, name: evil, caution: evil })),
      supply: { ...one.supply, assumptions: [evil] },
      closing: {
        ...one.closing,
        steps: one.closing.steps.map((each) => ({ ...each, name: evil, basis: evil })),
        whatCloses: one.closing.whatCloses.map((each) => ({ ...each, name: evil, sentence: evil })),
      },
    }))
    const html = framskrivHtml(hostile)
    expect(html).not.toMatch(/<script|<img/i)
    const elements = (answer: FramskrivAnswer) => pageOf(answer).querySelectorAll('*').length
    expect(elements(hostile)).toBe(
      elements(
        changed(plain, (one) => ({
          services: one.services.map((service) => ({ ...service, caution: 'x' })),
        })),
      ),
    )
    expect(textOf(parseHTML(html).document.querySelector('h1'))).toContain('<script>alert(1)</script>')
  })

  it('writes numbers as Norwegian readers do, and no table or figure is without a name', () => {
    const document = pageOf(withSupply(needOf(SKIEN), 1))
    expect(frontOf(document)).not.toMatch(/\d\.\d|\d-\d|NaN|undefined|Infinity/)
    for (const table of document.querySelectorAll('table')) {
      expect(textOf(table.querySelector('caption')).length).toBeGreaterThan(10)
      expect(table.querySelectorAll('th:not([scope])').length).toBe(0)
    }
  })

  it('names every source with table, date and licence, and what is not computed', () => {
    const answer = needOf(SKIEN)
    const text = textOf(pageOf(answer).querySelector('main'))
    for (const { title, tables, asOf, licence, credit } of answer.sources)
      expect(text).toContain(`${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}.`)
    for (const line of [...answer.notYet, ...answer.assumptions])
      expect(text).toContain(line.replaceAll(/\s+/g, ' '))
  })

  it('is the same bytes for the same answer', () => {
    expect(framskrivHtml(computedNeed(UTSIRA))).toBe(framskrivHtml(computedNeed(UTSIRA)))
  })
})

describe('--html', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (...args: readonly string[]) =>
    spawnSync('node', [join(root, 'scripts', 'cli.mjs'), 'framskriv', ...args, '--trekk', '10'], {
      ...{ cwd: root, encoding: 'utf8' },
    })

  it('writes the report beside the answer', () => {
    const file = join(folder, 'skien.html')
    const { status, stdout, stderr } = run('Skien', '--html', file, '--json')
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/Rapporten er skrevet/) as string,
    })
    expect(JSON.parse(stdout)).toMatchObject({ lastYear: 2050 })
    expect(readFileSync(file, 'utf8')).toMatch(/<h1>Kommunal omsorg i Skien fram til 2050<\/h1>/)
  })

  it.each([
    [['alle', '--html', 'x.html'], /--html er for én kommune/],
    [['Skien', '--html', 'x.txt'], /rapporten må hete noe som slutter på .html/],
    [['Skien', '--html', '/finnes-ikke/x.html'], /mappen finnes ikke/],
  ] as const)('refuses %j, and answers nothing', (args, reason) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(reason)
  })

  it('lets «alle» end with published figures beside ours', () => {
    const { status, stdout } = run('alle')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /P1 .*65\u00A0353 i 2017[\s\S]*P5 .*35 % flere ansatte i 2035[\s\S]*2060 er ikke regnet/,
    )
  })
})
