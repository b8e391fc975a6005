/** What the answer about a group says in words: the sentence first, how the numbers follow, and what is not known. */
import { decimalText } from '../time/minutes.ts'
import type { GroupOut, GroupYear } from './gruppe-answer.ts'
import type { GroupFile } from './gruppe-file.ts'
import { countedIn } from './gruppe-file.ts'
import type { Values } from './gruppe-inputs.ts'
import { grouped } from './gruppe-posts.ts'
import type { GroupRun } from './gruppe-run.ts'
import { FIRST_SHOWN, knowsInflow } from './gruppe-run.ts'

export interface GroupFacts {
  readonly group: GroupFile
  readonly years: readonly GroupYear[]
  readonly lastYear: number
  /** Every assumption at its mode. */
  readonly values: Values
  /** Without noise. */
  readonly run: GroupRun
  readonly cumulative: GroupOut['cumulative']
  readonly constantStandard: GroupOut['constantStandard']
}

export function sentenceOf(facts: GroupFacts): string {
  const { group, years, lastYear, constantStandard } = facts
  const last = years.at(-1)
  if (last?.gap == null) return unknownSentence(facts)
  const { gap, need, stock } = last
  const verdict =
    gap.p10 > 0
      ? 'Minst ni av ti trekk viser mangel.'
      : gap.p90 < 0
        ? 'Minst ni av ti trekk viser flere enn behovet.'
        : 'Båndet går fra flere enn behovet til mangel: antakelsene avgjør ikke om det er nok.'
  const needed =
    group.group === 'lis1'
      ? `I ${lastYear} trengs ${whole(need!.withoutNoise)} LIS1-oppstarter i året etter midtverdiene, mot ${whole(stock!.withoutNoise)} som i dag`
      : `I ${lastYear} er behovet ${whole(need!.withoutNoise)} ${group.unit} og beholdningen ${whole(stock!.withoutNoise)} etter midtverdiene`
  return [
    `${needed}: ${gapWords(gap.withoutNoise)} (p10-p90 er ${signed(gap.p10)} til ${signed(gap.p90)}).`,
    verdict,
    ...(constantStandard === null
      ? []
      : [
          `Uten standardvekst er behovet ${whole(constantStandard.need)}${constantStandard.gap === null ? '' : `, og gapet ${signed(constantStandard.gap)}`}.`,
        ]),
    ...(group.need?.balance === true
      ? [`Mangelen i ${group.need.year} er ikke kjent, og er ikke med: behovet da er antatt dekket.`]
      : []),
  ].join(' ')
}

function unknownSentence({ group, years, lastYear }: GroupFacts): string {
  const isLis1 = group.group === 'lis1'
  const last = years.at(-1)
  const known = years.filter(({ need }) => need !== null).at(-1)
  if (isLis1 && last?.need == null && known !== undefined)
    return `Behovet i ${lastYear} kan ikke regnes ut: det følger av årene etter, som SSBs framskriving ikke har. Det siste året med tall er ${known.year}, med ${whole(known.need!.withoutNoise)} oppstarter i året etter midtverdiene.`
  const parts = [
    `behovet er ${last?.need == null ? 'ikke kjent' : `${whole(last.need.withoutNoise)} ${isLis1 ? 'oppstarter i året' : group.unit}`}`,
    `${isLis1 ? 'stillingene i dag' : 'beholdningen'} er ${last?.stock == null ? 'ikke kjent' : whole(last.stock.withoutNoise)}`,
  ]
  return `Gapet i ${lastYear} kan ikke regnes ut: ${parts.join(', og ')}. Legg inn det som mangler med --gruppefil.`
}

function gapWords(gap: number): string {
  return gap >= 0.5
    ? `${whole(gap)} mangler`
    : gap <= -0.5
      ? `${whole(-gap)} flere enn behovet`
      : 'like mange'
}

/** How the numbers follow, at the middle values. */
export function arithmeticOf(facts: GroupFacts): readonly string[] {
  return facts.group.group === 'lis1' ? startsArithmetic(facts) : stockArithmetic(facts)
}

