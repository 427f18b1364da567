import type { XmlFinding } from './report.ts'

/** A signature that is not looked at any further, and the finding that says why. */
export class SignatureFault extends Error {
  readonly finding: XmlFinding
  constructor(finding: XmlFinding) {
    super(finding)
    this.finding = finding
  }
}
