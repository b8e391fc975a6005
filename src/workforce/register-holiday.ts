/** Holiday facts, one record a person and year, as ferieloven asks for them. */
import { z } from 'zod'
import { employeeIdField } from './ids.ts'
import { factDateField, inOrder, momentField, wrongOrder } from './register-fields.ts'

export const HolidayPeriod = z
  .strictObject({
    from: factDateField.describe('Første feriedag'),
    until: factDateField.describe('Siste feriedag'),
    extra: z
      .boolean()
      .default(false)
      .describe('true for ekstraferien fra året en fyller 60, som den ansatte bestemmer selv'),
    notice_given: factDateField.optional().describe('Når den ansatte fikk vite tiden'),
    late_notice_reason: z.boolean().default(false).describe('true når særlige grunner hindret varsel i tide'),
    sunday_off: z
      .enum(['before', 'after', 'refused', 'not-claimed'])
      .optional()
      .describe('Fri søndag før eller etter ferien, for den som arbeider søndager'),
    work_ends: momentField.optional().describe('Når arbeidet slutter før ferien'),
    work_starts: momentField.optional().describe('Når arbeidet begynner etter ferien'),
    postponed: z
      .enum(['sick', 'parental-leave', 'duty-service'])
      .optional()
      .describe(
        'Satt når perioden ikke ble tatt ut, men utsatt etter § 9: sick = helt arbeidsufør (nr. 1), parental-leave = permisjon med foreldrepenger eller ved fødsel (nr. 2), duty-service = plikttjeneste (nr. 3). Del perioden når bare noe av den er utsatt',
      ),
    extra_time_claimed: z
      .boolean()
      .optional()
      .describe('Om den ansatte krever de 16 timene (§ 5 nr. 4); utelatt = ikke spurt'),
  })
  .refine(inOrder, wrongOrder)
export type HolidayPeriod = z.infer<typeof HolidayPeriod>

const workingDays = z.int().min(0).max(60, 'er over 60 virkedager. Rett tallet.')

export const HolidayNotTaken = z
  .strictObject({
    reason: z
      .enum(['sick', 'parental-leave', 'not-earned'])
      .describe(
        'sick = sykdom og parental-leave = foreldrepermisjon hindret det til året var omme, så dagene overføres uten avtale (§ 7 nr. 3 andre ledd); not-earned = den ansatte motsatte seg ferien fordi feriepengene ikke dekker lønnstapet (§ 5 nr. 5)',
      ),
    days: workingDays.min(1, 'er ingen dager. Ta bort linja.'),
  })
  .describe('Virkedager som lovlig ikke blir tatt ut i ferieåret')
export type HolidayNotTaken = z.infer<typeof HolidayNotTaken>

export const HolidayRecord = z
  .strictObject({
    employee: employeeIdField,
    year: z.int().min(1998).max(2094).describe('Ferieåret'),
    entered: factDateField.optional().describe('Når den ansatte tiltrådte, om det var i ferieåret'),
    works_sundays: z.boolean().optional().describe('Utelatt: ja når enheten har krav på søndag'),
    discussed: factDateField
      .optional()
      .describe('Når ferien ble drøftet med den ansatte eller tillitsvalgte'),
    periods: z.array(HolidayPeriod).max(60),
    taken_elsewhere: workingDays
      .default(0)
      .describe('Virkedager tatt ut hos en annen arbeidsgiver tidligere i ferieåret'),
    taken_in_advance: workingDays.default(0).describe('Virkedager av årets ferie tatt som forskudd i fjor'),
    moved_to_next_year: workingDays.default(0).describe('Virkedager overført til neste år etter avtale'),
    not_taken: z
      .array(HolidayNotTaken)
      .max(10)
      .default([])
      .describe('Virkedager som lovlig ikke blir tatt ut, med grunn'),
    move_agreed: factDateField.optional().describe('Når forskudd eller overføring ble avtalt skriftlig'),
    main_claimed: z
      .boolean()
      .optional()
      .describe('Om den ansatte krever 18 virkedager i hovedferieperioden (§ 7 nr. 1); utelatt = ikke spurt'),
    rest_claimed: z
      .boolean()
      .optional()
      .describe('Om den ansatte krever restferien samlet (§ 7 nr. 2); utelatt = ikke spurt'),
    notice_claimed: z
      .boolean()
      .optional()
      .describe('Om den ansatte krever varsel to måneder før (§ 6 nr. 2); utelatt = ikke spurt'),
    time_agreed: z
      .boolean()
      .default(false)
      .describe('true når tariffavtale eller annen avtale sier noe annet om tiden (§ 7 nr. 4)'),
    notice_agreed: z
      .boolean()
      .default(false)
      .describe('true når tariffavtale eller annen avtale sier noe annet om drøfting og varsel (§ 6 nr. 4)'),
    extra_time_agreed: z
      .boolean()
      .default(false)
      .describe('true når tariffavtale sier noe annet om de 16 timene (§ 5 nr. 6)'),
  })
  .describe('Ett ferieår for én ansatt')
export type HolidayRecord = z.infer<typeof HolidayRecord>
