/** What a municipality's supply rests on, in sentences: every figure with its range and where it is from. */
import type { PreparedSupply, SupplyRates } from '../projection/supply-rates.ts'
import type { ResolvedParameter } from '../projection/supply-input.ts'
import type { SupplyParameter } from '../projection/supply-parameters.ts'
import { PARAMETERS, WORK_AGES } from '../projection/supply-parameters.ts'
import type { Staff } from '../projection/supply.ts'
import { trainingGroups } from '../projection/supply.ts'
import { decimalText } from '../time/minutes.ts'
import { printable } from '../workforce/text-fields.ts'

export interface AssumptionsAsked {
  readonly prepared: PreparedSupply
  /** Without noise. */
  readonly rates: SupplyRates
  readonly staff: Staff
  /** [year] inhabitants of 20-44. */
  readonly young: readonly number[]
  /** Årsverk of the base year. */
  readonly need: number
  /** They are the municipality's own, of the table or entered: people who are employed. */
  readonly isOwnFte: boolean
}

export function supplyAssumptions(asked: AssumptionsAsked): readonly string[] {
  const { prepared, staff } = asked
  const { supply } = prepared
  const isIdle = idleParameters(asked)
  return [
    stockText(asked),
    agesText(asked),
    ...supply.resolved.filter(({ id }) => !isIdle(id)).map(parameterText),
    exitText(asked),
    recruitText(asked),
    ...ownTexts(asked),
    ...wayTexts(asked),
    ...strangerTexts(asked),
    ...(staff.groups.length > 1
      ? [
          'Gapet i alt lar én gruppe veie opp for en annen. Mangelen i hver gruppe for seg kan være større; den står etter yrke, med samme fordeling av behovet som i dag.',
        ]
      : []),
  ]
}

function stockText({ prepared: { supply }, staff, need, isOwnFte }: AssumptionsAsked): string {
  if (supply.groups.some(({ fte }) => fte !== undefined)) return 'Lagt inn: årsverkene i hver gruppe i dag.'
  const stock = staff.groups.reduce((sum, one) => sum + one.stock, 0)
  const vacant = need - stock
  if (vacant >= 0.05 && isOwnFte)
    return `Lagt inn: ${decimalText(vacant, 1)} ledige årsverk i dag, ved siden av de ${decimalText(stock, 1)} som er besatt. Behovet i basisåret er begge deler.`
  const from =
    vacant >= 0.05
      ? `behovet minus ${decimalText(vacant, 1)} ledige årsverk som er lagt inn`
      : 'lik behovet, uten ledige stillinger. Er det ledige i dag, er gapet for lite: legg dem inn som «vacancies»'
  return `Antakelse (vår): tilgangen i basisåret er ${from} (${decimalText(stock, 1)} årsverk).`
}

function agesText({ prepared: { supply }, rates }: AssumptionsAsked): string {
  if (supply.ages !== undefined)
    return 'Lagt inn: aldersfordelingen til de ansatte. Hvor mange som ansettes, følger ikke av den: det er så mange som ville holdt en stab med varig aldersfordeling jevn. Kjenner dere tallet, legg det inn som «recruits_per_year» i en gruppe.'
  const { base } = rates.classes[0]!
  const percent = (from: number, until: number) =>
    decimalText(100 * base.slice(from - 18, until - 18).reduce((sum, one) => sum + one, 0), 0)
  return `Antakelse (vår): de ansattes alder er ikke publisert her. Den er satt slik dagens rekruttering og avgang ville gjort den over tid: ${percent(18, 30)} % av årsverkene under 30 år, ${percent(30, 45)} % 30-44, ${percent(45, 60)} % 45-59 og ${percent(60, 75)} % fra 60. Er de eldre enn det, går flere av snart. Legg inn egne som «ages».`
}

/** Those that change nothing here: not shown. */
function idleParameters({ prepared, rates, staff }: AssumptionsAsked): (id: SupplyParameter) => boolean {
  const hasTraining = trainingGroups(prepared, staff)[0] !== -1
  return (id) =>
    (id.startsWith('training_') && !hasTraining) ||
    (id === 'foreign_completion' && rates.foreign === 0) ||
    (id === 'outside_completion' && rates.outside === 0)
}

function parameterText({ id, low, mode, high, basis }: ResolvedParameter): string {
  const { name, unit } = PARAMETERS[id]
  const figure = (value: number) => decimalText(value, 3)
  const span = low === high ? '' : ` (${figure(low)} til ${figure(high)})`
  return `${name}: ${figure(mode)}${span}, ${unit}. ${printable(basis)}`
}

