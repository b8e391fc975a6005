/** --uten, --med and --norm of `kan`: what is asked the price of, read against the unit. */
import { basename } from 'node:path'
import type { Command } from 'commander'
import { printable } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import type { WhatIf } from '../planning/what-if.ts'
import type { ChangeRead } from '../planning/what-if-text.ts'
import { readAgreementFile, readAgreementShort, readNorm, readWithout } from '../planning/what-if-text.ts'
import { BadInput } from './bad-input.ts'
import { loadText } from './input-files.ts'

export interface WhatIfOptions {
  readonly uten?: readonly string[]
  readonly med?: readonly string[]
  readonly norm?: readonly string[]
}

export function addWhatIfOptions(command: Command): Command {
  const collect = (value: string, before: readonly string[] = []) => [...before, value]
  return command
    .option(
      '--uten <regel>',
      'hva koster regelen? En lovregel, kompetanse:ID eller bemanning:VAKT=N',
      collect,
    )
    .option('--med <avtale>', 'hva gir avtalen? En avtalefil (.yaml), eller TV:daily-rest=9', collect)
    .option('--norm <timer>', 'hva koster en annen full uke? 33.6', collect)
}

export interface AskedPrices {
  readonly asked: readonly WhatIf[]
  /** SHA-256 of each agreement file, by name. */
  readonly inputs: Readonly<Record<string, string>>
  readonly paths: readonly string[]
}

/** Throws BadInput. */
export function readWhatIfs(unit: Unit, { uten = [], med = [], norm = [] }: WhatIfOptions): AskedPrices {
  const files = med.filter(isFile).map((path) => ({ path, ...loadText(path, 'Oppgi en avtalefil (.yaml).') }))
  const agreementOf = (text: string): ChangeRead => {
    const file = files.find(({ path }) => path === text)
    return file === undefined ? readAgreementShort(unit, text) : readAgreementFile(unit, text, file.text)
  }
  return {
    asked: [
      ...uten.map((text) => whatIf(`--uten ${text}`, readWithout(unit, text))),
      ...med.map((text) => whatIf(`--med ${isFile(text) ? basename(text) : text}`, agreementOf(text))),
      ...norm.map((text) => whatIf(`--norm ${text}`, readNorm(unit, text))),
    ],
    inputs: Object.fromEntries(files.map(({ path, hash }) => [basename(path), hash])),
    paths: files.map(({ path }) => path),
  }
}

function isFile(text: string): boolean {
  return /\.ya?ml$/i.test(text)
}

function whatIf(asked: string, read: ChangeRead): WhatIf {
  if (read.status === 'bad')
    throw new BadInput(
      read.message
        .split('\n')
        .map((line) => printable(`${asked}: ${line}`))
        .join('\n'),
    )
  return { asked: printable(asked), change: read.change }
}
