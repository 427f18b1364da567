import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CommentId } from '../comment.ts'
import { commentDecided } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { cleanWords } from '../rules/clean-words.ts'
import { findComment, insertComment, lockComment } from '../store/comments.ts'
import { insertDecision, insertShowing } from '../store/moderation.ts'

export type AnswerComment = { readonly commentId: CommentId; readonly text: string }

/** Answers a public comment in the name of the authority; readers see at once that it is official. */
export async function answerComment(tx: Tx, { commentId, text }: AnswerComment): Promise<void> {
  const comment = (await lockComment(tx, commentId)) ?? refuse(404, reason('participation.no-such-comment'))
  const { authorityId, discussionId, state, parentId } = comment

  permit(mayModerate(tx.actor))
  if (parentId || (state !== 'public' && state !== 'unread'))
    refuse(409, reason('participation.not-answerable'))

  const { name } = (await findAuthority(tx, authorityId)) ?? {
    name: tx.actor.kind === 'person' ? tx.actor.name : 'Krông',
  }
  const id = newId<'comment'>()
  const byAccount = tx.actor.kind === 'person' ? tx.actor.accountId : null
  const words = cleanWords(text, { multiline: true })
  await insertComment(tx, { id, authorityId, discussionId, parentId: commentId, code: null, name, text: words, official: true, byAccount, mark: null, form: null, showFrom: null, sample: comment.sample }) // prettier-ignore
  const answer = (await findComment(tx, id))!
  await insertDecision(tx, answer, { decision: 'approved', why: '', hidden: [] })
  await insertShowing(tx, answer, answer)

  await tx.announce(commentDecided('comment-answered', answer, { seen: true }))
}
