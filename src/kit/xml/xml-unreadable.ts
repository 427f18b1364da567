/** XML that is not read: malformed, or of a kind in which two readers may see two things. */
export class XmlUnreadable extends Error {
  /** `malformed`, `encoding`, `version`, `doctype`, `namespace-name`, `not-just-text`, `too-large`, `too-deep`, `too-many-elements`, … */
  readonly code: string
  constructor(code: string, cause?: unknown) {
    super(`XML not read: ${code}`, { cause })
    this.code = code
  }
}
