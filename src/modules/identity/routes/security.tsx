import { z } from 'zod'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addPasskey, askNewPasskey, removePasskey, takePasskeyQuestion } from '../acts/passkeys.ts'
import { confirmTotp, inviteTotp, removeTotp, renewRecoveryCodes } from '../acts/second-factors.ts'
import { words } from '../messages/index.ts'
import { requireFresh } from '../pages/fresh.ts'
import { SecurityPage } from '../pages/security.tsx'
import { RecoveryCodesPage, TotpSetupPage } from '../pages/totp-setup.tsx'
import { signInDoor, statusOf, whoIs } from '../pages/visit-door.ts'
import { getAccount } from '../store/accounts.ts'
import { listSecondFactors } from '../store/second-factors.ts'
import { urls } from '../urls.ts'
import { idIn } from './account-in.ts'

const setupCookie = 'krong_passkey'
const title = (visit: Visit, key: 'security' | 'totp-add' | 'recovery-codes') => words.in(visit.language)(key)

async function showSecurity(visit: Visit): Promise<Response> {
  const { accountId } = whoIs(visit)
  const factors = await visit.read((reader) => listSecondFactors(reader, accountId))
  const forced = visit.session?.mustGoTo === urls.security()
  const page = { factors, forced, csrf: visit.csrf, language: visit.language }
  return visit.workspace({ title: title(visit, 'security') }, <SecurityPage {...page} />)
}

async function showTotpSetup(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const elsewhere = requireFresh(visit, urls.totpSetup())
  if (elsewhere) return elsewhere
  const { accountId } = whoIs(visit)
  const account = await visit.read((reader) => getAccount(reader, accountId))
  const sealed = typeof form.values.sealed === 'string' ? form.values.sealed : undefined
  const invitation = await inviteTotp({ id: accountId, username: account.username }, sealed)
  const status = form.refusal || Object.keys(form.errors).length > 0 ? statusOf(form) : 200
  const page = { invitation, form, csrf: visit.csrf, language: visit.language }
  return visit.workspace({ title: title(visit, 'totp-add'), status }, <TotpSetupPage {...page} />)
}

async function postTotp(visit: Visit): Promise<Response> {
  const elsewhere = requireFresh(visit, urls.totpSetup())
  if (elsewhere) return elsewhere
  const form = await visit.form(
    z.object({
      sealed: z.string('identity.totp-stale'),
      code: z.string('identity.code-missing').min(1, 'identity.code-missing').max(20, 'identity.wrong-code'),
    }),
  )
  if (!form.ok) return showTotpSetup(visit, form)
  const attempt = await visit.attempt(confirmTotp, form.value, form)
  if (!attempt.ok) return showTotpSetup(visit, attempt.form)
  return visit.workspace(
    { title: title(visit, 'recovery-codes') },
    <RecoveryCodesPage codes={attempt.value} />,
  )
}

async function postRemoveTotp(visit: Visit): Promise<Response> {
  const elsewhere = requireFresh(visit, urls.security())
  if (elsewhere) return elsewhere
  await visit.act(removeTotp, undefined)
  return visit.redirect(urls.security(), { code: 'identity.factor-removed' })
}

async function postRecoveryCodes(visit: Visit): Promise<Response> {
  const elsewhere = requireFresh(visit, urls.security())
  if (elsewhere) return elsewhere
  const codes = await visit.act(renewRecoveryCodes, undefined)
  return visit.workspace({ title: title(visit, 'recovery-codes') }, <RecoveryCodesPage codes={codes} />)
}

function refuseStale(visit: Visit): void {
  if (!visit.session?.freshlyAuthenticated) refuse(403, reason('identity.confirm-again-first'))
}

async function askToSetUp(visit: Visit): Promise<Response> {
  refuseStale(visit)
  const { accountId } = whoIs(visit)
  const account = await visit.read((reader) => getAccount(reader, accountId))
  const question = await signInDoor(visit).act(askNewPasskey, {
    accountId,
    username: account.username,
    displayName: account.displayName,
  })
  visit.setCookie(setupCookie, question.token, { maxAge: 300 })
  return visit.json({ options: question.options })
}

async function postPasskey(visit: Visit): Promise<Response> {
  refuseStale(visit)
  const { accountId } = whoIs(visit)
  const { response = '', name = '' } = await visit.fields()
  const taken = await signInDoor(visit).act(takePasskeyQuestion, {
    token: visit.cookie(setupCookie) ?? '',
    purpose: 'passkey-setup',
  })
  if (taken?.accountId !== accountId) return refuse(422, reason('identity.passkey-over'))
  const called = String(name).trim().slice(0, 60) || 'Passkey'
  await visit.act(addPasskey, { response: String(response), challenge: taken.challenge, name: called })
  visit.clearCookie(setupCookie)
  return visit.json({ to: urls.security() })
}

async function postRemovePasskey(visit: Visit): Promise<Response> {
  const elsewhere = requireFresh(visit, urls.security())
  if (elsewhere) return elsewhere
  await visit.act(removePasskey, idIn(visit, 'id', 'identity.no-such-factor'))
  return visit.redirect(urls.security(), { code: 'identity.factor-removed' })
}

/** Setting up and taking off the second factor of one's own account; open also to who has to set one up first. */
export const securityRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official', always: true } as const
  get(urls.security, official, showSecurity)
  get(urls.totpSetup, official, (visit) => showTotpSetup(visit))
  post(urls.totpConfirm, { ...official, limit: 'sign-in' }, postTotp)
  post(urls.totpRemove, official, postRemoveTotp)
  post(urls.recoveryCodes, official, postRecoveryCodes)
  post(urls.passkeySetupOptions, official, askToSetUp)
  post(urls.passkeyAdd, official, postPasskey)
  post(urls.passkeyRemove, official, postRemovePasskey)
})
