/** Forskrift om innleie fra bemanningsforetak (FOR-2013-01-11-33): how we cite it. It holds no numbers that we judge by. */
import type { Citation } from '../rule.ts'

export function innleie(section: string, subsection: string): Citation {
  return {
    law: 'innleieforskriften',
    paragraph: `§ ${section}`,
    subsection,
    url: `https://lovdata.no/dokument/SF/forskrift/2013-01-11-33/§${section}`,
  }
}
