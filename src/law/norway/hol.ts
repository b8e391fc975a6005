/** Helse- og omsorgstjenesteloven (LOV-2011-06-24-30): how we cite it. What it says of staff holds no numbers but one of each profession. */
import type { Citation } from '../rule.ts'

export function hol(section: string, subsection: string): Citation {
  return {
    law: 'hol',
    paragraph: `§ ${section}`,
    subsection,
    url: `https://lovdata.no/dokument/NL/lov/2011-06-24-30/§${section}`,
  }
}
