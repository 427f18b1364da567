import type { Id } from '#kit/ids.ts'

export type PushSubscriptionId = Id<'push-subscription'>

/** Where a browser is told (an address at its push service that only it and we know), and the keys under which only it can read. */
export type PushReceiver = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

/** What somebody asked to be told on a machine of theirs. */
export type PushSubscription = {
  readonly id: PushSubscriptionId
  readonly authorityId: Id<'authority'>
  /** News too; alerts in any case. */
  readonly news: boolean
}

/** A message on its way to one machine. */
export type Push = {
  readonly subscriptionId: PushSubscriptionId
  /** At whose site it was asked for. */
  readonly authorityId: Id<'authority'>
  readonly host: string
  /** Push services beside the known ones that this authority allows. */
  readonly services: string
  readonly tries: number
  readonly receiver: PushReceiver | undefined
}

/** How telling one machine ended: taken; nobody is there any more; refused for good; to be tried again in so many seconds. */
export type Pushed = {
  readonly outcome: 'sent' | 'gone' | 'failed' | 'later'
  readonly answer: string
  readonly waitSeconds?: number
}
