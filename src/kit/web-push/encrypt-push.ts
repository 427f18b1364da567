import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gives to whoever may send to it: its public key (P-256, uncompressed) and a shared secret. */
export type PushKeys = { readonly p256dh: Uint8Array; readonly auth: Uint8Array }

const bodyBytes = 4096
const headBytes = 16 + 4 + 1 + 65
/** So many bytes fit into a message that every push service takes (RFC 8030, clause 7.2): the body less its head, a delimiter and the tag. */
export const mostPushBytes: number = bodyBytes - headBytes - 1 - 16

const derive = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number) =>
  new Uint8Array(hkdfSync('sha256', secret, salt, info, length))

/** Whether these are keys to which something can be encrypted: a point of the curve, and 16 bytes. */
export function isPushReceiver({ p256dh, auth }: PushKeys): boolean {
  if (p256dh.length !== 65 || p256dh[0] !== 4 || auth.length !== 16) return false
  const own = createECDH('prime256v1')
  own.generateKeys()
  try {
    own.computeSecret(p256dh)
    return true
  } catch {
    return false // not a point of the curve
  }
}

/** Encrypts a message to a browser in one record of `aes128gcm` (RFC 8291, RFC 8188). `chance` is fresh for each message; given in tests alone. */
export function encryptPush(
  plain: Uint8Array,
  { p256dh, auth }: PushKeys,
  chance: { readonly salt?: Uint8Array; readonly privateKey?: Uint8Array } = {},
): Uint8Array {
  if (plain.length > mostPushBytes) throw new RangeError('the message does not fit into a push message')
  const own = createECDH('prime256v1')
  if (chance.privateKey) own.setPrivateKey(chance.privateKey)
  else own.generateKeys()
  const publicKey = own.getPublicKey()
  const salt = chance.salt ?? randomBytes(16)

  const bound = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, publicKey])
  const secret = derive(own.computeSecret(p256dh), auth, bound, 32)
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12)

  const head = Buffer.alloc(headBytes)
  head.set(salt)
  head.writeUInt32BE(bodyBytes, 16)
  head.writeUInt8(publicKey.length, 20)
  head.set(publicKey, 21)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // 2 ends the last record.
  return Buffer.concat([head, cipher.update(plain), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()]) // prettier-ignore
}
