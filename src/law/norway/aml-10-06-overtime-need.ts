/** § 10-6(1) and (3): overtime takes a special need limited in time, and is discussed beforehand if possible. */
import { dateTextNb } from '../../time/local-date.ts'
import type { OvertimeUse } from '../../workforce/register.ts'
import { doneBy, judgeEach, mustHold } from '../register-finding.ts'
import type { RegisterRule } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'

export const overtimeNeed: RegisterRule = {
  id: 'aml-10-6-overtime-need',
  scope: 'register',
  title: {
    nb: 'Behov for arbeid utover avtalt tid',
    nn: 'Behov for arbeid utover avtalt tid',
    en: 'Need for work beyond agreed hours',
  },
  explanation: {
    nb: 'Arbeid utover avtalt arbeidstid krever et behov som er både særlig og tidsavgrenset. Om det er det, er arbeidsgivers vurdering, som skal stå i registeret. Også overtid etter tariffavtale krever det (§ 10-12 fjerde ledd tredje punktum).',
    nn: 'Arbeid utover avtalt arbeidstid krev eit behov som er både særleg og tidsavgrensa. Om det er det, er arbeidsgivars vurdering, som skal stå i registeret. Også overtid etter tariffavtale krev det (§ 10-12 fjerde ledd tredje punktum).',
    en: 'Work beyond agreed hours takes a need that is both special and limited in time. Whether it is so is the employer’s assessment, which the register holds. Overtime by collective agreement takes it too (§ 10-12(4) third sentence).',
  },
  citation: aml('10-6', 'første ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach(
      { rule: overtimeNeed, view },
      view.register.overtime,
      about,
      ({ id, from, special_need, time_limited }) => {
        const condition = (fact: boolean | undefined, wordNb: string) =>
          mustHold({
            rule: overtimeNeed,
            view,
            on: from,
            fact,
            brokenNb: `Overtiden ${id} fra ${dateTextNb(from)}: behovet er vurdert som ikke ${wordNb}, og da er den ikke tillatt (§ 10-6 første ledd)`,
            missingNb: `Overtiden ${id} fra ${dateTextNb(from)}: det er ikke registrert om behovet er ${wordNb} (§ 10-6 første ledd); skriv vurderingen`,
          })
        return [...condition(special_need, 'særlig'), ...condition(time_limited, 'tidsavgrenset')]
      },
    ),
}

export const overtimeDiscussion: RegisterRule = {
  id: 'aml-10-6-overtime-discussion',
  scope: 'register',
  title: { nb: 'Drøfting av overtid', nn: 'Drøfting av overtid', en: 'Discussion of overtime' },
  explanation: {
    nb: 'Før arbeid utover avtalt tid settes i verk, drøftes nødvendigheten med de tillitsvalgte, om det er mulig. Var det ikke mulig, skal det stå i registeret.',
    nn: 'Før arbeid utover avtalt tid blir sett i verk, blir det drøfta med dei tillitsvalde om det er nødvendig, dersom det er mogleg. Var det ikkje mogleg, skal det stå i registeret.',
    en: 'Before work beyond agreed hours begins, its necessity is discussed with the union representatives, if possible. Where it was not, the register says so.',
  },
  citation: aml('10-6', 'tredje ledd'),
  parameters: [],
  agreed: [],
  deviation: 'org',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: overtimeDiscussion, view }, view.register.overtime, about, ({ id, from, discussed }) =>
      discussed === 'not-possible'
        ? []
        : doneBy({
            rule: overtimeDiscussion,
            view,
            done: discussed,
            by: from,
            whatNb: `Overtiden ${id}: drøfting med de tillitsvalgte`,
            verbNb: 'ble holdt',
            dueNb: 'før den ble satt i verk',
          }),
    ),
}

function about({ id, from }: OvertimeUse) {
  return { date: from, nameNb: `Overtiden ${id}` }
}
