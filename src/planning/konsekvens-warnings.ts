/** What a reader must know before using the figures of a case: what is doubtful in it, and what the sum takes for granted. */
import { decimalText } from '../time/minutes.ts'
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import { agesText } from './konsekvens-case.ts'
import type { Ground } from './konsekvens-ground.ts'
import { DEFAULT_YEARS } from './konsekvens-ground.ts'
import { DEFAULT_NORM_HOURS, factorOf, modesOf } from './konsekvens-inputs.ts'
import { priceWarnings } from './konsekvens-price.ts'
import { rampShare } from './konsekvens-years.ts'

type Warning = KonsekvensAnswer['warnings'][number]

export function warningsOf(
  ground: Ground,
  {
    cost,
    perMunicipality,
    alternatives,
    observed,
  }: Pick<KonsekvensAnswer, 'cost' | 'perMunicipality' | 'alternatives' | 'observed'>,
): readonly Warning[] {
  const { written } = ground
  return [
    ...needWarnings(ground),
    ...(ground.unit !== null && ground.unit.netFte < 0
      ? [
          {
            code: 'frees',
            text: 'Saken frigjør årsverk på papiret. De blir først borte når vaktene faktisk tas ut; folkene kan trenges andre steder.',
          },
        ]
      : []),
    ...priceWarnings(cost?.figures ?? []),
    ...coverWarning(ground),
    ...yearWarnings(ground),
    ...placeWarnings(ground, perMunicipality),
    ...(alternatives === null
      ? [
          {
            code: 'no-alternatives',
            text: 'Saken har ingen alternativer å sammenlikne med. Skriv «alternatives» når noe annet kan gi det samme.',
          },
        ]
      : []),
    ...(observed.length < written.observed.length
      ? [
          {
            code: 'observed-not-compared',
            text: 'Noe av det observerte er ikke sammenliknet: «hours_per_user_week» mangler der, eller saken sier ikke hva en bruker tar.',
          },
        ]
      : []),
  ]
}

function needWarnings({ written, inputs, unit }: Ground): readonly Warning[] {
  const { need } = modesOf(inputs)
  const list: Warning[] = []
  if (unit === null)
    list.push({ code: 'no-need', text: 'Saken sier ikke hva en bruker tar. Årsverk kan ikke regnes ut.' })
  if (written.users === undefined)
    list.push({ code: 'no-users', text: 'ANTALL BRUKERE ER IKKE OPPGITT. Alle tall er for én bruker.' })
  if (written.per_user?.coverage !== undefined && !Number.isInteger(need)) {
    list.push({
      code: 'shared-staff',
      text: `${decimalText(need, 2)} ansatte per bruker er ikke hele mennesker. Det forutsetter at noen deles, eller bare er der en del av tiden. Bor brukerne hver for seg, trengs flere; se «alternatives».`,
    })
  }
  if (inputs.all.some(({ id, low, high }) => id === 'need' && low === high && high === 0))
    list.push({ code: 'no-hours', text: 'Behovet per bruker er 0. Er det riktig?' })
  return list
}

function coverWarning({ written, inputs, unit }: Ground): readonly Warning[] {
  const { cost } = written
  if (cost?.per_fte === undefined || unit === null || typeof cost.absence_cover === 'boolean') return []
  const most = 100 * (factorOf(modesOf(inputs)).value - 1)
  return [
    {
      code: 'unknown-absence-cover',
      text: `Det er ikke oppgitt om vikarer er med i kostnaden per årsverk. Kostnaden er regnet av netto årsverk, og er ${decimalText(most, 0)} % for høy hvis de er med.`,
    },
  ]
}

function yearWarnings({ written, years, options }: Ground): readonly Warning[] {
  const share = rampShare(written.ramp_up, years.to)
  const list: Warning[] = []
  if (share < 1) {
    list.push({
      code: 'ramp-unfinished',
      text: `Innfasingen er ${decimalText(100 * share, 0)} % i ${years.to}, det siste året. Hovedtallene er full virkning, som ennå ikke er nådd.`,
    })
  }
  if (written.users?.growth === 'population' && options.area === null) {
    list.push({
      code: 'no-growth',
      text: 'Antallet skal følge folketallet, men saken sier ikke hvor. Det er holdt likt hvert år.',
    })
  }
  return list
}

