import type { NoticeKind } from '#modules/notices/index.ts'

/** What exchange tells the administrators of the instance. */
export const exchangeNotices = [
  { kind: 'exchange.alarm', label: 'exchange.kind-alarm', channel: 'at-once', duty: true },
] as const satisfies readonly NoticeKind[]

/** The pages on which an alarm is seen to. */
export const alarmPlaces = {
  lanes: '/quan-tri/trao-doi',
  refusals: '/quan-tri/trao-doi/tu-choi',
  peers: '/quan-tri/trao-doi/he-thong',
  axes: '/quan-tri/trao-doi/truc',
} as const

/** Something that does not mend itself: told once a day until somebody saw to it. */
export type Alarm = {
  readonly subject: { readonly type: 'lane' | 'axis' | 'peer' | 'exchange'; readonly id: string }
  readonly code:
    | ('exchange.told-lane-stuck' | 'exchange.told-lane-paused' | 'exchange.told-axis-silent')
    | ('exchange.told-not-stamped' | 'exchange.told-other-content' | 'exchange.told-held')
    | ('exchange.told-certificate-ends' | 'exchange.told-own-certificate-ends')
  readonly params: Readonly<Record<string, string | number>>
  readonly place: keyof typeof alarmPlaces
}

/** What alarms are decided from: how everything stands at one moment. */
export type Standing = {
  readonly now: Temporal.Instant
  /** From so many minutes of waiting on somebody is told. */
  readonly patience: number
  readonly lanes: readonly {
    readonly id: string
    readonly toCode: string
    readonly toName: string | null
    readonly waiting: number
    readonly oldestAt: Temporal.Instant | null
    readonly pausedAt: Temporal.Instant | null
  }[]
  readonly axes: readonly {
    readonly id: string
    readonly name: string
    readonly polledAt: Temporal.Instant | null
    readonly pollFault: string | null
  }[]
  readonly certificates: readonly {
    /** Null: our own. */
    readonly peer: { readonly id: string; readonly name: string } | null
    readonly until: Temporal.Instant
  }[]
  readonly refusesFrom: Temporal.Instant | null
  /** Messages of the last day that carried other content under a known number. */
  readonly otherContent: number
  /** Packets that wait for their original for longer than the term. */
  readonly held: number
}
