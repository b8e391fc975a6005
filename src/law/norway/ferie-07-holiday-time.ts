/** Ferieloven § 7: three weeks in the main period, the rest together, and how much may be moved between years. */
import type { LocalDate } from '../../time/local-date.ts'
import { dateOf } from '../../time/local-date.ts'
import type { HolidayRecord } from '../../workforce/register-holiday.ts'
import { valueAt } from '../parameter.ts'
import { judgeEach, notRecorded, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import {
  ferieloven,
  mainHolidayDays,
  mainHolidayEntry,
  mainHolidayFrom,
  mainHolidayUntil,
  movedHolidayDays,
  restHolidayDays,
} from './ferieloven.ts'
import type { Stretch } from './holiday-days.ts'
import {
  aboutHoliday,
  anyAgreement,
  claimFinding,
  daysNotTaken,
  dayOfYear,
  enteredAfter,
  isPlanned,
  joined,
  ordinaryDays,
  placedOtherwise,
  stretchesOf,
  within,
  workingDays,
} from './holiday-days.ts'

export const mainHoliday: RegisterRule = {
  id: 'ferie-7-main-holiday',
  scope: 'register',
  title: { nb: 'Hovedferien', nn: 'Hovudferien', en: 'The main holiday' },
  explanation: {
    nb: 'Den ansatte kan kreve 18 virkedager hovedferie mellom 1. juni og 30. september, om tiltredelsen ikke var etter 15. august. Loven sier ikke at de 18 dagene skal være samlet, slik den gjør for restferien; delt hovedferie gir derfor bare et varsel. Hovedferie som er utsatt på grunn av sykdom, foreldrepermisjon eller plikttjeneste, kan ikke kreves på nytt i den tiden. Kan fravikes ved tariffavtale eller annen avtale.',
    nn: 'Den tilsette kan krevje 18 virkedagar hovudferie mellom 1. juni og 30. september, om tiltredinga ikkje var etter 15. august. Lova seier ikkje at dei 18 dagane skal vere samla, slik ho gjer for restferien; delt hovudferie gir difor berre eit varsel. Hovudferie som er utsett på grunn av sjukdom, foreldrepermisjon eller plikttenest, kan ikkje krevjast på nytt i den tida. Kan fråvikast ved tariffavtale eller annan avtale.',
    en: 'The employee may claim 18 working days of main holiday between 1 June and 30 September, unless entry was after 15 August. The act does not say that the 18 days are unbroken, as it does for the rest; a divided main holiday therefore only gives a warning. Main holiday postponed because of sickness, parental leave or duty service cannot be claimed again in that time. A collective or other agreement may say otherwise.',
  },
  citation: ferieloven('7', 'nr. 1'),
  parameters: [mainHolidayDays, mainHolidayFrom, mainHolidayUntil, mainHolidayEntry],
  agreed: [],
  deviation: 'any-agreement',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: mainHoliday, view }, view.register.holidays, aboutHoliday, (record) =>
      record.time_agreed || record.main_claimed === false || enteredAfter(record, mainHolidayEntry)
        ? []
        : judgeMain(view, record),
    ),
}

/** 1 June to 30 September of the year. */
function mainPeriod(year: number): Stretch {
  return { from: dayOfYear(mainHolidayFrom, year), until: dayOfYear(mainHolidayUntil, year) }
}

/**
 * How many of the days left to place belong to the main holiday, and how many to the rest. Main holiday that § 9
 * postpones cannot be claimed again within the period (§ 7(1) third sentence). Days that the act lets be left are taken
 * from the main holiday first: which part they were is not recorded, and this gives no false finding.
 */
function shares(record: HolidayRecord): { readonly main: number; readonly rest: number } {
  const first = dateOf(record.year, 1, 1)
  const left = Math.max(0, ordinaryDays(record) - placedOtherwise(record))
  const lost = postponedMainDays(record) + daysNotTaken(record)
  const main = Math.min(left, Math.max(0, valueAt(mainHolidayDays, first) - lost))
  return { main, rest: Math.min(left - main, valueAt(restHolidayDays, first)) }
}

