/**
 * `framskriv`: from the population of a municipality to the users of its services and the årsverk they need, year by year, with a band and
 * with what each figure rests on; then the staff, and the gap between the two.
 */
import { OFFICIAL_GROUPS, personsIn } from '../projection/age-groups.ts'
import type { BackTestRow } from '../projection/back-test.ts'
import { backTest, SIZE_CLASSES } from '../projection/back-test.ts'
import type { UserRates } from '../projection/care-users.ts'
import { CARE_AGES, pooledRates, userRates } from '../projection/care-users.ts'
import type { DemandValues, PreparedDemand } from '../projection/demand.ts'
import type { Need as DemandNeed } from '../projection/demand.ts'
import { idleLevers, needOf as needIn, NO_CHANGE, prepareDemand } from '../projection/demand.ts'
import type { LeverId } from '../projection/levers.ts'
import { LEVERS } from '../projection/levers.ts'
import type { Band, Bands } from '../projection/monte-carlo.ts'
import { allDraws, monteCarlo } from '../projection/monte-carlo.ts'
import type { ResolvedScenario, Scenario } from '../projection/scenario.ts'
import type { Service } from '../projection/service.ts'
import { demandValues, resolve } from '../projection/scenario.ts'
import type { Staff } from '../projection/supply.ts'
import type { Alternative, FteByOccupation, Kostra, Source } from '../statistics/datasets.ts'
import { decimalText } from '../time/minutes.ts'
import { printable } from '../workforce/text-fields.ts'
import type { CeilingCount } from './care-ceiling.ts'
import { careCeiling, ceilingNumerator } from './care-ceiling.ts'
import { careModel, HOURS_PER_FTE, levelOf, WORK_TEXT } from './care-need.ts'
import { careWorkOf, newest, newestFte, SERVICES } from './care-statistics.ts'
import type { SupplyGround } from './care-supply.ts'
import { careStaff, careSupply, enteredPosts, movesTasks, supplyGround, supplyOf } from './care-supply.ts'
import type { FramskrivAnswer, FramskrivMunicipality } from './framskriv-answer.ts'
import type { MunicipalProjection, PopulationStatistics } from './population.ts'
import { tornado } from '../projection/waterfall.ts'
import { backTestPlaces, projectMunicipalities } from './population.ts'
import { besidePublished } from './published-figures.ts'
import { round } from './round.ts'

export interface FramskrivStatistics extends PopulationStatistics {
  readonly kostra: Kostra
  readonly fte: FteByOccupation
}

export interface FramskrivOptions {
  /** Four digits each. */
  readonly municipalities: readonly string[]
  readonly alternative: Alternative
  readonly scenario: Scenario
  /** Årsverk in care in the base year, of the one municipality that is asked for. */
  readonly ownFte?: number
  /** Of the årsverk in care; default: as WORK has it. */
  readonly institutionShare?: number
  /** Of those of 20-66. */
  readonly employmentRate?: number
  /** Of the employed; default: what it is in the base year. */
  readonly ceiling?: number
  /** What the handlingsregel counts; default: årsverk of care. `otherFte` is the municipality's, and of all of them together the nation's. */
  readonly count?: CeilingCount
}

const NARROW: CeilingCount = { unit: 'fte', otherFte: null }

/** What is the same for every municipality. */
interface Ground {
  readonly statistics: FramskrivStatistics
  readonly options: FramskrivOptions
  readonly projection: MunicipalProjection
  readonly tested: readonly BackTestRow[]
  /** [service] */
  readonly pooled: readonly ReturnType<typeof pooledRates>[]
  /** What WORK is multiplied by where no årsverk are known. */
  readonly level: number
  readonly resolved: ResolvedScenario
  /** [draw] of the need; the supply has its own of the same draws. */
  readonly draws: readonly DemandValues[]
  readonly supply: SupplyGround
}

