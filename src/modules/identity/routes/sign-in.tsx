import { z } from 'zod'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { answerSecondStep } from '../acts/answer-second-step.ts'
import { authenticateAgain } from '../acts/authenticate-again.ts'
import { hashToken } from '../acts/credentials/token.ts'
import { askPasskey } from '../acts/passkeys.ts'
import { settings } from '../acts/settings.ts'
import { signIn } from '../acts/sign-in.ts'
import { authenticateAgainWithPasskey, signInWithPasskey } from '../acts/sign-in-with-passkey.ts'
import { beginAtProvider, returnFromProvider } from '../acts/sign-in-with-provider.ts'
import { signOut } from '../acts/sign-out.ts'
import { words } from '../messages/index.ts'
import { ConfirmAgainPage, SecondStepPage, SignInPage } from '../pages/sign-in.tsx'
import {
  giveSession,
  localPath,
  signInDoor,
  statusOf,
  trying,
  whereFrom,
  whoIs,
} from '../pages/visit-door.ts'
import { challengeCookie, sessionCookie } from '../session.ts'
import { getAccount } from '../store/accounts.ts'
import { findOpenSecondStep } from '../store/challenges.ts'
import { listSecondFactors } from '../store/second-factors.ts'
import { urls } from '../urls.ts'

const providerCookie = 'krong_provider'
const home = urls.desk()

const text = (missing: string, most: number) => z.string(missing).min(1, missing).max(most, missing)
const credentials = z.object({
  username: text('identity.username-missing', 200),
  password: text('identity.password-missing', 1000),
})

async function showSignIn(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const { provider, demo } = settings()
  const back = visit.query('ve') ?? (typeof form.values.ve === 'string' ? form.values.ve : undefined)
  const page = {
    form,
    csrf: visit.csrf,
    language: visit.language,
    back,
    providerName: provider?.name,
    demo: demo ?? false,
  }
  const status = form.refusal || Object.keys(form.errors).length > 0 ? statusOf(form) : 200
  return visit.publicPage(
    { title: words.in(visit.language)('sign-in'), status, islands: true },
    <SignInPage {...page} />,
  )
}

async function postSignIn(visit: Visit): Promise<Response> {
  const form = await visit.form(credentials)
  if (!form.ok) return showSignIn(visit, form)
  const attempt = await trying(form, () =>
    signIn(signInDoor(visit), { ...form.value, ...whereFrom(visit), kind: 'person' }),
  )
  if (!attempt.ok) return showSignIn(visit, attempt.form)
  const back = String(form.values.ve ?? '')
  if (attempt.value.step === 'second-factor') {
    visit.setCookie(challengeCookie, attempt.value.challenge, { maxAge: 600 })
    return visit.redirect(urls.secondStep(null, { ve: back }))
  }
  giveSession(visit, attempt.value.token)
  return visit.redirect(localPath(back, home))
}

async function showSecondStep(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const challenge = visit.cookie(challengeCookie) ?? ''
  const open = await visit.readAsSystem('sign-in', (reader) =>
    findOpenSecondStep(reader, hashToken(challenge)),
  )
  if (!open) return visit.redirect(urls.signIn(), { code: 'identity.second-step-over', kind: 'warning' })
  const back = visit.query('ve') ?? (typeof form.values.ve === 'string' ? form.values.ve : undefined)
  const status = form.refusal || Object.keys(form.errors).length > 0 ? statusOf(form) : 200
  const page = { form, csrf: visit.csrf, language: visit.language, back, ...open }
  return visit.publicPage(
    { title: words.in(visit.language)('second-step'), status, islands: true },
    <SecondStepPage {...page} />,
  )
}

async function postSecondStep(visit: Visit): Promise<Response> {
  const form = await visit.form(z.object({ code: text('identity.code-missing', 40) }))
  if (!form.ok) return showSecondStep(visit, form)
  const challenge = visit.cookie(challengeCookie) ?? ''
  const attempt = await trying(form, () =>
    answerSecondStep(signInDoor(visit), { challenge, code: form.value.code, ...whereFrom(visit) }),
  )
  if (!attempt.ok) return showSecondStep(visit, attempt.form)
  giveSession(visit, attempt.value.token)
  return visit.redirect(localPath(String(form.values.ve ?? ''), home))
}

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
  return visit.json({ to: localPath(String(ve), home) })
}

const returnAddress = () => `${settings().publicUrl}${urls.providerReturn()}`

