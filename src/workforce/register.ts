/**
 * The register: dated facts an employer has beside the roster, for what the law asks it to discuss, offer, notify and
 * record. What somebody must judge (qualified, a serious disadvantage, a special need) is written down here as judged,
 * or left out; nothing works it out.
 */
import { z } from 'zod'
import { employeeIdField } from './ids.ts'
import { factDateField, factList, inOrder, wrongOrder } from './register-fields.ts'
import { HolidayRecord } from './register-holiday.ts'
import { postFields } from './register-posts.ts'
import { dateField, hoursField, idField, sentenceField } from './text-fields.ts'

export const NeedDiscussion = z.strictObject({
  started: factDateField.optional().describe('Når arbeidet på slike tider ble iverksatt'),
  discussed: factDateField.optional().describe('Når behovet ble drøftet med de tillitsvalgte'),
})
export type NeedDiscussion = z.infer<typeof NeedDiscussion>

export const HealthCheck = z
  .strictObject({
    employee: employeeIdField.describe('Den som hovedsakelig arbeider om natten'),
    from: factDateField.describe('Tiltredelsen i nattarbeidet'),
    offered: z.array(factDateField).max(100).describe('Når helsekontroll er tilbudt'),
    interval_months: z
      .int()
      .min(1)
      .max(120)
      .optional()
      .describe('Virksomhetens eget mellomrom i måneder; loven sier bare «jevne mellomrom»'),
  })
  .describe('Tilbud om helsekontroll, § 10-11 åttende ledd')
export type HealthCheck = z.infer<typeof HealthCheck>

export const LoneWork = z
  .strictObject({
    assessed: factDateField.optional().describe('Når risikoen ved alenearbeid ble vurdert'),
    special_risk: z.boolean().optional().describe('Om det er særlig risiko'),
    measures: z
      .array(
        z.strictObject({
          what: sentenceField.describe('Tiltaket'),
          in_place: factDateField.optional().describe('Når det var på plass'),
        }),
      )
      .max(50)
      .optional()
      .describe('Tiltak; tom når ingen er satt i verk'),
  })
  .describe('Alenearbeid, § 4-1 tredje ledd')
export type LoneWork = z.infer<typeof LoneWork>

const requestFields = {
  employee: employeeIdField,
  asked: factDateField.describe('Når den ansatte ba om det'),
  need: z
    .boolean()
    .optional()
    .describe('Om det er helsemessige, sosiale eller andre vektige velferdsgrunner'),
  serious_disadvantage: z.boolean().optional().describe('Om det ville gi vesentlig ulempe for virksomheten'),
  answer: z.enum(['granted', 'refused']).optional().describe('Utelatt = ikke besvart'),
}

export const NightExemption = z
  .strictObject({
    ...requestFields,
    regular_nights: z.boolean().optional().describe('Om den ansatte regelmessig arbeider om natten'),
  })
  .describe('Fritak fra arbeidstidsordningen, § 10-2 andre ledd')
export type NightExemption = z.infer<typeof NightExemption>

export const ReducedHours = z
  .strictObject({
    ...requestFields,
    born: dateField.optional().describe('Fødselsdato, for den som har fylt 62 år'),
    agreed_until: factDateField.optional().describe('Siste dag av den avtalte perioden'),
    return_refused: factDateField
      .optional()
      .describe('Når arbeidsgiver avslo å gå tilbake til tidligere arbeidstid'),
  })
  .describe('Redusert arbeidstid, § 10-2 fjerde ledd')
export type ReducedHours = z.infer<typeof ReducedHours>

export const HoursRecord = z
  .strictObject({
    kept: z.boolean().optional().describe('Om det føres oversikt over hvor mye hver ansatt har arbeidet'),
    open_to_inspectorate: z.boolean().optional().describe('Om den er tilgjengelig for Arbeidstilsynet'),
    open_to_representatives: z.boolean().optional().describe('Om den er tilgjengelig for tillitsvalgte'),
  })
  .describe('Oversikt over arbeidstiden, § 10-7')
export type HoursRecord = z.infer<typeof HoursRecord>

