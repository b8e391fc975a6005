/** The answer of `framskriv` as a page for a terminal, and as a table for a spreadsheet. */
import type { FramskrivAnswer, FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

const ALTERNATIVE_WORDS = {
  MMMM: 'hovedalternativet (MMMM)',
  LLML: 'lav nasjonal vekst (LLML)',
  HHMH: 'høy nasjonal vekst (HHMH)',
} as const

const BASIS_WORDS = {
  own: 'kommunens egne rater',
  'own-total': 'kommunens eget antall, aldersfordelt som i andre kommuner',
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
      `${'År'.padEnd(6)}${cells(['Brukere', 'Endring'])}`,
      ...shown.map(({ year }) => {
        const { users } = service.users[at(year)]!
        const first = service.users[0]!.users
        const change = first > 0 ? `${decimalText((100 * users) / first - 100, 1)} %` : '-'
        return `${String(year).padEnd(6)}${cells([decimalText(users, 1), change])}`
      }),
      ...(service.caution === null ? [] : wrap(`! ${service.caution}`, '  ')),
      '',
    ]),
  ]
}

function projectionSentence({ projection, testedError }: FramskrivMunicipality): string {
  if (projection === 'official') return 'Folketallet er SSBs egen framskriving for kommunen.'
  const of80 = testedError.find(({ ages }) => ages === '80+')
  const tested =
    of80 === undefined
      ? ''
      : ` Etterprøvd på 2020-2025 bommet metoden i snitt ${decimalText(of80.meanErrorPercent, 1)} % på dem over 80 i kommuner av samme størrelse.`
  return `Folketallet er regnet her etter kommunens egne kohorter, slik at alle kommuner til sammen er SSBs framskriving for landet. Det er ikke en offisiell framskriving.${tested}`
}

function basisLines({ assumptions, notYet, sources }: FramskrivAnswer): readonly string[] {
  return [
    'HVA TALLENE BYGGER PÅ',
    ...assumptions.flatMap((line) => wrap(`- ${line}`, '  ')),
    '',
    'DETTE ER IKKE REGNET UT',
    ...notYet.flatMap((line) => wrap(`- ${line}`, '  ')),
    '',
    'KILDER',
    ...sources.flatMap(({ title, tables, credit, licence, asOf, cautions }) => [
      ...wrap(`- ${credit}, tabell ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}.`, '  '),
      ...cautions.flatMap((caution) => wrap(`  ! ${caution}`, '    ')),
    ]),
  ]
}

/** 12 345: with a space that does not break. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
}

/** One line for each municipality and year. */
export function framskrivSheet({
  municipalities,
  alternative,
}: FramskrivAnswer): readonly (readonly string[])[] {
  const [first] = municipalities
  const ages = Object.keys(first?.population[0]?.ages ?? {})
  const services = first?.services.map(({ id }) => id) ?? []
  const header = ['kommunenr', 'kommune', 'fylke', 'alternativ', 'folketall_fra', 'aar', 'folketall', ...ages]
  const number = (value: number) => decimalText(value, 2)
  return [
    [...header, ...services.flatMap((id) => [id, `${id}_grunnlag`])],
    ...municipalities.flatMap((one) =>
      one.population.map(({ year, total, ages: persons }, at) => [
        ...[one.number, one.name, one.county, alternative],
        ...[one.projection === 'official' ? 'SSB' : 'kohorter', String(year), number(total)],
        ...ages.map((label) => number(persons[label]!)),
        ...one.services.flatMap(({ users, basis }) => [number(users[at]!.users), basis]),
      ]),
    ),
  ]
}
