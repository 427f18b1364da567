import { z } from 'zod'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { answerSecondStep } from '../acts/answer-second-step.ts'
import { hashToken } from '../acts/credentials/token.ts'
import { settings } from '../acts/settings.ts'
import { signIn } from '../acts/sign-in.ts'
import { signOut } from '../acts/sign-out.ts'
import { words } from '../messages/index.ts'
import { SecondStepPage } from '../pages/second-step.tsx'
import { SignInPage } from '../pages/sign-in.tsx'
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
import { findOpenSecondStep } from '../store/challenges.ts'
import { urls } from '../urls.ts'

const home = urls.desk()

const text = (missing: string, most: number) => z.string(missing).min(1, missing).max(most, missing)
const credentials = z.object({
  username: text('identity.username-missing', 200),
  password: text('identity.password-missing', 1000),
})

/** The door for officials, with what was typed and what stands against it. */
export async function showSignIn(visit: Visit, form: FormState = freshForm()): Promise<Response> {
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

async function postSignOut(visit: Visit): Promise<Response> {
  const { actor } = visit
  if (visit.session && actor.kind === 'person') {
    const { accountId, sessionId } = whoIs(visit)
    await visit.act(signOut, { id: sessionId, accountId, authorityId: actor.authorityId })
  }
  visit.clearCookie(sessionCookie)
  return visit.redirect('/', { code: 'identity.signed-out', kind: 'info' })
}

/** Signing in and out with a password, and the second step. */
export const signInRoutes = defineRoutes(({ get, post }) => {
  const open = { who: 'anyone', always: true } as const
  const guarded = { ...open, limit: 'sign-in' } as const
  get(urls.signIn, open, (visit) => showSignIn(visit))
  post(urls.signIn, guarded, postSignIn)
  get(urls.secondStep, open, (visit) => showSecondStep(visit))
  post(urls.secondStep, guarded, postSecondStep)
  post(urls.signOut, open, postSignOut)
})
