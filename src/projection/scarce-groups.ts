/**
 * A scarce group as stock and flow: stages of education, each with what is taken in, how long it lasts and what share goes on to the
 * next, and a stock that people enter, retire from and leave. Whole years, people, no posts. Nobody appears or disappears: those at the
 * start and those who came are those at the end and those who went (scarce-groups.test.ts). Method: docs/method/scarce-groups.md.
 */

export interface Stage {
  /** People a year from outside; the first stage usually has them, a later one those who come from elsewhere. */
  readonly intakePerYear: number
  /** May be broken: 1.5 years is half of those who came after one year, half after two. */
  readonly durationYears: number
  /** Of those who have been through it, who go on to the next stage, and from the last one into the stock. */
  readonly completionShare: number
  /** At the start, spread evenly over the duration. */
  readonly inProgress: number
}

export interface StockFlow {
  readonly years: number
  readonly stages: readonly Stage[]
  /** [age] people, or all of them where their ages are not known. */
  readonly stock: Float64Array | number
  /** Into the stock from outside the stages. */
  readonly directPerYear: number
  /** Of those who enter; whole years. Counts only where ages are known. */
  readonly entryAge: number
  /** Where ages are known everybody retires here; 66.5 is half at 66 and half at 67. */
  readonly exitAge: number
  /** Of the stock, a year. Where ages are known: before the exit age. Where they are not: all who leave, retirement too. */
  readonly exitShare: number
}

/** What a year did, and what was there at its end. */
export interface FlowYear {
  readonly intake: number
  /** Went through a stage and not on. */
  readonly dropped: number
  readonly entered: number
  readonly retired: number
  readonly left: number
  /** At the end. [stage] */
  readonly inStages: readonly number[]
  readonly stock: number
}

/** [year]. Throws RangeError for what cannot be a number of people, a share or a duration. */
export function runStockFlow(input: StockFlow): readonly FlowYear[] {
  checkInput(input)
  const { years, stages, exitShare, exitAge, entryAge } = input
  const queues = stages.map((stage) => queueOf(stage, years))
  const byAge = typeof input.stock === 'number' ? null : Float64Array.from(input.stock)
  let unknownAges = typeof input.stock === 'number' ? input.stock : 0
  return Array.from({ length: years }, (_, year) => {
    let moving = 0
    let dropped = 0
    for (const [at, stage] of stages.entries()) {
      const through = stepStage(queues[at]!, stage, year, moving)
      moving = through * stage.completionShare
      dropped += through - moving
    }
    const entered = moving + input.directPerYear
    const before = byAge === null ? unknownAges : sumOf(byAge)
    const left = before * exitShare
    let retired = 0
    if (byAge === null) unknownAges += entered - left
    else {
      retired = growOlder(byAge, 1 - exitShare, exitAge)
      byAge[entryAge] = byAge[entryAge]! + entered
    }
    return {
      intake: stages.reduce((sum, { intakePerYear }) => sum + intakePerYear, 0) + input.directPerYear,
      ...{ dropped, entered, retired, left },
      inStages: queues.map(({ inside }) => inside),
      stock: byAge === null ? unknownAges : sumOf(byAge),
    }
  })
}

/** People of `from` to `to`, both with them, evenly over the ages; for the stock of a StockFlow. */
export function spreadByAge(
  bands: readonly { readonly from: number; readonly to: number; readonly people: number }[],
): Float64Array {
  const byAge = new Float64Array(OLDEST + 1)
  for (const { from, to, people } of bands) {
    for (let age = from; age <= to; age++) byAge[age] = byAge[age]! + people / (to - from + 1)
  }
  return byAge
}

export const OLDEST = 99

interface Queue {
  /** [year] who come to the end of the stage in that year. */
  readonly leaving: Float64Array
  inside: number
}

function queueOf({ durationYears, inProgress }: Stage, years: number): Queue {
  const leaving = new Float64Array(years)
  for (let year = 0; year < years && year < durationYears; year++)
    leaving[year] = (inProgress * Math.min(1, durationYears - year)) / durationYears
  return { leaving, inside: inProgress }
}

/** Takes in those who come and gives those who are through. */
function stepStage(queue: Queue, stage: Stage, year: number, fromBefore: number): number {
  const { leaving } = queue
  const coming = stage.intakePerYear + fromBefore
  const [sooner, later] = delayOf(stage.durationYears)
  if (year + sooner.years < leaving.length)
    leaving[year + sooner.years] = leaving[year + sooner.years]! + coming * sooner.share
  if (year + later.years < leaving.length)
    leaving[year + later.years] = leaving[year + later.years]! + coming * later.share
  const through = leaving[year]!
  queue.inside += coming - through
  return through
}

/** 1.5 years: half after one, half after two. */
export function delayOf(
  durationYears: number,
): readonly [
  { readonly years: number; readonly share: number },
  { readonly years: number; readonly share: number },
] {
  const whole = Math.floor(durationYears)
  const rest = durationYears - whole
  return [
    { years: whole, share: 1 - rest },
    { years: whole + 1, share: rest },
  ]
}

/** Everybody who stays becomes a year older, and those who reach the exit age retire: how many. */
function growOlder(byAge: Float64Array, staying: number, exitAge: number): number {
  const firstOut = Math.floor(exitAge)
  const shareOut = 1 - (exitAge - firstOut)
  // Nobody becomes older than OLDEST.
  let retired = byAge[OLDEST]! * staying
  for (let age = OLDEST; age >= 0; age--) {
    const reached = age === 0 ? 0 : byAge[age - 1]! * staying
    const out = age < firstOut ? 0 : age === firstOut ? reached * shareOut : reached
    retired += out
    byAge[age] = reached - out
  }
  return retired
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function checkInput({ years, stages, stock, directPerYear, entryAge, exitAge, exitShare }: StockFlow): void {
  const people = [
    ...(typeof stock === 'number' ? [stock] : stock),
    directPerYear,
    ...stages.flatMap(({ intakePerYear, inProgress }) => [intakePerYear, inProgress]),
  ]
  if (!people.every((number) => Number.isFinite(number) && number >= 0))
    throw new RangeError('A number of people must be 0 or more.')
  const shares = [exitShare, ...stages.map(({ completionShare }) => completionShare)]
  if (!shares.every((share) => share >= 0 && share <= 1)) throw new RangeError('A share must be from 0 to 1.')
  if (!stages.every(({ durationYears }) => durationYears >= 1 && durationYears <= 20))
    throw new RangeError('A stage must last from 1 to 20 years.')
  if (!Number.isInteger(entryAge) || entryAge < 15 || entryAge >= exitAge || exitAge > OLDEST - 1)
    throw new RangeError(`Entry age ${entryAge} and exit age ${exitAge} must be whole, and rising.`)
  if (!Number.isInteger(years) || years < 0) throw new RangeError(`${years} is not a number of years.`)
}
