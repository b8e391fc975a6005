/**
 * Worked examples as files that a jurist can read and write: docs/law/eksempler, one file for each theme. Read strictly,
 * and turned into cases (case.ts) that the real rules judge; report/example-page.ts shows them.
 */
import { z } from 'zod'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import { Basis, Permission } from '../workforce/agreement.ts'
import { Consent } from '../workforce/employee.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import { dateField, idField, sentenceField } from '../workforce/text-fields.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import type { CaseAgreement, CasePermission, LawCase } from './case.ts'

const DAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'] as const
const DUTY = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}-\d{2}:\d{2}( .+)?$/
const TIMES = /^\d{2}:\d{2}-\d{2}:\d{2}( .+)?$/
const AMOUNT = /^(?:(\d+) t)?(?: ?(\d+) min)?$/

const paragraphField = z.string().min(1).max(2000)

/** "10 t 59 min" in minutes; a bare number (days, Sundays, breaks) as it is. */
const Amount = z.union([
  z.number().min(0),
  z
    .string()
    .regex(/^\d/, 'begynner ikke med et tall. Skriv for eksempel «10 t 59 min».')
    .regex(AMOUNT, 'er ikke en varighet. Skriv for eksempel «10 t 59 min».')
    .transform((text) => {
      const [, hours = '0', minutes = '0'] = AMOUNT.exec(text) ?? []
      return 60 * Number(hours) + Number(minutes)
    }),
])

/** The same times on some weekdays of some weeks of the plan, so that a long plan can be read. */
const Pattern = z.strictObject({
  dager: z.array(z.enum(DAYS)).min(1),
  uker: z
    .union([
      z.array(z.int().min(1).max(53)).min(1),
      z.string().regex(/^\d{1,2}-\d{1,2}$/, 'er ikke uker. Skriv «1-8», eller en liste: [1, 3].'),
    ])
    .describe('Planens uker, den første er 1'),
  tid: z.string().regex(TIMES, 'er ikke tider. Skriv for eksempel «07:30-15:00 pause 30».'),
})

const Duties = z.array(
  z.union([
    z.string().regex(DUTY, 'er ikke en vakt. Skriv for eksempel «2027-08-02 07:30-15:00 pause 30».'),
    Pattern,
  ]),
)

const ExampleAgreement = z.strictObject({
  grunnlag: Basis,
  tillater: z.custom<CasePermission>(
    (value) => Permission.safeParse(value).success,
    'er ikke noe en avtale kan tillate. Se Permission i src/workforce/agreement.ts.',
  ),
  kompensasjon: sentenceField.optional(),
  fra: dateField.optional(),
  til: dateField.optional(),
  for: z.array(sentenceField).min(1).optional().describe('Hvem avtalen gjelder; utelatt = alle'),
})

const KINDS = { brudd: 'breach', 'trenger avtale': 'needs-agreement', varsel: 'warning' } as const

const ExampleFinding = z.strictObject({
  art: z.enum(['brudd', 'trenger avtale', 'varsel']),
  grense: Amount,
  faktisk: Amount,
})

const Person = z.strictObject({
  født: dateField.optional(),
  skole: z.enum(['none', 'compulsory', 'upper']).optional(),
  stilling: z.enum(['ordinary', 'leading', 'independent']).optional(),
  samtykker: z
    .array(
      z.custom<z.input<typeof Consent>>(
        (value) => Consent.safeParse(value).success,
        'er ikke et samtykke. Se Consent i src/workforce/employee.ts.',
      ),
    )
    .optional(),
  fravær: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}$/)).optional(),
  med_seg: z
    .strictObject({
      timesaldo: z.number().optional(),
      uker_i_perioden: z.int().optional(),
      røde_dager: z.int().optional(),
      røde_dager_arbeidet: z.int().optional(),
      overtid_timer: z.number().optional(),
    })
    .optional()
    .describe('Hva den ansatte har med seg fra før planen'),
})

const Example = z.strictObject({
  id: idField,
  tittel: sentenceField,
  paragraf: sentenceField,
  regel: idField.describe('Regelen som dømmer, f.eks. aml-10-8-daily-rest'),
  hva_skjer: paragraphField,
  plan: z
    .strictObject({
      type: z.enum(['kalenderplan', 'grunnturnus']).default('kalenderplan'),
      fra: dateField.optional(),
      uker: z.int().min(1).max(53).default(1),
      drøftet: dateField.optional(),
    })
    .default({ type: 'kalenderplan', uker: 1 }),
  arbeidsgiver: z
    .strictObject({
      tariffbundet: z.boolean().optional(),
      arbeidstype: z.enum(['dagarbeid', 'turnus', 'helkontinuerlig']).optional(),
    })
    .default({}),
  arbeidstaker: Person.default({}),
  vakter: Duties,
  før_planen: Duties.optional(),
  andre_steder: Duties.optional().describe(
    'Med « hos Sykehuset» til slutt; «hos samme» = samme arbeidsgiver',
  ),
  avtaler: z.array(ExampleAgreement).default([]),
  regnestykke: paragraphField,
  funn: z.array(ExampleFinding).describe('Tom liste: ingen funn'),
})
export type Example = z.infer<typeof Example>

