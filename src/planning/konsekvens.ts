/**
 * `konsekvens`: what a right, a reform, a building or a decision takes in people. Årsverk by competence, year and municipality, the cost with
 * what its kroner rest on, a band, and the six questions an assessment answers. An unfinished case is computed too, and says what it lacks.
 */
import { alternativesOf } from './konsekvens-alternatives.ts'
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import { arithmeticOf } from './konsekvens-arithmetic.ts'
import type { KonsekvensCase } from './konsekvens-case.ts'
import { ageGroupsOf, agesText } from './konsekvens-case.ts'
import type { Band, EffectBand } from './konsekvens-effect.ts'
import { swings } from './konsekvens-effect.ts'
import type { Ground, KonsekvensOptions } from './konsekvens-ground.ts'
import { groundOf, usesPopulation } from './konsekvens-ground.ts'
import { modesOf } from './konsekvens-inputs.ts'
import { missingOf } from './konsekvens-missing.ts'
import { observedOut } from './konsekvens-observed.ts'
import { basisOf, priceFigures } from './konsekvens-price.ts'
import { questionsOf } from './konsekvens-questions.ts'
import { assumptionsOf, warningsOf } from './konsekvens-warnings.ts'
import type { UsersRelative } from './konsekvens-years.ts'
import { fromParts, rampShare, shareOut, toParts, usersRelative } from './konsekvens-years.ts'
import type { MunicipalProjection, PopulationStatistics } from './population.ts'
import { projectMunicipalities } from './population.ts'
import { round } from './round.ts'

type YearOut = KonsekvensAnswer['byYear'][number]
type PlaceYear = Omit<YearOut, 'band'>

/** Throws RangeError for years outside the projection; readKonsekvens has refused them. */
export function konsekvens(
  statistics: PopulationStatistics,
  written: KonsekvensCase,
  options: KonsekvensOptions,
): KonsekvensAnswer {
  const projection = usesPopulation(written, options)
    ? projectMunicipalities(statistics, options.alternative)
    : null
  const relative = projection === null ? null : usersRelative(projection, ageGroupsOf(written))
  const ground = groundOf(written, options, relative)
  const { inputs, unit, years, growth, priced } = ground
  const { from, to } = years
  const byYear = Array.from({ length: to - from + 1 }, (_, at) => yearOf(ground, from + at))
  const last = scaled(ground, growth(to))
  const perMunicipality =
    options.area?.kind !== 'national' || projection === null || relative === null || unit === null
      ? null
      : placesOf(statistics, { ...{ ground, projection, relative, byYear } })
  const missing = missingOf(written)
  const cost = costOf(ground, byYear, last.cost)
  const alternatives = alternativesOf(written.alternatives, { inputs, priced })
  const observed = written.observed.flatMap((one) => {
    const scale = growth(one.year) * rampShare(written.ramp_up, one.year)
    return observedOut(one, inputs, scale) ?? []
  })
  const answer: Omit<KonsekvensAnswer, 'questions' | 'warnings' | 'assumptions'> = {
    case: caseOut(statistics, ground),
    complete: missing.length === 0,
    status: missing.length === 0 ? 'FULLSTENDIG' : 'UFULLSTENDIG',
    missing: [...missing],
    users: last.users,
    grossFte: unit === null ? null : last.grossFte,
    netFte: unit === null ? null : last.netFte,
    band: ground.band === null ? null : bandOut(ground.band, growth(to)),
    byCompetence: last.byCompetence,
    byYear: unit === null ? [] : byYear,
    ...{ perMunicipality, cost, alternatives, observed },
    arithmetic: [...arithmeticOf(ground, last)],
    inputs: inputs.all.map(({ id, name, low, mode, high, given, ground: from_ }) => ({
      ...{ id, name, low, mode, high, given, ground: from_ },
    })),
    mattersMost: swings(inputs).map(({ input, netFteAtLow, netFteAtHigh }) => ({
      input: input.name,
      netFteAtLow: round(netFteAtLow * growth(to), 4),
      netFteAtHigh: round(netFteAtHigh * growth(to), 4),
    })),
    uncertainty: written.uncertainty ?? null,
    sources: sourcesOf(statistics, options, projection),
    run: runOf(options),
  }
  const told = {
    ...answer,
    warnings: [...warningsOf(ground, answer)],
    assumptions: [...assumptionsOf(ground)],
  }
  return { ...told, questions: questionsOf(written, told) }
}

/** The users of the case's own year times `scale`, which is growth and ramp. */
function scaled({ unit, inputs, shares }: Ground, scale: number): Omit<PlaceYear, 'year' | 'rampShare'> {
  const users = fromParts(toParts(modesOf(inputs).users * scale))
  if (unit === null) return { users, grossFte: 0, netFte: 0, cost: null, byCompetence: [] }
  const [gross, net] = [unit.grossFte, unit.netFte].map((fte) => toParts(fte * scale)) as [number, number]
  const weights = shares.map(({ share }) => share)
  const [grossParts, netParts] = [gross, net].map((total) => shareOut(total, weights)) as [
    readonly number[],
    readonly number[],
  ]
  return {
    users,
    grossFte: fromParts(gross),
    netFte: fromParts(net),
    cost: unit.cost === null ? null : Math.round(unit.cost * scale),
    byCompetence: shares.map(({ name, share }, at) => ({
      ...{ name, share },
      grossFte: fromParts(grossParts[at]!),
      netFte: fromParts(netParts[at]!),
    })),
  }
}

function yearOf(ground: Ground, year: number): YearOut {
  const share = rampShare(ground.written.ramp_up, year)
  const scale = share * ground.growth(year)
  const none = { p10: 0, p50: 0, p90: 0 }
  const band =
    ground.band === null ? { grossFte: none, netFte: none, cost: null } : bandOut(ground.band, scale)
  const { grossFte, netFte, cost } = band
  return { year, rampShare: round(share, 6), ...scaled(ground, scale), band: { grossFte, netFte, cost } }
}

