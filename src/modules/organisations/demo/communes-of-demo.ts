import type { Tx } from '#platform/database/index.ts'
import { createAuthority } from '../acts/create-authority.ts'
import { mergeAuthorities } from '../acts/merge-authorities.ts'
import { recordVillages } from '../acts/record-villages.ts'
import type { AuthorityId, NewAuthority } from '../authority.ts'
import communes from './communes.json' with { type: 'json' }
import unitLists from './commune-units.json' with { type: 'json' }
import { tellUnits, type UnitOfDemo } from './units-of-demo.ts'

const begin = Temporal.PlainDate.from('1997-01-01')
const counted = Temporal.PlainDate.from('2020-01-01')
const reason = 'Huyện Đakrông đi vào hoạt động'
/** As many villages without telephone signal as the district reported; which ones is not known, so only made-up ones carry it. */
const villagesWithoutSignal = 10

const common = {
  level: 'commune',
  kind: 'people-committee',
  abbreviation: 'UBND',
  hosted: true,
  validFrom: begin,
} as const
const nameOf = (placeName: string) => `Ủy ban nhân dân ${placeName[0]!.toLowerCase()}${placeName.slice(1)}`

async function tellVillages(
  tx: Tx,
  authorityId: AuthorityId,
  commune: (typeof communes)[number],
  withoutSignal: number,
) {
  const { villages, made, population } = commune
  const share = Math.round(population / (villages.length + made.length))
  const found = villages.map((name) => ({ name }))
  const invented = made.map((name, index) => ({
    name,
    population: share + (index % 2 === 0 ? 1 : -1) * index * 3,
    sample: true,
    ...(index < withoutSignal ? { phoneSignal: false } : {}),
  }))
  await recordVillages(tx, {
    authorityId,
    villages: [...found, ...invented],
    on: counted,
    reason: 'Danh sách thôn, khóm',
  })
}

/** Hải Phúc joined Ba Lòng on 1/1/2020. @see NQ 832/NQ-UBTVQH14 */
async function tellHaiPhuc(tx: Tx, parentId: AuthorityId, baLong: AuthorityId): Promise<void> {
  const authority: NewAuthority = {
    ...common,
    name: nameOf('Xã Hải Phúc'),
    placeName: 'Xã Hải Phúc',
    slug: 'hai-phuc',
    parentId,
    codes: [{ scheme: 'gso', code: '19573' }],
  }
  const haiPhuc = await createAuthority(tx, { authority, reason })
  const instrument = 'Nghị quyết số 832/NQ-UBTVQH14 ngày 17/12/2019'
  const merger = {
    fromIds: [haiPhuc],
    into: baLong,
    on: counted,
    instrument,
    reason: 'Sắp xếp đơn vị hành chính cấp xã',
  }
  await mergeAuthorities(tx, merger)
}

/** The twelve communes and the town with codes, villages, units and posts. @returns their ids by the code of 2023 */
export async function tellCommunes(
  tx: Tx,
  parentId: AuthorityId,
  office?: string,
): Promise<Map<string, AuthorityId>> {
  const ids = new Map<string, AuthorityId>()
  let withoutSignal = villagesWithoutSignal
  for (const [index, commune] of communes.entries()) {
    const { code, placeName, slug, website } = commune
    const sampleCode = `H50.X00.X${String(index + 1).padStart(2, '0')}`
    const codes = [
      { scheme: 'gso', code } as const,
      { scheme: 'qd20', code: sampleCode, sample: true } as const,
    ]
    const contacts = { address: `${placeName}, huyện Đakrông, tỉnh Quảng Trị`, website }
    const hosted = office === undefined || office === slug
    const authority = {
      ...common,
      name: nameOf(placeName),
      placeName,
      slug,
      parentId,
      contacts,
      codes,
      hosted,
    }
    const id = await createAuthority(tx, { authority, reason })
    ids.set(code, id)
    const here = code === '19555' ? 0 : Math.min(2, commune.made.length, withoutSignal)
    withoutSignal -= here
    await tellVillages(tx, id, commune, here)
    const town = placeName.startsWith('Thị trấn')
    const units = (unitLists as UnitOfDemo[]).map((unit) => ({
      ...unit,
      name: `${unit.name} ${town ? 'thị trấn' : 'xã'}`,
    }))
    await tellUnits(tx, id, units, { on: counted, code: sampleCode })
  }
  await tellHaiPhuc(tx, parentId, ids.get('19570')!)
  return ids
}
