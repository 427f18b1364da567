import type { Tx } from '#platform/database/index.ts'
import { insertLogCertificate } from '../../store/evidence/log-certificates.ts'
import { markSigned } from '../../store/evidence/stamps.ts'

export type KeepLogSignature = {
  readonly number: bigint
  /** JWS `krong-log`. */
  readonly signature: string
  readonly certificate: Uint8Array
  readonly fingerprint: string
}

/** Keeps the signature of this instance over a batch of the log, with the certificate that it is under; the first one stays. */
export async function keepLogSignature(
  tx: Tx,
  { number, signature, certificate, fingerprint }: KeepLogSignature,
): Promise<void> {
  await insertLogCertificate(tx, { fingerprint, certificate })
  await markSigned(tx, number, { signature, signedBy: fingerprint })
}
