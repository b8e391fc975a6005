/** Agreements that the union signs with the employer, and where the file names one party only. */
import type { Agreement, Basis } from '../workforce/agreement.ts'
import { printable } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'

const TWO_PARTIES: ReadonlySet<Basis> = new Set<Basis>(['TV', 'ORG'])

/** A single text may name both: "arbeidsgiver og tillitsvalgte", "Kari H., Fagforbundet", "partene". */
const NAMES_SEVERAL = /[,;/&+]|\b(og|and|partene|begge)\b/iu

/** One sentence for each agreement that looks signed by one party; it counts all the same. */
export function signatureNotes({ agreements }: Pick<Unit, 'agreements'>): string[] {
  return agreements
    .filter(isSignedByOne)
    .map(
      ({ id, basis, signed_by: [only] }) =>
        `Avtalen ${id} er på grunnlag ${basis}, som er mellom to parter, men er underskrevet av bare én («${printable(only ?? '')}»). Den er regnet med; skriv begge parter i «signed_by», eller ta avtalen ut til den andre har skrevet under.`,
    )
}

function isSignedByOne({ basis, signed_by }: Agreement): boolean {
  const [only] = signed_by
  return TWO_PARTIES.has(basis) && signed_by.length === 1 && !NAMES_SEVERAL.test(only ?? '')
}
