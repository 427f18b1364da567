import { type DerValue, derAt, identifier, MalformedDer, partsOf, readStrictly } from '#kit/x509/index.ts'

/** Type of the extension with which an answer is tied to its question (RFC 9654). */
export const nonceType = '1.3.6.1.5.5.7.48.1.2'

/** What a question names: an algorithm of digests, the digests of the issuer's name and key, and a serial number. */
export type CertificateId = {
  readonly whole: Uint8Array
  readonly algorithm: Uint8Array
  readonly name: Uint8Array
  readonly key: Uint8Array
  readonly serial: string
}
export type OcspQuestion = { readonly ids: readonly CertificateId[]; readonly nonce: Uint8Array | undefined }

function readId(id: DerValue): CertificateId {
  const [algorithm, name, key, serial] = partsOf(id)
  const type = algorithm && partsOf(algorithm)[0]
  if (!type || !name || !key || serial?.tag !== 0x02) throw new MalformedDer('id')
  return {
    whole: id.whole,
    algorithm: type.whole,
    name: name.content,
    key: key.content,
    serial: Buffer.from(serial.content).toString('hex').toUpperCase(),
  }
}

/** The value of the nonce among extensions, 1 to 128 bytes long (RFC 9654, clause 2.1). */
function nonceAmong(extensions: DerValue | undefined): Uint8Array | undefined {
  const type = Buffer.from(identifier(nonceType))
  const list = extensions && partsOf(extensions)[0]
  const found = list && partsOf(list).find((one) => type.equals(partsOf(one)[0]?.whole ?? new Uint8Array()))
  const value = found && partsOf(found).at(-1)?.content
  if (value && (value.length < 3 || value.length > 131)) throw new MalformedDer('nonce')
  return value
}

/** Reads a question of RFC 6960, clause 4.1.1 about 1 to 20 certificates; MalformedDer where it is none. */
export function readOcspQuestion(der: Uint8Array): OcspQuestion {
  return readStrictly(() => {
    const question = derAt(der)
    const fields = partsOf(partsOf(question)[0]!)
    const list = fields.find(({ tag }) => tag === 0x30)
    if (!list || question.whole.length !== der.length) throw new MalformedDer('no list')
    const ids = partsOf(list).map((one) => readId(partsOf(one)[0]!))
    if (ids.length === 0 || ids.length > 20) throw new MalformedDer('ids')
    return { ids, nonce: nonceAmong(fields.find(({ tag }) => tag === 0xa2)) }
  })
}

/** Serial numbers about which a question asks, in upper-case hexadecimal; none where it is no question. */
export function serialsAsked(der: Uint8Array): readonly string[] {
  try {
    return readOcspQuestion(der).ids.map(({ serial }) => serial)
  } catch {
    return [] // answered as malformed
  }
}
