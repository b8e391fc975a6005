/** One solved case of `kan`: the independent judgement of a roster, put into the answer's words and numbers. */
import type { Finding } from '../law/rule.ts'
import { agreementProblems, permittingBasis } from '../law/agreements.ts'
import type { Agreement } from '../workforce/agreement.ts'
import { evaluate } from '../law/evaluate.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import type { Roster } from '../workforce/roster.ts'
import { clockOf, planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import type { Instant } from '../time/oslo.ts'
import { minuteOfDayText, wallTimeOf } from '../time/oslo.ts'
import { expectedShort } from '../staffing/expected-absence.ts'
import { levelName, levelsOf } from '../staffing/levelled-staff.ts'
import { defaultAbsence } from '../staffing/fte.ts'
import { nominalWorkMinutes } from '../staffing/week-demand.ts'
import type { Figure } from '../staffing/figure.ts'
import type { UnitArithmetic } from './arithmetic.ts'
import { postShare } from './arithmetic.ts'
import { uncoveredBound } from './bounds.ts'
import type {
  AbsenceOut,
  AgreementNeededOut,
  CaseOut,
  FigureOut,
  RosterRowOut,
  ViolationOut,
} from './kan-answer.ts'
import type { ContractBalance } from './local-rules.ts'
import { balanceText, contractBalances, judgeLocalRules } from './local-rules.ts'
import { explainHoles, holesOut, missingAgreements } from './explain.ts'
import { precheck } from './prechecks.ts'
import { quickRestsIn, splitWeekendsIn } from './rhythm.ts'
import { round } from './round.ts'
import type { CoverCount } from './recount.ts'
import { recountCover } from './recount.ts'
import type { Variant } from './variants.ts'

export type ReadyVariant = Extract<Variant, { status: 'ready' }>

/** What the arithmetic says of a case, before or without a roster. */
export function arithmeticCase(variant: ReadyVariant): CaseOut {
  const { unit, arithmetic, assumedAgreements, setAside } = variant
  return {
    id: variant.id,
    name: variant.nameNb,
    status: 'arithmetic-only',
    reason: null,
    hypothetical: variant.hypothetical,
    weekendEvery: unit.weekend.every,
    ...headline(arithmetic),
    staffByLevel: levelsOf(unit).map(({ name, heads, nightHeads }) => ({ name, heads, nightHeads })),
    prechecks: precheck(unit, setAside),
    coveragePercent: null,
    demandHours: null,
    uncoveredHours: null,
    uncoveredBoundHours: null,
    boundFormula: null,
    violations: [],
    lawWarnings: [],
    holes: [],
    agreementsNeeded: assumedOut(unit, assumedAgreements),
    largestDeviationHours: null,
    toleranceHours: unit.limits.contract_tolerance_hours / 60,
    outsideTolerance: [],
    quickReturns: null,
    splitWeekends: null,
    absence: null,
    warnings: [
      ...variant.warnings,
      // Posts that are missing say themselves what they are.
      ...(variant.hypothetical && variant.id !== 'with-vacancies' ? [hypotheticalWarning(unit)] : []),
    ],
    iterations: null,
    shifts: shiftKeyOf(unit),
    roster: [],
  }
}

/** What a variant takes for granted: the permissions that count, each with its own paragraph. */
function assumedOut(unit: Unit, agreements: readonly Agreement[]): AgreementNeededOut[] {
  const idle = new Set(agreementProblems(unit).map(({ agreement, rule }) => `${agreement} ${rule}`))
  return agreements.flatMap(({ id, title, basis, permits }) =>
    permits
      .filter(({ rule }) => !idle.has(`${id} ${rule}`))
      .map((permission): AgreementNeededOut => {
        const found = permittingBasis(unit, permission, basis, unit.plan.start)
        return {
          rule: permission.rule,
          citation: found.citation,
          bases: [basis],
          signedBy: found.signedBy,
          status: 'assumed',
          text: `${title}. Ingen i den tenkte staben har inngått avtalen; varianten forutsetter den.`,
        }
      }),
  )
}

/** What the shift codes of the roster mean; only those that somebody is needed on. */
export function shiftKeyOf({ shifts, demand }: Unit): CaseOut['shifts'] {
  return shifts
    .filter(({ code }) => demand.some(({ shift }) => shift === code))
    .map((shift) => ({
      code: shift.code,
      name: shift.name,
      time: `${minuteOfDayText(shift.start)}-${minuteOfDayText(shift.end)}`,
      hours: round(nominalWorkMinutes(shift) / 60, 2),
    }))
}

function hypotheticalWarning(unit: Unit): string {
  const post = unit.employees[0]?.employments[0]?.post_percent ?? 0
  return `Staben i denne varianten er tenkt: ${unit.employees.length} personer i like stillinger på ${decimalText(post, 1)} %, utledet av helgeregnestykket. Den sier hva som er mulig, ikke hvem som skal gjøre det.`
}

function headline(arithmetic: UnitArithmetic) {
  const { weekHours, grossFte, netFte, heads, averagePost, levels } = arithmetic
  return {
    grossHoursPerWeek: round(weekHours.value, 2),
    grossFte: round(grossFte.value, 2),
    netFte: round(netFte.value, 2),
    heads: heads.value,
    averagePostPercent: round(averagePost.value, 1),
    figures: [
      figureOut('Timer i uka', weekHours),
      figureOut('Brutto årsverk', grossFte),
      figureOut('Bemanningsfaktor', arithmetic.absenceFactor),
      figureOut('Netto årsverk', netFte),
      figureOut('Hoder etter helgeregelen', heads),
      figureOut('Gjennomsnittlig stilling', averagePost),
      figureOut('Timer per arbeidet helg for heltid', arithmetic.fullTimeWeekendHours),
    ],
    levels: levels.map((level) => ({
      competence: level.competence,
      name: level.name,
      headsNeeded: level.headsNeeded.value,
      headsPresent: level.headsPresent,
      fteNeeded: round(level.fteNeeded.value, 2),
      ftePresent: round(level.ftePresent, 2),
      formula: `${level.headsNeeded.formula}; ${level.fteNeeded.formula}`,
    })),
  }
}

function figureOut(name: string, { value, unit, formula, source }: Figure): FigureOut {
  return { name, value: round(value, 4), unit, formula, ...(source === undefined ? {} : { source }) }
}

/** Judges a roster of the case independently of the search, and explains each hole. */
export function judgedCase(variant: ReadyVariant, roster: Roster, iterations: number): CaseOut {
  const { unit, arithmetic, setAside = NOTHING_SET_ASIDE } = variant
  const base = arithmeticCase(variant)
  const cover = recountCover(unit, roster)
  const findings = evaluate({ unit, roster, setAside })
  const balances = contractBalances(unit, roster)
  const bound = uncoveredBound(unit, cover.demandMinutes, setAside)
  const holes = explainHoles(unit, roster, cover, setAside)
  const outside = balances.filter(({ deviationHours }) => Math.abs(deviationHours) > base.toleranceHours)
  const rests = quickRestsIn(unit, roster)
  return {
    ...base,
    status: 'solved',
    coveragePercent: coveragePercent(cover),
    demandHours: round(cover.demandMinutes / 60, 2),
    uncoveredHours: round(cover.uncoveredMinutes / 60, 2),
    uncoveredBoundHours: round(bound.hours, 2),
    boundFormula: bound.formula,
    violations: [
      ...findings.filter(({ kind }) => kind !== 'warning').map((finding) => violationOut(unit, finding)),
      ...localViolations(unit, roster),
    ],
    lawWarnings: findings
      .filter(({ kind }) => kind === 'warning')
      .map((finding) => violationOut(unit, finding)),
    holes: holesOut(unit, holes),
    agreementsNeeded: [...base.agreementsNeeded, ...missingAgreements(findings, holes)],
    largestDeviationHours: Math.max(0, ...balances.map(({ deviationHours }) => Math.abs(deviationHours))),
    outsideTolerance: outside.map(balanceText),
    quickReturns: rests,
    splitWeekends: splitWeekendsIn(roster),
    absence: absenceOut(unit, arithmetic, cover),
    iterations,
    roster: rosterRows(unit, roster, balances),
  }
}

/** Never rounded up to 100: one hole in a year must show. */
export function coveragePercent({ demandMinutes, uncoveredMinutes }: CoverCount): number {
  if (demandMinutes === 0) return 100
  return Math.floor((1 - uncoveredMinutes / demandMinutes) * 10_000) / 100
}

export function violationOut(unit: Unit, finding: Finding): ViolationOut {
  return {
    rule: finding.rule,
    citation: finding.citation,
    employee: finding.employee ?? 'planen',
    from: instantDate(unit, finding.from),
    to: instantDate(unit, finding.to),
    kind: finding.kind,
    limit: finding.limit,
    actual: finding.actual,
    unit: finding.unit,
    permittedBy: finding.permittedBy.map(({ basis, upTo, signedBy }) => ({ basis, upTo, signedBy })),
    text: finding.textNb,
  }
}

function instantDate(unit: Unit, instant: Instant): string {
  return formatDate(wallTimeOf(instant, clockOf(unit.plan.kind)).date)
}

export function localViolations(unit: Unit, roster: Roster): ViolationOut[] {
  return judgeLocalRules(unit, roster).map(({ rule, employee, date, textNb }) => ({
    rule,
    citation: null,
    employee,
    from: formatDate(date),
    to: formatDate(date),
    kind: 'unit-rule',
    limit: null,
    actual: null,
    unit: '',
    permittedBy: [],
    text: `${employee} ${textNb}.`,
  }))
}

function absenceOut(unit: Unit, arithmetic: UnitArithmetic, cover: CoverCount): AbsenceOut {
  const { absenceFactor, grossFte } = arithmetic
  const present = 1 / absenceFactor.value
  const shorts = cover.counts.map(({ assigned, minimum, minutes }) => ({
    short: expectedShort(assigned, minimum, present),
    minutes,
  }))
  const holes = shorts.reduce((sum, { short }) => sum + short, 0) / unit.plan.weeks
  const hours = shorts.reduce((sum, { short, minutes }) => sum + short * minutes, 0) / 60 / unit.plan.weeks
  const contractFte = unit.employees.reduce((sum, employee) => sum + postShare(employee), 0)
  const fteToClose = Math.max(0, grossFte.value * absenceFactor.value - contractFte)
  return {
    factor: round(absenceFactor.value, 3),
    formula: absenceFactor.formula,
    source: absenceFactor.source ?? '',
    ownFigures: unit.absence !== undefined && unit.absence !== defaultAbsence,
    expectedHolesPerWeek: round(holes, 1),
    expectedHoleHoursPerWeek: round(hours, 1),
    fteToClose: round(fteToClose, 2),
    text: `Uten vikarer mangler det i snitt ${decimalText(holes, 1)} vakter (${decimalText(hours, 1)} timer) i uka${cover.holes.length === 0 ? '' : ', hullene i turnusen medregnet'}. ${decimalText(grossFte.value, 2)} x ${decimalText(absenceFactor.value, 3)} - ${decimalText(contractFte, 2)} årsverk i stillinger = ${decimalText(fteToClose, 2)} årsverk til dekker gjennomsnittet, ikke toppene.`,
  }
}

function rosterRows(unit: Unit, roster: Roster, balances: readonly ContractBalance[]): RosterRowOut[] {
  const cells = new Map<string, string>()
  for (const { employee, date, shift } of roster.assignments) cells.set(`${employee} ${date}`, shift)
  const days: LocalDate[] = []
  for (let date = unit.plan.start; date < planEnd(unit.plan); date = addDays(date, 1)) days.push(date)
  return unit.employees.map((employee, index) => ({
    employee: employee.id,
    competence: levelName(unit, employee.competences),
    postPercent: round(postShare(employee) * 100, 1),
    weekendGroup: employee.weekend_group ?? 0,
    contractHours: balances[index]!.contractHours,
    plannedHours: balances[index]!.plannedHours,
    cells: days.map((date) => cells.get(`${employee.id} ${date}`) ?? ''),
  }))
}
