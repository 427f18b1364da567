import type { Id } from '#kit/ids.ts'
import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { findAuthority, findUnit } from '#modules/organisations/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import type { AccountId } from '../account.ts'
import { endActingRight, giveActingRight } from '../acts/acting-rights.ts'
import { reopenAccount } from '../acts/close-account.ts'
import { revokeSessionsOf } from '../acts/end-sessions.ts'
import { endPosition, givePosition } from '../acts/give-position.ts'
import { endRole, grantRole } from '../acts/grant-role.ts'
import { clearSecondFactors } from '../acts/second-factors.ts'
import { unlockAccount } from '../acts/unlock-account.ts'
import { unlinkProvider } from '../acts/unlink-provider.ts'
import { AccountPage } from '../pages/account.tsx'
import { administrationFor } from '../pages/administration.ts'
import { isInstanceAdministrator } from '../rules/roles.ts'
import { getAccount } from '../store/accounts.ts'
import { listActingRights } from '../store/acting-rights.ts'
import { listDelegations } from '../store/delegations.ts'
import { listExternalIdentities } from '../store/external-identities.ts'
import { listFreePositions } from '../store/free-positions.ts'
import { listHoldings } from '../store/holdings.ts'
import { listAccountHistory, listLockedAccounts, searchPersons } from '../store/list-accounts.ts'
import { listRoleGrants } from '../store/role-grants.ts'
import { listSecondFactors } from '../store/second-factors.ts'
import { listSessions } from '../store/sessions.ts'
import { urls } from '../urls.ts'
import { accountIn } from './account-in.ts'
import { giveNewPasswords } from './slips.tsx'

async function showAccount(visit: Visit): Promise<Response> {
  const id = accountIn(visit)
  const { authorityId, beyond, read } = await administrationFor(visit, [id])
  const page = await read(async (reader) => {
    const account = await getAccount(reader, id)
    const holdings = await listHoldings(reader, id)
    const unitId = account.unitId ?? holdings.find(({ untilAt }) => !untilAt)?.unitId
    return {
      account,
      authorityName: beyond ? (await findAuthority(reader, authorityId))?.name : undefined,
      holdings,
      unitName: unitId ? (await findUnit(reader, unitId as never))?.name : undefined,
      grants: await listRoleGrants(reader, id),
      rights: await listActingRights(reader, id),
      delegations: await listDelegations(reader, id),
      sessions: await listSessions(reader, id),
      factors: await listSecondFactors(reader, id),
      providers: (await listExternalIdentities(reader, id)).length,
      history: await listAccountHistory(reader, account),
      freePositions: account.kind === 'person' ? await listFreePositions(reader, authorityId) : [],
      persons: account.kind === 'organisation' ? await searchPersons(reader, authorityId, '', 1000) : [],
      now: reader.now,
    }
  })
  const locked = await visit.readAsSystem('accounts', (reader) => listLockedAccounts(reader, authorityId))
  return visit.workspace(
    { title: page.account.displayName },
    <AccountPage
      {...page}
      locked={locked.includes(id)}
      mayGrantInstance={isInstanceAdministrator(visit.actor)}
      csrf={visit.csrf}
      language={visit.language}
    />,
  )
}

/** The reason typed beside a button; refuses 422 when it is missing. */
async function reasonIn(visit: Visit): Promise<string> {
  const why = String((await visit.fields()).reason ?? '')
    .trim()
    .slice(0, 500)
  return why === '' ? refuse(422, reason('identity.reason-missing')) : why
}

const back = (visit: Visit) =>
  visit.redirect(urls.account({ id: visit.param('id') }), { code: 'identity.saved' })

async function postGivePosition(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  const { position } = await visit.fields()
  if (!isId(position)) return refuse(404, reason('identity.no-such-position'))
  await act(givePosition, { accountId: accountIn(visit), positionId: position as Id<'position'> })
  return back(visit)
}

async function postEndPosition(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  const holdingId = visit.param('holding')
  if (!isId(holdingId)) return refuse(404, reason('identity.no-such-holding'))
  await act(endPosition, {
    accountId: accountIn(visit),
    holdingId: holdingId as Id<'holding'>,
    reason: await reasonIn(visit),
  })
  return back(visit)
}

async function postRoles(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  const { role = '', viec } = await visit.fields()
  const input = { accountId: accountIn(visit), role: String(role) }
  if (!['administrator', 'instance-administrator'].includes(input.role))
    return refuse(422, reason('identity.administrators-only'))
  if (viec === 'end') await act(endRole, { ...input, reason: '' })
  else await act(grantRole, { ...input, reason: await reasonIn(visit) })
  return back(visit)
}

async function postGiveRight(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  const { person } = await visit.fields()
  if (!isId(person)) return refuse(404, reason('identity.no-such-account'))
  await act(giveActingRight, { organisationId: accountIn(visit), personId: person as AccountId })
  return back(visit)
}

async function postEndRight(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  const rightId = visit.param('right')
  if (!isId(rightId)) return refuse(404, reason('identity.no-such-acting-right'))
  await act(endActingRight, { accountId: accountIn(visit), rightId: rightId as Id<'acting-right'> })
  return back(visit)
}

async function postUnlock(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  await act(unlockAccount, accountIn(visit))
  return back(visit)
}

async function postEndSessions(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  await act(revokeSessionsOf, accountIn(visit))
  return back(visit)
}

async function postClearFactors(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  await act(clearSecondFactors, { accountId: accountIn(visit), reason: await reasonIn(visit) })
  return back(visit)
}

async function postUnlink(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  await act(unlinkProvider, { accountId: accountIn(visit), reason: await reasonIn(visit) })
  return back(visit)
}

async function postReopen(visit: Visit): Promise<Response> {
  const { act } = await administrationFor(visit, [accountIn(visit)])
  await act(reopenAccount, { accountId: accountIn(visit), reason: await reasonIn(visit) })
  return back(visit)
}

/** One account and everything an administrator does to it. */
export const accountRoutes = defineRoutes(({ get, post }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.account, administrator, showAccount)
  post(urls.accountReset, administrator, (visit) => giveNewPasswords(visit, [accountIn(visit)]))
  post(urls.accountUnlock, administrator, postUnlock)
  post(urls.accountSessions, administrator, postEndSessions)
  post(urls.accountFactors, administrator, postClearFactors)
  post(urls.accountUnlink, administrator, postUnlink)
  post(urls.accountReopen, administrator, postReopen)
  post(urls.accountHoldingGive, administrator, postGivePosition)
  post(urls.accountHoldingEnd, administrator, postEndPosition)
  post(urls.accountRoles, administrator, postRoles)
  post(urls.accountActingGive, administrator, postGiveRight)
  post(urls.accountActingEnd, administrator, postEndRight)
})
