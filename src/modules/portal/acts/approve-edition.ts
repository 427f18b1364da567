import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition, EditionId } from '../article.ts'
import { articleMoved } from '../events.ts'
import { mayApprove, mayForce, mayWrite } from '../rules/access.ts'
import { mayDisclose } from '../rules/disclosure.ts'
import { insertStep, lockEdition } from '../store/editions.ts'
import { getSite } from '../store/sites.ts'
import { permitShown } from './media/permit-shown.ts'
import { publishEdition } from './publish-edition.ts'

type When = {
  /** Absent: at once. What lies behind us is at once too. */
  readonly publishAt?: Temporal.Instant | undefined
  /** Why personal data that is found in the text may be published; a person is asked where there is any. */
  readonly disclosure?: string | undefined
}

async function decide(
  tx: Tx,
  edition: Edition,
  {
    step,
    why = '',
    publishAt,
    disclosure = '',
  }: When & { readonly step: 'approved' | 'forced'; readonly why?: string },
): Promise<void> {
  permit(mayDisclose(tx.actor, edition, disclosure), 422)
  const later = publishAt && Temporal.Instant.compare(publishAt, tx.now) > 0 ? publishAt : null
  await insertStep(tx, edition, { step, why, publishAt: later, disclosure })
  if (!later) return publishEdition(tx, edition, { forced: step === 'forced' })
  const after = { editionId: edition.id, title: edition.title, publishAt: later.toString() }
  await tx.announce(articleMoved('edition-approved', edition, after, why))
}

/** Says as a second person that an edition becomes public, at once or at a time; so a schedule never outruns the approval. */
export async function approveEdition(
  tx: Tx,
  { editionId, publishAt, disclosure }: When & { readonly editionId: EditionId },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayApprove(tx.actor, await getSite(tx, edition.siteId), edition))
  await decide(tx, edition, { step: 'approved', publishAt, disclosure })
}

/** Publishes an edition that nobody else has read, with the reason; it is marked and counted as published without review. */
export async function forcePublish(
  tx: Tx,
  { editionId, why, publishAt, disclosure }: When & { readonly editionId: EditionId; readonly why: string },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayForce(tx.actor, await getSite(tx, edition.siteId), edition))
  if (edition.title === '') refuse(422, reason('portal.title-wanted'))
  await permitShown(tx, edition)
  await decide(tx, edition, { step: 'forced', why, publishAt, disclosure })
}

/** Takes a time of publication back before it comes; the edition is a draft again. */
export async function unschedule(tx: Tx, { editionId }: { readonly editionId: EditionId }): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayWrite(tx.actor, await getSite(tx, edition.siteId)))
  if (edition.state !== 'scheduled') refuse(409, reason('portal.not-scheduled'))
  await insertStep(tx, edition, { step: 'unscheduled' })
  await tx.announce(articleMoved('edition-returned', edition, { editionId, title: edition.title }))
}
