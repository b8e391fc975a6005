/** The answer of `reserve` as a page for a terminal. */
import type { ReserveAnswer } from '../planning/reserve-answer.ts'
import { decimalText } from '../time/minutes.ts'
import { rule } from './terminal-page.ts'
import { wrap } from './wrap.ts'

const WEEKDAYS = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø']

export function reservePage(answer: ReserveAnswer): string {
  const { warnings, assumptions, run } = answer
  return [
    rule('='),
    ...wrap(`RESERVE FOR FRAVÆR  ${answer.name}`, '  '),
    rule('='),
    ...(answer.constructed ? ['KONSTRUERT EKSEMPEL: tallene er oppdiktet.'] : []),
    ...headline(answer),
    '',
    ...warnings.flatMap((text) => wrap(`! ${text}`, '  ')),
    ...(warnings.length === 0 ? [] : ['']),
    ...unitLines(answer),
    ...correlationLines(answer),
    ...whenLines(answer),
    ...costLines(answer),
    ...placeLines(answer),
    ...simulationLines(answer),
    ...stressLines(answer),
    'HVA TALLENE BYGGER PÅ',
    ...assumptions.flatMap((text) => wrap(`- ${text}`, '  ')),
    ...wrap(
      `- Frø ${run.seed}, ${run.years} år trukket, versjon ${run.codeVersion}. Filer: ${Object.keys(run.inputs).join(', ')}.`,
      '  ',
    ),
    '',
  ].join('\n')
}

function headline(answer: ReserveAnswer): string[] {
  const { dutiesADay, expectedAbsent, separateAllCovered, separate, shared, perShift, correlation, covers } =
    answer
  const what = answer.unitOfReserve === 'duty' ? 'vakter' : 'ansatte'
  const level = percent(answer.serviceLevel)
  return [
    `Av ${number(dutiesADay)} ${what} i døgnet mangler ${number(expectedAbsent)} den som skulle gått, i snitt${covers === 'sudden' ? ' (bare plutselig fravær)' : ''}.`,
    `Reserve som er nok ${level} av døgnene, når folk er borte uavhengig av hverandre: ${separate} med egen reserve i hver enhet, ${shared} med én felles. Med egen reserve er alle enheter dekket samtidig ${percent(separateAllCovered)} av døgnene; den felles dekker alle ${level}.`,
    `Når fravær henger sammen (${decimalText(correlation.sameUnit, 3)} i enheten, ${decimalText(correlation.otherUnits, 3)} mellom enheter): ${correlation.separate} hver for seg, ${correlation.shared} felles.`,
    ...(perShift === null
      ? []
      : [`Må reserven stå på hver vakt i hver enhet, er det ${perShift} (uavhengig).`]),
  ].flatMap((line) => wrap(line, ''))
}

function unitLines({ units, byCompetence }: ReserveAnswer): string[] {
  return [
    'ENHETENE                        vakter/døgn  borte %  mangler  reserve  med samvariasjon  i poolen',
    ...units.map(
      (unit) =>
        `${unit.name.slice(0, 30).padEnd(30)}${cell(number(unit.dutiesADay), 13)}${cell(decimalText(unit.absentPercent, 1), 9)}${cell(number(unit.expectedAbsent), 9)}${cell(String(unit.reserve), 9)}${cell(String(unit.reserveCorrelated), 18)}${cell(`${unit.reachedByPool ? 'ja' : 'nei'}${unit.travelMinutes === null ? '' : ` (${unit.travelMinutes} min)`}`, 13)}`,
    ),
    ...new Set(units.flatMap(({ source }) => wrap(`  Kilde: ${source}.`, '  '))),
    ...byCompetence.flatMap((one) =>
      wrap(
        `  Av dem minst ${one.name}: ${number(one.dutiesADay)} vakter i døgnet, ${decimalText(one.absentPercent, 1)} % borte, ${number(one.expectedAbsent)} mangler; reserve ${one.separate} hver for seg, ${one.shared} felles (del av tallene over).`,
        '    ',
      ),
    ),
    '',
  ]
}

