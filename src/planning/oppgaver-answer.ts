/** The answer of `oppgaver`: who does what after task sharing, what it frees, what it takes, and what nobody has time for. */
import { z } from 'zod'
import { AWAY } from './oppgaver-problem.ts'

const minutes = z.int().describe('Hele minutter i en vanlig uke')

const ByGroup = z.object({
  group: z.string(),
  name: z.string(),
  scarce: z.boolean(),
  before: z.number().describe('Timer i uka på oppgavene i registeret, i dag'),
  after: z.number(),
  beforeMinutes: minutes,
  afterMinutes: minutes,
  capacityMinutes: minutes.describe('Tid på vakt til oppgavene i registeret, etter task_time'),
})

const Peak = z.object({
  group: z.string(),
  before: z
    .number()
    .describe('Personer i full gang i den travleste timen, så jevnt som dagens vinduer tillater'),
  beforeWhen: z.string().nullable(),
  after: z.number(),
  afterWhen: z.string().nullable(),
})

const Move = z.object({
  task: z.string(),
  name: z.string(),
  kind: z
    .enum(['down', 'up', 'sideways', 'time', ...AWAY])
    .describe('down = til lavere nivå; up = til høyere; time = ny time hos samme gruppe'),
  from: z.string(),
  to: z.string().nullable(),
  minutes,
  hours: z.number(),
  conditions: z.array(z.string()).describe('Må være på plass før oppgaven kan flyttes'),
})

const Competences = z.object({
  competence: z.string(),
  name: z.string(),
  group: z.string(),
  tasks: z.array(z.string()),
  minutes,
  atOnce: z.int().describe('Flest fra gruppa på vakt samtidig; så mange, og avløserne deres, må ha den'),
})

export const OppgaverAnswer = z.object({
  unit: z.object({ name: z.string(), constructed: z.boolean(), week: z.string() }),
  status: z
    .enum(['DEKKET', 'IKKE DEKKET'])
    .describe('DEKKET: hver oppgave har en som kan og har tid, og hvert gulv holder'),
  sentence: z.string(),
  hoursByCompetence: z.array(ByGroup),
  balance: z
    .object({
      before: minutes,
      after: minutes,
      uncovered: minutes,
      stopped: minutes,
      technology: minutes,
      otherService: minutes,
      volunteer: minutes,
    })
    .describe('before = summen av de andre, på minuttet'),
  peaks: z.array(Peak),
  moves: z.array(Move).describe('Flest timer frigjort først'),
  uncovered: z.array(
    z.object({ task: z.string(), name: z.string(), minutes, needs: z.string(), why: z.string() }),
  ),
  floors: z.array(
    z.object({
      competence: z.string(),
      people: z.int(),
      source: z.string(),
      holds: z.boolean(),
      broken: z.array(z.object({ from: z.string(), to: z.string(), present: z.int(), minutes })),
    }),
  ),
  notSufficientToday: z.array(
    z.object({
      task: z.string(),
      name: z.string(),
      by: z.string(),
      needs: z.string(),
      minutes,
      reserved: z.string().nullable(),
    }),
  ),
  split: z.array(z.string()).describe('Oppgaver som burde vært hos én gruppe og ikke kunne det'),
  training: z.array(Competences.extend({ kind: z.string() })),
  delegations: z.array(
    Competences.extend({
      status: z.enum(['signed', 'missing', 'expired', 'not-yet']),
      signedBy: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  risks: z.array(
    z.object({
      task: z.string(),
      name: z.string(),
      change: z.string(),
      what: z.string().nullable(),
      likelihood: z.int().nullable(),
      consequence: z.int().nullable(),
      measure: z.string().nullable(),
      owner: z.string().nullable(),
    }),
  ),
  reserved: z.array(z.object({ task: z.string(), to: z.string(), ground: z.string(), citation: z.string() })),
  unestimated: z.array(z.string()).describe('Tiltak uten anslag for virkning; de teller 0'),
  indicators: z.array(
    z.object({ name: z.string(), before: z.number(), after: z.number(), unit: z.string() }),
  ),
  range: z.array(
    z.object({
      taskTimePercent: z.number(),
      freedMinutes: minutes.describe('Flyttet ned fra en gruppe'),
      uncoveredMinutes: minutes,
    }),
  ),
  profile: z
    .array(
      z.object({
        day: z.string(),
        hour: z.int(),
        group: z.string(),
        before: z.number().describe('Minutter i timen, av én vanlig slik dag'),
        after: z.number(),
        capacity: z.number(),
      }),
    )
    .describe('Timer der gruppa er på vakt eller har oppgaver'),
  coverage: z
    .array(
      z.object({
        shift: z.string(),
        days: z.string(),
        competence: z.string(),
        minimumToday: z.int(),
        minimumAfter: z.int(),
        reason: z.string(),
      }),
    )
    .describe('Bemanningskravet etter regelen i docs/method/task-sharing.md'),
  assumptions: z.array(z.string()),
  notes: z.array(z.string()),
  run: z.object({
    codeVersion: z.string(),
    inputs: z.record(z.string(), z.string()).describe('SHA-256 av hver fil, etter navn'),
  }),
})
export type OppgaverAnswer = z.infer<typeof OppgaverAnswer>
