import { deriveKey, openBytes, sealBytes } from '#kit/sealed-box.ts'
import { type VapidKeys, vapidKeysFrom } from '#kit/web-push/index.ts'
import type { ChannelId } from './outward.ts'
import type { PushReceiver, PushSubscriptionId } from './push-subscription.ts'
import type { LetterToWrite } from './subscriber.ts'

/** A letter to one subscriber, as the mail server takes it. */
export type Letter = {
  readonly messageId: string
  readonly fromName: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}
export type Mailer = {
  send(letter: Letter): Promise<{ readonly outcome: 'sent' | 'rejected' | 'later' | 'uncertain'; readonly answer: string }> // prettier-ignore
}

export type AlertsSettings = {
  /** 32 secret bytes of this instance. */
  readonly key: Uint8Array
  /** Address that people open, without a closing slash. */
  readonly publicUrl: string
  /** Puts a letter into words; made in pages/, where words live. */
  readonly compose: (letter: LetterToWrite) => Letter
  /** Absent where no mail server is named: then no letters leave. */
  readonly mailer?: Mailer
  /** Where the channels are asked; their own addresses unless told. */
  readonly addresses?: { readonly facebook: string; readonly zalo: string; readonly zaloSignIn: string }
  /** Hosts that may lie in the own network: stand-ins in tests. */
  readonly internal?: readonly string[]
}

const usual = {
  facebook: 'https://graph.facebook.com',
  zalo: 'https://openapi.zalo.me',
  zaloSignIn: 'https://oauth.zaloapp.com',
}
let current: AlertsSettings | undefined

/** Tells the module about its instance; the composition root calls it once, before the first request. */
export function prepareAlerts(settings: AlertsSettings): void {
  if (settings.key.length !== 32) throw new TypeError('alerts need a key of 32 bytes')
  current = Object.freeze({ ...settings })
}

/** What the composition root said of this instance. */
export function alertsSettings(): AlertsSettings & { readonly addresses: typeof usual } {
  if (!current) throw new Error('prepareAlerts was not called')
  return { ...current, addresses: current.addresses ?? usual }
}

/** An address of this instance as the world writes it. */
export const publicAddress = (path: string): string => `${alertsSettings().publicUrl}${path}`

/** Whether letters leave this instance at all. */
export const sendsLetters = (): boolean => current?.mailer !== undefined

/** A key for one use within this module. */
export const alertsKeyFor = (use: 'channels' | 'letters' | 'push' | 'vapid'): Uint8Array =>
  deriveKey(alertsSettings().key, `krong alerts ${use}`)

const bound = (id: ChannelId) => `channel ${id}`

/** What a channel knows us by, to be kept; it opens for this channel alone. */
export const hideSecret = (id: ChannelId, secret: object): Uint8Array =>
  sealBytes(alertsKeyFor('channels'), Buffer.from(JSON.stringify(secret)), bound(id))

/** What a channel knows us by, as it was kept; undefined where the instance has another secret by now. */
export function readSecret(id: ChannelId, hidden: Uint8Array): object | undefined {
  const opened = openBytes(alertsKeyFor('channels'), hidden, bound(id))
  return opened && (JSON.parse(Buffer.from(opened).toString('utf8')) as object)
}

/** By which push services and browsers know this instance: made of its secret, so that no copy lies anywhere. */
export function pushKeys(): VapidKeys {
  const { key } = alertsSettings()
  if (knownPushKeys?.of !== key) knownPushKeys = { of: key, keys: vapidKeysFrom(alertsKeyFor('vapid')) }
  return knownPushKeys.keys
}
let knownPushKeys: { readonly of: Uint8Array; readonly keys: VapidKeys } | undefined

const boundPush = (id: PushSubscriptionId) => `push ${id}`

/** Where and under which keys a browser is told, to be kept; it opens for this subscription alone. */
export const hideReceiver = (id: PushSubscriptionId, receiver: PushReceiver): Uint8Array =>
  sealBytes(alertsKeyFor('push'), Buffer.from(JSON.stringify(receiver)), boundPush(id))

/** Where and under which keys a browser is told; undefined where the instance has another secret by now. */
export function readReceiver(id: PushSubscriptionId, hidden: Uint8Array): PushReceiver | undefined {
  const opened = openBytes(alertsKeyFor('push'), hidden, boundPush(id))
  return opened && (JSON.parse(Buffer.from(opened).toString('utf8')) as PushReceiver)
}
