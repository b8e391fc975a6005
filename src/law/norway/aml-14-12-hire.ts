/** § 14-12: hire from an agency takes a ground, and more than three years without a break gives a right to a permanent post. */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { addYears } from '../../time/months.ts'
import type { HiredIn } from '../../workforce/register-posts.ts'
import { valueAt } from '../parameter.ts'
import {
  daysNb,
  judgeEach,
  mustHold,
  notFulfilled,
  notRecorded,
  registerFinding,
} from '../register-finding.ts'
import type { Finding, PermittingBasis, RegisterRule, RegisterView } from '../rule.ts'
import { aml, AML_CODED_FROM } from './aml.ts'
import { employerAcross, hireYearsMax } from './aml-employer-duties.ts'

/** § 14-12(2): only in an undertaking bound by a collective agreement with a union with right of recommendation. */
const hireAgreement: PermittingBasis = {
  basis: 'TV',
  upTo: null,
  signedBy:
    'arbeidsgiver og tillitsvalgte som til sammen representerer et flertall av arbeidstakerkategorien, skriftlig og for en begrenset tid',
  citation: aml('14-12', 'andre ledd'),
}

export const hireGround: RegisterRule = {
  id: 'aml-14-12-ground',
  scope: 'register',
  title: {
    nb: 'Grunnlag for innleie fra bemanningsforetak',
    nn: 'Grunnlag for innleige frå bemanningsføretak',
    en: 'Ground for hire from an agency',
  },
  explanation: {
    nb: 'Innleie fra bemanningsforetak er tillatt som for midlertidig ansettelse etter § 14-9 andre ledd bokstav b til e (vikariat, praksis, tiltak, idrett), ikke etter bokstav a. I virksomhet bundet av tariffavtale med fagforening med innstillingsrett kan det avtales tidsbegrenset innleie skriftlig. Helsepersonell og spesialister har egne regler i forskriften.',
    nn: 'Innleige frå bemanningsføretak er tillate som for mellombels tilsetjing etter § 14-9 andre ledd bokstav b til e (vikariat, praksis, tiltak, idrett), ikkje etter bokstav a. I verksemd bunden av tariffavtale med fagforeining med innstillingsrett kan det avtalast tidsavgrensa innleige skriftleg. Helsepersonell og spesialistar har eigne reglar i forskrifta.',
    en: 'Hire from an agency is permitted as temporary employment is under § 14-9(2) letters b to e (stand-ins, practice, measures, sport), not under letter a. An undertaking bound by a collective agreement with a union with right of recommendation may agree on hire for a limited time in writing. Health personnel and specialists have rules of their own in the regulation.',
  },
  citation: aml('14-12', 'første og andre ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const hires = view.register.hired_in ?? []
    const recorded = new Set(hires.map(({ worker }) => worker))
    return [
      ...judgeEach({ rule: hireGround, view }, hires, aboutHire, (hire) => groundOf(view, hire)),
      ...view.unit.employees
        .filter(
          ({ id, employments }) =>
            employments.some(({ unit, type }) => type === 'agency' && unit === undefined) &&
            !recorded.has(id),
        )
        .map(({ id }) =>
          notRecorded(
            { rule: hireGround, view, employee: id },
            view.on,
            `${id} er innleid (agency) i enhetsfila, men innleien står ikke i registeret (§ 14-12); skriv bemanningsforetak, periode og grunnlag`,
          ),
        ),
    ]
  },
}

export function aboutHire({ worker, from, decided }: HiredIn) {
  return { date: decided ?? from, nameNb: `Innleien av ${worker}`, employee: worker }
}

function groundOf(view: RegisterView, hire: HiredIn): readonly Finding[] {
  const { worker, from, ground } = hire
  const subject = { rule: hireGround, view, employee: worker }
  const nameNb = `Innleien av ${worker} fra ${dateTextNb(from)}`
  if (ground === undefined) {
    return [notRecorded(subject, from, `${nameNb} har ikke noe registrert grunnlag (§ 14-12); skriv hvilket`)]
  }
  if (ground === 'agreement') return byAgreement(view, hire, nameNb)
  if (ground !== 'a') return []
  const { bound_by_tariff: bound } = view.unit
  return [
    registerFinding({
      ...subject,
      kind: bound ? 'needs-agreement' : 'breach',
      from,
      limit: 1,
      actual: 0,
      unit: 'count',
      permittedBy: bound ? [hireAgreement] : [],
      clauseNb: `${nameNb} er begrunnet med midlertidig arbeid (§ 14-9 andre ledd bokstav a), som ikke gir adgang til innleie fra bemanningsforetak${bound ? '; det krever skriftlig avtale med tillitsvalgte (§ 14-12 andre ledd)' : ''}`,
    }),
  ]
}

