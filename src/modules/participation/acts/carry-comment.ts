import { newId } from '#kit/ids.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CommentId } from '../comment.ts'
import { commentDecided } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { cleanWords } from '../rules/clean-words.ts'
import { refusedIn } from '../rules/refused-words.ts'
import { warningsOf } from '../rules/warnings.ts'
import { getArrangement } from '../store/arrangements.ts'
import { findComment, insertComment } from '../store/comments.ts'
import { openDiscussion } from '../store/discussions.ts'
import { insertDecision, insertShowing } from '../store/moderation.ts'
import type { ShownSubject } from '../subject.ts'

export type CarryComment = {
  readonly subject: ShownSubject
  /** Host name of the site on which it was left. */
  readonly from: string
  /** The carried comment that it answers. */
  readonly answers: CommentId | null
  readonly name: string
  readonly text: string
  /** When it was left there. */
  readonly sentAt: Temporal.Instant
  /** Why it is shown without being read here once more. */
  readonly why: string
  /** Personal data in it may be shown too. */
  readonly disclosed: boolean
}

/**
 * Carries a comment over from the site on which its subject stood before, where everybody could read it; whoever brings the subject answers for it by name. One in
 * which personal data is found, or that answers one which is not shown, waits at the desk like any other.
 */
export async function carryComment(
  tx: Tx,
  { subject, from, answers, sentAt, why, disclosed, ...typed }: CarryComment,
): Promise<{ readonly id: CommentId; readonly shown: boolean }> {
  permit(mayModerate(tx.actor))
  const { authorityId } = subject
  const [name, text] = [cleanWords(typed.name) || 'Bạn đọc', cleanWords(typed.text, { multiline: true })]
  permit(text === '' ? [reason('participation.text-wanted')] : [], 422)
  const { refusedWords } = await getArrangement(tx, authorityId)
  permit(
    refusedIn(`${name}\n${text}`, refusedWords).map((word) => reason('participation.word-refused', { word })),
    422,
  )
  const discussion = await openDiscussion(tx, subject)
  const parent = answers && (await findComment(tx, answers))
  const isPersonal = warningsOf({ name, text }).some(({ kind }) => kind === 'personal')
  const shown = (disclosed || !isPersonal) && (!parent || parent.state === 'public')

  const id = newId<'comment'>()
  await insertComment(tx, {
    id,
    authorityId,
    discussionId: discussion.id,
    parentId: parent ? parent.id : null,
    code: null,
    name,
    text,
    official: false,
    byAccount: null,
    mark: null,
    form: null,
    showFrom: null,
    sample: false,
    carried: { from, sentAt },
  })
  const comment = (await findComment(tx, id))!
  if (shown) {
    await insertDecision(tx, comment, { decision: 'approved', why, hidden: [] })
    await insertShowing(tx, comment, comment)
  }
  await tx.announce(commentDecided('comment-carried', comment, { seen: false, why }))
  return { id, shown }
}
