/** The answer of `oppgaver` as a page for a terminal. */
import type { Catalogue } from '../planning/oppgaver-catalogue.ts'
import type { OppgaverAnswer } from '../planning/oppgaver-answer.ts'
import { changeText } from '../planning/oppgaver-moves.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

export function oppgaverPage(answer: OppgaverAnswer): string {
  const lines = [
    rule('='),
    `Hvem skal gjøre hva?  ${answer.unit.name}`,
    rule('='),
    ...(answer.unit.constructed ? ['KONSTRUERT EKSEMPEL: tallene er oppdiktet.'] : []),
    ...wrap(`${answer.status}. ${answer.sentence}`, ''),
    '',
    ...part(
      'LES DETTE FØRST',
      answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    ),
    ...hoursLines(answer),
    ...floorLines(answer),
    ...part(
      'UDEKKET',
      answer.uncovered.flatMap(({ name, minutes, needs, why }) =>
        wrap(`- ${name}: ${hours(minutes)} t i uka. Krever ${needs}. ${why}`, '  '),
      ),
    ),
    ...part(
      'GJØRES I DAG UTEN TILSTREKKELIG KOMPETANSE, etter registeret',
      answer.notSufficientToday.flatMap(({ name, by, needs, minutes }) =>
        wrap(`- ${name}: ${by}, ${hours(minutes)} t i uka. Krever ${needs}.`, '  '),
      ),
    ),
    ...moveLines(answer),
    ...trainingLines(answer),
    ...riskLines(answer),
    ...part(
      'RESERVERT',
      answer.reserved.flatMap(({ task, to, ground, citation }) =>
        wrap(`- ${task}: bare ${to}. ${GROUNDS[ground] ?? ground}: ${citation}`, '  '),
      ),
    ),
    ...part(
      'INDIKATORER, i dag -> etter',
      answer.indicators.flatMap(({ name, before, after, unit }) =>
        wrap(`- ${name}: ${decimalText(before, 1)} -> ${decimalText(after, 1)} ${unit}`, '  '),
      ),
    ),
    ...coverageLines(answer),
    ...part(
      'OM TIDEN TIL OPPGAVENE ER EN ANNEN',
      answer.range.map(
        ({ taskTimePercent, freedMinutes, uncoveredMinutes }) =>
          `- ${decimalText(taskTimePercent, 0)} %: ${hours(freedMinutes)} t flyttet ned, ${hours(uncoveredMinutes)} t udekket`,
      ),
    ),
    'HVA TALLENE BYGGER PÅ',
    ...answer.assumptions.flatMap((line) => wrap(`- ${line}`, '  ')),
    ...wrap(
      `- Filer: ${Object.entries(answer.run.inputs)
        .map(([file, hash]) => `${file} (${hash.slice(0, 12)})`)
        .join(', ')}. Handlingsrom ${answer.run.codeVersion}.`,
      '  ',
    ),
  ]
  return `${lines.join('\n')}\n`
}

const GROUNDS: Readonly<Record<string, string>> = {
  law: 'Lov',
  regulation: 'Forskrift',
  local: 'Eget vedtak',
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, '']
}

function hours(minutes: number): string {
  return fixedText(minutes / 60, 1)
}

function hoursLines({ hoursByCompetence, peaks, balance }: OppgaverAnswer): string[] {
  const { before, after, uncovered, stopped, technology, otherService, volunteer } = balance
  const rest = [
    ['udekket', uncovered],
    ['slutter', stopped],
    ['teknologi', technology],
    ['annen tjeneste', otherService],
    ['frivillige', volunteer],
  ] as const
  const head = ['I dag', 'Etter', 'Endring', 'Har tid til', 'Topp i dag', 'Topp etter']
  return [
    'TIMER I UKA PÅ OPPGAVENE, og personer i den travleste timen',
    `${'Gruppe'.padEnd(26)}${head.map((name) => name.padStart(12)).join('')}`,
    ...hoursByCompetence.map(({ name, scarce, beforeMinutes, afterMinutes, capacityMinutes }, at) => {
      const cells = [
        ...[beforeMinutes, afterMinutes, afterMinutes - beforeMinutes, capacityMinutes].map(hours),
        ...[peaks[at]!.before, peaks[at]!.after].map((persons) => fixedText(persons, 2)),
      ]
      return `${`${name}${scarce ? ' *' : ''}`.slice(0, 25).padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`
    }),
    ...wrap(
      `${hours(before)} t = ${hours(after)} t${rest.map(([name, minutes]) => ` + ${hours(minutes)} ${name}`).join('')} (stemmer på minuttet: ${before} min). * Knapp gruppe.`,
      '  ',
    ),
    '',
  ]
}

const MOST_STRETCHES = 3

