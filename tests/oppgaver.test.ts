/** `oppgaver`: the laws that task sharing keeps, a ward small enough to reckon by hand, and what a person must mend in a register. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import loadHighs from 'highs'
import type { Highs } from 'highs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadUnit } from '../src/cli/input-files.ts'
import { OppgaverAnswer } from '../src/planning/oppgaver-answer.ts'
import { Catalogue } from '../src/planning/oppgaver-catalogue.ts'
import { writtenCoverage } from '../src/planning/oppgaver-coverage.ts'
import { readRegister } from '../src/planning/oppgaver-file.ts'
import { presenceOf } from '../src/planning/oppgaver-presence.ts'
import { oppgaver } from '../src/planning/oppgaver.ts'
import { oppgaverPage } from '../src/report/oppgaver-page.ts'
import type { Group, SharingProblem, Task } from '../src/task-sharing/problem.ts'
import { isDelegated, SLOTS } from '../src/task-sharing/problem.ts'
import { shareTasks } from '../src/task-sharing/solve.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const catalogue = Catalogue.parse(JSON.parse(readFileSync(join(root, 'data', 'oppgavekatalog.json'), 'utf8')))
let highs: Highs
let folder = ''

beforeAll(async () => {
  highs = await loadHighs()
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One day shift of 10 hours, every day: one nurse and one skilled; nurse covers skilled and medication. */
const UNIT = `name: Liten enhet (konstruert)
constructed: true
employer: Eksempel kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
tasks: register.yaml
plan: { kind: cyclic, start: 2027-08-02, weeks: 6 }
competences:
  - { id: medication, name: Legemidler, kind: delegation }
  - { id: skilled, name: Helsefagarbeider }
  - { id: nurse, name: Sykepleier, covers: [skilled, medication] }
shifts:
  - { code: D, name: Dag, part: day, start: '08:00', end: '18:00', break_minutes: 30 }
demand:
  # merknad som skal stå
  - { days: weekdays, shift: D, minimum: 4, of_which: { nurse: 2, skilled: 3 } }
  - { days: weekends, shift: D, minimum: 4, of_which: { nurse: 2, skilled: 3 } }
weekend: { every: 3 }
staff:
  - { id: A, competence: nurse, post_percent: 50, weekend_group: 0 }
`
const GROUPS = `
  - { id: host, name: Vert, holds: [] }
  - { id: skilled, name: Helsefagarbeider, holds: [skilled], trainable: [medication] }
  - { id: nurse, name: Sykepleier, holds: [nurse] }`
const FLOOR = `floors:
  - { competence: nurse, people: 1, window: { from: '08:00', to: '18:00' }, source: Eget vedtak }
`
const WINDOW = `window: { from: '08:00', to: '18:00' }`

interface World {
  readonly unit?: string
  readonly groups?: string
  readonly rest?: string
  readonly tasks: readonly string[]
}

function registerOf({ groups = GROUPS, rest = FLOOR, tasks }: World): string {
  return `task_time: { percent: 100, low: 100, high: 100, source: Antakelse }
groups:${groups}
${rest}tasks:
${tasks.map((task) => `  - { ${task} }`).join('\n')}
`
}

function unitOf(text = UNIT) {
  const file = join(folder, 'enhet.yaml')
  writeFileSync(file, text)
  return loadUnit(file).unit
}

function answerTo(world: World): OppgaverAnswer {
  const unit = unitOf(world.unit)
  const read = readRegister('register.yaml', registerOf(world), unit, catalogue)
  if (read.status === 'bad')
    throw new Error(read.problems.map(({ place, message }) => `${place} ${message}`).join('\n'))
  const found = presenceOf(unit, read.register.written)
  if (found.status === 'bad') throw new Error(found.problem.message)
  return oppgaver(
    highs,
    { unit, register: read.register, presence: found.presence },
    { codeVersion: 'prøve', inputs: {} },
  )
}

function problemsIn(world: World): string {
  const read = readRegister('register.yaml', registerOf(world), unitOf(world.unit), catalogue)
  return read.status === 'ok'
    ? ''
    : read.problems.map(({ place, value, message }) => `${place}: «${value ?? ''}» ${message}`).join('\n')
}

const task = (id: string, more: string) => `id: ${id}, name: ${id}, per: day, times: 1, ${WINDOW}, ${more}`
const TIDY = task('rydde', 'minutes: 60, needs: none, today: { by: nurse }')
const PILLS = task('medisin', 'minutes: 60, needs: skilled+medication, today: { by: nurse }')
const JUDGE = task(
  'vurdere',
  'minutes: 60, needs: nurse, reserved: { to: [nurse], ground: local, citation: Eget vedtak }, today: { by: nurse }',
)

