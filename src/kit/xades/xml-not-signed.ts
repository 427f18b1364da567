/** A document that was not signed because it does not allow what was asked; nothing was signed. */
export class XmlNotSigned extends Error {
  /** `place-missing`, `place-ambiguous`, `nothing-to-sign`, `reference-unresolved`, `reference-twice`, `duplicate-id`, `already-signed-so`, `digest-differs`. */
  readonly code: string
  constructor(code: string) {
    super(`XML not signed: ${code}`)
    this.code = code
  }
}
