/** The tables of the report: what is drawn on the first page, every year, and what it is made of. */
import type { FramskrivAnswer, FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { fteText, numberText, shareText, signedText } from './framskriv-html-numbers.ts'
import { BASIS_WORDS } from './framskriv-page.ts'
import { GRADE_WORDS } from './framskriv-html-words.ts'
import { AGE_LINES, personsOf } from './framskriv-plots.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'

interface Table {
  readonly caption: string
  readonly heads: readonly string[]
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly string[])[]
  /** Columns of words; the others are figures. */
  readonly words?: readonly number[]
}

function table({ caption, heads, rows, words = [] }: Table): Html {
  const kind = (column: number) => (words.includes(column) || column === 0 ? 'word' : 'number')
  return html`<table class="${rows.length <= 14 ? 'short' : 'long'}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head, column) => html`<th scope="col" class="${kind(column)}">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...cells]) =>
          html`<tr>
            <th scope="row">${first!}</th>
            ${cells.map((cell, at) => html`<td class="${kind(at + 1)}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

const band = ({ p10, p90 }: { readonly p10: number; readonly p90: number }) =>
  `${numberText(p10, 1)}–${numberText(p90, 1)}`

/** A band of gaps may be below 0, where a dash between would read as a minus. */
const signedBand = ({ p10, p90 }: { readonly p10: number; readonly p90: number }) =>
  `${numberText(p10, 1)} til ${numberText(p90, 1)}`

export function populationTable({ population, services }: FramskrivMunicipality): Html {
  const groups = AGE_LINES.toReversed()
  return table({
    caption: 'Tabell 1. Folketall 1. januar, og brukere etter scenariet (i parentes: åtte av ti trekk)',
    heads: [
      'År',
      'I alt',
      ...groups.map(({ label }) => label),
      'Av dem 90+',
      ...services.map(({ name }) => name),
    ],
    rows: population.map(({ year, total, ages }, at) => [
      ...[String(year), numberText(total)],
      ...groups.map(({ ages: labels }) => numberText(personsOf(ages, labels))),
      numberText(ages['90+']!),
      ...services.map(({ years }) => {
        const { users } = years[at]!
        return `${numberText(users.withoutNoise, 1)} (${band(users)})`
      }),
    ]),
  })
}

/** What each service's users rest on, under the table of them. */
export function servicesNote({ services }: FramskrivMunicipality): Html {
  return html`<ul class="small">
    ${services.map(
      ({ name, basis, rateYear, caution }) =>
        html`<li>
          ${name}:
          ${BASIS_WORDS[basis]}${rateYear === null ? '' : `, ${rateYear}`}.${caution === null ? '' : ` ${caution}`}
        </li>`,
    )}
  </ul>`
}

export function fteTable({ fte, supply, gap, heads, handlingsregel }: FramskrivMunicipality): Html {
  return table({
    caption:
      'Tabell 2. Avtalte årsverk i omsorg, og andelen av de sysselsatte (i parentes: åtte av ti trekk)',
    heads: [
      ...['År', 'Behov', 'Tilgang', 'Gap (minus: til overs)'],
      ...['Hoder, behov', 'Hoder, behov netto for fravær', 'Hoder, tilgang'],
      `Andel (tak ${shareText(handlingsregel.ceiling)})`,
    ],
    rows: fte.map(({ year, withoutNoise, ...bounds }, at) => [
      ...[String(year), `${numberText(withoutNoise, 1)} (${band(bounds)})`],
      `${numberText(supply.years[at]!.withoutNoise, 1)} (${band(supply.years[at]!)})`,
      `${numberText(gap[at]!.withoutNoise, 1)} (${signedBand(gap[at]!)})`,
      ...headCells(heads[at]!),
      shareText(handlingsregel.shares[at]!.share),
    ]),
  })
}

function headCells({
  needHeads,
  needHeadsNetOfAbsence,
  supplyHeads,
}: FramskrivMunicipality['heads'][number]): readonly string[] {
  return [needHeads, needHeadsNetOfAbsence, supplyHeads].map(fteText)
}

