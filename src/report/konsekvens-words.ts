/** The words and tables that the memo of `konsekvens` has both on the terminal and on paper. */
import type { KonsekvensAnswer } from '../planning/konsekvens-answer.ts'
import { countText, fteText, kronerText, moneyText, usersText } from '../planning/konsekvens-figures.ts'
import { basisText } from '../planning/konsekvens-price.ts'
import { decimalText } from '../time/minutes.ts'

export const KIND_WORDS: Readonly<Record<KonsekvensAnswer['case']['kind'], string>> = {
  right: 'Rettighet',
  reform: 'Reform',
  building: 'Bygg',
  decision: 'Vedtak',
}

export const MEMO_TITLE = 'Personellkonsekvenser: hva tar dette i folk?'

/** Municipalities in a printed table; the rest are one row, and all are in the JSON. */
const MOST_PLACES = 15

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns from the left that are text; the others are numbers. */
  readonly textColumns: 1 | 2
  readonly notes: readonly string[]
}

const kroner = (value: number | null) => (value === null ? '-' : moneyText(value))

/** One sentence: what it takes. */
export function resultSentence(answer: KonsekvensAnswer): string {
  const { grossFte, netFte, band, cost } = answer
  if (grossFte === null || netFte === null)
    return 'Årsverk kan ikke regnes ut før saken sier hva en bruker tar.'
  const frees = netFte < 0
  const verb = frees ? 'Frigjør' : 'Tar'
  const ends = [band?.netFte.p10 ?? 0, band?.netFte.p90 ?? 0].map((end) => fteText(frees ? -end : end))
  const spread =
    band === null || ends[0] === ends[1]
      ? ''
      : `, i åtte av ti trekk ${(frees ? ends.toReversed() : ends).join(' til ')}`
  const money =
    cost?.perYear == null
      ? ''
      : ` Kostnad${cost.perYear < 0 ? ' ned' : ''} ${moneyText(Math.abs(cost.perYear))} i året.`
  const [only, another] = answer.perMunicipality ?? []
  const last = another === undefined ? only?.years.at(-1) : undefined
  const part =
    only === undefined || last === undefined
      ? ''
      : ` Herav ${only.name} i ${last.year}: ${fteText(last.grossFte)} brutto og ${fteText(last.netFte)} netto.`
  return `${verb} ${fteText(Math.abs(grossFte))} årsverk brutto og ${fteText(Math.abs(netFte))} netto med vikarer for fravær${spread}, ${fullEffectText(answer)}.${money}${part}`
}

/** The figures are of the last year; what is full before that is told with its year, or growth in the users would read as the price of the decision. */
function fullEffectText({ byYear, netFte, case: { years } }: KonsekvensAnswer): string {
  const full = byYear.find(({ rampShare }) => rampShare >= 1)
  if (full === undefined) return `ved full virkning, med brukerne i ${years.to}`
  if (full.year >= years.to) return `ved full virkning i ${years.to}`
  if (fteText(full.netFte) === fteText(netFte ?? 0)) return `ved full virkning, fra ${full.year}`
  return `i ${years.to}, det siste året (full virkning fra ${full.year}, da ${fteText(Math.abs(full.netFte))} netto)`
}

export function statusSentence({ complete, missing }: KonsekvensAnswer): string {
  return complete
    ? 'FULLSTENDIG: alle feltene er fylt ut. Om innholdet er riktig, og om det er utredet nok, avgjør den som er ansvarlig.'
    : `UFULLSTENDIG: ${missing.length} ting mangler. Tallene er foreløpige og skal ikke brukes som en ferdig utredning.`
}

export function runSentence({ seed, draws, codeVersion, inputs }: KonsekvensAnswer['run']): string {
  const files = Object.entries(inputs).map(([name, hash]) => `${name} ${hash.slice(0, 12)}`)
  return `${draws} trekk, frø ${seed}. Handlingsrom ${codeVersion}. Inndata (SHA-256): ${files.join(', ')}.`
}