function correlationLines({ correlation }: ReserveAnswer): string[] {
  return [
    'HVOR MYE DET BETYR AT FRAVÆR HENGER SAMMEN',
    'i enheten  mellom enheter  hver for seg  felles',
    ...correlation.range.map(
      (one) =>
        `${cell(decimalText(one.sameUnit, 2), 9)}${cell(decimalText(one.otherUnits, 2), 16)}${cell(String(one.separate), 14)}${cell(String(one.shared), 8)}`,
    ),
    ...wrap(`  Brukt her: ${correlation.source}.`, '  '),
    '',
  ]
}

function whenLines({ byQuarter, byWeekday, history }: ReserveAnswer): string[] {
  return [
    'NÅR',
    ...wrap(
      byQuarter
        .map(
          ({ quarter, absentPercent, shared }) =>
            `${quarter}. kvartal ${decimalText(absentPercent, 1)} % borte, felles reserve ${shared}`,
        )
        .join('; ') + ' (uavhengig).',
      '  ',
    ),
    `Ukedag: ${byWeekday.map(({ weekday, absentPercent }) => `${WEEKDAYS[weekday - 1]!} ${decimalText(absentPercent, 1)}`).join('  ')} %.`,
    ...(history === null
      ? []
      : wrap(
          `Egen historie ${history.from} til ${history.until}, ${history.people} ansatte: kjent ${decimalText(history.knownPercent, 1)} %, plutselig ${decimalText(history.suddenPercent, 1)} %. ${history.byCompetence.map((one) => `${one.id}: kjent ${decimalText(one.knownPercent, 1)}, plutselig ${decimalText(one.suddenPercent, 1)}`).join('; ')}.`,
          '  ',
        )),
    '',
  ]
}

const MIX_NAMES = {
  best: 'Billigst',
  'shared-only': 'Bare felles fast',
  'own-only': 'Bare egen fast',
  'on-call-only': 'Bare tilkalling',
} as const

function costLines({ cost, baseStaffing, today }: ReserveAnswer): string[] {
  return [
    ...(cost === null
      ? []
      : [
          `BLANDINGEN (kroner i året, priser fra ${cost.priceYear}: ${cost.includes})`,
          '                    egen  felles  tilkalt/døgn  alt dekket  udekket/år  årsverk          kroner',
          ...[...(cost.mix === null ? [] : [cost.mix]), ...cost.alternatives].map(
            (mix) =>
              `${MIX_NAMES[mix.id].padEnd(18)}${cell(String(mix.own.reduce((sum, { duties }) => sum + duties, 0)), 6)}${cell(String(mix.shared), 8)}${cell(
                decimalText(
                  mix.onCallADay.reduce((sum, { duties }) => sum + duties, 0),
                  2,
                ),
                14,
              )}${cell(percent(mix.covered), 12)}${cell(number(mix.uncoveredDutiesAYear), 12)}${cell(mix.fte === null ? 'ukjent' : decimalText(mix.fte, 1), 9)}${cell(kroner(mix.costAYear), 16)}`,
          ),
          ...wrap(
            '  Udekkede vakter har ingen pris her: en rad som dekker mindre, kan se billig ut. Bare «Billigst» og «Bare … fast» er krevd å nå nivået.',
            '  ',
          ),
          ...(cost.mix === null
            ? []
            : wrap(
                `  Billigst: ${[
                  ...cost.mix.own
                    .filter(({ duties }) => duties > 0)
                    .map(({ unit, duties }) => `${unit} ${duties} egen`),
                  `felles pool ${cost.mix.shared}`,
                  ...cost.mix.onCallADay.map(
                    ({ name, duties }) => `${name.toLowerCase()} ${decimalText(duties, 2)} i døgnet`,
                  ),
                ].join(', ')}.`,
                '  ',
              )),
          ...cost.inputs.flatMap(({ name, value, source }) =>
            wrap(`  ${name}: ${kroner(value)} kr. ${source}.`, '    '),
          ),
          ...cost.notUsed.flatMap((text) => wrap(`  Ikke brukt. ${text}`, '    ')),
          '',
        ]),
    'GRUNNBEMANNING: én vakt mer eller mindre på hver vakt i hver enhet, samme pool (per døgn der vaktene er ukjent)',
    ...baseStaffing.map(
      ({ change, covered, uncoveredDutiesAYear, costAYear }) =>
        `${cell(change > 0 ? `+${change}` : String(change), 4)}   alt dekket ${percent(covered)}, ${number(uncoveredDutiesAYear)} udekkede vakter i året, ${costAYear === null ? 'ingen pris oppgitt' : `${kroner(costAYear)} kr mot 0`}`,
    ),
    '',
    ...(today === null
      ? []
      : [
          'DAGENS PENGER TIL VIKAR, OVERTID OG INNLEIE',
          ...wrap(
            `${kroner(today.costAYear)} kr i året (${today.priceYear}) ville betalt ${decimalText(today.fte, 1)} faste årsverk${today.dutiesADay === null ? '' : `, eller ${decimalText(today.dutiesADay, 1)} vakter hver dag`}: ${today.formula}. Det sier ikke at de kan ansettes, eller at tilkalling da blir borte.`,
            '  ',
          ),
          '',
        ]),
  ]
}

