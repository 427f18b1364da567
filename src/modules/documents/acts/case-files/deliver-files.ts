import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import type { DeliveryId } from '../../delivery.ts'
import { mayAcceptFile, mayDeliverFile } from '../../rules/case-files/lifecycle.ts'
import { lockCaseFile } from '../../store/case-files/case-files.ts'
import { findDelivery, insertDelivery, listDeliveredFiles } from '../../store/case-files/deliveries.ts'
import { generalStanding } from '../standing.ts'
import { standingOnFile } from './file-standing.ts'
import { moveFile } from './move-file.ts'

/** Hands packed files over to the archive together; refuses with every reason of every file and delivers none then. @see NĐ 30/2020 Đ.30 */
export async function deliverFiles(
  tx: Tx,
  { caseFileIds, note = '' }: { readonly caseFileIds: readonly CaseFileId[]; readonly note?: string },
): Promise<DeliveryId> {
  if (caseFileIds.length === 0) refuse(422, reason('documents.delivery-empty'))
  const files = []
  for (const id of [...new Set(caseFileIds)].toSorted()) {
    const file = await lockCaseFile(tx, id)
    files.push({ file, against: mayDeliverFile(await standingOnFile(tx, id), file) })
  }
  const [first, ...more] = files.filter(({ against }) => against.length > 0)
  // One file says its own reasons; of many, each that cannot go is named.
  if (first && files.length === 1) permit(first.against)
  permit(
    [...(first ? [first] : []), ...more].map(({ file }) =>
      reason('documents.delivery-not-now', { code: file.code }),
    ),
  )

  const id = await insertDelivery(tx, { caseFileIds: files.map(({ file }) => file.id), note: note.trim() })
  for (const { file } of files)
    await moveFile(tx, file, 'deliver', { note: note.trim(), after: { deliveryId: id } })
  return id
}

/** Notes that the archive took over every file of a delivery that still waits. */
export async function acceptDelivery(
  tx: Tx,
  { id, note = '' }: { readonly id: DeliveryId; readonly note?: string },
): Promise<void> {
  const standing = generalStanding(tx)
  const { accountId, headOf, registers, directs } = standing
  const delivery = await findDelivery(tx, id, { everything: registers || directs, accountId, headOf })
  if (!delivery) return refuse(404, reason('documents.delivery-unknown'))
  const waiting = []
  for (const { id: fileId, state } of await listDeliveredFiles(tx, id))
    if (state === 'delivered') waiting.push(await lockCaseFile(tx, fileId))
  if (waiting.length === 0) permit([reason('documents.delivery-accepted-already')], 409)
  permit(waiting.flatMap((file) => mayAcceptFile(standing, file)).slice(0, 1))

  for (const file of waiting) await moveFile(tx, file, 'accept', { note: note.trim() })
}
