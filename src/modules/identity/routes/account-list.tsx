import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { nfc } from '#kit/vietnamese/index.ts'
import { listAuthorities, listUnits } from '#modules/organisations/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { type AccountId, accountKinds, type AuthorityId } from '../account.ts'
import { type AccountFilter, accountStates } from '../account-list.ts'
import { closeAccounts, unlockAccounts } from '../acts/many-accounts.ts'
import { words } from '../messages/index.ts'
import { AccountsPage } from '../pages/accounts.tsx'
import { administrationFor } from '../pages/administration.ts'
import { authorityOf, localPath } from '../pages/visit-door.ts'
import { isInstanceAdministrator } from '../rules/roles.ts'
import { countAccounts, listAccounts, listLockedAccounts } from '../store/list-accounts.ts'
import { urls } from '../urls.ts'
import { namedAuthority } from './account-in.ts'
import { giveNewPasswords } from './slips.tsx'

const pageSize = 50
const roles = [
  'leader',
  'unit-head',
  'clerk',
  'specialist',
  'one-stop-officer',
  'editor',
  'administrator',
  'instance-administrator',
]

const among = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text)

/** Whose accounts a list shows: one's own authority's; to an administrator of the instance those of the chosen one, or of all. */
function scopeOf(visit: Visit): { authorityId: AuthorityId | undefined; read: Visit['read'] } {
  if (!isInstanceAdministrator(visit.actor)) return { authorityId: authorityOf(visit), read: visit.read }
  return { authorityId: namedAuthority(visit), read: (read) => visit.readAsSystem('accounts', read) }
}

async function filterOf(
  visit: Visit,
  authorityId: AuthorityId | undefined,
): Promise<{ filter: AccountFilter; locked: string[] }> {
  const unitId = visit.query('don-vi')
  const locked = await visit.readAsSystem('accounts', (reader) => listLockedAccounts(reader, authorityId))
  const filter = {
    text: nfc(visit.query('q') ?? '').slice(0, 100) || undefined,
    kind: among(accountKinds, visit.query('loai')),
    unitId: isId(unitId) ? unitId : undefined,
    role: among(roles, visit.query('vai-tro')),
    state: among(accountStates, visit.query('trang-thai')),
    secondFactor: among(['yes', 'no'], visit.query('xac-thuc')),
    locked,
  }
  return {
    locked,
    filter: Object.fromEntries(
      Object.entries(filter).filter(([, value]) => value !== undefined),
    ) as AccountFilter,
  }
}

async function showAccounts(visit: Visit): Promise<Response> {
  const { authorityId, read } = scopeOf(visit)
  const { filter, locked } = await filterOf(visit, authorityId)
  const page = Math.min(10_000, Math.max(1, Number.parseInt(visit.query('trang') ?? '1', 10) || 1))
  const found = await read(async (reader) => ({
    rows: await listAccounts(reader, authorityId, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    total: await countAccounts(reader, authorityId, filter),
    units: authorityId ? await listUnits(reader, authorityId) : [],
    authorities: isInstanceAdministrator(visit.actor) ? await listAuthorities(reader, { hosted: true }) : [],
  }))
  const query = Object.fromEntries(
    ['q', 'co-quan', 'loai', 'don-vi', 'vai-tro', 'trang-thai', 'xac-thuc'].map((name) => [
      name,
      visit.query(name),
    ]),
  )
  return visit.workspace(
    { title: words.in(visit.language)('accounts') },
    <AccountsPage
      {...found}
      {...{ page, pageSize, filter, query, roles, authorityId }}
      here={urls.accounts(null, { ...query, trang: page > 1 ? page : undefined })}
      lockedIds={locked}
      csrf={visit.csrf}
      language={visit.language}
    />,
  )
}

async function postBulk(visit: Visit): Promise<Response> {
  const fields = await visit.fields()
  const ids = [fields.ids ?? []].flat().filter(isId) as AccountId[]
  if (ids.length === 0) return refuse(422, reason('identity.nothing-ticked'))
  const back = localPath(String(fields.ve ?? ''), urls.accounts())
  const { act } = await administrationFor(visit, ids)
  if (fields.viec === 'reset') return giveNewPasswords(visit, ids)
  if (fields.viec === 'unlock') {
    await act(unlockAccounts, ids)
    return visit.redirect(back, { code: 'identity.bulk-unlocked', params: { n: ids.length } })
  }
  if (fields.viec !== 'close') return refuse(422, reason('identity.nothing-ticked'))
  const why = String(fields.reason ?? '').trim()
  if (why === '') return refuse(422, reason('identity.reason-missing'))
  await act(closeAccounts, { accountIds: ids, reason: why })
  return visit.redirect(back, { code: 'identity.bulk-closed', params: { n: ids.length } })
}

async function answerAccounts(visit: Visit): Promise<Response> {
  const { authorityId, read } = scopeOf(visit)
  const { filter } = await filterOf(visit, authorityId)
  const offset = Math.max(0, Number.parseInt(visit.query('tu') ?? '0', 10) || 0)
  const found = await read(async (reader) => ({
    total: await countAccounts(reader, authorityId, filter),
    accounts: await listAccounts(reader, authorityId, filter, { limit: 200, offset }),
  }))
  const accounts = found.accounts.map(
    ({ id, kind, username, displayName, authorityName, unitId, titles, closedAt }) => ({
      id,
      kind,
      username,
      displayName,
      authority: authorityName,
      unitId,
      titles,
      closedAt: closedAt?.toString() ?? null,
    }),
  )
  return visit.json({ total: found.total, from: offset, accounts })
}

/** The list of accounts, what is done to many at once, and the list for other programs. */
export const accountListRoutes = defineRoutes(({ get, post }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.accounts, administrator, showAccounts)
  post(urls.accountsBulk, administrator, postBulk)
  get(urls.api, administrator, answerAccounts)
})
