import type { Id } from '#kit/ids.ts'

export type ScriptId = Id<'script'>
export type AiringId = Id<'airing'>

export const airingOutcomes = ['read', 'not-read', 'cancelled'] as const
export type AiringOutcome = (typeof airingOutcomes)[number]

export type ScriptSource =
  | { readonly type: 'typed' }
  | { readonly type: 'alert' | 'article'; readonly id: string }

/** A text that is read over the loudspeaker. */
export type Script = {
  readonly id: ScriptId
  readonly authorityId: Id<'authority'>
  readonly title: string
  readonly body: string
  readonly sourceType: ScriptSource['type']
  readonly sample: boolean
  readonly madeAt: Temporal.Instant
  readonly madeByName: string
}

/** When and where a script is read, and whether it was. */
export type Airing = {
  readonly id: AiringId
  readonly scriptId: ScriptId
  readonly title: string
  readonly at: Temporal.Instant
  /** Empty: all of them. */
  readonly clusters: readonly string[]
  readonly outcome: AiringOutcome | null
  readonly reader: string
  readonly why: string
  readonly byName: string | null
}

/** An airing as everybody may know it. */
export type PublicAiring = Pick<Airing, 'at' | 'clusters' | 'outcome' | 'title' | 'scriptId'> & {
  readonly id: AiringId
  readonly body: string
  readonly sample: boolean
}

export type RecordingId = Id<'recording'>

/** A script as an announcer recorded it. */
export type Recording = {
  readonly scriptId: ScriptId
  /** Its name in addresses. */
  readonly key: string
  readonly hash: string
  readonly fileName: string
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly seconds: number | null
  readonly reader: string
  readonly madeAt: Temporal.Instant
}
