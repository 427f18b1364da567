import type { KeyObject } from 'node:crypto'
import { CompactSign } from 'jose'

/** Who signs: a P-256 key, and the SHA-256 of its certificate in hexadecimal, by which others know it. */
export type StatementSigner = { readonly privateKey: KeyObject; readonly fingerprint: string }

/** Signs what an instance states as a compact JWS (RFC 7515) with ES256: `typ` says what kind of statement it is, `kid` whose. */
export async function signStatement(
  type: string,
  statement: object,
  { privateKey, fingerprint }: StatementSigner,
): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(statement)))
    .setProtectedHeader({ alg: 'ES256', typ: type, kid: fingerprint })
    .sign(privateKey)
}
