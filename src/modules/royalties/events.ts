import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { AuthorId, ProposalId, SheetId } from './royalty.ts'

/** The names of what this module announces. */
export const royaltyEvents = [
  'royalties.fee-proposed',
  'royalties.fee-agreed',
  'royalties.fee-returned',
  'royalties.sheet-closed',
  'royalties.author-added',
  'royalties.author-changed',
  'royalties.figure-set',
] as const

type Within = { readonly authorityId: Id<'authority'> }

/** Something happened to a proposed fee. */
export const feeMoved = (
  name: 'fee-proposed' | 'fee-agreed' | 'fee-returned',
  { id, authorityId }: Within & { readonly id: ProposalId },
  after: object,
  why?: string,
): Announcement => ({
  name: `royalties.${name}`,
  authorityId,
  subject: { type: 'royalty', id },
  after,
  ...(why ? { reason: why } : {}),
  topics: ['royalties'],
})

/** A leader closed the payment sheet of a month. */
export const sheetClosed = (
  { id, authorityId }: Within & { readonly id: SheetId },
  after: object,
): Announcement => ({
  name: 'royalties.sheet-closed',
  authorityId,
  subject: { type: 'royalty-sheet', id },
  after,
  topics: ['royalties'],
})

/** Who is paid was entered or changed; the record holds no tax code. */
export const authorMoved = (
  name: 'author-added' | 'author-changed',
  { id, authorityId }: Within & { readonly id: AuthorId },
  after: object,
): Announcement => ({
  name: `royalties.${name}`,
  authorityId,
  subject: { type: 'royalty-author', id },
  after,
  topics: ['royalties'],
})

/** A figure of the law or the range of a genre holds from a day on. */
export const figureSet = (code: string, after: object): Announcement => ({
  name: 'royalties.figure-set',
  subject: { type: 'royalty-figure', id: code },
  after,
  topics: ['royalties'],
})
