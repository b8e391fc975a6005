/** What the parts of a service profile file say of each other: names that lead nowhere, shares that cannot add up, and figures that are missing. */
import { nearestWord } from '../words/nearest.ts'
import type { Path } from '../workforce/file-problem.ts'
import type { NeedIn, TjenesteprofilFile, WayIn } from './tjenesteprofil-file.ts'

export interface Complaint {
  readonly path: Path
  /** As it was written; null where something is missing. */
  readonly value: string | null
  readonly message: string
}

/** Empty when all is well. */
export function complaintsOf(file: TjenesteprofilFile): readonly Complaint[] {
  return [
    ...twice(file.levels, ['levels']),
    ...twice(file.professions, ['professions']),
    ...twice(file.age_groups, ['age_groups']),
    ...twice(file.needs, ['needs']),
    ...populationComplaints(file),
    ...costComplaints(file),
    ...staffComplaints(file),
    ...file.needs.flatMap((need, at) => needComplaints(file, need, ['needs', at])),
    ...leadComplaints(file),
    ...todayComplaints(file),
  ]
}

function twice(list: readonly { readonly id: string }[], path: Path): readonly Complaint[] {
  return list.flatMap(({ id }, at) =>
    list.findIndex((one) => one.id === id) < at
      ? [{ path: [...path, at, 'id'], value: id, message: 'er brukt to ganger. Gi hver sin egen id.' }]
      : [],
  )
}

function unknown(id: string, known: readonly { readonly id: string }[], what: string): string | null {
  if (known.some((one) => one.id === id)) return null
  const ids = known.map((one) => one.id)
  return `er ikke ${what} i fila (nærmest er «${nearestWord(id, ids) ?? ''}»). Rett stavemåten, eller legg det til.`
}

function named(
  path: Path,
  id: string,
  [known, what]: readonly [readonly { readonly id: string }[], string],
): readonly Complaint[] {
  const message = unknown(id, known, what)
  return message === null ? [] : [{ path, value: id, message }]
}

function populationComplaints(file: TjenesteprofilFile): readonly Complaint[] {
  const { municipality, year, age_groups: groups, population_basis: basis } = file
  if (municipality === undefined) {
    const without = groups.flatMap(({ persons }, at) =>
      persons === undefined
        ? [
            {
              ...{ path: ['age_groups', at, 'persons'], value: null },
              message: 'mangler. Skriv hvor mange de er, eller oppgi «municipality» og «year».',
            },
          ]
        : [],
    )
    const unbased =
      basis === undefined
        ? [
            {
              ...{ path: ['population_basis'], value: null },
              message: 'mangler. Skriv kilden til «persons», eller at det er en antakelse.',
            },
          ]
        : []
    return [...without, ...unbased]
  }
  const twoSources =
    basis === undefined
      ? []
      : [
          {
            ...{ path: ['population_basis'], value: null },
            message: 'står sammen med «municipality», som gir folketallet. Ta bort det ene.',
          },
        ]
  const missingYear =
    year === undefined
      ? [{ path: ['year'], value: null, message: 'mangler. Skriv året det skal regnes for.' }]
      : []
  const ofGroups = groups.flatMap(({ from, to, persons }, at): readonly Complaint[] => {
    const path = ['age_groups', at]
    if (persons !== undefined)
      return [
        {
          ...{ path: [...path, 'persons'], value: String(persons) },
          message: 'står sammen med «municipality», som gir folketallet. Ta bort det ene.',
        },
      ]
    if (from === undefined)
      return [{ path: [...path, 'from'], value: null, message: 'mangler. Skriv yngste alder.' }]
    if (to !== undefined && to < from)
      return [
        { path: [...path, 'to'], value: String(to), message: `er under yngste alder, ${from}. Rett tallet.` },
      ]
    const other = groups
      .slice(0, at)
      .find((one) => one.from !== undefined && one.from <= (to ?? Infinity) && from <= (one.to ?? Infinity))
    return other === undefined
      ? []
      : [{ path, value: null, message: `deler aldre med «${other.id}». Hver alder kan telles én gang.` }]
  })
  return [...missingYear, ...twoSources, ...ofGroups]
}

