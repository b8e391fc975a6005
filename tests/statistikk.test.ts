/** `statistikk` as a whole program, and the commands that count with what it has brought in. All figures here are constructed but where it is said. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BadInput } from '../src/cli/bad-input.ts'
import { readStatistics } from '../src/cli/statistics-files.ts'
import type { ShippedStatistics } from '../src/cli/statistics-files.ts'
import { readImported, store } from '../src/cli/statistics-store.ts'
import { StatistikkAnswer } from '../src/cli/statistikk-answer.ts'
import { framskriv } from '../src/planning/framskriv.ts'
import { FramskrivAnswer } from '../src/planning/framskriv-answer.ts'
import { KanAnswer } from '../src/planning/kan-answer.ts'
import { KonsekvensAnswer } from '../src/planning/konsekvens-answer.ts'
import { TjenesteprofilAnswer } from '../src/planning/tjenesteprofil-answer.ts'
import { Scenario } from '../src/projection/scenario.ts'
import { MEASURES } from '../src/statistics/figures.ts'
import { toCsv } from '../src/statistics/to-csv.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const DATA = pathToFileURL(`${join(root, 'data')}/`)
let folder = ''
let shipped: ShippedStatistics

beforeAll(() => {
  shipped = readStatistics(DATA)
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: readonly string[]) {
  const all = [join(root, 'scripts', 'cli.mjs'), ...args]
  const { status, stdout, stderr } = spawnSync('node', all, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function written(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return name
}

const imported = () => join(folder, 'statistikk')
const answerFor = (municipality: string, statistics: ShippedStatistics) =>
  framskriv(statistics, {
    ...{ municipalities: [municipality], alternative: 'MMMM' },
    scenario: Scenario.parse({ name: 'prøve', draws: 10 }),
  })

const GROUPS = ['0', '1-5', '6-12', '13-15', '16-19', '20-44', '45-66', '67-79', '80-89', '90+']
const SPANS = [
  [0, 1],
  [1, 6],
  [6, 13],
  [13, 16],
  [16, 20],
  [20, 45],
  [45, 67],
  [67, 80],
  [80, 90],
  [90, 106],
] as const

/** A constructed projection: those who were counted in 2026, and from then as many more of 80-89 each year as are given. */
function projectionCsv(number: string, more: number): string {
  const [men, women] = shipped.singleAge.entries[number]!
  const counted = SPANS.map(([from, until]) =>
    [...men!.slice(from, until), ...women!.slice(from, until)].reduce((sum, one) => sum + one, 0),
  )
  const lines = ['MMMM', 'LLML', 'HHMH'].flatMap((alternative) =>
    Array.from({ length: 25 }, (_, at) =>
      GROUPS.map(
        (group, index) =>
          `${number};${alternative};${2026 + at};${group};${counted[index]! + (group === '80-89' ? more * at : 0)}`,
      ),
    ).flat(),
  )
  return ['kommune;alternativ;aar;alder;personer', ...lines].join('\n')
}

