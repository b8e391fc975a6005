import { afterEach, describe, expect, it, vi } from 'vitest'
import { BadInput } from './bad-input.ts'
import type { Asked } from './chosen-municipality.ts'
import { chosenMunicipality, chosenNumber } from './chosen-municipality.ts'
import { readMunicipalities } from './statistics-files.ts'

const names = readMunicipalities(new URL('../../data/', import.meta.url))

function refusal(text: string, asked?: Asked): string {
  try {
    chosenMunicipality(text, names, asked)
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return 'no refusal'
}

afterEach(() => vi.restoreAllMocks())

describe('a municipality', () => {
  it('is that of today, with a note where an old number was written', () => {
    expect(chosenMunicipality('Skien', names)).toEqual({ number: '4003', name: 'Skien', note: null })
    expect(chosenMunicipality('3806', names)).toMatchObject({
      ...{ number: '4001', name: 'Porsgrunn' },
      note: expect.stringMatching(/^Nummeret 3806 ble brukt til og med 2023/) as string,
    })
  })

  it('is told of beside the answer only where it is another number than was written', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(chosenNumber('4003', names)).toBe('4003')
    expect(told).not.toHaveBeenCalled()
    expect(chosenNumber('3806', names)).toBe('4001')
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/4001 Porsgrunn\.\n$/))
  })
})

describe('what is no municipality, or several,', () => {
  it.each([
    ['Skienn', 'Kommunen «Skienn» finnes ikke. Mente du Skien eller Kinn?'],
    ['9999', 'Kommunen «9999» finnes ikke. Skriv navnet eller nummeret på fire sifre.'],
    ['Våler', /^Kommunen «Våler» er flere: Våler i \S+ \(\d{4}\) og Våler i .* Skriv nummeret\.$/],
    ['1504', 'Kommunen «1504» er delt mellom Ålesund (1508) og Haram (1580). Velg en av dem.'],
    ['Alle', 'Kommunen «Alle» er ikke én kommune. Skriv navnet eller nummeret på fire sifre.'],
    ['a\u001B[2Jb', /^Kommunen «a[^\u001B]*b» finnes ikke/],
  ])('is refused: %j', (text, reason) => {
    if (typeof reason === 'string') expect(refusal(text)).toBe(reason)
    else expect(refusal(text)).toMatch(reason)
  })

  it('is refused with where it was written, and with what else may stand there', () => {
    expect(refusal('9999', { where: 'sak.yaml, linje 3, area', orElse: ', eller «national»' })).toBe(
      'sak.yaml, linje 3, area: kommunen «9999» finnes ikke. Skriv navnet eller nummeret på fire sifre, eller «national».',
    )
  })
})