function costComplaints({
  professions,
  objective,
  price_basis: basis,
}: TjenesteprofilFile): readonly Complaint[] {
  const isAny = professions.some(({ cost_per_fte: cost }) => cost !== undefined)
  if (!isAny && objective === 'fte') return []
  const without = professions.flatMap(({ cost_per_fte: cost }, at) =>
    cost === undefined
      ? [
          {
            ...{ path: ['professions', at, 'cost_per_fte'], value: null },
            message:
              objective === 'cost'
                ? 'mangler, og det er kostnaden som skal være lavest. Skriv kroner i året for et årsverk.'
                : 'mangler, mens andre yrker har det. Skriv det for alle, eller for ingen.',
          },
        ]
      : [],
  )
  return basis === undefined
    ? [
        ...without,
        {
          ...{ path: ['price_basis'], value: null },
          message: 'mangler. Skriv hva kronene er, for eksempel «lønn og sosiale utgifter, 2025-kroner».',
        },
      ]
    : without
}

function staffComplaints({ staff, professions, levels }: TjenesteprofilFile): readonly Complaint[] {
  return staff.flatMap(({ profession, level, at_most: most, at_least: least }, at): readonly Complaint[] => {
    const path = ['staff', at]
    const isTwice = staff.findIndex((one) => one.profession === profession && one.level === level) < at
    return [
      ...named([...path, 'profession'], profession, [professions, 'et yrke']),
      ...(level === undefined ? [] : named([...path, 'level'], level, [levels, 'et nivå'])),
      ...(isTwice
        ? [{ path, value: profession, message: 'har fått grense to ganger på samme nivå. Behold én.' }]
        : []),
      ...(level === undefined && least !== undefined
        ? [
            {
              ...{ path: [...path, 'at_least'], value: String(least) },
              message: 'er uten nivå. Skriv «level»: noen må vite hvor de skal være.',
            },
          ]
        : []),
      ...(least !== undefined && most !== undefined && least > most
        ? [
            {
              path: [...path, 'at_least'],
              value: String(least),
              message: `er over at_most, ${most}. Rett tallene.`,
            },
          ]
        : []),
    ]
  })
}

function needComplaints(file: TjenesteprofilFile, need: NeedIn, path: Path): readonly Complaint[] {
  const { ways, transfers } = need
  const groups = file.age_groups
  const field = need.per_person === undefined ? 'stays_per_person' : 'per_person'
  const rates = need[field]!
  const direct = ways.filter((way) => way.direct)
  return [
    ...twice(ways, [...path, 'ways']),
    ...twice(transfers, [...path, 'transfers']),
    ...Object.keys(rates).flatMap((id) => named([...path, field, id], id, [groups, 'en aldersgruppe'])),
    ...groups.flatMap(({ id }) =>
      id in rates
        ? []
        : [
            {
              path: [...path, field],
              value: null,
              message: `mangler aldersgruppen «${id}». Skriv 0 om de ikke har behovet.`,
            },
          ],
    ),
    ...(direct.length === 0
      ? [
          {
            path: [...path, 'ways'],
            value: null,
            message: 'har ingen som behovet kan komme til først (alle har «direct: false»).',
          },
        ]
      : sumComplaints(
          direct.map((way) => way.share),
          [...path, 'ways'],
        )),
    ...ways.flatMap((way, at) => wayComplaints(file, way, [...path, 'ways', at])),
    ...transferComplaints(file, need, path),
  ]
}

