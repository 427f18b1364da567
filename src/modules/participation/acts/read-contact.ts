import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CommentId } from '../comment.ts'
import { commentMoved } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { findComment, findContact } from '../store/comments.ts'

/** Reads how the writer of a comment can be reached; that somebody read it, and why, stands in the record. */
export async function readContact(
  tx: Tx,
  { commentId, why }: { readonly commentId: CommentId; readonly why: string },
): Promise<string> {
  const comment = (await findComment(tx, commentId)) ?? refuse(404, reason('participation.no-such-comment'))

  permit(mayModerate(tx.actor))
  const contact = (await findContact(tx, commentId)) ?? refuse(409, reason('participation.no-contact'))

  await tx.announce({
    ...commentMoved('contact-read', comment, { number: String(comment.number) }),
    reason: why,
  })
  return contact
}
