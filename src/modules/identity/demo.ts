import { startOfYear, today } from '#kit/calendar/index.ts'
import type { Tx } from '#platform/database/index.ts'
import {
  type Authority,
  listAuthorities,
  listPositions,
  listUnits,
  type Position,
} from '#modules/organisations/index.ts'
import { type AccountId, administratorRole, instanceAdministratorRole } from './account.ts'
import { type AccountToOpen, createAccounts } from './acts/create-accounts.ts'
import { hashPassword } from './acts/credentials/password-hash.ts'
import { changePolicy } from './acts/change-policy.ts'
import { delegate } from './acts/delegate.ts'
import { giveActingRight } from './acts/acting-rights.ts'
import { grantRole } from './acts/grant-role.ts'
import { registerCitizen } from './acts/register-citizen.ts'
import { demoCitizen, demoPassword } from './demo-accounts.ts'
import { madeUpNames } from './demo/names.ts'
import { officesFor } from './demo/offices.ts'
import { peopleFor } from './demo/people.ts'
import { findAccountByUsername } from './store/accounts.ts'
import { listColleagues } from './store/colleagues.ts'
import { listHoldings } from './store/holdings.ts'

const actsForOffice: readonly Position['kind'][] = ['clerk', 'office-head', 'head', 'one-stop-officer']

/** The clerks of an authority act as it; the clerks and heads of a unit act as the unit. */
async function letClerksAct(
  tx: Tx,
  { people, offices, positions }: { people: Opened[]; offices: Opened[]; positions: readonly Position[] },
): Promise<void> {
  const kindOf = new Map(positions.map(({ id, kind }) => [id as string, kind]))
  for (const office of offices) {
    const users = people.filter(({ account }) => {
      const kind = kindOf.get(account.positionId ?? '')
      if (!kind || !actsForOffice.includes(kind)) return false
      return office.account.unitId ? office.account.unitId === account.unitId : kind === 'clerk'
    })
    const inUnit = people.filter(({ account }) => account.unitId === office.account.unitId)
    for (const { id } of (users.length > 0 ? users : inUnit).slice(0, 2))
      await giveActingRight(tx, { organisationId: office.id, personId: id })
  }
}

type Opened = { readonly id: AccountId; readonly account: AccountToOpen }

async function open(tx: Tx, authority: Authority, accounts: readonly AccountToOpen[]): Promise<Opened[]> {
  const ids = await createAccounts(tx, { authorityId: authority.id, accounts, ownPassword: true })
  return ids.map((id, at) => ({ id, account: accounts[at]! }))
}

const idOf = async (tx: Tx, username: string) => (await findAccountByUsername(tx, username))!.id

/** Who administers the accounts of an authority. */
async function firstAdministrator(tx: Tx, authorityId: Authority['id']): Promise<AccountId> {
  const there: Tx = { ...tx, actor: { kind: 'system', name: 'demo', authorityId } }
  return (await listColleagues(there)).find(({ roles }) => roles.includes(administratorRole))!.id
}

/** The chair is away for a month: the vice-chair signs, and every paper shows for whom. */
async function lendSignature(tx: Tx): Promise<void> {
  const chair = await idOf(tx, 'chutich')
  const [holding] = await listHoldings(tx, chair)
  await delegate(tx, {
    fromAccountId: chair,
    toAccountId: await idOf(tx, 'phochutich'),
    holdingId: holding!.id,
    powers: ['sign'],
    fromAt: tx.now,
    untilAt: tx.now.add({ hours: 24 * 30 }),
    reason: 'Chủ tịch đi công tác; ủy quyền ký văn bản thường kỳ',
  })
}

/**
 * Peoples the district: one made-up person on each seat, 76 offices that clerks act as, one delegation alive, and a citizen. All demo
 * accounts share one password and therefore one hash (hashing 502 times would take ten seconds and teach nothing), and the second factor
 * is only recommended, so that people can look around; both are said on the sign-in page.
 */
export async function loadDemo(tx: Tx): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  const names = madeUpNames(20_230_323)
  const taken = new Set<string>()
  // Everybody has held their post since before the year of papers that the demo tells.
  const since = startOfYear(2025)
  const seated: Tx = { ...tx, now: since, today: today(since) }
  const authorities = await listAuthorities(tx, { hosted: true })
  const places = []
  for (const authority of authorities) places.push({ authority, units: await listUnits(tx, authority.id) })
  const offices = officesFor(places)
  for (const { authority, units } of places) {
    const positions = await listPositions(tx, { authorityId: authority.id })
    const people = await open(
      seated,
      authority,
      peopleFor({ slug: authority.slug, units, positions, names, taken, passwordHash }),
    )
    await letClerksAct(tx, {
      people,
      offices: await open(seated, authority, offices.get(authority.id) ?? []),
      positions,
    })
  }
  // The administrator of the district, or of the one authority that works here.
  const administrator = await findAccountByUsername(tx, 'quantri')
  await grantRole(tx, {
    accountId: administrator?.id ?? (await firstAdministrator(tx, authorities[0]!.id)),
    role: instanceAdministratorRole,
    reason: 'Quản trị hệ thống dùng thử',
  })
  if (administrator) await lendSignature(tx)
  await registerCitizen(tx, {
    contact: demoCitizen.username,
    displayName: 'Hồ Thị Lành (công dân mẫu)',
    hash: passwordHash,
    address: 'demo',
  })
  await changePolicy(tx, {
    key: 'second-factor',
    value: { mode: 'recommended', roles: ['leader', 'clerk', 'administrator', 'instance-administrator'] },
    by: 'Krông (dùng thử)',
    reason: 'Huyện mẫu: ai cũng vào xem được bằng mật khẩu chung',
  })
}
