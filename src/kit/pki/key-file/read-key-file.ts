import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { type Certificate, derAt, MalformedDer, partsOf, readCertificate } from '#kit/x509/index.ts'
import { dataIn, type Found, readSafe } from './bags.ts'
import { definite } from './definite.ts'
import { fittingPassphrase } from './integrity.ts'

/** A private key with its certificate (DER) and those above it, the issuer first. */
export type KeyFile = {
  readonly privateKey: KeyObject
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
}

/** Longest file taken, and most encrypted parts in it: a key with its chain has some kilobytes and two. */
const longest = 1024 * 1024
const mostParts = 10
const mostCertificates = 50

/** Certificates above one, each by name and signature, as far as they are there. */
function chainAbove(certificate: Certificate, all: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = []
  for (let top = certificate; chain.length < all.length;) {
    const issuer = all.find(
      (one) =>
        one !== certificate &&
        !chain.includes(one) &&
        one.subject.key === top.issuer.key &&
        top.signedBy(one.publicKey),
    )
    if (!issuer) break
    chain.push(issuer)
    top = issuer
  }
  return chain
}

const isSuited = ({ asymmetricKeyType: kind, asymmetricKeyDetails: details }: KeyObject) =>
  kind === 'rsa' || (kind === 'ec' && ['prime256v1', 'secp384r1'].includes(details?.namedCurve ?? ''))

const maySign = ({ keyUsage }: Certificate) =>
  keyUsage === undefined || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation')

/** Compared as bytes: `KeyObject.equals` of unlike keys leaves an error behind that the next key to be read answers with (Node 26.10). */
const publicKeyInfo = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })

function choose({ keys, certificates }: Found): KeyFile {
  if (keys.length === 0) throw new SignerUnavailable('key-file-without-key')
  if (certificates.length > mostCertificates) throw new MalformedDer('certificates')
  const all = certificates.map((der) => readCertificate(der))
  const pairs = keys.flatMap((der) => {
    const privateKey = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
    const publicKey = publicKeyInfo(createPublicKey(privateKey))
    return all
      .filter((one) => publicKey.equals(publicKeyInfo(one.publicKey)))
      .map((certificate) => ({ privateKey, certificate }))
  })
  const pair = pairs.find(({ certificate }) => maySign(certificate)) ?? pairs[0]
  if (!pair) throw new SignerUnavailable('key-file-without-certificate')
  if (!isSuited(pair.privateKey)) throw new SignerUnavailable('key-unsuited')
  const chain = chainAbove(pair.certificate, all).map(({ der }) => der)
  return { privateKey: pair.privateKey, certificate: pair.certificate.der, chain }
}

async function read(pfx: Uint8Array, passphrase: string): Promise<KeyFile> {
  if (pfx.length > longest) throw new MalformedDer('too long')
  const [version, info, mac] = partsOf(derAt(definite(pfx)))
  if (version?.content[0] !== 3 || !info) throw new MalformedDer('not a key file')
  const safe = dataIn(info)
  const fitting = mac ? await fittingPassphrase(mac, safe, passphrase) : passphrase.normalize('NFC')
  return choose(await readSafe(safe, { passphrase: fitting, proven: mac !== undefined, left: mostParts }))
}

/**
 * Opens a key file (PKCS #12, RFC 7292): PBES2 as it is made today, and the older schemes with 3DES or RC2. Throws SignerUnavailable:
 * `wrong-passphrase`, `key-file-malformed`, `key-file-without-key`, `key-file-without-certificate`, `key-file-encryption-unknown`,
 * `key-unsuited` (neither RSA nor P-256 or P-384).
 */
export async function readKeyFile(pfx: Uint8Array, passphrase: string): Promise<KeyFile> {
  try {
    return await read(pfx, passphrase)
  } catch (fault) {
    throw fault instanceof SignerUnavailable ? fault : new SignerUnavailable('key-file-malformed', fault)
  }
}
