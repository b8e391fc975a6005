import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const rule = 'aml-11-5-pupil-holidays'
const START = '2027-01-04'
const born = '2011-03-01'

/** One short duty every day of the plan but those left out: [first, after last] in days from the start. */
function allDaysBut(weeks: number, ...free: readonly (readonly [number, number])[]): readonly string[] {
  const offsets = Array.from({ length: 7 * weeks }, (_, day) => day)
  const worked = offsets.filter((day) => !free.some(([from, until]) => day >= from && day < until))
  return days(START, worked, '16:00-18:00')
}

/** Days from 2027-01-04 to 2027-06-01. */
const JUNE = 148

const pupil = { rule, start: START, kind: 'year', weeks: 52, born, school: 'upper' } as const

export const youthHolidayCases: readonly LawCase[] = [
  {
    ...pupil,
    titleNb: 'Fire uker fri, to av dem i juni til august',
    arithmetic: '14 dager fra 1. juni og 14 dager i januar: 4 uker mot 4, 2 mot 2 om sommeren.',
    duties: allDaysBut(52, [0, 14], [JUNE, JUNE + 14]),
    finds: [],
  },
  {
    ...pupil,
    titleNb: 'Tre uker og seks dager fri i året',
    arithmetic: '13 dager i januar er 1 hel uke, 14 dager fra 1. juni er 2: 3 mot 4.',
    duties: allDaysBut(52, [0, 13], [JUNE, JUNE + 14]),
    finds: [{ kind: 'breach', limit: 4, actual: 3 }],
  },
  {
    ...pupil,
    titleNb: 'For lite om sommeren',
    arithmetic: '28 dager i januar er 4 uker mot 4, men 13 dager fra 1. juni er 1 uke mot 2.',
    duties: allDaysBut(52, [0, 28], [JUNE, JUNE + 13]),
    finds: [{ kind: 'breach', limit: 2, actual: 1 }],
  },
  {
    ...pupil,
    titleNb: 'De siste dagene i mai og etter august er ikke sommer',
    arithmetic:
      '14 dager fra 31. mai: 13 i juni er 1 uke mot 2. 3 uker i januar: 3 + 2 = 5 uker mot 4 i året.',
    duties: allDaysBut(52, [0, 21], [JUNE - 1, JUNE + 13]),
    finds: [{ kind: 'breach', limit: 2, actual: 1 }],
  },
  {
    ...pupil,
    weeks: 50,
    titleNb: 'Det som er utenfor planen, regnes som fritt',
    arithmetic: '50 uker med 2 frie, og 52 - 50 = 2 uker utenfor: 4 mot 4.',
    duties: allDaysBut(50, [JUNE, JUNE + 14]),
    finds: [],
  },
  {
    ...pupil,
    weeks: 53,
    titleNb: 'En plan på 53 uker',
    arithmetic: '3 frie uker, og ingenting utenfor: 3 mot 4.',
    duties: allDaysBut(53, [JUNE, JUNE + 21]),
    finds: [{ kind: 'breach', limit: 4, actual: 3 }],
  },
  {
    ...pupil,
    school: 'none',
    titleNb: 'Den som ikke går på skole',
    arithmetic: 'Ingen uker fri, men § 11-5 fjerde ledd gjelder bare elever.',
    duties: allDaysBut(52),
    finds: [],
  },
  {
    ...pupil,
    born: '2009-01-01',
    titleNb: 'Elev som har fylt 18 år',
    arithmetic: 'Fylt 18 år 1. januar 2027.',
    duties: allDaysBut(52),
    finds: [],
  },
  {
    ...pupil,
    born: '2009-09-02',
    titleNb: 'Elev som fyller 18 år etter sommeren',
    arithmetic: '18 år 2. september 2027: året prøves ikke, men sommeren, med 0 uker mot 2.',
    duties: allDaysBut(52),
    finds: [{ kind: 'breach', limit: 2, actual: 0 }],
  },
  {
    ...pupil,
    born: '2009-09-01',
    titleNb: 'Elev som fyller 18 år når sommeren er slutt',
    arithmetic:
      '18 år 1. september 2027: verken året eller sommeren er hele som 17-åring, slik vi leser det.',
    duties: allDaysBut(52),
    finds: [],
  },
  {
    ...pupil,
    kind: 'cyclic',
    weeks: 52,
    titleNb: 'En grunnturnus viser ikke ferien',
    arithmetic: 'Turnusen står ikke for et bestemt år.',
    duties: allDaysBut(52),
    finds: [],
  },
  {
    ...pupil,
    titleNb: 'Vakter hos en annen arbeidsgiver tar av ferien',
    arithmetic: '28 dager uten vakt her, men én dag hos en annen i den ene uka: 1 + 2 = 3 hele uker mot 4.',
    duties: allDaysBut(52, [0, 14], [JUNE, JUNE + 14]),
    elsewhere: ['2027-01-06 10:00-12:00 hos Kafeen'],
    finds: [{ kind: 'breach', limit: 4, actual: 3 }],
  },
]
