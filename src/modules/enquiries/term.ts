import type { EnquiryKind } from './enquiry.ts'

export const termCodes = ['answer', 'pass-on', 'extension'] as const
/** How long until the answer, until it is with those who settle it, and how much one extension adds. */
export type TermCode = (typeof termCodes)[number]

/** A time that a text sets, or an authority where no text does. */
export type EnquiryTerm = {
  readonly kind: EnquiryKind
  readonly code: TermCode
  readonly count: number
  readonly unit: 'working_day' | 'day'
  readonly source: string
  /** True where a text says the figure: nobody sets another. */
  readonly fixed: boolean
  /** True where the authority set it. */
  readonly own: boolean
}
