import type { Id } from '#kit/ids.ts'
import type { Keeping } from './retention.ts'

export type CaseFileId = Id<'case-file'>

/** Where a file of papers stands (rules/case-files/lifecycle.ts). */
export const caseFileStates = ['open', 'closed', 'delivered', 'accepted', 'disposed'] as const
export type CaseFileState = (typeof caseFileStates)[number]

/** What happens to a file of papers. */
export const caseFileSteps = [
  'open',
  'add',
  'take-out',
  'let-in',
  'let-out',
  'freeze',
  'unfreeze',
  'close',
  'reopen',
  'pack',
  'deliver',
  'accept',
  'dispose',
] as const
export type CaseFileStep = (typeof caseFileSteps)[number]

/** What each step is called once it has happened. */
export const caseFileHappened = {
  open: 'case-file-opened',
  add: 'case-file-paper-added',
  'take-out': 'case-file-paper-taken-out',
  'let-in': 'case-file-reader-let-in',
  'let-out': 'case-file-reader-let-out',
  freeze: 'case-file-frozen-now',
  unfreeze: 'case-file-unfrozen',
  close: 'case-file-closed',
  reopen: 'case-file-reopened',
  pack: 'case-file-packed',
  deliver: 'case-file-delivered',
  accept: 'case-file-accepted',
  dispose: 'case-file-disposed',
} as const satisfies Record<CaseFileStep, string>

/** A file of related papers about one matter (hồ sơ công việc). */
export type CaseFile = Keeping & {
  readonly id: CaseFileId
  readonly authorityId: Id<'authority'>
  readonly code: string
  readonly title: string
  readonly unitId: Id<'unit'>
  readonly unitName: string
  readonly responsibleId: Id<'account'>
  readonly responsibleName: string
  readonly year: number
  /** Files of construction are due at the archive within three months instead of a year. */
  readonly construction: boolean
  readonly state: CaseFileState
  readonly frozen: boolean
  readonly openedOn: Temporal.PlainDate
  readonly closedOn: Temporal.PlainDate | null
  readonly packageFileId: Id<'file'> | null
  readonly changedAt: Temporal.Instant
}
