/** LIS1 posts as they are counted, and what stands in a group's stages when they are filled. */
import { throughputOf } from '../projection/training-posts.ts'
import { decimalText } from '../time/minutes.ts'
import type { GroupOut } from './gruppe-answer.ts'
import { LIS1_COMPLETION, LIS1_DURATION } from './gruppe-data.ts'
import type { GroupFile } from './gruppe-file.ts'
import type { Values } from './gruppe-inputs.ts'
import { steadyStages } from './gruppe-run.ts'
import { round } from './round.ts'

/** A lis1 file without a stage has the regulation's; without an intake, its newest posts that are known. */
export function withNewestPosts(group: GroupFile): GroupFile {
  if (group.group !== 'lis1') return group
  const [written] = group.stages
  const newest = (group.posts ?? [])
    .filter(({ posts }) => posts !== null)
    .toSorted((a, b) => b.year - a.year)[0]
  const posts = newest?.posts ?? null
  const fromPosts =
    posts === null
      ? {}
      : { intake: { low: posts, mode: posts, high: posts, source: `${newest!.source} (${newest!.year})` } }
  const stage = written ?? {
    id: 'lis1',
    name: 'LIS1',
    duration_years: LIS1_DURATION,
    completion: LIS1_COMPLETION,
  }
  return { ...group, stages: [{ ...fromPosts, ...stage, id: 'lis1' }] }
}

export function pipelineOf(group: GroupFile, values: Values): GroupOut['pipeline'] {
  const stages = steadyStages(group, values)
  const isFed = group.stages[0]?.intake !== undefined
  return stages.map(({ durationYears, completionShare, inProgress, comingPerYear }, at) => ({
    stage: group.stages[at]!.name,
    intakePerYear: isFed ? round(comingPerYear, 1) : null,
    ...{ durationYears, completionShare },
    inProgress:
      inProgress === null ? (isFed ? round(comingPerYear * durationYears, 1) : null) : round(inProgress, 1),
    inProgressBasis:
      inProgress !== null
        ? 'Fra tallet for dem i løpet'
        : isFed
          ? 'Opptaket ganger varigheten: ikke talt'
          : 'Ikke kjent',
    outPerYear: isFed ? round(comingPerYear * completionShare, 1) : null,
  }))
}

const EVIDENCE =
  'Statsrådens tall, slik det er gjengitt her, sier ikke hva det er talt som. Helsedirektoratets stillinger er oppstarter: 593 i september 2024 og 592 i mars 2025 er 1 185. Og 1 106 fullførte i 2023, flere enn den andre lesningen kan gi. Derfor brukes oppstarter i året.'

/** What the posts of today give, counted in the two ways; the one that is used first. */
export function readingsOf(group: GroupFile, values: Values, from: GroupOut['from']): GroupOut['readings'] {
  const posts = values['lis1.intake']
  const [durationYears, completionShare] = [values['lis1.duration_years'], values['lis1.completion']]
  if (
    group.group !== 'lis1' ||
    posts === undefined ||
    durationYears === undefined ||
    completionShare === undefined
  )
    return []
  const one = (value: number) => grouped(value, 1)
  const [perYear, atAnyTime] = [true, false].map((isPerYear) =>
    throughputOf(posts, { perYear: isPerYear, durationYears, completionShare }),
  ) as [ReturnType<typeof throughputOf>, ReturnType<typeof throughputOf>]
  const share = `${decimalText(100 * completionShare, 1)} %`
  const years = `${decimalText(durationYears, 2)} år`
  return [
    {
      ...{ reading: 'starts-per-year', used: true, ...rounded(perYear) },
      sentence: `Lest som oppstarter i året: ${one(posts)} leger starter, og hver er i LIS1 i ${years}, så ${one(posts)} x ${decimalText(durationYears, 2)} = ${one(perYear.atAnyTime)} er i LIS1 på en gang, og når ${share} fullfører blir ${one(perYear.finishPerYear)} ferdige i året.${from === 'shipped' ? ` ${EVIDENCE}` : ''}`,
    },
    {
      ...{ reading: 'posts-at-any-time', used: false, ...rounded(atAnyTime) },
      sentence: `Lest som stillinger i alt: det er ${one(posts)} / ${decimalText(durationYears, 2)} = ${one(atAnyTime.startsPerYear)} som starter i året, og ${one(atAnyTime.finishPerYear)} som blir ferdige.`,
    },
  ]
}

function rounded({ startsPerYear, atAnyTime, finishPerYear }: ReturnType<typeof throughputOf>) {
  return {
    startsPerYear: round(startsPerYear, 1),
    atAnyTime: round(atAnyTime, 1),
    finishPerYear: round(finishPerYear, 1),
  }
}

/** 12 345,6: with a space that does not break. */
export function grouped(value: number, decimals: number): string {
  const [whole, rest] = decimalText(value, decimals).split(',') as [string, string | undefined]
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0')
  return rest === undefined ? spaced : `${spaced},${rest}`
}
