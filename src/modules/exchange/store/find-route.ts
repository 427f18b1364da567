import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { PeerId, Route } from '../peer.ts'

type Found = {
  readonly way: 'local' | 'peer' | 'axis'
  readonly authorityId: Id<'authority'> | null
  readonly peerId: PeerId | null
  readonly axisId: Id<'axis'> | null
  readonly name: string
}

/** The authority of this instance that an identification code names on a day, as a statement of one column. */
export const authorityHere = (organId: string, day: Temporal.PlainDate): RawBuilder<unknown> => sql`
  SELECT a.id FROM organisations.codes c
    JOIN organisations.authorities a ON a.id = c.authority_id AND a.hosted
    JOIN organisations.authority_versions v ON v.authority_id = a.id
      AND v.valid_from <= ${day} AND (v.valid_to IS NULL OR v.valid_to >= ${day})
   WHERE c.scheme IN ('qd20', 'qcvn102') AND c.code = ${organId} AND c.unit_id IS NULL
     AND c.valid_from <= ${day} AND (c.valid_to IS NULL OR c.valid_to >= ${day}) LIMIT 1`

/**
 * How an organ is reached today, by its identification code in either form (QĐ 20/2020, QCVN 102): in this instance before anywhere else;
 * undefined where nobody knows it.
 */
export async function findRoute({ db, today }: Reader, organId: string): Promise<Route | undefined> {
  const { rows } = await sql<Found>`
    SELECT 'local' AS way, a.id AS "authorityId", NULL::uuid AS "peerId", NULL::uuid AS "axisId", v.name
      FROM organisations.codes c
      JOIN organisations.authorities a ON a.id = c.authority_id AND a.hosted
      JOIN organisations.authority_versions v ON v.authority_id = a.id
        AND v.valid_from <= ${today} AND (v.valid_to IS NULL OR v.valid_to >= ${today})
     WHERE c.scheme IN ('qd20', 'qcvn102') AND c.code = ${organId} AND c.unit_id IS NULL
       AND c.valid_from <= ${today} AND (c.valid_to IS NULL OR c.valid_to >= ${today})
    UNION ALL
    SELECT d.way, NULL, d.peer_id, d.axis_id, d.name FROM exchange.directory d
     WHERE d.organ_id = ${organId} AND d.valid_from <= ${today} AND (d.valid_to IS NULL OR d.valid_to >= ${today})
    LIMIT 1`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { way, name } = found
  if (way === 'local') return { way, name, authorityId: found.authorityId! }
  return way === 'peer' ? { way, name, peerId: found.peerId! } : { way, name, axisId: found.axisId! }
}

/** The identification code under which an authority sends and receives today: of QĐ 20/2020 where it has one, else the elder form. */
export async function findOwnCode(
  { db, today }: Reader,
  authorityId: Id<'authority'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    SELECT code FROM organisations.codes
    WHERE authority_id = ${authorityId} AND unit_id IS NULL AND scheme IN ('qd20', 'qcvn102')
      AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})
    ORDER BY scheme = 'qd20' DESC, valid_from DESC LIMIT 1`.execute(db)
  return rows[0]?.code
}

/** The organs of this instance that packets may be addressed to today. */
export async function listOwnOrgans({ db, today }: Reader): Promise<{ organId: string; name: string }[]> {
  const { rows } = await sql<{ organId: string; name: string }>`
    SELECT c.code AS "organId", v.name FROM organisations.codes c
      JOIN organisations.authorities a ON a.id = c.authority_id AND a.hosted
      JOIN organisations.authority_versions v ON v.authority_id = a.id
        AND v.valid_from <= ${today} AND (v.valid_to IS NULL OR v.valid_to >= ${today})
     WHERE c.scheme IN ('qd20', 'qcvn102') AND c.unit_id IS NULL
       AND c.valid_from <= ${today} AND (c.valid_to IS NULL OR c.valid_to >= ${today})
     ORDER BY c.code`.execute(db)
  return rows
}
