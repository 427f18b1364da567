import type { NoticeKind } from '#modules/notices/index.ts'

/** What the portal tells people. */
export const portalNotices = [
  { kind: 'portal.review', label: 'portal.kind-review', channel: 'digest', duty: false },
  {
    kind: 'portal.original-corrected',
    label: 'portal.kind-original-corrected',
    channel: 'digest',
    duty: false,
  },
] as const satisfies readonly NoticeKind[]

/** The pages to which notices lead. */
export const noticePlaces = {
  reviews: '/cong-thong-tin/xem-lai',
  editions: (article: string) => `/cong-thong-tin/bai/${article}/cac-ban`,
} as const
