import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { chooseLanguage } from '../acts/change-account.ts'
import { revokeOtherSessions, revokeSession } from '../acts/end-sessions.ts'
import { words } from '../messages/index.ts'
import { ChangePasswordPage } from '../pages/change-password.tsx'
import { DeskPage } from '../pages/desk.tsx'
import { ProfilePage } from '../pages/profile.tsx'
import { statusOf, whoIs } from '../pages/visit-door.ts'
import { stateOfDelegation } from '../rules/delegation.ts'
import { getAccount } from '../store/accounts.ts'
import { listDelegations } from '../store/delegations.ts'
import { listHoldings } from '../store/holdings.ts'
import { getPolicy } from '../store/policies.ts'
import { listSecondFactors } from '../store/second-factors.ts'
import { listSessions } from '../store/sessions.ts'
import { urls } from '../urls.ts'
import { idIn } from './account-in.ts'
import { passwordForm, takeNewPassword } from './own-password.ts'

async function showDesk(visit: Visit): Promise<Response> {
  const { accountId } = whoIs(visit)
  const { lent, advise } = await visit.read(async (reader) => {
    const factors = await listSecondFactors(reader, accountId)
    const policy = await getPolicy(reader, 'second-factor')
    const roles = visit.actor.kind === 'person' ? visit.actor.roles : []
    return {
      lent: (await listDelegations(reader, accountId)).filter(
        (one) => one.toAccountId === accountId && stateOfDelegation(one, reader.now) === 'alive',
      ),
      advise:
        !factors.totpSince &&
        factors.passkeys.length === 0 &&
        roles.some((role) => policy.roles.includes(role)),
    }
  })
  const { displayName = '', placeName } = visit.session ?? {}
  const waiting = await visit.desk()
  const actingFor = visit.actor.kind === 'person' ? visit.actor.actingFor : undefined
  return visit.workspace(
    { title: words.in(visit.language)('desk') },
    <DeskPage
      name={displayName}
      place={placeName}
      actingFor={actingFor?.name}
      lent={actingFor ? [] : lent}
      adviseSecondFactor={advise}
      waiting={waiting}
      language={visit.language}
    />,
  )
}

async function showProfile(visit: Visit): Promise<Response> {
  const { accountId, sessionId } = whoIs(visit)
  const page = await visit.read(async (reader) => ({
    account: await getAccount(reader, accountId),
    holdings: await listHoldings(reader, accountId),
    sessions: await listSessions(reader, accountId),
  }))
  return visit.workspace(
    { title: words.in(visit.language)('own-account') },
    <ProfilePage {...page} current={sessionId} csrf={visit.csrf} language={visit.language} />,
  )
}

async function showChangePassword(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const forced = visit.session?.mustGoTo === urls.changePassword()
  const status = form.refusal || Object.keys(form.errors).length > 0 ? statusOf(form) : 200
  return visit.workspace(
    { title: words.in(visit.language)('change-password'), status },
    <ChangePasswordPage
      action={urls.changePassword()}
      form={form}
      csrf={visit.csrf}
      language={visit.language}
      forced={forced}
    />,
  )
}

async function postChangePassword(visit: Visit): Promise<Response> {
  const form = await visit.form(passwordForm)
  if (!form.ok) return showChangePassword(visit, form)
  const attempt = await takeNewPassword(visit, form)
  if (!attempt.ok) return showChangePassword(visit, attempt.form)
  return visit.redirect(urls.profile(), { code: 'identity.password-changed' })
}

async function postLanguage(visit: Visit): Promise<Response> {
  const { language } = await visit.fields()
  await visit.act(chooseLanguage, language === 'vi' || language === 'en' ? language : null)
  return visit.redirect(urls.profile(), { code: 'identity.saved' })
}

async function postRevoke(visit: Visit): Promise<Response> {
  await visit.act(revokeSession, idIn<'session'>(visit, 'id', 'identity.no-such-session'))
  return visit.redirect(urls.profile(), { code: 'identity.session-ended' })
}

async function postRevokeOthers(visit: Visit): Promise<Response> {
  await visit.act(revokeOtherSessions, whoIs(visit).sessionId)
  return visit.redirect(urls.profile(), { code: 'identity.session-ended' })
}

/** The desk of an official, and one's own account: password, language, sessions. */
export const ownAccountRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  get(urls.desk, official, showDesk)
  get(urls.profile, official, showProfile)
  get(urls.changePassword, { ...official, always: true }, (visit) => showChangePassword(visit))
  post(urls.changePassword, { ...official, always: true, limit: 'sign-in' }, postChangePassword)
  post(urls.language, official, postLanguage)
  post(urls.sessionRevoke, official, postRevoke)
  post(urls.sessionsRevokeOthers, official, postRevokeOthers)
})
