/**
 * `tjenesteprofil`: needs by age and the ways to meet them, and the fewest årsverk (or the least cost) that do it, beside today's way. Each
 * number of the file says what it rests on; one assumption makes the whole answer exploratory, and the first line says so.
 */
import type { Highs } from 'highs'
import { AGES, personsIn } from '../projection/age-groups.ts'
import type { ProfileAnswer } from '../projection/service-profile.ts'
import { serviceProfile } from '../projection/service-profile.ts'
import type { ProfileModel } from '../projection/service-profile-model.ts'
import { isCeiling } from '../projection/service-profile-model.ts'
import { profileProgram } from '../projection/service-profile-program.ts'
import { optimum } from '../projection/service-profile-solve.ts'
import type { Today } from '../projection/service-profile-today.ts'
import { todaysProfile } from '../projection/service-profile-today.ts'
import type { Profile } from '../projection/service-profile-use.ts'
import type { Source } from '../statistics/datasets.ts'
import type { PopulationStatistics } from './population.ts'
import { projectMunicipalities } from './population.ts'
import { round } from './round.ts'
import type { TjenesteprofilAnswer } from './tjenesteprofil-answer.ts'
import type { TjenesteprofilFile } from './tjenesteprofil-file.ts'
import type { Persons } from './tjenesteprofil-model.ts'
import { modelOf, notReady, partsOf, staysOf } from './tjenesteprofil-model.ts'
import { moveTexts, needsOut, staffOut } from './tjenesteprofil-tables.ts'
import {
  fteText,
  limitText,
  numberText,
  percentText,
  placeText,
  priceText,
  sizeText,
  stepOf,
} from './tjenesteprofil-words.ts'

export interface TjenesteprofilQuestion {
  readonly file: TjenesteprofilFile
  /** Null where the file has the persons. */
  readonly place: Place | null
}

export interface Place {
  /** Four digits. */
  readonly municipality: string
  readonly statistics: PopulationStatistics
}

interface Ground {
  readonly highs: Highs
  readonly file: TjenesteprofilFile
  readonly persons: Persons
  readonly model: ProfileModel
  readonly today: Today | null
  readonly answer: ProfileAnswer
  readonly profile: Profile
}

export function tjenesteprofil(highs: Highs, question: TjenesteprofilQuestion): TjenesteprofilAnswer {
  const { file } = question
  const people = peopleOf(question)
  const { persons } = people
  const model = modelOf(file, persons)
  const answer = serviceProfile(highs, model)
  const today = todaysProfile(model)
  const { profile } = answer
  const ground: Ground = { highs, file, persons, model, today, answer, profile }
  const parts = partsOf(file)
  const assumed = parts.filter(({ basis }) => basis.assumption !== undefined)
  return {
    exploratory: assumed.length > 0 || file.constructed,
    headline: headlineOf(assumed.length, parts.length, file.constructed),
    sentences: sentencesOf(ground),
    ...{ name: file.name, constructed: file.constructed, place: people.place, year: file.year ?? null },
    population: file.age_groups.map(({ id }, at) => ({ group: id, persons: round(persons[at]!, 1) })),
    ...{ objective: file.objective, priceBasis: file.price_basis ?? null, status: answer.status },
    fte: { today: today === null ? null : round(today.profile.fte, 4), solution: round(profile.fte, 4) },
    cost:
      profile.cost === null
        ? null
        : { today: today === null ? null : round(today.profile.cost!, 0), solution: round(profile.cost, 0) },
    needs: needsOut(model, profile, today?.profile ?? null, (at) => staysOf(file, file.needs[at]!, persons)),
    staff: staffOut(model, profile, today?.profile ?? null),
    moves: today === null ? [] : moveTexts(model, profile, today.profile),
    ...shadowPrices(ground),
    ...shortageOf(ground),
    brokenToday: (today?.broken ?? []).map(
      ({ limit, used }) => `${limitText(model, limit)}. I dag: ${usedText(limit, used)}.`,
    ),
    sensitivity: sensitivityOf(ground),
    assumptions: assumed.map(({ name, basis }) => `${name}: ${basis.assumption!}${rangeText(basis.range)}`),
    basis: parts.flatMap(({ name, basis }) =>
      basis.source === undefined ? [] : [`${name}: ${basis.source}`],
    ),
    notes: [...people.notes, ...notReady(file), ...notesOf(ground)],
    limitsOfUse: LIMITS_OF_USE,
    sources: people.sources,
  }
}

