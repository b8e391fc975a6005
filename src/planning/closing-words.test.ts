import { expect, it } from 'vitest'
import type { Closer } from '../projection/gap.ts'
import { LEVER_IDS, LEVERS } from '../projection/levers.ts'
import type { ResolvedLever } from '../projection/scenario.ts'
import { closerSentence } from './closing-words.ts'

const closer = (changes: Partial<Closer>): Closer => ({
  ...{ lever: 'productivity', value: 0.0187, closes: true, left: 0, isIdle: false },
  ...changes,
})
const at: ResolvedLever & { readonly year: number } = {
  ...{ id: 'productivity', low: 0, mode: 0, high: 0, grade: 'unknown', basis: '', from: 'none' },
  ...{ year: 2040, by: 2035, reach: 1 },
}

it('says what it takes, and that nobody knows of a measure without an estimate', () => {
  expect(closerSentence(closer({}), at)).toBe(
    'Gapet i 2040 lukkes hvis årsverkene per bruker går ned 1,87 % hvert år.',
  )
  expect(closerSentence(closer({ lever: 'technology', value: 0.3 }), { ...at, reach: 0.5 })).toBe(
    'Gapet i 2040 lukkes hvis teknologi sparer 30 % av timene, for de 50 % som nås, med full virkning fra 2035. Ingen vet om så mye er mulig: virkningen er ikke tallfestet.',
  )
})

it('says that it is more than the scenario thinks possible, where the scenario has an estimate', () => {
  const within = { ...at, from: 'preset', low: 0, high: 0.02 } as const
  expect(closerSentence(closer({}), within)).toMatch(/hvert år\.$/)
  const beyond = { ...at, from: 'scenario', low: 0, high: 0.005 } as const
  expect(closerSentence(closer({}), beyond)).toMatch(
    /hvert år\. Det er mer enn scenariet regner som mulig\.$/,
  )
  // An estimate of one's own is no "nobody knows".
  expect(closerSentence(closer({ lever: 'technology', value: 0.1 }), { ...within, high: 0.2 })).not.toMatch(
    /Ingen vet/,
  )
})

it('says what is left where it does not close, and where it does nothing', () => {
  const short = closer({ lever: 'sick_leave', value: -0.091, closes: false, left: 12.34 })
  expect(closerSentence(short, at)).toBe(
    'Selv hvis sykefraværet går ned 9,1 prosentpoeng, med full virkning fra 2035: det mangler 12,3 årsverk i 2040.',
  )
  expect(closerSentence(closer({ lever: 'users_under_67', value: 0, closes: false, left: 3 }), at)).toBe(
    'Selv uten «Brukere under 67 år ut over befolkningen» mangler det 3 årsverk i 2040.',
  )
  expect(closerSentence(closer({ lever: 'heavy_users_67', isIdle: true, closes: false }), at)).toBe(
    '«Ressurskrevende brukere fra 67 år» virker ikke på gapet her.',
  )
})

it('has words for both ends of every lever, and none of them a minus', () => {
  for (const lever of LEVER_IDS)
    for (const value of LEVERS[lever].range) {
      const sentence = closerSentence(closer({ lever, value }), at)
      expect(sentence).toMatch(/^Gapet i 2040 lukkes (hvis|uten) /)
      expect(sentence).not.toMatch(/-\d/)
    }
})
