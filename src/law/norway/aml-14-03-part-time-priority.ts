/** § 14-3: part-timers' priority to a larger post and to extra shifts, before new hires and hired-in labour. */
import { dateTextNb } from '../../time/local-date.ts'
import { valueAt } from '../parameter.ts'
import { daysNb, doneBy, judgeEach, notRecorded, registerFinding } from '../register-finding.ts'
import type { PriorityClaim, Vacancy } from '../../workforce/register-posts.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross, extraShiftScopeMin } from './aml-employer-duties.ts'
import { aboutVacancy, judgePriority } from './passed-over.ts'

export const partTimePriority: RegisterRule = {
  id: 'aml-14-3-part-time-priority',
  scope: 'register',
  title: {
    nb: 'Deltidsansattes fortrinnsrett til utvidet stilling',
    nn: 'Førerett for deltidstilsette til utvida stilling',
    en: 'Part-timers’ priority to a larger post',
  },
  explanation: {
    nb: 'Deltidsansatte har fortrinnsrett til utvidet stilling, også til en del av en stilling, fremfor ny ansettelse og innleie. De må være kvalifisert, og det må ikke gi vesentlig ulempe. Oppsagte og de som tok redusert stilling etter § 14-2 går foran; konsernansatte og midlertidig ansatte etter § 14-2 gjør det ikke.',
    nn: 'Deltidstilsette har førerett til utvida stilling, også til ein del av ei stilling, framfor ny tilsetjing og innleige. Dei må vere kvalifiserte, og det må ikkje gi vesentleg ulempe. Oppsagde og dei som tok redusert stilling etter § 14-2 går føre; konserntilsette og mellombels tilsette etter § 14-2 gjer det ikkje.',
    en: 'Part-timers have priority to a larger post, also to a part of one, before new hires and hired-in labour. They must be qualified, and it must not be a serious disadvantage. Those dismissed and those who took a reduced post under § 14-2 go before; those of the group and temporary employees under § 14-2 do not.',
  },
  citation: aml('14-3', 'første, tredje og femte ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgePriority(view, {
      rule: partTimePriority,
      kind: (kind) => kind === 'post',
      basis: (basis) => basis === 'part-time',
    }),
}

export const claimDiscussion: RegisterRule = {
  id: 'aml-14-3-claim-discussion',
  scope: 'register',
  title: {
    nb: 'Drøfting av krav om fortrinnsrett',
    nn: 'Drøfting av krav om førerett',
    en: 'Discussion of a claim of priority',
  },
  explanation: {
    nb: 'Før det besluttes hvem som får stillingen, drøftes kravet med den deltidsansatte så langt det er praktisk mulig, om ikke den ansatte selv ikke ønsker det.',
    nn: 'Før det blir avgjort kven som får stillinga, blir kravet drøfta med den deltidstilsette så langt det er praktisk mogleg, om ikkje den tilsette sjølv ikkje ønskjer det.',
    en: 'Before it is decided who gets the post, the claim is discussed with the part-timer as far as practicable, unless the employee does not want it.',
  },
  citation: aml('14-3', 'fjerde ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach(
      { rule: claimDiscussion, view },
      (view.register.vacancies ?? []).filter(
        ({ kind, claims }) => kind === 'post' && claims.some(({ basis }) => basis === 'part-time'),
      ),
      aboutVacancy,
      (vacancy) =>
        vacancy.claims
          .filter(({ basis, employee }) => basis === 'part-time' && employee !== vacancy.given_to)
          .flatMap((claim) => claimDiscussed(view, vacancy, claim)),
    ),
}

function claimDiscussed(
  view: RegisterView,
  { id, decided }: Vacancy,
  { employee, discussed }: PriorityClaim,
): readonly Finding[] {
  if (discussed === 'not-wanted' || discussed === 'not-practicable') return []
  return doneBy({
    rule: claimDiscussion,
    view,
    employee,
    done: discussed,
    by: decided,
    whatNb: `${id}: drøfting med ${employee} om kravet`,
    verbNb: 'ble holdt',
    dueNb: 'før stillingen ble besluttet',
  })
}

export const extraShiftPriority: RegisterRule = {
  id: 'aml-14-3-extra-shifts',
  scope: 'register',
  title: {
    nb: 'Deltidsansattes fortrinnsrett til ekstravakter',
    nn: 'Førerett for deltidstilsette til ekstravakter',
    en: 'Part-timers’ priority to extra shifts',
  },
  explanation: {
    nb: 'Deltidsansatte, også midlertidige, har fortrinnsrett til ekstravakter fremfor at andre ansettes eller leies inn til dem. Etter drøfting kan det avgrenses til enheter med til sammen minst 30 ansatte, etter avtale med tillitsvalgte til et annet eller snevrere område.',
    nn: 'Deltidstilsette, også mellombelse, har førerett til ekstravakter framfor at andre blir tilsette eller leigde inn til dei. Etter drøfting kan det avgrensast til einingar med til saman minst 30 tilsette, etter avtale med tillitsvalde til eit anna eller snevrare område.',
    en: 'Part-timers, also temporary ones, have priority to extra shifts before others are hired or hired in for them. After discussion it may be limited to units of together at least 30 employees, by agreement with union representatives to another or narrower scope.',
  },
  citation: aml('14-3', 'andre og tredje ledd'),
  parameters: [extraShiftScopeMin],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) => [
    ...scopeFindings(view),
    ...judgePriority(view, {
      rule: extraShiftPriority,
      kind: (kind) => kind === 'extra-shifts',
      basis: (basis) => basis === 'part-time',
    }),
  ],
}

function scopeFindings(view: RegisterView): readonly Finding[] {
  const { extra_shift_scope: recorded } = view.register
  const subject = { rule: extraShiftPriority, view }
  const about = 'Avgrensningen av fortrinnsrett til ekstravakter'
  return judgeEach(
    subject,
    recorded === undefined ? [] : [recorded],
    ({ from }) => ({ date: from, nameNb: about }),
    ({ from, employees, discussed, agreed }) => {
      if (agreed !== undefined && agreed <= from) return []
      const limit = valueAt(extraShiftScopeMin, from)
      if (employees < limit) {
        return [
          registerFinding({
            ...subject,
            kind: 'breach',
            from,
            limit,
            actual: employees,
            unit: 'count',
            clauseNb: `${about} fra ${dateTextNb(from)} gjelder enheter med ${employees} ansatte til sammen; uten avtale med tillitsvalgte er kravet minst ${limit}`,
          }),
        ]
      }
      if (discussed === undefined) {
        return [
          notRecorded(
            subject,
            from,
            `${about} fra ${dateTextNb(from)} er ikke registrert som drøftet med de tillitsvalgte (§ 14-3 andre ledd); skriv datoen`,
          ),
        ]
      }
      if (discussed <= from) return []
      return [
        registerFinding({
          ...subject,
          kind: 'breach',
          from,
          to: discussed,
          limit: 0,
          actual: discussed - from,
          unit: 'days',
          clauseNb: `${about} fra ${dateTextNb(from)} ble drøftet ${dateTextNb(discussed)}, ${daysNb(discussed - from)} etter at den begynte å gjelde`,
        }),
      ]
    },
  )
}
