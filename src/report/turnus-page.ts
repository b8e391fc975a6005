/** The answer of `turnus` as a page for a terminal: the sentence, the changes of a repair, holes, findings, wishes, each person. */
import { counted } from '../planning/counted.ts'
import type { TurnusAnswer } from '../planning/turnus-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { groupedReasons } from './grouped-reasons.ts'
import { rule, warningLines } from './terminal-page.ts'
import { fairnessLines, peopleLines } from './turnus-people-lines.ts'
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
    ...warningLines(answer.warnings),
    ...listed('ENHETENS EGNE REGLER', answer.unitRules),
    ...holeLines(answer),
    ...conflictLines(answer),
    ...wishLines(answer),
    ...fairnessLines(answer),
    ...peopleLines(answer),
    'HVA SVARET BYGGER PÅ',
    ...answer.basis.flatMap((line) => wrap(`- ${line}`, '  ')),
    ...wrap(
      `${plan.from} til ${plan.to}. ${run.seed === null ? '' : `Frø ${run.seed}. `}${decimalText(answer.seconds, 1)} s, Handlingsrom ${run.codeVersion}, lov: ${run.lawVersion}.`,
      '  ',
    ),
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
      `Skånsomhet: ${[
        `${counted(kindness.people, 'annen ansatt', 'andre ansatte')} berørt`,
        `${counted(kindness.addedDuties, 'vakt', 'vakter')} lagt til`,
        `${counted(kindness.freeWeekendsSpoiled, 'frihelg', 'frihelger')} brukt`,
        counted(kindness.quickReturns, 'ny kort hvile', 'nye korte hviler'),
        `${decimalText(kindness.hoursOverContract, 1)} timer ut over stilling og avvik`,
        `${counted(kindness.wishesBroken, 'ønske', 'ønsker')} brutt`,
        `${counted(kindness.noticeDaysLacking, 'dag', 'dager')} mangler på 14 dagers varsel`,
      ].join(', ')}.`,
      '  ',
    ),
    `Funn i loven før: ${repair.findingsBefore}, etter: ${repair.findingsAfter}, nye: ${repair.findingsAdded.length}.`,
    ...repair.locked.flatMap((line) => wrap(`- ikke rørt: ${line}`, '  ')),
    '',
  ]
}

function costLines(answer: TurnusAnswer): string[] {
  const { cost, bound, costUnit, costParts, boundFormula } = answer
  const priced = costUnit === 'endringer' ? counted(cost, 'endring', 'endringer') : `${cost} ${costUnit}`
  const line = `KOSTNAD: ${priced}, lavere er bedre. Bevist: den kan ikke komme under ${bound} (${boundFormula}).`
  const parts = [...costParts]
    .sort((a, b) => b.points - a.points)
    .map(({ name, points }) => `${name} ${points}`)
  const hours =
    answer.uncoveredBoundHours === null
      ? []
      : [
          `Beviset gjelder bare vakter uten folk. ${engineProof(answer)}`,
          `Udekket: ${decimalText(answer.uncoveredHours, 1)} timer av ${decimalText(answer.demandHours, 1)}; ingen turnus innenfor stillingene kommer under ${decimalText(answer.uncoveredBoundHours, 1)}.`,
        ]
  return [
    ...wrap(line, '  '),
    ...(parts.length === 0 ? [] : wrap(`Kostnaden er: ${parts.join('; ')}.`, '  ')),
    ...hours.flatMap((one) => wrap(one, '  ')),
    '',
  ]
}

/** The engine's own lower bound beside the counted one, and what it covers. */
function engineProof({ engineBound, cost, bound }: TurnusAnswer): string {
  const unknown =
    'Hvor mye av resten (ønsker, enkeltdager, skjevhet, timer utenfor stillingen) som er uunngåelig, vet vi ikke.'
  if (engineBound === null) return unknown
  const { points, gapPercent, overPostHours } = engineBound
  const within = `turnuser innenfor loven og enhetens regler der ingen får mer enn ${decimalText(overPostHours, 1)} t over stillingen`
  if (points <= bound) return `Søkemotorens eget bevis, for ${within}, når ikke lenger: ${points}. ${unknown}`
  return `Søkemotoren har bevist mer for ${within}: ingen av dem koster mindre enn ${points}. Høyst ${decimalText(gapPercent, 1)} % av kostnaden (${cost - points} poeng) kan altså spares med dem; hvor mye av det som er uunngåelig, vet vi ikke.`
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

function wishLines({ wishes, people, fairness }: TurnusAnswer): string[] {
  const all = people.reduce((sum, row) => sum + row.wishes, 0)
  if (all === 0) return []
  const granted = people.reduce((sum, row) => sum + row.wishesGranted, 0)
  const byWeight =
    fairness?.wishPercent == null ? '' : `, ${decimalText(fairness.wishPercent, 1)} % etter vekt`
  const more = wishes.length - MOST_SHOWN
  return [
    `ØNSKER: ${granted} av ${all} innfridd${byWeight}${wishes.length === 0 ? '' : '. Ikke innfridd:'}`,
    ...wishes
      .slice(0, MOST_SHOWN)
      .flatMap(({ date, employee, wish, reason, change }) =>
        wrap(
          `- ${date} ${employee} ønsket ${wish}: ${reason}. ${change === null ? 'Ingen enkelt endring åpner ønsket.' : `=> ${change}.`}`,
          '  ',
        ),
      ),
    ...(more > 0 ? [`… og ${more} til; alle står i --json, med grunn.`] : []),
    '',
  ]
}
