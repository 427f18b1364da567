import { certificatesAmong, worstOf } from '#kit/ades/index.ts'
import { PdfUnreadable, readPdf, type PdfFile } from '#kit/pdf/index.ts'
import type { AlgorithmRule } from '#kit/x509/index.ts'
import { conclude } from './conclude.ts'
import { examine } from './examine.ts'
import { findSignatures } from './find-signatures.ts'
import { ChangeJudge } from './judge-changes.ts'
import { judgeTimeStamps } from './proofs-of-time.ts'
import type { PdfReport, SignatureReport, Verification, WantedEvidence } from './report.ts'
import { reportSignature } from './report-signature.ts'
import { unreadableReport } from './report-json.ts'
import { validationDataOf } from './security-store.ts'

export type VerifyOptions = {
  /** Certificates that chains may end in, in DER; what is none is passed over. */
  readonly anchors: readonly Uint8Array[]
  /** Anchors of trials: relied on, and told as such. */
  readonly trialAnchors?: readonly Uint8Array[]
  /** The instant of the question; evidence from after it is not believed. */
  readonly at: Temporal.Instant
  /** Evidence of revocation and certificates that were fetched outside, in DER. */
  readonly ocsp?: readonly Uint8Array[]
  readonly crls?: readonly Uint8Array[]
  readonly certificates?: readonly Uint8Array[]
  readonly policy?: readonly AlgorithmRule[]
}

/** Most signatures in one file. */
const mostSignatures = 300

function verify(file: PdfFile, options: VerifyOptions): Verification {
  const found = findSignatures(file)
  if (found.length > mostSignatures) throw new PdfUnreadable('too-many-signatures')
  const examined = found.map((one) => examine(file, one))
  const data = validationDataOf(file)
  const trial = certificatesAmong(options.trialAnchors ?? [])
  const anchors = [...certificatesAmong(options.anchors), ...trial]
  const grounds = {
    anchors,
    candidates: [
      ...data.certificates,
      ...certificatesAmong(options.certificates ?? []),
      ...examined.flatMap(({ signed }) => signed?.certificates ?? []),
    ],
    evidence: {
      ocsp: [...data.ocsp, ...(options.ocsp ?? []), ...examined.flatMap(({ signed }) => signed?.ocsp ?? [])],
      crls: [...data.crls, ...(options.crls ?? []), ...examined.flatMap(({ signed }) => signed?.crls ?? [])],
    },
    now: options.at,
  }
  const proofs = judgeTimeStamps(examined, grounds)
  const judge = new ChangeJudge(file, examined)
  const wanted: WantedEvidence[] = proofs.flatMap(({ judgement }) => judgement.wanted)
  const signatures: SignatureReport[] = examined.map((one) => {
    const { report, wanted: more } = reportSignature(one, {
      file, grounds, proofs, judge, policy: options.policy, trial: new Set(trial.map(({ fingerprint }) => fingerprint)),
    }) // prettier-ignore
    wanted.push(...more)
    return report
  })
  const whole =
    signatures.length === 0
      ? ({ indication: 'INDETERMINATE', subIndication: 'NO_SIGNATURE_FOUND' } as const)
      : worstOf(signatures.map(({ findings }) => conclude(findings)))
  const report: PdfReport = { ...whole, unreadable: null, revisions: file.revisions.length, signatures }
  return { report, wanted }
}

/**
 * Verifies every signature of a PDF and tells what changed since each (ISO 32000-2, clause 12.8; ETSI EN 319 102-1 and EN 319 142-1). Asks
 * nothing outside: what would settle an open question stands in `wanted`. Whatever the bytes are, it answers; a file that cannot be read
 * strictly is answered as unreadable.
 */
export function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Verification {
  try {
    const file = readPdf(bytes)
    if (file.encrypted) return { report: unreadableReport('encrypted'), wanted: [] }
    return verify(file, options)
  } catch (fault) {
    if (fault instanceof PdfUnreadable) return { report: unreadableReport(fault.code), wanted: [] }
    if (fault instanceof RangeError) return { report: unreadableReport('nested-too-deep'), wanted: [] }
    throw fault
  }
}
