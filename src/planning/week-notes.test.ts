import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import { dutiesFrom, smallUnit } from './testing/small-unit.ts'
import { weekNotes } from './week-notes.ts'

const unit = smallUnit()
const from = parseDate('2027-08-02')
const NONE = '. . . . . . .'
const notes = (row: string, weeks = 2, { planned = 0, isPart = false } = {}) =>
  weekNotes(
    {
      ...{ shifts: unit.shifts, assignments: dutiesFrom(unit, 'S1', row), marks: [], unread: [], days: null },
      readAs: { form: 'grid', sheet: null, notes: [], codes: [] },
    },
    { from: unit.plan.start, until: addDays(unit.plan.start, weeks * 7) },
    { plan: { weeks: planned }, isPart },
  )

describe('notes about weeks', () => {
  it('name the weeks where nobody has anything, and are silent where everybody has something in each', () => {
    expect(unit.plan.start).toBe(from)
    expect(notes(`${NONE} D . . . . . .`)).toEqual([
      'HELT TOMT for alle i uke 31 (fra mandag 02.08.2027): regnet som fri. Mangler vaktene i fila, er svaret feil.',
    ])
    expect(notes('D . . . . . . . . . . . . D')).toEqual([])
  })

  it('say that the file has fewer weeks than the plan, unless a part was asked for', () => {
    expect(notes('D . . . . . .', 1, { planned: 2 })).toEqual([
      'Fila har 1 av de 2 ukene i planen i enhetsfila: resten er ikke dømt. Mangler et ark eller en del av fila?',
    ])
    expect(notes('D . . . . . .', 1, { planned: 2, isPart: true })).toEqual([])
    expect(notes('D . . . . . .', 1, { planned: 1 })).toEqual([])
  })
})