describe('an official projection of a municipality outside Telemark', () => {
  it('is used instead of the cohorts, and the answer says from where and when', () => {
    expect(answerFor('1511', shipped).municipalities[0]!.projection).toBe('cohorts')
    const file = written('vanylven-konstruert.csv', projectionCsv('1511', 10))
    const { status, stdout } = run('statistikk', 'importer', file)
    expect(status).toBe(0)
    expect(stdout).toMatch(/Hvor: 1511 Vanylven/)
    const asked = run('framskriv', 'Vanylven', '--statistikk', 'statistikk', '--json', '--trekk', '10')
    const answer = FramskrivAnswer.parse(JSON.parse(asked.stdout))
    const [vanylven] = answer.municipalities
    expect(vanylven!.projection).toBe('official')
    // 10 more of 80-89 each year for 24 years.
    const [first, last] = [vanylven!.population[0]!, vanylven!.population[24]!]
    expect(last.ages['80-89']! - first.ages['80-89']!).toBeCloseTo(240, 6)
    expect(last.total - first.total).toBeCloseTo(240, 6)
    const source = answer.sources.find(({ id }) => id === 'framskriving-14746')!
    const today = new Date().toISOString().slice(0, 10)
    expect(source.source).toMatch(
      new RegExp(`IMPORTERT: fila vanylven-konstruert.csv \\(sha256 [0-9a-f]{12}\\), lest ${today}: 1511$`),
    )
    // The others make up the nation still.
    expect(run('framskriv', 'Vanylven', '--statistikk', 'finnes-ikke')).toMatchObject({
      status: 2,
      stdout: '',
    })
  })

  it('is Telemark’s own again, when the real lines of SSB are read', () => {
    // The real figures of Skien as they were downloaded: a comma, names, and ages in words.
    const words = GROUPS.map((group) => (group === '90+' ? '90 år eller eldre' : `${group} år`))
    const names = ['Hovedalternativet (MMMM)', 'Lav nasjonal vekst (LLML)', 'Høy nasjonal vekst (HHMH)']
    const lines = shipped.official.entries['4003']!.flatMap((byYear, alternative) =>
      byYear.flatMap((byGroup, year) =>
        byGroup.map(
          (persons, group) =>
            `Skien,${names[alternative]!},${2026 + year},${words[group]!},${persons},2026,14746`,
        ),
      ),
    )
    const file = written(
      'skien.csv',
      ['region,statistikkvariabel,år,alder,value,Framskriving,Tabell', ...lines].join('\r\n'),
    )
    expect(run('statistikk', 'importer', file)).toMatchObject({ status: 0 })
    expect(readStatistics(DATA, imported()).official.entries['4003']).toEqual(
      shipped.official.entries['4003'],
    )
  })

  it.each([
    [
      (csv: string) => csv.replace(/;MMMM;2026;80-89;\d+/, ';MMMM;2026;80-89;1'),
      /80-89 år i 2026 er 1, men \d+ ble talt/,
    ],
    [(csv: string) => csv.replace(/.*;HHMH;2050;90\+;.*/, ''), /HHMH 2050: aldrene dekker ikke 0 og oppover/],
    [
      (csv: string) => csv.replace(/(;LLML;2040;0;)\d+/, '$1'),
      /antallet mangler. En framskriving må være hel/,
    ],
    [
      (csv: string) => csv.replace(/(;LLML;2040;67-79;)\d+/, '$19999999'),
      /67-79 år i 2040 \(LLML\): de 18 kommunene er \d+ til sammen, og landet er/,
    ],
    [
      (csv: string) =>
        csv
          .split('\n')
          .filter((line) => !line.includes(';2050;'))
          .join('\n'),
      /Årene er 2026-2049 \(24\), og framskrivingen regner med 2026-2050/,
    ],
    [
      (csv: string) => csv.replaceAll('1511;', '1504;'),
      /«1504» er delt mellom Ålesund \(1508\) og Haram \(1580\)/,
    ],
    [(csv: string) => `${csv}\n1511;MMMM;2026;0;9`, /1511 MMMM 2026 0 står også på linje 2/],
  ])(
    'is refused where it is not whole or not of that place, and nothing is written: %#',
    (change, reason) => {
      const { status, stderr, stdout } = run(
        'statistikk',
        'importer',
        written('p.csv', change(projectionCsv('1511', 10))),
      )
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(reason)
      expect(stderr).toMatch(/Ingenting er importert/)
      expect(existsSync(imported())).toBe(false)
    },
  )
})

/** Constructed, of the size that the municipality could have. */
const USERS = [
  'kommune;aar;hjemmetjenester;hjemmetjenester_0_66;hjemmetjenester_80;langtid;langtid_0_66;langtid_67_79;langtid_80',
  'Bergen;2025;9000;4300;2700;2100;90;420;1590',
].join('\r\n')