interface People {
  readonly persons: Persons
  readonly place: string | null
  readonly notes: readonly string[]
  readonly sources: Source[]
}

function peopleOf({ file, place }: TjenesteprofilQuestion): People {
  const groups = file.age_groups
  if (place === null)
    return { persons: groups.map(({ persons }) => persons!), place: null, notes: [], sources: [] }
  const { statistics, municipality } = place
  const { projected, baseYear, official } = projectMunicipalities(statistics, file.alternative)
  const counts = projected.get(municipality)![file.year! - baseYear]!
  const persons = groups.map(({ from, to }) =>
    personsIn(counts, { from: from!, until: to === undefined ? AGES : to + 1 }),
  )
  const left = personsIn(counts, { from: 0, until: AGES }) - persons.reduce((sum, one) => sum + one, 0)
  const { municipalities, fiveYear, singleAge, nation } = statistics
  const sources = [municipalities, fiveYear, singleAge, nation, statistics.official].map(
    ({ id, title, tables, asOf, credit, licence, source, cautions }): Source => ({
      ...{ id, title, tables, asOf, credit, licence, source, cautions },
    }),
  )
  const whose = official.has(municipality)
    ? 'SSBs egen framskriving for kommunen'
    : 'regnet med kommunens kohorter, holdt til SSBs framskriving for landet; ikke en offisiell framskriving'
  return {
    ...{ persons, sources, place: municipalities.entries[municipality]!.name },
    notes: [
      `Folketallet 1. januar ${file.year!}, ${file.alternative}: ${whose}.`,
      ...(left > 0.5
        ? [`${numberText(left)} innbyggere er utenfor aldersgruppene i fila. Behovene deres er ikke med.`]
        : []),
    ],
  }
}

function headlineOf(assumed: number, parts: number, constructed: boolean): string {
  const shows = 'Svaret viser hva forutsetningene fører til, ikke hva noen bør gjøre.'
  if (assumed === 0 && constructed) return `UTFORSKENDE: tallene er oppdiktet. ${shows}`
  return assumed > 0
    ? `UTFORSKENDE: ${assumed} av ${parts} deler av regnestykket bygger på antakelser. ${shows}`
    : `Alle ${parts} delene av regnestykket har oppgitt kilde. Kildene er ikke kontrollert her, og modellen er en forenkling.`
}

function sentencesOf({ file, today, answer, profile }: Ground): string[] {
  const { objective } = file
  const size = (one: Profile) => (objective === 'fte' ? one.fte : one.cost!)
  const best = sizeText(size(profile), objective)
  if (answer.status === 'short') {
    const worst = answer.blocked.map(
      ({ needs, unmet }) => `${percentText(unmet)} av ${needs.map(({ name }) => name).join(' og av ')}`,
    )
    const now =
      today === null
        ? []
        : [
            `De samme behovene delt som i dag, der alt dekkes, tar ${sizeText(size(today.profile), objective)} og går ut over grensene. «Endring» under er derfor ikke likt mot likt.`,
          ]
    const extra = answer.missing?.reduce((sum, { fte }) => sum + fte, 0)
    return [
      `Nei: behovene får ikke plass innenfor grensene. Det minste som må mangle er: ${worst.join('; ')}. Det som dekkes, tar ${best}.`,
      extra === undefined
        ? 'Flere ansatte alene er ikke nok: andre grenser må også flyttes.'
        : `Minst ${fteText(extra)} årsverk utenom grensene må til for å dekke alt.`,
      ...now,
    ]
  }
  const least = `Behovene får plass innenfor grensene. Det minste er ${best} i året.`
  if (today === null)
    return [least, 'Dagens fordeling står ikke i fila, så svaret har ingenting å sammenlignes med.']
  const [now, less] = [size(today.profile), size(today.profile) - size(profile)]
  const isSame = Math.abs(less) < 1e-6 * Math.max(1, now)
  const change = isSame
    ? 'like mye'
    : less >= 0
      ? `${sizeText(less, objective)} mindre`
      : `${sizeText(-less, objective)} mer`
  const held =
    today.broken.length > 0
      ? ` Dagens fordeling går ut over ${today.broken.length === 1 ? 'en grense' : `${today.broken.length} grenser`} i fila, så de to er ikke under samme vilkår.`
      : ''
  return [
    least,
    `De samme behovene delt som i dag tar ${sizeText(now, objective)}: løsningen tar ${change}.${held}`,
  ]
}

