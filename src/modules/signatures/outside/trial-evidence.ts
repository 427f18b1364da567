import { ocspRequest } from '#kit/cms/index.ts'
import { answerOcsp, type CertificateStatus, type OcspAuthority } from '#kit/pki/index.ts'
import { type Certificate, type Evidence, readCertificate } from '#kit/x509/index.ts'
import type { OwnAnswer } from '#platform/pdf-signatures/index.ts'
import type { SigningServices } from '../signing-services.ts'
import { openTrialKey } from './trial-authority.ts'

type Known = Pick<SigningServices, 'trialKeys' | 'trialRevoked' | 'now'>

const certificateOf = ({ trialKeys }: Pick<Known, 'trialKeys'>, purpose: 'root' | 'issuing') =>
  trialKeys.find((one) => one.purpose === purpose)

/** Who answers about certificates of the trial authority; `statusOf` says what is known of one. Undefined where the instance runs none. */
export function trialOcsp(
  services: Known,
  statusOf: (serial: string) => CertificateStatus,
): OcspAuthority | undefined {
  const responder = openTrialKey(services, 'ocsp')
  const issuer = certificateOf(services, 'issuing')?.certificate
  const { now } = services
  return (
    responder &&
    issuer && { issuer, responder, statusOf, thisUpdate: now, nextUpdate: now.add({ hours: 24 }) }
  )
}

/** What is known of a certificate that the trial authority did issue. */
export const trialStatus =
  ({ trialRevoked }: Pick<Known, 'trialRevoked'>) =>
  (serial: string): CertificateStatus => {
    const revoked = trialRevoked.find((one) => one.serial === serial)
    return revoked ? { status: 'revoked', at: revoked.at } : { status: 'good' }
  }

const same = (one: Uint8Array, other: Uint8Array | undefined) =>
  other !== undefined && Buffer.compare(one, other) === 0

/** Evidence about a certificate of this instance's own trial authority, without asking anybody; undefined for any other certificate. */
export function trialEvidence(
  certificate: Certificate,
  issuer: Certificate,
  services: Known,
): Evidence | undefined {
  const root = certificateOf(services, 'root')
  if (!certificate.signedBy(issuer.publicKey)) return undefined
  if (root?.list && same(issuer.der, root.certificate)) return { ocsp: [], crls: [root.list] }
  if (!same(issuer.der, certificateOf(services, 'issuing')?.certificate)) return undefined
  const authority = trialOcsp(services, trialStatus(services))
  return (
    authority && {
      ocsp: [answerOcsp(ocspRequest({ certificate: certificate.der, issuer: issuer.der }), authority)],
      crls: [],
    }
  )
}

/** The same for what a verifier lacks; undefined where the instance runs no trial authority. */
export function trialAnswers(services: Known): OwnAnswer | undefined {
  if (services.trialKeys.length === 0) return undefined
  return ({ certificate, issuer }) =>
    trialEvidence(readCertificate(certificate), readCertificate(issuer), services)
}
