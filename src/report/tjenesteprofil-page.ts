/** The answer of `tjenesteprofil` as a page for a terminal. */
import type { TjenesteprofilAnswer } from '../planning/tjenesteprofil-answer.ts'
import { fteText, numberText, sizeText } from '../planning/tjenesteprofil-words.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

export function tjenesteprofilPage(answer: TjenesteprofilAnswer): string {
  const { name, constructed, place, year, sentences, notes, limitsOfUse } = answer
  const where = [place, year === null ? null : String(year)].filter((one) => one !== null).join(' ')
  return [
    ...wrap(answer.headline, ''),
    ...(constructed
      ? ['KONSTRUERT EKSEMPEL: tallene er oppdiktet, og sier ingenting om noen virkelig tjeneste.']
      : []),
    rule('='),
    ...wrap(`Tjenesteprofil  ${name}${where === '' ? '' : `: ${where}`}`, '  '),
    rule('='),
    ...sentences.flatMap((one) => wrap(one, '')),
    '',
    ...shortageLines(answer),
    ...staffLines(answer),
    ...needLines(answer),
    ...listed('HVA SOM FLYTTES fra dagens fordeling', answer.moves),
    ...(answer.fte.today !== null && answer.moves.length === 0
      ? ['HVA SOM FLYTTES: ingenting. Ingen annen fordeling innenfor grensene tar mindre.', '']
      : []),
    ...listed('GRENSER SOM DAGENS FORDELING IKKE HOLDER', answer.brokenToday),
    ...priceLines(answer),
    ...sensitivityLines(answer),
    ...populationLines(answer),
    ...listed('ANTAKELSER (uten spenn: hvor mye den betyr, er ikke prøvd)', answer.assumptions),
    ...listed('OPPGITTE KILDER (ikke kontrollert her)', answer.basis),
    ...listed('MERK', notes),
    ...listed('SVARET SKAL IKKE BRUKES', limitsOfUse),
    ...sourceLines(answer),
    '',
  ].join('\n')
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.flatMap((line) => wrap(`- ${line}`, '  ')), '']
}

function shortageLines({ shortage, missingStaff }: TjenesteprofilAnswer): readonly string[] {
  if (shortage.length === 0) return []
  const missing =
    missingStaff === null
      ? []
      : [
          'FÆRREST ÅRSVERK UTENOM GRENSENE som dekker alt (det kan finnes andre fordelinger med like mange)',
          ...missingStaff.map(
            ({ profession, level, fte }) => `- ${profession}, ${level}: ${fteText(fte)} årsverk`,
          ),
          '',
        ]
  return [
    'HVA SOM MANGLER, OG HVA SOM STOPPER DET (hver grense alene)',
    ...shortage.flatMap(({ text, limits }) => [
      ...wrap(`- ${text}`, '  '),
      ...limits.flatMap((one) => wrap(`  - ${one}`, '    ')),
    ]),
    '',
    ...missing,
  ]
}

const column = (text: string) => text.padStart(12)
/** A name that is too long for its column stands on a line of its own. */
const name = (text: string, width = 46) =>
  text.length < width ? text.padEnd(width) : `${text}\n${''.padEnd(width)}`

function staffLines({ staff, fte, cost, priceBasis }: TjenesteprofilAnswer): readonly string[] {
  const hasToday = fte.today !== null
  const heads = [...(hasToday ? ['I dag'] : []), 'Løsning', ...(hasToday ? ['Endring'] : []), 'Høyst']
  // One decimal in a column, so that it adds up to the eye; two where all is small.
  const shown = (value: number) => fixedText(value, fte.solution < 100 ? 2 : 1)
  const signed = (change: number) => `${change > 0 ? '+' : ''}${shown(change)}`.replace(/^[+-](0,0+)$/, '$1')
  const cells = (now: number | null, best: number) =>
    [...(now === null ? [] : [shown(now)]), shown(best), ...(now === null ? [] : [signed(best - now)])]
      .map(column)
      .join('')
  const sums = (title: string, of: (row: (typeof staff)[number]) => string) =>
    [...new Set(staff.map(of))].map((one) => {
      const rows = staff.filter((row) => of(row) === one)
      const now = hasToday ? rows.reduce((sum, row) => sum + row.fte.today!, 0) : null
      return `${name(`${title}${one}`)}${cells(
        now,
        rows.reduce((sum, row) => sum + row.fte.solution, 0),
      )}`
    })
  return [
    `${name('ÅRSVERK')}${heads.map(column).join('')}`,
    ...staff.map(
      ({ profession, level, fte: used, atMost }) =>
        `${name(`${profession}, ${level}`)}${cells(used.today, used.solution)}${column(atMost === null ? '-' : shown(atMost))}`,
    ),
    ...sums('Alle, ', ({ level }) => level),
    ...sums('', ({ profession }) => `${profession}, alle nivåer`),
    `${name('I alt')}${cells(fte.today, fte.solution)}`,
    ...(cost === null
      ? []
      : wrap(
          `Kostnad: ${cost.today === null ? '' : `i dag ${sizeText(cost.today, 'cost')}, `}løsningen ${sizeText(cost.solution, 'cost')} i året (${priceBasis ?? ''}).`,
          '  ',
        )),
    '',
  ]
}

