/** § 10-12(1)-(2): chapter 10 does not apply to leading and particularly independent positions, but for § 10-2(1), (2) and (4). */
import type { Employee } from '../../workforce/employee.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Citation, Finding, PersonRule } from '../rule.ts'
import { findingOf } from '../finding.ts'
import { apartAcross } from './across-employers.ts'
import { aml } from './aml.ts'

/**
 * Whether what a citation points to holds for a position. Chapter 10 does not, and with it the live-in regulation, which
 * is given under § 10-12(8) to replace parts of it. Other chapters hold, and so does a collective agreement: whom it
 * covers is for its own words to say.
 */
export function holdsForPosition(
  position: Employee['position'],
  { law, paragraph, subsection }: Pick<Citation, 'law' | 'paragraph' | 'subsection'>,
): boolean {
  if (position === undefined || position === 'ordinary') return true
  if (law === 'medleverforskriften') return false
  if (law !== 'aml' || !paragraph.startsWith('§ 10-') || paragraph === '§ 10-12') return true
  return paragraph === '§ 10-2' && subsection !== 'tredje ledd'
}

const NAMES_NB = { leading: 'ledende', independent: 'særlig uavhengig' } as const

export const exemptPosition: PersonRule = {
  id: 'aml-10-12-exempt-position',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Ledende og særlig uavhengig stilling',
    nn: 'Leiande og særleg uavhengig stilling',
    en: 'Leading and particularly independent positions',
  },
  explanation: {
    nb: 'Kapittel 10 gjelder ikke for den som har ledende eller særlig uavhengig stilling, bortsett fra § 10-2 første, andre og fjerde ledd. Vaktene er derfor ikke dømt etter resten av kapitlet. Om stillingen virkelig er slik, kan ikke ses i en plan.',
    nn: 'Kapittel 10 gjeld ikkje for den som har leiande eller særleg uavhengig stilling, bortsett frå § 10-2 første, andre og fjerde ledd. Vaktene er difor ikkje dømde etter resten av kapitlet. Om stillinga verkeleg er slik, kan ein ikkje sjå i ein plan.',
    en: 'Chapter 10 does not apply to leading and particularly independent positions, but for § 10-2(1), (2) and (4). Their duties are not judged by the rest of it. A plan cannot show whether the position really is of that kind.',
  },
  citation: aml('10-12', 'første og andre ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: apartAcross,
  judge,
}

function judge({ plan, employee, duties }: PersonView): readonly Finding[] {
  const { position } = employee
  if (position === undefined || position === 'ordinary') return []
  const own = duties.filter(({ date }) => inHorizon(plan, date))
  const [first] = own
  if (first === undefined) return []
  const found = findingOf({
    rule: exemptPosition,
    plan,
    employee: employee.id,
    from: first.from,
    to: own.at(-1)!.to,
    limit: 0,
    actual: own.length,
    unit: 'count',
    agreed: null,
    permittedBy: [],
    clauseNb: `${employee.id} er oppgitt å ha ${NAMES_NB[position]} stilling, så vaktene (${own.length}) er ikke dømt etter kapittel 10 utenom § 10-2; se til at stillingen er slik`,
  })
  return [{ ...found, kind: 'warning' }]
}
