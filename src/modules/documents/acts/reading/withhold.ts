import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { closePackets } from '#modules/exchange/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../../document.ts'
import { withholdingChanged } from '../../events.ts'
import { mayCloseAsSecret, mayOpenAgain } from '../../rules/reading/closing.ts'
import { marksOnPaper } from '../../rules/reading/secrecy.ts'
import { lockDocument } from '../../store/documents.ts'
import { endWithholding, forgetText, insertWithholding } from '../../store/reading/withholdings.ts'
import { upsertTexts } from '../../store/texts.ts'
import type { SecrecyMark } from '../../withholding.ts'
import { standingOn } from '../standing.ts'

/** Closes a locked document because of a mark: nobody opens its files, its text is out of the search; tells the record once. */
export async function closeAsSecret(
  tx: Tx,
  document: Document,
  found: {
    readonly mark: SecrecyMark
    readonly readAs: string
    readonly page: number | null
    readonly versionId: Id<'version'> | null
  },
): Promise<void> {
  const closed = await insertWithholding(tx, document, found)
  if (!closed) return
  await forgetText(tx, document.id)
  await upsertTexts(tx, document.id, { body: '', method: 'none' })
  await closePackets(tx, { type: 'document', id: document.id }, true)
  const { mark, readAs, page } = found
  await tx.announce(withholdingChanged('documents.withheld', document, { mark: marksOnPaper[mark], readAs, page })) // prettier-ignore
}

/** Says that a paper bears a mark of secrecy that the machine did not see (báo dấu mật). @see Luật 29/2018/QH14, NĐ 30/2020 Đ.22.4 */
export async function withhold(
  tx: Tx,
  { documentId, mark }: { readonly documentId: DocumentId; readonly mark: SecrecyMark },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayCloseAsSecret(await standingOn(tx, documentId), document))
  await closeAsSecret(tx, document, { mark, readAs: '', page: null, versionId: null })
}

/** Opens a closed paper again: the mark was misread, with the reason in the clerk's words (báo nhầm dấu mật). */
export async function release(
  tx: Tx,
  { documentId, why }: { readonly documentId: DocumentId; readonly why: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayOpenAgain(await standingOn(tx, documentId), document))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))

  await endWithholding(tx, documentId, why)
  await closePackets(tx, { type: 'document', id: documentId }, false)

  await tx.announce({ ...withholdingChanged('documents.released', document, {}), reason: why })
}
