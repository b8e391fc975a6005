/** § 10-6(1), (4)-(7): how much overtime, who must have agreed to it, and that none may be planned into a base plan. */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { Consent } from '../../workforce/employee.ts'
import type { AgreedNumber } from '../agreed-number.ts'
import { findingOf, weeksNb } from '../finding.ts'
import type { OvertimeFrame } from '../limit-profile.ts'
import type { Parameter } from '../parameter.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding, PermittingBasis, PersonRule } from '../rule.ts'
import { apartAcross } from './across-employers.ts'
import { aml, overtime, overtimeCaseDays, overtimeInspectorate, overtimeUnion } from './aml.ts'

/** § 10-6(4)-(6): a sum of overtime over weeks that follow each other. */
interface OvertimeWindow {
  readonly rule: PersonRule
  readonly weeks: number
  readonly number: AgreedNumber
  readonly span: 'week' | 'fourWeeks' | 'halfYear' | 'year'
  /** Whether a sum of the 52 weeks before what is known counts in it: surely, perhaps, or only overtime with a week. */
  readonly carries: 'surely' | 'perhaps' | 'dated'
}

export const overtimeWeek: PersonRule = {
  id: 'aml-10-6-overtime-week',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Overtid i uka', nn: 'Overtid i veka', en: 'Overtime in the week' },
  explanation: {
    nb: 'Høyst 10 timer overtid i løpet av sju dager. Med tillitsvalgte kan det avtales inntil 20 timer, og Arbeidstilsynet kan tillate inntil 25. Regnet i kalenderuka.',
    nn: 'Høgst 10 timar overtid i løpet av sju dagar. Med tillitsvalde kan det avtalast inntil 20 timar, og Arbeidstilsynet kan tillate inntil 25. Rekna i kalenderveka.',
    en: 'At most 10 hours of overtime in seven days. Up to 20 hours may be agreed with union representatives, and the Labour Inspection Authority may permit up to 25. Counted in the calendar week.',
  },
  citation: aml('10-6', 'fjerde til sjette ledd'),
  parameters: [overtime.week, overtimeUnion.week, overtimeInspectorate.week],
  agreed: ['overtime-week'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) => judgeWindow(view, weekWindow),
}

export const overtimeFourWeeks: PersonRule = {
  id: 'aml-10-6-overtime-four-weeks',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Overtid i fire uker', nn: 'Overtid i fire veker', en: 'Overtime in four weeks' },
  explanation: {
    nb: 'Høyst 25 timer overtid i fire sammenhengende uker; med tillitsvalgte kan det avtales inntil 50. For Arbeidstilsynets tillatelse sier loven ingen grense over fire uker.',
    nn: 'Høgst 25 timar overtid i fire samanhengande veker; med tillitsvalde kan det avtalast inntil 50. For løyve frå Arbeidstilsynet seier lova inga grense over fire veker.',
    en: 'At most 25 hours of overtime in four consecutive weeks; up to 50 may be agreed with union representatives. For a permit from the Labour Inspection Authority the act states no limit over four weeks.',
  },
  citation: aml('10-6', 'fjerde til sjette ledd'),
  parameters: [overtime.fourWeeks, overtimeUnion.fourWeeks],
  agreed: ['overtime-four-weeks'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) => judgeWindow(view, fourWeekWindow),
}

export const overtimeYear: PersonRule = {
  id: 'aml-10-6-overtime-year',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Overtid i året', nn: 'Overtid i året', en: 'Overtime in the year' },
  explanation: {
    nb: 'Høyst 200 timer overtid innenfor 52 uker; med tillitsvalgte kan det avtales inntil 300. Arbeidstilsynet kan tillate inntil 200 timer innenfor 26 uker. Overtid fra før planen teller med når den er oppgitt; uke for uke faller den ut igjen.',
    nn: 'Høgst 200 timar overtid innanfor 52 veker; med tillitsvalde kan det avtalast inntil 300. Arbeidstilsynet kan tillate inntil 200 timar innanfor 26 veker. Overtid frå før planen tel med når ho er oppgitt; veke for veke fell ho ut att.',
    en: 'At most 200 hours of overtime within 52 weeks; up to 300 may be agreed with union representatives. The Labour Inspection Authority may permit up to 200 hours within 26 weeks. Overtime before the roster counts where it is stated; week by week it falls out again.',
  },
  citation: aml('10-6', 'fjerde til sjette ledd'),
  parameters: [overtime.year, overtimeUnion.year, overtimeInspectorate.halfYear],
  agreed: ['overtime-year', 'overtime-half-year'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) => [...judgeWindow(view, halfYearWindow), ...judgeWindow(view, yearWindow)],
}

