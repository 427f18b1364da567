import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { type FileKind, getFile, type Kept, kinds } from '#platform/files/index.ts'
import type { Document, DocumentId, PaperFacts } from '../document.ts'
import { lockDocument } from '../store/documents.ts'
import { listRecipients, markSent } from '../store/recipients.ts'
import { listVersions } from '../store/versions.ts'
import { inAuthority } from '../acts/in-authority.ts'
import { move } from '../acts/move.ts'
import { takeIn } from '../acts/take-in.ts'

const factsFor = (document: Document): Partial<PaperFacts> => ({
  typeCode: document.typeCode,
  reference: document.reference,
  issuedOn: document.issuedOn,
  organName: document.organName,
  abstract: document.abstract,
  signerName: document.signerName,
  signerTitle: document.signerTitle,
  urgency: document.urgency,
  pages: document.pages,
})

const kindOf = (type: string): FileKind =>
  (Object.keys(kinds) as FileKind[]).find((kind) => kinds[kind].type === type) ?? 'pdf'

/** The files that leave: the newest version of the paper and of each attachment. */
async function filesOf(tx: Tx, documentId: DocumentId): Promise<Kept[]> {
  const versions = await listVersions(tx, documentId)
  const newest = versions.filter(
    (version) =>
      version.role !== 'proof' &&
      version.role !== 'copy' &&
      versions.find(({ part }) => part === version.part) === version &&
      version.file,
  )
  return Promise.all(
    newest.map(async ({ file }) => {
      const { hash, size, type, traits, name } = await getFile(tx, file!.id)
      return { hash, size, kind: kindOf(type), type, traits, name }
    }),
  )
}

/** The text of a paper that was written here and has no file. */
async function bodyOf(tx: Tx, documentId: DocumentId): Promise<unknown> {
  const newest = (await listVersions(tx, documentId)).find(({ part }) => part === 0)
  return newest && !newest.file ? newest.body : undefined
}

/**
 * Lets a told paper arrive at the recipients in this instance on the very day that the demo tells of: its days are past, and no packet can be sent
 * then. Gives how many it reached.
 */
export async function arriveAsTold(
  tx: Tx,
  { documentId }: { readonly documentId: DocumentId },
): Promise<number> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  if (document.state !== 'issued' || document.unsealed) return 0
  const recipients = await listRecipients(tx, documentId)
  const waiting = recipients.filter(({ authorityId, sentAt }) => authorityId && !sentAt)
  if (waiting.length === 0) return 0

  const files = await filesOf(tx, documentId)
  const body = await bodyOf(tx, documentId)
  for (const { id, authorityId } of waiting) {
    const there = inAuthority(tx, authorityId!)
    const arrivedAs = await takeIn(there, { by: 'exchange', files, body, facts: factsFor(document) })
    if (!(await markSent(tx, id, arrivedAs))) refuse(409, reason('documents.sent-already'))
  }
  await move(inAuthority(tx, document.authorityId), document, 'deliver', {
    details: { to: waiting.map(({ name }) => name).join('; ') },
  })
  return waiting.length
}
