import type { Id } from '#kit/ids.ts'
import type { DocumentId } from './document.ts'

export type AssignmentId = Id<'assignment'>

/** What somebody is asked: to lead the settlement, to support it, or only to know (NĐ 30/2020 Đ.23). */
export const parts = ['lead', 'support', 'information'] as const
export type Part = (typeof parts)[number]

/** Part of the work on a document, given to a unit or, inside it, to a person. */
export type Assignment = {
  readonly id: AssignmentId
  readonly documentId: DocumentId
  /** The unit's assignment under which a person got theirs. */
  readonly underId: AssignmentId | null
  readonly part: Part
  readonly unitId: Id<'unit'>
  readonly unitName: string
  readonly accountId: Id<'account'> | null
  readonly accountName: string | null
  readonly instruction: string
  readonly dueAt: Temporal.Instant | null
  readonly givenAt: Temporal.Instant
  readonly givenByName: string
  readonly progress: number
  readonly ended: {
    readonly how: 'done' | 'withdrawn' | 'sent-back'
    readonly at: Temporal.Instant
    readonly byName: string
    readonly note: string
  } | null
}
