import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { commentsArranged } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { endClosing, findDiscussion, insertClosing } from '../store/discussions.ts'
import type { DiscussionId } from '../subject.ts'

export type CloseComments = {
  readonly discussionId: DiscussionId
  /** What readers are told. */
  readonly why: string
}

/** Takes no more comments on one subject; what is public stays. */
export async function closeComments(tx: Tx, { discussionId, why }: CloseComments): Promise<void> {
  const discussion =
    (await findDiscussion(tx, discussionId)) ?? refuse(404, reason('participation.no-such-comment'))
  permit(mayModerate(tx.actor))
  if (!(await insertClosing(tx, discussion, why))) return
  await tx.announce(commentsArranged('comments-closed', discussion, {}, why))
}

/** Takes comments on a subject again. */
export async function reopenComments(
  tx: Tx,
  { discussionId }: Pick<CloseComments, 'discussionId'>,
): Promise<void> {
  const discussion =
    (await findDiscussion(tx, discussionId)) ?? refuse(404, reason('participation.no-such-comment'))
  permit(mayModerate(tx.actor))
  if (!(await endClosing(tx, discussionId))) return
  await tx.announce(commentsArranged('comments-reopened', discussion, {}))
}
