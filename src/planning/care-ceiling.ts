/** The handlingsregel for health and care: its årsverk or people over those who are employed, with every input named. */
import type { Named } from '../projection/handlingsregel.ts'
import { employedFrom, handlingsregel } from '../projection/handlingsregel.ts'
import { decimalText } from '../time/minutes.ts'
import type { FramskrivMunicipality } from './framskriv-answer.ts'

/** What is counted above the line. Left out: årsverk of municipal care alone. */
export interface CeilingCount {
  /** 'persons': årsverk over the average post of the year. */
  readonly unit: 'fte' | 'persons'
  /** Årsverk today in the rest of health and care (the broad sector); they follow the number of people, an assumption. Null: care alone. */
  readonly otherFte: number | null
}

export interface NumeratorInputs {
  /** [year - baseYear] årsverk of care. */
  readonly fte: Float64Array
  /** [year - baseYear] inhabitants of all ages. */
  readonly people: Float64Array
  /** [year - baseYear] share of a whole post. */
  readonly averagePost: Float64Array
}

export function ceilingNumerator(count: CeilingCount, { fte, people, averagePost }: NumeratorInputs): Named {
  const { unit, otherFte } = count
  const sector = otherFte === null ? 'kommunal omsorg (smal)' : 'helse og omsorg (bred)'
  const other = otherFte ?? 0
  const values = Float64Array.from(fte, (need, at) => {
    const all = need + other * (people[at]! / people[0]!)
    return unit === 'persons' ? all / averagePost[at]! : all
  })
  const parts = [
    'Behovet i denne framskrivingen, uten trekk',
    ...(otherFte === null
      ? []
      : [
          `${decimalText(other, 1)} årsverk utenom omsorg (lagt inn), som følger folketallet (antakelse, vår)`,
        ]),
    ...(unit === 'persons'
      ? [
          `delt på gjennomsnittlig stilling, ${decimalText(100 * averagePost[0]!, 1)} % i dag (se tilgangen)${otherFte === null ? '' : ', også for dem utenom omsorg'}`,
        ]
      : []),
  ]
  return {
    values,
    name: `${unit === 'persons' ? 'Personer' : 'Årsverk'} i ${sector}`,
    unit: unit === 'persons' ? 'personer' : 'årsverk',
    provenance: { kind: otherFte === null ? 'source' : 'assumption', text: parts.join('; ') },
  }
}

export interface CareCeiling {
  readonly baseYear: number
  /** [year - baseYear] [sex * AGES + age] */
  readonly population: readonly Float64Array[]
  readonly numerator: Named
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
  const { baseYear, population, numerator, employmentRate = EMPLOYMENT_RATE } = asked
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
  // More than everybody would be no ceiling: the engine refuses it, and the answer has to come.
  const ceiling = asked.ceiling ?? Math.min(1, numerator.values[0]! / employed.values[0]!)
  const answer = handlingsregel({ baseYear, employed, ceiling, numerator })
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
      `Teller: ${numerator.name}. ${numerator.provenance.text}`,
      `Nevner: ${employed.name}. ${employed.provenance.text}. Det er bosatte, ikke arbeidsplasser: pendling er ikke med.`,
    ],
  }
}

/** In per cent. Less would not hold it. */
function roundedUp(share: number): number {
  return Math.ceil(1e4 * share) / 100
}
