import { newId } from '#kit/ids.ts'
import type { Act, Actor, Reader, Transactor } from '#platform/database/index.ts'
import { createAuthority } from '../acts/create-authority.ts'
import { createUnit } from '../acts/create-unit.ts'
import type { AuthorityId } from '../authority.ts'
import type { UnitId } from '../unit.ts'

const origin = { requestId: 'test', channel: 'web' } as const
const system: Actor = { kind: 'system', name: 'Kiểm thử' }
const born = new Temporal.PlainDate(2020, 1, 1)

/** A person of an authority with these roles. */
export function someone(authorityId: AuthorityId, ...roles: string[]): Actor & { kind: 'person' } {
  return { kind: 'person', accountId: newId<'account'>(), name: 'Hồ Văn Thắng', authorityId, roles }
}

export type Commune = { readonly id: AuthorityId; readonly office: UnitId; readonly justice: UnitId }

/** A district with two communes of two units each, and the ways to act and read in tests. */
export async function layDistrict(transactor: Transactor) {
  const act = <Input, Result>(verb: Act<Input, Result>, input: Input, actor: Actor = system) =>
    transactor.act({ actor, origin }, verb, input)
  const authority = (
    slug: string,
    placeName: string,
    level: 'district' | 'commune',
    parentId: AuthorityId | null,
  ) =>
    act(createAuthority, {
      authority: {
        level,
        slug,
        placeName,
        parentId,
        name: `Ủy ban nhân dân ${placeName}`,
        kind: 'people-committee',
        hosted: true,
        abbreviation: 'UBND',
        validFrom: born,
      },
      reason: 'Thành lập',
    })
  const district = await authority('huyen', 'Huyện Đakrông', 'district', null)
  const commune = async (slug: string, placeName: string): Promise<Commune> => {
    const id = await authority(slug, placeName, 'commune', district)
    const unit = (name: string) =>
      act(createUnit, {
        unit: { authorityId: id, kind: 'office', name, validFrom: born },
        reason: 'Theo đề án',
      })
    return { id, office: await unit('Văn phòng'), justice: await unit('Tư pháp - Hộ tịch') }
  }
  const taLong = await commune('ta-long', 'Xã Tà Long')
  const baNang = await commune('ba-nang', 'Xã Ba Nang')
  const reader = someone(district)
  const read = <Result>(work: (reader: Reader) => Promise<Result>) => transactor.read(reader, work)
  return { district, taLong, baNang, act, read }
}
