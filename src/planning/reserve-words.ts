/** What the reader of `reserve` must know before using a number: what was assumed, and what is not counted. */
import { decimalText } from '../time/minutes.ts'
import { absenceFactor, defaultAbsence } from '../staffing/fte.ts'
import { CERTIFIED_SOURCE } from '../staffing/absence-levels.ts'
import type { ReserveAnswer } from './reserve-answer.ts'
import type { ReserveOptions } from './reserve.ts'
import type { ReserveTerms } from './reserve-terms.ts'

type Told = Omit<ReserveAnswer, 'warnings' | 'assumptions'>

const FEW_PEOPLE = 20
const A_YEAR_OF_DAYS = 365

export function warningsOf(answer: Told, { setup, units, history }: ReserveOptions): string[] {
  const { correlation, simulation, cost } = answer
  const unreached = answer.units.filter(({ reachedByPool }) => !reachedByPool)
  const employers = new Set(units.flatMap(({ employer }) => (employer === null ? [] : [employer])))
  const days = history === null ? 0 : history.until - history.from + 1
  const strange = Object.keys(setup.pool.travel_minutes).filter((id) => !units.some((unit) => unit.id === id))
  return [
    ...(correlation.assumed
      ? [
          'Hvor mye fravær henger sammen, er en antakelse (vår). Regn det ut av egen historie (--fravar) før poolen bestemmes.',
        ]
      : []),
    ...(history !== null && (days < A_YEAR_OF_DAYS || history.people < FEW_PEOPLE)
      ? [
          `Fraværsfila har ${days} dager og ${history.people} ansatte. Under ett år eller 20 ansatte er tallene lite sikre, særlig årstid og samvariasjon.`,
        ]
      : []),
    ...(answer.unitOfReserve === 'employee'
      ? ['Uten enhetsfil er vaktene ukjent: reserven er regnet i ansatte som er borte, ikke i vakter.']
      : []),
    ...(unreached.length > 0
      ? [
          `Felles reserve (${answer.shared}) er regnet som om alle enheter kan nås. Poolen når ikke ${unreached.map(({ name }) => name).join(', ')}; blandingen regner med det.`,
        ]
      : []),
    ...(employers.size > 1
      ? [
          'Enhetene har ulike arbeidsgivere. Hvem som ansetter, betaler og har instruksjonsrett i poolen må avtales; det vurderes ikke her.',
        ]
      : []),
    ...(strange.length > 0
      ? [`pool.travel_minutes nevner ${strange.join(', ')}, som ikke er blant enhetene.`]
      : []),
    ...(cost === null
      ? [
          'Ingen pris på fast reserve er oppgitt. Derfor er ingen kostnad og ingen billigste blanding regnet ut.',
        ]
      : cost.mix === null
        ? [`Ingen blanding når ${decimalText(answer.serviceLevel * 100, 1)} % med det som er lov å bruke.`]
        : []),
    ...(simulation.independent.agrees && simulation.correlated.agrees
      ? []
      : [
          'De trukne årene ligger utenfor 99 % av det utregnede. Det skjer i én av hundre kjøringer; prøv et annet frø eller flere år.',
        ]),
    ...(setup.stress.length > 0
      ? [
          'Stresstesten er halv: den regner ventede døgn, ikke turnus, hviletid eller sykdom blant dem som kalles inn. Nødbemanning under streik krever dispensasjon, og den søkes ikke her.',
        ]
      : []),
  ]
}

export function assumptionsOf(
  answer: Told,
  { setup, history }: ReserveOptions,
  terms: ReserveTerms,
): string[] {
  const { correlation } = answer
  const factor = absenceFactor(defaultAbsence)
  return [
    `Samvariasjon ${decimalText(correlation.sameUnit, 3)} i enheten og ${decimalText(correlation.otherUnits, 3)} mellom enheter: ${correlation.source}. Én felles faktor og én per enhet (gaussisk kopula).`,
    'Antakelse (vår): en i reserven kan ta hvilken som helst av døgnets vakter, og er selv på jobb: fraværet i reserven er lagt på årsverkene. Må reserven stå på hver vakt, blir tallet større («på hver vakt»).',
    'Antakelse (vår): det som er felles for alle enheter, holder seg en uke i de trukne årene. Det endrer ikke snittet, men spennet mellom år.',
    'Året er 52 hele uker. Helligdager er regnet som vanlige ukedager, og uker følger ikke datoer.',
    ...(answer.units.some(({ source }) => source.includes(CERTIFIED_SOURCE))
      ? [
          'Antakelse (vår): kjent fravær er likt hele året, og fravær er likt alle ukedager. Ferie samler seg om sommeren; egen historie viser det.',
          'Antakelse (vår): egenmeldt fravær følger samme årstid som legemeldt.',
        ]
      : []),
    ...(history === null
      ? []
      : [
          'Enhetens eget nivå ganges med det årstiden og ukedagen gjør for alle enhetene i fila. Fravær telles i kalenderdager blant de ansatte, ikke i vakter. Ferie er jevnet ut over kvartalet, så midt på sommeren mangler flere enn tallet for 3. kvartal.',
        ]),
    ...(terms.ftePerDailyDuty === null || terms.hoursPerDuty === null || terms.weeklyNormHours === null
      ? []
      : [
          `Én vakt hver dag er 7 x ${decimalText(terms.hoursPerDuty, 2)} timer / ${decimalText(terms.weeklyNormHours, 2)} timer x ${decimalText(factor.value, 3)} = ${decimalText(terms.ftePerDailyDuty, 2)} årsverk; reserven er selv borte. ${factor.source ?? ''}`,
        ]),
    ...(setup.cost === undefined
      ? []
      : [
          'Ledig tid i reserven er ikke verdt noe i regnestykket (forsiktig). Tilkalling skjer i rekkefølgen vikar, overtid, innleie, uansett pris. Arbeidstidsreglene kan gjøre færre tilgjengelige.',
          'Reisen til felles pool er regnet som snittet av enhetene den når, fram og tilbake, og reisetiden tar ikke av vakten.',
          'Billigste blanding er best blant naboer: ingen endring på én vakt i én enhet er billigere. Den er ikke bevist best av alle.',
        ]),
  ]
}
