/** «Kommunen i 2035» as a section of the HTML report. */
import type { ComputedFuture, FutureLine, FutureOut, TogetherOut } from '../planning/kan-future-answer.ts'
import { decimalText } from '../time/minutes.ts'
import {
  caveatsBeside,
  futureTitle,
  lossText,
  needRows,
  sourceText,
  sumText,
  togetherTitle,
} from './future-words.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'

export function futurePart(future: FutureOut): Html {
  if (future.status === 'missing')
    return html`<section>
      <h2>Kommunen i ${future.year}</h2>
      <p>${future.text}</p>
    </section>`
  const { users, baseYear, year, factorFormula, municipality, missing } = future
  return html`<section>
    <h2>${futureTitle(future)}</h2>
    ${municipality.note === null ? null : html`<p class="note">${municipality.note}</p>`}
    <p>
      Brukere i kommunen ved konstant standard: <b>${decimalText(users.baseYear, 1)}</b> i ${baseYear},
      <b>${decimalText(users.year, 1)}</b> i ${year}. Faktor: ${factorFormula}.
    </p>
    ${hoursTable(future)}
    <p><b>Avrundingstap:</b> ${lossText(future)}.</p>
    <p><b>Mot dagens stillinger:</b> ${missing.text}</p>
    ${levelsTable(future)}
    <h3>Vakt for vakt</h3>
    <ul>
      ${future.lines.map(lineItem)}
    </ul>
    <h3>Regelen</h3>
    <ul>
      ${future.rule.map((text) => html`<li>${text}</li>`)}
    </ul>
    <h3>Forbehold</h3>
    <ul>
      ${future.caveats.map((text) => html`<li>${text}</li>`)}
    </ul>
    <p class="formula">${sourceText(future)}</p>
  </section>`
}

/** The others of --sammen: the rule, the sources and most reservations are those of the first. */
export function togetherPart(together: TogetherOut | null, first: FutureOut): Html {
  if (together === null) return html``
  return html`${together.units.map(
    ({ name, constructed, future }) =>
      html`<section>
        <h2>${name}${constructed ? ' (KONSTRUERT)' : ''}</h2>
        ${
          future.status === 'missing'
            ? html`<p>${future.text}</p>`
            : html`<p>${futureTitle(future)}. Faktor: ${future.factorFormula}.</p>
                ${hoursTable(future)}
                <p><b>Avrundingstap:</b> ${lossText(future)}.</p>
                <p><b>Mot dagens stillinger:</b> ${future.missing.text}</p>
                <ul>
                  ${caveatsBeside(future, first).map((text) => html`<li>${text}</li>`)}
                </ul>`
        }
      </section>`,
  )}
  ${together.sums.map(
    (sum) =>
      html`<section>
        <h2>${togetherTitle(sum)}</h2>
        <p>${sumText(sum)}</p>
      </section>`,
  )}`
}

function lineItem({ text, competence }: FutureLine): Html {
  return competence === null ? html`<li>${text}</li>` : html`<li class="formula">av dem: ${text}</li>`
}

function hoursTable(future: ComputedFuture): Html {
  const { year, shifts, today, then, exactHoursPerWeek, loss } = future
  const rows = [
    ...shifts,
    {
      ...{ name: 'I alt', todayHours: today.hoursPerWeek, exactHours: exactHoursPerWeek },
      ...{ hours: then.hoursPerWeek, lossHours: loss.total, lossFte: loss.fte, lossPercent: loss.percent },
    },
  ]
  return html`<table>
    <thead>
      <tr>
        <th>Timer i uka</th>
        <th class="number">I dag</th>
        <th class="number">Nøyaktig ${year}</th>
        <th class="number">Hele personer ${year}</th>
        <th class="number">Avrundingstap</th>
        <th class="number">Tap, årsverk</th>
        <th class="number">Tap %</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (one) =>
          html`<tr>
            <td>${one.name}</td>
            ${[one.todayHours, one.exactHours, one.hours, one.lossHours, one.lossFte].map((value) => html`<td class="number">${decimalText(value, 2)}</td>`)}
            <td class="number">${one.lossPercent === null ? '–' : decimalText(one.lossPercent, 1)}</td>
          </tr>`,
      )}
      ${needRows(future).map(
        (one) =>
          html`<tr>
            <td>${one.name}</td>
            <td class="number">${one.today}</td>
            <td></td>
            <td class="number">${one.then}</td>
            <td></td>
            <td></td>
            <td></td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function levelsTable({ levels, year }: ComputedFuture): Html {
  if (levels.length === 0) return html``
  return html`<table>
    <thead>
      <tr>
        <th>Kompetanse (eller høyere)</th>
        <th class="number">Årsverk i dag</th>
        <th class="number">Årsverk ${year}</th>
        <th class="number">I dagens stillinger</th>
        <th class="number">Hoder i dag</th>
        <th class="number">Hoder ${year}</th>
        <th class="number">Ansatt i dag</th>
      </tr>
    </thead>
    <tbody>
      ${levels.map(
        (level) =>
          html`<tr>
            <td>${level.name}</td>
            ${[level.fteToday, level.fteThen, level.ftePresent].map((value) => html`<td class="number">${decimalText(value, 2)}</td>`)}
            ${[level.headsToday, level.headsThen, level.headsPresent].map((value) => html`<td class="number">${value}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}
