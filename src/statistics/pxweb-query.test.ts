import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PxWebQuery, Selection } from './pxweb-query.ts'
import { getUrl, metadataUrl, postRequest, SUMMED_MUNICIPALITIES, TableMetadata } from './pxweb-query.ts'

/** The real metadata of table 13599. */
const projection = TableMetadata.parse(
  JSON.parse(readFileSync('src/statistics/testing/ssb_13599_metadata_v0.json', 'utf8')),
)
const population: TableMetadata = {
  title: '07459: Befolkning',
  variables: [{ code: 'Region', values: ['0', '4003'], valueTexts: ['Hele landet', 'Skien'] }],
}

const ask = (...selections: Selection[]): PxWebQuery => ({ table: '13599', metadata: projection, selections })
const askRegion = (...values: string[]): PxWebQuery => ({
  ...{ table: '07459', metadata: population },
  selections: [{ variable: 'Region', values, codelist: SUMMED_MUNICIPALITIES }],
})
const problemsOf = (query: PxWebQuery) => {
  const checked = postRequest(query)
  return checked.status === 'bad' ? checked.problems : []
}

describe('a request to v0', () => {
  it('is a POST that names each chosen value and asks for JSON-stat 2', () => {
    const query = ask({ variable: 'Alder', values: ['080', '105+'] }, { variable: 'Tid', values: 'all' })
    expect(postRequest(query)).toEqual({
      status: 'ok',
      request: {
        url: 'https://data.ssb.no/api/v0/no/table/13599',
        body: {
          query: [
            { code: 'Alder', selection: { filter: 'item', values: ['080', '105+'] } },
            { code: 'Tid', selection: { filter: 'all', values: ['*'] } },
          ],
          response: { format: 'json-stat2' },
        },
      },
    })
  })

  it('names a list of groups with a colon', () => {
    expect(postRequest(askRegion('K-4003'))).toMatchObject({
      request: {
        body: {
          query: [{ code: 'Region', selection: { filter: 'agg:KommSummer', values: ['K-4003'] } }],
        },
      },
    })
  })

  it('for the metadata is a GET on the table', () => {
    expect(metadataUrl('13599')).toBe('https://data.ssb.no/api/v0/no/table/13599')
  })
})

describe('a request to v2', () => {
  it('is a GET with the values of each variable, a plus sign written so that it stays one', () => {
    const query = ask({ variable: 'Alder', values: ['080', '105+'] }, { variable: 'Tid', values: 'all' })
    expect(getUrl(query)).toEqual({
      status: 'ok',
      request:
        'https://data.ssb.no/api/pxwebapi/v2/tables/13599/data?lang=no&outputFormat=json-stat2' +
        '&valuecodes[Alder]=080,105%2B&valuecodes[Tid]=*',
    })
  })

  it('names a list of groups beside its values', () => {
    expect(getUrl(askRegion('K-4003', 'K-0301'))).toEqual({
      status: 'ok',
      request:
        'https://data.ssb.no/api/pxwebapi/v2/tables/07459/data?lang=no&outputFormat=json-stat2' +
        '&valuecodes[Region]=K-4003,K-0301&codelist[Region]=agg_KommSummer',
    })
  })

  it('is refused where v0 is', () => {
    expect(getUrl(ask({ variable: 'Tid', values: ['2101'] })).status).toBe('bad')
  })
})

describe('a request that the table could not answer', () => {
  it('is refused with the variable, the value, and the nearest that there are', () => {
    expect(problemsOf(ask({ variable: 'Framskriv', values: ['MMM', 'MNM'] }))).toEqual([
      {
        ...{ variable: 'Framskriv', value: 'MNM', nearest: ['MMM', 'MLM', 'MHM'] },
        message:
          'Framskriv: verdien «MNM» finnes ikke. Nærmest: MMM (Hovedalternativ (MMM)), ' +
          'MLM (Lav levealder (MLM)), MHM (Høy levealder (MHM)).',
      },
    ])
  })

  it('finds the code of a value that is written as its text', () => {
    expect(problemsOf(ask({ variable: 'Kjonn', values: ['kvinner'] }))).toMatchObject([{ nearest: ['2'] }])
  })

  it('tells the range where nothing is near', () => {
    const [problem] = problemsOf(ask({ variable: 'Tid', values: ['i fjor'] }))
    expect(problem).toMatchObject({
      nearest: [],
      message: 'Tid: verdien «i fjor» finnes ikke. Den har 79 verdier, fra 2022 til 2100.',
    })
  })

  it('is told of every wrong value, not of the first alone', () => {
    const wrong = ask(
      { variable: 'Alder', values: ['80', '080', '105'] },
      { variable: 'Tid', values: ['2021'] },
    )
    expect(problemsOf(wrong).map(({ variable, value }) => [variable, value])).toEqual([
      ['Alder', '80'],
      ['Alder', '105'],
      ['Tid', '2021'],
    ])
  })

  it('is refused with the variables there are where it names another', () => {
    expect(problemsOf(ask({ variable: 'kjonn', values: 'all' }))).toEqual([
      {
        ...{ variable: 'kjonn', value: null, nearest: ['Kjonn'] },
        message:
          'Tabellen har ingen variabel «kjonn». Velg en av: Kjonn, Alder, InnvandrLandbakgr, Framskriv, ContentsCode, Tid.',
      },
    ])
  })

  it('is refused where a variable has no value or is chosen twice', () => {
    expect(problemsOf(ask({ variable: 'Tid', values: [] }))).toMatchObject([
      { message: 'Variabelen Tid har ingen verdier. Velg minst én.' },
    ])
    const twice = ask({ variable: 'Tid', values: ['2026'] }, { variable: 'Tid', values: ['2027'] })
    expect(problemsOf(twice)).toMatchObject([{ message: expect.stringContaining('to ganger') as string }])
  })

  it('is refused where a summed municipality lacks its K, which is suggested', () => {
    expect(problemsOf(askRegion('K-0301', '4003'))).toMatchObject([{ value: '4003', nearest: ['K-4003'] }])
    expect(problemsOf(askRegion('Skien'))).toMatchObject([{ value: 'Skien', nearest: [] }])
  })

  it('is refused where the table is no number of five digits', () => {
    expect(problemsOf({ ...ask(), table: '13599/../1' })).toMatchObject([
      { message: expect.stringContaining('fem sifre') as string },
    ])
  })
})

describe('the metadata of a table', () => {
  it('are read as they were answered', () => {
    expect(projection.variables.map(({ code, values }) => [code, values.length])).toEqual([
      ['Kjonn', 2],
      ['Alder', 106],
      ['InnvandrLandbakgr', 8],
      ['Framskriv', 15],
      ['ContentsCode', 1],
      ['Tid', 79],
    ])
  })

  it('are refused where the values and their texts are not as many', () => {
    const variables = [{ code: 'Tid', values: ['2025', '2026'], valueTexts: ['2025'] }]
    expect(TableMetadata.safeParse({ title: 'x', variables }).success).toBe(false)
  })
})
