/** A signature that cannot be put into this file, and why: a stable code, e.g. `changes-forbidden`. The file stays as it was. */
export class SignatureNotMade extends Error {
  readonly code: SignatureNotMadeCode
  /** What the code is about: a field, or how many bytes were needed. */
  readonly detail: string | number | undefined
  constructor(code: SignatureNotMadeCode, detail?: string | number) {
    super(`no signature: ${code}${detail === undefined ? '' : ` (${detail})`}`)
    this.name = 'SignatureNotMade'
    this.code = code
    this.detail = detail
  }
}

export type SignatureNotMadeCode =
  /** The file is locked by a password. */
  | 'encrypted'
  /** A name of a form field is not empty and has no full stop (ISO 32000-2, clause 12.7.4.2). */
  | 'field-name'
  | 'field-already-signed'
  | 'field-not-a-signature'
  /** A new field would bear the name of another. */
  | 'field-exists'
  | 'field-missing'
  /** What has to come before all signatures comes too late. */
  | 'already-signed'
  /** An earlier signer locked the field. */
  | 'field-locked'
  /** An earlier signer certified that nothing may change any more. */
  | 'changes-forbidden'
  /** A certification comes before all other signatures (ISO 32000-2, clause 12.8.2.2). */
  | 'certification-not-first'
  | 'page-missing'
  | 'rectangle-empty'
  /** A picture would be cut off at the border of its field. */
  | 'picture-outside-field'
  /** The appearance is no page that can be taken over. */
  | 'appearance-unusable'
  /** The signature is longer than the room that was kept for it. */
  | 'room-too-small'
