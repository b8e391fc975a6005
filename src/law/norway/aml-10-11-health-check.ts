/** § 10-11(8): whoever mainly works at night is offered a health check before beginning and then at regular intervals. */
import type { LocalDate } from '../../time/local-date.ts'
import { dateTextNb } from '../../time/local-date.ts'
import { addMonths } from '../../time/months.ts'
import type { HealthCheck } from '../../workforce/register.ts'
import { judgeEach, notRecorded, registerFinding, daysNb } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'

export const healthCheck: RegisterRule = {
  id: 'aml-10-11-health-check',
  scope: 'register',
  title: {
    nb: 'Tilbud om helsekontroll ved nattarbeid',
    nn: 'Tilbod om helsekontroll ved nattarbeid',
    en: 'Offer of a health check for night workers',
  },
  explanation: {
    nb: 'Den som hovedsakelig arbeider om natten, får tilbud om helsekontroll før tiltredelse og siden med jevne mellomrom. Loven sier ikke hvor lange mellomrommene er, så bare det første tilbudet kan være brudd; senere tilbud holdes mot virksomhetens eget mellomrom. Kan aldri fravikes (§ 10-12 fjerde ledd).',
    nn: 'Den som hovudsakleg arbeider om natta, får tilbod om helsekontroll før tiltreding og sidan med jamne mellomrom. Lova seier ikkje kor lange mellomromma er, så berre det første tilbodet kan vere brot; seinare tilbod blir haldne mot mellomrommet til verksemda sjølv. Kan aldri fråvikast (§ 10-12 fjerde ledd).',
    en: 'Whoever mainly works at night is offered a health check before beginning and then at regular intervals. The act does not say how long the intervals are, so only the first offer can be a breach; later ones are held against the undertaking’s own interval. Never to be departed from (§ 10-12(4)).',
  },
  citation: aml('10-11', 'åttende ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const checks = view.register.health_checks ?? []
    const recorded = new Set(checks.map(({ employee }) => employee))
    return [
      ...judgeEach(
        { rule: healthCheck, view },
        checks,
        ({ employee, from }) => ({ date: from, nameNb: `Nattarbeidet til ${employee}`, employee }),
        (check) => judgeCheck(view, check),
      ),
      ...view.unit.employees
        .filter(({ id, nights }) => nights === 'only' && !recorded.has(id))
        .map(({ id }) =>
          notRecorded(
            { rule: healthCheck, view, employee: id },
            view.on,
            `${id} arbeider bare natt, men tilbud om helsekontroll (§ 10-11 åttende ledd) er ikke registrert; skriv når det ble gitt`,
          ),
        ),
    ]
  },
}

function judgeCheck(view: RegisterView, check: HealthCheck): readonly Finding[] {
  const { employee, from, offered } = check
  const subject = { rule: healthCheck, view, employee }
  const dates = [...offered].sort((one, other) => one - other)
  const first = dates[0]
  if (first === undefined) {
    return [
      notRecorded(
        subject,
        from,
        `${employee} begynte i nattarbeid ${dateTextNb(from)}, og ingen tilbud om helsekontroll er registrert; tilby den og skriv datoen`,
      ),
    ]
  }
  const late =
    first <= from
      ? []
      : [
          registerFinding({
            ...subject,
            kind: 'breach' as const,
            from,
            to: first,
            limit: 0,
            actual: first - from,
            unit: 'days' as const,
            clauseNb: `${employee} fikk tilbud om helsekontroll ${dateTextNb(first)}, ${daysNb(first - from)} etter å ha begynt i nattarbeid ${dateTextNb(from)}; tilbudet skal komme før`,
          }),
        ]
  return [...late, ...nextOffer(view, check, dates.at(-1)!)]
}

/** The act has no number, so the undertaking's own interval is held up against its own dates; never more than a warning. */
function nextOffer(view: RegisterView, check: HealthCheck, last: LocalDate): readonly Finding[] {
  const { employee, interval_months: interval } = check
  const subject = { rule: healthCheck, view, employee }
  if (interval === undefined) {
    return [
      notRecorded(
        subject,
        view.on,
        `${employee}: loven krever ny helsekontroll med jevne mellomrom, men sier ikke hvor ofte (§ 10-11 åttende ledd); skriv virksomhetens eget mellomrom`,
      ),
    ]
  }
  const due = addMonths(last, interval)
  if (view.on <= due) return []
  return [
    registerFinding({
      ...subject,
      kind: 'warning',
      from: due,
      to: view.on,
      limit: due - last,
      actual: view.on - last,
      unit: 'days',
      clauseNb: `${employee} fikk sist tilbud om helsekontroll ${dateTextNb(last)}; virksomhetens eget mellomrom på ${interval} måneder gikk ut ${dateTextNb(due)}`,
    }),
  ]
}
