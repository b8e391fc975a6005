/** What it would take of one lever to close a gap, in a sentence that a municipal director can take a stand on. */
import type { Closer } from '../projection/gap.ts'
import type { LeverId } from '../projection/levers.ts'
import { LEVERS } from '../projection/levers.ts'
import type { ResolvedLever } from '../projection/scenario.ts'
import { decimalText } from '../time/minutes.ts'

const percent = (share: number) => `${decimalText(100 * Math.abs(share), Math.abs(share) < 0.1 ? 2 : 1)} %`
const points = (share: number) => `${decimalText(100 * Math.abs(share), 1)} prosentpoeng`
const years = (value: number) => `${decimalText(Math.abs(value), 1)} år`
const downOrUp = (value: number) => (value < 0 ? 'går ned' : 'går opp')

/** After "hvis". */
const IF: Readonly<Record<LeverId, (value: number) => string>> = {
  healthy_ageing: (value) =>
    value < 0
      ? `folk er syke ${percent(value)} av de vunne leveårene lenger enn i dag`
      : `folk er friske i ${percent(value)} av de vunne leveårene`,
  users_under_67: (value) =>
    `brukerne under 67 år blir ${percent(value)} ${value < 0 ? 'færre' : 'flere'} hvert år, ut over befolkningen`,
  heavy_users_67: (value) =>
    `ressurskrevende brukere fra 67 år blir ${percent(value)} ${value < 0 ? 'færre' : 'flere'} hvert år`,
  informal_care: (value) => `pårørende ${value < 0 ? 'gir fra seg' : 'overtar'} ${percent(value)} av timene`,
  service_level: (value) => `timene per bruker ${downOrUp(value)} ${percent(value)} hvert år`,
  from_hospital: (value) =>
    `det flyttes ${decimalText(value, 0)} døgn i året per 1000 innbyggere fra 67 år fra sykehus`,
  prevention: (value) => `forebygging gir ${percent(value)} ${value < 0 ? 'flere' : 'færre'} brukere`,
  technology: (value) => `teknologi ${value < 0 ? 'krever' : 'sparer'} ${percent(value)} av timene`,
  productivity: (value) => `årsverkene per bruker ${downOrUp(-value)} ${percent(value)} hvert år`,
  work_under_67: (value) =>
    `en bruker under 67 år tar ${percent(value)} ${value < 0 ? 'mindre' : 'mer'} arbeid enn antatt i dag`,
  post_size: (value) => `gjennomsnittlig stilling ${downOrUp(value)} ${points(value)}`,
  sick_leave: (value) => `sykefraværet ${downOrUp(value)} ${points(value)}`,
  exit_age: (value) => `avgangsalderen ${downOrUp(value)} ${years(value)}`,
  special_age_limits: (value) =>
    `endrede særaldersgrenser gir avgang ${years(value)} ${laterOrSooner(value)}`,
  senior_measures: (value) => `seniortiltak gir avgang ${years(value)} ${laterOrSooner(value)}`,
  pensioners: (value) => `pensjonister gir ${percent(value)} flere årsverk ved siden av de ansatte`,
  foreign_educated: (value) =>
    `utenlandsk utdannede på vei til autorisasjon begynner tilsvarende ${percent(value)} av dagens årsverk hvert år`,
  outside_working_life: (value) =>
    `folk utenfor arbeidslivet begynner tilsvarende ${percent(value)} av dagens årsverk hvert år`,
  net_outflow_private: (value) =>
    `netto ${percent(value)} av årsverkene ${value < 0 ? 'kommer fra' : 'går til'} private hvert år`,
  substitution: (value) => `${percent(value)} av timene flyttes mellom yrker`,
}

function laterOrSooner(value: number): string {
  return value < 0 ? 'tidligere' : 'senere'
}

/** `by`: the year from which the lever has its full effect; `reach`: the share it reaches. */
export function closerSentence(
  { lever, value, closes, left, isIdle }: Closer,
  { year, by, reach, low, high, from }: ResolvedLever & { readonly year: number },
): string {
  const { name, estimate, phased } = LEVERS[lever]
  if (isIdle) return `«${name}» virker ikke på gapet her.`
  if (value === 0)
    return closes
      ? `Gapet i ${year} lukkes uten «${name}».`
      : `Selv uten «${name}» mangler det ${decimalText(left, 1)} årsverk i ${year}.`
  const full = phased ? `, med full virkning fra ${by}` : ''
  const reached = reach < 1 ? `, for de ${percent(reach)} som nås` : ''
  const condition = `${IF[lever](value)}${reached}${full}`
  if (!closes) return `Selv hvis ${condition}: det mangler ${decimalText(left, 1)} årsverk i ${year}.`
  const isBeyond = from !== 'none' && (value < low || value > high)
  const isUnknown = from === 'none' && estimate === null
  const doubt = isUnknown
    ? ' Ingen vet om så mye er mulig: virkningen er ikke tallfestet.'
    : isBeyond
      ? ' Det er mer enn scenariet regner som mulig.'
      : ''
  return `Gapet i ${year} lukkes hvis ${condition}.${doubt}`
}
