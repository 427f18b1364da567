import { randomBytes } from 'node:crypto'
import {
  ocspRequest,
  readTimeStampResponse,
  type SignatureAlgorithm,
  type Signer,
  softwareSigner,
  type TimeStamper,
  timeStampRequest,
} from '#kit/cms/index.ts'
import {
  answerOcsp,
  answerTimeStamp,
  type CertificateProfile,
  type Holder,
  issueCertificate,
  type KeyKind,
  makeRevocationList,
  newKeyPair,
} from '#kit/pki/index.ts'

/** A root, an issuing authority under it, and what it says about certificates and times; all in this process. */
export type TrialAuthorities = {
  readonly root: Uint8Array
  readonly issuing: Uint8Array
  /** Somebody with a certificate and its key. */
  readonly holder: (name: string, kind?: KeyKind, profile?: CertificateProfile) => Holder
  /** A signer over the key of somebody whose name stands in the certificate. */
  readonly signer: (
    name: string,
    how?: {
      readonly kind?: KeyKind
      readonly algorithm?: SignatureAlgorithm
      readonly profile?: CertificateProfile
    },
  ) => Signer
  readonly stampAt: (instant: Temporal.Instant) => TimeStamper
  /** OCSP answers about certificates of the issuing authority, as of an instant. */
  readonly answersAbout: (certificates: readonly Uint8Array[], at: Temporal.Instant) => Uint8Array[]
  /** Empty lists of revocation of root and issuing authority. */
  readonly lists: (at: Temporal.Instant) => Uint8Array[]
  /** The certificate of who stamps times. */
  readonly stamping: Uint8Array
}

const policy = '1.3.6.1.4.1.99999.2.1'

/** Makes authorities whose certificates hold for ten years from an instant. */
export function trialAuthorities(from: Temporal.Instant, kind: KeyKind = 'p-256'): TrialAuthorities {
  const notAfter = from.add({ hours: 24 * 3650 })
  const issue = (
    commonName: string,
    issuer: Holder | undefined,
    of: { readonly kind?: KeyKind; readonly profile: CertificateProfile },
  ): Holder => {
    const { publicKey, privateKey } = newKeyPair(of.kind ?? kind)
    const certificate = issueCertificate({
      subject: { commonName, organisation: 'Ủy ban nhân dân huyện Đakrông' },
      publicKey,
      issuer: issuer ?? { privateKey },
      profile: of.profile,
      notBefore: from,
      notAfter,
    })
    return { certificate, privateKey }
  }
  const root = issue('Gốc thử nghiệm', undefined, { profile: 'root' })
  const issuing = issue('Cấp chứng thư thử nghiệm', root, { profile: 'issuing' })
  const responder = issue('OCSP thử nghiệm', issuing, { profile: 'ocsp' })
  const stamping = issue('Dấu thời gian thử nghiệm', issuing, { profile: 'time-stamp' })
  const chain = [issuing.certificate]
  return {
    root: root.certificate,
    issuing: issuing.certificate,
    stamping: stamping.certificate,
    holder: (name, own = kind, profile = 'person') => issue(name, issuing, { kind: own, profile }),
    signer: (name, { kind: own = kind, algorithm, profile = 'person' } = {}) =>
      softwareSigner({
        ...issue(name, issuing, { kind: own, profile }),
        chain,
        ...(algorithm ? { algorithm } : {}),
      }),
    stampAt: (at) => async (imprint) => {
      const asked = { ...imprint, nonce: randomBytes(8) }
      const authority = { ...stamping, chain }
      const answer = await answerTimeStamp(timeStampRequest(asked), {
        authority,
        at,
        serial: randomBytes(8),
        policy,
      })
      return readTimeStampResponse(answer, { ...asked, now: at })
    },
    answersAbout: (certificates, at) =>
      certificates.map((certificate) =>
        answerOcsp(ocspRequest({ certificate, issuer: issuing.certificate }), {
          issuer: issuing.certificate,
          responder,
          statusOf: () => ({ status: 'good' }),
          thisUpdate: at,
          nextUpdate: at.add({ hours: 24 }),
        }),
      ),
    lists: (at) =>
      [root, issuing].map((issuer) =>
        makeRevocationList({
          issuer,
          revoked: [],
          thisUpdate: at,
          nextUpdate: at.add({ hours: 24 * 30 }),
          number: 1,
        }),
      ),
  }
}
