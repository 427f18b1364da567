import { createHash, randomBytes } from 'node:crypto'
import { instantOf } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition, EditionId } from '../article.ts'
import { articleMoved } from '../events.ts'
import type { PreviewId } from '../preview.ts'
import { mayWrite } from '../rules/access.ts'
import { getEdition } from '../store/editions.ts'
import { closePreview, insertPreview, lockPreview, visitPreview } from '../store/previews.ts'
import { getSite } from '../store/sites.ts'

/** A link holds for so many days at most: nobody remembers a longer one. */
export const mostPreviewDays = 60

/** What is kept of the token in a link's address. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Makes an unguessable link to one edition for somebody without an account, to the end of a day; gives what stands in its address, this once. */
export async function sharePreview(
  tx: Tx,
  {
    editionId,
    forWhom,
    until,
  }: { readonly editionId: EditionId; readonly forWhom: string; readonly until: Temporal.PlainDate },
): Promise<string> {
  const edition = await getEdition(tx, editionId)
  permit(mayWrite(tx.actor, await getSite(tx, edition.siteId)))
  const days = tx.today.until(until).days
  if (days < 0 || days > mostPreviewDays) refuse(422, reason('portal.preview-day', { days: mostPreviewDays }))
  if (edition.state === 'discarded') refuse(409, reason('portal.not-a-draft'))

  const token = randomBytes(24).toString('base64url')
  const { authorityId } = edition
  const id = newId<'preview'>()
  await insertPreview(tx, {
    id,
    authorityId,
    editionId,
    tokenHash: hashOf(token),
    forWhom,
    untilAt: instantOf(until.add({ days: 1 }).toPlainDateTime()),
  })
  await tx.announce(articleMoved('preview-shared', edition, { editionId, title: edition.title }, forWhom))
  return token
}

/** Ends a link before its day. */
export async function endPreview(
  tx: Tx,
  { previewId }: { readonly previewId: PreviewId },
): Promise<EditionId> {
  const preview = (await lockPreview(tx, previewId)) ?? refuse(404, reason('portal.no-such-preview'))
  const edition = await getEdition(tx, preview.editionId)
  permit(mayWrite(tx.actor, await getSite(tx, edition.siteId)))
  if (preview.endedAt) return edition.id

  await closePreview(tx, previewId)
  await tx.announce(
    articleMoved('preview-ended', edition, { editionId: edition.id, title: edition.title }, preview.forWhom),
  )
  return edition.id
}

/** Opens a link as somebody without an account: the edition, and one more visit; undefined where the link is guessed, ended or given up. */
export async function openPreview(
  tx: Tx,
  { token }: { readonly token: string },
): Promise<Edition | undefined> {
  const id = await visitPreview(tx, hashOf(token))
  const edition = id && (await getEdition(tx, id))
  return edition && edition.state !== 'discarded' ? edition : undefined
}
