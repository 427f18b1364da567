import { localTime, today } from '#kit/calendar/index.ts'
import { type ArrivalStamp, stampTemplate } from '#kit/printed-tables/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { formatDate, formatTime } from '#kit/vietnamese/index.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import { formatNumber } from '#modules/registers/index.ts'
import { getFile, localCopy } from '#platform/files/index.ts'
import { type CopyOfPage, overlayPage, type PdfSource, readPdf, renderPixels } from '#platform/pdf/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { paperOf } from '../../acts/papers/paper-of.ts'
import { openDocument } from '../../acts/standing.ts'
import type { Document } from '../../document.ts'
import { mayBeStamped } from '../../rules/stamp/access.ts'
import { freePlace } from '../../rules/stamp/free-place.ts'
import { listAssignments } from '../../store/assignments.ts'
import { listVersions } from '../../store/versions.ts'
import { idIn } from '../document-in.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import { setPaper } from '../papers/set-paper.ts'

/** Pixels across a page: enough to see where letters are. */
const glance = 420
const points = (millimetres: number) => (millimetres * 72) / 25.4

/** The day of arrival; the hour too where the paper is urgent. @see NĐ 30/2020 PL IV.V */
function arrivedOn({ arrivedAt, urgency }: Document): string {
  if (!arrivedAt) return ''
  const local = localTime(arrivedAt)
  const day = formatDate(local.toPlainDate())
  return urgency === 'ordinary' ? day : `${formatTime(local)}, ${day}`
}

/** Lays the stamp over a copy of the first page, where the page is free. */
async function stampedPage(file: PdfSource, stamp: Uint8Array): Promise<CopyOfPage> {
  const seen = await renderPixels({ file, page: 1, width: glance }, { gray: true })
  const [page] = (await readPdf(file, { maxPages: 1 })).pages
  if (!seen.pixels || !page) return { outcome: seen.outcome === 'read' ? 'broken' : seen.outcome }
  const place = freePlace(seen.pixels, (page.width / 72) * 25.4)
  return overlayPage({ file, overlay: stamp, x: points(place.x), y: points(place.y) })
}

/** A copy of the first page of an arrived PDF with the stamp ĐẾN; the kept file is read and never written. */
export async function sendStampedCopy(visit: Visit): Promise<Response> {
  const found = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, idIn(visit))
    permit(mayBeStamped(document), 409)
    const paper = (await listVersions(reader, document.id)).find(({ part }) => part === 0)
    const written = paper && !paper.file ? await paperOf(reader, document, paper) : undefined
    const file = paper?.file?.type === 'application/pdf' ? await getFile(reader, paper.file.id) : undefined
    if (!file && !written) return refuse(409, reason('documents.stamp-no-file'))
    const lead = (await listAssignments(reader, document.id)).findLast(
      ({ part, underId, ended }) => part === 'lead' && !underId && ended?.how !== 'withdrawn',
    )
    return {
      document,
      file,
      written,
      organ: (await findAuthority(reader, document.authorityId))?.name ?? '',
      forward: lead?.unitName ?? '',
      now: reader.now,
    }
  })
  const { document, file, written } = found
  const number = formatNumber(document.arrivalNumber ?? 0)
  const fields: ArrivalStamp = {
    organ: found.organ.toLocaleUpperCase('vi'),
    number,
    date: arrivedOn(document),
    forward: found.forward,
    file: '',
  }
  const { pdf: stamp } = await typeset({ template: stampTemplate, data: fields, dated: today(found.now) })
  // A paper that was written in this instance has no file: it is set, and stamped as it prints.
  await using copy = file ? await localCopy(visit.files.store, file.hash) : undefined
  const stamped = await stampedPage(copy?.path ?? (await setPaper(written!)).pdf, stamp)
  if (stamped.outcome !== 'read') return refuse(422, reason(`documents.stamp-${stamped.outcome}`))
  return pdfResponse(stamped.bytes, `den-${number}.pdf`)
}
