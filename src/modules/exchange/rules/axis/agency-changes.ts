import type { AxisAgency, AxisId } from '../../axis.ts'
import type { DirectoryEntry } from '../../peer.ts'

type Organ = { readonly organId: string; readonly name: string }

/** What taking over the agencies of an axis would change in the directory, and which of them stay outside of it. */
export type AgencyChanges = {
  readonly added: readonly Organ[]
  readonly renamed: readonly (Organ & { readonly before: string })[]
  /** Reached over this axis until now, and not listed any more. */
  readonly gone: readonly Organ[]
  readonly unchanged: number
  /** Listed, but of this instance, or reached by another way: that stays. */
  readonly elsewhere: readonly Organ[]
  /** Listed under a code that is none. */
  readonly unusable: readonly Organ[]
}

const code = /^[A-Za-z0-9.]{1,35}$/
const byCode = (a: Organ, b: Organ) => (a.organId < b.organId ? -1 : 1)
/** One spelling of a name: spaces and composition differ between lists without meaning anything. */
const plain = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim()

export type CompareAgencies = {
  readonly axisId: AxisId
  readonly listed: readonly AxisAgency[]
  /** Every entry that holds today or will. */
  readonly directory: readonly DirectoryEntry[]
  /** Codes of the organs of this instance. */
  readonly own: readonly string[]
}

/** Compares the agencies that an axis lists with the directory. A code that is listed twice counts once, by its last name. */
export function compareAgencies({ axisId, listed, directory, own }: CompareAgencies): AgencyChanges {
  const organs = listed.map((one) => ({ organId: one.code.trim(), name: plain(one.name) || one.code.trim() }))
  const usable = new Map(
    organs.filter(({ organId }) => code.test(organId)).map((organ) => [organ.organId, organ]),
  )
  const mine = new Map(
    directory.filter((entry) => entry.axisId === axisId).map((entry) => [entry.organId, entry]),
  )
  const taken = new Set([
    ...own,
    ...directory.filter((entry) => entry.axisId !== axisId).map(({ organId }) => organId),
  ])
  const here = [...usable.values()].filter(({ organId }) => !taken.has(organId))
  const renamed = here.flatMap((organ) => {
    const before = mine.get(organ.organId)?.name
    return before === undefined || plain(before) === organ.name ? [] : [{ ...organ, before }]
  })
  const added = here.filter(({ organId }) => !mine.has(organId))
  const gone = [...mine.values()]
    .filter(({ organId }) => !usable.has(organId))
    .map(({ organId, name }) => ({ organId, name }))
  return {
    added: added.toSorted(byCode),
    renamed: renamed.toSorted(byCode),
    gone: gone.toSorted(byCode),
    unchanged: here.length - added.length - renamed.length,
    elsewhere: [...usable.values()].filter(({ organId }) => taken.has(organId)).toSorted(byCode),
    unusable: organs.filter(({ organId }) => !code.test(organId)),
  }
}
