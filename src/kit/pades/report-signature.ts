import { type Grounds, judgeSigner, reportedCertificate, withOwn } from '#kit/ades/index.ts'
import { type PdfFile, textOf } from '#kit/pdf/index.ts'
import type { AlgorithmRule, Certificate } from '#kit/x509/index.ts'
import { pdfInstant } from './claimed-time.ts'
import { conclude } from './conclude.ts'
import type { Examined } from './examine.ts'
import type { ChangeJudge } from './judge-changes.ts'
import { levelOf } from './level.ts'
import { earliest, proofsFor, type ProofOfTime } from './proofs-of-time.ts'
import type { Finding, SignatureReport, WantedEvidence } from './report.ts'

type Around = {
  readonly file: PdfFile
  readonly grounds: Grounds
  readonly proofs: readonly ProofOfTime[]
  readonly judge: ChangeJudge
  readonly policy: readonly AlgorithmRule[] | undefined
  readonly trial: ReadonlySet<string>
}

type Judged = {
  readonly findings: readonly Finding[]
  readonly chain: readonly Certificate[]
  readonly revokedAt?: Temporal.Instant | undefined
  readonly wanted: readonly WantedEvidence[]
  readonly proven: Temporal.Instant | undefined
}

function judgeWhoSigned(
  one: Examined,
  claimed: Temporal.Instant | undefined,
  { grounds, proofs, policy }: Around,
): Judged {
  const { signed } = one
  if (!signed?.signer) return { findings: [], chain: [], wanted: [], proven: undefined }
  const own = proofsFor(one, proofs)
  const proven = earliest(own)
  const { signer, digest, method } = signed
  const judged = judgeSigner(
    { signer, digest, method },
    { proven, claimed },
    { grounds: withOwn(grounds, { signed }), policy },
  )
  const findings: Finding[] = [...judged.findings]
  if (own.some(({ of, trusted }) => of === one && !trusted)) findings.push('time-stamp-untrusted')
  return { ...judged, findings, proven }
}

/** A document time stamp is judged by what its authority is worth; as of a later stamp where there is one. */
function judgeStamp(one: Examined, { proofs }: Around): Judged {
  const proof = proofs.find(({ of }) => of === one)
  if (!proof) return { findings: [], chain: [], wanted: [], proven: undefined }
  const before = proofs.filter(({ trusted, revision }) => trusted && revision < proof.revision)
  const late = before.some(
    ({ stamp }) => Temporal.Instant.compare(stamp.at.subtract({ minutes: 5 }), proof.stamp.at) > 0,
  )
  return {
    chain: proof.judgement.chain,
    wanted: proof.judgement.wanted,
    revokedAt: proof.judgement.revokedAt,
    findings: [...proof.findings, ...(late ? (['time-stamp-order'] as const) : [])],
    proven: proof.trusted ? proof.stamp.at : undefined,
  }
}

const settles = new Set<Finding>([
  'revocation-unknown',
  'revocation-not-offered',
  'no-trusted-chain',
  'chain-broken',
])

/** The report about one signature: what it signs and whether that fits, who signed and when, and what changed since. */
export function reportSignature(
  one: Examined,
  around: Around,
): { readonly report: SignatureReport; readonly wanted: readonly WantedEvidence[] } {
  const { found, range, signed } = one
  const { file } = around
  const isStamp = found.kind === 'document-time-stamp'
  const claimed = pdfInstant(found.dict.get('M')) ?? signed?.signingTime
  const judged = isStamp ? judgeStamp(one, around) : judgeWhoSigned(one, claimed, around)
  const since = range.ok ? around.judge.after(range.revision) : { changes: [], findings: [] }
  const whole = range.ok && range.end === file.bytes.length
  const findings = [
    ...new Set<Finding>([
      ...one.faults, ...judged.findings, ...one.remarks, ...since.findings,
      ...(found.present ? [] : (['signature-removed'] as const)),
      ...(whole || !range.ok ? [] : (['does-not-cover-whole-file'] as const)),
      ...(judged.chain.some(({ fingerprint }) => around.trial.has(fingerprint)) ? (['trial-certificate'] as const) : []),
    ]),
  ] // prettier-ignore
  const settled = !judged.findings.some((finding) => settles.has(finding))
  const chain = judged.chain.map(reportedCertificate)
  const report: SignatureReport = {
    kind: found.kind,
    field: found.field,
    ...conclude(findings),
    findings,
    level: isStamp ? 'basic' : levelOf(one, around.proofs, { file, settled }),
    signer: signed?.signer ? reportedCertificate(signed.signer) : null,
    chain: judged.findings.includes('no-trusted-chain') ? [] : chain,
    claimedTime: claimed ?? null,
    provenTime: judged.proven ?? null,
    revokedAt: judged.revokedAt ?? null,
    reason: textOf(found.dict.get('Reason')),
    location: textOf(found.dict.get('Location')),
    coversWholeFile: whole,
    revision: range.ok ? range.revision : -1,
    end: range.ok ? range.end : -1,
    changes: since.changes,
  }
  return { report, wanted: judged.wanted }
}
