/** The shipped statistics, read from the folder data/ of the program, and over them what a user has imported. */
import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import type { z } from 'zod'
import type { FramskrivStatistics } from '../planning/framskriv.ts'
import type { Municipalities, MunicipalityChanges } from '../statistics/datasets.ts'
import * as datasets from '../statistics/datasets.ts'
import { importedProblems, withImported } from '../statistics/overlay.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput } from './bad-input.ts'
import { readImported } from './statistics-store.ts'

export interface MunicipalityNames {
  readonly municipalities: Municipalities
  readonly changes: MunicipalityChanges
}

export interface ShippedStatistics extends FramskrivStatistics {
  readonly changes: MunicipalityChanges
}

/** Of every command that counts with the statistics; its folder goes to `readStatistics`. */
export const statisticsOption = () =>
  new Option('--statistikk <mappe>', 'bruk det som er importert med «statistikk», foran det som følger med')

/** Enough to know which municipality somebody means. */
export function readMunicipalities(folder: URL): MunicipalityNames {
  return {
    municipalities: read(folder, 'kommuner-2024.json', datasets.Municipalities),
    changes: read(folder, 'kommuneendringer.json', datasets.MunicipalityChanges),
  }
}

/** `importedFolder`: of `statistikk importer` and `statistikk hent`; without it only what is shipped. */
export function readStatistics(folder: URL, importedFolder?: string): ShippedStatistics {
  const shipped = {
    ...readMunicipalities(folder),
    fiveYear: read(folder, 'folkemengde-5aar.json', datasets.FiveYearPopulation),
    singleAge: read(folder, 'folkemengde-1aar-2026.json', datasets.SingleAgePopulation),
    nation: read(folder, 'folkemengde-norge-1aar.json', datasets.NationalPopulation),
    official: read(folder, 'framskriving-14746.json', datasets.OfficialProjection),
    kostra: read(folder, 'kostra-omsorg.json', datasets.Kostra),
    fte: read(folder, 'arsverk-14533.json', datasets.FteByOccupation),
  }
  if (importedFolder === undefined) return shipped
  const imported = readImported(importedFolder)
  const [problem] = importedProblems(shipped, imported)
  if (problem !== undefined) throw new BadInput(printable(`${importedFolder}: ${problem} Importer på nytt.`))
  return withImported(shipped, imported)
}

/** They are part of the program: one that is missing or wrong is a fault of ours, and is named. */
function read<T>(folder: URL, name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new Error(`data/${name}, ${path.join('.')}: ${message}`)
}
