import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export type SignaturesInstance = {
  /** 32 secret bytes of this instance, for nothing but what signatures keep encrypted. */
  readonly key: Buffer
  /** Address that people open, without a closing slash: it stands in certificates. */
  readonly publicUrl: string
}

let current: SignaturesInstance | undefined

/** Tells the module about its instance; the composition root calls it once, before the first request. */
export function prepareSignatures(instance: SignaturesInstance): void {
  if (instance.key.length !== 32) throw new TypeError('signatures need a key of 32 bytes')
  current = Object.freeze({ ...instance })
}

/** The instance; throws when the composition root forgot to tell. */
export function signaturesInstance(): SignaturesInstance {
  if (!current) throw new Error('prepareSignatures was not called')
  return current
}

/** Encrypts bytes for one purpose (AES-256-GCM, NIST SP 800-38D): vector, tag, what came of it. */
export function hide(purpose: string, plain: Uint8Array): Buffer {
  const vector = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', signaturesInstance().key, vector).setAAD(Buffer.from(purpose))
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([vector, cipher.getAuthTag(), hidden])
}

/** What was hidden for that purpose; throws where the bytes, the purpose or the instance are others. */
export function reveal(purpose: string, hidden: Uint8Array): Buffer {
  const [vector, tag, rest] = [hidden.subarray(0, 12), hidden.subarray(12, 28), hidden.subarray(28)]
  const decipher = createDecipheriv('aes-256-gcm', signaturesInstance().key, vector).setAAD(
    Buffer.from(purpose),
  )
  return Buffer.concat([decipher.setAuthTag(tag).update(rest), decipher.final()])
}
