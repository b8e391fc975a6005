/** The task register as it is written: groups, floors, supervision, delegations and tasks. Guide: docs/guides/oppgaver.md. */
import { z } from 'zod'
import { nearestWord } from '../words/nearest.ts'
import { competenceIdField, shiftCodeField } from '../workforce/ids.ts'
import { dateField, idField, nameField, sentenceField, wordsField } from '../workforce/text-fields.ts'
import { DayType } from '../workforce/unit.ts'
import { LEVELS, Window } from './oppgaver-catalogue.ts'

export const DISPOSITIONS = [
  'as-today',
  'share',
  'move',
  'technology',
  'other-service',
  'volunteer',
  'stop',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** A strict object whose stray fields are named with the nearest known one. */
function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `er et ukjent felt. Mente du «${nearestWord(issue.keys[0] ?? '', Object.keys(shape)) ?? ''}»?`
        : undefined,
  })
}

const days = z.union([z.enum(['weekdays', 'weekends']), z.array(DayType).min(1).max(4)])
const people = z
  .int('må være et helt antall.')
  .min(0, 'er under 0. Rett tallet.')
  .max(500, 'er over 500. Rett tallet.')
const percent = z.number().min(0, 'er under 0 %. Rett tallet.').max(100, 'er over 100 %. Rett tallet.')

/** "skilled+medication"; "none": no health education is needed. */
const point = z
  .string()
  .regex(
    /^[\p{L}\p{N}._-]+( *\+ *[\p{L}\p{N}._-]+)*$/u,
    'er ikke en kompetanse. Skriv en id fra enhetsfila, flere med +, eller none.',
  )
  .transform((text) => (text === 'none' ? [] : text.split('+').map((id) => id.trim())))

const Range = { percent, low: percent, high: percent, source: wordsField }
const inOrder = ({ low, percent: mode, high }: { low: number; percent: number; high: number }) =>
  low <= mode && mode <= high
const ORDER = { path: ['percent'], message: 'er ikke mellom low og high. Rett ett av tallene.' }

const RegisterGroup = fields({
  id: idField,
  name: nameField,
  holds: z.array(idField).max(30).describe('Kompetanser alle i gruppa har; tom = ingen helsefaglig'),
  trainable: z.array(idField).max(30).default([]).describe('Kurs og delegeringer gruppa kan få'),
  scarce: z
    .boolean()
    .default(false)
    .describe('true: overtar bare det som ellers blir udekket, og får ikke flere timer i alt'),
  on_duty: z
    .array(fields({ days, shift: shiftCodeField, people }))
    .max(100)
    .optional()
    .describe('Hvor mange på hver vakt; utelatt = lest av bemanningskravet'),
})

const Floor = fields({
  competence: competenceIdField,
  people: people.min(1, 'er under 1. Et gulv er minst én.'),
  days: days.optional(),
  window: Window.optional(),
  source: wordsField,
})

const RegisterTask = fields({
  id: idField,
  catalogue: idField.optional().describe('Oppgaven i den innebygde katalogen som dette bygger på'),
  name: nameField.optional(),
  minutes: z
    .int('må være hele minutter.')
    .min(1, 'er under 1 minutt. Rett tallet.')
    .max(1440, 'er over ett døgn. Del oppgaven.')
    .optional(),
  times: z
    .int('må være et helt antall.')
    .min(1, 'er under 1. Ta oppgaven bort om den ikke gjøres.')
    .max(1000, 'er over 1000. Del oppgaven.')
    .optional(),
  per: z.enum(['day', 'week']).optional(),
  users: z
    .int()
    .min(1, 'er under 1. Rett tallet.')
    .max(10_000)
    .optional()
    .describe('Ganges med times; utelatt = 1, eller enhetens users for en oppgave per bruker i katalogen'),
  days: days.optional(),
  window: Window.optional().describe('Når den må gjøres'),
  movable: z.boolean().optional().describe('true: kan flyttes fritt i window; false: blir i today.window'),
  needs: point.optional().describe('Laveste tilstrekkelige kompetanse: skilled+medication, eller none'),
  reserved: fields({
    to: z.array(idField).min(1).max(30),
    ground: z.enum(['law', 'regulation', 'local']),
    citation: wordsField,
  }).optional(),
  today: fields({ by: idField, window: Window.optional() }),
  disposition: z.enum(DISPOSITIONS).default('share'),
  leaves: fields(Range)
    .refine(inOrder, ORDER)
    .optional()
    .describe('Hvor mye av tiden som faller bort for enheten'),
  together: z.boolean().default(false).describe('true: bør bli hos én gruppe (kontinuitet)'),
  risk: fields({
    what: sentenceField.optional(),
    likelihood: z.int().min(1).max(5),
    consequence: z.int().min(1).max(5),
    measure: wordsField,
    owner: wordsField,
  }).optional(),
})
export type RegisterTask = z.infer<typeof RegisterTask>

export const TaskRegister = fields({
  constructed: z.boolean().default(false),
  task_time: fields(Range)
    .refine(inOrder, ORDER)
    .describe(
      'Hvor mye av tiden på vakt som går til oppgavene i registeret; resten er gange, pauser, avbrudd og det som ikke står her',
    ),
  levels: z
    .partialRecord(z.enum(LEVELS), competenceIdField)
    .default({})
    .describe('Katalogens ord som enhetens kompetanser'),
  groups: z.array(RegisterGroup).min(1, 'er tom. Skriv minst én gruppe.').max(12),
  floors: z.array(Floor).max(50).default([]),
  supervision: fields({
    competence: competenceIdField,
    persons: z.int().min(1, 'er under 1. Rett tallet.').max(50),
    source: wordsField,
  }).optional(),
  delegations: z
    .array(
      fields({
        competence: idField,
        group: idField,
        signed_by: wordsField,
        from: dateField,
        until: dateField,
      }).refine(({ from, until }) => from <= until, {
        path: ['until'],
        message: 'er før «from». Rett perioden.',
      }),
    )
    .max(100)
    .default([]),
  tasks: z.array(RegisterTask).min(1, 'er tom. Skriv minst én oppgave.').max(500),
})
export type TaskRegister = z.infer<typeof TaskRegister>
