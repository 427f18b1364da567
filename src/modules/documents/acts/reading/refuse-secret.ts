import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { mayTakeIn } from '../../rules/access.ts'
import { authorityOf } from '../../store/person.ts'
import type { SecrecyMark } from '../../withholding.ts'
import { generalStanding } from '../standing.ts'

/** Notes that files with marks of secrecy were turned away at the door, for the authority's officer for secrets; neither they nor their names are kept. @see NĐ 30/2020 Đ.22.4 */
export async function noteSecretRefused(
  tx: Tx,
  refused: readonly { readonly mark: SecrecyMark; readonly hash: string }[],
): Promise<void> {
  permit(mayTakeIn(generalStanding(tx)))
  const subject = { type: 'authority', id: authorityOf(tx.actor) }
  await tx.announce({ name: 'documents.secret-refused', subject, after: { refused } })
}
