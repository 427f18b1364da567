import { type Id, newId } from '#kit/ids.ts'
import type { Actor, Origin } from '#platform/database/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { hashPassword } from '../acts/credentials/password-hash.ts'
import { createAccount } from '../acts/create-account.ts'
import { doorOf, type Door } from '../acts/door.ts'
import { givePosition } from '../acts/give-position.ts'
import { grantRole } from '../acts/grant-role.ts'
import type { AccountId, AuthorityId } from '../account.ts'

export const origin: Origin = { requestId: 'test', channel: 'operator' }
export const password = 'Mưa rừng Đakrông 26'

export type Commune = {
  readonly id: AuthorityId
  readonly name: string
  readonly unitId: Id<'unit'>
  readonly positions: Readonly<Record<'chair' | 'clerk' | 'specialist', Id<'position'>>>
}

/** Two communes with an office and three posts each, and the acts to people them. */
export type TestDistrict = {
  readonly taLong: Commune
  readonly baNang: Commune
  readonly door: Door
  person(commune: Commune, username: string, post?: keyof Commune['positions']): Promise<AccountId>
  administrator(commune: Commune, username: string): Promise<Actor & { kind: 'person' }>
}

async function layCommune({ owner }: TestDatabase, name: string, slug: string): Promise<Commune> {
  const id: AuthorityId = newId<'authority'>()
  const unitId = newId<'unit'>()
  const positions = {
    chair: newId<'position'>(),
    clerk: newId<'position'>(),
    specialist: newId<'position'>(),
  }
  await owner.query(
    `INSERT INTO organisations.authorities (id, level, kind, slug, hosted, valid_from) VALUES ($1, 'commune', 'people-committee', $2, true, '2000-01-01')`,
    [id, slug],
  )
  await owner.query(
    `INSERT INTO organisations.authority_versions (id, authority_id, valid_from, name, place_name, abbreviation, reason, changed_by, changed_at)
     VALUES ($1, $2, '2000-01-01', $3, $3, 'UBND', 'test', 'test', now())`,
    [newId(), id, name],
  )
  await owner.query(
    `INSERT INTO organisations.units (id, authority_id, kind, valid_from) VALUES ($1, $2, 'office', '2000-01-01')`,
    [unitId, id],
  )
  await owner.query(
    `INSERT INTO organisations.unit_versions (id, authority_id, unit_id, valid_from, name, reason, changed_by, changed_at)
     VALUES ($1, $2, $3, '2000-01-01', 'Văn phòng', 'test', 'test', now())`,
    [newId(), id, unitId],
  )
  const post = (positionId: string, title: string, kind: string, roles: string[], rank: number) =>
    owner.query(
      `INSERT INTO organisations.positions (id, authority_id, unit_id, title, kind, roles, rank, seats, valid_from, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 300, '2000-01-01', 'test')`,
      [positionId, id, unitId, title, kind, roles, rank],
    )
  await post(positions.chair, 'Chủ tịch', 'chair', ['leader'], 1)
  await post(positions.clerk, 'Văn thư', 'clerk', ['clerk'], 5)
  await post(positions.specialist, 'Công chức', 'specialist', ['specialist'], 9)
  return { id, name, unitId, positions }
}

/** Lays the two communes; `hash` is one password hash for everybody, because hashing is slow on purpose. */
export async function layTwoCommunes(database: TestDatabase): Promise<TestDistrict> {
  const taLong = await layCommune(database, 'UBND xã Tà Long', 'ta-long')
  const baNang = await layCommune(database, 'UBND xã Ba Nang', 'ba-nang')
  const door = doorOf(database.transactor, origin, 'test')
  const passwordHash = await hashPassword(password)
  const person: TestDistrict['person'] = async (commune, username, post) => {
    const id = await door.act(createAccount, {
      authorityId: commune.id,
      kind: 'person',
      username,
      displayName: `Hồ Thị ${username}`,
      passwordHash,
      ownPassword: true,
    })
    if (post) await door.act(givePosition, { accountId: id, positionId: commune.positions[post] })
    return id
  }
  return {
    taLong,
    baNang,
    door,
    person,
    async administrator(commune, username) {
      const accountId = await person(commune, username, 'specialist')
      await door.act(grantRole, { accountId, role: 'administrator', reason: 'test' })
      return {
        kind: 'person',
        accountId,
        name: username,
        authorityId: commune.id,
        roles: ['specialist', 'administrator'],
      }
    },
  }
}
