import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { Position, PositionId } from '../position.ts'
import type { UnitId } from '../unit.ts'

function positions({ db }: Reader) {
  return db
    .selectFrom('organisations.positions as p')
    .select([
      'p.id',
      'p.authority_id as authorityId',
      'p.unit_id as unitId',
      'p.title',
      'p.kind',
      'p.roles',
      'p.rank',
    ])
    .select(['p.seats', 'p.valid_from as validFrom', 'p.valid_to as validTo', 'p.sample'])
}

/** The position, living or closed; undefined when unknown. */
export async function findPosition(reader: Reader, id: PositionId): Promise<Position | undefined> {
  return positions(reader).where('p.id', '=', id).executeTakeFirst()
}

/** As `findPosition`, but refuses (404) an unknown id. */
export async function getPosition(reader: Reader, id: PositionId): Promise<Position> {
  return (await findPosition(reader, id)) ?? refuse(404, reason('organisations.position-unknown'))
}

export type PositionFilter = {
  readonly authorityId?: AuthorityId
  readonly unitId?: UnitId
  readonly day?: Temporal.PlainDate
}

/** Positions that existed on the day (today unless told), the highest of each unit first. */
export async function listPositions(reader: Reader, filter: PositionFilter = {}): Promise<Position[]> {
  const day = filter.day ?? reader.today
  let query = positions(reader)
    .where('p.valid_from', '<=', day)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>=', day)]))
    .orderBy('p.unit_id')
    .orderBy('p.rank')
    .orderBy('p.id')
  if (filter.authorityId) query = query.where('p.authority_id', '=', filter.authorityId)
  if (filter.unitId) query = query.where('p.unit_id', '=', filter.unitId)
  return query.execute()
}

/** Locks the position's row until the act ends; refuses (404) an unknown id. */
export async function lockPosition(tx: Tx, id: PositionId): Promise<Position> {
  const found = await positions(tx).where('p.id', '=', id).forUpdate().executeTakeFirst()
  return found ?? refuse(404, reason('organisations.position-unknown'))
}

/** Writes a new position. */
export async function insertPosition(
  { db }: Tx,
  position: Position & { readonly reason: string },
): Promise<void> {
  await db
    .insertInto('organisations.positions')
    .values({
      id: position.id,
      authority_id: position.authorityId,
      unit_id: position.unitId,
      title: position.title,
      kind: position.kind,
      roles: [...position.roles],
      rank: position.rank,
      seats: position.seats,
      valid_from: position.validFrom,
      valid_to: position.validTo,
      reason: position.reason,
      sample: position.sample,
    })
    .execute()
}

/** Ends a position on the day. */
export async function endPosition({ db }: Tx, id: PositionId, lastDay: Temporal.PlainDate): Promise<void> {
  await db.updateTable('organisations.positions').set({ valid_to: lastDay }).where('id', '=', id).execute()
}
