/** The answer as one page for a terminal, in Norwegian. Plain text: no colour codes, so it can be piped and mailed. */
import type { CaseOut, HoleOut, KanAnswer } from '../planning/kan-answer.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import { futureLines, togetherLines } from './future-lines.ts'
import { groupedReasons } from './grouped-reasons.ts'
import { priceLines } from './price-page.ts'
import { WIDTH, wrap } from './wrap.ts'

const MOST_HOLES = 8

export function terminalPage(answer: KanAnswer): string {
  const lines = [
    rule('='),
    `${answer.question}  ${answer.unit.name}`,
    rule('='),
    ...wrap(answer.sentence, ''),
    ...answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    `Drøftes med tillitsvalgte senest ${answer.plan.discussBy} (§ 10-3).`,
    '',
    ...arithmeticLines(answer),
    '',
    ...precheckLines(answer),
    '',
    ...variantLines(answer.variants),
    '',
    ...priceLines(answer),
    ...futureLines(answer.future),
    ...togetherLines(answer.together, answer.future),
    ...rosterLines(answer),
    ...violationLines(answer),
    ...warningLines(answer.lawWarnings),
    ...holeLines(answer),
    ...agreementLines(answer),
    'HVA SVARET BYGGER PÅ',
    ...answer.basis.flatMap((line) => wrap(`- ${line}`, '  ')),
    ...runLines(answer),
  ]
  return `${lines.join('\n')}\n`
}

function arithmeticLines(answer: KanAnswer): string[] {
  const { staff } = answer
  return [
    'REGNESTYKKET',
    ...answer.figures.flatMap(({ name, formula }) => wrap(`${name.padEnd(38)} ${formula}`, ' '.repeat(41))),
    `${'Staben i dag'.padEnd(38)} ${staff.heads} ansatte, ${decimalText(staff.sumPostPercent, 1)} % til sammen, i snitt ${fixedText(staff.averagePostPercent, 1)} %`,
    ...answer.levels.map(
      (level) =>
        `${`${level.name} eller høyere`.padEnd(38)} trenger ${level.headsNeeded} hoder og ${decimalText(level.fteNeeded, 2)} årsverk; har ${level.headsPresent} og ${decimalText(level.ftePresent, 2)}`,
    ),
    ...(answer.absence === null
      ? []
      : wrap(`${'Med forventet fravær'.padEnd(38)} ${answer.absence.text}`, ' '.repeat(41))),
  ]
}

function precheckLines(answer: KanAnswer): string[] {
  const failed = answer.prechecks.filter(({ ok }) => !ok)
  if (failed.length === 0) return [`FORHÅNDSSJEKK: alle ${answer.prechecks.length} regnestykker går opp.`]
  return ['FORHÅNDSSJEKK: regnestykket sier nei', ...failed.flatMap(({ text }) => wrap(`- ${text}`, '  '))]
}

/** The variants side by side. */
function variantLines(variants: readonly CaseOut[]): string[] {
  const solved = variants.filter(({ status }) => status !== 'not-applicable')
  const columns: readonly [string, (one: CaseOut) => string][] = [
    ['Hoder', (one) => String(one.heads)],
    ['Snitt %', (one) => fixedText(one.averagePostPercent, 1)],
    ['Årsverk', (one) => decimalText(one.grossFte, 2)],
    ['Dekket %', (one) => (one.coveragePercent === null ? '-' : decimalText(one.coveragePercent, 2))],
    ['Hull', (one) => (one.coveragePercent === null ? '-' : String(one.holes.length))],
    ['Brudd', (one) => (one.coveragePercent === null ? '-' : String(one.violations.length))],
    [
      'Avvik t',
      (one) => (one.largestDeviationHours === null ? '-' : `±${decimalText(one.largestDeviationHours, 1)}`),
    ],
    ['<11 t hvile', (one) => (one.quickReturns === null ? '-' : String(one.quickReturns))],
  ]
  const header = `${'VARIANTER'.padEnd(54)}${columns.map(([title]) => title.padStart(Math.max(8, title.length + 1))).join('')}`
  const rows = solved.map((one) => {
    const name = `${one.name}${one.hypothetical ? ' (tenkt stab)' : ''}`
    const cells = columns.map(([title, cell]) => cell(one).padStart(Math.max(8, title.length + 1))).join('')
    return name.length <= 53 ? [`${name.padEnd(54)}${cells}`] : [name, `${''.padEnd(54)}${cells}`]
  })
  const rest = variants
    .filter(({ status }) => status === 'not-applicable')
    .flatMap(({ name, reason }) => wrap(`${name}: ikke aktuelt. ${reason ?? ''}`, '  '))
  const warnings = solved.flatMap(({ name, warnings: texts }) =>
    texts.flatMap((text) => wrap(`! ${name}: ${text}`, '  ')),
  )
  const legend =
    'Hoder, snitt og årsverk er det bemanningskravet gir; staben i dag står over. Tenkt stab = utledet, ikke virkelige ansatte.'
  return [header, ...rows.flat(), ...wrap(legend, '  '), ...rest, ...warnings]
}

