/** Builds findings of register rules, and holds the shapes that most of them share: done in time, and judged at all. */
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { unionWithRecommendation } from './agreements.ts'
import { AML_CODED_FROM } from './norway/aml.ts'
import type { Finding, PermittingBasis, RegisterRule, RegisterView } from './rule.ts'

export interface RegisterFound {
  readonly rule: Pick<RegisterRule, 'id' | 'citation' | 'deviation'>
  readonly view: Pick<RegisterView, 'unit'>
  readonly kind: Finding['kind']
  readonly employee?: EmployeeId
  readonly from: LocalDate
  /** Left out: the same day as `from`. */
  readonly to?: LocalDate
  readonly limit: number
  readonly actual: number
  readonly unit: Finding['unit']
  /** In place of what the rule's `deviation` gives. */
  readonly permittedBy?: readonly PermittingBasis[]
  /** A clause with numbers, written without a full stop. */
  readonly clauseNb: string
}

export function registerFinding(found: RegisterFound): Finding {
  const { rule, view, kind, employee, from, limit, actual, unit, clauseNb } = found
  return {
    rule: rule.id,
    citation: rule.citation,
    employee: employee ?? null,
    from: instantAt(from, 0, 'oslo'),
    to: instantAt(found.to ?? from, 0, 'oslo'),
    kind,
    limit,
    actual,
    unit,
    permittedBy: found.permittedBy ?? (rule.deviation === 'org' ? unionWithRecommendation(view.unit) : []),
    textNb: `${clauseNb}.`,
  }
}

type Subject = Pick<RegisterFound, 'rule' | 'view' | 'employee' | 'permittedBy'>

/** That something the law asks for is not recorded: one is wanted, none is there. Says what to record. */
export function notRecorded(subject: Subject, on: LocalDate, clauseNb: string): Finding {
  return registerFinding({
    ...subject,
    kind: 'warning',
    from: on,
    limit: 1,
    actual: 0,
    unit: 'count',
    clauseNb,
  })
}

/** That what is recorded breaks a rule that holds no number: one is demanded, none is there. */
export function notFulfilled(subject: Subject, on: LocalDate, clauseNb: string): Finding {
  return { ...notRecorded(subject, on, clauseNb), kind: 'breach' }
}

export interface Deadline extends Subject {
  readonly done: LocalDate | undefined
  /** The last day in time. */
  readonly by: LocalDate
  /** 'warning' where the act does not say outright that it must come first. */
  readonly lateKind?: Finding['kind']
  /** "Ansettelsen X: behovet for deltid", with the verb to come. */
  readonly whatNb: string
  /** "ble dokumentert". */
  readonly verbNb: string
  /** "før ansettelsen ble besluttet". */
  readonly dueNb: string
}

/** Nothing, or that something came too late, or that it is not recorded. */
export function doneBy(deadline: Deadline): readonly Finding[] {
  const { done, by, whatNb, verbNb, dueNb } = deadline
  if (done === undefined) {
    return [
      notRecorded(
        deadline,
        by,
        `${whatNb} skal være på plass ${dueNb}, ${dateTextNb(by)}, men det er ikke registrert når; skriv datoen i registeret`,
      ),
    ]
  }
  if (done <= by) return []
  return [
    registerFinding({
      ...deadline,
      kind: deadline.lateKind ?? 'breach',
      from: by,
      to: done,
      limit: 0,
      actual: done - by,
      unit: 'days',
      clauseNb: `${whatNb} ${verbNb} ${dateTextNb(done)}, ${daysNb(done - by)} for sent: det skal skje ${dueNb}, ${dateTextNb(by)}`,
    }),
  ]
}

/**
 * Judges each fact by the law of its own date. Facts from before the coded period are named as not judged, never judged
 * by a later text.
 */
export function judgeEach<T>(
  subject: Subject,
  facts: readonly T[] | undefined,
  about: (fact: T) => { readonly date: LocalDate; readonly nameNb: string; readonly employee?: EmployeeId },
  judge: (fact: T) => readonly Finding[],
): readonly Finding[] {
  return (facts ?? []).flatMap((fact) => {
    const { date, nameNb, employee } = about(fact)
    if (date >= AML_CODED_FROM) return judge(fact)
    return [
      registerFinding({
        ...subject,
        ...(employee === undefined ? {} : { employee }),
        kind: 'warning',
        from: date,
        limit: 0,
        actual: AML_CODED_FROM - date,
        unit: 'days',
        clauseNb: `${nameNb} er fra ${dateTextNb(date)}; loven er kodet fra ${dateTextNb(AML_CODED_FROM)}, så dette er ikke dømt`,
      }),
    ]
  })
}

/** "1 dag", "3 dager". */
export function daysNb(days: number): string {
  return `${days} ${days === 1 ? 'dag' : 'dager'}`
}

export interface Condition extends Subject {
  readonly on: LocalDate
  /** What somebody has judged or noted; undefined = not recorded. */
  readonly fact: boolean | undefined
  readonly brokenNb: string
  readonly missingNb: string
}

/** Nothing where the fact is recorded as so, a breach where it is recorded as not so, else what to record. */
export function mustHold(condition: Condition): readonly Finding[] {
  const { on, fact, brokenNb, missingNb } = condition
  if (fact === true) return []
  return fact === false ? [notFulfilled(condition, on, brokenNb)] : [notRecorded(condition, on, missingNb)]
}
