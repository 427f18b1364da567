import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { getAuthority } from '../store/authorities.ts'
import { findAnswering } from '../store/lineage.ts'
import { urls } from '../urls.ts'

export type Linked = { readonly href: string; readonly label: string }
/** Whom to ask: who continues it; where nobody does, who stood above. */
export type Asked = { readonly answering: readonly Linked[]; readonly above: readonly Linked[] }

/** Who answers for an authority on a day, linked by the names of that day. */
export async function whoAnswersFor(
  reader: Reader,
  id: AuthorityId,
  day: Temporal.PlainDate,
): Promise<Asked> {
  const linked = async (of: AuthorityId) => {
    const ids = await findAnswering(reader, of, day)
    return Promise.all(
      ids.map(async (one) => ({
        href: urls.authority({ id: one }),
        label: (await getAuthority(reader, one, day)).placeName,
      })),
    )
  }
  const answering = await linked(id)
  const { parentId } = await getAuthority(reader, id, day)
  return { answering, above: answering.length === 0 && parentId ? await linked(parentId) : [] }
}
