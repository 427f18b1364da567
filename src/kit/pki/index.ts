/** What a certification authority does: certificates, revocation lists, answers about revocation and time. */
export { answerOcsp, type CertificateStatus, type OcspAuthority, ocspRefusal } from './answer-ocsp.ts'
export { answerTimeStamp, makeTimeStampToken, type TimeStampAuthority } from './answer-time-stamp.ts'
export {
  type CertificateProfile,
  type CertificateToIssue,
  type Holder,
  issueCertificate,
  type Subject,
  subjectOf,
  trialOrganisation,
} from './issue-certificate.ts'
export { type KeyKind, type KeyPair, newKeyPair } from './key-pair.ts'
export { makeRevocationList, type RevokedCertificate } from './revocation-list.ts'
export { type KeyFile, readKeyFile } from './key-file/read-key-file.ts'
export { type KeyFileToWrite, writeKeyFile } from './key-file/write-key-file.ts'
export { makeTrialAuthority, type NewTrialAuthority, type TrialAddresses } from './trial-authority.ts'
export { serialsAsked } from './ocsp-question.ts'