function shadowPrices({ highs, file, persons, model, answer }: Ground) {
  if (answer.status === 'short') return { limitPrices: [], reachedLimits: [], needPrices: [] }
  const { objective } = file
  const limitPrices = answer.prices
    .toSorted((a, b) => b.saving * stepOf(model, b.limit).units - a.saving * stepOf(model, a.limit).units)
    .map((price): TjenesteprofilAnswer['limitPrices'][number] => {
      const { limit, saving, until } = price
      return {
        ...{
          kind: limit.kind,
          limit: limitText(model, limit),
          value: limit.value,
          saving: significant(saving),
        },
        sameUntil: until === null || until === Infinity ? null : significant(until),
        range: until === null ? 'small-changes-only' : until === Infinity ? 'all-the-way' : 'to-value',
        text: priceText(model, price, objective),
      }
    })
  const base = sizeOf(answer.profile, objective)
  const needPrices = file.needs.map(({ name }, at) => {
    const more = optimum(highs, modelOf(file, persons, { part: `needs ${at}`, factor: 1.01 }))
    const onePercentMore = more === null ? null : significant(sizeOf(more.profile, objective) - base)
    const text =
      onePercentMore === null
        ? `1 % mer av behovet får ikke plass innenfor grensene.`
        : `1 % mer av behovet tar ${sizeText(onePercentMore, objective)} mer.`
    return { need: name, onePercentMore, text }
  })
  const reachedLimits = answer.reached.map((limit) => limitText(model, limit))
  return { limitPrices, reachedLimits, needPrices }
}

/** Ten figures: what is below is the solver's. */
function significant(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(8))
}

function sizeOf(profile: Profile, objective: 'fte' | 'cost'): number {
  return objective === 'fte' ? profile.fte : profile.cost!
}

function shortageOf({ model, answer }: Ground): Pick<TjenesteprofilAnswer, 'shortage' | 'missingStaff'> {
  if (answer.status === 'met') return { shortage: [], missingStaff: null }
  const shortage = answer.blocked.map(({ needs, unmet, limits }) => {
    const names = needs.map(({ name }) => name)
    const amounts = needs.map(({ amount, unit }) => `${numberText(amount * unmet)} ${unit}`)
    return {
      ...{ needs: names, unmetPercent: round(100 * unmet, 4) },
      text: `${names.join(' og ')}: ${percentText(unmet)} får ikke plass (${amounts.join(', ')} i året).${limits.length > 0 ? '' : ' Ingen enkelt grense alene stopper det.'}`,
      limits: limits
        .toSorted((a, b) => b.effect * stepOf(model, b.limit).units - a.effect * stepOf(model, a.limit).units)
        .map(({ limit, effect }) => {
          const { text, units } = stepOf(model, limit)
          return `${limitText(model, limit)}. ${text} gir inntil ${numberText(100 * effect * units)} prosentpoeng mindre udekket, for små endringer.`
        }),
    }
  })
  const missingStaff =
    answer.missing?.map(({ profession, level, fte }) => {
      const [name, place] = [model.professions, model.levels]
      return {
        profession: name.find(({ id }) => id === profession)!.name,
        level: place.find(({ id }) => id === level)!.name,
        fte: round(fte, 4),
      }
    }) ?? null
  return { shortage, missingStaff }
}

function usedText(limit: Today['broken'][number]['limit'], used: number): string {
  const isAmount =
    limit.kind === 'staff' || limit.kind === 'way-capacity' || limit.kind === 'transfer-capacity'
  return isAmount ? numberText(used) : percentText(used)
}

function rangeText(range: readonly [number, number] | undefined): string {
  return range === undefined
    ? ' (uten spenn)'
    : ` (prøvd fra ${decimalFactor(range[0])} til ${decimalFactor(range[1])} ganger)`
}

function decimalFactor(factor: number): string {
  return String(factor).replace('.', ',')
}

/** Each assumption alone at either end of its range, most important first. */
function sensitivityOf({ highs, file, persons, profile }: Ground): TjenesteprofilAnswer['sensitivity'] {
  const rows = partsOf(file).flatMap(({ part, name, basis }) => {
    if (basis.range === undefined) return []
    const [low, high] = basis.range
    const tries = [low, high].map((factor) => optimum(highs, modelOf(file, persons, { part, factor })))
    const [atLow, atHigh] = tries.map((one) => (one === null ? null : sizeOf(one.profile, file.objective)))
    const otherProfile = tries.some((one) => one === null || isOther(one.profile, profile))
    return [{ what: name, low, high, atLow: rounded(atLow), atHigh: rounded(atHigh), otherProfile }]
  })
  const spread = ({ atLow, atHigh }: (typeof rows)[number]) =>
    atLow === null || atHigh === null ? Infinity : Math.abs(atHigh - atLow)
  return rows.toSorted((a, b) => (spread(a) === spread(b) ? 0 : spread(b) - spread(a)))
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : round(value, 4)
}

