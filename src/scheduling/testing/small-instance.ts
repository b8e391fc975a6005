import { Random } from '../../optimisation/random.ts'

/** CONSTRUCTED: a small instance in the text format, made for the tests. */
export const SMALL = `# constructed
SECTION_HORIZON
7

SECTION_SHIFTS
# ShiftID, Length in mins, Shifts which cannot follow this shift
D,480,
N,600,D

SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
A,D=7|N=0,2400,960,4,2,2,1
B,D=7|N=7,2880,1200,5,2,2,1
C,D=3|N=7,2880,1080,5,1,2,0

SECTION_DAYS_OFF
# EmployeeID, DayIndexes (start at zero)
A,3
B,0,1

SECTION_SHIFT_ON_REQUESTS
# EmployeeID, Day, ShiftID, Weight
A,0,D,3

SECTION_SHIFT_OFF_REQUESTS
# EmployeeID, Day, ShiftID, Weight
B,4,N,2

SECTION_COVER
# Day, ShiftID, Requirement, Weight for under, Weight for over
0,D,1,100,1
1,D,1,100,1
2,D,1,100,1
3,D,1,100,1
4,D,1,100,1
5,D,1,100,1
0,N,1,100,1
4,N,1,100,1
`

/**
 * CONSTRUCTED by the seed: twelve people, four weeks, three kinds, with wishes that pull against the cover, so that nothing is proven at
 * once.
 */
export function mediumInstance(seed: number): string {
  const random = new Random(seed)
  const days = [...Array(28).keys()]
  const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L']
  const wishes = (every: number) =>
    people.flatMap((id) =>
      days
        .filter(() => random.below(every) === 0)
        .map((day) => `${id},${day},${'DEN'[random.below(3)]!},${1 + random.below(3)}`),
    )
  return [
    ...['SECTION_HORIZON', '28', '', 'SECTION_SHIFTS', 'D,480,', 'E,480,D', 'N,600,D|E', '', 'SECTION_STAFF'],
    ...people.map((id) => `${id},D=28|E=${5 + random.below(9)}|N=${random.below(8)},9120,7200,5,2,2,2`),
    ...['', 'SECTION_DAYS_OFF', ...people.map((id) => `${id},${random.below(28)}`)],
    ...['', 'SECTION_SHIFT_ON_REQUESTS', ...wishes(6)],
    ...['', 'SECTION_SHIFT_OFF_REQUESTS', ...wishes(6)],
    ...['', 'SECTION_COVER'],
    ...days.flatMap((day) => ['D', 'E', 'N'].map((kind) => `${day},${kind},${1 + random.below(4)},100,1`)),
    '',
  ].join('\n')
}
