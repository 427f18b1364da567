import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { enquiryKinds } from '../enquiry.ts'
import { enquiryMoved, turnMoved } from '../events.ts'
import { forgottenBefore } from '../rules/deadlines.ts'
import { proposePublic } from '../rules/propose-public.ts'
import { withoutSender } from '../rules/without-sender.ts'
import { forgetBookers, forgetSender, lockRemembered, type Words } from '../store/forgetting.ts'
import { listTerms } from '../store/terms.ts'
import { inAuthority } from './in-authority.ts'

/** Forgets who sent and who booked, once the time since the end is over that the authority keeps them; how many it was, to be called until it is none. While they are still known, they are left out of the title, the words, every answer and every reason; what was published never named them. Krông itself does it. */
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
    for (const one of await lockRemembered(there, authorityId, { kind, endedBefore: day.at })) {
      const open = (text: string) => proposePublic(text, one.name).text
      const ours = ({ id, text }: Words) => ({ id, text: withoutSender(text, one) })
      await forgetSender(there, one.id, {
        title: open(one.title),
        body: open(one.body),
        answers: one.answers.map(ours),
        steps: one.steps.map(ours),
      })
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
