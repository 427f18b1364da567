import type { Box } from './page.ts'

/** A value that a page proposes, with the line it was read from and how sure the reader is. */
export type Proposal<Value extends string = string> = {
  readonly value: Value
  /** 0 to 1: how certain the rule is, times how sure the words are. */
  readonly confidence: number
  /** The line as it was read, and where it stands. */
  readonly source: { readonly text: string; readonly page: number; readonly box: Box }
}

export const urgencyMarks = ['urgent', 'very-urgent', 'flash'] as const
export type UrgencyMark = (typeof urgencyMarks)[number]

export const secrecyMarks = ['secret', 'high-secret', 'top-secret'] as const
/** MẬT, TỐI MẬT, TUYỆT MẬT (Luật 29/2018/QH14 Đ.8). */
export type SecrecyMark = (typeof secrecyMarks)[number]

/** What the first page of a paper says of itself; a field that was not found is absent. */
export type Proposals = {
  /** Number and symbol as written, `123/QĐ-UBND`; absent where the number is left open. */
  readonly reference?: Proposal
  readonly number?: Proposal
  readonly symbol?: Proposal
  /** ISO date. */
  readonly issuedOn?: Proposal
  readonly organName?: Proposal
  readonly superiorName?: Proposal
  readonly typeCode?: Proposal
  readonly abstract?: Proposal
  readonly signerName?: Proposal
  readonly signerTitle?: Proposal
  readonly urgency?: Proposal<UrgencyMark>
  readonly secrecy?: Proposal<SecrecyMark>
}

/** A type of papers, as the code list has it. */
export type PaperType = {
  readonly code: string
  readonly name: string
  /** As symbols bear it; null where papers of this type have none. */
  readonly abbreviation: string | null
}