function exitText({ prepared: { supply }, rates }: AssumptionsAsked): string {
  const { base, retired, left } = rates.classes[0]!
  let retiring = 0
  let leaving = 0
  for (let age = 0; age < WORK_AGES; age++) {
    retiring += base[age]! * retired[age]!
    leaving += base[age]! * (1 - retired[age]!) * left[age]!
  }
  const percent = (share: number) => `${decimalText(100 * share, 1)} %`
  return `Det gir ${percent(retiring)} av årsverkene i pensjon og ${percent(leaving)} til annet arbeid i basisåret. Antakelse (vår): alle går av innen ${decimalText(supply.exit_spread_years, 1)} år før eller etter gjennomsnittet, like mange hvert år.`
}

function recruitText({ prepared, young }: AssumptionsAsked): string {
  const last = young.length - 1
  const change = 100 * (young[last]! / young[0]! - 1)
  const people = (count: number) => decimalText(count, 0)
  const ages = prepared.supply.recruit_ages === undefined
  return `Rekruttering: kommunens innbyggere 20-44 år er ${people(young[0]!)} i ${prepared.baseYear} og ${people(young[last]!)} i ${prepared.baseYear + last} (${change > 0 ? '+' : ''}${decimalText(change, 1)} %). ${ages ? 'Antakelse (vår): av de nye er 30 % under 25 år, 35 % 25-34, 20 % 35-44 og 15 % 45-59.' : 'Alderen til de nye er lagt inn.'}`
}

/** Groups with something of their own beside their årsverk. */
function ownTexts({ prepared: { supply }, staff }: AssumptionsAsked): readonly string[] {
  return supply.groups.flatMap((own) => {
    const name = staff.groups.find(({ id }) => id === own.id)?.name
    const figures = [
      own.ages === undefined ? null : 'egen alder',
      own.turnover_by_age === undefined ? null : 'egne andeler som slutter',
      own.exit_age_mean === undefined ? null : `avgang ved ${decimalText(own.exit_age_mean, 1)} år i snitt`,
      own.recruits_per_year === undefined
        ? null
        : `${decimalText(own.recruits_per_year, 1)} årsverk ansettes i året`,
    ].filter((figure) => figure !== null)
    return name === undefined || figures.length === 0
      ? []
      : [`Lagt inn for «${name}»: ${figures.join(', ')}.`]
  })
}

/** Entered for a group that the municipality is not known to have. */
function strangerTexts({ prepared: { supply }, staff }: AssumptionsAsked): readonly string[] {
  const strangers = supply.groups.filter(({ id }) => !staff.groups.some((one) => one.id === id))
  if (strangers.length === 0) return []
  return [
    `Lagt inn, men VIRKER IKKE her: tallene for gruppe ${strangers.map(({ id }) => printable(id)).join(', ')}. Vi vet ikke hvor mange kommunen har av dem. Legg inn årsverkene i hver gruppe som «fte».`,
  ]
}

function wayTexts({ prepared, rates, staff }: AssumptionsAsked): readonly string[] {
  const { supply, firstYear, baseYear } = prepared
  const texts: string[] = []
  const [from, to] = trainingGroups(prepared, staff)
  if (from !== -1) {
    const begins =
      supply.training.since === undefined
        ? 'og ordningen er i gang'
        : `fra ${supply.training.since}, så de første er ferdige i ${baseYear + firstYear.training}`
    texts.push(
      `Fagbrev på jobb: fra «${staff.groups[from]!.name}» til «${staff.groups[to]!.name}», ${supply.training.lead_years} år ${begins}. Antakelse (vår) der det ikke er lagt inn. De flyttes mellom gruppene og telles én gang.`,
    )
  }
  if (rates.foreign !== 0)
    texts.push(`Utenlandsk utdannede: de første er godkjent i ${baseYear + firstYear.foreign}.`)
  if (rates.outside !== 0)
    texts.push(`Folk utenfor arbeidslivet: de første er ferdige i ${baseYear + firstYear.outside}.`)
  for (const {
    group,
    intake_per_year: intake,
    completion,
    share_here: here,
    lead_years: lead,
  } of supply.education)
    texts.push(
      `Lagt inn: utdanning til gruppe ${printable(group)}, ${decimalText(intake, 1)} begynner i året, ${decimalText(100 * completion, 1)} % fullfører, ${decimalText(100 * here, 1)} % av dem kommer hit, ${lead} år. De er med også i gapet uten tiltak.`,
    )
  return texts
}
