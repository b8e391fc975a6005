/** What the report reads of supply, gap and measures. Optional: an answer without them is reported as need alone, and says so. */
import type { FramskrivMunicipality } from '../planning/framskriv-answer.ts'

interface YearBand {
  readonly year: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly withoutNoise: number
}

/** All in agreed årsverk, but heads and hours. */
export interface Staffing {
  readonly supply?: {
    /** balance: stock is set equal to the need of the base year, an assumption. */
    readonly basis: 'given' | 'balance'
    readonly assumptions: readonly string[]
    readonly years: readonly YearBand[]
    readonly groups: readonly SupplyGroup[]
    /** Of the assumptions on the staff, each alone from low to high. */
    readonly mattersMost?: readonly {
      readonly name: string
      readonly low: number
      readonly high: number
      readonly gapAtLow: number
      readonly gapAtHigh: number
    }[]
  }
  /** Need - supply; positive is missing. */
  readonly gap?: readonly YearBand[]
  readonly heads?: readonly HeadsOfYear[]
  readonly staffFixed?: readonly {
    readonly year: number
    readonly deliveredPercent: number
    readonly undeliveredFte: number
    readonly undeliveredHours: number
  }[]
  readonly closing?: Closing
}

export interface SupplyGroup {
  readonly id: string
  readonly name: string
  readonly years: readonly {
    readonly year: number
    readonly stockFte: number
    readonly retiredFte: number
    readonly leftFte: number
    readonly recruitedFte: number
    readonly trainedFte: number
    readonly supplyFte: number
    readonly needFte?: number
  }[]
}

export interface HeadsOfYear {
  readonly year: number
  readonly averagePostPercent: number
  readonly needHeads: number
  readonly needHeadsNetOfAbsence: number
  readonly supplyHeads: number
}

export interface Closing {
  readonly year: number
  readonly before: number
  /** Less than 0 closes the gap. */
  readonly steps: readonly {
    readonly lever: string
    readonly name: string
    readonly side: 'demand' | 'supply'
    readonly fte: number
    readonly grade: string
    readonly basis: string
  }[]
  readonly after: number
  readonly remaining: number
  readonly withoutEstimate: readonly string[]
  readonly whatCloses: readonly {
    readonly lever: string
    readonly name: string
    readonly value: number
    readonly closes: boolean
    readonly sentence: string
  }[]
}

export type Reported = FramskrivMunicipality & Staffing

/** The base year, every fifth, and the last. */
export function shownYears(baseYear: number, lastYear: number): readonly number[] {
  const years = Array.from({ length: lastYear - baseYear + 1 }, (_, at) => baseYear + at)
  return years.filter((year) => year === baseYear || year === lastYear || year % 5 === 0)
}
