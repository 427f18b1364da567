import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Content, EnquiryId, KeptContent } from '../enquiry.ts'
import { authorOf } from './author.ts'

type About = { readonly id: EnquiryId; readonly authorityId: Id<'authority'> }

/** Writes the words of an enquiry and who sent it. */
export async function insertContent({ db }: Tx, { id, authorityId }: About, content: Content): Promise<void> {
  const { name, phone, email, body, place, village, latitude, longitude, details } = content
  await sql`
    INSERT INTO enquiries.contents (enquiry_id, authority_id, name, phone, email, body, place, village, latitude, longitude, details)
    VALUES (${id}, ${authorityId}, ${name}, ${phone}, ${email}, ${body}, ${place}, ${village}, ${latitude}, ${longitude}, ${JSON.stringify(details)}::jsonb)`.execute(
    db,
  )
}

/** The words of an enquiry and who sent it; who may see which part says the act. */
export async function getContent({ db }: Reader, id: EnquiryId): Promise<KeptContent> {
  const { rows } = await sql<KeptContent>`
    SELECT name, phone, email, body, place, village, forgotten_at AS "forgottenAt", latitude::float8 AS latitude, longitude::float8 AS longitude, details
    FROM enquiries.contents WHERE enquiry_id = ${id}`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`enquiry ${id} has no content`)
  return found
}

/** Who looked at the person behind an enquiry. */
export type Reading = {
  readonly at: Temporal.Instant
  readonly byName: string
  readonly byAccount: Id<'account'> | null
}

/** Notes that somebody looks at the person behind an enquiry. */
export async function insertReading({ db, now, actor }: Tx, { id, authorityId }: About): Promise<void> {
  const { id: account, name } = authorOf(actor)
  await sql`INSERT INTO enquiries.readings (id, authority_id, enquiry_id, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${now}, ${account}, ${name})`.execute(db)
}

/** Every showing of the person behind an enquiry, the last first. */
export async function listReadings({ db }: Reader, id: EnquiryId): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    SELECT at, by_name AS "byName", by_account AS "byAccount" FROM enquiries.readings WHERE enquiry_id = ${id} ORDER BY at DESC, id DESC LIMIT 100`.execute(
    db,
  )
  return rows
}