export const OvertimeUse = z
  .strictObject({
    id: idField,
    from: factDateField,
    until: factDateField.optional().describe('Siste dag behovet varer'),
    special_need: z.boolean().optional().describe('Om behovet er vurdert som særlig'),
    time_limited: z.boolean().optional().describe('Om behovet er vurdert som tidsavgrenset'),
    discussed: z
      .union([factDateField, z.literal('not-possible')])
      .optional()
      .describe('Når nødvendigheten ble drøftet med tillitsvalgte; not-possible = det var ikke mulig'),
  })
  .refine(inOrder, wrongOrder)
  .describe('Bruk av overtid, § 10-6 første og tredje ledd')
export type OvertimeUse = z.infer<typeof OvertimeUse>

export const Emergency = z
  .strictObject({
    id: idField,
    date: factDateField,
    reason: sentenceField.describe('Hva som hendte; ingen pasientopplysninger'),
    employee: employeeIdField,
    unforeseen: z.boolean().optional().describe('Naturhendelse, ulykke eller annen uforutsett begivenhet'),
    averts_danger: z.boolean().optional().describe('Om arbeidet måtte gjøres for å avverge fare eller skade'),
    rest_lost_hours: hoursField.describe('Hvile som gikk tapt'),
    rest_given_hours: hoursField.optional().describe('Kompenserende hvile som er gitt'),
    other_protection: sentenceField.optional().describe('Annet passende vern, der hvile ikke var mulig'),
  })
  .describe('Fravik for å avverge fare, § 10-12 tredje ledd')
export type Emergency = z.infer<typeof Emergency>

export const Profession = z
  .enum([
    'physician',
    'nurse',
    'physiotherapist',
    'midwife',
    'public-health-nurse',
    'occupational-therapist',
    'psychologist',
  ])
  .describe(
    'lege, sykepleier, fysioterapeut, jordmor, helsesykepleier, ergoterapeut og psykolog, i den rekkefølgen',
  )
export type Profession = z.infer<typeof Profession>

export const AttachedProfession = z
  .strictObject({
    profession: Profession,
    from: factDateField,
    until: factDateField.optional().describe('Siste dag; utelatt = pågår'),
  })
  .refine(inOrder, wrongOrder)
export type AttachedProfession = z.infer<typeof AttachedProfession>

export const RequiredTraining = z
  .strictObject({
    employee: employeeIdField,
    topic: sentenceField,
    needed_by: factDateField.describe('Når opplæringen er påkrevd'),
    given: z
      .union([factDateField, z.literal('no')])
      .optional()
      .describe('Når den ble gitt; no = ikke gitt'),
  })
  .describe('Påkrevd videre- og etterutdanning, hol. § 8-2')
export type RequiredTraining = z.infer<typeof RequiredTraining>

export const Register = z
  .strictObject({
    employer_kind: z
      .enum(['municipality', 'other'])
      .describe('municipality når arbeidsgiveren er en kommune: da gjelder helse- og omsorgstjenesteloven'),
    ...postFields,
    sunday_work: NeedDiscussion.optional().describe('Søn- og helgedagsarbeid, § 10-10 tredje ledd'),
    night_work: NeedDiscussion.optional().describe('Nattarbeid, § 10-11 femte ledd'),
    health_checks: factList(HealthCheck),
    lone_work: LoneWork.optional(),
    night_exemptions: factList(NightExemption),
    reduced_hours: factList(ReducedHours),
    hours_record: HoursRecord.optional(),
    overtime: factList(OvertimeUse),
    emergencies: factList(Emergency),
    holidays: factList(HolidayRecord),
    professions: factList(AttachedProfession).describe('Hvem kommunen har knyttet til seg, hol. § 3-2'),
    teaches: z
      .boolean()
      .optional()
      .describe('Om kommunen medvirker til undervisning og praktisk opplæring, hol. § 8-1'),
    training: factList(RequiredTraining),
  })
  .describe('Det arbeidsgiveren har gjort og registrert ved siden av turnusen')
export type Register = z.infer<typeof Register>
