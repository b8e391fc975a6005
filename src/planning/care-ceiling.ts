/** The handlingsregel for a municipality's care: its årsverk over those who are employed, with every input named. */
import { employedFrom, handlingsregel } from '../projection/handlingsregel.ts'
import { decimalText } from '../time/minutes.ts'
import type { FramskrivMunicipality } from './framskriv-answer.ts'

export interface CareCeiling {
  readonly baseYear: number
  /** [year - baseYear] [sex * AGES + age] */
  readonly population: readonly Float64Array[]
  /** [year - baseYear] */
  readonly fte: Float64Array
  /** The årsverk of the base year are the municipality's own. */
  readonly isOwnFte: boolean
  /** Of those of 20-66. */
  readonly employmentRate: number | undefined
  /** Of the employed; default: what it is in the base year. */
  readonly ceiling: number | undefined
}

/** Of those of 20-66: ours, and said so. */
const EMPLOYMENT_RATE = 0.8

export function careCeiling(asked: CareCeiling): FramskrivMunicipality['handlingsregel'] {
  const { baseYear, population, fte, employmentRate = EMPLOYMENT_RATE } = asked
  const isAssumed = asked.employmentRate === undefined
  const employed = employedFrom(
    {
      byYear: population,
      provenance: { kind: 'source', text: 'Folketallet i framskrivingen' },
    },
    {
      name: `${decimalText(100 * employmentRate, 1)} % sysselsatte`,
      rate: employmentRate,
      provenance: {
        kind: isAssumed ? 'assumption' : 'source',
        text: isAssumed ? 'Antakelse (vår): legg inn egen andel med --sysselsatte' : 'Lagt inn',
      },
    },
  )
  const ceiling = asked.ceiling ?? fte[0]! / employed.values[0]!
  const answer = handlingsregel({
    ...{ baseYear, employed, ceiling },
    numerator: {
      ...{ values: fte, name: 'Årsverk i kommunal omsorg', unit: 'årsverk' },
      provenance: { kind: 'source', text: 'Behovet i denne framskrivingen' },
    },
  })
  return {
    ceiling,
    ceilingBasis:
      asked.ceiling === undefined
        ? asked.isOwnFte
          ? 'Dagens andel'
          : 'Modellens andel i dag, ikke talt'
        : 'Lagt inn',
    shares: Array.from(answer.shares, (share, at) => ({ year: baseYear + at, share })),
    ...{ breaksIn: answer.breaksIn, decidedBy: answer.requirement.decidedBy, mixedUnits: answer.mixedUnits },
    requiredEfficiencyPercentPerYear: roundedUp(answer.requirement.everyYear),
    requiredToLastYearPercentPerYear: roundedUp(answer.requirement.lastYear),
    overFromTheStart: answer.overFromTheStart,
    inputs: [
      'Teller: årsverk i kommunal omsorg etter scenariet, uten trekk',
      `Nevner: ${employed.name}. ${employed.provenance.text}. Det er bosatte, ikke arbeidsplasser: pendling er ikke med.`,
    ],
  }
}

/** In per cent. Less would not hold it. */
function roundedUp(share: number): number {
  return Math.ceil(1e4 * share) / 100
}