export function closingTables(closing: FramskrivMunicipality['closing']): Html {
  const { year, before, steps, after, whatCloses, withoutEstimate } = closing
  const moving = steps.filter(({ fte }) => fte !== 0)
  return html`${table({
    caption: `Tabell 3. Hva som lukker gapet i ${year}: fra uten tiltak til scenariet, i den rekkefølgen de regnes`,
    heads: ['Tiltak', 'Årsverk', 'Side', 'Hvor sikkert', 'Hva det bygger på'],
    words: [2, 3, 4],
    rows: [
      ['Gap uten tiltak', numberText(before, 1), '', '', 'Konstant standard, ingen spaker på tilgangen'],
      ...moving.map(({ name, fte, side, grade, basis }) => [
        ...[name, signedText(fte, 1), side === 'demand' ? 'behov' : 'tilgang'],
        ...[GRADE_WORDS[grade] ?? grade, basis],
      ]),
      [
        'Gap i scenariet',
        numberText(after, 1),
        '',
        '',
        moving.length === 0 ? 'Ingen tiltak i scenariet' : '',
      ],
    ],
  })}
  ${
    withoutEstimate.length === 0
      ? null
      : html`<p class="small">Uten kjent virkning, teller 0: ${withoutEstimate.join(', ')}.</p>`
  }
  ${
    whatCloses.length === 0
      ? null
      : table({
          caption: `Tabell 4. Hvor langt hver spak alene må flyttes for å lukke det som er igjen i ${year}`,
          heads: ['Spak', 'Lukker', 'Hvor langt'],
          words: [1, 2],
          rows: whatCloses.map(({ name, closes, sentence }) => [name, closes ? 'ja' : 'nei', sentence]),
        })
  }`
}

export function byYearTables({ baseYear, lastYear }: FramskrivAnswer, one: FramskrivMunicipality): Html {
  const years = shownYears(baseYear, lastYear)
  const heads = (what: string) => [what, ...years.map(String)]
  const at = (year: number) => year - baseYear
  return html`${table({
      caption: 'Tabell 5. Behov etter tjeneste, årsverk',
      heads: heads('Tjeneste'),
      rows: one.services.map(({ name, years: own }) => [
        name,
        ...years.map((year) => numberText(own[at(year)]!.fte.withoutNoise, 1)),
      ]),
    })}
    <p class="small">
      Hvordan årsverkene deles mellom tjenestene, er en antakelse (se Antakelser). Der heldøgns omsorg gis i
      bolig og ikke i institusjon, sier bare summen noe.
    </p>
    ${
      one.byCompetence.length === 0
        ? html`<p class="small">Etter yrke: kommunens yrker er ikke blant dataene.</p>`
        : table({
            caption: 'Tabell 6. Behov etter yrke, årsverk, samme fordeling som i dag',
            heads: heads('Yrke'),
            rows: one.byCompetence.map(({ occupation, fte }) => [
              occupation,
              ...years.map((year) => numberText(fte[at(year)]!.fte, 1)),
            ]),
          })
    }
    ${supplyTable(one.supply.groups, years)}
    ${table({
      caption: 'Tabell 8. Hvis det ikke kan skaffes flere enn tilgangen: hva som ikke blir gitt',
      heads: ['År', 'Gitt, % av behovet', 'Ikke gitt, årsverk', 'Ikke gitt, timer'],
      rows: one.staffFixed
        .filter(({ year }) => years.includes(year))
        .map(({ year, deliveredPercent, undeliveredFte, undeliveredHours }) => [
          ...[String(year), numberText(deliveredPercent, 1), numberText(undeliveredFte, 1)],
          numberText(undeliveredHours),
        ]),
    })}`
}

function supplyTable(groups: FramskrivMunicipality['supply']['groups'], years: readonly number[]): Html {
  const [first, last] = [years[0]!, years.at(-1)!]
  const sum = (rows: readonly number[]) =>
    numberText(
      rows.reduce((all, one) => all + one, 0),
      1,
    )
  return table({
    caption: `Tabell 7. Tilgang etter gruppe, årsverk, og hva som endrer den fra ${first} til ${last} (uten trekk)`,
    heads: [
      ...['Gruppe', `Stab ${first}`, 'Pensjon', 'Sluttet', 'Rekruttert', 'Utdannet her'],
      ...[`Stab ${last}`, `Tilgang ${last}`],
      ...[`Behov ${last}`, `Gap ${last}`],
    ],
    rows: groups.map(({ name, years: own }) => {
      // What happens in the last year shows in the stock of the year after it.
      const within = own.filter(({ year }) => year < last)
      const end = own.find(({ year }) => year === last)!
      return [
        ...[name, numberText(own[0]!.stockFte, 1)],
        sum(within.map(({ retiredFte }) => -retiredFte)),
        sum(within.map(({ leftFte }) => -leftFte)),
        sum(within.map(({ recruitedFte }) => recruitedFte)),
        sum(within.map(({ trainedFte }) => trainedFte)),
        ...[numberText(end.stockFte, 1), numberText(end.supplyFte, 1)],
        ...[numberText(end.needFte, 1), numberText(end.needFte - end.supplyFte, 1)],
      ]
    }),
  })
}

/** The base year, every fifth, and the last. */
function shownYears(baseYear: number, lastYear: number): readonly number[] {
  const years = Array.from({ length: lastYear - baseYear + 1 }, (_, at) => baseYear + at)
  return years.filter((year) => year === baseYear || year === lastYear || year % 5 === 0)
}
