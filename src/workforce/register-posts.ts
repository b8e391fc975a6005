/** Facts about posts, priority and hired-in workers, as chapter 14 of arbeidsmiljøloven asks for them. */
import { z } from 'zod'
import { employeeIdField } from './ids.ts'
import { factDateField, factList, inOrder, wrongOrder } from './register-fields.ts'
import { hoursField, idField, nameField, sentenceField } from './text-fields.ts'

export const DiscussionTopic = z
  .enum(['part-time', 'temporary', 'hire', 'self-employed', 'bought-services', 'equal-treatment'])
  .describe(
    'part-time = deltid, temporary = midlertidig ansettelse, hire = innleie, self-employed = selvstendige oppdragstakere, bought-services = tjenestekjøp, equal-treatment = likebehandling av innleide (§ 14-12 a)',
  )
export type DiscussionTopic = z.infer<typeof DiscussionTopic>

export const YearlyDiscussion = z.strictObject({
  date: factDateField.describe('Når det ble drøftet med de tillitsvalgte'),
  topics: z.array(DiscussionTopic).min(1, 'er tom. Skriv hva som ble drøftet.').max(6),
})
export type YearlyDiscussion = z.infer<typeof YearlyDiscussion>

export const PartTimeHire = z
  .strictObject({
    id: idField.describe('Kort kode for ansettelsen'),
    decided: factDateField.describe('Når ansettelsen ble besluttet'),
    documented: factDateField.optional().describe('Når behovet for deltid ble dokumentert skriftlig'),
    available_to_representatives: z
      .boolean()
      .optional()
      .describe('Om dokumentasjonen er tilgjengelig for de tillitsvalgte'),
    discussed: factDateField.optional().describe('Når spørsmålet ble drøftet med de tillitsvalgte'),
  })
  .describe('Ansettelse på deltid, § 14-1b')
export type PartTimeHire = z.infer<typeof PartTimeHire>

export const ClaimBasis = z
  .enum([
    'dismissed',
    'dismissed-in-group',
    'temporary-not-continued',
    'reduced-post',
    'part-time',
    'reduced-hours',
  ])
  .describe(
    'dismissed = sagt opp på grunn av virksomhetens forhold (§ 14-2 (1) første punktum); dismissed-in-group = fra en annen virksomhet i konsernet (andre punktum); temporary-not-continued = midlertidig som ikke får fortsette (§ 14-2 (2) første punktum); reduced-post = tok redusert stilling i stedet for oppsigelse (§ 14-2 (2) tredje punktum); part-time = deltidsansatt (§ 14-3); reduced-hours = har redusert arbeidstid (§ 10-2 (4))',
  )
export type ClaimBasis = z.infer<typeof ClaimBasis>

export const PriorityClaim = z
  .strictObject({
    employee: employeeIdField.describe('Hvem som krever fortrinnsrett'),
    basis: ClaimBasis,
    qualified: z.boolean().optional().describe('Om arbeidsgiver har vurdert søkeren som kvalifisert'),
    serious_disadvantage: z
      .boolean()
      .optional()
      .describe('Om det ville gi vesentlig ulempe for virksomheten (§ 14-3 (3))'),
    employed_months: z
      .number()
      .min(0)
      .max(24)
      .optional()
      .describe('Måneder ansatt i virksomheten de to siste årene (§ 14-2 (3))'),
    notice_given: factDateField.optional().describe('Oppsigelsestidspunktet (§ 14-2 (4))'),
    notice_expires: factDateField.optional().describe('Når oppsigelsesfristen løper ut (§ 14-2 (4))'),
    stand_in: z.boolean().optional().describe('true for vikar etter § 14-9 (2) bokstav b'),
    declined_other_work: z
      .boolean()
      .optional()
      .describe('true når tilbud om annet passende arbeid etter § 15-7 (3) ikke ble tatt imot'),
    offer: z
      .strictObject({
        received: factDateField,
        accepted: factDateField.optional(),
        from_group: z.boolean().default(false).describe('true når tilbudet kom fra konsernet'),
      })
      .optional()
      .describe('Tilbud om en passende stilling (§ 14-2 (5))'),
    discussed: z
      .union([factDateField, z.enum(['not-wanted', 'not-practicable'])])
      .optional()
      .describe('Når kravet ble drøftet med den deltidsansatte (§ 14-3 (4)), eller hvorfor ikke'),
    within_scope: z
      .boolean()
      .optional()
      .describe('false når den ansatte er utenfor enhetene ekstravakter er avgrenset til'),
    same_duties: z
      .boolean()
      .optional()
      .describe('Om stillingen helt eller i det vesentlige har samme oppgaver (§ 10-2 (4))'),
    otherwise_equal: z.boolean().optional().describe('Om det ellers er like forhold (§ 10-2 (4))'),
  })
  .describe('Krav om fortrinnsrett; det som ikke er vurdert, utelates')
export type PriorityClaim = z.infer<typeof PriorityClaim>

