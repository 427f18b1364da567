import { createHmac, timingSafeEqual } from 'node:crypto'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { type DerValue, digestName, dotted, MalformedDer, partsOf } from '#kit/x509/index.ts'
import { derivePkcs12Key } from './derive-key.ts'
import { iterationsOf } from './encryption-scheme.ts'

const lengths: Readonly<Record<string, number>> = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 }

export type Integrity = {
  readonly hash: string
  readonly salt: Uint8Array
  readonly iterations: number
}

/** The code over the contents of a key file that only who knows the passphrase can make (RFC 7292, clause 5.1). */
export async function integrityCode(
  { hash, salt, iterations }: Integrity,
  content: Uint8Array,
  passphrase: string,
): Promise<Buffer> {
  const length = lengths[hash]!
  const key = await derivePkcs12Key({ hash, passphrase, salt, iterations, purpose: 'integrity', length })
  return createHmac(hash, key).update(content).digest()
}

/** The passphrase as it may have been typed when the file was made: Vietnamese letters whole or in parts. */
const spellings = (passphrase: string) =>
  new Set([passphrase.normalize('NFC'), passphrase, passphrase.normalize('NFD')])

/**
 * The spelling of a passphrase with which a file was made, as its MacData shows. Throws SignerUnavailable `wrong-passphrase`, or
 * `key-file-encryption-unknown` for codes that are made otherwise.
 */
export async function fittingPassphrase(
  mac: DerValue,
  content: Uint8Array,
  passphrase: string,
): Promise<string> {
  const [info, salt, count] = partsOf(mac)
  const [algorithm, code] = info ? partsOf(info) : []
  const type = algorithm && partsOf(algorithm)[0]
  if (!type || !code || !salt) throw new MalformedDer('integrity')
  const hash = digestName(dotted(type))
  if (!lengths[hash]) throw new SignerUnavailable('key-file-encryption-unknown', new Error(dotted(type)))
  const integrity = { hash, salt: salt.content, iterations: count ? iterationsOf(count) : 1 }
  for (const spelling of spellings(passphrase)) {
    const own = await integrityCode(integrity, content, spelling)
    if (own.length === code.content.length && timingSafeEqual(own, code.content)) return spelling
  }
  throw new SignerUnavailable('wrong-passphrase')
}