async function toProvider(visit: Visit): Promise<Response> {
  const { provider } = settings()
  if (!provider) return refuse(404, reason('identity.no-provider'))
  const attempt = await beginAtProvider(signInDoor(visit), provider, returnAddress()).catch(
    (fault: unknown) => {
      if (fault instanceof Error) return undefined
      throw fault
    },
  )
  if (!attempt) return visit.redirect(urls.signIn(), { code: 'identity.provider-away', kind: 'warning' })
  visit.setCookie(providerCookie, attempt.token, { maxAge: 600 })
  return new Response(null, { status: 303, headers: { location: attempt.url } })
}

async function fromProvider(visit: Visit): Promise<Response> {
  const { provider } = settings()
  if (!provider) return refuse(404, reason('identity.no-provider'))
  const currentUrl = new URL(returnAddress() + visit.url.search)
  const input = { token: visit.cookie(providerCookie) ?? '', currentUrl, ...whereFrom(visit) }
  visit.clearCookie(providerCookie)
  const attempt = await trying(freshForm(), () => returnFromProvider(signInDoor(visit), provider, input))
  if (!attempt.ok) return showSignIn(visit, attempt.form)
  giveSession(visit, attempt.value.token)
  return visit.redirect(home)
}

async function postSignOut(visit: Visit): Promise<Response> {
  const { actor } = visit
  if (visit.session && actor.kind === 'person') {
    const { accountId, sessionId } = whoIs(visit)
    await visit.act(signOut, { id: sessionId, accountId, authorityId: actor.authorityId })
  }
  visit.clearCookie(sessionCookie)
  return visit.redirect('/', { code: 'identity.signed-out', kind: 'info' })
}

async function showConfirm(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const { accountId } = whoIs(visit)
  const factors = await visit.read((reader) => listSecondFactors(reader, accountId))
  const back = localPath(visit.query('ve') ?? String(form.values.ve ?? ''), urls.profile())
  const page = {
    form,
    csrf: visit.csrf,
    language: visit.language,
    back,
    hasPasskey: factors.passkeys.length > 0,
  }
  const options = {
    title: words.in(visit.language)('confirm-again'),
    status: form.refusal ? statusOf(form) : 200,
  }
  const show = visit.session?.audience.includes('official') ? visit.workspace : visit.publicPage
  return show(options, <ConfirmAgainPage {...page} />)
}

async function postConfirm(visit: Visit): Promise<Response> {
  const form = await visit.form(z.object({ secret: text('identity.password-missing', 1000) }))
  if (!form.ok) return showConfirm(visit, form)
  const { accountId, sessionId } = whoIs(visit)
  const account = await visit.read((reader) => getAccount(reader, accountId))
  const proof = {
    accountId,
    sessionId,
    username: account.username,
    address: visit.address,
    secret: form.value.secret,
  }
  const attempt = await trying(form, () => authenticateAgain(signInDoor(visit), proof))
  if (!attempt.ok) return showConfirm(visit, attempt.form)
  return visit.redirect(localPath(String(form.values.ve ?? ''), urls.profile()))
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

/** Signing in and out, the second step, passkeys, single sign-on, and confirming again. */
export const signInRoutes = defineRoutes(({ get, post }) => {
  const open = { who: 'anyone', always: true } as const
  const guarded = { ...open, limit: 'sign-in' } as const
  get(urls.signIn, open, (visit) => showSignIn(visit))
  post(urls.signIn, guarded, postSignIn)
  get(urls.secondStep, open, (visit) => showSecondStep(visit))
  post(urls.secondStep, guarded, postSecondStep)
  post(urls.passkeyOptions, guarded, (visit) => askForPasskey(visit, 'any'))
  post(urls.secondStepPasskey, guarded, (visit) => askForPasskey(visit, 'second-step'))
  post(urls.passkeySignIn, guarded, postPasskey)
  get(urls.providerBegin, guarded, toProvider)
  get(urls.providerReturn, guarded, fromProvider)
  post(urls.signOut, open, postSignOut)
  get(urls.confirmAgain, { who: 'official', always: true }, (visit) => showConfirm(visit))
  post(urls.confirmAgain, { who: 'official', always: true, limit: 'sign-in' }, postConfirm)
  post(urls.confirmAgainPasskey, { who: 'official', always: true, limit: 'sign-in' }, postConfirmPasskey)
})