export const overtimeConsent: PersonRule = {
  id: 'aml-10-6-overtime-consent',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Samtykke til utvidet overtid',
    nn: 'Samtykke til utvida overtid',
    en: 'Consent to extended overtime',
  },
  explanation: {
    nb: 'Overtid ut over 10 timer i uka, 25 i fire uker eller 200 i 52 uker kan bare pålegges den som i det enkelte tilfellet har sagt seg villig. Det gjelder også når tillitsvalgte, Arbeidstilsynet eller en tariffavtale har åpnet for mer. Et samtykke for mer enn fire uker regnes ikke som det enkelte tilfellet.',
    nn: 'Overtid ut over 10 timar i veka, 25 i fire veker eller 200 i 52 veker kan berre påleggjast den som i det einskilde tilfellet har sagt seg villig. Det gjeld òg når tillitsvalde, Arbeidstilsynet eller ein tariffavtale har opna for meir. Eit samtykke for meir enn fire veker blir ikkje rekna som det einskilde tilfellet.',
    en: 'Overtime beyond 10 hours a week, 25 in four weeks or 200 in 52 weeks may be imposed only on those who have agreed in the individual case, also where union representatives, the Labour Inspection Authority or a collective agreement permit more. A consent for more than four weeks is not read as the individual case.',
  },
  citation: aml('10-6', 'sjuende ledd'),
  parameters: [overtime.week, overtime.fourWeeks, overtime.year, overtimeCaseDays],
  agreed: [],
  deviation: 'none',
  acrossEmployers: apartAcross,
  judge: judgeConsent,
}

export const overtimeNeed: PersonRule = {
  id: 'aml-10-6-standing-overtime',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Ingen fast overtid i en grunnturnus',
    nn: 'Inga fast overtid i ein grunnturnus',
    en: 'No standing overtime in a base roster',
  },
  explanation: {
    nb: 'Arbeid utover avtalt arbeidstid krever et særlig og tidsavgrenset behov. En grunnturnus gjentar seg og kan ikke ha det, så overtid i den er brudd.',
    nn: 'Arbeid utover avtalt arbeidstid krev eit særleg og tidsavgrensa behov. Ein grunnturnus tek seg opp att og kan ikkje ha det, så overtid i han er brot.',
    en: 'Work beyond the agreed hours needs a special need that is limited in time. A base roster repeats itself and cannot have one, so overtime in it is a breach.',
  },
  citation: aml('10-6', 'første ledd'),
  parameters: [],
  agreed: [],
  // § 10-12(4): "For bruk av overtid etter slik tariffavtale gjelder vilkårene i § 10-6 første ledd."
  deviation: 'none',
  acrossEmployers: apartAcross,
  judge: judgeNeed,
}

const weekWindow: OvertimeWindow = {
  rule: overtimeWeek,
  weeks: 1,
  number: 'overtime-week',
  span: 'week',
  carries: 'dated',
}
const fourWeekWindow: OvertimeWindow = {
  rule: overtimeFourWeeks,
  weeks: 4,
  number: 'overtime-four-weeks',
  span: 'fourWeeks',
  carries: 'dated',
}
const halfYearWindow: OvertimeWindow = {
  rule: overtimeYear,
  weeks: 26,
  number: 'overtime-half-year',
  span: 'halfYear',
  carries: 'perhaps',
}
const yearWindow: OvertimeWindow = {
  rule: overtimeYear,
  weeks: 52,
  number: 'overtime-year',
  span: 'year',
  carries: 'surely',
}

const WINDOWS: readonly OvertimeWindow[] = [weekWindow, fourWeekWindow, halfYearWindow, yearWindow]