function postponedMainDays({ periods, year }: HolidayRecord): number {
  const main = mainPeriod(year)
  return joined(periods.filter(({ extra, postponed }) => !extra && postponed !== undefined)).reduce(
    (sum, stretch) => sum + workingDays(within(stretch, main)),
    0,
  )
}

function judgeMain(view: RegisterView, record: HolidayRecord): readonly Finding[] {
  const { employee, year } = record
  const period = mainPeriod(year)
  const { main: limit } = shares(record)
  const days = stretchesOf(record, 'ordinary').map((stretch) => workingDays(within(stretch, period)))
  const sum = days.reduce((total, one) => total + one, 0)
  const longest = Math.max(0, ...days)
  if (longest >= limit) return []
  const shared = {
    rule: mainHoliday,
    view,
    employee,
    from: period.from,
    to: period.until,
    limit,
    unit: 'days' as const,
  }
  if (sum >= limit) {
    return [
      registerFinding({
        ...shared,
        kind: 'warning',
        actual: longest,
        clauseNb: `${employee} har ${sum} virkedager hovedferie i ${year}, men høyst ${longest} sammenhengende; spør om den ansatte vil ha ${limit} samlet (ferieloven § 7 nr. 1)`,
      }),
    ]
  }
  const decided = view.on > period.until || isPlanned(view.unit, record)
  const clauseNb = `${employee} har ${sum} virkedager ferie mellom 1. juni og 30. september ${year}; den ansatte kan kreve ${limit}${decided ? ', om ikke annet er avtalt' : '; sett opp resten'} (ferieloven § 7 nr. 1)`
  if (!decided) return [registerFinding({ ...shared, kind: 'warning', actual: sum, clauseNb })]
  return claimFinding(record.main_claimed, 'main_claimed', {
    ...shared,
    kind: 'needs-agreement',
    actual: sum,
    permittedBy: anyAgreement(view.unit, '7'),
    clauseNb,
  })
}

export const restHoliday: RegisterRule = {
  id: 'ferie-7-rest-holiday',
  scope: 'register',
  title: { nb: 'Restferien', nn: 'Restferien', en: 'The rest of the holiday' },
  explanation: {
    nb: 'Den ansatte kan kreve at restferien på 7 virkedager gis samlet i ferieåret, utenom de 18 dagene hovedferie. Dømmes når hele ferien er satt opp, eller året er omme. Kan fravikes ved tariffavtale eller annen avtale.',
    nn: 'Den tilsette kan krevje at restferien på 7 virkedagar blir gitt samla i ferieåret, utanom dei 18 dagane hovudferie. Blir dømd når heile ferien er sett opp, eller året er omme. Kan fråvikast ved tariffavtale eller annan avtale.',
    en: 'The employee may claim the remaining 7 working days together within the year, besides the 18 days of main holiday. Judged when the whole holiday is placed, or the year is over. A collective or other agreement may say otherwise.',
  },
  citation: ferieloven('7', 'nr. 2'),
  parameters: [restHolidayDays, mainHolidayDays, mainHolidayFrom, mainHolidayUntil],
  agreed: [],
  deviation: 'any-agreement',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: restHoliday, view }, view.register.holidays, aboutHoliday, (record) =>
      record.time_agreed || !(isPlanned(view.unit, record) || view.on > dateOf(record.year, 12, 31))
        ? []
        : judgeRest(view, record),
    ),
}

function judgeRest(view: RegisterView, record: HolidayRecord): readonly Finding[] {
  const { employee, year } = record
  const { rest: limit } = shares(record)
  const actual = Math.min(limit, longestRest(record))
  if (actual >= limit) return []
  return claimFinding(record.rest_claimed, 'rest_claimed', {
    rule: restHoliday,
    view,
    kind: 'needs-agreement',
    employee,
    from: dateOf(year, 1, 1),
    to: dateOf(year, 12, 31),
    limit,
    actual,
    unit: 'days',
    permittedBy: anyAgreement(view.unit, '7'),
    clauseNb: `${employee} har høyst ${actual} virkedager restferie samlet i ${year}; den ansatte kan kreve ${limit}, om ikke annet er avtalt (ferieloven § 7 nr. 2)`,
  })
}