/** Shares that leave no room, and shares that leave some without a place. */
function sumComplaints(
  shares: readonly { readonly at_least: number; readonly at_most: number }[],
  path: Path,
): readonly Complaint[] {
  const least = shares.reduce((sum, one) => sum + one.at_least, 0)
  const most = shares.reduce((sum, one) => sum + one.at_most, 0)
  const wrong = shares.some((one) => one.at_least > one.at_most)
  return [
    ...(wrong ? [{ path, value: null, message: 'har «at_least» over «at_most». Rett tallene.' }] : []),
    ...(least > 1 + 1e-9
      ? [
          {
            path,
            value: null,
            message: `har «at_least» på til sammen ${shown(least)}: mer enn alt. Rett tallene.`,
          },
        ]
      : []),
    ...(most < 1 - 1e-9
      ? [
          {
            path,
            value: null,
            message: `har «at_most» på til sammen ${shown(most)}: resten kan ingen ta. Rett tallene.`,
          },
        ]
      : []),
  ]
}

const shown = (value: number) => String(Math.round(1e6 * value) / 1e6)

function wayComplaints(file: TjenesteprofilFile, way: WayIn, path: Path): readonly Complaint[] {
  const { professions, levels } = file
  const isProfession = [professions, 'et yrke'] as const
  const written = way.share
  return [
    ...named([...path, 'level'], way.level, [levels, 'et nivå']),
    ...Object.keys(way.hours).flatMap((id) => named([...path, 'hours', id], id, isProfession)),
    ...way.tasks.flatMap(({ by }, at) => [
      ...Object.keys(by).flatMap((id) => named([...path, 'tasks', at, 'by', id], id, isProfession)),
      ...sumComplaints(Object.values(by), [...path, 'tasks', at, 'by']),
    ]),
    ...(Object.keys(way.hours).length + way.tasks.length === 0
      ? [
          {
            ...{ path: [...path, 'hours'], value: null },
            message:
              'mangler: uten timer ville dette ta alt. Skriv timer for hver enhet (0 om det virkelig ikke er arbeid).',
          },
        ]
      : []),
    ...(!way.direct && (written.at_least > 0 || written.at_most < 1 || (written.today ?? 0) > 0)
      ? [
          {
            path: [...path, 'share'],
            value: null,
            message: 'står sammen med «direct: false»: ingen kommer hit først. Ta bort det ene.',
          },
        ]
      : []),
  ]
}

function transferComplaints(
  file: TjenesteprofilFile,
  { ways, transfers }: NeedIn,
  path: Path,
): readonly Complaint[] {
  const isWay = [ways, 'en måte å dekke dette behovet på'] as const
  const of = transfers.flatMap(({ from, to, hours }, at): readonly Complaint[] => {
    const here = [...path, 'transfers', at]
    return [
      ...named([...here, 'from'], from, isWay),
      ...named([...here, 'to'], to, isWay),
      ...hours.flatMap(({ level, profession }, row) => [
        ...named([...here, 'hours', row, 'level'], level, [file.levels, 'et nivå']),
        ...named([...here, 'hours', row, 'profession'], profession, [file.professions, 'et yrke']),
      ]),
    ]
  })
  const ring = transfers.findIndex(({ from, to }) => reaches(to, from, transfers))
  return ring < 0
    ? of
    : [
        ...of,
        {
          ...{ path: [...path, 'transfers', ring], value: transfers[ring]!.id },
          message:
            'sender noen tilbake dit de kom fra, så behovet kunne gå i ring. Ta bort en av overføringene.',
        },
      ]
}

function reaches(
  from: string,
  goal: string,
  transfers: readonly { readonly from: string; readonly to: string }[],
): boolean {
  const seen = new Set([from])
  for (const place of seen) for (const one of transfers) if (one.from === place) seen.add(one.to)
  return seen.has(goal)
}

