import type { Tx } from '#platform/database/index.ts'
import { noAuthority } from '../account.ts'
import { aboutAccount } from '../events.ts'
import type { AuthenticationMethod, SessionId } from '../session.ts'
import { insertAttempt } from '../store/attempts.ts'
import type { SignInAccount } from '../store/find-sign-in-account.ts'
import { insertPassword } from '../store/passwords.ts'
import { getPolicy } from '../store/policies.ts'
import { insertSession } from '../store/sessions.ts'
import { hashName, hashToken, newToken } from './credentials/token.ts'

export type OpenSession = {
  readonly account: Pick<SignInAccount, 'id' | 'authorityId' | 'username'>
  readonly methods: readonly AuthenticationMethod[]
  readonly address: string
  readonly userAgent: string | null
  /** The password under today's cost, when the kept hash is older. */
  readonly betterHash?: string
}

/** Opens a session for somebody who has shown who they are. Gives back the token, which is kept nowhere else. */
export async function openSession(
  tx: Tx,
  input: OpenSession,
): Promise<{ token: string; sessionId: SessionId }> {
  const { account, methods, address, userAgent, betterHash } = input
  const { authorityId } = account
  const policy = await getPolicy(tx, 'session')
  const token = newToken()
  const citizen = authorityId === noAuthority
  const sessionId = await insertSession(tx, {
    accountId: account.id,
    authorityId,
    tokenHash: hashToken(token),
    methods,
    hours: citizen ? policy.citizenHours : policy.officialHours,
    idleMinutes: citizen ? policy.citizenIdleMinutes : policy.officialIdleMinutes,
    address,
    userAgent: userAgent?.slice(0, 300) ?? null,
  })
  await insertAttempt(tx, { nameHash: hashName(account.username), address, succeeded: true })
  if (betterHash)
    await insertPassword(tx, { accountId: account.id, authorityId, hash: betterHash, setBy: account.id })
  await tx.announce(aboutAccount('identity.signed-in', account, { after: { sessionId, methods } }))
  return { token, sessionId }
}
