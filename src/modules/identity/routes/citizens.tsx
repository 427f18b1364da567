import { z } from 'zod'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { acceptPassword } from '../acts/credentials/new-password.ts'
import { revokeOtherSessions } from '../acts/end-sessions.ts'
import { openSession } from '../acts/open-session.ts'
import { refuseTakenContact, registerCitizen } from '../acts/register-citizen.ts'
import { signIn } from '../acts/sign-in.ts'
import { words } from '../messages/index.ts'
import { ChangePasswordPage } from '../pages/change-password.tsx'
import { CitizenHomePage, CitizenRegisterPage, CitizenSignInPage } from '../pages/citizen.tsx'
import {
  giveSession,
  localPath,
  signInDoor,
  statusOf,
  trying,
  whereFrom,
  whoIs,
} from '../pages/visit-door.ts'
import { foldContact } from '../rules/contact.ts'
import { getAccount } from '../store/accounts.ts'
import { listSessions } from '../store/sessions.ts'
import { urls } from '../urls.ts'
import { passwordForm, takeNewPassword } from './own-password.ts'

const contact = z.string('identity.contact-missing').transform((typed, context) => {
  const folded = foldContact(typed)
  if (folded) return folded
  context.addIssue({ code: 'custom', message: 'identity.contact-shape' })
  return z.NEVER
})
const password = z
  .string('identity.password-missing')
  .min(1, 'identity.password-missing')
  .max(1000, 'identity.password-missing')
const failed = (form: FormState) => Boolean(form.refusal) || Object.keys(form.errors).length > 0
const isCitizen = (visit: Visit) => visit.session?.audience.includes('citizen') ?? false

async function showHome(visit: Visit): Promise<Response> {
  if (!isCitizen(visit)) return visit.redirect(urls.citizenSignIn())
  const { accountId, sessionId } = whoIs(visit)
  const page = await visit.read(async (reader) => ({
    account: await getAccount(reader, accountId),
    sessions: await listSessions(reader, accountId),
  }))
  return visit.publicPage(
    { title: words.in(visit.language)('citizen-door') },
    <CitizenHomePage {...page} current={sessionId} csrf={visit.csrf} language={visit.language} />,
  )
}

async function showPassword(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  if (!isCitizen(visit)) return visit.redirect(urls.citizenSignIn(null, { ve: urls.citizenPassword() }))
  const t = words.in(visit.language)
  return visit.publicPage(
    { title: t('change-password'), status: failed(form) ? statusOf(form) : 200 },
    <ChangePasswordPage
      action={urls.citizenPassword()}
      crumb={{ href: urls.citizenHome(), label: t('citizen-door') }}
      form={form}
      csrf={visit.csrf}
      language={visit.language}
    />,
  )
}

async function postPassword(visit: Visit): Promise<Response> {
  const form = await visit.form(passwordForm)
  if (!form.ok) return showPassword(visit, form)
  const attempt = await takeNewPassword(visit, form)
  if (!attempt.ok) return showPassword(visit, attempt.form)
  return visit.redirect(urls.citizenHome(), { code: 'identity.password-changed' })
}

async function postEndOthers(visit: Visit): Promise<Response> {
  await visit.act(revokeOtherSessions, whoIs(visit).sessionId)
  return visit.redirect(urls.citizenHome(), { code: 'identity.session-ended' })
}

async function showSignIn(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const back = visit.query('ve') ?? (typeof form.values.ve === 'string' ? form.values.ve : undefined)
  return visit.publicPage(
    { title: words.in(visit.language)('citizen-sign-in'), status: failed(form) ? statusOf(form) : 200 },
    <CitizenSignInPage form={form} csrf={visit.csrf} language={visit.language} back={back} />,
  )
}

async function postSignIn(visit: Visit): Promise<Response> {
  const form = await visit.form(z.object({ contact, password }))
  if (!form.ok) return showSignIn(visit, form)
  const credentials = {
    username: form.value.contact,
    password: form.value.password,
    ...whereFrom(visit),
    kind: 'citizen',
  } as const
  const attempt = await trying(form, () => signIn(signInDoor(visit), credentials))
  if (!attempt.ok) return showSignIn(visit, attempt.form)
  if (attempt.value.step === 'done') giveSession(visit, attempt.value.token)
  return visit.redirect(localPath(String(form.values.ve ?? ''), urls.citizenHome()))
}

async function showRegister(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  return visit.publicPage(
    { title: words.in(visit.language)('citizen-register'), status: failed(form) ? statusOf(form) : 200 },
    <CitizenRegisterPage form={form} csrf={visit.csrf} language={visit.language} />,
  )
}

const registration = z.object({
  displayName: z
    .string('identity.name-missing')
    .trim()
    .min(2, 'identity.name-missing')
    .max(120, 'identity.name-long'),
  contact,
  password,
})

async function postRegister(visit: Visit): Promise<Response> {
  const form = await visit.form(registration)
  if (!form.ok) return showRegister(visit, form)
  const door = signInDoor(visit)
  const attempt = await trying(form, async () => {
    const hash = await acceptPassword(form.value.password, form.value.contact)
    const account = await door.act(registerCitizen, { ...form.value, hash, address: visit.address })
    return account ?? refuseTakenContact()
  })
  if (!attempt.ok) return showRegister(visit, attempt.form)
  const { token } = await door.act(openSession, {
    account: attempt.value,
    methods: ['password'],
    ...whereFrom(visit),
  })
  giveSession(visit, token)
  return visit.redirect(urls.citizenHome(), { code: 'identity.citizen-welcome' })
}

/** The citizens' door, apart from the officials'. */
export const citizenRoutes = defineRoutes(({ get, post }) => {
  const open = { who: 'anyone' } as const
  get(urls.citizenHome, open, showHome)
  get(urls.citizenSignIn, open, (visit) => showSignIn(visit))
  post(urls.citizenSignIn, { ...open, limit: 'sign-in' }, postSignIn)
  get(urls.citizenRegister, open, (visit) => showRegister(visit))
  post(urls.citizenRegister, { ...open, limit: 'sign-in' }, postRegister)
  get(urls.citizenPassword, open, (visit) => showPassword(visit))
  post(urls.citizenPassword, { who: 'citizen', limit: 'sign-in' }, postPassword)
  post(urls.citizenSessionsEnd, { who: 'citizen' }, postEndOthers)
})
