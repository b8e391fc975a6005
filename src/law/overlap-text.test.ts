import { expect, test } from 'vitest'
import type { LawCase } from './case.ts'
import { evaluate } from './evaluate.ts'
import { worldOf } from './testing/case-world.ts'

const textsOf = (duties: readonly string[], elsewhere: readonly string[]) => {
  const one: LawCase = { rule: '', titleNb: '', arithmetic: '', finds: [], duties, elsewhere }
  return evaluate(worldOf(one)).map(({ textNb }) => textNb)
}

test('two duties at once are said to overlap, without more hours than there are: 9 h and 8 h 30 min in 16 h 45 min', () => {
  const texts = textsOf(
    ['2027-08-02 07:00-16:00 pause 30'],
    ['2027-08-02 15:15-23:45 pause 30 hos Sykehuset'],
  ).join('\n')
  expect(texts).toMatch(
    /16 t 45 min fra første start til siste slutt mandag 02\.08\.2027 \(med vakter som overlapper\)/,
  )
  expect(texts).toMatch(
    /til sammen 17 t 30 min .*, der minst 0 t 45 min er regnet to ganger fordi vaktene overlapper/,
  )
  const apart = textsOf(
    ['2027-08-02 07:00-15:00 pause 30'],
    ['2027-08-02 15:15-23:45 pause 30 hos Sykehuset'],
  )
  expect(apart.join('\n')).not.toMatch(/overlapper/)
})

test('overlap over two dates is named, and no rest between the two: 30 min from 06:30 to 07:00', () => {
  const texts = textsOf(['2027-08-02 22:00-07:00 pause 30'], ['2027-08-03 06:30-14:00 pause 30 hos samme'])
  expect(texts.join('\n')).toMatch(
    /har vakter som overlapper i 0 t 30 min fra tirsdag 03\.08\.2027 kl\. 06:30 til tirsdag 03\.08\.2027 kl\. 07:00, og ingen arbeidsfri mellom dem/,
  )
})
