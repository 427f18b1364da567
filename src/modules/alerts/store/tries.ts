import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DispatchId } from '../outward.ts'

/** Writes down an attempt. */
export async function insertTry(
  { db, now }: Tx,
  { id, authorityId }: { readonly id: DispatchId; readonly authorityId: Id<'authority'> },
  { outcome, code, answer, byName }: { readonly outcome: 'sent' | 'failed' | 'uncertain' | 'later' | 'asked-again'; readonly code: string; readonly answer: string; readonly byName: string }, // prettier-ignore
): Promise<void> {
  await sql`
    INSERT INTO alerts.tries (id, authority_id, dispatch_id, at, outcome, code, answer, by_name)
    VALUES (${newId<'try'>()}, ${authorityId}, ${id}, ${now}, ${outcome}, ${code}, ${answer}, ${byName})`.execute(
    db,
  )
}
