import type { Tx } from '#platform/database/index.ts'
import type { AuthorityFacts, AuthorityId } from '../authority.ts'
import type { Edit } from '../lineage.ts'
import { amend } from '../rules/amend.ts'
import { authorOf } from '../rules/author.ts'
import { planVersions } from '../rules/plan-versions.ts'
import {
  changeAuthorityVersion,
  cutAuthorityVersion,
  insertAuthorityVersion,
  listAuthorityVersions,
} from '../store/authority-versions.ts'

/** Changes facts of an authority from a day on, without announcing; days before keep what they had. Lock the authority first. */
export async function amendAuthority(
  tx: Tx,
  id: AuthorityId,
  on: Temporal.PlainDate,
  change: Partial<AuthorityFacts>,
  edit: Edit,
): Promise<void> {
  const before = await listAuthorityVersions(tx, id)
  const plan = planVersions(before, amend(before, on, change))
  const entry = { reason: edit.reason, by: authorOf(tx.actor, edit) }
  for (const version of plan.cut) await cutAuthorityVersion(tx, version)
  for (const version of plan.changed) await changeAuthorityVersion(tx, version, entry)
  for (const version of plan.added) await insertAuthorityVersion(tx, id, version, entry)
}
