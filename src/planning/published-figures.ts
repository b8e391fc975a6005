/**
 * Published figures beside the sum of the municipalities, with what makes them differ. The published ones are data with their source; ours
 * come from the answer, at a constant standard whatever the scenario is, because that is what the published ones are about.
 */
import type { NationalPopulation } from '../statistics/datasets.ts'
import { decimalText } from '../time/minutes.ts'
import { HOUSING, INSTITUTION } from './care-need.ts'
import type { FramskrivMunicipality, PublishedComparison } from './framskriv-answer.ts'
import type { PopulationStatistics } from './population.ts'
import { round } from './round.ts'

interface Published {
  readonly id: string
  /** What they count, of what, and when. */
  readonly published: string
  readonly source: string
  readonly ours: 'residents' | 'fte'
  readonly why: (grounds: Grounds) => string
}

/** Of the nation, in per cent; null where the projection does not go so far. */
interface Grounds {
  readonly over80Before: number
  readonly over80After: number | null
  readonly children: number
  readonly baseYear: number
  readonly lastYear: number
}

/** SSB 2020/43, places: the first year and the two that are told. */
export const CARE_PLACES = { 2017: 65_353, 2035: 87_000, 2060: 133_000 } as const
/** Økonomiske analyser 2/2006: årsverk more by 2060, with today's health at each age and with better. */
export const MUNICIPAL_SERVICES = { more: 240_000, percent: 70, moreWithBetterHealth: 145_000 } as const
/** SSB in 2016: årsverk then, and how many more by 2060. */
export const CARE_2016 = { fte: 133_000, more: 100_000 } as const
/** Perspektivmeldingen 2021: årsverk more in all of health and care. */
export const PERSPECTIVE_2021 = { moreIn2035: 110_000, moreIn2060: 260_000 } as const
/** HelseOmsorg21-rådet, 2022. */
export const COUNCIL_2022 = { percentIn2035: 35 } as const

/** The large cohorts after the war turn 80 from 2026 on: nine years before and nine after are compared. */
const BEFORE = 2017
const AFTER = 2035

const PUBLISHED: readonly Published[] = [
  {
    id: 'P1',
    published: `Plasser med heldøgns bemanning: ${thousands(CARE_PLACES[2017])} i 2017, ${thousands(CARE_PLACES[2035])} i 2035 (${percentText(100 * (CARE_PLACES[2035] / CARE_PLACES[2017] - 1))}) og ${thousands(CARE_PLACES[2060])} i 2060 (${percentText(100 * (CARE_PLACES[2060] / CARE_PLACES[2017] - 1))})`,
    source: 'SSB-rapport 2020/43; tallene gjengitt av NPK 24.6.2021',
    ours: 'residents',
    why: ({ over80Before, over80After, baseYear }) =>
      `Deres begynner i ${BEFORE}. Tallet på dem som er 80 år og over, endret seg ${percentText(over80Before)} fra ${BEFORE} til ${baseYear}${over80After === null ? '' : ` og endrer seg ${percentText(over80After)} fra ${baseYear} til ${AFTER}`}. Alderen til dem som bor i bolig med heldøgns bemanning, er en antakelse hos oss, de fleste under 67 år, og de blir knapt flere.`,
  },
  {
    id: 'P2',
    published: `Alle kommunens tjenester, samme nivå: om lag ${thousands(MUNICIPAL_SERVICES.more)} årsverk mer til 2060, nesten ${MUNICIPAL_SERVICES.percent} %; ${thousands(MUNICIPAL_SERVICES.moreWithBetterHealth)} med lavere sykelighet i hver alder`,
    source:
      'Langset, Arbeidskraftbehov i det kommunale tjenestetilbudet mot 2060, SSB Økonomiske analyser 2/2006',
    ours: 'fte',
    why: ({ children, baseYear, lastYear }) =>
      `Deres er barnehage og grunnskole også, ikke bare omsorg; barn 0-15 år endrer seg ${percentText(children)} fra ${baseYear} til ${lastYear} i våre tall. Deres begynner omkring 2005, da det etter samme tall var om lag ${thousands(impliedBase(MUNICIPAL_SERVICES))} årsverk i alt, og folketallet var en eldre framskriving. At prosentene ligger nær hverandre, er ingen bekreftelse.`,
  },
  {
    id: 'P3',
    published: `Pleie og omsorg: nesten ${thousands(CARE_2016.more)} årsverk mer enn ${thousands(CARE_2016.fte)} til 2060 (opp mot ${percentText((100 * CARE_2016.more) / CARE_2016.fte)})`,
    source: 'SSB, gjengitt i presseoppslag 21.7.2016; ikke lest i kilden',
    ours: 'fte',
    why: ({ baseYear, lastYear }) =>
      `Samme del av tjenestene. Deres begynner omkring 2016 og går til 2060, vår fra ${baseYear} til ${lastYear}: de har med ti år til i hver ende, og de første var år med få nye over 80. I året er vår vekst derfor raskere.`,
  },
  {
    id: 'P4',
    published: `Helse og omsorg i alt: ${thousands(PERSPECTIVE_2021.moreIn2035)} årsverk mer til 2035, nesten ${thousands(PERSPECTIVE_2021.moreIn2060)} til 2060`,
    source: 'Perspektivmeldingen 2021 (Meld. St. 14, 2020-2021), gjengitt av NTB 11.2.2021',
    ours: 'fte',
    why: () =>
      'Ikke sammenlignbart i årsverk: deres er all helse og omsorg, også sykehus, og har noe bedre kvalitet hvert år. Vår er omsorg i kommunene med dagens standard, og nivået er fra fire kommuner. Derfor bare vekst her.',
  },
  {
    id: 'P5',
    published: `Helse og omsorg i alt: ${COUNCIL_2022.percentIn2035} % flere ansatte i 2035`,
    source: 'HelseOmsorg21-rådet 2022; utgangsåret er ikke funnet',
    ours: 'fte',
    why: () =>
      `Deres begynner senest i 2022, er ansatte og ikke årsverk, og er all helse og omsorg. Trolig samme tall som de ${thousands(PERSPECTIVE_2021.moreIn2035)} i P4, som er ${COUNCIL_2022.percentIn2035} % av ${thousands(impliedBase({ more: PERSPECTIVE_2021.moreIn2035, percent: COUNCIL_2022.percentIn2035 }))} (vår utregning); da er bedre kvalitet med der og ikke her.`,
  },
]

