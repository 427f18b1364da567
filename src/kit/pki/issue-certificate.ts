import { type KeyObject, randomBytes } from 'node:crypto'
import { signatureAlgorithm, signWithKey } from '#kit/cms/index.ts'
import {
  bits,
  derAt,
  explicit,
  identifier,
  integer,
  type KeyUsage,
  octets,
  partsOf,
  printable,
  sequence,
  setOf,
  time,
  utf8,
} from '#kit/x509/index.ts'
import { authorityAlgorithm } from './authority-algorithm.ts'
import {
  accessValue,
  constraintsValue,
  distributionValue,
  extension,
  keyIdentifier,
  keyUsageValue,
  mailboxValue,
  purposesValue,
} from './extensions.ts'

/** Whom a certificate names; the country is Viet Nam. */
export type Subject = {
  readonly commonName: string
  readonly organisation?: string
  readonly unit?: string
  /** Identifier of the person or authority (uid), e.g. its code. */
  readonly identifier?: string
  /** Mailbox, kept as an alternative name (RFC 5280, clause 4.1.2.6). */
  readonly email?: string
}

/** The organisation in certificates of trial authorities: who reads the certificate anywhere sees what it is worth. */
export const trialOrganisation = 'Krông - DÙNG THỬ, không có giá trị pháp lý'

/** A certificate with the key that it stands for. */
export type Holder = { readonly certificate: Uint8Array; readonly privateKey: KeyObject }

export type CertificateProfile = 'root' | 'issuing' | 'person' | 'authority-seal' | 'ocsp' | 'time-stamp'

export type CertificateToIssue = {
  readonly subject: Subject
  readonly publicKey: KeyObject
  /** Who issues it; for a root, its own private key. */
  readonly issuer: Holder | { readonly privateKey: KeyObject }
  readonly profile: CertificateProfile
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
  /** Serial number; 16 bytes by chance unless given. */
  readonly serial?: Uint8Array
  readonly ocspAddress?: string
  readonly crlAddress?: string
  readonly issuersAddress?: string
  /** What differs from the profile, for tests of verifiers. */
  readonly overrides?: {
    readonly keyUsage?: readonly KeyUsage[]
    readonly purposes?: readonly string[]
    readonly unknownCritical?: boolean
    readonly isAuthority?: boolean
  }
}

type Profile = {
  readonly usage: readonly KeyUsage[]
  readonly purposes?: readonly string[]
  readonly criticalPurposes?: true
  readonly authority?: true
  readonly pathLength?: number
}

const signs = {
  usage: ['digitalSignature', 'nonRepudiation'],
  purposes: ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'],
} as const
const profiles: Readonly<Record<CertificateProfile, Profile>> = {
  root: { usage: ['keyCertSign', 'cRLSign'], authority: true },
  issuing: { usage: ['keyCertSign', 'cRLSign'], authority: true, pathLength: 0 },
  person: signs,
  'authority-seal': signs,
  ocsp: { usage: ['digitalSignature'], purposes: ['1.3.6.1.5.5.7.3.9'] },
  'time-stamp': { usage: ['digitalSignature'], purposes: ['1.3.6.1.5.5.7.3.8'], criticalPurposes: true },
}

const attribute = (type: string, value: Uint8Array) => setOf(sequence(identifier(type), value))

function nameOf({ commonName, organisation, unit, identifier: uid }: Subject): Uint8Array {
  return sequence(
    attribute('2.5.4.6', printable('VN')),
    ...(organisation ? [attribute('2.5.4.10', utf8(organisation))] : []),
    ...(unit ? [attribute('2.5.4.11', utf8(unit))] : []),
    ...(uid ? [attribute('0.9.2342.19200300.100.1.1', utf8(uid))] : []),
    attribute('2.5.4.3', utf8(commonName)),
  )
}

/** The subject of a certificate and its public key, as they stand in it. */
export function subjectOf(certificate: Uint8Array): {
  readonly name: Uint8Array
  readonly publicKeyInfo: Uint8Array
} {
  const fields = partsOf(partsOf(derAt(certificate))[0]!)
  const from = fields[0]!.tag === 0xa0 ? 1 : 0
  return { name: fields[from + 4]!.whole, publicKeyInfo: fields[from + 5]!.whole }
}

function extensionsOf(
  of: CertificateToIssue,
  publicKeyInfo: Uint8Array,
  issuerKeyInfo: Uint8Array,
): Uint8Array[] {
  const { overrides, ocspAddress, crlAddress, issuersAddress } = of
  const profile = profiles[of.profile]
  const purposes = overrides?.purposes ?? profile.purposes
  const authority = overrides?.isAuthority ?? profile.authority === true
  return [
    extension('2.5.29.19', constraintsValue(authority, authority ? profile.pathLength : undefined), true),
    extension('2.5.29.15', keyUsageValue(overrides?.keyUsage ?? profile.usage), true),
    ...(purposes ? [extension('2.5.29.37', purposesValue(purposes), profile.criticalPurposes === true)] : []),
    extension('2.5.29.14', octets(keyIdentifier(publicKeyInfo))),
    extension('2.5.29.35', sequence(Buffer.concat([Uint8Array.of(0x80, 20), keyIdentifier(issuerKeyInfo)]))),
    ...(ocspAddress || issuersAddress
      ? [extension('1.3.6.1.5.5.7.1.1', accessValue(ocspAddress, issuersAddress))]
      : []),
    ...(crlAddress ? [extension('2.5.29.31', distributionValue(crlAddress))] : []),
    ...(of.subject.email ? [extension('2.5.29.17', mailboxValue(of.subject.email))] : []),
    ...(of.profile === 'ocsp' ? [extension('1.3.6.1.5.5.7.48.1.5', Uint8Array.of(0x05, 0x00))] : []),
    ...(overrides?.unknownCritical
      ? [extension('1.3.6.1.4.1.99999.1', Uint8Array.of(0x05, 0x00), true)]
      : []),
  ]
}

/** Issues a certificate (RFC 5280, clause 4.1) by its profile, in DER; a root signs itself. */
export function issueCertificate(of: CertificateToIssue): Uint8Array {
  const publicKeyInfo = of.publicKey.export({ type: 'spki', format: 'der' })
  const above = 'certificate' in of.issuer ? subjectOf(of.issuer.certificate) : undefined
  const algorithm = authorityAlgorithm(of.issuer.privateKey)
  const subject = nameOf(of.subject)
  const toSign = sequence(
    explicit(0, integer(2)),
    integer(of.serial ?? positive(randomBytes(16))),
    signatureAlgorithm(algorithm),
    above?.name ?? subject,
    sequence(time(of.notBefore), time(of.notAfter)),
    subject,
    publicKeyInfo,
    explicit(3, sequence(...extensionsOf(of, publicKeyInfo, above?.publicKeyInfo ?? publicKeyInfo))),
  )
  return sequence(
    toSign,
    signatureAlgorithm(algorithm),
    bits(signWithKey(of.issuer.privateKey, algorithm, toSign)),
  )
}

/** A serial number is a positive number without leading zeros. */
function positive(bytes: Uint8Array): Uint8Array {
  bytes[0] = (bytes[0]! & 0x7f) | 0x40
  return bytes
}
