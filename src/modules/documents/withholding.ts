import type { SecrecyMark } from '#kit/first-page/index.ts'
import type { Id } from '#kit/ids.ts'

export type { SecrecyMark } from '#kit/first-page/index.ts'

/** A document closed because of a mark of secrecy, and how that ended. */
export type Withholding = {
  readonly id: Id<'withholding'>
  readonly mark: SecrecyMark
  /** The line as it was read, or what a person said of it. */
  readonly readAs: string
  readonly page: number | null
  readonly since: Temporal.Instant
  readonly byName: string
  /** When somebody found that there is no such mark. */
  readonly until: Temporal.Instant | null
  readonly untilByName: string | null
  readonly why: string | null
}