/** The last year of the shipped projection of municipalities is 2050; 2060 is in the nation's table 13599 only. */
const COMPARED_YEARS = [2035, 2050] as const

/** Of the sum of all municipalities, from the first year of the projection to the last; nothing where some are missing. */
export function besidePublished(
  found: readonly FramskrivMunicipality[],
  { municipalities, nation }: Pick<PopulationStatistics, 'municipalities' | 'nation'>,
): PublishedComparison[] {
  if (found.length < Object.keys(municipalities.entries).length) return []
  const [baseYear, lastYear] = [found[0]!.population[0]!.year, found[0]!.population.at(-1)!.year]
  const sum = (year: number, figure: (one: FramskrivMunicipality, at: number) => number) =>
    found.reduce((all, one) => all + figure(one, year - baseYear), 0)
  const growth = (year: number, figure: (one: FramskrivMunicipality, at: number) => number) =>
    100 * (sum(year, figure) / sum(baseYear, figure) - 1)
  const over80 = (one: FramskrivMunicipality, at: number) => one.population[at]!.ages['80+']!
  const grounds = {
    ...{ baseYear, lastYear },
    over80Before: 100 * (sum(baseYear, over80) / counted80(nation, BEFORE) - 1),
    over80After: lastYear < AFTER ? null : growth(AFTER, over80),
    children: growth(lastYear, (one, at) =>
      CHILDREN.reduce((all, label) => all + one.population[at]!.ages[label]!, 0),
    ),
  }
  const years = COMPARED_YEARS.filter((year) => year <= lastYear)
  return PUBLISHED.map(({ id, published, source, ours, why }) => {
    const figure = ours === 'residents' ? residents : constantFte
    return {
      ...{ id, published, source, what: OURS[ours], why: why(grounds) },
      ours: years.map((year) => ({ from: baseYear, to: year, percent: round(growth(year, figure), 2) })),
    }
  })
}

const OURS = {
  residents: 'Beboere på langtidsopphold og i bolig med heldøgns bemanning, konstant standard',
  fte: 'Årsverk i kommunal omsorg, konstant standard',
} as const

const CHILDREN = ['0', '1-5', '6-12', '13-15'] as const

/** In institutions and in housing with staff around the clock. */
function residents({ services }: FramskrivMunicipality, at: number): number {
  return services.reduce(
    (all, { id, years }) => (id === INSTITUTION || id === HOUSING ? all + years[at]!.constantUsers : all),
    0,
  )
}

function constantFte({ services }: FramskrivMunicipality, at: number): number {
  return services.reduce((all, { years }) => all + years[at]!.constantFte, 0)
}

function counted80({ entries }: NationalPopulation, year: number): number {
  return entries[String(year)]!.flatMap((sex) => sex.slice(80)).reduce((all, one) => all + one, 0)
}

/** Of how many `more` is so many per cent; whole thousands, the published figures are no closer. */
function impliedBase({ more, percent }: { readonly more: number; readonly percent: number }): number {
  return 1000 * Math.round(more / (10 * percent))
}

function percentText(percent: number): string {
  return `${percent < 0 ? '-' : '+'}${decimalText(Math.abs(percent), 1)} %`
}

/** 65 353, with a space that does not break. */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
}
