/**
 * What people write after --uten, --med and --norm, read against the unit. What cannot be asked is refused with a Norwegian
 * sentence that names the value and the next step.
 */
import { agreementProblems } from '../law/agreements.ts'
import { contradictions } from '../law/effective-limit.ts'
import { norway } from '../law/jurisdictions.ts'
import type { Rule } from '../law/rule.ts'
import { canBeSetAside, SET_ASIDE_RULES } from '../law/set-aside.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import { hoursText } from '../time/minutes.ts'
import { Agreement, Basis } from '../workforce/agreement.ts'
import { norwegianErrors, problemText } from '../workforce/file-problem.ts'
import { planEnd } from '../workforce/roster.ts'
import { weeklyNormField } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import type { Change } from './what-if.ts'
import { withAgreement, withPlaces } from './what-if.ts'

export type ChangeRead =
  { readonly status: 'ok'; readonly change: Change } | { readonly status: 'bad'; readonly message: string }

function bad(message: string): ChangeRead {
  return { status: 'bad', message }
}

/** `--uten`: a rule's id, "kompetanse:ID", "bemanning:SHIFT" or "bemanning:SHIFT=N". */
export function readWithout(unit: Unit, text: string): ChangeRead {
  const [kind, value = ''] = splitOnce(text, ':')
  if (kind === 'kompetanse') return readCompetence(unit, value)
  if (kind === 'bemanning') return readStaffing(unit, value)
  if (canBeSetAside(text)) return { status: 'ok', change: { kind: 'without-rule', rule: text } }
  const rule = norway.rules.find(({ id }) => id === text)
  const next = `Disse kan settes til side i en beregning: ${SET_ASIDE_RULES.join(', ')}; eller skriv «kompetanse:ID» eller «bemanning:VAKT».`
  return rule === undefined
    ? bad(`«${text}» er ikke en regel. ${next}`)
    : bad(`«${text}» (${rule.title.nb}) kan ikke settes til side: ${whyNot(rule)}. ${next}`)
}

function whyNot(rule: Rule): string {
  if (rule.scope === 'register')
    return 'det er en plikt ved siden av turnusen, og ingen turnus blir annerledes'
  if (rule.scope === 'plan') return 'den gjelder planen som helhet, og ingen turnus blir annerledes'
  return 'søket holder ingen grense for den, så ingen turnus blir annerledes'
}

function readCompetence(unit: Unit, id: string): ChangeRead {
  const demanded = [...new Set(unit.demand.flatMap(({ competence }) => competence ?? []))]
  const competence = demanded.find((one) => one === id)
  if (competence !== undefined) return { status: 'ok', change: { kind: 'without-competence', competence } }
  const known = unit.lattice.competences.some((one) => one.id === id)
  const what = known ? 'er ikke krevd på noen vakt' : 'er ikke en kompetanse i enheten'
  const next =
    demanded.length === 0
      ? 'Enheten krever ingen kompetanse på noen vakt.'
      : `Krevd er: ${demanded.join(', ')}.`
  return bad(`«kompetanse:${id}»: «${id}» ${what}. ${next}`)
}

const MOST_PLACES = 500

function readStaffing(unit: Unit, value: string): ChangeRead {
  const [code, number = '0'] = splitOnce(value, '=')
  const places = /^\d{1,3}$/.test(number) ? Number(number) : NaN
  const shift = unit.demand.find((one) => one.shift === code)?.shift
  if (shift === undefined) {
    const codes = [...new Set(unit.demand.map((one) => one.shift))].join(', ')
    return bad(`«bemanning:${value}»: ingen norm for «${code}». Normer finnes for: ${codes}.`)
  }
  if (!(places <= MOST_PLACES)) {
    return bad(
      `«bemanning:${value}»: «${number}» er ikke et helt antall fra 0 til ${MOST_PLACES}. Rett tallet.`,
    )
  }
  if (withPlaces(unit, shift, places).demand.every(({ minimum }) => minimum === 0))
    return bad(`«bemanning:${value}»: da er det ikke noe bemanningskrav igjen. Velg et antall over 0.`)
  return { status: 'ok', change: { kind: 'staffing', shift, places } }
}

/** `--norm`: hours in a full week, "33.6" or "33,6". */
export function readNorm(unit: Unit, text: string): ChangeRead {
  const number = numberOf(text)
  const parsed = weeklyNormField.safeParse(number ?? NaN, { error: norwegianErrors })
  if (!parsed.success) {
    const reason =
      number === null ? 'er ikke et tall. Skriv for eksempel 33.6.' : parsed.error.issues[0]!.message
    return bad(`«${text}» ${reason}`)
  }
  if (parsed.data === unit.weekly_norm_hours)
    return bad(`«${text}» er den fulle uka enheten har nå (${hoursText(parsed.data)} timer). Velg en annen.`)
  return { status: 'ok', change: { kind: 'norm', weekMinutes: parsed.data } }
}