describe('a ward of four by day', () => {
  it('gives each task to the lowest that may have it: 7 x 60 minutes each', () => {
    const answer = answerTo({ tasks: [TIDY, PILLS, JUDGE] })
    expect(answer.status).toBe('DEKKET')
    expect(answer.hoursByCompetence.map(({ group, before, after }) => [group, before, after])).toEqual([
      ['host', 0, 7],
      ['skilled', 0, 7],
      ['nurse', 21, 7],
    ])
    expect(answer.moves.map(({ task: id, kind, to, minutes }) => [id, kind, to, minutes])).toEqual([
      ['rydde', 'down', 'Vert', 420],
      ['medisin', 'down', 'Helsefagarbeider', 420],
    ])
    expect(answer.delegations).toMatchObject([
      { competence: 'medication', status: 'missing', signedBy: null, minutes: 420 },
    ])
    // Today 420 of 1260 minutes are for a nurse alone: 66.7 % are not.
    expect(
      answer.indicators.find(({ name }) => /^Sykepleier: tid på oppgaver som en lavere/.test(name)),
    ).toMatchObject({
      before: 66.7,
      after: 0,
    })
    expect(() => OppgaverAnswer.parse(answer)).not.toThrow()
  })

  it('says who signed a delegation and until when, and that one has expired', () => {
    const rest = (until: string) =>
      `${FLOOR}delegations:\n  - { competence: medication, group: skilled, signed_by: Leder, from: 2027-01-01, until: ${until} }\n`
    expect(answerTo({ rest: rest('2027-12-31'), tasks: [PILLS] }).delegations).toMatchObject([
      { status: 'signed', signedBy: 'Leder', until: '2027-12-31' },
    ])
    expect(answerTo({ rest: rest('2027-08-01'), tasks: [PILLS] }).delegations).toMatchObject([
      { status: 'expired', until: '2027-08-01' },
    ])
  })

  it('follows no more on delegation than the nurses there can: 2 nurses x 1 hour a day, so a third hour stays', () => {
    // From 08 to 09: 2 nurses x 60 minutes x 1 may be done on delegation, and the one skilled has only 60.
    const one = (by: string) =>
      answerTo({
        groups: `
  - { id: host, name: Vert, holds: [] }
  - { id: skilled, name: Fag, holds: [skilled], trainable: [medication], on_duty: [{ days: [weekday, saturday, sunday], shift: D, people: 9 }] }
  - { id: nurse, name: Sykepleier, holds: [nurse], on_duty: [{ days: [weekday, saturday, sunday], shift: D, people: 3 }] }`.replace(
          'holds: [] }',
          'holds: [], on_duty: [] }',
        ),
        rest: `supervision: { competence: nurse, persons: ${by}, source: Eget vedtak }\n`,
        tasks: [
          `id: medisin, name: medisin, per: day, times: 5, minutes: 60, window: { from: '08:00', to: '09:00' }, needs: skilled+medication, today: { by: nurse }`,
        ],
      })
    // 3 nurses x 1 x 60 = 180 of 300 minutes a day; the nurses keep 120.
    expect(one('1').hoursByCompetence.map(({ afterMinutes }) => afterMinutes)).toEqual([0, 7 * 180, 7 * 120])
    expect(one('2').hoursByCompetence.map(({ afterMinutes }) => afterMinutes)).toEqual([0, 7 * 300, 0])
  })

  it('with no nurse on Saturdays and Sundays: names the floor and the task, and gives it to nobody', () => {
    const answer = answerTo({
      unit: UNIT.replace(
        'weekends, shift: D, minimum: 4, of_which: { nurse: 2',
        'weekends, shift: D, minimum: 4, of_which: { nurse: 0',
      ),
      tasks: [TIDY, JUDGE],
    })
    expect(answer.status).toBe('IKKE DEKKET')
    // Two days of 60 minutes.
    expect(answer.uncovered).toMatchObject([{ task: 'vurdere', minutes: 120 }])
    expect(answer.floors).toMatchObject([
      {
        people: 1,
        holds: false,
        broken: [{ from: 'lørdag 08:00', to: 'lørdag 18:00', present: 0 }, { from: 'søndag 08:00' }],
      },
    ])
    expect(answer.sentence).toContain('Sykepleier (minst 1)')
    expect(answer.sentence).toContain('vurdere (2 t)')
  })

  it('with one nurse too few for the hours: names what is left, and it is never given down', () => {
    // One nurse has 600 minutes a day, and 11 x 60 are needed: 60 a day are left.
    const tasks = [JUDGE.replace('times: 1', 'times: 11')]
    expect(answerTo({ tasks }).status).toBe('DEKKET')
    const answer = answerTo({ unit: UNIT.replaceAll('nurse: 2, skilled: 3', 'nurse: 1, skilled: 2'), tasks })
    expect(answer.uncovered).toMatchObject([{ task: 'vurdere', minutes: 420 }])
    expect(answer.balance).toMatchObject({ before: 4620, after: 4200, uncovered: 420 })
  })

  it('leaves a scarce group alone, but for what would be undone', () => {
    const scarce = GROUPS.replace('trainable: [medication] }', 'trainable: [medication], scarce: true }')
    expect(answerTo({ groups: scarce, tasks: [PILLS] }).moves).toEqual([])
    // Relieved of 420 minutes of tidying it has room, and still takes nothing from the nurse.
    const relieved = answerTo({ groups: scarce, tasks: [TIDY.replace('by: nurse', 'by: skilled'), PILLS] })
    expect(relieved.moves).toMatchObject([{ task: 'rydde', from: 'Helsefagarbeider', to: 'Vert' }])
    expect(relieved.moves).toHaveLength(1)
    // Nobody but the skilled: today's performer, the host, does not suffice.
    const wrong = task('stell', 'minutes: 60, needs: skilled, today: { by: host }')
    const forced = answerTo({ groups: scarce, tasks: [wrong] })
    expect(forced.moves).toMatchObject([{ kind: 'up', to: 'Helsefagarbeider' }])
    expect(forced.notSufficientToday).toMatchObject([{ task: 'stell', by: 'Vert' }])
  })

  it('stops, and counts a technology without an estimate as nothing', () => {
    const stop = TIDY.replace('id: rydde', 'id: liste') + ', disposition: stop'
    const sensor = PILLS + ', disposition: technology'
    const half =
      JUDGE + ', disposition: technology, leaves: { percent: 50, low: 0, high: 50, source: Antakelse }'
    const answer = answerTo({ tasks: [stop, sensor, half] })
    expect(answer.unestimated).toEqual(['medisin'])
    expect(answer.balance).toMatchObject({
      before: 1260,
      after: 630,
      stopped: 420,
      technology: 210,
      uncovered: 0,
    })
  })

  it('levels a movable task out of a crowded hour', () => {
    const crowd = (movable: boolean) =>
      answerTo({
        tasks: ['a', 'b'].map((id) =>
          task(
            id,
            `minutes: 60, movable: ${movable}, needs: nurse, today: { by: nurse, window: { from: '08:00', to: '09:00' } }`,
          ),
        ),
      }).peaks.at(-1)!
    // 120 minutes in the one hour are 2 persons; over ten hours 0.2.
    expect(crowd(false)).toMatchObject({ before: 2, after: 2 })
    expect(crowd(true)).toMatchObject({ before: 2, after: 0.2 })
  })

  it('writes whole persons back, never under the floor, nothing without one, and keeps the comments', () => {
    const text = (rest: string, tasks: string[]) => {
      const answer = answerTo({ rest, tasks })
      return { answer, written: writtenCoverage(UNIT, answer) }
    }
    const rows = (written: string) =>
      (parse(written) as { demand: { minimum: number; of_which: Record<string, number> }[] }).demand
    const { written } = text(FLOOR, [TIDY, JUDGE])
    expect(rows(written).map(({ minimum, of_which: of }) => [minimum, of['nurse'], of['skilled']])).toEqual([
      [4, 1, 3],
      [4, 1, 3],
    ])
    expect(written).toContain('# merknad som skal stå')
    expect(written).toContain('skal drøftes')
    expect(unitOf(written).name).toBe('Liten enhet (konstruert)')
    expect(rows(text('', [TIDY, JUDGE]).written)[0]!.of_which['nurse']).toBe(2)
    // Nothing at all for a nurse: the floor of one stays.
    expect(rows(text(FLOOR, [TIDY]).written)[0]!.of_which['nurse']).toBe(1)
    // 11 x 60 minutes in 10 hours: 1.1 nurses, so two.
    expect(rows(text(FLOOR, [JUDGE.replace('times: 1', 'times: 11')]).written)[0]!.of_which['nurse']).toBe(2)
  })
})

