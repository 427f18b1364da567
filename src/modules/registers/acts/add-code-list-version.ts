import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Code } from '../code-list.ts'
import { codeListVersionAdded } from '../events.ts'
import { mayKeepCodeLists } from '../rules/access.ts'
import { mayFollow } from '../rules/code-lists.ts'
import { endVersion, insertVersion, lockNewestVersion } from '../store/code-lists.ts'

export type AddCodeListVersion = {
  readonly listKey: string
  /** First day in force; the version before ends the day before. */
  readonly validFrom: Temporal.PlainDate
  /** The decree or decision, with its article. */
  readonly source: string
  readonly codes: readonly Code[]
  /** Name of the instance administrator at whose word Krông acts. */
  readonly byName: string
}

/**
 * Gives a shared code list a new version from a day on; what older papers bear keeps its words. Only Krông itself
 * writes shared lists: a page acts as system after asking `mayKeepCodeLists` of the person.
 */
export async function addCodeListVersion(tx: Tx, { codes, ...version }: AddCodeListVersion): Promise<void> {
  permit(mayKeepCodeLists(tx.actor))
  const newest = await lockNewestVersion(tx, version.listKey)
  permit(mayFollow(newest.validFrom, version.validFrom, codes), 422)
  await endVersion(tx, newest.id, version.validFrom.subtract({ days: 1 }))
  const id = await insertVersion(tx, { ...version, codes })
  await tx.announce(codeListVersionAdded(version.listKey, id, version, codes))
}
