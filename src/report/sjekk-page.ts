/** The answer of `sjekk` as one page for a terminal: verdict, what was not read, findings by rule and person, balance. */
import type { SjekkAnswer, SjekkFindingOut } from '../planning/sjekk-answer.ts'
import {
  balanceColumns,
  balanceKey,
  basesNb,
  furthestNb,
  KIND_NB,
  placeNb,
  ruleGroups,
  unreadGroups,
} from './sjekk-words.ts'
import { kindText, rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

const MOST_UNREAD = 20
const MOST_CELLS_NAMED = 8
const MOST_FINDINGS_A_PERSON = 3
const MOST_CODES = 30

export function sjekkPage(answer: SjekkAnswer): string {
  const { roster, unit } = answer
  const lines = [
    rule('='),
    `${answer.question}  ${unit.name}`,
    rule('='),
    ...wrap(answer.sentence, ''),
    ...answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    ...wrap(
      `${roster.file}: ${roster.duties} vakter for ${roster.people} ansatte, ${kindText(roster.kind)} fra ${roster.from} til ${roster.to}.`,
      '  ',
    ),
    '',
    ...unreadLines(answer),
    ...findingLines('FUNN', answer.findings, answer),
    ...agreementLines(answer),
    ...(answer.warnings.length === 0 ? [] : findingLines('VARSLER', answer.warnings, answer)),
    ...balanceLines(answer),
    ...readAsLines(answer),
    'HVA SVARET BYGGER PÅ',
    ...answer.basis.flatMap((line) => wrap(`- ${line}`, '  ')),
    `Handlingsrom ${answer.run.codeVersion}, lov: ${answer.lawVersion}.`,
  ]
  return `${lines.join('\n')}\n`
}

function unreadLines({ unread }: SjekkAnswer): string[] {
  if (unread.length === 0) return []
  const groups = unreadGroups(unread)
  const more = groups.length - MOST_UNREAD
  return [
    `IKKE LEST: ${unread.length}`,
    ...groups.slice(0, MOST_UNREAD).flatMap(({ value, text, cells }) => {
      const rest = cells.length - MOST_CELLS_NAMED
      const where = `${cells.slice(0, MOST_CELLS_NAMED).join(', ')}${rest > 0 ? ` og ${rest} til` : ''}`
      return wrap(`- ${where}: ${value === null ? '' : `«${value.slice(0, 60)}» `}${text}`, '  ')
    }),
    ...(more > 0 ? [`… og ${more} slag til; alle står i --json og i HTML.`] : []),
    '',
  ]
}

function findingLines(
  title: string,
  findings: readonly SjekkFindingOut[],
  { judged }: SjekkAnswer,
): string[] {
  if (!judged) return [`${title}: ikke vurdert; turnusen er ikke lest helt.`, '']
  if (findings.length === 0) return [`${title}: ingen.`, '']
  return [
    `${title}: ${findings.length}`,
    ...ruleGroups(findings).flatMap((group) => [
      `${group.placeNb} (${group.rule}): ${group.findings.length}`,
      ...group.people.flatMap(({ person, findings: own }) => {
        const more = own.length - MOST_FINDINGS_A_PERSON
        return [
          ...own
            .slice(0, MOST_FINDINGS_A_PERSON)
            .flatMap(({ kind, text }) => wrap(`  ${person} ${KIND_NB[kind]}: ${text}`, '      ')),
          ...(more > 0 ? [`      … og ${more} til for ${person}; alle står i --json og i HTML.`] : []),
        ]
      }),
    ]),
    '',
  ]
}

function agreementLines({ agreementsNeeded, agreementsInForce, judged }: SjekkAnswer): string[] {
  if (!judged) return []
  const needed = agreementsNeeded.flatMap((one) =>
    wrap(
      `- trengs: ${placeNb(one.citation)} (${one.rule}), grunnlag ${basesNb(one)}. Gjelder ${one.findings} funn${one.people.length === 0 ? '' : ` for ${one.people.join(', ')}`}; lengst: ${furthestNb(one)}.`,
      '  ',
    ),
  )
  const has = agreementsInForce.flatMap(({ title, basis, until, findingsWithout, problem }) =>
    wrap(
      problem !== null
        ? `- TELLER IKKE: ${title} (${basis}): ${problem}`
        : `- har: ${title} (${basis}, til ${until}); ${(findingsWithout ?? 0) === 0 ? 'brukes ikke i denne turnusen' : `uten den: ${findingsWithout ?? 0} funn til`}`,
      '  ',
    ),
  )
  if (needed.length + has.length === 0) return ['AVTALER: ingen trengs, og enhetsfila har ingen.', '']
  return ['AVTALER', ...(needed.length === 0 ? ['- ingen flere trengs'] : needed), ...has, '']
}

function balanceLines(answer: SjekkAnswer): string[] {
  if (answer.balance.length === 0) return []
  const columns = balanceColumns(answer)
  const width = ({ title }: { readonly title: string }) => Math.max(9, title.length + 1)
  const idWidth = Math.min(30, Math.max(8, ...answer.balance.map(({ employee }) => employee.length + 1)))
  return [
    `${'BALANSE'.padEnd(idWidth)}${columns.map((column) => column.title.padStart(width(column))).join('')}`,
    ...answer.balance.map(
      (row) =>
        `${row.employee.padEnd(idWidth)}${columns.map((column) => column.cell(row).padStart(width(column))).join('')}`,
    ),
    ...wrap(balanceKey(answer), '  '),
    '',
  ]
}

function readAsLines({ readAs, roster }: SjekkAnswer): string[] {
  const codes = readAs.codes.slice(0, MOST_CODES)
  const more = readAs.codes.length - codes.length
  const keys = codes.map(({ written, meaning, count }) => `${written} = ${meaning} (${count})`).join('; ')
  return [
    'LEST SOM',
    ...wrap(`- ${roster.format}${readAs.sheet === null ? '' : `, arket ${readAs.sheet}`}`, '  '),
    ...readAs.notes.flatMap((note) => wrap(`- ${note}`, '  ')),
    ...(keys === '' ? [] : wrap(`- koder: ${keys}${more > 0 ? `; og ${more} til` : ''}`, '  ')),
    '',
  ]
}
