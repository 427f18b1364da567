import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Airing, AiringId, AiringOutcome, PublicAiring, Script, ScriptId } from '../loudspeaker.ts'

const scriptColumns = sql`id, authority_id AS "authorityId", title, body, source_type AS "sourceType", sample, made_at AS "madeAt", made_by_name AS "madeByName"`

/** The newest scripts of the own authority. */
export async function listScripts(
  { db }: Reader,
  authorityId: Id<'authority'>,
  most: number,
): Promise<Script[]> {
  // prettier-ignore
  const { rows } = await sql<Script>`
    SELECT ${scriptColumns} FROM alerts.scripts WHERE authority_id = ${authorityId} ORDER BY made_at DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** One script of the own authority; refuses where there is none (404). */
export async function getScript({ db }: Reader, id: ScriptId): Promise<Script> {
  const { rows } = await sql<Script>`SELECT ${scriptColumns} FROM alerts.scripts WHERE id = ${id}`.execute(db)
  return rows[0] ?? refuse(404, reason('alerts.no-such-script'))
}

/** Locks a script of the own authority; refuses where there is none (404). */
export async function lockScript(tx: Tx, id: ScriptId): Promise<Script> {
  await sql`SELECT FROM alerts.scripts WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getScript(tx, id)
}

/** Writes a script. */
export async function insertScript(
  { db, now }: Tx,
  script: Omit<Script, 'madeAt' | 'madeByName'> & { readonly sourceId: string | null; readonly by: string | null; readonly byName: string }, // prettier-ignore
): Promise<void> {
  await sql`
    INSERT INTO alerts.scripts (id, authority_id, title, body, source_type, source_id, sample, made_at, made_by, made_by_name)
    VALUES (${script.id}, ${script.authorityId}, ${script.title}, ${script.body}, ${script.sourceType}, ${script.sourceId}, ${script.sample}, ${now}, ${script.by}, ${script.byName})`.execute(
    db,
  )
}

/** Plans when and where a script is read; what is planned already stays as it is. Gives how many are new. */
export async function insertAirings(
  { db, now }: Tx,
  { id, authorityId }: Pick<Script, 'id' | 'authorityId'>,
  moments: readonly Temporal.Instant[],
  { clusters, byName }: { readonly clusters: readonly string[]; readonly byName: string },
): Promise<number> {
  let planned = 0
  for (const at of moments) {
    const { numAffectedRows = 0n } = await sql`
      INSERT INTO alerts.airings (id, authority_id, script_id, at, clusters, planned_at, planned_by_name)
      VALUES (${newId<'airing'>()}, ${authorityId}, ${id}, ${at}, ${[...clusters]}::text[], ${now}, ${byName}) ON CONFLICT (script_id, at) DO NOTHING`.execute(
      db,
    )
    planned += Number(numAffectedRows)
  }
  return planned
}

const airingColumns = sql`a.id, a.script_id AS "scriptId", s.title, a.at, a.clusters, o.outcome, coalesce(o.reader, '') AS reader, coalesce(o.why, '') AS why, o.by_name AS "byName"`
const airings = sql`alerts.airings a JOIN alerts.scripts s ON s.id = a.script_id LEFT JOIN alerts.airing_outcomes o ON o.airing_id = a.id`

/** What the own authority reads between two moments, of one script, or one airing, in order of time. */
export async function listAirings(
  { db }: Reader,
  authorityId: Id<'authority'>,
  which: { readonly from: Temporal.Instant; readonly until: Temporal.Instant } | { readonly scriptId: ScriptId } | { readonly airingId: AiringId }, // prettier-ignore
): Promise<Airing[]> {
  const only =
    'scriptId' in which
      ? sql`a.script_id = ${which.scriptId}`
      : 'airingId' in which
        ? sql`a.id = ${which.airingId}`
        : sql`a.at >= ${which.from} AND a.at < ${which.until}`
  const { rows } = await sql<Airing>`
    SELECT ${airingColumns} FROM ${airings} WHERE a.authority_id = ${authorityId} AND ${only} ORDER BY a.at, s.title LIMIT 500`.execute(
    db,
  )
  return rows
}

/** Locks an airing of the own authority; refuses where there is none (404). */
export async function lockAiring(
  { db }: Tx,
  id: AiringId,
): Promise<Airing & { readonly authorityId: Id<'authority'> }> {
  await sql`SELECT FROM alerts.airings WHERE id = ${id} FOR UPDATE`.execute(db)
  const { rows } = await sql<Airing & { authorityId: Id<'authority'> }>`
    SELECT ${airingColumns}, a.authority_id AS "authorityId" FROM ${airings} WHERE a.id = ${id}`.execute(db)
  return rows[0] ?? refuse(404, reason('alerts.no-such-airing'))
}

/** Writes how an airing went. */
export async function insertAiringOutcome(
  { db, now }: Tx,
  { id, authorityId }: { readonly id: AiringId; readonly authorityId: Id<'authority'> },
  end: { readonly outcome: AiringOutcome; readonly reader: string; readonly why: string; readonly by: string | null; readonly byName: string }, // prettier-ignore
): Promise<void> {
  await sql`
    INSERT INTO alerts.airing_outcomes (airing_id, authority_id, outcome, reader, why, at, by_account, by_name)
    VALUES (${id}, ${authorityId}, ${end.outcome}, ${end.reader}, ${end.why}, ${now}, ${end.by}, ${end.byName})`.execute(
    db,
  )
}

/** The programme of an authority between two moments. Reads a published view only. */
export async function listProgramme(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<PublicAiring[]> {
  const { rows } = await sql<PublicAiring>`
    SELECT airing_id AS id, script_id AS "scriptId", title, body, sample, at, clusters, outcome FROM alerts.published_airings
     WHERE authority_id = ${authorityId} AND at >= ${from} AND at < ${until} ORDER BY at, title LIMIT 300`.execute(
    db,
  )
  return rows
}
