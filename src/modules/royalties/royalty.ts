import type { Id } from '#kit/ids.ts'
import type { Dong } from '#kit/money/index.ts'

export type ProposalId = Id<'royalty'>
export type AuthorId = Id<'author'>
export type SheetId = Id<'royalty-sheet'>

export const figureCodes = ['base-salary', 'unit-percent', 'tax-percent', 'tax-from'] as const
export type FigureCode = (typeof figureCodes)[number]

/** The figures of the law that hold on a day. */
export type Figures = {
  readonly baseSalary: Dong
  /** One unit of fee is this many hundredths of the base salary. */
  readonly unitPercent: number
  readonly taxPercent: number
  readonly taxFrom: Dong
}

/** A genre with the range of its coefficient, in hundredths. */
export type Genre = {
  readonly code: string
  readonly name: string
  readonly least: number
  readonly most: number
}

/** When something dated holds and who says so; `recalled`: nobody has looked it up yet. */
export type Dated = {
  readonly validFrom: Temporal.PlainDate
  readonly source: string
  readonly recalled: boolean
  readonly setByName: string
}

export const shareRoles = ['author', 'photographer', 'translator', 'speaker'] as const
export type ShareRole = (typeof shareRoles)[number]

/** Who is paid. */
export type Author = {
  readonly id: AuthorId
  readonly name: string
  readonly penName: string
  readonly accountId: Id<'account'> | null
  readonly taxCode: string
  /** Tax is withheld when they are paid. */
  readonly taxed: boolean
  readonly closedAt: Temporal.Instant | null
}

/** How many people share a fee at most. */
export const mostShares = 4

export type Share = {
  readonly authorId: AuthorId
  /** Whose money it is: the account when it was proposed, or the one that the author got later. */
  readonly accountId: Id<'account'> | null
  readonly role: ShareRole
  readonly name: string
  readonly penName: string
  readonly percent: number
  readonly amount: Dong
}

/** Where a proposal stands: nobody decided yet, agreed and to be paid, on a closed sheet, or given back. */
export type ProposalState = 'waiting' | 'agreed' | 'closed' | 'returned'

export type Proposal = {
  readonly id: ProposalId
  readonly authorityId: Id<'authority'>
  readonly articleId: Id<'article'>
  readonly title: string
  readonly firstAt: Temporal.Instant
  readonly genre: string
  readonly genreName: string
  readonly hundredths: number
  readonly unitValue: Dong
  readonly amount: Dong
  readonly why: string
  readonly corrects: ProposalId | null
  readonly proposedBy: Id<'account'> | null
  readonly proposedByName: string
  readonly state: ProposalState
  readonly decidedByName: string | null
  readonly decidedWhy: string
  readonly sheetId: SheetId | null
  readonly shares: readonly Share[]
}

/** What a sheet pays to one author. */
export type Payment = {
  readonly authorId: AuthorId
  readonly name: string
  readonly penName: string
  readonly taxCode: string
  readonly gross: Dong
  readonly tax: Dong
  readonly net: Dong
}