export function framskriv(statistics: FramskrivStatistics, options: FramskrivOptions): FramskrivAnswer {
  const { municipalities, kostra, official, fiveYear, singleAge, nation, fte } = statistics
  const { scenario, alternative, institutionShare } = options
  const resolved = resolve(scenario)
  const projection = projectMunicipalities(statistics, alternative)
  const { baseYear } = projection
  const draws = allDraws(resolved, scenario.seed, scenario.draws)
  const ground: Ground = {
    ...{ statistics, options, projection, resolved },
    tested: backTest(backTestPlaces(statistics), true),
    pooled: SERVICES.map((service) =>
      pooledRates(Object.keys(kostra.entries).flatMap((id) => newest(kostra, id, service) ?? [])),
    ),
    level: levelOf(Object.keys(fte.entries).flatMap((id) => careWorkOf(statistics, id) ?? [])),
    draws: draws.map(({ levers }) => demandValues(levers)),
    supply: supplyGround(resolved, draws, { baseYear, years: scenario.until - baseYear + 1 }),
  }
  const found = options.municipalities.map((number) => municipalityOf(ground, number))
  return {
    ...{ alternative, baseYear: projection.baseYear, lastYear: scenario.until },
    scenario: scenarioOut(
      scenario,
      resolved,
      movesTasks(
        ground.supply,
        found.map(({ supply }) => supply),
      ),
    ),
    assumptions: [
      'Brukere er talt ved utgangen av året og delt på folketallet 1. januar samme år. Derfor ligger det første året noe over dem som ble talt.',
      WORK_TEXT,
      pooledText(statistics),
      'Like mange brukere per innbygger i hver aldersgruppe som i det nyeste året, så langt scenariet ikke endrer det.',
      'Landets folketall etter alder er SSBs framskriving; en annen utvikling enn den gir andre tall for alle kommuner. Båndet er for spakene, ikke for folketallet.',
      ...(institutionShare === undefined
        ? []
        : [
            `Lagt inn: ${decimalText(100 * institutionShare, 1)} % av årsverkene i omsorg går til institusjon.`,
          ]),
      ...ownServicesText(scenario),
      `Timer er årsverk ganger ${HOURS_PER_FTE}: 37,5 timer i 52 uker minus fem ukers ferie og ni helligdager på virkedager. Med 35,5 eller 33,6 timers uke er det 1605 eller 1519.`,
    ],
    notYet: [
      'Usikkerheten i folketallet: se også --alternativ LLML og HHMH. Usikkerheten i ratene, og i alderen til dem som bor i heldøgns bolig, er heller ikke i båndet.',
      'Om de som trengs finnes et annet sted: pendling, andre kommuner og sykehus er ikke med i tilgangen.',
      'Om tilgangen kan settes i en lovlig turnus: se «kan».',
    ],
    municipalities: found,
    nation: nationOf(ground, found),
    published: besidePublished(found, statistics),
    sources: [municipalities, fiveYear, singleAge, nation, official, kostra, fte].map(sourceOf),
  }
}

/** Whose årsverk for each user the others are given, and how much of them is the largest place. */
function pooledText(statistics: FramskrivStatistics): string {
  const places = Object.keys(statistics.fte.entries).flatMap((id) => {
    const work = careWorkOf(statistics, id)
    return work === null ? [] : [{ name: statistics.municipalities.entries[id]!.name, fte: work.fte }]
  })
  const [largest] = places.toSorted((a, b) => b.fte - a.fte)
  const share = largest!.fte / places.reduce((sum, { fte }) => sum + fte, 0)
  return `Der kommunens egne årsverk ikke er kjent, er årsverk per bruker fra ${places.map(({ name }) => name).join(', ')} (${decimalText(round(100 * share, 0), 0)} % av dem er ${largest!.name}): et grovt nivå, som bare kommunens egne tall kan rette.`
}

function ownServicesText({ services }: Scenario): readonly string[] {
  const names = services.map(({ name }) => printable(name)).join(', ')
  return services.length === 0
    ? []
    : [
        `Fra scenariet, med de ratene og det arbeidet som står der: ${names}. Årsverkene deres kommer i tillegg til dem som er kalibrert til kommunens egne.`,
      ]
}