/** `--med` with the text of an agreement file. */
export function readAgreementFile(unit: Unit, file: string, text: string): ChangeRead {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return bad(yaml.problems.map(problemText).join('\n'))
  const parsed = Agreement.safeParse(yaml.content, { error: norwegianErrors })
  if (!parsed.success)
    return bad(problemsOf(file, parsed.error, yaml.content, yaml.place).map(problemText).join('\n'))
  return agreementChange(unit, parsed.data)
}

const FORMS =
  'Skriv GRUNNLAG:regel=tall, for eksempel TV:daily-rest=9, IND:sunday-average=26 eller TV:averaging=52/12.5/48 (uker/timer i døgnet/timer i uka), eller navnet på en avtalefil (.yaml).'

/** `--med` in its short form: "TV:daily-rest=9". What it does not say is assumed: from, until, signatures, compensation. */
export function readAgreementShort(unit: Unit, text: string): ChangeRead {
  const [basisText, rest = ''] = splitOnce(text, ':')
  const [rule, numbersText = ''] = splitOnce(rest, '=')
  const basis = Basis.safeParse(basisText)
  const numbers = numbersText.split('/').map(numberOf)
  if (!basis.success || numbers.some((one) => one === null))
    return bad(`«${text}» er ikke en avtale. ${FORMS}`)
  const permission = shortPermission(rule, basis.data, numbers as number[])
  if (permission === null)
    return bad(
      `«${text}»: «${rule}» har ikke en kort form med ${numbers.length} tall på grunnlag ${basis.data}. ${FORMS}`,
    )
  const taken = new Set(unit.agreements.map(({ id }) => id))
  const id = [`med-${rule}`, `med-${rule}-2`].find((one) => !taken.has(one)) ?? `med-${rule}-${taken.size}`
  const parsed = Agreement.safeParse(
    {
      id,
      title: `Tenkt avtale: ${text}`,
      basis: basis.data,
      permits: [permission],
      ...(basis.data === 'IND' ? { employees: unit.employees.map((one) => one.id) } : {}),
      from: formatDate(unit.plan.start),
      until: formatDate(addDays(planEnd(unit.plan), -1)),
      signed_by: ['ingen ennå; tenkt i denne beregningen'],
      compensation: 'ikke avtalt ennå; forutsatt i denne beregningen',
    },
    { error: norwegianErrors },
  )
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return bad(`«${text}»: «${String(path.at(-1))}» ${message}`)
  }
  return agreementChange(unit, parsed.data)
}

const HOURS_RULES: ReadonlySet<string> = new Set([
  'daily-rest',
  'weekly-rest',
  'night-average',
  'night-strain',
  'total-day',
  'total-week',
  'passive-day',
  'live-in-week',
  'live-in-rest',
])

function shortPermission(
  rule: string,
  basis: Basis,
  numbers: readonly number[],
): Readonly<Record<string, unknown>> | null {
  const [first, second, third, fourth] = numbers
  if (numbers.length === 1) {
    if (HOURS_RULES.has(rule)) return { rule, hours: first }
    if (rule === 'sunday-average') return { rule, weeks: first }
    if (rule === 'plan-notice') return { rule, days: first }
    if (rule === 'standby-share') return { rule, divisor: first }
  }
  if (rule === 'averaging' && (numbers.length === 3 || numbers.length === 4)) {
    const single = fourth === undefined ? {} : { single_week_hours: fourth }
    return { rule, weeks: first, day_hours: second, week_hours: third, ...single }
  }
  // § 10-6(6) gives hours in a week and in 26 weeks; the fifth subsection in a week, four weeks and 52.
  if (rule === 'overtime' && basis === 'AT' && numbers.length === 2)
    return { rule, week_hours: first, half_year_hours: second }
  if (rule === 'overtime' && basis !== 'AT' && numbers.length === 3)
    return { rule, week_hours: first, four_week_hours: second, year_hours: third }
  return null
}

/** Refused where the agreement cannot be, with the law's own reason. */
function agreementChange(unit: Unit, agreement: Agreement): ChangeRead {
  const { id } = agreement
  const people = new Set<string>(unit.employees.map((employee) => employee.id))
  const known = new Set(unit.agreements.map((one) => one.id))
  if (known.has(id)) return bad(`Avtalen «${id}» har samme id som en avtale enheten har. Gi den en annen id.`)
  const stranger = agreement.employees?.find((one) => !people.has(one))
  if (stranger !== undefined)
    return bad(`Avtalen «${id}» nevner «${stranger}», som ikke er en ansatt i enheten. Rett id-en.`)
  const nowhere = agreement.exception_to?.find((one) => !known.has(one))
  if (nowhere !== undefined)
    return bad(`Avtalen «${id}» er et unntak fra «${nowhere}», som enheten ikke har. Rett id-en.`)
  const after = withAgreement(unit, agreement)
  const problems = [
    ...agreementProblems(after).filter((one) => one.agreement === id),
    ...contradictions(after).filter((one) => one.permits === id || one.requires === id),
  ].map(({ textNb }) => textNb)
  return problems.length > 0
    ? bad(problems.join('\n'))
    : { status: 'ok', change: { kind: 'with-agreement', agreement } }
}

/** "12,5" or "12.5" -> 12.5; null for anything else. */
function numberOf(text: string): number | null {
  return /^\d{1,5}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : null
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}
