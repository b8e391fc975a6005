/** What the rules on priority share: a finding for each claim on their bases that was passed over. */
import { dateTextNb } from '../../time/local-date.ts'
import type { ClaimBasis, Vacancy } from '../../workforce/register-posts.ts'
import { judgeEach, notRecorded, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import type { PassedOver } from './priority-claims.ts'
import { passedOver } from './priority-claims.ts'

const PARAGRAPH: Readonly<Record<ClaimBasis, string>> = {
  dismissed: '§ 14-2 første ledd første punktum',
  'dismissed-in-group': '§ 14-2 første ledd andre punktum',
  'temporary-not-continued': '§ 14-2 andre ledd første punktum',
  'reduced-post': '§ 14-2 andre ledd tredje punktum',
  'part-time': '§ 14-3',
  'reduced-hours': '§ 10-2 fjerde ledd',
}

const FILLED_NB: Readonly<Record<Vacancy['filled_by'], string>> = {
  new: 'ny ansettelse',
  'hired-in': 'innleie',
  internal: 'en som alt var ansatt',
}

export interface PriorityRule {
  readonly rule: RegisterRule
  readonly kind: (kind: Vacancy['kind']) => boolean
  readonly basis: (basis: ClaimBasis) => boolean
}

export function judgePriority(view: RegisterView, { rule, kind, basis }: PriorityRule): readonly Finding[] {
  const vacancies = (view.register.vacancies ?? []).filter(
    (one) => kind(one.kind) && one.claims.some((claim) => basis(claim.basis)),
  )
  return judgeEach({ rule, view }, vacancies, aboutVacancy, (vacancy) =>
    passedOver(vacancy, view.register)
      .filter(({ claim }) => basis(claim.basis))
      .map((one) => passedOverFinding(rule, view, vacancy, one)),
  )
}

export function aboutVacancy({ id, decided }: Vacancy) {
  return { date: decided, nameNb: `Tildelingen ${id}` }
}

function passedOverFinding(
  rule: RegisterRule,
  view: RegisterView,
  vacancy: Vacancy,
  { claim, standing, winner }: PassedOver,
): Finding {
  const { id, decided, filled_by: filledBy, given_to: givenTo } = vacancy
  const { employee } = claim
  const toWhom = givenTo === undefined ? '' : ` (${givenTo})`
  const how = winner === null ? FILLED_NB[filledBy] : `krav etter ${PARAGRAPH[winner]}`
  const what = `${id} gikk ${dateTextNb(decided)} til ${how}${toWhom}, enda ${employee} krevde fortrinnsrett etter ${PARAGRAPH[claim.basis]}`
  if (standing.holds === 'unknown') {
    return notRecorded(
      { rule, view, employee },
      decided,
      `${what}; for å dømme det må det registreres ${standing.missingNb.join(', og ')}`,
    )
  }
  return registerFinding({
    rule,
    view,
    employee,
    kind: 'breach',
    from: decided,
    limit: 0,
    actual: 1,
    unit: 'count',
    clauseNb: `${what}, som går foran`,
  })
}
