import { newId } from '#kit/ids.ts'
import { permit, type Verdict } from '#kit/refusal.ts'
import { slug } from '#kit/vietnamese/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { documentMoved } from '../events.ts'
import { type LegalDocumentId, type LegalFile, mostFiles } from '../legal-document.ts'
import { isComplete, mayPrepare } from '../rules/access.ts'
import { kindNamed } from '../rules/kind-named.ts'
import { insertDocument, insertEdition, insertStep, lockEdition } from '../store/editions.ts'
import { completeFacts, type EnteredFacts, kindsOn } from './entered.ts'
import { ownAuthority } from './own-authority.ts'
import { publish } from './publish-edition.ts'

export type ImportDocument = {
  /** Without a kind: that is known by the name which the old site gave it. */
  readonly facts: Omit<EnteredFacts, 'kind'>
  readonly kindName: string
  /** Its papers; the first ten are taken. */
  readonly kept?: readonly Kept[]
  /** Since when it was public on the old site. */
  readonly since: Temporal.Instant
  /** Why it becomes public without a second person's review; undefined: it stays a draft. */
  readonly why: string | undefined
}

/** Takes a document over from another site; one that lacks something stays a draft, with what is lacking. */
export async function importDocument(
  tx: Tx,
  { facts, kindName, kept = [], since, why }: ImportDocument,
): Promise<{ documentId: LegalDocumentId; isPublic: boolean; lacking: Verdict }> {
  const authorityId = ownAuthority(tx)
  permit(mayPrepare(tx.actor, { authorityId }))

  const kind = kindNamed(await kindsOn(tx, tx.today), kindName, facts.reference)
  const complete = await completeFacts(tx, { ...facts, kind })
  const documentId = newId<'legal-document'>()

  const words = slug(facts.reference) || 'van-ban'
  await insertDocument(tx, {
    id: documentId,
    authorityId,
    slug: words,
    sourceDocumentId: null,
    sample: false,
  })
  const files: LegalFile[] = []
  for (const paper of kept.slice(0, mostFiles)) {
    const { hash, name, type, size } = paper
    files.push({ fileId: await attach(tx, paper), hash, name, type, size })
  }
  const editionId = await insertEdition(tx, { documentId, authorityId }, complete, files)
  const edition = await lockEdition(tx, editionId)
  const lacking = isComplete(edition)

  await tx.announce(
    documentMoved(
      'document-drafted',
      { documentId, authorityId },
      { editionId, reference: facts.reference },
      why,
    ),
  )
  if (why === undefined || lacking.length > 0) return { documentId, isPublic: false, lacking }
  await insertStep(tx, edition, 'imported', why)
  await publish(tx, edition, { forced: false, since })
  return { documentId, isPublic: true, lacking }
}
