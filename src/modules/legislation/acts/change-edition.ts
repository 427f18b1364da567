import { permit, reason, refuse } from '#kit/refusal.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { type LegalEditionId, mostFiles } from '../legal-document.ts'
import { mayChange } from '../rules/access.ts'
import { lockEdition, updateEdition, updateFiles } from '../store/editions.ts'
import { completeFacts, type EnteredFacts } from './entered.ts'

/** Keeps what was entered into a draft; while it is a draft this leaves no line in the record. */
export async function changeEdition(
  tx: Tx,
  { editionId, facts }: { readonly editionId: LegalEditionId; readonly facts: EnteredFacts },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, edition))
  await updateEdition(tx, editionId, await completeFacts(tx, facts))
}

/** Adds a kept file to a draft; `body`: the text that was read out of it becomes the text of the draft. */
export async function addFile(
  tx: Tx,
  {
    editionId,
    kept,
    body,
  }: { readonly editionId: LegalEditionId; readonly kept: Kept; readonly body?: unknown },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, edition))
  if (edition.files.length >= mostFiles)
    refuse(422, reason('legislation.too-many-files', { most: mostFiles }))
  const fileId = await attach(tx, kept)
  const { hash, name, type, size } = kept
  await updateFiles(
    tx,
    editionId,
    [...edition.files, { fileId, hash, name, type, size }],
    body ?? edition.body,
  )
}

/** Takes a text that was read out of a file as the text of a draft; the file itself is not kept. */
export async function takeText(
  tx: Tx,
  { editionId, body }: { readonly editionId: LegalEditionId; readonly body: unknown },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, edition))
  await updateFiles(tx, editionId, edition.files, body)
}

/** Takes a file away from a draft, by its place. */
export async function removeFile(
  tx: Tx,
  { editionId, place }: { readonly editionId: LegalEditionId; readonly place: number },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayChange(tx.actor, edition))
  await updateFiles(tx, editionId, edition.files.filter((_, at) => at !== place), edition.body) // prettier-ignore
}
