/** A break that nobody has stated is not a break of 0 minutes. */
import { describe, expect, it } from 'vitest'
import type { LawCase } from './case.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './rule.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

/** The case with the breaks of the duties elsewhere, or here, left out. */
function found(one: LawCase, unknown: 'elsewhere' | 'here' | 'none'): readonly Finding[] {
  const { unit, roster } = worldOf(one)
  const shifts = unit.shifts.map((shift) =>
    unknown === 'here' ? { ...shift, break_unknown: true as const } : shift,
  )
  const employees = unit.employees.map((employee) => ({
    ...employee,
    elsewhere: (employee.elsewhere ?? []).map(({ break_minutes, ...duty }) =>
      unknown === 'elsewhere' ? duty : { ...duty, break_minutes },
    ),
  }))
  return evaluate({ unit: { ...unit, shifts, employees }, roster })
}

const about = (findings: readonly Finding[], rule: string) =>
  findings
    .filter((finding) => finding.rule === rule)
    .map(({ kind, limit, actual, textNb }) => ({ kind, limit, actual, textNb }))

describe('a break that is not stated', () => {
  const elsewhere: LawCase = { ...plain, elsewhere: [`${MONDAY} 08:00-15:00 hos samme`] }

  it('is a warning that names the unit and the field: 7 h elsewhere is above 5 h 30 min', () => {
    const [one, ...more] = about(found(elsewhere, 'elsewhere'), 'aml-10-9-breaks')
    expect(more).toEqual([])
    expect(one).toMatchObject({ kind: 'warning', limit: 1, actual: 0 })
    expect(one!.textNb).toBe(
      'A har en vakt i et annet sted mandag 02.08.2027 der pause ikke er oppgitt, med 7 t arbeidstid i alt; det skal være minst 1 pause. Oppgi pausen («break_minutes») for at den skal dømmes.',
    )
  })

  it('is a breach when it is said to be 0, and nothing in 5 h 30 min', () => {
    expect(about(found(elsewhere, 'none'), 'aml-10-9-breaks')).toMatchObject([{ kind: 'breach', actual: 0 }])
    const short: LawCase = { ...plain, elsewhere: [`${MONDAY} 08:00-13:30 hos samme`] }
    expect(about(found(short, 'elsewhere'), 'aml-10-9-breaks')).toEqual([])
  })

  it('is a warning in a duty of the roster too: 8 h asks for 30 minutes', () => {
    const here = { ...plain, duties: [`${MONDAY} 07:00-15:00`] }
    expect(about(found(here, 'here'), 'aml-10-9-breaks')).toMatchObject([
      {
        kind: 'warning',
        limit: 30,
        actual: 0,
        textNb: expect.stringMatching(/vakten 07:00-15:00/) as string,
      },
    ])
    expect(about(found(here, 'none'), 'aml-10-9-breaks')).toMatchObject([{ kind: 'breach', limit: 30 }])
  })

  it('is a warning under 18 and in overtime as well', () => {
    const young = { ...plain, born: '2010-03-01', duties: [`${MONDAY} 08:00-13:00`] }
    expect(about(found(young, 'here'), 'aml-11-5-youth-breaks')).toMatchObject([{ kind: 'warning' }])
    expect(about(found(young, 'none'), 'aml-11-5-youth-breaks')).toMatchObject([{ kind: 'breach' }])
    const overtime = { ...plain, duties: [`${MONDAY} 08:00-13:00 overtid 121`] }
    expect(about(found(overtime, 'here'), 'aml-10-9-overtime-break')).toMatchObject([{ kind: 'warning' }])
    expect(about(found(overtime, 'none'), 'aml-10-9-overtime-break')).toMatchObject([{ kind: 'breach' }])
  })
})
