/** The answer of `reserve`: how large a reserve absence takes, in each unit and together, and what it costs. */
import { z } from 'zod'

const Share = z.number().min(0).max(1)
const Estimate = z.object({ mean: z.number(), low: z.number(), high: z.number() })

const Simulated = z.object({
  absentADay: Estimate,
  covered: Estimate.describe('Andel av døgnene der alt ble dekket, med 99 % konfidensintervall'),
  coveredExactly: Share.describe('Det samme, regnet ut uten trekning'),
  agrees: z.boolean().describe('Om det utregnede ligger i intervallet'),
  uncoveredDutiesAYear: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }),
  costAYear: z.object({ p10: z.int(), p50: z.int(), p90: z.int() }).nullable(),
})

const MixOut = z.object({
  id: z.enum(['best', 'shared-only', 'own-only', 'on-call-only']),
  own: z.array(z.object({ unit: z.string(), duties: z.int() })),
  shared: z.int(),
  onCallADay: z.array(z.object({ name: z.string(), duties: z.number() })),
  covered: Share,
  uncoveredDutiesAYear: z.number(),
  costAYear: z.int(),
  fte: z.number().nullable().describe('Faste årsverk i egen og felles reserve; null uten timer i vakten'),
})

export const ReserveAnswer = z.object({
  name: z.string(),
  constructed: z.boolean(),
  covers: z.enum(['all', 'sudden']),
  serviceLevel: Share,
  unitOfReserve: z
    .enum(['duty', 'employee'])
    .describe('duty = vakter i døgnet; employee = ansatte, når vaktene ikke er kjent'),
  dutiesADay: z.number(),
  expectedAbsent: z.number().describe('Vakter i et gjennomsnittsdøgn som mangler den som skulle gått'),
  separate: z.int().describe('Reserve i hver enhet for seg, summert; fravær uavhengig'),
  shared: z.int().describe('Én felles reserve, samme sikkerhet; fravær uavhengig, alle enheter kan nås'),
  separateAllCovered: Share.describe(
    'Andel av døgnene der alle enheter er dekket samtidig med egen reserve; fravær uavhengig',
  ),
  perShift: z.int().nullable().describe('Egen reserve på hver vakt i hver enhet; null uten enhetsfil'),
  correlation: z.object({
    sameUnit: z.number(),
    otherUnits: z.number(),
    hidden: z
      .object({ sameUnit: z.number(), otherUnits: z.number() })
      .describe('Korrelasjonen i modellens normaltall'),
    source: z.string(),
    assumed: z.boolean(),
    separate: z.int(),
    shared: z.int(),
    range: z.array(
      z.object({ sameUnit: z.number(), otherUnits: z.number(), separate: z.int(), shared: z.int() }),
    ),
  }),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      employer: z.string().nullable(),
      dutiesADay: z.number(),
      absentPercent: z.number(),
      expectedAbsent: z.number(),
      reserve: z.int(),
      reserveCorrelated: z.int(),
      reachedByPool: z.boolean(),
      travelMinutes: z.int().nullable(),
      source: z.string(),
    }),
  ),
  byCompetence: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      dutiesADay: z.number(),
      absentPercent: z.number(),
      expectedAbsent: z.number(),
      separate: z.int(),
      shared: z.int(),
    }),
  ),
  byQuarter: z.array(z.object({ quarter: z.int(), absentPercent: z.number(), shared: z.int() })),
  byWeekday: z.array(z.object({ weekday: z.int().describe('1 = mandag'), absentPercent: z.number() })),
  history: z
    .object({
      from: z.string(),
      until: z.string(),
      people: z.int(),
      knownPercent: z.number(),
      suddenPercent: z.number(),
      byCompetence: z.array(
        z.object({ id: z.string(), knownPercent: z.number(), suddenPercent: z.number() }),
      ),
      correlation: z.object({ sameUnit: z.number(), otherUnits: z.number().nullable() }).nullable(),
    })
    .nullable(),
  places: z.array(
    z.object({
      size: z.int(),
      used: Share.describe('Hvor ofte den siste plassen trengs'),
      enough: Share,
      breakEvenTimes: z
        .number()
        .nullable()
        .describe('Plassen lønner seg når en tilkalt vakt koster over så mange ganger en vakt i poolen'),
    }),
  ),
  baseStaffing: z.array(
    z.object({
      change: z.int().describe('Vakter i døgnet i hver enhet, mot bemanningskravet'),
      covered: Share,
      uncoveredDutiesAYear: z.number(),
      costAYear: z.int().nullable().describe('Endring i kroner i året mot 0'),
    }),
  ),
  cost: z
    .object({
      priceYear: z.int(),
      includes: z.string(),
      inputs: z.array(z.object({ name: z.string(), value: z.number(), source: z.string() })),
      mix: MixOut.nullable().describe('Null når ingen blanding når nivået'),
      alternatives: z.array(MixOut),
      notUsed: z.array(z.string()),
    })
    .nullable()
    .describe('Null når ingen kostnad er oppgitt'),
  today: z
    .object({
      costAYear: z.int(),
      priceYear: z.int(),
      fte: z.number().describe('Faste årsverk pengene ville betalt'),
      dutiesADay: z.number().nullable(),
      formula: z.string(),
    })
    .nullable(),
  simulation: z.object({ years: z.int(), independent: Simulated, correlated: Simulated }),
  stress: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['absence', 'strike']),
      absentPercent: z.number(),
      weeks: z.int(),
      lackingADay: z.number(),
      reserveADay: z.int(),
      covered: Share.nullable().describe(
        'Andel av døgnene der reserven og tilkallingen holder; null for streik',
      ),
      uncoveredDuties: z.number().describe('I hele perioden'),
    }),
  ),
  movable: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      people: z.int(),
      canMove: z.boolean(),
      reasons: z.array(z.string()),
    }),
  ),
  volunteers: z.array(
    z.object({
      role: z.string(),
      people: z.int(),
      fte: z.literal(0),
      may: z.array(z.string()),
      never: z.array(z.string()),
    }),
  ),
  warnings: z.array(z.string()),
  assumptions: z.array(z.string()),
  run: z.object({
    seed: z.int(),
    years: z.int(),
    codeVersion: z.string(),
    inputs: z.record(z.string(), z.string()),
  }),
})
export type ReserveAnswer = z.infer<typeof ReserveAnswer>
