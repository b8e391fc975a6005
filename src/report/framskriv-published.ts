/** Published figures beside the sum of the municipalities, for a terminal. */
import type { FramskrivAnswer } from '../planning/framskriv-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

/** Nothing where the answer is not of every municipality. */
export function publishedLines({ published, alternative, lastYear }: FramskrivAnswer): readonly string[] {
  if (published.length === 0) return []
  return [
    '',
    rule('='),
    `Publiserte tall ved siden av summen av alle kommunene (${alternative}, konstant standard)`,
    rule('='),
    ...published.flatMap(({ id, published: text, source, what, ours, why }) => [
      ...wrap(`${id}  ${text}. ${source}.`, '    '),
      ...wrap(`    Vårt: ${what}: ${growthText(ours, lastYear)}`, '    '),
      ...wrap(`    Hvorfor ulikt: ${why}`, '    '),
      '',
    ]),
    ...wrap(
      `2060 er ikke regnet: kommunenes framskriving går til 2050, og landets tabell til 2100 (13599) er ikke lest inn.`,
      '',
    ),
  ]
}

function growthText(ours: FramskrivAnswer['published'][number]['ours'], lastYear: number): string {
  if (ours.length === 0)
    return `framskrivingen går bare til ${lastYear}; årene det sammenlignes med, er 2035 og 2050.`
  const steps = ours.map(
    ({ from, to, percent }) =>
      `${percent < 0 ? '-' : '+'}${decimalText(Math.abs(percent), 1)} % ${from}-${to}`,
  )
  return `${steps.join(', ')}.`
}
