/** § 14-14a: the use of part-time, temporary posts, hire and bought services is discussed at least once a year. */
import type { LocalDate } from '../../time/local-date.ts'
import { dateOf, dateTextNb, yearOf } from '../../time/local-date.ts'
import { addMonths } from '../../time/months.ts'
import type { DiscussionTopic, YearlyDiscussion } from '../../workforce/register-posts.ts'
import { valueAt } from '../parameter.ts'
import { notFulfilled, notRecorded, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml, AML_CODED_FROM } from './aml.ts'
import { employerAcross, yearlyDiscussionMonths } from './aml-employer-duties.ts'

export const yearlyDiscussion: RegisterRule = {
  id: 'aml-14-14a-yearly-discussion',
  scope: 'register',
  title: {
    nb: 'Årlig drøfting av deltid, midlertidighet og innleie',
    nn: 'Årleg drøfting av deltid, mellombelse stillingar og innleige',
    en: 'Yearly discussion of part-time, temporary posts and hire',
  },
  explanation: {
    nb: 'Minst én gang i året, eller når en av partene krever det, drøfter arbeidsgiver bruken av deltid, midlertidig ansettelse, innleie, selvstendige oppdragstakere og tjenestekjøp med de tillitsvalgte. Et kalenderår uten drøfting er brudd; mer enn tolv måneder siden sist gir et varsel.',
    nn: 'Minst éin gong i året, eller når ein av partane krev det, drøftar arbeidsgivar bruken av deltid, mellombels tilsetjing, innleige, sjølvstendige oppdragstakarar og tenestekjøp med dei tillitsvalde. Eit kalenderår utan drøfting er brot; meir enn tolv månader sidan sist gir eit varsel.',
    en: 'At least once a year, or when a party demands it, the employer discusses the use of part-time, temporary posts, hire, contractors and bought services with the union representatives. A calendar year without it is a breach; more than twelve months since the last gives a warning.',
  },
  citation: aml('14-14a', 'første punktum'),
  parameters: [yearlyDiscussionMonths],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge,
}

const REQUIRED: readonly DiscussionTopic[] = [
  'part-time',
  'temporary',
  'hire',
  'self-employed',
  'bought-services',
]
const TOPIC_NB: Readonly<Record<DiscussionTopic, string>> = {
  'part-time': 'deltid',
  temporary: 'midlertidig ansettelse',
  hire: 'innleie',
  'self-employed': 'selvstendige oppdragstakere',
  'bought-services': 'tjenestekjøp',
  'equal-treatment': 'likebehandling av innleide (§ 14-12 a)',
}

function judge(view: RegisterView): readonly Finding[] {
  const { register, on } = view
  const held = (register.yearly_discussions ?? [])
    .filter(({ date }) => date <= on)
    .sort((one, other) => one.date - other.date)
  const last = held.at(-1)
  if (last === undefined) {
    return [
      notRecorded(
        { rule: yearlyDiscussion, view },
        on,
        'Ingen drøfting av deltid, midlertidig ansettelse og innleie (§ 14-14a) er registrert; skriv datoen for den siste, eller drøft det nå',
      ),
    ]
  }
  const dates = held.map(({ date }) => date)
  return [
    ...yearsWithout(dates, on).map((year) => wholeYear(view, year)),
    ...tooLongAgo(view, last.date),
    ...missingTopics(view, held, last.date),
    ...asked(view, last.date),
  ]
}

/** Calendar years that passed without one, from the year after the first recorded one: before it nothing is known. */
function yearsWithout(dates: readonly LocalDate[], on: LocalDate): readonly number[] {
  const held = new Set(dates.map(yearOf))
  const first = Math.max(Math.min(...held) + 1, yearOf(AML_CODED_FROM))
  const years = Array.from({ length: Math.max(0, yearOf(on) - first) }, (_, index) => first + index)
  return years.filter((year) => !held.has(year))
}

function wholeYear(view: RegisterView, year: number): Finding {
  return notFulfilled(
    { rule: yearlyDiscussion, view },
    dateOf(year, 12, 31),
    `Bruken av deltid, midlertidig ansettelse og innleie ble ikke drøftet i ${year}; kravet er minst én gang i året`,
  )
}

function tooLongAgo(view: RegisterView, last: LocalDate): readonly Finding[] {
  const { on } = view
  const months = valueAt(yearlyDiscussionMonths, on)
  const due = addMonths(last, months)
  // A whole calendar year without one is said already, as a breach.
  if (on <= due || yearOf(on) > yearOf(last) + 1) return []
  return [
    registerFinding({
      rule: yearlyDiscussion,
      view,
      kind: 'warning',
      from: due,
      to: on,
      limit: due - last,
      actual: on - last,
      unit: 'days',
      clauseNb: `Siste drøfting etter § 14-14a var ${dateTextNb(last)}, mer enn ${months} måneder før ${dateTextNb(on)}; drøft på nytt`,
    }),
  ]
}

/** The topics of the discussions in the twelve months up to the last one, together. */
function missingTopics(
  view: RegisterView,
  held: readonly YearlyDiscussion[],
  last: LocalDate,
): readonly Finding[] {
  const { on, register } = view
  const since = addMonths(last, -valueAt(yearlyDiscussionMonths, on))
  const discussed = new Set(held.filter(({ date }) => date > since).flatMap(({ topics }) => topics))
  const hires = (register.hired_in ?? []).some(
    ({ from, until }) => from <= last && (until === undefined || until > since),
  )
  const required = hires ? [...REQUIRED, 'equal-treatment' as const] : REQUIRED
  const missing = required.filter((topic) => !discussed.has(topic))
  if (missing.length === 0) return []
  return [
    registerFinding({
      rule: yearlyDiscussion,
      view,
      kind: 'warning',
      from: last,
      limit: required.length,
      actual: required.length - missing.length,
      unit: 'count',
      clauseNb: `Drøftingen ${dateTextNb(last)} er ikke registrert med ${missing.map((topic) => TOPIC_NB[topic]).join(', ')}; skriv det inn eller ta det opp`,
    }),
  ]
}

function asked(view: RegisterView, last: LocalDate): readonly Finding[] {
  const { discussion_asked: demanded } = view.register
  if (demanded === undefined || demanded > view.on || last >= demanded) return []
  return [
    notRecorded(
      { rule: yearlyDiscussion, view },
      demanded,
      `En av partene krevde drøfting etter § 14-14a ${dateTextNb(demanded)}, og ingen er registrert siden; drøft det og skriv datoen`,
    ),
  ]
}
