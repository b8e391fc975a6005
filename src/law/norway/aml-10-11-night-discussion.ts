/** § 10-11(5): the need for night work is discussed before it begins. */
import { valueAt } from '../parameter.ts'
import type { RegisterRule } from '../rule.ts'
import { aml, nightEnd } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { judgeNeed } from './need-discussion.ts'

const DAY = 1440

export const nightDiscussion: RegisterRule = {
  id: 'aml-10-11-night-discussion',
  scope: 'register',
  title: {
    nb: 'Drøfting av nattarbeid',
    nn: 'Drøfting av nattarbeid',
    en: 'Discussion of night work',
  },
  explanation: {
    nb: 'Arbeidsgiver drøfter nødvendigheten av nattarbeid med de tillitsvalgte før det iverksettes. Har enheten vakter etter midnatt eller før kl. 06, skal det stå i registeret når det ble drøftet. Kveldsvakter til midnatt regnes ikke med her: arbeid på to skift mellom kl. 06 og 00 er ikke nattarbeid.',
    nn: 'Arbeidsgivar drøftar kor nødvendig nattarbeidet er, med dei tillitsvalde før det blir sett i verk. Har eininga vakter etter midnatt eller før kl. 06, skal det stå i registeret når det blei drøfta. Kveldsvakter til midnatt er ikkje rekna med her: arbeid på to skift mellom kl. 06 og 00 er ikkje nattarbeid.',
    en: 'The employer discusses the necessity of night work with the union representatives before it begins. Where the unit has shifts after midnight or before 06:00, the register says when. Evening shifts until midnight are not counted here: work in two shifts between 06:00 and 00:00 is not night work.',
  },
  citation: aml('10-11', 'femte ledd'),
  parameters: [nightEnd],
  agreed: [],
  deviation: 'org',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const dawn = valueAt(nightEnd, view.on)
    return judgeNeed({
      rule: nightDiscussion,
      view,
      recorded: view.register.night_work,
      worked: view.unit.shifts.some(
        ({ kind, start, end }) => kind !== 'standby' && (start < dawn || end > DAY),
      ),
      workNb: 'Nattarbeid',
    })
  },
}
