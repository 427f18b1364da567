import type { ResponseLink } from '#kit/edxml/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { findArrivalOf, findOwnCode, packetFromJson, sendPacket } from '#modules/exchange/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { getFile } from '#platform/files/index.ts'
import type { DocumentId } from '../document.ts'
import { packetDraft } from '../rules/exchange/packet-draft.ts'
import { lockDocument } from '../store/documents.ts'
import { listUnsent, markQueued, type UnsentRecipient } from '../store/exchange/recipients.ts'
import { listLinks } from '../store/links.ts'
import { listRecipients } from '../store/recipients.ts'
import { listVersions } from '../store/versions.ts'
import { businessOf } from './exchange/replacement.ts'
import { inAuthority } from './in-authority.ts'
import { move } from './move.ts'

/** The files that leave: the newest version of the paper and of each attachment. */
async function filesOf(tx: Tx, documentId: DocumentId) {
  const versions = await listVersions(tx, documentId)
  const newest = versions.filter(
    (version) =>
      version.role !== 'proof' &&
      version.role !== 'copy' &&
      versions.find(({ part }) => part === version.part) === version &&
      version.file,
  )
  return Promise.all(
    newest.map(async ({ file }) => ({ fileId: file!.id, name: (await getFile(tx, file!.id)).name })),
  )
}

/** What the paper answers, as the packets told it in which that came; what came otherwise is no link that a machine can follow. */
async function answersOf(tx: Reader, documentId: DocumentId): Promise<ResponseLink[]> {
  const answered = (await listLinks(tx, documentId)).filter(({ kind, back }) => kind === 'answers' && !back)
  const links = await Promise.all(
    answered.map(async ({ documentId: id }) => {
      const arrival = await findArrivalOf(tx, { type: 'document', id })
      const packet = arrival && packetFromJson(arrival.packet)
      if (packet?.kind !== 'document') return []
      const { number, notation } = packet.reference
      return [
        {
          organId: packet.from.organId,
          code: `${number}/${notation}`,
          documentId: packet.documentId,
          promulgatedOn: packet.promulgatedOn,
        },
      ]
    }),
  )
  return links.flat()
}

type Reachable = UnsentRecipient & { readonly organ: string }

/** The recipients that have an identification code today, each organ once. */
async function reachable(tx: Reader, unsent: readonly UnsentRecipient[]): Promise<Reachable[]> {
  const found: Reachable[] = []
  for (const one of unsent) {
    const organ = one.organId ?? (one.authorityId ? await findOwnCode(tx, one.authorityId) : undefined)
    if (organ && found.every((other) => other.organ !== organ)) found.push({ ...one, organ })
  }
  return found
}

/**
 * Sends an issued paper to every recipient that has an identification code, in one packet that leaves with this act and never without it. Krông itself does
 * it, after the issue; gives how many it goes to. @see NĐ 30/2020 Đ.18.1; QĐ 28/2018 Đ.6.2
 */
export async function deliver(tx: Tx, { documentId }: { readonly documentId: DocumentId }): Promise<number> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('documents.unknown'))
  const document = await lockDocument(tx, documentId)
  if (document.state !== 'issued' || document.unsealed) return 0
  const own = inAuthority(tx, document.authorityId)
  const to = await reachable(tx, await listUnsent(tx, documentId))
  const files = await filesOf(tx, documentId)
  if (to.length === 0 || files.length === 0 || !(await findOwnCode(tx, document.authorityId))) return 0

  const types = await codesOf(tx, 'document-types', tx.today)
  const reached = new Set<string>(to.map(({ id }) => id))
  const packetId = await sendPacket(own, {
    subject: { type: 'document', id: documentId },
    draft: packetDraft({
      document,
      typeName: types.find(({ code }) => code === document.typeCode)?.name ?? 'Văn bản',
      place: (await getAuthority(tx, document.authorityId)).placeName.replace(
        /^(Huyện|Xã|Thị trấn|Tỉnh|Phường) /,
        '',
      ),
      answers: await answersOf(tx, documentId),
      toPlaces: (await listRecipients(tx, documentId))
        .filter(({ id }) => !reached.has(id))
        .map(({ name }) => name),
      business: await businessOf(own, { documentId, organs: to.map(({ organ }) => organ) }),
    }),
    to: to.map(({ organ, name }) => ({ organId: organ, name })),
    files,
    by: { account: document.drafterId, name: document.createdByName },
  })
  if (!(await markQueued(tx, to.map(({ id }) => id), packetId))) refuse(409, reason('documents.sent-already')) // prettier-ignore
  await move(own, document, 'deliver', { details: { to: to.map(({ name }) => name).join('; ') } })
  return to.length
}
