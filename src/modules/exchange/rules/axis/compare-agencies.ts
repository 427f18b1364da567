import type { Id } from '#kit/ids.ts'
import type { AxisAgency, AxisId } from '../../axis.ts'
import type { DirectoryEntry } from '../../peer.ts'

/** An entry of the directory, as far as a list of agencies is compared with it. */
export type ListedEntry = Pick<DirectoryEntry, 'id' | 'organId' | 'name' | 'axisId' | 'validFrom' | 'validTo' | 'source'> // prettier-ignore

/** What taking in a list of agencies would do. */
export type AgencyChanges = {
  readonly added: readonly { readonly organId: string; readonly name: string; readonly from: Temporal.PlainDate }[] // prettier-ignore
  readonly renamed: readonly { readonly id: Id<'directory-entry'>; readonly organId: string; readonly before: string; readonly name: string; readonly until: Temporal.PlainDate; readonly from: Temporal.PlainDate }[] // prettier-ignore
  readonly gone: readonly { readonly id: Id<'directory-entry'>; readonly organId: string; readonly name: string; readonly until: Temporal.PlainDate }[] // prettier-ignore
  readonly unchanged: number
  /** In the list, but reached otherwise: by another way, or entered by hand. They stay as they are. */
  readonly left: readonly { readonly organId: string; readonly name: string }[]
  /** In the list with a code that is none, without a name, or twice under different names. */
  readonly unusable: readonly { readonly organId: string; readonly name: string }[]
}

const isCode = (code: string) => /^[A-Za-z0-9.]{1,35}$/.test(code)
const compare = Temporal.PlainDate.compare

/** Each usable agency once; organs of this instance are reached by their own codes and left out. */
function usable(found: readonly AxisAgency[], own: ReadonlySet<string>) {
  const names = new Map<string, string>()
  const unusable: { organId: string; name: string }[] = []
  for (const { code, name: written } of found) {
    const [organId, name] = [code.trim(), written.normalize('NFC').trim().replaceAll(/\s+/g, ' ')]
    const before = names.get(organId)
    if (!isCode(organId) || name === '' || (before !== undefined && before !== name))
      unusable.push({ organId, name }) // prettier-ignore
    else if (!own.has(organId)) names.set(organId, name)
  }
  return { names, unusable }
}

/**
 * Compares the list of an axis with the directory: new, renamed and gone organs, by day. Entries are closed, never deleted: on the day before
 * today, or on their own first day where that is later, and what follows begins the day after (QĐ 20/2020: codes have periods).
 */
export function compareAgencies(
  axisId: AxisId,
  found: readonly AxisAgency[],
  /** Entries that hold today or later. */
  entries: readonly ListedEntry[],
  { own, today }: { readonly own: ReadonlySet<string>; readonly today: Temporal.PlainDate },
): AgencyChanges {
  const { names, unusable } = usable(found, own)
  const standing = Map.groupBy(entries, ({ organId }) => organId)
  const yesterday = today.subtract({ days: 1 })
  const endOf = ({ validFrom }: ListedEntry) => (compare(validFrom, yesterday) > 0 ? validFrom : yesterday)
  const ofList = (entry: ListedEntry) => entry.axisId === axisId && entry.source === 'imported'
  const open = (organId: string) => standing.get(organId)?.find(({ validTo }) => validTo === null)

  const added: AgencyChanges['added'][number][] = []
  const renamed: AgencyChanges['renamed'][number][] = []
  const left: AgencyChanges['left'][number][] = []
  let unchanged = 0
  for (const [organId, name] of names) {
    const entry = open(organId)
    if (!entry) {
      // What was closed for a later day holds until then.
      const last = standing
        .get(organId)
        ?.map(({ validTo }) => validTo!)
        .toSorted(compare)
        .at(-1)
      added.push({ organId, name, from: last ? last.add({ days: 1 }) : today })
    } else if (!ofList(entry)) left.push({ organId, name })
    else if (entry.name === name) unchanged++
    else {
      const until = endOf(entry)
      renamed.push({ id: entry.id, organId, before: entry.name, name, until, from: until.add({ days: 1 }) })
    }
  }
  const gone = entries
    .filter((entry) => ofList(entry) && entry.validTo === null && !names.has(entry.organId))
    .map((entry) => ({ id: entry.id, organId: entry.organId, name: entry.name, until: endOf(entry) }))
  return { added, renamed, gone, unchanged, left, unusable }
}
