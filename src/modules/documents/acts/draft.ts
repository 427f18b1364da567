import type { Id } from '#kit/ids.ts'
import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DocumentId, PaperFacts, SigningForm } from '../document.ts'
import { stepMade } from '../events.ts'
import type { Recipient } from '../recipient.ts'
import { mayDraft } from '../rules/access.ts'
import { notNow } from '../rules/lifecycle.ts'
import { mustBeDraft } from '../rules/facts.ts'
import { insertDocument } from '../store/documents.ts'
import { insertLink } from '../store/links.ts'
import { authorityOf, signatureOf } from '../store/person.ts'
import { insertReader } from '../store/readers.ts'
import { replaceRecipients } from '../store/recipients.ts'
import { insertStep } from '../store/steps.ts'
import { upsertTexts } from '../store/texts.ts'
import { insertVersion } from '../store/versions.ts'
import { generalStanding, openDocument } from './standing.ts'

/** What a draft consists of, whenever it is written or changed. */
export type DraftContent = {
  readonly facts: Pick<PaperFacts, 'typeCode' | 'abstract' | 'urgency' | 'note'>
  /** Who is to sign, and in which form. */
  readonly signerId: Id<'account'>
  readonly signingForm: SigningForm
  readonly recipients: readonly Recipient[]
  /** The text in structured form (kit/papers), or a file, or both. */
  readonly body?: unknown
  readonly file?: Kept
  /** The file from which the text came back from Word: it is kept beside it. */
  readonly word?: Kept
  readonly attachments?: readonly Kept[]
}

export type Draft = DraftContent & {
  /** The arrived paper that this one answers. */
  readonly answers?: DocumentId
  /** The issued paper that this one will replace. */
  readonly replaces?: DocumentId
}

/** Who signs: a leader of the own authority, or whoever was lent the power; refuses with 422. */
export async function signerOf(tx: Tx, id: Id<'account'>): Promise<{ name: string; title: string }> {
  const [signer] = await listColleagues(tx, { accountId: id })
  return signer ?? refuse(422, reason('documents.choose-signer'))
}

/** Lays down the text of a draft and what goes with it as the next versions. */
export async function layDown(
  tx: Tx,
  documentId: DocumentId,
  { body, file, word, attachments = [] }: DraftContent,
): Promise<void> {
  if (word) await insertVersion(tx, { documentId, part: 0, role: 'draft', fileId: await attach(tx, word) })
  if (body !== undefined || file) {
    const fileId = file ? await attach(tx, file) : undefined
    await insertVersion(tx, {
      documentId,
      part: 0,
      role: 'draft',
      body: body ?? null,
      ...(fileId ? { fileId } : {}),
    })
  }
  for (const kept of attachments) {
    await insertVersion(tx, { documentId, role: 'attachment', fileId: await attach(tx, kept) })
  }
}

/** Begins a paper of the own authority (soạn thảo); the drafter's unit answers for it. @see NĐ 30/2020 Đ.10 */
export async function draft(tx: Tx, content: Draft): Promise<DocumentId> {
  permit(mayDraft(generalStanding(tx)))
  permit(mustBeDraft(content), 422)
  const signer = await signerOf(tx, content.signerId)
  const own = await getAuthority(tx, authorityOf(tx.actor))
  const answered = content.answers ? await openDocument(tx, content.answers) : undefined

  const id = newId<'document'>()
  const { account, name } = signatureOf(tx.actor)
  await insertDocument(tx, {
    id,
    authority_id: own.id,
    direction: 'outgoing',
    state: 'drafting',
    type_code: content.facts.typeCode,
    reference: '',
    issued_on: null,
    organ_name: own.name,
    abstract: content.facts.abstract,
    signer_name: signer.name,
    signer_title: signer.title,
    urgency: content.facts.urgency,
    pages: null,
    note: content.facts.note,
    arrived_by: null,
    arrived_at: null,
    arrival_number: null,
    number: null,
    number_id: null,
    due_at: answered?.document.dueAt ?? null,
    with_account_id: content.signerId,
    lead_unit_id: null,
    lead_account_id: null,
    drafter_id: account,
    unit_id: tx.actor.kind === 'person' ? (tx.actor.unitId ?? null) : null,
    signing_form: content.signingForm,
    checked_by_signer: false,
    created_at: tx.now,
    created_by: account,
    created_by_name: name,
    changed_at: tx.now,
  })
  await layDown(tx, id, content)
  await replaceRecipients(tx, id, content.recipients)
  if (account) await insertReader(tx, { documentId: id, accountId: account, because: 'draft', becauseId: id })
  if (content.replaces) {
    const { document } = await openDocument(tx, content.replaces)
    if (document.state !== 'issued') refuse(409, notNow(document.state))
    await insertLink(tx, { from: id, to: content.replaces, kind: 'replaces' })
  }
  if (content.answers) await insertLink(tx, { from: id, to: content.answers, kind: 'answers' })
  await upsertTexts(tx, id)
  await insertStep(tx, { documentId: id, kind: 'draft', stateAfter: 'drafting' })
  await tx.announce(
    stepMade(
      { id, kind: 'draft', state: 'drafting' },
      { after: { ...content.facts, signerId: content.signerId } },
    ),
  )
  return id
}
