import { encryptPush, vapidHeader } from '#kit/web-push/index.ts'
import { fetchOutside, OutboundFailed, OutboundRefused } from '#platform/outbound/index.ts'
import { alertsSettings, pushKeys } from '../instance.ts'
import type { Push, Pushed } from '../push-subscription.ts'
import { pushedBy, pushHeaders, pushServiceOf, pushText, servicesIn } from '../rules/push.ts'
import type { Waiting } from '../store/dispatches.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/** Hands a message for one machine to its push service, encrypted for it, under our name (RFC 8030, 8291, 8292). Repeated it takes the place of itself: so what is not answered is tried again. */
export async function sendPush(
  waiting: Waiting,
  { receiver, services }: Push,
  now: Temporal.Instant,
): Promise<Pushed> {
  const { internal = [], publicUrl } = alertsSettings()
  if (!receiver) return { outcome: 'gone', answer: 'secret-lost' }
  const host = pushServiceOf(receiver.endpoint, { more: servicesIn(services), internal })
  if (host === undefined) return { outcome: 'failed', answer: 'outbound-refused' }
  const { origin } = new URL(receiver.endpoint)
  try {
    const answer = await fetchOutside(receiver.endpoint, {
      method: 'POST',
      body: encryptPush(pushText(waiting), { p256dh: bytesOf(receiver.p256dh), auth: bytesOf(receiver.auth) }), // prettier-ignore
      contentType: 'application/octet-stream',
      authorization: await vapidHeader(pushKeys(), { audience: origin, subject: publicUrl, until: now.add({ hours: 12 }) }), // prettier-ignore
      headers: { 'content-encoding': 'aes128gcm', ...pushHeaders(waiting, now) },
      allow: { outside: [host], internal },
      timeoutMs: 15_000,
      maxBytes: 64 * 1024,
    })
    return pushedBy(answer, now)
  } catch (fault) {
    if (fault instanceof OutboundRefused) return { outcome: 'failed', answer: fault.code }
    if (!(fault instanceof OutboundFailed)) throw fault
    return { outcome: 'later', answer: fault.code, waitSeconds: 60 }
  }
}
