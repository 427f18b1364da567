import type { NoticeKind } from '#modules/notices/index.ts'

/** What enquiries tell people, in the order of the preferences: own work first. */
export const enquiryNotices = [
  { kind: 'enquiries.received', label: 'enquiries.kind-received', channel: 'digest', duty: true },
  { kind: 'enquiries.assigned', label: 'enquiries.kind-assigned', channel: 'at-once', duty: true },
  { kind: 'enquiries.submitted', label: 'enquiries.kind-submitted', channel: 'at-once', duty: true },
  { kind: 'enquiries.returned', label: 'enquiries.kind-returned', channel: 'at-once', duty: true },
  { kind: 'enquiries.due', label: 'enquiries.kind-due', channel: 'at-once', duty: true },
  { kind: 'enquiries.overdue', label: 'enquiries.kind-overdue', channel: 'digest', duty: true },
] as const satisfies readonly NoticeKind[]

export type EnquiryNotice = (typeof enquiryNotices)[number]['kind']

/** The page of an enquiry, to which its notices lead. */
export const placeOfEnquiry = (id: string) => `/hoi-dap-phan-anh/${id}`
