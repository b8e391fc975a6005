/** Hol. § 8-2: the municipality sees that its own staff get the training they need. */
import { dateTextNb } from '../../time/local-date.ts'
import { doneBy, judgeEach, notFulfilled } from '../register-finding.ts'
import type { RegisterRule } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { hol } from './hol.ts'

export const municipalTraining: RegisterRule = {
  id: 'hol-8-2-training',
  scope: 'register',
  title: {
    nb: 'Påkrevd videre- og etterutdanning',
    nn: 'Påkravd vidare- og etterutdanning',
    en: 'Required further and continuing education',
  },
  explanation: {
    nb: 'Kommunen skal sørge for at egne ansatte får påkrevd videre- og etterutdanning. Hva som er påkrevd, og når, er det kommunen som skriver i registeret.',
    nn: 'Kommunen skal sørgje for at eigne tilsette får påkravd vidare- og etterutdanning. Kva som er påkravd, og når, er det kommunen som skriv i registeret.',
    en: 'The municipality sees to it that its own staff get the further and continuing education that is required. What is required, and when, is for the municipality to record.',
  },
  citation: hol('8-2', 'første ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const { employer_kind: kind, training } = view.register
    return judgeEach(
      { rule: municipalTraining, view },
      kind === 'municipality' ? training?.filter(({ needed_by: by }) => by <= view.on) : [],
      ({ employee, topic, needed_by: by }) => ({
        date: by,
        nameNb: `Opplæringen «${topic}» for ${employee}`,
        employee,
      }),
      ({ employee, topic, needed_by: by, given }) => {
        const subject = { rule: municipalTraining, view, employee }
        const whatNb = `Opplæringen «${topic}» for ${employee}`
        if (given === 'no') {
          return [
            notFulfilled(subject, by, `${whatNb} var påkrevd ${dateTextNb(by)} og er ikke gitt (hol. § 8-2)`),
          ]
        }
        return doneBy({
          ...subject,
          done: given,
          by,
          whatNb,
          verbNb: 'ble gitt',
          dueNb: 'innen den dagen den er påkrevd',
        })
      },
    )
  },
}
