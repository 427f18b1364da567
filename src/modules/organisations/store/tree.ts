import type { Reader } from '#platform/database/index.ts'
import type { Authority, AuthorityId } from '../authority.ts'
import type { Unit } from '../unit.ts'
import { listAuthorities } from './authorities.ts'
import { listUnits } from './units.ts'

export type UnitBranch = Unit & { readonly below: readonly UnitBranch[] }
export type AuthorityBranch = Authority & {
  readonly units: readonly UnitBranch[]
  readonly villageCount: number
  readonly below: readonly AuthorityBranch[]
}

function branchUnits(units: readonly Unit[], parent: string | null): UnitBranch[] {
  const present = new Set(units.map(({ id }) => id))
  return units
    .filter(
      ({ parentUnitId }) => (parentUnitId && present.has(parentUnitId) ? parentUnitId : null) === parent,
    )
    .map((unit) => ({ ...unit, below: branchUnits(units, unit.id) }))
}

/** The units of one authority on a day, as they stand under one another. */
export async function getUnitTree(
  reader: Reader,
  id: AuthorityId,
  day = reader.today,
): Promise<UnitBranch[]> {
  return branchUnits(await listUnits(reader, id, day), null)
}

async function countVillages({ db }: Reader, day: Temporal.PlainDate): Promise<Map<AuthorityId, number>> {
  const rows = await db
    .selectFrom('organisations.villages')
    .select(['authority_id as id', ({ fn }) => fn.countAll<bigint>().as('count')])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .groupBy('authority_id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, Number(count)]))
}

/**
 * The whole tree of a day in three statements: authorities that work here and those above them, each with its units. An authority
 * without a parent among them is a root.
 */
export async function getTree(reader: Reader, day = reader.today): Promise<AuthorityBranch[]> {
  const authorities = await listAuthorities(reader, { day })
  const units = Map.groupBy(await listUnits(reader, undefined, day), ({ authorityId }) => authorityId)
  const villages = await countVillages(reader, day)
  const children = Map.groupBy(authorities, ({ parentId }) => parentId)
  const known = new Set(authorities.map(({ id }) => id))
  const grow = (authority: Authority): AuthorityBranch => ({
    ...authority,
    units: branchUnits(units.get(authority.id) ?? [], null),
    villageCount: villages.get(authority.id) ?? 0,
    below: (children.get(authority.id) ?? []).map(grow),
  })
  const works = (branch: AuthorityBranch): boolean => branch.hosted || branch.below.some(works)
  return authorities
    .filter(({ parentId }) => !parentId || !known.has(parentId))
    .map(grow)
    .filter(works)
}
