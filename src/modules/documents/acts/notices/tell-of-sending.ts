import { listStatusCodes, type StatusMeaning } from '#modules/exchange/index.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'
import { noticePlaces } from '../../notice-kinds.ts'
import { findDocument } from '../../store/documents.ts'
import { listMayRead } from '../../store/notices/may-read.ts'
import { inAuthority } from '../in-authority.ts'
import { sayPaper } from './say-paper.ts'

/** What a paper's senders must know of it at one recipient. */
type News = 'not-reached' | 'returned-there' | 'take-back-refused'

export type OfSending = {
  readonly documentId: DocumentId
  readonly place: string
  /** What makes it be told: the packet's end there, or the arrival of the status. */
  readonly occasion: string
}

/** Tells whoever drafted a paper, and the registry, what they must look after; nobody is told of what they may not read. */
async function tellNews(tx: Tx, news: News, { documentId, place, occasion }: OfSending): Promise<void> {
  const document = await findDocument(tx, documentId)
  if (!document) return
  const there = inAuthority(tx, document.authorityId)
  const clerks = await listColleagues(there, { role: 'clerk' })
  const concerned = [...new Set([...(document.drafterId ? [document.drafterId] : []), ...clerks.map(({ id }) => id)])] // prettier-ignore
  const may = await listMayRead(there, concerned.map((accountId) => ({ subjectId: documentId, accountId }))) // prettier-ignore
  await tell(there, {
    accountIds: concerned.filter((_, at) => may[at]),
    kind: 'documents.not-reached',
    subject: { type: 'document', id: documentId },
    occasion,
    href: noticePlaces.document(documentId),
    title: { code: `documents.told-${news}`, params: { place, paper: sayPaper(document) } },
    urgency: 'urgent',
  })
}

/** Tells that a packet ended at a recipient that does not have it: refused, or its lifetime over. @see QĐ 28/2018 Đ.6.3 */
export const tellEnd = (tx: Tx, what: OfSending): Promise<void> => tellNews(tx, 'not-reached', what)

const newsOf: Partial<Record<StatusMeaning, News>> = {
  refused: 'returned-there',
  'take-back-refused': 'take-back-refused',
}

/** Tells what a recipient reported where somebody must act on it: the paper refused, or not given back; other states stand on its page. */
export async function tellOfStatus(
  tx: Tx,
  { code, ...what }: OfSending & { readonly code: string },
): Promise<void> {
  const meaning = (await listStatusCodes(tx)).find((one) => one.code === code)?.meaning
  const news = meaning && newsOf[meaning]
  if (news) await tellNews(tx, news, what)
}
