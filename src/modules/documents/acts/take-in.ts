import type { FoundMark } from '#kit/first-page/index.ts'
import { newId } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { ArrivalWay, DocumentId, PaperFacts } from '../document.ts'
import { stepMade } from '../events.ts'
import { mayTakeIn } from '../rules/access.ts'
import { namedAfterFile } from '../rules/reading/proposed-facts.ts'
import { insertDocument } from '../store/documents.ts'
import { authorityOf, signatureOf } from '../store/person.ts'
import { endWithholding, insertWithholding } from '../store/reading/withholdings.ts'
import { insertStep } from '../store/steps.ts'
import { upsertTexts } from '../store/texts.ts'
import { insertVersion } from '../store/versions.ts'
import { generalStanding } from './standing.ts'

export type TakeIn = {
  readonly by: ArrivalWay
  /** The paper first, then what came with it; kept before this act. */
  readonly files: readonly Kept[]
  /** The paper as structured text, where it came without a file of its own (kit/papers). */
  readonly body?: unknown
  /** What is known of it already, e.g. from a packet. */
  readonly facts?: Partial<PaperFacts>
  readonly arrivedAt?: Temporal.Instant
  /** A mark of secrecy that a person says is none, and why. */
  readonly cleared?: FoundMark & { readonly why: string }
}

/** Takes an arrived paper in (tiếp nhận): its files are laid down unaltered, and it waits for the registry. @see NĐ 30/2020 Đ.21 */
export async function takeIn(
  tx: Tx,
  { by, files, body, facts = {}, arrivedAt, cleared }: TakeIn,
): Promise<DocumentId> {
  permit(mayTakeIn(generalStanding(tx)))

  const id = newId<'document'>()
  const { account, name } = signatureOf(tx.actor)
  const abstract = facts.abstract?.trim() || namedAfterFile(files[0]?.name ?? '')
  await insertDocument(tx, {
    id,
    authority_id: authorityOf(tx.actor),
    direction: 'incoming',
    state: 'arrived',
    type_code: facts.typeCode ?? null,
    reference: facts.reference ?? '',
    issued_on: facts.issuedOn ?? null,
    organ_name: facts.organName ?? '',
    abstract,
    signer_name: facts.signerName ?? '',
    signer_title: facts.signerTitle ?? '',
    urgency: facts.urgency ?? 'ordinary',
    pages: facts.pages ?? null,
    note: facts.note ?? '',
    arrived_by: by,
    arrived_at: arrivedAt ?? tx.now,
    arrival_number: null,
    number: null,
    number_id: null,
    due_at: null,
    with_account_id: null,
    lead_unit_id: null,
    lead_account_id: null,
    drafter_id: null,
    unit_id: null,
    signing_form: '',
    checked_by_signer: false,
    created_at: tx.now,
    created_by: account,
    created_by_name: name,
    changed_at: tx.now,
  })
  if (body !== undefined) await insertVersion(tx, { documentId: id, part: 0, role: 'paper', body })
  for (const [index, kept] of files.entries()) {
    const fileId = await attach(tx, kept)
    const role = index === 0 && body === undefined ? 'paper' : 'attachment'
    await insertVersion(tx, { documentId: id, role, fileId })
  }
  if (cleared) await keepCleared(tx, id, cleared)
  await upsertTexts(tx, id)
  const step = await insertStep(tx, {
    documentId: id,
    kind: 'receive',
    stateAfter: 'arrived',
    details: { by },
  })
  await tx.announce(
    stepMade(
      { id, kind: 'receive', state: 'arrived', step },
      {
        after: { by, abstract, files: files.map(({ hash }) => hash) },
        ...(cleared ? { reason: cleared.why } : {}),
      },
    ),
  )
  return id
}

/** Keeps that a person looked at a mark and says that it is none: the machine does not close the paper for it. */
async function keepCleared(tx: Tx, id: DocumentId, { why, ...mark }: NonNullable<TakeIn['cleared']>) {
  await insertWithholding(tx, { id, authorityId: authorityOf(tx.actor) }, { ...mark, versionId: null })
  await endWithholding(tx, id, why)
}
