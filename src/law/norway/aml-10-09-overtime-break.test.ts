import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { worldOf } from '../testing/case-world.ts'
import { overtimeBreak } from './aml-10-09-overtime-break.ts'

function findingsOf(...duties: readonly string[]) {
  const world = worldOf({ rule: overtimeBreak.id, titleNb: '', arithmetic: '', duties, finds: [] })
  return evaluate({ ...world, rules: [overtimeBreak] })
}

test('no break: says the overtime, the date and the break that is missing', () => {
  const [finding, ...more] = findingsOf('2027-08-02 08:00-13:00 overtid 121')
  expect(more).toEqual([])
  expect(finding?.permittedBy.map(({ basis }) => basis)).toEqual(['ORG'])
  expect(finding!.to - finding!.from).toBe(300)
  expect(finding?.textNb).toBe(
    'A har 2 t 1 min overtid etter den alminnelige arbeidstiden mandag 02.08.2027 og 0 minutter pause; det skal være en pause på minst 30 minutter.',
  )
})

test('one break for two: says how many minutes both need', () => {
  expect(findingsOf('2027-08-02 08:00-18:30 pause 30 overtid 150').map(({ textNb }) => textNb)).toEqual([
    'A har 2 t 30 min overtid etter den alminnelige arbeidstiden mandag 02.08.2027 og 30 minutter pause i alt; med pausen før overtiden (første ledd) trengs minst 60 minutter om den skal komme i tillegg.',
  ])
})

test('a break that is not working time is said beside one that is too short for both', () => {
  const found = findingsOf('2027-08-02 08:00-18:30 ubetalt pause 45 overtid 150')
  // 10.5 h - 45 min - 2.5 h = 7 h 15 min: 31 minutes are enough; only the unpaid break is said.
  expect(found.map(({ textNb }) => textNb)).toEqual([
    'A har 2 t 30 min overtid etter den alminnelige arbeidstiden mandag 02.08.2027, men pausen i vakten er ikke arbeidstid; 30 minutter av den skal regnes med.',
  ])
  expect(findingsOf('2027-08-02 08:00-20:00 ubetalt pause 45 overtid 150').map(({ limit }) => limit)).toEqual(
    [60, 30],
  )
})

test('an unpaid break of a duty without overtime is not its concern', () => {
  expect(findingsOf('2027-08-02 06:00-08:00 ubetalt pause 30', '2027-08-02 09:00-12:00 overtid 121')).toEqual(
    [],
  )
})