export function caseFacts({ case: one }: KonsekvensAnswer): readonly string[] {
  return [
    `${KIND_WORDS[one.kind]}. ${one.purpose ?? 'Formålet er ikke oppgitt.'}`,
    `Hvor: ${one.area ?? 'ikke oppgitt'}. Hvem: ${one.userGroup ?? 'ikke oppgitt'}${one.ages === null ? '' : ` (${one.ages} år)`}. Årene ${one.years.from}-${one.years.to}.`,
  ]
}

export function tablesOf(answer: KonsekvensAnswer): readonly Table[] {
  return [
    yearTable(answer),
    competenceTable(answer),
    ...placeTables(answer),
    ...priceTable(answer),
    ...alternativeTables(answer),
    ...observedTable(answer),
    inputTable(answer),
  ].filter(({ rows }) => rows.length > 0)
}

function yearTable({ byYear }: KonsekvensAnswer): Table {
  return {
    title: 'Årsverk etter år',
    head: ['År', 'Innfaset', 'Brukere', 'Brutto', 'Netto', 'Netto p10', 'Netto p90', 'Kostnad'],
    rows: byYear.map(({ year, rampShare, users, grossFte, netFte, band, cost }) => [
      String(year),
      `${decimalText(100 * rampShare, 0)} %`,
      countText(users),
      ...[grossFte, netFte, band.netFte.p10, band.netFte.p90].map(fteText),
      kroner(cost),
    ]),
    textColumns: 1,
    notes: ['p10 til p90: åtte av ti trekk. Kostnad i faste priser.'],
  }
}

function competenceTable({ byCompetence }: KonsekvensAnswer): Table {
  return {
    title: 'Årsverk etter kompetanse i siste år, med full virkning',
    head: ['Kompetanse', 'Andel', 'Brutto', 'Netto'],
    rows: byCompetence.map(({ name, share, grossFte, netFte }) => [
      name,
      `${decimalText(100 * share, 1)} %`,
      fteText(grossFte),
      fteText(netFte),
    ]),
    textColumns: 1,
    notes: [],
  }
}

type Place = NonNullable<KonsekvensAnswer['perMunicipality']>[number]

function placeTables({ perMunicipality }: KonsekvensAnswer): readonly Table[] {
  const [only] = perMunicipality ?? []
  if (perMunicipality === null || only === undefined) return []
  if (perMunicipality.length === 1) return [onePlaceTable(only)]
  const lastOf = ({ years }: Place) => years.at(-1)!
  const largest = perMunicipality.toSorted((a, b) => Math.abs(lastOf(b).netFte) - Math.abs(lastOf(a).netFte))
  const shown = largest.slice(0, MOST_PLACES)
  const rest = largest.slice(MOST_PLACES).map(lastOf)
  const row = (name: string, of: readonly ReturnType<typeof lastOf>[]) => [
    name,
    countText(of.reduce((sum, { users }) => sum + users, 0)),
    fteText(of.reduce((sum, { grossFte }) => sum + grossFte, 0)),
    fteText(of.reduce((sum, { netFte }) => sum + netFte, 0)),
    kroner(of.every(({ cost }) => cost === null) ? null : of.reduce((sum, { cost }) => sum + (cost ?? 0), 0)),
  ]
  return [
    {
      title: `Kommunene i ${lastOf(only).year}: de ${shown.length} største delene`,
      head: ['Kommune', 'Brukere', 'Brutto', 'Netto', 'Kostnad'],
      rows: [
        ...shown.map((one) => row(`${one.number} ${one.name}`, [lastOf(one)])),
        ...(rest.length === 0 ? [] : [row(`De ${rest.length} andre`, rest)]),
        row('Hele landet', perMunicipality.map(lastOf)),
      ],
      textColumns: 1,
      notes: [
        'Alle kommuner og år: --json. Én kommune: --kommune NAVN. Delene er til sammen nøyaktig det hele; her er de avrundet.',
      ],
    },
  ]
}

function onePlaceTable({ number, name, county, projection, years, caution }: Place): Table {
  return {
    title: `${name} (${number}), ${county}: kommunens del`,
    head: ['År', 'Brukere', 'Brutto', 'Netto', 'Kostnad'],
    rows: years.map(({ year, users, grossFte, netFte, cost }) => [
      String(year),
      countText(users),
      fteText(grossFte),
      fteText(netFte),
      kroner(cost),
    ]),
    textColumns: 1,
    notes: [
      projection === 'official'
        ? 'Folketallet er SSBs egen framskriving for kommunen.'
        : 'Folketallet er regnet her etter kommunens kohorter, ikke en offisiell framskriving.',
      ...(caution === null ? [] : [caution]),
    ],
  }
}

