/**
 * Makes the files of data/ from the statistics as they were fetched: `node scripts/data.mjs FOLDER`. They are in the repository, so that nobody needs
 * the folder; what each holds, and its table, licence and cautions, stands in it and in data/README.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const from = process.argv[2]
if (from === undefined) throw new Error('Say where the statistics are: node scripts/data.mjs FOLDER')
const target = join(root, 'data')
mkdirSync(target, { recursive: true })

const CREDIT = {
  credit: 'Statistisk sentralbyrå',
  licence: 'NLOD 2.0 eller CC BY 4.0 etter SSBs vilkår (ikke kontrollert her)',
}
const SEXES = ['menn', 'kvinner']

/** The rows of a CSV as objects; every field is text. */
function rowsOf(name) {
  return parse(readFileSync(join(from, name), 'utf8'), { columns: true, bom: true, skip_empty_lines: true })
}

/** A number, or null where the source has none: suppressed, or not published. */
function numberOf(text, where) {
  if (text === '' || text === undefined) return null
  const number = Number(text)
  if (!Number.isFinite(number)) throw new Error(`${where}: «${text}» is no number.`)
  return number
}

/** One line for each of the entries, so that a change can be read as a difference. */
function write(name, { entries, ...head }) {
  const lines = Object.entries(entries).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  const body = JSON.stringify(head, null, 1).slice(0, -2)
  writeFileSync(join(target, name), `${body},\n "entries": {\n${lines.join(',\n')}\n }\n}\n`)
}

function municipalities() {
  const counties = {}
  const entries = {}
  for (const { kommunenr, kommune, fylkenr, fylke } of rowsOf('kommuner_2024.csv')) {
    counties[fylkenr] = fylke
    entries[kommunenr] = { name: kommune, county: fylkenr }
  }
  write('kommuner-2024.json', {
    ...{
      id: 'kommuner-2024',
      title: 'Kommuner og fylker fra 2024',
      tables: ['KLASS 131', 'KLASS 104'],
      asOf: '2024-01-01',
    },
    ...{
      ...CREDIT,
      source: 'niphr/csdata 59345122 (nor_locations_hierarchy_b2024)',
      cautions: [],
      counties,
      entries,
    },
  })
}

/** old number -> the numbers of 2024 with the share that the source gives each, for the years that it was in use. */
function changes() {
  const entries = {}
  for (const { kommunenr_2024: to, kommunenr_opprinnelig: old, aar, vekt } of rowsOf(
    'kommuneendringer_2017_2026_til_2024.csv',
  )) {
    if (old === to) continue
    const into = (entries[old] ??= {})
    const known = (into[to] ??= { share: Number(vekt), from: Number(aar), to: Number(aar) })
    known.from = Math.min(known.from, Number(aar))
    known.to = Math.max(known.to, Number(aar))
  }
  write('kommuneendringer.json', {
    ...{
      id: 'kommuneendringer',
      title: 'Gamle kommunenumre og dagens',
      tables: ['KLASS 131'],
      asOf: '2024-01-01',
    },
    ...{ ...CREDIT, source: 'niphr/csdata 59345122 (nor_locations_redistricting_b2024)' },
    cautions: ['En delt kommune er fordelt med like store andeler, ikke etter hvor folk bor.'],
    entries,
  })
}

