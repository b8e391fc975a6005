/** The tables of a service profile: needs, people, and what moves from today. */
import type { ProfileModel, ProfileNeed } from '../projection/service-profile-model.ts'
import type { NeedUse, Profile } from '../projection/service-profile-use.ts'
import { round } from './round.ts'
import type { TjenesteprofilAnswer } from './tjenesteprofil-answer.ts'
import { numberText, percentText } from './tjenesteprofil-words.ts'

export function needsOut(
  model: ProfileModel,
  best: Profile,
  today: Profile | null,
  staysOf: (need: number) => number | null,
): TjenesteprofilAnswer['needs'] {
  return best.needs.map((use, at) =>
    needOut(model, use, { today: today?.needs[at] ?? null, stays: staysOf(at) }),
  )
}

function needOut(
  model: ProfileModel,
  best: NeedUse,
  { today, stays }: { readonly today: NeedUse | null; readonly stays: number | null },
): TjenesteprofilAnswer['needs'][number] {
  const { need } = best
  const both = (of: (use: NeedUse) => number, decimals: number) => ({
    today: today === null ? null : round(of(today), decimals),
    solution: round(of(best), decimals),
  })
  return {
    ...{ id: need.id, name: need.name, unit: need.unit, amount: round(need.amount, 2) },
    stays: stays === null ? null : round(stays, 2),
    ...{ unmetPercent: round(100 * best.unmet, 4), unmet: round(best.unmet * need.amount, 2) },
    ways: need.ways.map(({ id, name, level, unit, production }, way) => ({
      ...{ id, name, level, unit },
      units: both(({ met }) => (met[way]! * need.amount) / production, 2),
      sharePercent: both(({ met }) => 100 * met[way]!, 4),
      firstPercent: both(({ first }) => 100 * first[way]!, 4),
    })),
    transfers: need.transfers.map(({ id, name, from, to }, transfer) => ({
      ...{ id, name, from: nameOf(need.ways, from), to: nameOf(need.ways, to) },
      units: both(({ moved }) => moved[transfer]! * need.amount, 2),
      sharePercent: both(({ moved }) => 100 * moved[transfer]!, 4),
    })),
    tasks: need.ways.flatMap((way, at) =>
      way.tasks.flatMap(({ name, by }, task) =>
        by.length < 2
          ? []
          : by.map(({ profession }, doer) => ({
              ...{ way: way.name, task: name, profession: nameOf(model.professions, profession) },
              sharePercent: {
                today: today && ofTask(today, [at, task, doer]),
                solution: ofTask(best, [at, task, doer]),
              },
            })),
      ),
    ),
  }
}

function nameOf(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((one) => one.id === id)!.name
}

/** Of the work that is done; null where none is. */
function ofTask({ met, done }: NeedUse, [way, task, doer]: readonly [number, number, number]): number | null {
  return met[way]! > 1e-9 ? round((100 * done[way]![task]![doer]!) / met[way]!, 4) : null
}

export function staffOut(
  model: ProfileModel,
  best: Profile,
  today: Profile | null,
): TjenesteprofilAnswer['staff'] {
  return best.staff.map(({ profession, level, fte }, at) => {
    const { name, costPerFte } = model.professions.find(({ id }) => id === profession)!
    const now = today?.staff[at]?.fte ?? null
    const limit = model.staff.find((one) => one.profession === profession && one.level === level)
    return {
      ...{ profession: name, level: nameOf(model.levels, level) },
      fte: { today: now === null ? null : round(now, 4), solution: round(fte, 4) },
      cost:
        costPerFte === null
          ? null
          : { today: now === null ? null : round(now * costPerFte, 0), solution: round(fte * costPerFte, 0) },
      ...{ atMost: limit?.atMost ?? null, atLeast: limit?.atLeast ?? null },
    }
  })
}

/** Half a percentage point: less is not told. */
const MOVED = 0.005

export function moveTexts(model: ProfileModel, best: Profile, today: Profile): string[] {
  return best.needs.flatMap((use, at) => {
    const before = today.needs[at]!
    const { need } = use
    return [
      ...need.ways.flatMap(({ name, unit, production }, way) => {
        const [was, is] = [before.met[way]!, use.met[way]!]
        if (Math.abs(is - was) < MOVED) return []
        const units = (Math.abs(is - was) * need.amount) / production
        return [
          `${need.name}: ${numberText(units)} ${is > was ? 'flere' : 'færre'} ${unit} i ${name} (fra ${percentText(was)} til ${percentText(is)} av behovet)`,
        ]
      }),
      ...need.transfers.flatMap(({ name }, transfer) => {
        const [was, is] = [before.moved[transfer]!, use.moved[transfer]!]
        if (Math.abs(is - was) < MOVED) return []
        const units = Math.abs(is - was) * need.amount
        return [
          `${need.name}: ${numberText(units)} ${is > was ? 'flere' : 'færre'} ${need.unit} flyttes med ${name} (fra ${percentText(was)} til ${percentText(is)})`,
        ]
      }),
      ...taskMoves(model, need, use, before),
    ]
  })
}

function taskMoves(model: ProfileModel, need: ProfileNeed, use: NeedUse, before: NeedUse): string[] {
  return need.ways.flatMap((way, at) =>
    way.tasks.flatMap(({ name, by }, task) => {
      if (by.length < 2) return []
      return by.flatMap(({ profession }, doer) => {
        const [was, is] = [ofTask(before, [at, task, doer]), ofTask(use, [at, task, doer])]
        if (was === null || is === null || Math.abs(is - was) < 100 * MOVED) return []
        const who = nameOf(model.professions, profession)
        return [
          `${way.name}, oppgaven «${name}»: ${who} fra ${percentText(was / 100)} til ${percentText(is / 100)}`,
        ]
      })
    }),
  )
}
