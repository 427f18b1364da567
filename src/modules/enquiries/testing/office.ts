import { randomBytes } from 'node:crypto'
import { type Id, newId } from '#kit/ids.ts'
import { createAccount, givePosition, hashPassword } from '#modules/identity/index.ts'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'

export type Person = Actor & { kind: 'person' }
export const system: Actor = { kind: 'system', name: 'Cổng thông tin' }
const origin = { requestId: 'test', channel: 'web' } as const

export type Office = {
  readonly authorityId: Id<'authority'>
  readonly unitId: Id<'unit'>
  readonly clerk: Person
  readonly leader: Person
  readonly head: Person
  readonly specialist: Person
}

async function layAuthority({ owner }: TestDatabase, slug: string, name: string) {
  const [authorityId, unitId] = [newId<'authority'>(), newId<'unit'>()]
  const position = { id: '', title: '', kind: '', roles: [''] }
  await owner.query(
    `INSERT INTO organisations.authorities (id, level, kind, slug, hosted, valid_from) VALUES ($1, 'commune', 'people-committee', $2, true, '2000-01-01')`,
    [authorityId, slug],
  )
  await owner.query(
    `INSERT INTO organisations.authority_versions (id, authority_id, valid_from, name, place_name, abbreviation, reason, changed_by, changed_at)
     VALUES ($1, $2, '2000-01-01', $3, $3, 'UBND', 'test', 'test', now())`,
    [newId(), authorityId, name],
  )
  await owner.query(
    `INSERT INTO organisations.units (id, authority_id, kind, valid_from) VALUES ($1, $2, 'office', '2000-01-01')`,
    [unitId, authorityId],
  )
  await owner.query(
    `INSERT INTO organisations.unit_versions (id, authority_id, unit_id, valid_from, name, reason, changed_by, changed_at)
     VALUES ($1, $2, $3, '2000-01-01', 'Địa chính', 'test', 'test', now())`,
    [newId(), authorityId, unitId],
  )
  const post = async (one: typeof position) => {
    const id = newId<'position'>()
    await owner.query(
      `INSERT INTO organisations.positions (id, authority_id, unit_id, title, kind, roles, rank, seats, valid_from, reason)
       VALUES ($1, $2, $3, $4, $5, $6, 1, 9, '2000-01-01', 'test')`,
      [id, authorityId, unitId, one.title, one.kind, one.roles],
    )
    return id
  }
  return { authorityId, unitId, post }
}

/** Authorities with a clerk, a leader, a head of unit and a specialist, and the ways to act and read in tests. */
export async function layOffices(database: TestDatabase) {
  const { transactor } = database
  const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
    transactor.act({ actor, origin }, verb, input)
  const read = <Result>(actor: Actor, work: (reader: Reader) => Promise<Result>) =>
    transactor.read(actor, work)
  const passwordHash = await hashPassword('Mưa rừng Đakrông 26')

  async function office(slug: string, name: string): Promise<Office> {
    const { authorityId, unitId, post } = await layAuthority(database, slug, name)
    const person = async (displayName: string, kind: string, role: string): Promise<Person> => {
      const positionId = await post({ id: '', title: kind, kind, roles: [role] })
      const username = `${role}.${randomBytes(4).toString('hex')}`
      const accountId = await act(system, createAccount, {
        authorityId,
        kind: 'person',
        username,
        displayName,
        passwordHash,
        ownPassword: true,
      })
      await act(system, givePosition, { accountId, positionId })
      return { kind: 'person', accountId, name: displayName, authorityId, unitId, positionId, roles: [role] }
    }
    return {
      authorityId,
      unitId,
      clerk: await person('Hồ Thị Thư', 'clerk', 'clerk'),
      leader: await person('Hồ Văn Trưởng', 'chair', 'leader'),
      head: await person('Hồ Thị Đơn', 'head', 'unit-head'),
      specialist: await person('Hồ Văn Viết', 'specialist', 'specialist'),
    }
  }
  return { act, read, office }
}

/** The words and the person of an enquiry, for tests. */
export const someContent = (body: string, name = 'Hồ Thị Mai') => ({
  name,
  phone: '0912345678',
  email: '',
  body,
  place: '',
  village: '',
  latitude: null,
  longitude: null,
  details: {},
})
