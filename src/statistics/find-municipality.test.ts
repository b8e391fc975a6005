import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Municipalities, MunicipalityChanges } from './datasets.ts'
import { findMunicipality } from './find-municipality.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}`, 'utf8'))
const municipalities = Municipalities.parse(read('kommuner-2024.json'))
const changes = MunicipalityChanges.parse(read('kommuneendringer.json'))
const find = (text: string) => findMunicipality(text, municipalities, changes)
const numberOf = (text: string) => {
  const answer = find(text)
  return answer.kind === 'found' ? answer.number : answer.kind
}

describe('a municipality by its number', () => {
  it('is the one that has it today', () => {
    expect(find('4003')).toEqual({ kind: 'found', number: '4003', name: 'Skien' })
    expect(find(' K-4003 ')).toEqual({ kind: 'found', number: '4003', name: 'Skien' })
  })

  it('is found without the first zero', () => {
    expect(find('301')).toEqual({ kind: 'found', number: '0301', name: 'Oslo-Oslove' })
  })

  it('of before is the one of today, and it is told until when the number was used', () => {
    expect(find('3807')).toEqual({
      ...{ kind: 'found', number: '4003', name: 'Skien' },
      note: 'Nummeret 3807 ble brukt til og med 2023. Området hører nå til 4003 Skien.',
    })
    expect(find('0806')).toMatchObject({ number: '4003', note: expect.stringContaining('2019') as string })
  })

  it('of one that was divided leaves the choice to whoever asked', () => {
    expect(find('5012')).toEqual({
      kind: 'split',
      into: [
        { number: '5055', name: 'Heim', share: 0.35 },
        { number: '5056', name: 'Hitra', share: 0.35 },
        { number: '5059', name: 'Orkland', share: 0.3 },
      ],
    })
  })

  it('that nobody has had is unknown, and has no neighbours', () => {
    expect(find('4002')).toEqual({ kind: 'unknown', suggestions: [] })
    expect(find('40031')).toMatchObject({ kind: 'unknown' })
  })

  it('leads from every old number to municipalities of today', () => {
    const kinds = Object.keys(changes.entries).map((number) => find(number).kind)
    expect(kinds.filter((kind) => kind === 'split')).toHaveLength(9)
    expect(kinds.filter((kind) => kind === 'found')).toHaveLength(kinds.length - 9)
  })
})

describe('a municipality by its name', () => {
  it.each(['Skien', 'skien', ' SKIEN ', 'Skien kommune'])('is found: «%s»', (text) => {
    expect(numberOf(text)).toBe('4003')
  })

  it.each(['Oslo', 'Oslove', 'Oslo-Oslove', 'oslo oslove', 'Oslove-Oslo'])(
    'in two languages: «%s»',
    (text) => {
      expect(numberOf(text)).toBe('0301')
    },
  )

  it.each([
    'Kárášjohka-Karasjok',
    'Karasjok',
    'Kárášjohka',
    'karasjohka',
    'Karasjok-Kárášjohka',
    'Ka\u0301ra\u0301s\u030cjohka',
  ])('with or without accents: «%s»', (text) => {
    expect(numberOf(text)).toBe('5610')
  })

  it.each([
    ['Porsangu', '5622'],
    ['Omasvuono', '5538'],
    ['Tromso', '5501'],
    ['Tromsoe', '5501'],
    ['Aalesund', '1508'],
    ['Raelingen', '3224'],
    ['HA', '1119'],
    ['Voss', '4621'],
    ['Voss herad', '4621'],
    ['Nord Odal', '3414'],
    ['Nordodal', '3414'],
  ])('as people write it: «%s» is %s', (text, number) => {
    expect(numberOf(text)).toBe(number)
  })

  it.each(['Nord', 'Varanger', 'Telemark'])('is not half of a name in one language: «%s»', (text) => {
    expect(find(text).kind).toBe('unknown')
  })

  it('is read with its Norwegian letters before it is read without', () => {
    const two = { '0001': { name: 'Vaga', county: '03' }, '0002': { name: 'Våga', county: '03' } }
    const search = (text: string) => findMunicipality(text, { ...municipalities, entries: two }, changes)
    expect(search('våga')).toMatchObject({ kind: 'found', number: '0002' })
    expect(search('vaga')).toMatchObject({ kind: 'found', number: '0001' })
    expect(search('vaaga')).toMatchObject({ kind: 'ambiguous' })
  })

  it('that two have gives both with their counties', () => {
    expect(find('våler')).toEqual({
      kind: 'ambiguous',
      among: [
        { number: '3114', name: 'Våler', county: 'Østfold' },
        { number: '3419', name: 'Våler', county: 'Innlandet-Sisdajven' },
      ],
    })
    expect(find('Heroy')).toMatchObject({ among: [{ number: '1515' }, { number: '1818' }] })
  })

  it('that two have is one with its county', () => {
    expect(numberOf('Våler (Innlandet)')).toBe('3419')
    expect(numberOf('Våler i Østfold')).toBe('3114')
    expect(numberOf('Herøy (Møre og Romsdal)')).toBe('1515')
  })

  it('leads from every name of today to the one that has it', () => {
    const wrong = Object.entries(municipalities.entries).filter(([number, { name }]) => {
      const answer = find(name)
      if (answer.kind === 'ambiguous') return !answer.among.some((one) => one.number === number)
      return answer.kind !== 'found' || answer.number !== number
    })
    expect(wrong).toEqual([])
  })

  it('with a hyphen is in two languages, or is one of these', () => {
    const hyphened = Object.values(municipalities.entries).flatMap(({ name }) =>
      name.includes('-') ? [name] : [],
    )
    const oneName = hyphened.filter((name) => numberOf(name.split('-')[0]!) === 'unknown')
    expect(oneName.sort()).toEqual([
      'Aurskog-Høland',
      'Midt-Telemark',
      'Nord-Aurdal',
      'Nord-Fron',
      'Nord-Odal',
      'Stor-Elvdal',
      'Sør-Aurdal',
      'Sør-Fron',
      'Sør-Odal',
      'Sør-Varanger',
    ])
  })
})

describe('an unknown name', () => {
  it('suggests the names that a slip makes of it, the nearest first', () => {
    expect(find('Skein')).toMatchObject({ suggestions: ['Skien'] })
    expect(find('Trondhjem')).toMatchObject({ suggestions: ['Trondheim'] })
  })

  it('suggests first the names that have it as a word', () => {
    expect(find('Toten')).toEqual({ kind: 'unknown', suggestions: ['Østre Toten', 'Vestre Toten', 'Løten'] })
  })

  it('is not held against the small words in a name', () => {
    expect(find('oh')).toEqual({ kind: 'unknown', suggestions: ['Os'] })
  })

  it('suggests nothing where nothing is near', () => {
    expect(find('Bielefeld')).toEqual({ kind: 'unknown', suggestions: [] })
    expect(find('')).toEqual({ kind: 'unknown', suggestions: [] })
  })
})
