/** Builds findings of the kind 'warning': nobody need permit anything, but somebody should look. */
import type { Found } from './finding.ts'
import { findingOf } from './finding.ts'
import type { Finding } from './rule.ts'

/** The clause is the whole sentence without its full stop. */
export function warningOf(found: Omit<Found, 'agreed' | 'permittedBy'>): Finding {
  return { ...findingOf({ ...found, agreed: null, permittedBy: [] }), kind: 'warning' }
}
