/** What `reserve` is asked beside the unit files: units without a file, the service level, correlation, costs, today's money, stress. */
import { z } from 'zod'
import { nearestWord } from '../words/nearest.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import { idField, nameField, sentenceField, weeklyNormField } from '../workforce/text-fields.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'

function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `er ikke et felt her. Nærmest er ${issue.keys.map((key) => `«${nearestWord(key, Object.keys(shape)) ?? ''}»`).join(', ')}. Rett stavemåten, eller ta feltet bort.`
        : undefined,
  })
}

const percent = (least: number, most: number) => z.number().min(least).max(most)
const duties = z.int('må være et helt antall.').min(0).max(300)
const minutes = z.int('må være hele minutter.').min(0).max(600)
const people = z.int('må være et helt antall.').min(1).max(1000)
const kroner = fields({ value: z.number().min(0).max(10_000_000_000), source: sentenceField })
const MOST_UNITS = 40

const OnCallLimit = fields({
  most_a_day: duties.describe('Flest vakter i døgnet som kan dekkes slik, for alle enhetene til sammen'),
})

export const ReserveSetup = fields({
  name: nameField,
  constructed: z.boolean().default(false).describe('true for konstruerte eksempler; vises overalt'),
  service_level_percent: percent(50, 99.9)
    .default(95)
    .describe('Hvor stor del av døgnene reserven skal være nok'),
  covers: z
    .enum(['all', 'sudden'])
    .default('all')
    .describe('all = alt fravær; sudden = bare det som ikke står i planen'),
  hours_per_duty: z
    .number()
    .min(1)
    .max(24)
    .optional()
    .describe('Timer i en vakt; utelatt = fra enhetsfilene'),
  weekly_norm_hours: weeklyNormField.optional().describe('Full uke; utelatt = fra enhetsfilene'),
  units: z
    .array(
      fields({
        id: idField,
        name: nameField.optional(),
        duties_a_day: z.union([duties, fields({ weekday: duties, saturday: duties, sunday: duties })]),
        absent_percent: percent(0, 95)
          .optional()
          .describe('Alt fravær; utelatt = fraværsfila eller standardtall'),
        sudden_percent: percent(0, 95).optional().describe('Den delen av det som ikke står i planen'),
        source: sentenceField
          .optional()
          .describe('Hvor fraværstallet kommer fra; må når absent_percent er oppgitt'),
        employer: nameField.optional(),
      }),
    )
    .max(MOST_UNITS)
    .default([])
    .describe('Enheter uten enhetsfil'),
  correlation: fields({
    same_unit: z
      .number()
      .min(0)
      .max(0.5)
      .describe('Hvor mye to i samme enhet er borte sammen: 0 = uavhengig, 1 = alltid'),
    other_units: z.number().min(0).max(0.5).describe('Det samme for to i hver sin enhet'),
    source: sentenceField,
  }).optional(),
  pool: fields({
    most_travel_minutes: minutes.default(60).describe('Lengste reise én vei til en vakt i felles pool'),
    travel_minutes: z
      .record(idField, minutes)
      .default({})
      .describe('Reise én vei fra poolens sted, for hver enhet'),
  }).prefault({}),
  stand_in: OnCallLimit.optional(),
  overtime: OnCallLimit.optional(),
  agency: OnCallLimit.extend({
    agreed_with_representatives: z
      .boolean()
      .describe('Uten avtale med tillitsvalgte regnes innleie ikke med (aml § 14-12)'),
  }).optional(),
  cost: fields({
    price_year: z.int().min(2000).max(2100),
    includes: sentenceField.describe('Hva kronene har med: arbeidsgiveravgift, pensjon, tillegg, ferie'),
    own_duty: kroner
      .optional()
      .describe('Fast reserve i egen enhet: kroner per vakt som er betalt, brukt eller ikke'),
    shared_duty: kroner.optional().describe('Felles pool: kroner per vakt som er betalt, brukt eller ikke'),
    stand_in_duty: kroner.optional(),
    overtime_duty: kroner.optional(),
    agency_duty: kroner.optional(),
    travel_hour: kroner.optional().describe('Reisetid for felles pool, lønn og kjøring per time'),
  }).optional(),
  today: fields({
    stand_ins: kroner.optional(),
    overtime: kroner.optional(),
    agency: kroner.optional(),
    cost_per_fte: kroner.describe('Et fast årsverk, med det samme som kronene over har med'),
    price_year: z.int().min(2000).max(2100),
  })
    .optional()
    .describe('Hva fraværet koster i dag, kroner i året'),
  stress: z
    .array(
      fields({
        name: nameField,
        kind: z
          .enum(['absence', 'strike'])
          .describe('absence = høyt fravær; strike = streik med nødbemanning'),
        absent_percent: percent(1, 95).describe('Hvor mange som er borte eller i streik'),
        weeks: z.int().min(1).max(52),
        emergency_percent: percent(1, 100).optional().describe('Bare streik: så stor del av vaktene må gå'),
      }),
    )
    .max(20)
    .default([]),
  movable: z
    .array(
      fields({
        from: idField,
        to: idField,
        people,
        competence: z.boolean().describe('Har kompetansen som kreves der de skal'),
        access: z.boolean().describe('Har tilgang til lokaler og journal der de skal'),
        minutes: minutes.describe('Reise én vei'),
      }),
    )
    .max(200)
    .default([]),
  volunteers: z
    .array(
      fields({
        role: nameField,
        people,
        may: z.array(sentenceField).min(1, 'er tom. Skriv hva rollen kan gjøre.').max(20),
        never: z.array(sentenceField).min(1, 'er tom. Skriv hva rollen aldri gjør.').max(20),
      }),
    )
    .max(50)
    .default([])
    .describe('Frivillige: et register. Regnes aldri som årsverk eller vakter'),
})
export type ReserveSetup = z.infer<typeof ReserveSetup>

