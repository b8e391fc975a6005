/** The worked examples as one page that a jurist can read, in Norwegian: what happens, what is agreed, what is found and why. */
import { caseOf } from '../law/example-file.ts'
import type { Example, ExampleFile } from '../law/example-file.ts'
import type { CaseAgreement, LawCase } from '../law/case.ts'
import { durationText } from '../time/minutes.ts'

/** Longer lists of duties are counted and cut: the file has them all. */
const MOST_DUTIES = 6
/** Findings of these rules are counted, not timed. */
const COUNTED = new Set(['aml-10-8-sunday', 'aml-10-3-plan-notice'])

export function examplePage(files: readonly ExampleFile[]): string {
  const count = files.reduce((sum, { eksempler }) => sum + eksempler.length, 0)
  const blocks = [
    '# Arbeidstid: eksempler til å lese',
    'Siden er skrevet av `npm run lawpage` fra filene i `docs/law/eksempler`; rett eksemplene der. `tests/worked-examples.test.ts` lar reglene dømme hvert av dem, og feiler om funnet ikke er det som står her. Alle vakter, avtaler og ansatte er tenkt.',
    `${count} eksempler. Uten annet: den ansatte er A i full stilling, virksomheten er bundet av tariffavtale, arbeidet er turnus, og planen er én uke fra mandag 2. august 2027. Hvert eksempel dømmes bare etter sin egen regel. «Trenger avtale» betyr at et grunnlag som paragrafen nevner, kunne åpnet for det; «brudd» at ingen av dem kan.`,
    files.map(({ tema, eksempler }) => `- ${tema}: ${eksempler.length}`).join('\n'),
    ...files.map(themeText),
  ]
  return `${blocks.join('\n\n')}\n`
}

function themeText({ tema, innledning, eksempler }: ExampleFile): string {
  return [`## ${tema}`, innledning.trim(), ...eksempler.map(exampleText)].join('\n\n')
}

function exampleText(example: Example): string {
  const one = caseOf(example)
  return [
    `### ${example.tittel}`,
    `\`${example.id}\`: aml ${example.paragraf}, regel \`${example.regel}\``,
    example.hva_skjer.trim(),
    [
      `- Vakter: ${dutiesText(one.duties)}`,
      ...part('Før planen', one.before ?? []),
      ...part('Andre steder', one.elsewhere ?? []),
      ...frameText(example, one),
      ...(one.agreements ?? []).map((agreement) => `- Avtale: ${agreementText(agreement)}`),
    ].join('\n'),
    `**${findingsText(one)}** ${example.regnestykke.trim()}`,
  ].join('\n\n')
}

function part(name: string, duties: readonly string[]): string[] {
  return duties.length === 0 ? [] : [`- ${name}: ${dutiesText(duties)}`]
}

function dutiesText(duties: readonly string[]): string {
  const shown = duties.slice(0, MOST_DUTIES).join('; ')
  return duties.length > MOST_DUTIES ? `${shown}; … (${duties.length} vakter)` : shown
}

/** What is not as it says at the top of the page. */
function frameText({ plan, arbeidsgiver, arbeidstaker }: Example, one: LawCase): string[] {
  const born = one.born === undefined ? [] : [`født ${one.born}`]
  const brought = Object.entries(arbeidstaker.med_seg ?? {}).map(
    ([name, value]) => `${name.replaceAll('_', ' ')} ${String(value).replace('.', ',')}`,
  )
  const consents = (one.consents ?? []).map(
    ({ to, from, until }) => `samtykke ${to} fra ${from} til ${until}`,
  )
  const parts = [
    ...(plan.type === 'grunnturnus' ? ['grunnturnus, dømt over sømmen'] : []),
    ...(plan.uker === 1 ? [] : [`${plan.uker} uker`]),
    ...(plan.fra === undefined ? [] : [`planen tar til ${one.start ?? ''}`]),
    ...(one.discussedOn === undefined ? [] : [`drøftet ${one.discussedOn}`]),
    ...(arbeidsgiver.tariffbundet === false ? ['ikke bundet av tariffavtale'] : []),
    ...(arbeidsgiver.arbeidstype === undefined ? [] : [arbeidsgiver.arbeidstype]),
    ...(arbeidstaker.stilling === undefined ? [] : [`stilling: ${arbeidstaker.stilling}`]),
    ...(one.absences ?? []).map((away) => `borte ${away.replace(' ', ' til ')}`),
    ...[...born, ...brought, ...consents],
  ]
  return parts.length === 0 ? [] : [`- Rammer: ${parts.join('; ')}`]
}

function agreementText({ basis, permits, from, until, compensation, employees }: CaseAgreement): string {
  const { rule, ...numbers } = permits ?? { rule: '' }
  const terms = Object.entries(numbers).map(([name, value]) => `${name} ${shown(value)}`)
  const parts = [
    `${basis}, \`${rule}\` ${terms.join(', ')}`,
    ...(from === undefined && until === undefined ? [] : [`gjelder ${from ?? ''} til ${until ?? ''}`]),
    ...(employees === undefined ? [] : [`for ${employees.join(', ')}`]),
    ...(compensation === undefined ? [] : [`mot ${compensation}`]),
  ]
  return parts.join('; ')
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value).replace('.', ',')
}

const KINDS_NB = { breach: 'Brudd', 'needs-agreement': 'Trenger avtale', warning: 'Varsel' } as const

function findingsText({ rule, finds }: LawCase): string {
  if (finds.length === 0) return 'Ingen funn.'
  return finds
    .map(
      ({ kind, limit, actual }) =>
        `${KINDS_NB[kind]}: ${amount(rule, actual, limit)} mot ${amount(rule, limit, limit)}.`,
    )
    .join(' ')
}

/** A limit of one is a count (one break, one free Sunday), below an hour it is minutes. */
function amount(rule: string, value: number, limit: number): string {
  if (COUNTED.has(rule) || limit === 1) return String(value)
  return value < 60 ? `${value} min` : durationText(value)
}
