import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EditionId } from '../article.ts'
import { articleMoved } from '../events.ts'
import { mayChange, mayWrite } from '../rules/access.ts'
import { mayDisclose } from '../rules/disclosure.ts'
import { insertStep, lockEdition } from '../store/editions.ts'
import { getSite } from '../store/sites.ts'
import { permitShown } from './media/permit-shown.ts'

/** Asks another person to read a draft; from now on it is not written in. Personal data that is found in it may stand there for a reason only. */
export async function submitEdition(
  tx: Tx,
  { editionId, disclosure = '' }: { readonly editionId: EditionId; readonly disclosure?: string },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, await getSite(tx, edition.siteId), edition))
  if (edition.title === '') refuse(422, reason('portal.title-wanted'))
  await permitShown(tx, edition)
  permit(mayDisclose(tx.actor, edition, disclosure), 422)
  await insertStep(tx, edition, { step: 'submitted', disclosure })
  await tx.announce(articleMoved('edition-submitted', edition, { editionId, title: edition.title }))
}

/** Gives a submitted edition back to its author, with what is to be changed. */
export async function returnEdition(
  tx: Tx,
  { editionId, why }: { readonly editionId: EditionId; readonly why: string },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayWrite(tx.actor, await getSite(tx, edition.siteId)))
  if (edition.state !== 'submitted') refuse(409, reason('portal.not-submitted'))
  await insertStep(tx, edition, { step: 'returned', why })
  await tx.announce(articleMoved('edition-returned', edition, { editionId, title: edition.title }, why))
}

/** Gives up a draft; what was written stays in the list of what was given up. */
export async function discardEdition(
  tx: Tx,
  { editionId }: { readonly editionId: EditionId },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, await getSite(tx, edition.siteId), edition))
  await insertStep(tx, edition, { step: 'discarded' })
  await tx.announce(articleMoved('edition-discarded', edition, { editionId, title: edition.title }))
}
