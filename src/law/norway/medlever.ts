/**
 * Forskrift om arbeidstid i institusjoner med medleverordninger (FOR-2005-06-24-686): how we cite it and its numbers.
 * The text is the one in Lovdata's open archive of 2026-05-02 (NLOD 2.0, Stiftelsen Lovdata), held against it on 2026-11-23.
 */
import type { Citation } from '../rule.ts'
import { parametersOf } from './statute-parameter.ts'

export function medlever(section: string, subsection: string): Citation {
  return {
    law: 'medleverforskriften',
    paragraph: `§ ${section}`,
    subsection,
    url: `https://lovdata.no/dokument/SF/forskrift/2005-06-24-686/§${section}`,
  }
}

const parameter = parametersOf('forskrift om medleverordninger')

const H = 60

export const MEDLEVER_2_2 = medlever('2', 'andre ledd')
export const MEDLEVER_3_3 = medlever('3', 'tredje ledd')

export const MEDLEVER_1_2 = medlever('1', 'andre ledd')
export const MEDLEVER_2 = medlever('2', 'første og andre ledd')
export const MEDLEVER_3_1 = medlever('3', 'første ledd')

/** A stay is at least this long. */
export const liveInStayMin = parameter('live-in-stay-min', 'minutes', 24 * H, '§ 1 andre ledd')
/** Most hours a week without consent, averaged over six weeks. */
export const liveInWeek = parameter('live-in-week', 'minutes', 48 * H, '§ 2 første ledd')
export const liveInWeeks = parameter('live-in-weeks', 'weeks', 6, '§ 2 første og andre ledd')
/** Two rests in 24 hours: the long one in the night, and another. */
export const liveInLongRest = parameter('live-in-long-rest', 'minutes', 8 * H, '§ 3 første ledd')
export const liveInShortRest = parameter('live-in-short-rest', 'minutes', 2 * H, '§ 3 første ledd')
export const liveInNightStart = parameter('live-in-night-start', 'minute-of-day', 22 * H, '§ 3 første ledd')
export const liveInNightEnd = parameter('live-in-night-end', 'minute-of-day', 8 * H, '§ 3 første ledd')

/** Most hours a week with the employee's written consent, averaged over six weeks. */
export const liveInWeekMax = parameter('live-in-week-max', 'minutes', 60 * H, '§ 2 andre ledd')
/** Least rest a day in all where the union representatives have agreed on less than two and eight hours. */
export const liveInRestMin = parameter('live-in-rest-min', 'minutes', 10 * H, '§ 3 tredje ledd')
