/** Ferieloven § 6(1)-(2): the holiday is discussed in good time, and the employee is told of it two months before. */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { addMonths } from '../../time/months.ts'
import type { HolidayPeriod, HolidayRecord } from '../../workforce/register-holiday.ts'
import { valueAt } from '../parameter.ts'
import { daysNb, judgeEach, notRecorded, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { ferieloven, holidayNoticeMonths } from './ferieloven.ts'
import { aboutHoliday, anyAgreement, claimFinding } from './holiday-days.ts'

export const holidayNotice: RegisterRule = {
  id: 'ferie-6-notice',
  scope: 'register',
  title: { nb: 'Varsel om ferie', nn: 'Varsel om ferie', en: 'Notice of holiday' },
  explanation: {
    nb: 'Den ansatte kan kreve å få vite når ferien er, senest to måneder før den tar til, om ikke særlige grunner hindrer det. Ekstraferien fra året en fyller 60, bestemmer den ansatte selv. Kan fravikes ved tariffavtale eller annen avtale.',
    nn: 'Den tilsette kan krevje å få vite når ferien er, seinast to månader før han tek til, om ikkje særlege grunnar hindrar det. Ekstraferien frå året ein fyller 60, avgjer den tilsette sjølv. Kan fråvikast ved tariffavtale eller annan avtale.',
    en: 'The employee may claim to be told of the holiday at the latest two months before it begins, unless special reasons prevent it. The extra week from the year of turning 60 is the employee’s to place. A collective or other agreement may say otherwise.',
  },
  citation: ferieloven('6', 'nr. 2'),
  parameters: [holidayNoticeMonths],
  agreed: [],
  deviation: 'any-agreement',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: holidayNotice, view }, view.register.holidays, aboutHoliday, (record) =>
      ordinary(record).flatMap((period) => judgeNotice(view, record, period)),
    ),
}

/** The periods that the employer places, and that no other agreement governs. */
function ordinary({ notice_agreed: agreed, periods }: HolidayRecord): readonly HolidayPeriod[] {
  return agreed ? [] : periods.filter(({ extra }) => !extra)
}

function judgeNotice(
  view: RegisterView,
  { employee, notice_claimed: claimed }: HolidayRecord,
  { from, notice_given: given, late_notice_reason: excused }: HolidayPeriod,
): readonly Finding[] {
  const months = valueAt(holidayNoticeMonths, from)
  const due = addMonths(from, -months)
  const subject = { rule: holidayNotice, view, employee }
  if (given === undefined) {
    if (view.on <= due || excused || claimed === false) return []
    return [
      notRecorded(
        subject,
        due,
        `${employee} har ferie fra ${dateTextNb(from)}, og varselet er ikke registrert; fristen var ${dateTextNb(due)}, ${months} måneder før`,
      ),
    ]
  }
  if (given <= due || excused) return []
  return claimFinding(claimed, 'notice_claimed', {
    ...subject,
    kind: 'needs-agreement',
    from: due,
    to: given,
    limit: from - due,
    actual: Math.max(0, from - given),
    unit: 'days',
    permittedBy: anyAgreement(view.unit, '6'),
    clauseNb: `${employee} fikk ${dateTextNb(given)} varsel om ferie fra ${dateTextNb(from)}; den ansatte kan kreve det senest ${dateTextNb(due)}, ${months} måneder før, om ikke annet er avtalt (ferieloven § 6 nr. 2)`,
  })
}

export const holidayDiscussion: RegisterRule = {
  id: 'ferie-6-discussion',
  scope: 'register',
  title: { nb: 'Drøfting av ferien', nn: 'Drøfting av ferien', en: 'Discussion of the holiday' },
  explanation: {
    nb: 'Arbeidsgiver drøfter ferien med den ansatte eller de tillitsvalgte i god tid før den. Etter at ferien har begynt, er for sent; etter at den er fastsatt, gir et varsel. Kan fravikes ved tariffavtale eller annen avtale.',
    nn: 'Arbeidsgivar drøftar ferien med den tilsette eller dei tillitsvalde i god tid før han. Etter at ferien har teke til, er for seint; etter at han er fastsett, gir eit varsel. Kan fråvikast ved tariffavtale eller annan avtale.',
    en: 'The employer discusses the holiday with the employee or the union representatives in good time before it. After it has begun is too late; after it is fixed gives a warning. A collective or other agreement may say otherwise.',
  },
  citation: ferieloven('6', 'nr. 1'),
  parameters: [],
  agreed: [],
  deviation: 'any-agreement',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: holidayDiscussion, view }, view.register.holidays, aboutHoliday, (record) =>
      judgeDiscussion(view, record),
    ),
}

function judgeDiscussion(view: RegisterView, record: HolidayRecord): readonly Finding[] {
  const { employee, discussed, year } = record
  const periods = ordinary(record)
  const begins = earliest(periods.map(({ from }) => from))
  if (begins === null) return []
  const subject = { rule: holidayDiscussion, view, employee }
  if (discussed === undefined) {
    return [
      notRecorded(
        subject,
        begins,
        `Ferien til ${employee} i ${year} er ikke registrert som drøftet (ferieloven § 6 nr. 1); skriv datoen`,
      ),
    ]
  }
  const fixed = earliest(periods.flatMap(({ notice_given: given }) => (given === undefined ? [] : [given])))
  const tooLate = discussed >= begins
  // The last day in time: the day before it begins, or the day it is fixed.
  const by = tooLate ? addDays(begins, -1) : fixed
  if (by === null || discussed <= by) return []
  const late = discussed - by
  return [
    registerFinding({
      ...subject,
      kind: tooLate ? 'needs-agreement' : 'warning',
      from: by,
      to: discussed,
      limit: 0,
      actual: late,
      unit: 'days',
      permittedBy: tooLate ? anyAgreement(view.unit, '6') : [],
      clauseNb: `Ferien til ${employee} i ${year} ble drøftet ${dateTextNb(discussed)}, ${tooLate ? `men den begynte ${dateTextNb(begins)}` : `${daysNb(late)} etter at den var fastsatt`} (ferieloven § 6 nr. 1)`,
    }),
  ]
}

function earliest(dates: readonly LocalDate[]): LocalDate | null {
  return dates.length === 0 ? null : (Math.min(...dates) as LocalDate)
}
