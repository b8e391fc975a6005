/** The answer of `framskriv` as a page for a terminal, and as a table for a spreadsheet. */
import type { FramskrivAnswer, FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { GAP_COLUMNS, gapCells, gapLines } from './gap-lines.ts'
import { rule } from './terminal-page.ts'
import { grouped, wrap } from './wrap.ts'

export const ALTERNATIVE_WORDS = {
  MMMM: 'hovedalternativet (MMMM)',
  LLML: 'lav nasjonal vekst (LLML)',
  HHMH: 'høy nasjonal vekst (HHMH)',
} as const

export const BASIS_WORDS = {
  own: 'kommunens egne rater',
  'own-total': 'kommunens eget antall, aldersfordelt som i andre kommuner',
  'own-assumed-ages': 'kommunens eget antall, antatt aldersfordeling',
  scenario: 'fra scenariet',
  pooled: 'RATER FRA ANDRE KOMMUNER: kommunens egne tall er ikke blant dataene',
} as const

const COLUMNS = ['0-66', '67-79', '80-89', '90+'] as const
/** The years shown between the first and the last: 2030, 2035 and so on. */
const STEP = 5

export function framskrivPage(answer: FramskrivAnswer): string {
  return [
    ...answer.municipalities.flatMap((one) => municipalityLines(answer, one)),
    ...basisLines(answer),
    '',
  ].join('\n')
}

function municipalityLines(answer: FramskrivAnswer, one: FramskrivMunicipality): readonly string[] {
  const shown = one.population.filter(
    ({ year }) => year === answer.baseYear || year === answer.lastYear || year % STEP === 0,
  )
  const at = (year: number) => year - answer.baseYear
  const cells = (values: readonly string[]) => values.map((value) => value.padStart(10)).join('')
  return [
    rule('='),
    `Framskriving  ${one.name} (${one.number}), ${one.county}: ${ALTERNATIVE_WORDS[answer.alternative]}`,
    rule('='),
    ...wrap(projectionSentence(one), ''),
    ...one.otherMethods.flatMap((line) => wrap(`! ${line}`, '  ')),
    '',
    'FOLKETALL 1. januar',
    `${'År'.padEnd(6)}${cells(['I alt', ...COLUMNS])}`,
    ...shown.map(
      ({ year, total, ages }) =>
        `${String(year).padEnd(6)}${cells([total, ...COLUMNS.map((label) => ages[label]!)].map((value) => grouped(value)))}`,
    ),
    '',
    ...one.services.flatMap((service) => [
      `${service.name.toUpperCase()} (${BASIS_WORDS[service.basis]}${service.rateYear === null ? '' : `, ${service.rateYear}`})`,
      `${'År'.padEnd(6)}${cells(['Brukere', 'fra 2026', ...BAND_HEADS])}   (årsverk)`,
      ...shown.map(({ year }) => {
        const { constantUsers, fte } = service.years[at(year)]!
        const first = service.years[0]!.constantUsers
        const change = first > 0 ? `${decimalText((100 * constantUsers) / first - 100, 1)} %` : '-'
        return `${String(year).padEnd(6)}${cells([decimalText(constantUsers, 1), change, ...bandCells(fte)])}`
      }),
      ...(service.caution === null ? [] : wrap(`! ${service.caution}`, '  ')),
      '',
    ]),
    `ÅRSVERK I OMSORG, i alt (${fteBasis(one)})`,
    `${'År'.padEnd(6)}${cells(BAND_HEADS)}`,
    ...shown.map(({ year }) => `${String(year).padEnd(6)}${cells(bandCells(one.fte[at(year)]!))}`),
    ...competenceLines(
      one,
      shown.map(({ year }) => year),
      at,
    ),
    '',
    ...gapLines({ one, years: shown.map(({ year }) => year), baseYear: answer.baseYear }),
    '',
    ...leverLines(one, answer.lastYear),
    ...ceilingLines(one),
    '',
  ]
}

const BAND_HEADS = ['Scenario', 'p10', 'p90'] as const

function bandCells({
  withoutNoise,
  p10,
  p90,
}: FramskrivMunicipality['fte'][number] | Band): readonly string[] {
  return [withoutNoise, p10, p90].map((value) => decimalText(value, 1))
}

type Band = FramskrivMunicipality['services'][number]['years'][number]['fte']

export function fteBasis({ fteBasis: basis, fteBaseYear }: FramskrivMunicipality): string {
  if (basis === 'given') return 'kalibrert til årsverkene som er lagt inn'
  if (basis === 'own') return `kalibrert til kommunens egne, tabell 14533, ${fteBaseYear ?? ''}`
  return 'ÅRSVERK PER BRUKER FRA ANDRE KOMMUNER, IKKE TALT HER: legg inn egne med --arsverk'
}

function competenceLines(
  { byCompetence }: FramskrivMunicipality,
  years: readonly number[],
  at: (year: number) => number,
): readonly string[] {
  if (byCompetence.length === 0) return []
  return [
    '',
    `${'Etter yrke, samme fordeling som i dag'.padEnd(54)}${years.map((year) => String(year).padStart(9)).join('')}`,
    ...byCompetence.map(
      ({ occupation, fte }) =>
        `  ${occupation.slice(0, 50).padEnd(52)}${years.map((year) => decimalText(fte[at(year)]!.fte, 1).padStart(9)).join('')}`,
    ),
  ]
}

function leverLines({ mattersMost }: FramskrivMunicipality, year: number): readonly string[] {
  if (mattersMost.length === 0) return []
  return [
    `ANTAKELSENE SOM BETYR MEST for årsverkene i ${year}, hver alene`,
    ...mattersMost.flatMap(({ name, low, high, fteAtLow, fteAtHigh }) =>
      wrap(
        `- ${name}: fra ${decimalText(low, 4)} til ${decimalText(high, 4)} gir ${decimalText(fteAtLow, 1)} til ${decimalText(fteAtHigh, 1)} årsverk`,
        '  ',
      ),
    ),
    '',
  ]
}

export function ceilingSentence(rule: FramskrivMunicipality['handlingsregel'], lastYear: number): string {
  if (rule.breaksIn === null) return `Taket holder i hele perioden, til og med ${lastYear}.`
  const percent = (value: number) => `${decimalText(value, 2)} %`
  const later = `årsverkene per bruker må ned i snitt ${percent(rule.requiredToLastYearPercentPerYear)} i året for å holde det i ${lastYear}, og ${percent(rule.requiredEfficiencyPercentPerYear)} i året for å holde det hvert år (strengest til ${rule.decidedBy ?? lastYear}).`
  return rule.overFromTheStart
    ? `Taket er alt brutt i ${rule.breaksIn}, og det retter ingen senere effektivisering; ${later}`
    : `Taket brytes første gang i ${rule.breaksIn}; ${later}`
}

export function ceilingLines({
  handlingsregel: rule,
}: Pick<FramskrivMunicipality, 'handlingsregel'>): readonly string[] {
  const last = rule.shares.at(-1)!
  const percent = (share: number) => `${decimalText(100 * share, 2)} %`
  const sentence = ceilingSentence(rule, last.year)
  return [
    'HANDLINGSREGEL: andelen av de sysselsatte',
    ...wrap(
      `Tak ${percent(rule.ceiling)} (${rule.ceilingBasis.toLowerCase()}); ${rule.shares[0]!.year}: ${percent(rule.shares[0]!.share)}, ${last.year}: ${percent(last.share)}. ${sentence}`,
      '',
    ),
    ...rule.inputs.flatMap((input) => wrap(`- ${input}`, '  ')),
    ...(rule.mixedUnits
      ? wrap('! Årsverk delt på personer: andelen er for lav så lenge noen arbeider deltid.', '  ')
      : []),
  ]
}

export function projectionSentence({ projection, testedError }: FramskrivMunicipality): string {
  if (projection === 'official') return 'Folketallet er SSBs egen framskriving for kommunen.'
  const of80 = testedError.find(({ ages }) => ages === '80+')
  const tested =
    of80 === undefined
      ? ''
      : ` Etterprøvd på fem år (2020-2025), med landets tall gitt, bommet metoden i snitt ${decimalText(of80.meanErrorPercent, 1)} % på dem som er 80 år og over i kommuner av samme størrelse, og mer på mange. Lenger fram er feilen større.`
  return `Folketallet er regnet her etter kommunens egne kohorter, slik at alle kommuner til sammen er SSBs framskriving for landet. Det er ikke en offisiell framskriving.${tested}`
}

function basisLines({
  assumptions,
  notYet,
  sources,
  scenario,
  municipalities,
}: FramskrivAnswer): readonly string[] {
  const { name, seed, draws, levers, withoutEstimate, withoutEffect } = scenario
  return [
    'HVA TALLENE BYGGER PÅ',
    ...assumptions.flatMap((line) => wrap(`- ${line}`, '  ')),
    ...wrap(
      `- Scenario «${name}», ${draws} trekk (frø ${seed}). Båndet p10-p90 er åtte av ti trekk. Spaker:`,
      '  ',
    ),
    ...levers.flatMap(({ name: lever, low, mode, high, unit, basis }) =>
      wrap(`  ${lever}: ${low} / ${mode} / ${high}, ${unit}. ${basis}`, '    '),
    ),
    ...(withoutEffect.length === 0
      ? []
      : wrap(`! Står i scenariet, men VIRKER IKKE på tallene: ${withoutEffect.join(', ')}.`, '  ')),
    ...(withoutEstimate.length === 0
      ? []
      : wrap(`! Uten kjent virkning, teller 0: ${withoutEstimate.join(', ')}.`, '  ')),
    '',
    'HVA TILGANGEN BYGGER PÅ',
    ...municipalities.flatMap(({ supply }) => supply.assumptions.flatMap((line) => wrap(`- ${line}`, '  '))),
    '',
    'DETTE ER IKKE REGNET UT',
    ...notYet.flatMap((line) => wrap(`- ${line}`, '  ')),
    '',
    'KILDER',
    ...sources.flatMap(({ title, tables, credit, licence, asOf, source, cautions }) => [
      ...wrap(
        `- ${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}. Hentet via ${source}, bearbeidet.`,
        '  ',
      ),
      ...cautions.flatMap((caution) => wrap(`  ! ${caution}`, '    ')),
    ]),
  ]
}

/** One line for each municipality and year. */
export function framskrivSheet({
  municipalities,
  alternative,
}: FramskrivAnswer): readonly (readonly string[])[] {
  const [first] = municipalities
  const ages = Object.keys(first?.population[0]?.ages ?? {})
  const services = first?.services.map(({ id }) => id) ?? []
  const header = [
    'kommunenr',
    'kommune',
    'fylke',
    'alternativ',
    'folketall_fra',
    'aar',
    'folketall',
    ...ages.map((label) => `alder_${label}`),
  ]
  const number = (value: number) => decimalText(value, 2)
  return [
    [
      ...header,
      ...services.flatMap((id) => [id, `${id}_grunnlag`]),
      ...['arsverk_scenario', 'arsverk_p50', 'arsverk_p10', 'arsverk_p90', 'arsverk_grunnlag'],
      ...GAP_COLUMNS,
    ],
    ...municipalities.flatMap((one) =>
      one.population.map(({ year, total, ages: persons }, at) => [
        ...[one.number, one.name, one.county, alternative],
        ...[one.projection === 'official' ? 'SSB' : 'kohorter', String(year), number(total)],
        ...ages.map((label) => number(persons[label]!)),
        ...one.services.flatMap(({ years, basis }) => [number(years[at]!.constantUsers), basis]),
        ...[one.fte[at]!.withoutNoise, one.fte[at]!.p50, one.fte[at]!.p10, one.fte[at]!.p90].map(number),
        one.fteBasis,
        ...gapCells(one, at),
      ]),
    ),
  ]
}
