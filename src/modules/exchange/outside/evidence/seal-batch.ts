import { SignerUnavailable, type TimeStamper } from '#kit/cms/index.ts'
import { signStatement, type StatementSigner } from '#kit/statements/index.ts'
import { type SigningServices, stamperFor } from '#modules/signatures/index.ts'
import type { BatchToSeal } from '../../store/evidence/stamps.ts'

/** Who stamps the log: the services that the administrator named, else the trial authority, else nobody. */
export const logStamper = (services: SigningServices): TimeStamper | undefined =>
  stamperFor({ trial: false }, services) ?? stamperFor({ trial: true }, services)

/** What this instance states of a batch of its log, signed (JWS `krong-log`). */
export const signBatch = (
  { number, batchHash }: Pick<BatchToSeal, 'number' | 'batchHash'>,
  identity: StatementSigner,
): Promise<string> => signStatement('krong-log', { number: String(number), hash: batchHash }, identity)

/** A time-stamp token over the hash of a batch, or the code of why there is none. */
export async function stampBatch(
  { batchHash }: Pick<BatchToSeal, 'batchHash'>,
  stamp: TimeStamper,
): Promise<{ readonly token: Uint8Array } | { readonly fault: string }> {
  try {
    return { token: await stamp({ hash: 'sha256', digest: Buffer.from(batchHash, 'hex') }) }
  } catch (fault) {
    if (fault instanceof SignerUnavailable) return { fault: fault.code }
    throw fault
  }
}
