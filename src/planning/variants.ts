/**
 * Variants of a unit: the present weekend rule with the present staff, and the standard measures, each with a staff
 * derived from its own weekend arithmetic. A derived staff is hypothetical and says so.
 */
import type { SetAside } from '../law/set-aside.ts'
import type { Agreement } from '../workforce/agreement.ts'
import type { Employee } from '../workforce/employee.ts'
import { shiftCodeField } from '../workforce/ids.ts'
import type { Shift } from '../workforce/shift.ts'
import type { Demand, Unit } from '../workforce/unit.ts'
import { decimalText, minutes } from '../time/minutes.ts'
import { minuteOfDayText } from '../time/oslo.ts'
import { levelledStaff } from '../staffing/levelled-staff.ts'
import { addDays } from '../time/local-date.ts'
import { planEnd } from '../workforce/roster.ts'
import type { UnitArithmetic } from './arithmetic.ts'
import { unitArithmetic } from './arithmetic.ts'

/** 'what-if': one change that somebody asked the price of (what-if.ts); 'with-vacancies': today's people and the posts missing (vacancies.ts). */
export type VariantId = 'present' | 'every-2nd' | 'long-weekend' | 'every-4th' | 'what-if' | 'with-vacancies'

export type Variant =
  | {
      readonly status: 'ready'
      readonly id: VariantId
      readonly nameNb: string
      readonly unit: Unit
      /** Rules left out, to see what they cost. */
      readonly setAside?: SetAside
      readonly arithmetic: UnitArithmetic
      /** The staff is derived, not the unit's own people. */
      readonly hypothetical: boolean
      /** Agreements that the variant assumes and the unit does not have. */
      readonly assumedAgreements: readonly Agreement[]
      readonly warnings: readonly string[]
    }
  | {
      readonly status: 'not-applicable'
      readonly id: VariantId
      readonly nameNb: string
      readonly reason: string
    }

/** The present rule first, then every 2nd weekend, long weekend shifts, every 4th weekend. */
export function variantsOf(unit: Unit): Variant[] {
  return [
    {
      status: 'ready',
      id: 'present',
      nameNb: `Som nå: hver ${unit.weekend.every}. helg`,
      unit,
      arithmetic: unitArithmetic(unit),
      hypothetical: false,
      assumedAgreements: [],
      warnings: [],
    },
    everyNth(unit, 'every-2nd', 2),
    longWeekend(unit),
    everyNth(unit, 'every-4th', 4),
  ]
}

function everyNth(unit: Unit, id: VariantId, every: number): Variant {
  const nameNb = `Hver ${every}. helg`
  if (unit.weekend.every === every) {
    return { status: 'not-applicable', id, nameNb, reason: 'Dette er helgeregelen enheten har nå.' }
  }
  return withLevelledStaff(
    { ...unit, weekend: { ...unit.weekend, every } },
    { id, nameNb, agreements: [], warnings: [] },
  )
}

interface VariantSettings {
  readonly id: VariantId
  readonly nameNb: string
  readonly agreements: readonly Agreement[]
  readonly warnings: readonly string[]
}

function withLevelledStaff(changed: Unit, { id, nameNb, agreements, warnings }: VariantSettings): Variant {
  const { plan, weekend } = changed
  if (plan.kind === 'cyclic' && plan.weeks % weekend.every !== 0) {
    const reason = `En grunnturnus på ${plan.weeks} uker går ikke opp i hver ${weekend.every}. helg. Med ${plan.weeks * weekend.every} uker, eller et annet tall som kan deles på ${weekend.every}, kan den prøves.`
    return { status: 'not-applicable', id, nameNb, reason }
  }
  const arithmetic = unitArithmetic(changed)
  const employees = levelledStaff(changed, arithmetic.heads.value)
  if (employees === null) {
    const reason =
      arithmetic.averagePost.value > 100
        ? `Helgeregnestykket gir ${arithmetic.heads.value} hoder, færre enn årsverkene (${decimalText(arithmetic.grossFte.value, 2)}): stillingene ville bli over 100 %.`
        : `Helgeregnestykket gir ${arithmetic.heads.value} hoder, for få til at hvert kompetansenivå får sitt minste antall.`
    return { status: 'not-applicable', id, nameNb, reason }
  }
  const signed = changed.agreements.map((agreement) => forEverybody(agreement, employees))
  const unit = { ...changed, employees, agreements: [...signed, ...agreements] }
  const assumed = [...agreements, ...changed.agreements.filter(isPersonal)]
  return {
    status: 'ready',
    id,
    nameNb,
    unit,
    arithmetic,
    hypothetical: true,
    assumedAgreements: assumed,
    warnings,
  }
}