interface OvertimeSum {
  readonly startWeek: number
  readonly minutes: number
  /** Of those, before what is known. */
  readonly carried: number
  /** Whether all that is carried surely lies inside the window. */
  readonly dated: boolean
}

/** Overtime in the window that ends with the week, as far back as is known. */
function sumUntil(view: PersonView, week: number, window: OvertimeWindow): OvertimeSum {
  const { weekOvertime, knownWeek } = view
  const startWeek = Math.max(knownWeek, week - window.weeks + 1)
  const { carried, dated } = carriedInto(view, week - window.weeks + 1, window)
  let minutes = carried
  for (let one = startWeek; one <= week; one++) minutes += weekOvertime[one]!
  return { startWeek, minutes, carried, dated }
}

/**
 * Overtime before what is known that counts from a week on. Week by week it counts in every window and falls out of it. One sum of 52 weeks
 * counts until all of them are past, and in the 26 weeks too, where it may lie outside.
 */
function carriedInto({ plan, knownWeek, employee }: PersonView, fromWeek: number, window: OvertimeWindow) {
  const { overtime_hours: hours = 0, overtime_weeks: byWeek } = employee.carry_over ?? {}
  if (byWeek !== undefined) {
    const inside = byWeek.filter(({ monday }) => {
      const week = (monday - plan.gridFrom) / 7
      return week >= fromWeek && week < knownWeek
    })
    return { carried: Math.round(inside.reduce((sum, one) => sum + one.hours, 0) * 60), dated: true }
  }
  const carries = window.carries !== 'dated' && fromWeek < knownWeek
  return { carried: carries ? Math.round(hours * 60) : 0, dated: window.carries !== 'perhaps' }
}

function sureMinutes({ minutes, carried, dated }: OvertimeSum): number {
  return dated ? minutes : minutes - carried
}

/**
 * The frame that the week is judged by: one that all its sums keep. Where none does, the one with the fewest sums above it, and of
 * those the widest for the week.
 */
function frameFor(view: PersonView, week: number): OvertimeFrame {
  const broken = (frame: OvertimeFrame) =>
    WINDOWS.filter((window) => sureMinutes(sumUntil(view, week, window)) > frame[window.span][week]!).length
  const [act, ...agreed] = view.limits.overtimeFrames
  let best = act!
  for (const frame of agreed) {
    const fewer = broken(frame) - broken(best)
    if (fewer < 0 || (fewer === 0 && frame.week[week]! > best.week[week]!)) best = frame
  }
  return best
}

/** One finding for each week with overtime that brings the sum above the limit. */
function judgeWindow(view: PersonView, window: OvertimeWindow): readonly Finding[] {
  const { plan, employee, weekOvertime } = view
  if (plan.cyclic) return []
  const findings: Finding[] = []
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    if (weekOvertime[week] === 0) continue
    const limit = frameFor(view, week)[window.span][week]!
    const sum = sumUntil(view, week, window)
    const { startWeek, minutes, carried } = sum
    if (minutes <= limit) continue
    const perhaps = sureMinutes(sum) <= limit
    const when = perhaps ? '; skriv uke for uke i «overtime_weeks» hva som ligger innenfor' : ''
    const before = carried === 0 ? '' : ` (${durationText(carried)} av dem er oppgitt fra før${when})`
    const span = weeksNb(addDays(plan.gridFrom, 7 * startWeek), week - startWeek + 1)
    findings.push(
      findingOf({
        rule: window.rule,
        plan,
        employee: employee.id,
        from: plan.weekStart[startWeek]!,
        to: plan.weekStart[week + 1]!,
        limit,
        actual: minutes,
        unit: 'minutes',
        agreed: { number: window.number, value: minutes },
        ...(perhaps ? { kind: 'warning' as const } : {}),
        clauseNb: `${employee.id} har ${durationText(minutes)} overtid i ${span}${before}; grensen er ${durationText(limit)} i løpet av ${window.weeks === 1 ? 'sju dager' : `${window.weeks} uker`}`,
      }),
    )
  }
  return findings
}

const FRAME: readonly { readonly window: OvertimeWindow; readonly parameter: Parameter }[] = [
  { window: weekWindow, parameter: overtime.week },
  { window: fourWeekWindow, parameter: overtime.fourWeeks },
  { window: yearWindow, parameter: overtime.year },
]

