import type { NoticeKind } from '#modules/notices/index.ts'

/** What participation tells the moderators of an authority. */
export const participationNotices = [
  { kind: 'participation.waiting', label: 'participation.kind-waiting', channel: 'digest', duty: false },
] as const satisfies readonly NoticeKind[]

/** The desk where comments wait. */
export const commentsPlace = '/ban-doc/y-kien'
