/** What an assessment of what something takes in people cannot do without. Until all of it is there, the answer says UFULLSTENDIG. */
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import type { Amount, KonsekvensCase, QuestionId } from './konsekvens-case.ts'
import { QUESTION_IDS, triangleOf } from './konsekvens-case.ts'

type Missing = KonsekvensAnswer['missing'][number]

/** As utredningsinstruksen asks them (point 2-1, in force from 1 March 2016). */
export const QUESTIONS_NB: Readonly<Record<QuestionId, string>> = {
  problem_and_goals: 'Hva er problemet, og hva vil vi oppnå?',
  relevant_measures: 'Hvilke tiltak er relevante?',
  principles: 'Hvilke prinsipielle spørsmål reiser tiltakene?',
  effects: 'Hva er de positive og negative virkningene av tiltakene, hvor varige er de, og hvem blir berørt?',
  recommendation: 'Hvilket tiltak anbefales, og hvorfor?',
  preconditions: 'Hva er forutsetningene for en vellykket gjennomføring?',
}

export function missingOf(written: KonsekvensCase): readonly Missing[] {
  return [
    ...scopeMissing(written),
    ...needMissing(written),
    ...termsMissing(written),
    ...costMissing(written),
    ...questionsMissing(written),
    ...uncertaintyMissing(written),
  ]
}

function missing(field: string, what: string, how: string): Missing {
  return { field, what, how }
}

function scopeMissing({ purpose, user_group, area, ages, years, users }: KonsekvensCase): Missing[] {
  const usesAges = area === 'national' || users?.growth === 'population'
  return [
    isBlank(purpose) ? missing('purpose', 'formålet', 'Skriv i én setning hva saken skal oppnå.') : null,
    isBlank(user_group)
      ? missing('user_group', 'brukergruppen', 'Skriv hvem det gjelder, så snevert at de kan telles.')
      : null,
    area === undefined
      ? missing('area', 'hvor det gjelder', 'Skriv area: national, eller kommunens navn eller nummer.')
      : null,
    usesAges && ages === undefined
      ? missing(
          'ages',
          'alderen saken gjelder',
          'Skriv for eksempel ages: { from: 0, to: 66 }. Uten den brukes hele folketallet.',
        )
      : null,
    years === undefined
      ? missing('years', 'årene', 'Skriv for eksempel years: { from: 2027, to: 2035 }.')
      : null,
  ].filter((one) => one !== null)
}

function needMissing({ users, per_user: perUser }: KonsekvensCase): Missing[] {
  const need = perUser?.hours_per_week ?? perUser?.coverage?.staff_per_user
  const places = perUser?.places
  return [
    ...usersMissing(users),
    ...(places === undefined
      ? figureMissing(
          needField(perUser),
          'timer eller dekning per bruker',
          need,
          'Skriv timer i uka, eller coverage: { staff_per_user: …, hours_per_week: 168 }.',
        )
      : [
          ...figureMissing(
            'per_user.places.fte_before',
            'årsverk per plass før',
            places.fte_before,
            'Skriv tallet.',
          ),
          ...figureMissing(
            'per_user.places.fte_after',
            'årsverk per plass etter',
            places.fte_after,
            'Skriv tallet.',
          ),
          ...(places.places_before === undefined
            ? [
                missing(
                  'per_user.places.places_before',
                  'antall plasser før',
                  'Skriv antallet, også når det er det samme. Uten det regnes like mange som etter.',
                ),
              ]
            : []),
        ]),
    ...(places !== undefined
      ? []
      : figureMissing(
          'per_user.today.hours_per_week',
          'nullalternativet: hva de samme brukerne får i dag',
          perUser?.today?.hours_per_week,
          'Skriv timene de får i dag, eller value: 0 når de ikke får noe. Uten det regnes alt som nytt.',
        )),
  ]
}

function needField(perUser: KonsekvensCase['per_user']): string {
  if (perUser?.coverage !== undefined) return 'per_user.coverage.staff_per_user'
  return perUser?.hours_per_week === undefined
    ? 'per_user.hours_per_week eller per_user.coverage'
    : 'per_user.hours_per_week'
}

