/** What the statistics say of a municipality's care: users of each service by age, and årsverk by occupation, in the newest year of each. */
import type { UsersOfYear } from '../projection/care-users.ts'
import type { FteByOccupation, Kostra, KostraYear } from '../statistics/datasets.ts'
import type { CareWork } from './care-need.ts'
import { HOME, INSTITUTION } from './care-need.ts'

export interface CareService {
  readonly id: string
  readonly name: string
  /** By age, and all together. */
  readonly users: (year: KostraYear) => Pick<UsersOfYear, 'users' | 'allUsers'>
  readonly caution: string | null
}

export const SERVICES: readonly CareService[] = [
  {
    id: HOME,
    name: 'Brukere av hjemmetjenester',
    users: ({ homeCare, homeCare0To66, homeCare80 }) => ({
      allUsers: homeCare,
      users: [homeCare0To66, null, homeCare80],
    }),
    caution: null,
  },
  {
    id: INSTITUTION,
    name: 'Beboere på langtidsopphold i institusjon',
    users: ({ longTerm, longTerm0To66, longTerm67To79, longTerm80 }) => ({
      allUsers: longTerm,
      users: [longTerm0To66, longTerm67To79, longTerm80],
    }),
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
  const figures = own === null ? undefined : kostra.entries[number]?.[String(own.year)]
  if (own === null || figures === undefined || figures.homeCare === null || figures.longTerm === null)
    return null
  return { home: figures.homeCare, institution: figures.longTerm, fte: own.total }
}
