import type { Tx } from '#platform/database/index.ts'
import { markStamped, markStamping, markUnstamped } from '../../store/evidence/stamps.ts'

/** Keeps the time stamp of a batch of the log (DER of the token), or the code of why there is none yet; the first stamp stays. */
export async function noteTimeStamp(
  tx: Tx,
  {
    number,
    ...tried
  }: { readonly number: bigint } & ({ readonly token: Uint8Array } | { readonly fault: string }),
): Promise<void> {
  if ('token' in tried) await markStamped(tx, number, tried.token)
  else await markUnstamped(tx, number, tried.fault)
}

/** Notes whether anybody stamps the log at all: where nobody does, lacking stamps are no fault and nothing is refused for them. */
export async function noteStamping(tx: Tx, { stamping }: { readonly stamping: boolean }): Promise<void> {
  await markStamping(tx, stamping)
}
