import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import { compactVerify, decodeProtectedHeader } from 'jose'
import { StatementRefused } from './statement-refused.ts'

/** As long as any statement may be: a directory of some thousands of organs. */
const mostLetters = 4 * 1024 * 1024
const keys = new Map<string, KeyObject>()

function keyOf(certificate: Uint8Array, fingerprint: string): KeyObject {
  const known = keys.get(fingerprint)
  if (known) return known
  const key = new X509Certificate(certificate).publicKey
  if (keys.size > 500) keys.clear()
  keys.set(fingerprint, key)
  return key
}

/** Whose statement this claims to be: the fingerprint in its header, before anything is verified. Throws StatementRefused. */
export function signerOf(statement: string): string {
  try {
    const { kid } = decodeProtectedHeader(statement)
    if (typeof kid === 'string' && /^[0-9a-f]{64}$/.test(kid)) return kid
  } catch {
    // told below, like a header without a fingerprint
  }
  throw new StatementRefused('statement-malformed')
}

/**
 * What a statement says, once its signature (ES256 only) fits one of these certificates and it is of this type; the caller parses it.
 * Throws StatementRefused.
 */
export async function verifyStatement(
  statement: string,
  { type, certificates }: { readonly type: string; readonly certificates: readonly Uint8Array[] },
): Promise<unknown> {
  if (statement.length > mostLetters) throw new StatementRefused('statement-malformed')
  const signer = signerOf(statement)
  const certificate = certificates.find((one) => createHash('sha256').update(one).digest('hex') === signer)
  if (!certificate) throw new StatementRefused('statement-signer')
  if (decodeProtectedHeader(statement).typ !== type) throw new StatementRefused('statement-type')
  const key = keyOf(certificate, signer)
  const verified = await compactVerify(statement, key, { algorithms: ['ES256'] }).catch(() => undefined)
  if (!verified) throw new StatementRefused('statement-signature')
  try {
    return JSON.parse(Buffer.from(verified.payload).toString('utf8'))
  } catch {
    throw new StatementRefused('statement-malformed')
  }
}

/** SHA-256 of a statement's letters in hexadecimal: how others point to it. */
export const digestOfStatement = (statement: string): string =>
  createHash('sha256').update(statement).digest('hex')
