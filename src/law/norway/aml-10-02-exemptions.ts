/** § 10-2(2) and (4): a regular night worker's exemption, and reduced hours with the right to go back. */
import type { LocalDate } from '../../time/local-date.ts'
import { dateTextNb } from '../../time/local-date.ts'
import { addYears } from '../../time/months.ts'
import type { NightExemption, ReducedHours } from '../../workforce/register.ts'
import { valueAt } from '../parameter.ts'
import { judgeEach, notFulfilled, notRecorded } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross, reducedHoursAge } from './aml-employer-duties.ts'

export const nightExemption: RegisterRule = {
  id: 'aml-10-2-night-exemption',
  scope: 'register',
  title: {
    nb: 'Fritak for den som regelmessig arbeider natt',
    nn: 'Fritak for den som regelmessig arbeider natt',
    en: 'Exemption for regular night workers',
  },
  explanation: {
    nb: 'Den som regelmessig arbeider om natten, har rett til fritak fra arbeidstidsordningen av helsemessige, sosiale eller andre vektige velferdsgrunner, når det kan skje uten vesentlig ulempe for virksomheten. Et avslag er brudd bare når det er registrert at vilkårene er oppfylt. Kan aldri fravikes (§ 10-12 fjerde ledd).',
    nn: 'Den som regelmessig arbeider om natta, har rett til fritak frå arbeidstidsordninga av helsemessige, sosiale eller andre vektige velferdsgrunnar, når det kan skje utan vesentleg ulempe for verksemda. Eit avslag er brot berre når det er registrert at vilkåra er oppfylte. Kan aldri fråvikast (§ 10-12 fjerde ledd).',
    en: 'Whoever regularly works at night has a right to be exempted from the arrangement for health, social or other weighty welfare reasons, where it can be done without serious disadvantage. A refusal is a breach only where the conditions are recorded as met. Never to be departed from (§ 10-12(4)).',
  },
  citation: aml('10-2', 'andre ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: nightExemption, view }, view.register.night_exemptions, aboutNight, (one) =>
      judgeRequest(view, {
        ...one,
        rule: nightExemption,
        whatNb: 'fritak fra arbeidstidsordningen',
        conditions: [
          [one.regular_nights, 'om den ansatte regelmessig arbeider om natten'],
          [one.need, 'om grunnen er helsemessig, sosial eller en annen vektig velferdsgrunn'],
        ],
      }),
    ),
}

export const reducedHours: RegisterRule = {
  id: 'aml-10-2-reduced-hours',
  scope: 'register',
  title: { nb: 'Redusert arbeidstid', nn: 'Redusert arbeidstid', en: 'Reduced hours' },
  explanation: {
    nb: 'Den som har fylt 62 år, eller har behov av helsemessige, sosiale eller andre vektige velferdsgrunner, har rett til redusert arbeidstid når det kan skje uten vesentlig ulempe for virksomheten, og til å gå tilbake når den avtalte perioden er over. Kan aldri fravikes (§ 10-12 fjerde ledd).',
    nn: 'Den som har fylt 62 år, eller har behov av helsemessige, sosiale eller andre vektige velferdsgrunnar, har rett til redusert arbeidstid når det kan skje utan vesentleg ulempe for verksemda, og til å gå tilbake når den avtalte perioden er over. Kan aldri fråvikast (§ 10-12 fjerde ledd).',
    en: 'Whoever is 62 or needs it for health, social or other weighty welfare reasons has a right to reduced hours where it can be done without serious disadvantage, and to go back when the agreed period is over. Never to be departed from (§ 10-12(4)).',
  },
  citation: aml('10-2', 'fjerde ledd'),
  parameters: [reducedHoursAge],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: reducedHours, view }, view.register.reduced_hours, aboutHours, (one) => [
      ...judgeRequest(view, {
        ...one,
        rule: reducedHours,
        whatNb: 'redusert arbeidstid',
        conditions: [
          [
            isOldEnough(one) ? true : one.need,
            'om den ansatte har fylt 62 år eller grunnen er en vektig velferdsgrunn',
          ],
        ],
      }),
      ...goingBack(view, one),
    ]),
}

interface Request {
  readonly rule: RegisterRule
  readonly employee: NightExemption['employee']
  readonly asked: LocalDate
  readonly answer?: 'granted' | 'refused' | undefined
  readonly serious_disadvantage?: boolean | undefined
  readonly whatNb: string
  /** What must be so besides, and how to ask for it. */
  readonly conditions: readonly (readonly [boolean | undefined, string])[]
}

function judgeRequest(view: RegisterView, request: Request): readonly Finding[] {
  const { rule, employee, asked, answer, serious_disadvantage: disadvantage, whatNb, conditions } = request
  const subject = { rule, view, employee }
  const nameNb = `${employee} ba om ${whatNb} ${dateTextNb(asked)}`
  if (answer === 'granted') return []
  if (answer === undefined) {
    return [notRecorded(subject, asked, `${nameNb}, og svaret er ikke registrert; svar og skriv det inn`)]
  }
  if (disadvantage === true || conditions.some(([fact]) => fact === false)) return []
  const unknown = [
    ...conditions,
    [disadvantage, 'om det ville gi vesentlig ulempe for virksomheten'] as const,
  ]
    .filter(([fact]) => fact === undefined)
    .map(([, askNb]) => askNb)
  if (unknown.length > 0) {
    return [
      notRecorded(
        subject,
        asked,
        `${nameNb} og fikk avslag; det er ikke registrert ${unknown.join(', eller ')}`,
      ),
    ]
  }
  return [
    notFulfilled(
      subject,
      asked,
      `${nameNb} og fikk avslag, enda vilkårene er registrert som oppfylt og ulempen som ikke vesentlig (${rule.citation.paragraph} ${rule.citation.subsection})`,
    ),
  ]
}

function isOldEnough({ born, asked }: ReducedHours): boolean {
  return born !== undefined && asked >= addYears(born, valueAt(reducedHoursAge, asked))
}

function goingBack(view: RegisterView, one: ReducedHours): readonly Finding[] {
  const { employee, agreed_until: until, return_refused: refused } = one
  if (until === undefined || refused === undefined || refused <= until) return []
  return [
    notFulfilled(
      { rule: reducedHours, view, employee },
      refused,
      `${employee} fikk ${dateTextNb(refused)} avslag på å gå tilbake til tidligere arbeidstid, enda den avtalte perioden var over ${dateTextNb(until)} (§ 10-2 fjerde ledd)`,
    ),
  ]
}

function aboutNight({ employee, asked }: NightExemption) {
  return { date: asked, nameNb: `Kravet fra ${employee} om fritak`, employee }
}

function aboutHours({ employee, asked }: ReducedHours) {
  return { date: asked, nameNb: `Kravet fra ${employee} om redusert arbeidstid`, employee }
}
