import { reason as because, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { cleanWords } from '../rules/clean-words.ts'
import { openDiscussion } from '../store/discussions.ts'
import { keepRating } from '../store/ratings.ts'
import type { ShownSubject } from '../subject.ts'
import { markOfVisitor, seenForm } from './proofs.ts'

export type Rate = {
  readonly subject: ShownSubject
  readonly stars: number
  /** For the editor alone. */
  readonly reason: string
  readonly proof: string
  /** The address of the visitor; of IPv6, its network. */
  readonly network: string
}

/** Takes the stars of a reader, one of an address and day: a later one replaces it. No act of administration: nothing of it stands in the record. Krông itself does it. */
export async function rate(tx: Tx, { subject, stars, reason, proof, network }: Rate): Promise<void> {
  const { authorityId, id } = subject
  seenForm({ what: 'rating', id, authorityId }, proof, tx.now)
  if (subject.ended) refuse(409, because('participation.subject-ended'))
  const mark = await markOfVisitor(tx, network)
  const discussion = await openDiscussion(tx, subject)
  await keepRating(tx, discussion, { mark, stars, reason: cleanWords(reason, { multiline: true }) })
}
