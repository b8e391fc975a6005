/** The six questions that an assessment answers: the case's own text, and under each what is computed and belongs there. */
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import type { KonsekvensCase, QuestionId } from './konsekvens-case.ts'
import { QUESTION_IDS } from './konsekvens-case.ts'
import { countText, fteText, moneyText, usersText } from './konsekvens-figures.ts'
import { QUESTIONS_NB } from './konsekvens-missing.ts'
import { basisText } from './konsekvens-price.ts'

type Told = Omit<KonsekvensAnswer, 'questions'>

export function questionsOf(written: KonsekvensCase, told: Told): KonsekvensAnswer['questions'] {
  const computed: Readonly<Record<QuestionId, readonly string[]>> = {
    problem_and_goals: problemLines(told),
    relevant_measures: measureLines(told),
    principles: ['Prinsipielle spørsmål kan ikke regnes ut. De som saken ikke nevner, er ikke vurdert.'],
    effects: effectLines(told),
    recommendation: recommendationLines(told),
    preconditions: preconditionLines(told),
  }
  return QUESTION_IDS.map((id) => {
    const text = written.questions?.[id]?.trim() ?? ''
    return { id, question: QUESTIONS_NB[id], text: text === '' ? null : text, computed: [...computed[id]] }
  })
}

function problemLines({ case: one, inputs }: Told): readonly string[] {
  const users = inputs.find(({ id }) => id === 'users')!
  const today = inputs.find(({ id }) => id === 'today')
  return [
    `Brukergruppe: ${one.userGroup ?? 'IKKE OPPGITT'}${one.ages === null ? '' : `, ${one.ages} år`}.`,
    `Antall: ${users.name === 'brukere' ? usersText(users.mode) : `${countText(users.mode)} ${users.name}`} (${users.ground}).`,
    ...(today === undefined
      ? []
      : [
          `Nullalternativet: de samme brukerne får i dag ${countText(today.mode)} timer i uka (${today.ground}).`,
        ]),
  ]
}

function measureLines({ alternatives }: Told): readonly string[] {
  if (alternatives === null) return ['Ingen alternativer er regnet ut.']
  return alternatives.arrangements.map(
    ({ name, units, netFte, netFtePerUser, costPerUser, ground }) =>
      `${name}, ${usersText(alternatives.users)} i ${units} ${units === 1 ? 'enhet' : 'enheter'}: ${fteText(netFte)} årsverk netto, ${fteText(netFtePerUser)} per bruker${costPerUser === null ? '' : `, ${moneyText(costPerUser)} per bruker i året`}. ${ground}.`,
  )
}

function effectLines(told: Told): readonly string[] {
  const { grossFte, netFte, band, byCompetence, cost, case: one, perMunicipality } = told
  if (grossFte === null || netFte === null) return ['Årsverk kan ikke regnes ut: behovet per bruker mangler.']
  const costBand = band?.cost ?? null
  return [
    `Personell: ${fteText(grossFte)} årsverk brutto, ${fteText(netFte)} netto med vikarer for fravær, i ${one.years.to} med full virkning.${band === null ? '' : ` I åtte av ti trekk ligger netto fra ${fteText(band.netFte.p10)} til ${fteText(band.netFte.p90)}.`}`,
    `Etter kompetanse, netto: ${byCompetence.map((part) => `${part.name} ${fteText(part.netFte)}`).join(', ')}.`,
    ...(cost?.perYear == null
      ? ['Kostnaden er ikke regnet ut: kostnad per årsverk mangler.']
      : [
          `Kostnad: ${moneyText(cost.perYear)} i året ved full virkning${costBand === null ? '' : ` (${moneyText(costBand.p10)} til ${moneyText(costBand.p90)} i åtte av ti trekk)`}. ${basisText(cost.priceBasis)}.`,
        ]),
    ...(perMunicipality === null || perMunicipality.length < 2
      ? []
      : [`Fordelt på ${perMunicipality.length} kommuner; se tabellen.`]),
    'Virkninger for brukerne, for pårørende og for andre tjenester er ikke regnet ut.',
  ]
}

function recommendationLines({ alternatives }: Told): readonly string[] {
  if (alternatives === null) return []
  const { arrangements, users, comparedUpTo } = alternatives
  const [first, ...others] = arrangements
  const least = arrangements.toSorted((a, b) => a.netFte - b.netFte)[0]!
  const turnText = (what: string, turn: (typeof others)[number]['breakEvenFte']) => {
    if (turn === null) return `${what} for ingen antall opp til ${comparedUpTo}`
    const always =
      turn.always === null
        ? ', men ikke alltid over det'
        : turn.always > turn.first
          ? ` og alltid fra ${turn.always}`
          : ''
    return `${what} fra ${usersText(turn.first)}${always}`
  }
  return [
    `Færrest årsverk for ${usersText(users)}: «${least.name}» (${fteText(least.netFte)} netto). Det er et regnestykke, ikke en anbefaling: det sier ikke hva den enkelte trenger, vil eller har krav på.`,
    ...others.map(({ name, breakEvenFte, breakEvenCost }) => {
      const parts = [
        turnText('tar færre årsverk', breakEvenFte),
        ...(first?.cost == null ? [] : [turnText('koster mindre', breakEvenCost)]),
      ]
      return `«${name}» mot «${first!.name}»: ${parts.join('; ')}.`
    }),
  ]
}

function preconditionLines({ byYear, mattersMost, cost }: Told): readonly string[] {
  const [first] = byYear
  const steps = byYear.map(({ year, netFte }, at) => ({
    year,
    more: netFte - (at === 0 ? 0 : byYear[at - 1]!.netFte),
  }))
  const steepest = steps.toSorted((a, b) => b.more - a.more)[0]
  const [most] = mattersMost
  return [
    ...(first === undefined || steepest === undefined || steepest.more <= 0
      ? []
      : [
          `Det må skaffes flest i ${steepest.year}: ${fteText(steepest.more)} årsverk mer enn året før. Om de kan skaffes, er ikke vurdert; se «framskriv».`,
        ]),
    ...(most === undefined
      ? []
      : [
          `Tallet som betyr mest: ${most.input}. Alene flytter det netto fra ${fteText(Math.min(most.netFteAtLow, most.netFteAtHigh))} til ${fteText(Math.max(most.netFteAtLow, most.netFteAtHigh))} årsverk.`,
        ]),
    ...(cost === null ? [] : ['Prisgrunnlaget må være det samme i alle beløp som legges ved saken.']),
  ]
}