const ownWill: PermittingBasis = {
  basis: 'IND',
  upTo: null,
  signedBy: 'den ansatte selv, som i det enkelte tilfellet må ha sagt seg villig',
  citation: aml('10-6', 'sjuende ledd'),
}

/** Weeks with overtime beyond the frame of the fourth subsection that others have permitted, but not the employee. */
function judgeConsent(view: PersonView): readonly Finding[] {
  const { plan, employee, weekOvertime } = view
  if (plan.cyclic) return []
  const findings: Finding[] = []
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    if (weekOvertime[week] === 0) continue
    const said = yesTo(view, week)
    const caseDays = valueAt(overtimeCaseDays, plan.from)
    if (coversOvertime(view, week, said)) continue
    const permitted = frameFor(view, week)
    for (const { window, parameter } of FRAME) {
      const frame = valueAt(parameter, plan.from)
      const { startWeek, minutes } = sumUntil(view, week, window)
      if (minutes <= frame || minutes > permitted[window.span][week]!) continue
      findings.push(
        findingOf({
          rule: overtimeConsent,
          plan,
          employee: employee.id,
          from: plan.weekStart[startWeek]!,
          to: plan.weekStart[week + 1]!,
          limit: frame,
          actual: minutes,
          unit: 'minutes',
          agreed: null,
          permittedBy: [ownWill],
          clauseNb: `${employee.id} har ${durationText(minutes)} overtid i ${weeksNb(addDays(plan.gridFrom, 7 * startWeek), week - startWeek + 1)}; ut over ${durationText(frame)} må den ansatte selv ha sagt seg villig i det enkelte tilfellet, og det er ikke registrert${tooLongNb(said, caseDays)}`,
        }),
      )
    }
  }
  return findings
}

function yesTo({ plan, employee }: PersonView, week: number): readonly Consent[] {
  const monday = addDays(plan.gridFrom, 7 * week)
  return (employee.consents ?? []).filter(
    ({ to, from, until }) => to === 'overtime-beyond' && from <= addDays(monday, 6) && until >= monday,
  )
}

/** Whether somebody said yes to each day's overtime of the week, in a yes for the individual case that reaches as far as the week's sum. */
function coversOvertime(view: PersonView, week: number, said: readonly Consent[]): boolean {
  const { plan, duties, weekOvertime } = view
  const caseDays = valueAt(overtimeCaseDays, plan.from)
  const enough = said.filter(
    (consent) => daysOf(consent) <= caseDays && (consent.hours ?? Infinity) >= weekOvertime[week]!,
  )
  return duties
    .filter((duty) => duty.week === week && duty.overtimeMinutes > 0)
    .every(({ date }) => enough.some(({ from, until }) => from <= date && date <= until))
}

function daysOf({ from, until }: Consent): number {
  return until - from + 1
}

/** A yes to all overtime for a long time is none "i det enkelte tilfellet". */
function tooLongNb([consent]: readonly Consent[], caseDays: number): string {
  if (consent === undefined) return ''
  return ` (samtykket fra ${dateTextNb(consent.from)} gjelder ${daysOf(consent)} dager; som det enkelte tilfellet regnes her høyst ${caseDays})`
}

function judgeNeed(view: PersonView): readonly Finding[] {
  const { plan, employee, weekOvertime } = view
  if (!plan.cyclic) return []
  const findings: Finding[] = []
  for (let week = 0; week < plan.weeks; week++) {
    const actual = weekOvertime[week]!
    if (actual === 0) continue
    findings.push(
      findingOf({
        rule: overtimeNeed,
        plan,
        employee: employee.id,
        from: plan.weekStart[week]!,
        to: plan.weekStart[week + 1]!,
        limit: 0,
        actual,
        unit: 'minutes',
        agreed: null,
        permittedBy: [],
        clauseNb: `${employee.id} har ${durationText(actual)} overtid i ${weeksNb(addDays(plan.gridFrom, 7 * week), 1)} av grunnturnusen, som gjentar seg; overtid krever et særlig og tidsavgrenset behov`,
      }),
    )
  }
  return findings
}
