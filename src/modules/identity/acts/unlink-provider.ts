import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { endExternalIdentities } from '../store/external-identities.ts'
import { lockAdministered } from './administered-account.ts'

/** Unties an account from the persons it is at providers: the next sign-in there ties it anew, by the instance's policy. */
export async function unlinkProvider(
  tx: Tx,
  { accountId, reason: why }: { accountId: AccountId; reason: string },
): Promise<void> {
  const account = await lockAdministered(tx, accountId)
  const issuers = await endExternalIdentities(tx, accountId)
  if (issuers.length === 0) refuse(404, reason('identity.no-such-factor'))
  await tx.announce(
    aboutAccount('identity.external-identity-unlinked', account, { before: { issuers }, reason: why }),
  )
}
