import { describe, expect, it } from 'vitest'
import { Agreement } from '../workforce/agreement.ts'
import { signatureNotes } from './signature-notes.ts'

const base = {
  ...{ id: 'hvile', title: 'Hvile', basis: 'TV', from: '2027-01-01', until: '2027-12-31' },
  ...{ permits: [{ rule: 'daily-rest', hours: 9 }], compensation: 'hvile' },
}
const notesOf = (signed_by: string[], basis = 'TV') =>
  signatureNotes({ agreements: [Agreement.parse({ ...base, basis, signed_by })] })

describe('who signed', () => {
  it('is warned about where an agreement of two parties names one', () => {
    expect(notesOf(['Anne Aas'])).toEqual([
      'Avtalen hvile er på grunnlag TV, som er mellom to parter, men er underskrevet av bare én («Anne Aas»). Den er regnet med; skriv begge parter i «signed_by», eller ta avtalen ut til den andre har skrevet under.',
    ])
    expect(notesOf(['Anne Aas'], 'ORG')).toHaveLength(1)
  })

  it('is enough with two, with one text for both, and where one party decides', () => {
    expect(notesOf(['Anne Aas', 'Per Moe'])).toEqual([])
    expect(notesOf(['arbeidsgiver og tillitsvalgte'])).toEqual([])
    expect(notesOf(['partene'])).toEqual([])
    expect(notesOf(['Arbeidstilsynet'], 'AT')).toEqual([])
  })
})

describe('a signature or a compensation', () => {
  const isGood = (more: object) => Agreement.safeParse({ ...base, signed_by: ['A'], ...more }).success

  it('has a letter: blanks, dots and invisible characters are none', () => {
    for (const text of [' ', '\u00A0', '\u200B', '.', '\u3164', '1']) {
      expect(isGood({ signed_by: [text] }), JSON.stringify(text)).toBe(false)
      expect(isGood({ signed_by: ['A', text] }), JSON.stringify(text)).toBe(false)
      expect(isGood({ compensation: text }), JSON.stringify(text)).toBe(false)
    }
    expect(isGood({ signed_by: ['Å'], compensation: 'h' })).toBe(true)
  })

  it('for nobody is an error, and for somebody not', () => {
    expect(isGood({ employees: [] })).toBe(false)
    expect(isGood({ employees: ['N01'] })).toBe(true)
  })
})
