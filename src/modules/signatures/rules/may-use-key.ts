import { type Reason, reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { SigningRole } from '../intention.ts'
import type { SigningKey } from '../signing-key.ts'

/** Roles in which an authority signs, with its own key. */
const sealing: ReadonlySet<SigningRole> = new Set(['seal', 'copy', 'extract'])

/** Whether a role of signing is the authority's own. */
export const isOfAuthority = (role: SigningRole): boolean => sealing.has(role)

type Who = Extract<Actor, { kind: 'person' }>

/**
 * Whether a person may sign with a key in this role: their own key as a person, also when they act as a delegate (never the giver's); the key of
 * their authority only who has the power to issue, which is the registry (NĐ 30/2020 Đ.32.2). `issues` is what module identity says of that power.
 */
export function mayUseKey(
  { accountId, authorityId }: Who,
  key: Pick<SigningKey, 'accountId' | 'authorityId'>,
  { role, issues }: { readonly role: SigningRole; readonly issues: boolean },
): Verdict {
  const reasons: Reason[] = []
  if (isOfAuthority(role)) {
    if (key.accountId !== null) reasons.push(reason('signatures.key-of-person'))
    if (!issues || key.authorityId !== authorityId) reasons.push(reason('signatures.registry-only'))
  } else if (key.accountId === null) reasons.push(reason('signatures.key-of-authority'))
  else if (key.accountId !== accountId) reasons.push(reason('signatures.key-of-other'))
  return reasons
}

/** Why a key does not sign today: its certificate is not valid yet, or not any more (TT 15/2025/TT-BKHCN Đ.5). */
export function keyNotGood(
  { validFrom, validUntil }: Pick<SigningKey, 'validFrom' | 'validUntil'>,
  now: Temporal.Instant,
): Verdict {
  return [
    ...(Temporal.Instant.compare(now, validFrom) < 0 ? [reason('signatures.key-not-yet')] : []),
    ...(Temporal.Instant.compare(now, validUntil) > 0 ? [reason('signatures.key-expired')] : []),
  ]
}
