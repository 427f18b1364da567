import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthenticationMethod } from '../session.ts'
import { locksNow, mayTryToSignIn } from '../rules/lock-out.ts'
import { insertChallenge } from '../store/challenges.ts'
import { findAccountToSignIn, findAttemptHistory, type SignInAccount } from '../store/find-sign-in-account.ts'
import { makeGate } from './credentials/gate.ts'
import { checkPassword, hashPassword, needsNewHash } from './credentials/password-hash.ts'
import { foldUsername, hashName, hashToken, newToken } from './credentials/token.ts'
import type { Door } from './door.ts'
import { noteFailedSignIn } from './note-failed-sign-in.ts'
import { openSession } from './open-session.ts'

export type Credentials = {
  readonly username: string
  readonly password: string
  readonly address: string
  readonly userAgent: string | null
  /** Which door: officials and citizens have their own, and an account of the other kind does not exist there. */
  readonly kind: 'person' | 'citizen'
}

export type SignedIn =
  | { readonly step: 'done'; readonly token: string }
  /** The password was right; a code or passkey is asked for next, within 10 minutes. */
  | {
      readonly step: 'second-factor'
      readonly challenge: string
      readonly hasTotp: boolean
      readonly hasPasskey: boolean
    }

/** One password of a name at a time, four of an address: so the counting before each hash sees the failures before it. */
const byName = makeGate({ wide: 1, long: 5 })
const byAddress = makeGate({ wide: 4, long: 400 })

/** Asks for the second factor: the challenge is kept by its hash, the token goes to the browser. */
async function askSecondFactor(tx: Tx, account: SignInAccount): Promise<string> {
  const token = newToken()
  await insertChallenge(tx, {
    tokenHash: hashToken(token),
    purpose: 'second-factor',
    accountId: account.id,
    data: {},
    minutes: 10,
  })
  return token
}

type Found = { readonly account: SignInAccount; readonly method: AuthenticationMethod }

/**
 * Asks for a proof under the lock-out rules: refuses 429 before looking at it when the name or address has to wait, 401 when it is wrong.
 * `check` runs also for a name that does not exist, so that it takes as long.
 */
export async function prove(
  door: Door,
  find: (reader: Reader) => Promise<SignInAccount | undefined>,
  { username, address }: { username: string; address: string },
  check: (account: SignInAccount | undefined) => Promise<AuthenticationMethod | undefined>,
): Promise<Found> {
  return byAddress(address, () =>
    byName(username, async () => {
      const { account, history, now } = await door.read(async (reader) => ({
        account: await find(reader),
        history: await findAttemptHistory(reader, { nameHash: hashName(username), address }),
        now: reader.now,
      }))
      permit(mayTryToSignIn(history, address, now), 429)
      const method = await check(account)
      if (account && method) return { account, method }
      await door.act(noteFailedSignIn, { username, address, account, locks: locksNow(history, address) })
      return refuse(401, reason('identity.wrong-credentials'))
    }),
  )
}

/** Signs in by name and password: three short steps around the slow hash, none of which holds a connection meanwhile. */
export async function signIn(door: Door, credentials: Credentials): Promise<SignedIn> {
  const { password, address, userAgent, kind } = credentials
  const username = foldUsername(credentials.username).slice(0, 200)
  const find = async (reader: Reader) => {
    const account = await findAccountToSignIn(reader, username)
    return account?.kind === kind ? account : undefined
  }
  const { account } = await prove(door, find, { username, address }, async (one) =>
    (await checkPassword(one?.hash, password.slice(0, 1000))) ? 'password' : undefined,
  )
  if (account.closed) refuse(403, reason('identity.account-is-closed'))
  const { hasTotp, hasPasskey } = account
  if (hasTotp || hasPasskey) {
    return { step: 'second-factor', challenge: await door.act(askSecondFactor, account), hasTotp, hasPasskey }
  }
  const betterHash = needsNewHash(account.hash!) ? await hashPassword(password) : undefined
  const { token } = await door.act(openSession, {
    account,
    methods: ['password'],
    address,
    userAgent,
    betterHash,
  })
  return { step: 'done', token }
}
