/** «Kommunen i 2035» on the page for a terminal. */
import type { ComputedFuture, FutureOut, TogetherOut } from '../planning/kan-future-answer.ts'
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
import { wrap } from './wrap.ts'

export function futureLines(future: FutureOut): string[] {
  if (future.status === 'missing') return [...wrap(`KOMMUNEN I ${future.year}: ${future.text}`, '  '), '']
  const { year, baseYear, users, factorFormula, municipality, missing } = future
  return [
    ...wrap(
      futureTitle(future).replace(/^[^:]*/, (words) => words.toUpperCase()),
      '  ',
    ),
    ...(municipality.note === null ? [] : wrap(`! ${municipality.note}`, '  ')),
    ...wrap(
      `Brukere i kommunen ved konstant standard: ${decimalText(users.baseYear, 1)} i ${baseYear}, ${decimalText(users.year, 1)} i ${year}. Faktor: ${factorFormula}.`,
      '  ',
    ),
    ...hoursLines(future),
    ...wrap(`Avrundingstap: ${lossText(future)}.`, '  '),
    ...wrap(`Mot dagens stillinger: ${missing.text}`, '  '),
    'Vakt for vakt:',
    ...future.lines
      .filter(({ competence }) => competence === null)
      .flatMap(({ text }) => wrap(`- ${text}`, '  ')),
    'Regelen:',
    ...future.rule.flatMap((text) => wrap(`- ${text}`, '  ')),
    'Forbehold:',
    ...future.caveats.flatMap((text) => wrap(`! ${text}`, '  ')),
    ...wrap(sourceText(future), '  '),
    '',
  ]
}

/** The others of --sammen, shorter: the rule, the sources and most reservations are those of the first. */
export function togetherLines(together: TogetherOut | null, first: FutureOut): string[] {
  if (together === null) return []
  return [
    ...together.units.flatMap(({ name, constructed, future }) => [
      ...wrap(`${name.toUpperCase()}${constructed ? ' (KONSTRUERT)' : ''}`, '  '),
      ...(future.status === 'missing'
        ? wrap(future.text, '  ')
        : [
            ...wrap(`${futureTitle(future)}. Faktor: ${future.factorFormula}.`, '  '),
            ...hoursLines(future),
            ...wrap(`Avrundingstap: ${lossText(future)}.`, '  '),
            ...wrap(`Mot dagens stillinger: ${future.missing.text}`, '  '),
            ...caveatsBeside(future, first).flatMap((text) => wrap(`! ${text}`, '  ')),
          ]),
      '',
    ]),
    ...together.sums.flatMap((sum) => [
      ...wrap(`${togetherTitle(sum).toUpperCase()}: ${sumText(sum)}`, '  '),
      '',
    ]),
  ]
}

function hoursLines(future: ComputedFuture): string[] {
  const { year, shifts, today, then, exactHoursPerWeek, loss } = future
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(30)}${cells.map((cell) => cell.padStart(14)).join('')}`
  const hours = (values: readonly number[], percent: number | null) => [
    ...values.map((value) => decimalText(value, 2)),
    percent === null ? '-' : decimalText(percent, 1),
  ]
  return [
    row('Timer i uka', ['I dag', `Nøyaktig ${year}`, 'Hele personer', 'Tap', 'Årsverk', '%']),
    ...shifts.map((one) =>
      row(
        `  ${one.name}`.slice(0, 29),
        hours([one.todayHours, one.exactHours, one.hours, one.lossHours, one.lossFte], one.lossPercent),
      ),
    ),
    row(
      '  I alt',
      hours([today.hoursPerWeek, exactHoursPerWeek, then.hoursPerWeek, loss.total, loss.fte], loss.percent),
    ),
    ...needRows(future).map((one) => row(one.name, [one.today, '', one.then])),
  ]
}
