/** What the answer says in words: the verdict, what it rests on, and what a reader must know before using it. */
import { decimalText, hoursText } from '../time/minutes.ts'
import type { OppgaverAnswer } from './oppgaver-answer.ts'
import type { Plan } from './oppgaver.ts'

type Parts = Omit<OppgaverAnswer, 'sentence' | 'assumptions' | 'notes'>

export function sentenceOf({ status, uncovered, floors, moves, balance }: Parts): string {
  const down = moves.filter(({ kind }) => kind === 'down').reduce((sum, { minutes }) => sum + minutes, 0)
  const freed = `${hoursText(down, 1)} timer i uka kan gå fra en gruppe til en som har lavere, men nok kompetanse.`
  if (status === 'DEKKET')
    return `Alle oppgavene i registeret er dekket (${hoursText(balance.before, 1)} timer i uka), og gulvene holder. ${freed}`
  const broken = floors
    .filter(({ holds }) => !holds)
    .map(({ competence, people }) => `${competence} (minst ${people})`)
  const undone = uncovered.map(({ name, minutes }) => `${name} (${hoursText(minutes, 1)} t)`)
  return [
    'Oppgavene er ikke dekket med denne bemanningen.',
    ...(broken.length === 0 ? [] : [`Gulv som ikke holder: ${broken.join(', ')}.`]),
    ...(undone.length === 0 ? [] : [`Udekket: ${undone.join(', ')}.`]),
    'Ingen gulv eller kompetansekrav er senket.',
  ].join(' ')
}

export function assumptionsOf({ register: { written, tasks }, unit }: Plan): string[] {
  const { percent, low, high, source } = written.task_time
  const fromCatalogue = tasks.filter(({ fromCatalogue: is }) => is).length
  const away = tasks.flatMap(({ name, written: { leaves, disposition } }) =>
    leaves === undefined || disposition === 'stop'
      ? []
      : [
          `${name}: ${decimalText(leaves.percent, 0)} % av tiden faller bort (${decimalText(leaves.low, 0)}–${decimalText(leaves.high, 0)} %). ${leaves.source}`,
        ],
  )
  return [
    `Av tiden på vakt går ${decimalText(percent, 0)} % (${decimalText(low, 0)}–${decimalText(high, 0)} %) til oppgavene i registeret. ${source}`,
    ...(fromCatalogue === 0
      ? []
      : [
          `Antakelse (vår, uten kilde): ${fromCatalogue} av ${tasks.length} oppgaver bygger på den innebygde katalogen, som er konstruerte eksempler. Minutter, hyppighet og laveste kompetanse må enheten selv gå gjennom; virkelig tid kan godt være det halve eller dobbelte.`,
        ]),
    ...away,
    ...(written.supervision === undefined
      ? [
          'Antakelse (vår): ingen grense for hvor mange delegerte oppgaver som kan gå samtidig, for «supervision» er ikke oppgitt.',
        ]
      : [
          `En med ${nameOf(unit, written.supervision.competence)} følger opp høyst ${written.supervision.persons} med delegerte oppgaver samtidig. ${written.supervision.source}`,
        ]),
    'Antakelse (vår): en oppgaves tid kan deles fritt mellom timene i vinduet, og en hverdag er snittet av fem. Bemanningen er minimum i enhetsfila, uten fravær.',
    'Dagens topper er regnet så jevne som dagens vinduer tillater, så gevinsten ved jevning er ikke overdrevet.',
  ]
}

function nameOf({ lattice }: Plan['unit'], competence: string): string {
  return lattice.competences.find(({ id }) => id === competence)?.name ?? competence
}

export function notesOf(
  { groups, register }: Plan,
  { moves, delegations, floors, unestimated, risks, notSufficientToday, hoursByCompetence }: Parts,
): string[] {
  const unsigned = delegations.filter(({ status }) => status !== 'signed')
  const unjudged = risks.filter(({ likelihood }) => likelihood === null)
  const up = moves.filter(({ kind }) => kind === 'up')
  return [
    'Dette er et utkast til drøfting med tillitsvalgte og fagfolk, ikke et vedtak. Frigjort tid er ikke en stilling som kan tas bort: den er spredt på timer og vakter.',
    'Loven sier sjelden hvilket yrke som skal gjøre en oppgave. Kravet er forsvarlighet (helsepersonelloven § 4, helse- og omsorgstjenesteloven § 4-1), og virksomheten skal være organisert slik at helsepersonellet kan holde sine plikter (helsepersonelloven § 16). Oppgaver kan overlates når det er forsvarlig ut fra oppgavens art, personellets kvalifikasjoner og oppfølgingen (helsepersonelloven § 5). Forskrifter, blant dem om legemiddelhåndtering, er ikke lest her; sjekk dem.',
    'DEKKET betyr at kompetanse, tid og gulv går opp i regnestykket. Om tjenesten er forsvarlig, må fagfolk vurdere.',
    'Delegering er personlig: planen er for grupper, men hver person må vurderes og få sin egen.',
    ...(unsigned.length === 0
      ? []
      : [
          `Planen gjelder ikke før ${unsigned.length} ${unsigned.length === 1 ? 'delegering er signert' : 'delegeringer er signert'}.`,
        ]),
    ...(notSufficientToday.length === 0
      ? []
      : [
          `${notSufficientToday.length} ${notSufficientToday.length === 1 ? 'oppgave gjøres' : 'oppgaver gjøres'} i dag av noen uten tilstrekkelig kompetanse etter registeret. Se på det først.`,
        ]),
    ...hoursByCompetence
      .filter(({ beforeMinutes, capacityMinutes }) => beforeMinutes > capacityMinutes)
      .map(
        ({ name, beforeMinutes, capacityMinutes }) =>
          `${name} har i dag oppgaver for ${hoursText(beforeMinutes, 1)} timer i uka og tid til ${hoursText(capacityMinutes, 1)}. Da er noe ikke gjort, gjort i hast eller ført for høyt; sjekk minuttene.`,
      ),
    ...(register.written.floors.length === 0
      ? [
          'Registeret har ingen gulv. Da er ingen minste bemanning sikret, og ikke noe krav kan skrives lavere.',
        ]
      : []),
    ...(floors.some(({ holds }) => !holds)
      ? ['Et gulv holder ikke med dagens bemanning. Det er ikke senket.']
      : []),
    ...(up.length === 0
      ? []
      : [
          `${up.length} ${up.length === 1 ? 'oppgave går' : 'oppgaver går'} helt eller delvis til et høyere nivå, fordi dagens gruppe ikke har tid eller ikke har kompetansen.`,
        ]),
    ...(unestimated.length === 0
      ? []
      : [`Uten anslag for virkning, og derfor regnet som 0: ${unestimated.join(', ')}.`]),
    ...(unjudged.length === 0
      ? []
      : [
          `Risikoen er ikke vurdert for ${unjudged.length} ${unjudged.length === 1 ? 'oppgave' : 'oppgaver'} som endres.`,
        ]),
    ...(groups.some(({ scarce }) => scarce)
      ? [
          `Knappe grupper overtar bare det som ellers blir udekket, og får ikke flere timer i alt enn de oppgavene de har i dag: ${groups
            .filter(({ scarce }) => scarce)
            .map(({ name }) => name)
            .join(', ')}.`,
        ]
      : ['Ingen gruppe er merket knapp (scarce).']),
  ]
}
