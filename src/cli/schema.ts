/** `skjema NAVN`: the JSON Schema of a file we read or of an answer we give. */
import { Argument, Command } from 'commander'
import { z } from 'zod'
import { LawAnswer } from '../law/law-answer.ts'
import { FramskrivAnswer } from '../planning/framskriv-answer.ts'
import { GruppeAnswer } from '../planning/gruppe-answer.ts'
import { GroupFile } from '../planning/gruppe-file.ts'
import { JoinedAnswer } from '../planning/joined-answer.ts'
import { KanAnswer } from '../planning/kan-answer.ts'
import { KonsekvensAnswer } from '../planning/konsekvens-answer.ts'
import { KonsekvensCase } from '../planning/konsekvens-case.ts'
import { OppgaverAnswer } from '../planning/oppgaver-answer.ts'
import { TaskRegister } from '../planning/oppgaver-register.ts'
import { RecommendAnswer } from '../planning/recommend-answer.ts'
import { RepairChanges } from '../planning/repair-changes.ts'
import { ReserveAnswer } from '../planning/reserve-answer.ts'
import { ReserveSetup } from '../planning/reserve-file.ts'
import { SjekkAnswer } from '../planning/sjekk-answer.ts'
import { TjenesteprofilAnswer } from '../planning/tjenesteprofil-answer.ts'
import { TurnusAnswer } from '../planning/turnus-answer.ts'
import { RosterProfile } from '../roster-files/profile.ts'
import { UnitFile } from '../workforce/unit.ts'
import { BenchAnswer } from './bench-answer.ts'
import { StatistikkAnswer } from './statistikk-answer.ts'

const SCHEMAS = {
  'anbefal-svar': RecommendAnswer,
  'bench-svar': BenchAnswer,
  endring: RepairChanges,
  enhet: UnitFile,
  'framskriv-svar': FramskrivAnswer,
  'gruppe-svar': GruppeAnswer,
  gruppefil: GroupFile,
  'kan-svar': KanAnswer,
  konsekvens: KonsekvensCase,
  'konsekvens-svar': KonsekvensAnswer,
  lov: LawAnswer,
  oppgaver: TaskRegister,
  'oppgaver-svar': OppgaverAnswer,
  reserve: ReserveSetup,
  'reserve-svar': ReserveAnswer,
  'sjekk-svar': SjekkAnswer,
  'statistikk-svar': StatistikkAnswer,
  'tjenesteprofil-svar': TjenesteprofilAnswer,
  'turnus-flere-svar': JoinedAnswer,
  'turnus-profil': RosterProfile,
  'turnus-svar': TurnusAnswer,
} as const

/** Draft 2020-12, as text with a final newline. Files are described as they are written. */
export function schemaText(name: keyof typeof SCHEMAS): string {
  return `${JSON.stringify(z.toJSONSchema(SCHEMAS[name], { io: 'input' }), null, 2)}\n`
}

const NAMES = Object.keys(SCHEMAS)

export function schemaCommand(): Command {
  return new Command('skjema')
    .description('Skriv JSON Schema for en fil vi leser eller et svar vi gir')
    .addArgument(
      new Argument('<navn>', NAMES.slice(0, -1).join(', ') + ` eller ${NAMES.at(-1)!}`).choices(NAMES),
    )
    .action((name: keyof typeof SCHEMAS) => {
      process.stdout.write(schemaText(name))
    })
}