function leadComplaints({ needs, decided, year }: TjenesteprofilFile): readonly Complaint[] {
  const arcs = needs.flatMap(({ ways, transfers }, need) => [
    ...ways.map((arc, at) => ({ arc, path: ['needs', need, 'ways', at] })),
    ...transfers.map((arc, at) => ({ arc, path: ['needs', need, 'transfers', at] })),
  ])
  return arcs.flatMap(({ arc, path }): readonly Complaint[] => {
    if (arc.lead_years === undefined) return []
    const value = String(arc.lead_years)
    const here = [...path, 'lead_years']
    if ('direct' in arc && !arc.direct)
      return [
        { path: here, value, message: 'hører til overføringen når ingen kommer hit først. Flytt det dit.' },
      ]
    if (decided === undefined || year === undefined)
      return [
        {
          path: here,
          value,
          message: 'kan ikke regnes ut uten «year» og «decided» øverst i fila. Legg dem til.',
        },
      ]
    return arc.share.today === undefined
      ? [
          {
            path: here,
            value,
            message: 'trenger «share.today»: fram til da kan det ikke brukes mer enn i dag.',
          },
        ]
      : []
  })
}

/** Either all shares of today or none: half of them is no profile of today. */
function todayComplaints({ needs }: TjenesteprofilFile): readonly Complaint[] {
  const all = needs.flatMap((need, at) => todayShares(need, ['needs', at]))
  if (all.length > 0 && all.every(({ today }) => today === undefined)) return []
  const without = all.flatMap(({ path, today }): readonly Complaint[] =>
    today === undefined
      ? [
          {
            path,
            value: null,
            message:
              'mangler, mens andre har dagens andel. Skriv den for alle (0 der det ikke brukes), eller for ingen.',
          },
        ]
      : [],
  )
  return without.length > 0 ? without : needs.flatMap((need, at) => todaySums(need, ['needs', at]))
}

/** Those that nothing else decides: the only way to come to, and the only one who does a task, have all of it. */
function todayShares(
  { ways, transfers }: NeedIn,
  path: Path,
): readonly { readonly path: Path; readonly today: number | undefined }[] {
  const direct = ways.filter((way) => way.direct).length
  return [
    ...ways.flatMap((way, at) =>
      way.direct && direct > 1
        ? [{ path: [...path, 'ways', at, 'share', 'today'], today: way.share.today }]
        : [],
    ),
    ...ways.flatMap(({ tasks }, at) =>
      tasks.flatMap(({ by }, task) =>
        Object.entries(by).flatMap(([id, { today }]) =>
          Object.keys(by).length > 1
            ? [{ path: [...path, 'ways', at, 'tasks', task, 'by', id, 'today'], today }]
            : [],
        ),
      ),
    ),
    ...transfers.map(({ share }, at) => ({
      path: [...path, 'transfers', at, 'share', 'today'],
      today: share.today,
    })),
  ]
}

function todaySums({ ways, transfers }: NeedIn, path: Path): readonly Complaint[] {
  const direct = ways.filter((way) => way.direct)
  const first = (way: WayIn) => way.share.today ?? (direct.length === 1 && way.direct ? 1 : 0)
  const left = ways.map((way) =>
    transfers.reduce(
      (sum, { from, to, share, units_after: after }) =>
        sum + (to === way.id ? share.today! * after : 0) - (from === way.id ? share.today! : 0),
      first(way),
    ),
  )
  const notWhole = (sum: number) => `er i dag til sammen ${shown(sum)}, ikke 1. Rett andelene.`
  const sum = ways.reduce((all, way) => all + first(way), 0)
  return [
    ...(Math.abs(sum - 1) > 1e-6 ? [{ path: [...path, 'ways'], value: null, message: notWhole(sum) }] : []),
    ...ways.flatMap(({ id, tasks }, at): readonly Complaint[] => [
      ...(left[at]! < -1e-9
        ? [
            {
              path: [...path, 'ways', at],
              value: id,
              message: 'sender i dag flere videre enn det får. Rett andelene.',
            },
          ]
        : []),
      ...tasks.flatMap(({ by }, task) => {
        const doers = Object.values(by)
        const done = doers.reduce((all, { today }) => all + (today ?? 1), 0)
        return Math.abs(done - 1) > 1e-6
          ? [{ path: [...path, 'ways', at, 'tasks', task, 'by'], value: null, message: notWhole(done) }]
          : []
      }),
    ]),
  ]
}
