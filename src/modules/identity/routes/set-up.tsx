import { z } from 'zod'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { acceptPassword } from '../acts/credentials/new-password.ts'
import { foldUsername } from '../acts/credentials/token.ts'
import { setUp } from '../acts/set-up.ts'
import { signIn } from '../acts/sign-in.ts'
import { words } from '../messages/index.ts'
import { SetUpPage } from '../pages/set-up.tsx'
import { giveSession, signInDoor, statusOf, trying, whereFrom } from '../pages/visit-door.ts'
import { isUsername } from '../rules/accounts.ts'
import { hasAnyAccount } from '../store/accounts.ts'
import { urls } from '../urls.ts'

const text = (missing: string) => z.string(missing).trim().min(1, missing).max(200, missing)

const schema = z.object({
  code: text('identity.set-up-code-missing'),
  level: z.enum(['province', 'district', 'commune', 'other'], 'identity.level-missing'),
  authorityName: text('identity.authority-name-missing'),
  placeName: text('identity.place-name-missing'),
  displayName: text('identity.name-missing'),
  username: z
    .string('identity.username-missing')
    .transform(foldUsername)
    .refine(isUsername, 'identity.username-shape'),
  password: z.string('identity.password-missing').min(1, 'identity.password-missing'),
})

async function show(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const done = await visit.readAsSystem('set-up', hasAnyAccount)
  if (done) return refuse(404, reason('identity.set-up-done'))
  const status = form.refusal || Object.keys(form.errors).length > 0 ? statusOf(form) : 200
  return visit.publicPage(
    { title: words.in(visit.language)('set-up'), status },
    <SetUpPage form={form} csrf={visit.csrf} language={visit.language} />,
  )
}

async function post(visit: Visit): Promise<Response> {
  if (await visit.readAsSystem('set-up', hasAnyAccount)) refuse(409, reason('identity.set-up-done'))
  const form = await visit.form(schema)
  if (!form.ok) return show(visit, form)
  const { password, ...input } = form.value
  const attempt = await trying(form, async () => {
    const passwordHash = await acceptPassword(password, input.username)
    return visit.actAsSystem('set-up', setUp, { ...input, passwordHash })
  })
  if (!attempt.ok) return show(visit, attempt.form)
  const signedIn = await signIn(signInDoor(visit), {
    username: input.username,
    password,
    ...whereFrom(visit),
    kind: 'person',
  })
  if (signedIn.step === 'done') giveSession(visit, signedIn.token)
  return visit.redirect(urls.desk(), { code: 'identity.set-up-welcome' })
}

/** The first administrator of an empty instance. */
export const setUpRoutes = defineRoutes((on) => {
  on.get(urls.setup, { who: 'anyone' }, (visit) => show(visit))
  on.post(urls.setup, { who: 'anyone', limit: 'sign-in' }, post)
})
