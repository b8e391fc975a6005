/** § 10-10(3): the need for work on Sundays and holidays is discussed before it begins. */
import type { RegisterRule } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { judgeNeed } from './need-discussion.ts'

export const sundayDiscussion: RegisterRule = {
  id: 'aml-10-10-sunday-discussion',
  scope: 'register',
  title: {
    nb: 'Drøfting av søn- og helgedagsarbeid',
    nn: 'Drøfting av søn- og helgedagsarbeid',
    en: 'Discussion of work on Sundays and holidays',
  },
  explanation: {
    nb: 'Arbeidsgiver drøfter behovet for søn- og helgedagsarbeid med de tillitsvalgte før det iverksettes. Har enheten krav på søndag eller helgedag, skal det stå i registeret når det ble drøftet.',
    nn: 'Arbeidsgivar drøftar behovet for søn- og helgedagsarbeid med dei tillitsvalde før det blir sett i verk. Har eininga krav på søndag eller helgedag, skal det stå i registeret når det blei drøfta.',
    en: 'The employer discusses the need for work on Sundays and holidays with the union representatives before it begins. Where the unit has demand on such days, the register says when.',
  },
  citation: aml('10-10', 'tredje ledd'),
  parameters: [],
  agreed: [],
  deviation: 'org',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const { demand } = view.unit
    const worked = demand.some(
      ({ dayTypes, minimum }) =>
        minimum > 0 && dayTypes.some((type) => type === 'sunday' || type === 'holiday'),
    )
    return judgeNeed({
      rule: sundayDiscussion,
      view,
      recorded: view.register.sunday_work,
      worked,
      workNb: 'Søn- og helgedagsarbeid',
    })
  },
}
