/** § 10-2(4), third and fourth sentence: whoever has reduced hours has priority to increase them, after §§ 14-2 and 14-3. */
import type { RegisterRule } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { judgePriority } from './passed-over.ts'

export const increasePriority: RegisterRule = {
  id: 'aml-10-2-increase-priority',
  scope: 'register',
  title: {
    nb: 'Fortrinnsrett til å øke redusert arbeidstid',
    nn: 'Førerett til å auke redusert arbeidstid',
    en: 'Priority to increase reduced hours',
  },
  explanation: {
    nb: 'Den som har redusert arbeidstid, har under ellers like forhold fortrinnsrett til å øke den når en stilling med helt eller i det vesentlige samme oppgaver blir ledig. Fortrinnsrett etter §§ 14-2 og 14-3 går foran.',
    nn: 'Den som har redusert arbeidstid, har under elles like tilhøve førerett til å auke henne når ei stilling med heilt eller i det vesentlege same oppgåver blir ledig. Førerett etter §§ 14-2 og 14-3 går føre.',
    en: 'Whoever has reduced hours has, other things being equal, priority to increase them when a post with wholly or mainly the same duties falls vacant. Priority under §§ 14-2 and 14-3 goes before.',
  },
  citation: aml('10-2', 'fjerde ledd tredje og fjerde punktum'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgePriority(view, {
      rule: increasePriority,
      kind: (kind) => kind === 'post',
      basis: (basis) => basis === 'reduced-hours',
    }),
}