/**
 * The most working days together that are not needed for the main holiday: of each stretch, what lies outside the main
 * period, and of what lies inside, as much as the other days there can spare.
 */
function longestRest(record: HolidayRecord): number {
  const period = mainPeriod(record.year)
  const { main } = shares(record)
  const stretches = stretchesOf(record, 'ordinary').map((stretch) => ({
    all: workingDays(stretch),
    inMain: workingDays(within(stretch, period)),
  }))
  const inMain = stretches.reduce((sum, stretch) => sum + stretch.inMain, 0)
  const spare = Math.max(0, inMain - main)
  return Math.max(0, ...stretches.map((one) => one.all - one.inMain + Math.min(one.inMain, spare)))
}

export const movedHoliday: RegisterRule = {
  id: 'ferie-7-moved-holiday',
  scope: 'register',
  title: {
    nb: 'Forskudd og overføring av ferie',
    nn: 'Forskot og overføring av ferie',
    en: 'Holiday in advance or moved',
  },
  explanation: {
    nb: 'Det kan avtales skriftlig å ta inntil 12 virkedager på forskudd og å overføre inntil 12 til neste år. Mer kan ikke avtales. Dager som ikke ble tatt på grunn av sykdom eller foreldrepermisjon, overføres uten avtale og uten den grensen; de skrives for seg.',
    nn: 'Det kan avtalast skriftleg å ta inntil 12 virkedagar på forskot og å overføre inntil 12 til neste år. Meir kan ikkje avtalast. Dagar som ikkje blei tekne på grunn av sjukdom eller foreldrepermisjon, blir overførte utan avtale og utan den grensa; dei blir skrivne for seg.',
    en: 'Up to 12 working days may be taken in advance and up to 12 moved to the next year, by written agreement. More may not be agreed. Days not taken because of sickness or parental leave are moved without agreement and without that limit; they are recorded apart.',
  },
  citation: ferieloven('7', 'nr. 3'),
  parameters: [movedHolidayDays],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach({ rule: movedHoliday, view }, view.register.holidays, aboutHoliday, (record) => [
      ...tooMany(view, record, record.taken_in_advance, 'tatt på forskudd året før'),
      ...tooMany(view, record, record.moved_to_next_year, 'overført til neste år'),
      ...notAgreed(view, record),
    ]),
}

function tooMany(
  view: RegisterView,
  { employee, year }: HolidayRecord,
  actual: number,
  howNb: string,
): readonly Finding[] {
  const first: LocalDate = dateOf(year, 1, 1)
  const limit = valueAt(movedHolidayDays, first)
  if (actual <= limit) return []
  return [
    registerFinding({
      rule: movedHoliday,
      view,
      kind: 'breach',
      employee,
      from: first,
      to: dateOf(year, 12, 31),
      limit,
      actual,
      unit: 'days',
      clauseNb: `${employee} har ${actual} virkedager av ferien for ${year} ${howNb}; det kan avtales høyst ${limit} (ferieloven § 7 nr. 3)`,
    }),
  ]
}

function notAgreed(view: RegisterView, record: HolidayRecord): readonly Finding[] {
  const { employee, year, taken_in_advance: advance, moved_to_next_year: moved, move_agreed: agreed } = record
  if (advance + moved === 0 || agreed !== undefined) return []
  return [
    notRecorded(
      { rule: movedHoliday, view, employee },
      dateOf(year, 1, 1),
      `${employee} har ${advance + moved} virkedager av ferien for ${year} flyttet mellom år, og skriftlig avtale er ikke registrert (ferieloven § 7 nr. 3); skriv datoen`,
    ),
  ]
}
