/**
 * The price of a rule: one changed case against the present one, in holes, hours, årsverk, heads and findings, and whose
 * protection it takes away. Two rosters that were found are compared; neither is shown to be the best.
 */
import { decimalText, durationText, hoursText } from '../time/minutes.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { demandOn } from '../workforce/unit.ts'
import { unitArithmetic } from './arithmetic.ts'
import type { ReadyVariant } from './case.ts'
import type { CaseOut, LostOut, PriceNumbersOut, PriceOut } from './kan-answer.ts'
import { recountCover } from './recount.ts'
import { round } from './round.ts'
import type { Baseline, Change, WhatIf } from './what-if.ts'
import { changed } from './what-if.ts'
import { lostProtection } from './what-if-protection.ts'
import { ruleNamed, termsOf } from './what-if-terms.ts'

/** What is solved to know the price: the unit's own staff under the changed baseline. */
export function whatIfVariant(before: Baseline, { change }: WhatIf): ReadyVariant {
  const { unit, setAside } = changed(before, change)
  return {
    status: 'ready',
    id: 'what-if',
    nameNb: nameNb(before.unit, change),
    unit,
    setAside,
    arithmetic: unitArithmetic(unit),
    hypothetical: false,
    assumedAgreements: [],
    warnings: [],
  }
}

export interface Compared {
  readonly whatIf: WhatIf
  readonly before: Baseline
  readonly present: CaseOut
  readonly after: CaseOut
  /** How many uncovered hours two like searches of the present case lie apart; null where it was searched once. */
  readonly spreadHours: number | null
  /** Null for arithmetic alone. */
  readonly roster: Roster | null
}

export function priceOf({ whatIf, before, present, after, roster, spreadHours }: Compared): PriceOut {
  const { asked, change } = whatIf
  const changedTo = changed(before, change)
  const numbers = [numbersOfCase(before.unit, present), numbersOfCase(changedTo.unit, after)] as const
  const lost =
    roster === null
      ? []
      : [...lostProtection(before, changedTo, roster), ...lostCover(before.unit, whatIf, roster)]
  return {
    asked,
    kind: change.kind,
    name: nameNb(before.unit, change),
    sentence: sentenceNb(before.unit, change, { numbers, lost, spreadHours }),
    before: numbers[0],
    after: numbers[1],
    formulas: formulasNb(present, after),
    lost,
    ...termsOf(before.unit, change),
  }
}

function numbersOfCase(unit: Unit, one: CaseOut): PriceNumbersOut {
  const { heads, grossFte, netFte, averagePostPercent, uncoveredHours, uncoveredBoundHours, quickReturns } =
    one
  const solved = one.status === 'solved'
  const fte = (uncoveredHours ?? 0) / unit.plan.weeks / (unit.weekly_norm_hours / 60)
  return {
    holes: solved ? one.holes.length : null,
    uncoveredHours,
    uncoveredFte: solved ? round(fte, 2) : null,
    uncoveredBoundHours,
    ...{ heads, grossFte, netFte, averagePostPercent, quickReturns },
    findings: solved ? one.violations.length : null,
    outsideTolerance: solved ? one.outsideTolerance.length : null,
  }
}

