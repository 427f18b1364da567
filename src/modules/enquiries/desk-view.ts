import type { Id } from '#kit/ids.ts'
import type { EnquiryKind } from './enquiry.ts'

export const deskViews = ['waiting', 'mine', 'overdue', 'answered', 'all'] as const
/** What the desk shows: all that is owed, what lies with the reader, what is late, what was answered, everything. */
export type DeskView = (typeof deskViews)[number]

/** Whose enquiries are meant: of everybody, or those that lie with a person or their unit. */
export type Scope = {
  readonly all: boolean
  readonly accountId: Id<'account'> | null
  readonly unitId: Id<'unit'> | null
}

export type DeskFilter = {
  readonly view: DeskView
  readonly kind?: EnquiryKind | undefined
  readonly field?: string | undefined
  readonly text?: string | undefined
}