/** Signed by or for some people: nobody in a derived staff has signed it. */
export function isPersonal({ basis, employees }: Agreement): boolean {
  return basis === 'IND' || employees !== undefined
}

/**
 * A derived staff has none of today's people, so an agreement for some of them is read as if for everybody. An individual one
 * that names nobody counts for nobody today, and is left as it is.
 */
export function forEverybody({ employees, ...agreement }: Agreement, staff: readonly Employee[]): Agreement {
  return agreement.basis === 'IND' && employees !== undefined
    ? { ...agreement, employees: staff.map(({ id }) => id) }
    : agreement
}

const LONG_DAY_MINUTES = 750
const LONG_NIGHT_MINUTES = 690
/** § 10-5(2): 48 hours in seven days. */
const MOST_AVERAGED_WEEK = 48 * 60

/** aml § 10-5(2) last sentence, and § 10-11(7). */
const HEALTH_WARNING =
  'Når vaktene er over 10 timer, skal partene legge særlig vekt på de ansattes helse og velferd (§ 10-5 andre ledd). Om nettene er særlig belastende (§ 10-11 sjuende ledd), er ikke vurdert.'

/** aml § 10-9(1): half an hour in all when the day is at least eight hours. */
const LONG_BREAK_MINUTES = 30

/** Weekends in two shifts: 12.5 h by day from the day shift's start, 11.5 h by night. Needs an agreement on basis TV. */
function longWeekend(unit: Unit): Variant {
  const id = 'long-weekend'
  const nameNb = `Langvakter i helga (12,5 t dag, 11,5 t natt), hver ${unit.weekend.every}. helg`
  const day = weekendShift(unit, 'day')
  const evening = weekendShift(unit, 'evening')
  const night = weekendShift(unit, 'night')
  if (day === null || evening === null || night === null) {
    const reason = 'Langvakter bytter ut dag, kveld og natt i helga; enheten må ha nøyaktig én vakt av hver.'
    return { status: 'not-applicable', id, nameNb, reason }
  }
  if (!unit.bound_by_tariff) {
    const reason =
      'Vakter på over 10 timer krever avtale med tillitsvalgte i virksomhet bundet av tariffavtale (§ 10-5 andre ledd).'
    return { status: 'not-applicable', id, nameNb, reason }
  }
  const longDay = longShift(unit, {
    code: 'LD',
    name: 'Lang dag',
    base: day,
    start: day.start,
    length: LONG_DAY_MINUTES,
  })
  const nightStart = day.start + LONG_DAY_MINUTES
  const longNight = longShift(unit, {
    code: 'LN',
    name: 'Lang natt',
    base: night,
    start: nightStart,
    length: LONG_NIGHT_MINUTES,
  })
  const demand = unit.demand.flatMap((one) =>
    splitWeekendDemand(one, { day, evening, night, longDay, longNight }),
  )
  const handover = LONG_DAY_MINUTES + LONG_NIGHT_MINUTES - 1440
  const noHandover = `Vaktene på 12,5 og 11,5 timer fyller døgnet nøyaktig (${minuteOfDayText(longDay.start)}-${minuteOfDayText(longDay.end)} og ${minuteOfDayText(longNight.start)}-${minuteOfDayText(longNight.end)}): det er ingen overlapp til rapport mellom vaktene.`
  const warnings = [...(handover > 0 ? [] : [noHandover]), HEALTH_WARNING]
  const changed = { ...unit, shifts: [...unit.shifts, longDay, longNight], demand: mergeDemand(demand) }
  return withLevelledStaff(changed, { id, nameNb, agreements: [longShiftAgreement(unit)], warnings })
}

