/** What every advanced electronic signature is judged by, in whatever format (ETSI EN 319 102-1): certificates, proofs of time, indications. */
export { certificatesAmong } from './certificates-among.ts'
export {
  concludeBy,
  type Conclusion,
  type Conclusions,
  failed,
  open,
  sharedConclusions,
  tryLater,
  worstOf,
} from './conclude.ts'
export { type CertificateJudgement, type Grounds, judgeCertificate } from './judge-certificate.ts'
export { judgeSigner } from './judge-signer.ts'
export { judgeTimeStamp, type TimeStampJudgement, withOwn } from './judge-time-stamp.ts'
export type { Indication, Level, SharedFinding, SubIndication, WantedEvidence } from './report.ts'
export { reportedCertificate, type ReportedCertificate } from './reported-certificate.ts'
export { isForSigning, judgeAlgorithms } from './signing-rules.ts'
