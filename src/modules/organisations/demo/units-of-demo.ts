import type { Tx } from '#platform/database/index.ts'
import { assignCode } from '../acts/assign-code.ts'
import { createPosition } from '../acts/create-position.ts'
import { createUnit } from '../acts/create-unit.ts'
import type { AuthorityId } from '../authority.ts'
import type { PositionKind } from '../position.ts'
import { usualOf } from '../rules/position-roles.ts'
import type { UnitId, UnitKind } from '../unit.ts'

/** A unit as the demo's lists give it; `under` is the abbreviation of the unit that it belongs to. */
export type UnitOfDemo = {
  kind: UnitKind
  name: string
  abbreviation: string
  remit: string
  sort: number
  under?: string
  positions: { title: string; kind: PositionKind; seats: number }[]
}

const standard = 'Cơ cấu theo quy định chung (mẫu trình diễn)'

/** Sets up the units of an authority with their posts, and sample codes below `code`; `instance` gives its IT post the whole instance. */
export async function tellUnits(
  tx: Tx,
  authorityId: AuthorityId,
  units: readonly UnitOfDemo[],
  { on, code, instance = false }: { on: Temporal.PlainDate; code: string; instance?: boolean },
): Promise<void> {
  const byAbbreviation = new Map<string, UnitId>()
  for (const [index, { positions, under, ...facts }] of units.entries()) {
    const parentUnitId = (under && byAbbreviation.get(under)) || null
    const unit = { ...facts, authorityId, parentUnitId, validFrom: on, sample: true }
    const unitId = await createUnit(tx, { unit, reason: standard })
    byAbbreviation.set(facts.abbreviation, unitId)
    const sampleCode = `${code}.P${String(index + 1).padStart(2, '0')}`
    if (facts.kind === 'office' || facts.kind === 'department' || facts.kind === 'service-unit') {
      const assigned = { authorityId, unitId, scheme: 'qd20', code: sampleCode, on, sample: true } as const
      await assignCode(tx, { ...assigned, reason: 'Mã mẫu, không dùng thật' })
    }
    for (const position of positions) {
      const roles = [...usualOf[position.kind].roles]
      if (instance && position.kind === 'it-administrator') roles.push('instance-administrator')
      await createPosition(tx, {
        position: { ...position, roles, unitId, validFrom: on, sample: true },
        reason: standard,
      })
    }
  }
}
