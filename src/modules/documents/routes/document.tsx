import type { DocumentId } from '../document.ts'
import type { Reader } from '#platform/database/index.ts'
import {
  findArrivalOf,
  listDeliveriesAbout,
  listReported,
  listStatusesAbout,
  maySeeExchange,
} from '#modules/exchange/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import { listVerifications } from '#modules/signatures/index.ts'
import { fileResponse, getFile, localCopy } from '#platform/files/index.ts'
import { previewPage } from '#platform/pdf/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { asksToAnswer } from '../acts/late/explain.ts'
import { noteReading } from '../acts/open.ts'
import { paperOf } from '../acts/papers/paper-of.ts'
import { isExtractable } from '../acts/signing/copy.ts'
import { openDocument } from '../acts/standing.ts'
import { DocumentPage } from '../pages/document-page.tsx'
import { maySettleExtension } from '../rules/access.ts'
import { mayCloseAsSecret, mayOpenAgain } from '../rules/reading/closing.ts'
import { closedAsSecret } from '../rules/reading/secrecy.ts'
import { nextDeeds } from '../rules/next-steps.ts'
import { listAssignments } from '../store/assignments.ts'
import { listExtensions } from '../store/extensions.ts'
import { listFileReadings } from '../store/file-readings.ts'
import { listLinks } from '../store/links.ts'
import { listOpinions } from '../store/opinions.ts'
import { listRecipients } from '../store/recipients.ts'
import { hasFollow } from '../store/notices/follows.ts'
import { listSeen } from '../store/seen.ts'
import { listSteps } from '../store/steps.ts'
import { listWithholdings } from '../store/reading/withholdings.ts'
import { findVersion, listVersions } from '../store/versions.ts'
import { urls } from '../urls.ts'
import { filesOfPaper } from './case-files/filing-away.tsx'
import { idIn } from './document-in.ts'
import { printOf } from './papers/set-paper.ts'

const official = { who: 'official' } as const

/** The packet in which a paper came, and what its sender was told. */
async function cameByPacket(reader: Reader, id: DocumentId) {
  const arrival = await findArrivalOf(reader, { type: 'document', id })
  return { arrival, told: arrival ? await listReported(reader, arrival.id) : [] }
}

async function showDocument(visit: Visit): Promise<Response> {
  const { language } = visit
  const id = idIn(visit)
  const { paper, ...found } = await visit.read(async (reader) => {
    const { document, standing } = await openDocument(reader, id)
    const versions = await listVersions(reader, id)
    const newest = versions.find(({ part }) => part === 0)
    const assignments = await listAssignments(reader, id)
    const types = await codesOf(reader, 'document-types', reader.today)
    return {
      document,
      assignments,
      accountId: standing.accountId,
      deeds: nextDeeds(standing, document, assignments).filter(
        (deed) => deed !== 'copy' || isExtractable(newest),
      ),
      typeName: types.find(({ code }) => code === document.typeCode)?.name ?? '',
      steps: await listSteps(reader, id),
      versions,
      paper: newest && (await paperOf(reader, document, newest)),
      readings: await listFileReadings(reader, id),
      verifications: await listVerifications(
        reader,
        versions.flatMap(({ file }) => file?.hash ?? []),
      ),
      opinions: await listOpinions(reader, id),
      recipients: await listRecipients(reader, id),
      deliveries: (await listDeliveriesAbout(reader, { type: 'document', id })).filter(
        ({ kind }) => kind === 'document',
      ),
      statuses: await listStatusesAbout(reader, { type: 'document', id }),
      ...(await cameByPacket(reader, id)),
      seesPackets: maySeeExchange(reader.actor).length === 0,
      links: await listLinks(reader, id),
      caseFiles: await filesOfPaper(reader, id),
      withholdings: await listWithholdings(reader, id),
      mayClose: mayCloseAsSecret(standing, document).length === 0,
      mayOpen: mayOpenAgain(standing, document).length === 0,
      extensions: (await listExtensions(reader, id)).filter(({ granted, assignmentId }) => {
        const of = assignments.find((one) => one.id === assignmentId)
        return granted === null && of && maySettleExtension(standing, of).length === 0
      }),
      asks: await asksToAnswer(reader, id),
      seen: await listSeen(reader, id),
      following: { on: await hasFollow(reader, id), csrf: visit.csrf },
      now: reader.now,
    }
  })
  await visit.act(noteReading, id)
  return visit.workspace(
    { title: found.document.abstract },
    <DocumentPage {...{ language, ...found, print: await printOf(paper) }} />,
  )
}

/** A page of a PDF as a picture that a phone can show; a file's pages never change, so it may be kept. */
async function sendPage(visit: Visit): Promise<Response> {
  const id = idIn(visit)
  const page = Number(visit.param('page'))
  const file = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, id)
    const version = await findVersion(reader, id, idIn(visit, 'version'))
    if (document.withheldMark) refuse(403, closedAsSecret(document.withheldMark))
    if (version?.file?.type !== 'application/pdf' || !(page >= 1 && page <= 2000))
      return refuse(404, reason('documents.unknown'))
    const readings = await listFileReadings(reader, id)
    const isRead = readings.some(({ versionId }) => versionId === version.id)
    return { ...(await getFile(reader, version.file.id)), isRead }
  })
  await using copy = await localCopy(visit.files.store, file.hash)
  const preview = await previewPage({ file: copy.path, page, width: 900, maxBytes: 90_000 })
  if (preview.outcome !== 'read') return refuse(404, reason('documents.unknown'))
  // As long as nobody has looked for marks of secrecy in it, no browser keeps it.
  const kept = file.isRead ? 'private, max-age=31536000, immutable' : 'no-store'
  return new Response(new Uint8Array(preview.bytes), {
    headers: { 'content-type': preview.type, 'cache-control': kept },
  })
}

async function sendFile(visit: Visit): Promise<Response> {
  const id = idIn(visit)
  const file = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, id)
    const version = await findVersion(reader, id, idIn(visit, 'version'))
    if (document.withheldMark) refuse(403, closedAsSecret(document.withheldMark))
    if (!version?.file) return refuse(404, reason('documents.unknown'))
    return getFile(reader, version.file.id)
  })
  const inline = visit.query('tai') === undefined
  return fileResponse({ store: visit.files.store, request: visit.request }, file, { inline })
}

/** A document and its files; whoever opens it is noted. */
export const documentRoutes = defineRoutes(({ get }) => {
  get(urls.document, official, showDocument)
  get(urls.file, official, sendFile)
  get(urls.page, official, sendPage)
})