/** [year][sex][group] of each municipality, and which of its years are not counted but split equally. */
function fiveYearGroups() {
  const rows = rowsOf('folkemengde_kommune_5aar_kjonn_2015_2026.csv')
  const years = [...new Set(rows.map(({ aar }) => Number(aar)))].sort((a, b) => a - b)
  const ageGroups = [...new Set(rows.map(({ aldersgruppe }) => aldersgruppe))].sort()
  const entries = {}
  for (const { kommunenr, aar, kjonn, aldersgruppe, personer } of rows) {
    const own = (entries[kommunenr] ??= years.map(() => SEXES.map(() => Array(ageGroups.length).fill(null))))
    own[years.indexOf(Number(aar))][Number(kjonn) - 1][ageGroups.indexOf(aldersgruppe)] = Number(personer)
  }
  for (const [number, own] of Object.entries(entries)) {
    if (own.flat(2).includes(null))
      throw new Error(`${number} has no figure for some year, sex or age group.`)
  }
  write('folkemengde-5aar.json', {
    ...{ id: 'folkemengde-5aar', title: 'Folkemengde 1. januar etter femårsgrupper og kjønn, 2024-grenser' },
    ...{ tables: ['07459'], asOf: '2026-01-01', ...CREDIT },
    source: 'niphr/csdata 59345122 (nor_population_by_age_b2024)',
    cautions: [
      'Årene før en kommune ble delt er ikke talt for delene, men fordelt likt mellom dem: se splitYears.',
      'Kommuner som fikk nye grenser uten å bli delt, kan ha et brudd mellom årene.',
      'Halvdelene er avrundet: kommunene til sammen er 23 færre enn landet i 2015 og 22 flere i 2020.',
    ],
    ...{ years, sexes: SEXES, ageGroups, splitYears: splitYears(years), entries },
  })
}

/** Municipality -> those that were one with it, and the years of the file in which it was so. */
function splitYears(years) {
  const groups = {}
  for (const { kommunenr_2024: to, kommunenr_opprinnelig: old, aar, vekt } of rowsOf(
    'kommuneendringer_2017_2026_til_2024.csv',
  )) {
    if (Number(vekt) === 1) continue
    const group = (groups[old] ??= { parts: new Set(), until: 0 })
    group.parts.add(to)
    group.until = Math.max(group.until, Number(aar))
  }
  const split = {}
  for (const { parts, until } of Object.values(groups)) {
    for (const part of parts) {
      const others = [...parts].filter((one) => one !== part)
      const known = (split[part] ??= { with: [], years: [] })
      known.with = [...new Set([...known.with, ...others])].sort()
      known.years = [...new Set([...known.years, ...years.filter((year) => year <= until)])].sort(
        (a, b) => a - b,
      )
    }
  }
  return split
}

function singleAges() {
  const entries = {}
  for (const { kommunenr, age, kvinner, menn } of rowsOf('folkemengde_kommune_1aar_kjonn_2026.csv')) {
    const own = (entries[kommunenr] ??= [[], []])
    own[0][Number(age)] = Number(menn)
    own[1][Number(age)] = Number(kvinner)
  }
  for (const [number, own] of Object.entries(entries)) {
    if (own.some((ages) => ages.length !== 106 || ages.includes(undefined)))
      throw new Error(`${number} lacks some age.`)
  }
  write('folkemengde-1aar-2026.json', {
    ...{
      id: 'folkemengde-1aar-2026',
      title: 'Folkemengde 1. januar 2026 etter alder og kjønn, 2024-grenser',
    },
    ...{ tables: ['07459'], asOf: '2026-01-01', ...CREDIT },
    source: 'niphr/csdata 59345122 (nor_population_by_age_b2024)',
    ...{ cautions: [], year: 2026, sexes: SEXES, ages: '0-105 (105 = 105 år eller eldre)', entries },
  })
}

function nationBySingleAge() {
  const entries = {}
  for (const { aar, alder, kvinner, menn } of rowsOf('folkemengde_norge_1aar_kjonn_2000_2026.csv')) {
    const own = (entries[aar] ??= [[], []])
    own[0][Number(alder)] = Number(menn)
    own[1][Number(alder)] = Number(kvinner)
  }
  write('folkemengde-norge-1aar.json', {
    ...{ id: 'folkemengde-norge-1aar', title: 'Folkemengde i Norge 1. januar etter alder og kjønn' },
    ...{ tables: ['07459'], asOf: '2026-01-01', ...CREDIT, source: 'niphr/csdata 59345122' },
    ...{ cautions: [], sexes: SEXES, ages: '0-105 (105 = 105 år eller eldre)', entries },
  })
}

