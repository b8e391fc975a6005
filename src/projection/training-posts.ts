/**
 * How many training posts a stock of doctors needs: each year those who go and the growth must be replaced by people who have been
 * through the post. Steady-state arithmetic, not a plan for who works where. Method: docs/method/scarce-groups.md.
 */
import { delayOf } from './scarce-groups.ts'

export interface PostsNeed {
  /** [year - first] årsverk that the services need on 1 January. */
  readonly needFte: Float64Array
  /** Of those who work, a year: retirement and everything else. */
  readonly exitShare: number
  readonly ftePerPerson: number
  /** Of those who start, who finish. */
  readonly completionShare: number
  /** Of those who finish, who go on to work in the services that the need is of. */
  readonly continuesShare: number
  readonly durationYears: number
  /** People a year who come without having been through the post. */
  readonly otherPerYear: number
}

/** [year - first] people to start in that year. Shorter than the need: the last starts would be for years that it does not have. */
export function startsNeeded(need: PostsNeed): Float64Array {
  const replaced = doctorsToReplace(need)
  const [sooner, later] = delayOf(need.durationYears)
  const years = Math.max(0, replaced.length - (later.share > 0 ? later.years : sooner.years))
  return Float64Array.from({ length: years }, (_, year) => {
    const finishing =
      sooner.share * replaced[year + sooner.years]! +
      (later.share > 0 ? later.share * replaced[year + later.years]! : 0)
    return finishing / (need.completionShare * need.continuesShare)
  })
}

/** [year - first] people: those who go in the year, and the growth to the next; never fewer than none. */
export function doctorsToReplace({
  needFte,
  exitShare,
  ftePerPerson,
  otherPerYear,
}: PostsNeed): Float64Array {
  return Float64Array.from({ length: Math.max(0, needFte.length - 1) }, (_, year) => {
    const growth = needFte[year + 1]! - needFte[year]!
    return Math.max(0, (growth + exitShare * needFte[year]!) / ftePerPerson - otherPerYear)
  })
}

/** What a number of posts means, by the two ways of counting them. */
export interface Throughput {
  /** People who start in a year. */
  readonly startsPerYear: number
  /** People who are in a post at any time. */
  readonly atAnyTime: number
  /** People who finish in a year. */
  readonly finishPerYear: number
}

/** `perYear`: the posts are those that somebody starts in each year. Otherwise they are those that there are. */
export function throughputOf(
  posts: number,
  {
    perYear,
    durationYears,
    completionShare,
  }: { readonly perYear: boolean; readonly durationYears: number; readonly completionShare: number },
): Throughput {
  const startsPerYear = perYear ? posts : posts / durationYears
  return {
    startsPerYear,
    atAnyTime: startsPerYear * durationYears,
    finishPerYear: startsPerYear * completionShare,
  }
}
