import { permit } from '#kit/refusal.ts'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Arrangement } from '../arrangement.ts'
import { commentsArranged } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { getArrangement, insertArrangement } from '../store/arrangements.ts'

export type ArrangeComments = { readonly authorityId: Id<'authority'>; readonly arrangement: Arrangement }

/** Sets how an authority takes comments from now on: read before or after, or not at all; for how long; which words it refuses. */
export async function arrangeComments(tx: Tx, { authorityId, arrangement }: ArrangeComments): Promise<void> {
  const before = await getArrangement(tx, authorityId)

  permit(mayModerate(tx.actor))

  await insertArrangement(tx, authorityId, arrangement)

  await tx.announce({
    ...commentsArranged('comments-arranged', { id: authorityId, authorityId }, arrangement),
    before,
  })
}
