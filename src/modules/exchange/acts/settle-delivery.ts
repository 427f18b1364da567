import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Outcome, Way } from '../delivery.ts'
import { deliveryEnded } from '../events.ts'
import { secondsUntilNextTry } from '../rules/backoff.ts'
import { endDelivery, noteAttempt, type SentDelivery } from '../store/deliveries.ts'
import { putOff } from '../store/lanes.ts'
import { logExchange } from './evidence/log-exchange.ts'

export type SettleDelivery = {
  /** As it was listed; only its state may have changed since. */
  readonly delivery: SentDelivery
  readonly way: Way | null
  readonly peerId: Id<'peer'> | null
  /** The statement that was sent. */
  readonly message: string | null
  readonly hash: string | null
  readonly outcome: Outcome
  /** Failures of the lane in a row before this attempt. */
  readonly failures: number
  /** Between 0 and 1: spreads the next attempts of many lanes. */
  readonly chance: number
}

/** Why an attempt came to nothing before anything of the packet left: the recipient cannot have it. */
const beforeLeaving = new Set(['peer-paused', 'peer-revoked', 'no-route'])

/** Writes how an attempt went: a receipt ends the delivery and frees the lane, anything else puts the lane off. What ended meanwhile stays as it is. */
export async function settleDelivery(tx: Tx, attempt: SettleDelivery): Promise<void> {
  const { delivery, outcome, way, peerId, message } = attempt
  if (outcome.kind === 'later') {
    const { code: fault, text } = outcome
    if (!(await noteAttempt(tx, delivery.id, { fault, text, left: !beforeLeaving.has(fault) }))) return
    const milliseconds = Math.round(secondsUntilNextTry(attempt.failures + 1, attempt.chance) * 1000)
    await putOff(tx, delivery.laneId, { fault, text, until: tx.now.add({ milliseconds }) })
    tx.wake({ authorityId: delivery.authorityId, topics: ['exchange'] })
    return
  }
  const state = outcome.kind
  const refused = outcome.kind === 'refused' ? { code: outcome.code, text: outcome.text } : {}
  const { receipt } = outcome
  const end = { state, receipt, way, peerId, message, tried: true, ...refused }
  if (!(await endDelivery(tx, delivery.id, end))) return
  await logExchange(tx, {
    direction: 'out',
    way,
    outcome: state,
    fromCode: delivery.fromCode,
    toCode: delivery.toCode,
    messageId: delivery.packetId,
    packetHash: attempt.hash,
    message,
    receipt,
  })
  const { kind, business, toCode, toName } = delivery
  await tx.announce(
    deliveryEnded(delivery, {
      kind,
      business,
      toCode,
      toName,
      state,
      code: refused.code ?? null,
      text: refused.text ?? null,
    }),
  )
}