function needLines({ needs }: TjenesteprofilAnswer): readonly string[] {
  return needs.flatMap(
    ({ name: title, unit, amount, stays, unmetPercent, unmet, ways, transfers, tasks }) => {
      const hasToday = ways.some(({ sharePercent }) => sharePercent.today !== null)
      const heads = [...(hasToday ? ['I dag'] : []), 'Løsning', ...(hasToday ? ['I dag %'] : []), 'Løsning %']
      const row = (text: string, units: Pair, percent: Pair) => {
        const cells = [
          ...(hasToday ? [numberText(units.today ?? 0)] : []),
          numberText(units.solution),
          ...(hasToday ? [fixedText(percent.today ?? 0, 1)] : []),
          fixedText(percent.solution, 1),
        ]
        return `${name(`  ${text}`)}${cells.map(column).join('')}`
      }
      return [
        ...wrap(
          `${title.toUpperCase()}: ${numberText(amount)} ${unit} i året${stays === null ? '' : ` (${numberText(stays)} opphold)`}`,
          '  ',
        ),
        `${''.padEnd(46)}${heads.map(column).join('')}`,
        ...ways.map((way) => row(`${way.name} (${way.unit})`, way.units, way.sharePercent)),
        ...transfers.map((one) => row(`flyttet: ${one.name}`, one.units, one.sharePercent)),
        ...tasks.flatMap(({ way, task, profession, sharePercent: { today, solution } }, at) => {
          const isFirst = at === 0 || tasks[at - 1]!.task !== task || tasks[at - 1]!.way !== way
          const part = [...(hasToday ? [percentOrDash(today)] : []), percentOrDash(solution)]
          return [
            ...(isFirst ? [`  ${way}, oppgaven «${task}», del av timene:`] : []),
            `${name(`    ${profession}`)}${''.padEnd(hasToday ? 24 : 12)}${part.map(column).join('')}`,
          ]
        }),
        ...(unmetPercent > 0
          ? [`  ! UDEKKET: ${numberText(unmet)} ${unit} (${decimalText(unmetPercent, 1)} %)`]
          : []),
        '',
      ]
    },
  )
}

interface Pair {
  readonly today: number | null
  readonly solution: number
}

function percentOrDash(percent: number | null): string {
  return percent === null ? '-' : fixedText(percent, 1)
}

function priceLines({
  limitPrices,
  reachedLimits,
  needPrices,
  status,
}: TjenesteprofilAnswer): readonly string[] {
  if (status === 'short') return []
  return [
    ...(limitPrices.length === 0
      ? ['HVA EN LØSERE GRENSE SPARER: ingen grense holder svaret tilbake.', '']
      : listed(
          'HVA EN LØSERE GRENSE SPARER (skyggepriser, hver grense alene)',
          limitPrices.map(({ limit, text }) => `${limit}. ${text}`),
        )),
    ...listed('BRUKT FULLT UT, men en løsere grense alene sparer ingenting', reachedLimits),
    ...listed(
      'HVA MER AV ET BEHOV TAR',
      needPrices.map(({ need, text }) => `${need}: ${text}`),
    ),
  ]
}

function sensitivityLines({ sensitivity, objective, status }: TjenesteprofilAnswer): readonly string[] {
  const shown = (value: number | null) => (value === null ? 'får ikke plass' : sizeText(value, objective))
  const factor = (value: number) => decimalText(value, 3)
  const decides = sensitivity.filter(({ atLow, atHigh }) => atLow !== null || atHigh !== null)
  const others = sensitivity.length - decides.length
  const profileText = (isOther: boolean) =>
    isOther
      ? ' FORDELINGEN MELLOM TILBUDENE BLIR EN ANNEN.'
      : ' Fordelingen mellom tilbudene blir omtrent den samme.'
  return listed('HVA ANTAKELSENE BETYR, hver alene', [
    ...decides.map(
      ({ what, low, high, atLow, atHigh, otherProfile }) =>
        `${what}: ganget med ${factor(low)}: ${shown(atLow)}; med ${factor(high)}: ${shown(atHigh)}.${status === 'short' ? '' : profileText(otherProfile)}`,
    ),
    ...(others > 0
      ? [
          `${others === 1 ? 'Én antakelse' : `${others} antakelser`} til er prøvd: behovene får ikke plass med noen av tallene.`,
        ]
      : []),
  ])
}

function populationLines({ population }: TjenesteprofilAnswer): readonly string[] {
  return listed('FOLKETALL', [
    population.map(({ group, persons }) => `${group}: ${numberText(persons)}`).join(', '),
  ])
}

function sourceLines({ sources }: TjenesteprofilAnswer): readonly string[] {
  return listed(
    'KILDER',
    sources.flatMap(({ title, tables, credit, licence, asOf, source, cautions }) => [
      `${credit}, ${tables.join(', ')}: ${title}, per ${asOf}. ${licence}. Hentet via ${source}, bearbeidet.`,
      ...cautions.map((caution) => `! ${caution}`),
    ]),
  )
}
