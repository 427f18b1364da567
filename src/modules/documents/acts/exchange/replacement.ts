import type { Business } from '#kit/edxml/index.ts'
import { findOwnCode, listDeliveriesAbout } from '#modules/exchange/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { asNew } from '../../rules/exchange/packet-draft.ts'
import { listLinks } from '../../store/links.ts'
import { listRecipients } from '../../store/recipients.ts'

/** Where a paper is by packet, or is on its way: the identifier it has there, and the organs. */
async function whereItIs(reader: Reader, documentId: DocumentId) {
  const sent = await listDeliveriesAbout(reader, { type: 'document', id: documentId })
  const there = sent.filter(
    ({ business, state }) =>
      (business === 'new' || business === 'replace') && (state === 'delivered' || state === 'waiting'),
  )
  return { documentId: there[0]?.documentId, organs: new Set(there.map(({ toCode }) => toCode)) }
}

/** What a paper is to the organs that get it: new, or the replacement of what they have. @see QCVN 102, BussinessDocType 3, ReplacementInfoList */
export async function businessOf(
  reader: Reader,
  { documentId, organs }: { readonly documentId: DocumentId; readonly organs: readonly string[] },
): Promise<Business> {
  const links = await listLinks(reader, documentId)
  const replaced = links.filter(({ kind, back }) => kind === 'replaces' && !back)
  const replaces: Business['replaces'][number][] = []
  for (const old of replaced) {
    const has = await whereItIs(reader, old.documentId)
    const organIds = organs.filter((organ) => has.organs.has(organ))
    if (has.documentId && organIds.length > 0) replaces.push({ documentId: has.documentId, organIds })
  }
  const [first] = replaces
  if (!first) return asNew
  const references = replaced.map(({ reference }) => reference).join(', ')
  return {
    ...asNew,
    kind: 'replace',
    documentId: first.documentId,
    reason: `Thay thế văn bản số ${references}`,
    replaces,
  }
}

/** The organs that hear of a replaced paper by the packet of what replaces it: nobody asks them a second time. */
export async function organsOfHeir(reader: Reader, documentId: DocumentId): Promise<ReadonlySet<string>> {
  const links = await listLinks(reader, documentId)
  const organs = new Set<string>()
  for (const heir of links.filter(
    ({ kind, back, state }) => kind === 'replaces' && back && state === 'issued',
  ))
    for (const { organId, authorityId } of await listRecipients(reader, heir.documentId)) {
      const organ = organId ?? (authorityId ? await findOwnCode(reader, authorityId) : undefined)
      if (organ) organs.add(organ)
    }
  return organs
}
