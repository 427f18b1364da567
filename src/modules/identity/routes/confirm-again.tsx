import { z } from 'zod'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { authenticateAgain } from '../acts/authenticate-again.ts'
import { words } from '../messages/index.ts'
import { ConfirmAgainPage } from '../pages/confirm-again.tsx'
import { localPath, signInDoor, statusOf, trying, whoIs } from '../pages/visit-door.ts'
import { getAccount } from '../store/accounts.ts'
import { listSecondFactors } from '../store/second-factors.ts'
import { urls } from '../urls.ts'

const text = (missing: string, most: number) => z.string(missing).min(1, missing).max(most, missing)
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

/** Showing once more that it is you, before something weighty. */
export const confirmAgainRoutes = defineRoutes(({ get, post }) => {
  get(urls.confirmAgain, { who: 'official', always: true }, (visit) => showConfirm(visit))
  post(urls.confirmAgain, { who: 'official', always: true, limit: 'sign-in' }, postConfirm)
})