const ALTERNATIVES = {
  'Hovedalternativet (MMMM)': 'MMMM',
  'Lav nasjonal vekst (LLML)': 'LLML',
  'Høy nasjonal vekst (HHMH)': 'HHMH',
}

/** [alternative][year][age group] of each region. */
function officialProjection(file, { table, vintage }) {
  const rows = rowsOf(file)
  const years = [...new Set(rows.map(({ år }) => Number(år)))].sort((a, b) => a - b)
  const ageGroups = [
    ...new Set(rows.map(({ alder }) => alder.replace(' år eller eldre', '+').replace(' år', ''))),
  ]
  const numbers = new Map(rowsOf('kommuner_2024.csv').map(({ kommunenr, kommune }) => [kommune, kommunenr]))
  const codeOf = (region) => {
    if (region === 'Hele landet') return '0'
    if (region === 'Telemark') return '40'
    const number = numbers.get(region)
    if (number === undefined) throw new Error(`${file}: the municipality «${region}» is not known.`)
    return number
  }
  const alternatives = Object.values(ALTERNATIVES)
  const entries = {}
  for (const { region, statistikkvariabel, år, alder, value } of rows) {
    const own = (entries[codeOf(region)] ??= alternatives.map(() =>
      years.map(() => Array(ageGroups.length).fill(null)),
    ))
    const alternative = alternatives.indexOf(ALTERNATIVES[statistikkvariabel])
    const group = ageGroups.indexOf(alder.replace(' år eller eldre', '+').replace(' år', ''))
    own[alternative][years.indexOf(Number(år))][group] = Number(value)
  }
  for (const [region, own] of Object.entries(entries)) {
    if (own.flat(2).includes(null)) throw new Error(`${file}: ${region} lacks some figure.`)
  }
  write(`framskriving-${table}.json`, {
    ...{
      id: `framskriving-${table}`,
      title: `SSBs framskriving ${vintage}: hele landet, Telemark og kommunene der`,
    },
    ...{ tables: [table], asOf: `${vintage}-01-01`, ...CREDIT, source: 'evensrii/Telemark 2f2c2110' },
    cautions: ['Begge kjønn sammen. Andre kommuner enn de 17 i Telemark er ikke med: de kan importeres.'],
    ...{ vintage, years, alternatives, ageGroups, entries },
  })
}

