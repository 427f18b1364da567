import { localTime, today } from '#kit/calendar/index.ts'
import { type SettlementSheet, sheetTemplate } from '#kit/printed-tables/index.ts'
import { permit } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import { codesOf, formatNumber } from '#modules/registers/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { openDocument } from '../../acts/standing.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { sheetWords } from '../../messages/stamp-vi.ts'
import { mayBeStamped } from '../../rules/stamp/access.ts'
import { settlementParts } from '../../rules/stamp/settlement-lines.ts'
import { listAssignments } from '../../store/assignments.ts'
import { listSteps } from '../../store/steps.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import { sendStampedCopy } from './stamped-copy.ts'

function aboutOf(document: Document, typeName: string): string {
  const { reference, issuedOn, organName, abstract } = document
  const dated = issuedOn ? `${sheetWords.dated} ${formatDate(issuedOn)}` : ''
  const paper = [typeName, reference, dated, `${sheetWords.of} ${organName}`].filter(Boolean).join(' ')
  return `${paper}. ${abstract}`
}

/** The settlement sheet of an arrival with the directions that were given, to print and to write on. */
async function sendSheet(visit: Visit): Promise<Response> {
  const { sheet, now, number } = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, idIn(visit))
    permit(mayBeStamped(document), 409)
    const types = await codesOf(reader, 'document-types', reader.today)
    const typeName = types.find(({ code }) => code === document.typeCode)?.name ?? ''
    const own = await findAuthority(reader, document.authorityId)
    const above = own?.parentId ? await findAuthority(reader, own.parentId) : undefined
    const steps = await listSteps(reader, document.id)
    const arrivalNumber = formatNumber(document.arrivalNumber ?? 0)
    const t = words.in('vi')
    const made: SettlementSheet = {
      above: above?.name ?? '',
      organ: own?.name ?? '',
      about: aboutOf(document, typeName),
      facts: [
        [sheetWords.number, arrivalNumber],
        [
          sheetWords.arrived,
          document.arrivedAt ? formatDate(localTime(document.arrivedAt).toPlainDate()) : '',
        ],
        ...(document.urgency === 'ordinary'
          ? []
          : [[sheetWords.urgency, t(`urgency-${document.urgency}`)] as const]),
      ],
      parts: settlementParts(steps, await listAssignments(reader, document.id), sheetWords),
    }
    return { sheet: made, now: reader.now, number: arrivalNumber }
  })
  const { pdf } = await typeset({ template: sheetTemplate, data: sheet, dated: today(now) })
  return pdfResponse(pdf, `phieu-giai-quyet-${number}.pdf`)
}

/** What is printed of an arrival: a stamped copy of its first page, and the sheet on which its settlement is written. */
export const stampRoutes = defineRoutes(({ get }) => {
  get(urls.stampedCopy, { who: 'official' }, sendStampedCopy)
  get(urls.settlementSheet, { who: 'official' }, sendSheet)
})