function bandOut(band: EffectBand, scale: number): EffectBand {
  const figures = ({ p10, p50, p90 }: Band, decimals: number) => ({
    p10: round(p10 * scale, decimals),
    p50: round(p50 * scale, decimals),
    p90: round(p90 * scale, decimals),
  })
  return {
    users: figures(band.users, 4),
    grossFte: figures(band.grossFte, 4),
    netFte: figures(band.netFte, 4),
    cost: band.cost === null ? null : figures(band.cost, 0),
  }
}

interface Places {
  readonly ground: Ground
  readonly projection: MunicipalProjection
  readonly relative: UsersRelative
  readonly byYear: readonly YearOut[]
}

type PlaceOut = NonNullable<KonsekvensAnswer['perMunicipality']>[number]

/** Every year's whole is shared out by the people of the case's ages in that year, each competence by itself; a place is the sum of its own. */
function placesOf(
  { municipalities }: PopulationStatistics,
  { ground, projection, relative, byYear }: Places,
): PlaceOut[] {
  const numbers = Object.keys(municipalities.entries).sort()
  const shared = byYear.map((year) => {
    const nation = { place: null, year: ground.growthBaseYear ?? year.year }
    const weights = numbers.map((place) => relative({ place, year: year.year }, nation))
    const parts = (total: number) => shareOut(toParts(total), weights)
    return {
      users: parts(year.users),
      cost: year.cost === null ? null : shareOut(year.cost, weights),
      byCompetence: year.byCompetence.map(({ grossFte, netFte }) => ({
        gross: parts(grossFte),
        net: parts(netFte),
      })),
    }
  })
  const { municipality } = ground.options
  return numbers.flatMap((number, at) => {
    if (municipality !== undefined && municipality !== number) return []
    const { name, county } = municipalities.entries[number]!
    const years = byYear.map((year, index): PlaceYear => {
      const { users, cost, byCompetence } = shared[index]!
      const sum = (key: 'gross' | 'net') =>
        fromParts(byCompetence.reduce((total, one) => total + one[key][at]!, 0))
      return {
        ...{ year: year.year, rampShare: year.rampShare, users: fromParts(users[at]!) },
        ...{ grossFte: sum('gross'), netFte: sum('net'), cost: cost === null ? null : cost[at]! },
        byCompetence: year.byCompetence.map(({ name: competence, share }, one) => ({
          ...{ name: competence, share },
          grossFte: fromParts(byCompetence[one]!.gross[at]!),
          netFte: fromParts(byCompetence[one]!.net[at]!),
        })),
      }
    })
    return {
      ...{ number, name, county: municipalities.counties[county] ?? county, years },
      projection: projection.official.has(number) ? 'official' : 'cohorts',
      caution: fewCaution(years.at(-1)!.users, ground),
    }
  })
}

/** Under so many expected users, the place has either none or more than its share. */
const FEW_USERS = 5

function fewCaution(users: number, { unit, inputs }: Ground): string | null {
  if (unit === null || inputs.need?.kind !== 'hours' || users <= 0 || users >= FEW_USERS || unit.users <= 0)
    return null
  const percent = Math.round(100 * (1 - Math.exp(-users)))
  const each = round(unit.netFte / unit.users, 2)
  const number = (value: number) => String(value).replace('.', ',')
  return `Et ventet tall på ${number(round(users, 2))} brukere er et gjennomsnitt, ikke en plan. Er brukerne uavhengige av hverandre (antakelse, vår: Poisson), er det ${percent} % sannsynlig at kommunen har minst én, og hver av dem tar ${number(each)} årsverk netto.`
}

function costOf(
  { written, inputs, priced }: Ground,
  byYear: readonly YearOut[],
  perYear: number | null,
): KonsekvensAnswer['cost'] {
  const figures = priceFigures(written)
  if (figures.length === 0) return null
  const costs = byYear.flatMap(({ cost }) => (cost === null ? [] : [cost]))
  return {
    perFte: inputs.all.find(({ id }) => id === 'costPerFte')?.mode ?? null,
    times: priced,
    perYear,
    sumOfYears: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
    priceBasis: basisOf(written.cost ?? {}),
    figures: [...figures],
  }
}

function caseOut({ municipalities }: PopulationStatistics, ground: Ground): KonsekvensAnswer['case'] {
  const { written, options, years } = ground
  const { name, kind, purpose = null, user_group: userGroup = null, constructed, ages } = written
  const { area } = options
  return {
    ...{ name, kind, purpose, userGroup, constructed, years },
    area:
      area === null
        ? null
        : area.kind === 'national'
          ? 'Hele landet'
          : `${municipalities.entries[area.number]!.name} (${area.number})`,
    ages: ages === undefined ? null : agesText(written),
  }
}

function runOf({ seed, draws, codeVersion, inputs }: KonsekvensOptions): KonsekvensAnswer['run'] {
  return { seed, draws, codeVersion, inputs }
}

function sourcesOf(
  { municipalities, fiveYear, singleAge, nation, official }: PopulationStatistics,
  { area }: KonsekvensOptions,
  projection: MunicipalProjection | null,
): KonsekvensAnswer['sources'] {
  const used =
    projection !== null
      ? [municipalities, fiveYear, singleAge, nation, official]
      : area?.kind === 'municipality'
        ? [municipalities]
        : []
  return used.map(({ id, title, tables, asOf, credit, licence, source, cautions }) => ({
    ...{ id, title, tables, asOf, credit, licence, source, cautions },
  }))
}
