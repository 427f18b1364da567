import { newId } from '#kit/ids.ts'
import type { AuthorityId } from '../authority.ts'
import type { NewPosition, Position } from '../position.ts'
import { usualOf } from './position-roles.ts'

/** The post that is meant by what was asked for: tidy title, usual roles and order of its kind, one seat, open end. */
export function positionOf(wanted: NewPosition, authorityId: AuthorityId): Position {
  const usual = usualOf[wanted.kind]
  return {
    id: wanted.id ?? newId<'position'>(),
    authorityId,
    unitId: wanted.unitId,
    title: wanted.title.trim(),
    kind: wanted.kind,
    roles: wanted.roles ?? usual.roles,
    rank: wanted.rank ?? usual.rank,
    seats: wanted.seats ?? 1,
    validFrom: wanted.validFrom,
    validTo: null,
    sample: wanted.sample ?? false,
  }
}
