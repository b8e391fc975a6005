/**
 * § 10-9(2): more than two hours of work after the ordinary hours, and there is a break of at least half an hour, which
 * is working time and is not counted among the hours of overtime that § 10-6 allows. A roster only says how long the
 * breaks of a duty are together: none at all is a breach, and less than 30 minutes a warning, because the last sentence
 * lets the break be shortened or moved where conditions make it necessary, which a roster does not show; too few minutes for this break and that of the first
 * subsection, and a break taken out of the working time, are warnings.
 */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { Found } from '../finding.ts'
import { findingOf } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Duty, WorkDay } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { unknownBreakNb } from '../unknown-break.ts'
import { warningOf } from '../warning.ts'
import { apartAcross } from './across-employers.ts'
import { aml, breakAboveDay, longBreakFromDay, longBreakMin } from './aml.ts'
import { statuteParameter } from './statute-parameter.ts'

const PLACE = 'aml § 10-9 andre ledd'

export const overtimeBreakAbove = statuteParameter('overtime-break-above', 'minutes', 120, PLACE)
export const overtimeBreakMin = statuteParameter('overtime-break-min', 'minutes', 30, PLACE)

export const overtimeBreak: PersonRule = {
  id: 'aml-10-9-overtime-break',
  scope: 'person',
  singleDuty: true,
  reachWeeks: 2,
  title: { nb: 'Pause ved overtid', nn: 'Pause ved overtid', en: 'Break during overtime' },
  explanation: {
    nb: 'Den som arbeider mer enn to timer etter at den alminnelige arbeidstiden er slutt, skal ha en pause på minst en halv time. Pausen er arbeidstid og betales som overtid når den ligger etter den alminnelige arbeidstiden, men teller ikke med i timene det er lov å arbeide overtid. Den kommer her i tillegg til pausen som vakten ellers krever; er det ikke minutter nok til begge, gis et varsel. Når forholdene gjør det nødvendig, kan pausen kortes ned eller forskyves: det kan ikke ses i en plan, så en kortere pause gir et varsel.',
    nn: 'Den som arbeider meir enn to timar etter at den alminnelege arbeidstida er slutt, skal ha ein pause på minst ein halv time. Pausen er arbeidstid og blir betalt som overtid når han ligg etter den alminnelege arbeidstida, men tel ikkje med i timane det er lov å arbeide overtid. Han kjem her i tillegg til pausen som vakta elles krev; er det ikkje minutt nok til begge, blir det gitt eit varsel. Når tilhøva gjer det nødvendig, kan pausen kortast ned eller forskuvast: det kan ein ikkje sjå i ein plan, så ein kortare pause gir eit varsel.',
    en: 'Whoever works more than two hours after the ordinary hours has a break of at least half an hour. It is working time, paid as overtime when it lies after the ordinary hours, but not counted among the hours of overtime allowed. Here it comes beside the break that the duty needs anyway; too few minutes for both give a warning. Where conditions make it necessary the break may be shortened or moved, which a roster does not show: a shorter break is a warning.',
  },
  citation: aml('10-9', 'andre ledd'),
  parameters: [overtimeBreakAbove, overtimeBreakMin],
  agreed: [],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, duties, mainPeriods } = view
  const withOvertime = duties.filter(({ shift }) => shift.overtime_minutes !== undefined)
  if (withOvertime.length === 0) return []
  const above = valueAt(overtimeBreakAbove, plan.from)
  return mainPeriods.flatMap((day) => {
    if (!inHorizon(plan, day.date)) return []
    const overtime = overtimeIn(withOvertime, day)
    return overtime.minutes > above ? judgeDay(view, day, overtime) : []
  })
}

interface Overtime {
  readonly minutes: number
  /** Whether some break of a duty with overtime is taken out of its working time. */
  readonly unpaidBreak: boolean
}

function overtimeIn(withOvertime: readonly Duty[], day: WorkDay): Overtime {
  const own = withOvertime.filter(
    ({ date, from, to }) => date === day.date && from >= day.from && to <= day.to,
  )
  return {
    minutes: own.reduce((sum, { shift }) => sum + (shift.overtime_minutes ?? 0), 0),
    unpaidBreak: own.some(({ shift }) => shift.break_minutes > 0 && !shift.break_is_working_time),
  }
}

function judgeDay(view: PersonView, day: WorkDay, { minutes, unpaidBreak }: Overtime): readonly Finding[] {
  const { plan, employee } = view
  const { date, from, to, activeMinutes, breakMinutes } = day
  const least = valueAt(overtimeBreakMin, plan.from)
  const who = `${employee.id} har ${durationText(minutes)} overtid etter den alminnelige arbeidstiden ${dateTextNb(date)}`
  const found = (limit: number, actual: number, restNb: string): Omit<Found, 'agreed'> => ({
    rule: overtimeBreak,
    plan,
    employee: employee.id,
    from,
    to,
    limit,
    actual,
    unit: 'minutes',
    clauseNb: `${who}${restNb}`,
  })
  if (breakMinutes < least) {
    const restNb = ` og ${breakMinutes} minutter pause; det skal være en pause på minst ${least} minutter`
    if (day.breakUnknown) {
      const needNb = `${durationText(minutes)} er overtid, og det skal være en pause på minst ${least} minutter`
      return [warningOf({ ...found(least, breakMinutes, ''), clauseNb: unknownBreakNb(view, day, needNb) })]
    }
    if (breakMinutes === 0) return [findingOf({ ...found(least, breakMinutes, restNb), agreed: null })]
    const necessityNb = `${restNb}, og den kan bare kortes ned når forholdene gjør det nødvendig, som ikke kan ses i planen`
    return [warningOf(found(least, breakMinutes, necessityNb))]
  }
  const ordinary = ordinaryBreakMin(view, activeMinutes - minutes)
  const together = least + ordinary
  const findings: Finding[] = []
  if (breakMinutes < together) {
    const restNb = ` og ${breakMinutes} minutter pause i alt; med pausen før overtiden (første ledd) trengs minst ${together} minutter om den skal komme i tillegg`
    findings.push(warningOf(found(together, breakMinutes, restNb)))
  }
  if (unpaidBreak) {
    const restNb = `, men pausen i vakten er ikke arbeidstid; ${least} minutter av den skal regnes med`
    findings.push(warningOf(found(least, 0, restNb)))
  }
  return findings
}

/** What the first subsection asks of the ordinary hours alone; a break of no stated length is at least a minute. */
function ordinaryBreakMin({ plan }: PersonView, minutes: number): number {
  if (minutes >= valueAt(longBreakFromDay, plan.from)) return valueAt(longBreakMin, plan.from)
  return minutes > valueAt(breakAboveDay, plan.from) ? 1 : 0
}
