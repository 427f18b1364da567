import type { Contacts } from '../contacts.ts'
import type { Version } from '../version.ts'

type Told = Version & { readonly name: string; readonly contacts: Contacts }

/** One thing that happened, in the words of the history: what kind, from what to what, why, and who entered it. */
export type Happening<Fact extends Told> = {
  readonly kind: 'begun' | 'renamed' | 'moved' | 'contacts' | 'amended'
  readonly version: Fact
  readonly before: Fact | undefined
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** Tells the history of versions, the newest first; `parentOf` says under what each stood. A version that changed several things is told by each. */
export function tellHistory<Fact extends Told>(
  versions: readonly Fact[],
  parentOf: (version: Fact) => string | null,
): Happening<Fact>[] {
  const happenings = versions.flatMap((version, index): Happening<Fact>[] => {
    const before = versions[index - 1]
    if (!before) return [{ kind: 'begun', version, before }]
    const kinds = [
      before.name !== version.name && 'renamed',
      parentOf(before) !== parentOf(version) && 'moved',
      differ(before.contacts, version.contacts) && 'contacts',
    ].filter((kind) => kind !== false) as Happening<Fact>['kind'][]
    return (kinds.length > 0 ? kinds : ['amended' as const]).map((kind) => ({ kind, version, before }))
  })
  return happenings.toReversed()
}

/** Names that were borne before the one of the last version, the latest first, each once. */
export function formerNames(versions: readonly { readonly name: string }[]): string[] {
  const last = versions.at(-1)?.name
  return [...new Set(versions.map(({ name }) => name).toReversed())].filter((name) => name !== last)
}
