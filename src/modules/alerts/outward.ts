import type { Id } from '#kit/ids.ts'

export type ChannelId = Id<'channel'>
export type MessageId = Id<'outward-message'>
export type DispatchId = Id<'dispatch'>

export const channelKinds = ['facebook', 'zalo', 'mail', 'push'] as const
/** Where something is told outward. */
export type ChannelKind = (typeof channelKinds)[number]

export const isChannelKind = (text: unknown): text is ChannelKind =>
  channelKinds.some((kind) => kind === text)

/** Channels over which each person is told: what was interrupted goes on with those who were not told yet. */
export const tellsEach = (kind: ChannelKind): boolean => kind === 'mail' || kind === 'push'

export type FacebookSettings = { readonly pageId: string; readonly version: string; readonly perHour: number }
export type ZaloSettings = { readonly appId: string; readonly author: string; readonly coverUrl: string; readonly perHour: number } // prettier-ignore
export type MailSettings = { readonly perHour: number }
/** `services`: hosts of push services beside the known ones, one a line. */
export type PushSettings = { readonly perHour: number; readonly services: string }

/** What Facebook knows us by: the token of the page, and the secret of the app that proves each call where one is given. */
export type FacebookSecret = { readonly token: string; readonly appSecret: string }
/** What Zalo knows us by: its tokens are renewed by one another, each refresh token works once. */
export type ZaloSecret = {
  readonly accessToken: string
  readonly refreshToken: string
  readonly appSecret: string
  /** When the access token ends, ISO 8601; empty where nobody knows. */
  readonly until: string
}

export type ChannelAccess =
  | { readonly kind: 'facebook'; readonly settings: FacebookSettings; readonly secret: FacebookSecret }
  | { readonly kind: 'zalo'; readonly settings: ZaloSettings; readonly secret: ZaloSecret }
  | { readonly kind: 'mail'; readonly settings: MailSettings }
  | { readonly kind: 'push'; readonly settings: PushSettings }

/** A channel as its administrator sees it: without its secret. */
export type Channel = {
  readonly id: ChannelId
  readonly authorityId: Id<'authority'>
  readonly kind: ChannelKind
  readonly settings: Readonly<Record<string, string | number>>
  readonly openedAt: Temporal.Instant
  readonly openedByName: string
  readonly faultCode: string | null
  readonly faultAnswer: string | null
  readonly faultAt: Temporal.Instant | null
}

/** What is told. */
export type Message = {
  readonly id: MessageId
  readonly authorityId: Id<'authority'>
  readonly title: string
  readonly body: string
  readonly address: string
  readonly urgent: boolean
  readonly subjectId: string
  /** Authorities below whose subscribers are told too. */
  readonly reaches: readonly string[]
}

/** How handing over ended: taken; refused for good; to be tried again; or nobody knows. `fault`: the channel as a whole takes nothing. */
export type Handing = {
  readonly outcome: 'sent' | 'failed' | 'later' | 'uncertain'
  /** A stable code, said in words to people. */
  readonly code: string
  /** The channel's own words. */
  readonly answer: string
  readonly fault?: boolean
  /** So many minutes nothing is asked of the channel. */
  readonly waitMinutes?: number
  readonly progress?: Readonly<Record<string, string>>
}

export type DispatchOutcome = 'sent' | 'failed' | 'uncertain' | 'cancelled'

/** The way of a message over one channel, as people see it. */
export type Dispatch = {
  readonly id: DispatchId
  readonly messageId: MessageId
  readonly channel: ChannelKind
  readonly title: string
  readonly subjectType: string
  readonly subjectId: string
  readonly queuedAt: Temporal.Instant
  readonly nextAt: Temporal.Instant
  readonly begunAt: Temporal.Instant | null
  readonly tries: number
  readonly outcome: DispatchOutcome | null
  readonly code: string
  readonly answer: string
  readonly settledAt: Temporal.Instant | null
  readonly askedByName: string
}
