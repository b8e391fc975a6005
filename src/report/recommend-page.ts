/** The answer of `anbefal` as a page for a terminal: the sentence, those who can, and the others by what stops them. */
import type { CandidateOut, RecommendAnswer } from '../planning/recommend-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

const TITLES: readonly (readonly [CandidateOut['state'], string])[] = [
  ['legal', 'KAN TA VAKTEN, i den rekkefølgen de bør spørres'],
  ['unit-rule', 'LOVLIG, MEN BRYTER ENHETENS EGEN REGEL (krever et ja)'],
  ['overtime', 'BARE SOM OVERTID (vilkårene i aml § 10-6 må være oppfylt)'],
  ['needs-agreement', 'TRENGER EN AVTALE'],
  ['agreement-norm', 'STOPPES AV TARIFFENS NORM, IKKE AV LOVEN (normen er ikke kontrollert mot avtalen)'],
  ['illegal', 'ULOVLIG'],
  ['not-competent', 'MANGLER KOMPETANSE'],
  ['already-working', 'ARBEIDER ALT DEN DAGEN'],
  ['absent', 'BORTE'],
]

export function recommendPage(answer: RecommendAnswer): string {
  const { shift, candidates, run } = answer
  const lines = [
    rule('='),
    `${answer.question}  ${shift.code} ${shift.weekday} ${shift.date}, ${answer.unit.name}`,
    rule('='),
    ...wrap(answer.sentence, ''),
    ...answer.notes.flatMap((note) => wrap(`! ${note}`, '  ')),
    '',
    ...TITLES.flatMap(([state, title]) => {
      const own = candidates.filter((one) => one.state === state)
      if (own.length === 0) return []
      return [
        `${title}: ${own.length}`,
        ...own.flatMap((one) =>
          wrap(`${String(one.rank).padStart(3)}. ${one.employee}: ${one.reason}`, '     '),
        ),
        '',
      ]
    }),
    'HVA SVARET BYGGER PÅ',
    ...answer.basis.flatMap((line) => wrap(`- ${line}`, '  ')),
    `Regnet på ${decimalText(answer.milliseconds, 0)} ms. Handlingsrom ${run.codeVersion}, lov: ${run.lawVersion}.`,
  ]
  return `${lines.join('\n')}\n`
}
