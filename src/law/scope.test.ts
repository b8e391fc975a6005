import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import type { LawCase } from './case.ts'
import { dutyFindings, evaluate, evaluateEmployee } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import { holdsForPosition } from './norway/aml-10-12-scope.ts'
import { medleverReplaces } from './norway/medlever-scope.ts'
import { planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

describe('§ 10-12(1)-(2)', () => {
  const cited = (paragraph: string, subsection = 'første ledd', law = 'aml') => ({
    law,
    paragraph,
    subsection,
  })

  test.each(['leading', 'independent'] as const)(
    'a %s position has only § 10-2 of chapter 10, without flexitime',
    (position) => {
      const holds = (...args: Parameters<typeof cited>) => holdsForPosition(position, cited(...args))
      expect(['§ 10-3', '§ 10-4', '§ 10-8', '§ 10-11'].filter((one) => holds(one))).toEqual([])
      const parts = ['første ledd', 'andre ledd', 'tredje ledd', 'fjerde ledd'].filter((one) =>
        holds('§ 10-2', one),
      )
      expect(parts).toEqual(['første ledd', 'andre ledd', 'fjerde ledd'])
      expect(holds('§ 10-12')).toBe(true)
    },
  )

  test('other chapters and collective agreements hold; the live-in regulation falls with chapter 10', () => {
    expect(holdsForPosition('leading', cited('§ 11-2'))).toBe(true)
    expect(holdsForPosition('leading', cited('§ 14-3'))).toBe(true)
    expect(holdsForPosition('leading', cited('§ 10-4', '', 'tariff'))).toBe(true)
    expect(holdsForPosition('leading', cited('§ 2', '', 'medleverforskriften'))).toBe(false)
  })

  test('an ordinary position has all of it, said or not', () => {
    for (const position of ['ordinary', undefined] as const) {
      expect(holdsForPosition(position, cited('§ 10-8'))).toBe(true)
      expect(holdsForPosition(position, cited('§ 2', '', 'medleverforskriften'))).toBe(true)
    }
  })

  test('a warning says what was not judged, and all three ways of judging leave it out', () => {
    const { unit, roster } = worldOf({ ...plain, position: 'leading', duties: [`${MONDAY} 07:00-22:00`] })
    const findings = evaluate({ unit, roster })
    expect(findings.map(({ rule, textNb }) => [rule, textNb])).toEqual([
      [
        'aml-10-12-exempt-position',
        'A er oppgitt å ha ledende stilling, så vaktene (1) er ikke dømt etter kapittel 10 utenom § 10-2; se til at stillingen er slik.',
      ],
    ])
    const [employee] = unit.employees
    const { kind, assignments } = roster
    expect(evaluateEmployee({ unit, kind, employee: employee!, assignments })).toEqual(findings)
    const plan = planView({ unit, ...roster })
    expect(dutyFindings(plan, employee!, parseDate(MONDAY), assignments[0]!.shift)).toEqual([])
  })

  test('an independent position is named as such', () => {
    const [finding] = evaluate(
      worldOf({ ...plain, position: 'independent', duties: [`${MONDAY} 07:00-22:00`] }),
    )
    expect(finding?.textNb).toMatch(/^A er oppgitt å ha særlig uavhengig stilling/)
  })
})

describe('the live-in regulation', () => {
  test('replaces the rules on hours and daily rest, and no other', () => {
    const replaced = norway.rules.map(({ id }) => id).filter((id) => medleverReplaces(id))
    expect(replaced).toEqual([
      'aml-10-4-day',
      'aml-10-4-week',

      'aml-10-5-day',
      'aml-10-5-week',
      'aml-10-5-average',
      'aml-10-6-total-day',
      'aml-10-6-total-week',
      'aml-10-8-daily-rest',
      'aml-10-4-rolling-day',
      'aml-10-4-rolling-week',
      'aml-10-4-three-shift',
    ])
    expect(medleverReplaces('aml-10-8-weekly-rest')).toBe(false)
  })

  const long = `${MONDAY} 08:00-08:00`
  const rulesOf = (one: Partial<LawCase>) =>
    new Set(evaluate(worldOf({ ...plain, ...one })).map(({ rule }) => rule))

  test('holds where the unit says so, for those with a stay of 24 hours', () => {
    const inUnit = rulesOf({ liveIn: true, duties: [long] })
    expect(inUnit.has('medlever-3-rest')).toBe(true)
    expect([...inUnit].filter((id) => medleverReplaces(id))).toEqual([])
    const elsewhere = rulesOf({ duties: [long] })
    expect(elsewhere.has('medlever-3-rest')).toBe(false)
    expect(elsewhere.has('aml-10-6-total-day')).toBe(true)
  })

  test('a shift that may be part of a stay is not refused by the rules that would give way', () => {
    const refusals = (liveIn: boolean) => {
      const { unit, roster } = worldOf({ ...plain, liveIn, duties: [`${MONDAY} 08:00-22:00 pause 30`] })
      const code: ShiftCode = roster.assignments[0]!.shift
      const plan = planView({ unit, ...roster })
      return dutyFindings(plan, unit.employees[0]!, parseDate(MONDAY), code).map(({ rule }) => rule)
    }
    expect(refusals(true)).toEqual([])
    expect(refusals(false)).toEqual(['aml-10-4-day', 'aml-10-6-total-day', 'aml-10-8-daily-rest'])
  })

  test('the sentences say what is missing and who may agree', () => {
    const text = (one: Partial<LawCase>, rule: string) =>
      evaluate(worldOf({ ...plain, liveIn: true, ...one }))
        .filter((finding) => finding.rule === rule)
        .map(({ textNb }) => textNb)
    const night = [
      `${MONDAY} 08:00-13:00`,
      `${MONDAY} 15:01-22:01`,
      `${MONDAY} 22:01-06:00 passiv`,
      '2027-08-03 06:00-08:00',
    ]
    expect(text({ duties: night }, 'medlever-3-rest')).toEqual([
      'A har 7 t 59 min sammenhengende hvile mellom kl. 22:00 og 08:00 i døgnet fra mandag 02.08.2027 kl. 08:00; kravet er minst 8 t; ingen avtale som gjelder, åpner for det (krever skriftlig avtale med de tillitsvalgte).',
    ])
    const agreements = [{ basis: 'TV' as const, permits: { rule: 'live-in-rest' as const, hours: 11 } }]
    expect(text({ duties: night, agreements }, 'medlever-3-rest')[0]).toMatch(
      /^A har 10 t hvile til sammen i døgnet fra mandag 02\.08\.2027 kl\. 08:00; kravet er minst 11 t;/,
    )
    const shortDay = [`${MONDAY} 08:00-20:01`, `${MONDAY} 20:01-06:00 passiv`, '2027-08-03 06:00-08:00']
    expect(text({ duties: shortDay }, 'medlever-3-rest')).toEqual([
      'A har 1 t 59 min sammenhengende hvile ved siden av nattehvilen i døgnet fra mandag 02.08.2027 kl. 08:00; kravet er minst 2 t.',
    ])
    const three = [long, '2027-08-04 08:00-08:00', '2027-08-06 08:00-08:00']
    expect(text({ duties: three }, 'medlever-2-week')).toEqual([
      'A arbeider 72 t i uka i snitt i uka fra mandag 02.08.2027; grensen er 48 t; over 60 t kan bare den som har bolig på eller i tilknytning til institusjonen, samtykke til.',
    ])
    expect(text({ duties: three, livesIn: true }, 'medlever-2-week')[0]).toMatch(
      /grensen er 48 t; ingen avtale som gjelder, åpner for det \(krever skriftlig avtale med den ansatte\)/,
    )
    const short = [long, '2027-08-05 08:00-18:00', '2027-08-07 08:00-17:00']
    expect(text({ duties: short }, 'medlever-1-stay')).toEqual([
      'A har 2 opphold, det korteste på 9 t, første gang torsdag 05.08.2027 kl. 08:00; medleverforskriften gjelder perioder på minst 24 t, så her er kapittel 10 brukt: se om det mangler en passiv vakt.',
    ])
    expect(text({ duties: short.slice(0, 2) }, 'medlever-1-stay')[0]).toMatch(
      /^A har et opphold på 10 t, første/,
    )
  })

  test('who may agree: the employee to hours, the representatives to rest', () => {
    const three = [long, '2027-08-04 08:00-20:00', '2027-08-06 08:00-20:00']
    const found = (one: Partial<LawCase>, rule: string) =>
      evaluate(worldOf({ ...plain, liveIn: true, duties: three, ...one }))
        .filter((finding) => finding.rule === rule)
        .flatMap(({ permittedBy }) => permittedBy.map(({ basis, upTo, signedBy }) => [basis, upTo, signedBy]))
    const extra = [...three, '2027-08-08 08:00-08:01']
    expect(found({ duties: extra }, 'medlever-2-week')).toEqual([
      ['IND', 3600, 'arbeidsgiver og den enkelte ansatte, skriftlig'],
    ])
    expect(found({ duties: extra, livesIn: true }, 'medlever-2-week')).toEqual([
      ['IND', null, 'den ansatte selv, skriftlig'],
    ])
  })
})
