import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import {
  derNull,
  explicit,
  identifier,
  implicit,
  integer,
  octets,
  sequence,
  setOf,
  tagged,
} from '#kit/x509/index.ts'
import { derivePbkdf2Key } from './decrypt.ts'
import { integrityCode } from './integrity.ts'
import type { KeyFile } from './read-key-file.ts'

export type KeyFileToWrite = KeyFile & {
  readonly passphrase: string
  /** What programs show as the name of the key. */
  readonly friendlyName: string
  /** How often a guess at the passphrase costs its computer a digest; the same for encryption and integrity. */
  readonly iterations?: number
}

/** Hides bytes with AES-256 under a passphrase (PBES2, RFC 8018, clause 6.2): algorithm and what came of it. */
async function hide(
  plain: Uint8Array,
  passphrase: string,
  iterations: number,
): Promise<readonly [Uint8Array, Uint8Array]> {
  const [salt, vector] = [randomBytes(16), randomBytes(16)]
  const key = await derivePbkdf2Key(passphrase, { salt, iterations, keyLength: 32, hash: 'sha256' })
  const cipher = createCipheriv('aes-256-cbc', key, vector)
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  const hmac = sequence(identifier('1.2.840.113549.2.9'), derNull)
  const derivation = sequence(
    identifier('1.2.840.113549.1.5.12'),
    sequence(octets(salt), integer(iterations), hmac),
  )
  const encryption = sequence(identifier('2.16.840.1.101.3.4.1.42'), octets(vector))
  return [sequence(identifier('1.2.840.113549.1.5.13'), sequence(derivation, encryption)), hidden]
}

const contentInfo = (type: string, content: Uint8Array) => sequence(identifier(type), explicit(0, content))
const data = (content: Uint8Array) => contentInfo('1.2.840.113549.1.7.1', octets(content))
const bag = (type: string, value: Uint8Array, ...attributes: readonly Uint8Array[]) =>
  sequence(
    identifier(`1.2.840.113549.1.12.10.1.${type}`),
    explicit(0, value),
    ...(attributes.length > 0 ? [setOf(...attributes)] : []),
  )
const certificateBag = (certificate: Uint8Array, ...attributes: readonly Uint8Array[]) =>
  bag('3', contentInfo('1.2.840.113549.1.9.22.1', octets(certificate)), ...attributes)

/** Attributes by which key and certificate are known to belong together (RFC 2985, clause 5.5). */
function attributesOf({ certificate, friendlyName }: KeyFileToWrite): Uint8Array[] {
  const name = Buffer.from(friendlyName.normalize('NFC'), 'utf16le').swap16()
  const id = createHash('sha1').update(certificate).digest()
  return [
    sequence(identifier('1.2.840.113549.1.9.20'), setOf(tagged(0x1e, name))),
    sequence(identifier('1.2.840.113549.1.9.21'), setOf(octets(id))),
  ]
}

/**
 * Writes a key file (PKCS #12, RFC 7292) in DER, key and certificates hidden by AES-256 with PBKDF2, as every program since about 2018 opens
 * it. By default a guess costs 100,000 iterations of SHA-256, for encryption and integrity alike: the cheaper way is the one that is tried.
 */
export async function writeKeyFile(of: KeyFileToWrite): Promise<Uint8Array> {
  const { privateKey, certificate, chain, iterations = 100_000 } = of
  const passphrase = of.passphrase.normalize('NFC')
  const attributes = attributesOf(of)
  const certificates = sequence(
    certificateBag(certificate, ...attributes),
    ...chain.map((one) => certificateBag(one)),
  )
  const key = privateKey.export({ type: 'pkcs8', format: 'der' })
  const [[about, hidden], [aboutKey, hiddenKey]] = await Promise.all([
    hide(certificates, passphrase, iterations),
    hide(key, passphrase, iterations),
  ])
  const encrypted = sequence(
    integer(0),
    sequence(identifier('1.2.840.113549.1.7.1'), about, implicit(0, hidden)),
  )
  const shrouded = bag('2', sequence(aboutKey, octets(hiddenKey)), ...attributes)
  const safe = sequence(contentInfo('1.2.840.113549.1.7.6', encrypted), data(sequence(shrouded)))
  const integrity = { hash: 'sha256', salt: randomBytes(16), iterations }
  const code = await integrityCode(integrity, safe, passphrase)
  const digest = sequence(identifier('2.16.840.1.101.3.4.2.1'), derNull)
  return sequence(
    integer(3),
    data(safe),
    sequence(sequence(digest, octets(code)), octets(integrity.salt), integer(iterations)),
  )
}
