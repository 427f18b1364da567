import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { isPushReceiver } from '#kit/web-push/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { pushMoved } from '../events.ts'
import { alertsSettings, hideReceiver } from '../instance.ts'
import type { PushReceiver } from '../push-subscription.ts'
import { pushServiceOf, servicesIn } from '../rules/push.ts'
import { lockChannel } from '../store/channels.ts'
import {
  closePushSubscription,
  countOfMachine,
  findPushSubscription,
  insertPushSubscription,
  updateWishes,
} from '../store/push-subscriptions.ts'
import { inAuthority } from './in-authority.ts'

type Asked = { readonly authorityId: Id<'authority'>; readonly endpoint: string }
export type KeepPush = Asked & PushReceiver & { readonly news: boolean }

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/** Takes the wish of somebody to be told on this machine, or what they wish by now. Refuses where the channel is shut, the push service unknown, or the keys are none (422). Krông itself does it. */
export async function keepPush(tx: Tx, { authorityId, news, ...receiver }: KeepPush): Promise<void> {
  const there = inAuthority(tx, authorityId)
  const channel = await lockChannel(there, authorityId, 'push')
  if (!channel) return refuse(422, reason('alerts.push-off'))
  const known = await findPushSubscription(there, authorityId, receiver.endpoint)
  if (known) {
    await updateWishes(there, known.id, news)
    return
  }
  const { internal = [] } = alertsSettings()
  const host = pushServiceOf(receiver.endpoint, { more: servicesIn(channel.settings['services']), internal })
  if (host === undefined) return refuse(422, reason('alerts.push-service-unknown'))
  if (!isPushReceiver({ p256dh: bytesOf(receiver.p256dh), auth: bytesOf(receiver.auth) }))
    return refuse(422, reason('alerts.push-keys-wrong'))

  const id = newId<'push-subscription'>()
  await insertPushSubscription(there, { id, authorityId, news, endpoint: receiver.endpoint, host, receiver: hideReceiver(id, receiver) }) // prettier-ignore
  await there.announce(pushMoved('push-subscribed', { id, authorityId, news }))
}

/** Ends what a machine asked an authority for; gives by how many others it is still told. Krông itself does it. */
export async function endPush(tx: Tx, { authorityId, endpoint }: Asked): Promise<number> {
  const there = inAuthority(tx, authorityId)
  const known = await findPushSubscription(there, authorityId, endpoint)
  if (known) {
    await closePushSubscription(there, known.id, 'asked')
    await there.announce(pushMoved('push-ended', known))
  }
  // Of every authority: the machine has one address for all of them.
  return countOfMachine(tx, endpoint)
}
