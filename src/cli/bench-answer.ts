/** How good the engine is on given problems, as data: what `bench --json` prints and what its page is made from. */
import { z } from 'zod'

const text = z.string()
const number = z.number()

export const BenchResult = z.strictObject({
  instance: number.int(),
  cost: number
    .nullable()
    .describe('Kostnaden, talt på nytt av dommeren; null: ingen gyldig turnus ble funnet'),
  bound: number.nullable().describe('Ingen turnus koster mindre; null: ingenting er bevist'),
  gapPercent: number.nullable().describe('100 · (cost - bound) / cost; null når en av dem mangler'),
  seconds: number.describe('Klokketid i alt, med lesing og dom'),
  cpuSeconds: number.describe('Prosessortid for alle tråder'),
  seed: number.int(),
  threads: number.int(),
  iterations: number
    .int()
    .nullable()
    .describe('Grensen for hver tråd i stedet for tid; null: tiden var grensen'),
  interrupted: z
    .boolean()
    .describe(
      'Om søket ble avbrutt: da er det ikke det samme som en annen gang, heller ikke med iterasjoner',
    ),
  hash: text.nullable().describe('SHA-256 av løsningsfila'),
  feasible: z.boolean().describe('Om en turnus uten brudd ble funnet'),
  impossible: z
    .array(text)
    .describe('Ansatte som ikke kan ha noen vaktrekke i det hele tatt: da finnes ingen turnus'),
  peakMemoryMb: number.describe('Største minnebruk for prosessen så langt, MB (10^6 byte)'),
  faults: z.array(text).describe('Feil i programmet, ikke i problemet; tom når alt er som det skal'),
})
export type BenchResult = z.infer<typeof BenchResult>

export const BenchAnswer = z.strictObject({
  run: z.strictObject({
    codeVersion: text,
    node: text,
    seconds: number.nullable().describe('Grensen for hver, klokketid; null: iterasjoner var grensen'),
  }),
  instances: z.array(BenchResult),
})
export type BenchAnswer = z.infer<typeof BenchAnswer>
