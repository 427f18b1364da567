import type { Verdict } from '#kit/refusal.ts'

/** What a page tells of a paper that was written here, as it prints. */
export type Print = {
  readonly pages: number
  /** What a draft still lacks by its type's template. */
  readonly lacks: Verdict
  /** Characters that papers cannot show. */
  readonly missing: readonly string[]
}
