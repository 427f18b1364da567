import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { documentMoved } from '../events.ts'
import type { LegalEditionId } from '../legal-document.ts'
import { isComplete, mayChange, mayPrepare } from '../rules/access.ts'
import { insertStep, lockEdition } from '../store/editions.ts'

/** Asks another person to read a draft; from now on it is not written in. */
export async function submitEdition(
  tx: Tx,
  { editionId }: { readonly editionId: LegalEditionId },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, edition))
  permit(isComplete(edition), 422)
  await insertStep(tx, edition, 'submitted')
  await tx.announce(documentMoved('edition-submitted', edition, { editionId, reference: edition.reference }))
}

/** Gives a submitted edition back, with what is to be changed. */
export async function returnEdition(
  tx: Tx,
  { editionId, why }: { readonly editionId: LegalEditionId; readonly why: string },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayPrepare(tx.actor, edition))
  if (edition.state !== 'submitted') refuse(409, reason('legislation.not-submitted'))
  await insertStep(tx, edition, 'returned', why)
  await tx.announce(
    documentMoved('edition-returned', edition, { editionId, reference: edition.reference }, why),
  )
}

/** Gives up a draft; what was entered is kept. */
export async function discardEdition(
  tx: Tx,
  { editionId }: { readonly editionId: LegalEditionId },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, edition))
  await insertStep(tx, edition, 'discarded')
  await tx.announce(documentMoved('edition-discarded', edition, { editionId, reference: edition.reference }))
}
