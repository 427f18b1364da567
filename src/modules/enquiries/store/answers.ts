import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Answer, AnswerId, EnquiryId } from '../enquiry.ts'
import { authorOf } from './author.ts'

const columns = sql`id, version, body, at, by_account AS "byAccount", by_name AS "byName"`

/** Keeps a version of the answer; gives its id. */
export async function insertAnswer(
  { db, now, actor }: Tx,
  { id, authorityId }: { readonly id: EnquiryId; readonly authorityId: Id<'authority'> },
  body: string,
): Promise<AnswerId> {
  const answerId: AnswerId = newId<'answer'>()
  const { id: account, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.answers (id, authority_id, enquiry_id, version, body, at, by_account, by_name)
    SELECT ${answerId}, ${authorityId}, ${id}, coalesce(max(version), 0) + 1, ${body}, ${now}, ${account}::uuid, ${name}
    FROM enquiries.answers WHERE enquiry_id = ${id}`.execute(db)
  return answerId
}

/** The versions of the answer, the newest first. */
export async function listAnswers({ db }: Reader, id: EnquiryId): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    SELECT ${columns} FROM enquiries.answers WHERE enquiry_id = ${id} ORDER BY version DESC`.execute(db)
  return rows
}
