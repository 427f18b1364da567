import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CommentId } from '../comment.ts'
import { commentDecided } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { hideParts, missingParts } from '../rules/hide-parts.ts'
import { warningsOf } from '../rules/warnings.ts'
import { findComment, lockComment } from '../store/comments.ts'
import { insertDecision, insertShowing } from '../store/moderation.ts'

export type ApproveComment = {
  readonly commentId: CommentId
  /** Passages that readers do not see. */
  readonly hidden: readonly string[]
}

/** Lets readers see a comment, without the passages that are hidden; a public one may be approved again to hide more. */
export async function approveComment(tx: Tx, { commentId, hidden }: ApproveComment): Promise<void> {
  const comment = (await lockComment(tx, commentId)) ?? refuse(404, reason('participation.no-such-comment'))
  const { name, text, parentId } = comment

  permit(mayModerate(tx.actor))
  const missing = missingParts(`${name}\n${text}`, hidden)
  permit(
    missing.map((part) => reason('participation.not-in-text', { part })),
    422,
  )
  const parent = parentId && (await findComment(tx, parentId))
  if (parent && parent.state !== 'public' && parent.state !== 'unread')
    refuse(409, reason('participation.parent-hidden'))

  await insertDecision(tx, comment, { decision: 'approved', why: '', hidden })
  await insertShowing(tx, comment, { name: hideParts(name, hidden), text: hideParts(text, hidden) })

  await tx.announce(
    commentDecided('comment-approved', comment, { seen: hidden.length > 0 ? 'takes-away' : true }),
  )
}

/** Approves many comments as they are; those that hold personal data of somebody, or are decided already, are left for a closer look. */
export async function approveComments(
  tx: Tx,
  { commentIds }: { readonly commentIds: readonly CommentId[] },
): Promise<{ approved: number; left: number }> {
  permit(mayModerate(tx.actor))
  let approved = 0
  for (const commentId of commentIds) {
    const comment = await findComment(tx, commentId)
    const open = comment?.state === 'waiting' || comment?.state === 'unread'
    if (!comment || !open || warningsOf(comment).some(({ kind }) => kind === 'personal')) continue
    await approveComment(tx, { commentId, hidden: [] })
    approved++
  }
  return { approved, left: commentIds.length - approved }
}