/** Each municipality's years, oldest first. What the source leaves blank is null. */
function kostra() {
  const entries = {}
  const add = (number, year, figures) => {
    const own = (entries[number] ??= {})
    // Where both files have the year they must agree in what both have.
    for (const [key, value] of Object.entries(figures)) {
      const known = own[year]?.[key] ?? null
      if (known !== null && value !== null && known !== value) {
        throw new Error(`${number} ${year}: ${key} is ${known} in one file and ${value} in the other.`)
      }
      own[year] = { ...own[year], [key]: known ?? value }
    }
  }
  for (const row of rowsOf('kostra_omsorg_panel_telemark_m_fl.csv')) {
    const at = (column) => numberOf(row[column], `${row.kommunenr} ${row.aar} ${column}`)
    add(row.kommunenr, Number(row.aar), {
      population: at('folk_ialt'),
      population0To66: at('folk_0_66'),
      population67To79: at('folk_67_79'),
      population80: at('folk_80p'),
      homeCare: at('hjemmetj_ialt'),
      homeCare0To66: at('hjemmetj_0_66'),
      homeCare80: at('hjemmetj_80p'),
      housing24h: at('heldognsbolig_ialt'),
      longTerm: at('inst_langtid_ialt'),
      longTerm0To66: at('inst_langtid_0_66'),
      longTerm67To79: at('inst_langtid_67_79'),
      longTerm80: at('inst_langtid_80p'),
      homeNursingHoursPerWeek: at('timer_uke_hjemmesykepl'),
      nurseFte: at('sykepleier_arsverk'),
    })
  }
  for (const row of rowsOf('kostra_panel_10_kommuner.csv')) {
    const at = (column) => numberOf(row[column], `${row.kommunenr_2024} ${row['år']} ${column}`)
    add(row.kommunenr_2024, Number(row['år']), {
      population: at('folk_ialt'),
      population0To66: at('folk_0_66'),
      population67To79: at('folk_67_79'),
      population80: at('folk_80p'),
      homeCare: at('Y_1_a_ialt'),
      homeCare0To66: at('Y_1_a_0_66'),
      homeCare80: at('Y_1_a_80p'),
      housing24h: at('Y_2_ialt'),
      longTerm: at('Y_3_a_ialt'),
      longTerm0To66: at('Y_3_a_0_66'),
      longTerm67To79: at('Y_3_a_67_79'),
      longTerm80: at('Y_3_a_80p'),
      homeNursingHoursPerWeek: at('Y_4_ialt'),
      nurseFte: at('Y_5_ialt'),
    })
  }
  write('kostra-omsorg.json', {
    ...{ id: 'kostra-omsorg', title: 'Brukere, beboere og årsverk i kommunal omsorg (KOSTRA)' },
    ...{ tables: ['07459', '12292', '11645', '14534', '04686', '11924'], asOf: '2025-12-31', ...CREDIT },
    source: 'ChristianBHT/Framskrivningsverkt-y ccec3043',
    cautions: [
      'Tomme felter er prikket eller ikke publisert; de er ikke null.',
      'Hjemmetjeneste 67-79 år er ikke publisert fra 2017: regnet som alle minus 0-66 minus 80+.',
      'Langtidsopphold etter alder kan være for lavt der små grupper er prikket (nedre grenser). Summen er det bare i år før en sammenslåing.',
      'Sykepleierårsverk 2015-2023 er snittet av to kilder (11924 og 14534); fra 2024 bare 14534. 2015-2017 er det et metodebrudd.',
      'Store sprang kan skyldes rapportering: Skaun 2009-2011 og 2019, Rennebu og Heim 2023-2024, Rindal 2014-2015 og 2021, Frøya 2021-2022, Hitra 2024-2025, timer i Skien 2024.',
      'Hvilke tall hvert forbehold gjelder, står i «flags».',
    ],
    flags: kostraFlags(entries),
    entries: Object.fromEntries(Object.entries(entries).sort(([a], [b]) => a.localeCompare(b))),
  })
}

const COUNTS = ['homeCare', 'homeCare0To66', 'homeCare80', 'housing24h', 'longTerm']
const JUMP =
  'Stort sprang, som kan skyldes rapportering. Ikke kontrollert med SSB: bruk ikke årene til en trend.'

/** What is known to be amiss with which figures, of whom, in which years. Municipality null: all. */
function kostraFlags(entries) {
  const jump = (municipality, from, to, ...figures) => ({
    ...{ municipality, from, to, figures, kind: 'break', note: JUMP },
  })
  return [
    {
      ...{ municipality: null, from: 2009, to: 2025, kind: 'lower-bound' },
      figures: ['longTerm0To66', 'longTerm80'],
      note: 'Nedre grense: prikkede deler er utelatt av summen, så også 0 kan være noen få.',
    },
    {
      ...{ municipality: null, from: 2015, to: 2023, figures: ['nurseFte'], kind: 'mean' },
      note: 'Snitt av to kilder (11924 og 14534).',
    },
    {
      ...{ municipality: null, from: 2015, to: 2017, figures: ['nurseFte'], kind: 'break' },
      note: 'Metodebrudd: de to kildene er ikke like i disse årene.',
    },
    jump('5029', 2009, 2011, 'homeCare'),
    jump('5029', 2019, 2019, 'homeCare'),
    jump('5022', 2023, 2024, 'homeCare'),
    jump('5055', 2023, 2024, 'homeCare'),
    jump('5061', 2021, 2021, 'homeCare'),
    jump('5061', 2014, 2015, 'longTerm'),
    jump('5014', 2021, 2022, 'longTerm', 'housing24h'),
    jump('5056', 2024, 2025, 'housing24h'),
    {
      ...{ municipality: '4003', from: 2024, to: 2024, figures: ['homeNursingHoursPerWeek'], kind: 'break' },
      note: 'Rapporteringsbrudd: timene i 2024 kan ikke sammenlignes med årene omkring.',
    },
    ...mergedYears(entries),
    ...[...new Set(rowsOf('kostra_panel_10_kommuner.csv').map((row) => row.kommunenr_2024))].map(
      (municipality) => ({
        ...{ municipality, from: 2007, to: 2025, kind: 'unchecked' },
        figures: ['housing24h', 'homeNursingHoursPerWeek', 'nurseFte'],
        note: 'Skrevet av for hånd og ikke kontrollert mot en uavhengig kilde.',
      }),
    ),
  ]
}

