import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { enquiryMoved } from '../events.ts'
import { findByCode, findContinuation } from '../store/enquiries.ts'
import { insertRating, type Rating } from '../store/ratings.ts'
import { inAuthority } from './in-authority.ts'

/** Keeps what the sender thinks of the answer, once; they show themselves by the code. Krông itself does it. */
export async function rateAnswer(
  tx: Tx,
  { code, ...rating }: Rating & { readonly code: string },
): Promise<void> {
  let enquiry = (await findByCode(tx, code)) ?? refuse(404, reason('enquiries.no-such-code'))
  // What was forwarded is answered, and rated, where it goes on.
  for (let depth = 0; depth < 5 && enquiry.state === 'forwarded'; depth++)
    enquiry = (await findContinuation(tx, enquiry.id)) ?? refuse(409, reason('enquiries.not-answered-yet'))
  if (!enquiry.answeredAt) refuse(409, reason('enquiries.not-answered-yet'))
  const there = inAuthority(tx, enquiry.authorityId)

  const isNew = await insertRating(there, enquiry, rating)

  if (isNew) await there.announce(enquiryMoved('rated', enquiry, { score: rating.score }))
}
