import {
  type Grounds,
  judgeSigner,
  judgeTimeStamp,
  type Level,
  reportedCertificate,
  type TimeStampJudgement,
  type WantedEvidence,
} from '#kit/ades/index.ts'
import type { AlgorithmRule } from '#kit/x509/index.ts'
import { conclude } from './conclude.ts'
import type { ExaminedXml } from './examine-signature.ts'
import type { XmlFinding, XmlReport } from './report.ts'

export type Around = {
  readonly grounds: Grounds
  readonly policy: readonly AlgorithmRule[] | undefined
  /** Fingerprints of anchors that are for trials. */
  readonly trial: ReadonlySet<string>
}

type Stamped = { readonly at: Temporal.Instant; readonly judged: TimeStampJudgement }

/** The level of EN 319 132-1, clause 6 that a sound signature reached; archive time stamps are not read. */
function levelOf({ properties, unsigned, content }: ExaminedXml, stamped: boolean, settled: boolean): Level {
  const baseline =
    properties?.signingTime !== undefined &&
    properties.boundBy === 'V2' &&
    content.every(({ reference }) => reference.id !== undefined && properties.formats.has(reference.id))
  if (!baseline) return 'basic'
  if (!stamped) return 'B-B'
  const kept = unsigned!.certificates.length > 0 && unsigned!.ocsp.length + unsigned!.crls.length > 0
  return kept && settled ? 'B-LT' : 'B-T'
}

const unsettled = new Set<XmlFinding>([
  'revocation-unknown',
  'revocation-not-offered',
  'no-trusted-chain',
  'chain-broken',
])

const proven = (stamps: readonly Stamped[]) =>
  stamps
    .filter(({ judged }) => judged.trusted)
    .map(({ at }) => at)
    .toSorted(Temporal.Instant.compare)[0]

/** The report about one examined signature: who signed and when, and what follows from all that was found. */
export function reportSignature(
  one: ExaminedXml,
  { grounds, policy, trial }: Around,
  more: readonly XmlFinding[],
): { readonly report: XmlReport; readonly wanted: readonly WantedEvidence[] } {
  const { signature, properties, signer } = one
  const stamps = one.stamps.map((stamp) => ({ at: stamp.at, judged: judgeTimeStamp(stamp, grounds) }))
  const times = { proven: proven(stamps), claimed: properties?.signingTime }
  const digests = [...signature.references.map(({ digest }) => digest), ...(properties?.bound ?? []).map(({ hash }) => hash)] // prettier-ignore
  const judgements = signer
    ? [...new Set(digests)].map((digest) =>
        judgeSigner({ signer, digest, method: signature.method }, times, { grounds, policy }),
      )
    : []
  const [judged] = judgements
  const chain = judged?.chain ?? []
  const findings = [
    ...new Set<XmlFinding>([
      ...one.faults, ...more, ...judgements.flatMap((each) => each.findings), ...one.remarks,
      ...(stamps.every(({ judged: { trusted } }) => trusted) ? [] : (['time-stamp-untrusted'] as const)),
      ...(chain.some(({ fingerprint }) => trial.has(fingerprint)) ? (['trial-certificate'] as const) : []),
    ]),
  ] // prettier-ignore
  const settled = !findings.some((finding) => unsettled.has(finding))
  const report: XmlReport = {
    ...conclude(findings),
    unreadable: null,
    findings,
    level: levelOf(one, times.proven !== undefined, settled),
    signer: signer ? reportedCertificate(signer) : null,
    chain: findings.includes('no-trusted-chain') ? [] : chain.map(reportedCertificate),
    claimedTime: times.claimed ?? null,
    provenTime: times.proven ?? null,
    revokedAt: judged?.revokedAt ?? null,
  }
  return {
    report,
    wanted: [...(judged?.wanted ?? []), ...stamps.flatMap((each) => each.judged.judgement.wanted)],
  }
}
