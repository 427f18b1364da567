import { SignerUnavailable } from '#kit/cms/index.ts'
import { derAt, type DerValue, dotted, MalformedDer, partsOf } from '#kit/x509/index.ts'
import { decrypt } from './decrypt.ts'
import { definite } from './definite.ts'

/** What was found in a key file: private keys (PKCS #8) and certificates, in DER. */
export type Found = { readonly keys: Uint8Array[]; readonly certificates: Uint8Array[] }

/** How parts of a file are opened; each costs time, so there are only so many. */
export type Opening = {
  readonly passphrase: string
  /** Whether the passphrase is known to be right. */
  readonly proven: boolean
  left: number
}

const type = {
  data: '1.2.840.113549.1.7.1',
  encrypted: '1.2.840.113549.1.7.6',
  key: '1.2.840.113549.1.12.10.1.1',
  hiddenKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  bags: '1.2.840.113549.1.12.10.1.6',
  x509: '1.2.840.113549.1.9.22.1',
} as const

/** The only part of an explicitly tagged value. */
function inside(value: DerValue | undefined): DerValue {
  const part = value?.tag === 0xa0 ? partsOf(value)[0] : undefined
  if (!part) throw new MalformedDer('content')
  return part
}

const typed = (value: DerValue): readonly [string, DerValue | undefined] => {
  const [kind, content] = partsOf(value)
  if (!kind) throw new MalformedDer('type')
  return [dotted(kind), content]
}

async function open(
  algorithm: DerValue | undefined,
  hidden: Uint8Array,
  opening: Opening,
): Promise<DerValue> {
  if (!algorithm || opening.left-- <= 0) throw new MalformedDer('encryption')
  const plain = await decrypt(algorithm, hidden, opening.passphrase)
  if (plain) {
    try {
      return derAt(definite(plain))
    } catch (fault) {
      if (opening.proven) throw fault
    }
  }
  // Where nothing else shows it, what was opened does not make sense with a wrong passphrase.
  throw opening.proven ? new MalformedDer('encrypted part') : new SignerUnavailable('wrong-passphrase')
}

async function readBag(bag: DerValue, into: Found, opening: Opening): Promise<void> {
  const [kind, content] = typed(bag)
  if (kind === type.key) into.keys.push(inside(content).whole)
  if (kind === type.hiddenKey) {
    const [algorithm, hidden] = partsOf(inside(content))
    if (hidden?.tag !== 0x04) throw new MalformedDer('hidden key')
    into.keys.push((await open(algorithm, hidden.content, opening)).whole)
  }
  if (kind === type.certificate) {
    const [form, value] = typed(inside(content))
    if (form === type.x509) into.certificates.push(inside(value).content)
  }
  if (kind === type.bags) await readBags(inside(content), into, opening)
}

async function readBags(bags: DerValue, into: Found, opening: Opening): Promise<void> {
  for (const bag of partsOf(bags)) await readBag(bag, into, opening)
}

/** The content of an EncryptedData (RFC 5652, clause 8), which Java programs write in pieces. */
async function opened(data: DerValue, opening: Opening): Promise<DerValue> {
  const [, algorithm, hidden] = partsOf(partsOf(data)[1] ?? data)
  if (!hidden) throw new MalformedDer('encrypted data')
  const pieces = hidden.tag === 0xa0 ? partsOf(hidden).map(({ content }) => content) : [hidden.content]
  return open(algorithm, Buffer.concat(pieces), opening)
}

/** The OCTET STRING of a ContentInfo of type data (RFC 5652, clause 4). */
export function dataIn(info: DerValue): Uint8Array {
  const [kind, content] = typed(info)
  if (kind !== type.data) throw new MalformedDer('not data')
  return inside(content).content
}

/** Gathers keys and certificates from an AuthenticatedSafe (RFC 7292, clause 4.1). */
export async function readSafe(safe: Uint8Array, opening: Opening): Promise<Found> {
  const found: Found = { keys: [], certificates: [] }
  for (const info of partsOf(derAt(definite(safe)))) {
    const [kind, content] = typed(info)
    if (kind === type.data) await readBags(derAt(definite(dataIn(info))), found, opening)
    else if (kind === type.encrypted) await readBags(await opened(inside(content), opening), found, opening)
    else throw new SignerUnavailable('key-file-encryption-unknown', new Error(kind))
  }
  return found
}
