import { randomBytes } from 'node:crypto'
import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CommentId } from '../comment.ts'
import { commentMoved } from '../events.ts'
import { cleanWords } from '../rules/clean-words.ts'
import { mayAddMore, mayComment, mostComments } from '../rules/may-comment.ts'
import { refusedIn } from '../rules/refused-words.ts'
import { warningsOf } from '../rules/warnings.ts'
import { getArrangement } from '../store/arrangements.ts'
import {
  countComments,
  findAnswerable,
  findByForm,
  insertComment,
  insertContact,
  lockMark,
} from '../store/comments.ts'
import { openDiscussion } from '../store/discussions.ts'
import type { ShownSubject } from '../subject.ts'
import { inAuthority } from './in-authority.ts'
import { markOfVisitor, seenForm } from './proofs.ts'
import { tellModerators } from './tell-moderators.ts'

export type LeaveComment = {
  readonly subject: ShownSubject
  /** The public comment that it answers. */
  readonly answers: bigint | null
  readonly name: string
  readonly contact: string
  readonly text: string
  /** The hidden value of the form. */
  readonly proof: string
  /** The address of the visitor; of IPv6, its network. */
  readonly network: string
  readonly sample?: boolean
}

export type LeftComment = { readonly id: CommentId; readonly code: string }

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Twelve letters that nobody guesses and everybody can read aloud. */
const newCode = () => [...randomBytes(12)].map((byte) => letters[byte % 32]).join('')

/** The comment that the same form brought before: the same words are the same comment, sent twice; others are refused (409). */
async function sentBefore(
  tx: Tx,
  form: Buffer,
  { name, text }: { name: string; text: string },
): Promise<LeftComment | undefined> {
  const before = await findByForm(tx, form)
  if (!before) return undefined
  return before.name === name && before.text === text
    ? before
    : refuse(409, reason('participation.form-used'))
}

/**
 * Takes what a reader says of something public; gives the code by which they look up what became of it. Readers see it when a moderator approved it, or
 * within minutes where the authority reads comments after. Krông itself does it.
 */
export async function leaveComment(
  tx: Tx,
  { subject, answers, contact, proof, network, sample = false, ...typed }: LeaveComment,
): Promise<LeftComment> {
  const { authorityId } = subject
  const there = inAuthority(tx, authorityId)
  const { form } = seenForm({ what: 'comment', id: subject.id, authorityId }, proof, tx.now)
  const [name, text] = [cleanWords(typed.name), cleanWords(typed.text, { multiline: true })]
  const mark = await markOfVisitor(tx, network)
  await lockMark(tx, mark)
  const known = await sentBefore(tx, form, { name, text })
  if (known) return known
  const arrangement = await getArrangement(tx, authorityId)
  const discussion = await openDiscussion(tx, subject)

  permit(mayComment(arrangement, subject, { closedWhy: discussion.closedWhy, now: tx.now }), 409)
  const { minutes, waiting: most } = mostComments
  permit(mayAddMore(await countComments(tx, { mark, authorityId, minutes, most })), 429)
  permit(
    refusedIn(`${name}\n${text}`, arrangement.refusedWords).map((word) =>
      reason('participation.word-refused', { word }),
    ),
    422,
  )
  const parentId = answers === null ? null : await findAnswerable(tx, discussion.id, answers)
  if (parentId === undefined) refuse(409, reason('participation.not-answerable'))

  const warned = warningsOf({ name, text }, arrangement.refusedWords).length > 0
  const comment = {
    id: newId<'comment'>(),
    authorityId,
    discussionId: discussion.id,
    parentId,
    code: newCode(),
    name,
    text,
    official: false,
    byAccount: null,
    mark,
    form,
    sample,
    showFrom: arrangement.comments === 'after' && !warned ? tx.now : null,
  }

  await insertComment(tx, comment)
  if (contact) await insertContact(tx, comment, contact, arrangement.contactDays)
  await tellModerators(there, authorityId)

  await there.announce(commentMoved('comment-sent', comment, { discussionId: discussion.id, warned }))
  return { id: comment.id, code: comment.code }
}
