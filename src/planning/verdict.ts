/**
 * The answer in one word and one sentence. Never surer than what was judged: a search that stops is no proof that no
 * roster exists, and a roster without findings is legal only as far as the rules that were tried.
 */
import { decimalText } from '../time/minutes.ts'
import type { CaseOut, KanAnswer } from './kan-answer.ts'

type Verdict = Pick<KanAnswer, 'answer' | 'sentence'>

export function verdictOf(
  present: CaseOut,
  variants: readonly CaseOut[],
  agreements: KanAnswer['agreementsInForce'],
): Verdict {
  if (present.status === 'arithmetic-only') return arithmeticVerdict(present)
  if (present.holes.length > 0) return holesVerdict(present, variants)
  return present.violations.length > 0 ? violatedVerdict(present) : coveredVerdict(present, agreements)
}

function arithmeticVerdict(present: CaseOut): Verdict {
  const [failed] = failedChecks(present)
  if (failed !== undefined) return { answer: 'nei', sentence: `Nei: ${failed.text}` }
  const sentence = `Regnestykket går opp: ${postsText(present)}. Om en lovlig turnus finnes, er ikke prøvd.`
  return { answer: 'ikke avgjort', sentence }
}

function coveredVerdict(present: CaseOut, agreements: KanAnswer['agreementsInForce']): Verdict {
  const relied = agreements.filter(({ findingsWithout }) => (findingsWithout ?? 0) > 0)
  const titles = relied.map(({ title, basis }) => `«${title}» (${basis})`).join(' og ')
  const provided =
    relied.length === 0 ? '' : `, forutsatt ${relied.length === 1 ? 'avtalen' : 'avtalene'} ${titles}`
  const wholeHours = present.figures.find(({ unit }) => unit === 'timer/helg')?.value ?? 0
  const whole = `Gjennomsnittsstillingen er ${decimalText(present.averagePostPercent, 1)} %; hele stillinger til alle ville kreve ${decimalText(wholeHours, 1)} timer per arbeidet helg.`
  const outside =
    present.outsideTolerance.length === 0
      ? ''
      : ` ${present.outsideTolerance.length} ansatte får ikke timene i stillingen innenfor ${decimalText(present.toleranceHours, 1)} t.`
  return {
    answer: 'ja',
    sentence: `Ja, på papiret: alle vakter er dekket med ${postsText(present)}, uten funn i reglene som er prøvd${provided}. ${whole}${outside}${absenceText(present)}`,
  }
}

/** Everything covered, but something about the plan is not as it must be: an agreement that is missing, or a breach. */
function violatedVerdict({ violations }: CaseOut): Verdict {
  const breach = violations.find(({ kind }) => kind !== 'needs-agreement')
  const count = violations.length === 1 ? 'ett funn' : `${violations.length} funn`
  if (breach !== undefined) {
    const sentence = `Nei: alle vakter er dekket, men planen har ${count} som må rettes. ${breach.text}`
    return { answer: 'nei', sentence }
  }
  const sentence = `Ja, hvis avtalene som mangler, blir inngått (${count}). ${violations[0]!.text}`
  return { answer: 'ja, med avtaler', sentence }
}

function holesVerdict(present: CaseOut, variants: readonly CaseOut[]): Verdict {
  const solved = variants.slice(1).filter(solvesAll)
  const help =
    solved.length === 0 ? '' : ` Dette dekker alt (tenkt stab): ${solved.map(({ name }) => name).join('; ')}.`
  const missing = `${present.holes.length} vakter (${decimalText(present.uncoveredHours ?? 0, 1)} timer av ${decimalText(present.demandHours ?? 0, 1)}) står uten folk`
  const [failed] = failedChecks(present)
  if (failed === undefined && present.uncoveredBoundHours === 0) {
    return {
      answer: 'ikke avgjort',
      sentence: `Ikke avgjort: søket rakk ikke å dekke alt, og regnestykket utelukker det ikke. I turnusen det fant, ${missing}. Kjør en gang til med mer tid (legg til «--seconds 180»), eller se hva som stopper hvert hull.${help}${absenceText(present)}`,
    }
  }
  const why = failed === undefined ? ` Regnestykket: ${present.boundFormula ?? ''}.` : ` ${failed.text}`
  const sentence = `Nei, ikke med dagens stillinger: ${missing}.${why}${help}${absenceText(present)}`
  return { answer: 'nei', sentence }
}

function solvesAll(one: CaseOut): boolean {
  return one.status === 'solved' && one.holes.length === 0 && one.violations.length === 0
}

function failedChecks({ prechecks }: CaseOut) {
  return prechecks.filter(({ ok }) => !ok)
}

function postsText({ grossFte, netFte }: CaseOut | KanAnswer): string {
  return `${decimalText(grossFte, 2)} årsverk brutto (${decimalText(netFte, 2)} med fravær)`
}

function absenceText({ absence }: CaseOut): string {
  if (absence === null) return ''
  return ` Med forventet fravær mangler det ${decimalText(absence.expectedHolesPerWeek, 1)} vakter i uka uten vikarer; ${decimalText(absence.fteToClose, 2)} årsverk til dekker gjennomsnittet.`
}