/** § 14-12(2). */
function byAgreement(view: RegisterView, hire: HiredIn, nameNb: string): readonly Finding[] {
  const { worker, from, until, agreement } = hire
  const subject = { rule: hireGround, view, employee: worker }
  if (!view.unit.bound_by_tariff) {
    return [
      notFulfilled(
        subject,
        from,
        `${nameNb} bygger på avtale med tillitsvalgte, som bare kan inngås i virksomhet bundet av tariffavtale (§ 14-12 andre ledd)`,
      ),
    ]
  }
  if (agreement === undefined) {
    return [
      notRecorded(
        subject,
        from,
        `${nameNb} bygger på avtale med tillitsvalgte, men avtalen er ikke registrert (§ 14-12 andre ledd); skriv når den ble inngått og hvor lenge den gjelder`,
      ),
    ]
  }
  const outside = (by: LocalDate, done: LocalDate, clauseNb: string): readonly Finding[] =>
    done <= by
      ? []
      : [
          registerFinding({
            ...subject,
            kind: 'needs-agreement',
            from: by,
            to: done,
            limit: 0,
            actual: done - by,
            unit: 'days',
            permittedBy: [hireAgreement],
            clauseNb: `${nameNb} ${clauseNb}, ${daysNb(done - by)} utenfor avtalen (§ 14-12 andre ledd)`,
          }),
        ]
  const last = until ?? view.on
  return [
    ...outside(from, agreement.signed, `begynte før avtalen ble inngått ${dateTextNb(agreement.signed)}`),
    ...outside(agreement.until, last, `varer til ${dateTextNb(last)}`),
    ...mustHold({
      ...subject,
      on: from,
      fact: agreement.majority,
      brokenNb: `${nameNb}: de tillitsvalgte som inngikk avtalen, representerer ikke et flertall av arbeidstakerkategorien (§ 14-12 andre ledd)`,
      missingNb: `${nameNb}: det er ikke registrert om de tillitsvalgte representerer et flertall av arbeidstakerkategorien (§ 14-12 andre ledd); skriv det i registeret`,
    }),
  ]
}

export const hireThreeYears: RegisterRule = {
  id: 'aml-14-12-three-years',
  scope: 'register',
  title: {
    nb: 'Fast ansettelse etter tre års innleie',
    nn: 'Fast tilsetjing etter tre års innleige',
    en: 'Permanent post after three years of hire',
  },
  explanation: {
    nb: 'Den som har vært sammenhengende innleid i mer enn tre år, har rett til fast ansettelse hos innleier. Fravær trekkes ikke fra. Perioder som følger rett på hverandre, regnes som sammenhengende. Tre år uten registrert tilbud gir et varsel; et avslag er brudd.',
    nn: 'Den som har vore samanhengande innleigd i meir enn tre år, har rett til fast tilsetjing hos innleigaren. Fråvær blir ikkje trekt frå. Periodar som følgjer rett på kvarandre, blir rekna som samanhengande. Tre år utan registrert tilbod gir eit varsel; eit avslag er brot.',
    en: 'Whoever has been hired in without a break for more than three years has a right to a permanent post with the hirer. Absence is not deducted. Periods that follow directly on each other count as unbroken. Three years without a recorded offer gives a warning; a refusal is a breach.',
  },
  citation: aml('14-12', 'tredje ledd'),
  parameters: [hireYearsMax],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    stretchesOf(view.register.hired_in ?? [], view.on)
      .filter(({ last }) => last >= AML_CODED_FROM)
      .flatMap((stretch) => overThreeYears(view, stretch)),
}

/** Hire of one person without a break. */
interface Stretch {
  readonly worker: HiredIn['worker']
  readonly first: LocalDate
  readonly last: LocalDate
  readonly permanentPost: HiredIn['permanent_post']
}

/** What lies after the date judged has not happened yet. */
export function stretchesOf(hires: readonly HiredIn[], on: LocalDate): readonly Stretch[] {
  const begun = hires.filter(({ from }) => from <= on).sort((one, other) => one.from - other.from)
  const stretches: Stretch[] = []
  for (const { worker, from, until, permanent_post: permanentPost } of begun) {
    const last = Math.min(until ?? on, on) as LocalDate
    const index = stretches.findIndex((one) => one.worker === worker && from <= addDays(one.last, 1))
    const before = stretches[index]
    if (before === undefined) stretches.push({ worker, first: from, last, permanentPost })
    else {
      stretches[index] = {
        ...before,
        last: Math.max(before.last, last) as LocalDate,
        permanentPost: permanentPost ?? before.permanentPost,
      }
    }
  }
  return stretches
}

function overThreeYears(
  view: RegisterView,
  { worker, first, last, permanentPost }: Stretch,
): readonly Finding[] {
  const years = valueAt(hireYearsMax, last)
  const anniversary = addYears(first, years)
  if (last < anniversary || permanentPost === 'offered') return []
  const refused = permanentPost === 'refused'
  return [
    registerFinding({
      rule: hireThreeYears,
      view,
      kind: refused ? 'breach' : 'warning',
      employee: worker,
      from: anniversary,
      to: last,
      limit: anniversary - first,
      actual: last - first + 1,
      unit: 'days',
      clauseNb: `${worker} har vært sammenhengende innleid fra ${dateTextNb(first)} til ${dateTextNb(last)}, mer enn ${years} år, og har rett til fast ansettelse (§ 14-12 tredje ledd); ${refused ? 'det er avslått' : 'tilby det, og skriv svaret i registeret'}`,
    }),
  ]
}
