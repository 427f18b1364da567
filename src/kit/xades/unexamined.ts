import { failed } from '#kit/ades/index.ts'
import { conclude } from './conclude.ts'
import type { XmlFinding, XmlVerification } from './report.ts'

/** The answer about a document whose signature was not looked at any further; `unreadable` where it is no XML that is read. */
export function unexamined(
  findings: readonly XmlFinding[],
  unreadable: string | null = null,
): XmlVerification {
  return {
    report: {
      ...(unreadable === null ? conclude(findings) : failed('FORMAT_FAILURE')),
      unreadable,
      findings,
      level: 'basic',
      signer: null,
      chain: [],
      claimedTime: null,
      provenTime: null,
      revokedAt: null,
    },
    signed: [],
    wanted: [],
  }
}
