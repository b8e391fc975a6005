import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { worldOf } from '../testing/case-world.ts'
import { nightStrain } from './aml-10-11-night-strain.ts'

test('says how much of the duty is at night, and who can permit more', () => {
  const world = worldOf({
    rule: nightStrain.id,
    titleNb: '',
    arithmetic: '',
    strenuousNights: true,
    duties: ['2027-08-02 20:00-06:00'],
    finds: [],
  })
  const [finding, ...more] = evaluate({ ...world, rules: [nightStrain] })
  expect(more).toEqual([])
  expect(finding!.to - finding!.from).toBe(600)
  expect(finding?.permittedBy.map(({ basis, upTo }) => [basis, upTo])).toEqual([
    ['TV', null],
    ['ORG', null],
  ])
  expect(finding?.textNb).toBe(
    'A arbeider 10 t mandag 02.08.2027, 9 t av dem om natten, i arbeid med særlig risiko eller belastning; grensen er 8 t; ingen avtale som gjelder, åpner for det (krever skriftlig avtale med de tillitsvalgte).',
  )
})
