/** How each kind of rule treats work for several employers. None of this is in the text of chapter 10; see docs/method/law.md. */
import type { AcrossEmployers } from '../rule.ts'

export const unsettledAcross: AcrossEmployers = {
  treatment: 'uavklart',
  reasonNb:
    'Kapittel 10 sier ikke om tid hos ulike arbeidsgivere skal legges sammen. EU-domstolen (C-585/19) la sammen flere avtaler med samme arbeidsgiver og tok ikke stilling til ulike. Her dømmes bare denne arbeidsgiverens plan.',
}

export const apartAcross: AcrossEmployers = {
  treatment: 'apart',
  reasonNb: 'Plikten gjelder den enkelte arbeidsgivers egen plan og egne vakter.',
}
