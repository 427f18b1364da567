import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, freshForm, type Visit } from '#platform/web/index.ts'
import { settings } from '../acts/settings.ts'
import { beginAtProvider, returnFromProvider } from '../acts/sign-in-with-provider.ts'
import { giveSession, signInDoor, trying, whereFrom } from '../pages/visit-door.ts'
import { urls } from '../urls.ts'

import { showSignIn } from './sign-in.tsx'

const providerCookie = 'krong_provider'
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
  return visit.redirect(urls.desk())
}

/** Single sign-on: to the provider and back. */
export const singleSignOnRoutes = defineRoutes(({ get }) => {
  const guarded = { who: 'anyone', always: true, limit: 'sign-in' } as const
  get(urls.providerBegin, guarded, toProvider)
  get(urls.providerReturn, guarded, fromProvider)
})
