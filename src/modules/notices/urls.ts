import { defineUrls } from '#platform/web/index.ts'

/** Every address of the notices. */
export const urls = defineUrls({
  notices: '/thong-bao',
  read: '/thong-bao/da-doc',
  preferences: '/thong-bao/cai-dat',
  notice: '/thong-bao/:id',
  office: '/quan-tri/thong-bao',
})
