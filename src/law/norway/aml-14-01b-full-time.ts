/** § 14-1b: before a part-time hire the need is documented in writing, and the question is discussed. */
import { dateTextNb } from '../../time/local-date.ts'
import type { PartTimeHire } from '../../workforce/register-posts.ts'
import { doneBy, judgeEach, mustHold } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'

export const fullTimeRule: RegisterRule = {
  id: 'aml-14-1b-full-time',
  scope: 'register',
  title: {
    nb: 'Heltid er hovedregelen',
    nn: 'Heiltid er hovudregelen',
    en: 'Full time is the main rule',
  },
  explanation: {
    nb: 'Før det besluttes å ansette på deltid, skal behovet være dokumentert skriftlig. Dokumentasjonen er tilgjengelig for de tillitsvalgte, og spørsmålet drøftes med dem. Loven sier ikke rett ut at drøftingen kommer før beslutningen; en senere drøfting gir derfor et varsel.',
    nn: 'Før det blir avgjort å tilsetje på deltid, skal behovet vere dokumentert skriftleg. Dokumentasjonen er tilgjengeleg for dei tillitsvalde, og spørsmålet blir drøfta med dei. Lova seier ikkje rett ut at drøftinga kjem før avgjerda; ei seinare drøfting gir difor eit varsel.',
    en: 'Before a part-time hire is decided the need is documented in writing. The document is open to the union representatives, and the question is discussed with them. The act does not say outright that the discussion comes first; a later one therefore gives a warning.',
  },
  citation: aml('14-1b', 'andre ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach(
      { rule: fullTimeRule, view },
      view.register.part_time_hires,
      ({ id, decided }) => ({ date: decided, nameNb: `Deltidsansettelsen ${id}` }),
      (hire) => judgeHire(view, hire),
    ),
}

function judgeHire(view: RegisterView, hire: PartTimeHire): readonly Finding[] {
  const { id, decided, documented, discussed, available_to_representatives: available } = hire
  const subject = { rule: fullTimeRule, view }
  const shared = { ...subject, by: decided, dueNb: 'senest den dagen ansettelsen ble besluttet' }
  const about = `Deltidsansettelsen ${id}`
  return [
    ...doneBy({
      ...shared,
      done: documented,
      whatNb: `${about}: skriftlig dokumentasjon av behovet`,
      verbNb: 'ble laget',
    }),
    ...mustHold({
      ...subject,
      on: decided,
      fact: available,
      brokenNb: `${about} (${dateTextNb(decided)}): dokumentasjonen er ikke tilgjengelig for de tillitsvalgte; gi dem den`,
      missingNb: `${about} (${dateTextNb(decided)}): det er ikke registrert om dokumentasjonen er tilgjengelig for de tillitsvalgte; skriv det i registeret`,
    }),
    ...doneBy({
      ...shared,
      done: discussed,
      lateKind: 'warning',
      whatNb: `${about}: drøfting med de tillitsvalgte`,
      verbNb: 'ble holdt',
    }),
  ]
}
