/** What the statistics say of a municipality's care: users of each service by age, and årsverk by occupation, in the newest year of each. */
import type { UsersOfYear } from '../projection/care-users.ts'
import type { FteByOccupation, Kostra, KostraYear } from '../statistics/datasets.ts'
import type { CareWork } from './care-need.ts'
import { HOME, HOUSING, INSTITUTION } from './care-need.ts'

export interface CareService {
  readonly id: string
  readonly name: string
  /** By age, and all together. */
  readonly users: (year: KostraYear) => Pick<UsersOfYear, 'users' | 'allUsers'>
  /** The statistics give the sum alone, and how it divides by age is an assumption. */
  readonly isAgeAssumed: boolean
  readonly caution: string | null
}

/** [age of CARE_AGES]; ours, and said so. */
const HOUSING_AGES = [0.6, 0.15, 0.25] as const

export const SERVICES: readonly CareService[] = [
  {
    id: HOME,
    name: 'Brukere av hjemmetjenester',
    users: ({ homeCare, homeCare0To66, homeCare80 }) => ({
      allUsers: homeCare,
      users: [homeCare0To66, null, homeCare80],
    }),
    isAgeAssumed: false,
    caution: null,
  },
  {
    id: HOUSING,
    name: 'Beboere i bolig med heldøgns bemanning',
    users: ({ housing24h }) => ({
      allUsers: housing24h,
      users: HOUSING_AGES.map((share) => (housing24h === null ? null : share * housing24h)),
    }),
    isAgeAssumed: true,
    caution:
      'Alderen deres er ikke publisert her. Antakelse (vår): 60 % er under 67 år, 15 % er 67-79 og 25 % er 80 og over. De er også blant brukerne av hjemmetjenester.',
  },
  {
    id: INSTITUTION,
    name: 'Beboere på langtidsopphold i institusjon',
    users: ({ longTerm, longTerm0To66, longTerm67To79, longTerm80 }) => ({
      allUsers: longTerm,
      users: [longTerm0To66, longTerm67To79, longTerm80],
    }),
    isAgeAssumed: false,
    caution:
      'Etter alder er tallene nedre grenser der små grupper er prikket; brukt bare der de blir summen, eller der en alene mangler og er resten.',
  },
]

/** The newest year in which the municipality's number of users is published; null where there is none. */
export function newest({ entries }: Kostra, number: string, service: CareService): UsersOfYear | null {
  const years = Object.entries(entries[number] ?? {}).sort(([a], [b]) => Number(b) - Number(a))
  for (const [year, figures] of years) {
    const { population0To66, population67To79, population80 } = figures
    const found = service.users(figures)
    if (
      found.allUsers === null ||
      population0To66 === null ||
      population67To79 === null ||
      population80 === null
    )
      continue
    return { year: Number(year), persons: [population0To66, population67To79, population80], ...found }
  }
  return null
}

export interface OwnFte {
  readonly year: number
  readonly total: number
  /** Code -> årsverk. */
  readonly occupations: Readonly<Record<string, number>>
}

export function newestFte({ entries }: FteByOccupation, number: string): OwnFte | null {
  const years = Object.entries(entries[number] ?? {}).sort(([a], [b]) => Number(b) - Number(a))
  const [newestYear] = years
  if (newestYear === undefined) return null
  const { tot, ...occupations } = newestYear[1]
  return tot === undefined ? null : { year: Number(newestYear[0]), total: tot, occupations }
}

/** null where the users of either service are not published for the year of the årsverk. */
export function careWorkOf(
  { kostra, fte }: { readonly kostra: Kostra; readonly fte: FteByOccupation },
  number: string,
): CareWork | null {
  const own = newestFte(fte, number)
  return own === null ? null : careWorkIn({ kostra, fte }, number, String(own.year))
}

/** Of one year; null where something is not published. */
export function careWorkIn(
  { kostra, fte }: { readonly kostra: Kostra; readonly fte: FteByOccupation },
  number: string,
  year: string,
): CareWork | null {
  const total = fte.entries[number]?.[year]?.['tot']
  const { homeCare, homeCare0To66, housing24h, longTerm } = kostra.entries[number]?.[year] ?? NOTHING
  if (total === undefined || homeCare === null || homeCare0To66 === null) return null
  if (housing24h === null || longTerm === null) return null
  return {
    ...{ home0To66: homeCare0To66, homeFrom67: homeCare - homeCare0To66 },
    ...{ housing: housing24h, institution: longTerm, fte: total },
  }
}

const NOTHING = { homeCare: null, homeCare0To66: null, housing24h: null, longTerm: null }
