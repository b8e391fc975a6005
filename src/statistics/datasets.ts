/**
 * The shipped statistics (data/) as they are read: each file with its table, date, licence and cautions, so that whatever is computed
 * from it can say where it comes from. Parsed here, trusted elsewhere.
 */
import { z } from 'zod'

const year = z.int().min(1990).max(2110)
const number = z.string().regex(/^\d{4}$/, 'er ikke et kommunenummer med fire sifre.')
const persons = z.number().min(0)

/** What every output that uses the figures says of them. */
export const Source = z.object({
  id: z.string(),
  title: z.string(),
  tables: z.array(z.string()).min(1),
  asOf: z.iso.date(),
  credit: z.string(),
  licence: z.string(),
  source: z.string(),
  cautions: z.array(z.string()),
})
export type Source = z.infer<typeof Source>

export const Municipalities = Source.extend({
  counties: z.record(z.string(), z.string()),
  entries: z.record(number, z.object({ name: z.string(), county: z.string() })),
})
export type Municipalities = z.infer<typeof Municipalities>

/** Old number -> numbers of today, with the share of each and the years in which the old one was in use. */
export const MunicipalityChanges = Source.extend({
  entries: z.record(
    number,
    z.record(number, z.object({ share: z.number().gt(0).max(1), from: year, to: year })),
  ),
})
export type MunicipalityChanges = z.infer<typeof MunicipalityChanges>

/** [year][sex][group], men first. */
export const FiveYearPopulation = Source.extend({
  years: z.array(year),
  ageGroups: z.array(z.string()).length(19),
  /** Those that shared out a municipality that was dissolved, and the years of the file before that: then part of the figures is a split in equal shares. */
  splitYears: z.record(number, z.object({ with: z.array(number), years: z.array(year) })),
  entries: z.record(number, z.array(z.array(z.array(persons).length(19)).length(2))),
}).refine(({ years, entries }) => Object.values(entries).every((own) => own.length === years.length), {
  message: 'har ikke alle år for alle kommuner.',
})
export type FiveYearPopulation = z.infer<typeof FiveYearPopulation>

/** [sex][age] */
const bySingleAge = z.array(z.array(persons).length(106)).length(2)

export const SingleAgePopulation = Source.extend({ year, entries: z.record(number, bySingleAge) })
export type SingleAgePopulation = z.infer<typeof SingleAgePopulation>

/** By year. */
export const NationalPopulation = Source.extend({
  entries: z.record(z.string().regex(/^\d{4}$/), bySingleAge),
})
export type NationalPopulation = z.infer<typeof NationalPopulation>

export const ALTERNATIVES = ['MMMM', 'LLML', 'HHMH'] as const
export type Alternative = (typeof ALTERNATIVES)[number]

/** Region -> [alternative][year][group]. Region 0 is the nation, two digits a county, four a municipality. */
export const OfficialProjection = Source.extend({
  vintage: year,
  years: z.array(year),
  alternatives: z.array(z.enum(ALTERNATIVES)),
  ageGroups: z.array(z.string()).length(10),
  entries: z.record(z.string().regex(/^(0|\d\d|\d{4})$/), z.array(z.array(z.array(persons).length(10)))),
})
export type OfficialProjection = z.infer<typeof OfficialProjection>

const figure = z.number().min(0).nullable()

/** One year of a municipality; null: suppressed, or not published. */
export const KostraYear = z.object({
  population: figure,
  population0To66: figure,
  population67To79: figure,
  population80: figure,
  homeCare: figure,
  homeCare0To66: figure,
  homeCare80: figure,
  housing24h: figure,
  longTerm: figure,
  longTerm0To66: figure,
  longTerm67To79: figure,
  longTerm80: figure,
  homeNursingHoursPerWeek: figure,
  nurseFte: figure,
})
export type KostraYear = z.infer<typeof KostraYear>

/** What is known to be amiss with some of the figures; of all municipalities where it names none. */
export const Flag = z.object({
  municipality: number.nullable(),
  from: year,
  to: year,
  /** Keys of KostraYear. */
  figures: z.array(KostraYear.keyof()).min(1),
  kind: z.enum(['lower-bound', 'break', 'mean', 'unchecked']),
  note: z.string().min(1),
})
export type Flag = z.infer<typeof Flag>

export const Kostra = Source.extend({
  flags: z.array(Flag),
  entries: z.record(number, z.record(z.string(), KostraYear)),
})
export type Kostra = z.infer<typeof Kostra>

/** Year -> occupation code -> avtalte årsverk. */
export const FteByOccupation = Source.extend({
  occupations: z.record(z.string(), z.string()),
  entries: z.record(number, z.record(z.string(), z.record(z.string(), z.number().min(0)))),
})
export type FteByOccupation = z.infer<typeof FteByOccupation>
