/** One reason why the administration says no: a stable code (`module.kebab-case`, a key of messages/vi.ts) and what the sentence needs. */
export type Reason = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }

/** What a rule answers: every reason against, or none. */
export type Verdict = readonly Reason[]

export type RefusalStatus = 401 | 403 | 404 | 409 | 413 | 415 | 421 | 422 | 429

/** The administration says no: HTTP status and *all* reasons. Thrown inside acts, shown to the person as sentences. */
export class Refusal extends Error {
  readonly code = 'refusal'
  readonly status: RefusalStatus
  readonly reasons: Verdict
  constructor(status: RefusalStatus, reasons: Verdict) {
    super(reasons.map((reason) => reason.code).join(', '))
    this.name = 'Refusal'
    this.status = status
    this.reasons = reasons
  }
}

/** Makes one reason; a pleasure to read inside rules. */
export function reason(code: string, params?: Reason['params']): Reason {
  return params ? { code, params } : { code }
}

/** Refuses with the given status and reasons; never returns. */
export function refuse(status: RefusalStatus, ...reasons: Reason[]): never {
  throw new Refusal(status, reasons)
}

/** Lets an act go on when a rule found no reason against it; refuses with all its reasons otherwise (403 unless told). */
export function permit(verdict: Verdict, status: RefusalStatus = 403): void {
  if (verdict.length > 0) throw new Refusal(status, verdict)
}
