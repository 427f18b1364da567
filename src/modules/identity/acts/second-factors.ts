import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { endPasskeys, listPasskeys } from '../store/passkeys.ts'
import { endRecoveryCodes, endTotp, insertRecoveryCodes, insertTotp } from '../store/second-factors.ts'
import { lockAdministered } from './administered-account.ts'
import { newRecoveryCodes } from './credentials/recovery-codes.ts'
import { hashCode, seal, unseal } from './credentials/secret-box.ts'
import { checkTotp, newTotpSecret, totpInvitation } from './credentials/totp.ts'
import { ownAccount } from './own-account.ts'

export type TotpInvitation = {
  /** The secret, sealed for this account: travels in the form until a code proves that the app has it. */
  readonly sealed: string
  readonly secret: string
  readonly picture: string
}

/** Makes a secret for an authenticator app, shown once; nothing is kept before `confirmTotp`. */
export async function inviteTotp(
  owner: { id: AccountId; username: string },
  sealed?: string,
): Promise<TotpInvitation> {
  const kept = sealed ? unseal(Buffer.from(sealed, 'base64url'), owner.id) : undefined
  const secret = kept ?? newTotpSecret()
  const { picture } = await totpInvitation(secret, { issuer: 'Krong', username: owner.username })
  return { sealed: sealed && kept ? sealed : seal(secret, owner.id).toString('base64url'), secret, picture }
}

/** Keeps the authenticator app once a first code shows that it has the secret; gives the recovery codes, shown once. */
export async function confirmTotp(
  tx: Tx,
  { sealed, code }: { sealed: string; code: string },
): Promise<string[]> {
  const account = await ownAccount(tx)
  const box = Buffer.from(sealed, 'base64url')
  const secret = unseal(box, account.id)
  if (!secret) return refuse(422, reason('identity.totp-stale'))
  const step = checkTotp(secret, code, { now: tx.now, lastStep: 0 })
  if (step === undefined) return refuse(422, reason('identity.wrong-code'))
  await insertTotp(tx, account, { secret: box, step })
  const codes = newRecoveryCodes()
  await insertRecoveryCodes(tx, account, codes.map(hashCode))
  await tx.announce(aboutAccount('identity.second-factor-added', account, { after: { method: 'totp' } }))
  return codes
}

/** Takes the authenticator app off one's own account; its recovery codes end with it when no passkey is left to need them. */
export async function removeTotp(tx: Tx): Promise<void> {
  const account = await ownAccount(tx)
  if (!(await endTotp(tx, account.id))) refuse(404, reason('identity.no-such-factor'))
  if ((await listPasskeys(tx, account.id)).length === 0) await endRecoveryCodes(tx, account.id)
  await tx.announce(aboutAccount('identity.second-factor-removed', account, { before: { method: 'totp' } }))
}

/** Makes ten new recovery codes, shown once; the earlier ones end. */
export async function renewRecoveryCodes(tx: Tx): Promise<string[]> {
  const account = await ownAccount(tx)
  const codes = newRecoveryCodes()
  await insertRecoveryCodes(tx, account, codes.map(hashCode))
  await tx.announce(aboutAccount('identity.recovery-codes-made', account))
  return codes
}

/** Takes every second factor off somebody's account who lost them all; where the policy demands one, they set it up at the next sign-in. */
export async function clearSecondFactors(
  tx: Tx,
  { accountId, reason: why }: { accountId: AccountId; reason: string },
): Promise<void> {
  const account = await lockAdministered(tx, accountId)
  await endTotp(tx, accountId)
  const passkeys = await endPasskeys(tx, accountId)
  await endRecoveryCodes(tx, accountId)
  await tx.announce(
    aboutAccount('identity.second-factor-removed', account, {
      before: { method: 'all', passkeys },
      reason: why,
    }),
  )
}
