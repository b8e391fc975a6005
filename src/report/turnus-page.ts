/** The answer of `turnus` as a page for a terminal: the sentence, the changes of a repair, holes, findings, wishes, each person. */
import type { TurnusAnswer } from '../planning/turnus-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { groupedReasons } from './grouped-reasons.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

const MOST_SHOWN = 10

export function turnusPage(answer: TurnusAnswer): string {
  const { plan, run } = answer
  const lines = [
    rule('='),
    `${answer.question}  ${answer.unit.name}`,
    rule('='),
    ...wrap(answer.sentence, ''),
    ...answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    '',
    ...repairLines(answer),
    ...costLines(answer),
    ...listed('FUNN', answer.findings),
    ...listed('ENHETENS EGNE REGLER', answer.unitRules),
    ...holeLines(answer),
    ...conflictLines(answer),
    ...wishLines(answer),
    ...peopleLines(answer),
    'HVA SVARET BYGGER PÅ',
    ...answer.basis.flatMap((line) => wrap(`- ${line}`, '  ')),
    `${plan.from} til ${plan.to}. ${run.seed === null ? '' : `Frø ${run.seed}. `}${decimalText(answer.seconds, 1)} s, Handlingsrom ${run.codeVersion}, lov: ${run.lawVersion}.`,
  ]
  return `${lines.join('\n')}\n`
}

function repairLines({ repair }: TurnusAnswer): string[] {
  if (repair === null) return []
  const { kindness } = repair
  const changes = repair.changes.flatMap(({ date, employee, from, to, why, consent }) => [
    ...wrap(`- ${date} ${employee}: ${from} -> ${to}. ${why}`, '  '),
    ...(consent === null ? [] : wrap(`    Må si ja til: ${consent}`, '      ')),
  ])
  return [
    `ENDRINGER: ${repair.changes.length}, av dem ${kindness.changes} for andre enn den som er borte`,
    ...changes,
    ...wrap(
      `Skånsomhet: ${kindness.people} andre ansatte berørt, ${kindness.addedDuties} vakter lagt til, ${kindness.freeWeekendsSpoiled} frihelger brukt, ${kindness.quickReturns} nye korte hviler, ${decimalText(kindness.hoursOverContract, 1)} timer ut over stilling og avvik, ${kindness.wishesBroken} ønsker brutt, ${kindness.noticeDaysLacking} dager mangler på 14 dagers varsel.`,
      '  ',
    ),
    `Funn i loven før: ${repair.findingsBefore}, etter: ${repair.findingsAfter}, nye: ${repair.findingsAdded.length}.`,
    ...repair.locked.flatMap((line) => wrap(`- ikke rørt: ${line}`, '  ')),
    '',
  ]
}

function costLines(answer: TurnusAnswer): string[] {
  const { cost, bound, costUnit, boundFormula } = answer
  const line = `KOSTNAD: ${cost} ${costUnit}, lavere er bedre. Bevist: den kan ikke komme under ${bound} (${boundFormula}).`
  const hours =
    answer.uncoveredBoundHours === null
      ? []
      : [
          'Beviset gjelder bare vakter uten folk. Resten av kostnaden er ønsker, enkeltdager, skjevhet og timer utenfor stillingen; hvor mye av den som er uunngåelig, vet vi ikke.',
          `Udekket: ${decimalText(answer.uncoveredHours, 1)} timer av ${decimalText(answer.demandHours, 1)}; ingen turnus innenfor stillingene kommer under ${decimalText(answer.uncoveredBoundHours, 1)}.`,
        ]
  return [...wrap(line, '  '), ...hours.flatMap((one) => wrap(one, '  ')), '']
}

function listed(title: string, findings: TurnusAnswer['findings']): string[] {
  if (findings.length === 0) return [`${title}: ingen.`, '']
  const more = findings.length - MOST_SHOWN
  return [
    `${title}: ${findings.length}`,
    ...findings
      .slice(0, MOST_SHOWN)
      .flatMap(({ employee, text }) =>
        wrap(`- ${text.startsWith(employee) ? '' : `${employee}: `}${text}`, '  '),
      ),
    ...(more > 0 ? [`… og ${more} til; alle står i --json.`] : []),
    '',
  ]
}

function holeLines({ holes }: TurnusAnswer): string[] {
  if (holes.length === 0) return ['HULL: ingen.', '']
  const more = holes.length - MOST_SHOWN
  return [
    `HULL: ${holes.length}`,
    ...holes
      .slice(0, MOST_SHOWN)
      .flatMap((hole) => [
        `- ${hole.weekday} ${hole.date} ${hole.shift}${hole.competences.length === 0 ? '' : ` (${hole.competences.join(', ')})`}`,
        ...groupedReasons(hole).flatMap(({ reason, employees }) =>
          wrap(`    ${employees.join(', ')}: ${reason}`, '      '),
        ),
        ...wrap(`  => ${hole.singleChange?.text ?? 'ingen enkelt endring åpner vakten'}`, '     '),
      ]),
    ...(more > 0 ? [`… og ${more} hull til; alle står i --json.`] : []),
    '',
  ]
}

function conflictLines({ conflict }: TurnusAnswer): string[] {
  if (conflict === null) return []
  return [
    'KRAV SOM IKKE KAN HOLDES SAMMEN',
    ...wrap(conflict.text, '  '),
    ...conflict.demands.flatMap((demand) => wrap(`- ${demand}`, '  ')),
    '',
  ]
}

function wishLines({ wishes, people }: TurnusAnswer): string[] {
  const all = people.reduce((sum, row) => sum + row.wishes, 0)
  if (all === 0) return []
  const granted = people.reduce((sum, row) => sum + row.wishesGranted, 0)
  return [
    `ØNSKER: ${granted} av ${all} innfridd`,
    ...wishes
      .slice(0, MOST_SHOWN)
      .flatMap(({ date, employee, wish, reason, change }) =>
        wrap(
          `- ${date} ${employee} ønsket ${wish}: ${reason}. ${change === null ? 'Ingen enkelt endring åpner ønsket.' : `=> ${change}.`}`,
          '  ',
        ),
      ),
    '',
  ]
}

function peopleLines({ people }: TurnusAnswer): string[] {
  const columns: readonly [string, (row: TurnusAnswer['people'][number]) => string][] = [
    ['Timer', (row) => decimalText(row.plannedHours, 1)],
    ['Stilling', (row) => decimalText(row.contractHours, 1)],
    ['Avvik', (row) => decimalText(row.deviationHours, 1)],
    ['Helger', (row) => String(row.weekendsWorked)],
    ['Røde dager', (row) => String(row.redDaysWorked)],
    ['Netter', (row) => String(row.nights)],
    ['<11 t hvile', (row) => String(row.quickReturns)],
    ['Ønsker', (row) => (row.wishes === 0 ? '-' : `${row.wishesGranted}/${row.wishes}`)],
  ]
  const width = (title: string) => Math.max(9, title.length + 2)
  return [
    `${'ANSATTE'.padEnd(12)}${columns.map(([title]) => title.padStart(width(title))).join('')}`,
    ...people.map(
      (row) =>
        `${row.employee.padEnd(12)}${columns.map(([title, cell]) => cell(row).padStart(width(title))).join('')}`,
    ),
    '',
  ]
}