function priceTable({ cost }: KonsekvensAnswer): readonly Table[] {
  if (cost === null) return []
  return [
    {
      title: 'Hva et årsverk koster, og hva tallene bygger på',
      head: ['Tall', 'Prisgrunnlag', 'Beløp', 'Årsverk', 'Per årsverk'],
      rows: cost.figures.map(({ name, amount, fte: of, perFte, basis, source }) => [
        name,
        `${basisText(basis)}. ${source}`,
        amount === null ? '-' : kronerText(amount),
        of === null ? '-' : decimalText(of, 2),
        kronerText(perFte),
      ]),
      textColumns: 2,
      notes: [],
    },
  ]
}

function alternativeTables({ alternatives }: KonsekvensAnswer): readonly Table[] {
  if (alternatives === null) return []
  const { users, arrangements, byUsers } = alternatives
  return [
    {
      title: `Alternativer for ${usersText(users)}`,
      head: ['Ordning', 'Enheter', 'Timer/uke', 'Brutto', 'Netto', 'Netto/bruker', 'Kostnad/bruker'],
      rows: arrangements.map((one, at) => [
        `${at + 1}. ${one.name}`,
        String(one.units),
        countText(one.weekHours),
        ...[one.grossFte, one.netFte, one.netFtePerUser].map(fteText),
        kroner(one.costPerUser),
      ]),
      textColumns: 1,
      notes: arrangements.map(({ ground }, at) => `${at + 1}: ${ground}.`),
    },
    {
      title: 'Netto årsverk etter antall brukere',
      head: ['Brukere', ...arrangements.map((_, at) => `Ordning ${at + 1}`)],
      rows: byUsers.map(({ users: count, netFte }) => [String(count), ...netFte.map(fteText)]),
      textColumns: 1,
      notes: [],
    },
  ]
}

function observedTable({ observed }: KonsekvensAnswer): readonly Table[] {
  if (observed.length === 0) return []
  const rows = observed.map((one) => [
    String(one.year),
    fteText(one.predicted.fte),
    fteText(one.observed.fte),
    ...[one.difference, one.ofWhich.users, one.ofWhich.hoursPerUser, one.ofWhich.organisation].map(fteText),
  ])
  return [
    {
      title: 'Saken åpnet igjen: anslått og observert',
      head: ['År', 'Anslått', 'Observert', 'Differanse', 'Brukere', 'Timer/bruker', 'Organisering'],
      rows,
      textColumns: 1,
      notes: [
        'Differansen er delt i tre som legger seg sammen: antall brukere, timer per bruker, og organisering og produktivitet (resten: årsverk per time, også ubesatte stillinger, overtid og annet fravær enn antatt). Delingen er symmetrisk (Shapley): snittet over alle rekkefølgene de tre kunne ha endret seg i.',
        ...observed.map(
          ({ year, predicted, observed: came, withAbsenceCover, source }) =>
            `${year}: anslått ${predicted.hoursPerUserWeek === null ? `${countText(predicted.users)} plasser` : `${usersText(predicted.users)} og ${countText(predicted.hoursPerUserWeek)} timer i uka`}, observert ${countText(came.users)}${came.hoursPerUserWeek === null ? '' : ` og ${countText(came.hoursPerUserWeek)}`}; årsverk ${withAbsenceCover ? 'med' : 'uten'} vikarer for fravær, i alt og ikke bare det nye. ${source}.`,
        ),
      ],
    },
  ]
}

function inputTable({ inputs }: KonsekvensAnswer): Table {
  return {
    title: 'Tallene som er brukt',
    head: ['Tall', 'Hvor det er fra', 'Lavt', 'Midt', 'Høyt'],
    rows: inputs.map(({ name, low, mode, high, ground }) => [
      name,
      ground,
      ...[low, mode, high].map(countText),
    ]),
    textColumns: 2,
    notes: [],
  }
}