/** Five percentage points of a need. */
const OTHER = 0.05

function isOther(one: Profile, base: Profile): boolean {
  const shares = ({ needs }: Profile) => needs.flatMap(({ met, moved }) => [...met, ...moved])
  const was = shares(base)
  return shares(one).some((share, at) => Math.abs(share - was[at]!) > OTHER)
}

/** Of what everything takes: below this the solver's tolerance is no longer small. */
const TINY = 1e-6

function notesOf({ file, model, today, answer, profile }: Ground): readonly string[] {
  const empty = model.needs.filter(({ amount }) => amount === 0).map(({ name }) => name)
  const whole = profileProgram(model).scale
  const tiny = model.needs
    .filter((need) => need.amount > 0 && profileProgram({ ...model, needs: [need] }).scale < TINY * whole)
    .map(({ name }) => name)
  const idle = model.staff.flatMap(({ profession, level, atLeast }) =>
    atLeast !== null && level !== null && atLeast > 0
      ? [
          `${placeText(model, profession, level)} bemannes med minst ${numberText(atLeast)} årsverk, også når det ikke er arbeid til alle.`,
        ]
      : [],
  )
  return [
    ...idle,
    ...(tiny.length > 0
      ? [
          `Så lite ved siden av de andre behovene at hvordan det deles, ikke er sikkert regnet: ${tiny.join(', ')}.`,
        ]
      : []),
    ...unusedLimits(model),
    ...(empty.length > 0 ? [`Ingen har dette behovet her: ${empty.join(', ')}.`] : []),
    ...(today === null
      ? ['Der flere fordelinger er like gode, er én av dem vist.']
      : ['Der flere fordelinger er like gode, er den som ligner mest på dagens vist.']),
    ...(answer.status === 'short'
      ? [
          'Det som mangler er fordelt slik at den største udekkede andelen er så liten som mulig, så den nest største, og så videre. Hvem som skal gå foran, er et valg modellen ikke tar.',
        ]
      : []),
    ...(profile.cost === null
      ? ['Kostnad er ikke regnet: fila har ikke kroner for et årsverk.']
      : [
          `Kostnaden er bare årsverk ganger kroner for et årsverk (${file.price_basis!}), ikke bygg, utstyr, medisiner eller reiser.`,
        ]),
    ...(isFloorPriced(answer)
      ? [
          'Det som står om et gulv eller en minsteandel, sier hva den koster, ikke at den bør senkes: hvorfor den er der, kjenner ikke modellen.',
        ]
      : []),
    'Regnestykket er rette linjer og velger ytterpunkter: en liten forskjell i timer kan flytte alt som kan flyttes.',
    'Timer i et årsverk er det fila sier. Regner den ikke av ferie og fravær, må fraværet legges til.',
  ]
}

/** A limit on people who have no hours is more often a mistake in the file than meant. */
function unusedLimits(model: ProfileModel): readonly string[] {
  return model.staff.flatMap(({ profession, level }) => {
    const isUsed = profileProgram({ ...model, staff: [] }).staff.some(
      (one) => one.profession === profession && (level === null || one.level === level),
    )
    return isUsed ? [] : [`${placeText(model, profession, level)} har en grense, men ingen timer i fila.`]
  })
}

function isFloorPriced(answer: ProfileAnswer): boolean {
  const priced = answer.status === 'met' ? answer.prices : answer.blocked.flatMap(({ limits }) => limits)
  return priced.some(({ limit }) => !isCeiling(limit))
}

const LIMITS_OF_USE: string[] = [
  'Ikke som bemanningsnorm, og ikke som grunnlag alene for å legge ned, flytte eller redusere et tilbud: modellen kjenner ikke pasientene.',
  'Ikke som mål på kvalitet: den vet bare om kvalitet det som står som gulv og grenser i fila.',
  'Ikke som svar på hvem som kan gjøre hva: grensene mellom yrkene er fila sine, og er ikke prøvd mot krav til forsvarlighet og kompetanse.',
  'Ikke til vaktplaner: den regner årsverk i året, ikke hvem som er på jobb en natt, og små enheter trenger flere enn timene tilsier.',
  'Ikke som avtale mellom kommune og sykehus: hvem som betaler for det som flyttes, er ikke med.',
]
