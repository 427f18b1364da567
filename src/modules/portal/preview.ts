import type { Id } from '#kit/ids.ts'
import type { EditionId } from './article.ts'

export type PreviewId = Id<'preview'>

/** A link to one edition for somebody without an account; its address is shown once and kept nowhere. */
export type Preview = {
  readonly id: PreviewId
  readonly editionId: EditionId
  readonly forWhom: string
  readonly madeAt: Temporal.Instant
  readonly madeByName: string
  readonly untilAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endedByName: string | null
  readonly visits: number
  readonly lastVisitAt: Temporal.Instant | null
}