function termsMissing(written: KonsekvensCase): Missing[] {
  const { weekly_norm_hours: norm, competence, absence, ramp_up: rampUp } = written
  return [
    ...(competence === undefined
      ? [missing('competence', 'kompetansen', 'Skriv «shares» med navn og andel; andelene skal bli 1.')]
      : groundMissing('competence', 'kompetansen', competence)),
    ...(norm === undefined
      ? [
          missing(
            'weekly_norm_hours',
            'full uke',
            'Skriv 37.5, 35.5 eller 33.6. Tariffavtalen og arbeidstidsordningen avgjør.',
          ),
        ]
      : []),
    ...figureMissing('absence.holiday_weeks', 'ferie', absence?.holiday_weeks, 'Skriv ukene.'),
    ...figureMissing('absence.sick_percent', 'sykefravær', absence?.sick_percent, 'Skriv prosenten.'),
    ...figureMissing('absence.other_percent', 'annet fravær', absence?.other_percent, 'Skriv prosenten.'),
    ...(rampUp === undefined
      ? [
          missing(
            'ramp_up',
            'innfasingen',
            'Skriv «by_year», eller «from» og «to». Uten den er alt der straks.',
          ),
        ]
      : groundMissing('ramp_up', 'innfasingen', rampUp)),
  ]
}

function costMissing({ cost }: KonsekvensCase): Missing[] {
  const parts = [
    ['price_year', 'prisåret', cost?.price_year, 'Skriv året.'],
    [
      'employers_contribution',
      'om arbeidsgiveravgiften er med',
      cost?.employers_contribution,
      'Skriv true eller false.',
    ],
    ['pension', 'om pensjonen er med', cost?.pension, 'Skriv true eller false.'],
    ['absence_cover', 'om vikarer for fravær er med', cost?.absence_cover, 'Skriv true eller false.'],
  ] as const
  return [
    ...figureMissing('cost.per_fte', 'kostnad per årsverk', cost?.per_fte, 'Skriv kroner i året.'),
    ...parts
      .filter(([, , value]) => value === undefined || value === 'unknown')
      .map(([field, what, , how]) => missing(`cost.${field}`, what, how)),
  ]
}

function questionsMissing({ questions }: KonsekvensCase): Missing[] {
  return QUESTION_IDS.filter((id) => isBlank(questions?.[id])).map((id) =>
    missing(`questions.${id}`, `svar på «${QUESTIONS_NB[id]}»`, 'Skriv svaret med egne ord.'),
  )
}

/** Users, need and cost have a span, or the case says why not. */
function uncertaintyMissing({ users, per_user: perUser, cost, uncertainty }: KonsekvensCase): Missing[] {
  if (!isBlank(uncertainty)) return []
  const need = perUser?.hours_per_week ?? perUser?.coverage?.staff_per_user ?? perUser?.places?.fte_after
  const isPoint = (amount: Amount | undefined) => {
    if (amount === undefined) return true
    const { low, high } = triangleOf(amount)
    return low === high
  }
  const points = [
    ['users', users],
    ['per_user', need],
    ['cost.per_fte', cost?.per_fte],
  ] as const
  const without = points.filter(([, amount]) => isPoint(amount)).map(([field]) => field)
  if (without.length === 0) return []
  return [
    missing(
      'uncertainty',
      `usikkerheten i ${without.join(', ')}`,
      'Skriv low, mode og high, eller forklar i «uncertainty» hvorfor tallet står uten spenn.',
    ),
  ]
}

/** Of everything in a case, how many it concerns may not be assumed. */
function usersMissing(users: KonsekvensCase['users']): Missing[] {
  if (users === undefined)
    return [missing('users', 'antall brukere', 'Skriv tallet eller low/mode/high, og «source».')]
  return isBlank(users.source)
    ? [
        missing(
          'users.source',
          'kilde for antall brukere',
          'Skriv hvor tallet er talt. En antakelse er ikke nok her.',
        ),
      ]
    : []
}

/** Neither the figure nor where it is from may lack. */
function figureMissing(field: string, what: string, amount: Amount | undefined, how: string): Missing[] {
  return amount === undefined ? [missing(field, what, how)] : groundMissing(field, what, amount)
}

function groundMissing(
  field: string,
  what: string,
  { source, assumption }: { readonly source?: string | undefined; readonly assumption?: string | undefined },
): Missing[] {
  return isBlank(source) && isBlank(assumption)
    ? [
        missing(
          `${field}.source`,
          `kilde for ${what}`,
          'Skriv «source», eller «assumption» når det er antatt.',
        ),
      ]
    : []
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || !/\p{L}/u.test(text)
}