/** The years of each municipality in which it was several: a sum may lack one of them whose own figure was hidden. */
function mergedYears(entries) {
  const several = new Set(
    rowsOf('kostra_panel_10_kommuner.csv')
      .filter((row) => row.kommunenr_hist_kilder.includes('+'))
      .map((row) => `${row.kommunenr_2024} ${row['år']}`),
  )
  const parts = {}
  for (const { kommunenr_2024: to, kommunenr_opprinnelig: old, aar, vekt } of rowsOf(
    'kommuneendringer_2017_2026_til_2024.csv',
  )) {
    if (old !== to && Number(vekt) === 1) ((parts[to] ??= {})[aar] ??= []).push(old)
  }
  return Object.keys(entries)
    .sort()
    .flatMap((municipality) => {
      // The list of changes begins with 2017: what was several then was so before.
      const last = Math.max(
        ...Object.entries(parts[municipality] ?? {}).map(([year, old]) => (old.length > 1 ? year : 0)),
        0,
      )
      const years = Object.keys(entries[municipality])
        .map(Number)
        .filter((year) => year <= last || several.has(`${municipality} ${year}`))
      if (years.length === 0) return []
      const when = { municipality, from: Math.min(...years), to: Math.max(...years) }
      return [
        {
          ...{ ...when, figures: COUNTS, kind: 'lower-bound' },
          note: 'Sum over kommunene som ble slått sammen: en del som var prikket, kan mangle.',
        },
        {
          ...{ ...when, figures: ['homeNursingHoursPerWeek'], kind: 'mean' },
          note: 'Snitt over kommunene som ble slått sammen, veid med brukerne.',
        },
      ]
    })
}

function fteByOccupation() {
  const entries = {}
  const occupations = {}
  for (const { municipality_code: number, metric, metric_label: label, period, value } of rowsOf(
    'arsverk_yrke_14533_utvalg.csv',
  )) {
    const code = metric.replace('omsorg_arsverk_', '')
    occupations[code] = label.replace('Avtalte årsverk (årsverk) – ', '')
    ;((entries[number] ??= {})[period] ??= {})[code] = Number(value)
  }
  write('arsverk-14533.json', {
    ...{ id: 'arsverk-14533', title: 'Avtalte årsverk i kommunal omsorg etter yrke' },
    ...{ tables: ['14533'], asOf: '2025-12-31', ...CREDIT, source: 'hmelberg/kapasitet 8c6036ec' },
    cautions: [
      'Bærum, Frøya, Hitra og Orkland; andre kommuner kan importeres.',
      'Hele årsverk: yrkene kan avvike fra summen med -2 til 3. Et yrke som mangler er prikket eller har ingen.',
      'Etter yrke (stilling), ikke utdanning: tallene er ikke de samme som i tabell 14534.',
      'Bærum er bare med fra 2024: tidligere år står under et nummer som er gått ut av bruk.',
    ],
    ...{ occupations, entries },
  })
}

municipalities()
changes()
fiveYearGroups()
singleAges()
nationBySingleAge()
officialProjection('framskriving_2026_2050_telemark_norge_ssb14746.csv', { table: '14746', vintage: 2026 })
officialProjection('framskriving_2024_2050_telemark_norge_ssb14288.csv', { table: '14288', vintage: 2024 })
kostra()
fteByOccupation()