function nameNb(unit: Unit, change: Change): string {
  switch (change.kind) {
    case 'without-rule': {
      const { title, citation } = ruleNamed(change.rule)
      return `Uten ${lowerFirst(title.nb)} (${citation.paragraph} ${citation.subsection})`
    }
    case 'without-competence':
      return `Uten kravet om ${competenceName(unit, change.competence)}`
    case 'staffing':
      return change.places === 0
        ? `Uten bemanningsnorm for vakt ${change.shift}`
        : `Minst ${change.places} på vakt ${change.shift} i stedet for ${placesNb(unit, change.shift)}`
    case 'with-agreement':
      return `Med avtalen «${change.agreement.title}» (${change.agreement.basis})`
    case 'norm':
      return `Full uke på ${hoursText(change.weekMinutes)} timer i stedet for ${hoursText(unit.weekly_norm_hours)}`
  }
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

function competenceName(unit: Unit, id: string): string {
  return (unit.lattice.competences.find((one) => one.id === id)?.name ?? id).toLowerCase()
}

/** "2", or "4 til 6" where day types differ. */
function placesNb(unit: Unit, shift: string): string {
  const places = unit.demand
    .filter((one) => one.shift === shift && one.competence === null)
    .map(({ minimum }) => minimum)
  const [from, to] = [Math.min(...places), Math.max(...places)]
  return from === to ? String(from) : `${from} til ${to}`
}

type Numbers = readonly [before: PriceNumbersOut, after: PriceNumbersOut]

interface Found {
  readonly numbers: Numbers
  readonly lost: readonly LostOut[]
  readonly spreadHours: number | null
}

function sentenceNb(unit: Unit, change: Change, found: Found): string {
  const { numbers } = found
  const parts = [fteNb(numbers), holesNb(unit, change, found)].filter((one) => one !== '')
  return parts.length > 0
    ? parts.join(' ')
    : 'Regnestykket er det samme; hva det gjør med turnusen, er ikke prøvd.'
}

/** What the arithmetic alone says, where it moves. */
function fteNb([before, after]: Numbers): string {
  const gross = round(after.grossFte - before.grossFte, 2)
  const net = round(after.netFte - before.netFte, 2)
  if (gross === 0 && net === 0) return ''
  const heads =
    after.heads === before.heads
      ? `${before.heads} hoder som før`
      : `${after.heads} hoder i stedet for ${before.heads}`
  const side = gross > 0 ? 'mer' : 'mindre'
  return `Bemanningskravet er ${decimalText(after.grossFte, 2)} årsverk i stedet for ${decimalText(before.grossFte, 2)}: ${decimalText(Math.abs(gross), 2)} årsverk ${side} (${decimalText(Math.abs(net), 2)} med fravær), ${heads}.`
}

/** Changes that only take demands and limits away: the present roster is allowed under them too. */
const LOOSENING: ReadonlySet<Change['kind']> = new Set([
  'without-rule',
  'without-competence',
  'with-agreement',
])

/** Changes that only ask for more or give fewer hours: no roster is possible under them that is not possible now. */
function isTightening(unit: Unit, change: Change): boolean {
  if (change.kind === 'norm') return change.weekMinutes < unit.weekly_norm_hours
  if (change.kind !== 'staffing') return false
  return unit.demand.every(({ shift, minimum }) => shift !== change.shift || minimum <= change.places)
}

function holesNb(unit: Unit, change: Change, { numbers, lost, spreadHours }: Found): string {
  const { kind } = change
  const [before, after] = numbers
  if (before.uncoveredHours === null || after.uncoveredHours === null) return ''
  const was = `${before.holes} hull (${decimalText(before.uncoveredHours, 1)} timer)`
  const is = `${after.holes} hull (${decimalText(after.uncoveredHours, 1)} timer)`
  const hours = round(after.uncoveredHours - before.uncoveredHours, 2)
  // Nothing is gained by it, so nobody has to lose anything either.
  const needless =
    LOOSENING.has(kind) && lost.length > 0
      ? ' Vernet som turnusen med endringen tar, er ikke nødvendig for dekningen.'
      : ''
  if (hours === 0 && before.holes === 0) return `Alle vakter er dekket både nå og med endringen.${needless}`
  if (hours === 0 && before.holes === after.holes) return `Hullene er like mange: ${was}.${needless}`
  if (hours > 0 && LOOSENING.has(kind))
    return `Søket fant ingen bedre turnus med endringen (${is}) enn nå (${was}); turnusen som er nå, kan brukes i begge tilfeller.${needless}`
  // A roster that keeps what was taken away could have been found with it: the rule has cost nothing.
  if (hours < 0 && LOOSENING.has(kind) && lost.length === 0)
    return `Turnusen som ble funnet med endringen, har ${is} mot ${was} nå, men holder seg innenfor reglene slik de er nå: forskjellen er søkets, og endringen er ikke brukt. Kjør med mer tid eller flere iterasjoner.`
  if (hours < 0 && isTightening(unit, change))
    return `Søket fant ${is} med endringen mot ${was} nå, men endringen kan ikke gi bedre dekning: den bedre turnusen finnes også nå, og søket fant den ikke. Forskjellen er søkets, ikke endringens. Kjør med mer tid eller flere iterasjoner.`
  if (spreadHours !== null && hours !== 0 && Math.abs(hours) <= spreadHours)
    return `${was} blir ${is}: forskjellen på ${decimalText(Math.abs(hours), 1)} timer er ikke større enn forskjellen mellom to like søk (${decimalText(spreadHours, 1)} timer), så den kan være tilfeldig. Kjør med mer tid eller flere iterasjoner.`
  const fte = round((after.uncoveredFte ?? 0) - (before.uncoveredFte ?? 0), 2)
  const side = hours > 0 ? 'mer' : 'mindre'
  return `${was} blir ${is}: ${decimalText(Math.abs(hours), 1)} timer ${side} udekket (${decimalText(Math.abs(fte), 2)} årsverk).`
}

/** The figures that the change moves, each before and after. */
function formulasNb(present: CaseOut, after: CaseOut): string[] {
  return after.figures.flatMap(({ name, formula }, index) => {
    const was = present.figures[index]?.formula ?? ''
    return was === formula ? [] : [`${name}: nå ${was}; med endringen ${formula}`]
  })
}

/** What the unit's own demand, as it is now, lacks in the roster: the protection of those who are cared for. */
function lostCover(unit: Unit, { asked, change }: WhatIf, roster: Roster): LostOut[] {
  if (change.kind !== 'without-competence' && change.kind !== 'staffing') return []
  const { holes, counts } = recountCover(unit, roster)
  const own = holes.filter((hole) =>
    change.kind === 'staffing' ? hole.shift === change.shift : hole.competences.includes(change.competence),
  )
  const short = new Set(own.map(({ date, shift }) => `${date} ${shift}`)).size
  if (short === 0) return []
  const demanding = counts.filter(({ date, shift }) =>
    change.kind === 'staffing'
      ? shift === change.shift
      : demandOn(unit, date).some((one) => one.shift === shift && one.competence === change.competence),
  ).length
  const minutes = own.reduce((sum, hole) => sum + hole.minutes, 0)
  const what = change.kind === 'staffing' ? 'ansatte' : `med ${competenceName(unit, change.competence)}`
  return [
    {
      ...{
        rule: asked,
        paragraph: 'enhetens krav',
        times: own.length,
        worst: null,
        unit: 'count',
        employees: [],
      },
      text: `På ${short} av ${demanding} vakter er det færre ${what} enn kravet nå, til sammen ${durationText(minutes)}. Det er de som får hjelp der, kravet verner.`,
    },
  ]
}
