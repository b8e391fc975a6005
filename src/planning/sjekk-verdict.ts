/** The answer of `sjekk` in a word and a sentence. Never surer than what was read and judged. */
import { counted } from './counted.ts'
import type { SjekkAnswer } from './sjekk-answer.ts'

type Judged = Pick<SjekkAnswer, 'complete' | 'judged' | 'findings' | 'warnings'> & {
  readonly unread: number
  /** Findings that reach beyond the last day judged, and are not among the findings. */
  readonly beyond: number
}
type Verdict = Pick<SjekkAnswer, 'status' | 'sentence'>

export function sjekkVerdict(answer: Judged): Verdict {
  const { complete, judged, unread } = answer
  const places = counted(unread, 'sted', 'steder')
  if (!judged) {
    return {
      status: 'ikke lest helt',
      sentence: `Ikke lest helt: ${places} i fila kunne ikke leses, så turnusen er ikke dømt. Rett dem, eller legg til «--likevel» for å dømme det som er lest.`,
    }
  }
  const found = foundText(answer)
  if (!complete) {
    return {
      status: 'ikke lest helt',
      sentence: `Ikke lest helt: ${places} i fila kunne ikke leses. Av det som er lest: ${found.slice(0, 1).toLowerCase()}${found.slice(1)} Resten av turnusen er ikke dømt.`,
    }
  }
  return { status: statusOf(answer), sentence: found }
}

function statusOf({ findings }: Judged): Verdict['status'] {
  if (findings.some(({ kind }) => kind === 'breach')) return 'brudd'
  return findings.length > 0 ? 'trenger avtale' : 'ingen brudd'
}

function foundText({ findings, warnings, beyond }: Judged): string {
  const breaches = findings.filter(({ kind }) => kind === 'breach').length
  const agreements = findings.length - breaches
  const warned = warnings.length === 0 ? '' : ` ${counted(warnings.length, 'varsel', 'varsler')} bør ses på.`
  const over = `${beyond} funn går over grensen til dagene etter den siste som er dømt`
  const also = `${warned}${beyond === 0 ? '' : ` ${over}.`}`
  if (findings.length === 0) return `Ingen brudd funnet i reglene som er prøvd.${also}`
  const parts = [
    ...(breaches === 0 ? [] : [`${breaches} brudd`]),
    ...(agreements === 0 ? [] : [`${counted(agreements, 'funn', 'funn')} som trenger avtale`]),
  ]
  return `${parts.join(', ')}.${also}`
}
