import { localTime } from '#kit/calendar/index.ts'
import { writtenDate } from './document-id.ts'
import type { Organ, ResponseLink, Staff, Trace } from './packet.ts'
import type { Values } from './values.ts'

/** A time as packets write it, to the second below: `2026/11/23 10:15:30` in Viet Nam (QĐ 28/2018, Đ.14.4). */
export function writtenTime(instant: Temporal.Instant): string {
  const local = localTime(instant)
  const clock = local.toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'floor' })
  return `${writtenDate(local.toPlainDate())} ${clock}`
}

/** A date that may not be there. */
export const dateOrNothing = (date: Temporal.PlainDate | null): string =>
  date === null ? '' : writtenDate(date)

/** From or To. */
export const organValues = (organ: Organ): Values => ({
  OrganId: organ.organId,
  OrganizationInCharge: organ.inCharge,
  OrganName: organ.name,
  OrganAdd: organ.address,
  Email: organ.email,
  Telephone: organ.telephone,
  Fax: organ.fax,
  Website: organ.website,
})

/** ResponseFor. */
export const responseValues = ({ organId, code, documentId, promulgatedOn }: ResponseLink): Values => ({
  OrganId: organId,
  Code: code,
  DocumentId: documentId,
  PromulgationDate: dateOrNothing(promulgatedOn),
})

/** StaffInfo, where there is somebody. */
export const staffValues = (staff: Staff | null): Values | undefined =>
  staff === null
    ? undefined
    : {
        Department: staff.department,
        DepartmentId: staff.departmentId,
        Staff: staff.name,
        StaffId: staff.staffId,
        Email: staff.email,
        Mobile: staff.mobile,
      }

/** TraceHeader, one for each system. */
export const traceValues = (traces: readonly Trace[]): Values[] =>
  traces.map(({ organId, at }) => ({ OrganId: organId, Timestamp: at === null ? '' : writtenTime(at) }))
