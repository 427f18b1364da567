import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { getFile } from '#platform/files/index.ts'
import type { Kept } from '#platform/files/index.ts'
import type { Document, DocumentId } from '../document.ts'
import { findDocument } from '../store/documents.ts'
import { listRecipients, markSent } from '../store/recipients.ts'
import { listVersions } from '../store/versions.ts'
import { takeIn } from './take-in.ts'

const factsFor = ({ typeCode, reference, issuedOn, organName, abstract, ...rest }: Document) => ({
  ...{ typeCode, reference, issuedOn, organName, abstract },
  ...{ signerName: rest.signerName, signerTitle: rest.signerTitle, urgency: rest.urgency, pages: rest.pages },
})

/** The files that leave: the newest version of the paper and of each attachment. */
async function filesOf(tx: Tx, documentId: DocumentId): Promise<Kept[]> {
  const versions = await listVersions(tx, documentId)
  const newest = versions.filter(
    ({ part, role, file }, index) =>
      file && role !== 'proof' && versions.findIndex((one) => one.part === part) === index,
  )
  return Promise.all(
    newest.map(async ({ file }) => {
      const { hash, size, type, traits, name } = await getFile(tx, file!.id)
      return { hash, size: Number(size), kind: 'pdf', type, traits, name } as Kept
    }),
  )
}

/**
 * Brings an issued paper to the recipients that work in this instance: each finds it among its arrivals, once, whatever is repeated.
 * Krông itself does it, after the issue. @see NĐ 30/2020 Đ.18.1
 */
export async function deliver(tx: Tx, { documentId }: { readonly documentId: DocumentId }): Promise<number> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await findDocument(tx, documentId)
  if (!document || document.state !== 'issued') return 0
  const waiting = (await listRecipients(tx, documentId)).filter(
    ({ authorityId, sentAt }) => authorityId && !sentAt,
  )
  const files = waiting.length > 0 ? await filesOf(tx, documentId) : []

  let sent = 0
  for (const { id, authorityId } of waiting) {
    const there: Tx = { ...tx, actor: { ...tx.actor, authorityId: authorityId as Id<'authority'> } }
    const arrivedAs = await takeIn(there, { by: 'exchange', files, facts: factsFor(document) })
    if (!(await markSent(tx, id, arrivedAs))) refuse(409, reason('documents.sent-already'))
    sent += 1
  }
  return sent
}