describe('users of a municipality whose rates were those of others', () => {
  it('give its own rates', () => {
    const before = answerFor('4601', shipped).municipalities[0]!
    expect(before.services.map(({ basis }) => basis)).toEqual(['pooled', 'pooled', 'pooled'])
    expect(run('statistikk', 'importer', written('bergen-konstruert.csv', USERS))).toMatchObject({
      status: 0,
    })
    const answer = answerFor('4601', readStatistics(DATA, imported()))
    const after = answer.municipalities[0]!
    expect(after.services.map(({ basis, rateYear }) => [basis, rateYear])).toEqual([
      ['own', 2025],
      // The file says nothing of housing.
      ['pooled', null],
      ['own', 2025],
    ])
    // 2700 users for each of those of 80 and over on 1 January 2025: groups 80-84, 85-89 and 90+ of 07459.
    const groups = shipped.fiveYear.entries['4601']![shipped.fiveYear.years.indexOf(2025)]!
    const old = groups.flatMap((ages) => ages.slice(16)).reduce((sum, one) => sum + one, 0)
    expect(after.services[0]!.rates['80+']).toBeCloseTo(2700 / old, 12)
    const source = answer.sources.find(({ id }) => id === 'kostra-omsorg')!
    expect(source.source).toMatch(/IMPORTERT: fila bergen-konstruert.csv/)
    expect(source.cautions.join()).toMatch(
      /4601 2025: folketall fra femårsgrupper i 07459; 65 og 66 år er anslått/,
    )
  })

  it('are refused where they are more than the people, or more than their sum', () => {
    const refused = (line: string) =>
      run('statistikk', 'importer', written('x.csv', `${USERS.split('\r\n')[0]!}\n${line}`))
    expect(refused('Fedje;2025;400;100;250;;;;').stderr).toMatch(
      /250 brukere er flere enn de \d+ innbyggerne på 80\+ år/,
    )
    expect(refused('Bergen;2025;9000;4300;5700;;;;').stderr).toMatch(
      /etter alder er 10000 til sammen, og summen er 9000/,
    )
    expect(existsSync(imported())).toBe(false)
  })

  it('take the place of what is shipped only where they say something', () => {
    written('skien.csv', 'kommune,aar,timer_hjemmesykepleie\nSkien,2025,"9,5"')
    expect(run('statistikk', 'importer', 'skien.csv')).toMatchObject({ status: 0 })
    const year = readStatistics(DATA, imported()).kostra.entries['4003']!['2025']!
    expect(year).toEqual({ ...shipped.kostra.entries['4003']!['2025']!, homeNursingHoursPerWeek: 9.5 })
  })
})

