import type { NoticeKind } from '#modules/notices/index.ts'

/** What the portal tells people. */
export const portalNotices = [
  { kind: 'portal.review', label: 'portal.kind-review', channel: 'digest', duty: false },
] as const satisfies readonly NoticeKind[]

/** The pages to which notices lead. */
export const noticePlaces = { reviews: '/cong-thong-tin/xem-lai' } as const
