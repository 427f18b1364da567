import type { Id } from '#kit/ids.ts'

export type DisposalId = Id<'disposal'>

/** Where a proposal of disposal stands. */
export type DisposalState = 'proposed' | 'examined' | 'approved' | 'refused'

/** A proposal to dispose of files whose retention has ended. */
export type Disposal = {
  readonly id: DisposalId
  readonly number: number
  readonly note: string
  readonly proposedAt: Temporal.Instant
  readonly proposedBy: Id<'account'>
  readonly proposedByName: string
  /** What who examined it says; null as long as nobody did. */
  readonly opinion: string | null
  readonly examinedAt: Temporal.Instant | null
  readonly examinedBy: Id<'account'> | null
  readonly examinedByName: string | null
  readonly approved: boolean | null
  readonly decision: string | null
  readonly decidedAt: Temporal.Instant | null
  readonly decidedByName: string | null
}

/** Where a proposal stands, by what was done with it. */
export const disposalState = ({ approved, examinedAt }: Disposal): DisposalState =>
  approved === null ? (examinedAt ? 'examined' : 'proposed') : approved ? 'approved' : 'refused'
