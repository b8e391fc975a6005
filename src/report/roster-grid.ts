/** A roster as a printable grid: people down, days across, six weeks a table so that it fits a landscape page. */
import type { CaseOut } from '../planning/kan-answer.ts'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'

const WEEKS_A_TABLE = 6
const DAY_LETTERS = ['M', 'T', 'O', 'T', 'F', 'L', 'S'] as const

export function rosterGrid(one: CaseOut, start: string): Html {
  const weeks = Math.ceil((one.roster[0]?.cells.length ?? 0) / 7)
  const tables: Html[] = []
  for (let first = 0; first < weeks; first += WEEKS_A_TABLE) {
    tables.push(gridTable(one, start, { first, last: Math.min(weeks, first + WEEKS_A_TABLE) }))
  }
  return html`${tables}`
}

function gridTable(one: CaseOut, start: string, { first, last }: { first: number; last: number }): Html {
  const weeks = Array.from({ length: last - first }, (_, index) => first + index)
  const monday = (week: number) => formatDate(addDays(parseDate(start), week * 7))
  return html`<table class="grid">
    <thead>
      <tr>
        <th>Ansatt</th>
        <th>Stilling</th>
        <th>Timer</th>
        ${weeks.map((week) => html`<th colspan="7" class="week">Uke ${week + 1} (${monday(week).slice(8)}.${monday(week).slice(5, 7)}.)</th>`)}
      </tr>
      <tr>
        <th></th>
        <th></th>
        <th></th>
        ${weeks.flatMap(() => DAY_LETTERS.map((letter, day) => html`<th class="day ${day === 0 ? 'week' : ''} ${day >= 5 ? 'red' : ''}">${letter}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${one.roster.map(
        (row) =>
          html`<tr>
            <th>${row.employee} <span class="light">${row.competence}, helg ${row.weekendGroup}</span></th>
            <td class="number">${decimalText(row.postPercent, 1)} %</td>
            <td class="number">${decimalText(row.plannedHours, 1)} / ${decimalText(row.contractHours, 1)}</td>
            ${row.cells.slice(first * 7, last * 7).map((cell, day) => html`<td class="cell ${day % 7 === 0 ? 'week' : ''} ${day % 7 >= 5 ? 'red' : ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      ${coverRows(one, { first, last })}
    </tfoot>
  </table>`
}

/** How many are on each shift each day, below the grid, so that the cover can be counted by eye. */
function coverRows(one: CaseOut, { first, last }: { first: number; last: number }): Html[] {
  const codes = [...new Set(one.roster.flatMap(({ cells }) => cells))].filter((code) => code !== '').sort()
  const days = Array.from({ length: (last - first) * 7 }, (_, index) => first * 7 + index)
  return codes.map((code) => {
    const counts = days.map((day) => one.roster.filter(({ cells }) => cells[day] === code).length)
    return html`<tr>
      <th colspan="3">På ${code}</th>
      ${counts.map(
        (count, index) =>
          html`<td class="cell ${index % 7 === 0 ? 'week' : ''} ${index % 7 >= 5 ? 'red' : ''}">
            ${count === 0 ? '' : count}
          </td>`,
      )}
    </tr>`
  })
}