function placeWarnings({ written }: Ground, places: KonsekvensAnswer['perMunicipality']): readonly Warning[] {
  if (places === null) return []
  const few = places.filter(({ years }) => {
    const { users } = years.at(-1)!
    return users > 0 && users < 1
  })
  return [
    ...(written.per_user?.places === undefined
      ? []
      : [
          {
            code: 'places-shared',
            text: 'Plasser i bygg er fordelt etter folketall. Hvor det faktisk bygges, er ikke med.',
          },
        ]),
    ...(few.length < 2
      ? []
      : [
          {
            code: 'few-users',
            text: `${few.length} kommuner har under én ventet bruker. Der er tallet et gjennomsnitt: kommunen har enten ingen, eller minst én med hele behovet.`,
          },
        ]),
  ]
}

/** What the sum takes for granted, ours named as ours. */
export function assumptionsOf({ written, inputs, options, unit }: Ground): readonly string[] {
  const { area } = options
  const hours = inputs.need?.kind === 'hours'
  return [
    'Netto årsverk er avtalte årsverk med vikarer for ferie og fravær: brutto / ((1 - ferie)(1 - sykefravær)(1 - annet)), som i «kan». Ferie er uker av 52, sykefravær er av tiden som ikke er ferie.',
    ...(hours
      ? [
          'Timene trengs alle ukene i året, også i helligdager. Vaktlengder, helger, hviletid og minstebemanning er ikke prøvd: en lovlig turnus kan kreve flere. Prøv enheten med «kan».',
        ]
      : []),
    ...(hours && written.per_user?.indirect_percent === undefined
      ? [
          'Antakelse (vår): 0 % av arbeidstiden går til overlapp, rapport, møter, opplæring og reise. I hjemmetjenester er det mer; sett «indirect_percent».',
        ]
      : []),
    ...(inputs.normGiven
      ? [
          'Full uke er sakens. Hvilken som gjelder, følger av tariffavtalen og arbeidstidsordningen; det er ikke kontrollert her.',
        ]
      : [
          `Antakelse (vår): full uke på ${decimalText(DEFAULT_NORM_HOURS, 1)} timer, fordi saken ikke oppgir noen. Fra 33,6 til 37,5 er mulig.`,
        ]),
    ...(written.years === undefined
      ? [`Antakelse (vår): årene ${DEFAULT_YEARS.from}-${DEFAULT_YEARS.to}, fordi saken ikke oppgir noen.`]
      : []),
    ...(written.ramp_up === undefined ? ['Antakelse (vår): full virkning fra første år.'] : []),
    ...(written.competence === undefined
      ? []
      : ['Samme fordeling på kompetanse hele døgnet, hvert år og i alle kommuner.']),
    ...(area?.kind === 'national'
      ? [
          `Antakelse (vår): brukerne fordeler seg på kommunene som folketallet i alderen ${agesText(written)} gjør det året. Den virkelige fordelingen er ikke kjent her, og båndet er for landet, ikke for den enkelte kommune.`,
        ]
      : []),
    ...(written.users?.growth === 'population'
      ? []
      : ['Samme antall brukere hvert år, så langt innfasingen rekker.']),
    ...(unit?.cost == null
      ? []
      : [
          'Kostnaden er faste priser uten kalkulasjonsrente, samme kostnad for alle kompetanser, før refusjoner (som for sykepenger og ressurskrevende tjenester) og før brukerbetaling. Bare personell er med.',
        ]),
    'Tallene i båndet trekkes uavhengig av hverandre. Usikkerhet som saken ikke har oppgitt, er ikke med, så båndet er for smalt.',
    'Dette er et regnestykke over personell. Det sier ikke hva noen har rett til, hva som er forsvarlig for den enkelte, eller om folkene finnes.',
  ]
}
