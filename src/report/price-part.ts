/** «Hva koster regelen?» as a section of the HTML report. */
import type { KanAnswer, LostOut, PriceOut } from '../planning/kan-answer.ts'
import { decimalText, durationText, fixedText } from '../time/minutes.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'
import type { PriceRow } from './price-rows.ts'
import { priceRows } from './price-rows.ts'

export function pricePart({ prices }: KanAnswer): Html {
  if (prices.length === 0) return html``
  return html`<section>
    <h2>Hva koster regelen?</h2>
    <table>
      <thead>
        <tr>
          <th>Tilfelle</th>
          <th class="number">Hull</th>
          <th class="number">Udekket</th>
          <th class="number">Hoder</th>
          <th class="number">Årsverk</th>
          <th class="number">Netto årsverk</th>
          <th class="number">Snitt stilling</th>
          <th class="number">Funn</th>
          <th class="number">Hvile under 11 t</th>
        </tr>
      </thead>
      <tbody>
        ${priceRows(prices).map(rowOf)}
      </tbody>
    </table>
    <p class="formula">
      Samme stab, samme frø og samme grense for søket. To turnuser som ble funnet, er sammenlignet; ingen av
      dem er bevist best.
    </p>
    ${prices.map(priceOf)}
  </section>`
}

function rowOf({ name, numbers }: PriceRow): Html {
  const shown = (value: number | null, decimals: number) =>
    value === null ? '–' : decimalText(value, decimals)
  return html`<tr>
    <td>${name}</td>
    <td class="number">${shown(numbers.holes, 0)}</td>
    <td class="number">${shown(numbers.uncoveredHours, 1)} t</td>
    <td class="number">${numbers.heads}</td>
    <td class="number">${decimalText(numbers.grossFte, 2)}</td>
    <td class="number">${decimalText(numbers.netFte, 2)}</td>
    <td class="number">${fixedText(numbers.averagePostPercent, 1)} %</td>
    <td class="number">${shown(numbers.findings, 0)}</td>
    <td class="number">${shown(numbers.quickReturns, 0)}</td>
  </tr>`
}

function priceOf(price: PriceOut): Html {
  const { name, sentence, decidedBy, limits, lost, terms, formulas } = price
  const label = decidedBy === 'nobody' ? html`<p class="note">En beregning, ikke et valg.</p>` : null
  return html`<h3>${name}</h3>
    ${label}
    <p>${sentence}</p>
    <ul>
      ${limits.map(({ name: what, before, after, employees }) => html`<li>${what}: ${employees.length === 0 ? `${before}, som før; avtalen flytter ikke grensen` : `${before} blir ${after} for ${employees.length} ansatte`}.</li>`)}
      ${lost.map(lostOf)} ${terms.map((term) => html`<li>${term}</li>`)}
    </ul>
    ${formulas.map((formula) => html`<p class="formula">${formula}</p>`)}`
}

function lostOf({ text, paragraph, employees, unit }: LostOut): Html {
  const value = (worst: number | null) =>
    worst === null ? '' : `, ${unit === 'minutes' ? durationText(worst) : worst}`
  const people = employees.map(({ employee, times, worst }) => `${employee} (${times}${value(worst)})`)
  return html`<li>
    <b>Vernet som går tapt</b> (${paragraph}): ${text}
    ${people.length === 0 ? null : html`<span class="formula">Hvem, hvor mange ganger og verst: ${people.join('; ')}.</span>`}
  </li>`
}
