import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { settings } from '../settings.ts'

const derived = new WeakMap<Buffer, Map<string, Buffer>>()

function keyFor(use: string): Buffer {
  const { key } = settings()
  const known = derived.get(key) ?? new Map<string, Buffer>()
  derived.set(key, known)
  const made = known.get(use) ?? Buffer.from(hkdfSync('sha256', key, '', `krong identity ${use}`, 32))
  known.set(use, made)
  return made
}

/** Locks a secret away (AES-256-GCM) so that it opens only for the same owner. */
export function seal(secret: string, owner: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('box'), iv).setAAD(Buffer.from(owner))
  return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed for this owner; undefined when it is not ours, not theirs, or was changed. */
export function unseal(box: Buffer, owner: string): string | undefined {
  if (box.length < 28) return undefined
  try {
    const open = createDecipheriv('aes-256-gcm', keyFor('box'), box.subarray(0, 12))
    open.setAAD(Buffer.from(owner)).setAuthTag(box.subarray(-16))
    return Buffer.concat([open.update(box.subarray(12, -16)), open.final()]).toString('utf8')
  } catch (fault) {
    if (fault instanceof Error) return undefined
    throw fault
  }
}

/** The keyed hash under which a recovery code is kept. */
export function hashCode(code: string): Buffer {
  return createHmac('sha256', keyFor('codes')).update(code).digest()
}