export const Vacancy = z.strictObject({
  id: idField.describe('Kort kode for stillingen eller vaktene'),
  kind: z.enum(['post', 'extra-shifts']).describe('post = ledig stilling; extra-shifts = ekstravakter'),
  decided: factDateField.describe('Når det ble besluttet hvem som fikk den'),
  filled_by: z
    .enum(['new', 'hired-in', 'internal'])
    .describe('new = ny ansettelse; hired-in = innleie; internal = en som alt er ansatt'),
  given_to: employeeIdField.optional().describe('Hvem som fikk den, når det var en med id'),
  claims: z.array(PriorityClaim).max(200).describe('Alle krav om fortrinnsrett; tom når ingen krevde det'),
})
export type Vacancy = z.infer<typeof Vacancy>

export const ExtraShiftScope = z
  .strictObject({
    units: z.array(nameField).min(1, 'er tom. Skriv enhetene.').max(100),
    employees: z.int().min(0).max(100_000).describe('Antall ansatte i enhetene til sammen'),
    from: factDateField.describe('Fra når avgrensningen gjelder'),
    discussed: factDateField.optional().describe('Når den ble drøftet med tillitsvalgte'),
    agreed: factDateField.optional().describe('Når den ble avtalt med tillitsvalgte, om den er det'),
  })
  .describe('Avgrensning av fortrinnsrett til ekstravakter, § 14-3 (2)')
export type ExtraShiftScope = z.infer<typeof ExtraShiftScope>

export const ActualHoursClaim = z
  .strictObject({
    employee: employeeIdField,
    claimed: factDateField.describe('Når kravet ble fremmet; de tolv månedene før regnes med'),
    contracted_week_hours: hoursField.describe('Avtalte timer i uka'),
    actual_week_hours: hoursField.describe('Faktiske timer i uka i snitt de tolv månedene'),
    regular: z.boolean().optional().describe('Om merarbeidet er vurdert som jevnlig'),
    need_is_gone: z
      .boolean()
      .optional()
      .describe('true når arbeidsgiver kan dokumentere at behovet for merarbeidet er borte'),
    answered: factDateField.optional().describe('Når arbeidsgiver svarte'),
    offered_week_hours: hoursField
      .optional()
      .describe('Timene i stillingen som ble tilbudt; utelatt når det er svart = uendret'),
  })
  .describe('Krav om stilling tilsvarende faktisk arbeidstid, § 14-4a')
export type ActualHoursClaim = z.infer<typeof ActualHoursClaim>

export const HireGround = z
  .enum(['a', 'b', 'c', 'd', 'e', 'agreement', 'health-personnel', 'specialist'])
  .describe(
    'a til e = bokstaven i § 14-9 (2); agreement = avtale med tillitsvalgte (§ 14-12 (2)); health-personnel og specialist = forskrift om innleie § 3',
  )
export type HireGround = z.infer<typeof HireGround>

export const HiredIn = z
  .strictObject({
    worker: employeeIdField.describe('Kode for den innleide; samme kode ved ny periode'),
    agency: nameField.describe('Bemanningsforetaket'),
    from: factDateField,
    until: factDateField.optional().describe('Siste dag; utelatt = pågår'),
    ground: HireGround.optional(),
    decided: factDateField.optional().describe('Når innleien ble besluttet; utelatt = første dag'),
    discussed: factDateField.optional().describe('Når behovet ble drøftet med de tillitsvalgte'),
    health_personnel: z.boolean().optional().describe('Om den innleide er helsepersonell (hpl. § 3)'),
    temporary_need: z.boolean().optional().describe('Om arbeidet er av midlertidig karakter'),
    documentation_asked: factDateField.optional().describe('Når tillitsvalgte ba om dokumentasjon'),
    documented: factDateField.optional().describe('Når grunnlaget ble dokumentert'),
    agreement: z
      .strictObject({
        signed: factDateField,
        until: factDateField.describe('Siste dag avtalen åpner for'),
        majority: z
          .boolean()
          .optional()
          .describe('Om de tillitsvalgte representerer et flertall av arbeidstakerkategorien'),
      })
      .optional()
      .describe('Skriftlig avtale med tillitsvalgte, § 14-12 (2)'),
    permanent_post: z
      .enum(['offered', 'refused'])
      .optional()
      .describe('Etter tre år: om fast ansettelse er tilbudt, eller avslått av arbeidsgiver'),
    remark: sentenceField.optional(),
  })
  .refine(inOrder, wrongOrder)
  .describe('Innleid fra bemanningsforetak, § 14-12')
export type HiredIn = z.infer<typeof HiredIn>

/** The part of the register about posts and hire. */
export const postFields = {
  yearly_discussions: factList(YearlyDiscussion).describe(
    'Drøfting av deltid, midlertidig ansettelse, innleie og tjenestekjøp, § 14-14a',
  ),
  discussion_asked: factDateField.optional().describe('Når en av partene sist krevde slik drøfting'),
  part_time_hires: factList(PartTimeHire),
  vacancies: factList(Vacancy),
  extra_shift_scope: ExtraShiftScope.optional(),
  actual_hours_claims: factList(ActualHoursClaim),
  hired_in: factList(HiredIn),
}