function scenarioOut(
  scenario: Scenario,
  { name, levers, withoutEstimate }: ResolvedScenario,
  isMovingTasks: boolean,
): FramskrivAnswer['scenario'] {
  const withoutTask: readonly LeverId[] = isMovingTasks ? [] : ['substitution']
  const idle: readonly LeverId[] = [...idleLevers(scenario.services), ...withoutTask]
  const moved = levers.filter(({ from }) => from !== 'none')
  return {
    ...{
      name: printable(name),
      seed: scenario.seed,
      draws: scenario.draws,
      withoutEstimate: [...withoutEstimate],
    },
    withoutEffect: moved.map(({ id }) => id).filter((id) => idle.includes(id)),
    levers: moved.map(({ id, low, mode, high, grade, basis }) => ({
      ...{ id, name: LEVERS[id].name, low, mode, high, unit: LEVERS[id].unit, grade },
      basis: printable(basis),
    })),
  }
}

function municipalityOf(ground: Ground, number: string): FramskrivMunicipality {
  const { statistics, projection, tested, options } = ground
  const { municipalities } = statistics
  const years = yearsOf(projection, number, options.scenario.until)
  const need = needOf(ground, number)
  return {
    ...{ number, name: municipalities.entries[number]!.name },
    county: municipalities.counties[municipalities.entries[number]!.county]!,
    ...basisOf(projection, number, tested),
    population: years.map(({ year, counts }) => ({
      year,
      total: persons(personsIn(counts, { from: 0, until: Infinity })),
      ages: Object.fromEntries(
        [...OFFICIAL_GROUPS, ...CARE_AGES].map((group) => [group.label, persons(personsIn(counts, group))]),
      ),
    })),
    services: need.bands.services.map((bands, service) => {
      const { driver } = need.services[service]!
      return {
        ...describedService(ground, need, bands.id),
        years: years.map(({ year, counts }, index) => ({
          year,
          constantUsers: round(
            driver.reduce((sum, band) => sum + band.rate * personsIn(counts, band), 0),
            1,
          ),
          constantFte: round(need.constant.services[service]!.fte[index]!, 2),
          users: bandAt(bands.users, index),
          fte: bandAt(bands.fte, index),
          hours: bandAt(bands.fte, index, HOURS_PER_FTE),
        })),
      }
    }),
    ...{ fteBasis: need.basis, fteBaseYear: need.year },
    fte: years.map(({ year }, index) => ({ year, ...bandAt(need.bands.total, index) })),
    mattersMost: tornado({
      ...{ prepared: need.prepared, scenario: ground.resolved, year: options.scenario.until },
    })
      .slice(0, SHOWN_LEVERS)
      .map(({ lever, low, high, fteAtLow, fteAtHigh }) => ({
        ...{ lever, name: LEVERS[lever].name, low, high },
        ...{ fteAtLow: round(fteAtLow, 2), fteAtHigh: round(fteAtHigh, 2) },
      })),
    byCompetence: byCompetence(ground, number, need.bands.total.withoutNoise),
    handlingsregel: careCeiling({
      ...{ baseYear: projection.baseYear, population: need.population },
      numerator: ceilingNumerator(
        // What is entered for the rest of health and care is the nation's where all are asked for.
        options.municipalities.length === 1 ? countOf(options) : { ...countOf(options), otherFte: null },
        countedFor(ground, need.population, movedNeed(need.bands)),
      ),
      isOwnFte: need.basis !== 'pooled',
      ...{ employmentRate: options.employmentRate, ceiling: options.ceiling },
    }),
    ...careSupply({
      ...{ ground: ground.supply, staff: need.staff, demand: need.prepared, bands: need.bands },
      ...{ population: need.population, hoursPerFte: HOURS_PER_FTE, isOwnFte: need.basis !== 'pooled' },
    }),
  }
}

const SHOWN_LEVERS = 3

/** With tasks where they are moved to: what the gap is of. */
function movedNeed({ supply, gap }: Bands): Float64Array {
  return supply.withoutNoise.map((fte, at) => fte + gap.withoutNoise[at]!)
}

