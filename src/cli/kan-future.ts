/** «Kommunen i 2035» for `kan`: what the unit file says of municipality and service, checked, and the statistics read. */
import { resolve } from 'node:path'
import type { CareService } from '../planning/care-statistics.ts'
import type { Future } from '../planning/kan-future.ts'
import { futureOf, serviceIds, serviceNamed } from '../planning/kan-future.ts'
import type { NamedFuture } from '../planning/kan-future-together.ts'
import { nearest } from '../words/nearest.ts'
import { printable } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import { BadInput } from './bad-input.ts'
import { chosenMunicipality } from './chosen-municipality.ts'
import { loadUnit } from './input-files.ts'
import { readMunicipalities, readStatistics } from './statistics-files.ts'
import { readImported } from './statistics-store.ts'

export interface YearAsked {
  readonly year: number
  /** The rest of the answer is to be for that year's demand. */
  readonly solved: boolean
  /** Of --statistikk. */
  readonly importedFolder?: string | undefined
}

/** Throws BadInput for a municipality or service that is none, and where it is to be solved and the file does not name them. */
export function readFuture(
  file: string,
  unit: Unit,
  data: URL,
  { year, solved, importedFolder }: YearAsked,
): Future {
  const { municipality: written, service: serviceId } = unit
  const service = serviceId === undefined ? null : knownService(file, serviceId)
  const place =
    written === undefined
      ? null
      : chosenMunicipality(written, readMunicipalities(data), { where: `${printable(file)}, municipality` })
  if (place !== null && service !== null) {
    const { number, note } = place
    const statistics = readStatistics(data, importedFolder)
    const future = futureOf(unit, { municipality: number, note, service, year, solved }, statistics)
    if (solved && future.out.status === 'missing')
      throw new BadInput(`${printable(file)}, service: ${future.out.text}`)
    return future
  }
  // Also where the unit asks nothing of it: a folder that is not there is a misspelt one.
  if (importedFolder !== undefined) readImported(importedFolder)
  const lacking = [...(place === null ? ['municipality'] : []), ...(service === null ? ['service'] : [])]
  const known =
    place === null ? '' : `${place.name} (${place.number}). ${place.note === null ? '' : `${place.note} `}`
  const text = `${known}Ikke regnet ut: enhetsfila har ikke ${lacking.map((one) => `«${one}»`).join(' og ')}. ${HOW_TO[lacking.join(' ') as keyof typeof HOW_TO]} Se docs/guides/enhetsfil.md.`
  if (solved) throw new BadInput(`${printable(file)}: --aar ${year}: ${text}`)
  return { unit: null, out: { status: 'missing', year, text } }
}

export interface OtherUnits {
  readonly units: readonly NamedFuture[]
  readonly inputs: Readonly<Record<string, string>>
  readonly paths: readonly string[]
}

/** The units of --sammen, each with its own section. Throws BadInput, also for a unit that is there twice and would be counted so. */
export function readOthers(
  first: string,
  files: readonly string[],
  data: URL,
  asked: Omit<YearAsked, 'solved'>,
): OtherUnits {
  const seen = new Set([resolve(first)])
  const read = files.map((file) => {
    if (seen.has(resolve(file)))
      throw new BadInput(`--sammen «${printable(file)}»: enheten er alt med. Ta bort den ene.`)
    seen.add(resolve(file))
    const { unit, inputs, paths } = loadUnit(file)
    const { out } = readFuture(file, unit, data, { ...asked, solved: false })
    return { inputs, paths, future: { name: unit.name, constructed: unit.constructed, future: out } }
  })
  return {
    units: read.map(({ future }) => future),
    inputs: Object.assign({}, ...read.map(({ inputs }) => inputs)) as Readonly<Record<string, string>>,
    paths: read.flatMap(({ paths }) => paths),
  }
}

const SERVICE_CHOICE = `«service: ${serviceIds().join('» eller «service: ')}»`
const HOW_TO = {
  'municipality service': `Skriv kommunen, for eksempel «municipality: Orkland», og ${SERVICE_CHOICE}.`,
  municipality: 'Skriv kommunen, for eksempel «municipality: Orkland».',
  service: `Skriv ${SERVICE_CHOICE}.`,
} as const

function knownService(file: string, id: string): CareService {
  const service = serviceNamed(id)
  if (service !== null) return service
  const ids = serviceIds()
  const [meant] = nearest(id.toLowerCase(), new Map(ids.map((one) => [one, [one]])))
  throw new BadInput(
    `${printable(file)}, service: «${printable(id)}» er ikke en tjeneste vi har tall for. ${meant === undefined ? '' : `Mente du «${meant}»? `}Bruk en av: ${ids.join(', ')}; hører enheten til noe annet, ta bort feltet.`,
  )
}