describe('the other commands with --statistikk', () => {
  const example = (name: string, ...changes: readonly (readonly [string | RegExp, string])[]) =>
    changes.reduce(
      (before, [from, to]) => {
        const after = before.replace(from, to)
        if (after === before) throw new Error(`${String(from)} is not in the example.`)
        return after
      },
      readFileSync(join(root, 'examples', name), 'utf8'),
    )
  const importedBy = (name: string, csv: string) =>
    expect(run('statistikk', 'importer', written(name, csv)).status).toBe(0)
  /** The answer with what is shipped, and with what was brought in. */
  function beforeAndAfter(...command: readonly string[]) {
    const [before, after] = [command, [...command, '--statistikk', 'statistikk']].map((args) => {
      const { status, stdout, stderr } = run(...args, '--json')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      return JSON.parse(stdout) as unknown
    })
    return { before, after }
  }
  const brought = (sources: KonsekvensAnswer['sources']) =>
    sources.filter(({ source }) => source.includes('IMPORTERT')).map(({ id, source }) => ({ id, source }))
  const from = (id: string, file: string, number: string) => ({
    id,
    source: expect.stringMatching(
      new RegExp(`IMPORTERT: fila ${file} \\(sha256 [0-9a-f]{12}\\), lest [0-9-]{10}: ${number}$`),
    ) as string,
  })
  /** Of 80 and over in the place, as they were counted in 2026. */
  const oldIn = (place: string) =>
    shipped.singleAge.entries[place]!.flatMap((ages) => ages.slice(80)).reduce((sum, one) => sum + one, 0)

  function kanFor(municipality: string) {
    written('orkland-sykehjem-ansatte.csv', example('orkland-sykehjem-ansatte.csv'))
    const unit = written(
      'enhet.yaml',
      example('orkland-sykehjem.yaml', ["municipality: '5059'", `municipality: ${municipality}`]),
    )
    const asked = ['kan', unit, '--regnestykke']
    const { before, after } = beforeAndAfter(...asked)
    const answers = [before, after].map((one) => KanAnswer.parse(one))
    const [old, now] = answers.map(({ future }) => {
      if (future.status === 'missing') throw new Error(future.text)
      return future
    })
    const [restBefore, restAfter] = answers.map(({ future, seconds, ...rest }) => rest)
    expect(restAfter).toEqual(restBefore)
    return { old: old!, now: now!, page: run(...asked, '--statistikk', 'statistikk').stdout }
  }

  it('give `kan` the official projection in «Kommunen i 2035», which the page names, and leave the rest', () => {
    importedBy('orkland-konstruert.csv', projectionCsv('5059', 10))
    const { old, now, page } = kanFor('Orkland')
    expect([old.population, now.population]).toEqual(['cohorts', 'official'])
    // 10 more of 80-89 in each of nine years, at Orkland's own rate; nobody else changes.
    const { rates } = answerFor('5059', shipped).municipalities[0]!.services.find(
      ({ id }) => id === 'langtidsopphold',
    )!
    expect(Math.abs(now.users.year - now.users.baseYear - 90 * rates['80+']!)).toBeLessThan(0.11)
    expect(brought(old.sources)).toEqual([])
    expect(old.caveats.join()).not.toMatch(/import/i)
    expect(brought(now.sources)).toEqual([from('framskriving-14746', 'orkland-konstruert.csv', '5059')])
    expect(page.replaceAll(/\s+/g, ' ')).toMatch(/! IMPORTERT i «.*»: fila orkland-konstruert.csv .*: 5059\./)
  })

  it('give `kan` the users of the municipality in place of the rates of others', () => {
    importedBy('bergen-konstruert.csv', USERS)
    const { old, now, page } = kanFor('Bergen')
    expect([old.rates, now.rates]).toEqual(['pooled', 'own'])
    expect(now.users).not.toEqual(old.users)
    expect(brought(now.sources)).toEqual([from('kostra-omsorg', 'bergen-konstruert.csv', '4601')])
    expect(page.replaceAll(/\s+/g, ' ')).toMatch(
      /! Importert: 4601 2025: folketall fra femårsgrupper i 07459; 65 og 66 år er anslått/,
    )
  })

  it('give `konsekvens` the people that the users follow', () => {
    importedBy('vanylven-konstruert.csv', projectionCsv('1511', 10))
    const file = written(
      'sak.yaml',
      example(
        'konsekvens-nasjonal-rett.yaml',
        ['area: national', "area: '1511'"],
        [/low: 20000\s+mode: 26000\s+high: 34000/, 'value: 40'],
      ),
    )
    const { before, after } = beforeAndAfter('konsekvens', file, '--trekk', '10')
    const [old, now] = [before, after].map((one) => KonsekvensAnswer.parse(one))
    // 40 users in 2027, when 10 more than in 2026 are 80 and over; in 2035 there are 90 more.
    const ratio = (oldIn('1511') + 90) / (oldIn('1511') + 10)
    expect(now!.byYear.at(-1)).toMatchObject({ year: 2035 })
    expect(now!.byYear.at(-1)!.users).toBeCloseTo(40 * ratio, 3)
    expect(old!.byYear.at(-1)!.users).not.toBeCloseTo(40 * ratio, 1)
    expect(brought(old!.sources)).toEqual([])
    expect(brought(now!.sources)).toEqual([from('framskriving-14746', 'vanylven-konstruert.csv', '1511')])
  })

  it('give `tjenesteprofil` the people of the municipality', () => {
    importedBy('vanylven-konstruert.csv', projectionCsv('1511', 10))
    const file = written(
      'profil.yaml',
      example('tjenesteprofil-skien-2035.yaml', ['municipality: Skien', 'municipality: Vanylven']),
    )
    const { before, after } = beforeAndAfter('tjenesteprofil', file)
    const [old, now] = [before, after].map((one) => TjenesteprofilAnswer.parse(one))
    expect(now!.population.at(-1)).toEqual({ group: '80+', persons: oldIn('1511') + 90 })
    expect(old!.population.at(-1)!.persons).not.toBe(oldIn('1511') + 90)
    expect(now!.fte.solution).not.toBe(old!.fte.solution)
    expect(brought(old!.sources)).toEqual([])
    expect(brought(now!.sources)).toEqual([from('framskriving-14746', 'vanylven-konstruert.csv', '1511')])
    const own = written('egen.yaml', example('tjenesteprofil-for-lite.yaml'))
    expect(run('tjenesteprofil', own, '--statistikk', 'statistikk')).toMatchObject({
      ...{ status: 2, stdout: '' },
      stderr: expect.stringMatching(
        /fila har sitt eget. Ta bort valget, eller skriv «municipality»/,
      ) as string,
    })
  })

  it.each([
    [['kan', 'enhet.yaml', '--regnestykke']],
    [['konsekvens', 'sak.yaml']],
    [['tjenesteprofil', 'profil.yaml']],
  ])('refuse a folder that is not there, also where nothing is asked of it: %j', (command) => {
    written('orkland-sykehjem-ansatte.csv', example('orkland-sykehjem-ansatte.csv'))
    written('enhet.yaml', example('orkland-sykehjem.yaml', [/municipality: '5059'.*\n/, '']))
    written('sak.yaml', 'name: Tom\nkind: right\n')
    written('profil.yaml', example('tjenesteprofil-skien-2035.yaml'))
    const { status, stdout, stderr } = run(...command, '--statistikk', 'finnes-ikke')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^finnes-ikke: mappen kan ikke leses: fila eller mappen finnes ikke/)
  })
})

