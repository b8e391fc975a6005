/** `turnus A.yaml B.yaml …`: several units laid as one problem, where some people hold posts in more than one of them. */
import { basename, extname } from 'node:path'
import type { JoinedAnswer } from '../planning/joined-answer.ts'
import { answerJoined } from '../planning/joined-answer.ts'
import { combinedProblems } from '../planning/combined-posts.ts'
import { joinUnits, judgedRosters, tooLarge } from '../planning/joined-units.ts'
import { rosterCsv } from '../planning/turnus-csv.ts'
import { joinedPage } from '../report/joined-page.ts'
import { planEnd } from '../workforce/roster.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput } from './bad-input.ts'
import { loadUnit } from './input-files.ts'
import { refuseUnjudged } from './legal-input.ts'
import type { TurnusOptions, TurnusSettings } from './turnus.ts'
import { checkCsvPath, secondsSince, solved, writeCsv } from './turnus.ts'

export async function runJoined(
  files: readonly string[],
  options: TurnusOptions,
  settings: TurnusSettings,
): Promise<void> {
  const startedAt = performance.now()
  refuseForOne(options)
  const loaded = files.map((file) => {
    const { unit, inputs, paths } = loadUnit(file)
    refuseUnjudged(file, unit, { field: 'plan.start', from: unit.plan.start, until: planEnd(unit.plan) })
    return { file: printable(file), unit, inputs, paths }
  })
  const problems = combinedProblems(loaded)
  if (problems.length > 0) throw badInput(problems)
  const units = loaded.map(({ unit }) => unit)
  const large = tooLarge(units)
  if (large !== null) throw new BadInput(`Enhetene har ${large}. Legg færre enheter sammen.`)
  const csvFiles = options.ut === undefined ? [] : csvPaths(options.ut, files)
  for (const file of csvFiles)
    checkCsvPath(
      file,
      loaded.flatMap(({ paths }) => paths),
    )
  const plan = joinUnits(units)
  const { problem } = plan.joined
  const search = { problem, start: null, bound: plan.boundMinutes * problem.weights.minimumCoverMinute }
  const { result, isCancelled } = await solved(search, options, settings)
  const answer = answerJoined(plan, result, {
    inputs: Object.assign({}, ...loaded.map(({ inputs }) => inputs)) as Record<string, string>,
    seed: options.seed,
    iterations: options.iterations ?? null,
    codeVersion: settings.codeVersion,
  })
  const rosters = judgedRosters(plan, result.assignment)
  for (const [index, file] of csvFiles.entries())
    writeCsv(file, rosterCsv(rosters[index]!.unit, rosters[index]!.roster))
  const cancelled = isCancelled ? ['Søket ble avbrutt; dette er det beste som var funnet.'] : []
  print(
    { ...answer, notes: [...cancelled, ...answer.notes], seconds: secondsSince(startedAt) },
    options.json === true,
  )
}

function refuseForOne({ start, reparer }: TurnusOptions): void {
  const name = reparer !== undefined ? '--reparer' : start !== undefined ? '--start' : null
  if (name !== null)
    throw new BadInput(`${name}: gjelder én enhet. Oppgi bare én enhetsfil, eller ta valget bort.`)
}

/** `--ut vaar.csv` with `fjord.yaml` and `fjell.yaml` is `vaar-fjord.csv` and `vaar-fjell.csv`. Throws BadInput. */
function csvPaths(out: string, files: readonly string[]): string[] {
  checkCsvPath(out, files)
  const names = files.map((file) => basename(file, extname(file)))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    throw new BadInput(
      `--ut «${printable(out)}»: to enhetsfiler heter ${printable(twice)}, så turnusene ville skrevet over hverandre. Gi filene ulike navn.`,
    )
  return names.map((name) => `${out.slice(0, -4)}-${name}.csv`)
}

function print(answer: JoinedAnswer, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(answer, null, 1)}\n` : joinedPage(answer))
}
