import type { Tx } from '#platform/database/index.ts'
import { createAuthority } from './acts/create-authority.ts'
import { planScheme } from './acts/plan-scheme.ts'
import type { AuthorityId } from './authority.ts'
import { tellCalendar } from './demo/calendar-of-demo.ts'
import { tellCommunes } from './demo/communes-of-demo.ts'
import districtUnits from './demo/district-units.json' with { type: 'json' }
import { reformFacts, reformSteps } from './demo/reform-of-demo.ts'
import { tellUnits, type UnitOfDemo } from './demo/units-of-demo.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const common = { kind: 'people-committee', abbreviation: 'UBND', validFrom: day('1997-01-01') } as const

async function tellProvince(
  tx: Tx,
  name: string,
  slug: string,
  code: string,
  electronic: string,
): Promise<AuthorityId> {
  const authority = {
    ...common,
    level: 'province',
    validFrom: day('1989-07-01'),
    name: `Ủy ban nhân dân tỉnh ${name}`,
    placeName: `Tỉnh ${name}`,
    slug,
    hosted: false,
    parentId: null,
    codes: [{ scheme: 'gso', code } as const, { scheme: 'qd20', code: electronic } as const],
  } as const
  return createAuthority(tx, { authority, reason: 'Tỉnh được tái lập' })
}

async function tellDistrict(tx: Tx, parentId: AuthorityId, office?: string): Promise<AuthorityId> {
  const authority = {
    ...common,
    level: 'district',
    name: 'Ủy ban nhân dân huyện Đakrông',
    placeName: 'Huyện Đakrông',
    slug: 'huyen-dakrong',
    hosted: office === undefined || office === 'huyen-dakrong',
    parentId,
    contacts: {
      address: 'Đường Hùng Vương, thị trấn Krông Klang, huyện Đakrông, tỉnh Quảng Trị',
      website: 'dakrong.quangtri.gov.vn',
    },
    codes: [
      { scheme: 'gso', code: '467' } as const,
      { scheme: 'qd20', code: 'H50.X00', sample: true } as const,
    ],
  } as const
  return createAuthority(tx, { authority, reason: 'Thành lập theo Nghị định 83/CP ngày 17/12/1996' })
}

/**
 * The demo district as its office lives day by day: district, town and communes alive; the rearrangement of 1/7/2025 stands ready as a
 * plan that an instance administrator carries out on a screen (see README: why the demo does not begin after it).
 */
export async function loadDemo(teller: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  const tx: Tx = { ...teller, actor: { kind: 'system', name: 'Dữ liệu trình diễn' } }
  const province = await tellProvince(tx, 'Quảng Trị', 'tinh-quang-tri', '45', 'H50')
  const neighbour = await tellProvince(tx, 'Quảng Bình', 'tinh-quang-binh', '44', 'H46')
  const district = await tellDistrict(tx, province, office)
  await tellUnits(tx, district, districtUnits as UnitOfDemo[], {
    on: day('2020-01-01'),
    code: 'H50.X00',
    instance: true,
  })
  const communes = await tellCommunes(tx, district, office)
  await tellCalendar(tx, district, communes)
  await planScheme(tx, {
    authorityId: district,
    title: 'Sắp xếp đơn vị hành chính năm 2025',
    instrument: reformFacts.instrument,
    plannedOn: reformFacts.on,
    steps: reformSteps({ province, neighbour, district, communes }),
    reason: 'Bỏ cấp huyện, sắp xếp cấp xã',
  })
}
