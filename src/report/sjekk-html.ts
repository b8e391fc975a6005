/** The answer of `sjekk` as one self-contained HTML file to print. No script, no outside request. */
import type { SjekkAnswer, SjekkFindingOut } from '../planning/sjekk-answer.ts'
import type { Html } from './html-text.ts'
import { html, raw } from './html-text.ts'
import { REPORT_STYLE } from './report-style.ts'
import {
  amountNb,
  balanceColumns,
  balanceKey,
  basesNb,
  furthestNb,
  KIND_NB,
  meaningNb,
  placeNb,
  ruleGroups,
  unreadGroups,
} from './sjekk-words.ts'
import { kindText } from './terminal-page.ts'

const VERDICT_CLASS: Readonly<Record<SjekkAnswer['status'], string>> = {
  'ingen brudd': 'answer-ja',
  'trenger avtale': '',
  brudd: 'answer-nei',
  'ikke lest helt': 'answer-nei',
}

export function sjekkHtml(answer: SjekkAnswer): string {
  const page = html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Er turnusen lovlig? ${answer.unit.name}</title>
        <style>
          ${raw(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${headerPart(answer)} ${unreadPart(answer)}
          ${answer.judged ? findingsPart('Funn', answer.findings) : null}
          ${answer.judged ? agreementsPart(answer) : null}
          ${answer.warnings.length === 0 ? null : findingsPart('Varsler', answer.warnings)}
          ${balancePart(answer)} ${readAsPart(answer)} ${footerPart(answer)}
        </main>
      </body>
    </html>`
  return `${page.markup}\n`
}

function headerPart(answer: SjekkAnswer): Html {
  const { unit, roster } = answer
  return html`<header>
    ${unit.constructed ? html`<p class="constructed">KONSTRUERT EKSEMPEL – ingen virkelige personer</p>` : null}
    ${answer.complete ? null : html`<p class="constructed">IKKE LEST HELT – dette er ikke et svar om hele turnusen</p>`}
    <p class="question">${answer.question}</p>
    <h1>${unit.name}</h1>
    <p class="answer ${VERDICT_CLASS[answer.status]}">${answer.sentence}</p>
    <p>
      ${unit.employer}. ${roster.file}: ${roster.duties} vakter for ${roster.people} ansatte,
      ${kindText(roster.kind)} fra ${roster.from} til ${roster.to}.
    </p>
    ${answer.notes.map((note) => html`<p class="note">${note}</p>`)}
  </header>`
}

function unreadPart({ unread }: SjekkAnswer): Html | null {
  if (unread.length === 0) return null
  return html`<section>
    <h2>Ikke lest: ${unread.length}</h2>
    <table>
      <thead>
        <tr>
          <th>Celler</th>
          <th>Det står</th>
          <th>Hva en kan gjøre</th>
        </tr>
      </thead>
      <tbody>
        ${unreadGroups(unread).map(
          ({ cells, value, text }) =>
            html`<tr>
              <td>${cells.join(', ')}</td>
              <td>${value === null ? '(tomt)' : `«${value.slice(0, 200)}»`}</td>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

function findingsPart(title: string, findings: readonly SjekkFindingOut[]): Html {
  if (findings.length === 0)
    return html`<section>
      <h2>${title}</h2>
      <p>Ingen.</p>
    </section>`
  return html`<section>
    <h2>${title}: ${findings.length}</h2>
    ${ruleGroups(findings).map(
      (group) =>
        html`<h3>
            <a href="${group.url}">${group.placeNb}</a>
            <span class="light">(${group.rule}): ${group.findings.length}</span>
          </h3>
          <table>
            <thead>
              <tr>
                <th>Ansatt</th>
                <th>Slag</th>
                <th class="number">Grense</th>
                <th class="number">Her</th>
                <th>Hva</th>
              </tr>
            </thead>
            <tbody>
              ${group.people.flatMap(({ person, findings: own }) => own.map((one) => findingRow(person, one)))}
            </tbody>
          </table>`,
    )}
  </section>`
}

function findingRow(person: string, { kind, limit, actual, unit, text }: SjekkFindingOut): Html {
  return html`<tr>
    <td>${person}</td>
    <td>${KIND_NB[kind]}</td>
    <td class="number">${amountNb(limit, unit)}</td>
    <td class="number">${amountNb(actual, unit)}</td>
    <td>${text}</td>
  </tr>`
}

function agreementsPart({ agreementsNeeded, agreementsInForce }: SjekkAnswer): Html {
  const needed =
    agreementsNeeded.length === 0
      ? html`<p>Ingen flere avtaler trengs.</p>`
      : html`<table>
          <thead>
            <tr>
              <th>Paragraf</th>
              <th>Ett av disse grunnlagene</th>
              <th class="number">Lengst fra grensen</th>
              <th class="number">Funn</th>
              <th>Ansatte</th>
            </tr>
          </thead>
          <tbody>
            ${agreementsNeeded.map(
              (one) =>
                html`<tr>
                  <td>${placeNb(one.citation)} (${one.rule})</td>
                  <td>${basesNb(one)}</td>
                  <td class="number">${furthestNb(one)}</td>
                  <td class="number">${one.findings}</td>
                  <td>${one.people.join(', ')}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
  const has = agreementsInForce.map(({ title, basis, until, findingsWithout, problem }) => {
    const use =
      (findingsWithout ?? 0) === 0
        ? 'brukes ikke i denne turnusen'
        : `uten den: ${findingsWithout ?? 0} funn til`
    return html`<li>
      ${title} (${basis}, til ${until}): ${problem === null ? use : `TELLER IKKE: ${problem}`}
    </li>`
  })
  return html`<section>
    <h2>Avtaler</h2>
    <h3>Avtaler turnusen trenger</h3>
    ${needed}
    <h3>Avtaler enheten har</h3>
    ${
      has.length === 0
        ? html`<p>Ingen i enhetsfila.</p>`
        : html`<ul>
            ${has}
          </ul>`
    }
    <p class="formula">
      Grunnlag: IND = skriftlig med den enkelte ansatte; TV = skriftlig med tillitsvalgte i virksomhet bundet
      av tariffavtale; AT = samtykke fra Arbeidstilsynet; ORG = tariffavtale med fagforening med
      innstillingsrett.
    </p>
  </section>`
}

function balancePart(answer: SjekkAnswer): Html | null {
  if (answer.balance.length === 0) return null
  const columns = balanceColumns(answer)
  return html`<section>
    <h2>Balanse</h2>
    <table>
      <thead>
        <tr>
          <th>Ansatt</th>
          ${columns.map((column) => html`<th class="number" title="${meaningNb(column)}">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${answer.balance.map(
          (row) =>
            html`<tr>
              <td>${row.employee}</td>
              ${columns.map(({ cell }) => html`<td class="number">${cell(row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="formula">${balanceKey(answer)}</p>
  </section>`
}

function readAsPart({ readAs, roster, basis }: SjekkAnswer): Html {
  return html`<section>
    <h2>Lest som</h2>
    <ul>
      <li>${roster.format}${readAs.sheet === null ? '' : `, arket ${readAs.sheet}`}</li>
      ${readAs.notes.map((note) => html`<li>${note}</li>`)}
    </ul>
    <table>
      <thead>
        <tr>
          <th>Det står</th>
          <th>Lest som</th>
          <th class="number">Ganger</th>
        </tr>
      </thead>
      <tbody>
        ${readAs.codes.map(
          ({ written, meaning, count }) =>
            html`<tr>
              <td>${written}</td>
              <td>${meaning}</td>
              <td class="number">${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>Hva svaret bygger på</h2>
    <ul>
      ${basis.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`
}

function footerPart({ run, lawVersion }: SjekkAnswer): Html {
  const inputs = Object.entries(run.inputs).map(([name, hash]) => `${name} ${hash.slice(0, 12)}`)
  return html`<footer>
    Handlingsrom ${run.codeVersion}, lov: ${lawVersion}. Inndata (SHA-256): ${inputs.join(', ')}.
  </footer>`
}
