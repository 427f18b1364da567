import { type Id, newId } from '#kit/ids.ts'
import { createAuthority, recordVillages } from '#modules/organisations/index.ts'
import type { Act, Actor, Transactor } from '#platform/database/index.ts'

const origin = { requestId: 'test', channel: 'web' } as const
export const system: Actor = { kind: 'system', name: 'Kiểm thử' }
type Person = Actor & { kind: 'person' }

const person = (authorityId: Id<'authority'>, name: string, role: string): Person => ({
  kind: 'person',
  accountId: newId<'account'>(),
  name,
  authorityId,
  roles: [role],
})

export type Office = {
  readonly id: Id<'authority'>
  readonly leader: Person
  readonly editor: Person
  readonly administrator: Person
  readonly clerk: Person
}

/** A district with two communes that have villages, their people, and the way to act. */
export async function openOffices(transactor: Transactor) {
  const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
    transactor.act({ actor, origin }, verb, input)
  const validFrom = Temporal.PlainDate.from('2020-01-01')
  async function open(
    slug: string,
    placeName: string,
    level: 'district' | 'commune',
    parentId: Id<'authority'> | null,
  ): Promise<Office> {
    // prettier-ignore
    const id = newId<'authority'>()
    await act(system, createAuthority, {
      authority: { id, level, kind: 'people-committee', slug, hosted: true, validFrom, name: `Ủy ban nhân dân ${placeName}`, placeName, abbreviation: 'UBND', parentId }, // prettier-ignore
      reason: 'NQ 1/2020',
    })
    return {
      id,
      leader: person(id, 'Hồ Thị Lãnh', 'leader'),
      editor: person(id, 'Hồ Văn Biên', 'editor'),
      administrator: person(id, 'Hồ Văn Quản', 'administrator'),
      clerk: person(id, 'Hồ Thị Thư', 'clerk'),
    }
  }
  const district = await open('huyen-dakrong', 'Huyện Đakrông', 'district', null)
  const taLong = await open('ta-long', 'Xã Tà Long', 'commune', district.id)
  const baNang = await open('ba-nang', 'Xã Ba Nang', 'commune', district.id)
  const villages = [{ name: 'Thôn Kè' }, { name: 'Thôn Pa Hy' }]
  await act(system, recordVillages, { authorityId: taLong.id, villages, on: validFrom, reason: 'NQ 1/2020' })
  return { act, district, taLong, baNang }
}
