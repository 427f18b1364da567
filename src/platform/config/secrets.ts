import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { keepSecret } from './keep-secret.ts'

/** The keys of this instance; made at its first start, 0600 in the secrets folder, never changed by Krông. */
export type Secrets = {
  /** 32 bytes that sign sessions' cookies. */
  readonly sessionKey: Buffer
  /** 32 bytes that sign forms against forgery. */
  readonly csrfKey: Buffer
  /** Ed25519 key that signs the checkpoints of the record (RFC 8032), and its public half. */
  readonly recordKey: KeyObject
  readonly recordPublicKey: KeyObject
}

/** Reads the secrets of a folder, making those that lack. Throws StartProblem where one cannot be read. */
export function readSecrets(folder: string): Secrets {
  const recordKey = createPrivateKey(keepSecret(folder, 'record-key.pem', newSigningKey))
  return {
    sessionKey: keepKey(folder, 'session-key'),
    csrfKey: keepKey(folder, 'csrf-key'),
    recordKey,
    recordPublicKey: createPublicKey(recordKey),
  }
}

function keepKey(folder: string, name: string): Buffer {
  return Buffer.from(
    keepSecret(folder, name, () => randomBytes(32).toString('base64url')),
    'base64url',
  )
}

function newSigningKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
    .trimEnd()
}
