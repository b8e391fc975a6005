/** The units of `reserve`: duties of each weekday and shares away, from unit files, from the setup or from the history alone. */
import { decimalText } from '../time/minutes.ts'
import type { DayKind } from '../staffing/absence-counts.ts'
import type { Quarter } from '../staffing/absence-levels.ts'
import { CERTIFIED_SOURCE, publishedRate, QUARTERS } from '../staffing/absence-levels.ts'
import type { HistoryRates } from '../staffing/absence-rates.ts'
import { rateOn, shareAway } from '../staffing/absence-rates.ts'
import { defaultAbsence } from '../staffing/fte.ts'
import { dayMinutes, demandedCompetences, placesOn } from '../staffing/week-demand.ts'
import type { DayType, Unit } from '../workforce/unit.ts'
import type { ReserveSetup } from './reserve-file.ts'

export interface ReserveUnit {
  readonly id: string
  readonly name: string
  readonly employer: string | null
  /** Monday to Sunday. */
  readonly duties: readonly number[]
  /** The same of each shift; empty where only the day is known. */
  readonly shifts: readonly (readonly number[])[]
  readonly competences: readonly {
    readonly id: string
    readonly name: string
    readonly duties: readonly number[]
  }[]
  readonly absent: (quarter: Quarter, weekday: number) => number
  readonly source: string
  readonly constructed: boolean
  readonly hoursPerDuty: number | null
  readonly weeklyNormHours: number | null
}

export interface NamedUnit {
  readonly id: string
  readonly unit: Unit
}

const WEEK: readonly DayType[] = ['weekday', 'weekday', 'weekday', 'weekday', 'weekday', 'saturday', 'sunday']
const DAYS_OF_KIND = 13

export function reserveUnits(
  files: readonly NamedUnit[],
  setup: ReserveSetup,
  history: HistoryRates | null,
): ReserveUnit[] {
  const written = [
    ...files.map((file) => fromFile(file, setup, history)),
    ...setup.units.map((unit) => fromSetup(unit, setup, history)),
  ]
  if (written.length > 0 || history === null) return written
  return [...history.byUnit.keys()].sort().map((id) => fromHistory(id, setup, history))
}

type Away = Pick<ReserveUnit, 'absent' | 'source'>

function awayFromHistory(id: string, { covers }: ReserveSetup, history: HistoryRates): Away {
  return {
    absent: (quarter, weekday) => rateOn(history, { unit: id, quarter, weekday }, covers),
    source: 'Egen fraværsfil',
  }
}

function awayFromLevels(unit: Pick<Unit, 'absence'>, { covers }: ReserveSetup): Away {
  const shares = unit.absence ?? defaultAbsence
  return {
    absent: (quarter) => {
      const { known, sudden } = publishedRate(shares, quarter)
      return covers === 'all' ? known + sudden : sudden
    },
    source: `${shares.source}. Årstid: ${CERTIFIED_SOURCE}`,
  }
}

function fromFile({ id, unit }: NamedUnit, setup: ReserveSetup, history: HistoryRates | null): ReserveUnit {
  const known = history !== null && history.byUnit.has(id)
  const count = (competence: Parameters<typeof placesOn>[2]) =>
    WEEK.map((type) => placesOn(unit, type, competence).reduce((sum, { places }) => sum + places, 0))
  const codes = [...new Set(unit.demand.map(({ shift }) => shift))]
  const total = count(null)
  const minutes = WEEK.reduce((sum, type) => sum + dayMinutes(unit, type), 0)
  const dutiesAWeek = total.reduce((a, b) => a + b, 0)
  return {
    ...{ id, name: unit.name, employer: unit.employer, duties: total, constructed: unit.constructed },
    shifts: codes
      .map((code) =>
        WEEK.map((type) =>
          placesOn(unit, type, null).reduce(
            (sum, { shift, places }) => sum + (shift.code === code ? places : 0),
            0,
          ),
        ),
      )
      .filter((days) => days.some((places) => places > 0)),
    competences: demandedCompetences(unit).map((competence) => ({
      id: competence,
      name: unit.lattice.competences.find((one) => one.id === competence)?.name ?? competence,
      duties: count(competence),
    })),
    ...(known ? awayFromHistory(id, setup, history) : awayFromLevels(unit, setup)),
    hoursPerDuty: dutiesAWeek === 0 ? null : minutes / 60 / dutiesAWeek,
    weeklyNormHours: unit.weekly_norm_hours / 60,
  }
}

function fromSetup(
  unit: ReserveSetup['units'][number],
  setup: ReserveSetup,
  history: HistoryRates | null,
): ReserveUnit {
  const { id, duties_a_day: aDay, absent_percent: percent, sudden_percent: sudden, source } = unit
  const share = (setup.covers === 'all' ? percent : (sudden ?? percent)) ?? 0
  const away =
    percent !== undefined
      ? { absent: () => share / 100, source: `${source!} (samme hele året)` }
      : history !== null && history.byUnit.has(id)
        ? awayFromHistory(id, setup, history)
        : awayFromLevels({}, setup)
  return {
    ...{ id, name: unit.name ?? id, employer: unit.employer ?? null, ...away },
    duties: WEEK.map((type) =>
      typeof aDay === 'number' ? aDay : type === 'holiday' ? aDay.sunday : aDay[type],
    ),
    ...{ shifts: [], competences: [], constructed: setup.constructed },
    ...{ hoursPerDuty: null, weeklyNormHours: null },
  }
}

/** With nothing but the history the people employed are counted, and not duties. */
function fromHistory(id: string, setup: ReserveSetup, history: HistoryRates): ReserveUnit {
  const days = history.until - history.from + 1
  const people = Math.max(1, Math.round(history.byUnit.get(id)!.employed / days))
  return {
    ...{ id, name: id, employer: null, ...awayFromHistory(id, setup, history) },
    duties: WEEK.map(() => people),
    ...{ shifts: [], competences: [], constructed: setup.constructed },
    ...{ hoursPerDuty: null, weeklyNormHours: null },
  }
}

/** A year of 52 whole weeks: 13 of each weekday in each quarter. */
export function dayKinds(
  rows: readonly {
    readonly duties: readonly number[]
    readonly absent: (quarter: Quarter, weekday: number) => number
  }[],
): DayKind[] {
  return QUARTERS.flatMap((quarter) =>
    WEEK.map((_, weekday) => ({
      ...{ quarter, weekday, days: DAYS_OF_KIND },
      units: rows.map(({ duties, absent }) => ({
        duties: duties[weekday]!,
        absent: absent(quarter, weekday),
      })),
    })),
  )
}

/** Share away for one competence: its own of the history, held against all, where there is one. */
export function competenceAway(
  { absent }: ReserveUnit,
  competence: string,
  history: HistoryRates | null,
  covers: 'all' | 'sudden',
): ReserveUnit['absent'] {
  const own = history?.byCompetence.get(competence)
  const all = history === null ? 0 : shareAway(history.all, covers)
  if (own === undefined || all === 0) return absent
  const times = shareAway(own, covers) / all
  return (quarter, weekday) => Math.min(0.95, absent(quarter, weekday) * times)
}

export function percentText(share: number): string {
  return `${decimalText(share * 100, 1)} %`
}
