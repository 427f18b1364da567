import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Comment, CommentId } from '../comment.ts'
import { commentDecided } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { listShownAnswers, lockComment } from '../store/comments.ts'
import { endShowing, insertDecision } from '../store/moderation.ts'

export type RefuseComments = {
  readonly commentIds: readonly CommentId[]
  /** What the commenters are told. */
  readonly why: string
}

async function takeBack(tx: Tx, comment: Comment, why: string): Promise<void> {
  const seen = comment.state === 'public' || comment.state === 'unread'
  const decision = seen ? 'withdrawn' : 'refused'
  await insertDecision(tx, comment, { decision, why, hidden: [] })
  await endShowing(tx, comment.id)
  await tx.announce(commentDecided(`comment-${decision}`, comment, { seen: seen && 'takes-away', why }))
}

/** Refuses comments, and takes those that readers see already away from them with their answers; each commenter is told the reason by their code. Gives how many. */
export async function refuseComments(tx: Tx, { commentIds, why }: RefuseComments): Promise<number> {
  permit(mayModerate(tx.actor))
  let refused = 0
  for (const commentId of commentIds) {
    const comment = (await lockComment(tx, commentId)) ?? refuse(404, reason('participation.no-such-comment'))
    if (comment.state === 'refused' || comment.state === 'withdrawn') continue
    for (const answer of await listShownAnswers(tx, commentId)) await takeBack(tx, answer, why)
    await takeBack(tx, comment, why)
    refused++
  }
  return refused
}
