import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AlertId } from '../alert.ts'
import { alertEnded } from '../events.ts'
import { mayEnd } from '../rules/access.ts'
import { insertEnding, listRunOut, lockAlert } from '../store/alerts.ts'
import { withdrawMessages } from '../store/withdraw-messages.ts'
import { inAuthority, signature } from './in-authority.ts'
import { type SayFurther, tellFurther } from './tell-further.ts'

export type EndAlert = {
  readonly alertId: AlertId
  readonly how: 'all-clear' | 'error'
  /** Told to readers. */
  readonly why: string
  /** Those who were told of it are told its end too, in these words. */
  readonly say?: SayFurther
}

/** Ends an alert before its time: all clear, or issued in error. Refused where it has ended (409). */
export async function endAlert(tx: Tx, { alertId, how, why, say }: EndAlert): Promise<void> {
  const alert = await lockAlert(tx, alertId)
  permit(mayEnd(tx.actor, alert))
  const isOver = alert.ended || Temporal.Instant.compare(alert.untilAt, tx.now) <= 0

  if (isOver || !(await insertEnding(tx, alert, { how, why, ...signature(tx.actor) })))
    refuse(409, reason('alerts.has-ended'))
  await withdrawMessages(tx, alertId)
  await tx.announce(alertEnded({ ...alert, alertId }, how, why))
  if (say) await tellFurther(tx, { alertId, authorityId: alert.authorityId }, say)
}

/** Ends what has run out, so that no page shows it; gives how many. Krông itself does it, each within its authority. */
export async function endDue(tx: Tx): Promise<number> {
  const due = await listRunOut(tx, 100)
  for (const id of due) {
    const alert = await lockAlert(tx, id)
    const there = inAuthority(tx, alert.authorityId)
    if (await insertEnding(there, alert, { how: 'expired', why: '', by: null, byName: 'Krông' }))
      await there.announce(alertEnded({ ...alert, alertId: id }, 'expired', ''))
  }
  return due.length
}
