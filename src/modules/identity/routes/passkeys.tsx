import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { hashToken } from '../acts/credentials/token.ts'
import { askPasskey } from '../acts/passkeys.ts'
import { authenticateAgainWithPasskey, signInWithPasskey } from '../acts/sign-in-with-passkey.ts'
import { giveSession, localPath, signInDoor, whereFrom, whoIs } from '../pages/visit-door.ts'
import { challengeCookie } from '../session.ts'
import { findOpenSecondStep } from '../store/challenges.ts'
import { urls } from '../urls.ts'

/** A question for any passkey, or for those of the person in the middle of signing in. */
async function askForPasskey(visit: Visit, purpose: 'any' | 'second-step'): Promise<Response> {
  const open =
    purpose === 'second-step'
      ? await visit.readAsSystem('sign-in', (reader) =>
          findOpenSecondStep(reader, hashToken(visit.cookie(challengeCookie) ?? '')),
        )
      : undefined
  if (purpose === 'second-step' && !open) refuse(401, reason('identity.second-step-over'))
  const { options, token } = await signInDoor(visit).act(askPasskey, {
    purpose: 'passkey-sign-in',
    accountId: open?.accountId ?? null,
  })
  visit.setCookie('krong_passkey', token, { maxAge: 300 })
  return visit.json({ options })
}

async function postPasskey(visit: Visit): Promise<Response> {
  const { response = '', ve = '' } = await visit.fields()
  const input = {
    token: visit.cookie('krong_passkey') ?? '',
    response: String(response),
    ...whereFrom(visit),
  }
  const { token } = await signInWithPasskey(signInDoor(visit), {
    ...input,
    secondStep: visit.cookie(challengeCookie),
  })
  giveSession(visit, token)
  visit.clearCookie('krong_passkey')
  return visit.json({ to: localPath(String(ve), urls.desk()) })
}

async function postConfirmPasskey(visit: Visit): Promise<Response> {
  const { accountId, sessionId } = whoIs(visit)
  const { response, ve = '' } = await visit.fields()
  if (typeof response !== 'string') {
    const { options, token } = await signInDoor(visit).act(askPasskey, {
      purpose: 'passkey-confirm',
      accountId,
    })
    visit.setCookie('krong_passkey', token, { maxAge: 300 })
    return visit.json({ options })
  }
  await authenticateAgainWithPasskey(signInDoor(visit), {
    accountId,
    sessionId,
    token: visit.cookie('krong_passkey') ?? '',
    response,
  })
  return visit.json({ to: localPath(String(ve), urls.profile()) })
}

/** Signing in, the second step and confirming again with a passkey. */
export const passkeyRoutes = defineRoutes(({ post }) => {
  const guarded = { who: 'anyone', always: true, limit: 'sign-in' } as const
  post(urls.passkeyOptions, guarded, (visit) => askForPasskey(visit, 'any'))
  post(urls.secondStepPasskey, guarded, (visit) => askForPasskey(visit, 'second-step'))
  post(urls.passkeySignIn, guarded, postPasskey)
  post(urls.confirmAgainPasskey, { who: 'official', always: true, limit: 'sign-in' }, postConfirmPasskey)
})