function rosterLines(answer: KanAnswer): string[] {
  if (answer.roster.length === 0) return []
  return [
    `TURNUS, ${answer.plan.weeks} uker fra ${answer.plan.start} (${kindText(answer.plan.kind)}). Første fire uker; hele turnusen står i HTML-rapporten og i --json.`,
    ...answer.roster.map((row) => {
      const weeks = [0, 1, 2, 3].filter((week) => week * 7 < row.cells.length)
      const cells = weeks.map((week) =>
        row.cells
          .slice(week * 7, week * 7 + 7)
          .map((cell) => (cell || '.').padEnd(2))
          .join(''),
      )
      const post = `${decimalText(row.postPercent, 1)} %`.padStart(7)
      return `${row.employee.padEnd(6)}${row.competence.slice(0, 17).padEnd(18)}${post}  ${cells.join(' ')}`
    }),
    ...wrap(
      `Vakter: ${answer.shifts.map(({ code, name, time }) => `${code} = ${name} ${time}`).join('; ')}; . = fri`,
      '  ',
    ),
    '',
  ]
}

export function kindText(kind: string): string {
  return kind === 'cyclic' ? 'rullerende grunnturnus' : kind === 'year' ? 'årsturnus' : 'kalenderplan'
}

/** The stricter readings, each with how many and one of them. */
export function warningLines(lawWarnings: KanAnswer['lawWarnings']): string[] {
  if (lawWarnings.length === 0) return []
  const byRule = new Map<string, KanAnswer['lawWarnings']>()
  for (const one of lawWarnings) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one])
  return [
    `VARSLER: ${lawWarnings.length}. De gjør ikke turnusen ulovlig, men noen bør se på dem; alle står i --json.`,
    ...[...byRule.values()].flatMap((same) =>
      wrap(
        `- ${same[0]!.citation?.paragraph ?? 'enheten'}: ${same.length}, for eksempel: ${same[0]!.text}`,
        '  ',
      ),
    ),
    '',
  ]
}

function violationLines({ violations, coveragePercent }: KanAnswer): string[] {
  if (coveragePercent === null) return ['BRUDD: ikke vurdert; ingen turnus er prøvd.', '']
  if (violations.length === 0)
    return ['BRUDD: ingen. Turnusen er kontrollert mot reglene uavhengig av søket som laget den.', '']
  return [
    `BRUDD: ${violations.length}`,
    ...violations.slice(0, 20).flatMap(({ text }) => wrap(`- ${text}`, '  ')),
    '',
  ]
}

function holeLines({ holes, uncoveredHours, boundFormula }: KanAnswer): string[] {
  if (holes.length === 0) return []
  const more =
    holes.length > MOST_HOLES
      ? [`… og ${holes.length - MOST_HOLES} hull til; alle står i HTML-rapporten og i --json.`]
      : []
  return [
    `HULL: ${holes.length} vakter, ${decimalText(uncoveredHours ?? 0, 1)} timer. Innenfor stillingenes timer kan ingen turnus komme under: ${boundFormula ?? ''}`,
    ...holes.slice(0, MOST_HOLES).flatMap(holeText),
    ...more,
    '',
  ]
}

function holeText(hole: HoleOut): string[] {
  const needs = hole.competences.length === 0 ? '' : ` (${hole.competences.join(', ')})`
  const change = hole.singleChange === null ? 'ingen enkelt endring åpner vakten' : hole.singleChange.text
  return [
    `- ${hole.weekday} ${hole.date} ${hole.shift}${needs}`,
    ...groupedReasons(hole).flatMap(({ reason, employees }) =>
      wrap(`    ${employees.join(', ')}: ${reason}`, '      '),
    ),
    ...wrap(`  => ${change}`, '     '),
  ]
}

function agreementLines(answer: KanAnswer): string[] {
  const inForce = answer.agreementsInForce.map(({ title, basis, until, findingsWithout, problem }) =>
    problem === null
      ? `- har: ${title} (${basis}, til ${until})${findingsWithout === null ? '' : findingsWithout === 0 ? '; brukes ikke i denne turnusen' : `; uten den: ${findingsWithout} funn i turnusen`}`
      : `- TELLER IKKE: ${title} (${basis}): ${problem}`,
  )
  const needed = [answer, ...answer.variants.slice(1)].flatMap((one) =>
    one.agreementsNeeded.map(({ citation, bases, signedBy, text }) => {
      const where = 'name' in one ? `${one.name}: ` : ''
      return `- trengs: ${where}${citation.paragraph} ${citation.subsection}, grunnlag ${bases.join(' eller ')}, underskrives av ${signedBy}. ${text}`
    }),
  )
  return ['AVTALER', ...[...inForce, ...needed].flatMap((line) => wrap(line, '  ')), '']
}

function runLines({ run, seconds }: KanAnswer): string[] {
  const limit = run.iterations === null ? 'tidsgrense' : `${run.iterations} iterasjoner`
  return [
    `Kjøring: frø ${run.seed}, ${limit}, ${decimalText(seconds, 1)} s, Handlingsrom ${run.codeVersion}, lov ${run.lawVersion}.`,
  ]
}

export function rule(character: string): string {
  return character.repeat(WIDTH)
}
