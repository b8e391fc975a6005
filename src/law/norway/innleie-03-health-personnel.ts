/** Forskrift om innleie § 3: health personnel may be hired in to keep services sound, after discussion of the need. */
import { dateTextNb } from '../../time/local-date.ts'
import type { HiredIn } from '../../workforce/register-posts.ts'
import { doneBy, judgeEach, mustHold, notRecorded } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aboutHire } from './aml-14-12-hire.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { innleie } from './innleie.ts'

export const hiredHealthPersonnel: RegisterRule = {
  id: 'innleie-3-health-personnel',
  scope: 'register',
  title: {
    nb: 'Innleie av helsepersonell',
    nn: 'Innleige av helsepersonell',
    en: 'Hire of health personnel',
  },
  explanation: {
    nb: 'Helsepersonell kan leies inn for å sikre forsvarlig drift når arbeidet er av midlertidig karakter (aml § 14-9 andre ledd bokstav a). Behovet drøftes med de tillitsvalgte før det besluttes, og grunnlaget dokumenteres når de ber om det.',
    nn: 'Helsepersonell kan leigast inn for å sikre forsvarleg drift når arbeidet er av mellombels karakter (aml § 14-9 andre ledd bokstav a). Behovet blir drøfta med dei tillitsvalde før det blir avgjort, og grunnlaget blir dokumentert når dei ber om det.',
    en: 'Health personnel may be hired in to keep services sound where the work is temporary (aml § 14-9(2) letter a). The need is discussed with the union representatives before it is decided, and the ground is documented when they ask.',
  },
  citation: innleie('3', 'første ledd bokstav a, andre og tredje ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach(
      { rule: hiredHealthPersonnel, view },
      (view.register.hired_in ?? []).filter(({ ground }) => ground === 'health-personnel'),
      aboutHire,
      (hire) => judgeHire(view, hire),
    ),
}

function judgeHire(view: RegisterView, hire: HiredIn): readonly Finding[] {
  const { worker, from, health_personnel: health, temporary_need: temporary, discussed } = hire
  const decided = hire.decided ?? from
  const subject = { rule: hiredHealthPersonnel, view, employee: worker }
  const nameNb = `Innleien av ${worker} fra ${dateTextNb(from)}`
  return [
    ...mustHold({
      ...subject,
      on: from,
      fact: health,
      brokenNb: `${nameNb} er begrunnet med forskrift om innleie § 3, men ${worker} er ikke helsepersonell`,
      missingNb: `${nameNb}: det er ikke registrert om ${worker} er helsepersonell (forskrift om innleie § 3); skriv det i registeret`,
    }),
    ...mustHold({
      ...subject,
      on: from,
      fact: temporary,
      brokenNb: `${nameNb} er begrunnet med forskrift om innleie § 3, men arbeidet er vurdert som ikke midlertidig`,
      missingNb: `${nameNb}: det er ikke registrert om arbeidet er av midlertidig karakter (forskrift om innleie § 3); skriv vurderingen`,
    }),
    ...doneBy({
      ...subject,
      done: discussed,
      by: decided,
      whatNb: `Innleien av ${worker}: drøfting av behovet med de tillitsvalgte`,
      verbNb: 'ble holdt',
      dueNb: 'før innleien ble besluttet',
    }),
    ...documentation(view, hire, nameNb),
  ]
}

function documentation(view: RegisterView, hire: HiredIn, nameNb: string): readonly Finding[] {
  const { worker, documentation_asked: asked, documented } = hire
  if (asked === undefined || asked > view.on || (documented !== undefined && documented <= view.on)) return []
  return [
    notRecorded(
      { rule: hiredHealthPersonnel, view, employee: worker },
      asked,
      `${nameNb}: de tillitsvalgte ba om dokumentasjon ${dateTextNb(asked)}, og den er ikke registrert som gitt; gi den og skriv datoen`,
    ),
  ]
}
