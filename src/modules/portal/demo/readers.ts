import {
  answerComment,
  approveComment,
  leaveComment,
  proofOf,
  rate,
  refuseComments,
  type ShownSubject,
} from '#modules/participation/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { inAuthority } from '../acts/in-authority.ts'
import { type Said, said, stars } from './said.ts'
import { toldAt } from './told-at.ts'

const about = (what: 'comment' | 'rating', { id, authorityId }: ShownSubject) => ({ what, id, authorityId })
const shortly = (tx: Tx) => tx.now.subtract({ seconds: 40 })

/** So many hours after the article became public, but not in times to come. */
function hoursAfter(tx: Tx, { since }: ShownSubject, hours: number): Tx {
  const then = since.add({ hours })
  return Temporal.Instant.compare(then, tx.now) < 0 ? toldAt(tx, then) : tx
}

async function sayOne(tx: Tx, subject: ShownSubject, one: Said, network: string): Promise<void> {
  const there = inAuthority(tx, subject.authorityId)
  const left = await leaveComment(tx, {
    subject,
    answers: null,
    name: one.name,
    text: one.text,
    contact: one.contact ?? '',
    network,
    sample: true,
    proof: proofOf(about('comment', subject), shortly(tx)),
  })
  if (one.waits) return
  if (one.refused) await refuseComments(there, { commentIds: [left.id], why: one.refused })
  else await approveComment(there, { commentId: left.id, hidden: [] })
  if (one.answer) await answerComment(there, { commentId: left.id, text: one.answer })
}

/** What sample readers say of an article and how they rate it; `share` of the comments, each marked as a sample. */
export async function tellReaders(
  tx: Tx,
  subject: ShownSubject,
  share: readonly Said[] = said,
  rated: typeof stars = stars,
): Promise<void> {
  for (const [index, one] of share.entries())
    await sayOne(hoursAfter(tx, subject, 5 * (index + 1)), subject, one, `mẫu ${subject.id} ${index}`)
  for (const [index, given] of rated.entries()) {
    const then = hoursAfter(tx, subject, 7 * (index + 1))
    const proof = proofOf(about('rating', subject), shortly(then))
    await rate(then, { subject, ...given, proof, network: `mẫu ${index}` })
  }
}
