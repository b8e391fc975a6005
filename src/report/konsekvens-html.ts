/** The memo of `konsekvens` as one self-contained HTML file, upright A4. No script, no outside request. */
import type { KonsekvensAnswer } from '../planning/konsekvens-answer.ts'
import type { Html } from './html-text.ts'
import { html, raw } from './html-text.ts'
import type { Table } from './konsekvens-words.ts'
import {
  caseFacts,
  MEMO_TITLE,
  resultSentence,
  runSentence,
  statusSentence,
  tablesOf,
} from './konsekvens-words.ts'
import { yearPlot } from './konsekvens-plot.ts'
import { REPORT_STYLE } from './report-style.ts'

const MEMO_STYLE = `
main { max-width: 860px; }
.computed { border-left: 3px solid #0b5394; padding-left: 10px; margin: 6px 0; color: #222; } .computed p { margin: 3px 0; }
.unanswered { font-weight: 700; color: #a01616; }
.warning { border-left: 6px solid #a01616; background: #fbeeee; padding: 6px 10px; margin: 6px 0; }
td, th { overflow-wrap: break-word; }
@page { size: A4 portrait; margin: 16mm 15mm; }
@media print { table { font-size: 9.5px; } h1 { font-size: 20px; } h2 { margin-top: 18px; font-size: 15px; } h3 { font-size: 13px; } .answer { font-size: 14px; } }
`

export function konsekvensHtml(answer: KonsekvensAnswer): string {
  const page = html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Personellkonsekvenser: ${answer.case.name}</title>
        <style>
          ${raw(REPORT_STYLE + MEMO_STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${headerPart(answer)} ${missingPart(answer)} ${questionsPart(answer)} ${arithmeticPart(answer)}
          ${yearPlot(answer.byYear)} ${tablesOf(answer).map(tablePart)} ${basisPart(answer)}
        </main>
      </body>
    </html>`
  return `${page.markup}\n`
}

function headerPart(answer: KonsekvensAnswer): Html {
  const { case: one, complete, warnings } = answer
  return html`<header>
    ${one.constructed ? html`<p class="constructed">KONSTRUERT EKSEMPEL – tallene er oppdiktet</p>` : null}
    <p class="question">${MEMO_TITLE}</p>
    <h1>${one.name}</h1>
    <p class="answer ${complete ? 'answer-ja' : 'answer-nei'}">
      <b>${statusSentence(answer)}</b><br />${resultSentence(answer)}
    </p>
    ${caseFacts(answer).map((line) => html`<p>${line}</p>`)}
    ${warnings.map(({ text }) => html`<p class="warning">${text}</p>`)}
  </header>`
}

function missingPart({ missing }: KonsekvensAnswer): Html | null {
  if (missing.length === 0) return null
  return html`<section>
    <h2>Dette mangler</h2>
    <ul>
      ${missing.map(({ field, what, how }) => html`<li><b>${what}</b> (<code>${field}</code>). ${how}</li>`)}
    </ul>
  </section>`
}

function questionsPart({ questions }: KonsekvensAnswer): Html {
  return html`<section>
    ${questions.map(
      ({ question, text, computed }, at) =>
        html`<h2>${at + 1}. ${question}</h2>
          ${
            text === null
              ? html`<p class="unanswered">Ikke besvart.</p>`
              : text.split(/\n+/).map((paragraph) => html`<p>${paragraph}</p>`)
          }
          ${computed.length === 0 ? null : html`<div class="computed">${computed.map((line) => html`<p>${line}</p>`)}</div>`}`,
    )}
    <p class="formula">
      Spørsmålene er de seks i utredningsinstruksen pkt. 2-1, som gjelder utredning av statlige tiltak. En
      kommune kan bruke dem uten å være bundet av dem. Tekst med strek til venstre er regnet ut; resten er
      sakens egen.
    </p>
  </section>`
}

function arithmeticPart({ arithmetic }: KonsekvensAnswer): Html | null {
  if (arithmetic.length === 0) return null
  return html`<section>
    <h2>Regnestykket</h2>
    <table>
      <tbody>
        ${arithmetic.map(
          ({ name, formula }) =>
            html`<tr>
              <td>${name}</td>
              <td class="formula">${formula}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

function tablePart({ title, head, rows, textColumns, notes }: Table): Html {
  const kind = (at: number) => (at < textColumns ? '' : 'number')
  return html`<section>
    <h3>${title}</h3>
    <table>
      <thead>
        <tr>
          ${head.map((name, at) => html`<th class="${kind(at)}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => html`<td class="${kind(at)}">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${notes.map((note) => html`<p class="formula">${note}</p>`)}
  </section>`
}

function basisPart({ assumptions, sources, run, uncertainty }: KonsekvensAnswer): Html {
  return html`<section>
      ${uncertainty === null ? null : html`<h2>Usikkerhet</h2>`}
      ${(uncertainty ?? '')
        .split(/\n+/)
        .filter((paragraph) => paragraph !== '')
        .map((paragraph) => html`<p>${paragraph}</p>`)}
      <h2>Hva tallene bygger på</h2>
      <ul>
        ${assumptions.map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>
    <footer>
      ${sources.map(
        ({ title, tables, credit, licence, asOf, source }) =>
          html`<p>
            Kilde: ${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}. Hentet via ${source},
            bearbeidet.
          </p>`,
      )}
      <p>${runSentence(run)}</p>
    </footer>`
}
