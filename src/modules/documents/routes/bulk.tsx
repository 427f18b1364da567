import type { Id } from '#kit/ids.ts'
import { isId } from '#kit/ids.ts'
import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { approveContent, approveForm, sign } from '../acts/approve.ts'
import { direct } from '../acts/direct.ts'
import { present } from '../acts/present.ts'
import { signedSteps } from '../acts/signing/sign-step.ts'
import { openDocument } from '../acts/standing.ts'
import { keepForInformation } from '../acts/turn-away.ts'
import type { DocumentId } from '../document.ts'
import { words } from '../messages/index.ts'
import { BulkPage, type BulkOutcome } from '../pages/bulk-page.tsx'
import type { BulkDeed } from '../parts/bulk-form.tsx'
import { bulkDeeds } from '../parts/bulk-form.tsx'
import { incomingQueues } from '../queue.ts'
import { urls } from '../urls.ts'
import { signMany } from './signing/sign-many.tsx'

/** At most so many at once: a page of the list. */
const most = 100

type Doing = (visit: Visit, documentId: DocumentId, asked: { to: string; note: string }) => Promise<unknown>

const doings: Readonly<Record<BulkDeed, Doing>> = {
  present: (visit, documentId, { to }) => visit.act(present, { documentId, leaderId: to as Id<'account'> }),
  direct: (visit, documentId, { to, note }) =>
    visit.act(direct, { documentId, leadUnitId: to as Id<'unit'>, instruction: note }),
  file: (visit, documentId, { note }) => visit.act(keepForInformation, { documentId, why: note }),
  'approve-form': (visit, documentId) => visit.act(approveForm, { documentId }),
  'approve-content': (visit, documentId) => visit.act(approveContent, { documentId }),
  sign: (visit, documentId) => visit.act(sign, { documentId }),
}

/** Does it for one document; what the administration says against it is its outcome, a fault ends the whole. */
async function attempt(
  visit: Visit,
  doing: Doing,
  id: DocumentId,
  asked: { to: string; note: string },
): Promise<BulkOutcome> {
  const { document } = await visit.read((reader) => openDocument(reader, id))
  try {
    await doing(visit, id, asked)
    return { id, abstract: document.abstract, reasons: [] }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { id, abstract: document.abstract, reasons: fault.reasons }
  }
}

async function doMany(visit: Visit): Promise<Response> {
  const { language } = visit
  const t = words.in(language)
  const fields = await visit.fields()
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim() : '')
  const deed = bulkDeeds.find((one) => one === text('deed'))
  const to = text('to')
  if (!deed || (to !== '' && !isId(to))) return refuse(404, reason('documents.unknown'))
  const queue = text('queue')
  const list = (incomingQueues as readonly string[]).includes(queue) ? urls.incoming : urls.outgoing
  const back = list(null, { bang: queue })
  const ids = [fields.ids ?? []].flat().filter((id): id is DocumentId => isId(id))
  if (ids.length === 0) return visit.redirect(back, { code: 'documents.none-ticked', kind: 'warning' })

  const chosen = [...new Set(ids.slice(0, most))]
  const step = signedSteps.find((one) => one === deed)
  const signed = step && (await signMany(visit, { deed: step, ids: chosen, queue, backHref: back, fields }))
  if (signed instanceof Response) return signed
  const outcomes: BulkOutcome[] = [...(signed ?? [])]
  if (!signed)
    for (const id of chosen) outcomes.push(await attempt(visit, doings[deed], id, { to, note: text('note') }))
  const done = outcomes.filter(({ reasons }) => reasons.length === 0).length
  if (done === outcomes.length)
    return visit.redirect(back, { code: 'documents.many-done', params: { step: t(deed), count: done } })
  return visit.workspace(
    { title: t(deed) },
    <BulkPage {...{ outcomes, language }} backHref={back} title={`${t(deed)}: ${done}/${outcomes.length}`} />,
  )
}

/** One deed for many documents. */
export const bulkRoutes = defineRoutes(({ post }) => {
  post(urls.bulk, { who: 'official' }, doMany)
})
