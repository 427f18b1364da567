import { randomBytes } from 'node:crypto'
import {
  readTimeStampResponse,
  type Signer,
  softwareSigner,
  type TimeStamper,
  timeStampRequest,
} from '#kit/cms/index.ts'
import {
  answerOcsp,
  answerTimeStamp,
  type CertificateToIssue,
  type Holder,
  issueCertificate,
  type KeyKind,
  makeRevocationList,
  newKeyPair,
} from '#kit/pki/index.ts'
import { ocspRequest } from '#kit/cms/index.ts'
import { readCertificate } from '#kit/x509/index.ts'

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

/** When the papers of the tests are signed, and when they are looked at. */
export const signedAt = at('2026-11-20T08:30:00')
export const lookedAt = at('2026-11-25T10:00:00')

const made = at('2025-01-01T00:00:00')
const years = (count: number) => made.add({ hours: 24 * 365 * count })

export type Keyed = Holder & { readonly chain: readonly Uint8Array[] }

type More = Partial<
  Pick<CertificateToIssue, 'overrides' | 'notBefore' | 'notAfter' | 'profile' | 'serial' | 'ocspAddress'>
> & {
  readonly kind?: KeyKind
  /** A certificate without an address of revocation. */
  readonly addressless?: boolean
}

/** A whole certification authority as it stands in a province: a root, an issuing authority, whoever answers and stamps. */
export class Authorities {
  readonly root: Holder
  readonly issuing: Holder
  readonly responder: Keyed
  readonly clock: Keyed

  constructor(name = 'Tổ chức chứng thực thử') {
    const root = newKeyPair('p-256')
    const certificate = issueCertificate({
      subject: { commonName: `${name} – gốc`, organisation: name },
      publicKey: root.publicKey,
      issuer: root,
      profile: 'root',
      notBefore: made,
      notAfter: years(30),
    })
    this.root = { certificate, privateKey: root.privateKey }
    const issuing = newKeyPair('p-256')
    this.issuing = {
      privateKey: issuing.privateKey,
      certificate: issueCertificate({
        subject: { commonName: `${name} – cấp chứng thư`, organisation: name },
        publicKey: issuing.publicKey,
        issuer: this.root,
        profile: 'issuing',
        notBefore: made,
        notAfter: years(25),
        crlAddress: 'http://crl.example.vn/goc.crl',
      }),
    }
    this.responder = this.issue('Trả lời thu hồi', { profile: 'ocsp', kind: 'p-256', notAfter: years(20) })
    this.clock = this.issue('Đồng hồ', { profile: 'time-stamp', kind: 'p-256', notAfter: years(10) })
  }

  /** A certificate of somebody with the key; for two years unless told. */
  issue(commonName: string, { kind = 'p-256', addressless = false, ...more }: More = {}): Keyed {
    const keys = newKeyPair(kind)
    return {
      privateKey: keys.privateKey,
      chain: [this.issuing.certificate],
      certificate: issueCertificate({
        subject: { commonName, organisation: 'Ủy ban nhân dân huyện Đakrông', unit: 'Văn phòng' },
        publicKey: keys.publicKey,
        issuer: this.issuing,
        profile: 'person',
        notBefore: made,
        notAfter: years(2),
        ...(addressless
          ? {}
          : { ocspAddress: 'http://ocsp.example.vn/', crlAddress: 'http://crl.example.vn/cap.crl' }),
        ...more,
      }),
    }
  }

  signer(holder: Keyed, algorithm?: Signer['algorithm']): Signer {
    return softwareSigner({ ...holder, ...(algorithm ? { algorithm } : {}) })
  }

  /** Stamps as its clock says. */
  stampsAt(when: Temporal.Instant, clock: Keyed = this.clock): TimeStamper {
    return async ({ hash, digest }) => {
      const nonce = randomBytes(8)
      const answer = await answerTimeStamp(timeStampRequest({ hash, digest, nonce }), {
        authority: clock,
        at: when,
        serial: randomBytes(8),
        policy: '1.3.6.1.4.1.99999.3',
      })
      return readTimeStampResponse(answer, { hash, digest, nonce, now: when })
    }
  }

  /** What the responder says of a certificate, as of an instant. */
  ocsp(
    of: Uint8Array,
    { made: when, revokedAt }: { readonly made: Temporal.Instant; readonly revokedAt?: Temporal.Instant },
  ): Uint8Array {
    return answerOcsp(ocspRequest({ certificate: of, issuer: this.issuing.certificate }), {
      issuer: this.issuing.certificate,
      responder: this.responder,
      statusOf: () => (revokedAt ? { status: 'revoked', at: revokedAt } : { status: 'good' }),
      thisUpdate: when,
      nextUpdate: when.add({ hours: 24 }),
    })
  }

  /** The list of revoked certificates of the issuing authority. */
  list(
    when: Temporal.Instant,
    revoked: readonly { readonly certificate: Uint8Array; readonly at: Temporal.Instant }[] = [],
  ): Uint8Array {
    return makeRevocationList({
      issuer: this.issuing,
      revoked: revoked.map(({ certificate, at: since }) => ({
        serial: Buffer.from(readCertificate(certificate).serial, 'hex'),
        at: since,
      })),
      thisUpdate: when,
      nextUpdate: when.add({ hours: 24 * 7 }),
      number: 1,
    })
  }

  /** The root's own list: the issuing authority is in order. */
  rootList(when: Temporal.Instant): Uint8Array {
    return makeRevocationList({
      issuer: this.root,
      revoked: [],
      thisUpdate: when,
      nextUpdate: when.add({ hours: 24 * 90 }),
      number: 1,
    })
  }
}
