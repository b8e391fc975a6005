/** What an answer was made from: hashes of the inputs, the seed, and versions. Kept beside every answer. */
export interface Run {
  /** SHA-256 of each input file, by name. */
  readonly inputs: Readonly<Record<string, string>>
  readonly seed: number
  /** null when the search was stopped by time instead: then the answer may differ between runs. */
  readonly iterations: number | null
  readonly codeVersion: string
  readonly lawVersion: string
}
