/** A service as data: who uses it, and the work of one user. Written in a scenario, or made from KOSTRA's figures; parsed here, trusted elsewhere. */
import { z } from 'zod'
import { idField, nameField } from '../workforce/text-fields.ts'
import { AGES } from './age-groups.ts'

/** Where the driver of the younger users ends; no band may lie on both sides. */
export const OLD_FROM = 67

const share = z.number().min(0).max(1)

/** The driver as it is written; other complaints keep the words of the reader. */
const bandError: z.core.$ZodErrorMap = ({ code }) =>
  code === 'unrecognized_keys'
    ? 'er ikke et felt i en aldersgruppe. Kjente felt: from, until, rate, work. Rett stavemåten eller ta det bort.'
    : undefined

const DriverBand = z
  .strictObject(
    {
      from: z
        .int()
        .min(0)
        .max(AGES - 1),
      /** Not in the band; left out: all who are older. */
      until: z.int().min(1).max(AGES).default(AGES),
      /** Users per person of these ages, both sexes together. */
      rate: z
        .number()
        .min(0)
        .max(1, 'er en rate over 1: flere brukere enn innbyggere. Skriv brukere delt på innbyggere.'),
      /** The work of one user of these ages over what the service gives below; 2 is twice as much. */
      work: z.number().min(0).max(100).default(1),
    },
    { error: bandError },
  )
  .refine(({ from, until }) => from < until, 'har «until» som ikke er over «from». Rett aldrene.')
  .refine(
    ({ from, until }) => until <= OLD_FROM || from >= OLD_FROM,
    `går over ${OLD_FROM} år. Del gruppen i to, under og fra ${OLD_FROM} år.`,
  )

export const Service = z
  .strictObject({
    id: idField.refine((id) => !Reflect.has({}, id), 'er et reservert ord. Velg en annen id.'),
    name: nameField,
    driver: z
      .array(DriverBand)
      .min(1)
      .refine(
        (bands) => bands.every(({ from }, at) => at === 0 || from >= bands[at - 1]!.until),
        'har aldersgrupper som overlapper eller ikke står i rekkefølge. Rett aldrene.',
      ),
    /** One of these two. */
    hoursPerUserPerYear: z
      .number()
      .min(0)
      .max(20_000, 'er over 20000 timer i året for én bruker. Rett tallet.')
      .optional(),
    ftePerUser: z.number().min(0).max(20, 'er over 20 årsverk for én bruker. Rett tallet.').optional(),
    /** Yearly growth of the rates under 67, beside the population; 0.01 is 1 % a year. */
    underSixtySevenGrowth: z.number().min(-0.2).max(0.2).default(0),
    /** Of the work for users of 67 and over, the share that goes to resource-heavy users. */
    heavyShareFromSixtySeven: share.default(0),
    /** How the work is spread between those under 67 and the others is unsure: the lever work_under_67 is of this service. */
    isWorkByAgeUnsure: z.boolean().default(false),
    /** What one bed-day moved from hospital takes here. */
    ftePerHospitalBedDay: z
      .number()
      .min(0)
      .max(10, 'er over 10 årsverk for ett liggedøgn. Rett tallet.')
      .default(0),
  })
  .refine(
    ({ hoursPerUserPerYear, ftePerUser }) =>
      (hoursPerUserPerYear === undefined) !== (ftePerUser === undefined),
    'skal ha enten «ftePerUser» eller «hoursPerUserPerYear». Skriv én av dem.',
  )
export type Service = z.infer<typeof Service>