function startsArithmetic({ group, values, run, lastYear, cumulative }: GroupFacts): readonly string[] {
  const { services } = run
  if (services === null || group.need === undefined) return []
  const at = lastYear - FIRST_SHOWN
  const first = services[at + 1]
  const next = services[at + 2]
  const starts = run.need?.[at] ?? null
  if (first === undefined || next === undefined || starts === null)
    return [
      `Behovet i ${lastYear} følger legeårsverk etter ${FIRST_SHOWN + services.length - 1}, som vi ikke har folketall til.`,
    ]
  const exit = values['exit_share']!
  const growth = next - first
  const leaving = exit * first
  const perPerson = values['fte_per_person']!
  const others = values['direct_intake'] ?? 0
  const replaced = (growth + leaving) / perPerson - others
  const share = values['lis1.completion']! * values['continues']!
  const posts = values['lis1.intake']
  const duration = values['lis1.duration_years']!
  return [
    `Legeårsverk som trengs: ${whole(group.need.number)} i ${group.need.year}, ${whole(services[0]!)} i ${FIRST_SHOWN} og ${whole(services[at]!)} i ${lastYear}.`,
    `De som starter i ${lastYear}, er ferdige ${decimalText(duration, 2)} år etter. I ${lastYear + 1} vokser behovet med ${whole(growth)} årsverk og ${percent(exit)} av ${whole(first)} går av: ${whole(leaving)}. Til sammen ${whole(growth + leaving)} årsverk / ${decimalText(perPerson, 2)} per person = ${whole((growth + leaving) / perPerson)} leger, og ${whole(others)} av dem kommer uten LIS1 her: ${whole(replaced)}.`,
    `Av dem som starter, fullfører ${percent(values['lis1.completion']!)} og ${percent(values['continues']!)} av dem blir i tjenestene: ${whole(replaced)} / ${decimalText(share, 3)} = ${whole(replaced / share)} oppstarter; med årene ${lastYear + 1} og ${lastYear + 2} veid etter varigheten ${whole(starts)}.`,
    ...(posts === undefined
      ? []
      : [
          `Er ${whole(posts)} stillinger i alt og ikke oppstarter i året, er dagens oppstarter ${whole(posts / duration)}, og gapet i ${lastYear} ${signed(starts - posts / duration)}.`,
        ]),
    ...(cumulative === null
      ? []
      : [
          `Fra ${cumulative.from} til og med ${cumulative.to}, lagt sammen: ${gapWords(cumulative.gap.withoutNoise)} med dagens oppstarter hvert år (p10-p90 ${signed(cumulative.gap.p10)} til ${signed(cumulative.gap.p90)}).`,
        ]),
  ]
}

function stockArithmetic({ group, values, run }: GroupFacts): readonly string[] {
  const total = countedIn(group.stock)
  if (total === null || run.flow?.[0] === undefined) return []
  const [first] = run.flow
  const perPerson = values['fte_per_person'] ?? 1
  const people =
    perPerson === 1
      ? ''
      : ` (${whole(total / perPerson)} personer med ${decimalText(perPerson, 2)} årsverk hver)`
  const retired =
    first.retired > 0
      ? `${whole(first.retired)} når avgangsalderen og ${whole(first.left)} slutter ellers`
      : `${whole(first.left)} går (${percent(values['exit_share']!)})`
  return [
    `Det første året: ${whole(total)} ${group.unit}${people}; ${whole(first.entered)} personer kommer inn, ${retired}. Ved årets slutt ${whole(first.stock * perPerson)}.`,
  ]
}

/** What somebody must enter, and what counts as nothing until they do. */
export function missingOf(group: GroupFile, from: GroupOut['from']): readonly string[] {
  const isLis1 = group.group === 'lis1'
  const followsNation =
    group.need !== undefined && group.growth_per_year === undefined && group.driver !== 'none'
  const enter = 'ikke kjent: legg inn'
  return [
    ...(group.need === undefined
      ? [
          `Behov: ${enter} «need» (${isLis1 ? 'legeårsverkene som trengs' : `${group.unit} som trengs`}) i en gruppefil.`,
        ]
      : []),
    ...(isLis1
      ? (group.posts ?? []).some(({ posts }) => posts !== null) || group.stages[0]?.intake !== undefined
        ? []
        : [`LIS1-stillinger i dag: ${enter} «posts».`]
      : group.stock === undefined
        ? [`Beholdning: ${enter} «stock», helst etter alder («ages»).`]
        : group.stock.ages === undefined
          ? [
              `Beholdning etter alder: ${enter} «ages». Så lenge er all avgang én andel, og pensjonsbølger vises ikke.`,
            ]
          : []),
    ...(!isLis1 && !knowsInflow(group)
      ? [
          `Utdanning og annen tilgang: ${enter} «stages» med opptak, varighet og gjennomføring, eller «direct_intake».`,
        ]
      : []),
    ...(from === 'file' && followsNation
      ? [
          'Stedets eget folketall: behovet følger landets. Legg inn «growth_per_year» der stedet vokser annerledes.',
        ]
      : []),
    ...(knowsInflow(group) && group.direct_intake === undefined
      ? [
          'Andre som kommer til (utdannet i utlandet, tilbake i yrket): ikke kjent, teller 0. Gapet er da trolig for stort. Legg inn «direct_intake».',
        ]
      : []),
  ]
}

function whole(value: number): string {
  return grouped(value, 0)
}

function signed(value: number): string {
  return value < 0 ? `minus ${whole(-value)}` : whole(value)
}

function percent(share: number): string {
  return `${decimalText(100 * share, 1)} %`
}
