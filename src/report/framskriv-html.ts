/** The answer of `framskriv` for one municipality as one HTML file to print: the answer and the plots on one page, tables after. No script, no outside request. */
import type { FramskrivAnswer, FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { detailsPart } from './framskriv-html-details.ts'
import { fteRangeText, fteText, growthText, leverRangeText, numberText } from './framskriv-html-numbers.ts'
import { FRAMSKRIV_STYLE } from './framskriv-html-style.ts'
import { headNotes, notForUse, QUESTION, verdictOf } from './framskriv-html-words.ts'
import { ALTERNATIVE_WORDS } from './framskriv-page.ts'
import {
  ceilingPlot,
  closingPlot,
  DASHES,
  ftePlot,
  gapPlot,
  hasSteps,
  populationPlot,
  usersPlot,
} from './framskriv-plots.ts'
import type { Html } from './html-text.ts'
import { html, raw } from './html-text.ts'

/** Nothing but what stands in the file: no script, no picture, no font from elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The answer must be of one municipality. */
export function framskrivHtml(answer: FramskrivAnswer): string {
  const one = answer.municipalities[0]!
  const page = html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <title>${QUESTION} ${one.name} til ${answer.lastYear}</title>
        <style>
          ${raw(FRAMSKRIV_STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${headerPart(answer, one)} ${plotsPart(answer, one)} ${lastPart(answer, one)}
          ${detailsPart(answer, one)}
        </main>
      </body>
    </html>`
  return `${page.markup}\n`
}

function headerPart(answer: FramskrivAnswer, one: FramskrivMunicipality): Html {
  const { kind, sentence, more } = verdictOf(answer, one)
  const { name, draws, seed, withoutEffect } = answer.scenario
  const notes = headNotes(answer, one)
  return html`<header>
    <p class="question">${QUESTION}</p>
    <h1>Kommunal omsorg i ${one.name} fram til ${answer.lastYear}</h1>
    <p>
      ${one.name} (${one.number}), ${one.county}. Scenario «${name}», ${numberText(draws)} trekk av
      antakelsene innenfor grensene deres (frø ${seed}). Landets folketall:
      ${ALTERNATIVE_WORDS[answer.alternative]} fra SSB.
    </p>
    <p class="answer answer-${kind}"><b>${sentence}</b> ${more}</p>
    <ul class="notes">
      ${notes.map((note) => html`<li class="${isStrong(note) ? 'strong' : 'plain'}">${note}</li>`)}
      ${withoutEffect.length === 0 ? null : html`<li class="strong">Står i scenariet, men VIRKER IKKE ENNÅ på tallene: ${withoutEffect.join(', ')}.</li>`}
    </ul>
  </header>`
}

/** Those that the page for the terminal has in capitals. */
function isStrong(note: string): boolean {
  return /[A-ZÆØÅ]{5,}/.test(note)
}

function plotsPart(answer: FramskrivAnswer, one: FramskrivMunicipality): Html {
  const { population, handlingsregel: rule } = one
  const [first, last] = [population[0]!, population.at(-1)!]
  const need = one.fte.at(-1)!
  return html`<section class="plots" aria-label="Figurer">
    ${plot(
      `Folketallet: endring i personer siden ${first.year}`,
      `I alt fra ${numberText(first.total)} til ${numberText(last.total)} i ${last.year} (${growthText(first.total, last.total)}).`,
      populationPlot(one),
    )}
    ${plot(
      `Brukere, ${first.year} = 100`,
      `Tallet ved linjen er brukere i ${last.year} etter scenariet.${one.services.length > DASHES.length ? ` Her er ${DASHES.length} av ${one.services.length} tjenester; alle står i tabell 1.` : ''}`,
      usersPlot(one),
    )}
    ${plot(
      'Årsverk: behov og tilgang',
      `Grått: åtte av ti trekk for behovet, ${fteText(need.p10)}–${fteText(need.p90)} i ${need.year}. Prikket: det samme for tilgangen.`,
      ftePlot(one),
    )}
    ${plot('Gapet: årsverk som mangler', gapText(one), gapPlot(one))}
    ${plot('Handlingsregelen: andel av de sysselsatte', ceilingText(rule), ceilingPlot(one))}
    ${closingCell(answer, one)}
  </section>`
}

function plot(title: string, text: string, svg: string): Html {
  return html`<figure>
    <figcaption><b>${title}</b>${text}</figcaption>
    ${raw(svg)}
  </figure>`
}

function ceilingText(rule: FramskrivMunicipality['handlingsregel']): string {
  const percent = `${numberText(rule.requiredToLastYearPercentPerYear, 2)}\u00A0%`
  const kept =
    rule.breaksIn === null
      ? 'Det holder i hele perioden.'
      : `Brutt i ${rule.breaksIn} (punktet); ${percent} færre årsverk per bruker i året holder det i ${rule.shares.at(-1)!.year}.`
  return `Tak: ${rule.ceilingBasis.toLowerCase()}. ${kept}${rule.mixedUnits ? ' Årsverk delt på personer: andelen er for lav.' : ''}`
}

/** What the gap of the last year is in people, where there is one. */
function gapText({ heads, gap }: FramskrivMunicipality): string {
  const text = 'Over null mangler det folk. Grått: åtte av ti trekk.'
  const [last, missing] = [heads.at(-1)!, gap.at(-1)!.withoutNoise]
  if (missing <= 0) return text
  const people = numberText((100 * missing) / last.averagePostPercent)
  return `${text} ${fteText(missing)} årsverk er ${people} ${people === '1' ? 'person' : 'personer'} i stillinger på ${numberText(last.averagePostPercent, 1)}\u00A0% i snitt (se Antakelser).`
}

const TOLD_CLOSERS = 3

function closingCell(answer: FramskrivAnswer, one: FramskrivMunicipality): Html {
  const { closing } = one
  if (hasSteps(closing)) {
    return plot(
      `Hva som lukker gapet i ${closing.year}, i årsverk`,
      'Minus gjør gapet mindre, pluss større. Tabell 3 og 4 har alle.',
      closingPlot(one),
    )
  }
  if (closing.remaining === 0) return html`<p><b>Det er ikke noe gap å lukke i ${closing.year}.</b></p>`
  const levers = new Map(answer.scenario.levers.map((lever) => [lever.id, lever]))
  // Those that the scenario has an estimate of come first: of the others nobody knows what is possible.
  const closers = closing.whatCloses
    .filter(({ closes }) => closes)
    .toSorted((a, b) => Number(levers.has(b.lever)) - Number(levers.has(a.lever)))
  const others = closing.whatCloses.length - closers.length
  return html`<div>
    <p><b>Hva som ville lukket gapet i ${closing.year}</b></p>
    <p class="small">
      Scenariet har ingen tiltak. Hvert av disse alene ville gjort det; om det er mulig, er et annet spørsmål:
    </p>
    ${
      closers.length === 0
        ? html`<p>Ingen enkelt spak lukker det innenfor det vi regner med (tabell 4).</p>`
        : html`<ul class="small">
            ${closers
              .slice(0, TOLD_CLOSERS)
              .map(
                ({ sentence, lever, value }) =>
                  html`<li>${sentence} ${beyondText(value, levers.get(lever))}</li>`,
              )}
          </ul>`
    }
    <p class="small">
      ${Math.max(0, closers.length - TOLD_CLOSERS)} til i tabell 4, og ${others} som ikke lukker det alene.
    </p>
  </div>`
}

/** That what it takes is more than the scenario thinks possible. */
function beyondText(value: number, lever: FramskrivAnswer['scenario']['levers'][number] | undefined): string {
  if (lever === undefined || (value >= lever.low && value <= lever.high)) return ''
  return `Utenfor det scenariet regner med: ${leverRangeText(lever.low, lever.high, lever.unit)}.`
}

function lastPart(answer: FramskrivAnswer, one: FramskrivMunicipality): Html {
  const tables = [...new Set(answer.sources.flatMap(({ tables: own }) => own))]
  const credits = [...new Set(answer.sources.map(({ credit }) => credit))]
  return html`<section class="halves" aria-label="Forutsetninger">
      <div>
        <h2>De tre antakelsene som betyr mest</h2>
        <table>
          <caption class="small">
            Gapet i årsverk i ${answer.lastYear} når hver alene går fra lavt til høyt. Antakelser (våre der
            ikke annet står, se bakerst).
          </caption>
          <thead>
            <tr>
              <th scope="col">Antakelse</th>
              <th scope="col">Fra og til</th>
              <th scope="col" class="number">Gap</th>
            </tr>
          </thead>
          <tbody>
            ${weightiest(answer, one).map(
              ({ name, range, atLow, atHigh }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${range}</td>
                  <td class="number">${fteRangeText(atLow, atHigh)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div>
        <h2>Tallene må ikke brukes slik</h2>
        <ul>
          ${notForUse(one).map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
    </section>
    <p class="small">
      Kilde: ${credits.join(', ')} (${tables.join(', ')}), bearbeidet. Datoer, lisens og forbehold står
      bakerst.
    </p>`
}

interface Weighty {
  readonly name: string
  readonly range: string
  /** Årsverk that are missing. */
  readonly atLow: number
  readonly atHigh: number
}

/** The three that move the gap most, of need and of supply; a lever on the need moves the gap as much as the need. */
function weightiest(
  { scenario }: FramskrivAnswer,
  { mattersMost, supply }: FramskrivMunicipality,
): readonly Weighty[] {
  const units = new Map(scenario.levers.map(({ id, unit }) => [id, unit]))
  const available = supply.years.at(-1)!.withoutNoise
  const ofNeed = mattersMost.map(({ lever, name, low, high, fteAtLow, fteAtHigh }) => ({
    ...{ name, range: leverRangeText(low, high, units.get(lever) ?? '') },
    ...{ atLow: fteAtLow - available, atHigh: fteAtHigh - available },
  }))
  const ofSupply = supply.mattersMost.map(({ name, low, high, gapAtLow, gapAtHigh }) => ({
    ...{
      name,
      range: `${decimalText(low, 3)} til ${decimalText(high, 3)}`,
      atLow: gapAtLow,
      atHigh: gapAtHigh,
    },
  }))
  const width = ({ atLow, atHigh }: Weighty) => Math.abs(atHigh - atLow)
  return [...ofNeed, ...ofSupply].toSorted((a, b) => width(b) - width(a)).slice(0, 3)
}