function countOf({ count = NARROW }: FramskrivOptions): CeilingCount {
  return count
}

function countedFor({ supply }: Ground, population: readonly Float64Array[], fte: Float64Array) {
  const everybody = (counts: Float64Array) => personsIn(counts, { from: 0, until: Infinity })
  return {
    fte,
    people: Float64Array.from(population, everybody),
    averagePost: supply.responses[0]!.rates.post,
  }
}

/** The sum of all municipalities, without draws; null where some are not asked for. */
function nationOf(ground: Ground, found: readonly FramskrivMunicipality[]): FramskrivAnswer['nation'] {
  const { statistics, options, projection } = ground
  if (found.length < Object.keys(statistics.municipalities.entries).length) return null
  const all = found.map(({ number }) => yearsOf(projection, number, options.scenario.until))
  const population = all[0]!.map(({ counts }, at) =>
    counts.map((_, cell) => all.reduce((sum, years) => sum + years[at]!.counts[cell]!, 0)),
  )
  const sumOf = (figure: (one: FramskrivMunicipality, at: number) => number) =>
    Float64Array.from(population, (_, at) => found.reduce((sum, one) => sum + figure(one, at), 0))
  const fte = sumOf((one, at) => one.fte[at]!.withoutNoise)
  const supply = sumOf((one, at) => one.supply.years[at]!.withoutNoise)
  const gap = sumOf((one, at) => one.gap[at]!.withoutNoise)
  return {
    years: population.map((counts, at) => ({
      year: projection.baseYear + at,
      people: persons(personsIn(counts, { from: 0, until: Infinity })),
      ...{ fte: round(fte[at]!, 1), supply: round(supply[at]!, 1), gap: round(gap[at]!, 1) },
    })),
    handlingsregel: careCeiling({
      ...{ baseYear: projection.baseYear, population, isOwnFte: false },
      numerator: ceilingNumerator(
        countOf(options),
        countedFor(
          ground,
          population,
          supply.map((one, at) => one + gap[at]!),
        ),
      ),
      ...{ employmentRate: options.employmentRate, ceiling: options.ceiling },
    }),
  }
}

interface Need {
  readonly services: readonly Service[]
  readonly prepared: PreparedDemand
  /** With every lever 0. */
  readonly constant: DemandNeed
  readonly rates: ReadonlyMap<string, UserRates>
  readonly bands: Bands
  readonly staff: Staff
  readonly basis: FramskrivMunicipality['fteBasis']
  /** Of the municipality's own årsverk. */
  readonly year: number | null
  readonly population: readonly Float64Array[]
}

function needOf(ground: Ground, number: string): Need {
  const { statistics, options, projection, pooled, resolved, draws, level } = ground
  const rates = new Map(
    SERVICES.map((service, at) => [
      service.id,
      userRates(newest(statistics.kostra, number, service), pooled[at]!.rates),
    ]),
  )
  const population = yearsOf(projection, number, options.scenario.until).map(({ counts }) => counts)
  const own = newestFte(statistics.fte, number)
  const posts = enteredPosts(ground.supply)
  const employed = posts.fte ?? options.ownFte ?? own?.total ?? null
  const model = careModel({
    ...{ baseYear: projection.baseYear, population, rates, level },
    ownFte: employed === null ? null : employed + posts.vacant,
    institutionShare: options.institutionShare ?? null,
    ownServices: options.scenario.services,
    gainYearsPerDecade: options.scenario.gain_years_per_decade,
  })
  const prepared = prepareDemand(model, resolved.fullEffect)
  const constant = needIn(prepared, NO_CHANGE)
  const staff = careStaff(ground.supply, {
    ...{ own, occupations: statistics.fte.occupations, population },
    need: constant.total[0]!,
  })
  const bands = monteCarlo(prepared, draws, supplyOf(ground.supply, staff))
  const isGiven = posts.fte !== null || options.ownFte !== undefined
  const basis = isGiven ? 'given' : own === null ? 'pooled' : 'own'
  const year = basis === 'own' ? own!.year : null
  return { services: model.services, rates, bands, prepared, constant, staff, basis, year, population }
}

