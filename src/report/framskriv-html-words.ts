/** The sentences of the report: the answer, what it rests on, and what the figures may not be used for. */
import type { FramskrivAnswer, FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { fteRangeText, fteText, growthText, numberText, signedText } from './framskriv-html-numbers.ts'
import { BASIS_WORDS, fteBasis, projectionSentence } from './framskriv-page.ts'

export const QUESTION = 'Kan vi bemanne dette?'

/** The class of the answer's box, the answer in one sentence, and what follows it. */
export interface Verdict {
  readonly kind: 'ja' | 'nei' | 'usikkert' | 'ukjent'
  readonly sentence: string
  readonly more: string
}

/** The year that is told beside the last one. */
const MIDDLE = 2035

type Years = Pick<FramskrivAnswer, 'baseYear' | 'lastYear'>

function toldYears({ baseYear, lastYear }: Years): readonly number[] {
  return baseYear < MIDDLE && MIDDLE < lastYear ? [MIDDLE, lastYear] : [lastYear]
}

/** Of the need of the first year: less than this is no gap, for no figure here is that close. */
const NOTHING = 0.005

export function verdictOf(years: Years, one: FramskrivMunicipality): Verdict {
  if (years.lastYear === years.baseYear) {
    return {
      kind: 'ukjent',
      sentence: `Det er bare spurt om ${years.baseYear}, som framskrivingen begynner med: det sier ikke om det lar seg bemanne senere.`,
      more: '',
    }
  }
  const need = needText(years, one)
  const told = toldYears(years).map((year) => one.gap[year - years.baseYear]!)
  const { year, p10, p90 } = told.at(-1)!
  const band = `åtte av ti trekk i ${year}: gap fra ${fteRangeText(p10, p90)}`
  const resting = restingOn(years, one)
  const nothing = NOTHING * one.fte[0]!.withoutNoise
  // What is vacant today was entered; the answer is about what comes.
  const firstShort = one.gap.find((row) => row.year > years.baseYear && row.p10 > nothing)
  if (firstShort !== undefined && told.some((row) => row.p10 > nothing)) {
    return {
      kind: 'nei',
      sentence: `Nei, ikke med det som er lagt inn: ${resting} ${missingText(told, nothing)} (${band}).`,
      more: `${need}. Første år der det mangler folk i ni av ti trekk, er ${firstShort.year}.`,
    }
  }
  if (one.gap.every((row) => row.p90 <= nothing)) {
    return {
      kind: 'ja',
      sentence: `Ja, med det som er lagt inn: ${resting} er tilgangen minst like stor som behovet i alle år (${band}).`,
      more: `${need}.`,
    }
  }
  return {
    kind: 'usikkert',
    sentence: `Det er usikkert: ${resting} kan gapet bli både over og under null (${band}).`,
    more: `${need}.`,
  }
}

/** The clause before the verb: what the gap is true of. */
function restingOn({ baseYear }: Years, one: FramskrivMunicipality): string {
  const isPooled = one.fteBasis === 'pooled'
  if (one.supply.basis !== 'balance') return isPooled ? 'etter modellens nivå' : 'da'
  const vacant = vacantText(one)
  const start = vacant === null ? 'akkurat opp (antakelse)' : `opp med ${vacant} ledig (antakelse)`
  return isPooled ? `etter modellens nivå, og om ${baseYear} går ${start},` : `går ${baseYear} ${start},`
}

/** The årsverk that the scenario says are vacant in the first year; null where it says none. */
function vacantText({ gap }: FramskrivMunicipality): string | null {
  const vacant = gap[0]!.withoutNoise
  return vacant > 0.05 ? `${fteText(vacant)} årsverk` : null
}

type GapOfYear = FramskrivMunicipality['gap'][number]

/** «mangler det 62 årsverk i 2035 og 179 i 2050»; a year without a gap is told by itself. */
function missingText(told: readonly GapOfYear[], nothing: number): string {
  if (told.every(({ withoutNoise }) => withoutNoise > nothing)) {
    const [first, ...rest] = told
    const others = rest.map(({ year, withoutNoise }) => ` og ${fteText(withoutNoise)} i ${year}`)
    return `mangler det ${fteText(first!.withoutNoise)} årsverk i ${first!.year}${others.join('')}`
  }
  return told
    .map(({ year, withoutNoise }) => {
      if (Math.abs(withoutNoise) <= nothing) return `går det opp i ${year}`
      const amount = `${fteText(Math.abs(withoutNoise))} årsverk`
      return withoutNoise > 0 ? `mangler det ${amount} i ${year}` : `er det ${amount} til overs i ${year}`
    })
    .join(' og ')
}

function needText(years: Years, { fte, fteBasis: basis }: FramskrivMunicipality): string {
  const first = fte[0]!
  const told = toldYears(years).map((year) => fte[year - years.baseYear]!)
  if (basis !== 'pooled') {
    const steps = told.map(
      ({ year, withoutNoise }) =>
        `til ${fteText(withoutNoise)} i ${year} (${growthText(first.withoutNoise, withoutNoise)})`,
    )
    return `Behovet for årsverk i omsorg går fra ${fteText(first.withoutNoise)} i ${first.year} ${steps.join(' og ')}`
  }
  // The level is not the municipality's, so what is told first is how it changes.
  const growth = told.map(({ year, withoutNoise }) => ({
    year,
    percent: (100 * withoutNoise) / first.withoutNoise - 100,
  }))
  const isGrowth = growth.every(({ percent }) => percent > 0)
  const steps = growth.map(
    ({ year, percent }) => `${isGrowth ? numberText(percent) : signedText(percent)}\u00A0% til ${year}`,
  )
  return `Behovet for årsverk i omsorg ${isGrowth ? 'vokser med' : 'endrer seg'} ${steps.join(' og ')} (modellens nivå, ikke talt her: fra om lag ${fteText(first.withoutNoise)} i ${first.year} til ${fteText(told.at(-1)!.withoutNoise)})`
}

/** Of the people of the base year; a larger change, where the projection is ours, is a question and not a number. */
const LARGE_CHANGE = 0.3

/** What the reader must know before the figures, strongest first. */
export function headNotes(years: Years, one: FramskrivMunicipality): readonly string[] {
  const { population, services, supply, projection, otherMethods } = one
  const pooled = services.filter(({ basis }) => basis === 'pooled')
  return [
    largeChange(years, one),
    one.fteBasis === 'pooled' ? `${fteBasis(one)}.` : null,
    pooled.length === 0 ? null : `${pooled.map(({ name }) => name).join(' og ')}: ${BASIS_WORDS.pooled}.`,
    supply.basis === 'balance' ? balanceNote(years, one) : null,
    projectionSentence(one),
    projection === 'cohorts' && population[0]!.total < SMALL
      ? `Kommunen har ${numberText(population[0]!.total)} innbyggere: noen få familier som flytter, betyr mer enn framskrivingen. Les retningen, ikke tallet.`
      : null,
    otherMethods.length === 0
      ? null
      : `Annen metode enn kommunens egne kohorter: ${otherMethods.join('; ')}.`,
  ].filter((note) => note !== null)
}

const SMALL = 2000

function balanceNote({ baseYear }: Years, one: FramskrivMunicipality): string {
  const vacant = vacantText(one)
  return vacant === null
    ? `Tilgangen er en antakelse: det regnes som om kommunen i ${baseYear} har akkurat de årsverkene den trenger. Mangler det folk alt i dag, er gapet større.`
    : `Tilgangen er en antakelse: det regnes som om kommunen i ${baseYear} har det den trenger, minus ${vacant} som er lagt inn som ledige.`
}

/** Ratios of ten years go on for a quarter of a century, which SSB's own model damps. */
function largeChange(years: Years, { population, projection }: FramskrivMunicipality): string | null {
  const [first, last] = [population[0]!.total, population.at(-1)!.total]
  if (projection === 'official' || Math.abs(last / first - 1) <= LARGE_CHANGE) return null
  return `LES SOM ET SPØRSMÅL: folketallet endrer seg ${signedText((100 * last) / first - 100)} % fra ${years.baseYear} til ${years.lastYear} i denne framskrivingen, fordi flyttingen 2015–2025 føres videre i alle år. Det er ikke en prognose. Bruk SSBs egen framskriving for kommunen før noe bestemmes.`
}

export function notForUse({
  projection,
  fteBasis: basis,
  services,
}: FramskrivMunicipality): readonly string[] {
  return [
    'Ikke en prognose for hva som blir innvilget, og ingen norm for riktig bemanning: svaret er «hva om bare dette endrer seg».',
    'Ikke til å bestemme størrelsen på bygg eller turnus i ett bestemt år. Alderstall langt fram er en retning.',
    projection === 'official'
      ? 'Båndet er for spakene, ikke for folketallet og ratene: det er for smalt.'
      : 'Ikke en offisiell framskriving, og den kjenner ikke planlagte boliger eller arbeidsplasser. Båndet er for spakene, ikke for folketallet: det er for smalt.',
    basis === 'pooled' || services.some((service) => service.basis === 'pooled')
      ? 'Tall fra andre kommuner sier ikke hvordan denne arbeider: bruk veksten, ikke nivået, til egne er lagt inn.'
      : null,
  ].filter((line) => line !== null)
}

export const GRADE_WORDS: Readonly<Record<string, string>> = {
  measured: 'målt',
  'published-model': 'fra en publisert modell',
  assumption: 'antakelse',
  unknown: 'ukjent',
}