export type SetupResult =
  | { readonly status: 'ok'; readonly setup: ReserveSetup }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

/** What is asked when there is no such file. */
export const DEFAULT_SETUP: ReserveSetup = ReserveSetup.parse({ name: 'Reserve for fravær' })

export function readReserveSetup(file: string, text: string): SetupResult {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return { status: 'bad', problems: yaml.problems.map(aboutSetup) }
  const parsed = ReserveSetup.safeParse(yaml.content, { error: norwegianErrors })
  if (!parsed.success) {
    const problems = problemsOf(file, parsed.error, yaml.content, yaml.place)
    return { status: 'bad', problems: problems.map(aboutSetup) }
  }
  const problems = contradictions(parsed.data).map(({ path, value, message }) => ({
    ...{ file, place: yaml.place(path), value, message },
  }))
  return problems.length > 0 ? { status: 'bad', problems } : { status: 'ok', setup: parsed.data }
}

interface Contradiction {
  readonly path: readonly PropertyKey[]
  readonly value: string | null
  readonly message: string
}

function contradictions({ units, correlation, stress, volunteers, movable }: ReserveSetup): Contradiction[] {
  const found: Contradiction[] = []
  for (const [at, unit] of units.entries()) {
    const before = units.slice(0, at).findIndex(({ id }) => id === unit.id)
    if (before >= 0)
      found.push({
        ...{ path: ['units', at, 'id'], value: unit.id },
        message: `er brukt også i units[${before}]. To enheter kan ikke ha samme id; gi den ene en ny.`,
      })
    if (unit.absent_percent !== undefined && unit.source === undefined)
      found.push({
        ...{ path: ['units', at, 'source'], value: null },
        message: 'mangler. Skriv hvor fraværstallet kommer fra.',
      })
    if (unit.sudden_percent !== undefined && unit.sudden_percent > (unit.absent_percent ?? -1))
      found.push({
        ...{ path: ['units', at, 'sudden_percent'], value: String(unit.sudden_percent) },
        message: 'er en del av absent_percent og kan ikke være større. Rett ett av tallene.',
      })
  }
  if (correlation !== undefined && correlation.other_units > correlation.same_unit)
    found.push({
      ...{ path: ['correlation', 'other_units'], value: String(correlation.other_units) },
      message: `er over same_unit (${correlation.same_unit}). To i samme enhet er borte sammen minst like ofte; rett ett av tallene.`,
    })
  for (const [at, { kind, emergency_percent }] of stress.entries())
    if ((kind === 'strike') !== (emergency_percent !== undefined))
      found.push({
        ...{
          path: ['stress', at, 'emergency_percent'],
          value: emergency_percent === undefined ? null : String(emergency_percent),
        },
        message:
          kind === 'strike'
            ? 'mangler. Skriv hvor stor del av vaktene som må gå under streiken.'
            : 'gjelder bare streik. Ta det bort.',
      })
  for (const [at, { from, to }] of movable.entries())
    if (from === to)
      found.push({
        ...{ path: ['movable', at, 'to'], value: to },
        message: 'er samme enhet som «from». Rett en av dem.',
      })
  for (const [at, { role }] of volunteers.entries())
    if (volunteers.findIndex((one) => one.role === role) !== at)
      found.push({
        ...{ path: ['volunteers', at, 'role'], value: role },
        message: 'står to ganger. Slå rollene sammen.',
      })
  return found
}

/** The YAML reader's messages are about unit files. */
function aboutSetup(problem: FileProblem): FileProblem {
  const message = problem.message
    .replace('en enhetsfil', 'et oppsett for reserve')
    .replace('docs/guides/enhetsfil.md', 'docs/guides/reserve.md')
  return { ...problem, message }
}
