import { isId } from '#kit/ids.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { beginInvitation } from '../acts/subscribe.ts'
import { beginLetter, settleLetter, tallyLetters } from '../acts/write-letters.ts'
import { alertsSettings } from '../instance.ts'
import type { Handing } from '../outward.ts'
import type { Lane, Waiting } from '../store/dispatches.ts'
import type { SubscriberId } from '../subscriber.ts'

/** So many letters in one go; the rest a little later, so that an urgent message is not kept waiting by news. */
const mostAtOnce = 500

/** Sends a message to every subscriber who has not got it yet, each letter noted before it is handed over. */
export async function sendLetters(run: TaskRun, lane: Lane, waiting: Waiting): Promise<Handing> {
  const { mailer, compose } = alertsSettings()
  if (!mailer) return { outcome: 'later', code: 'no-mail-server', answer: '', fault: true, waitMinutes: 60 }
  for (let count = 0; count < mostAtOnce; count++) {
    const begun = await run.act(beginLetter, { lane, waiting })
    if (!begun) {
      const { sent, rejected, uncertain } = await run.act(tallyLetters, { lane, waiting })
      const answer = [sent, rejected, uncertain].join('/')
      return { outcome: 'sent', code: 'letters', answer }
    }
    const { outcome, answer } = await mailer.send(compose(begun.letter))
    await run.act(settleLetter, { lane, waiting, subscriberId: begun.subscriberId, outcome, answer })
    if (outcome === 'later')
      return { outcome: 'later', code: 'mail-server-busy', answer: answer.slice(0, 300) }
  }
  return { outcome: 'later', code: 'more-letters', answer: '' }
}

/** Sends the letter that asks whether it was them who subscribed; sent at most once an hour. */
export async function invite(run: TaskRun, payload: unknown): Promise<void> {
  const { subscriberId } = payload as { subscriberId?: unknown }
  const { mailer, compose } = alertsSettings()
  if (!isId(subscriberId)) return
  if (!mailer) throw new Error('a letter waits, and no mail server is named (KRONG_SMTP_URL)')
  const letter = await run.act(beginInvitation, subscriberId as string as SubscriberId)
  if (!letter) return
  const { outcome, answer } = await mailer.send(compose(letter))
  if (outcome !== 'sent') run.log.warn('an invitation was not sent', { outcome, answer })
}
