/** § 14-2: priority to a new hire for those dismissed for the undertaking's reasons, and those treated as they are. */
import type { RegisterRule } from '../rule.ts'
import { aml } from './aml.ts'
import {
  employerAcross,
  priorityEmployedMonths,
  priorityOfferDays,
  priorityYears,
} from './aml-employer-duties.ts'
import { judgePriority } from './passed-over.ts'
import { isReemployment } from './priority-order.ts'

export const reemploymentPriority: RegisterRule = {
  id: 'aml-14-2-reemployment',
  scope: 'register',
  title: {
    nb: 'Fortrinnsrett til ny ansettelse',
    nn: 'Førerett til ny tilsetjing',
    en: 'Priority to a new hire',
  },
  explanation: {
    nb: 'Den som er sagt opp på grunn av virksomhetens forhold, midlertidig ansatte som ikke får fortsette (ikke vikarer), og den som tok redusert stilling i stedet for oppsigelse, har fortrinnsrett til ny ansettelse fra oppsigelsen og til ett år etter fristen. Det krever kvalifikasjoner og tolv måneders ansettelse de to siste årene, og faller bort når et passende tilbud ikke er tatt imot innen 14 dager.',
    nn: 'Den som er sagt opp på grunn av tilhøve i verksemda, mellombels tilsette som ikkje får halde fram (ikkje vikarar), og den som tok redusert stilling i staden for oppseiing, har førerett til ny tilsetjing frå oppseiinga og til eitt år etter fristen. Det krev kvalifikasjonar og tolv månaders tilsetjing dei to siste åra, og fell bort når eit passande tilbod ikkje er teke imot innan 14 dagar.',
    en: 'Whoever is dismissed for the undertaking’s reasons, temporary employees who are not continued (not stand-ins), and whoever took a reduced post instead of dismissal, have priority to a new hire from the notice until a year after its period. It takes qualifications and twelve months of employment in the last two years, and lapses when a fitting offer is not accepted within 14 days.',
  },
  citation: aml('14-2', 'første til femte ledd'),
  parameters: [priorityEmployedMonths, priorityYears, priorityOfferDays],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgePriority(view, {
      rule: reemploymentPriority,
      kind: (kind) => kind === 'post',
      basis: isReemployment,
    }),
}