function floorLines({ floors }: OppgaverAnswer): string[] {
  return part(
    'GULV',
    floors.flatMap(({ competence, people, source, holds, broken }) => {
      const stretches = broken
        .slice(0, MOST_STRETCHES)
        .map(({ from, to, present }) => `${from} til ${to}: ${present}`)
        .join('; ')
      const more = broken.length > MOST_STRETCHES ? ` og ${broken.length - MOST_STRETCHES} til` : ''
      const verdict = holds ? 'holder' : `HOLDER IKKE, ${stretches}${more}`
      return wrap(`- Minst ${people} ${competence}: ${verdict}. ${source}`, '  ')
    }),
  )
}

const SMALL_MINUTES = 30

function moveLines({ moves }: OppgaverAnswer): string[] {
  const small = moves.filter(({ minutes }) => minutes < SMALL_MINUTES).length
  return part('ENDRINGER, flest timer frigjort først', [
    ...moves
      .filter(({ minutes }) => minutes >= SMALL_MINUTES)
      .flatMap((move) =>
        wrap(
          `- ${hours(move.minutes).padStart(6)} t  ${move.name}: ${changeText(move)}${move.conditions.length === 0 ? '' : `. Vilkår: ${move.conditions.join('; ')}`}`,
          '            ',
        ),
      ),
    ...(small > 0 ? [`  … og ${small} under en halv time i uka (--json viser alle).`] : []),
  ])
}

const STATUS_WORDS = {
  signed: 'signert',
  missing: 'IKKE SIGNERT',
  expired: 'UTLØPT',
  'not-yet': 'GJELDER IKKE ENNÅ',
} as const

function trainingLines({ training, delegations }: OppgaverAnswer): string[] {
  return part('OPPLÆRING OG DELEGERING SOM PLANEN TRENGER', [
    ...training.flatMap(({ name, group, tasks, atOnce }) =>
      wrap(
        `- Kurs «${name}» for ${group} (opptil ${atOnce} på vakt samtidig, og avløserne): ${tasks.join(', ')}`,
        '  ',
      ),
    ),
    ...delegations.flatMap(({ name, group, tasks, status, signedBy, until }) =>
      wrap(
        `- Delegering «${name}» til ${group}: ${STATUS_WORDS[status]}${signedBy === null ? '' : `, av ${signedBy}`}${until === null ? '' : `, til ${until}`}. Oppgaver: ${tasks.join(', ')}`,
        '  ',
      ),
    ),
  ])
}

function riskLines({ risks }: OppgaverAnswer): string[] {
  return part(
    'RISIKOARK: sannsynlighet x konsekvens (1-5), det som ikke er vurdert, først',
    risks.flatMap(({ name, change, what, likelihood, consequence, measure, owner }) => {
      const judged =
        likelihood === null || consequence === null
          ? 'IKKE VURDERT'
          : `${likelihood} x ${consequence} = ${likelihood * consequence}. Tiltak: ${measure ?? ''} (${owner ?? ''})`
      return wrap(`- ${name} (${change}). ${what ?? 'Risiko ikke beskrevet.'} ${judged}`, '  ')
    }),
  )
}

function coverageLines({ coverage }: OppgaverAnswer): string[] {
  return part(
    'KRAV PÅ VAKTENE ETTER KOMPETANSE, i dag -> etter (--skriv FIL lager enhetsfila)',
    coverage.flatMap(({ shift, days, competence, minimumToday, minimumAfter, reason }) =>
      wrap(`- ${shift} ${days}, ${competence}: ${minimumToday} -> ${minimumAfter}. ${reason}`, '  '),
    ),
  )
}

export function cataloguePage({ title, note, entries }: Catalogue, setting: string | null): string {
  const shown = entries.filter(({ settings }) => setting === null || settings.some((one) => one === setting))
  const lines = [
    rule('='),
    `${title}: ${shown.length} eksempler${setting === null ? '' : ` for ${setting}`}`,
    rule('='),
    ...wrap(note, ''),
    '',
    `${'id'.padEnd(26)}${'min'.padStart(5)}  ${'hvor ofte'.padEnd(24)}${'vindu'.padEnd(15)}laveste kompetanse`,
    ...shown.map(({ id, minutes, times, per, basis, window, needs, reserved, movable }) => {
      const often = `${times} per ${per === 'day' ? 'dag' : 'uke'}${basis === 'user' ? ' og bruker' : ''}`
      const level = needs.length === 0 ? 'ingen helsefaglig' : needs.join(' + ')
      const marks = [...(movable ? ['kan flyttes'] : []), ...(reserved === undefined ? [] : ['reservert'])]
      return `${id.padEnd(26)}${String(minutes).padStart(5)}  ${often.padEnd(24)}${`${clock(window.from)}-${clock(window.to)}`.padEnd(15)}${[level, ...marks].join(', ')}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}
