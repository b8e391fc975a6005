/** «Kommunen i 2035» in words: the rule, each shift's sum, and what a reader must know before the figures are used. */
import type { DayType, Unit } from '../workforce/unit.ts'
import { decimalText } from '../time/minutes.ts'
import type { UnitArithmetic } from './arithmetic.ts'
import { HOME, INSTITUTION } from './care-need.ts'
import type { ScaledDemand } from './future-demand.ts'
import type { FutureAsked, MunicipalUsers } from './kan-future.ts'
import type { Shortage } from './vacancies.ts'

export const RULE = [
  'Minimum på hver vakt ganges med faktoren: kommunens brukere i året delt på brukerne i dag.',
  'Hver vakt rundes opp for seg til hele personer. En natt på 2 blir ikke 2,3: den blir 3, eller den står på 2 der raden sier at 2 holder («up_to_users»), til enhetens brukere er flere enn det.',
  'Blir brukerne færre, går ingen vakt under dagens minimum, om ikke raden har et lavere gulv («floor»).',
  'Kompetansekrav er en del av vakten og rundes opp hvert for seg: 1 sykepleier blir 2 så snart brukerne er flere. Vakten rundes bare én gang, og heves bare der kompetanser som ikke dekker hverandre, blir flere enn vakten.',
  'Avrundingstapet er timene i hele personer minus de nøyaktige timene, i en vanlig uke uten helligdager.',
] as const

export function factorFormula(users: MunicipalUsers, factor: number): string {
  return `${decimalText(users.year, 1)} / ${decimalText(users.base, 1)} = ${factorText(factor)}`
}

export function factorText(factor: number): string {
  return decimalText(factor, 4)
}

const DAY_WORDS: Readonly<Record<DayType, string>> = {
  weekday: 'hverdager',
  saturday: 'lørdager',
  sunday: 'søndager',
  holiday: 'helligdager',
}

/** "Natt, hverdager: 2 x 1,1500 = 2,3, rundet opp til 3". */
export function lineText(unit: Unit, line: ScaledDemand, factor: number): string {
  const { today, minimum, floor, exact, by } = line
  const name = unit.shifts.find(({ code }) => code === today.shift)?.name ?? today.shift
  const holders = unit.lattice.competences.find(({ id }) => id === today.competence)?.name
  const days = today.dayTypes.map((type) => DAY_WORDS[type]).join(', ')
  const where = `${name}, ${days}${holders === undefined ? '' : `, ${holders.toLowerCase()} eller høyere`}`
  const sum = `${today.minimum} x ${factorText(factor)} = ${decimalText(today.minimum * factor, 2)}`
  switch (by) {
    case 'rounded':
      return `${where}: ${sum}${Math.abs(minimum - exact) < 1e-6 ? '' : `, rundet opp til ${minimum}`}`
    case 'floor':
      return `${where}: ${sum}; gulvet er ${floor}${floor === today.minimum ? ' (dagens minimum)' : ''}`
    case 'competences':
      return `${where}: ${sum}, hevet til ${minimum} så hver kompetanse får plass`
    case 'capacity':
      return `${where}: ${capacityText(unit, line, factor)}`
  }
}

function capacityText(
  { users = 0 }: Unit,
  { today, minimum, exact, ratio }: ScaledDemand,
  factor: number,
): string {
  const { upToUsers = 0 } = today
  const then = decimalText(users * factor, 1)
  const enough = `${today.minimum} holder til ${upToUsers} brukere; ${users} x ${factorText(factor)} = ${then} brukere`
  return ratio === 1
    ? enough
    : `${enough}: ${today.minimum} x ${then} / ${upToUsers} = ${decimalText(exact, 2)}, rundet opp til ${minimum}`
}