const ExampleFile = z.strictObject({
  tema: sentenceField,
  innledning: paragraphField,
  eksempler: z.array(Example).min(1),
})
export type ExampleFile = z.infer<typeof ExampleFile>

export type ExampleFileResult =
  | { readonly status: 'ok'; readonly file: ExampleFile }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

export function readExampleFile(file: string, text: string): ExampleFileResult {
  const read = readYaml(file, text)
  if (read.status === 'bad') return read
  const parsed = ExampleFile.safeParse(read.content, { error: norwegianErrors })
  if (parsed.success) return { status: 'ok', file: parsed.data }
  return { status: 'bad', problems: problemsOf(file, parsed.error, read.content, read.place) }
}

const DEFAULT_START = '2027-08-02'
const CATEGORY = { dagarbeid: 'ordinary', turnus: 'rotating', helkontinuerlig: 'continuous' } as const

export function caseOf(example: Example): LawCase {
  const { plan, arbeidsgiver, arbeidstaker } = example
  const start = plan.fra ?? dateField.parse(DEFAULT_START)
  return {
    rule: example.regel,
    titleNb: example.tittel,
    arithmetic: example.regnestykke,
    kind: plan.type === 'grunnturnus' ? 'cyclic' : 'calendar',
    start: formatDate(start),
    weeks: plan.uker,
    ...(plan.drøftet === undefined ? {} : { discussedOn: formatDate(plan.drøftet) }),
    duties: dutiesOf(example.vakter, start),
    ...(example.før_planen === undefined ? {} : { before: dutiesOf(example.før_planen, start) }),
    ...(example.andre_steder === undefined ? {} : { elsewhere: dutiesOf(example.andre_steder, start) }),
    agreements: example.avtaler.map(agreementOf),
    boundByTariff: arbeidsgiver.tariffbundet ?? true,
    category: CATEGORY[arbeidsgiver.arbeidstype ?? 'turnus'],
    ...personOf(arbeidstaker),
    finds: example.funn.map(({ art, grense, faktisk }) => ({
      kind: KINDS[art],
      limit: grense,
      actual: faktisk,
    })),
  }
}

function personOf(person: Example['arbeidstaker']): Partial<LawCase> {
  const { født, skole, stilling, samtykker, fravær, med_seg: brought } = person
  return {
    ...(født === undefined ? {} : { born: formatDate(født) }),
    ...(skole === undefined ? {} : { school: skole }),
    ...(stilling === undefined ? {} : { position: stilling }),
    ...(samtykker === undefined ? {} : { consents: samtykker }),
    ...(fravær === undefined ? {} : { absences: fravær }),
    ...(brought === undefined
      ? {}
      : {
          carryOver: {
            ...(brought.timesaldo === undefined ? {} : { hours_balance: brought.timesaldo }),
            ...(brought.uker_i_perioden === undefined
              ? {}
              : { averaging_weeks_used: brought.uker_i_perioden }),
            ...(brought.røde_dager === undefined ? {} : { red_days_total: brought.røde_dager }),
            ...(brought.røde_dager_arbeidet === undefined
              ? {}
              : { red_days_worked: brought.røde_dager_arbeidet }),
            ...(brought.overtid_timer === undefined ? {} : { overtime_hours: brought.overtid_timer }),
          },
        }),
  }
}

function agreementOf(agreement: Example['avtaler'][number]): CaseAgreement {
  const { grunnlag, tillater, kompensasjon, fra, til } = agreement
  return {
    basis: grunnlag,
    permits: tillater,
    ...(kompensasjon === undefined ? {} : { compensation: kompensasjon }),
    ...(fra === undefined ? {} : { from: formatDate(fra) }),
    ...(til === undefined ? {} : { until: formatDate(til) }),
    ...(agreement.for === undefined ? {} : { employees: agreement.for }),
  }
}

function dutiesOf(duties: Example['vakter'], start: LocalDate): readonly string[] {
  return duties.flatMap((duty) =>
    typeof duty === 'string'
      ? [duty]
      : weeksOf(duty.uker).flatMap((week) =>
          duty.dager.map(
            (day) => `${formatDate(addDays(start, 7 * (week - 1) + DAYS.indexOf(day)))} ${duty.tid}`,
          ),
        ),
  )
}

function weeksOf(weeks: readonly number[] | string): readonly number[] {
  if (typeof weeks !== 'string') return weeks
  const [first = 1, last = 1] = weeks.split('-').map(Number)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
