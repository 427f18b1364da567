import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EnquiryId, PictureId, PictureRow } from '../enquiry.ts'
import { authorOf } from './author.ts'

export type PublicText = { readonly title: string; readonly question: string; readonly answer: string }
type About = { readonly id: EnquiryId; readonly authorityId: Id<'authority'> }

/** Ends what the public reads of an enquiry; whether it read anything. */
export async function endPublication({ db, now }: Tx, { id }: About): Promise<boolean> {
  const result = await sql`
    UPDATE enquiries.publications SET until_at = ${now} WHERE enquiry_id = ${id} AND until_at IS NULL`.execute(
    db,
  )
  return result.numAffectedRows === 1n
}

/** Writes what the public reads of an enquiry from now on, with the photographs that it shows. */
export async function insertPublication(
  { db, now, actor }: Tx,
  { id, authorityId }: About,
  { title, question, answer }: PublicText,
  pictures: readonly PictureId[],
): Promise<void> {
  const publication = newId()
  const { id: account, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.publications (id, authority_id, enquiry_id, title, question, answer, from_at, by_account, by_name)
    VALUES (${publication}, ${authorityId}, ${id}, ${title}, ${question}, ${answer}, ${now}, ${account}, ${name})`.execute(
    db,
  )
  await sql`
    INSERT INTO enquiries.publication_pictures (publication_id, picture_id, authority_id)
    SELECT ${publication}, id, authority_id FROM enquiries.pictures WHERE enquiry_id = ${id} AND id = ANY (${[...pictures]}::uuid[])`.execute(
    db,
  )
}

/** What the public reads of an enquiry now. */
export async function findPublicText({ db }: Reader, id: EnquiryId): Promise<PublicText | undefined> {
  const { rows } = await sql<PublicText>`
    SELECT title, question, answer FROM enquiries.publications WHERE enquiry_id = ${id} AND until_at IS NULL`.execute(
    db,
  )
  return rows[0]
}

/** Keeps a photograph of an enquiry. */
export async function insertPicture(
  { db, now, actor }: Tx,
  { id, authorityId }: About,
  { phase, fileId, width, height }: Pick<PictureRow, 'phase' | 'fileId' | 'width' | 'height'>,
): Promise<void> {
  await sql`
    INSERT INTO enquiries.pictures (id, authority_id, enquiry_id, phase, file_id, width, height, at, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${phase}, ${fileId}, ${width}, ${height}, ${now}, ${authorOf(actor).name})`.execute(
    db,
  )
}

/** The photographs of an enquiry, those of before first. */
export async function listPictures({ db }: Reader, id: EnquiryId): Promise<PictureRow[]> {
  const { rows } = await sql<PictureRow>`
    SELECT id, number, phase, file_id AS "fileId", width::int AS width, height::int AS height, by_name AS "byName" FROM enquiries.pictures WHERE enquiry_id = ${id}
    ORDER BY phase DESC, number`.execute(db)
  return rows
}
