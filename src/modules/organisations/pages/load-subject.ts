import type { Crumb } from '#platform/ui/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { Authority } from '../authority.ts'
import type { Position } from '../position.ts'
import { getAuthority } from '../store/authorities.ts'
import { getPosition } from '../store/positions.ts'
import { getUnit, listUnits } from '../store/units.ts'
import { words } from '../messages/index.ts'
import type { Unit } from '../unit.ts'
import { urls } from '../urls.ts'
import { idIn } from './visit-input.ts'

export type AuthoritySubject = Awaited<ReturnType<typeof loadAuthority>>
export type UnitSubject = Awaited<ReturnType<typeof loadUnit>>

function crumbsTo(visit: Visit, authority: Authority): Crumb[] {
  return [
    { href: urls.tree(), label: words.in(visit.language)('tree') },
    { href: urls.authority({ id: authority.id }), label: authority.placeName },
  ]
}

/** The authority of the address with its units, for its edit forms. */
export async function loadAuthority(visit: Visit) {
  const id = idIn<'authority'>(visit)
  return visit.read(async (reader) => {
    const authority = await getAuthority(reader, id)
    const units = await listUnits(reader, id)
    return {
      authority,
      units,
      authorityId: id,
      back: urls.authority({ id }),
      crumbs: crumbsTo(visit, authority),
    }
  })
}

/** The unit of the address with its authority and the units beside it, for its edit forms. */
export async function loadUnit(visit: Visit) {
  const id = idIn<'unit'>(visit)
  return visit.read(async (reader) => {
    const unit = await getUnit(reader, id)
    const authority = await getAuthority(reader, unit.authorityId)
    const units = await listUnits(reader, unit.authorityId)
    const back = urls.unit({ id })
    const crumbs = [...crumbsTo(visit, authority), { href: back, label: unit.name }]
    return { unit, authority, units, authorityId: unit.authorityId, back, crumbs }
  })
}

/** The other units of the authority, to choose from. */
export function otherUnits({ unit, units }: UnitSubject): { value: string; label: string }[] {
  return units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ value: id, label: name }))
}

/** The position of the address with its unit, for the form that ends it. */
export async function loadPosition(visit: Visit): Promise<{
  position: Position
  unit: Unit
  authorityId: Authority['id']
  back: string
  crumbs: Crumb[]
}> {
  const id = idIn<'position'>(visit)
  return visit.read(async (reader) => {
    const position = await getPosition(reader, id)
    const unit = await getUnit(reader, position.unitId)
    const authority = await getAuthority(reader, unit.authorityId)
    const back = urls.unit({ id: unit.id })
    const crumbs = [...crumbsTo(visit, authority), { href: back, label: unit.name }]
    return { position, unit, authorityId: authority.id, back, crumbs }
  })
}
