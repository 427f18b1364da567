import type { NoticeKind } from '#modules/notices/index.ts'

/** What documents tell people, in the order of the preferences: own work first. */
export const documentNotices = [
  { kind: 'documents.presented', label: 'documents.kind-presented', channel: 'at-once', duty: true },
  { kind: 'documents.directed', label: 'documents.kind-directed', channel: 'at-once', duty: true },
  { kind: 'documents.assigned', label: 'documents.kind-assigned', channel: 'at-once', duty: true },
  { kind: 'documents.asked', label: 'documents.kind-asked', channel: 'at-once', duty: true },
  { kind: 'documents.urged', label: 'documents.kind-urged', channel: 'at-once', duty: true },
  { kind: 'documents.sent-back', label: 'documents.kind-sent-back', channel: 'at-once', duty: true },
  { kind: 'documents.to-check', label: 'documents.kind-to-check', channel: 'at-once', duty: true },
  { kind: 'documents.to-sign', label: 'documents.kind-to-sign', channel: 'at-once', duty: true },
  { kind: 'documents.to-issue', label: 'documents.kind-to-issue', channel: 'digest', duty: true },
  { kind: 'documents.arrived', label: 'documents.kind-arrived', channel: 'digest', duty: true },
  { kind: 'documents.due', label: 'documents.kind-due', channel: 'at-once', duty: true },
  { kind: 'documents.overdue', label: 'documents.kind-overdue', channel: 'digest', duty: true },
  { kind: 'documents.late', label: 'documents.kind-late', channel: 'digest', duty: false },
  { kind: 'documents.answered', label: 'documents.kind-answered', channel: 'at-once', duty: false },
  { kind: 'documents.settled', label: 'documents.kind-settled', channel: 'digest', duty: false },
  { kind: 'documents.taken-back', label: 'documents.kind-taken-back', channel: 'at-once', duty: false },
  { kind: 'documents.not-reached', label: 'documents.kind-not-reached', channel: 'at-once', duty: true },
  { kind: 'documents.disposal', label: 'documents.kind-disposal', channel: 'at-once', duty: true },
  { kind: 'documents.followed', label: 'documents.kind-followed', channel: 'digest', duty: false },
] as const satisfies readonly NoticeKind[]

/** The pages to which notices lead. */
export const noticePlaces = {
  document: (id: string) => `/van-ban/${id}`,
  late: '/van-ban-tre',
  disposal: (id: string) => `/ho-so/tieu-huy/${id}`,
} as const

export type DocumentNotice = (typeof documentNotices)[number]['kind']
