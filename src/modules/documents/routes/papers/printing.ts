import { reason, refuse } from '#kit/refusal.ts'
import type { Paper } from '#kit/papers/index.ts'
import { previewPage } from '#platform/pdf/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { paperOf } from '../../acts/papers/paper-of.ts'
import { delegateNamed } from '../../acts/signing/sign-step.ts'
import { openDocument } from '../../acts/standing.ts'
import { listVersions } from '../../store/versions.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { pdfResponse } from './pdf-response.ts'
import { setPaper } from './set-paper.ts'

const official = { who: 'official' } as const

/** The paper that a document written here stands for now, for those who may read it; the file, where it has been set since the page was read. */
async function paperAsked(visit: Visit): Promise<Paper | { readonly file: string }> {
  return visit.read(async (reader) => {
    const { document } = await openDocument(reader, idIn(visit))
    const newest = (await listVersions(reader, document.id)).find(({ part }) => part === 0)
    if (newest?.file && !document.withheldMark) return { file: newest.id }
    // As it is about to be signed: no draft any more, number and day still open.
    const by = await delegateNamed(reader)
    const signing = visit.query('ban') === 'ky' ? (by ? { by } : {}) : undefined
    const paper = newest && (await paperOf(reader, document, newest, signing))
    return paper ?? refuse(404, reason('documents.nothing-to-print'))
  })
}

async function sendPrint(visit: Visit): Promise<Response> {
  const paper = await paperAsked(visit)
  if ('file' in paper) return visit.redirect(urls.file({ id: idIn(visit), version: paper.file }))
  const { pdf } = await setPaper(paper)
  return pdfResponse(
    pdf,
    `${[paper.number, paper.symbol].filter(Boolean).join('-').replaceAll('/', '-')}.pdf`,
  )
}

async function sendPrintedPage(visit: Visit): Promise<Response> {
  const paper = await paperAsked(visit)
  const page = Number(visit.param('page'))
  if ('file' in paper) return visit.redirect(urls.page({ id: idIn(visit), version: paper.file, page }))
  const { pdf, pages } = await setPaper(paper)
  if (!(page >= 1 && page <= pages)) return refuse(404, reason('documents.unknown'))
  const preview = await previewPage({ file: pdf, page, width: 900, maxBytes: 90_000 })
  if (preview.outcome !== 'read') return refuse(404, reason('documents.unknown'))
  return new Response(new Uint8Array(preview.bytes), {
    headers: { 'content-type': preview.type, 'cache-control': 'private, no-cache' },
  })
}

/** Papers written here as they will look: the whole, and page by page for phones. */
export const printingRoutes = defineRoutes(({ get }) => {
  get(urls.print, official, sendPrint)
  get(urls.printPage, official, sendPrintedPage)
})
