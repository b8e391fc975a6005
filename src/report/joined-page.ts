/** The answer of `turnus` for several units as a page for a terminal: what they share, then each unit's own page. */
import type { CombinedOut, JoinedAnswer } from '../planning/joined-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { turnusPage } from './turnus-page.ts'
import { wrap } from './wrap.ts'

export function joinedPage(answer: JoinedAnswer): string {
  const { units, seconds, cost, costUnit, bound, boundFormula } = answer
  const lines = [
    rule('='),
    answer.question,
    rule('='),
    ...wrap(answer.sentence, ''),
    ...answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    '',
    ...wrap(
      `KOSTNAD: ${cost} ${costUnit} for enhetene samlet, lavere er bedre. Bevist: den kan ikke komme under ${bound} (${boundFormula}).`,
      '  ',
    ),
    '',
    ...(answer.doubleBookings.length === 0
      ? []
      : ['TO STEDER SAMTIDIG', ...answer.doubleBookings.flatMap((line) => wrap(`- ${line}`, '  ')), '']),
    ...combinedLines(answer.combined),
  ]
  return `${lines.join('\n')}\n${units.map((unit) => turnusPage({ ...unit, seconds })).join('\n')}`
}

function combinedLines(combined: readonly CombinedOut[]): string[] {
  if (combined.length === 0) return ['KOMBINERTE STILLINGER: ingen.', '']
  return [
    'KOMBINERTE STILLINGER',
    ...combined.flatMap(({ employee, posts, plannedHours, contractHours }) =>
      wrap(
        `- ${employee}: ${hours(plannedHours, contractHours)}. ${posts.map((post) => `${post.unit}: ${hours(post.plannedHours, post.contractHours)}`).join('; ')}.`,
        '  ',
      ),
    ),
    '',
  ]
}

function hours(planned: number, contract: number): string {
  return `${decimalText(planned, 1)} av ${decimalText(contract, 1)} timer`
}