describe('årsverk of a municipality', () => {
  it('are its own, with its occupations, and what is hidden stays a part of the sum', () => {
    const text =
      'kommune;år;yrke;årsverk\nBergen;2025;tot;5300\nBergen;2025;01;1400,5\nBergen;2025;03;2100\nBergen;2025;04;:\n'
    const file = written('å.csv', Buffer.from(text, 'latin1'))
    const { stdout } = run('statistikk', 'importer', file)
    expect(stdout).toMatch(/CSV med semikolon, tegnsett Windows-1252/)
    expect(stdout).toMatch(/yrkene er 3500,5 av 5300 årsverk/)
    const bergen = answerFor('4601', readStatistics(DATA, imported())).municipalities[0]!
    expect(bergen).toMatchObject({ fteBasis: 'own', fteBaseYear: 2025 })
    expect(bergen.fte[0]!.withoutNoise).toBeCloseTo(5300, 6)
    // 1400.5 of 5300, and not of the 3500.5 that are known.
    expect(bergen.byCompetence.map(({ occupation, fte }) => [occupation, fte[0]!.fte])).toEqual([
      ['Sykepleiere', 1400.5],
      ['Helsefagarbeidere mv.', 2100],
      ['Andre yrker, prikket eller ikke oppgitt', 1799.5],
    ])
  })

  it.each([
    ['Bergen;2025;01;100', /summen av årsverkene mangler/],
    ['Bergen;2025;tot;100\nBergen;2025;01;104', /yrkene er 104 årsverk til sammen, og summen er 100/],
    ['Bergen;2025;tot;100\nBergen;2025;xx;10', /yrke «xx» er ikke en av kodene i 14533/],
    ['Bergen;2025;tot;mange', /årsverk «mange» er ikke et tall/],
  ])('are refused: %j', (lines, reason) => {
    const { status, stderr } = run(
      'statistikk',
      'importer',
      written('x.csv', `kommune;aar;yrke;arsverk\n${lines}\n`),
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
  })
})

const HEADING = 'kilde;tabell;dato;sted;maal;enhet;alder;aar;verdi;flagg'
const figures = (...lines: readonly string[]) => `\uFEFF${[HEADING, ...lines].join('\r\n')}\r\n`

describe('aggregates from other sources', () => {
  it('are kept with a hidden figure as hidden, and written as they were read', () => {
    const text = figures(
      'NPR;Aktivitet (konstruert);2026-03-01;4601;liggedogn;døgn;alle;2025;150000;',
      'KPR;Brukere (konstruert);2026-03-01;4633;brukere_hjemmetjenester;personer;80+;2025;;prikket',
      'KS;Monitor (konstruert);2026-03-01;4601;sykefravar;prosent;alle;2025;10,4;brudd',
    )
    expect(run('statistikk', 'importer', written('a.csv', text))).toMatchObject({ status: 0 })
    const [one] = readImported(imported())
    expect(one).toMatchObject({
      kind: 'figures',
      rows: [{ value: 150_000 }, { value: null, flag: 'prikket' }, { value: 10.4 }],
    })
    expect(run('statistikk', 'eksporter', 'aggregater', '--csv', 'ut.csv')).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'ut.csv'), 'utf8')).toBe(text)
    expect(run('statistikk', 'eksporter', 'aggregater', '--csv', 'ut.csv')).toMatchObject({ status: 2 })
  })

  it('are refused line by line, every line named and nothing kept', () => {
    const { status, stderr } = run(
      ...['statistikk', 'importer'],
      written(
        'x.csv',
        figures(
          'NPR;x;2026-03-01;Bergenn;liggedogn;døgn;alle;2025;1;',
          'NPR;x;2026-13-01;4601;liggedogn;døgn;alle;2025;1;',
          'NPR;x;2026-03-01;4601;ligedogn;døgn;alle;2025;1;',
          'NPR;x;2026-03-01;4601;liggedogn;personer;alle;2025;1;',
          'KS;x;2026-03-01;4601;liggedogn;døgn;alle;2025;1;',
          'KPR;x;2026-03-01;4633;brukere_hjemmetjenester;personer;80+;2025;3;',
          'KPR;x;2026-03-01;4633;brukere_hjemmetjenester;personer;80+;2025;;',
          'KPR;x;2026-03-01;4633;brukere_hjemmetjenester;personer;80+;2025;0;prikket',
          'KPR;x;2026-03-01;0821;brukere_hjemmetjenester;personer;80+;2025;10;',
          'KPR;x;2026-03-01;5030;brukere_hjemmetjenester;personer;80+;2025;10;',
          'KS;x;2026-03-01;4601;sykefravar;prosent;alle;2025;104;',
        ),
      ),
    )
    expect(status).toBe(2)
    const lines = stderr.trim().split('\n')
    const reasons = [
      /linje 2: kommunen «Bergenn» finnes ikke. Mente du Bergen/,
      /linje 3: dato «2026-13-01»/,
      /linje 4: mål «ligedogn» er ukjent. Nærmest er «liggedogn»/,
      /linje 5: enhet «personer»: liggedogn er i døgn/,
      /linje 6: liggedogn kommer ikke fra KS, men fra NPR eller PLAN/,
      /linje 7: under 5 personer kan kjennes igjen \(vår grense\)/,
      /linje 8: verdien mangler: skriv flagg «prikket» eller «mangler», og aldri 0/,
      /linje 9: flagg «prikket» og en verdi kan ikke stå sammen/,
      /linje 10: kommunen «0821» er bare en del av 4020 Midt-Telemark, sammen med 0822/,
      /linje 11: kommunen «5030» er bare en del av 5001 Trondheim/,
      /linje 12: verdien «104» er utenfor 0 til 100/,
      /Ingenting er importert/,
    ]
    expect(lines).toHaveLength(reasons.length)
    for (const [at, reason] of reasons.entries()) expect(lines[at]).toMatch(reason)
    expect(existsSync(imported())).toBe(false)
  })

  it('must add up where all ages and their sum are there', () => {
    const ages = (young: number, flag = '') =>
      figures(
        'NPR;x;2026-03-01;0;opphold;opphold;alle;2025;100;',
        `NPR;x;2026-03-01;0;opphold;opphold;0-66;2025;${young};${flag}`,
        'NPR;x;2026-03-01;0;opphold;opphold;67+;2025;40;',
      )
    // 70 + 40 = 110 of 100; a lower bound, or the right number, is no complaint.
    const wrong = run('statistikk', 'importer', written('x.csv', ages(70)))
    expect(wrong.stderr).toMatch(/aldersgruppene er 110 til sammen, og «alle» er 100/)
    expect(run('statistikk', 'importer', written('x.csv', ages(60)))).toMatchObject({ status: 0 })
    expect(run('statistikk', 'importer', written('x.csv', ages(50, 'nedre_grense')))).toMatchObject({
      status: 0,
    })
  })

  it.each([
    ['01019912345', /linje 2: kolonne 2 ser ut som et fødselsnummer/],
    ['410199 12345', /fødselsnummer eller D-nummer/],
    ['01419912345', /fødselsnummer eller D-nummer/],
  ])('are refused where a person could be in them, and the number is not repeated', (number, reason) => {
    const line = `NPR;${number};2026-03-01;4601;liggedogn;døgn;alle;2025;1;`
    const { status, stderr } = run('statistikk', 'importer', written('x.csv', figures(line)))
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
    expect(stderr).not.toContain(number)
    const heading = run('statistikk', 'importer', written('x.csv', 'kilde;pasient-id;verdi\nNPR;17;3\n'))
    expect(heading.stderr).toMatch(/linje 1: kolonne 2 «pasient-id» er om enkeltpersoner/)
  })
})

