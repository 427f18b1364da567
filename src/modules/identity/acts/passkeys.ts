import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { deleteChallenge, insertChallenge, lockChallenge } from '../store/challenges.ts'
import {
  endPasskeys,
  findPasskey,
  insertPasskey,
  listPasskeys,
  markPasskeyUsed,
  type Passkey,
} from '../store/passkeys.ts'
import { hashToken, looksLikeToken, newToken } from './credentials/token.ts'
import { ownAccount } from './own-account.ts'
import { settings } from './settings.ts'

/** A large library, loaded when the first passkey is asked for. */
const webauthn = () => import('@simplewebauthn/server')

type PasskeyPurpose = 'passkey-sign-in' | 'passkey-setup' | 'passkey-confirm'

/** The name and address that passkeys are bound to: of the public address, never of a Host header. */
const site = () => ({
  rpID: new URL(settings().publicUrl).hostname,
  origin: new URL(settings().publicUrl).origin,
})

/** What the browser is asked, and the token under which the question is kept. */
export type PasskeyQuestion = { readonly options: object; readonly token: string }

async function keep(
  tx: Tx,
  purpose: PasskeyPurpose,
  accountId: AccountId | null,
  challenge: string,
): Promise<string> {
  const token = newToken()
  await insertChallenge(tx, {
    tokenHash: hashToken(token),
    purpose,
    accountId,
    data: { challenge },
    minutes: 5,
  })
  return token
}

/** Asks a device to make a passkey for an account (discoverable, with PIN or fingerprint). */
export async function askNewPasskey(
  tx: Tx,
  { accountId, username, displayName }: { accountId: AccountId; username: string; displayName: string },
): Promise<PasskeyQuestion> {
  const known = await listPasskeys(tx, accountId)
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Krông',
    rpID: site().rpID,
    userID: new TextEncoder().encode(accountId),
    userName: username,
    userDisplayName: displayName,
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, token: await keep(tx, 'passkey-setup', accountId, options.challenge) }
}

/** Asks any passkey (sign-in), or one of the given account (second step, confirming again), to answer. */
export async function askPasskey(
  tx: Tx,
  { purpose, accountId = null }: { purpose: PasskeyPurpose; accountId?: AccountId | null },
): Promise<PasskeyQuestion> {
  const known = accountId ? await listPasskeys(tx, accountId) : []
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: site().rpID,
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  })
  return { options, token: await keep(tx, purpose, accountId, options.challenge) }
}

/** The question that belongs to a token; it can be answered once. Undefined when it is over. */
export async function takePasskeyQuestion(
  tx: Tx,
  { token, purpose }: { token: string; purpose: PasskeyPurpose },
): Promise<{ accountId: AccountId | null; challenge: string } | undefined> {
  if (!looksLikeToken(token)) return undefined
  const open = await lockChallenge(tx, { tokenHash: hashToken(token), purpose })
  if (!open) return undefined
  await deleteChallenge(tx, open.id)
  return { accountId: open.accountId, challenge: (open.data as { challenge: string }).challenge }
}

function parse<Response>(json: string): Response | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
      ? (value as Response)
      : undefined
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
}

/** Libraries throw on every wrong byte; whatever they say, the answer does not hold. */
async function holds<Result>(verified: Promise<Result>): Promise<Result | undefined> {
  try {
    return await verified
  } catch (fault) {
    if (fault instanceof Error) return undefined
    throw fault
  }
}

/** Keeps a new passkey on one's own account after checking what the device signed. Refuses 422 when it does not hold. */
export async function addPasskey(
  tx: Tx,
  { response: json, challenge, name }: { response: string; challenge: string; name: string },
): Promise<void> {
  const account = await ownAccount(tx)
  const response = parse<RegistrationResponseJSON>(json)
  const { verifyRegistrationResponse } = await webauthn()
  const { rpID, origin } = site()
  const checked =
    response &&
    (await holds(
      verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
      }),
    ))
  if (!response || !checked?.verified) return refuse(422, reason('identity.passkey-not-accepted'))
  const { id, publicKey, counter } = checked.registrationInfo.credential
  if (await findPasskey(tx, id)) return refuse(409, reason('identity.passkey-known'))
  const transports = response.response.transports ?? []
  await insertPasskey(tx, account, {
    credentialId: id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports,
    name,
  })
  await tx.announce(
    aboutAccount('identity.second-factor-added', account, { after: { method: 'passkey', name } }),
  )
}

/** Takes a passkey off one's own account. */
export async function removePasskey(tx: Tx, id: string): Promise<void> {
  const account = await ownAccount(tx)
  const [name] = await endPasskeys(tx, account.id, id)
  if (name === undefined) return refuse(404, reason('identity.no-such-factor'))
  await tx.announce(
    aboutAccount('identity.second-factor-removed', account, { before: { method: 'passkey', name } }),
  )
}

/** Whose passkey answered a question, with its counter noted; undefined when the answer does not hold or belongs to somebody else. */
export async function provePasskey(
  tx: Tx,
  {
    response: json,
    challenge,
    accountId,
  }: { response: string; challenge: string; accountId: AccountId | null },
): Promise<Passkey | undefined> {
  const response = parse<AuthenticationResponseJSON>(json)
  const passkey = response && (await findPasskey(tx, response.id))
  if (!passkey || (accountId && passkey.accountId !== accountId)) return undefined
  const { rpID, origin } = site()
  const { verifyAuthenticationResponse } = await webauthn()
  const checked = await holds(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
        transports: [...passkey.transports],
      },
    }),
  )
  if (!checked?.verified) return undefined
  await markPasskeyUsed(tx, { id: passkey.id, counter: checked.authenticationInfo.newCounter })
  return passkey
}
