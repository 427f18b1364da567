import { createHash } from 'node:crypto'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AgencyChanges } from '../../rules/axis/compare-agencies.ts'
import { type ImportAgencies, importAgencies, previewAgencies } from './import-agencies.ts'

/** By what it is known that somebody saw these very changes: SHA-256 in hexadecimal. */
export function markOfChanges({ added, renamed, gone }: AgencyChanges): string {
  const told = JSON.stringify([added, renamed, gone])
  return createHash('sha256').update(told).digest('hex')
}

/** Takes the agencies of an axis in as they were shown; refuses (409) where taking them would do something else by now. Else as `importAgencies`. */
export async function takeAgencies(
  tx: Tx,
  { seen, ...given }: ImportAgencies & { readonly seen: string },
): Promise<AgencyChanges> {
  if (markOfChanges(await previewAgencies(tx, given)) !== seen)
    refuse(409, reason('exchange.agencies-changed'))
  return importAgencies(tx, given)
}
