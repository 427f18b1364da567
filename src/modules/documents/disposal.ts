import type { Id } from '#kit/ids.ts'
import type { CaseFile } from './case-file.ts'

export type DisposalId = Id<'disposal'>

/** Where a proposal to dispose of files stands (rules/disposals/lifecycle.ts). */
export const disposalStates = [
  'drafting',
  'reviewing',
  'deciding',
  'approved',
  'carried-out',
  'refused',
  'withdrawn',
] as const
export type DisposalState = (typeof disposalStates)[number]

/** What each step of a proposal is called once it has happened. */
export const disposalHappened = {
  draft: 'disposal-drafted',
  add: 'disposal-files-added',
  'take-off': 'disposal-file-taken-off',
  submit: 'disposal-submitted',
  opine: 'disposal-opinion-given',
  present: 'disposal-presented',
  approve: 'disposal-approved',
  refuse: 'disposal-refused',
  withdraw: 'disposal-withdrawn',
  'carry-out': 'disposal-carried-out',
} as const
export type DisposalStep = keyof typeof disposalHappened

/** A proposal to dispose of files whose retention has ended (đề nghị hủy hồ sơ hết thời hạn lưu trữ). */
export type Disposal = {
  readonly id: DisposalId
  readonly authorityId: Id<'authority'>
  readonly title: string
  readonly state: DisposalState
  readonly proposerId: Id<'account'> | null
  readonly proposerName: string
  readonly draftedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly decidedByName: string | null
  readonly decisionWhy: string | null
}

/** A file in a proposal, with why it may go. */
export type DisposalLine = {
  readonly id: Id<'disposal-line'>
  readonly why: string
  readonly papers: number
  readonly file: CaseFile
}

/** A file that was taken off a proposal and is kept on, with the reason. */
export type KeptBack = {
  readonly code: string
  readonly title: string
  readonly byName: string
  readonly why: string
}

/** What a member of the council says of the whole list. */
export const disposalViews = ['agree', 'disagree'] as const
export type DisposalView = (typeof disposalViews)[number]

/** A member of the council that reviews a proposal; without a view as long as they have not spoken. */
export type DisposalMember = {
  readonly accountId: Id<'account'>
  readonly name: string
  readonly view: DisposalView | null
  readonly opinion: string
  readonly givenAt: Temporal.Instant | null
}
