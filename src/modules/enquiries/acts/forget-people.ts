import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { enquiryKinds } from '../enquiry.ts'
import { enquiryMoved, turnMoved } from '../events.ts'
import { forgottenBefore } from '../rules/deadlines.ts'
import { proposePublic } from '../rules/propose-public.ts'
import { withoutSender } from '../rules/without-sender.ts'
import { forgetBookers, forgetSender, lockRemembered } from '../store/forgetting.ts'
import { listTerms } from '../store/terms.ts'
import { inAuthority } from './in-authority.ts'

/** Forgets who sent and who booked, once the time since the end is over that the authority keeps them; how many it was, to be called until it is none. While they are still known, they are left out of what they wrote, of every answer and reason, and of what is public no more; what is public was refused while it named them or said how to reach them, and stays. Krông itself does it. */
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
      const open = (text: string) => withoutSender(text, one)
      const words = <Row extends { readonly text: string }>(row: Row) => ({ ...row, text: open(row.text) })
      // Their own words also say how to reach others.
      const theirs = (text: string) => open(proposePublic(text, '').text)
      await forgetSender(there, one.id, {
        title: theirs(one.title),
        body: theirs(one.body),
        purpose: open(one.purpose),
        place: open(one.place),
        rating: open(one.rating),
        answers: one.answers.map(words),
        steps: one.steps.map(words),
        ended: one.ended.map(({ id, title, question, answer }) => ({
          id,
          title: open(title),
          question: open(question),
          answer: open(answer),
        })),
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
