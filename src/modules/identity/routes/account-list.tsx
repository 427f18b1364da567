import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { listUnits } from '#modules/organisations/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { type AccountId, accountKinds } from '../account.ts'
import { type AccountFilter, accountStates } from '../account-list.ts'
import { closeAccounts, unlockAccounts } from '../acts/many-accounts.ts'
import { words } from '../messages/index.ts'
import { AccountsPage } from '../pages/accounts.tsx'
import { authorityOf } from '../pages/visit-door.ts'
import { countAccounts, listAccounts, listLockedAccounts } from '../store/list-accounts.ts'
import { urls } from '../urls.ts'
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

async function filterOf(visit: Visit): Promise<{ filter: AccountFilter; locked: string[] }> {
  const unitId = visit.query('don-vi')
  const authorityId = authorityOf(visit)
  const locked = await visit.readAsSystem('accounts', (reader) => listLockedAccounts(reader, authorityId))
  const filter = {
    text: visit.query('q')?.slice(0, 100),
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
  const authorityId = authorityOf(visit)
  const { filter, locked } = await filterOf(visit)
  const page = Math.min(10_000, Math.max(1, Number.parseInt(visit.query('trang') ?? '1', 10) || 1))
  const found = await visit.read(async (reader) => ({
    rows: await listAccounts(reader, authorityId, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    total: await countAccounts(reader, authorityId, filter),
    units: await listUnits(reader, authorityId),
  }))
  const query = Object.fromEntries(
    ['q', 'loai', 'don-vi', 'vai-tro', 'trang-thai', 'xac-thuc'].map((name) => [name, visit.query(name)]),
  )
  return visit.workspace(
    { title: words.in(visit.language)('accounts') },
    <AccountsPage
      {...found}
      {...{ page, pageSize, filter, query, roles }}
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
  if (fields.viec === 'reset') return giveNewPasswords(visit, ids)
  if (fields.viec === 'unlock') {
    await visit.act(unlockAccounts, ids)
    return visit.redirect(urls.accounts(), { code: 'identity.bulk-unlocked', params: { n: ids.length } })
  }
  if (fields.viec !== 'close') return refuse(422, reason('identity.nothing-ticked'))
  const why = String(fields.reason ?? '').trim()
  if (why === '') return refuse(422, reason('identity.reason-missing'))
  await visit.act(closeAccounts, { accountIds: ids, reason: why })
  return visit.redirect(urls.accounts(), { code: 'identity.bulk-closed', params: { n: ids.length } })
}

async function answerAccounts(visit: Visit): Promise<Response> {
  const authorityId = authorityOf(visit)
  const { filter } = await filterOf(visit)
  const offset = Math.max(0, Number.parseInt(visit.query('tu') ?? '0', 10) || 0)
  const found = await visit.read(async (reader) => ({
    total: await countAccounts(reader, authorityId, filter),
    accounts: await listAccounts(reader, authorityId, filter, { limit: 200, offset }),
  }))
  const accounts = found.accounts.map(({ id, kind, username, displayName, unitId, titles, closedAt }) => ({
    id,
    kind,
    username,
    displayName,
    unitId,
    titles,
    closedAt: closedAt?.toString() ?? null,
  }))
  return visit.json({ total: found.total, from: offset, accounts })
}

/** The list of accounts, what is done to many at once, and the list for other programs. */
export const accountListRoutes = defineRoutes(({ get, post }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.accounts, administrator, showAccounts)
  post(urls.accountsBulk, administrator, postBulk)
  get(urls.api, administrator, answerAccounts)
})
