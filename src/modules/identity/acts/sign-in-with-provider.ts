import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { aboutAccount } from '../events.ts'
import type { ProviderClaims } from '../provider.ts'
import { deleteChallenge, insertChallenge, lockChallenge } from '../store/challenges.ts'
import {
  findAccountByEmail,
  findAccountBySubject,
  insertExternalIdentity,
  listExternalIdentities,
} from '../store/external-identities.ts'
import {
  findAccountToConfirm,
  findAccountToSignIn,
  type SignInAccount,
} from '../store/find-sign-in-account.ts'
import { foldUsername, hashToken, looksLikeToken, newToken } from './credentials/token.ts'
import type { Door } from './door.ts'
import { openSession } from './open-session.ts'
import { type IdentityProvider, type ProviderMemory, settings } from './settings.ts'

async function remember(tx: Tx, memory: ProviderMemory): Promise<string> {
  const token = newToken()
  await insertChallenge(tx, {
    tokenHash: hashToken(token),
    purpose: 'provider',
    accountId: null,
    data: memory,
    minutes: 10,
  })
  return token
}

async function recall(tx: Tx, token: string): Promise<ProviderMemory | undefined> {
  if (!looksLikeToken(token)) return undefined
  const open = await lockChallenge(tx, { tokenHash: hashToken(token), purpose: 'provider' })
  if (open) await deleteChallenge(tx, open.id)
  return open?.data as ProviderMemory | undefined
}

/** Sends the browser to the provider; what has to fit when it returns (state, nonce, PKCE verifier) is kept here under the token. */
export async function beginAtProvider(
  door: Door,
  provider: IdentityProvider,
  redirectUri: string,
): Promise<{ url: string; token: string }> {
  const { url, memory } = await provider.begin(redirectUri)
  return { url, token: await door.act(remember, memory) }
}

async function findByPolicy(reader: Reader, claims: ProviderClaims): Promise<SignInAccount | undefined> {
  const { linkBy = 'username' } = settings()
  if (linkBy === 'username' && claims.username) {
    const account = await findAccountToSignIn(reader, foldUsername(claims.username))
    return account?.kind === 'person' ? account : undefined
  }
  const id =
    linkBy === 'email' && claims.verifiedEmail
      ? await findAccountByEmail(reader, claims.verifiedEmail)
      : undefined
  return id && findAccountToConfirm(reader, id)
}

type Arrival = {
  readonly claims: ProviderClaims
  readonly address: string
  readonly userAgent: string | null
}

async function arrive(tx: Tx, { claims, address, userAgent }: Arrival): Promise<{ token: string }> {
  const linked = await findAccountBySubject(tx, claims)
  const account = linked ? await findAccountToConfirm(tx, linked) : await findByPolicy(tx, claims)
  if (!account) return refuse(403, reason('identity.provider-unknown-person'))
  if (account.closed) return refuse(403, reason('identity.account-is-closed'))
  if (!linked) {
    const known = await listExternalIdentities(tx, account.id)
    // A name that the provider gave to somebody else meanwhile must not open the account of whoever had it before.
    if (known.some(({ issuer }) => issuer === claims.issuer))
      return refuse(403, reason('identity.provider-other-person'))
    await insertExternalIdentity(tx, account, claims)
    await tx.announce(
      aboutAccount('identity.external-identity-linked', account, { after: { issuer: claims.issuer } }),
    )
  }
  return openSession(tx, { account, methods: ['provider'], address, userAgent })
}

/** Ends the way through the provider: checks what came back, finds the account by issuer and subject, the first time by the instance's policy. */
export async function returnFromProvider(
  door: Door,
  provider: IdentityProvider,
  {
    token,
    currentUrl,
    address,
    userAgent,
  }: { token: string; currentUrl: URL; address: string; userAgent: string | null },
): Promise<{ token: string }> {
  const memory = await door.act(recall, token)
  if (!memory) return refuse(401, reason('identity.provider-over'))
  let claims: ProviderClaims
  try {
    claims = await provider.complete(currentUrl, memory)
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault
    return refuse(401, reason('identity.provider-refused'))
  }
  return door.act(arrive, { claims, address, userAgent })
}
