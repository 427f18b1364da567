import type { Indication, PdfReport } from '#kit/pades/index.ts'

/** What the verifier said of a file, and when. */
export type Verification = {
  readonly hash: string
  readonly at: Temporal.Instant
  readonly report: PdfReport
}

/** What the verifier said of a signed file, in one word. */
export type VerificationOutcome = {
  readonly hash: string
  readonly indication: Indication
  /** A signature stands under a trial authority: sound, and worth nothing outside of trials. */
  readonly trial: boolean
}
