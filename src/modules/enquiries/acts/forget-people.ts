import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { enquiryKinds } from '../enquiry.ts'
import { enquiryMoved, turnMoved } from '../events.ts'
import { forgottenBefore } from '../rules/deadlines.ts'
import { forgetBookers, forgetSenders } from '../store/forgetting.ts'
import { listTerms } from '../store/terms.ts'
import { inAuthority } from './in-authority.ts'

/** Forgets who sent and who booked, once the time since the end is over that the authority keeps them; how many it was, to be called until it is none. Krông itself does it. */
export async function forgetPeople(
  tx: Tx,
  { authorityId }: { readonly authorityId: Id<'authority'> },
): Promise<number> {
  const there = inAuthority(tx, authorityId)
  const terms = await listTerms(there, authorityId)
  let forgotten = 0

  for (const kind of enquiryKinds) {
    const day = forgottenBefore(terms, kind, tx.today)
    if (!day) continue
    for (const one of await forgetSenders(there, authorityId, { kind, endedBefore: day.at })) {
      await there.announce(enquiryMoved('sender-forgotten', one))
      forgotten++
    }
  }
  const day = forgottenBefore(terms, 'reception', tx.today)
  for (const one of day ? await forgetBookers(there, authorityId, day.on) : []) {
    await there.announce(turnMoved('turn-forgotten', one, {}))
    forgotten++
  }
  return forgotten
}