export function missingText(
  unit: Unit,
  { grossFte, heads }: UnitArithmetic,
  { fte, heads: lack }: Shortage,
  today: Shortage,
): string {
  const posts = grossFte.value - fte
  const hours = `${decimalText(grossFte.value, 2)} årsverk - ${decimalText(posts, 2)} i dagens stillinger = ${decimalText(fte, 2)}`
  const whole = Math.ceil(fte - 1e-6)
  const byHours =
    fte > 1e-6
      ? `${hours}: det mangler ${whole} ${whole === 1 ? 'hel stilling' : 'hele stillinger'} etter timene`
      : `${hours}: timene mangler ingen stilling`
  const present = unit.employees.length
  const byHeads =
    lack > 0
      ? `helgene krever ${heads.value} hoder, og ${present} er ansatt: ${lack} flere`
      : `helgene krever ${heads.value} hoder, og ${present} er ansatt: nok`
  const already =
    today.fte > 1e-6 || today.heads > 0
      ? ` Mot dagens krav mangler alt ${decimalText(Math.max(0, today.fte), 2)} årsverk og ${Math.max(0, today.heads)} hoder.`
      : ''
  return `${byHours}; ${byHeads}.${already} Uten fravær, og som om alle som er ansatt i dag, fortsatt er der.`
}

interface HoursToSee {
  readonly today: number
  readonly then: number
}

export function caveatsOf(
  { constructed }: Unit,
  { service, year }: FutureAsked,
  users: MunicipalUsers,
  hours: HoursToSee,
): string[] {
  const { population, rates, rateYear, places, baseYear } = users
  const byAge = `for de ${places} kommunene der alle aldre er publisert eller følger av summen`
  return [
    ...(constructed ? ['Kommunens tall er fra statistikken; enheten er KONSTRUERT.'] : []),
    `Konstant standard: like mange brukere per innbygger i hver aldersgruppe og like mange timer per bruker som i dag. Ingen spaker, ikke noe scenario: friskere eldre, ny teknologi og endret tjenestenivå er ikke med. Se «framskriv» for bånd.`,
    `Antakelse (vår, ikke målt): enheten beholder sin andel av kommunens brukere. Kommer hele endringen et annet sted i kommunen, er kravet som i dag, ${decimalText(hours.today, 1)} timer i uka; med enhetens andel er det ${decimalText(hours.then, 1)}; tar den mer enn sin andel, er det mer.${service.id === INSTITUTION ? ' En sykehjemsavdeling har et fast antall plasser: der er veksten en del av en ny avdeling.' : ''}`,
    'Dagens minimum er selv hele personer. Har en vakt rom for flere brukere i dag, trengs det færre enn her; det ser regnestykket ikke.',
    population === 'official'
      ? 'Folketallet er SSBs egen framskriving for kommunen (tabell 14746), hovedalternativet.'
      : 'Folketallet er regnet her av kommunens kohorter og holdt til SSBs framskriving for landet, hovedalternativet. Det er ikke SSBs egen framskriving for kommunen.',
    rates === 'own'
      ? `Ratene er kommunens egne (KOSTRA ${rateYear ?? ''}).`
      : rates === 'own-total'
        ? `Antall brukere er kommunens eget (KOSTRA ${rateYear ?? ''}); fordelingen på alder er den samlede ${byAge}.`
        : `RATENE ER IKKE KOMMUNENS EGNE: de er samlet ${byAge}. Faktoren viser da bare at befolkningen eldes.`,
    `Brukerne i ${baseYear} er rater ganger folketall, ikke talt. Folketallet er usikkert, mest for små kommuner; avviket i etterprøvingen står i «framskriv».`,
    ...(service.id === HOME
      ? [
          'Like mange timer til hver bruker i alle aldre. SSB har vist at brukere under 67 år får flere timer i uka enn eldre, så veksten er trolig for høy.',
        ]
      : []),
    ...(service.caution === null ? [] : [service.caution]),
    `Bare behovet er regnet. Hvem som slutter innen ${year}, og hvem som kan rekrutteres, er ikke med; fraværet er som i dag.`,
  ]
}
