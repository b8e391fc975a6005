/** The rules in force on a date as a table: each number, who may move it and how far, and how well it is checked. */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate, parseDate } from '../time/local-date.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { AgreedNumber } from './agreed-number.ts'
import { agreedNumbers, boundOn } from './basis-table.ts'
import { LAW_VERSION, norway, rulesIn } from './jurisdictions.ts'
import type { LawAnswer, LawBasisOut, LawLanguage, LawRuleOut, LawValueOut } from './law-answer.ts'
import * as law from './norway/aml.ts'
import type { DatedValue, Parameter } from './parameter.ts'
import type { Citation, Rule } from './rule.ts'

/** The date of the text that LAW_VERSION names: nothing later is known here. */
export const LAW_TEXT_DATE = parseDate('2026-05-02')

/**
 * What the act itself permits when nothing is agreed, by the number that an agreement may move. Several: it depends on
 * the work (§ 10-4). Empty: nothing without an agreement. null: the act says it in another way (a share, a period of
 * the night, another number of weeks), which the rule's own values show.
 */
const withoutAgreement: Readonly<Record<AgreedNumber, readonly Parameter[] | null>> = {
  'averaging-weeks': [],
  'averaging-day': [law.ordinaryDayMax],
  'averaging-week': Object.values(law.ordinaryWeekMax),
  'averaging-single-week': Object.values(law.ordinaryWeekMax),
  'passive-day': null,
  'standby-share': null,
  'overtime-week': [law.overtime.week],
  'overtime-four-weeks': [law.overtime.fourWeeks],
  'overtime-half-year': null,
  'overtime-year': [law.overtime.year],
  'total-day': [law.totalDayMax],
  'total-week': [law.totalWeekMax],
  'daily-rest': [law.dailyRestMin],
  'weekly-rest': [law.weeklyRestMin],
  'sunday-average': [],
  'night-period': null,
  'night-average': [law.nightDayAverageMax],
  'night-strain': [law.nightStrainDayMax],
  'plan-notice': [law.planNoticeDays],
  'live-in-week': null,
  'live-in-rest': null,
}

const BASES: readonly Basis[] = ['IND', 'TV', 'AT', 'ORG']

export interface LawTableSettings {
  readonly date: LocalDate
  readonly language: LawLanguage
  /** Left out: all rules in force. */
  readonly rule?: string
}

/** The table on a date. Throws RangeError before the coded period. */
export function lawTable({ date, language, rule }: LawTableSettings): LawAnswer {
  const rules = rulesIn(norway, date).filter(({ id }) => rule === undefined || id === rule)
  return {
    date: formatDate(date),
    language,
    lawVersion: LAW_VERSION,
    codedFrom: formatDate(norway.from),
    notes: notesOn(date, language),
    rules: rules.map((one) => ruleRow(one, date, language)),
  }
}

function notesOn(date: LocalDate, language: LawLanguage): string[] {
  if (date <= LAW_TEXT_DATE) return []
  return [
    {
      nb: `Datoen er etter den siste teksten vi har: verdiene er fra «${LAW_VERSION}», og senere endringer er ikke kjent.`,
      nn: `Datoen er etter den siste teksten vi har: verdiane er frå «${LAW_VERSION}», og seinare endringar er ikkje kjende.`,
      en: `The date is after the last text we have: the values are from «${LAW_VERSION}», and later changes are not known.`,
    }[language],
  ]
}

/** A rule on a date: its values then, and those that come later. */
export function ruleRow(rule: Rule, date: LocalDate, language: LawLanguage): LawRuleOut {
  const values = rule.parameters.map((parameter) => valueRow(parameter, layerOf(rule.citation), date))
  return {
    id: rule.id,
    citation: rule.citation,
    title: rule.title[language],
    explanation: rule.explanation[language],
    value: values[0]?.value ?? null,
    unit: values[0]?.unit ?? null,
    values,
    bases: rule.agreed.flatMap((number) => basisRows(number, date)),
    deviation: rule.deviation,
    acrossEmployers: { treatment: rule.acrossEmployers.treatment, reason: rule.acrossEmployers.reasonNb },
    from: extreme(
      values.map(({ from }) => from),
      'last',
    ),
    verified: extreme(
      values.map(({ verified }) => verified),
      'first',
    ),
  }
}

function layerOf({ law }: Citation): LawValueOut['layer'] {
  return law === 'tariff' ? 'tariff' : 'law'
}

/** The first or last date; null when there are none, or one of them is missing. ISO dates sort as text. */
function extreme(dates: readonly (string | null)[], which: 'first' | 'last'): string | null {
  const known = dates.filter((date) => date !== null).sort()
  if (known.length < dates.length) return null
  return known.at(which === 'first' ? 0 : -1) ?? null
}

function valueRow(parameter: Parameter, layer: LawValueOut['layer'], date: LocalDate): LawValueOut {
  const inForce: DatedValue | undefined = parameter.history.findLast(({ from }) => from <= date)
  return {
    parameter: parameter.id,
    value: inForce?.value ?? null,
    unit: parameter.unit,
    layer,
    from: textOf(inForce?.from ?? null),
    adopted: textOf(inForce?.adopted ?? null),
    verified: textOf(parameter.verified),
    source: (inForce ?? parameter.history[0])?.source ?? '',
    later: parameter.history
      .filter(({ from }) => from > date)
      .map(({ from, value }) => ({ from: formatDate(from), value })),
  }
}

function textOf(date: LocalDate | null): string | null {
  return date === null ? null : formatDate(date)
}

/** The act alone, and then the four bases in their order, also those that can permit nothing. */
export function basisRows(number: AgreedNumber, date: LocalDate): readonly LawBasisOut[] {
  const { nameNb, direction, unit, bases } = agreedNumbers[number]
  const same = { number, name: nameNb, unit, direction }
  return [
    ...actRows(number, date).map((row) => ({ ...same, ...row })),
    ...BASES.flatMap((basis) => {
      const named = bases.filter((one) => one.basis === basis)
      if (named.length === 0) return [{ ...same, ...closedRow(basis) }]
      return named.map((one) => ({
        ...same,
        ...{ basis, permitted: true, upTo: boundOn(one, date), compensation: one.compensation },
        ...{ signedBy: one.signedBy, citation: one.citation },
      }))
    }),
  ]
}

function closedRow(basis: Basis): ActRow {
  return { basis, permitted: false, upTo: null, compensation: false, signedBy: null, citation: null }
}

type ActRow = Pick<LawBasisOut, 'basis' | 'permitted' | 'upTo' | 'compensation' | 'signedBy' | 'citation'>

function actRows(number: AgreedNumber, date: LocalDate): readonly ActRow[] {
  const parameters = withoutAgreement[number]
  if (parameters === null) return []
  const row = (upTo: number | null): ActRow => ({
    basis: 'NONE',
    permitted: upTo !== null,
    upTo,
    compensation: false,
    signedBy: null,
    citation: null,
  })
  const values = parameters.map(({ history }) => history.findLast(({ from }) => from <= date)?.value ?? null)
  return values.length === 0 ? [row(null)] : [...new Set(values)].map(row)
}
