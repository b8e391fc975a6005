/** The pages after the first: tables of what is drawn there, what it rests on, and where the figures come from. */
import type { FramskrivAnswer, FramskrivMunicipality } from '../planning/framskriv-answer.ts'
import { leverRangeText, leverText, numberText } from './framskriv-html-numbers.ts'
import {
  byYearTables,
  closingTables,
  fteTable,
  populationTable,
  servicesNote,
} from './framskriv-html-tables.ts'
import { GRADE_WORDS } from './framskriv-html-words.ts'
import { ceilingSentence, fteBasis } from './framskriv-page.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'

export function detailsPart(answer: FramskrivAnswer, one: FramskrivMunicipality): Html {
  return html`<section class="details" aria-label="Tabeller">
      <h2>Tallene bak figurene: ${one.name}</h2>
      <div class="wide" tabindex="0" role="region" aria-label="Tabell 1">${populationTable(one)}</div>
      ${servicesNote(one)}
      <div class="wide" tabindex="0" role="region" aria-label="Tabell 2">${fteTable(one)}</div>
      <p class="small">Årsverkene er ${basisWords(one)}.</p>
      ${headsNote(one)}
    </section>
    <section class="details" aria-label="Hva tallene bygger på">
      <h2>Hva som lukker gapet, og hva behovet er satt sammen av</h2>
      ${closingTables(one.closing)} ${byYearTables(answer, one)} ${ceilingPart(answer, one)}
      ${assumptionsPart(answer, one)} ${sourcesPart(answer)}
    </section>`
}

function basisWords(one: FramskrivMunicipality): string {
  const words = fteBasis(one)
  return one.fteBasis === 'pooled' ? words : words.replace(/^kalibrert/, 'kalibrert i det første året')
}

function headsNote({ heads }: FramskrivMunicipality): Html {
  const [first, last] = [heads[0]!, heads.at(-1)!]
  const post = ({ year, averagePostPercent }: typeof first) =>
    `${numberText(averagePostPercent, 1)}\u00A0% i ${year}`
  const posts =
    first.averagePostPercent === last.averagePostPercent ? post(first) : `${post(first)} og ${post(last)}`
  return html`<p class="small">
    Hoder: personer i gjennomsnittlig stilling, ${posts}. Netto for fravær: så mange at behovet er til stede
    når noen er borte.
  </p>`
}

function ceilingPart({ lastYear }: FramskrivAnswer, { handlingsregel: rule }: FramskrivMunicipality): Html {
  return html`<h2>Handlingsregelen</h2>
    <p>${ceilingSentence(rule, lastYear)}</p>
    <ul class="small">
      ${rule.inputs.map((input) => html`<li>${input}</li>`)}
      ${rule.mixedUnits ? html`<li>Årsverk delt på personer: andelen er for lav så lenge noen arbeider deltid.</li>` : null}
    </ul>`
}

function assumptionsPart(answer: FramskrivAnswer, one: FramskrivMunicipality): Html {
  const { scenario, assumptions, notYet } = answer
  return html`<h2>Antakelser</h2>
    <ul class="small">
      ${[...assumptions, ...one.supply.assumptions].map((line) => html`<li>${line}</li>`)}
    </ul>
    <h2>Spakene i scenariet «${scenario.name}»</h2>
    <ul class="small">
      ${scenario.levers.map(
        ({ name, low, mode, high, unit, grade, basis }) =>
          html`<li>
            ${name}: midt ${leverText(mode, unit)}, fra ${leverRangeText(low, high, unit)}
            (${GRADE_WORDS[grade] ?? grade}). ${basis}
          </li>`,
      )}
      ${
        scenario.withoutEstimate.length === 0
          ? null
          : html`<li>Uten kjent virkning, teller 0: ${scenario.withoutEstimate.join(', ')}.</li>`
      }
    </ul>
    ${
      notYet.length === 0
        ? null
        : html`<h2>Dette er ikke regnet ut</h2>
            <ul class="small">
              ${notYet.map((line) => html`<li>${line}</li>`)}
            </ul>`
    }`
}

function sourcesPart({ sources }: FramskrivAnswer): Html {
  return html`<h2>Kilder</h2>
    <ul class="small">
      ${sources.map(
        ({ title, tables, credit, licence, asOf, source, cautions }) =>
          html`<li>
            ${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}. Hentet via ${source},
            bearbeidet. ${cautions.map((caution) => html`<p class="caution">Forbehold: ${caution}</p>`)}
          </li>`,
      )}
    </ul>`
}