/** A constructed problem of three levels and a delegation (bit 3), at random. */
const anyProblem = fc
  .record({
    capacity: fc.array(fc.nat(90), { minLength: 3, maxLength: 3 }),
    trainable: fc.boolean(),
    scarce: fc.nat(3),
    persons: fc.integer({ min: 1, max: 3 }),
    tasks: fc.array(
      fc.record({
        needs: fc.constantFrom(0, 1, 3, 7, 8, 9, 11),
        reserved: fc.constantFrom(null, [7], [3], [16]),
        today: fc.nat(2),
        shared: fc.boolean(),
        together: fc.boolean(),
        minutes: fc.integer({ min: 1, max: 97 }),
        today0: fc.nat(5),
        span: fc.nat(4),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ capacity, trainable, scarce, persons, tasks }): SharingProblem => {
    const groups = capacity.map((most, at): Group => {
      const slots = Array.from({ length: SLOTS }, (_, slot) =>
        slot < 8 ? Math.floor((most * (slot + 3)) / 9) : 0,
      )
      return {
        ...{ id: `g${at}`, name: `g${at}`, holds: [1, 3, 15][at]!, trainable: at === 1 && trainable ? 8 : 0 },
        ...{
          scarce: at === scarce,
          most: at === scarce ? 60 : null,
          capacity: slots,
          presence: slots.map((minutes) => minutes >> 1),
        },
      }
    })
    return {
      groups,
      supervision: { point: 7, persons, delegations: 8 },
      tasks: tasks.map(({ needs, reserved, today, shared, together, minutes, today0, span }, at): Task => {
        const hours = Array.from({ length: span + 1 }, (_, hour) => Math.min(7, today0 + hour))
        const allowed = [...new Set(hours)]
        return {
          ...{ id: `t${at}`, needs, reservedTo: reserved, today, shared, together },
          portions: [{ minutes, today: [allowed[0]!], allowed }],
        }
      }),
    }
  })

describe('whatever the tasks and the groups', () => {
  it('nobody has a task below its lowest sufficient competence or that is reserved to others, and no minute is lost', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { placed, uncovered } = shareTasks(highs, problem)
        const load = new Map<string, number>()
        const delegated = new Map<number, number>()
        for (const { task: at, group: by, slot, minutes } of placed) {
          const one = problem.tasks[at]!
          const group = problem.groups[by]!
          // Reckoned here again, bit by bit.
          expect((group.holds | group.trainable) & one.needs).toBe(one.needs)
          if (one.reservedTo !== null)
            expect(one.reservedTo.some((point) => (group.holds & point) === point)).toBe(true)
          expect(one.portions[0]!.allowed).toContain(slot)
          expect(Number.isInteger(minutes) && minutes > 0).toBe(true)
          load.set(`${by} ${slot}`, (load.get(`${by} ${slot}`) ?? 0) + minutes)
          if (isDelegated(group, one, problem.supervision!))
            delegated.set(slot, (delegated.get(slot) ?? 0) + minutes)
        }
        for (const [key, minutes] of load) {
          const [group, slot] = key.split(' ').map(Number)
          expect(minutes).toBeLessThanOrEqual(problem.groups[group!]!.capacity[slot!]!)
        }
        for (const [slot, minutes] of delegated)
          expect(minutes).toBeLessThanOrEqual(
            problem.supervision!.persons * problem.groups[2]!.presence[slot]!,
          )
        for (const [at, { portions }] of problem.tasks.entries()) {
          const done = placed.filter((one) => one.task === at).reduce((sum, { minutes }) => sum + minutes, 0)
          expect(done + uncovered[at]!).toBe(portions[0]!.minutes)
        }
        for (const [at, { most }] of problem.groups.entries()) {
          const all = placed
            .filter(({ group }) => group === at)
            .reduce((sum, { minutes }) => sum + minutes, 0)
          expect(all).toBeLessThanOrEqual(most ?? Infinity)
        }
        expect(shareTasks(highs, problem)).toEqual({ placed, uncovered, split: expect.anything() as unknown })
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

describe('a register that must be mended', () => {
  it.each([
    [
      'a task longer than its window',
      [TIDY.replace('minutes: 60', 'minutes: 700')],
      /linje \d+, tasks\[0\].*«700 minutter» er lengre enn vinduet \(600 minutter\)/,
    ],
    [
      'negative minutes',
      [TIDY.replace('minutes: 60', 'minutes: -5')],
      /tasks\[0\]\.minutes: «-5» er under 1 minutt/,
    ],
    [
      'an unknown competence',
      [TIDY.replace('needs: none', 'needs: skiled')],
      /«skiled» er ikke en kompetanse i enheten\. Mente du «skilled»\?/,
    ],
    [
      'an unknown group',
      [TIDY.replace('by: nurse', 'by: nurce')],
      /«nurce» er ikke en gruppe her\. Mente du «nurse»\?/,
    ],
    [
      'a misspelt field',
      [TIDY.replace('minutes:', 'minuts:')],
      /«minuts» er et ukjent felt\. Mente du «minutes»\?/,
    ],
    [
      'volunteers with a task of health care',
      [`${PILLS}, disposition: volunteer`],
      /Frivillige kan bare få oppgaver med needs: none/,
    ],
    ['stopping what is reserved', [`${JUDGE}, disposition: stop`], /er reservert/],
    [
      'an unknown task of the catalogue',
      ['id: x, catalogue: medisinrum, today: { by: nurse }'],
      /Mente du «medisinrom»\?/,
    ],
    [
      'a level of the catalogue that is not mapped',
      ['id: x, catalogue: medisinrom, today: { by: nurse }'],
      /legg til «fagarbeider: …» under levels/i,
    ],
    ['two tasks with one id', [TIDY, TIDY], /står to ganger/],
  ])('%s', (_, tasks, message) => {
    expect(problemsIn({ tasks: tasks })).toMatch(message)
  })

  it('an education cannot be handed out as training', () => {
    expect(
      problemsIn({ groups: GROUPS.replace('holds: [] }', 'holds: [], trainable: [nurse] }'), tasks: [TIDY] }),
    ).toMatch(/«nurse» er ikke et kurs eller en delegering/)
  })
})

describe('the command', () => {
  const cli = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      'node',
      [join(root, 'scripts', 'cli.mjs'), 'oppgaver', ...args],
      { cwd: root, encoding: 'utf8' },
    )
    return { status, stdout, stderr }
  }
  const example = join(root, 'examples', 'oppgaver-sykehjem.yaml')

  it('answers the example the same each time, as JSON and as a page marked as constructed', () => {
    const first = cli(example, '--json')
    expect(first.status).toBe(0)
    const answer = OppgaverAnswer.parse(JSON.parse(first.stdout))
    const { before, ...rest } = answer.balance
    expect(Object.values(rest).reduce((sum, minutes) => sum + minutes, 0)).toBe(before)
    expect(cli(example, '--json').stdout).toBe(first.stdout)
    expect(oppgaverPage(answer)).toContain('KONSTRUERT EKSEMPEL')
  })

  it('writes a unit file that can be read, and never over one that is there', () => {
    const target = join(root, 'examples', `.ny-${process.pid}.yaml`)
    try {
      expect(cli(example, '--skriv', target).stderr).toMatch(/er skrevet til/)
      expect(loadUnit(target).unit.demand.length).toBeGreaterThan(0)
      expect(cli(example, '--skriv', target)).toMatchObject({ status: 2 })
    } finally {
      rmSync(target, { force: true })
    }
  })

  it('asks which group is the rest of the shift, with the line', () => {
    const file = join(folder, 'rest.yaml')
    writeFileSync(file, UNIT)
    const groups = `${GROUPS}\n  - { id: helper, name: Hjelper, holds: [] }`
    writeFileSync(join(folder, 'register.yaml'), registerOf({ groups, tasks: [TIDY] }))
    expect(cli(file)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/linje 6, groups\[3\]: «helper» .*Skriv on_duty/) as unknown,
    })
  })

  it('refuses a circle in the lattice, and a unit without a register', () => {
    const file = join(folder, 'ring.yaml')
    writeFileSync(
      file,
      UNIT.replace(
        'id: skilled, name: Helsefagarbeider',
        'id: skilled, name: Helsefagarbeider, covers: [nurse]',
      ),
    )
    expect(cli(file)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/linje \d+, competences.*dekker seg selv i ring/) as unknown,
    })
    writeFileSync(file, UNIT.replace('tasks: register.yaml\n', ''))
    expect(cli(file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ikke noe oppgaveregister') as unknown,
    })
  })

  it('shows the catalogue: at least 60 tasks, said to be examples', () => {
    expect(catalogue.entries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(catalogue.entries.map(({ id }) => id)).size).toBe(catalogue.entries.length)
    expect(cli('--katalog', 'hjemmetjeneste').stdout).toMatch(/antakelser \(våre\), uten kilde/)
    expect(cli('--katalog', 'tull').status).toBe(2)
  })
})
