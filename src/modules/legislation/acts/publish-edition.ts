import { permit, reason, refuse } from '#kit/refusal.ts'
import { plainText, type RichText } from '#kit/rich-text/index.ts'
import { slug } from '#kit/vietnamese/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { documentShown } from '../events.ts'
import type { LegalEdition, LegalEditionId } from '../legal-document.ts'
import { isComplete, mayApprove, mayForce } from '../rules/access.ts'
import { numberKey } from '../rules/reference.ts'
import { insertStep, lockEdition, updateSlug } from '../store/editions.ts'
import { endPublication, insertPublication, lockOpenPublication } from '../store/publications.ts'

/** Makes an edition public; whoever decided it was asked before. `since`: when the document became public, where that was on another site. */
export async function publish(
  tx: Tx,
  edition: LegalEdition,
  { forced, since = tx.now }: { readonly forced: boolean; readonly since?: Temporal.Instant },
): Promise<void> {
  const {
    id: editionId,
    documentId,
    reference,
    issuer,
    signerName,
    kindName,
    fieldName,
    abstract,
    body,
  } = edition
  const before = await lockOpenPublication(tx, documentId)
  if (before) await endPublication(tx, before.id, 'superseded', null)
  const words = [
    reference,
    kindName,
    abstract,
    issuer,
    signerName,
    fieldName,
    plainText(body as RichText),
  ].join(' ')
  const firstAt = before?.firstAt ?? since
  if (!(await insertPublication(tx, edition, { forced, firstAt, key: numberKey(edition), words })))
    refuse(409, reason('legislation.number-twice', { reference }))
  if (!before) await updateSlug(tx, documentId, slug(reference) || 'van-ban')
  await tx.announce(
    documentShown('document-published', edition, { editionId, reference, forced, edition: edition.number }),
  )
}

/** Says as a second person that an edition becomes public. */
export async function approveEdition(
  tx: Tx,
  { editionId }: { readonly editionId: LegalEditionId },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayApprove(tx.actor, { ...edition, waiting: edition.state === 'submitted' }))
  await insertStep(tx, edition, 'approved')
  await publish(tx, edition, { forced: false })
}

/** Publishes an edition that nobody else has read, with the reason; it is marked as published without review. */
export async function forceEdition(
  tx: Tx,
  { editionId, why }: { readonly editionId: LegalEditionId; readonly why: string },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  const unpublished = ['draft', 'returned', 'submitted'].includes(edition.state)
  permit(mayForce(tx.actor, { ...edition, unpublished }))
  permit(isComplete(edition), 422)
  await insertStep(tx, edition, 'forced', why)
  await publish(tx, edition, { forced: true })
}
