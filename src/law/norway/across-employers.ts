/**
 * How each kind of rule treats work for several employers. Chapter 10 adds no adult's hours across employers in its text;
 * § 11-2(4) does for those under 18. See docs/method/law.md.
 */
import type { AcrossEmployers } from '../rule.ts'

/** Rest, seven days and totals: judged apart, with a warning of the load over all employments (total-load.ts). */
export const loadAcross: AcrossEmployers = {
  treatment: 'warned',
  reasonNb:
    'Kapittel 10 legger ikke sammen en voksens timer hos ulike arbeidsgivere, og EU-domstolen (C-585/19) tok ikke stilling til det. Hver arbeidsgiver dømmes for seg; samlet belastning varsles. Sier en samarbeidsavtale at timene regnes sammen, dømmes de sammen. Enheter i samme kommune er én arbeidsgiver og dømmes alltid sammen.',
}

export const apartAcross: AcrossEmployers = {
  treatment: 'apart',
  reasonNb:
    'Plikten gjelder den enkelte arbeidsgivers egen plan og egne vakter. Enheter hos samme arbeidsgiver dømmes sammen.',
}

/** Where neither the text nor a decision we know settles it. */
export const unsettledAcross: AcrossEmployers = {
  treatment: 'uavklart',
  reasonNb:
    'Forskriften sier ikke om tid hos ulike arbeidsgivere skal legges sammen. Her dømmes denne arbeidsgiverens vakter, og andre enheters hos samme arbeidsgiver.',
}
