import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { findUnit, getAuthority } from '#modules/organisations/index.ts'
import { codesOf, takeNumber, useNumber } from '#modules/registers/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../document.ts'
import { mayIssue, mayWithdraw } from '../rules/access.ts'
import { issuingOrgan } from '../rules/papers/issuing-organ.ts'
import { referenceOf, symbolOf } from '../rules/symbol.ts'
import { lockDocument } from '../store/documents.ts'
import { listLinks } from '../store/links.ts'
import { listRecipients } from '../store/recipients.ts'
import { upsertTexts } from '../store/texts.ts'
import { listVersions } from '../store/versions.ts'
import { putWithAnswered } from './case-files/put-in.ts'
import { move } from './move.ts'
import { standingOn } from './standing.ts'

export type Issue = { readonly documentId: DocumentId; readonly registerId: Id<'register'> }

/** The symbol that a paper of our own will bear, by its type, authority and drafting unit. */
export async function symbolFor(
  reader: Reader,
  {
    authorityId,
    typeCode,
    unitId,
    signerTitle,
  }: Pick<Document, 'authorityId' | 'typeCode' | 'unitId' | 'signerTitle'>,
): Promise<string> {
  const own = await getAuthority(reader, authorityId)
  const types = await codesOf(reader, 'document-types', reader.today)
  const type = types.find(({ code }) => code === typeCode)
  const unit = unitId ? await findUnit(reader, unitId) : undefined
  return symbolOf({
    typeAbbreviation: type?.abbreviation ?? '',
    authority: issuingOrgan(own, signerTitle).abbreviation,
    unit: unit?.abbreviation ?? '',
  })
}

/** Gives a locked paper its number and date and enters it in the outgoing register; `unsealed` where the signature of the authority follows. */
export async function giveNumber(
  tx: Tx,
  document: Document,
  { registerId, unsealed }: { readonly registerId: Id<'register'>; readonly unsealed: boolean },
): Promise<{ reference: string }> {
  const { id: documentId } = document
  const recipients = await listRecipients(tx, documentId)
  const symbol = await symbolFor(tx, document)
  const taken = await takeNumber(tx, { registerId, key: `document:${documentId}` })
  const reference = referenceOf(taken.number, symbol)
  await useNumber(tx, {
    numberId: taken.id,
    subject: { type: 'document', id: documentId },
    entry: {
      notation: symbol,
      dated: tx.today.toString(),
      abstract: document.abstract,
      signer: document.signerName,
      receivers: recipients.map(({ name }) => name).join('; '),
      ...(document.typeCode ? { documentType: document.typeCode } : {}),
    },
  })
  await move(tx, document, 'issue', {
    changes: { number: taken.number, number_id: taken.id, reference, issued_on: tx.today, unsealed },
    details: { reference, recipients: String(recipients.length) },
    after: { reference, issuedOn: tx.today.toString(), recipients: recipients.map(({ name }) => name) },
  })
  for (const { documentId: old, kind, back } of await listLinks(tx, documentId))
    if (kind === 'replaces' && !back)
      await move(tx, await lockDocument(tx, old), 'replace', {
        changes: { unsealed: false },
        note: reference,
        details: { reference },
      })
  await putWithAnswered(tx, { ...document, reference })
  await upsertTexts(tx, documentId)
  return { reference }
}

/** Whether the competent person signed the newest paper by key: it is issued under the authority's signature then, and not without. */
export async function isSignedByKey(reader: Reader, documentId: DocumentId): Promise<boolean> {
  const newest = (await listVersions(reader, documentId)).find(({ part }) => part === 0)
  return newest?.role === 'signed'
}

/** Gives a signed paper its number and date, enters it in the outgoing register and lets it go (phát hành). @see NĐ 30/2020 Đ.15–18 */
export async function issue(tx: Tx, { documentId, registerId }: Issue): Promise<{ reference: string }> {
  const document = await lockDocument(tx, documentId)
  permit(mayIssue(await standingOn(tx, documentId), document))
  if (await isSignedByKey(tx, documentId)) refuse(422, reason('documents.seal-needed'))
  return giveNumber(tx, document, { registerId, unsealed: false })
}

/** Takes an issued paper back, with the reason: it is frozen, its story stays. @see NĐ 30/2020 Đ.18.4 */
export async function withdraw(
  tx: Tx,
  { documentId, why }: { readonly documentId: DocumentId; readonly why: string },
): Promise<void> {
  const document = await lockDocument(tx, documentId)
  permit(mayWithdraw(await standingOn(tx, documentId), document))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))
  await move(tx, document, 'withdraw', { changes: { unsealed: false }, note: why })
}
