import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import { bufferOf, readStrictly } from './read-strictly.ts'

/** A distinguished name as people read it. */
export type Name = {
  readonly commonName: string
  readonly organisation: string
  readonly unit: string
  /** The name's DER as lower-case hexadecimal, to compare names byte for byte. */
  readonly key: string
}

/** A certificate of RFC 5280, read strictly; nothing about it is trusted yet. */
export type Certificate = {
  readonly der: Uint8Array
  readonly subject: Name
  readonly issuer: Name
  /** Serial number in upper-case hexadecimal, as its bytes stand. */
  readonly serial: string
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
  /** Names of RFC 5280, clause 4.2.1.3, or undefined where the certificate does not limit its use. */
  readonly keyUsage: ReadonlySet<KeyUsage> | undefined
  /** Object identifiers of clause 4.2.1.12; `extendedKeyUsageCritical` says whether readers must heed them. */
  readonly extendedKeyUsage: readonly string[] | undefined
  readonly extendedKeyUsageCritical: boolean
  readonly isAuthority: boolean
  readonly pathLength: number | undefined
  readonly subjectKeyId: string | undefined
  readonly authorityKeyId: string | undefined
  readonly ocspAddresses: readonly string[]
  readonly crlAddresses: readonly string[]
  /** Addresses of the issuer's own certificate (clause 4.2.2.1). */
  readonly issuerAddresses: readonly string[]
  /** Whether its issuer says that its revocation need not be asked (RFC 6960, clause 4.2.2.2.1). */
  readonly noRevocationCheck: boolean
  /** Critical extensions that this reader does not know: such a certificate may not be relied on (clause 4.2). */
  readonly unknownCritical: readonly string[]
  readonly signatureAlgorithm: string
  readonly publicKey: KeyObject
  readonly fingerprint: string
  readonly publicKeyHash: string
  /** Whether it was signed by the holder of that key. */
  readonly signedBy: (key: KeyObject) => boolean
}

export const keyUsages = [
  'digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement', 'keyCertSign', 'cRLSign', 'encipherOnly', 'decipherOnly',
] as const // prettier-ignore
export type KeyUsage = (typeof keyUsages)[number]

const known = new Set(['2.5.29.15', '2.5.29.37', '2.5.29.19', '2.5.29.14', '2.5.29.35', '2.5.29.31', '2.5.29.32', '1.3.6.1.5.5.7.1.1', '2.5.29.17', '2.5.29.18', '1.3.6.1.5.5.7.1.3', '1.3.6.1.5.5.7.48.1.5']) // prettier-ignore

const hex = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bufferOf(bytes)).toString('hex')

function readName(name: pkijs.RelativeDistinguishedNames): Name {
  const value = (type: string) => {
    const found = name.typesAndValues.findLast((one) => String(one.type) === type)
    const held: unknown = found?.value.valueBlock
    const text = held && typeof held === 'object' && 'value' in held ? held.value : ''
    return typeof text === 'string' ? text.normalize('NFC').slice(0, 400) : ''
  }
  return {
    commonName: value('2.5.4.3'),
    organisation: value('2.5.4.10'),
    unit: value('2.5.4.11'),
    key: hex(name.toSchema().toBER()),
  }
}

const addresses = (names: readonly pkijs.GeneralName[]) =>
  names.filter(({ type }) => type === 6).map(({ value }) => String(value).slice(0, 2000))

/** Instants outside the years that Temporal knows cannot be; RFC 5280 allows none after 9999. */
const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** Certificates read so far, by their SHA-256: the same few authorities stand in every file. */
const kept = new Map<string, Certificate>()
const mostKept = 500

/** Reads a certificate; throws MalformedDer where it is none. What the same bytes say is read once. */
export function readCertificate(der: Uint8Array): Certificate {
  const key = createHash('sha256').update(der).digest('hex')
  const known = kept.get(key)
  if (known) return known
  const read = parse(Uint8Array.from(der), key)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
  kept.set(key, read)
  return read
}

function parse(der: Uint8Array, fingerprint: string): Certificate {
  return readStrictly(() => {
    const parsed = pkijs.Certificate.fromBER(bufferOf(der))
    const own = new X509Certificate(der)
    const signers = new WeakMap<KeyObject, boolean>()
    const extensions = new Map((parsed.extensions ?? []).map((one) => [String(one.extnID), one]))
    const value = (type: string): unknown => extensions.get(type)?.parsedValue
    const usage = value('2.5.29.15') as { valueBlock: { valueHexView: Uint8Array } } | undefined
    const bits = usage?.valueBlock.valueHexView
    const basic = value('2.5.29.19') as pkijs.BasicConstraints | undefined
    const extended = value('2.5.29.37') as pkijs.ExtKeyUsage | undefined
    const points = value('2.5.29.31') as pkijs.CRLDistributionPoints | undefined
    const access = value('1.3.6.1.5.5.7.1.1') as pkijs.InfoAccess | undefined
    const accessible = (method: string) =>
      addresses(
        (access?.accessDescriptions ?? [])
          .filter(({ accessMethod }) => String(accessMethod) === method)
          .map(({ accessLocation }) => accessLocation),
      )
    const authority = value('2.5.29.35') as pkijs.AuthorityKeyIdentifier | undefined
    const ownId = value('2.5.29.14') as { valueBlock: { valueHexView: Uint8Array } } | undefined
    return {
      der,
      subject: readName(parsed.subject),
      issuer: readName(parsed.issuer),
      serial: hex(parsed.serialNumber.valueBlock.valueHexView).toUpperCase(),
      notBefore: instantOf(parsed.notBefore.value),
      notAfter: instantOf(parsed.notAfter.value),
      keyUsage: bits
        ? new Set(keyUsages.filter((_, at) => ((bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1))
        : undefined,
      extendedKeyUsage: extended?.keyPurposes.map(String),
      extendedKeyUsageCritical: extensions.get('2.5.29.37')?.critical ?? false,
      isAuthority: basic?.cA === true,
      pathLength: typeof basic?.pathLenConstraint === 'number' ? basic.pathLenConstraint : undefined,
      subjectKeyId: ownId ? hex(ownId.valueBlock.valueHexView) : undefined,
      authorityKeyId: authority?.keyIdentifier
        ? hex(authority.keyIdentifier.valueBlock.valueHexView)
        : undefined,
      ocspAddresses: accessible('1.3.6.1.5.5.7.48.1'),
      issuerAddresses: accessible('1.3.6.1.5.5.7.48.2'),
      noRevocationCheck: extensions.has('1.3.6.1.5.5.7.48.1.5'),
      crlAddresses: addresses(
        (points?.distributionPoints ?? []).flatMap(({ distributionPoint }) =>
          Array.isArray(distributionPoint) ? distributionPoint : [],
        ),
      ),
      unknownCritical: [...extensions]
        .filter(([type, { critical }]) => critical && !known.has(type))
        .map(([type]) => type),
      signatureAlgorithm: String(parsed.signatureAlgorithm.algorithmId),
      publicKey: own.publicKey,
      fingerprint,
      publicKeyHash: createHash('sha1').update(parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest('hex'), // prettier-ignore
      signedBy: (key) => {
        const asked = signers.get(key) ?? isSignedBy(own, key)
        signers.set(key, asked)
        return asked
      },
    }
  })
}

function isSignedBy(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.verify(key)
  } catch {
    return false // a key of another kind than the signature
  }
}