/** The unit's one shift of that part of the day in weekends, or null if there is none or more than one. */
function weekendShift(unit: Unit, part: Shift['part']): Shift | null {
  const codes = new Set(
    unit.demand.filter(({ dayTypes }) => dayTypes.includes('saturday')).map(({ shift }) => shift),
  )
  const found = unit.shifts.filter((shift) => shift.part === part && codes.has(shift.code))
  return found.length === 1 ? found[0]! : null
}

function longShift(
  unit: Unit,
  {
    code,
    name,
    base,
    start,
    length,
  }: { code: string; name: string; base: Shift; start: number; length: number },
): Shift {
  const taken = new Set<string>(unit.shifts.map((shift) => shift.code))
  const free = [code, `${code}-12`, `${code}-lang`].find((one) => !taken.has(one)) ?? `${code}-${taken.size}`
  const rest = Math.max(LONG_BREAK_MINUTES, base.break_minutes)
  return { ...base, code: shiftCodeField.parse(free), name, start, end: start + length, break_minutes: rest }
}

interface LongShifts {
  readonly day: Shift
  readonly evening: Shift
  readonly night: Shift
  readonly longDay: Shift
  readonly longNight: Shift
}

/** Weekday parts stay; the weekend part moves to the long shift that takes over. */
function splitWeekendDemand(demand: Demand, shifts: LongShifts): Demand[] {
  const weekend = demand.dayTypes.filter((type) => type !== 'weekday')
  const weekdays = demand.dayTypes.filter((type) => type === 'weekday')
  const target =
    demand.shift === shifts.night.code
      ? shifts.longNight.code
      : demand.shift === shifts.day.code || demand.shift === shifts.evening.code
        ? shifts.longDay.code
        : demand.shift
  return [
    ...(weekdays.length > 0 ? [{ ...demand, dayTypes: weekdays }] : []),
    ...(weekend.length > 0 ? [{ ...demand, dayTypes: weekend, shift: target }] : []),
  ]
}

/** Day and evening that now are one shift: the larger of the two numbers holds for each day type. */
function mergeDemand(demands: readonly Demand[]): Demand[] {
  const merged = new Map<string, Demand>()
  for (const demand of demands) {
    for (const type of demand.dayTypes) {
      const key = `${type} ${demand.shift} ${demand.competence ?? ''}`
      const other = merged.get(key)
      merged.set(key, {
        ...demand,
        dayTypes: [type],
        minimum: Math.max(demand.minimum, other?.minimum ?? 0),
        wanted: Math.max(demand.wanted, other?.wanted ?? 0),
      })
    }
  }
  return [...merged.values()]
}

function longShiftAgreement(unit: Unit): Agreement {
  const weeks = unit.plan.weeks > 52 ? 52 : unit.plan.weeks
  return {
    id: 'antatt-langvakt',
    title:
      'Langvakter i helga: alminnelig arbeidstid inntil 12,5 timer i løpet av 24 timer, gjennomsnittsberegnet',
    basis: 'TV',
    permits: [
      {
        rule: 'averaging',
        weeks,
        day_hours: minutes(LONG_DAY_MINUTES),
        week_hours: minutes(Math.min(MOST_AVERAGED_WEEK, unit.limits.week_hours)),
      },
    ],
    from: unit.plan.start,
    until: addDays(planEnd(unit.plan), -1),
    signed_by: ['arbeidsgiver og tillitsvalgte (ikke inngått; antatt i denne varianten)'],
  }
}