describe('the folder', () => {
  it('keeps what was there when a newer file comes, and no half file', () => {
    const users = (year: number, hours: number) =>
      run(
        'statistikk',
        'importer',
        written('x.csv', `kommune;aar;timer_hjemmesykepleie\nFedje;${year};${hours}\n`),
      )
    users(2024, 4)
    users(2025, 5)
    users(2025, 6)
    // Another column of the same year goes beside it.
    run('statistikk', 'importer', written('y.csv', 'kommune;aar;sykepleier_arsverk\nFedje;2025;7,5\n'))
    expect(readdirSync(imported())).toEqual(['kostra-fil.json'])
    const [one] = readImported(imported())
    expect(one).toMatchObject({
      entries: {
        4633: { 2024: { homeNursingHoursPerWeek: 4 }, 2025: { homeNursingHoursPerWeek: 6, nurseFte: 7.5 } },
      },
    })
    expect(one!.imports).toHaveLength(4)
  })

  it('is refused with the file that was changed by hand', () => {
    run('statistikk', 'importer', written('p.csv', projectionCsv('1511', 10)))
    const file = join(imported(), 'framskriving-14746.json')
    const content = readFileSync(file, 'utf8')
    const refusal = () => {
      try {
        readStatistics(DATA, imported())
      } catch (error) {
        if (error instanceof BadInput) return error.message
        throw error
      }
      return ''
    }
    expect(refusal()).toBe('')
    writeFileSync(file, content.replace(/"1511":\[\[\[\d+/, '"1511":[[[1'))
    expect(refusal()).toMatch(/1511: 0 år i 2026 er 1, men \d+ ble talt.*Importer på nytt/)
    writeFileSync(file, content.slice(0, 300))
    expect(refusal()).toMatch(/framskriving-14746.json: er ikke hel, eller er endret. Ta bort fila/)
    writeFileSync(file, '{}')
    expect(refusal()).toMatch(/er ikke importert statistikk/)
  })

  it('gives back what was put in it through CSV, whichever kind', () => {
    run('statistikk', 'importer', written('p.csv', projectionCsv('1511', 3)))
    run('statistikk', 'importer', written('u.csv', USERS))
    run(
      'statistikk',
      'importer',
      written('a.csv', 'kommune;aar;yrke;arsverk\nBergen;2025;tot;10\nBergen;2025;01;10\n'),
    )
    const first = readImported(imported())
    expect(first.map(({ kind }) => kind).sort()).toEqual(['fte', 'kostra', 'projection'])
    for (const one of first) {
      rmSync(join(imported(), `${one.id}.json`))
      expect(run('statistikk', 'importer', written('again.csv', toCsv(one)))).toMatchObject({ status: 0 })
      const again = readImported(imported()).find(({ id }) => id === one.id)!
      const figuresOf = ({ imports, ...figures }: typeof one) => figures
      expect(figuresOf(again)).toEqual(figuresOf(one))
      store(imported(), one)
    }
  })
})

describe('what is said', () => {
  it('names what cannot be fetched before anything is asked, and leaves the folder alone', () => {
    const refused = (...args: readonly string[]) => run('statistikk', 'hent', ...args)
    expect(refused('12882')).toMatchObject({ status: 2, stdout: '' })
    expect(refused('12882').stderr).toMatch(/12882» er en eldre framskriving/)
    expect(refused('99999').stderr).toMatch(/«99999» er ikke en av tabellene som kan hentes: 07459, 14746/)
    expect(refused('12292').stderr).toMatch(
      /Tabell 12292 er ikke hentet. Den er for kommuner: si hvilken med --kommune/,
    )
    expect(refused('12292', '--kommune', 'Bergenn').stderr).toMatch(/«Bergenn» finnes ikke. Mente du Bergen/)
    expect(refused('12292', '--aar', '25').stderr).toMatch(/«25» er ikke årstall/)
    expect(existsSync(imported())).toBe(false)
  })

  it('shows the figures of a municipality with the breaks that are known', () => {
    const { stdout } = run('statistikk', 'vis', 'Skien')
    expect(stdout).toMatch(/timer_hjemmesykepleie +4,3 +12,3 ! +9,7/)
    expect(stdout).toMatch(/! timer_hjemmesykepleie 2024: Rapporteringsbrudd/)
    expect(stdout).toMatch(/langtid_0_66 +8 ! +\.\. +\.\./)
  })

  it('is what its schema says', () => {
    const { stdout } = run('statistikk', 'importer', written('u.csv', USERS), '--json')
    expect(StatistikkAnswer.parse(JSON.parse(stdout))).toMatchObject({
      command: 'importer',
      kept: { places: ['4601'] },
    })
    const shown = StatistikkAnswer.parse(JSON.parse(run('statistikk', 'vis', '--json').stdout))
    expect(shown).toMatchObject({ command: 'vis', imported: [{ id: 'kostra-fil' }] })
  })

  it('reads the saved answer of SSB, and does not say 80 and over where some are not in it', () => {
    const saved = join(root, 'src', 'statistics', 'testing', 'ssb_13599_jsonstat2_80pluss_MMM.json')
    const { stdout } = run('statistikk', 'importer', saved)
    expect(stdout).toMatch(/13599/)
    expect(run('statistikk', 'vis').stdout).toMatch(/MMM 2035: ikke alle aldre er med/)
    // The same answer with a constructed birth number among its names: nothing is kept, and it is not repeated.
    const label = JSON.stringify(JSON.parse(readFileSync(saved, 'utf8'))).replace(
      '"80 år"',
      '"01019912345 Kari"',
    )
    rmSync(imported(), { recursive: true })
    const refused = run('statistikk', 'importer', written('personer.json', label))
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(/ser ut som et fødselsnummer eller D-nummer i navnene eller kodene/)
    expect(refused.stderr).not.toMatch(/01019912345/)
    expect(existsSync(imported())).toBe(false)
    const metadata = join(root, 'src', 'statistics', 'testing', 'ssb_13599_metadata_v0.json')
    expect(run('statistikk', 'importer', metadata).stderr).toMatch(/ikke en tabell i JSON-stat 2/)
  })
})

it('has the guide list the measures that there are, with unit and sources', () => {
  const guide = readFileSync(join(root, 'docs', 'guides', 'statistikk.md'), 'utf8')
  const rows = guide.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  for (const [id, { unit, sources }] of Object.entries(MEASURES)) {
    expect(rows.find((cells) => cells[1] === `\`${id}\``)).toEqual([
      '',
      `\`${id}\``,
      unit,
      sources.join(', '),
      '',
    ])
  }
})