function byCompetence(
  { statistics, projection }: Ground,
  number: string,
  total: Float64Array,
): FramskrivMunicipality['byCompetence'] {
  const own = newestFte(statistics.fte, number)
  if (own === null) return []
  const all = Object.values(own.occupations).reduce((sum, one) => sum + one, 0)
  return Object.entries(own.occupations)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, fte]) => ({
      occupation: statistics.fte.occupations[code] ?? code,
      share: fte / all,
      fte: Array.from(total, (need, at) => ({
        year: projection.baseYear + at,
        fte: round((need * fte) / all, 2),
      })),
    }))
}

function bandAt(band: Band, at: number, factor = 1) {
  const figure = (values: Float64Array) => round(values[at]! * factor, 2)
  return {
    ...{ p10: figure(band.p10), p50: figure(band.p50), p90: figure(band.p90) },
    withoutNoise: figure(band.withoutNoise),
  }
}

function sourceOf({ id, title, tables, asOf, credit, licence, source, cautions }: Source): Source {
  return { id, title, tables, asOf, credit, licence, source, cautions }
}

function basisOf(
  { projected, official, otherMethods }: MunicipalProjection,
  number: string,
  rows: readonly BackTestRow[],
): Pick<FramskrivMunicipality, 'projection' | 'otherMethods' | 'testedError'> {
  const people = personsIn(projected.get(number)![0]!, { from: 0, until: Infinity })
  const { label } = SIZE_CLASSES.find(({ until }) => people < until)!
  if (official.has(number)) return { projection: 'official', otherMethods: [], testedError: [] }
  return {
    projection: 'cohorts',
    otherMethods: otherMethods
      .filter(({ sizeClass }) => sizeClass === label)
      .map(({ ages, method }) => `${ages} år: ${METHOD_WORDS[method]}`),
    testedError: rows
      .filter(({ sizeClass }) => sizeClass === label)
      .map(({ ages, errorPercent, best }) => ({ ages, meanErrorPercent: round(errorPercent[best], 2) })),
  }
}

const METHOD_WORDS = {
  'national-ratios': 'landets endring fra år til år, ikke kommunens egen',
  'no-change': 'samme andel av landet som i dag',
} as const

function yearsOf({ projected, baseYear }: MunicipalProjection, number: string, lastYear: number) {
  return projected
    .get(number)!
    .slice(0, lastYear - baseYear + 1)
    .map((counts, at) => ({ year: baseYear + at, counts }))
}

function describedService(
  { options, pooled }: Ground,
  need: Need,
  id: string,
): Omit<FramskrivMunicipality['services'][number], 'years'> {
  const own = options.scenario.services.find((one) => one.id === id)
  if (own !== undefined) {
    const rates = own.driver.map(({ from, until, rate }) => [`${from}-${until - 1}`, rate] as const)
    const given = { basis: 'scenario', rateYear: null, caution: null } as const
    return { id, name: own.name, ...given, rates: Object.fromEntries(rates) }
  }
  const at = SERVICES.findIndex((one) => one.id === id)
  const { name, caution, isAgeAssumed } = SERVICES[at]!
  const { rates, basis, year } = need.rates.get(id)!
  const from =
    basis === 'own'
      ? null
      : `Ratene etter alder er fra de ${pooled[at]!.places} kommunene der ${isAgeAssumed ? 'antallet er publisert' : 'alle aldre er publisert eller følger av summen'}.`
  return {
    ...{ id, name, rateYear: year },
    basis: basis === 'own' && isAgeAssumed ? 'own-assumed-ages' : basis,
    rates: Object.fromEntries(CARE_AGES.map(({ label }, age) => [label, rates[age]!])),
    caution: [from, caution].filter((text) => text !== null).join(' ') || null,
  }
}

/** As exact as the official figures are: sums stay within rounding of them. */
function persons(number: number): number {
  return round(number, 6)
}