function placeLines({ places }: ReserveAnswer): string[] {
  const shown = places.filter(({ size }, at) => size % 2 === 0 || at >= places.length - 6)
  return [
    'FELLES POOL, PLASS FOR PLASS (med samvariasjon)',
    'størrelse  nok    siste plass trengs  lønner seg når tilkalling koster over',
    ...shown.map(
      ({ size, used, enough, breakEvenTimes }) =>
        `${cell(String(size), 9)}${cell(percent(enough), 9)}${cell(percent(used), 17)}   ${breakEvenTimes === null ? 'aldri brukt' : `${decimalText(breakEvenTimes, 2)} x en vakt i poolen`}`,
    ),
    '',
  ]
}

function simulationLines({ simulation }: ReserveAnswer): string[] {
  const line = (name: string, one: ReserveAnswer['simulation']['independent']) =>
    wrap(
      `${name}: alt dekket ${percent3(one.covered.mean)} av døgnene (99 %: ${percent3(one.covered.low)}-${percent3(one.covered.high)}); regnet ut ${percent3(one.coveredExactly)}, ${one.agrees ? 'stemmer' : 'stemmer ikke'}. Udekkede vakter i året, åtte av ti år: ${number(one.uncoveredDutiesAYear.p10)}-${number(one.uncoveredDutiesAYear.p90)}.${one.costAYear === null ? '' : ` Kroner: ${kroner(one.costAYear.p10)}-${kroner(one.costAYear.p90)}.`}`,
      '  ',
    )
  return [
    `${simulation.years} TRUKNE ÅR MOT DET UTREGNEDE`,
    ...line('Uavhengig', simulation.independent),
    ...line('Med samvariasjon', simulation.correlated),
    '',
  ]
}

function stressLines({ stress, movable, volunteers }: ReserveAnswer): string[] {
  if (stress.length + movable.length + volunteers.length === 0) return []
  return [
    'STRESSTEST (halv: ventede døgn, ikke turnus)',
    ...stress.flatMap((one) =>
      wrap(
        `${one.name}: ${decimalText(one.absentPercent, 0)} % ${one.kind === 'strike' ? 'i streik' : 'borte'} i ${one.weeks} uker. ${number(one.lackingADay)} vakter mangler i døgnet${one.kind === 'strike' ? ' av dem som må gå' : `, reserven er ${one.reserveADay}; alt dekket ${percent(one.covered ?? 0)} av døgnene`}. Udekket i hele perioden: ${number(one.uncoveredDuties)} vakter.`,
        '  ',
      ),
    ),
    ...movable.flatMap(({ from, to, people, canMove, reasons }) =>
      wrap(
        `${people} fra ${from} til ${to}: ${canMove ? 'kan flyttes' : `kan ikke flyttes, ${reasons.join(', ')}`}.`,
        '  ',
      ),
    ),
    ...volunteers.flatMap(({ role, people, may, never }) =>
      wrap(
        `Frivillige, ${role} (${people}), 0 årsverk: ${may.join(', ')}. Aldri: ${never.join(', ')}.`,
        '  ',
      ),
    ),
    '',
  ]
}

function cell(text: string, width: number): string {
  return text.padStart(width)
}

function number(value: number): string {
  return decimalText(value, 1)
}

function percent(share: number): string {
  return `${decimalText(share * 100, 1)} %`
}

function percent3(share: number): string {
  return `${decimalText(share * 100, 2)} %`
}

function kroner(value: number): string {
  return decimalText(Math.round(value), 0).replace(/\B(?=(\d{3})+$)/g, ' ')
}
