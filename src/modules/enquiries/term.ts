import { enquiryKinds } from './enquiry.ts'

export const termCodes = ['answer', 'pass-on', 'extension', 'keep'] as const
/** How long until the answer, until it is with those who settle it, how much one extension adds, and how long after the end its sender is kept. */
export type TermCode = (typeof termCodes)[number]

export const termKinds = [...enquiryKinds, 'reception'] as const
/** What a term is about: a kind of enquiry, or turns at receptions. */
export type TermKind = (typeof termKinds)[number]

/** A time that a text sets, or an authority where no text does. */
export type EnquiryTerm = {
  readonly kind: TermKind
  readonly code: TermCode
  readonly count: number
  readonly unit: 'working_day' | 'day'
  readonly source: string
  /** True where a text says the figure: nobody sets another. */
  readonly fixed: boolean
  /** True where the authority set it. */
  readonly own: boolean
}
