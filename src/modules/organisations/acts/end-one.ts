import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Authority, AuthorityId } from '../authority.ts'
import type { Edit } from '../lineage.ts'
import { mayDissolve } from '../rules/changes.ts'
import { lastDayBefore } from '../rules/validity.ts'
import { listAuthorities, lockAuthority } from '../store/authorities.ts'
import { endAuthority, findLatestStart } from '../store/closing.ts'

/**
 * Ends one authority on the eve of `on`, with everything of it, without announcing. Authorities under it must have ended or go to
 * `heirs` (those who take its place as parent). @returns the authority as on its last day and the children left to re-parent
 */
export async function endOne(
  tx: Tx,
  id: AuthorityId,
  on: Temporal.PlainDate,
  edit: Edit,
  { adopted = false } = {},
): Promise<{ authority: Authority; children: Authority[] }> {
  const authority = await lockAuthority(tx, id, lastDayBefore(on))
  const children = (await listAuthorities(tx, { day: on })).filter(({ parentId }) => parentId === id)
  const orphans = adopted ? [] : children.map(({ placeName }) => placeName)
  permit(mayDissolve(authority, { on, latestStart: await findLatestStart(tx, id), orphans }, edit), 422)
  await endAuthority(tx, id, lastDayBefore(on))
  return { authority, children }
}
