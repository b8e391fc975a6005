/**
 * Aggregates from other sources than SSB, in one long form: source, report, date, place, measure, unit, age, year, value and flag. Which
 * measures there are, of whom and in which unit, is a fixed list, so that a misspelt measure is not silently another one.
 */
import { z } from 'zod'
import { plainText } from './plain-text.ts'

export const SOURCES = {
  NPR: 'Norsk pasientregister',
  KPR: 'Kommunalt pasient- og brukerregister',
  KS: 'KS, arbeidsgivermonitoren',
  NBM: 'Nasjonal bemanningsmodell',
  PLAN: 'Utviklingsplan eller kommunal plan',
} as const
export type SourceId = keyof typeof SOURCES
export const SOURCE_IDS = ['NPR', 'KPR', 'KS', 'NBM', 'PLAN'] as const satisfies readonly SourceId[]

export interface Measure {
  readonly name: string
  readonly unit: string
  readonly sources: readonly SourceId[]
  readonly range: readonly [number, number]
  /** Counts people, of whom a few can be recognised. */
  readonly people?: true
  /** The ages add up to all of them. */
  readonly adds: boolean
}

const MOST = 1e8

export const MEASURES: Readonly<Record<string, Measure>> = {
  pasienter: {
    ...{ name: 'Pasienter', unit: 'personer', sources: ['NPR', 'KPR'], range: [0, 6e6] },
    ...{ people: true, adds: true },
  },
  opphold: {
    ...{ name: 'Døgnopphold', unit: 'opphold', sources: ['NPR', 'PLAN'], range: [0, MOST], adds: true },
  },
  liggedogn: { name: 'Liggedøgn', unit: 'døgn', sources: ['NPR', 'PLAN'], range: [0, MOST], adds: true },
  utskrivningsklare_dogn: {
    ...{ name: 'Døgn for utskrivningsklare pasienter', unit: 'døgn', sources: ['NPR'], range: [0, MOST] },
    adds: true,
  },
  polikliniske_konsultasjoner: {
    ...{ name: 'Polikliniske konsultasjoner', unit: 'konsultasjoner', sources: ['NPR', 'PLAN'] },
    ...{ range: [0, MOST], adds: true },
  },
  brukere_hjemmetjenester: {
    ...{ name: 'Brukere av hjemmetjenester', unit: 'personer', sources: ['KPR', 'PLAN'], range: [0, 1e6] },
    ...{ people: true, adds: true },
  },
  beboere_langtid: {
    ...{ name: 'Beboere på langtidsopphold', unit: 'personer', sources: ['KPR', 'PLAN'], range: [0, 1e6] },
    ...{ people: true, adds: true },
  },
  tildelte_timer: {
    ...{ name: 'Tildelte timer', unit: 'timer per uke', sources: ['KPR'], range: [0, MOST], adds: true },
  },
  fastlegekonsultasjoner: {
    ...{ name: 'Konsultasjoner hos fastlege', unit: 'konsultasjoner', sources: ['KPR'], range: [0, MOST] },
    adds: true,
  },
  sykefravar: { name: 'Sykefravær', unit: 'prosent', sources: ['KS'], range: [0, 100], adds: false },
  heltidsandel: {
    ...{ name: 'Ansatte i full stilling', unit: 'prosent', sources: ['KS'], range: [0, 100], adds: false },
  },
  stillingsstorrelse: {
    ...{ name: 'Gjennomsnittlig stilling', unit: 'prosent', sources: ['KS'], range: [0, 100], adds: false },
  },
  sluttet: {
    name: 'Sluttet i løpet av året',
    unit: 'prosent',
    sources: ['KS'],
    range: [0, 100],
    adds: false,
  },
  ansatte: {
    ...{ name: 'Ansatte', unit: 'personer', sources: ['KS'], range: [0, 1e6], people: true, adds: true },
  },
  ubesatte_arsverk: {
    ...{ name: 'Ubesatte årsverk', unit: 'årsverk', sources: ['KS', 'PLAN'], range: [0, 1e6], adds: true },
  },
  behov_arsverk: {
    ...{ name: 'Behov for årsverk', unit: 'årsverk', sources: ['NBM', 'PLAN'], range: [0, 1e6], adds: true },
  },
  tilgang_arsverk: {
    ...{ name: 'Tilgang på årsverk', unit: 'årsverk', sources: ['NBM', 'PLAN'], range: [0, 1e6], adds: true },
  },
  senger: { name: 'Senger', unit: 'senger', sources: ['PLAN'], range: [0, 1e5], adds: true },
  heldognsplasser: {
    ...{ name: 'Plasser med heldøgns bemanning', unit: 'plasser', sources: ['PLAN'], range: [0, 1e5] },
    adds: true,
  },
}

/** What may stand beside a value, or instead of it. */
export const FLAGS = {
  prikket: 'skjult fordi tallet er lite; er ikke null',
  mangler: 'ikke publisert',
  nedre_grense: 'tallet er minst så stort',
  brudd: 'brudd i serien: kan ikke sammenlignes med årene før',
  forelopig: 'foreløpig tall',
  anslag: 'anslag, ikke talt',
} as const
export type FigureFlag = keyof typeof FLAGS
export const FLAG_IDS = [
  'prikket',
  'mangler',
  'nedre_grense',
  'brudd',
  'forelopig',
  'anslag',
] as const satisfies readonly FigureFlag[]
/** With these there is no value. */
export const WITHOUT_VALUE: ReadonlySet<FigureFlag> = new Set<FigureFlag>(['prikket', 'mangler'])

export const Figure = z.strictObject({
  source: z.enum(SOURCE_IDS),
  /** The table or report it was taken from, as its readers know it. */
  report: plainText.min(1).max(200),
  /** When it was published or taken out. */
  date: z.iso.date(),
  /** 0 for the nation, two digits a county, four a municipality, nine a health trust by its organisation number. */
  place: z.string().regex(/^(0|\d{2}|\d{4}|\d{9})$/),
  measure: z.string(),
  unit: z.string(),
  age: z.string(),
  year: z.int().min(1990).max(2110),
  value: z.number().nullable(),
  flag: z.enum(FLAG_IDS).nullable(),
})
export type Figure = z.infer<typeof Figure>
