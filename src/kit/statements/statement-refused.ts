/** A statement that is none, or is not by whom it should be; `code` says which. */
export class StatementRefused extends Error {
  readonly code: 'statement-malformed' | 'statement-type' | 'statement-signer' | 'statement-signature'
  constructor(code: StatementRefused['code']) {
    super(`the statement is refused: ${code}`)
    this.name = 'StatementRefused'
    this.code = code
  }
}
